// Package safefile writes a whole file so that it is there complete or not at
// all. What leaves handpick holds personal data and replaces work the user may
// already have, so a file is written beside its place, readable by its owner
// only, and moved there once it is safely on disk.
package safefile

import (
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
)

// Write calls fn to write the file at path, with mode 0600. Whatever fails,
// fn included, an earlier file at path stays as it was and nothing is left
// beside it.
//
// Without overwrite an existing path is refused before fn is called, with an
// error that wraps [fs.ErrExist]. With overwrite the earlier file is replaced
// as a name: a symbolic link there is replaced itself and the file it points to
// is not touched. A directory is never replaced. The errors of fn are wrapped.
func Write(path string, overwrite bool, fn func(io.Writer) error) error {
	return WriteChecked(path, overwrite, fn, nil)
}

// WriteChecked is [Write] for a file that check reads, with its size in bytes,
// before it is moved into place. An error of check is one of the writing.
func WriteChecked(path string, overwrite bool, fn func(io.Writer) error, check func(io.ReaderAt, int64) error) error {
	dir, name := filepath.Split(path)
	if dir == "" {
		dir = "."
	}
	root, err := os.OpenRoot(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("write %s: there is no such folder; make it, or name another: %w", path, fs.ErrNotExist)
	}
	if err != nil {
		return fmt.Errorf("write %s: %w", path, cause(err))
	}
	defer root.Close()
	if err := vacant(root, name, overwrite); err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	temp := ".handpick-" + rand.Text() + ".tmp"
	if err := create(root, temp, fn, check); err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	if err := move(root, temp, name, overwrite); err != nil {
		root.Remove(temp)
		return fmt.Errorf("write %s: %w", path, cause(err))
	}
	if err := syncDir(root); err != nil {
		return fmt.Errorf("write %s: the file is in place, but the disk did not confirm it: %w", path, cause(err))
	}
	return nil
}

// vacant returns an error when name may not be written to.
func vacant(root *os.Root, name string, overwrite bool) error {
	info, err := root.Lstat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return cause(err)
	case info.IsDir():
		return errors.New("this is a directory, name a file")
	case !overwrite:
		return fs.ErrExist
	}
	return nil
}

// create writes a new file and removes it again when anything fails, a panic of
// fn included.
func create(root *os.Root, name string, fn func(io.Writer) error, check func(io.ReaderAt, int64) error) (err error) {
	f, err := root.OpenFile(name, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return cause(err)
	}
	complete := false
	defer func() {
		if !complete {
			f.Close()
			root.Remove(name)
		}
	}()
	if err := fn(writer{f}); err != nil {
		return err
	}
	if err := f.Sync(); err != nil {
		return cause(err)
	}
	if check != nil {
		info, err := f.Stat()
		if err != nil {
			return cause(err)
		}
		if err := check(f, info.Size()); err != nil {
			return err
		}
	}
	if err := f.Close(); err != nil {
		return cause(err)
	}
	complete = true
	return nil
}

// writer is the file as fn sees it: it can be written to and nothing else.
type writer struct{ file *os.File }

func (w writer) Write(p []byte) (int, error) {
	n, err := w.file.Write(p)
	return n, cause(err)
}

// move puts the finished file in place. Linking refuses a name that was taken
// while fn ran; where the file system has no links, looking again must do.
func move(root *os.Root, temp, name string, overwrite bool) error {
	if !overwrite {
		err := root.Link(temp, name)
		if err == nil {
			return root.Remove(temp)
		}
		if errors.Is(err, fs.ErrExist) {
			return fs.ErrExist
		}
	}
	if err := vacant(root, name, overwrite); err != nil {
		return err
	}
	return root.Rename(temp, name)
}

// syncDir makes the new name durable. Windows has no such call and needs none.
func syncDir(root *os.Root) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	d, err := root.Open(".")
	if err != nil {
		return err
	}
	defer d.Close()
	return d.Sync()
}

// cause drops the operation and the temporary name from an error of package os:
// the user knows the path they asked for, and that is named already.
func cause(err error) error {
	if e, ok := err.(*fs.PathError); ok {
		return e.Err
	}
	if e, ok := err.(*os.LinkError); ok {
		return e.Err
	}
	return err
}
