package journal

import (
	"bytes"
	"context"
	"fmt"

	"github.com/ncruces/go-sqlite3"

	"handpick/model"
)

// Replay calls fn for every event saved before the call, in order, with Body nil
// (see [Journal.Body]). It ends at the first error, of fn, the context or the
// file.
func (j *Journal) Replay(ctx context.Context, fn func(model.Event) error) error {
	end, _ := j.Head()
	var last int64
	read := func(s *sqlite3.Stmt) (model.Event, error) {
		e, ok := eventOf(s)
		if !ok || e.Seq != last+1 {
			return e, fmt.Errorf("event %d: %w", last+1, errDamaged)
		}
		last = e.Seq
		return e, nil
	}
	return inBatches(ctx, j, fn, read, func() []int64 { return []int64{last, end} },
		`SELECT seq, at, type, contact_no, campaign_no, reviewer_no, kind, relevance
		FROM event WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT 512`)
}

// Links calls fn for every event saved before the call with what chains it, in
// order. It takes them as they are stored: see [model.Link.Chain] and
// [Journal.Verify]. It ends at the first error, of fn, the context or the file.
func (j *Journal) Links(ctx context.Context, fn func(model.Link) error) error {
	end, _ := j.Head()
	var last int64
	read := func(s *sqlite3.Stmt) (model.Link, error) {
		l, ok := linkOf(s)
		if !ok || l.Event.Seq != last+1 {
			return l, fmt.Errorf("event %d: %w", last+1, errDamaged)
		}
		last = l.Event.Seq
		return l, nil
	}
	return inBatches(ctx, j, fn, read, func() []int64 { return []int64{last, end} },
		`SELECT seq, at, type, contact_no, campaign_no, reviewer_no, kind, relevance, commitment, rows_digest, hash
		FROM event WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT 512`)
}

// Rows calls fn for every row of every import saved before the call, in the
// order of the imports and then of the contacts. Body is nil where it was
// erased; fn may keep it. Rows ends at the first error, of fn, the context or
// the file.
func (j *Journal) Rows(ctx context.Context, fn func(importSeq int64, row model.Row) error) error {
	type imported struct {
		seq int64
		model.Row
	}
	end, _ := j.Head()
	var last imported
	read := func(s *sqlite3.Stmt) (imported, error) {
		row := imported{s.ColumnInt64(0), model.Row{Contact: s.ColumnInt(1), Body: bytes.Clone(s.ColumnRawBlob(2))}}
		if row.seq < last.seq || row.seq == last.seq && row.Contact <= last.Contact {
			return row, fmt.Errorf("rows of event %d: %w", row.seq, errDamaged)
		}
		last = row
		return row, nil
	}
	return inBatches(ctx, j, func(row imported) error { return fn(row.seq, row.Row) }, read,
		func() []int64 { return []int64{last.seq, int64(last.Contact), end} },
		`SELECT import_seq, contact_no, body FROM row
		WHERE (import_seq, contact_no) > (?, ?) AND import_seq <= ?
		ORDER BY import_seq, contact_no LIMIT 512`)
}

// inBatches runs query again and again, with the parameters that after returns,
// until it yields nothing, and calls fn for what read makes of each row. It
// holds the lock while it reads a batch, not while fn runs: fn may use the
// journal, and a save waits for one batch at most.
func inBatches[T any](ctx context.Context, j *Journal, fn func(T) error,
	read func(*sqlite3.Stmt) (T, error), after func() []int64, query string) error {
	var batch []T
	for {
		if err := ctx.Err(); err != nil {
			return err
		}
		var err error
		if batch, err = readBatch(j, batch[:0], read, after(), query); err != nil {
			return fmt.Errorf("%s: %w", j.path, err)
		}
		if len(batch) == 0 {
			return nil
		}
		for _, item := range batch {
			if err := fn(item); err != nil {
				return err
			}
		}
	}
}

func readBatch[T any](j *Journal, batch []T, read func(*sqlite3.Stmt) (T, error), params []int64, query string) ([]T, error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	s, err := j.query(query, params...)
	if err != nil {
		return nil, err
	}
	defer s.Reset()
	for s.Step() {
		item, err := read(s)
		if err != nil {
			return nil, err
		}
		batch = append(batch, item)
	}
	return batch, s.Err()
}

// query returns the statement for a query with its parameters bound. The caller
// steps and resets it.
func (j *Journal) query(query string, params ...int64) (*sqlite3.Stmt, error) {
	s, err := j.stmt(query)
	if err != nil {
		return nil, err
	}
	for i, p := range params {
		if err := s.BindInt64(i+1, p); err != nil {
			return nil, err
		}
	}
	return s, nil
}

// Body returns the body of an event, nil when it has none or it was erased.
func (j *Journal) Body(seq int64) ([]byte, error) {
	_, body, err := j.Payload(seq)
	return body, err
}

// Payload returns the body of an event with the salt of its commitment, both nil
// when it has none or it was erased.
func (j *Journal) Payload(seq int64) (salt, body []byte, err error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	s, err := j.query(`SELECT salt, body FROM payload WHERE seq = ?`, seq)
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", j.path, err)
	}
	defer s.Reset()
	if s.Step() {
		salt, body = bytes.Clone(s.ColumnRawBlob(0)), bytes.Clone(s.ColumnRawBlob(1))
	}
	if err := s.Err(); err != nil {
		return nil, nil, fmt.Errorf("%s: %w", j.path, err)
	}
	return salt, body, nil
}

// LatestRow returns the row of a contact in the newest import that has one. The
// zero Row means there is none; Body is nil when it was erased. It looks into each
// import, newest first: hence the index and CROSS JOIN, which fixes that order.
func (j *Journal) LatestRow(contact int) (model.Row, error) {
	return j.row(`SELECT row.contact_no, row.body FROM event INDEXED BY event_import
		CROSS JOIN row ON row.import_seq = event.seq AND row.contact_no = ?
		WHERE event.rows_digest IS NOT NULL ORDER BY event.seq DESC LIMIT 1`, int64(contact))
}

// Place returns what [Journal.SavePlace] saved last, nil when nothing was.
func (j *Journal) Place() ([]byte, error) {
	row, err := j.row(`SELECT only, body FROM place WHERE only = ?`, 1)
	return row.Body, err
}

// row returns the number and bytes that a query yields, zero when nothing.
func (j *Journal) row(query string, param int64) (row model.Row, err error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	s, err := j.query(query, param)
	if err != nil {
		return row, fmt.Errorf("%s: %w", j.path, err)
	}
	defer s.Reset()
	if s.Step() {
		row = model.Row{Contact: s.ColumnInt(0), Body: bytes.Clone(s.ColumnRawBlob(1))}
	}
	if err := s.Err(); err != nil {
		return model.Row{}, fmt.Errorf("%s: %w", j.path, err)
	}
	return row, nil
}
