package journal

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/ncruces/go-sqlite3"
)

func TestCreateRefusesToOverwrite(t *testing.T) {
	path := filepath.Join(t.TempDir(), "spring.handpick")
	if err := os.WriteFile(path, []byte("something"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Create(path); !errors.Is(err, os.ErrExist) {
		t.Errorf("got %v", err)
	}
	if b, _ := os.ReadFile(path); string(b) != "something" {
		t.Errorf("the file holds %q now", b)
	}
}

func TestOpenRefusesWhatIsNotAReview(t *testing.T) {
	foreign := func(sql string) func(t *testing.T, path string) {
		return func(t *testing.T, path string) {
			conn, err := sqlite3.Open(path)
			if err != nil {
				t.Fatal(err)
			}
			defer conn.Close()
			if err := conn.Exec(sql); err != nil {
				t.Fatal(err)
			}
		}
	}
	bytes := func(content string) func(t *testing.T, path string) {
		return func(t *testing.T, path string) {
			if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	for name, c := range map[string]struct {
		make func(t *testing.T, path string)
		want error
	}{
		"nothing there":      {func(*testing.T, string) {}, os.ErrNotExist},
		"a text file":        {bytes("First Name,Last Name\n"), ErrNotReview},
		"a file of one byte": {bytes("x"), ErrNotReview},
		"garbage behind the first bytes of SQLite": {bytes("SQLite format 3\x00" + strings.Repeat("garbage", 1000)), ErrNotReview},
		"garbage that bears our mark":              {bytes("SQLite format 3\x00" + strings.Repeat("\x00", 52) + "hpkr" + strings.Repeat("garbage", 1000)), ErrNotReview},
		"a database of another program":            {foreign(`CREATE TABLE t (a)`), ErrNotReview},
		"another database that bears our mark":     {foreign(`CREATE TABLE t (a); PRAGMA application_id = 0x68706b72; PRAGMA user_version = 1`), ErrNotReview},
		"a review with a trigger more": {foreign(migration1 + `; CREATE TRIGGER more AFTER INSERT ON event BEGIN DELETE FROM place; END;
			PRAGMA application_id = 0x68706b72; PRAGMA user_version = 1`), ErrNotReview},
		"a folder": {func(t *testing.T, path string) {
			if err := os.Mkdir(path, 0o700); err != nil {
				t.Fatal(err)
			}
		}, ErrNotReview},
		"a newer review": {foreign(`CREATE TABLE future (a); PRAGMA application_id = 0x68706b72; PRAGMA user_version = 7`), ErrNewer},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "spring.handpick")
			c.make(t, path)
			before, _ := os.ReadFile(path)
			j, err := Open(path)
			if err == nil {
				j.Close()
			}
			if !errors.Is(err, c.want) || !strings.Contains(err.Error(), path) {
				t.Errorf("got %v, want %v with the path", err, c.want)
			}
			if c.want == ErrNewer && !strings.Contains(err.Error(), "file version 7, this program knows up to 1") {
				t.Errorf("%q does not name the versions", err)
			}
			if after, _ := os.ReadFile(path); string(after) != string(before) {
				t.Error("the file was changed")
			}
			if beside, _ := filepath.Glob(path + "?*"); len(beside) > 0 {
				t.Errorf("left beside it: %v", beside)
			}
		})
	}
}

func TestAnInterruptedCreationOpensAsANewReview(t *testing.T) {
	path := filepath.Join(t.TempDir(), "spring.handpick")
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	mustAppend(t, reopen(t, path), decided(1))
}

func TestAReviewOpensThroughASymbolicLink(t *testing.T) {
	j := newJournal(t)
	mustAppend(t, j, decided(1))
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(t.TempDir(), "link.handpick")
	if err := os.Symlink(j.Path(), link); err != nil {
		t.Skip("no symbolic links here:", err)
	}
	linked := reopen(t, link)
	mustAppend(t, linked, decided(2))
	if _, err := Open(j.Path()); !errors.As(err, new(*LockedError)) {
		t.Errorf("opened a second time under its own name: %v", err)
	}
}

func TestEveryFileIsForItsOwnerAlone(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("files inherit the access list of the folder")
	}
	for name, dir := range map[string]string{"beside the database": "plain", "in a synced folder": "Dropbox"} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), dir, "spring.handpick")
			if err := os.Mkdir(filepath.Dir(path), 0o700); err != nil {
				t.Fatal(err)
			}
			j, err := Create(path)
			if err != nil {
				t.Fatal(err)
			}
			mustAppend(t, j, decided(1))
			beside := map[string]string{"plain": "-wal", "Dropbox": "-journal"}[dir]
			for _, file := range []string{path, path + beside, lockFile(path)} {
				info, err := os.Stat(file)
				if err != nil {
					t.Error(err)
				} else if info.Mode().Perm() != 0o600 {
					t.Errorf("%s has mode %o", filepath.Base(file), info.Mode().Perm())
				}
			}
			if err := j.Close(); err != nil {
				t.Error(err)
			}
			if left, _ := filepath.Glob(path + "?*"); len(left) > 0 {
				t.Errorf("files left beside the review: %v", left)
			}
		})
	}
}

