package ui

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
)

// press builds key presses: a name for a special key, otherwise text.
func press(f *field, keys ...string) {
	codes := map[string]tea.Key{
		"left": {Code: tea.KeyLeft}, "right": {Code: tea.KeyRight}, "home": {Code: tea.KeyHome}, "end": {Code: tea.KeyEnd},
		"backspace": {Code: tea.KeyBackspace}, "delete": {Code: tea.KeyDelete},
		"ctrl+left": {Code: tea.KeyLeft, Mod: tea.ModCtrl}, "ctrl+right": {Code: tea.KeyRight, Mod: tea.ModCtrl},
		"ctrl+w": {Code: 'w', Mod: tea.ModCtrl}, "ctrl+u": {Code: 'u', Mod: tea.ModCtrl}, "ctrl+k": {Code: 'k', Mod: tea.ModCtrl},
	}
	for _, name := range keys {
		key, ok := codes[name]
		if !ok {
			key = tea.Key{Text: name}
		}
		f.key(tea.KeyPressMsg(key))
	}
}

func TestFieldEditing(t *testing.T) {
	for _, tt := range []struct {
		name string
		text string // with | where the cursor is
		keys []string
		want string
	}{
		{"typing goes in at the cursor", "a|c", []string{"b"}, "ab|c"},
		{"a wide character is one step", "日本|", []string{"left"}, "日|本"},
		{"a combined picture is one step", "a👩‍🚀|", []string{"left"}, "a|👩‍🚀"},
		{"a combined picture is deleted whole", "a👩‍🚀|b", []string{"backspace"}, "a|b"},
		{"an accent joins the letter before it", "e|x", []string{"\u0301", "left"}, "|e\u0301x"},
		{"delete takes the character after", "a|日b", []string{"delete"}, "a|b"},
		{"the ends stop the cursor", "|ab", []string{"left", "backspace", "right", "right", "right"}, "ab|"},
		{"a word at a time to the left", "one two  |", []string{"ctrl+left"}, "one |two  "},
		{"a word at a time to the right", "one| two three", []string{"ctrl+right"}, "one two| three"},
		{"a word is deleted", "one two|x", []string{"ctrl+w"}, "one |x"},
		{"all before the cursor is deleted", "one| two", []string{"ctrl+u"}, "| two"},
		{"all after the cursor is deleted", "one| two", []string{"ctrl+k"}, "one|"},
		{"home and end", "o|ne", []string{"home", "a", "end", "z"}, "aonez|"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			f := &field{}
			f.before, f.after, _ = strings.Cut(tt.text, "|")
			press(f, tt.keys...)
			if got := f.before + "|" + f.after; got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestFieldRefusesControlCharacters(t *testing.T) {
	f := &field{}
	f.insert("one\r\ntwo\tthree\x1b[31m\x00\u009b4\xff")
	if got, want := f.value(), "one two three[31m4"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestFieldLeavesKeysWithModifiersToOthers(t *testing.T) {
	f := &field{}
	if f.key(tea.KeyPressMsg{Code: 'q', Text: "q", Mod: tea.ModAlt}) || f.value() != "" {
		t.Errorf("alt+q was typed: %q", f.value())
	}
}

func TestFieldStopsAtItsLimitOfCharacters(t *testing.T) {
	f := &field{limit: 5}
	f.set("日本")
	f.insert("語abc")
	f.insert("d")
	if got, want := f.value(), "日本語ab"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestFieldViewPutsTheCursorInItsCell(t *testing.T) {
	for _, tt := range []struct {
		name string
		text string // with | where the cursor is
		w, h int
		want string // lines joined by /
		x, y int
	}{
		{"an empty field", "|", 10, 2, "", 0, 0},
		{"behind wide characters", "日本|", 10, 2, "日本", 4, 0},
		{"behind a combining accent", "e\u0301|", 10, 2, "é", 1, 0},
		{"lines break at spaces", "they run a shop|", 9, 4, "they run /a shop", 6, 1},
		{"a long word breaks where it must", "abcdefgh|", 5, 4, "abcd/efgh", 4, 1},
		{"the cursor stays on its line", "they| run a shop", 9, 4, "they run /a shop", 4, 0},
		{"a space at the end of a full line waits there", "abcd |", 5, 2, "abcd ", 4, 0},
		{"a long text shows the end", "aa bb cc dd|", 3, 2, "cc /dd", 2, 1},
		{"a long text shows the beginning", "|aa bb cc dd", 4, 2, "aa /bb ", 0, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			f := &field{}
			f.before, f.after, _ = strings.Cut(tt.text, "|")
			lines, x, y := f.view(tt.w, tt.h)
			if got := strings.Join(lines, "/"); got != tt.want || x != tt.x || y != tt.y {
				t.Errorf("got %q with the cursor at %d,%d; want %q, %d,%d", got, x, y, tt.want, tt.x, tt.y)
			}
		})
	}
}

func FuzzField(f *testing.F) {
	f.Add("they run a shop", 5, 10, 3)
	f.Add("日本 👩‍🚀 e\u0301\x1b[31m\r\n", 3, 4, 1)
	f.Add("नितिन", 1, 1, 1)
	f.Add("\u0601\u0601\u0601\u06010", 201, 1, -19)
	f.Fuzz(func(t *testing.T, text string, back, w, h int) {
		w, h = w&63+3, h&7+1
		in := &field{limit: 50}
		in.insert(text)
		in.move(-(back & 63))
		in.insert("x")
		if n := utf8.RuneCountInString(in.value()); n > 50 {
			t.Fatalf("%d characters, limit 50", n)
		}
		if i := strings.IndexFunc(in.value(), unicode.IsControl); i >= 0 || !utf8.ValidString(in.value()) {
			t.Fatalf("control character or broken text in %q", in.value())
		}
		lines, x, y := in.view(w, h)
		if len(lines) < 1 || len(lines) > h || x < 0 || x >= w || y < 0 || y >= len(lines) {
			t.Fatalf("cursor at %d,%d in %d lines of %d cells", x, y, len(lines), w)
		}
		for _, line := range lines {
			if Width(line) > w {
				t.Fatalf("%q is wider than %d cells", line, w)
			}
		}
	})
}
