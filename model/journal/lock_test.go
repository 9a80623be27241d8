package journal

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"
)

func TestASecondProcessIsRefusedAndToldWhoHoldsTheReview(t *testing.T) {
	j := newJournal(t)
	mustAppend(t, j, decided(1))
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
	holder := startChild(t, "hold", j.Path())
	if line := holder.line(); line != "HELD" {
		t.Fatal(line)
	}

	_, err := Open(j.Path())
	var locked *LockedError
	if !errors.As(err, &locked) {
		t.Fatalf("got %v, want a LockedError", err)
	}
	host, _ := os.Hostname()
	if locked.PID != holder.cmd.Process.Pid || locked.Host != host || locked.Since.IsZero() || locked.Path != j.Path() {
		t.Errorf("holder is %+v", *locked)
	}
	if want := fmt.Sprintf("open in another window (pid %d on %s, since ", locked.PID, host); !strings.Contains(err.Error(), want) {
		t.Errorf("%q does not contain %q", err, want)
	}

	holder.stdin.Close()
	if err := holder.cmd.Wait(); err != nil {
		t.Fatal(err)
	}
	reopen(t, j.Path())
}

func TestALockFileLeftByAKilledProcessDoesNotLock(t *testing.T) {
	j := newJournal(t)
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
	holder := startChild(t, "hold", j.Path())
	holder.line()
	holder.kill()
	if _, err := os.Stat(lockFile(j.Path())); err != nil {
		t.Fatal(err)
	}
	reopen(t, j.Path())
	if held := lockedBy(j.Path()); held.PID != os.Getpid() {
		t.Errorf("the lock file names process %d, this one is %d", held.PID, os.Getpid())
	}
}

func TestLockedErrorSaysWhatIsKnown(t *testing.T) {
	since := time.Date(2026, 11, 21, 10, 2, 0, 0, time.Local)
	for name, c := range map[string]struct {
		in   LockedError
		want string
	}{
		"everything": {LockedError{PID: 4711, Host: "attic", Since: since},
			"a.handpick: open in another window (pid 4711 on attic, since 10:02 on 21 November); quit there first"},
		"no host": {LockedError{PID: 4711}, "a.handpick: open in another window (pid 4711); quit there first"},
		"nothing": {LockedError{}, "a.handpick: open in another window; quit there first"},
	} {
		t.Run(name, func(t *testing.T) {
			c.in.Path = "a.handpick"
			if got := c.in.Error(); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
	t.Run("nothing, when the lock file is garbage", func(t *testing.T) {
		path := t.TempDir() + "/a.handpick"
		for _, garbage := range []string{"", "{", `{"pid":"x","host":"h"}`, strings.Repeat(" ", maxLockFile) + `{"pid":1}`} {
			if err := os.WriteFile(lockFile(path), []byte(garbage), 0o600); err != nil {
				t.Fatal(err)
			}
			if got := lockedBy(path); *got != (LockedError{Path: path}) {
				t.Errorf("%.20q gives %+v", garbage, *got)
			}
		}
	})
}
