package journal

import (
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/ncruces/go-sqlite3"
)

// applicationID marks an SQLite file as ours: "hpkr".
const applicationID = 0x68706b72

//go:embed migrations/1.sql
var migration1 string

// migration is one step of the schema. Step n of the list, counted from 1, makes
// version n from version n-1; version 0 is an empty file. A step that was
// released is never changed.
type migration struct {
	sql string
	// schema is the digest of all tables, indexes and triggers after the step. A
	// file whose schema is another is not ours, so no SQL a file brings is run.
	schema string
}

// migrations returns every step this program knows.
func migrations() []migration {
	return []migration{
		{migration1, "7a432a9517308bebca5ba0cd7300129d1a1a2ae8e35b2374e2f6cb5c02456608"},
	}
}

// emptySchema is the digest of a file without tables.
const emptySchema = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

// versionOf returns the version of the file at path, 0 for an empty one. It refuses
// a file that is newer than steps or whose schema is not the one of its version.
func versionOf(conn *sqlite3.Conn, path string, steps []migration) (int64, error) {
	version, err := number(conn, `PRAGMA user_version`)
	if err != nil {
		return 0, explain(path, err)
	}
	if version > int64(len(steps)) {
		return 0, fmt.Errorf("%s: %w (file version %d, this program knows up to %d); install the newest handpick",
			path, ErrNewer, version, len(steps))
	}
	want := emptySchema
	if version > 0 {
		want = steps[version-1].schema
	}
	got, err := schemaDigest(conn)
	if err != nil {
		return 0, explain(path, err)
	}
	if version < 0 || got != want {
		return 0, fmt.Errorf("%s: %w: its tables are other ones", path, ErrNotReview)
	}
	return version, nil
}

// migrate brings the file at path to the newest version of steps. An older file
// is copied beside itself first.
func migrate(conn *sqlite3.Conn, path string, steps []migration) error {
	version, err := versionOf(conn, path, steps)
	if err != nil {
		return err
	}
	if version > 0 && version < int64(len(steps)) {
		if err := keepCopy(conn, path, len(steps)); err != nil {
			return err
		}
	}
	for n := version; n < int64(len(steps)); n++ {
		if err := steps[n].run(conn, n+1); err != nil {
			return explain(path, err)
		}
	}
	return nil
}

// run applies the step and records the version it makes, both or neither.
func (m migration) run(conn *sqlite3.Conn, version int64) error {
	err := conn.Exec(fmt.Sprintf(`BEGIN IMMEDIATE; %s; PRAGMA application_id = %d; PRAGMA user_version = %d; COMMIT`,
		m.sql, applicationID, version))
	if err != nil && !conn.GetAutocommit() {
		err = errors.Join(err, conn.Exec(`ROLLBACK`))
	}
	return err
}

// keepCopy copies the review as it is to PATH.before-vN.
func keepCopy(conn *sqlite3.Conn, path string, version int) error {
	if _, err := copyBeside(conn, fmt.Sprintf("%s.before-v%d", path, version)); err != nil {
		return fmt.Errorf("%s: cannot be copied before the change to version %d, so it was left as it was: %w", path, version, err)
	}
	return nil
}

// copyBeside copies the whole database durably to a file of that name, or with a
// number behind it where an earlier copy is, and returns the name.
func copyBeside(conn *sqlite3.Conn, base string) (name string, err error) {
	name = base
	f, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
	for n := 2; errors.Is(err, fs.ErrExist); n++ {
		name = fmt.Sprintf("%s-%d", base, n)
		f, err = os.OpenFile(name, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
	}
	if err != nil {
		return "", err
	}
	err = conn.Exec(`VACUUM INTO ` + sqlite3.Quote(name))
	if err = errors.Join(err, f.Sync(), f.Close(), syncFolder(name)); err != nil {
		os.Remove(name)
		return "", err
	}
	return name, nil
}

// schemaDigest returns the SHA-256 of every table, index and trigger, in hex.
func schemaDigest(conn *sqlite3.Conn) (string, error) {
	s, _, err := conn.Prepare(`SELECT type, name, tbl_name, ifnull(sql, '') FROM sqlite_schema ORDER BY type, name`)
	if err != nil {
		return "", err
	}
	defer s.Close()
	h := sha256.New()
	for s.Step() {
		for col := range 4 {
			h.Write(s.ColumnRawText(col))
			h.Write([]byte{0})
		}
	}
	return hex.EncodeToString(h.Sum(nil)), s.Err()
}

// number returns the one integer that a query yields.
func number(conn *sqlite3.Conn, query string) (int64, error) {
	s, _, err := conn.Prepare(query)
	if err != nil {
		return 0, err
	}
	defer s.Close()
	s.Step()
	return s.ColumnInt64(0), s.Err()
}
