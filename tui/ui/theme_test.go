package ui

import (
	"math"
	"reflect"
	"strings"
	"testing"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
	"golang.org/x/text/width"
)

func TestGlyphsAreOneCellWideInEveryTerminal(t *testing.T) {
	for _, ascii := range []bool{false, true} {
		v := reflect.ValueOf(newGlyphs(ascii))
		for i := range v.NumField() {
			name := v.Type().Field(i).Name
			if name == "Frame" || name == "Ellipsis" {
				continue
			}
			glyph := v.Field(i).String()
			if Width(glyph) != 1 {
				t.Errorf("%s: %q is %d cells wide, want 1", name, glyph, Width(glyph))
			}
			for _, r := range glyph {
				box := r >= 0x2500 && r <= 0x257f
				if ascii && r > '~' {
					t.Errorf("%s: %q is not ASCII", name, glyph)
				}
				if kind := width.LookupRune(r).Kind(); kind == width.EastAsianAmbiguous && !box {
					t.Errorf("%s: %q is two cells wide in some terminals", name, glyph)
				}
			}
		}
	}
}

func TestThemeLeavesTextInTheForegroundOfTheTerminal(t *testing.T) {
	for _, dark := range []bool{false, true} {
		theme := NewTheme(dark, false)
		if got := theme.Text.Render("text"); got != "text" {
			t.Errorf("text is styled: %q", got)
		}
		for _, style := range []lipgloss.Style{theme.Strong, theme.Selected} {
			if _, none := style.GetForeground().(lipgloss.NoColor); !none {
				t.Errorf("strong text has a colour of its own: %v", style.GetForeground())
			}
		}
	}
}

func TestThemeColoursCanBeReadOnTheirBackground(t *testing.T) {
	for _, dark := range []bool{false, true} {
		theme := NewTheme(dark, false)
		v := reflect.ValueOf(*theme)
		for i := range v.NumField() {
			style, ok := v.Field(i).Interface().(lipgloss.Style)
			if !ok {
				continue
			}
			if _, none := style.GetForeground().(lipgloss.NoColor); none {
				continue
			}
			if got := contrast(style, dark); got < 4.5 {
				t.Errorf("%s (dark %v) has a contrast of %.1f, want 4.5", v.Type().Field(i).Name, dark, got)
			}
		}
	}
}

// contrast is the WCAG 2 contrast ratio of a style's foreground against black
// or white.
func contrast(style lipgloss.Style, dark bool) float64 {
	r, g, b, _ := style.GetForeground().RGBA()
	light := 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
	if dark {
		return (light + 0.05) / 0.05
	}
	return 1.05 / (light + 0.05)
}

// linear undoes the sRGB curve of one channel, 0 to 65535.
func linear(channel uint32) float64 {
	c := float64(channel) / 65535
	if c <= 0.04045 {
		return c / 12.92
	}
	return math.Pow((c+0.055)/1.055, 2.4)
}

func TestWithoutColourWhatIsMarkedStillDiffers(t *testing.T) {
	theme := NewTheme(true, false)
	for name, style := range map[string]lipgloss.Style{
		"selected": theme.Selected, "cited": theme.ChipCited, "strong": theme.Strong, "bad": theme.Bad,
	} {
		var b strings.Builder
		w := &colorprofile.Writer{Forward: &b, Profile: colorprofile.ASCII}
		if _, err := w.WriteString(style.Render("x")); err != nil {
			t.Fatal(err)
		}
		if got := b.String(); got == "x" || strings.Contains(got, "38;") {
			t.Errorf("%s is drawn as %q, want an attribute and no colour", name, got)
		}
	}
}
