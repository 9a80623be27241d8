package card

import (
	"fmt"
	"strings"
	"time"

	"handpick/model"
	"handpick/tui/ui"
)

// decision draws the earlier decision, the one in the making, and what it still
// needs.
func (p *painter) decision(c *Card) {
	if c.Earlier != nil {
		p.earlier(c)
	}
	if c.Draft == nil {
		return
	}
	p.add(extra, "")
	if !c.Draft.Empty() {
		p.answers(c)
	}
	switch next := c.Draft.Next(); {
	case c.Saving:
		p.add(needed, p.t.Dim.Render("saving"+p.t.Ellipsis))
	case c.State.Objected:
		p.wrap(needed, 2, "", "no decision is needed; ! lifts it, with a reason", p.t.Dim)
	case c.Draft.Complete() && !c.Draft.Held():
		p.wrap(needed, 2, p.t.Accent.Render(">")+" ", "not saved yet: enter saves, esc clears", p.t.Accent)
	case next != "":
		if c.Draft.Held() && !c.Draft.Complete() {
			next += " (held)"
		}
		p.wrap(needed, 2, p.t.Accent.Render(">")+" ", next, p.t.Accent)
	}
}

func (p *painter) earlier(c *Card) {
	d := c.Earlier
	when := ""
	if t := c.State.DecidedTime(); !t.IsZero() {
		when = " on " + Day(t.In(c.Now.Location()))
	}
	p.add(extra, "")
	p.wrap(detail, 2, "", "earlier: "+Answers(d.Relevance, d.Kind)+when+": "+Why(d.RelevanceWhy), p.t.Dim)
	if !d.KindWhy.Empty() {
		p.wrap(detail, 1, "", d.Kind.String()+": "+model.Clean(d.KindWhy.String()), p.t.Dim)
	}
}

// Why says a reason in plain words. A claim is never without one: where there is
// none, it was erased when the record shrank.
func Why(j model.Justification) string {
	if j.Empty() {
		return "the reason was erased"
	}
	return model.Clean(j.String())
}

// answers draws what was pressed so far, with the words typed.
func (p *painter) answers(c *Card) {
	d := c.Draft
	relevance, kind := "not said yet", "not said yet"
	if r := d.Relevance(); r != model.Undecided {
		relevance = p.mark(r) + " " + r.String()
	}
	if k := d.Kind(); k != model.NotAsked {
		kind = k.String()
	} else if d.Relevance() == model.NotRelevant {
		kind = "not asked"
	}
	p.add(answer, p.t.Dim.Render("Fits?  ")+p.t.Strong.Render(relevance)+words(p.t, d.Words(model.RelevanceClaim)))
	p.add(answer, p.t.Dim.Render("Kind?  ")+p.t.Strong.Render(kind)+words(p.t, d.Words(model.KindClaim)))
}

func words(t *ui.Theme, typed string) string {
	if typed == "" {
		return ""
	}
	return t.Dim.Render("  “" + model.Clean(typed) + "”")
}

func (p *painter) mark(r model.Relevance) string {
	if r == model.Relevant {
		return p.t.Good.Render(p.t.Relevant)
	}
	return p.t.Bad.Render(p.t.Not)
}

// suggestion draws what the evidence points to, for and against, and the
// question that would settle it.
func (p *painter) suggestion(c *Card) {
	s := c.Assessment.Suggestion
	p.add(extra, "")
	p.wrap(answer, 2, "", "Suggestion: "+Suggests(s), p.t.Strong)
	for _, e := range s.For {
		p.wrap(answer, 3, "  for: ", e.Says, p.t.Text)
	}
	for _, e := range s.Against {
		p.wrap(answer, 3, "  against: ", e.Says, p.t.Text)
	}
	for _, e := range c.Assessment.More {
		p.wrap(detail, 3, "  also: ", e.Says, p.t.Text)
	}
	if s.Mailbox != model.MailboxUnknown {
		p.wrap(answer, 1, "  ", "the e-mail address is "+map[model.Mailbox]string{
			model.MailboxCorporate: "an organisation's", model.MailboxIndividual: "a personal one",
		}[s.Mailbox], p.t.Text)
	}
	if s.Ask != "" {
		p.wrap(answer, 2, "  ask: ", s.Ask, p.t.Accent)
	}
	why := "in the queue as imported"
	if c.Assessment.HoldsWords {
		why = "early in the queue because the position holds your words"
	}
	p.wrap(detail, 1, "  ", why, p.t.Dim)
}

// Suggests says in plain words what a suggestion is.
func Suggests(s model.Suggestion) string {
	switch {
	case s.Kind == model.Unknown || s.Kind == model.NotAsked:
		return "cannot tell"
	case s.Strength == model.Strong:
		return "looks like " + s.Kind.String() + detailOf(s)
	}
	return "leans to " + s.Kind.String() + detailOf(s)
}

func detailOf(s model.Suggestion) string {
	if s.Detail == "" || strings.EqualFold(s.Detail, s.Kind.String()) {
		return ""
	}
	return " (" + s.Detail + ")"
}

// Answers says a decision in a few words: "Relevant, B2B".
func Answers(r model.Relevance, k model.Kind) string {
	if k == model.NotAsked {
		return r.String()
	}
	return r.String() + ", " + k.String()
}

// Day writes a day for people: 3 March 2026.
func Day(t time.Time) string { return t.Format("2 January 2006") }

// Age says how long ago a day was, in brackets and with a leading space: years
// and months, or months, or "this month"; nothing for a day to come.
func Age(day, now time.Time) string {
	months := (now.Year()-day.Year())*12 + int(now.Month()) - int(day.Month())
	if now.Day() < day.Day() {
		months--
	}
	switch years := months / 12; {
	case months < 0:
		return ""
	case months == 0:
		return " (this month)"
	case years == 0:
		return fmt.Sprintf(" (%s)", ui.Count(months, "month", "months"))
	case months%12 == 0:
		return fmt.Sprintf(" (%s)", ui.Count(years, "year", "years"))
	default:
		return fmt.Sprintf(" (%s %s)", ui.Count(years, "year", "years"), ui.Count(months%12, "month", "months"))
	}
}
