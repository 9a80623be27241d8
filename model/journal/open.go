package journal

import (
	"bufio"
	"crypto/rand"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/ncruces/go-sqlite3"
)

// Create makes a new review file, readable by its owner alone, and opens it. The
// error wraps [os.ErrExist] when the file is there already, and names the way
// out when the folder is read-only or not there.
func Create(path string) (*Journal, error) {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
	if errors.Is(err, os.ErrNotExist) {
		return nil, fmt.Errorf("%s: there is no such folder; make it, or name another place with --review PATH: %w", path, os.ErrNotExist)
	}
	if err != nil {
		return nil, explain(path, err)
	}
	if err := f.Close(); err != nil {
		return nil, explain(path, err)
	}
	// An empty file is a review whose creation was interrupted, so a program
	// killed from here on leaves a file that opens.
	j, err := open(path, migrations())
	if err != nil && !errors.As(err, new(*LockedError)) {
		os.Remove(path)
	}
	return j, err
}

// Open opens a review file. An empty file becomes a new review; a file with an
// older schema is first copied to PATH.before-vN and then brought up to date.
// The error is a [*LockedError] when another process holds the file, and wraps
// [ErrNotReview], [ErrNewer] or [os.ErrNotExist] when it says so.
func Open(path string) (*Journal, error) { return open(path, migrations()) }

func open(path string, steps []migration) (_ *Journal, err error) {
	defer private()()
	j, err := hold(path)
	if err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			j.conn.Close()
		}
	}()
	if err := migrate(j.conn, j.file, steps); err != nil {
		return nil, err
	}
	if err := j.start(); err != nil {
		return nil, explain(j.file, err)
	}
	writeLockFile(j.file, time.Now())
	// What cannot be finished must not keep the review from opening.
	j.remains = j.resumeErasing()
	return j, nil
}

// hold opens a file that bears our mark and locks it. Nothing of it is read.
func hold(path string) (j *Journal, err error) {
	j = &Journal{
		path:  path,
		stmts: make(map[string]*sqlite3.Stmt),
		salts: bufio.NewReader(rand.Reader),
	}
	if j.file, err = realPath(path); err != nil {
		return nil, explain(path, err)
	}
	if j.identity, err = examine(path, j.file); err != nil {
		return nil, err
	}
	if j.conn, err = sqlite3.OpenFlags(j.file, sqlite3.OPEN_READWRITE); err != nil {
		return nil, explain(path, err)
	}
	if err := takeHold(j.conn); err != nil {
		j.conn.Close()
		return nil, explain(j.file, err)
	}
	if err := j.unreplaced(); err != nil {
		j.conn.Close()
		return nil, explain(path, err)
	}
	return j, nil
}

// realPath returns the absolute name of the file without symbolic links.
func realPath(path string) (string, error) {
	path, err := filepath.EvalSymlinks(path)
	if err != nil {
		return "", err
	}
	return filepath.Abs(path)
}

// headerSize is the part of an SQLite file that names its format and owner.
const headerSize = 100

// examine refuses what is not ours before SQLite sees it, so that no file
// appears beside another program's database. It returns the identity of the file.
func examine(path, file string) (os.FileInfo, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, explain(path, err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, explain(path, err)
	}
	if !info.Mode().IsRegular() {
		return nil, fmt.Errorf("%s: %w: it is no regular file", path, ErrNotReview)
	}
	if info.Size() == 0 {
		return info, nil
	}
	var header [headerSize]byte
	if _, err := io.ReadFull(f, header[:]); err != nil && !errors.Is(err, io.ErrUnexpectedEOF) {
		return nil, explain(path, err)
	}
	if string(header[:16]) != "SQLite format 3\x00" || binary.BigEndian.Uint32(header[68:]) != applicationID {
		return nil, fmt.Errorf("%s: %w", path, ErrNotReview)
	}
	return info, nil
}

// busyTimeout is how long to wait for a window that is just closing. One that
// stays open holds the file all the time.
const busyTimeout = 250 * time.Millisecond

// maxValue is the longest value stored or read, in bytes.
const maxValue = 64 << 20

// takeHold sets the connection up and locks the file for as long as it is open.
// EXTRA comes before the journal mode is set, so that the switch is durable too;
// fullfsync is what reaches the disk itself on macOS; secure_delete overwrites
// what is erased.
func takeHold(conn *sqlite3.Conn) error {
	conn.Limit(sqlite3.LIMIT_LENGTH, maxValue)
	if err := conn.BusyTimeout(busyTimeout); err != nil {
		return err
	}
	return conn.Exec(`
		PRAGMA locking_mode = EXCLUSIVE;
		PRAGMA synchronous = EXTRA;
		PRAGMA fullfsync = ON;
		PRAGMA checkpoint_fullfsync = ON;
		PRAGMA secure_delete = ON;
		PRAGMA temp_store = MEMORY;
		PRAGMA cell_size_check = ON;
		BEGIN EXCLUSIVE; COMMIT`)
}

// checkpointPages is how many 4 KiB pages the write-ahead log may hold before it
// is copied into the main file; small, so that it cannot fill a disk.
const checkpointPages = 200

// journalMode is how SQLite keeps a half-done save apart.
type journalMode string

const (
	wal      journalMode = "WAL"      // fastest; what is saved may be in the -wal file only
	truncate journalMode = "TRUNCATE" // between saves the main file alone is whole
)

// start chooses the journal mode, makes the files beside the database durable
// and reads the head of the chain.
func (j *Journal) start() error {
	j.mode = wal
	if synced(j.file) {
		// What copies this folder elsewhere copies one file at a time.
		j.mode = truncate
		f, err := os.OpenFile(j.file+"-journal", os.O_RDWR|os.O_CREATE, 0o600)
		if err != nil {
			return err
		}
		if err := f.Close(); err != nil {
			return err
		}
	}
	if err := j.conn.Exec(`PRAGMA journal_mode = ` + string(j.mode)); err != nil {
		return err
	}
	if err := j.conn.WALAutoCheckpoint(checkpointPages); err != nil {
		return err
	}
	if err := j.readHead(); err != nil {
		return err
	}
	// The driver syncs the write-ahead log but not the name it just got.
	return syncFolder(j.file)
}

// synced reports whether a folder on the way to the file has a name that cloud
// storage gives to what it copies.
func synced(file string) bool {
	for part := range strings.SplitSeq(filepath.ToSlash(file), "/") {
		for _, name := range []string{"Dropbox", "OneDrive", "Google Drive", "CloudStorage", "Mobile Documents", "Nextcloud", "Syncthing"} {
			if strings.HasPrefix(strings.ToLower(part), strings.ToLower(name)) {
				return true
			}
		}
	}
	return false
}
