package message

import (
	"strings"
	"unicode"

	tea "charm.land/bubbletea/v2"

	"handpick/tui/ui"
)

// maxText is the longest text, in bytes, that the editor holds. It is above
// what the scanner reads, so that a text that is too long can be shortened here
// rather than be cut without a word.
const maxText = 64 << 10

// editor is a text of several lines with a cursor. The text is kept as typed
// and drawn cleaned, so that what a draft hides is seen; it moves and deletes
// by grapheme. Neither is what the text area of the Bubbles library does, nor
// can that one mark places in its text.
type editor struct {
	text  string
	at    int // byte offset of the cursor
	goal  int // column that moving up and down tries to keep, -1 for none
	width int // in cells
	rows  []row
	top   int // first row in sight

	past []moment // to undo to
	last change
}

func newEditor(text string) editor {
	e := editor{goal: -1, width: ui.MinWidth}
	e.text = admit(text)
	e.layOut()
	return e
}

// admit returns s with line breaks of one form, without controls, as UTF-8.
func admit(s string) string {
	s = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n").Replace(s)
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' {
			return -1
		}
		return r // bytes that are no UTF-8 come as U+FFFD
	}, s)
}

// resize sets the width of the rows.
func (e *editor) resize(w int) {
	if w = max(w, 2); w != e.width {
		e.width = w
		e.layOut()
	}
}

func (e *editor) layOut() { e.rows = layOut(e.text, e.width) }

// insert puts text in at the cursor and reports whether there was room. What
// does not fit is refused whole.
func (e *editor) insert(s string, c change) bool {
	s = admit(s)
	if len(e.text)+len(s) > maxText {
		return false
	}
	e.remember(c)
	e.text = e.text[:e.at] + s + e.text[e.at:]
	e.goTo(e.at + len(s))
	e.layOut()
	return true
}

// insertLine puts s in as a line of its own, behind the line of the cursor.
func (e *editor) insertLine(s string) bool {
	from, end := e.line()
	e.goTo(end)
	if strings.TrimSpace(e.text[from:end]) != "" {
		s = "\n" + s
	}
	return e.insert(s, large)
}

func (e *editor) cut(from, to int, c change) {
	if from == to {
		return
	}
	e.remember(c)
	e.text = e.text[:from] + e.text[to:]
	e.goTo(from)
	e.layOut()
}

func (e *editor) goTo(at int) { e.at, e.goal = at, -1 }

// line returns where the line of the cursor begins and ends, its break left
// out.
func (e *editor) line() (from, end int) {
	from = strings.LastIndexByte(e.text[:e.at], '\n') + 1
	if n := strings.IndexByte(e.text[e.at:], '\n'); n >= 0 {
		return from, e.at + n
	}
	return from, len(e.text)
}

// before and after return where the characters around the cursor begin and end.
func (e *editor) before() int {
	from, _ := e.line()
	if e.at == from {
		return max(0, from-1) // the break before
	}
	last := from
	for at := from; at < e.at; {
		last = at
		size, _, _ := character(e.text[at:], true)
		at += size
	}
	return last
}

func (e *editor) after() int {
	if e.at == len(e.text) {
		return e.at
	}
	if e.text[e.at] == '\n' {
		return e.at + 1
	}
	size, _, _ := character(e.text[e.at:], true)
	return e.at + size
}

const blanks = " \t\n"

func (e *editor) wordBefore() int {
	return strings.LastIndexAny(strings.TrimRight(e.text[:e.at], blanks), blanks) + 1
}

func (e *editor) wordAfter() int {
	rest := e.text[e.at:]
	word := strings.TrimLeft(rest, blanks)
	n := strings.IndexAny(word, blanks)
	if n < 0 {
		return len(e.text)
	}
	return e.at + len(rest) - len(word) + n
}

// typed takes a key press and reports whether the text had room for it. Keys
// that are not the editor's do nothing.
func (e *editor) typed(msg tea.KeyPressMsg, page int) bool {
	name := ui.KeyName(msg)
	if e.moved(name, page) || e.deleted(name) {
		return true
	}
	switch {
	case name == "enter" || name == "shift+enter":
		return e.insert("\n", large)
	case msg.Text == "" || msg.Mod.Contains(tea.ModCtrl) || msg.Mod.Contains(tea.ModAlt):
		return true
	}
	c := typing
	if msg.Text == " " {
		c = large // undo goes word by word
	}
	return e.insert(msg.Text, c)
}

// moved moves the cursor by the key of that name, if it is one that does.
func (e *editor) moved(name string, page int) bool {
	switch name {
	case "left", "ctrl+b":
		e.goTo(e.before())
	case "right", "ctrl+f":
		e.goTo(e.after())
	case "ctrl+left", "alt+left", "alt+b":
		e.goTo(e.wordBefore())
	case "ctrl+right", "alt+right", "alt+f":
		e.goTo(e.wordAfter())
	case "home", "ctrl+a":
		from, _ := e.line()
		e.goTo(from)
	case "end", "ctrl+e":
		_, end := e.line()
		e.goTo(end)
	case "ctrl+home":
		e.goTo(0)
	case "ctrl+end":
		e.goTo(len(e.text))
	case "up":
		e.vertical(-1)
	case "down":
		e.vertical(1)
	case "pgup":
		e.vertical(-page)
	case "pgdown":
		e.vertical(page)
	default:
		return false
	}
	e.last = large
	return true
}

// deleted deletes by the key of that name, or undoes, if it is one that does.
func (e *editor) deleted(name string) bool {
	from, end := e.line()
	switch name {
	case "backspace", "ctrl+h", "shift+backspace":
		e.cut(e.before(), e.at, erasing)
	case "delete", "ctrl+d":
		e.cut(e.at, e.after(), erasing)
	case "ctrl+w", "alt+backspace", "ctrl+backspace":
		e.cut(e.wordBefore(), e.at, large)
	case "ctrl+u":
		e.cut(from, e.at, large)
	case "ctrl+k":
		e.cut(e.at, end, large)
	case "ctrl+_", "ctrl+/":
		e.undo()
	default:
		return false
	}
	return true
}

// vertical moves by n rows. Past the first or last row it goes to the end of
// the text on that side.
func (e *editor) vertical(n int) {
	x, y := e.cursor()
	if e.goal < 0 {
		e.goal = x
	}
	switch y += n; {
	case y < 0:
		e.at = 0
	case y >= len(e.rows):
		e.at = len(e.text)
	default:
		e.at = e.rows[y].offset(e.text, e.goal)
	}
}
