//go:build linux || darwin

package command_test

import (
	"bytes"
	"context"
	"path/filepath"
	"strings"
	"testing"

	"github.com/creack/pty"

	"handpick/model/journal"
	"handpick/tui/command"
	"handpick/tui/session"
	"handpick/tui/ui"
)

// typed runs the program on a terminal at which some text was typed.
func typed(t *testing.T, data, text string, args ...string) (code int, stderr string) {
	t.Helper()
	master, terminal, err := pty.Open()
	if err != nil {
		t.Skipf("no terminal to be had: %v", err)
	}
	defer master.Close()
	defer terminal.Close()
	if _, err := master.WriteString(text); err != nil {
		t.Fatal(err)
	}
	var errs bytes.Buffer
	code = command.Run(context.Background(), command.Env{
		Args: args, Stdin: terminal, Stdout: terminal, Stderr: &errs,
		Environ:  []string{"HANDPICK_DATA=" + data, "USER=ada", "TERM=dumb"},
		Journals: session.Journals{Open: opened(journal.Open), Create: opened(journal.Create)},
		Clock:    ui.SystemClock(),
	})
	return code, errs.String()
}

func TestWhatCannotBeUndoneIsAskedOnATerminal(t *testing.T) {
	for _, tt := range []struct {
		name, answer string
		code         int
		says         string
		erased       bool
	}{
		{"yes goes on", "yes\n", 0, "Type yes to go on", true},
		{"in any case", "Yes \n", 0, "Type yes to go on", true},
		{"anything else changes nothing", "y\n", 3, "nothing was erased", false},
		{"an empty line changes nothing", "\n", 3, "nothing was erased", false},
		{"the end of the input changes nothing", "\x04", 3, "nothing was erased", false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			path, data := export(t), t.TempDir()
			if code, stderr := typed(t, data, "q\n\x04", path, "--purpose", "advice", "--words", "founder"); code != 0 {
				t.Fatal(code, stderr)
			}
			file := strings.TrimSuffix(path, filepath.Ext(path)) + session.Extension
			code, stderr := typed(t, data, tt.answer, "contact", "erase", "1", file, "--how", "in a message", "--drop")
			if code != tt.code || !strings.Contains(stderr, tt.says) {
				t.Errorf("exit code %d: %s", code, stderr)
			}
			s, err := session.Open(context.Background(),
				session.Journals{Open: opened(journal.Open), Create: opened(journal.Create)},
				session.Request{Path: file, Wishes: data, Now: ui.SystemClock().Now}, session.Hooks{})
			if err != nil {
				t.Fatal(err)
			}
			defer s.Close()
			if got := s.Review.State(1).Erased; got != tt.erased {
				t.Errorf("erased: %v", got)
			}
		})
	}
}
