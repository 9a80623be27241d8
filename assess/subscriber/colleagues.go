package subscriber

import (
	"fmt"
	"strings"

	"handpick/model"
)

// colleagues is from how many contacts at one mail domain on the domain speaks
// for an organisation (R14).
const colleagues = 3

// Meet takes note of who among the contacts of a review shares a mail domain.
// It is the part of R14 that no single record shows. It replaces what was noted
// before.
func (m *Memory) Meet(contacts []model.Contact) {
	m.domains = make(map[string]int)
	for i := range contacts {
		if domain := m.rules.ownDomain(contacts[i].Email); domain != "" {
			m.domains[domain]++
		}
	}
}

// shared returns the evidence that others of the reviewer's contacts write from
// the same mail domain.
func (m *Memory) shared(f *model.Fields) []model.Evidence {
	if len(m.domains) == 0 {
		return nil
	}
	n := m.domains[m.rules.ownDomain(f.Email)]
	if n < colleagues {
		return nil
	}
	a := m.rules.readAddress(f.Email)
	return []model.Evidence{{
		Rule: RuleOwnDomain, Field: model.FieldEmail, Start: a.at, End: a.at + len(a.domain), Quote: a.domain,
		Says: fmt.Sprintf("%d of your contacts write from %s", n, quoted(a.domain)),
		Kind: model.B2B, Strength: model.Lean,
	}}
}

// ownDomain returns the domain of an address in lower case, "" for an address
// at a provider or for private persons, and for what is no address.
func (r *Rules) ownDomain(email string) string {
	if email == "" {
		return ""
	}
	a := r.readAddress(email)
	if a.sets&(provider|personalDomain) != 0 {
		return ""
	}
	return strings.ToLower(a.domain)
}
