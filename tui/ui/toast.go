package ui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"handpick/model"
)

const (
	// toastTime is how long a notice stays.
	toastTime = 3 * time.Second
	// messageLimit is how many messages the log keeps; older ones go first.
	messageLimit = 500
)

// message is something the program said, and when.
type message struct {
	at      time.Time
	failure bool
	text    string
}

// String returns the text, which says of an error that it is one.
func (m message) String() string {
	if m.failure {
		return "error: " + m.text
	}
	return m.text
}

// toastExpired ends a notice. One that comes too late changes nothing.
type toastExpired struct{ generation int }

// Toasts shows the newest message and keeps a log of all of them.
type Toasts struct {
	clock      Clock
	log        []message
	current    message
	showing    bool
	generation int // of the message on show
}

// NewToasts returns an empty log.
func NewToasts(clock Clock) *Toasts { return &Toasts{clock: clock} }

// Notice shows text for three seconds. While an error is on show it goes to the
// log only, and the command is nil.
func (t *Toasts) Notice(text string) tea.Cmd {
	m := t.add(false, text)
	if t.showing && t.current.failure {
		return nil
	}
	expired := toastExpired{t.show(m)}
	return t.clock.Tick(toastTime, func(time.Time) tea.Msg { return expired })
}

// Fail shows text until the next key press.
func (t *Toasts) Fail(text string) { t.show(t.add(true, text)) }

// add logs a message. Texts are cleaned here, because errors quote paths and
// other programs.
func (t *Toasts) add(failure bool, text string) message {
	m := message{t.clock.Now(), failure, model.Clean(text)}
	t.log = append(t.log, m)
	if surplus := len(t.log) - messageLimit; surplus > 0 {
		t.log = append(t.log[:0], t.log[surplus:]...)
	}
	return m
}

func (t *Toasts) show(m message) (generation int) {
	t.current, t.showing = m, true
	t.generation++
	return t.generation
}

// Update takes every message of the program: a key press takes an error away,
// the end of its time a notice. Call it before acting on the key, so that what
// the key causes to be said stays.
func (t *Toasts) Update(msg tea.Msg) {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		if t.current.failure {
			t.showing = false
		}
	case toastExpired:
		if msg.generation == t.generation {
			t.showing = false
		}
	}
}

// View draws the message on show as one line of exactly width cells.
func (t *Toasts) View(width int, theme *Theme) string {
	switch {
	case !t.showing:
		return Pad("", width)
	case t.current.failure:
		return Pad(theme.Bad.Render(Truncate(t.current.String(), width, theme.Ellipsis)), width)
	}
	return Pad(theme.Good.Render(Truncate(t.current.String(), width, theme.Ellipsis)), width)
}

// Clear forgets every message, also the one on show: they may name somebody of
// whom nothing is to be kept.
func (t *Toasts) Clear() { t.log, t.current, t.showing = nil, message{}, false }

// Lines returns the messages with the time of each, the newest first.
func (t *Toasts) Lines() []string {
	lines := make([]string, 0, len(t.log))
	for i := len(t.log) - 1; i >= 0; i-- {
		m := t.log[i]
		lines = append(lines, m.at.Format("15:04:05")+"  "+m.String())
	}
	return lines
}
