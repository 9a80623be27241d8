package ui

import "strings"

// List is a window onto n rows known only by index. What a key press costs
// depends on the height of the window, never on n. The zero List is empty; give
// it a height and a length.
type List struct {
	n, cursor, offset, height int
}

// Len returns the number of rows.
func (l *List) Len() int { return l.n }

// Cursor returns the selected row, 0 when the list is empty.
func (l *List) Cursor() int { return l.cursor }

// Offset returns the first row in the window.
func (l *List) Offset() int { return l.offset }

// Height returns how many rows the window shows.
func (l *List) Height() int { return l.height }

// SetLen sets the number of rows and keeps the cursor among them.
func (l *List) SetLen(n int) {
	l.n = max(0, n)
	l.SetCursor(l.cursor)
}

// SetHeight sets how many rows the window shows.
func (l *List) SetHeight(h int) {
	l.height = max(0, h)
	l.ensureVisible()
}

// SetCursor selects row i, or the nearest there is.
func (l *List) SetCursor(i int) {
	l.cursor = min(max(0, i), max(0, l.n-1))
	l.ensureVisible()
}

// Move selects the row d further down, up when d is negative.
func (l *List) Move(d int) { l.SetCursor(l.cursor + d) }

// Page moves by d windows, less the one row that stays in sight.
func (l *List) Page(d int) { l.Move(d * max(1, l.height-1)) }

// Home selects the first row.
func (l *List) Home() { l.SetCursor(0) }

// End selects the last row.
func (l *List) End() { l.SetCursor(l.n - 1) }

// ensureVisible moves the window as little as it takes to show the cursor with
// rows around it: two on each side where the window has room, so that a low
// window keeps the cursor in its middle.
func (l *List) ensureVisible() {
	margin := min(2, max(0, l.height-1)/2)
	l.offset = max(l.offset, l.cursor+margin-l.height+1)
	l.offset = min(l.offset, l.cursor-margin)
	l.offset = min(max(0, l.offset), max(0, l.n-l.height))
}

// Handle moves the cursor for a movement action and reports whether the action
// was one.
func (l *List) Handle(a Action) bool {
	switch a {
	case Down:
		l.Move(1)
	case Up:
		l.Move(-1)
	case PageDown:
		l.Page(1)
	case PageUp:
		l.Page(-1)
	case Home:
		l.Home()
	case End:
		l.End()
	default:
		return false
	}
	return true
}

// RowAt returns the row drawn on line y of the window, for the mouse. It
// reports false below the last row.
func (l *List) RowAt(y int) (row int, ok bool) {
	row = l.offset + y
	return row, y >= 0 && y < l.height && row < l.n
}

// View draws the window, Height lines of exactly width cells. The function row
// is called for the rows in sight only; what it returns is cut or filled.
func (l *List) View(width int, row func(i int, selected bool) string) string {
	if width < 1 || l.height < 1 {
		return ""
	}
	var b strings.Builder
	for y := range l.height {
		if y > 0 {
			b.WriteByte('\n')
		}
		text := ""
		if i, ok := l.RowAt(y); ok {
			text = row(i, i == l.cursor)
		}
		b.WriteString(Pad(text, width))
	}
	return b.String()
}
