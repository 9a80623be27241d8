//go:build unix

package journal

import (
	"os"
	"path/filepath"
	"syscall"
)

// private makes the files this process creates readable by their owner alone,
// until the function it returns is called. SQLite would make the files beside
// the database readable by others. It holds for the whole process, which does no
// harm to other files in the few milliseconds of opening.
func private() (restore func()) {
	old := syscall.Umask(0o077)
	return func() { syscall.Umask(old) }
}

// syncFolder makes the names in the folder of path durable.
func syncFolder(path string) error {
	folder, err := os.Open(filepath.Dir(path))
	if err != nil {
		return err
	}
	defer folder.Close()
	return folder.Sync()
}

// noRoom lists what the system says when a file cannot grow: disk, quota, or the
// largest file it allows.
func noRoom() []error { return []error{syscall.ENOSPC, syscall.EDQUOT, syscall.EFBIG} }
