package triage

import (
	"fmt"
	"strings"
	"time"

	"handpick/model"
	"handpick/model/review"
	"handpick/tui/card"
	"handpick/tui/ui"
)

// history shows what happened to a contact, newest first.
func (t *Screen) history(msg past) Request {
	if msg.err != nil {
		return fail(msg.err)
	}
	var lines []string
	for i := len(msg.list) - 1; i >= 0; i-- {
		lines = append(lines, Tell(msg.list[i], t.now().Location())...)
	}
	if len(lines) == 0 {
		lines = []string{"Nothing was decided about this contact yet."}
	}
	return Request{Dialog: ui.NewText("History of "+t.s.Review.Contact(msg.no).Shown().Name(), lines...)}
}

// Tell says in plain lines what one past event was.
func Tell(p review.Past, zone *time.Location) []string {
	when := p.At.In(zone).Format("2 Jan 2006 15:04")
	if p.Reviewer != "" {
		when += ", " + model.Clean(p.Reviewer)
	}
	lines := []string{when + ": " + what(p)}
	if d := p.Decision; d != nil {
		lines = append(lines, "    "+model.Clean(d.RelevanceWhy.String()))
		if d.Kind != model.NotAsked {
			lines = append(lines, fmt.Sprintf("    %s: %s", d.Kind, model.Clean(d.KindWhy.String())))
		}
		if v := d.Verdict; v.Outcome != 0 {
			lines = append(lines, fmt.Sprintf("    then: %s (%s, %s)", v.Outcome, d.Policy, strings.Join(v.Rules, ", ")))
		}
	}
	return lines
}

func what(p review.Past) string {
	switch p.Type {
	case model.Decided:
		return card.Answers(p.Decision.Relevance, p.Decision.Kind)
	case model.PutOff:
		return "put off"
	case model.Undone:
		return "taken back"
	case model.Redone:
		return "brought back"
	case model.Objected:
		return objected(p.Objection)
	case model.ObjectionLifted:
		return "may be contacted again: " + model.Clean(p.Reason)
	case model.MatchDismissed:
		return "another person than the one on the do-not-contact list"
	}
	if p.Fact != nil {
		return model.Clean(p.Fact.String())
	}
	return "changed"
}

// objected says who asked, when that was, and how it was received.
func objected(o *model.Objection) string {
	said := "do not contact"
	if o.Scope == model.ByCompany {
		said += ", asked by " + model.Clean(o.Company)
	}
	if o.Received != 0 {
		said += ", " + card.Day(o.Received.Time())
	}
	return said + ": " + model.Clean(o.How)
}

func lower(s string) string { return strings.ToLower(s) }
