package command_test

import (
	"bytes"
	"context"
	"io/fs"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"handpick/model/journal"
	"handpick/tui"
	"handpick/tui/command"
	"handpick/tui/session"
	"handpick/tui/ui"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"handpick": func() { os.Exit(program()) }})
}

// program is the program as main wires it, at the time that NOW tells.
func program() int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	clock := ui.SystemClock()
	if now, err := time.Parse(time.RFC3339, os.Getenv("NOW")); err == nil {
		clock.Now = func() time.Time { return now }
	}
	return command.Run(ctx, command.Env{
		Args: os.Args[1:], Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Environ: os.Environ(),
		Journals: session.Journals{Open: opened(journal.Open), Create: opened(journal.Create)},
		Screen:   func(context.Context, tui.Options) error { panic("a screen without a terminal") },
		Clock:    clock,
		Sample:   []byte("First Name,Last Name,Company,Position\nSam,Sample,Sample Works,Founder\n"),
		Version:  "v0.0.0-test",
	})
}

func opened(f func(string) (*journal.Journal, error)) func(string) (session.Journal, error) {
	return func(path string) (session.Journal, error) {
		j, err := f(path)
		if err != nil {
			return nil, err
		}
		return j, nil
	}
}

// TestScripts runs the program as a user does. Each script is one story.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("HANDPICK_DATA", filepath.Join(env.WorkDir, ".data"))
			env.Setenv("HOME", filepath.Join(env.WorkDir, ".home"))
			env.Setenv("USERPROFILE", filepath.Join(env.WorkDir, ".home"))
			env.Setenv("TMPDIR", env.Getenv("WORK"))
			env.Setenv("USER", "ada")
			env.Setenv("TZ", "UTC")
			env.Setenv("NOW", "2026-03-03T10:00:00Z")
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"private": private,
			"locked":  locked,
			"nobytes": nobytes,
		},
	})
}

// private checks that only its owner may read a file: "private FILE".
func private(ts *testscript.TestScript, neg bool, args []string) {
	for _, name := range args {
		info, err := os.Stat(ts.MkAbs(name))
		ts.Check(err)
		if open := info.Mode().Perm()&0o077 != 0; open != neg {
			ts.Fatalf("%s has mode %v", name, info.Mode())
		}
	}
}

// locked holds a review open until the script ends: "locked REVIEW".
func locked(ts *testscript.TestScript, neg bool, args []string) {
	j, err := journal.Open(ts.MkAbs(args[0]))
	ts.Check(err)
	ts.Defer(func() { j.Close() })
}

// nobytes checks that no file below the working directory holds any of some
// words, in any case, but for files of the names given first: "nobytes
// FILE,FILE WORD...". Negated, it checks that some file does.
func nobytes(ts *testscript.TestScript, neg bool, args []string) {
	spared := strings.Split(args[0], ",")
	files, found := 0, ""
	ts.Check(filepath.WalkDir(ts.MkAbs("."), func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || slices.Contains(spared, d.Name()) {
			return err
		}
		files++
		content, err := os.ReadFile(path)
		content = bytes.ToLower(content)
		for _, word := range args[1:] {
			if bytes.Contains(content, bytes.ToLower([]byte(word))) {
				found = path + " holds " + word
			}
		}
		return err
	}))
	switch {
	case files == 0:
		ts.Fatalf("no file was looked into")
	case found != "" != neg:
		ts.Fatalf("%s", strings.TrimSpace(found+" of "+strings.Join(args[1:], ", ")))
	}
}
