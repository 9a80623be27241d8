// Package uitest drives a Bubble Tea model in a test, without a terminal,
// goroutines or waiting: it sends keys, runs the commands the model returns
// one after the other, and reads the screen.
//
// Time is a [Clock] that the test moves with [Driver.Advance]. A model under
// test must take its ticks from that clock; a real tea.Tick would be waited
// for.
package uitest

import (
	"reflect"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"
)

// commandLimit is how many commands may follow from one message. More means
// that the model feeds itself.
const commandLimit = 10_000

// Driver plays the part of the terminal and of the Bubble Tea event loop.
type Driver struct {
	t     testing.TB
	model tea.Model
	w, h  int

	queue  []tea.Cmd
	held   bool
	ended  tea.Msg
	copied string
}

// New starts a model on a screen of w by h cells.
func New(t testing.TB, model tea.Model, w, h int) *Driver {
	t.Helper()
	d := &Driver{t: t, model: model}
	d.queue = append(d.queue, model.Init())
	model.View() // as Bubble Tea does, before the size is known
	d.Resize(w, h)
	return d
}

// Model returns the model as it is now.
func (d *Driver) Model() tea.Model { return d.model }

// Resize changes the size of the screen.
func (d *Driver) Resize(w, h int) {
	d.t.Helper()
	d.w, d.h = w, h
	d.Send(tea.WindowSizeMsg{Width: w, Height: h})
}

// Press presses keys by name, see [Key].
func (d *Driver) Press(names ...string) {
	d.t.Helper()
	for _, name := range names {
		d.Send(Key(d.t, name))
	}
}

// Type presses the key of each character of text.
func (d *Driver) Type(text string) {
	d.t.Helper()
	for _, r := range text {
		name := string(r)
		if r == ' ' {
			name = "space"
		}
		d.Press(name)
	}
}

// Paste pastes text, as a terminal with bracketed paste does.
func (d *Driver) Paste(text string) {
	d.t.Helper()
	d.Send(tea.PasteMsg{Content: text})
}

