package ui_test

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"handpick/tui/ui"
	"handpick/tui/ui/uitest"
)

// host is the smallest program around the parts of the package: a page of
// foreign names, dialogs over it, toasts and a footer.
type host struct {
	theme  *ui.Theme
	layout ui.Layout
	stack  ui.Stack
	toasts *ui.Toasts
	closed *ui.Closed
}

func newHost(clock *uitest.Clock) *host {
	return &host{theme: ui.NewTheme(true, false), toasts: ui.NewToasts(clock.UI())}
}

func (h *host) Init() tea.Cmd { return nil }

func (h *host) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	h.toasts.Update(msg)
	if size, ok := msg.(tea.WindowSizeMsg); ok {
		h.layout = ui.LayoutFor(size.Width, size.Height)
	}
	if h.stack.Empty() {
		return h, nil
	}
	closed, cmd := h.stack.Update(msg)
	if closed != nil {
		h.closed = closed
	}
	return h, cmd
}

func (h *host) View() tea.View {
	l := h.layout
	if l.W == 0 {
		return tea.NewView("")
	}
	var b strings.Builder
	for i := range l.H - 2 {
		fmt.Fprintf(&b, "row %2d 王小明 Ada 👩‍🚀 דנה │ %s\n", i, strings.Repeat(".", l.W))
	}
	base := ui.Fit(b.String(), l.W, l.H-2) + "\n" +
		h.toasts.View(l.W, h.theme) + "\n" + ui.Footer(l.W, h.stack.Keys(), h.theme)
	content, cursor := h.stack.View(base, h.theme, l.W, l.H)
	v := tea.NewView(content)
	v.Cursor = cursor
	return v
}

// open starts a host with one dialog on a screen of w by h cells.
func open(t *testing.T, d ui.Dialog, w, h int) (*uitest.Driver, *host) {
	t.Helper()
	m := newHost(uitest.NewClock())
	m.stack.Open(d, "tag")
	return uitest.New(t, m, w, h), m
}

// wantResult checks how the last dialog was closed.
func wantResult(t *testing.T, m *host, outcome ui.Outcome, answer string) {
	t.Helper()
	if m.closed == nil {
		t.Fatalf("the dialog is still open")
	}
	if m.closed.Outcome != outcome || fmt.Sprint(m.closed.Answer) != answer || m.closed.Tag != "tag" {
		t.Errorf("closed with %+v, want outcome %d and answer %s", *m.closed, outcome, answer)
	}
}
