package subscriber

import (
	"bytes"
	"time"

	"handpick/model"
)

// FoldCompany returns the key under which company memory files a name: folded,
// without a legal form at its end or start and what stands behind the form.
// "Acme", "Acme Ltd" and "ACME Limited" agree. It is "" for a value that names
// no company.
func (r *Rules) FoldCompany(name string) string {
	c := r.scratch.Get().(*record)
	defer r.scratch.Put(c)
	c.read(r, &model.Fields{Company: name})
	t := &c.company
	n := len(t.words)
	if t.long || t.mixed || n == 0 {
		return ""
	}
	if c.words(t, 0, n)&(noCompany|notInBusiness|selfEmployed|leanSelfEmployed) != 0 || c.selfEmployedTrade(0, n) || c.independentTrade(0, n) {
		return ""
	}
	lo, hi := 0, n
	if m, ok := c.formAtEnd(0, n); ok && m.form.isSuffixForm() {
		hi = m.i
	} else if m, ok := c.formAtStart(0, n); ok && m.form.isSuffixForm() {
		lo = m.j
	} else if m, ok := c.formUnspaced(); ok {
		key := []byte(m.form.folded)
		return string(bytes.TrimSpace(bytes.TrimPrefix(bytes.TrimSuffix(t.folded, key), key)))
	}
	return string(t.key(lo, hi))
}

// isSuffixForm reports whether the form is a legal form that people leave out
// of a name, not a word of the name itself such as "Council" or "Society".
func (f *form) isSuffixForm() bool {
	return f.strength != style && f.rule != RulePublicBody && f.place != whole && f.detail != "association"
}

// Memory holds what the reviewer's other contacts say about a company: what was
// decided about its legal form, and how many share its mail domain. It is not
// safe for concurrent use.
type Memory struct {
	rules     *Rules
	decided   map[int]remembered
	companies map[string]map[int]remembered
	domains   map[string]int // contacts by mail domain, see Meet
}

type remembered struct {
	company string
	kind    model.Kind
	at      time.Time
}

// NewMemory returns an empty memory that folds company names with r.
func NewMemory(r *Rules) *Memory {
	return &Memory{rules: r, decided: map[int]remembered{}, companies: map[string]map[int]remembered{}}
}

// Set records the latest decision about a contact, by its number, and the
// company as the contact's record gave it. NotAsked and Unknown forget what was
// recorded for the contact, as does a company that names none.
func (m *Memory) Set(contact int, company string, kind model.Kind, at time.Time) {
	if old, ok := m.decided[contact]; ok {
		delete(m.decided, contact)
		delete(m.companies[old.company], contact)
		if len(m.companies[old.company]) == 0 {
			delete(m.companies, old.company)
		}
	}
	key := m.rules.FoldCompany(company)
	if key == "" || kind != model.B2B && kind != model.SoleTrader {
		return
	}
	now := remembered{key, kind, at}
	m.decided[contact] = now
	if m.companies[key] == nil {
		m.companies[key] = map[int]remembered{}
	}
	m.companies[key][contact] = now
}

// Evidence returns what was decided about other contacts of the contact's
// company: at most one piece a kind, with the date of the newest decision, B2B
// first, and then how many contacts share the mail domain. Decisions that
// contradict each other give both. The contact's own decision is no evidence for
// it, and the words typed about another person are never repeated.
func (m *Memory) Evidence(contact int, f *model.Fields) []model.Evidence {
	return append(m.marked(contact, f), m.shared(f)...)
}

// marked returns what was decided about other contacts of the company.
func (m *Memory) marked(contact int, f *model.Fields) []model.Evidence {
	if len(m.companies) == 0 {
		return nil
	}
	others := m.companies[m.rules.FoldCompany(f.Company)]
	var list []model.Evidence
	for _, kind := range []model.Kind{model.B2B, model.SoleTrader} {
		var newest time.Time
		found := false
		for other, d := range others {
			if other != contact && d.kind == kind && (!found || d.at.After(newest)) {
				newest, found = d.at, true
			}
		}
		if found {
			list = append(list, model.Evidence{
				Rule: RuleMemory, Field: model.FieldCompany, End: len(f.Company), Quote: f.Company,
				Says: "you marked " + quoted(f.Company) + " " + kind.String() + " on " + newest.Format("2 January 2006"),
				Kind: kind, Strength: model.Lean,
			})
		}
	}
	return list
}
