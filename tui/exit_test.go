//go:build linux || darwin

package tui_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/term"
	"github.com/creack/pty"

	"handpick/model/journal"
	"handpick/tui"
	"handpick/tui/command"
	"handpick/tui/session"
	"handpick/tui/ui"
)

// asProgram is set in the environment of a child that is to be the program.
const asProgram = "HANDPICK_TEST_PROGRAM"

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) == "" {
		os.Exit(m.Run())
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer stop()
	opened := func(f func(string) (*journal.Journal, error)) func(string) (session.Journal, error) {
		return func(path string) (session.Journal, error) { return f(path) }
	}
	os.Exit(command.Run(ctx, command.Env{
		Args: os.Args[1:], Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Environ: os.Environ(),
		Journals: session.Journals{Open: opened(journal.Open), Create: opened(journal.Create)},
		Screen:   tui.Run, Clock: ui.SystemClock(),
	}))
}

// screen is what a child wrote to its terminal so far.
type screen struct {
	mu   sync.Mutex
	text bytes.Buffer
	more chan struct{} // has room for one; filled when text came
}

func (s *screen) copy(from io.Reader) {
	buf := make([]byte, 4096)
	for {
		n, err := from.Read(buf)
		s.mu.Lock()
		s.text.Write(buf[:n])
		s.mu.Unlock()
		select {
		case s.more <- struct{}{}:
		default:
		}
		if err != nil {
			close(s.more)
			return
		}
	}
}

// until waits for text and returns all there is.
func (s *screen) until(t *testing.T, text string) string {
	t.Helper()
	deadline := time.After(30 * time.Second)
	for {
		s.mu.Lock()
		all := s.text.String()
		s.mu.Unlock()
		if strings.Contains(all, text) {
			return all
		}
		select {
		case _, open := <-s.more:
			if !open {
				t.Fatalf("the program ended without %q:\n%q", text, all)
			}
		case <-deadline:
			t.Fatalf("no %q on the terminal:\n%q", text, all)
		}
	}
}

func TestTheTerminalIsRestored(t *testing.T) {
	signalled := func(s syscall.Signal) func(*os.Process, *os.File) error {
		return func(p *os.Process, _ *os.File) error { return p.Signal(s) }
	}
	pressed := func(keys string) func(*os.Process, *os.File) error {
		return func(_ *os.Process, terminal *os.File) error {
			_, err := terminal.WriteString(keys)
			return err
		}
	}
	tests := []struct {
		name string
		end  func(*os.Process, *os.File) error
		code int
	}{
		{"after q", pressed("q"), 0},
		{"after ctrl+c", pressed("\x03"), 130},
		{"after SIGTERM", signalled(syscall.SIGTERM), 130},
		{"after SIGINT", signalled(syscall.SIGINT), 130},
		{"after SIGHUP", signalled(syscall.SIGHUP), 130},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			dir := t.TempDir()
			list := filepath.Join(dir, "connections.csv")
			const rows = "First Name,Last Name,Company,Position\nAda,Fernsby,Acme Ltd,Clerk\nBo,Tarrant,Globex,Gardener\n"
			if err := os.WriteFile(list, []byte(rows), 0o600); err != nil {
				t.Fatal(err)
			}
			master, terminal, err := pty.Open()
			if err != nil {
				t.Skipf("no terminal to be had: %v", err)
			}
			defer master.Close()
			if err := pty.Setsize(master, &pty.Winsize{Cols: 200, Rows: 40}); err != nil {
				t.Fatal(err)
			}
			before := modes(t, terminal)

			child := exec.Command(os.Args[0], list, "--words", "clerk", "--name", "Robin")
			child.Env = []string{asProgram + "=1", "TERM=xterm-256color", "HOME=" + dir, "HANDPICK_DATA=" + filepath.Join(dir, "data")}
			child.Stdin, child.Stdout, child.Stderr = terminal, terminal, terminal
			child.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
			if err := child.Start(); err != nil {
				t.Fatal(err)
			}
			shown := &screen{more: make(chan struct{}, 1)}
			go shown.copy(master)
			shown.until(t, "at a glance")
			if _, err := master.WriteString("\rn1"); err != nil {
				t.Fatal(err)
			}
			shown.until(t, "saved: ")

			if err := tt.end(child.Process, master); err != nil {
				t.Fatal(err)
			}
			err = child.Wait()
			var exit *exec.ExitError
			if err != nil && !errors.As(err, &exit) {
				t.Fatal(err)
			}
			if code := child.ProcessState.ExitCode(); code != tt.code {
				t.Errorf("exit code %d, want %d", code, tt.code)
			}
			all := shown.until(t, "go on with: handpick ")
			left := strings.LastIndex(all, "\x1b[?1049l")
			if left < 0 || left < strings.LastIndex(all, "\x1b[?1049h") {
				t.Errorf("the screen was not left:\n%q", all)
			}
			if line := all[max(left, 0):]; !strings.Contains(line, "1 decision saved in this sitting; 1 of 2 decided") {
				t.Errorf("after the screen came\n%q", line)
			}
			for _, mode := range []string{"1002", "1006", "2004"} {
				if strings.LastIndex(all, "\x1b[?"+mode+"l") < strings.LastIndex(all, "\x1b[?"+mode+"h") {
					t.Errorf("mode %s was left on", mode)
				}
			}
			if after := modes(t, terminal); after != before {
				t.Errorf("the terminal was %+v, is %+v", before, after)
			}
			terminal.Close()
		})
	}
}

// modes returns the settings of a terminal, as stty shows them.
func modes(t *testing.T, f *os.File) term.State {
	t.Helper()
	state, err := term.GetState(f.Fd())
	if err != nil {
		t.Fatal(err)
	}
	return *state
}
