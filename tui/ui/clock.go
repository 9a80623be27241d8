package ui

import (
	"time"

	tea "charm.land/bubbletea/v2"
)

// Clock is where time comes from. Everything on screen that waits takes one, so
// that a test can move time by hand.
type Clock struct {
	// Now returns the current time.
	Now func() time.Time
	// Tick returns a command that yields fn's message once d has passed.
	Tick func(d time.Duration, fn func(time.Time) tea.Msg) tea.Cmd
}

// SystemClock returns the clock of the machine.
func SystemClock() Clock {
	return Clock{Now: time.Now, Tick: tea.Tick}
}
