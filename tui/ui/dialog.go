package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
)

// Outcome says where a dialog stands after a message.
type Outcome uint8

// The outcomes.
const (
	Pending   Outcome = iota // the dialog stays open
	Cancelled                // closed without an answer
	Answered                 // closed with one
)

// Result is what a dialog says after a message.
type Result struct {
	Outcome Outcome
	// Answer is a [Words] from a Prompt, also when it was cancelled, so that a
	// draft can be kept, and a [Choice] from a Choose or Menu that was answered.
	// Confirm and Text give none.
	Answer any
}

// Dialog is a box over the screen that takes all input until it is closed,
// except the keys that work everywhere: interrupt, suspend and redraw. It does
// no input or output: whoever opened it acts on its result. Titles and help
// given to a dialog must be fit for a terminal.
type Dialog interface {
	// Update takes a message.
	Update(msg tea.Msg) (Result, tea.Cmd)
	// View draws the dialog as a box of at most w by h cells, and says where in
	// the box the cursor stands, nil for none.
	View(t *Theme, w, h int) (string, *tea.Cursor)
	// Keys returns the keys that work now, for the footer.
	Keys() []Hint
}

var (
	_ Dialog = (*Prompt)(nil)
	_ Dialog = (*Choose)(nil)
	_ Dialog = (*Confirm)(nil)
	_ Dialog = (*Text)(nil)
	_ Dialog = (*Menu)(nil)
)

// Stack holds the open dialogs. The last one opened has the input. The zero
// Stack is empty.
type Stack struct {
	open []tagged
}

type tagged struct {
	Dialog
	tag any
}

// Closed is a dialog that was just closed.
type Closed struct {
	Result
	// Tag is what the dialog was opened with.
	Tag any
}

// Open puts a dialog on top. The tag says what its answer is for; it comes back
// unchanged, and its type is for the caller to choose.
func (s *Stack) Open(d Dialog, tag any) { s.open = append(s.open, tagged{d, tag}) }

// Empty reports whether no dialog is open.
func (s *Stack) Empty() bool { return len(s.open) == 0 }

// Update passes a message to the dialog on top. When that closes it, closed is
// what came of it, otherwise nil. Call it only while a dialog is open.
func (s *Stack) Update(msg tea.Msg) (closed *Closed, cmd tea.Cmd) {
	top := s.open[len(s.open)-1]
	result, cmd := top.Update(msg)
	if result.Outcome == Pending {
		return nil, cmd
	}
	s.open = s.open[:len(s.open)-1]
	return &Closed{result, top.tag}, cmd
}

// Keys returns the keys of the dialog on top, nil when none is open.
func (s *Stack) Keys() []Hint {
	if s.Empty() {
		return nil
	}
	return s.open[len(s.open)-1].Keys()
}

// View draws the dialog on top over the middle of base, w by h cells, and
// leaves the last two lines, toast and footer, in sight. Without a dialog, or
// in a window too small for one, it returns base as it is.
func (s *Stack) View(base string, t *Theme, w, h int) (string, *tea.Cursor) {
	if s.Empty() || w < MinWidth || h < MinHeight {
		return base, nil
	}
	lines := strings.SplitAfter(Fit(base, w, h), "\n")
	h -= bottomLines
	behind, below := strings.Join(lines[:h], ""), strings.Join(lines[h:], "")
	box, cursor := s.open[len(s.open)-1].View(t, w, h)
	if cursor != nil {
		x, y := centre(box, w, h)
		cursor.X = min(cursor.X+x, w-1)
		cursor.Y = min(cursor.Y+y, h-1)
	}
	return overlay(behind, box, w, h) + "\n" + below, cursor
}

const (
	bottomLines = 2  // toast and footer
	panelWidth  = 72 // widest dialog, in cells
	panelEdgeX  = 4  // border and padding, both sides
	panelEdgeY  = 2  // border, both sides
	panelLeft   = 2  // first cell of the text
	panelTop    = 1  // first line of the text
)

// panelInner returns the room for text in a dialog on a window of w by h.
func panelInner(w, h int) (int, int) {
	return max(1, min(w, panelWidth)-panelEdgeX), max(1, h-panelEdgeY)
}

// panel frames lines, given at most as wide as inner.
func panel(t *Theme, lines []string, inner int) string {
	return t.Panel.Render(Fit(strings.Join(lines, "\n"), inner, len(lines)))
}
