package subscriber

import (
	"bytes"
	"strings"

	"handpick/model"
)

// address is what an e-mail address shows. The zero address shows nothing.
type address struct {
	domain  string    // as written
	at      int       // byte offset of the domain in the field
	sets    domainSet // of the domain and the suffixes above it
	suffix  string    // the part that sets speaks of, lower case, at its offset
	label   string    // the registered label: "acme" of mail.acme.co.uk
	country string    // ISO code of a country's ending
	mailbox model.Mailbox
}

// maxAddress is the longest address that is read, in bytes (RFC 5321, 4.5.3.1).
const maxAddress = 254

// readAddress reads an e-mail address; the zero address when it is none.
func (r *Rules) readAddress(s string) (a address) {
	trimmed := strings.TrimSpace(s)
	at := strings.LastIndexByte(trimmed, '@')
	if at <= 0 || len(trimmed) > maxAddress || strings.IndexByte(trimmed, '@') != at {
		return a
	}
	if !isLocalPart(trimmed[:at]) || !isDomain(trimmed[at+1:]) {
		return a
	}
	a.at = strings.Index(s, trimmed) + at + 1
	a.domain = trimmed[at+1:]
	lower := strings.ToLower(a.domain) // isDomain: ASCII, so offsets hold
	r.classify(&a, lower)
	return a
}

func isLocalPart(s string) bool {
	for i := range len(s) {
		if s[i] <= ' ' || s[i] == 0x7f || strings.IndexByte(`()<>,;:\"[]`, s[i]) >= 0 {
			return false
		}
	}
	return s[0] != '.' && s[len(s)-1] != '.'
}

func isDomain(s string) bool {
	letters, label := 0, 0
	for i := range len(s) {
		switch c := s[i]; {
		case c == '.':
			if label == 0 || s[i-1] == '-' {
				return false
			}
			label, letters = 0, 0
		case c == '-' && label > 0, isAlnum(c):
			label++
			if c > '9' {
				letters++
			}
		default:
			return false
		}
		if label > 63 {
			return false
		}
	}
	return strings.IndexByte(s, '.') > 0 && label > 1 && letters > 0
}

// classify looks the domain up, whole first, then every suffix of it.
func (r *Rules) classify(a *address, lower string) {
	last := strings.LastIndexByte(lower, '.')
	tld := lower[last+1:]
	for from := 0; ; {
		if set := r.domains[lower[from:]] &^ (secondLevel | genericDomain); set != 0 {
			a.sets, a.suffix = set, lower[from:]
			break
		}
		dot := strings.IndexByte(lower[from:], '.')
		if dot < 0 {
			break
		}
		from += dot + 1
	}
	if a.sets == 0 && len(tld) == 2 {
		second := lower[:last]
		second = second[strings.LastIndexByte(second, '.')+1:]
		switch second {
		case "gov", "gob", "gouv", "govt", "mil":
			a.sets, a.suffix = publicDomain, second+"."+tld
		case "ac", "edu", "sch":
			a.sets, a.suffix = academicDomain, second+"."+tld
		}
	}
	if len(tld) == 2 && r.domains[tld]&genericDomain == 0 {
		a.country = strings.ToUpper(tld)
		if tld == "uk" {
			a.country = "GB"
		}
	}
	a.label = r.registeredLabel(lower)
}

// registeredLabel returns the label someone registered: "acme" of
// mail.acme.co.uk, "" when the domain is a suffix itself.
func (r *Rules) registeredLabel(lower string) string {
	labels := 1
	if dot := strings.LastIndexByte(lower, '.'); dot > 0 {
		if second := strings.LastIndexByte(lower[:dot], '.'); r.domains[lower[second+1:]]&(secondLevel|registeredDomain) != 0 {
			labels = 2
		}
	}
	for range labels {
		dot := strings.LastIndexByte(lower, '.')
		if dot < 0 {
			return ""
		}
		lower = lower[:dot]
	}
	return lower[strings.LastIndexByte(lower, '.')+1:]
}

// weighMail applies R9, R13 and the half of R14 that reads the domain.
func (c *record) weighMail() {
	a := &c.mail
	if a.domain == "" {
		return
	}
	start := a.at + len(a.domain) - len(a.suffix)
	e := model.Evidence{Field: model.FieldEmail, Start: start, End: a.at + len(a.domain)}
	e.Quote = c.f.Email[e.Start:e.End]
	switch {
	case a.sets&provider != 0:
		a.mailbox = model.MailboxIndividual
		e.Rule = RulePersonalMailbox
		c.note(e, model.SoleTrader, model.Lean, quoted(e.Quote)+" is a provider of personal mailboxes; it does not say what the business is")
	case a.sets&personalDomain != 0:
		a.mailbox = model.MailboxIndividual
		e.Rule = RulePersonalMailbox
		c.note(e, model.SoleTrader, model.Lean, quoted(e.Quote)+" is an ending meant for private persons")
	case a.sets&publicDomain != 0:
		c.corporateMail(e, "public body", " is an ending that only public bodies are given")
	case a.sets&registeredDomain != 0:
		c.corporateMail(e, "company", " is an ending sold to registered companies only")
	case a.sets&academicDomain != 0:
		c.academicMail(e)
	default:
		c.ownDomain()
	}
}

// corporateMail keeps a reserved ending: strong for the mailbox, and for the
// entity where the company field is empty or says the same and nothing says
// self-employed: a locum has an NHS mailbox too.
func (c *record) corporateMail(e model.Evidence, detail, says string) {
	c.mail.mailbox = model.MailboxCorporate
	e.Rule = RuleCorporateDomain
	says = quoted(e.Quote) + says
	if !c.strong(model.SoleTrader) && (c.nameless || c.strong(model.B2B) || c.sharesLabel()) {
		c.add(e, model.B2B, model.Strong, detail, says)
		return
	}
	c.note(e, model.B2B, model.Lean, says)
}

// academicMail keeps an academic ending. Students and alumni have such
// addresses too, so it counts only where nothing else is named.
func (c *record) academicMail(e model.Evidence) {
	e.Rule = RuleCorporateDomain
	_, _, student := c.titled(studentTitle)
	if student || c.final() || !c.nameless && !c.strong(model.B2B) && !c.sharesLabel() {
		c.note(e, model.Unknown, model.NoStrength, quoted(e.Quote)+" is an academic ending, which students and alumni use as well")
		return
	}
	c.corporateMail(e, "public body", " is an ending that academic bodies are given")
}

// sharesLabel reports whether the registered label of the mail domain stands in
// the company's name, as a word, as all of it, or as its initials.
func (c *record) sharesLabel() bool {
	label := strings.ReplaceAll(c.mail.label, "-", "")
	if len(label) < 3 || c.company.long || c.company.mixed {
		return false
	}
	for i := range c.company.words {
		if word := c.company.key(i, i+1); len(word) >= 3 && string(word) == label {
			return true
		}
	}
	joined := bytes.ReplaceAll(c.company.folded, []byte{' '}, nil)
	return string(joined) == label
}

// ownDomain applies R14: the domain is the company's own name.
func (c *record) ownDomain() {
	if c.nameless || !c.sharesLabel() {
		return
	}
	e := model.Evidence{Rule: RuleOwnDomain, Field: model.FieldEmail, Start: c.mail.at, End: c.mail.at + len(c.mail.domain), Quote: c.mail.domain}
	c.note(e, model.B2B, model.Lean, "the mail domain "+quoted(e.Quote)+" carries the company's name")
}
