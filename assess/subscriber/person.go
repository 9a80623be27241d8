package subscriber

import (
	"bytes"
	"unicode/utf8"

	"handpick/model"
)

// weighPerson applies R11, R12 and R14: the contact's own name as the company,
// and titles.
func (c *record) weighPerson() {
	n := len(c.company.words)
	c.weighTitle()
	if n == 0 || n > maxOwnName || c.nameless || c.formed || c.company.long || c.company.mixed {
		return
	}
	own := c.isContact(0, n)
	if !own && !c.isSurnameTrade(n) {
		return
	}
	e := evidence(RuleOwnName, model.FieldCompany, &c.company, 0, n)
	if c.mail.mailbox == model.MailboxIndividual && c.owner() {
		e.Rule = RuleOwnNameMailbox
		c.add(e, model.SoleTrader, model.Strong, "sole trader", quoted(e.Quote)+" carries the contact's own name, beside an owner's title or a trade and a personal mailbox")
		return
	}
	if own {
		c.add(e, model.SoleTrader, model.Lean, "sole trader", "the company is the contact's own name, "+quoted(e.Quote)+", without a legal form")
		return
	}
	c.note(e, model.SoleTrader, model.Lean, quoted(e.Quote)+" is the contact's surname and a trade, without a legal form")
}

// maxOwnName is how many words a company that is someone's name or surname and
// trade has at most.
const maxOwnName = 6

// owner reports whether the position is an owner's, or an occupation or trade.
func (c *record) owner() bool {
	t := &c.position
	if _, _, ok := c.titled(ownerTitle); ok {
		return true
	}
	n := len(t.words)
	return n > 0 && n <= maxTitle && (c.words(t, n-1, n)|c.words(t, max(0, n-2), n))&(occupation|trade) != 0
}

// weighTitle applies the half of R14 that reads titles.
func (c *record) weighTitle() {
	if c.position.long || c.position.mixed || len(c.position.words) == 0 || c.strong(model.B2B) || c.strong(model.SoleTrader) {
		return
	}
	if i, j, ok := c.titled(directorTitle); ok {
		e := evidence(RuleOwnDomain, model.FieldPosition, &c.position, i, j)
		c.note(e, model.B2B, model.Lean, quoted(e.Quote)+" is a title of companies, though anyone may use it")
	} else if i, j, ok := c.titled(ownerTitle); ok {
		e := evidence(RuleOwnDomain, model.FieldPosition, &c.position, i, j)
		c.note(e, model.SoleTrader, model.Lean, quoted(e.Quote)+" is a title of people who trade on their own account, and of those who own a company")
	}
}

// isContact reports whether the words of the company from i to before j are the
// contact's own name: first and last, last and first, or initials and last.
func (c *record) isContact(i, j int) bool {
	company := c.company.key(i, j)
	first, last := nameOf(&c.first), nameOf(&c.last)
	if len(last) == 0 {
		return len(c.first.words) > 1 && bytes.Equal(company, first)
	}
	if len(first) == 0 || len(company) == 0 {
		return false
	}
	_, initial := utf8.DecodeRune(first)
	return isPair(company, first, last) || isPair(company, last, first) ||
		isPair(company, c.first.key(0, 1), last) || isPair(company, first[:initial], last)
}

// nameOf returns a name without what follows a comma or bracket: "Doe, MBA".
func nameOf(t *text) []byte {
	for i, w := range t.words {
		if i > 0 && w.sep >= byComma || w.bracket {
			return t.key(0, i)
		}
	}
	return t.key(0, len(t.words))
}

// isPair reports whether s is a and b with a space between.
func isPair(s, a, b []byte) bool {
	return len(a) > 0 && len(b) > 0 && len(s) == len(a)+1+len(b) &&
		bytes.HasPrefix(s, a) && s[len(a)] == ' ' && bytes.HasSuffix(s, b)
}

// isSurnameTrade reports whether the company holds the contact's surname or
// whole name and ends in a trade: "Doe Plumbing", "Jane Doe Photography".
func (c *record) isSurnameTrade(n int) bool {
	last := nameOf(&c.last)
	if len(last) == 0 {
		return false
	}
	size := bytes.Count(last, []byte{' '}) + 1
	for k := min(3, n-1); k > 0; k-- {
		if c.words(&c.company, n-k, n)&(trade|occupation) == 0 {
			continue
		}
		for i := 0; i+size <= n-k; i++ {
			// Apostrophes are folded away: "Doe's" is "does".
			if bytes.Equal(bytes.TrimSuffix(c.company.key(i, i+size), []byte{'s'}), bytes.TrimSuffix(last, []byte{'s'})) {
				return true
			}
		}
	}
	return false
}

// isPerson reports whether the words look like one or two people's names: a
// common first name and no word of a trade.
func (c *record) isPerson(i, j int) bool {
	t := &c.company
	if j-i < 2 || j-i > 5 || c.words(t, i, i+1)&firstName == 0 {
		return false
	}
	for k := i; k < j; k++ {
		w := t.words[k]
		digits := t.folded[w.lo] >= '0' && t.folded[w.lo] <= '9'
		if digits || k > i && c.words(t, k, k+1)&(trade|occupation|tradeStop)&^firstName != 0 || c.styled(k) {
			return false
		}
	}
	return true
}

// styled reports whether word k is a legal form or style.
func (c *record) styled(k int) bool {
	forms := c.forms(k, k+1)
	for n := range forms {
		if forms[n].place == atEnd {
			return true
		}
	}
	return false
}
