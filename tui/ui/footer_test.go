package ui

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

func TestFooter(t *testing.T) {
	theme := NewTheme(true, false)
	triage := append(Hints(Relevant, NotRelevant), append(Hints(Cite1, Cite2, Cite3), Hints(TypeReason, Help, Quit)...)...)
	for _, tt := range []struct {
		name  string
		width int
		hints []Hint
		want  string
	}{
		{"keys with the same word share it", 80, triage,
			"r relevant  n not relevant  1-3 cite  e reason  ? help  q quit"},
		{"what does not fit goes from the right, before help and quit", 50, triage,
			"r relevant  n not relevant  ? help  q quit"},
		{"then everything else goes", 16, triage, "? help  q quit"},
		{"quit goes before help", 10, triage, "? help"},
		{"and help is cut last", 4, triage, "? he"},
		{"two keys with one word are joined by a stroke", 80, Hints(Down, Up), "j/k move"},
		{"a disabled key is not offered", 80, []Hint{{Action: Undo, Disabled: "nothing to undo"}, {Action: Redo}}, "Z redo"},
		{"a dialog has its own keys and words", 80, []Hint{{Key: "y", Label: "yes"}, {Action: Enter, Label: "begin"}}, "y yes  enter begin"},
		{"no keys leave an empty line", 10, nil, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := ansi.Strip(Footer(tt.width, tt.hints, theme))
			if strings.TrimRight(got, " ") != tt.want {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
			if Width(got) != tt.width {
				t.Errorf("the line is %d cells wide, want %d", Width(got), tt.width)
			}
		})
	}
}

func TestWhyNotExplainsADisabledKey(t *testing.T) {
	hints := []Hint{{Action: Undo, Disabled: "nothing to undo"}, {Action: Redo}, {Key: "y", Disabled: "no"}}
	for a, want := range map[Action]string{Undo: "nothing to undo", Redo: "", Quit: "", NoAction: ""} {
		if got := WhyNot(hints, a); got != want {
			t.Errorf("WhyNot(%d) = %q, want %q", a, got, want)
		}
	}
}

func BenchmarkFooter(b *testing.B) {
	theme := NewTheme(true, false)
	hints := Hints(Relevant, NotRelevant, B2B, SoleTrader, Unknown, Cite1, Cite2, Cite3, TypeReason, Help, Quit)
	for b.Loop() {
		Footer(120, hints, theme)
	}
}
