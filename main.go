// Handpick is where a founder goes through their own LinkedIn connections, one
// by one and offline, before writing to any of them.
package main

import (
	"context"
	_ "embed"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"

	"handpick/model/journal"
	"handpick/tui"
	"handpick/tui/command"
	"handpick/tui/session"
	"handpick/tui/ui"
)

// sample is an invented export, for those who want to look before they have
// their own.
//
//go:embed samples/connections.csv
var sample []byte

func main() { os.Exit(run()) }

func run() int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer stop()
	context.AfterFunc(ctx, stop) // a second signal ends the program at once
	return command.Run(ctx, command.Env{
		Args:  os.Args[1:],
		Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr,
		Environ:  os.Environ(),
		Journals: session.Journals{Open: opened(journal.Open), Create: opened(journal.Create)},
		Screen:   tui.Run,
		Clock:    ui.SystemClock(),
		Sample:   sample,
		Version:  version(),
	})
}

// opened adapts a function that opens a journal to the interface of a session.
func opened(f func(string) (*journal.Journal, error)) func(string) (session.Journal, error) {
	return func(path string) (session.Journal, error) {
		j, err := f(path)
		if err != nil {
			return nil, err // not a nil *Journal in an interface that is not nil
		}
		return j, nil
	}
}

// version returns the module version this program was built from, with the
// commit where the build recorded one.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	v := info.Main.Version
	if v == "" {
		v = "(devel)"
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" {
			v += " " + s.Value
		}
	}
	return v
}
