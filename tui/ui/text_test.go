package ui

import (
	"strings"
	"testing"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"handpick/model"
)

// foreign holds names whose bytes, runes and cells all differ.
func foreign() map[string]string {
	return map[string]string{
		"a Chinese name":                  "王小明",
		"a Hebrew name":                   "דנה כהן",
		"an Arabic name with vowel signs": "عَلي حسن",
		"a Hindi name":                    "नितिन शर्मा",
		"a combining accent":              "Jose\u0301 Nu\u0301n\u0303ez",
		"an astronaut":                    "Ada 👩‍🚀 Test",
		"a flag":                          "Max 🇩🇪 Muster",
		"a heart":                         "Eva ❤️ Beispiel",
		"a styled name":                   lipgloss.NewStyle().Bold(true).Render("王 Bold"),
	}
}

func TestPadMakesForeignTextExactlyAsWideAsAsked(t *testing.T) {
	for name, text := range foreign() {
		t.Run(name, func(t *testing.T) {
			for w := range 30 {
				for _, got := range []string{Pad(text, w), PadLeft(text, w)} {
					if Width(got) != w {
						t.Errorf("width %d: %q is %d cells wide", w, got, Width(got))
					}
				}
				if got := Truncate(text, w, ".."); Width(got) > w {
					t.Errorf("width %d: %q is %d cells wide", w, got, Width(got))
				}
			}
		})
	}
}

func TestWidthCountsStylesAsNothing(t *testing.T) {
	for text, want := range map[string]int{
		"": 0, "plain": 5, "\x1b[1;38;2;0;95;184mplain\x1b[m": 5, "\x1b[1mKöchin\x1b[m": 6,
		"\x1b]8;;https://example.com\x1b\\link\x1b]8;;\x1b\\": 4, "\x1b[": 0, "王": 2,
	} {
		if got := Width(text); got != want {
			t.Errorf("Width(%q) = %d, want %d", text, got, want)
		}
	}
}

func TestPadKeepsTheBorderFromALetterThatJoinsWhatFollows(t *testing.T) {
	if got, want := Pad("മ\u0d4e", 4)+"│", "മ\ufffd  │"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestTruncate(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		width      int
		want       string
	}{
		{"text that fits stays", "Acme Ltd", 8, "Acme Ltd"},
		{"the ellipsis counts", "Acme Ltd", 7, "Acme .."},
		{"a wide character is not halved", "日本語", 5, "日.."},
		{"no room for the ellipsis leaves it out", "Acme", 1, "A"},
		{"no room at all leaves nothing", "Acme", 0, ""},
		{"nor does less than none", "Acme", -1, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := Truncate(tt.text, tt.width, ".."); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestPadLeftAlignsNumbers(t *testing.T) {
	if got, want := PadLeft("17", 5)+PadLeft("1,204", 4), "   171,20"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestWrap(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		width      int
		want       string
	}{
		{"lines break at spaces", "the person may ask", 10, "the person|may ask"},
		{"a long word breaks where it must", "Donaudampfschiff", 6, "Donaud|ampfsc|hiff"},
		{"wide characters count two", "日本語日本語", 4, "日本|語日|本語"},
		{"an empty text is one empty line", "", 4, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := strings.Join(Wrap(tt.text, tt.width), "|"); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
	if got := Wrap("text", 0); got != nil {
		t.Errorf("no width gives %q, want no lines", got)
	}
}

func TestSteadyTextIsAsWideInEveryTerminal(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"plain text stays", "Acme Ltd", "Acme Ltd"},
		{"accents and scripts stay", "José 王 דנה", "José 王 דנה"},
		{"letters are never touched", "नितिन शर्मा", "नितिन शर्मा"},
		{"of a joined picture the first stays", "Ada 👩‍🚀!", "Ada 👩!"},
		{"a skin tone goes", "Ok 👍🏽", "Ok 👍"},
		{"a variation selector goes", "Eva ❤️", "Eva ❤"},
		{"a flag stays", "Max 🇩🇪", "Max 🇩🇪"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := Steady(tt.text)
			if got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
			if Steady(got) != got {
				t.Errorf("a second pass changes %q", got)
			}
		})
	}
}

func TestBar(t *testing.T) {
	theme := NewTheme(false, true)
	for _, tt := range []struct {
		name  string
		share float64
		want  string
	}{
		{"nothing done is empty", 0, ".........."},
		{"a beginning shows", 0.001, "#........."},
		{"half is half", 0.5, "#####....."},
		{"nearly all is not all", 0.999, "#########."},
		{"all is full", 1, "##########"},
		{"more than all is full", 7, "##########"},
		{"less than nothing is empty", -1, ".........."},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := ansi.Strip(Bar(tt.share, 10, theme)); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
	if got := Bar(0.5, 0, theme); got != "" {
		t.Errorf("a bar without width is %q", got)
	}
}

func FuzzFitIsAlwaysExact(f *testing.F) {
	f.Add("Acme\nLtd", 5, 3)
	f.Add("王小明 👩‍🚀\n\n\x1b[1mbold\x1b[m", 3, 2)
	f.Add("e\u0301\u0301\u0301", 1, 1)
	f.Add("\u0d4e", 11, 1)
	f.Fuzz(func(t *testing.T, text string, w, h int) {
		w, h = w&127, h&63
		cleaned := strings.Split(text, "\n")
		for i, line := range cleaned {
			cleaned[i] = model.Clean(line)
		}
		text = strings.Join(cleaned, "\n")
		lines := strings.Split(Fit(text, w, h), "\n")
		if w < 1 || h < 1 {
			return
		}
		if len(lines) != h {
			t.Fatalf("%d lines, want %d", len(lines), h)
		}
		for _, line := range lines {
			if Width(line) != w {
				t.Fatalf("%q is %d cells wide, want %d", line, Width(line), w)
			}
		}
		if steady := Steady(text); Steady(steady) != steady {
			t.Fatalf("a second pass changes %q", steady)
		}
	})
}

func TestNumbersHaveCommas(t *testing.T) {
	for n, want := range map[int]string{0: "0", 999: "999", 1000: "1,000", 30_000: "30,000", 1_234_567: "1,234,567"} {
		if got := Number(n); got != want {
			t.Errorf("Number(%d) = %q, want %q", n, got, want)
		}
	}
}
