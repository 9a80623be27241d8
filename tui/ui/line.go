package ui

import tea "charm.land/bubbletea/v2"

// Line is one editable line of text, such as what is searched for. It edits by
// grapheme and knows the cell of its cursor. The zero Line is empty and has no
// limit.
type Line struct{ f field }

// NewLine returns a line with a text and a limit in characters, 0 for none.
func NewLine(text string, limit int) Line {
	l := Line{field{limit: limit}}
	l.f.set(text)
	return l
}

// Value returns the text as typed.
func (l *Line) Value() string { return l.f.value() }

// Update takes a key press or pasted text and reports whether it was the
// line's own.
func (l *Line) Update(msg tea.Msg) bool {
	switch msg := msg.(type) {
	case tea.PasteMsg:
		l.f.insert(msg.Content)
		return true
	case tea.KeyPressMsg:
		return l.f.key(msg)
	}
	return false
}

// View draws the line in at most w cells and returns the column of the cursor.
func (l *Line) View(w int) (text string, cursor int) {
	lines, x, _ := l.f.view(max(w, 2), 1)
	return lines[0], x
}
