package ui

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/viewport"
	tea "charm.land/bubbletea/v2"
)

// Text shows text to read and scroll: a history, the message log, help.
type Text struct {
	title string
	body  func(t *Theme, w int) []string
	port  viewport.Model
	width int // for which the body was laid out, 0 for not yet
	theme *Theme
}

// NewText returns a dialog that shows paragraphs, wrapped to the window. They
// must be fit for a terminal.
func NewText(title string, paragraphs ...string) *Text {
	return newText(title, func(_ *Theme, w int) []string {
		var lines []string
		for _, p := range paragraphs {
			lines = append(lines, Wrap(p, w)...)
		}
		return lines
	})
}

func newText(title string, body func(t *Theme, w int) []string) *Text {
	return &Text{title: title, body: body, port: viewport.New()}
}

// Update scrolls by key and wheel; esc, enter, q and ? close.
func (x *Text) Update(msg tea.Msg) (Result, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.MouseWheelMsg:
		switch msg.Button {
		case tea.MouseWheelDown:
			x.port.ScrollDown(1)
		case tea.MouseWheelUp:
			x.port.ScrollUp(1)
		}
	case tea.KeyPressMsg:
		action, _ := Lookup(msg)
		switch action {
		case Back, Enter, Quit, Help:
			return Result{Outcome: Cancelled}, nil
		case Down:
			x.port.ScrollDown(1)
		case Up:
			x.port.ScrollUp(1)
		case PageDown, Later: // space pages, as in every pager
			x.port.PageDown()
		case PageUp:
			x.port.PageUp()
		case Home:
			x.port.GotoTop()
		case End:
			x.port.GotoBottom()
		}
	}
	return Result{}, nil
}

// Keys returns the keys of the dialog.
func (x *Text) Keys() []Hint {
	return []Hint{{Key: "j/k", Label: "scroll"}, {Key: "pgdown", Label: "page"}, {Key: "esc", Label: "close"}}
}

// View draws as much of the text as fits, and where in it that is.
func (x *Text) View(t *Theme, w, h int) (string, *tea.Cursor) {
	inner, room := panelInner(w, h)
	return panel(t, x.draw(t, inner, room), inner), nil
}

// draw returns the title and what fits of the text below it, at most room lines.
func (x *Text) draw(t *Theme, inner, room int) []string {
	if x.width != inner || x.theme != t {
		x.width, x.theme = inner, t
		x.port.SetWidth(inner)
		x.port.SetContentLines(x.body(t, inner))
	}
	total := x.port.TotalLineCount()
	x.port.SetHeight(max(1, min(total, room-1)))
	x.port.SetYOffset(x.port.YOffset()) // a taller window may show past the end
	title := t.Strong.Render(Truncate(x.title, inner, t.Ellipsis))
	if shown := x.port.Height(); shown < total {
		place := fmt.Sprintf("%d-%d of %d", x.port.YOffset()+1, min(total, x.port.YOffset()+shown), total)
		title = Pad(title, inner-Width(place)-1) + " " + t.Dim.Render(place)
	}
	return append([]string{title}, strings.Split(x.port.View(), "\n")...)
}
