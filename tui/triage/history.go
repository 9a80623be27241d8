package triage

import (
	"context"
	"fmt"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"handpick/model"
	"handpick/model/review"
	"handpick/tui/card"
)

// past is the history of a contact.
type past struct {
	no   int
	list []review.Past
	err  error
}

func (t *Screen) askHistory() Request {
	no, read := t.no, t.s.Past(t.no)
	return Request{Cmd: func() tea.Msg {
		list, err := read(context.Background())
		return past{no, list, err}
	}}
}

// history shows what happened to a contact, newest first, with what they can
// ask for.
func (t *Screen) history(msg past) Request {
	switch {
	case msg.err != nil:
		return fail(msg.err)
	case !t.s.Review.State(msg.no).Held():
		return Request{} // erased meanwhile
	}
	return t.rights(msg.no, msg.list)
}

// Tell says in plain lines what one past event was.
func Tell(p review.Past, zone *time.Location) []string {
	when := p.At.In(zone).Format("2 Jan 2006 15:04")
	if p.Reviewer != "" {
		when += ", " + model.Clean(p.Reviewer)
	}
	lines := []string{when + ": " + what(p)}
	if d := p.Decision; d != nil {
		if d.RelevanceWhy.Empty() && d.KindWhy.Empty() {
			return append(lines, "    the reasons were erased")
		}
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
