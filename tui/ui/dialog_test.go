package ui_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"handpick/tui/ui"
	"handpick/tui/ui/uitest"
)

// sizes are the windows that goldens are drawn for.
var sizes = [][2]int{{120, 24}, {80, 16}, {50, 12}}

func reason() *ui.Prompt {
	return ui.NewPrompt("Why relevant?", "The person may ask to read this.", ui.PromptField{
		Limit:    60,
		Required: "type a reason, or esc",
		Suggest:  []string{"knows our market well", "knows the founder", "asked for an update"},
		Warn: func(s string) string {
			if strings.Contains(s, "church") {
				return "this may say something about belief"
			}
			return ""
		},
	})
}

func TestDialogsAtEverySize(t *testing.T) {
	for _, tt := range []struct {
		name   string
		dialog func() ui.Dialog
		keys   []string
	}{
		{"prompt", func() ui.Dialog { return reason() }, []string{"k", "n"}},
		{"prompt-warning", func() ui.Dialog { return reason() }, strings.Split("runs,space,the,space,church,space,shop,enter", ",")},
		{"choose", func() ui.Dialog {
			return ui.NewChoose("Which contacts?", "Now: undecided", 1,
				ui.Option{Label: "undecided", Note: "1,161"}, ui.Option{Label: "relevant", Note: "23"},
				ui.Option{Label: "gone", Disabled: "none are gone"}, ui.Option{Key: "a", Label: "all", Note: "1,204"})
		}, []string{"j"}},
		{"confirm", func() ui.Dialog {
			return ui.NewConfirm(uitest.NewClock().UI(), "Overwrite shortlist.csv?", "The file is there already. What it holds now is lost.")
		}, nil},
		{"help", func() ui.Dialog {
			return ui.NewHelp([]ui.Hint{{Action: ui.Undo, Disabled: "nothing to undo"}})
		}, []string{"pgdown"}},
	} {
		for _, size := range sizes {
			name := fmt.Sprintf("%s-%d", tt.name, size[0])
			t.Run(name, func(t *testing.T) {
				d, _ := open(t, tt.dialog(), size[0], size[1])
				for _, key := range tt.keys {
					if len(key) > 1 && !strings.Contains("space enter pgdown", key) {
						d.Type(key)
						continue
					}
					d.Press(key)
				}
				d.Golden(name)
			})
		}
	}
}

func TestDialogsFitTheSmallestWindowAndEveryLargerOne(t *testing.T) {
	dialogs := map[string]func() ui.Dialog{
		"prompt":  func() ui.Dialog { return reason() },
		"choose":  func() ui.Dialog { return ui.NewChoose("t", strings.Repeat("help ", 40), 0, make([]ui.Option, 30)...) },
		"help":    func() ui.Dialog { return ui.NewHelp(nil) },
		"confirm": func() ui.Dialog { return ui.NewConfirm(uitest.NewClock().UI(), "t", strings.Repeat("word ", 200)) },
	}
	for name, dialog := range dialogs {
		t.Run(name, func(t *testing.T) {
			d, _ := open(t, dialog(), 40, 10)
			for w := 40; w <= 130; w += 30 {
				for h := 10; h <= 40; h += 10 {
					d.Resize(w, h)
					lines := strings.Split(d.Screen(), "\n")
					if x, y, ok := d.Cursor(); ok && (x >= w || y >= h) {
						t.Errorf("%dx%d: the cursor is at %d,%d", w, h, x, y)
					}
					if !strings.Contains(strings.Join(lines, ""), "╰") || !strings.Contains(strings.Join(lines, ""), "╭") {
						t.Errorf("%dx%d: the frame of the dialog is cut:\n%s", w, h, strings.Join(lines, "\n"))
					}
				}
			}
		})
	}
}

func TestStackGivesInputToTheLastDialogOpened(t *testing.T) {
	d, m := open(t, ui.NewText("first", "the first text"), 60, 20)
	m.stack.Open(ui.NewText("second", "the second text"), 2)
	d.Want("the second text")
	d.Press("esc")
	if m.closed.Tag != 2 {
		t.Errorf("closed %v, want the second", m.closed.Tag)
	}
	d.Want("the first text")
	d.Press("q")
	wantResult(t, m, ui.Cancelled, "<nil>")
	d.WantNot("the first text")
}

func TestConfirmIsDeafUntilItCanHaveBeenRead(t *testing.T) {
	for _, tt := range []struct {
		name    string
		wait    time.Duration
		key     string
		outcome ui.Outcome
	}{
		{"a key on its way does nothing", 399 * time.Millisecond, "y", ui.Pending},
		{"y says yes", 400 * time.Millisecond, "y", ui.Answered},
		{"n says no", time.Second, "n", ui.Cancelled},
		{"esc says no", time.Second, "esc", ui.Cancelled},
		{"enter says no", time.Second, "enter", ui.Cancelled},
		{"any other key does nothing", time.Second, "r", ui.Pending},
	} {
		t.Run(tt.name, func(t *testing.T) {
			clock := uitest.NewClock()
			d, m := open(t, ui.NewConfirm(clock.UI(), "Overwrite?", "It is there already."), 60, 20)
			d.Advance(clock, tt.wait)
			d.Press(tt.key)
			if tt.outcome == ui.Pending {
				d.Want("Overwrite?")
				return
			}
			wantResult(t, m, tt.outcome, "<nil>")
		})
	}
}

func TestChoose(t *testing.T) {
	choose := func() ui.Dialog {
		return ui.NewChoose("Order", "", 0, ui.Option{Label: "your words first"},
			ui.Option{Label: "by company", Disabled: "still loading"}, ui.Option{Key: "i", Label: "as imported"})
	}
	for _, tt := range []struct {
		name    string
		keys    []string
		outcome ui.Outcome
		answer  string
	}{
		{"a digit chooses at once", []string{"1"}, ui.Answered, "0"},
		{"a letter chooses at once", []string{"i"}, ui.Answered, "2"},
		{"enter chooses the marked option", []string{"down", "down", "enter"}, ui.Answered, "2"},
		{"j and k move the mark", []string{"j", "j", "k", "k", "enter"}, ui.Answered, "0"},
		{"esc cancels", []string{"j", "esc"}, ui.Cancelled, "<nil>"},
		{"q cancels", []string{"q"}, ui.Cancelled, "<nil>"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d, m := open(t, choose(), 60, 20)
			d.Press(tt.keys...)
			wantResult(t, m, tt.outcome, tt.answer)
		})
	}
	t.Run("an option that is disabled says why and stays open", func(t *testing.T) {
		d, m := open(t, choose(), 60, 20)
		d.Press("2")
		if m.closed != nil {
			t.Fatal("the dialog closed")
		}
		d.Want("still loading")
	})
}

func TestTextScrollsAndCloses(t *testing.T) {
	var lines []string
	for i := range 50 {
		lines = append(lines, fmt.Sprintf("event %d", i))
	}
	d, m := open(t, ui.NewText("History", lines...), 60, 12)
	d.Want("event 0", "1-7 of 50")
	d.Press("j")
	d.WantNot("event 0 ")
	d.Press("end")
	d.Want("event 49", "44-50 of 50")
	d.Wheel(5, 5, -1)
	d.Want("43-49 of 50")
	d.Resize(60, 30)
	d.Want("event 49", "26-50 of 50")
	d.Resize(60, 12)
	d.Press("home", "space")
	d.Want("8-14 of 50")
	d.Press("?")
	wantResult(t, m, ui.Cancelled, "<nil>")
}
