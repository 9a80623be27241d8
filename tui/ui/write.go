package ui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"
)

const (
	mostWritten   = 10 // rows of text that a Write shows at once
	leastHelp     = 2  // rows of help that a low window leaves
	widthUntilSet = 40 // cells, before the first View
)

// Write asks for a text of several lines. Its answer is a [Words] of one text,
// also when it was cancelled, so that a draft can be kept.
type Write struct {
	title     string
	help      []string
	text      area
	required  string
	complaint string
	width     int // of the text when last drawn
}

// NewWrite returns a dialog for a text of at most limit characters that begins
// as value. The help is paragraphs that stand above the text; a low window
// shows the first of them only.
func NewWrite(title, value string, limit int, help ...string) *Write {
	return &Write{title: title, help: help, text: newArea(value, limit), width: widthUntilSet}
}

// Require makes the dialog refuse an empty text, and say why.
func (d *Write) Require(why string) *Write {
	d.required = why
	return d
}

// Update edits the text. Enter answers, ctrl+j begins a new line as does a line
// break that is pasted, esc cancels and hands back the draft.
func (d *Write) Update(msg tea.Msg) (Result, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.PasteMsg:
		d.complaint = ""
		d.text.insert(msg.Content)
	case tea.KeyPressMsg:
		words := Words{strings.TrimSpace(d.text.value())}
		switch KeyName(msg) {
		case "esc":
			return Result{Cancelled, words}, nil
		case "enter":
			if d.complaint = d.required; words[0] == "" && d.complaint != "" {
				return Result{}, nil
			}
			return Result{Answered, words}, nil
		}
		if d.text.key(msg, d.width) {
			d.complaint = ""
		}
	}
	return Result{}, nil
}

// Keys returns the keys of the dialog.
func (d *Write) Keys() []Hint {
	return []Hint{{Key: "enter", Label: "save"}, {Key: "ctrl+j", Label: "new line"}, {Key: "esc", Label: "cancel"}}
}

// View draws the dialog. The text never leaves a low window: the end of the help
// goes first.
func (d *Write) View(t *Theme, w, h int) (string, *tea.Cursor) {
	inner, room := panelInner(w, h)
	d.width = inner - 2
	below := d.below(t, inner)
	text, x, y := d.text.view(d.width, max(1, min(mostWritten, room-1-leastHelp-len(below))))
	lines := []string{t.Strong.Render(Truncate(d.title, inner, t.Ellipsis))}
	lines = append(lines, d.helpLines(t, inner, room-1-len(text)-len(below))...)
	cursor := tea.NewCursor(panelLeft+2+x, panelTop+len(lines)+y)
	for _, row := range text {
		lines = append(lines, t.Accent.Render(t.Marker)+" "+row)
	}
	lines = append(lines, below...)
	return panel(t, lines, inner), cursor
}

// helpLines returns the help in at most n lines.
func (d *Write) helpLines(t *Theme, w, n int) []string {
	var lines []string
	for _, p := range d.help {
		lines = append(lines, wrapAll(p, w)...)
	}
	if n = max(0, n); len(lines) > n {
		lines = lines[:n]
		if n > 0 {
			lines[n-1] = Truncate(lines[n-1], w-Width(t.Ellipsis), "") + t.Ellipsis
		}
	}
	for i := range lines {
		lines[i] = t.Dim.Render(lines[i])
	}
	return lines
}

// below returns what is said under the text, at most one line.
func (d *Write) below(t *Theme, w int) []string {
	if d.complaint != "" {
		return []string{t.Bad.Render(Truncate(d.complaint, w, t.Ellipsis))}
	}
	if n := d.text.size(); n > d.text.limit*3/4 {
		return []string{t.Dim.Render(fmt.Sprintf("  %d of %d characters", n, d.text.limit))}
	}
	return nil
}
