// Package tui is the program on screen: one Bubble Tea model that loads a
// review, asks what the outreach is for, and hands the keys to the screen that
// has them.
package tui

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"handpick/tui/session"
	"handpick/tui/ui"
)

// Options say what to open and how to draw it.
type Options struct {
	Journals session.Journals
	// Request says what to open. Without a path the program offers what it
	// finds.
	Request session.Request
	// Folders are where a start without a path looks.
	Folders []string
	// Sample is an invented export to try the program on.
	Sample []byte
	// Version is that of the program, for the evidence it writes.
	Version string

	Input  io.Reader
	Output io.Writer
	Env    []string
	Clock  ui.Clock

	ASCII, NoMouse, NoColor bool
	// Goodbye takes the one line said after the screen is left.
	Goodbye io.Writer
}

// framesPerSecond bounds how long a key waits to be seen: half of the default.
const framesPerSecond = 120

// ErrInterrupted is returned when the user pressed ctrl+c.
var ErrInterrupted = errors.New("interrupted")

// Run shows the program until the user leaves it or the context ends. The
// terminal is restored in every case. It returns why a review could not be
// opened, ErrInterrupted, or the context's error.
func Run(ctx context.Context, o Options) error {
	a := newApp(ctx, o)
	a.pace.every = time.Second / framesPerSecond
	options := []tea.ProgramOption{
		tea.WithContext(ctx), tea.WithoutSignalHandler(), tea.WithFPS(framesPerSecond),
		tea.WithInput(o.Input), tea.WithOutput(o.Output), tea.WithEnvironment(o.Env),
	}
	if o.NoColor {
		options = append(options, tea.WithColorProfile(colorprofile.ASCII))
	}
	_, err := tea.NewProgram(a, options...).Run()
	err = errors.Join(a.close(o.Goodbye), a.outcome(ctx, err))
	return err
}

// outcome says what ended the program.
func (a *app) outcome(ctx context.Context, err error) error {
	switch {
	case a.failed != nil:
		return a.failed
	case errors.Is(err, tea.ErrInterrupted):
		return ErrInterrupted
	case ctx.Err() != nil:
		return ctx.Err()
	}
	return err
}

// close puts the review away and says goodbye.
func (a *app) close(w io.Writer) error {
	if a.session == nil {
		return nil
	}
	if a.triage != nil {
		if err := a.session.Rest(a.triage.Place()); err != nil {
			a.session.Close()
			return err
		}
	}
	line := a.session.Farewell(a.savedCount())
	if err := a.session.Close(); err != nil {
		return err
	}
	_, err := fmt.Fprintln(w, line)
	return err
}

func (a *app) savedCount() int {
	if a.triage == nil {
		return 0
	}
	return a.triage.Saved()
}
