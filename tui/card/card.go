// Package card draws one contact: who they are, the numbered evidence of their
// record, and the decision in the making. It is pure: the same card on the same
// window is the same text.
package card

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"charm.land/lipgloss/v2"

	"handpick/assess"
	"handpick/model"
	"handpick/model/review"
	"handpick/tui/decide"
	"handpick/tui/ui"
)

// Card is everything that is shown about a contact.
type Card struct {
	Contact *model.Contact
	// State is what stands about the contact, and Earlier the decision it
	// stands on, nil when there is none.
	State   review.State
	Earlier *model.Decision
	// Assessment is what the record says; its chips are the numbered lines.
	Assessment assess.Assessment
	// Draft is the decision in the making, nil while none can be made.
	Draft *decide.Draft
	// Suggestion says whether to show what the evidence points to.
	Suggestion bool
	// May answers whether this person may be written to, nil for not asked.
	May *May
	// Saving is set while a decision is on its way to disk.
	Saving bool
	// Now is used for ages, in the reader's own zone.
	Now time.Time
}

// View draws the card as exactly h lines of w cells.
func (c *Card) View(t *ui.Theme, w, h int) string {
	p := c.paint(t, w)
	return ui.Fit(strings.Join(p.fit(h), "\n"), w, h)
}

// Fits reports whether all of the card shows in h lines of w cells.
func (c *Card) Fits(t *ui.Theme, w, h int) bool {
	p := c.paint(t, w)
	for _, x := range p.paragraphs {
		if x.shown < len(x.lines) {
			return false
		}
		if x.lead+x.lines[0] != "" { // spacing may go
			h -= x.shown
		}
	}
	return h >= 0
}

func (c *Card) paint(t *ui.Theme, w int) *painter {
	p := &painter{t: t, w: w}
	p.head(c)
	p.marks(c)
	p.evidence(c)
	p.may(c)
	p.decision(c)
	if c.Suggestion {
		p.suggestion(c)
		p.rules(c)
	}
	return p
}

// head draws the name.
func (p *painter) head(c *Card) {
	name := ui.Steady(c.Contact.Shown().Name())
	if name == "" {
		name = "(no name given)"
	}
	badge := ""
	if c.Contact.HiddenCharacters() {
		badge = p.t.Warn.Render("[hidden characters]")
	}
	if room := p.w - ui.Width(badge) - 1; badge != "" && room > 10 {
		name = p.t.Strong.Render(ui.Truncate(name, room, p.t.Ellipsis)) + " " + badge
	} else {
		name = p.t.Strong.Render(ui.Truncate(name, p.w, p.t.Ellipsis))
	}
	p.add(vital, name)
}

// marks draws what must not be overlooked, then how the contact is known.
func (p *painter) marks(c *Card) {
	switch s := c.State; {
	case s.Objected:
		who := "asked not to be written to"
		if c.May != nil && slices.Contains(c.May.Verdict().Rules, ruleCompany) {
			who = "their company asked for it"
		}
		p.wrap(warning, 2, p.t.Stop+" ", "do not contact: "+who, p.t.Bad)
	case s.MaybeObjected:
		p.wrap(warning, 2, p.t.Stop+" ", "perhaps on your do-not-contact list, by name and company: press ! and say whether it is the same person", p.t.Bad)
	case s.Gone:
		p.wrap(warning, 2, p.t.Gone+" ", "gone from the newest export: they may have left you on purpose; held back until you decide anew", p.t.Warn)
	case s.LookAgain:
		p.wrap(warning, 2, p.t.Changed+" ", "changed since you decided: look again", p.t.Warn)
	}
	p.changed(c)
	var known []string
	if on := c.Contact.ConnectedOn; on != 0 {
		known = append(known, "connected "+Day(on.Time())+Age(on.Time(), c.Now))
	}
	if e := c.Contact.Shown().Email; e != "" {
		known = append(known, e)
	}
	if len(known) > 0 {
		p.wrap(detail, 2, "", strings.Join(known, "  "), p.t.Dim)
	}
	if url := c.Contact.Shown().URL; url != "" {
		short := strings.TrimPrefix(strings.TrimPrefix(url, "https://"), "www.")
		text := ui.Truncate(short, p.w, p.t.Ellipsis)
		p.add(detail, p.t.Dim.Hyperlink(c.Contact.URL).Render(text))
	}
}

