package suppression

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"handpick/model"
	"handpick/model/connections"
)

// Address is what is known of a person who is in no review: the key of their
// profile, an e-mail address, or both.
type Address struct {
	Profile model.Key
	Email   string
}

// Why a text is no [Address]. None of them repeats the text.
var (
	errNoAddress   = errors.New("neither a LinkedIn profile link nor an e-mail address")
	errNoProfile   = errors.New("a LinkedIn link, but not to the profile of a person")
	errInnerNumber = errors.New("a link by LinkedIn's inner number, which exports do not hold: open it, and give the link it leads to")
	errNoEmail     = errors.New("not a whole e-mail address")
)

// ParseAddress reads a link to a LinkedIn profile, with or without https, or an
// e-mail address, with or without mailto. The error says what is wrong with s
// and does not repeat it. A link by LinkedIn's inner number is refused, for it
// would recognise nobody in an export.
func ParseAddress(s string) (Address, error) {
	s = norm.NFC.String(strings.TrimSpace(s)) // as exports are read
	if key, _, ok := connections.Slug(s); ok {
		if key.Slug() == "" {
			return Address{}, errInnerNumber
		}
		return Address{Profile: key}, nil
	}
	if len(s) > 7 && strings.EqualFold(s[:7], "mailto:") {
		s = s[7:]
	}
	switch {
	case isEmail(s):
		return Address{Email: s}, nil
	case strings.Contains(s, "@"):
		return Address{}, errNoEmail
	case strings.Contains(strings.ToLower(s), "linkedin.com/"):
		return Address{}, errNoProfile
	}
	return Address{}, errNoAddress
}

// isEmail is as strict as it must be to tell an address from other text.
func isEmail(s string) bool {
	local, domain, ok := strings.Cut(s, "@")
	labels := strings.Split(domain, ".")
	return ok && local != "" && len(labels) > 1 && !slices.Contains(labels, "") &&
		!strings.Contains(domain, "@") && !strings.ContainsFunc(s, notInEmail)
}

func notInEmail(r rune) bool {
	return r == ' ' || !unicode.IsPrint(r) || strings.ContainsRune(`<>()[]"\:;,/?`, r)
}

// AddAddresses puts people on the list who are known by an address alone, all of
// them received in the same way, and returns when that is on disk. Those the
// list knows already are left as they are; added counts the others. Only the
// day of at is kept, in UTC. After an error some of them may be on the list, and
// adding them again is safe.
func (l *List) AddAddresses(addresses []Address, o model.Objection, at time.Time) (added int, err error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	records, err := l.unknown(addresses, record{Action: actionObject, How: o.How}, at)
	if err == nil && len(records) > 0 {
		err = l.write(records)
	}
	if err != nil {
		return 0, fmt.Errorf("add to the do-not-contact list: %w", err)
	}
	return len(records), nil
}

// unknown returns a line like r for each address that is not on the list.
func (l *List) unknown(addresses []Address, r record, at time.Time) ([]record, error) {
	if err := l.needSecret(); err != nil {
		return nil, err
	}
	var records []record
	seen := map[ids]bool{}
	for _, a := range addresses {
		line, err := l.complete(&model.Contact{Key: a.Profile, Fields: model.Fields{Email: a.Email}}, r, at)
		if err != nil {
			return nil, err
		}
		if seen[line.ids] || l.fold.holds(line.ids) {
			continue
		}
		seen[line.ids] = true
		records = append(records, line)
	}
	return records, nil
}