func TestAReviewMovesBetweenSyncedAndPlainFolders(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "spring.handpick")
	j, err := Create(path)
	if err != nil {
		t.Fatal(err)
	}
	for i, folder := range []string{"OneDrive - Kettles", "desk", "Dropbox"} {
		mustAppend(t, j, decided(i))
		if err := j.Close(); err != nil {
			t.Fatal(err)
		}
		next := filepath.Join(dir, folder, "spring.handpick")
		if err := errors.Join(os.Mkdir(filepath.Dir(next), 0o700), os.Rename(path, next)); err != nil {
			t.Fatal(err)
		}
		path, j = next, reopen(t, next)
		if seq, _ := j.Head(); seq != int64(i+1) {
			t.Errorf("%s: %d events, want %d", folder, seq, i+1)
		}
		if err := j.Verify(context.Background()); err != nil {
			t.Error(err)
		}
	}
}

func TestAReplacedFileIsNotWrittenToAndTheReviewIsRescued(t *testing.T) {
	other := newJournal(t)
	mustAppend(t, other, decided(77))
	if err := other.Close(); err != nil {
		t.Fatal(err)
	}
	for name, replace := range map[string]func(path string) error{
		"deleted": os.Remove,
		"moved":   func(path string) error { return os.Rename(path, path+".old") },
		"replaced by another review": func(path string) error {
			b, err := os.ReadFile(other.Path())
			return errors.Join(err, os.Remove(path), os.WriteFile(path, b, 0o600))
		},
	} {
		t.Run(name, func(t *testing.T) {
			j, err := Create(filepath.Join(t.TempDir(), "spring.handpick"))
			if err != nil {
				t.Fatal(err)
			}
			mustAppend(t, j, decided(1))
			if err := replace(j.Path()); err != nil {
				j.Close()
				t.Skip("an open file cannot be replaced here:", err)
			}
			there, _ := os.ReadFile(j.Path())
			_, appendErr := j.Append(decided(2))
			for what, err := range map[string]error{"append": appendErr, "place": j.SavePlace([]byte("x")), "checkpoint": j.Checkpoint()} {
				if !errors.Is(err, ErrReplaced) || !strings.Contains(err.Error(), "NOT saved") {
					t.Errorf("%s: got %v", what, err)
				}
			}
			if seq, _ := j.Head(); seq != 1 {
				t.Errorf("head is event %d, want 1", seq)
			}
			if events, _ := contents(t, j); len(events) != 1 {
				t.Errorf("%d events can still be read, want 1", len(events))
			}
			rescued := j.Path() + ".rescued"
			if err := j.Close(); !errors.Is(err, ErrReplaced) || !strings.Contains(err.Error(), rescued) {
				t.Errorf("close: got %v, want the name of the copy", err)
			}
			if events, _ := contents(t, reopen(t, rescued)); len(events) != 1 {
				t.Errorf("%d events are in the copy, want 1", len(events))
			}
			if now, _ := os.ReadFile(j.Path()); string(now) != string(there) {
				t.Error("the file that is there now was written to")
			}
		})
	}
	t.Run("put back, it can be saved to again", func(t *testing.T) {
		j := newJournal(t)
		aside := j.Path() + ".aside"
		if err := os.Rename(j.Path(), aside); err != nil {
			t.Skip("an open file cannot be moved here:", err)
		}
		if _, err := j.Append(decided(1)); !errors.Is(err, ErrReplaced) {
			t.Errorf("got %v", err)
		}
		if err := os.Rename(aside, j.Path()); err != nil {
			t.Fatal(err)
		}
		mustAppend(t, j, decided(1))
	})
}

// wantWayOut checks what a user is told who starts a review in a read-only folder.
func wantWayOut(t *testing.T, dir string) {
	t.Helper()
	j, err := Create(filepath.Join(dir, "spring.handpick"))
	if err == nil {
		j.Close()
		t.Skip("this user may write to read-only folders")
	}
	if !strings.Contains(err.Error(), "read-only") || !strings.Contains(err.Error(), "--review PATH") {
		t.Errorf("got %v", err)
	}
}

func TestAReadOnlyFolderNamesTheWayOut(t *testing.T) {
	dir := t.TempDir()
	if err := os.Chmod(dir, 0o500); err != nil {
		t.Fatal(err)
	}
	wantWayOut(t, dir)
}

// A kill or a full disk cannot show these; a lost supply would.
func TestTheConnectionIsSetUpToBeDurableAndToErase(t *testing.T) {
	j := newJournal(t)
	for pragma, want := range map[string]string{
		"synchronous": "3", "journal_mode": "wal", "locking_mode": "exclusive", "fullfsync": "1",
		"checkpoint_fullfsync": "1", "secure_delete": "1", "temp_store": "2", "wal_autocheckpoint": "200",
	} {
		s, _, err := j.conn.Prepare(`PRAGMA ` + pragma)
		if err != nil {
			t.Fatal(err)
		}
		s.Step()
		if got := s.ColumnText(0); got != want {
			t.Errorf("%s is %s, want %s", pragma, got, want)
		}
		s.Close()
	}
}
