package journal

import (
	"bytes"
	"context"
	"crypto/sha256"
	"fmt"

	"github.com/ncruces/go-sqlite3"

	"handpick/model"
)

// ChainError says which event is the first that is not as it was saved.
type ChainError struct {
	Seq  int64
	What string // what does not fit, in plain words without content
}

// Error names the event and what does not fit.
func (e *ChainError) Error() string {
	return fmt.Sprintf("the record was changed at event %d: %s", e.Seq, e.What)
}

// changedAt returns the error for the first event that does not fit.
func (j *Journal) changedAt(seq int64, what string) error {
	return fmt.Errorf("%s: %w", j.path, &ChainError{seq, what})
}

// sealed is an event with all that its hash covers.
type sealed struct {
	model.Link
	possible   bool   // no column holds a number no event can have
	salt, body []byte // both nil when there is none or it was erased
}

// sealedRow is a row with what its commitment covers.
type sealedRow struct {
	contact    int64
	commitment digest
	salt, body []byte // both nil when there is none or it was erased
}

// Verify recomputes the chain of the events saved before the call and the
// commitment of every body that was not erased. What does not fit is a
// [*ChainError]. Saves wait for one batch of it at most, so it may run beside
// the work; a million rows take seconds.
func (j *Journal) Verify(ctx context.Context) error {
	end, head := j.Head()
	var last, checked int64
	var prev digest
	read := func(s *sqlite3.Stmt) (sealed, error) {
		link, ok := linkOf(s)
		last = s.ColumnInt64(0)
		return sealed{link, ok, bytes.Clone(s.ColumnRawBlob(11)), bytes.Clone(s.ColumnRawBlob(12))}, nil
	}
	check := func(e sealed) error {
		checked++
		seq := e.Event.Seq
		switch {
		case seq != checked:
			return j.changedAt(checked, "it is missing")
		case !e.possible || e.Chain(prev) != e.Hash:
			return j.changedAt(seq, "its hash does not follow from it and the events before")
		}
		prev = e.Hash
		if (e.salt != nil || e.body != nil) && model.Commitment(e.salt, e.body) != e.Commitment {
			return j.changedAt(seq, "its body is not the one it commits to")
		}
		if e.Rows != nil {
			return j.verifyRows(ctx, seq, *e.Rows)
		}
		return nil
	}
	err := inBatches(ctx, j, check, read, func() []int64 { return []int64{last, end} },
		`SELECT e.seq, at, type, contact_no, campaign_no, reviewer_no, kind, relevance, commitment, rows_digest, hash, salt, body
		FROM event AS e LEFT JOIN payload AS p ON p.seq = e.seq
		WHERE e.seq > ? AND e.seq <= ? ORDER BY e.seq LIMIT 512`)
	switch {
	case err != nil:
		return err
	case last != end || prev != head:
		return j.changedAt(last+1, "it is not the newest event any more")
	}
	return j.verifyOwners()
}

// verifyRows checks the rows of one import against its digest.
func (j *Journal) verifyRows(ctx context.Context, seq int64, want digest) error {
	h := sha256.New()
	last := int64(-1 << 63)
	read := func(s *sqlite3.Stmt) (sealedRow, error) {
		row := sealedRow{s.ColumnInt64(0), digestOf(s, 1), bytes.Clone(s.ColumnRawBlob(2)), bytes.Clone(s.ColumnRawBlob(3))}
		if row.contact <= last {
			return row, fmt.Errorf("rows of event %d: %w", seq, errDamaged)
		}
		last = row.contact
		return row, nil
	}
	check := func(row sealedRow) error {
		if (row.salt != nil || row.body != nil) && model.Commitment(row.salt, row.body) != row.commitment {
			return j.changedAt(seq, fmt.Sprintf("the row of contact %d is not the one it commits to", row.contact))
		}
		addRow(h, row.contact, row.commitment)
		return nil
	}
	err := inBatches(ctx, j, check, read, func() []int64 { return []int64{seq, last} },
		`SELECT contact_no, commitment, salt, body FROM row WHERE import_seq = ? AND contact_no > ? ORDER BY contact_no LIMIT 512`)
	if err != nil {
		return err
	}
	if digest(h.Sum(nil)) != want {
		return j.changedAt(seq, "rows were added, removed or changed")
	}
	return nil
}

// verifyOwners looks for bodies and rows that belong to no event, which the
// chain does not cover.
func (j *Journal) verifyOwners() error {
	for _, query := range []string{
		`SELECT seq, NULL FROM payload WHERE seq > ? AND seq NOT IN (SELECT seq FROM event) ORDER BY seq LIMIT 1`,
		`SELECT import_seq, NULL FROM row WHERE import_seq > ? AND import_seq NOT IN
			(SELECT seq FROM event WHERE rows_digest IS NOT NULL) ORDER BY import_seq LIMIT 1`,
	} {
		stray, err := j.row(query, -1<<63)
		if err != nil {
			return err
		}
		if stray.Contact != 0 {
			return j.changedAt(int64(stray.Contact), "a body or row was added to it")
		}
	}
	return nil
}
