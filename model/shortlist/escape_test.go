package shortlist_test

import (
	"strings"
	"testing"

	"handpick/model/shortlist"
)

func TestEscapeTouchesOnlyWhatASpreadsheetWouldRun(t *testing.T) {
	tests := []struct{ name, cell, want string }{
		{"an empty cell", "", ""},
		{"plain text", "Jane Example", "Jane Example"},
		{"a sign inside", "R&D = fun", "R&D = fun"},
		{"a formula", "=1+1", "'=1+1"},
		{"a phone number", "+44 20 7946 0000", "'+44 20 7946 0000"},
		{"a lone hyphen", "-", "'-"},
		{"a handle", "@jane", "'@jane"},
		{"a tab", "\t=1", "'\t=1"},
		{"a carriage return", "\r=1", "'\r=1"},
		{"a line feed", "\n=1", "'\n=1"},
		{"NUL", "\x00=1", "'\x00=1"},
		{"full-width signs", "＝1", "'＝1"},
		{"a cell that looks escaped", "'=1", "''=1"},
		{"an apostrophe of a name", "'t Hooft", "'t Hooft"},
		{"only an apostrophe", "'", "'"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := shortlist.Escape(tt.cell)
			if got != tt.want {
				t.Errorf("Escape(%q) = %q, want %q", tt.cell, got, tt.want)
			}
			if back := shortlist.Unescape(got); back != tt.cell {
				t.Errorf("Unescape(%q) = %q, want %q", got, back, tt.cell)
			}
		})
	}
}

func FuzzEscape(f *testing.F) {
	for _, s := range []string{"", "Jane", "=1", "'=1", "''＋1", "'t", "\x00", "\xef\xbc"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		escaped := shortlist.Escape(s)
		if back := shortlist.Unescape(escaped); back != s {
			t.Errorf("Unescape(Escape(%q)) = %q", s, back)
		}
		if escaped != "" && strings.ContainsRune("=+-@\t\r\n\x00＝＋－＠", []rune(escaped)[0]) {
			t.Errorf("Escape(%q) = %q would be run", s, escaped)
		}
	})
}
