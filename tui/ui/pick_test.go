package ui_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"handpick/tui/ui"
	"handpick/tui/ui/uitest"
)

func pick() *ui.Pick {
	return ui.NewPick("Which fields do you use?", "Any number of them.", []int{1}, "name", "company", "e-mail address")
}

// sentences is a dialog with labels that are longer than a narrow window.
func sentences() *ui.Pick {
	return ui.NewPick("Does anybody have to agree first?", "Where consent is needed, nothing decided here can replace it.", []int{1},
		"nothing in any message promotes anything", "some promotes, and some of these people must agree first, or I cannot tell").
		One().OrNone("not answered")
}

func TestPickTakesAnyNumber(t *testing.T) {
	for _, tt := range []struct {
		name   string
		keys   []string
		answer string
	}{
		{"those taken at first stay", []string{"enter"}, "[1]"},
		{"space takes the marked one", []string{"home", "space", "enter"}, "[0 1]"},
		{"space gives it back", []string{"space", "enter"}, "[]"},
		{"a digit takes or gives back", []string{"3", "2", "enter"}, "[2]"},
		{"they come in their own order", []string{"end", "space", "home", "space", "enter"}, "[0 1 2]"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d, m := open(t, pick(), 60, 20)
			d.Press(tt.keys...)
			wantResult(t, m, ui.Answered, tt.answer)
		})
	}
	t.Run("0 takes none where that is offered", func(t *testing.T) {
		d, m := open(t, pick().OrNone("not answered"), 60, 20)
		d.Press("0")
		wantResult(t, m, ui.Answered, "[]")
	})
	t.Run("esc cancels", func(t *testing.T) {
		d, m := open(t, pick(), 60, 20)
		d.Press("1", "esc")
		wantResult(t, m, ui.Cancelled, "<nil>")
	})
}

func TestPickTakesOne(t *testing.T) {
	for _, tt := range []struct {
		name   string
		keys   []string
		answer string
	}{
		{"enter takes the marked one, at first the one that stood", []string{"enter"}, "[1]"},
		{"a digit takes it at once", []string{"1"}, "[0]"},
		{"0 takes none", []string{"0"}, "[]"},
		{"so does enter there", []string{"end", "enter"}, "[]"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d, m := open(t, sentences(), 60, 20)
			d.Press(tt.keys...)
			wantResult(t, m, ui.Answered, tt.answer)
		})
	}
}

func TestPickShowsAllOfALabel(t *testing.T) {
	d, _ := open(t, sentences(), 40, 10)
	d.Want("must agree first", "or I cannot tell")
	d.Press("home")
	d.Want("nothing in any message", "  anything")
	d.Press("end")
	d.Want("not answered")
}

func TestAgreeScrollsAndAnswersOnYOnly(t *testing.T) {
	agree := func(clock *uitest.Clock) ui.Dialog {
		return ui.NewAgree(clock.UI(), "Conclude version 1?", "conclude", strings.Split(strings.Repeat("one line. two line. ", 20), ". ")...)
	}
	for _, tt := range []struct {
		name    string
		wait    time.Duration
		keys    []string
		outcome ui.Outcome
	}{
		{"a key on its way does nothing", 399 * time.Millisecond, []string{"y", "n", "esc", "enter", "?"}, ui.Pending},
		{"y says yes", time.Second, []string{"y"}, ui.Answered},
		{"y says yes after scrolling", time.Second, []string{"pgdown", "j", "y"}, ui.Answered},
		{"enter says no", time.Second, []string{"enter"}, ui.Cancelled},
		{"esc says no", time.Second, []string{"esc"}, ui.Cancelled},
		{"any other key does nothing", time.Second, []string{"r", "?"}, ui.Pending},
	} {
		t.Run(tt.name, func(t *testing.T) {
			clock := uitest.NewClock()
			d, m := open(t, agree(clock), 60, 14)
			d.Advance(clock, tt.wait)
			d.Press(tt.keys...)
			if tt.outcome == ui.Pending {
				d.Want("Conclude version 1?", "y conclude")
				return
			}
			wantResult(t, m, tt.outcome, "<nil>")
		})
	}
}

func TestFormDialogsAtEverySize(t *testing.T) {
	clock := uitest.NewClock()
	for name, dialog := range map[string]func() ui.Dialog{
		"pick":     func() ui.Dialog { return pick() },
		"pick-one": func() ui.Dialog { return sentences() },
		"write":    func() ui.Dialog { return write("Find hotels that buy kettles.\nNot more than forty.") },
		"agree": func() ui.Dialog {
			return ui.NewAgree(clock.UI(), "Conclude version 1?", "conclude", "It is kept as it is, with your name and today's date.", "", "Not answered: 12.")
		},
	} {
		for _, size := range sizes {
			name := fmt.Sprintf("%s-%d", name, size[0])
			t.Run(name, func(t *testing.T) {
				d, _ := open(t, dialog(), size[0], size[1])
				d.Golden(name)
			})
		}
		t.Run(name+" fits the smallest window", func(t *testing.T) {
			d, _ := open(t, dialog(), 40, 10)
			if s := d.Screen(); !strings.Contains(s, "╰") || !strings.Contains(s, "╭") {
				t.Errorf("the frame of the dialog is cut:\n%s", s)
			}
		})
	}
}
