package session

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"handpick/model"
	"handpick/model/suppression"
)

// asked is how the do-not-contact list says that somebody asked to be erased. It
// repeats nothing that was typed: that might name them.
const asked = "asked to be erased"

// Erasing is a step that erases: planned, committed and applied like an event. A
// plan is for one use, and only as long as nothing else was applied.
type Erasing struct {
	// Event is as it was stored, without a Seq until then.
	Event model.Event
	// Left says what is left to do about bytes that may remain, in whole
	// sentences; for most it is empty.
	Left []string
	// Said says what else follows, in whole sentences.
	Said []string

	plan    model.Erasing
	before  func() error // what must be durable first, nil for nothing
	after   func() error // what must go last, nil for nothing
	listed  bool         // before puts them on the do-not-contact list
	company string       // whose wish may go on holding
}

// PlanErase returns what ends all that is held about a contact, for how they
// asked and whether they are to be kept from coming back (Suppressed); the hashes
// for that are set here. It reads the log and the review, so that it may run off
// the event loop only while nothing is applied.
//
// What was typed in the user's do-not-contact list goes first: nobody would know
// whose it was once the record is gone. To keep them out, they are put on that
// list before anything goes, so that whatever fails, nobody who chose this is
// written to. Otherwise they are taken off it last, when nothing else is left.
func (s *Session) PlanErase(ctx context.Context, no int, e model.Erasure) (*Erasing, error) {
	if err := s.checkHeld(no); err != nil {
		return nil, err
	}
	people, err := s.everyRecord(ctx, no)
	if err != nil {
		return nil, err
	}
	x := &Erasing{}
	state, own := s.Review.State(no), false
	for i := range people {
		if names(e.How, &people[i]) {
			return nil, errors.New("how they asked stays in the log: say it without naming them")
		}
	}
	if o := s.Review.Person(no).Objection; o != nil && o.Scope == model.ByCompany {
		x.company = o.Company
	} else {
		own = o != nil
	}
	if e.Suppressed {
		hashes, err := s.hashes(no, people)
		if err != nil {
			return nil, err
		}
		if len(hashes) == 0 {
			return nil, errors.New("their record has neither a link nor a name to recognise them by: nothing can keep them out, so erase them and keep nothing")
		}
		for _, sum := range hashes {
			e.Hashes = append(e.Hashes, fmt.Sprintf("%x", sum))
		}
		e.Secret = s.wishes.KeyID()
	}
	switch {
	case state.Shrunk: // the list cannot be told who it was
	case e.Suppressed:
		x.listed = true
		x.before = func() error { return s.keepOut(people) }
	default:
		x.before = func() error { return s.unword(people) }
		x.after = func() error { return s.unlist(people) }
	}
	x.Said = []string{consequence(e.Suppressed, state.Shrunk, own)}
	x.plan, err = s.Review.PlanErase(ctx, s.journal, no, e)
	return x, err
}

// names reports whether a text names a contact: by a part of their name as a word
// of its own, by their last name within another, by address or by profile. Of a
// short name the case must agree too: it may be any word.
func names(text string, c *model.Contact) bool {
	said := words(text)
	for _, part := range words(c.Name()) {
		if utf8.RuneCountInString(part) <= 3 && slices.Contains(said, part) {
			return true
		}
	}
	text = model.Fold(text)
	said = words(text)
	for _, part := range words(model.Fold(c.Name())) {
		if utf8.RuneCountInString(part) > 3 && slices.Contains(said, part) {
			return true
		}
	}
	last := model.Fold(c.LastName)
	if utf8.RuneCountInString(last) <= 3 {
		last = ""
	}
	return slices.ContainsFunc([]string{last, model.Fold(c.Email), model.Fold(c.Key.Slug())}, func(name string) bool {
		return name != "" && strings.Contains(text, name)
	})
}

// words splits a text where a word ends, also one within a double name.
func words(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return !unicode.In(r, unicode.Letter, unicode.Mark, unicode.Digit) })
}

// consequence says what the next import does with somebody who is kept out or
// not, of whom only a hash was left or more, and who asked not to be contacted or
// did not.
func consequence(keep, shrunk, objected bool) string {
	switch {
	case keep && shrunk:
		return "They stay out: an import leaves them out of this review. Only a hash was left of them, so that your do-not-contact list cannot know them from here: name them to handpick dnc add."
	case keep:
		return "They stay out: an import leaves them out of this review by their profile, or by name and company where it has no link, and your do-not-contact list marks them in every other."
	case shrunk:
		return "The next import that holds them brings them back as somebody new. Only a hash was left of them: had they been put on your do-not-contact list, they would still be on it."
	case objected:
		return "Their wish not to be contacted went with the rest: the next import that holds them brings them back as somebody new, who may be written to."
	}
	return "The next import that holds them brings them back as somebody new."
}

