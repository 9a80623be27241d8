package session

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"handpick/assess/verdict"
	"handpick/model"
	"handpick/model/pack"
	"handpick/model/review"
	"handpick/model/safefile"
)

// Evidence is an evidence pack ready to be written. It is a snapshot of what
// stands; what was recorded until then it reads from the log while it is written,
// which may be off the event loop, and whatever is recorded meanwhile.
type Evidence struct {
	contents pack.Contents
	session  *Session
	contacts []model.Contact
	was      map[int][]model.Fields // by contact, what records said and say no more
	held     []int                  // with names only
	journal  upTo
	ended    map[int64]int64

	complaints []model.Complaint

	reviewer func(int) string
	log      func(context.Context, func(LogLine) error) error
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
		var n model.Notice
		if c.Notice, n = s.NoticePaper(); n.Version != r.Notice().Version {
			c.Notice.Lead = append(c.Notice.Lead, fmt.Sprintf("This version was not written when the pack was made: "+
				"what it says changed since %s, which was.", r.Notice()))
		}
	}
	e := &Evidence{
		contents: c, session: s, journal: upTo{s.journal, r.LastEvent()},
		contacts: r.Contacts(), was: make(map[int][]model.Fields), complaints: r.Complaints(),
		reviewer: s.reviewers(), log: s.Log(),
	}
	for no := 1; no <= r.Len(); no++ {
		if state := r.State(no); names && !state.Erased && !state.Shrunk {
			e.held = append(e.held, no)
		}
	}
	return e
}

// recall takes in what imports and corrections said of people.
func (e *Evidence) recall(ctx context.Context) error {
	j := e.journal
	add := func(no int, f model.Fields) {
		if no >= 1 && no <= len(e.contacts) && f != e.contacts[no-1].Fields {
			e.was[no] = append(e.was[no], f)
		}
	}
	err := j.Rows(ctx, func(_ int64, row model.Row) error {
		if was, ok := review.DecodeContact(row); ok {
			add(was.No, was.Fields)
		}
		return nil
	})
	if err != nil {
		return err
	}
	is := func(t model.EventType) bool { return t == model.Corrected }
	return e.replay(ctx, is, func(event model.Event) error {
		past, err := review.Read(j, event)
		if c, ok := past.Fact.(model.Correction); ok {
			for _, text := range [...]string{c.Was, c.Now} {
				add(event.Contact, fieldsWith(c.Field, text))
			}
		}
		return err
	})
}

// fieldsWith returns a record with one field.
func fieldsWith(field model.Field, text string) model.Fields {
	switch field {
	case model.FieldFirstName:
		return model.Fields{FirstName: text}
	case model.FieldLastName:
		return model.Fields{LastName: text}
	case model.FieldFullName:
		return model.Fields{FullName: text}
	case model.FieldEmail:
		return model.Fields{Email: text}
	case model.FieldCompany:
		return model.Fields{Company: text}
	case model.FieldPosition:
		return model.Fields{Position: text}
	}
	return model.Fields{}
}

// about returns the records of a contact, as it stands first; a blank one for a
// contact of whom none is held. "Self-employed" is no company, and often the
// reason.
func (e *Evidence) about(no int) []model.Fields {
	if no < 1 || no > len(e.contacts) {
		return nil
	}
	records := append([]model.Fields{e.contacts[no-1].Fields}, e.was[no]...)
	for i := range records {
		if c := records[i].Company; plainWords(c) && e.session.Rules.FoldCompany(c) == "" {
			records[i].Company = ""
		}
	}
	return records
}

// plainWords reports whether a company is a few words of ASCII: of anything else
// that no company is recognised in it does not say that it names none.
func plainWords(company string) bool {
	return len(company) <= 40 && !strings.ContainsFunc(company, func(r rune) bool { return r >= utf8.RuneSelf })
}

// listed yields every record.
func (e *Evidence) listed(yield func(model.Fields) bool) {
	for i := range e.contacts {
		for _, f := range e.about(i + 1) {
			if !yield(f) {
				return
			}
		}
	}
}

