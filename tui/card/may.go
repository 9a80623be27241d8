package card

import (
	"strings"

	"charm.land/lipgloss/v2"

	"handpick/model"
)

// May answers "may I write to this person?" under both policies.
type May struct {
	Policy             model.Policy // the one chosen
	Cautious, Standard model.Verdict
}

// Verdict returns the verdict under the policy chosen.
func (m *May) Verdict() model.Verdict {
	if m.Policy == model.Standard {
		return m.Standard
	}
	return m.Cautious
}

// may draws the verdict in a line, and what the other policy would say where
// they differ.
func (p *painter) may(c *Card) {
	if c.May == nil {
		return
	}
	v := c.May.Verdict()
	text := v.Outcome.String()
	if v.Missing != "" {
		text += ": " + v.Missing
	}
	p.wrap(answer, 2, p.t.Dim.Render("May I write?")+"  ", text, p.outcomeStyle(v))
	if other := c.May.other(); other.Outcome != v.Outcome {
		p.wrap(detail, 1, "              ", "the "+c.May.otherPolicy().String()+" policy would say: "+other.Outcome.String(), p.t.Dim)
	}
}

func (m *May) other() model.Verdict {
	if m.Policy == model.Standard {
		return m.Cautious
	}
	return m.Standard
}

func (m *May) otherPolicy() model.Policy {
	if m.Policy == model.Standard {
		return model.Cautious
	}
	return model.Standard
}

func (p *painter) outcomeStyle(v model.Verdict) lipgloss.Style {
	switch {
	case v.Ready():
		return p.t.Good
	case v.Outcome == model.DoNotContact:
		return p.t.Bad
	}
	return p.t.Warn
}

// rules draws what stands behind the verdict: rules and sources, what it asks
// of the message, what would change it, and open questions of the law.
func (p *painter) rules(c *Card) {
	if c.May == nil {
		return
	}
	v := c.May.Verdict()
	p.add(extra, "")
	p.wrap(answer, 2, "", "Rules: "+strings.Join(v.Rules, ", ")+"; sources: "+strings.Join(v.Citations, "; "), p.t.Text)
	for _, s := range v.Notes {
		p.wrap(answer, 3, "  open: ", s, p.t.Warn)
	}
	for _, s := range v.Conditions {
		p.wrap(detail, 2, "  condition: ", s, p.t.Text)
	}
	for _, s := range v.WouldChange {
		p.wrap(detail, 2, "  would change it: ", s, p.t.Dim)
	}
	p.wrap(detail, 1, "", "This is not legal advice.", p.t.Dim)
}
