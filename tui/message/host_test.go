package message

import (
	"fmt"
	"testing"

	tea "charm.land/bubbletea/v2"

	scan "handpick/assess/message"
	"handpick/model"
	"handpick/tui/ui"
	"handpick/tui/ui/uitest"
)

// host is the smallest program around the screen: header, toast, footer and
// dialogs.
type host struct {
	screen *Screen
	theme  *ui.Theme
	layout ui.Layout
	stack  ui.Stack
	last   Request
	said   string
}

func (h *host) Init() tea.Cmd { return nil }

func (h *host) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if size, ok := msg.(tea.WindowSizeMsg); ok {
		h.layout = ui.LayoutFor(size.Width, size.Height)
		h.screen.Resize(h.theme, h.layout)
		return h, nil
	}
	if h.stack.Empty() {
		return h, h.do(h.screen.Update(msg))
	}
	closed, cmd := h.stack.Update(msg)
	if closed == nil {
		return h, cmd
	}
	r, mine := h.screen.Answered(*closed)
	if !mine {
		panic("the screen does not know the answer to its own dialog")
	}
	return h, tea.Batch(cmd, h.do(r))
}

func (h *host) do(r Request) tea.Cmd {
	h.last, h.said = r, r.Notice+r.Fail
	if r.Dialog != nil {
		h.stack.Open(r.Dialog, r.Tag)
	}
	return r.Cmd
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
	frame := ui.Fit(" handpick", l.W, l.Header.H) + "\n" + body + "\n" + ui.Pad(h.said, l.W) + "\n" + ui.Footer(l.W, hints, h.theme)
	if !h.stack.Empty() {
		frame, cursor = h.stack.View(frame, h.theme, l.W, l.H)
	}
	v := tea.NewView(frame)
	v.Cursor = cursor
	return v
}

// bench is the screen under test.
type bench struct {
	*uitest.Driver
	*host
}

func start(t testing.TB, in Input, w, h int) *bench {
	t.Helper()
	m := &host{screen: New(in), theme: ui.NewTheme(true, false)}
	return &bench{uitest.New(t, m, w, h), m}
}

// outreach is an invented sender.
func outreach() scan.Outreach {
	return scan.Outreach{
		Sender: "Robin Farrow", Organisation: "Bramble Kiln Ltd", ReplyTo: "robin@bramblekiln.example",
		PrivacyURL: "https://bramblekiln.example/privacy", Channel: model.LinkedInMessage, Recipients: 40,
	}
}

func contacts() []*model.Contact {
	var list []*model.Contact
	for i, f := range []model.Fields{
		{FirstName: "Ada", LastName: "Fernsby", Company: "Corn Mill Ltd", Position: "Head of Privacy"},
		{FirstName: "王", LastName: "小明", Company: "日本陶器", Position: "Kiln keeper"},
		{LastName: "Umber", Position: "Pho\u202etographer"},
	} {
		c := model.NewContact(i+1, model.Key(fmt.Sprintf("in:invented-%d", i)), f)
		list = append(list, &c)
	}
	return list
}

func why(no int) string {
	return map[int]string{1: "You spoke at the potters' evening in May.", 2: "We offer 20% off today, book a demo."}[no]
}

// pitch is a draft that sells; plainWord one that does not and lacks nothing.
const (
	pitch = `Hi {first_name},

I saw that you are {position} at {company}. {why} Our platform helps teams save time, and we offer a free trial.

Book a call: https://calendly.com/robin-farrow
`
	plainWord = `Hi {first_name},

{why} I am doing research for a dissertation on how a {position} learns about glazes, and would like to hear how you did.

Robin Farrow, Bramble Kiln Ltd
robin@bramblekiln.example
I have your details from our LinkedIn connection. How I use them: https://bramblekiln.example/privacy

If you would rather not hear from me about this, reply "no" and I will not write again.
`
)

func input(draft string) Input {
	return Input{Draft: draft, Outreach: outreach(), Contacts: contacts(), Why: why}
}

func (b *bench) wantText(t *testing.T, want string) {
	t.Helper()
	if got := b.screen.editor.text; got != want {
		t.Errorf("the draft is %q, want %q", got, want)
	}
}

func (b *bench) wantSaid(t *testing.T, want string) {
	t.Helper()
	if b.said != want {
		t.Errorf("said %q, want %q", b.said, want)
	}
}
