package message

import (
	"strings"
	"testing"
	"unicode/utf8"

	"charm.land/lipgloss/v2"

	"handpick/tui/ui"
	"handpick/tui/ui/uitest"
)

// at returns an editor with its cursor where text has a bar.
func at(text string, w int) *editor {
	before, after, _ := strings.Cut(text, "|")
	e := newEditor(before + after)
	e.resize(w)
	e.goTo(len(before))
	return &e
}

func (e *editor) String() string { return e.text[:e.at] + "|" + e.text[e.at:] }

func TestEditor(t *testing.T) {
	for _, tt := range []struct {
		name string
		text string // with | where the cursor is
		keys []string
		want string
	}{
		{"typing goes in at the cursor", "a|c", []string{"b"}, "ab|c"},
		{"enter begins a line", "a|c", []string{"enter"}, "a\n|c"},
		{"shift and enter begins a line too", "a|c", []string{"shift+enter"}, "a\n|c"},
		{"a wide character is one step", "日本|", []string{"left"}, "日|本"},
		{"a combined picture is one step", "a👩‍🚀|b", []string{"left"}, "a|👩‍🚀b"},
		{"a combined picture is deleted whole", "a👩‍🚀|b", []string{"backspace"}, "a|b"},
		{"backspace joins lines", "a\n|b", []string{"backspace"}, "a|b"},
		{"delete joins lines", "a|\nb", []string{"delete"}, "a|b"},
		{"delete takes the character after", "a|日b", []string{"delete"}, "a|b"},
		{"left goes to the line before", "a\n|b", []string{"left"}, "a|\nb"},
		{"right goes to the line after", "a|\nb", []string{"right"}, "a\n|b"},
		{"the ends of the text stop the cursor", "|a", []string{"left", "backspace", "right", "right", "delete"}, "a|"},
		{"a word at a time to the left", "one\ntwo  |", []string{"ctrl+left"}, "one\n|two  "},
		{"a word at a time to the right", "one|\ntwo three", []string{"ctrl+right"}, "one\ntwo| three"},
		{"the last word has its end at the end", "one| two", []string{"alt+right"}, "one two|"},
		{"a word is deleted", "one two|x", []string{"ctrl+w"}, "one |x"},
		{"the line before the cursor is deleted", "a\nbc|d", []string{"ctrl+u"}, "a\n|d"},
		{"the line after the cursor is deleted", "a|b\nc", []string{"ctrl+k"}, "a|\nc"},
		{"home and end keep to the line", "a\nb|c\nd", []string{"home", "<", "end", ">"}, "a\n<bc>|\nd"},
		{"the ends of the text", "a\nb|c\nd", []string{"ctrl+home", "<", "ctrl+end", ">"}, "<a\nbc\nd>|"},
		{"down keeps the column over a short line", "abc|d\nx\nefgh", []string{"down", "down"}, "abcd\nx\nefg|h"},
		{"up keeps the column over a short line", "abcd\nx\nefg|h", []string{"up", "up"}, "abc|d\nx\nefgh"},
		{"down from the last row goes to the end", "a|bc", []string{"down"}, "abc|"},
		{"up from the first row goes to the beginning", "ab|c", []string{"up"}, "|abc"},
		{"down goes by what is drawn, not by lines", "on|e two three four five", []string{"down"}, "one two th|ree four five"},
		{"a column within a wide character is before it", "ab|c\n日本", []string{"down"}, "abc\n日|本"},
		{"a page down", "|1\n2\n3\n4\n5", []string{"pgdown"}, "1\n2\n3\n|4\n5"},
		{"a page up", "1\n2\n3\n4\n|5", []string{"pgup"}, "1\n|2\n3\n4\n5"},
		{"undo takes a word back at a time", "|", []string{"a", "b", "space", "c", "d", "ctrl+/"}, "ab |"},
		{"undo brings back what was erased in a row", "abc|", []string{"backspace", "backspace", "ctrl+_"}, "abc|"},
		{"undo brings back a line and the cursor", "a\nb|c", []string{"ctrl+u", "ctrl+k", "ctrl+/", "ctrl+/"}, "a\nb|c"},
		{"undo with nothing to undo", "a|", []string{"delete", "ctrl+/"}, "a|"},
		{"moving begins another step", "|", []string{"a", "left", "b", "ctrl+/"}, "|a"},
		{"a key of no meaning changes nothing", "a|b", []string{"ctrl+g", "alt+x", "shift+left"}, "a|b"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			e := at(tt.text, 10)
			for _, name := range tt.keys {
				e.typed(uitest.Key(t, name), 3)
			}
			if got := e.String(); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestEditorTakesTextAsItIsPasted(t *testing.T) {
	for _, tt := range []struct{ name, pasted, want string }{
		{"line breaks of every system", "a\r\nb\rc\nd\u2028e", "a\nb\nc\nd\ne|"},
		{"tabs", "a\tb", "a\tb|"},
		{"controls are dropped", "a\x1b[2Jb\x00\u009bc", "a[2Jbc|"},
		{"bytes that are no text are marked", "a\xffb", "a\uFFFDb|"},
		{"hidden characters stay, to be seen", "a\u202eb\u200bc", "a\u202eb\u200bc|"},
		{"letters and their marks stay apart", "e\u0301", "e\u0301|"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			e := at("|", 10)
			e.insert(tt.pasted, large)
			if got := e.String(); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestEditorDrawsRows(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       string // rows with their ends marked
		x, y       int
	}{
		{"no text has one row", "|", "/", 0, 0},
		{"a line break at the end begins a row", "a\n|", "a//", 0, 1},
		{"a long line breaks at a space", "one two three| four", "one two /three /four/", 5, 1},
		{"a long word breaks where it must", "abcdefghijklm|", "abcdefghi/jklm/", 4, 1},
		{"the cursor stands before what was moved down", "one two |three", "one two /three/", 0, 1},
		{"a space may take the cell of the cursor", "abcdefghi |", "abcdefghi /", 9, 0},
		{"wide characters are never halved", "日本陶器の|窯", "日本陶器/の窯/", 2, 1},
		{"what would be hidden is shown", "a\u202eb\u200b|", "a�b�/", 4, 0},
		{"a tab is one cell", "a\tb|", "a b/", 3, 0},
		{"a letter and its mark are one cell", "e\u0301x|", "éx/", 2, 0},
		{"a joiner that writing needs stays", "می\u200cخ|", "می\u200cخ/", 3, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			e := at(tt.text, 10)
			lines, x, y := e.view(5, plainStyle)
			if got := strings.Join(lines, "/") + "/"; got != tt.want {
				t.Errorf("drawn %q, want %q", got, tt.want)
			}
			if x != tt.x || y != tt.y {
				t.Errorf("the cursor is at %d,%d, want %d,%d", x, y, tt.x, tt.y)
			}
		})
	}
}

func TestEditorKeepsTheCursorInSight(t *testing.T) {
	e := at("1\n2\n3\n4\n5\n6|", 10)
	for _, tt := range []struct{ key, want string }{
		{"end", "4 5 6"}, {"up", "4 5 6"}, {"up", "4 5 6"}, {"up", "3 4 5"}, {"ctrl+home", "1 2 3"}, {"pgdown", "2 3 4"},
	} {
		e.typed(uitest.Key(t, tt.key), 3)
		if lines, _, _ := e.view(3, plainStyle); strings.Join(lines, " ") != tt.want {
			t.Errorf("after %s the rows are %q, want %s", tt.key, lines, tt.want)
		}
	}
}

func plainStyle(int) *lipgloss.Style { return nil }

func FuzzEditor(f *testing.F) {
	f.Add("Hi {first_name}, 日本 👩‍🚀\n\nbye", "lrudbhezwxz", 7, uint8(9))
	f.Add("\u0600\u202e\u200b\U0001F1E6\U0001F1E6e\u0301", "bbbbxxxx", 3, uint8(2))
	f.Add("a\r\n\r\n   b", "uuddww", 1, uint8(0))
	names := map[rune]string{
		'l': "left", 'r': "right", 'u': "up", 'd': "down", 'b': "backspace", 'x': "delete", 'h': "home", 'e': "end",
		'p': "pgdown", 'q': "pgup", 'w': "ctrl+w", 'k': "ctrl+k", 'c': "ctrl+u", 'n': "enter", 'a': "日", 'z': "ctrl+/",
	}
	f.Fuzz(func(t *testing.T, text, keys string, cursor int, w uint8) {
		if len(text) > 2000 || len(keys) > 50 {
			return
		}
		e := newEditor("")
		e.resize(int(w))
		e.insert(text, large)
		for range max(0, cursor) % 20 {
			e.goTo(e.before())
		}
		for _, k := range keys {
			if name := names[k]; name != "" {
				e.typed(uitest.Key(t, name), 3)
			}
			checkEditor(t, &e)
		}
	})
}

// checkEditor checks what holds after every key.
func checkEditor(t *testing.T, e *editor) {
	t.Helper()
	if !utf8.ValidString(e.text) || e.at < 0 || e.at > len(e.text) || !utf8.ValidString(e.text[:e.at]) {
		t.Fatalf("text %q with the cursor at %d", e.text, e.at)
	}
	next := 0 // every byte stands in one row, line breaks in none
	for i, r := range e.rows {
		if i > 0 && !e.rows[i-1].goesOn {
			next++
		}
		if r.start != next || r.end < r.start || strings.Contains(e.text[r.start:r.end], "\n") {
			t.Fatalf("row %d of %q is %+v, and %d is next", i, e.text, r, next)
		}
		next = r.end
	}
	if next != len(e.text) {
		t.Fatalf("the rows of %q end at %d", e.text, next)
	}
	lines, x, y := e.view(4, plainStyle)
	if x < 0 || x >= e.width || y < 0 || y >= len(lines) {
		t.Fatalf("the cursor is at %d,%d in %q of width %d", x, y, lines, e.width)
	}
	for _, line := range lines {
		if ui.Width(line) > e.width && e.width > 4 {
			t.Fatalf("row %q is wider than %d", line, e.width)
		}
	}
}
