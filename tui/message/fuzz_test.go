package message

import (
	"strings"
	"testing"

	"handpick/model"
	"handpick/tui/ui"
	"handpick/tui/ui/uitest"
)

// FuzzView checks that the screen is exactly as large as its room and its cursor
// in it, whatever is written, pressed and exported.
func FuzzView(f *testing.F) {
	f.Add(pitch, "Ada", "why", uint8(80), uint8(24), "ttj")
	f.Add("", "", "", uint8(40), uint8(10), "ps")
	f.Add("日本\u202e{company}👩‍🚀 free trial\n\n\u0600", "\x1b[2J\u200b", "{why}", uint8(120), uint8(40), "ptjjilse")
	f.Add(strings.Repeat("We offer. ", 50), "王", "we offer", uint8(50), uint8(20), "tjjjjjjs")
	names := map[rune]string{'t': "tab", 'p': "ctrl+p", 'j': "j", 'k': "k", 's': "s", 'i': "i", 'e': "end", 'l': "right", 'g': "pgdown", 'n': "enter", 'z': "ctrl+/"}
	f.Fuzz(func(t *testing.T, draft, name, line string, w, h uint8, keys string) {
		if w < ui.MinWidth || h < ui.MinHeight || len(draft) > 1000 || len(keys) > 20 {
			return
		}
		c := model.NewContact(1, "in:invented", model.Fields{FirstName: name, Company: name, Position: line})
		in := Input{Outreach: outreach(), Contacts: []*model.Contact{&c}, Why: func(int) string { return line }}
		in.NatureWhy, in.Nature = line, model.Informational
		in.Draft = draft
		s := New(in)
		l := ui.LayoutFor(int(w), int(h))
		s.Resize(ui.NewTheme(true, false), l)
		for _, k := range " " + keys {
			if key := names[k]; key != "" {
				s.Update(uitest.Key(t, key))
			}
			content, cursor := s.View()
			lines := strings.Split(content, "\n")
			room := l.Toast.Y - l.Header.H
			if len(lines) != room {
				t.Fatalf("%d lines, want %d", len(lines), room)
			}
			for _, line := range lines {
				if ui.Width(line) != l.W {
					t.Fatalf("%q takes %d cells, want %d", line, ui.Width(line), l.W)
				}
			}
			if cursor == nil || cursor.X < 0 || cursor.X >= l.W || cursor.Y < l.Header.H || cursor.Y >= l.Toast.Y {
				t.Fatalf("the cursor is at %+v in a window of %dx%d", cursor, w, h)
			}
		}
	})
}

// A key in a draft of 2,000 characters, with the screen drawn anew, is to take
// far less than a frame.
func BenchmarkKey(b *testing.B) {
	for _, size := range []struct {
		name string
		text string
	}{{"2,000 characters", strings.Repeat(pitch, 11)}, {"20,000 bytes", strings.Repeat(pitch, 110)}, {"20,000 bytes not Latin", strings.Repeat("日本陶器の窯。", 950)}} {
		b.Run(size.name, func(b *testing.B) {
			s := New(input(size.text))
			s.Resize(ui.NewTheme(true, false), ui.LayoutFor(120, 40))
			keys := [2]string{"x", "backspace"}
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				s.Update(uitest.Key(b, keys[i%2]))
				s.View()
			}
		})
	}
}
