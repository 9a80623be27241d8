//go:build linux || darwin

package command_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/creack/pty"

	"handpick/tui"
	"handpick/tui/command"
	"handpick/tui/ui"
)

// onTerminal runs the program on a terminal at which q was typed, and returns its exit code, what it
// wrote to standard error, and what the screen was asked to do.
func onTerminal(t *testing.T, screen func() error, environ []string, args ...string) (code int, stderr string, got *tui.Options) {
	t.Helper()
	master, terminal, err := pty.Open()
	if err != nil {
		t.Skipf("no terminal to be had: %v", err)
	}
	defer master.Close()
	defer terminal.Close()
	if _, err := master.WriteString("q\n"); err != nil {
		t.Fatal(err)
	}
	var errs bytes.Buffer
	code = command.Run(context.Background(), command.Env{
		Args: args, Stdin: terminal, Stdout: terminal, Stderr: &errs,
		Environ: append([]string{"HANDPICK_DATA=" + t.TempDir(), "USER=ada", "TERM=xterm"}, environ...),
		Screen: func(_ context.Context, o tui.Options) error {
			got = &o
			return screen()
		},
		Clock: ui.SystemClock(),
	})
	return code, errs.String(), got
}

func fine() error { return nil }

func export(t *testing.T) string {
	path := filepath.Join(t.TempDir(), "connections.csv")
	if err := os.WriteFile(path, []byte("First Name,Last Name,Company,Position\nBo,Quill,Quillworks,Writer\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestTheScreenIsToldWhatTheFlagsSay(t *testing.T) {
	path := export(t)
	code, stderr, got := onTerminal(t, fine, nil, path, "--ascii", "--no-mouse", "--no-color", "--new",
		"--name", "Ada Quince", "--purpose", "advice", "--words", "founder, head of", "--date-order", "mdy")
	if code != 0 || stderr != "" {
		t.Fatalf("exit code %d, %s", code, stderr)
	}
	r := got.Request
	said := fmt.Sprint(got.ASCII, got.NoMouse, got.NoColor, r.New, "|", r.Path == path, "|", r.Name, "|", r.Purpose, "|", strings.Join(r.Words, "/"))
	if want := "true true true true|true|Ada Quince|advice|founder/head of"; said != want {
		t.Errorf("got %s, want %s", said, want)
	}
}

func TestAReviewBegunWithoutANameTakesTheLogin(t *testing.T) {
	_, _, got := onTerminal(t, fine, nil, export(t))
	if got.Request.Login != "ada" {
		t.Errorf("got %q", got.Request.Login)
	}
}

func TestAnyValueOfNoColorTurnsColoursOff(t *testing.T) {
	for value, want := range map[string]bool{"": false, "yes": true, "0": true} {
		_, _, got := onTerminal(t, fine, []string{"NO_COLOR=" + value}, export(t))
		if got.NoColor != want {
			t.Errorf("NO_COLOR=%q gives %v", value, got.NoColor)
		}
	}
}

func TestBareOnATerminalBeginsWithTheChoice(t *testing.T) {
	code, _, got := onTerminal(t, fine, nil)
	if code != 0 || got == nil || got.Request.Path != "" || len(got.Folders) == 0 {
		t.Errorf("exit code %d, options %+v", code, got)
	}
}

func TestLinesAreSpokenWhereAskedForOrTheTerminalIsDumb(t *testing.T) {
	for _, tt := range []struct{ environ, args []string }{
		{[]string{"HOME=/nowhere"}, []string{"--plain"}},
		{[]string{"HOME=/nowhere", "TERM=dumb"}, nil},
	} {
		code, stderr, got := onTerminal(t, fine, tt.environ, tt.args...)
		if got != nil || code != 0 || stderr != "" {
			t.Errorf("%v %v: exit code %d, screen %v, %s", tt.environ, tt.args, code, got != nil, stderr)
		}
	}
}

func TestInterruptedIs130(t *testing.T) {
	code, stderr, _ := onTerminal(t, func() error { return tui.ErrInterrupted }, nil, export(t))
	if code != 130 || stderr != "handpick: interrupted\n" {
		t.Errorf("exit code %d, %q", code, stderr)
	}
}

func TestAPanicTellsNothingOfAContact(t *testing.T) {
	code, stderr, _ := onTerminal(t, func() error { panic("about Bo Quill") }, nil, export(t))
	if code != 1 || !strings.Contains(stderr, "internal error") || strings.Contains(stderr, "Quill") {
		t.Errorf("exit code %d, %s", code, stderr)
	}
	code, stderr, _ = onTerminal(t, func() error { var none []int; _ = none[len(stderr)]; return nil }, nil, export(t))
	if code != 1 || !strings.Contains(stderr, "index out of range") {
		t.Errorf("exit code %d, %s", code, stderr)
	}
}
