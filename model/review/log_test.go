package review

import (
	"context"
	"crypto/sha256"
	"fmt"
	"slices"
	"testing"
	"time"

	"handpick/model"
)

// memLog is a journal in memory.
type memLog struct {
	events []model.Event
	rows   []importRow
	erased []int64 // events whose body was erased
}

type importRow struct {
	seq int64
	model.Row
}

func (l *memLog) append(e model.Event, rows ...model.Row) model.Event {
	e.Seq = int64(len(l.events)) + 1
	e.At = time.Date(2026, 3, 3, 9, 0, len(l.events), 0, time.UTC)
	l.events = append(l.events, e)
	for _, row := range rows {
		l.rows = append(l.rows, importRow{e.Seq, row})
	}
	return e
}

// erase appends an event with its rows and erases what it names, as a journal
// does.
func (l *memLog) erase(x model.Erasing) model.Event {
	for i := range l.rows {
		if slices.Contains(x.Contacts, l.rows[i].Contact) {
			l.rows[i].Body = nil
		}
	}
	for _, seq := range x.Bodies {
		l.events[seq-1].Body = nil
		l.erased = append(l.erased, seq)
	}
	e := l.append(x.Event, x.Rows...)
	for i := range x.More {
		x.More[i] = l.append(x.More[i])
	}
	return e
}

// personal reports whether events of a type are about one contact whatever they
// say: a complaint can be anybody's.
func personal(t model.EventType) bool {
	switch t {
	case model.ReviewerNamed, model.CampaignSet, model.CampaignChosen, model.Imported, model.Exported,
		model.StandingReasonSet, model.SourceStated, model.AssessmentAnswered, model.AssessmentConcluded,
		model.HouseAnswered, model.NoticeWritten, model.ShrinkAnnounced, model.Shrunk, model.RetentionSet, model.Expired,
		model.ComplaintNoted:
		return false
	}
	return true
}

// wipe erases every body and row about a contact but what was said last.
func (l *memLog) wipe(contact int) {
	for i := range l.events[:len(l.events)-1] {
		if l.events[i].Contact == contact {
			l.events[i].Body = nil
		}
	}
	for i := range l.rows {
		if l.rows[i].Contact == contact {
			l.rows[i].Body = nil
		}
	}
}

func (l *memLog) Replay(ctx context.Context, fn func(model.Event) error) error {
	for _, e := range l.events {
		e.Body = nil
		if err := fn(e); err != nil {
			return err
		}
	}
	return ctx.Err()
}

func (l *memLog) Rows(ctx context.Context, fn func(int64, model.Row) error) error {
	for _, row := range l.rows {
		if err := fn(row.seq, row.Row); err != nil {
			return err
		}
	}
	return ctx.Err()
}

func (l *memLog) Body(seq int64) ([]byte, error) {
	if seq < 1 || seq > int64(len(l.events)) {
		return nil, fmt.Errorf("no event %d", seq)
	}
	return l.events[seq-1].Body, nil
}

// desk is a review with its log, as the program holds them together.
type desk struct {
	*Review
	log *memLog
	t   testing.TB
}

// newDesk opens a review of an export.
func newDesk(t testing.TB, export ...model.Contact) *desk {
	t.Helper()
	d := &desk{Review: New(), log: &memLog{}, t: t}
	d.body = d.log.Body
	if len(export) > 0 {
		d.take(export...)
	}
	return d
}

// do makes an event durable and applies it, as the program does.
func (d *desk) do(e model.Event, err error) model.Event {
	d.t.Helper()
	if err != nil {
		d.t.Fatal(err)
	}
	e = d.log.append(e)
	if err := d.Apply(e); err != nil {
		d.t.Fatal(err)
	}
	return e
}

// take imports an export.
func (d *desk) take(export ...model.Contact) ImportSummary {
	d.t.Helper()
	im := d.Plan(export, Source{Hash: hash})
	rows := slices.Collect(im.Rows())
	for i := range rows[min(1, len(rows)):] {
		if rows[i].Contact >= rows[i+1].Contact {
			d.t.Fatalf("row of contact %d before %d: a journal keeps them in order, one a contact", rows[i].Contact, rows[i+1].Contact)
		}
	}
	e := d.log.append(d.ImportEvent(im), rows...)
	if err := d.ApplyImport(e, im); err != nil {
		d.t.Fatal(err)
	}
	return im.ImportSummary
}

// erase makes an erasing durable and applies it.
func (d *desk) erase(x model.Erasing, err error) model.Event {
	d.t.Helper()
	if err != nil {
		d.t.Fatal(err)
	}
	x.Event = d.log.erase(x)
	if err := d.ApplyErased(x); err != nil {
		d.t.Fatal(err)
	}
	return x.Event
}

// hash stands for the keyed hash of a person.
func hash(c *model.Contact) ([32]byte, bool) {
	switch {
	case c.Key == "" || c.Key.Weak() && c.Name() == "":
		return [32]byte{}, false
	case c.Key.Weak():
		return sha256.Sum256([]byte(model.NameKey(c.Name(), c.Company))), true
	}
	return sha256.Sum256([]byte(c.Key)), true
}

func (d *desk) undo() Step {
	d.t.Helper()
	e, step, err := d.Undo()
	d.do(e, err)
	return step
}

func (d *desk) redo() Step {
	d.t.Helper()
	e, step, err := d.Redo()
	d.do(e, err)
	return step
}

// reload closes the program and opens the review again.
func (d *desk) reload() {
	d.t.Helper()
	r, err := Load(context.Background(), d.log)
	if err != nil {
		d.t.Fatal(err)
	}
	d.Review = r
}

// saying returns a valid decision.
func saying(relevance model.Relevance, kind model.Kind) model.Decision {
	d := model.Decision{
		Relevance: relevance, RelevanceWhy: model.Justification{Words: "runs purchasing"},
		Kind: kind,
	}
	if kind != model.NotAsked {
		d.KindWhy = model.Justification{Words: "a company"}
	}
	return d
}

func (d *desk) decide(no int, relevance model.Relevance, kind model.Kind) {
	d.t.Helper()
	d.do(d.Decide(no, saying(relevance, kind)))
}

// person returns an invented contact with a profile link.
func person(slug, name, company, position string) model.Contact {
	return model.NewContact(0, model.SlugKey(slug), model.Fields{
		FirstName: name, LastName: "Example", Company: company, Position: position,
		URL: "https://www.linkedin.com/in/" + slug, ConnectedOn: 20240105,
	})
}

// unlinked returns the same contact as an export without links has it.
func unlinked(c model.Contact) model.Contact {
	c.URL = ""
	return model.NewContact(0, model.NameKey(c.Name(), c.Company), c.Fields)
}
