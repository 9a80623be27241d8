package ui_test

import (
	"fmt"
	"strings"
	"testing"

	"handpick/model"
	"handpick/tui/ui"
	"handpick/tui/ui/uitest"
)

func menu() ui.Dialog {
	var lines []string
	for i := range 20 {
		lines = append(lines, fmt.Sprintf("%d Mar 2026, Robin: put off for the time being, and looked at again later", 20-i))
	}
	return ui.NewMenu("History of Ada Fernsby", lines,
		ui.Option{Key: "a", Label: "a copy of all that is held about them"},
		ui.Option{Key: "c", Label: "correct a field"},
		ui.Option{Key: "r", Label: "remove the words of a reason", Disabled: "no words were typed"},
		ui.Option{Key: "e", Label: "erase them"},
		ui.Option{Key: "p", Label: "a complaint", Note: "one is open"})
}

func TestMenuAtEverySize(t *testing.T) {
	for _, size := range sizes {
		name := fmt.Sprintf("menu-%d", size[0])
		t.Run(name, func(t *testing.T) {
			d, _ := open(t, menu(), size[0], size[1])
			d.Press("j", "r")
			d.Golden(name)
		})
	}
}

func TestMenu(t *testing.T) {
	for _, tt := range []struct {
		name    string
		keys    []string
		outcome ui.Outcome
		answer  string
	}{
		{"the key of an option chooses it", []string{"c"}, ui.Answered, "1"},
		{"also after scrolling", []string{"j", "pgdown", "end", "e"}, ui.Answered, "3"},
		{"esc closes without an answer", []string{"esc"}, ui.Cancelled, "<nil>"},
		{"enter, which marks nothing, closes too", []string{"enter"}, ui.Cancelled, "<nil>"},
		{"q closes", []string{"q"}, ui.Cancelled, "<nil>"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d, m := open(t, menu(), 60, 20)
			d.Press(tt.keys...)
			wantResult(t, m, tt.outcome, tt.answer)
		})
	}
	t.Run("an option that is disabled says why and stays open", func(t *testing.T) {
		d, m := open(t, menu(), 60, 20)
		d.Press("r")
		if m.closed != nil || strings.Count(d.Screen(), "no words were typed") != 2 {
			t.Errorf("closed %v:\n%s", m.closed, d.Screen())
		}
		d.Press("j")
		if strings.Count(d.Screen(), "no words were typed") != 1 {
			t.Errorf("it says so for ever:\n%s", d.Screen())
		}
	})
	t.Run("the options stand below the text where there is room", func(t *testing.T) {
		d, _ := open(t, menu(), 60, 20)
		d.Want("20 Mar 2026", "erase them", "1-")
		d.Press("end")
		d.Want(" 1 Mar 2026", "erase them")
	})
	t.Run("and at its end where there is none", func(t *testing.T) {
		d, _ := open(t, menu(), 60, 10)
		d.Want("20 Mar 2026")
		d.WantNot("erase them")
		d.Press("end")
		d.Want("erase them", "a complaint")
		d.Resize(60, 20)
		d.Want("erase them")
	})
}

func TestMenuFitsEveryWindow(t *testing.T) {
	d, _ := open(t, menu(), 40, 10)
	for w := 40; w <= 130; w += 30 {
		for h := 10; h <= 40; h += 2 {
			d.Resize(w, h)
			d.Press("r")
			text := d.Screen()
			if !strings.Contains(text, "╰") || !strings.Contains(text, "╭") {
				t.Errorf("%dx%d: the frame is cut:\n%s", w, h, text)
			}
		}
	}
}

func TestWhyNamesSourcesAndSaysOnceThatItIsNoAdvice(t *testing.T) {
	d, _ := open(t, ui.NewWhy(), 60, 20)
	d.Want("Why it matters", "What a mistake can cost")
	for range 400 {
		d.Press("j")
	}
	d.Want("This page is not legal advice.")
	var all strings.Builder
	box, _ := ui.NewWhy().View(ui.NewTheme(true, true), 60, 2000)
	all.WriteString(box)
	if n := strings.Count(all.String(), "not legal advice"); n != 1 {
		t.Errorf("it says %d times that it is no advice", n)
	}
	if n := strings.Count(all.String(), "Why it matters"); n != 1 {
		t.Errorf("its title stands there %d times", n)
	}
}

func FuzzMenu(f *testing.F) {
	f.Add("one\ntwo", "an option", uint8(50), uint8(12), "jja")
	f.Add("", "", uint8(1), uint8(1), "G")
	f.Add("王小明 met Ada", "\x1b[2J", uint8(40), uint8(10), "a")
	theme := ui.NewTheme(true, true)
	f.Fuzz(func(t *testing.T, text, label string, w, h uint8, keys string) {
		m := ui.NewMenu("Title", strings.Split(model.Clean(text), "\n"), ui.Option{Key: "a", Label: label}, ui.Option{Key: "b", Label: label, Disabled: "no"})
		for _, r := range keys {
			if r > ' ' && r <= '~' {
				m.Update(uitest.Key(t, string(r)))
			}
			box, _ := m.View(theme, int(w), int(h))
			if w < ui.MinWidth || h < ui.MinHeight {
				continue
			}
			lines := strings.Split(box, "\n")
			if len(lines) > int(h) || ui.Width(lines[0]) > int(w) {
				t.Fatalf("%d lines of %d cells in a window of %dx%d:\n%s", len(lines), ui.Width(lines[0]), w, h, box)
			}
		}
	})
}
