package subscriber

import "handpick/model"

// selfEmployedCompany applies R2 and reports whether the company field says
// self-employed rather than naming a business.
func (c *record) selfEmployedCompany(n int) bool {
	t := &c.company
	set := c.words(t, 0, n)
	switch {
	case set&selfEmployed != 0, c.selfEmployedTrade(0, n), n == 2 && c.independentTrade(0, n):
		c.addSelfEmployed(0, n)
		return true
	case set&leanSelfEmployed != 0 || c.independentTrade(0, n):
		e := evidence(RuleSelfEmployed, model.FieldCompany, t, 0, n)
		c.add(e, model.SoleTrader, model.Lean, "sole trader", "the company field holds an occupation, "+quoted(e.Quote)+", and no name")
		return true
	}
	// A part set off by punctuation or "at": "Jane Doe - Freelance Writer",
	// "Freelance at Acme". A company beside it makes a conflict.
	for i := 0; i < n; {
		j := i + 1
		for j < n && t.words[j].sep != bySlash && t.words[j].sep < byComma && c.words(t, j, j+1)&onBehalf == 0 {
			j++
		}
		if (i > 0 || j < n) && (c.words(t, i, j)&positionSelfEmployed != 0 || c.selfEmployedTrade(i, j)) {
			c.addSelfEmployed(i, j)
			for _, rest := range [2][2]int{{0, i}, {j, n}} {
				if m, ok := c.formAtEnd(rest[0], rest[1]); ok && m.form.kind == model.B2B {
					c.addForm(m)
				}
			}
			return true
		}
		i = j
	}
	return false
}

func (c *record) addSelfEmployed(i, j int) {
	e := evidence(RuleSelfEmployed, model.FieldCompany, &c.company, i, j)
	c.add(e, model.SoleTrader, model.Strong, "sole trader", "the company field says "+quoted(e.Quote))
}

// maxTitle is how many words an occupation has at most, with the self-employed
// word and the name that may stand in front of it.
const maxTitle = 6

// selfEmployedTrade reports whether the words are a self-employed word beside an
// occupation or the contact's name: "Freelance Graphic Designer", "Locum GP",
// "Jane Doe Freelance". The last word decides, so "Freelance Hub Agency" is none.
func (c *record) selfEmployedTrade(i, j int) bool {
	if j-i < 2 || j-i > maxTitle {
		return false
	}
	for k := i; k < j; k++ {
		for n := min(2, j-k); n > 0; n-- {
			if j-i == n || c.words(&c.company, k, k+n)&selfEmployedHead == 0 {
				continue
			}
			before := k == i || c.endsInOccupation(i, k, occupation|employment) || c.isOneself(i, k)
			after := k+n == j || c.endsInOccupation(k+n, j, occupation|employment|qualifier)
			if before && after {
				return true
			}
		}
	}
	return false
}

// independentTrade reports whether the words are "independent" and an occupation
// with at most one word between. With a word between, firms use it too
// ("Independent Financial Adviser"), and it is a lean.
func (c *record) independentTrade(i, j int) bool {
	if j-i < 2 || j-i > 3 || c.words(&c.company, i, i+1)&independentHead == 0 {
		return false
	}
	return c.endsInOccupation(i+1, j, occupation)
}

func (c *record) endsInOccupation(i, j int, sets wordSet) bool {
	for n := min(3, j-i); n > 0; n-- {
		if c.words(&c.company, j-n, j)&sets != 0 {
			return true
		}
	}
	return false
}
