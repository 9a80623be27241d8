package ui

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// Width returns how many cells one line of text takes. Styles count nothing.
func Width(s string) int {
	if n, ok := asciiWidth(s); ok {
		return n
	}
	return ansi.StringWidth(s)
}

// asciiWidth measures the common case, ASCII text with or without styles, many
// times faster than segmenting it into graphemes. It reports false for anything
// else.
func asciiWidth(s string) (n int, ok bool) {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= ' ' && c <= '~':
			n++
		case c == '\x1b' && i+1 < len(s) && s[i+1] == '[':
			for i += 2; i < len(s) && s[i] != 'm'; i++ {
				if s[i] != ';' && (s[i] < '0' || s[i] > '9') {
					return 0, false
				}
			}
		default:
			return 0, false
		}
	}
	return n, true
}

// Truncate shortens one line to at most w cells, the last of them the ellipsis
// when something was cut. A wide character is never halved.
func Truncate(s string, w int, ellipsis string) string {
	if w <= 0 {
		return ""
	}
	if Width(s) <= w {
		return s
	}
	if Width(ellipsis) > w {
		ellipsis = ""
	}
	return ansi.Truncate(s, w, ellipsis)
}

// Pad makes one line exactly w cells wide: spaces on the right, or cut without
// an ellipsis.
func Pad(s string, w int) string {
	s, rest := fill(s, w)
	return s + rest
}

// PadLeft is Pad with the spaces on the left, for numbers.
func PadLeft(s string, w int) string {
	s, rest := fill(s, w)
	return rest + s
}

// fill cuts s to w cells and returns the spaces it still lacks. Cutting before
// a wide character can leave one cell short, hence the second measuring.
func fill(s string, w int) (cut, spaces string) {
	n := Width(s)
	if n > w {
		s = Truncate(s, w, "")
		n = Width(s)
	}
	// A few letters join what follows them, here the border. Without a letter
	// to stand on they mean nothing.
	if last, size := utf8.DecodeLastRuneInString(s); size > 1 && Width(s+" ") != n+1 {
		s = strings.TrimSuffix(s, string(last))
		return fill(s+string(utf8.RuneError), w)
	}
	return s, strings.Repeat(" ", max(0, w-n))
}

// Wrap breaks text into lines of at most w cells, at spaces where it can. A
// width below one gives no lines.
func Wrap(s string, w int) []string {
	if w < 1 {
		return nil
	}
	return strings.Split(ansi.Wrap(s, w, ""), "\n")
}

// Bar draws a progress bar of w cells. The share is clamped to 0..1; a share
// below 1 never looks complete, and one above 0 never looks empty.
func Bar(share float64, w int, t *Theme) string {
	if w < 1 {
		return ""
	}
	full := int(min(max(share, 0), 1) * float64(w))
	if share > 0 && full == 0 && w > 1 {
		full = 1
	}
	return t.BarFull.Render(strings.Repeat(t.Full, full)) + t.BarEmpty.Render(strings.Repeat(t.Empty, w-full))
}

// Steady returns text in which emoji take the same room in every terminal.
// Sequences of several code points, as a face with a skin tone or a sign with a
// variation selector, are one picture to some terminals and two to others;
// drawn as they are they would shift what stands to their right. Of those the
// first picture alone is kept. Letters are never touched. Screens pass names
// and other foreign text through it, once.
func Steady(s string) string {
	if len(s) == utf8.RuneCountInString(s) || Width(s) == ansi.StringWidthWc(s) {
		return s
	}
	var b strings.Builder
	for _, part := range clusters(s) {
		first, size := utf8.DecodeRuneInString(part)
		if Width(part) != ansi.StringWidthWc(part) && !unicode.IsLetter(first) {
			part = part[:size]
		}
		b.WriteString(part)
	}
	return b.String()
}

// clusters splits text into what a reader sees as characters.
func clusters(s string) []string {
	var parts []string
	for s != "" {
		first, _ := ansi.FirstGraphemeCluster(s, ansi.GraphemeWidth)
		parts = append(parts, first)
		s = s[len(first):]
	}
	return parts
}

// Number writes a number with commas: 30,000.
func Number(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// Count writes a number of things: "1 contact", "30,000 contacts".
func Count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return Number(n) + " " + many
}

// Indent sets n cells of air before every line of a block.
func Indent(block string, n int) string {
	lead := strings.Repeat(" ", n)
	return lead + strings.ReplaceAll(block, "\n", "\n"+lead)
}
