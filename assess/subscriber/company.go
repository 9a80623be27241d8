package subscriber

import (
	"strings"

	"handpick/model"
)

// weighCompany applies R1 to R8, the rules over the company field.
func (c *record) weighCompany() {
	t := &c.company
	if t.long || t.mixed {
		return
	}
	n := len(t.words)
	if n == 0 {
		c.noLetters()
		return
	}
	if c.placeholder(n) {
		return
	}
	if c.selfEmployedCompany(n) {
		c.formed = true
		return
	}
	if i, j, ok := c.tradingAs(n); ok {
		c.weighTradingAs(i, j, n)
		return
	}
	c.weighForms(n)
}

// noLetters applies R1 to an empty company field and to one like "-".
func (c *record) noLetters() {
	c.nameless = true
	sign := strings.TrimSpace(c.company.raw)
	if sign == "" {
		return
	}
	start := strings.Index(c.company.raw, sign)
	e := model.Evidence{Rule: RulePlaceholder, Field: model.FieldCompany, Start: start, End: start + len(sign), Quote: sign}
	c.add(e, model.Unknown, model.NoStrength, "", "the company field says "+quoted(sign)+", which names no business")
}

// placeholder applies R1 and reports whether the company names no business.
func (c *record) placeholder(n int) bool {
	set := c.words(&c.company, 0, n)
	if set&(noCompany|notInBusiness) == 0 {
		return false
	}
	c.nameless = true
	e := evidence(RulePlaceholder, model.FieldCompany, &c.company, 0, n)
	if set&notInBusiness != 0 {
		c.add(e, model.Unknown, model.NoStrength, "", "the company field says "+quoted(e.Quote)+", which is no business")
		c.found[len(c.found)-1].final = true
		return true
	}
	c.add(e, model.Unknown, model.NoStrength, "", "the company field says "+quoted(e.Quote)+", which names no business")
	return true
}

// weighForms applies R3 and R5 to R8: the forms at the end, in front and inside
// the name.
func (c *record) weighForms(n int) {
	m, ok := c.formAtEnd(0, n)
	if ok && m.form.strength != style {
		c.addForm(m)
		return
	}
	if front, found := c.formAtStart(0, n); found {
		if front.form.strength == style {
			c.addStyle(front)
			return
		}
		if front.form.rule != RulePublicBody || front.j == n || c.isBody(ok) {
			c.addForm(front)
			return
		}
	}
	if mid, found := c.formInside(); found && (mid.form.rule != RulePublicBody || c.isBody(ok)) {
		switch {
		case mid.form.strength == style:
			c.addStyle(mid)
		case mid.form.kind == model.SoleTrader:
			c.weighOwnedBy(mid)
		default:
			c.addForm(mid)
		}
		return
	}
	if m, found := c.formUnspaced(); found {
		c.addForm(m)
		return
	}
	if m, found := c.bodyInPart(n); found && c.isBody(ok) {
		c.addForm(m)
		return
	}
	if ok {
		c.addStyle(m)
	}
}

// isBody reports whether a body's words in front of other words still name the
// body: not when the name ends in a style ("... Students' Union") or holds the
// words of a shop ("University Nails").
func (c *record) isBody(styled bool) bool {
	if styled {
		return false
	}
	for i := range c.company.words {
		if c.words(&c.company, i, i+1)&tradeStop != 0 {
			return false
		}
	}
	return true
}

// bodyInPart finds a body's words at the start of a part of the name that
// punctuation sets off: "Faculty of Law, University of Example".
func (c *record) bodyInPart(n int) (match, bool) {
	for i := 1; i < n; i++ {
		if c.company.words[i].sep < byComma {
			continue
		}
		if m, ok := c.formAtStart(i, n); ok && m.form.rule == RulePublicBody && m.form.strength != style {
			return m, true
		}
	}
	return match{}, false
}

// addForm keeps a legal form or a body's words as evidence.
func (c *record) addForm(m match) {
	e := evidence(m.form.rule, model.FieldCompany, &c.company, m.i, m.j)
	if k := strings.Index(e.Quote, m.form.spelling); k >= 0 && m.form.folded[0] >= unspacedScripts {
		e.Start += k // a form written without spaces is a part of its word
		e.End = e.Start + len(m.form.spelling)
		e.Quote = m.form.spelling
	}
	strength := model.Strong
	if m.form.kind == model.Unknown {
		strength = model.NoStrength
	}
	c.formed = true
	if c.country == "" && !m.form.spread {
		c.country = m.form.countries
	}
	c.add(e, m.form.kind, strength, m.form.detail, formSays(m.form, quoted(e.Quote)))
}