// unword takes the words off the do-not-contact list that were typed when a person
// asked before.
func (s *Session) unword(people []model.Contact) error {
	for i := range people {
		if err := s.wishes.Unword(&people[i]); err != nil {
			return err
		}
	}
	return nil
}

// keepOut puts a person on the do-not-contact list, without words that were typed.
func (s *Session) keepOut(people []model.Contact) error {
	if err := s.unword(people); err != nil {
		return err
	}
	return s.list(people, asked)
}

// list puts a person on the do-not-contact list unless they are there.
func (s *Session) list(people []model.Contact, how string) error {
	for i := range people {
		if c := &people[i]; !s.listed(c) {
			if err := s.wishes.Add(c, model.Objection{How: how}, s.now()); err != nil {
				return err
			}
		}
	}
	return nil
}

// listed reports whether the list knows a person by their profile, or by their
// e-mail address where there is none. A mailbox can be another's too.
func (s *Session) listed(c *model.Contact) bool {
	who := *c
	if c.Key != "" && !c.Key.Weak() {
		who = model.Contact{Key: c.Key}
	}
	return s.wishes.Match(&who) == suppression.Certain
}

func (s *Session) unlist(people []model.Contact) error {
	for i := range people {
		if err := s.wishes.Forget(&people[i]); err != nil {
			return fmt.Errorf("erased here, but they stay on your do-not-contact list: %w; "+
				"should an import bring them back, erase them once more", err)
		}
	}
	return nil
}

// PlanRedact returns what removes the words typed for one half of a decision
// about a contact, see [review.Review.Redact]. Like [Session.PlanErase] it may
// run off the event loop only while nothing is applied.
func (s *Session) PlanRedact(ctx context.Context, no int, seq int64, claim model.Claim) (*Erasing, error) {
	plan, err := s.Review.Redact(ctx, s.journal, no, seq, claim)
	return &Erasing{plan: plan}, err
}

// CommitErasing makes a step that erases durable and takes the bytes out of every
// file that is known. It changes no review and may run off the event loop, in
// turn with [Session.Commit]. An error means that nothing was erased; what could
// not be finished after that stands in Left.
func (s *Session) CommitErasing(x *Erasing) error {
	if x.before != nil {
		if err := x.before(); err != nil {
			return fmt.Errorf("nothing was erased: %w", err)
		}
	}
	x.plan.Event = s.stamped(x.plan.Event)
	for i := range x.plan.More {
		x.plan.More[i] = s.stamped(x.plan.More[i])
	}
	stored, err := s.journal.Erase(x.plan)
	if stored.Seq == 0 {
		if x.listed {
			err = fmt.Errorf("not erased, but they are on your do-not-contact list from now on; try again: %w", err)
		}
		return err
	}
	x.plan.Event, x.Event = stored, stored
	if err != nil {
		x.Left = append(x.Left, sentence(err))
	}
	if x.after != nil {
		if err := x.after(); err != nil {
			x.Left = append(x.Left, sentence(err))
		}
	}
	return nil
}

// ApplyErasing folds such a step once it is committed, and lets go of what is
// remembered about whoever went.
func (s *Session) ApplyErasing(x *Erasing) error {
	if err := s.Review.ApplyErased(x.plan); err != nil {
		return err
	}
	if len(x.plan.Contacts) == 0 {
		return nil
	}
	for _, no := range x.plan.Contacts {
		s.remember(no)
	}
	s.Memory.Meet(s.Review.Contacts())
	if x.company != "" {
		if p := s.Review.Person(x.Event.Contact); p.Objection != nil {
			x.Said = append(x.Said, "Their company's wish not to be contacted goes on holding for everybody else there; its name stays for that.")
		} else {
			x.Said = append(x.Said, "The wish not to be contacted was recorded as their company's; the company is their own and reaches nobody else, so that it went too.")
		}
	}
	return nil
}

// DoErasing commits and applies a step that erases: for callers without an event
// loop.
func (s *Session) DoErasing(x *Erasing) error {
	if err := s.CommitErasing(x); err != nil {
		return err
	}
	return s.ApplyErasing(x)
}

// sentence returns an error as a sentence.
func sentence(err error) string {
	text := err.Error()
	return strings.ToUpper(text[:1]) + text[1:] + "."
}
