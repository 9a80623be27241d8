//go:build unix

package journal

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"handpick/model"
)

// fill appends until the disk is full and checks what the user is promised: what
// was acknowledged is there, reading goes on, the rest says that it is not
// saved, and the same event can be saved once there is room.
func fill(t *testing.T, path string, makeRoom func()) {
	t.Helper()
	j, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer j.Close()
	var full error
	saved := int64(0)
	for full == nil && saved < 10_000 {
		var e model.Event
		if e, full = j.Append(decided(int(saved + 1))); full == nil {
			saved = e.Seq
		}
	}
	if !errors.Is(full, ErrDiskFull) || !strings.Contains(full.Error(), "NOT saved") {
		t.Fatalf("after %d events: %v, want ErrDiskFull", saved, full)
	}
	if _, err := j.AppendRows(model.Event{Type: model.Imported}, invented(3000)); !errors.Is(err, ErrDiskFull) {
		t.Errorf("an import: %v, want ErrDiskFull", err)
	}
	if events, rows := contents(t, j); int64(len(events)) != saved || len(rows) != 0 {
		t.Errorf("%d events and %d rows can be read, %d events were acknowledged", len(events), len(rows), saved)
	}

	makeRoom()
	if e := mustAppend(t, j, decided(int(saved+1))); e.Seq != saved+1 {
		t.Errorf("the event that was not saved got number %d, want %d", e.Seq, saved+1)
	}
	if err := j.Close(); err != nil {
		t.Error(err)
	}
	j = reopen(t, path)
	if seq, _ := j.Head(); seq != saved+1 {
		t.Errorf("%d events after reopening, want %d", seq, saved+1)
	}
	if err := j.Verify(context.Background()); err != nil {
		t.Error(err)
	}
}

// inChildEnv is set where a test runs in a process of its own.
const inChildEnv = "HANDPICK_JOURNAL_TEST_ALONE"

// alone runs a test in a process of its own.
func alone(t *testing.T, test func()) {
	t.Helper()
	if os.Getenv(inChildEnv) != "" {
		test()
		return
	}
	cmd := exec.Command(os.Args[0], "-test.run=^"+t.Name()+"$", "-test.v")
	cmd.Env = append(os.Environ(), inChildEnv+"=1")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}

// limitFiles limits the size of files to 300,000 bytes, until the function it
// returns is called: a full disk that needs no disk. It holds for the process.
func limitFiles(t *testing.T) (makeRoom func()) {
	t.Helper()
	var room syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &room); err != nil {
		t.Fatal(err)
	}
	little := room
	little.Cur = 300_000
	signal.Ignore(syscall.SIGXFSZ)
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &little); err != nil {
		t.Fatal(err)
	}
	return func() {
		if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &room); err != nil {
			t.Fatal(err)
		}
	}
}

func TestFilesThatMayNotGrowLoseNothingAcknowledged(t *testing.T) {
	alone(t, func() {
		path := newIn(t, t.TempDir())
		fill(t, path, limitFiles(t))
	})
}

// An erasing is saved where its event finds room; what finds none then is told,
// and done once there is some.
func TestAnErasingWithoutRoomToRewriteIsSavedAndFinishedLater(t *testing.T) {
	alone(t, func() {
		j := reopen(t, newIn(t, t.TempDir()))
		if _, err := j.AppendRows(model.Event{Type: model.Imported}, slices.Values(shuffled(2000, 1))); err != nil {
			t.Fatal(err)
		}
		if _, err := copyBeside(j.conn, j.file+".rescued"); err != nil {
			t.Fatal(err)
		}
		if err := j.Checkpoint(); err != nil {
			t.Fatal(err)
		}
		makeRoom := limitFiles(t)
		e, err := j.Erase(model.Erasing{Event: model.Event{Type: model.Erased}, Contacts: []int{7}})
		var remains *RemainsError
		if e.Seq != 2 || !errors.As(err, &remains) || len(remains.Causes) != 2 {
			t.Fatalf("got event %d, %v; want a RemainsError of two files", e.Seq, err)
		}
		if strings.Contains(err.Error(), "NOT saved") || !strings.Contains(err.Error(), "free space") {
			t.Errorf("got %v", err)
		}
		if err := j.resumeErasing(); !errors.As(err, &remains) {
			t.Errorf("tried again: %v", err)
		}
		makeRoom()
		if err := errors.Join(j.resumeErasing(), j.Verify(context.Background())); err != nil {
			t.Error(err)
		}
		wantNoByte(t, filepath.Dir(j.file), []byte(called(7)))
		mustAppend(t, j, decided(1))
	})
}
