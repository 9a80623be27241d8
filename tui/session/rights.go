package session

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"handpick/model"
	"handpick/model/review"
)

// Find returns the number of the contact that a key means: a number, the slug of
// a profile or its link. Of somebody whose record shrank it knows the profile by
// its hash. The error says that somebody was erased and is kept out by hashes, or
// names contacts with a like slug.
func (s *Session) Find(key string) (int, error) {
	no, near := s.Review.Lookup(key)
	if no != 0 {
		return no, nil
	}
	no, keptOut := s.findHashed(key)
	if no != 0 {
		return no, nil
	}
	said := fmt.Sprintf("no contact %s: ", model.Clean(key))
	if keptOut {
		return 0, errors.New(said + "they were erased; hashes of them are kept, and nothing else, so that they stay out")
	}
	if _, err := strconv.Atoi(strings.TrimSpace(key)); err == nil && len(near) == 0 {
		return 0, fmt.Errorf("%sthis review numbers its contacts from 1 to %d", said, s.Review.Len())
	}
	if len(near) == 0 {
		return 0, fmt.Errorf("%sname a number, as it stands in a list you exported, or the link of a profile", said)
	}
	var like []string
	for _, no := range near {
		like = append(like, fmt.Sprintf("%s (%d)", model.Clean(s.Review.Contact(no).Key.Slug()), no))
	}
	return 0, fmt.Errorf("%sdid you mean %s?", said, strings.Join(like, ", "))
}

// findHashed returns the number of the contact who shrank and had a profile, 0 for
// none, and whether one with that profile was erased and is kept out.
func (s *Session) findHashed(key string) (no int, keptOut bool) {
	if t := s.Review.Tally(); t.Shrunk+t.Erased == 0 {
		return 0, false
	}
	hash, err := s.wishes.Fingerprints()
	if err != nil {
		return 0, false
	}
	sum, known := hash(&model.Contact{Key: review.Profile(key)})
	if !known {
		return 0, false
	}
	for no := 1; no <= s.Review.Len(); no++ {
		if has, shrunk := s.Review.Hash(no); shrunk && has == sum {
			return no, false
		}
	}
	return 0, s.Review.KeptOut(sum)
}

// records returns the record of a contact as it is known: as it stands, and, where
// something in it was corrected, as the export has it, by which the next export
// will be recognised.
func (s *Session) records(no int) []model.Contact {
	shown, exported := s.Review.Contact(no), s.Review.Exported(no)
	if shown.Fields == exported.Fields {
		return []model.Contact{*shown}
	}
	return []model.Contact{*shown, *exported}
}

// everyRecord returns those and, after them, what earlier imports had: all that a
// review holds of a contact, and by which other texts may know them.
func (s *Session) everyRecord(ctx context.Context, no int) ([]model.Contact, error) {
	all := s.records(no)
	err := s.journal.Rows(ctx, func(_ int64, row model.Row) error {
		if row.Contact != no {
			return nil
		}
		c, brings := review.DecodeContact(row)
		if brings && !slices.ContainsFunc(all, func(known model.Contact) bool { return known.Fields == c.Fields }) {
			all = append(all, c)
		}
		return nil
	})
	return all, err
}

// hashes returns the hashes by which a later import recognises a contact with
// these records.
func (s *Session) hashes(no int, records []model.Contact) ([][32]byte, error) {
	if sum, shrunk := s.Review.Hash(no); shrunk {
		return [][32]byte{sum}, nil
	}
	hash, err := s.wishes.Fingerprints()
	if err != nil {
		return nil, err
	}
	var all [][32]byte
	for _, c := range records {
		// The next list can lack the link.
		for _, key := range []model.Key{c.Key, model.NameKey(c.Name(), c.Company)} {
			c.Key = key
			if sum, known := hash(&c); known && !slices.Contains(all, sum) {
				all = append(all, sum)
			}
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
