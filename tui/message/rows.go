package message

import (
	"sort"
	"strings"
	"unicode/utf8"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"handpick/model"
	"handpick/tui/ui"
)

// row is one drawn row of a text: a line of it, or a part of a line that is too
// long for the width.
type row struct {
	start, end int // byte offsets; a line break is in no row
	// clean is set when the line may be drawn as it is, joiners and all. In
	// another line each character is cleaned for itself.
	clean bool
	// goesOn is set when the next row is of the same line. The cursor behind
	// the last character then stands in the next row.
	goesOn bool
}

// layOut breaks a text into rows of at most w cells, at spaces where it can. It
// returns at least one.
func layOut(text string, w int) []row {
	var rows []row
	for from := 0; ; {
		end := len(text)
		if n := strings.IndexByte(text[from:], '\n'); n >= 0 {
			end = from + n
		}
		line := text[from:end]
		rows = breakLine(rows, text, row{start: from, end: end, clean: model.Clean(line) == line}, w)
		if end == len(text) {
			return rows
		}
		from = end + 1
	}
}

// breakLine appends the rows of one line. One cell is kept free for the cursor;
// a space may stand in it.
func breakLine(rows []row, text string, line row, w int) []row {
	used, space := 0, line.start // cells used, and the last place to break
	for at := line.start; at < line.end; {
		size, _, cells := character(text[at:line.end], line.clean)
		room := w - 1
		if text[at] == ' ' {
			room = w
		}
		if used+cells > room && at > line.start {
			if space <= line.start {
				space = at
			}
			rows = append(rows, row{line.start, space, line.clean, true})
			line.start = space
			used = row{start: space, end: at, clean: line.clean}.cells(text)
		}
		used += cells
		at += size
		if text[at-1] == ' ' {
			space = at
		}
	}
	return append(rows, line)
}

// character returns the length in bytes of the first character of s, which may
// not be empty, what is drawn for it, and in how many cells. Nothing is drawn in
// no cell: what has no width would be hidden.
func character(s string, clean bool) (size int, shown string, cells int) {
	if s[0] >= ' ' && s[0] <= '~' && (len(s) == 1 || s[1] < utf8.RuneSelf) {
		return 1, s[:1], 1
	}
	first, _ := ansi.FirstGraphemeCluster(s, ansi.GraphemeWidth)
	shown = first
	if !clean {
		shown = model.Clean(first)
	}
	shown = ui.Steady(shown)
	if cells = ui.Width(shown); cells < 1 {
		return len(first), string(utf8.RuneError), 1
	}
	return len(first), shown, cells
}

// cells returns how many cells the row takes.
func (r row) cells(text string) int { return r.column(text, r.end) }

// column returns the cell of the row at which the character at an offset
// begins.
func (r row) column(text string, to int) int {
	x := 0
	for at := r.start; at < min(to, r.end); {
		size, _, cells := character(text[at:r.end], r.clean)
		x += cells
		at += size
	}
	return x
}

// offset returns the offset of the character at a column, or of the last place
// in the row for the cursor.
func (r row) offset(text string, column int) int {
	x, last := 0, r.start
	for at := r.start; at < r.end; {
		size, _, cells := character(text[at:r.end], r.clean)
		if x+cells > column {
			return at
		}
		x += cells
		last = at
		at += size
	}
	if r.goesOn {
		return last
	}
	return r.end
}

// cursor returns the column and the row of the cursor.
func (e *editor) cursor() (x, y int) {
	y = sort.Search(len(e.rows), func(i int) bool { return e.rows[i].start > e.at }) - 1
	return min(e.rows[y].column(e.text, e.at), e.width-1), y
}

// view draws h rows around the cursor and returns the cell of the cursor in
// them. The style of each character is asked for by its offset.
func (e *editor) view(h int, style func(at int) *lipgloss.Style) (lines []string, x, y int) {
	h = max(h, 1)
	x, y = e.cursor()
	e.top = max(min(e.top, y, len(e.rows)-h), y-h+1, 0)
	for _, r := range e.rows[e.top:min(len(e.rows), e.top+h)] {
		lines = append(lines, r.draw(e.text, style))
	}
	return lines, x, y - e.top
}

// draw draws the row, characters of the same style together.
func (r row) draw(text string, style func(at int) *lipgloss.Style) string {
	var out, run strings.Builder
	var last *lipgloss.Style
	flush := func() {
		if last != nil {
			out.WriteString(last.Render(run.String()))
		} else {
			out.WriteString(run.String())
		}
		run.Reset()
	}
	for at := r.start; at < r.end; {
		size, shown, _ := character(text[at:r.end], r.clean)
		if now := style(at); now != last {
			flush()
			last = now
		}
		run.WriteString(shown)
		at += size
	}
	flush()
	return out.String()
}
