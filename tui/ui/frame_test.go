package ui

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

func TestFitCutsAndFills(t *testing.T) {
	for _, tt := range []struct {
		name, content string
		w, h          int
		want          string
	}{
		{"short lines are filled", "a\nbc", 3, 2, "a  |bc "},
		{"missing lines are added", "a", 2, 3, "a |  |  "},
		{"surplus is cut", "abc\ndef\nghi", 2, 2, "ab|de"},
		{"no room gives nothing", "abc", 0, 5, ""},
		{"nor does no height", "abc", 5, 0, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := strings.ReplaceAll(Fit(tt.content, tt.w, tt.h), "\n", "|"); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestColumnsStandSideBySide(t *testing.T) {
	got := Columns(2, "│", Column{"王小明\nb", 4}, Column{"hidden", 0}, Column{"x", 3})
	if want := "王小│x  \nb   │   "; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestColumnsKeepTheBorderWithForeignNames(t *testing.T) {
	for name, text := range foreign() {
		t.Run(name, func(t *testing.T) {
			line := ansi.Strip(Columns(1, "│", Column{text, 9}, Column{"card", 4}))
			left, _, found := strings.Cut(line, "│")
			if !found || Width(left) != 9 {
				t.Errorf("the border of %q stands at %d, want 9", line, Width(left))
			}
		})
	}
}

func TestOverlayStandsInTheMiddle(t *testing.T) {
	base := Fit("日本語日本語\nabcdefghijkl\n日本語日本語", 12, 3)
	got := overlay(base, "[xyz]", 12, 3)
	if want := "日本語日本語\nabc[xyz]ijkl\n日本語日本語"; ansi.Strip(got) != want {
		t.Errorf("got %q, want %q", ansi.Strip(got), want)
	}
}

func TestOverlayPadsAWideCharacterItCuts(t *testing.T) {
	got := ansi.Strip(overlay("日本語日本語", "[xyz]", 12, 1))
	if Width(got) != 12 || !strings.Contains(got, "[xyz]") || strings.Index(got, "[") != len("日 ") {
		t.Errorf("got %q, want the box at cell 3 of 12", got)
	}
}

func TestOverlayClipsABoxLargerThanTheWindow(t *testing.T) {
	if got, want := ansi.Strip(overlay("....", "123456\nabcdef", 4, 1)), "1234"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// BenchmarkFrame draws what a screen draws after every key: header, queue beside
// card, footer.
func BenchmarkFrame(b *testing.B) {
	theme := NewTheme(true, false)
	l := LayoutFor(160, 50)
	queue := newList(30_000, l.Queue.H)
	card := strings.Repeat(theme.Dim.Render("position")+"  Köchin und Inhaberin bei Muster GmbH in Berlin\n", l.Card.H)
	hints := Hints(Relevant, NotRelevant, B2B, SoleTrader, Unknown, TypeReason, Help, Quit)
	b.ReportAllocs()
	for b.Loop() {
		queue.Move(1)
		rows := queue.View(l.Queue.W, func(i int, selected bool) string {
			return "  " + Truncate("Max Beispiel, Managing Director at Example Holdings and Partners", l.Queue.W-2, theme.Ellipsis)
		})
		body := Columns(l.Card.H, theme.Border.Render(theme.Divider),
			Column{rows, l.Queue.W}, Column{card, l.Card.W})
		_ = Fit(Bar(0.4, 20, theme), l.W, l.Header.H) + "\n" + body + "\n\n" + Footer(l.W, hints, theme)
	}
}

func BenchmarkOverlay(b *testing.B) {
	base := Fit(strings.Repeat(strings.Repeat("Köchin 王 ", 20)+"\n", 50), 160, 50)
	box := panel(NewTheme(true, false), make([]string, 20), 68)
	for b.Loop() {
		overlay(base, box, 160, 50)
	}
}
