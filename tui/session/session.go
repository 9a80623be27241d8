// Package session is one sitting at a review: it opens what the user named,
// commits what they decide, and closes with nothing left unsaved. It knows no
// screen; the full screen, the line mode and the commands all work through it.
//
// Whoever drives a session commits first and applies after, so that nothing is
// shown as saved that is not on disk:
//
//	event, err := s.Review.Decide(no, decision)
//	event, err = s.Commit(event) // writes; may run off the event loop
//	err = s.Apply(event)         // changes the review; never off the event loop
//
// What erases goes the same way, as an [Erasing]:
//
//	x, err := s.PlanErase(ctx, no, erasure) // reads; no effect
//	err = s.CommitErasing(x)                // writes and erases
//	err = s.ApplyErasing(x)                 // changes the review
package session

import (
	"context"
	"encoding/json"
	"fmt"
	"iter"
	"time"

	"handpick/assess"
	"handpick/assess/message"
	"handpick/assess/subscriber"
	"handpick/model"
	"handpick/model/review"
	"handpick/model/suppression"
)

// Journal is the durable log behind a review.
type Journal interface {
	review.Log
	Path() string
	Append(model.Event) (model.Event, error)
	AppendRows(model.Event, iter.Seq[model.Row]) (model.Event, error)
	// Erase appends an event and erases what it names. An event with a Seq is
	// stored, whatever the error says: bytes may then remain in the files it names.
	Erase(model.Erasing) (model.Event, error)
	// Remains says in which files opening could not finish an earlier Erase, and
	// what to do about it; nil for none.
	Remains() error
	Links(context.Context, func(model.Link) error) error
	// Payload returns the body of an event with the salt of its commitment.
	Payload(seq int64) (salt, body []byte, err error)
	LatestRow(contact int) (model.Row, error)
	Place() ([]byte, error)
	SavePlace([]byte) error
	Head() (seq int64, hash [32]byte)
	Verify(context.Context) error
	Checkpoint() error
	Close() error
}

// Journals opens and creates journals.
type Journals struct {
	Open   func(path string) (Journal, error)
	Create func(path string) (Journal, error)
}

// Session is an open review.
type Session struct {
	Review *review.Review
	// Rules and Memory give evidence about the kind of a contact.
	Rules  *subscriber.Rules
	Memory *subscriber.Memory
	// Opened says what opening the review did.
	Opened Opened

	scanner  *message.Scanner
	reading  *reading // the draft of the outreach, replaced with it
	assessor *assess.Assessor
	journal  Journal
	wishes   *suppression.List
	export   string // path of the export opened, "" when a review was opened
	ahead    ahead
	now      func() time.Time
}

// Path returns the path of the review file.
func (s *Session) Path() string { return s.journal.Path() }

// Commit makes an event durable and returns it as stored. A wish not to be
// contacted is also kept in the user's own list, outside the review; an error
// that says so leaves the event stored, and it comes back with its Seq set.
func (s *Session) Commit(e model.Event) (model.Event, error) {
	stored, err := s.journal.Append(s.stamped(e))
	if err != nil {
		return e, err
	}
	return stored, s.keepWish(stored)
}

// stamped gives an event the time of the session's clock.
func (s *Session) stamped(e model.Event) model.Event {
	if e.At.IsZero() {
		e.At = s.now()
	}
	return e
}

// keepWish repeats an objection or its end in the list that outlives reviews.
func (s *Session) keepWish(e model.Event) error {
	if e.Type != model.Objected && e.Type != model.ObjectionLifted {
		return nil
	}
	var body struct {
		model.Objection
		Reason string `json:"reason"`
	}
	if err := json.Unmarshal(e.Body, &body); err != nil {
		return fmt.Errorf("keep the wish for other reviews: %w", err)
	}
	c := s.Review.Contact(e.Contact)
	var err error
	switch {
	case e.Type == model.ObjectionLifted:
		err = s.wishes.Lift(c, body.Reason, e.At)
	case !body.FromList:
		err = s.wishes.Add(c, body.Objection, e.At)
	}
	if err != nil {
		return fmt.Errorf("the wish is kept in this review but not for others: %w", err)
	}
	return nil
}

// Apply folds a committed event into the review and into what is remembered
// about companies.
func (s *Session) Apply(e model.Event) error {
	touched := s.touched(e)
	if err := s.Review.Apply(e); err != nil {
		return err
	}
	if e.Type == model.CampaignSet || e.Type == model.CampaignChosen {
		s.adopt()
	}
	if touched > 0 {
		s.remember(touched)
	}
	return nil
}

// touched returns the contact of whom an event changes the kind or the company,
// 0 for none.
func (s *Session) touched(e model.Event) int {
	switch e.Type {
	case model.Decided, model.Undone, model.Redone, model.Corrected:
		return e.Contact
	}
	return 0
}

func (s *Session) remember(no int) {
	st := s.Review.State(no)
	s.Memory.Set(no, s.Review.Contact(no).Company, st.Kind, st.KindTime())
}

// Do commits an event and applies it: for callers without an event loop.
func (s *Session) Do(e model.Event) error {
	stored, err := s.Commit(e)
	if stored.Seq == 0 {
		return err
	}
	if applied := s.Apply(stored); applied != nil {
		return applied
	}
	return err
}

// Assessor returns the assessor for the outreach as it stands.
func (s *Session) Assessor() *assess.Assessor { return s.assessor }

// Assess returns what the record of a contact says.
func (s *Session) Assess(no int) assess.Assessment {
	return s.assessor.Of(s.Review.Contact(no), s.Memory)
}

// Place returns where the reviewer last stood; the zero Place at first.
func (s *Session) Place() review.Place {
	var p review.Place
	b, err := s.journal.Place()
	if err != nil || json.Unmarshal(b, &p) != nil {
		return review.Place{} // a lost place costs a few keys, no work
	}
	return p
}

// Rest saves the place and folds the side files of the journal into the main
// file: when the reviewer pauses, and before closing.
func (s *Session) Rest(p review.Place) error {
	b, err := json.Marshal(p)
	if err != nil {
		return err
	}
	if err := s.journal.SavePlace(b); err != nil {
		return fmt.Errorf("keep the place: %w", err)
	}
	return s.journal.Checkpoint()
}

// Verify recomputes the journal's chain and reports the first event that is not
// as it was written. It takes about a second for 300,000 events.
func (s *Session) Verify(ctx context.Context) error { return s.journal.Verify(ctx) }

// Head returns the newest link of the journal's chain, shortened for people.
// Whoever notes it can later show that nothing before it was changed.
func (s *Session) Head() string {
	seq, hash := s.journal.Head()
	return fmt.Sprintf("%d-%x", seq, hash[:8])
}

// Close releases the review file. The session is not to be used afterwards.
func (s *Session) Close() error { return s.journal.Close() }
