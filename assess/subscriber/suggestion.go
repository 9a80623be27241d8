package subscriber

import (
	"strings"
	"unicode/utf8"

	"handpick/model"
)

// The questions that would settle what the fields leave open.
const (
	askBoth        = "Is this work done for the company named, or on their own account?"
	askScotland    = "Is the limited partnership registered in Scotland (a number that starts with SL)?"
	askPersonality = "Is the partnership a legal person of its own under its country's law?"
	askOwnCompany  = "Do they trade in their own name, or through a limited company?"
	askStyle       = "Is there a limited company or LLP behind this name, or one person or partners?"
	askFirm        = "Is there an LLP or a limited company behind this name, or a partnership, and is that one Scottish?"
	askClub        = "Is it incorporated, as a company, CIO or registered society, or a body of members or trustees?"
	askChambers    = "Are they a self-employed member of the chambers, or an employee?"
	askPractice    = "Is the practice a partnership, a limited company or part of a public body?"
	askFullName    = "What is the full legal name, as on their website or invoices: does it end in Ltd, PLC or LLP?"
	askNothing     = "What business are they in now, if any, and does a company stand behind it?"
	askTradingAs   = "Who is the person or company in front of the trading name?"
)

// suggestion composes what was found.
func (c *record) suggestion() model.Suggestion {
	s := model.Suggestion{Kind: model.Unknown, Mailbox: c.mail.mailbox, Country: model.Country(c.countrySign())}
	corporate, sole := c.best(model.B2B), c.best(model.SoleTrader)
	conflict := false
	switch {
	case c.final():
		s.Ask = askNothing
	case corporate == nil && sole == nil:
		s.Ask, s.Detail = c.question()
	case corporate != nil && sole != nil && corporate.Strength == sole.Strength:
		conflict = true
		s.Ask = askBoth
	case sole == nil || corporate != nil && corporate.Strength > sole.Strength:
		s.Kind, s.Strength, s.Detail = model.B2B, corporate.Strength, corporate.detail
	default:
		s.Kind, s.Strength, s.Detail = model.SoleTrader, sole.Strength, sole.detail
	}
	if s.Strength == model.Lean {
		s.Ask = askOwnCompany
		if s.Kind == model.B2B {
			s.Ask = askFullName
		}
	}
	if !conflict && s.Strength != model.Strong {
		c.noteNoForm()
	}
	c.share(&s)
	return s
}

// best returns the strongest finding for a kind that moves it, nil when there
// is none. The first of equals wins: rules add in their order.
func (c *record) best(kind model.Kind) *finding {
	var best *finding
	for i := range c.found {
		f := &c.found[i]
		if !f.aside && f.Kind == kind && (best == nil || f.Strength > best.Strength) {
			best = f
		}
	}
	return best
}

func (c *record) final() bool {
	for i := range c.found {
		if c.found[i].final {
			return true
		}
	}
	return false
}

// question returns what to ask when no evidence moves the kind, and the detail
// of a form that leaves the kind open.
func (c *record) question() (ask, detail string) {
	for i := range c.found {
		switch f := &c.found[i]; f.detail {
		case "limited partnership":
			return askScotland, f.detail
		case "partnership":
			return askPersonality, f.detail
		}
	}
	switch {
	case c.asked != "":
		return c.asked, ""
	case c.nameless:
		return askNothing, ""
	}
	return askFullName, ""
}

// countrySign returns the country a legal form or the mail domain shows. A form
// used in several countries follows the domain when it names one of them.
func (c *record) countrySign() string {
	if c.country == "" || c.mail.country != "" && strings.Contains(c.country, c.mail.country) {
		return c.mail.country
	}
	first, _, _ := strings.Cut(c.country, " ")
	return first
}

// noteNoForm adds the evidence of absence: a company is named and no legal form
// shows.
func (c *record) noteNoForm() {
	if c.nameless || c.formed || len(c.company.words) == 0 || c.company.mixed {
		return
	}
	e := model.Evidence{Rule: RuleLegalForm, Field: model.FieldCompany, Negative: true}
	c.note(e, model.Unknown, model.NoStrength, "no legal form in the company name")
}

// share deals the findings out to For and Against.
func (c *record) share(s *model.Suggestion) {
	all := make([]model.Evidence, 0, len(c.found))
	for i := range c.found {
		if pointsTo(s.Kind, &c.found[i]) {
			all = append(all, c.found[i].Evidence)
		}
	}
	n := len(all)
	for i := range c.found {
		if !pointsTo(s.Kind, &c.found[i]) {
			all = append(all, c.found[i].Evidence)
		}
	}
	if n > 0 {
		s.For = all[:n:n]
	}
	if n < len(all) {
		s.Against = all[n:]
	}
}

// pointsTo reports whether the finding stands for the suggested kind.
func pointsTo(kind model.Kind, f *finding) bool {
	return f.Kind == kind || kind == model.Unknown && f.Kind != model.SoleTrader
}

// maxQuoted is how many characters of the record a sentence repeats.
const maxQuoted = 60

// quoted returns the record's characters as a sentence may show them.
func quoted(s string) string {
	s = model.Clean(s)
	if utf8.RuneCountInString(s) > maxQuoted {
		s = string([]rune(s)[:maxQuoted]) + ".."
	}
	return "“" + s + "”"
}
