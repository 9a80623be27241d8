package journal

import (
	"bufio"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"sync"
	"time"

	"github.com/ncruces/go-sqlite3"

	"handpick/model"
)

// Journal is an open review file. Its methods may be called from several
// goroutines. The functions handed to [Journal.Replay], [Journal.Links] and
// [Journal.Rows] may call any method; the sequence handed to [Journal.AppendRows]
// may call none.
type Journal struct {
	path     string // as it was given
	file     string // absolute, without symbolic links
	identity os.FileInfo
	mode     journalMode
	remains  error // what opening could not finish of an earlier erasing

	mu     sync.Mutex // guards what follows
	conn   *sqlite3.Conn
	stmts  map[string]*sqlite3.Stmt // prepared, by their SQL
	salts  *bufio.Reader
	seq    int64 // of the newest event
	head   digest
	failed error // why nothing more can be saved
	closed bool
}

// Path returns the name of the review file as it was given.
func (j *Journal) Path() string { return j.path }

// Head returns the number and the hash of the newest event, zeros when there is
// none.
func (j *Journal) Head() (seq int64, hash [32]byte) {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.seq, j.head
}

// Append saves an event. It is durable when Append returns it, with its Seq and,
// if it had none, its time. An error wraps [ErrDiskFull] or [ErrReplaced] when
// it says so; then nothing was saved.
func (j *Journal) Append(e model.Event) (model.Event, error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.append(e, nil)
}

// AppendRows saves an import: an event and its rows, all or none, durable when
// it returns. The rows may come in any order; a contact has one row an import.
// Errors are those of [Journal.Append].
func (j *Journal) AppendRows(e model.Event, rows iter.Seq[model.Row]) (model.Event, error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.append(e, rows)
}

// append saves the event, with rows unless they are nil.
func (j *Journal) append(e model.Event, rows iter.Seq[model.Row]) (model.Event, error) {
	all := []model.Event{e}
	if err := j.appendAll(all, rows, nil); err != nil {
		return model.Event{}, err
	}
	return all[0], nil
}