// ruleCompany is the rule for whom the company objected.
const ruleCompany = "G2"

// changed shows the values before the last change.
func (p *painter) changed(c *Card) {
	old := c.Contact.Earlier
	if old == nil {
		return
	}
	for _, f := range []model.Field{model.FieldPosition, model.FieldCompany} {
		if before := old.Text(f); before != c.Contact.Text(f) && before != "" {
			p.wrap(detail, 1, p.t.Changed+" ", f.String()+" was “"+model.Clean(before)+"”", p.t.Dim)
		}
	}
}

// evidence draws the numbered lines: the position and the company as written,
// what was found, and the standing reasons.
func (p *painter) evidence(c *Card) {
	p.add(extra, "")
	for i := range c.Assessment.Chips {
		rank := chips
		if i < 2 {
			rank = vital
		}
		p.chip(c, i+1, rank)
	}
	if n := len(c.Assessment.More); n > 0 && !c.Suggestion {
		p.add(detail, p.t.Dim.Render(fmt.Sprintf("    and %d more behind tab", n)))
	}
	if c.Draft == nil {
		return
	}
	p.add(extra, "")
	for digit := decide.FirstStanding; digit < decide.FirstStanding+review.StandingReasons; digit++ {
		p.chip(c, digit, reasons)
	}
}

// chip draws one numbered line, with a mark when it is cited.
func (p *painter) chip(c *Card, digit, rank int) {
	e, ok := c.chip(digit)
	if !ok {
		return
	}
	number, tail := p.t.Chip.Render(fmt.Sprint(digit)), pointsTo(e)
	mark := " "
	if c.Draft != nil {
		if claim, byItself := c.Draft.Cited(digit); claim != model.NoClaim {
			number, mark = p.t.ChipCited.Render(fmt.Sprint(digit)), p.t.Good.Render(p.t.Cited)
			tail = "why " + answerOf(c.Draft, claim)
			if byItself {
				tail += " (by itself)"
			}
			rank = min(rank, chips)
		}
	}
	p.wrapWithTail(rank, chipLines, number+mark+" ", chipText(c, e, digit), tail, p.chipStyle(digit))
}

// chipLines is how many lines a piece of evidence takes at most.
const chipLines = 3

func (p *painter) chipStyle(digit int) lipgloss.Style {
	if digit >= decide.FirstStanding {
		return p.t.Dim
	}
	return p.t.Text
}

func (c *Card) chip(digit int) (model.Evidence, bool) {
	if c.Draft != nil {
		return c.Draft.Chip(digit)
	}
	if digit <= len(c.Assessment.Chips) {
		return c.Assessment.Chips[digit-1], true
	}
	return model.Evidence{}, false
}

// chipText returns what a numbered line says: for the first two the bare value.
func chipText(c *Card, e model.Evidence, digit int) string {
	if digit > 2 || e.Quote == "" {
		return ui.Steady(e.Says)
	}
	return ui.Steady(c.Contact.Shown().Text(e.Field))
}

// pointsTo says in a word where a piece of evidence points.
func pointsTo(e model.Evidence) string {
	switch {
	case e.Rule == assess.RulePosition || e.Rule == assess.RuleCompany || e.Rule == decide.RuleStanding:
		return ""
	case e.Kind != model.NotAsked:
		return e.Kind.String()
	case e.Relevance != model.Undecided:
		return strings.ToLower(e.Relevance.String())
	}
	return ""
}

func answerOf(d *decide.Draft, claim model.Claim) string {
	if claim == model.KindClaim {
		if d.Kind() == model.NotAsked {
			return "the kind"
		}
		return d.Kind().String()
	}
	if d.Relevance() == model.Undecided {
		return "relevant or not"
	}
	return strings.ToLower(d.Relevance().String())
}
