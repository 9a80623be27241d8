package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"handpick/tui/ui"
)

// pace spares the drawing of frames that nobody would see. Bubble Tea asks for
// the view after every message, and drawing costs more than acting on a key: of
// keys that come faster than the terminal is repainted, as from a burst or a
// wheel, only every so many are drawn. A key after a pause, and whatever is no
// key, is drawn at once.
type pace struct {
	clock ui.Clock
	every time.Duration // 0 draws always
	drawn time.Time
	view  tea.View
	skip  bool // the view stays as it was drawn last
	due   bool // a frame message is on its way
}

// frame ends a time in which keys were not drawn.
type frame struct{}

// after takes note of a message that was acted on, and returns the command that
// has the result drawn later if it is not to be drawn now.
func (p *pace) after(msg tea.Msg) tea.Cmd {
	p.skip = false
	switch msg.(type) {
	case frame:
		p.due = false
	case tea.KeyPressMsg, tea.MouseWheelMsg:
		wait := p.every - p.clock.Now().Sub(p.drawn)
		if wait <= 0 {
			return nil
		}
		p.skip = true
		if !p.due {
			p.due = true
			return p.clock.Tick(wait, func(time.Time) tea.Msg { return frame{} })
		}
	}
	return nil
}

// draw returns the view to show: the one that render returns, or the last one.
func (p *pace) draw(render func() tea.View) tea.View {
	if !p.skip {
		p.view, p.drawn = render(), p.clock.Now()
	}
	return p.view
}
