package ui

import (
	"time"

	tea "charm.land/bubbletea/v2"
)

// confirmGrace is how long a confirmation is deaf after it opens, so that keys
// already on their way do not answer it.
const confirmGrace = 400 * time.Millisecond

// Confirm asks before something that undo cannot bring back. Only y says yes.
type Confirm struct {
	title, question string
	now             func() time.Time
	from            time.Time // keys count from here
}

// NewConfirm returns a confirmation that is deaf for its first 400 ms.
func NewConfirm(clock Clock, title, question string) *Confirm {
	return &Confirm{title, question, clock.Now, clock.Now().Add(confirmGrace)}
}

// Update answers on y and cancels on n, esc, q and enter, once the grace is
// over.
func (c *Confirm) Update(msg tea.Msg) (Result, tea.Cmd) {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok || c.now().Before(c.from) {
		return Result{}, nil
	}
	switch KeyName(press) {
	case "y", "Y":
		return Result{Outcome: Answered}, nil
	case "n", "N", "esc", "q", "enter":
		return Result{Outcome: Cancelled}, nil
	}
	return Result{}, nil
}

// Keys returns the keys of the confirmation.
func (c *Confirm) Keys() []Hint {
	return []Hint{{Key: "y", Label: "yes"}, {Key: "n", Label: "no"}, {Key: "esc", Label: "no"}}
}

// View draws the question.
func (c *Confirm) View(t *Theme, w, h int) (string, *tea.Cursor) {
	inner, room := panelInner(w, h)
	question := wrapAll(c.question, inner)
	question = question[:min(len(question), max(0, room-2))]
	lines := append([]string{t.Warn.Render(Truncate(c.title, inner, t.Ellipsis))}, question...)
	lines = append(lines, t.KeyHint.Render("y")+" yes   "+t.KeyHint.Render("n")+" no (enter, esc)")
	return panel(t, lines, inner), tea.NewCursor(panelLeft, panelTop+len(lines)-1)
}
