package ui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"handpick/model"
)

// Choice is the answer of a Choose: the index of the option.
type Choice int

// Option is one line to choose.
type Option struct {
	// Key picks the option at once. Empty gives it the next digit from 1 to 9.
	Key   string
	Label string
	// Note stands dim behind the label, as a count.
	Note string
	// Disabled says why the option cannot be chosen now. Empty means it can.
	Disabled string
}

// Choose asks for one of several options.
type Choose struct {
	title, help string
	options     []Option
	list        List
	complaint   string
}

// NewChoose returns a choice among options; the one at index selected is
// marked at first. Nothing is chosen until a key says so.
func NewChoose(title, help string, selected int, options ...Option) *Choose {
	c := &Choose{title: title, help: help, options: keyed(options)}
	c.list.SetLen(len(options))
	c.list.SetCursor(selected)
	return c
}

// keyed returns the options fit for a terminal, each with its key.
func keyed(options []Option) []Option {
	options = slices.Clone(options)
	digit := '1'
	for i := range options {
		options[i].Label = model.Clean(options[i].Label) // may be the name of a file
		if options[i].Key == "" && digit <= '9' {
			options[i].Key = string(digit)
			digit++
		}
	}
	return options
}

// Update moves the mark; enter or the key of an option chooses, esc and q
// cancel.
func (c *Choose) Update(msg tea.Msg) (Result, tea.Cmd) {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return Result{}, nil
	}
	name := KeyName(press)
	for i, o := range c.options {
		if o.Key == name {
			c.list.SetCursor(i)
			return c.choose(), nil
		}
	}
	action, _ := Lookup(press)
	switch {
	case action == Back || action == Quit:
		return Result{Outcome: Cancelled}, nil
	case action == Enter:
		return c.choose(), nil
	case c.list.Handle(action):
		c.complaint = ""
	}
	return Result{}, nil
}

func (c *Choose) choose() Result {
	i := c.list.Cursor()
	if i >= len(c.options) {
		return Result{}
	}
	if c.complaint = c.options[i].Disabled; c.complaint != "" {
		return Result{}
	}
	return Result{Answered, Choice(i)}
}

// Keys returns the keys of the choice.
func (c *Choose) Keys() []Hint {
	return []Hint{{Key: "j/k", Label: "move"}, {Key: "enter", Label: "choose"}, {Key: "esc", Label: "cancel"}}
}

// View draws the options, as many as fit around the marked one.
func (c *Choose) View(t *Theme, w, h int) (string, *tea.Cursor) {
	inner, room := panelInner(w, h)
	lines := []string{t.Strong.Render(Truncate(c.title, inner, t.Ellipsis))}
	for _, line := range wrapAll(c.help, inner) {
		lines = append(lines, t.Dim.Render(line))
	}
	c.list.SetHeight(min(len(c.options), max(1, room-len(lines)-1)))
	top := len(lines)
	rows := c.list.View(inner, func(i int, selected bool) string { return c.options[i].row(t, selected, inner) })
	lines = append(lines, strings.Split(rows, "\n")...)
	if c.complaint != "" {
		lines = append(lines, t.Bad.Render(Truncate(c.complaint, inner, t.Ellipsis)))
	}
	// The cursor on the marked row lets a screen reader follow.
	cursor := tea.NewCursor(panelLeft, panelTop+top+c.list.Cursor()-c.list.Offset())
	return panel(t, lines[:min(len(lines), room)], inner), cursor
}

// row draws the option in one line.
func (o *Option) row(t *Theme, selected bool, inner int) string {
	mark, style := "  ", t.Text
	if selected {
		mark, style = t.Accent.Render(t.Marker)+" ", t.Selected
	}
	note := o.Note
	if o.Disabled != "" {
		style, note = t.Dim, o.Disabled
	}
	key := Pad(o.Key, 1)
	label := Truncate(o.Label, max(1, inner-Width(key)-4), t.Ellipsis)
	row := mark + t.KeyHint.Render(key) + "  " + style.Render(label)
	if left := inner - Width(row) - 2; note != "" && left > 3 {
		row += "  " + t.Dim.Render(Truncate(note, left, t.Ellipsis))
	}
	return row
}
