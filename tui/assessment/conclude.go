package assessment

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"handpick/assess/lia"
	"handpick/model"
	"handpick/tui/ui"
)

// conclude asks whether the answers are to be sealed as the next version, or
// goes to what is missing.
func (s *Screen) conclude() Request {
	a, err := lia.Conclude(s.in.Answers, &s.in.Campaign, s.in.Today)
	if err == nil {
		a.Version, a.On = len(s.in.Versions)+1, s.in.Today
		a.DecidedBefore = s.decidedBefore()
		err = a.Validate(s.in.Today)
	}
	if missing := (*lia.MissingError)(nil); errors.As(err, &missing) {
		s.list.SetCursor(s.row(missing.Question))
	}
	if err != nil {
		return Request{Notice: "not concluded: " + err.Error()}
	}
	title := fmt.Sprintf("Conclude version %d?", a.Version)
	return s.ask(ui.NewAgree(s.in.Clock, title, "conclude", s.summary(&a)...), func(any) Request {
		s.in.Versions = append(s.in.Versions[:len(s.in.Versions):len(s.in.Versions)], a)
		s.in.Campaign.LIA = a.LIA()
		s.rebuild()
		return Request{Conclude: &a}
	})
}

// summary tells what is about to be sealed, first what stands against it.
func (s *Screen) summary(a *model.Assessment) []string {
	var says []string
	add := func(format string, args ...any) { says = append(says, shown(fmt.Sprintf(format, args...))) }
	open := s.openQuestions()
	add("May you rely on legitimate interests: %s. Decided by %s (%s).", lia.Found(a), a.By, a.Role)
	add("%s, %s, %s.", ui.Count(len(open), "question not answered", "questions not answered"),
		ui.Count(len(s.warnings), "warning", "warnings"), ui.Count(len(s.stops), "stop", "stops"))
	if late := lia.TriageFirst(s.decidedBefore()); late != "" {
		says = append(says, late)
	}
	for i, w := range s.stops {
		if i == 0 {
			says = append(says, "", "Stops")
		}
		add("- %s: %s", w.Question, s.stopsWhom(w.Question, w.Says))
	}
	for i, w := range s.beside() {
		if i == 0 {
			says = append(says, "", "Warnings")
		}
		add("- %s: %s", w.Question, w.Says)
	}
	if says = append(says, ""); len(open) > 0 {
		add("Not answered: %s.", strings.Join(open, ", "))
	}
	for _, c := range a.Conditions {
		add("On condition: %s", c)
	}
	add("Reasons: %s", a.Reasons)
	if a.ReviewOn != 0 {
		add("To be looked at again on %s.", a.ReviewOn)
	}
	add("It is kept as it stands, dated %s. Nothing here says whether it is right: that is for %s to answer.", a.On, a.By)
	return append(says, "", "y concludes it, n goes back.")
}

// beside returns the warnings that say more than a stop says.
func (s *Screen) beside() []lia.Warning {
	return slices.DeleteFunc(slices.Clone(s.warnings), func(w lia.Warning) bool { return about(s.stops, w.Question) != "" })
}

// openQuestions returns the IDs of the questions of the assessment that wait for
// an answer.
func (s *Screen) openQuestions() []string {
	var open []string
	for i := range s.rows {
		if r := &s.rows[i]; !r.house && s.isOpen(r) {
			open = append(open, r.q.ID)
		}
	}
	return open
}

// decidedBefore is how many decisions were made before the first version was
// concluded, or so far.
func (s *Screen) decidedBefore() int {
	if len(s.in.Versions) > 0 {
		return s.in.Versions[0].DecidedBefore
	}
	return s.in.Facts.Decided
}

// begins says what the first change after a version does.
func begins(newest *model.Assessment) string {
	return fmt.Sprintf("this begins version %d; version %d stays in force until you conclude", newest.Version+1, newest.Version)
}

// shown makes text from outside fit for the terminal, on one line.
func shown(s string) string { return ui.Steady(model.Clean(s)) }
