package assessment_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"handpick/assess/lia"
	"handpick/model"
	"handpick/tui/assessment"
	"handpick/tui/ui"
	"handpick/tui/ui/uitest"
)

const today model.Date = 20260302

// host is the smallest program around the screen: it keeps what the screen asks
// to save, as a review would.
type host struct {
	in     assessment.Input
	screen *assessment.Screen
	theme  *ui.Theme
	layout ui.Layout
	stack  ui.Stack
	clock  *uitest.Clock

	saved, house []model.FormAnswer // in order
	concluded    []model.Assessment
	exports      []assessment.Export
	said         string // the last notice
	done         bool
	failing      bool // nothing can be saved
}

// start starts a host over a screen of w by h cells.
func start(t *testing.T, in assessment.Input, w, h int) (*uitest.Driver, *host) {
	t.Helper()
	clock := uitest.NewClock()
	in.Today, in.By, in.Clock = today, 1, clock.UI()
	in.Reviewer = func(no int) string { return []string{"", "Mara Quill"}[no] }
	in.Document = "/home/mara/assessment"
	m := &host{in: in, screen: assessment.New(in), theme: ui.NewTheme(true, false), clock: clock}
	return uitest.New(t, m, w, h), m
}

func (h *host) Init() tea.Cmd { return nil }

func (h *host) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		h.layout = ui.LayoutFor(msg.Width, msg.Height)
		h.screen.Resize(h.theme, h.layout)
		return h, nil
	case tea.KeyPressMsg:
		if h.stack.Empty() {
			action, _ := ui.Lookup(msg)
			h.do(h.screen.Press(action))
			return h, nil
		}
	}
	if h.stack.Empty() {
		return h, nil
	}
	closed, cmd := h.stack.Update(msg)
	if closed != nil {
		if r, mine := h.screen.Answered(*closed); mine {
			h.do(r)
		}
	}
	return h, cmd
}

func (h *host) do(r assessment.Request) {
	if r.Dialog != nil {
		h.stack.Open(r.Dialog, r.Tag)
	}
	if r.Notice != "" {
		h.said = r.Notice
	}
	if r.Export != nil {
		h.exports = append(h.exports, *r.Export)
	}
	h.done = h.done || r.Done
	if r.Answer == nil && r.House == nil && r.Conclude == nil {
		return
	}
	if !h.failing {
		h.save(r)
	}
	h.screen.Set(h.in)
}

// save does what a review does with a request.
func (h *host) save(r assessment.Request) {
	keep := func(to *model.FormAnswers, a model.FormAnswer) {
		if *to == nil {
			*to = model.FormAnswers{}
		}
		if (*to)[a.Question] = a; a.Empty() {
			delete(*to, a.Question)
		}
	}
	switch {
	case r.Answer != nil:
		h.saved = append(h.saved, *r.Answer)
		keep(&h.in.Answers, *r.Answer)
	case r.House != nil:
		h.house = append(h.house, *r.House)
		keep(&h.in.House, *r.House)
	case r.Conclude != nil:
		h.concluded = append(h.concluded, *r.Conclude)
		h.in.Versions = append(h.in.Versions, *r.Conclude)
		h.in.Campaign.LIA = r.Conclude.LIA()
	}
}

func (h *host) View() tea.View {
	l := h.layout
	if l.Mode == ui.TooSmall {
		return tea.NewView(ui.Fit("", l.W, l.H))
	}
	keys := h.screen.Hints()
	if !h.stack.Empty() {
		keys = h.stack.Keys()
	}
	frame := ui.Fit(" header", l.W, l.Header.H) + "\n" + h.screen.View() + "\n" +
		ui.Fit(" "+h.said, l.W, 1) + "\n" + ui.Footer(l.W, keys, h.theme)
	content, cursor := h.stack.View(frame, h.theme, l.W, l.H)
	v := tea.NewView(content)
	v.Cursor = cursor
	return v
}

// last returns the answer saved last.
func (h *host) last(t *testing.T) model.FormAnswer {
	t.Helper()
	if len(h.saved) == 0 {
		t.Fatal("nothing was saved")
	}
	return h.saved[len(h.saved)-1]
}

// wait lets the grace of a confirmation pass.
func (h *host) wait(d *uitest.Driver) { d.Advance(h.clock, time.Second) }

