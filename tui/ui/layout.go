package ui

// Breakpoints of the layout, in cells.
const (
	MinWidth    = 40  // narrower shows only that the window is too small
	MinHeight   = 10  // as does lower
	singleWidth = 60  // from here one roomy pane, below it a compact one
	splitWidth  = 100 // from here queue and card side by side
	minQueue    = 36  // narrowest queue beside a card
	maxQueue    = 64  // widest
	tallHeight  = 16  // from here the header has a second line
	stripHeight = 18  // from here neighbours have their strip
	minStrip    = 3   // lines of neighbours in a compact window
	maxStrip    = 7   // and in a single pane at most
)

// Mode says how much room there is.
type Mode uint8

// The modes, from least room to most.
const (
	TooSmall Mode = iota // under 40x10
	Compact              // under 60 columns: the card, three neighbours below
	Single               // under 100 columns: the card, a strip of neighbours below
	Split                // from 100 columns: queue and card side by side
)

// Rect is a rectangle of the window, in cells from the top left corner. One
// with no area is not shown.
type Rect struct{ X, Y, W, H int }

// Contains reports whether the cell x, y lies in the rectangle.
func (r Rect) Contains(x, y int) bool {
	return x >= r.X && x < r.X+r.W && y >= r.Y && y < r.Y+r.H
}

// Empty reports whether the rectangle has no area.
func (r Rect) Empty() bool { return r.W < 1 || r.H < 1 }

// Layout says where everything stands in a window. It is computed once for a
// size, by LayoutFor. The parts never overlap; the cells between them belong to
// the lines that divide them: one column between queue and card, one row
// between card and strip.
type Layout struct {
	W, H   int
	Mode   Mode
	Header Rect // one line, two in a tall window
	Queue  Rect // Split only
	Card   Rect
	Strip  Rect // neighbours; not in Split, nor in a low window
	Toast  Rect // one line above the footer
	Footer Rect // the last line
}

// LayoutFor returns the layout of a window of w by h cells.
func LayoutFor(w, h int) Layout {
	l := Layout{W: w, H: h, Mode: modeOf(w, h)}
	if l.Mode == TooSmall {
		return l
	}
	l.Header = Rect{W: w, H: 1}
	if h >= tallHeight {
		l.Header.H = 2
	}
	l.Toast = Rect{Y: h - 2, W: w, H: 1}
	l.Footer = Rect{Y: h - 1, W: w, H: 1}
	body := Rect{Y: l.Header.H, W: w, H: h - l.Header.H - 2}
	switch {
	case l.Mode == Split:
		l.Queue, l.Card = body, body
		l.Queue.W = min(max(w*2/5, minQueue), maxQueue)
		l.Card.X = l.Queue.W + 1
		l.Card.W = w - l.Card.X
	case h < stripHeight:
		l.Card = body
	case l.Mode == Single:
		l.Card, l.Strip = stack(body, min(body.H/4, maxStrip))
	default:
		l.Card, l.Strip = stack(body, minStrip)
	}
	return l
}

func modeOf(w, h int) Mode {
	switch {
	case w < MinWidth || h < MinHeight:
		return TooSmall
	case w < singleWidth:
		return Compact
	case w < splitWidth:
		return Single
	}
	return Split
}

// stack cuts n lines off the bottom of r, and one more for the line between.
func stack(r Rect, n int) (top, bottom Rect) {
	top, bottom = r, r
	top.H = r.H - n - 1
	bottom.Y, bottom.H = r.Y+top.H+1, n
	return top, bottom
}
