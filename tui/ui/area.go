package ui

import (
	"slices"
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"handpick/model"
)

// area is an editable text of several lines, each of them a [field] that is
// wrapped where it is too long. It has at least one line.
type area struct {
	lines []field
	at    int // the line with the cursor
	limit int // in characters, line breaks counted
}

func newArea(text string, limit int) area {
	a := area{lines: make([]field, 1), limit: limit}
	a.insert(text)
	return a
}

func (a *area) value() string {
	lines := make([]string, len(a.lines))
	for i := range a.lines {
		lines[i] = a.lines[i].value()
	}
	return strings.Join(lines, "\n")
}

func (a *area) size() int { return utf8.RuneCountInString(a.value()) }

// insert adds what is typed or pasted, as far as there is room.
func (a *area) insert(s string) {
	s = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n").Replace(s)
	for line := range strings.SplitAfterSeq(s, "\n") {
		text, breaks := strings.CutSuffix(line, "\n")
		room := a.limit - a.size()
		if room < 1 {
			return
		}
		f := &a.lines[a.at]
		f.before += (&field{limit: room}).admit(text, room)
		if breaks && a.size() < a.limit {
			a.split()
		}
	}
}

// split breaks the line at the cursor.
func (a *area) split() {
	f := &a.lines[a.at]
	rest := field{after: f.after}
	f.after = ""
	a.at++
	a.lines = slices.Insert(a.lines, a.at, rest)
}

// join puts the line of the cursor behind the one above it.
func (a *area) join() {
	above, below := &a.lines[a.at-1], a.lines[a.at]
	above.before, above.after = above.value(), below.value()
	a.lines = slices.Delete(a.lines, a.at, a.at+1)
	a.at--
}

// key edits the text, laid out in w cells, and reports whether the key press
// was its own.
func (a *area) key(msg tea.KeyPressMsg, w int) bool {
	f := &a.lines[a.at]
	first, last := a.at == 0, a.at == len(a.lines)-1
	switch name := KeyName(msg); {
	case name == "ctrl+j" || name == "shift+enter" || name == "alt+enter":
		a.insert("\n")
	case name == "up":
		a.vertical(-1, w)
	case name == "down":
		a.vertical(1, w)
	case name == "left" && f.before == "" && !first:
		a.at--
		a.lines[a.at].move(len(a.lines[a.at].after))
	case name == "right" && f.after == "" && !last:
		a.at++
		a.lines[a.at].move(-len(a.lines[a.at].before))
	case name == "backspace" && f.before == "" && !first:
		a.join()
	case name == "delete" && f.after == "" && !last:
		a.at++
		a.join()
	case msg.Text != "" && a.size() >= a.limit:
		return true
	default:
		return f.key(msg)
	}
	return true
}

// vertical moves the cursor by one row of w cells, and keeps its column where it
// can.
func (a *area) vertical(n, w int) {
	parts, starts := a.lines[a.at].layOut(w)
	x, y := a.lines[a.at].cell(w)
	switch y += n; {
	case y < 0 && a.at == 0:
		y, x = 0, 0
	case y >= len(starts) && a.at == len(a.lines)-1:
		y, x = len(starts)-1, w
	case y < 0:
		a.at--
		parts, starts = a.lines[a.at].layOut(w)
		y = len(starts) - 1
	case y >= len(starts):
		a.at++
		parts, starts = a.lines[a.at].layOut(w)
		y = 0
	}
	end := len(parts)
	if y+1 < len(starts) {
		end = starts[y+1] - 1 // behind the last of them is the next row
	}
	to, used := starts[y], 0
	for to < end && used+Width(model.Clean(parts[to])) <= x {
		used += Width(model.Clean(parts[to]))
		to++
	}
	f := &a.lines[a.at]
	f.before, f.after = strings.Join(parts[:to], ""), strings.Join(parts[to:], "")
}

// layOut returns the characters of the field and which of them each row of w
// cells begins with.
func (f *field) layOut(w int) (parts []string, starts []int) {
	parts = append(clusters(f.before), clusters(f.after)...)
	shown := make([]string, len(parts))
	for i := range parts {
		shown[i] = model.Clean(parts[i])
	}
	return parts, breakLines(shown, w)
}

// cell returns where the cursor stands in rows of w cells.
func (f *field) cell(w int) (x, y int) {
	_, x, y = f.view(w, len(f.value())+1)
	return x, y
}

// view draws the rows of w cells around the cursor, at most h, and returns the
// cell of the cursor.
func (a *area) view(w, h int) (rows []string, x, y int) {
	for i := range a.lines {
		f := &a.lines[i]
		drawn, column, row := f.view(w, len(f.value())+1)
		if i == a.at {
			x, y = column, len(rows)+row
		}
		rows = append(rows, drawn...)
	}
	top := min(max(0, y-h+1), max(0, len(rows)-h))
	return rows[top:min(len(rows), top+h)], x, y - top
}