func campaign() model.Campaign {
	return model.Campaign{
		No: 1, Purpose: "Find bakeries for a pilot", Sender: "Mara Quill", Organisation: "Crumbline Ltd",
		Channel: model.LinkedInMessage, Country: model.UnitedKingdom, PrivacyLink: "https://crumbline.example/privacy",
	}
}

// nothing is an outreach that was stated, of which nothing was assessed.
func nothing() assessment.Input {
	return assessment.Input{Campaign: campaign(), Facts: lia.Facts{
		Source: model.OwnExport, Reviewer: "Mara Quill", Contacts: 412, Relevant: 37, Emails: 9, Imported: 20260228,
	}}
}

// given makes an answer of an earlier day out of words, or of choices and the
// words beside them.
func given(question, words string, choices ...string) model.FormAnswer {
	return model.FormAnswer{Question: question, Words: words, Choices: choices, On: 20260301, By: 1}
}

func answers(list ...model.FormAnswer) model.FormAnswers {
	a := model.FormAnswers{}
	for _, answer := range list {
		a[answer.Question] = answer
	}
	return a
}

// five are answered first, and one of them stops some people.
func five() []model.FormAnswer {
	return []model.FormAnswer{
		given("P1", "Find five bakeries that will try our oven-booking tool for a month\nand tell us what is wrong with it."),
		given("P5", "", "no_consent_needed"),
		given("B1", "Two are chaplains.", "yes"),
		given("B2", "", "no"),
		given("S1", "", "yes"),
	}
}

// half is an assessment in the middle, with warnings and a stop.
func half() assessment.Input {
	in := nothing()
	in.Answers = answers(append(five(), given("P2", "First customers."), given("B5", "", "connection_only"))...)
	in.Held = map[model.Stops]int{model.StopSpecial: 2}
	in.Facts.Decided = 40
	in.House = answers(given("OH3", "", "encrypted_disk", "synced_folder"))
	return in
}

// ready is an assessment that can be concluded.
func ready() assessment.Input {
	in := half()
	for _, a := range []model.FormAnswer{
		given("O1", "", "conditions"), given("O2", "Owners and buyers only; one message"), given("O3", "A small pilot that helps them too."),
		given("O4", "They hear of their trade, once."), given("O5", "Mara Quill"), given("O5b", "founder"), given("O7", "2026-09-01"),
		given("O7b", "", "complaint"), given("O8", "crumbline.example/privacy"),
	} {
		in.Answers[a.Question] = a
	}
	return in
}

// sealed is an assessment of which a version was concluded.
func sealed(t *testing.T) assessment.Input {
	t.Helper()
	return concludeOnce(t, ready())
}

// concludeOnce concludes the first version of an assessment.
func concludeOnce(t *testing.T, in assessment.Input) assessment.Input {
	t.Helper()
	a, err := lia.Conclude(in.Answers, &in.Campaign, in.Today)
	if err != nil {
		t.Fatal(err)
	}
	a.Version, a.On, a.DecidedBefore = 1, 20260301, 40
	in.Versions = []model.Assessment{a}
	in.Campaign.LIA = a.LIA()
	return in
}

// selected returns the line of the list under the cursor.
func selected(d *uitest.Driver) string {
	for line := range strings.SplitSeq(d.Screen(), "\n") {
		if rest, ok := strings.CutPrefix(line, "┃ "); ok {
			return strings.TrimSpace(rest)
		}
	}
	return ""
}

// to moves the cursor to the line that holds a text, from the top.
func to(t *testing.T, d *uitest.Driver, text string) {
	t.Helper()
	d.Press("home")
	for range 80 {
		if strings.Contains(selected(d), text) {
			return
		}
		d.Press("j")
	}
	t.Fatalf("no line with %q:\n%s", text, d.Screen())
}

func wantLine(t *testing.T, d *uitest.Driver, text string) {
	t.Helper()
	if got := selected(d); !strings.Contains(got, text) {
		t.Errorf("the cursor stands on %q, want %q", got, text)
	}
}

func wantSaid(t *testing.T, m *host, text string) {
	t.Helper()
	if !strings.Contains(m.said, text) {
		t.Errorf("said %q, want %q", m.said, text)
	}
}

func same(a, b model.FormAnswer) bool {
	return a.Question == b.Question && slices.Equal(a.Choices, b.Choices) && a.Words == b.Words && a.Origin == b.Origin && a.On == b.On && a.By == b.By
}
