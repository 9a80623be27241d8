package session

import (
	"fmt"
	"strings"

	"golang.org/x/text/unicode/norm"

	"handpick/model"
	"handpick/model/connections"
	"handpick/model/review"
)

// Find returns the number of the contact that a key means: a number, the slug of
// a profile or its link. Of somebody whose record shrank it knows the profile by
// its hash. The error names contacts with a like slug.
func (s *Session) Find(key string) (int, error) {
	no, near := s.Review.Lookup(key)
	if no != 0 {
		return no, nil
	}
	if no := s.findShrunk(key); no != 0 {
		return no, nil
	}
	said := fmt.Sprintf("no contact %s: ", model.Clean(key))
	if len(near) == 0 {
		return 0, fmt.Errorf("%sname a number, as it stands in a list you exported, or the link of a profile", said)
	}
	var like []string
	for _, no := range near {
		like = append(like, fmt.Sprintf("%s (%d)", model.Clean(s.Review.Contact(no).Key.Slug()), no))
	}
	return 0, fmt.Errorf("%sdid you mean %s?", said, strings.Join(like, ", "))
}

// findShrunk returns the number of the contact who shrank and had a profile, 0
// for none.
func (s *Session) findShrunk(key string) int {
	if s.Review.Tally().Shrunk == 0 {
		return 0
	}
	hash, err := s.wishes.Fingerprints()
	if err != nil {
		return 0
	}
	profile, _, isLink := connections.Slug(key)
	if !isLink {
		profile = model.SlugKey(strings.ToLower(norm.NFC.String(strings.TrimSpace(key))))
	}
	sum, known := hash(&model.Contact{Key: profile})
	for no := 1; known && no <= s.Review.Len(); no++ {
		if has, shrunk := s.Review.Hash(no); shrunk && has == sum {
			return no
		}
	}
	return 0
}

// records returns the record of a contact as it is known: as it stands, and, where
// something in it was corrected, as the export has it, by which the next export
// will be recognised.
func (s *Session) records(no int) []model.Contact {
	c := *s.Review.Contact(no)
	list := []model.Contact{c}
	corrections := s.Review.Corrections(no)
	if len(corrections) == 0 {
		return list
	}
	fields := c.Fields
	for _, was := range corrections {
		restore(&fields, was)
	}
	return append(list, model.NewContact(no, c.Key, fields))
}

// restore puts back what a correction replaced.
func restore(f *model.Fields, c model.Correction) {
	for field, at := range map[model.Field]*string{
		model.FieldFirstName: &f.FirstName, model.FieldLastName: &f.LastName, model.FieldFullName: &f.FullName,
		model.FieldEmail: &f.Email, model.FieldCompany: &f.Company, model.FieldPosition: &f.Position,
	} {
		if field == c.Field {
			*at = c.Was
		}
	}
}

// hashes returns the hashes by which a later import recognises a contact.
func (s *Session) hashes(no int) ([][32]byte, error) {
	if sum, shrunk := s.Review.Hash(no); shrunk {
		return [][32]byte{sum}, nil
	}
	hash, err := s.wishes.Fingerprints()
	if err != nil {
		return nil, err
	}
	var all [][32]byte
	for _, c := range s.records(no) {
		if sum, known := hash(&c); known && (len(all) == 0 || all[0] != sum) {
			all = append(all, sum)
		}
	}
	return all, nil
}

// checkHeld returns an error for a contact of whom nothing is held.
func (s *Session) checkHeld(no int) error {
	if s.Review.State(no).Erased {
		return review.ErrErased
	}
	return nil
}

// ComplaintDue says what a complaint waits for on a day.
func ComplaintDue(c model.Complaint, today model.Date) string {
	switch {
	case c.Closed != 0:
		return "closed on " + c.Closed.String()
	case c.Acknowledged != 0:
		return "acknowledged on " + c.Acknowledged.String() + ", to be answered"
	case c.Overdue(today):
		return "overdue: it was to be acknowledged by " + c.Due().String()
	}
	return "to be acknowledged by " + c.Due().String()
}
