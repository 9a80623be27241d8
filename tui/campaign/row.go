package campaign

import (
	"cmp"
	"strings"

	"handpick/tui/ui"
)

// row is a line of the list: a setting, or the heading of a group, which asks
// nothing.
type row struct {
	label string
	// value is what stands, in plain words; "" when nobody has said.
	value string
	// help says below the list what the setting is for.
	help string
	// enter says in the footer what the key does, "" for changing the value.
	enter string
	// step is the next step that this setting takes, "" for none; also is
	// another.
	step, also string
	// needed says that somebody waits for the setting, "" when nobody does.
	needed string
	// among says that the row is one of several of which one is chosen.
	among, chosen bool
	ask           func() Request
}

func heading(s string) row { return row{label: s} }

// answers reports whether the setting is what a step waits for.
func (r *row) answers(step string) bool {
	is := func(own string) bool { return own != "" && strings.HasPrefix(step, own+": ") }
	return is(r.step) || is(r.also)
}

func (r *row) does() string { return cmp.Or(r.enter, "change") }

const (
	unsaid     = "not said yet"
	labelWidth = 22 // cells, with the sign of a row that is chosen
	labelLeft  = 2  // the first cell of a label
	valueLeft  = labelLeft + labelWidth + 2
)

// draw draws the row in w cells.
func (r *row) draw(t *ui.Theme, selected bool, w int) string {
	if r.ask == nil {
		return " " + t.Strong.Render(ui.Truncate(r.label, w-1, t.Ellipsis))
	}
	mark, style := " ", t.Text
	if selected {
		mark, style = t.Accent.Render(t.Marker), t.Selected
	}
	lead, room := "", labelWidth
	if r.among {
		lead, room = "  ", labelWidth-2
	}
	if r.chosen {
		lead = t.Good.Render(t.Relevant) + " "
	}
	label := ui.Pad(lead+style.Render(ui.Truncate(r.label, room, t.Ellipsis)), labelWidth)
	return mark + " " + label + "  " + r.drawValue(t, w-valueLeft)
}

// drawValue draws what stands, after what is needed.
func (r *row) drawValue(t *ui.Theme, w int) string {
	value, style := r.value, t.Text
	switch {
	case r.value == "" && r.needed == "":
		value, style = unsaid, t.Dim
	case r.among && !r.chosen:
		style = t.Dim
	}
	needed := t.Warn.Render(ui.Truncate(r.needed, w, t.Ellipsis))
	if r.needed != "" {
		needed += "  "
	}
	return needed + style.Render(ui.Truncate(value, w-ui.Width(needed), t.Ellipsis))
}

// fits reports whether drawing the value in w cells shows all of it.
func (r *row) fits(w int) bool {
	room := w - valueLeft
	if r.needed != "" {
		room -= ui.Width(r.needed) + 2
	}
	return ui.Width(r.value) <= room
}
