package dashboard

import (
	"fmt"

	"handpick/assess"
	"handpick/assess/lia"
	"handpick/model"
	"handpick/tui/card"
	"handpick/tui/ui"
)

// due says what falls due, with its day and what to do.
func (o Overview) due() []string {
	var out []string
	if o.Ahead != "" {
		out = append(out, o.Ahead)
	}
	return append(out, o.complaints()...)
}

// complaints says what the open complaints need, the day of the first with it.
func (o Overview) complaints() []string {
	var out []string
	waiting, unanswered := 0, 0
	var first model.Complaint
	for _, c := range o.Complaints {
		switch {
		case c.Closed != 0:
		case c.Acknowledged != 0:
			unanswered++
		default:
			if waiting++; waiting == 1 || c.Received < first.Received {
				first = c
			}
		}
	}
	if waiting > 0 {
		by := " by " + day(first.Due())
		if first.Overdue(o.Today) {
			by = ", the first since " + day(first.Due())
		}
		out = append(out, ui.Count(waiting, "complaint", "complaints")+" to acknowledge"+by+": h on the contact, or handpick complaint")
	}
	if unanswered > 0 {
		out = append(out, ui.Count(unanswered, "complaint waits", "complaints wait")+" for an answer: h on the contact, or handpick complaint")
	}
	return out
}

// assessment says in one line where the assessment stands, and what to press.
func (o Overview) assessment() string {
	l := &o.Campaign.LIA
	which := model.Clean(l.Title)
	if l.Version > 0 {
		which = fmt.Sprintf("version %d", l.Version)
	}
	switch assess.LIAState(&o.Campaign, o.Answers, o.Today) {
	case model.LIAPass, model.LIAPassWithConditions:
		said := "assessment: in force"
		if l.ReviewOn != 0 {
			said += " until " + day(l.ReviewOn)
		}
		return said + " (" + which + ")"
	case model.LIAFail:
		return "assessment: you cannot rely on legitimate interests (" + which + ")"
	case model.LIAReviewOverdue:
		return "assessment: review it (a), for " + o.Campaign.LIADue(o.Today)
	case model.LIADraft:
		return "assessment: give its outcome (a)"
	}
	given, of := lia.Given(o.Answers, lia.First)
	if given == 0 {
		return fmt.Sprintf("assessment: answer %d questions, why it is fair to write (a)", of)
	}
	return fmt.Sprintf("assessment: %d of its first %d questions are open (a)", of-given, of)
}

// day writes a day for people.
func day(d model.Date) string { return card.Day(d.Time()) }
