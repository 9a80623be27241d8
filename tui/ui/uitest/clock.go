package uitest

import (
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"handpick/tui/ui"
)

// Clock is a clock that stands still until a test moves it.
type Clock struct {
	now     time.Time
	pending []tick
}

type tick struct {
	due time.Time
	fn  func(time.Time) tea.Msg
}

// NewClock returns a clock that shows 09:00 UTC on 2 March 2026.
func NewClock() *Clock {
	return &Clock{now: time.Date(2026, time.March, 2, 9, 0, 0, 0, time.UTC)}
}

// UI returns the clock as a model takes it. A command from its Tick does not
// wait: it notes when its message is due and yields nothing.
func (c *Clock) UI() ui.Clock {
	return ui.Clock{
		Now: func() time.Time { return c.now },
		Tick: func(d time.Duration, fn func(time.Time) tea.Msg) tea.Cmd {
			return func() tea.Msg {
				c.pending = append(c.pending, tick{c.now.Add(d), fn})
				return nil
			}
		},
	}
}

// next moves the clock to the first tick due by end and returns its message.
// When none is left it moves to end and reports false.
func (c *Clock) next(end time.Time) (tea.Msg, bool) {
	slices.SortStableFunc(c.pending, func(a, b tick) int { return a.due.Compare(b.due) })
	if len(c.pending) == 0 || c.pending[0].due.After(end) {
		c.now = end
		return nil, false
	}
	first := c.pending[0]
	c.pending = c.pending[1:]
	c.now = first.due
	return first.fn(first.due), true
}
