package triage_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"handpick/model"
	"handpick/model/journal"
	"handpick/tui/session"
	"handpick/tui/triage"
	"handpick/tui/ui"
	"handpick/tui/ui/uitest"
)

// export is an invented export, newest first.
const export = `First Name,Last Name,URL,Email Address,Company,Position,Connected On
Ada,Fernsby,https://www.linkedin.com/in/ada-fernsby-1,ada@example.com,Acme Ltd,Head of Privacy,02 Feb 2026
Bo,Tarrant,https://www.linkedin.com/in/bo-tarrant-2,bo@example.com,Globex,Gardener,20 Jan 2026
Cy,Umber,https://www.linkedin.com/in/cy-umber-3,,Self-employed,Photographer,11 Jan 2026
`

// host is the smallest program around the screen: it commits, and it carries out
// rights as a program would.
type host struct {
	screen  *triage.Screen
	session *session.Session
	journal *journal.Journal
	now     func() time.Time
	theme   *ui.Theme
	layout  ui.Layout
	stack   ui.Stack
	said    string

	rights   []triage.Right  // as they were asked for
	mentions triage.Mentions // what is found before erasing
	broken   error           // why nothing can be erased, nil when it can
}

func (h *host) Init() tea.Cmd { return nil }

func (h *host) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		h.layout = ui.LayoutFor(msg.Width, msg.Height)
		h.screen.Resize(h.theme, h.layout)
		return h, nil
	case tea.KeyPressMsg:
		return h, h.key(msg)
	}
	req, mine := h.screen.Receive(msg)
	if !mine {
		panic("the screen does not know what its own command yielded")
	}
	return h, h.do(req)
}

func (h *host) key(msg tea.KeyPressMsg) tea.Cmd {
	if h.stack.Empty() {
		if h.screen.Typing() {
			return h.do(h.screen.Type(msg))
		}
		action, _ := ui.Lookup(msg)
		return h.do(h.screen.Press(action))
	}
	closed, cmd := h.stack.Update(msg)
	if closed == nil {
		return cmd
	}
	req, mine := h.screen.Answered(*closed)
	if !mine && closed.Tag != nil {
		panic("the screen does not know the answer to its own dialog")
	}
	return tea.Batch(cmd, h.do(req))
}

func (h *host) do(r triage.Request) tea.Cmd {
	if said := r.Notice + r.Fail; said != "" {
		h.said = said
	}
	if r.Dialog != nil {
		h.stack.Open(r.Dialog, r.Tag)
	}
	if r.Commit != nil {
		stored, err := h.session.Commit(*r.Commit)
		must(err)
		must(h.session.Apply(stored))
		h.said = h.screen.Committed(stored)
	}
	cmd := r.Cmd
	if r.Right != nil {
		h.rights = append(h.rights, *r.Right)
		cmd = tea.Batch(cmd, h.carryOut(*r.Right))
	}
	return cmd
}

func (h *host) carryOut(r triage.Right) tea.Cmd {
	review, ctx := h.session.Review, context.Background()
	switch r.Kind {
	case triage.FindMentions:
		m := h.mentions
		m.Asked = r
		return func() tea.Msg { return m }
	case triage.EraseContact:
		h.erase(review.PlanErase(ctx, h.journal, r.Contact, model.Erasure{How: r.How}))
	case triage.RedactReason:
		h.erase(review.Redact(ctx, h.journal, r.Contact, r.Seq, r.Claim))
	}
	return nil
}

func (h *host) erase(x model.Erasing, err error) {
	must(err)
	if h.broken != nil {
		h.said = h.broken.Error()
		h.screen.Failed()
		return
	}
	x.Event.At = h.now()
	x.Event, err = h.journal.Erase(x)
	must(err)
	must(h.session.Review.ApplyErased(x))
	h.said = h.screen.Committed(x.Event)
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}

func (h *host) View() tea.View {
	l := h.layout
	if l.Mode == ui.TooSmall {
		return tea.NewView(ui.Fit("", l.W, l.H))
	}
	body, cursor := h.screen.View()
	hints := h.screen.Hints()
	if !h.stack.Empty() {
		hints = h.stack.Keys()
	}
	body = ui.Fit(body, l.W, l.Toast.Y-l.Header.H)
	frame := ui.Fit(h.screen.Status(), l.W, l.Header.H) + "\n" + body + "\n" + ui.Pad(h.said, l.W) + "\n" + ui.Footer(l.W, hints, h.theme)
	if !h.stack.Empty() {
		frame, cursor = h.stack.View(frame, h.theme, l.W, l.H)
	}
	v := tea.NewView(frame)
	v.Cursor = cursor
	return v
}

// bench is the screen under test, on a review of the export.
type bench struct {
	*uitest.Driver
	*host
	clock *uitest.Clock
}

func start(t testing.TB, w, h int) *bench {
	t.Helper()
	dir, clock := t.TempDir(), uitest.NewClock()
	path := filepath.Join(dir, "connections.csv")
	if err := os.WriteFile(path, []byte(export), 0o600); err != nil {
		t.Fatal(err)
	}
	m := &host{theme: ui.NewTheme(true, false)}
	create := func(path string) (session.Journal, error) {
		var err error
		m.journal, err = journal.Create(path)
		return m.journal, err
	}
	now := clock.UI().Now
	s, err := session.Open(context.Background(), session.Journals{Create: create},
		session.Request{Path: path, Name: "Robin", Purpose: "learn", Words: []string{"privacy"}, Wishes: filepath.Join(dir, "wishes"), Now: now},
		session.Hooks{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	m.session, m.now = s, now
	m.screen = triage.New(s, now, triage.Sort(s, s.Place().Order))
	return &bench{uitest.New(t, m, w, h), m, clock}
}

// answer types into the lines of a prompt, each after clearing it.
func (b *bench) answer(lines ...string) {
	for _, line := range lines {
		b.Press("ctrl+u")
		b.Type(line)
		b.Press("enter")
	}
}

// yes waits until a confirmation can have been read, and says yes.
func (b *bench) yes() {
	b.Advance(b.clock, time.Second)
	b.Press("y")
}
