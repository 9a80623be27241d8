package ui

import tea "charm.land/bubbletea/v2"

// Agree is a [Confirm] about more than fits on a low window: text to read and
// scroll, and only y says yes.
type Agree struct {
	text    *Text
	confirm *Confirm
	yes     string
}

// NewAgree returns the dialog, deaf to y for its first 400 ms. Yes says in the
// footer what y does. The paragraphs must be fit for a terminal.
func NewAgree(clock Clock, title, yes string, paragraphs ...string) *Agree {
	return &Agree{NewText(title, paragraphs...), NewConfirm(clock, title, ""), yes}
}

// Update answers on y, once the grace is over, cancels on n, esc, q and enter,
// and scrolls by key and wheel.
func (d *Agree) Update(msg tea.Msg) (Result, tea.Cmd) {
	if result, cmd := d.confirm.Update(msg); result.Outcome != Pending {
		return result, cmd
	}
	if press, ok := msg.(tea.KeyPressMsg); ok {
		switch action, _ := Lookup(press); action {
		case Back, Enter, Quit, Help: // the confirmation says what closes it
			return Result{}, nil
		}
	}
	return d.text.Update(msg)
}

// Keys returns the keys of the dialog.
func (d *Agree) Keys() []Hint {
	return []Hint{{Key: "y", Label: d.yes}, {Key: "n", Label: "no"}, {Key: "j/k", Label: "scroll"}, {Key: "esc", Label: "no"}}
}

// View draws as much of the text as fits.
func (d *Agree) View(t *Theme, w, h int) (string, *tea.Cursor) { return d.text.View(t, w, h) }
