//go:build unix

package journal

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
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

// A limit on the size of files is a full disk that needs no disk. It holds for a
// whole process, so this test runs in one of its own.
func TestFilesThatMayNotGrowLoseNothingAcknowledged(t *testing.T) {
	if os.Getenv(inChildEnv) == "" {
		cmd := exec.Command(os.Args[0], "-test.run=^"+t.Name()+"$", "-test.v")
		cmd.Env = append(os.Environ(), inChildEnv+"=1")
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Errorf("%v\n%s", err, out)
		}
		return
	}
	path := newIn(t, t.TempDir())
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
	fill(t, path, func() {
		if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &room); err != nil {
			t.Fatal(err)
		}
	})
}

// newIn makes a folder, unless it is there, and an empty review in it.
func newIn(t *testing.T, dir string) (path string) {
	t.Helper()
	path = filepath.Join(dir, "spring.handpick")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	j, err := Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}
