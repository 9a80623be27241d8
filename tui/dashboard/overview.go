package dashboard

import (
	"fmt"
	"strings"

	"handpick/model"
	"handpick/model/review"
	"handpick/tui/ui"
)

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
	// Answers are those to the questions of the assessment.
	Answers model.FormAnswers
	// Ahead says what was announced to go, "" for nothing.
	Ahead string
	// Complaints are those of the review, closed or not.
	Complaints []model.Complaint
	// Today is the day by which things fall due.
	Today model.Date
}

// View draws the overview as h lines of w cells.
func (o Overview) View(t *ui.Theme, w, h int) string {
	p := &page{t: t, w: w}
	p.line(vital, t.Strong.Render("Your list at a glance"))
	p.gap()
	p.count(vital, o.Tally.Total, "contacts")
	o.records(p)
	o.decided(p)
	p.gap()
	for _, s := range o.due() {
		p.text(vital, s, t.Warn)
	}
	p.text(vital, o.assessment(), t.Text)
	p.line(note, t.Dim.Render(ui.Truncate("outreach: "+o.outreach(), w, t.Ellipsis)))
	p.line(note, t.Dim.Render(ui.Truncate("reviewer: "+model.Clean(o.Reviewer)+" (--name changes it)", w, t.Ellipsis)))
	if o.News != "" {
		p.gap()
		p.text(decision, o.News, t.Warn)
	}
	p.gap()
	p.line(vital, t.Accent.Render("> enter begins"))
	p.gap()
	p.text(vital, "handpick shows evidence and keeps your reasons; it is not legal advice.", t.Dim)
	return ui.Fit(strings.Join(p.fit(h), "\n"), w, h)
}

// records tells what reading the records showed, as far as that is done.
func (o Overview) records(p *page) {
	switch n := o.Counts; {
	case n == nil:
		p.row(record, "...", "counting")
	default:
		if n.HoldWords >= 0 {
			p.count(record, n.HoldWords, "hold your words: they come first")
		}
		p.count(record, n.SelfEmployed, "look self-employed")
		p.count(record, n.Companies, "give the legal form of a company")
		if n.Bare > 0 {
			p.count(record, n.Bare, "give no company or position: last")
		}
	}
	if o.Hidden > 0 {
		p.count(record, o.Hidden, "more are hidden: only a date is given")
	}
	if o.Rejected > 0 {
		p.count(record, o.Rejected, "rows were unreadable: handpick check")
	}
}

func (o Overview) decided(p *page) {
	t, first := o.Tally, true
	for _, line := range []struct {
		n    int
		what string
	}{
		{t.Decided, "decided"}, {t.Relevant, "of them relevant"}, {t.Later, "put off for later"},
		{t.LookAgain, "decided before, and worth another look"}, {t.Gone, "gone from the newest export"},
		{t.Objected, "do not contact"}, {t.MaybeObjected, "perhaps on your do-not-contact list: f shows them"},
		{t.Shrunk, "shrunk: a hash and your answer are left"}, {t.Erased, "erased: a number is left"},
	} {
		if line.n == 0 {
			continue
		}
		if first {
			p.gap()
			first = false
		}
		p.count(decision, line.n, line.what)
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
