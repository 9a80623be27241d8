package ui

import (
	"cmp"
	"strings"
)

// Hint is a key that works now, or a reason why it does not.
type Hint struct {
	// Action is looked up in the table for its key and words.
	Action Action
	// Key and Label replace what the table says. A hint of a dialog has these
	// and no action.
	Key, Label string
	// Disabled says why the key does nothing now. Empty means it works.
	Disabled string
}

// Hints returns plain hints for actions, in order.
func Hints(actions ...Action) []Hint {
	hints := make([]Hint, len(actions))
	for i, a := range actions {
		hints[i].Action = a
	}
	return hints
}

// WhyNot returns the reason why an action does nothing now, "" when it works or
// is not among the hints. A key that does nothing says this instead.
func WhyNot(hints []Hint, a Action) string {
	for _, h := range hints {
		if h.Action == a && a != NoAction {
			return h.Disabled
		}
	}
	return ""
}

// footerItem is one "key word" of the footer.
type footerItem struct {
	keys   []string
	label  string
	pinned bool // help and quit: the last to be cut
}

func (it footerItem) key() string { return joinKeys(it.keys, "/") }

func (it footerItem) width() int { return Width(it.key()) + 1 + Width(it.label) }

// footerGap is the number of cells between two items.
const footerGap = 2

// Footer draws the keys that work now on one line of exactly width cells. What
// does not fit goes from the right; help and quit go last. Disabled hints are
// left out, neighbours with the same word share it.
func Footer(width int, hints []Hint, t *Theme) string {
	if width < 1 {
		return ""
	}
	items := footerItems(hints)
	for len(items) > 1 && footerWidth(items) > width {
		items = dropOne(items)
	}
	var b strings.Builder
	for i, it := range items {
		if i > 0 {
			b.WriteString(strings.Repeat(" ", footerGap))
		}
		b.WriteString(t.KeyHint.Render(it.key()) + " " + t.Dim.Render(it.label))
	}
	return Pad(b.String(), width)
}

func footerItems(hints []Hint) []footerItem {
	table := Table()
	var items []footerItem
	for _, h := range hints {
		if h.Disabled != "" {
			continue
		}
		key, label := h.Key, h.Label
		for _, b := range table {
			if h.Action != NoAction && b.Action == h.Action {
				key = cmp.Or(key, b.Keys[0])
				label = cmp.Or(label, b.Short)
			}
		}
		if last := len(items) - 1; last >= 0 && items[last].label == label {
			items[last].keys = append(items[last].keys, key)
			continue
		}
		pinned := h.Action == Help || h.Action == Quit
		items = append(items, footerItem{[]string{key}, label, pinned})
	}
	return items
}

func footerWidth(items []footerItem) int {
	w := -footerGap
	for _, it := range items {
		w += it.width() + footerGap
	}
	return w
}

// dropOne removes the rightmost item that is not pinned, or else the rightmost.
func dropOne(items []footerItem) []footerItem {
	drop := len(items) - 1
	for i := range items {
		if !items[i].pinned {
			drop = i
		}
	}
	return append(items[:drop:drop], items[drop+1:]...)
}
