package card

import (
	"slices"
	"strings"

	"charm.land/lipgloss/v2"

	rules "handpick/assess/verdict"
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
	if c.State.Objected && v.Outcome == model.DoNotContact && !c.Suggestion {
		return // the mark above says it
	}
	p.wrap(verdict, 2, p.t.Dim.Render("May I write?")+"  ", says(v), p.outcomeStyle(v))
	if other := c.May.other(); other.Outcome != v.Outcome {
		p.wrap(answer, 1, "  ", c.May.otherPolicy().String()+" policy: "+other.Outcome.String(), p.t.Dim)
	}
}

// says answers in a few words: yes with what goes with it, not yet and what is
// missing, or no.
func says(v model.Verdict) string {
	lead, said := "not yet: ", v.Outcome.String()
	switch {
	case v.Ready() && len(v.Conditions) == 0:
		return "yes: " + said
	case v.Ready() && v.Outcome == model.MayWithConditions:
		return "yes, with conditions"
	case v.Ready():
		return "yes, with conditions: " + said
	case v.Outcome == model.DoNotContact:
		lead = "no: "
	case v.Outcome == model.CannotDecide:
		return lead + v.Missing + key(v.Missing)
	}
	if v.Missing != "" && v.Missing != said {
		said += ": " + v.Missing
	}
	return lead + said
}

// key names in brackets the key that leads to the assessment where that is the
// next step, "" for any other step.
func key(step string) string {
	for _, state := range []model.LIAState{model.NoLIA, model.LIADraft, model.LIAReviewOverdue} {
		own, _, _ := strings.Cut(rules.StepAssessment(state, ""), ":")
		if strings.HasPrefix(step, own) {
			return " (a)"
		}
	}
	return ""
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
	p.wrap(answer, 6, "", "Rules: "+strings.Join(v.Rules, ", ")+"; sources: "+strings.Join(v.Citations, "; "), p.t.Text)
	if under := versions(v); under != "" {
		p.wrap(detail, 2, "  given under: ", under, p.t.Dim)
	}
	for _, s := range v.Notes {
		p.wrap(answer, 6, "  open: ", s, p.t.Warn)
	}
	for _, s := range v.Conditions {
		p.wrap(detail, 4, "  condition: ", s, p.t.Text)
	}
	for _, s := range v.WouldChange {
		p.wrap(detail, 4, "  would change it: ", s, p.t.Dim)
	}
	p.wrap(answer, 1, "", "This is not legal advice.", p.t.Dim)
}

// versions names what a verdict was given under, "" for nothing.
func versions(v model.Verdict) string {
	return strings.Join(slices.DeleteFunc([]string{v.LIA, v.Notice}, func(s string) bool { return s == "" }), "; ")
}

// Lines says in full what the verdict is, what stands behind it, and what the
// other policy would say.
func (m *May) Lines() []string {
	v := m.Verdict()
	head := m.Policy.String() + " policy: " + v.Outcome.String()
	if v.Missing != "" && v.Missing != v.Outcome.String() {
		head += ": " + v.Missing
	}
	lines := []string{head}
	if v.Basis != "" {
		lines = append(lines, "lawful basis: "+v.Basis)
	}
	if under := versions(v); under != "" {
		lines = append(lines, "given under: "+under)
	}
	if other := m.other(); other.Outcome != v.Outcome {
		lines = append(lines, "The "+m.otherPolicy().String()+" policy would say: "+other.Outcome.String()+" ("+strings.Join(other.Rules, ", ")+")")
	}
	lines = append(lines, "", "Rules: "+strings.Join(v.Rules, ", "))
	for _, part := range []struct {
		title string
		list  []string
	}{
		{"Sources:", v.Citations}, {"Conditions:", v.Conditions}, {"Would change it:", v.WouldChange}, {"Open questions of the law:", v.Notes},
	} {
		if len(part.list) == 0 {
			continue
		}
		lines = append(lines, "", part.title)
		for _, s := range part.list {
			lines = append(lines, "  "+s)
		}
	}
	return append(lines, "", "This is not legal advice.")
}