// addStyle keeps a style of trading as evidence that leaves the kind open.
func (c *record) addStyle(m match) {
	e := evidence(m.form.rule, model.FieldCompany, &c.company, m.i, m.j)
	switch m.form.detail {
	case "firm":
		c.asked = askFirm
	case "club":
		c.asked = askClub
	case "chambers":
		c.asked = askChambers
	case "practice":
		c.asked = askPractice
	default:
		c.asked = askStyle
	}
	c.formed = true
	c.note(e, model.Unknown, model.NoStrength, quoted(e.Quote)+" is no legal form: a company, partners, one person or an association may use it")
}

// formSays is the sentence for a form found in the company.
func formSays(f *form, quote string) string {
	switch {
	case f.rule == RulePublicBody && f.detail == "public body":
		return quote + " are the words of a public body or university"
	case f.rule == RulePublicBody:
		return quote + " are the words of a chartered or registered body, a legal person of its own"
	case f.rule == RuleLimitedPartnership && f.kind == model.B2B:
		return quote + " is a limited partnership that is a legal person of its own"
	case f.rule == RuleLimitedPartnership:
		return quote + " is a limited partnership: a legal person in Scotland, not in the rest of the UK"
	case f.rule == RulePartnershipForm && f.kind == model.Unknown:
		return quote + " is a partnership that its own law treats as a legal person"
	case f.rule == RulePartnershipForm:
		return quote + " is the legal form of a partnership"
	case f.rule == RuleSoleForm:
		return quote + " is the form of one person in business"
	case f.detail == "association":
		return quote + " is the legal form of an incorporated association, a legal person of its own"
	}
	return "the company name has the legal form " + quote + " (no register was asked)"
}

// isOneself reports whether the words are the contact's or another person's name.
func (c *record) isOneself(i, j int) bool { return c.isContact(i, j) || c.isPerson(i, j) }

// tradingAs finds the words that stand between a legal name and a trade name. In
// front of or behind everything they count beside a person's name ("dba Jane
// Doe").
func (c *record) tradingAs(n int) (i, j int, ok bool) {
	for i := range n {
		for k := min(4, n-i); k > 0; k-- {
			if c.words(&c.company, i, i+k)&tradingAs == 0 {
				continue
			}
			if i > 0 && (i+k < n || c.isOneself(0, i)) || i == 0 && c.isOneself(k, n) {
				return i, i + k, true
			}
		}
	}
	return 0, 0, false
}

// weighTradingAs applies R4: the words before i say who the person in law is;
// a form at the end of the rest counts as anywhere else. In front of the American
// "dba" a form is only a lean: of 107 such names on American registers 97 % were
// corporate, and a strong answer needs 99.
func (c *record) weighTradingAs(i, j, n int) {
	e := evidence(RuleTradingAs, model.FieldCompany, &c.company, 0, j)
	left, ok := c.formAtEnd(0, i)
	switch {
	case ok && left.form.strength != style:
		c.addForm(left)
		if c.words(&c.company, i, j)&doingBusinessAs != 0 {
			c.found[len(c.found)-1].Strength = model.Lean
		}
	case c.isOneself(0, i), i == 0:
		if i == 0 {
			e = evidence(RuleTradingAs, model.FieldCompany, &c.company, 0, n)
		}
		c.formed = true
		c.add(e, model.SoleTrader, model.Strong, "sole trader", "a person's name stands beside the words for a trading name: "+quoted(e.Quote))
	default:
		c.asked = askTradingAs
		c.note(e, model.Unknown, model.NoStrength, quoted(e.Quote)+" says that a trading name follows, but not what stands behind it")
	}
	if right, ok := c.formAtEnd(j, n); ok && right.form.strength != style {
		c.addForm(right)
	}
}

// weighOwnedBy weighs "SHOP Inh. NAME" and "SHOP v/ NAME": a company's form in
// front of the mark makes the person its head, otherwise the person is the
// business.
func (c *record) weighOwnedBy(m match) {
	if left, ok := c.formAtEnd(0, m.i); ok && left.form.strength != style {
		c.addForm(left)
		return
	}
	c.addForm(m)
}
