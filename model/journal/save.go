package journal

import (
	"errors"
	"fmt"
	"os"

	"github.com/ncruces/go-sqlite3"
)

// save runs write in a transaction that is durable when save returns nil and
// left no trace when it returns an error.
func (j *Journal) save(write func() error) (err error) {
	if j.closed {
		return errClosed
	}
	if j.failed != nil {
		return j.failed
	}
	if err := j.unreplaced(); err != nil {
		return err
	}
	defer func() {
		if err != nil || !j.conn.GetAutocommit() {
			err = j.undo(err)
		}
	}()
	if err := j.conn.Exec(`BEGIN IMMEDIATE`); err != nil {
		return err
	}
	if err := write(); err != nil {
		return err
	}
	return j.conn.Exec(`COMMIT`)
}

// undo takes back the transaction that failed with err, or panicked, and returns
// the error to report. After a failed write of unknown effect the file must be
// opened anew: what the system holds in memory may not be what is on the disk.
func (j *Journal) undo(err error) error {
	var undoErr error
	if !j.conn.GetAutocommit() {
		undoErr = j.conn.Exec(`ROLLBACK`)
	}
	if undoErr == nil {
		undoErr = j.readHead()
	}
	failed := undoErr != nil || errors.Is(err, sqlite3.IOERR)
	if undoErr == nil && (diskFull(err) || failed && noRoomBeside(j.file)) {
		return fmt.Errorf("%w (%w)", ErrDiskFull, err)
	}
	if failed {
		j.failed = fmt.Errorf("NOT saved: quit and open the review again: %w", errors.Join(err, undoErr))
		return j.failed
	}
	return err
}

// unreplaced returns ErrReplaced unless the path still leads to the file that is
// open. SQLite would go on writing into a file that nobody finds again.
func (j *Journal) unreplaced() error {
	now, err := os.Stat(j.file)
	if err != nil || !os.SameFile(now, j.identity) {
		return ErrReplaced
	}
	return nil
}

// readHead reads the number and hash of the newest event.
func (j *Journal) readHead() error {
	s, err := j.stmt(`SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1`)
	if err != nil {
		return err
	}
	defer s.Reset()
	j.seq, j.head = 0, digest{}
	if s.Step() {
		j.seq = s.ColumnInt64(0)
		if copy(j.head[:], s.ColumnRawBlob(1)) != len(j.head) {
			return fmt.Errorf("event %d: %w", j.seq, errDamaged)
		}
	}
	return s.Err()
}

// stmt returns the prepared statement for query, preparing it the first time.
func (j *Journal) stmt(query string) (*sqlite3.Stmt, error) {
	if s := j.stmts[query]; s != nil {
		return s, nil
	}
	if j.closed {
		return nil, errClosed
	}
	s, _, err := j.conn.PrepareFlags(query, sqlite3.PREPARE_PERSISTENT)
	if err != nil {
		return nil, err
	}
	j.stmts[query] = s
	return s, nil
}

// exec runs a statement with integers and bytes bound in order; nil bytes are
// NULL.
func (j *Journal) exec(query string, args ...any) error {
	s, err := j.stmt(query)
	if err != nil {
		return err
	}
	for i, arg := range args {
		if err := bind(s, i+1, arg); err != nil {
			return err
		}
	}
	return s.Exec()
}

func bind(s *sqlite3.Stmt, i int, arg any) error {
	switch v := arg.(type) {
	case int64:
		return s.BindInt64(i, v)
	case []byte:
		if v == nil {
			return s.BindNull(i)
		}
		return s.BindBlob(i, v)
	}
	return fmt.Errorf("parameter %d has a type that is not stored: %T", i, arg)
}