// appendAll saves events in their order, all or none, and sets what they are
// stored with. The rows, unless they are nil, are those of the first event. What
// first writes, unless it is nil, is saved with them, before them.
func (j *Journal) appendAll(events []model.Event, rows iter.Seq[model.Row], first func() error) error {
	seq, head := j.seq, j.head
	err := j.save(func() error {
		if first != nil {
			if err := first(); err != nil {
				return err
			}
		}
		for i := range events {
			e := &events[i]
			seq++
			e.Seq = seq
			if e.At.IsZero() {
				e.At = time.Now()
			}
			e.At = e.At.UTC().Truncate(time.Millisecond)
			link := model.Link{Event: *e}
			if i == 0 && rows != nil {
				var err error
				if link.Rows, err = j.insertRows(seq, rows); err != nil {
					return err
				}
			}
			if err := j.insertEvent(&link, head); err != nil {
				return err
			}
			head = link.Hash
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("%s: event %d: %w", j.path, j.seq+1, err)
	}
	j.seq, j.head = seq, head
	return nil
}

// insertEvent stores the event and its body and adds to the link what chains it
// to the event whose hash is prev.
func (j *Journal) insertEvent(l *model.Link, prev digest) error {
	if body := l.Event.Body; len(body) > 0 {
		var salt [saltSize]byte
		if err := j.newSalt(&salt); err != nil {
			return err
		}
		l.Commitment = model.Commitment(salt[:], body)
		if err := j.exec(`INSERT INTO payload (seq, salt, body) VALUES (?, ?, ?)`, l.Event.Seq, salt[:], body); err != nil {
			return err
		}
	}
	var rows []byte
	if l.Rows != nil {
		rows = l.Rows[:]
	}
	l.Hash = l.Chain(prev)
	n := l.Event.Columns()
	return j.exec(`INSERT INTO event (seq, at, type, contact_no, campaign_no, reviewer_no, kind, relevance,
		commitment, rows_digest, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], l.Commitment[:], rows, l.Hash[:])
}

// insertRows stores the rows of an import and returns their digest, computed
// over what is stored.
func (j *Journal) insertRows(seq int64, rows iter.Seq[model.Row]) (*digest, error) {
	insert, err := j.stmt(`INSERT INTO row (import_seq, contact_no, commitment, salt, body) VALUES (?, ?, ?, ?, ?)`)
	if err != nil {
		return nil, err
	}
	for row := range rows {
		var salt [saltSize]byte
		var commitment digest
		err := errors.Join(insert.BindInt64(1, seq), insert.BindInt64(2, int64(row.Contact)))
		if len(row.Body) > 0 {
			err = errors.Join(err, j.newSalt(&salt))
			commitment = model.Commitment(salt[:], row.Body)
			err = errors.Join(err, insert.BindBlob(4, salt[:]), insert.BindBlob(5, row.Body))
		} else {
			err = errors.Join(err, insert.BindNull(4), insert.BindNull(5))
		}
		if err := errors.Join(err, insert.BindBlob(3, commitment[:]), insert.Exec()); err != nil {
			return nil, fmt.Errorf("row of contact %d: %w", row.Contact, err)
		}
	}
	stored, err := j.stmt(`SELECT contact_no, commitment FROM row WHERE import_seq = ? ORDER BY contact_no`)
	if err != nil {
		return nil, err
	}
	defer stored.Reset()
	if err := stored.BindInt64(1, seq); err != nil {
		return nil, err
	}
	h := sha256.New()
	for stored.Step() {
		addRow(h, stored.ColumnInt64(0), digestOf(stored, 1))
	}
	return (*digest)(h.Sum(nil)), stored.Err()
}

// newSalt fills salt with random bytes.
func (j *Journal) newSalt(salt *[saltSize]byte) error {
	_, err := io.ReadFull(j.salts, salt[:])
	return err
}

// SavePlace saves where the user is: cursor, filter, order. It is no event, and
// the last one saved replaces the one before.
func (j *Journal) SavePlace(b []byte) error {
	j.mu.Lock()
	defer j.mu.Unlock()
	err := j.save(func() error {
		return j.exec(`INSERT INTO place (only, body) VALUES (1, ?) ON CONFLICT DO UPDATE SET body = excluded.body`, append([]byte{}, b...))
	})
	if err != nil {
		return fmt.Errorf("%s: place: %w", j.path, err)
	}
	return nil
}

// Checkpoint brings everything saved into the main file, so that it alone is
// current. Call it when the user pauses. Nothing is lost when it fails.
func (j *Journal) Checkpoint() error {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.checkpoint()
}

func (j *Journal) checkpoint() error {
	if j.closed {
		return errClosed
	}
	if err := j.unreplaced(); err != nil {
		return fmt.Errorf("%s: %w", j.path, err)
	}
	if _, _, err := j.conn.WALCheckpoint("main", sqlite3.CHECKPOINT_TRUNCATE); err != nil {
		return fmt.Errorf("%s: all is saved, in part still in %s-wal: keep both files together: %w", j.path, j.path, err)
	}
	return nil
}

// Close brings everything into the main file and lets go of it. When the file
// was moved, deleted or replaced meanwhile, Close copies what was saved to
// PATH.rescued and returns an error that wraps [ErrReplaced] and names the copy.
// Closing twice does nothing.
func (j *Journal) Close() error {
	j.mu.Lock()
	defer j.mu.Unlock()
	if j.closed {
		return nil
	}
	err := j.checkpoint()
	switch {
	case errors.Is(err, ErrReplaced):
		err = j.rescue()
	case j.mode == truncate:
		// SQLite takes the empty journal away while no one else can use it.
		err = errors.Join(err, j.conn.Exec(`PRAGMA locking_mode = NORMAL; PRAGMA journal_mode = DELETE`))
	}
	if lockedBy(j.file).PID == os.Getpid() {
		os.Remove(lockFile(j.file))
	}
	j.closed = true
	for _, s := range j.stmts {
		err = errors.Join(err, s.Close())
	}
	j.stmts = nil
	return errors.Join(err, j.conn.Close())
}

// rescue copies the review that no name leads to any more, and leaves alone the
// files beside the path, which may belong to the review that is there now.
func (j *Journal) rescue() error {
	if _, err := j.conn.Config(sqlite3.DBCONFIG_NO_CKPT_ON_CLOSE, true); err != nil {
		return err
	}
	name, err := copyBeside(j.conn, j.file+".rescued")
	if err != nil {
		return fmt.Errorf("%s: %w; what was saved before could not be copied: %w", j.path, ErrReplaced, err)
	}
	return fmt.Errorf("%s: %w; all that was saved before is in %s", j.path, ErrReplaced, name)
}
