package ui

import (
	"strings"
	"unicode"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"handpick/model"
)

// field is an editable line of text with a cursor. It moves and deletes by
// grapheme and knows its own cursor cell, so that wide characters and input
// methods stay in place. The text is kept as typed; only control characters
// are refused, and a pasted line break becomes a space.
type field struct {
	before, after string // the text on either side of the cursor
	limit         int    // in characters, 0 for none
}

func (f *field) value() string { return f.before + f.after }

func (f *field) set(s string) { f.before, f.after = f.admit(s, f.limit), "" }

// insert adds what is typed or pasted, as far as there is room.
func (f *field) insert(s string) {
	f.before += f.admit(s, f.limit-utf8.RuneCountInString(f.value()))
}

// admit returns the part of s that may stand in a field, at most room
// characters of it if the field has a limit.
func (f *field) admit(s string, room int) string {
	var b strings.Builder
	for _, r := range strings.ReplaceAll(s, "\r\n", "\n") {
		switch {
		case r == '\n' || r == '\r' || r == '\t' || r == '\u2028' || r == '\u2029':
			r = ' '
		case r == utf8.RuneError || unicode.IsControl(r):
			continue
		}
		if room--; f.limit > 0 && room < 0 {
			break
		}
		b.WriteRune(r)
	}
	return b.String()
}

// key edits the field and reports whether the key press was its own.
func (f *field) key(msg tea.KeyPressMsg) bool {
	switch KeyName(msg) {
	case "left", "ctrl+b":
		f.move(-1)
	case "right", "ctrl+f":
		f.move(1)
	case "ctrl+left", "alt+left", "alt+b":
		f.move(-wordBefore(f.before))
	case "ctrl+right", "alt+right", "alt+f":
		f.move(wordAfter(f.after))
	case "home", "ctrl+a":
		f.before, f.after = "", f.value()
	case "end", "ctrl+e":
		f.before, f.after = f.value(), ""
	case "backspace", "ctrl+h":
		f.cut(1)
	case "delete", "ctrl+d":
		f.after = dropFirst(f.after)
	case "ctrl+w", "alt+backspace", "ctrl+backspace":
		f.cut(wordBefore(f.before))
	case "ctrl+u":
		f.before = ""
	case "ctrl+k":
		f.after = ""
	default:
		if msg.Text == "" || msg.Mod.Contains(tea.ModCtrl) || msg.Mod.Contains(tea.ModAlt) {
			return false
		}
		f.insert(msg.Text)
	}
	return true
}

// move moves the cursor by n graphemes.
func (f *field) move(n int) {
	left, right := clusters(f.before), clusters(f.after)
	switch {
	case n < 0:
		at := max(0, len(left)+n)
		f.before, f.after = strings.Join(left[:at], ""), strings.Join(left[at:], "")+f.after
	case n > 0:
		at := min(n, len(right))
		f.before, f.after = f.before+strings.Join(right[:at], ""), strings.Join(right[at:], "")
	}
}

// cut removes n graphemes before the cursor.
func (f *field) cut(n int) {
	left := clusters(f.before)
	f.before = strings.Join(left[:max(0, len(left)-n)], "")
}

func dropFirst(s string) string {
	if parts := clusters(s); len(parts) > 0 {
		return s[len(parts[0]):]
	}
	return s
}

// wordBefore returns how many graphemes back the last word of s begins.
func wordBefore(s string) int {
	return len(clusters(s)) - len(clusters(s[:wordStart(s)]))
}

// wordStart returns where the last word of s begins.
func wordStart(s string) int {
	return strings.LastIndexByte(strings.TrimRight(s, " "), ' ') + 1
}

// wordAfter returns after how many graphemes the first word of s ends.
func wordAfter(s string) int {
	word := strings.TrimLeft(s, " ")
	end := strings.IndexByte(word, ' ')
	if end < 0 {
		return len(clusters(s))
	}
	return len(clusters(s[:len(s)-len(word)+end]))
}

// view draws the field on at most h lines of w cells, broken at spaces where it
// can be, and returns the cell of the cursor. A longer text shows the lines
// around the cursor.
func (f *field) view(w, h int) (lines []string, x, y int) {
	parts := clusters(model.Clean(f.before))
	at := len(parts)
	parts = append(parts, clusters(model.Clean(f.after))...)
	starts := breakLines(parts, w)
	for i, start := range starts {
		end := len(parts)
		if i+1 < len(starts) {
			end = starts[i+1]
		}
		if at >= start {
			x, y = Width(strings.Join(parts[start:at], "")), i
		}
		lines = append(lines, strings.Join(parts[start:end], ""))
	}
	top := min(max(0, y-h+1), max(0, len(lines)-h))
	return lines[top:min(len(lines), top+h)], min(x, w-1), y - top
}

// breakLines returns the index of the part each line begins with. One cell is
// kept free for the cursor; a space may stand in it.
func breakLines(parts []string, w int) []int {
	starts := []int{0}
	used, space := 0, 0 // cells used, and the last place to break
	for i, part := range parts {
		n := Width(part)
		start := starts[len(starts)-1]
		room := w - 1
		if part == " " {
			room = w
		}
		if used+n > room && i > start {
			if space <= start {
				space = i
			}
			starts = append(starts, space)
			used = Width(strings.Join(parts[space:i], ""))
		}
		used += n
		if part == " " {
			space = i + 1
		}
	}
	return starts
}
