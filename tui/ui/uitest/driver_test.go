package uitest_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"handpick/tui/ui"
	"handpick/tui/ui/uitest"
)

// recorder writes down every message but sizes, and does what a key stands for.
type recorder struct {
	w, h int
	seen []string
	do   map[string]tea.Cmd
}

func (r *recorder) Init() tea.Cmd { return note("init") }

func (r *recorder) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		r.w, r.h = msg.Width, msg.Height
	case tea.KeyPressMsg:
		r.seen = append(r.seen, msg.String())
		return r, r.do[msg.String()]
	case string:
		r.seen = append(r.seen, msg)
	default:
		r.seen = append(r.seen, fmt.Sprintf("%T", msg))
	}
	return r, nil
}

func (r *recorder) View() tea.View {
	v := tea.NewView(ui.Fit(strings.Join(r.seen, " "), r.w, r.h))
	v.Cursor = tea.NewCursor(3, 1)
	return v
}

func note(s string) tea.Cmd { return func() tea.Msg { return s } }

func start(t *testing.T, do map[string]tea.Cmd) (*uitest.Driver, *recorder) {
	t.Helper()
	r := &recorder{do: do}
	d := uitest.New(t, r, 200, 5)
	r.seen = nil
	return d, r
}

func wantSeen(t *testing.T, r *recorder, want string) {
	t.Helper()
	if got := strings.Join(r.seen, " "); got != want {
		t.Errorf("the model saw %q, want %q", got, want)
	}
}

func TestDriverPressesKeysByTheNamesTheProgramSees(t *testing.T) {
	names := []string{"r", "Z", "?", "space", "enter", "esc", "tab", "shift+tab", "ctrl+c", "alt+b", "pgdown", "é", "日", "+"}
	d, r := start(t, nil)
	d.Press(names...)
	wantSeen(t, r, strings.Join(names, " "))
}

func TestDriverTypesTextAndSendsPasteAndMouse(t *testing.T) {
	d, r := start(t, nil)
	d.Type("a B")
	d.Paste("x")
	d.Click(1, 2)
	d.Wheel(1, 2, -2)
	wantSeen(t, r, "a space B tea.PasteMsg tea.MouseClickMsg tea.MouseReleaseMsg tea.MouseWheelMsg tea.MouseWheelMsg")
}

func TestDriverRunsCommandsInOrder(t *testing.T) {
	d, r := start(t, map[string]tea.Cmd{
		"b": tea.Batch(note("1"), tea.Sequence(note("2"), tea.Batch(note("3"), note("4"))), nil, note("5")),
	})
	d.Press("b", "x")
	wantSeen(t, r, "b 1 2 3 4 5 x")
}

func TestDriverHoldsCommandsBack(t *testing.T) {
	d, r := start(t, map[string]tea.Cmd{"s": note("saved")})
	d.Hold()
	d.Press("s", "j")
	wantSeen(t, r, "s j")
	d.Release()
	d.Press("k")
	wantSeen(t, r, "s j saved k")
}

func TestDriverMovesTheClock(t *testing.T) {
	clock := uitest.NewClock()
	later := func(d time.Duration, s string) tea.Cmd {
		return clock.UI().Tick(d, func(time.Time) tea.Msg { return s })
	}
	hour := func(at time.Time) tea.Msg { return at.Format("15:04:05") }
	d, r := start(t, map[string]tea.Cmd{
		"t": tea.Batch(later(3*time.Second, "third"), later(time.Second, "first"), clock.UI().Tick(2*time.Second, hour)),
	})
	d.Press("t")
	d.Advance(clock, 2*time.Second)
	wantSeen(t, r, "t first 09:00:02")
	d.Advance(clock, time.Hour)
	wantSeen(t, r, "t first 09:00:02 third")
	if got := clock.UI().Now().Format("15:04:05"); got != "10:00:02" {
		t.Errorf("the clock shows %s, want 10:00:02", got)
	}
}

func TestDriverEndsWithTheProgram(t *testing.T) {
	d, r := start(t, map[string]tea.Cmd{"q": tea.Sequence(tea.Quit, note("late")), "ctrl+z": tea.Suspend})
	d.Press("ctrl+z")
	wantSeen(t, r, "ctrl+z tea.SuspendMsg tea.ResumeMsg")
	d.Press("q")
	if _, quit := d.Ended().(tea.QuitMsg); !quit {
		t.Errorf("ended with %T, want a tea.QuitMsg", d.Ended())
	}
	wantSeen(t, r, "ctrl+z tea.SuspendMsg tea.ResumeMsg q")
}

func TestDriverShowsTheScreen(t *testing.T) {
	d, _ := start(t, map[string]tea.Cmd{"y": tea.SetClipboard("https://example.com/in/ada")})
	d.Press("y")
	d.Want("y tea.setClipboardMsg")
	d.WantNot("other")
	d.Resize(5, 2)
	if got, want := d.Screen(), "y tea\n     "; got != want {
		t.Errorf("screen %q, want %q", got, want)
	}
	if x, y, ok := d.Cursor(); x != 3 || y != 1 || !ok {
		t.Errorf("cursor %d,%d %v, want 3,1", x, y, ok)
	}
	if got, want := d.Copied(), "https://example.com/in/ada"; got != want {
		t.Errorf("copied %q, want %q", got, want)
	}
}

// failures counts what a test reports.
type failures struct {
	testing.TB
	n int
}

func (f *failures) Helper()               {}
func (f *failures) Errorf(string, ...any) { f.n++ }

// ragged is a model whose frame has the wrong size.
type ragged struct{ recorder }

func (*ragged) View() tea.View { return tea.NewView("ab\nabc") }

func (r *ragged) Update(tea.Msg) (tea.Model, tea.Cmd) { return r, nil }

func TestDriverFailsWhenTheScreenIsNotAsItShouldBe(t *testing.T) {
	f := &failures{TB: t}
	d := uitest.New(f, &ragged{}, 3, 3)
	for _, step := range []struct {
		name string
		do   func()
		want int
	}{
		{"one line too few and one too short", func() { d.Screen() }, 2},
		{"a text that is missing", func() { d.Want("x") }, 3},
		{"a text that should be missing", func() { d.WantNot("abc") }, 3},
	} {
		f.n = 0
		if step.do(); f.n != step.want {
			t.Errorf("%s: %d failures, want %d", step.name, f.n, step.want)
		}
	}
}
