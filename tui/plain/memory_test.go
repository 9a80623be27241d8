package plain_test

import (
	"context"
	"errors"
	"iter"
	"os"

	"handpick/model"
	"handpick/tui/session"
)

// memory is a journal that forgets, and fails when told to. The empty file it
// leaves at its path tells a session that the review exists.
type memory struct {
	path   string
	events []model.Event
	rows   []importRow
	place  []byte
	full   int // how many appends from now on find the disk full
}

type importRow struct {
	seq int64
	row model.Row
}

var errFull = errors.New("the disk is full")

// journals returns a way to create and open one journal.
func (m *memory) journals() session.Journals {
	return session.Journals{
		Create: func(path string) (session.Journal, error) {
			m.path = path
			return m, os.WriteFile(path, nil, 0o600)
		},
		Open: func(path string) (session.Journal, error) { return m, nil },
	}
}

func (m *memory) Path() string { return m.path }

func (m *memory) Append(e model.Event) (model.Event, error) {
	if m.full > 0 && e.Type != model.ReviewerNamed {
		m.full--
		return model.Event{}, errFull
	}
	e.Seq = int64(len(m.events) + 1)
	m.events = append(m.events, e)
	return e, nil
}

func (m *memory) AppendRows(e model.Event, rows iter.Seq[model.Row]) (model.Event, error) {
	e.Seq = int64(len(m.events) + 1)
	m.events = append(m.events, e)
	for r := range rows {
		m.rows = append(m.rows, importRow{e.Seq, r})
	}
	return e, nil
}

func (m *memory) Erase(x model.Erasing) (model.Event, error) {
	return model.Event{}, errors.New("nothing is erased here")
}

func (m *memory) Links(context.Context, func(model.Link) error) error { return nil }
func (m *memory) Payload(seq int64) (salt, body []byte, err error) {
	return nil, m.events[seq-1].Body, nil
}

func (m *memory) Replay(_ context.Context, fn func(model.Event) error) error {
	for _, e := range m.events {
		e.Body = nil
		if err := fn(e); err != nil {
			return err
		}
	}
	return nil
}

func (m *memory) Rows(_ context.Context, fn func(int64, model.Row) error) error {
	for _, r := range m.rows {
		if err := fn(r.seq, r.row); err != nil {
			return err
		}
	}
	return nil
}

func (m *memory) Body(seq int64) ([]byte, error) { return m.events[seq-1].Body, nil }

func (m *memory) LatestRow(int) (model.Row, error) { return model.Row{}, errors.New("not kept") }
func (m *memory) Place() ([]byte, error)           { return m.place, nil }
func (m *memory) SavePlace(b []byte) error         { m.place = b; return nil }
func (m *memory) Head() (int64, [32]byte)          { return int64(len(m.events)), [32]byte{} }
func (m *memory) Verify(context.Context) error     { return nil }
func (m *memory) Remains() error                   { return nil }
func (m *memory) Checkpoint() error                { return nil }
func (m *memory) Close() error                     { return nil }