// Click presses and releases the left button on the cell x, y.
func (d *Driver) Click(x, y int) {
	d.t.Helper()
	d.Send(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
	d.Send(tea.MouseReleaseMsg{X: x, Y: y, Button: tea.MouseLeft})
}

// Wheel turns the wheel over the cell x, y: n steps down, up when n is
// negative.
func (d *Driver) Wheel(x, y, n int) {
	d.t.Helper()
	button := tea.MouseWheelDown
	if n < 0 {
		button, n = tea.MouseWheelUp, -n
	}
	for range n {
		d.Send(tea.MouseWheelMsg{X: x, Y: y, Button: button})
	}
}

// Send passes a message to the model and runs what follows from it.
func (d *Driver) Send(msg tea.Msg) {
	d.t.Helper()
	d.deliver(msg)
	d.run()
}

// Advance moves the clock by span and delivers what falls due meanwhile, in
// order.
func (d *Driver) Advance(clock *Clock, span time.Duration) {
	d.t.Helper()
	end := clock.now.Add(span)
	for {
		msg, ok := clock.next(end)
		if !ok {
			return
		}
		d.Send(msg)
	}
}

// Hold keeps commands waiting from now on, as a slow disk would, so that a test
// can press keys before they finish.
func (d *Driver) Hold() { d.held = true }

// Release runs the commands kept waiting, and further ones at once again.
func (d *Driver) Release() {
	d.t.Helper()
	d.held = false
	d.run()
}

// Ended returns the message that ended the program, a tea.QuitMsg or a
// tea.InterruptMsg, or nil while it runs.
func (d *Driver) Ended() tea.Msg { return d.ended }

// Copied returns what was last copied to the clipboard.
func (d *Driver) Copied() string { return d.copied }

// deliver does what the event loop does with one message.
func (d *Driver) deliver(msg tea.Msg) {
	d.t.Helper()
	if msg == nil {
		return
	}
	if d.ended != nil {
		d.t.Fatalf("message %T after the program ended", msg)
	}
	switch msg.(type) {
	case tea.QuitMsg, tea.InterruptMsg:
		d.ended = msg
		d.queue = nil
		return
	}
	if cmds, ok := commands(msg); ok {
		d.queue = append(cmds, d.queue...)
		return
	}
	if v := reflect.ValueOf(msg); v.Type().String() == "tea.setClipboardMsg" {
		d.copied = v.String()
	}
	var cmd tea.Cmd
	d.model, cmd = d.model.Update(msg)
	d.queue = append(d.queue, cmd)
	d.model.View()
	if _, ok := msg.(tea.SuspendMsg); ok {
		d.queue = append(d.queue, func() tea.Msg { return tea.ResumeMsg{} })
	}
}

// run runs the waiting commands and those they lead to.
func (d *Driver) run() {
	d.t.Helper()
	for n := 0; len(d.queue) > 0 && !d.held; n++ {
		if n == commandLimit {
			d.t.Fatalf("more than %d commands after one message", commandLimit)
		}
		cmd := d.queue[0]
		d.queue = d.queue[1:]
		if cmd != nil {
			d.deliver(cmd())
		}
	}
}

// commands returns the commands of a batch or a sequence. The type of the
// second is not exported; both are slices of commands.
func commands(msg tea.Msg) ([]tea.Cmd, bool) {
	v := reflect.ValueOf(msg)
	list := reflect.TypeFor[[]tea.Cmd]()
	if v.Kind() != reflect.Slice || !v.Type().ConvertibleTo(list) {
		return nil, false
	}
	return v.Convert(list).Interface().([]tea.Cmd), true
}

// Cursor returns the cell of the terminal's cursor, and false when it is
// hidden.
func (d *Driver) Cursor() (x, y int, ok bool) {
	cursor := d.model.View().Cursor
	if cursor == nil {
		return 0, 0, false
	}
	return cursor.X, cursor.Y, true
}

// Screen returns the text on screen without styles. A frame that is not exactly
// as large as the screen fails the test.
func (d *Driver) Screen() string {
	d.t.Helper()
	screen := ansi.Strip(d.model.View().Content)
	lines := strings.Split(screen, "\n")
	if len(lines) != d.h {
		d.t.Errorf("the frame has %d lines, the screen %d:\n%s", len(lines), d.h, screen)
	}
	for i, line := range lines {
		if w := ansi.StringWidth(line); w != d.w {
			d.t.Errorf("line %d of the frame is %d cells wide, the screen %d: %q", i+1, w, d.w, line)
		}
	}
	return screen
}

// Want fails the test unless each text stands on the screen.
func (d *Driver) Want(texts ...string) {
	d.t.Helper()
	screen := d.Screen()
	for _, text := range texts {
		if !strings.Contains(screen, text) {
			d.t.Errorf("%q is not on the screen:\n%s", text, screen)
		}
	}
}

// WantNot fails the test if any of the texts stands on the screen.
func (d *Driver) WantNot(texts ...string) {
	d.t.Helper()
	screen := d.Screen()
	for _, text := range texts {
		if strings.Contains(screen, text) {
			d.t.Errorf("%q is on the screen:\n%s", text, screen)
		}
	}
}

// Golden compares the screen with testdata/NAME.golden, without the spaces at
// the ends of lines. Run the test with -update to write the file.
func (d *Driver) Golden(name string) {
	d.t.Helper()
	Golden(d.t, name, d.Screen())
}

// Golden compares text, without styles and spaces at the ends of lines, with
// testdata/NAME.golden.
func Golden(t testing.TB, name, text string) {
	t.Helper()
	lines := strings.Split(ansi.Strip(text), "\n")
	for i, line := range lines {
		lines[i] = strings.TrimRight(line, " ")
	}
	golden.RequireEqual(named{t, name}, strings.Join(lines, "\n")+"\n")
}

// named is a test that goes by another name, which is where golden finds its
// file.
type named struct {
	testing.TB
	name string
}

func (n named) Name() string { return n.name }
