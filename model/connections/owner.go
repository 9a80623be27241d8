package connections

import (
	"bytes"
	"encoding/csv"
	"strings"

	"handpick/model"
)

// owner is the person the archive belongs to, as far as it tells. A merged list
// can hold them as a contact of themselves.
type owner struct {
	key    model.Key
	emails map[string]bool // in lower case
}

// is reports whether a contact is the owner.
func (o owner) is(key model.Key, email string) bool {
	return o.key != "" && o.key == key || email != "" && o.emails[strings.ToLower(email)]
}

// owner learns from the owner's own e-mail addresses and from who sent the
// outgoing invitations. A file that is missing or cannot be read tells nothing,
// and two different senders tell nothing either.
func (a *archive) owner() owner {
	o := owner{emails: map[string]bool{}}
	a.eachRow("emailaddresses", func(cell func(string) string) {
		if email, _ := address(trim(cell("email address"))); email != "" {
			o.emails[strings.ToLower(email)] = true
		}
	})
	senders := map[model.Key]bool{}
	a.eachRow("invitations", func(cell func(string) string) {
		if !strings.EqualFold(trim(cell("direction")), "OUTGOING") {
			return
		}
		if key, _, ok := Slug(cell("inviterprofileurl")); ok {
			senders[key] = true
		}
	})
	if len(senders) == 1 {
		for key := range senders {
			o.key = key
		}
	}
	return o
}

// eachRow calls row for each record of a member of the archive, with a function
// that returns the cell under a heading. Cells such as the text of an invitation
// are neither looked at nor kept.
func (a *archive) eachRow(letters string, row func(cell func(heading string) string)) {
	found := a.named(letters)
	if len(found) != 1 {
		return
	}
	data, err := inflate(found[0], maxInflated)
	if err != nil {
		return
	}
	text, err := decode(data)
	if err != nil {
		return
	}
	in := csv.NewReader(bytes.NewReader(text.data))
	in.FieldsPerRecord = -1
	head, err := in.Read()
	if err != nil {
		return
	}
	at := map[string]int{}
	for i, name := range head {
		at[plain(name)] = i
	}
	in.ReuseRecord = true
	for {
		cells, err := in.Read()
		if err != nil {
			return
		}
		row(func(heading string) string {
			if i, ok := at[heading]; ok && i < len(cells) {
				return strings.Clone(cells[i])
			}
			return ""
		})
	}
}
