// Package dashboard draws the list at a glance: how many contacts there are,
// how many hold the words of the outreach, how many look self-employed, and
// what was decided so far.
package dashboard

import (
	"context"
	"fmt"
	"strings"

	"handpick/assess"
	"handpick/assess/subscriber"
	"handpick/model"
	"handpick/model/review"
	"handpick/tui/ui"
)

// Counts is what reading every contact's record yields.
type Counts struct {
	// HoldWords is how many positions hold a word of the outreach, -1 when no
	// words were given.
	HoldWords int
	// SelfEmployed and Companies are how many the record strongly suggests to
	// be the one or the other.
	SelfEmployed, Companies int
	// Bare is how many give neither company nor position.
	Bare int
}

// checkEvery is after how many contacts counting looks whether to stop.
const checkEvery = 4096

// Count reads the records of contacts. It changes nothing and may run off the
// event loop. It stops with the context's error.
func Count(ctx context.Context, contacts []model.Contact, rules *subscriber.Rules, a *assess.Assessor) (Counts, error) {
	n := Counts{}
	if a.Words().None() {
		n.HoldWords = -1
	}
	for i := range contacts {
		if i%checkEvery == 0 && ctx.Err() != nil {
			return n, ctx.Err()
		}
		f := &contacts[i].Fields
		if a.Words().Found(f) {
			n.HoldWords++
		}
		if f.Bare() {
			n.Bare++
		}
		switch s := rules.Suggest(f); {
		case s.Strength != model.Strong:
		case s.Kind == model.SoleTrader:
			n.SelfEmployed++
		case s.Kind == model.B2B:
			n.Companies++
		}
	}
	return n, nil
}

// Overview is everything the screen shows.
type Overview struct {
	// Counts is nil while the records are being read.
	Counts *Counts
	Tally  review.Tally
	// Hidden is how many members the newest export names by a date only.
	Hidden int
	// Rejected is how many rows of it could not be read.
	Rejected int
	Campaign model.Campaign
	Reviewer string
	// News says what the newest export changed, "" for nothing.
	News string
}

// View draws the overview as h lines of w cells.
func (o Overview) View(t *ui.Theme, w, h int) string {
	var lines []string
	say := func(s string) { lines = append(lines, s) }
	row := func(n string, what string) {
		say("  " + t.Strong.Render(ui.PadLeft(n, 9)) + "  " + ui.Truncate(what, max(1, w-14), t.Ellipsis))
	}
	say(t.Strong.Render("Your list at a glance"))
	say("")
	row(ui.Number(o.Tally.Total), "contacts")
	o.records(row)
	if o.Hidden > 0 {
		row(ui.Number(o.Hidden), "more are hidden: only a date is given")
	}
	if o.Rejected > 0 {
		row(ui.Number(o.Rejected), "rows were unreadable: handpick check")
	}
	if o.Tally.Decided+o.Tally.Later+o.Tally.Objected+o.Tally.Gone+o.Tally.MaybeObjected > 0 {
		say("")
		o.decided(row)
	}
	say("")
	say(t.Dim.Render(ui.Truncate("outreach: "+o.outreach(), w, t.Ellipsis)))
	say(t.Dim.Render(ui.Truncate("reviewer: "+model.Clean(o.Reviewer)+" (--name changes it)", w, t.Ellipsis)))
	if o.News != "" {
		say("")
		for _, part := range ui.Wrap(o.News, w) {
			say(t.Warn.Render(part))
		}
	}
	say("")
	say(t.Accent.Render("> enter begins"))
	say("")
	say(t.Dim.Render(ui.Truncate("handpick shows evidence and keeps your reasons; it is not legal advice.", w, t.Ellipsis)))
	return ui.Fit(strings.Join(drop(lines, h), "\n"), w, h)
}

// records tells what reading the records showed, as far as that is done.
func (o Overview) records(row func(n, what string)) {
	if o.Counts == nil {
		row("...", "counting")
		return
	}
	if o.Counts.HoldWords >= 0 {
		row(ui.Number(o.Counts.HoldWords), "hold your words: they come first")
	}
	row(ui.Number(o.Counts.SelfEmployed), "look self-employed")
	row(ui.Number(o.Counts.Companies), "give the legal form of a company")
	if o.Counts.Bare > 0 {
		row(ui.Number(o.Counts.Bare), "give no company or position: last")
	}
}

func (o Overview) decided(row func(n, what string)) {
	t := o.Tally
	for _, line := range []struct {
		n    int
		what string
	}{
		{t.Decided, "decided"}, {t.Relevant, "of them relevant"}, {t.Later, "put off for later"},
		{t.LookAgain, "decided before, and worth another look"}, {t.Gone, "gone from the newest export"},
		{t.Objected, "do not contact"}, {t.MaybeObjected, "perhaps on your do-not-contact list: f shows them"},
	} {
		if line.n > 0 {
			row(ui.Number(line.n), line.what)
		}
	}
}

func (o Overview) outreach() string {
	parts := []string{}
	if p := o.Campaign.Purpose; p != "" {
		parts = append(parts, model.Clean(p))
	}
	if len(o.Campaign.Words) > 0 {
		parts = append(parts, "words: "+model.Clean(strings.Join(o.Campaign.Words, ", ")))
	}
	if o.Campaign.Goal > 0 {
		parts = append(parts, fmt.Sprintf("%d good ones wanted", o.Campaign.Goal))
	}
	if len(parts) == 0 {
		return "not said yet (c says it)"
	}
	return strings.Join(parts, "; ")
}

// drop removes empty lines, the lowest first, until the rest fits into h lines or
// none is left to remove.
func drop(lines []string, h int) []string {
	for i := len(lines) - 1; i >= 0 && len(lines) > h; i-- {
		if lines[i] == "" {
			lines = append(lines[:i:i], lines[i+1:]...)
		}
	}
	return lines
}
