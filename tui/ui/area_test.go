package ui_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"handpick/tui/ui"
	"handpick/tui/ui/uitest"
)

// write returns a dialog that begins with a text.
func write(value string) *ui.Write {
	return ui.NewWrite("P1 What do you want to achieve?", value, 2000,
		"Why it is asked: an aim that is vague cannot be weighed.", "For example: sell kettles to hotels.")
}

func TestWriteEditsSeveralLines(t *testing.T) {
	for _, tt := range []struct {
		name  string
		value string
		keys  []string
		want  string
	}{
		{"what is typed goes to the end", "one", []string{"!"}, "one!"},
		{"ctrl+j begins a line", "one", []string{"ctrl+j", "2"}, "one\n2"},
		{"a line is broken at the cursor", "ab", []string{"left", "ctrl+j", "x"}, "a\nxb"},
		{"backspace at its beginning joins it to the one above", "a\nb", []string{"home", "backspace", "x"}, "axb"},
		{"delete at its end takes up the one below", "a\nb", []string{"up", "end", "delete", "x"}, "axb"},
		{"left goes over the beginning of a line", "ab\ncd", []string{"home", "left", "x"}, "abx\ncd"},
		{"right goes over the end of a line", "ab\ncd", []string{"up", "end", "right", "x"}, "ab\nxcd"},
		{"up keeps the column", "abcd\nefgh", []string{"left", "up", "x"}, "abcxd\nefgh"},
		{"up stops at a shorter line's end", "a\nefgh", []string{"up", "x"}, "ax\nefgh"},
		{"up from the first row goes to the beginning", "abcd", []string{"up", "x"}, "xabcd"},
		{"down from the last row goes to the end", "abcd", []string{"home", "down", "x"}, "abcdx"},
		{"down and up come back", "abcd\nefgh", []string{"up", "home", "down", "x"}, "abcd\nxefgh"},
		{"up goes by the row where a line is wrapped", strings.Repeat("word ", 20) + "end", []string{"up", "home", "x"}, "x" + strings.Repeat("word ", 20) + "end"},
		{"a wide character counts two cells", "日本\nabcd", []string{"left", "left", "up", "x"}, "日x本\nabcd"},
		{"ctrl+u cuts to the beginning of the line only", "ab\ncd", []string{"ctrl+u", "x"}, "ab\nx"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d, m := open(t, write(tt.value), 80, 20)
			d.Press(tt.keys...)
			d.Press("enter")
			wantResult(t, m, ui.Answered, "["+tt.want+"]")
		})
	}
}

func TestWriteGoesThroughTheRowsOfAWrappedLine(t *testing.T) {
	d, m := open(t, write(strings.Repeat("word ", 20)+"end"), 80, 20)
	_, low, _ := d.Cursor()
	d.Press("up")
	if _, y, _ := d.Cursor(); y != low-1 {
		t.Errorf("the cursor went from row %d to %d", low, y)
	}
	d.Press("down", "end", "!", "enter")
	wantResult(t, m, ui.Answered, "["+strings.Repeat("word ", 20)+"end!]")
}

func TestWriteTakesAPasteOfSeveralLines(t *testing.T) {
	d, m := open(t, write(""), 80, 20)
	d.Paste("one\r\ntwo\x1b[31m\rthree\n")
	d.Press("enter")
	wantResult(t, m, ui.Answered, "[one\ntwo[31m\nthree]")
}

func TestWriteHoldsNoMoreThanItsLimit(t *testing.T) {
	d, m := open(t, ui.NewWrite("t", "", 5), 80, 20)
	d.Paste("ab\ncdefgh")
	d.Press("x", "ctrl+j")
	d.Want("5 of 5 characters")
	d.Press("enter")
	wantResult(t, m, ui.Answered, "[ab\ncd]")
}

func TestWriteCancelledHandsBackTheDraft(t *testing.T) {
	d, m := open(t, write(""), 80, 20)
	d.Type("half an ans")
	d.Press("esc")
	wantResult(t, m, ui.Cancelled, "[half an ans]")
}

func TestWriteRefusesNothingWhereSomethingIsRequired(t *testing.T) {
	d, m := open(t, write("").Require("say why, in a few words"), 80, 20)
	d.Press("space", "enter")
	d.Want("say why, in a few words")
	d.Press("x")
	d.WantNot("say why, in a few words")
	d.Press("enter")
	wantResult(t, m, ui.Answered, "[x]")
}

func TestWriteShowsTheCursorWhereTheTextGoes(t *testing.T) {
	d, _ := open(t, write(strings.Repeat("row\n", 40)), 60, 14)
	d.Press("z")
	x, y, ok := d.Cursor()
	if !ok || string([]rune(lineOf(t, d.Screen(), y))[x-1]) != "z" {
		t.Errorf("the cursor is at %d,%d:\n%s", x, y, d.Screen())
	}
}

func FuzzWrite(f *testing.F) {
	f.Add("a b", "udlrjbx", 40)
	f.Add("日本\n\x1b[2J e\u0301", "uuddjb", 30)
	f.Add(strings.Repeat("word ", 30), "uuxjdd", 7)
	keys := map[rune]string{'u': "up", 'd': "down", 'l': "left", 'r': "right", 'j': "ctrl+j", 'b': "backspace", 'e': "delete", 'h': "home", 'w': "ctrl+w"}
	f.Fuzz(func(t *testing.T, text, typed string, limit int) {
		if len(text)+len(typed) > 3000 {
			t.Skip()
		}
		limit = max(1, min(limit, 200))
		d, theme := ui.NewWrite("t", text, limit), ui.NewTheme(true, false)
		for _, r := range typed {
			if key, ok := keys[r]; ok {
				d.Update(uitest.Key(t, key))
			} else {
				d.Update(tea.PasteMsg{Content: string(r)})
			}
			box, cursor := d.View(theme, 50, 12)
			lines := strings.Split(box, "\n")
			if len(lines) > 12 || cursor.X >= 50 || cursor.Y >= len(lines) {
				t.Fatalf("%d lines, the cursor at %d,%d", len(lines), cursor.X, cursor.Y)
			}
			for _, line := range lines {
				if ui.Width(line) != 50 {
					t.Fatalf("a line of %d cells: %q", ui.Width(line), line)
				}
			}
		}
		result, _ := d.Update(uitest.Key(t, "enter"))
		words, _ := result.Answer.(ui.Words)
		if n := utf8.RuneCountInString(words[0]); n > limit {
			t.Errorf("%d characters, more than %d", n, limit)
		}
	})
}
