package card

import (
	"strings"

	"charm.land/lipgloss/v2"

	"handpick/tui/ui"
)

// painter collects the paragraphs of a card, top to bottom.
type painter struct {
	t          *ui.Theme
	w          int
	paragraphs []paragraph
}

// paragraph is text on one line or several, with what it is worth: when the
// window is low, paragraphs are cut to one line and the least important go.
type paragraph struct {
	rank  int
	lead  string // before the first line; the others are indented as far
	lines []string
	style lipgloss.Style
	tail  string // dim, after the last line shown where there is room
	shown int    // how many of the lines
}

// The ranks, most important first.
const (
	needed  = iota // what is needed next
	verdict        // may I write, with the next step
	vital          // name, the two chips as written
	warning        // do not contact, gone, changed
	chips          // evidence 3 to 6
	answer         // the decision in the making
	reasons        // standing reasons
	detail         // dates, links, earlier decision
	extra          // suggestion details, spacing
)

// add adds a line that is styled already.
func (p *painter) add(rank int, text string) {
	p.paragraphs = append(p.paragraphs, paragraph{rank: rank, lines: []string{text}, shown: 1})
}

// wrap adds text on as many lines as it needs, at most n, behind a lead.
func (p *painter) wrap(rank, n int, lead, text string, style lipgloss.Style) {
	p.wrapWithTail(rank, n, lead, text, "", style)
}

// wrapWithTail adds text with a tail behind its last word.
func (p *painter) wrapWithTail(rank, n int, lead, text, tail string, style lipgloss.Style) {
	if tail != "" {
		tail = "  " + tail
	}
	glued := strings.ReplaceAll(tail, " ", "\u00a0") // no line ends within it
	lines := ui.Wrap(text+glued, p.room(lead))
	end := &lines[len(lines)-1]
	if cut, whole := strings.CutSuffix(*end, glued); whole {
		*end = cut
	} else {
		lines = ui.Wrap(text, p.room(lead))
	}
	p.paragraphs = append(p.paragraphs, paragraph{rank, lead, lines, style, tail, min(n, len(lines))})
}

func (p *painter) room(lead string) int { return max(1, p.w-ui.Width(lead)) }

// fit returns the lines that h allows. Spacing goes first, then what paragraphs
// have beyond their first line, then whole paragraphs; each time the least
// important and lowest before others. What is vital stays.
func (p *painter) fit(h int) []string {
	total := 0
	for _, x := range p.paragraphs {
		total += x.shown
	}
	shrink := func(to int, only func(paragraph) bool) {
		for rank := extra; rank >= needed; rank-- {
			for i := len(p.paragraphs) - 1; i >= 0 && total > h; i-- {
				x := &p.paragraphs[i]
				if x.rank != rank || x.shown <= to || !only(*x) {
					continue
				}
				cut := min(x.shown-to, total-h)
				x.shown -= cut
				total -= cut
			}
		}
	}
	shrink(0, func(x paragraph) bool { return len(x.lines) == 1 && x.lead+x.lines[0] == "" })
	shrink(1, func(x paragraph) bool { return x.rank > verdict })
	shrink(0, func(x paragraph) bool { return x.rank > vital })
	shrink(1, func(paragraph) bool { return true })
	out := make([]string, 0, total)
	for i := range p.paragraphs {
		out = p.paragraphs[i].draw(out, p)
	}
	return out
}

// minText is how many cells of a text must show beside its tail.
const minText = 20

// draw appends the lines shown. Text that is not shown leaves an ellipsis.
func (x *paragraph) draw(out []string, p *painter) []string {
	lead := x.lead
	for i, text := range x.lines[:x.shown] {
		room, tail := p.room(x.lead), ""
		if i == x.shown-1 {
			text = strings.Join(x.lines[i:], " ")
			if left := room - ui.Width(x.tail); x.tail != "" && left >= min(minText, ui.Width(text)) {
				room, tail = left, p.t.Dim.Render(x.tail)
			}
			text = ui.Truncate(text, room, p.t.Ellipsis)
		}
		out = append(out, lead+x.style.Render(text)+tail)
		lead = strings.Repeat(" ", ui.Width(x.lead))
	}
	return out
}
