package ui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
)

// Menu shows text to read and scroll, and below it what can be done about it.
// Unlike in a Choose nothing is marked: only the key of an option chooses, for
// the arrows scroll.
type Menu struct {
	text      *Text
	options   []Option
	below     bool // the options stand below the text, else at its end
	complaint string
}

// menuText is how many lines of the text must show beside the options. In a
// lower window they stand at its end.
const menuText = 3

// NewMenu returns a menu of paragraphs, fit for a terminal, and options, each
// with a key that scrolls and closes nothing.
func NewMenu(title string, paragraphs []string, options ...Option) *Menu {
	m := &Menu{options: keyed(options)}
	m.text = newText(title, func(t *Theme, w int) []string {
		var lines []string
		for _, p := range paragraphs {
			lines = append(lines, Wrap(p, w)...)
		}
		if !m.below {
			lines = slices.Concat(lines, m.rows(t, w))
		}
		return lines
	})
	return m
}

// Update scrolls by key and wheel; the key of an option chooses it, and esc,
// enter, q and ? close.
func (m *Menu) Update(msg tea.Msg) (Result, tea.Cmd) {
	if press, ok := msg.(tea.KeyPressMsg); ok {
		m.complaint = ""
		name := KeyName(press)
		for i, o := range m.options {
			if o.Key != name {
				continue
			}
			if m.complaint = o.Disabled; m.complaint != "" {
				return Result{}, nil
			}
			return Result{Answered, Choice(i)}, nil
		}
	}
	return m.text.Update(msg)
}

// Keys returns the keys of the menu; those of its options stand in it.
func (m *Menu) Keys() []Hint { return m.text.Keys() }

// View draws as much of the text as fits above the options.
func (m *Menu) View(t *Theme, w, h int) (string, *tea.Cursor) {
	inner, room := panelInner(w, h)
	rows := m.rows(t, inner)
	if below := room-1-len(rows) >= menuText; below != m.below {
		m.below, m.text.width = below, 0 // laid out anew
	}
	if !m.below {
		rows = nil
	}
	if m.complaint != "" {
		rows = append(rows, t.Bad.Render(Truncate(m.complaint, inner, t.Ellipsis)))
	}
	return panel(t, append(m.text.draw(t, inner, room-len(rows)), rows...), inner), nil
}

// rows draws the options, below a rule.
func (m *Menu) rows(t *Theme, w int) []string {
	rows := []string{t.Border.Render(strings.Repeat(t.Rule, w))}
	for i := range m.options {
		rows = append(rows, m.options[i].row(t, false, w))
	}
	return rows
}
