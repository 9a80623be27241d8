package session

import (
	"fmt"
	"strings"

	"handpick/model/review"
)

// Farewell is the one line said when a sitting ends: what was done in it, how
// to go on, and which export files lie beside the review for anyone to read.
// saved is the number of decisions saved in this sitting.
func (s *Session) Farewell(saved int) string {
	t := s.Review.Tally()
	line := fmt.Sprintf("%s saved in this sitting; %d of %d decided, %d relevant; go on with: handpick %s",
		Count(saved, "decision"), t.Decided, t.Total, t.Relevant, quote(s.Path()))
	if files := s.Unprotected(); len(files) > 0 {
		line += "; export files still readable: " + strings.Join(files, ", ")
	}
	return line
}

// Summary says what opening an export changed in a review that existed, "" when
// it changed nothing.
func (o Opened) Summary() string {
	im := o.Import
	switch {
	case o.Older:
		return "This export is older than the one reviewed last, so nothing was taken from it."
	case o.Waiting > 0:
		return fmt.Sprintf("This very export was taken in before. A newer one brings back who shrank to a hash, %s, with the answers.", Count(o.Waiting, "contact"))
	case im == nil || !o.Resumed:
		return ""
	}
	parts := []string{fmt.Sprintf("%d new", im.Added), fmt.Sprintf("%d changed", im.Changed), fmt.Sprintf("%d gone", im.Gone)}
	if im.Back > 0 {
		parts = append(parts, fmt.Sprintf("%d back", im.Back))
	}
	s := "The newer export: " + strings.Join(parts, ", ") + ". Every decision is kept."
	if im.Returned > 0 {
		s += fmt.Sprintf(" Back with their answers, after they had shrunk: %d.", im.Returned)
	}
	if o.Strangers > 0 {
		s += fmt.Sprintf(" %s who had shrunk could not be recognised, for their hashes were made with another secret than the one here: those in the export came as new.", Count(o.Strangers, "contact"))
	}
	if im.Suppressed > 0 {
		s += fmt.Sprintf(" Left out, because they asked to be erased: %d.", im.Suppressed)
	}
	if im.Matched > 0 {
		s += fmt.Sprintf(" %d were recognised by name and company only.", im.Matched)
	}
	if im.LookAgain > 0 {
		s += fmt.Sprintf(" Of those decided before, %d are under the filter “%s”.", im.LookAgain, review.FilterLookAgain)
	}
	if im.Gone > 0 {
		s += " Those gone are held back from the shortlist until you look at them: they may have left you on purpose."
	}
	return s
}

// Count writes a number of things of which there are many with an s: "1 contact",
// "30000 contacts".
func Count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// quote makes a path safe to paste into a shell.
func quote(path string) string {
	if !strings.ContainsAny(path, " '\"\\$&|;<>()*?[]#~`!") {
		return path
	}
	return "'" + strings.ReplaceAll(path, "'", `'\''`) + "'"
}
