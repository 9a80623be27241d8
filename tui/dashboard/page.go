package dashboard

import (
	"slices"

	"charm.land/lipgloss/v2"

	"handpick/tui/ui"
)

// page collects the lines of the screen, each with what it is worth.
type page struct {
	t     *ui.Theme
	w     int
	lines []ranked
}

type ranked struct {
	rank int
	text string
}

// The ranks, most important first. What is vital stays in every window.
const (
	vital    = iota // what falls due, how many contacts there are, how to go on
	decision        // what was decided, and what an export changed
	record          // what the records show
	note            // the outreach and the reviewer
	spacing
)

func (p *page) line(rank int, text string) { p.lines = append(p.lines, ranked{rank, text}) }

func (p *page) gap() { p.line(spacing, "") }

// text adds text on as many lines as it needs.
func (p *page) text(rank int, text string, style lipgloss.Style) {
	for _, part := range ui.Wrap(text, p.w) {
		p.line(rank, style.Render(part))
	}
}

func (p *page) count(rank, n int, what string) { p.row(rank, ui.Number(n), what) }

func (p *page) row(rank int, n, what string) {
	p.line(rank, "  "+p.t.Strong.Render(ui.PadLeft(n, 9))+"  "+ui.Truncate(what, max(1, p.w-14), p.t.Ellipsis))
}

// fit returns the lines that h allows: the least important go first, and of
// those the lowest.
func (p *page) fit(h int) []string {
	lines := p.lines
	for rank := spacing; rank > vital; rank-- {
		for i := len(lines) - 1; i >= 0 && len(lines) > h; i-- {
			if lines[i].rank == rank {
				lines = slices.Delete(lines, i, i+1)
			}
		}
	}
	out := make([]string, len(lines))
	for i := range lines {
		out[i] = lines[i].text
	}
	return out
}
