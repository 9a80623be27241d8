package journal

import (
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"os"
	"slices"
	"strings"

	"github.com/ncruces/go-sqlite3"

	"handpick/model"
)

// RemainsError says that an event is saved and what it erases is erased in the
// review, but that bytes of it may remain in files.
type RemainsError struct {
	// Causes name the files, one each, why, and what to do.
	Causes []error
}

// Error says all causes. It wraps none of them, so that it is never taken for
// [ErrDiskFull] or [ErrReplaced], which say that nothing was saved.
func (e *RemainsError) Error() string {
	return "erased, but bytes of it may remain: " + strings.ReplaceAll(errors.Join(e.Causes...).Error(), "\n", "; ")
}

// Erase saves an event with its rows, if it has any, and whatever more events, and
// in the same step erases the bodies of earlier events and every earlier row of
// contacts: all or none. It then takes the bytes out of the file and those beside
// it, and erases the same in the copies PATH.before-vN and PATH.rescued. Erasing
// what is erased already is no error; an event that is not there, or a contact
// without a row, is, and nothing is saved.
//
// It returns the event, and sets x.More, as stored. As long as the event that Erase
// returns has no Seq, nothing was saved and the error is one of [Journal.Append].
// Once it has, the error is a [*RemainsError].
func (j *Journal) Erase(x model.Erasing) (model.Event, error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	var rows iter.Seq[model.Row]
	if len(x.Rows) > 0 {
		rows = slices.Values(x.Rows)
	}
	all := slices.Concat([]model.Event{x.Event}, x.More)
	if err := j.appendAll(all, rows, func() error { return j.erase(x) }); err != nil {
		return model.Event{}, err
	}
	copy(x.More, all[1:])
	return all[0], j.finishErasing()
}

// erase erases within a transaction, before the rows of the event are added.
func (j *Journal) erase(x model.Erasing) error {
	for _, seq := range x.Bodies {
		if seq < 1 || seq > j.seq {
			return fmt.Errorf("there is no event %d to erase", seq)
		}
		if err := j.exec(`DELETE FROM payload WHERE seq = ?`, seq); err != nil {
			return err
		}
	}
	for _, contact := range x.Contacts {
		err := j.exec(`UPDATE row SET salt = NULL, body = NULL WHERE contact_no = ? AND import_seq IN
			(SELECT seq FROM event INDEXED BY event_import WHERE rows_digest IS NOT NULL)`, int64(contact))
		if err != nil {
			return err
		}
		if j.conn.Changes() == 0 {
			return fmt.Errorf("no import has a row of contact %d to erase", contact)
		}
	}
	return j.markErasing()
}

// Remains returns what [Open] could not finish of an earlier [Journal.Erase], as a
// [*RemainsError]; nil when nothing was left to do.
func (j *Journal) Remains() error { return j.remains }

// erasingFile returns the name of the empty file that is there from before an
// erasing is saved until its bytes are gone from every file.
func (j *Journal) erasingFile() string { return j.file + ".erasing" }

// markErasing makes that file durably, so that what a killed program left is
// finished by the next.
func (j *Journal) markErasing() error {
	f, err := os.OpenFile(j.erasingFile(), os.O_WRONLY|os.O_CREATE, 0o600)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close(), syncFolder(j.erasingFile()))
}

// resumeErasing does what is left of an earlier [Journal.Erase] that ended with a
// [*RemainsError] or was killed; at once when there is nothing left. Its error is
// a [*RemainsError] again.
func (j *Journal) resumeErasing() error {
	j.mu.Lock()
	defer j.mu.Unlock()
	if j.closed {
		return errClosed
	}
	if _, err := os.Lstat(j.erasingFile()); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return j.finishErasing()
}

func (j *Journal) finishErasing() error {
	defer private()()
	var causes []error
	if err := j.scrub(); err != nil {
		causes = append(causes, err)
	}
	copies, err := j.copies()
	if err != nil {
		causes = append(causes, err)
	}
	for _, file := range copies {
		if err := j.eraseInCopy(file); err != nil {
			causes = append(causes, err)
		}
	}
	if len(causes) > 0 {
		return &RemainsError{causes}
	}
	os.Remove(j.erasingFile()) // one that stays costs the next opening some time
	return nil
}

// scrub takes what was erased out of the file and out of those beside it that
// belong to it.
func (j *Journal) scrub() error {
	if j.failed != nil {
		return fmt.Errorf("%s: quit and open the review again", j.file)
	}
	if err := j.unreplaced(); err != nil {
		return fmt.Errorf("%s: it was moved, deleted or replaced while it was open; put it back and open it again", j.file)
	}
	if err := j.rewrite(j); err != nil {
		return fmt.Errorf("%s, with its -wal or -journal: cannot be written anew, which takes twice the size in free space; "+
			"see to that and open the review again: %w", j.file, err)
	}
	return nil
}

// rewrite writes every page of c, which is j or a copy of it, anew and empties the
// write-ahead log. secure_delete overwrites what is deleted where it stands, but
// SQLite leaves behind, in the unused part of pages, what it has moved to other
// pages since. A plain VACUUM would hold the whole file in memory.
func (j *Journal) rewrite(c *Journal) error {
	clone := j.file + ".rewriting"
	if err := os.Remove(clone); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	clone, err := copyBeside(c.conn, clone)
	if err != nil {
		return err
	}
	err = c.conn.Restore("main", clone)
	if err == nil {
		_, _, err = c.conn.WALCheckpoint("main", sqlite3.CHECKPOINT_TRUNCATE)
	}
	if err != nil {
		// Of what undo says, that nothing was saved, only the state it leaves holds.
		_ = c.undo(err)
	}
	return errors.Join(err, os.Remove(clone))
}