// Write writes the pack to w. It refuses a record that was changed.
func (e *Evidence) Write(ctx context.Context, w io.Writer) error {
	_, err := e.session.Check(ctx, "")
	if err != nil {
		return err
	}
	if e.ended, err = review.Ended(ctx, e.journal); err != nil {
		return err
	}
	if err := e.recall(ctx); err != nil {
		return err
	}
	c, j := e.contents, e.journal
	for _, complaint := range e.complaints {
		c.Complaints = append(c.Complaints, pack.Complaint{Complaint: complaint, About: e.about(complaint.Contact)})
	}
	c.Listed = e.listed
	c.Links = items(func(fn func(model.Link) error) error {
		return j.Links(ctx, func(l model.Link) error {
			if l.Event.Seq > e.journal.last {
				return errStopped
			}
			return fn(l)
		})
	})
	c.Decisions = items(func(fn func(pack.Decision) error) error { return e.decisions(ctx, fn) })
	c.Contacts = items(func(fn func(pack.Contact) error) error { return e.contactLog(ctx, fn) })
	c.Log = items(func(fn func(pack.Line) error) error { return e.lines(ctx, fn) })
	if c.Names {
		c.Bodies = items(func(fn func(pack.Body) error) error { return e.bodies(ctx, fn) })
		c.People = e.people
	}
	return pack.Write(w, c)
}

// WriteFile writes the pack to a file of mode 0600, and puts it in place only when
// it verifies. An existing file stays as it is unless overwrite is set; the error
// then wraps [fs.ErrExist].
func (e *Evidence) WriteFile(ctx context.Context, path string, overwrite bool) error {
	write := func(w io.Writer) error { return e.Write(ctx, w) }
	return safefile.WriteChecked(path, overwrite, write, func(r io.ReaderAt, size int64) error {
		if _, err := pack.Verify(r, size, ""); err != nil {
			return fmt.Errorf("the pack does not verify, try again: %w", err)
		}
		return nil
	})
}

// upTo is a log as it was when an event was its newest.
type upTo struct {
	Journal
	last int64
}

// Replay calls fn for every event the snapshot knows: deciding may go on while the
// pack is written.
func (u upTo) Replay(ctx context.Context, fn func(model.Event) error) error {
	err := u.Journal.Replay(ctx, func(e model.Event) error {
		if e.Seq > u.last {
			return errStopped
		}
		return fn(e)
	})
	if errors.Is(err, errStopped) {
		return nil
	}
	return err
}

// replay calls fn for every event of a sort.
func (e *Evidence) replay(ctx context.Context, is func(model.EventType) bool, fn func(model.Event) error) error {
	return e.journal.Replay(ctx, func(event model.Event) error {
		if !is(event.Type) {
			return nil
		}
		return fn(event)
	})
}

// decisions calls fn for every decision of the log.
func (e *Evidence) decisions(ctx context.Context, fn func(pack.Decision) error) error {
	j := e.journal
	return e.replay(ctx, pack.IsDecision, func(event model.Event) error {
		d := pack.Decision{
			Event: event, Reviewer: e.reviewer(event.Reviewer),
			SupersededBy: e.ended[event.Seq], About: e.about(event.Contact),
		}
		body, err := j.Body(event.Seq)
		if err != nil {
			return err
		}
		if body != nil {
			past, err := review.Read(j, event)
			if err != nil {
				return err
			}
			d.Decision = past.Decision
		}
		return fn(d)
	})
}

// contactLog calls fn for every objection, consent and message of the log.
func (e *Evidence) contactLog(ctx context.Context, fn func(pack.Contact) error) error {
	j := e.journal
	return e.replay(ctx, pack.IsContact, func(event model.Event) error {
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

// lines calls fn for every event of the log in plain words.
func (e *Evidence) lines(ctx context.Context, fn func(pack.Line) error) error {
	return e.log(ctx, func(l LogLine) error {
		if l.Seq > e.journal.last {
			return errStopped
		}
		return fn(pack.Line{Seq: l.Seq, At: l.At, Words: l.Says})
	})
}

// bodies calls fn for the body of every decision that was not erased.
func (e *Evidence) bodies(ctx context.Context, fn func(pack.Body) error) error {
	j := e.journal
	return e.replay(ctx, pack.IsDecision, func(event model.Event) error {
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
// it is written; to no file where the path is "".
func (e *Evidence) Event(path string) model.Event {
	if full, err := filepath.Abs(path); err == nil && path != "" {
		path = full // it is read from other folders too
	}
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
