package journal

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"syscall"

	"github.com/ncruces/go-sqlite3"
)

// ErrNotReview is wrapped by the error of [Open] for a file that is not a review
// file: another format, another program's database, or tables that are not ours.
var ErrNotReview = errors.New("not a handpick review file")

// ErrNewer is wrapped by the error of [Open] for a file that a newer handpick
// wrote. The error names both versions; the file is left as it was.
var ErrNewer = errors.New("written by a newer handpick")

// ErrReplaced is wrapped by the error of a save when the review file was moved,
// deleted or replaced while it was open. Nothing more can be saved until it is
// put back; [Journal.Close] copies what was.
var ErrReplaced = errors.New("NOT saved: the review file was moved, deleted or replaced while it was open; " +
	"put it back, or quit and continue with the copy")

// ErrDiskFull is wrapped by the error of a save for which the disk had no room.
// What was saved before is intact, and the same call may be tried again.
var ErrDiskFull = errors.New("NOT saved: the disk is full; free some space and save again")

// errDamaged is wrapped by the errors of reading a file whose content cannot have
// been written by this package.
var errDamaged = errors.New("the review file is damaged: open a copy of it")

// errClosed is returned by a closed Journal.
var errClosed = errors.New("the review file is closed")

// diskFull reports whether err says that there was no room to write.
func diskFull(err error) bool {
	return errors.Is(err, sqlite3.FULL) ||
		slices.ContainsFunc(noRoom(), func(no error) bool { return errors.Is(err, no) })
}

// noRoomBeside reports whether a file beside the one named finds no room. With a
// rollback journal SQLite says only that a write failed, not why.
func noRoomBeside(file string) bool {
	f, err := os.CreateTemp(filepath.Dir(file), ".handpick-*")
	if err != nil {
		return diskFull(err)
	}
	defer os.Remove(f.Name())
	_, err = f.Write(make([]byte, 64<<10))
	return diskFull(errors.Join(err, f.Sync(), f.Close()))
}

// unwritable reports whether err says that the folder or the file is read-only.
func unwritable(err error) bool {
	return errors.Is(err, fs.ErrPermission) || errors.Is(err, syscall.EROFS) ||
		errors.Is(err, sqlite3.READONLY)
}

// explain adds to an error of opening the file what happened and what to do next.
func explain(path string, err error) error {
	switch {
	case errors.Is(err, sqlite3.BUSY):
		return lockedBy(path)
	case errors.Is(err, sqlite3.NOTADB):
		return fmt.Errorf("%s: %w", path, ErrNotReview)
	case errors.Is(err, sqlite3.CORRUPT):
		return fmt.Errorf("%s: %w (%w)", path, errDamaged, err)
	case unwritable(err):
		return fmt.Errorf("%s: the folder or the file is read-only; name another place with --review PATH: %w", path, err)
	case diskFull(err):
		return fmt.Errorf("%s: %w", path, ErrDiskFull)
	}
	return fmt.Errorf("open review %s: %w", path, err)
}
