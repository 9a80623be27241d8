package journal

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/ncruces/go-sqlite3"
)

// copies returns the names of the copies that this package made beside the file,
// see copyBeside, and of copies of copies. Empty files are none.
func (j *Journal) copies() (files []string, err error) {
	entries, err := os.ReadDir(filepath.Dir(j.file))
	if err != nil {
		return nil, fmt.Errorf("%s.before-v* and %s.rescued*: cannot be listed; open the review again: %w", j.file, j.file, err)
	}
	suffix := regexp.MustCompile(`^(\.(before-v\d+|rescued)(-\d+)?)+$`)
	for _, entry := range entries {
		rest, ours := strings.CutPrefix(entry.Name(), filepath.Base(j.file))
		if !ours || !suffix.MatchString(rest) {
			continue
		}
		file := filepath.Join(filepath.Dir(j.file), entry.Name())
		if info, err := os.Stat(file); err != nil || info.Size() > 0 {
			files = append(files, file)
		}
	}
	return files, nil
}

// eraseInCopy erases in a copy all that is erased in the review, so that it does
// not matter which erasing could not reach it.
func (j *Journal) eraseInCopy(file string) error {
	c, err := hold(file)
	if err == nil {
		if err = j.wasLike(c); err != nil {
			err = errors.Join(err, c.Close())
		}
	}
	if err != nil {
		return fmt.Errorf("%w; it was left as it is: delete it, move it away, or mend that and open the review again", err)
	}
	err = errors.Join(j.eraseIn(c), c.Close())
	if errors.Is(err, ErrDiskFull) {
		err = sqlite3.FULL // which speaks of no save
	}
	if err != nil {
		return fmt.Errorf("%s: cannot be written anew, which takes twice the size in free space; "+
			"see to that and open the review again, or delete it: %w", file, err)
	}
	return nil
}

// errOtherCourse says that a copy has an event that the review does not have.
var errOtherCourse = errors.New("it is another review, or went on after it was copied")

// wasLike returns an error unless c is an earlier state of this review.
func (j *Journal) wasLike(c *Journal) error {
	version, err := versionOf(c.conn, c.file, migrations())
	if err != nil {
		return err
	}
	if version == 0 {
		return fmt.Errorf("%s: %w", c.file, ErrNotReview)
	}
	if err := c.readHead(); err != nil {
		return explain(c.file, err)
	}
	// Each hash covers all events before.
	switch then, err := j.hashOf(c.seq); {
	case err != nil:
		return err
	case then != c.head:
		return fmt.Errorf("%s: %w", c.file, errOtherCourse)
	}
	return nil
}

// eraseIn erases in c, an earlier state of this review, and rewrites it.
func (j *Journal) eraseIn(c *Journal) error {
	c.mode = truncate // so that Close leaves no file beside it
	if err := c.conn.Exec(`PRAGMA journal_mode = TRUNCATE`); err != nil {
		return err
	}
	err := c.save(func() error {
		err := j.each(`SELECT seq FROM event WHERE seq <= ? AND seq NOT IN (SELECT seq FROM payload)`, c.seq, func(s *sqlite3.Stmt) error {
			return c.exec(`DELETE FROM payload WHERE seq = ?`, s.ColumnInt64(0))
		})
		if err != nil {
			return err
		}
		return j.each(`SELECT import_seq, contact_no FROM row WHERE import_seq <= ? AND body IS NULL`, c.seq, func(s *sqlite3.Stmt) error {
			return c.exec(`UPDATE row SET salt = NULL, body = NULL WHERE import_seq = ? AND contact_no = ?`, s.ColumnInt64(0), s.ColumnInt64(1))
		})
	})
	if err != nil {
		return err
	}
	return j.rewrite(c)
}

// hashOf returns the hash of an event, zeros when there is none.
func (j *Journal) hashOf(seq int64) (hash digest, err error) {
	err = j.each(`SELECT hash FROM event WHERE seq = ?`, seq, func(s *sqlite3.Stmt) error {
		hash = digestOf(s, 0)
		return nil
	})
	return hash, err
}

// each calls fn for every row that a query with one parameter yields.
func (j *Journal) each(query string, param int64, fn func(*sqlite3.Stmt) error) error {
	s, err := j.query(query, param)
	if err != nil {
		return err
	}
	defer s.Reset()
	for s.Step() {
		if err := fn(s); err != nil {
			return err
		}
	}
	return s.Err()
}
