package session

import (
	"context"
	"errors"
	"io"
	"iter"
	"path/filepath"

	"handpick/assess/verdict"
	"handpick/model"
	"handpick/model/pack"
	"handpick/model/review"
	"handpick/model/safefile"
)

// Evidence is an evidence pack ready to be written. It is a snapshot of what
// stands; what was recorded it reads from the log while it is written, which may
// be off the event loop.
type Evidence struct {
	contents pack.Contents
	session  *Session
	contacts []model.Contact
	records  map[int][]model.Fields // by contact, of those with more than one
	held     []int                  // with names only
	ended    map[int64]int64
}

// PlanEvidence returns the evidence pack of the review as it stands. With names
// it says who the numbers are. Program is the version of this one.
func (s *Session) PlanEvidence(names bool, program string) *Evidence {
	r, t := s.Review, s.Review.Tally()
	c := pack.Contents{
		Made: s.now(), Program: program, Review: filepath.Base(s.Path()), Reviewer: r.Reviewer(r.Current()), Names: names,
		Outreaches: r.Campaigns(), Outreach: r.Campaign().No, Retention: r.Retention(),
		Held:       pack.Held{Contacts: t.Total, Undecided: t.Undecided, Shrunk: t.Shrunk, Erased: t.Erased},
		Assessment: s.AssessmentPaper(), Record: s.RecordPaper(), House: s.HousePaper(), Rules: verdict.Document(),
	}
	if r.Notice().Version > 0 {
		c.Notice, _ = s.NoticePaper()
	}
	e := &Evidence{contents: c, session: s, contacts: r.Contacts(), records: make(map[int][]model.Fields)}
	for no := 1; no <= r.Len(); no++ {
		records := r.Records(no)
		if len(records) > 1 {
			e.records[no] = records
		}
		if names && len(records) > 0 {
			e.held = append(e.held, no)
		}
	}
	for _, complaint := range r.Complaints() {
		e.contents.Complaints = append(e.contents.Complaints, pack.Complaint{Complaint: complaint, About: e.about(complaint.Contact)})
	}
	return e
}

// about returns the records of a contact, a blank one for a contact of whom none
// is held.
func (e *Evidence) about(no int) []model.Fields {
	switch {
	case no < 1 || no > len(e.contacts):
		return nil
	case e.records[no] != nil:
		return e.records[no]
	}
	return []model.Fields{e.contacts[no-1].Fields}
}

// Write writes the pack to w.
func (e *Evidence) Write(ctx context.Context, w io.Writer) error {
	var err error
	if e.ended, err = review.Ended(ctx, e.session.journal); err != nil {
		return err
	}
	c, j := e.contents, e.session.journal
	c.Links = items(func(fn func(model.Link) error) error { return j.Links(ctx, fn) })
	c.Decisions = items(func(fn func(pack.Decision) error) error { return e.decisions(ctx, fn) })
	c.Contacts = items(func(fn func(pack.Contact) error) error { return e.contactLog(ctx, fn) })
	c.Log = items(func(fn func(pack.Line) error) error { return e.log(ctx, fn) })
	if c.Names {
		c.Bodies = items(func(fn func(pack.Body) error) error { return e.bodies(ctx, fn) })
		c.People = e.people
	}
	return pack.Write(w, c)
}

// WriteFile writes the pack to a file of mode 0600. An existing file stays as it
// is unless overwrite is set; the error then wraps [fs.ErrExist].
func (e *Evidence) WriteFile(ctx context.Context, path string, overwrite bool) error {
	return safefile.Write(path, overwrite, func(w io.Writer) error { return e.Write(ctx, w) })
}

// decisions calls fn for every decision of the log.
func (e *Evidence) decisions(ctx context.Context, fn func(pack.Decision) error) error {
	j := e.session.journal
	return j.Replay(ctx, func(event model.Event) error {
		if !pack.IsDecision(event.Type) {
			return nil
		}
		d := pack.Decision{
			Event: event, Reviewer: e.session.Review.Reviewer(event.Reviewer),
			SupersededBy: e.ended[event.Seq], About: e.about(event.Contact),
		}
		body, err := j.Body(event.Seq)
		if err == nil && body != nil {
			var past review.Past
			past, err = review.Read(j, event)
			d.Decision = past.Decision
		}
		return errors.Join(err, fn(d))
	})
}

// contactLog calls fn for every objection, consent and message of the log.
func (e *Evidence) contactLog(ctx context.Context, fn func(pack.Contact) error) error {
	j := e.session.journal
	return j.Replay(ctx, func(event model.Event) error {
		if !pack.IsContact(event.Type) {
			return nil
		}
		past, err := review.Read(j, event)
		if err != nil {
			return err
		}
		c := pack.Contact{Event: event, TakenBackBy: e.ended[event.Seq]}
		if past.Objection != nil {
			c.On = past.Objection.Received
		}
		switch fact := past.Fact.(type) {
		case model.Consent:
			c.On = fact.On
		case model.Withdrawal:
			c.On = fact.On
		case model.SoftOptInRecord:
			c.On = fact.On
		case model.Written:
			c.On, c.Direction = fact.On, fact.Direction
		}
		return fn(c)
	})
}

// bodies calls fn for the body of every decision that was not erased.
func (e *Evidence) bodies(ctx context.Context, fn func(pack.Body) error) error {
	j := e.session.journal
	return j.Replay(ctx, func(event model.Event) error {
		if !pack.IsDecision(event.Type) {
			return nil
		}
		salt, body, err := j.Payload(event.Seq)
		if err != nil || body == nil {
			return err
		}
		return fn(pack.Body{Seq: event.Seq, Salt: salt, Body: body})
	})
}

// people yields the contacts whose record is held.
func (e *Evidence) people(yield func(*model.Contact, error) bool) {
	for _, no := range e.held {
		if !yield(&e.contacts[no-1], nil) {
			return
		}
	}
}

// Event returns the event that records that the pack left, to be committed once
// it is written.
func (e *Evidence) Event(path string) model.Event {
	return e.session.Review.Export(review.ExportBody{Format: "evidence", Path: path, Rows: len(e.held), Contacts: review.NumbersOf(e.held)})
}

// errStopped ends a reading whose reader wants no more.
var errStopped = errors.New("stopped")

// items turns a function that calls another for every item into a sequence.
func items[T any](all func(func(T) error) error) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		err := all(func(item T) error {
			if !yield(item, nil) {
				return errStopped
			}
			return nil
		})
		if err != nil && !errors.Is(err, errStopped) {
			var none T
			yield(none, err)
		}
	}
}
