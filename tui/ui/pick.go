package ui

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"handpick/model"
)

// Picks is the answer of a Pick: the indexes of the labels taken, in order. It
// may be empty.
type Picks []int

// Pick asks for any number of several labels, or for one. A Choose cuts a label
// that is too long for the window; a Pick shows all of it, for answers that are
// sentences.
type Pick struct {
	title, help string
	labels      []string
	taken       []bool
	list        List
	letters     string // a further key for each of the first labels
	one         bool
	none        bool // the last label stands for taking none
}

// NewPick returns a dialog in which the labels at the given indexes are taken at
// first. The first nine have their digits as keys.
func NewPick(title, help string, taken []int, labels ...string) *Pick {
	p := &Pick{title: title, help: help, taken: make([]bool, len(labels))}
	for i, label := range labels {
		p.labels = append(p.labels, model.Clean(label))
		p.taken[i] = slices.Contains(taken, i)
	}
	p.list.SetLen(len(labels))
	p.list.SetCursor(max(0, slices.Index(p.taken, true)))
	return p
}

// One makes the dialog answer with exactly one, chosen by its digit or by enter.
func (p *Pick) One() *Pick {
	p.one = true
	return p
}

// Letters gives each of the first labels a letter as a further key, which stands
// before it in place of its digit.
func (p *Pick) Letters(letters string) *Pick {
	p.letters = letters
	return p
}

// OrNone adds a label that answers with none, under the key 0.
func (p *Pick) OrNone(label string) *Pick {
	p.labels, p.taken, p.none = append(p.labels, model.Clean(label)), append(p.taken, false), true
	p.list.SetLen(len(p.labels))
	return p
}

// Update moves the mark; a digit or space takes a label or gives it back, enter
// answers, esc and q cancel. Where one is asked for, a digit and space answer.
func (p *Pick) Update(msg tea.Msg) (Result, tea.Cmd) {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok || len(p.labels) == 0 {
		return Result{}, nil
	}
	name := KeyName(press)
	for i := range p.labels {
		if name == p.key(i) || name == p.digit(i) {
			p.list.SetCursor(i)
			return p.take(), nil
		}
	}
	action, _ := Lookup(press)
	switch {
	case name == "space":
		return p.take(), nil
	case action == Back || action == Quit:
		return Result{Outcome: Cancelled}, nil
	case action == Enter && (p.one || p.onNone()):
		return p.take(), nil
	case action == Enter:
		return Result{Answered, p.picks()}, nil
	}
	p.list.Handle(action)
	return Result{}, nil
}

func (p *Pick) onNone() bool { return p.none && p.list.Cursor() == len(p.labels)-1 }

// take acts on the marked label.
func (p *Pick) take() Result {
	at := p.list.Cursor()
	switch {
	case p.onNone():
		return Result{Answered, Picks(nil)}
	case p.one:
		return Result{Answered, Picks{at}}
	}
	p.taken[at] = !p.taken[at]
	return Result{}
}

func (p *Pick) picks() Picks {
	var picks Picks
	for i, taken := range p.taken {
		if taken {
			picks = append(picks, i)
		}
	}
	return picks
}

// key returns the key that stands before a label, "" for none.
func (p *Pick) key(i int) string {
	if i < len(p.letters) {
		return p.letters[i : i+1]
	}
	return p.digit(i)
}

// digit returns the digit of a label, "" for none.
func (p *Pick) digit(i int) string {
	switch {
	case p.none && i == len(p.labels)-1:
		return "0"
	case i < 9:
		return strconv.Itoa(i + 1)
	}
	return ""
}

// Keys returns the keys of the dialog.
func (p *Pick) Keys() []Hint {
	if p.one {
		return []Hint{{Key: "j/k", Label: "move"}, {Key: "enter", Label: "choose"}, {Key: "esc", Label: "cancel"}}
	}
	return []Hint{{Key: "space", Label: "take or not"}, {Key: "enter", Label: "save"}, {Key: "esc", Label: "cancel"}}
}

// View draws the labels, as many as fit around the marked one. Help goes first
// where there is no room for both.
func (p *Pick) View(t *Theme, w, h int) (string, *tea.Cursor) {
	inner, room := panelInner(w, h)
	rows, from, to := p.rows(t, inner)
	lines := []string{t.Strong.Render(Truncate(p.title, inner, t.Ellipsis))}
	help := wrapAll(p.help, inner)
	for _, line := range help[:min(len(help), max(0, room-1-min(len(rows), room/2)))] {
		lines = append(lines, t.Dim.Render(line))
	}
	height := max(1, min(len(rows), room-len(lines)))
	top := min(max(0, (from+to-height)/2), max(0, len(rows)-height))
	top = min(top, from) // the beginning of the marked one is always in sight
	// The cursor on the marked label lets a screen reader follow.
	cursor := tea.NewCursor(panelLeft, panelTop+len(lines)+from-top)
	return panel(t, append(lines, rows[top:min(len(rows), top+height)]...), inner), cursor
}

// rows draws the labels in w cells, and says between which lines the marked one
// stands.
func (p *Pick) rows(t *Theme, w int) (lines []string, from, to int) {
	for i, label := range p.labels {
		selected := i == p.list.Cursor()
		mark, style := "  ", t.Text
		if selected {
			mark, style, from = t.Accent.Render(t.Marker)+" ", t.Selected, len(lines)
		}
		lead := mark + t.KeyHint.Render(Pad(p.key(i), 1)) + "  " + p.box(i)
		for j, line := range Wrap(label, max(1, w-Width(lead))) {
			if j > 0 {
				lead = mark + strings.Repeat(" ", Width(lead)-Width(mark))
			}
			lines = append(lines, lead+style.Render(line))
		}
		if selected {
			to = len(lines)
		}
	}
	return lines, from, to
}

// box shows whether a label is taken, where several can be.
func (p *Pick) box(i int) string {
	switch {
	case p.one:
		return ""
	case p.none && i == len(p.labels)-1:
		return "    "
	case p.taken[i]:
		return "[x] "
	}
	return "[ ] "
}
