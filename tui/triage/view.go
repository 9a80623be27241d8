package triage

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"handpick/model"
	"handpick/model/review"
	"handpick/tui/ui"
)

// View draws the parts of the screen between header and footer, and says where
// the text cursor stands in the window, nil for nowhere.
func (t *Screen) View() (string, *tea.Cursor) {
	l := t.layout
	var body string
	switch {
	case l.Mode == ui.Split:
		body = ui.Columns(l.Card.H, t.theme.Border.Render(t.theme.Divider),
			ui.Column{Content: t.rows(l.Queue.W), Width: l.Queue.W},
			ui.Column{Content: t.cardView(l.Card.W, l.Card.H), Width: l.Card.W})
	case t.strip().Empty():
		body = t.cardView(l.Card.W, t.cardHeight())
	default:
		rule := t.theme.Border.Render(strings.Repeat(t.theme.Rule, l.W))
		body = t.cardView(l.Card.W, l.Card.H) + "\n" + rule + "\n" + ui.Fit(t.rows(l.Strip.W), l.Strip.W, l.Strip.H)
	}
	if t.search.typing {
		return body, t.cursor()
	}
	return body, nil
}

// strip returns where the neighbours stand: nowhere while the suggestion is
// open, which needs their room more.
func (t *Screen) strip() ui.Rect {
	if t.suggestion {
		return ui.Rect{}
	}
	return t.layout.Strip
}

func (t *Screen) cardView(w, h int) string {
	if t.no == 0 {
		return ui.Fit(strings.Join(t.empty(w), "\n"), w, h)
	}
	return ui.Indent(t.card().View(t.theme, w-2*cardPad, h), cardPad)
}

const cardPad = 1 // a column of air on the left

// cardWidth and cardHeight are the room of the card.
func (t *Screen) cardWidth() int { return t.layout.Card.W - 2*cardPad }

func (t *Screen) cardHeight() int {
	if t.layout.Mode != ui.Split && t.strip().Empty() {
		return t.layout.Toast.Y - t.layout.Card.Y
	}
	return t.layout.Card.H
}

// rows draws the queue.
func (t *Screen) rows(w int) string {
	return t.queue.list.View(w, func(i int, selected bool) string {
		return t.row(int(t.queue.rows[i]), selected, w)
	})
}

func (t *Screen) row(no int, selected bool, w int) string {
	f, s := t.s.Review.Contact(no).Shown(), t.s.Review.State(no)
	marker, style := " ", t.theme.Text
	if selected {
		marker, style = t.theme.Accent.Render(t.theme.Marker), t.theme.Selected
	}
	name := ui.Truncate(ui.Steady(f.Name()), max(1, w-4), t.theme.Ellipsis)
	row := marker + t.sign(s) + " " + style.Render(name)
	about := f.Position
	if f.Company != "" && about != "" {
		about += ", "
	}
	about += f.Company
	if room := w - ui.Width(row) - 2; room > 4 && about != "" {
		row += "  " + t.theme.Dim.Render(ui.Truncate(ui.Steady(about), room, t.theme.Ellipsis))
	}
	return row
}

// sign is the mark of what stands about a contact.
func (t *Screen) sign(s review.State) string {
	switch g := t.theme; {
	case s.Objected, s.MaybeObjected:
		return g.Bad.Render(g.Stop)
	case s.Gone:
		return g.Warn.Render(g.Gone)
	case s.LookAgain:
		return g.Warn.Render(g.Changed)
	case s.Relevance == model.Relevant:
		return g.Good.Render(g.Relevant)
	case s.Relevance == model.NotRelevant:
		return g.Dim.Render(g.Not)
	case s.Later:
		return g.Dim.Render(g.Later)
	}
	return " "
}

// empty says why there is no contact to show, and what to press.
func (t *Screen) empty(w int) []string {
	tally := t.s.Review.Tally()
	text := []string{}
	switch {
	case t.queue.found:
		text = append(text, fmt.Sprintf("Nobody matches “%s”.", model.Clean(t.search.query)), "esc clears the search.")
	case t.s.Review.Len() == 0:
		text = append(text, "There are no contacts in this review.", "q quits.")
	case t.queue.filter == review.FilterUndecided:
		text = append(text, fmt.Sprintf("Nothing is left to decide: %d decided, %d relevant.", tally.Decided, tally.Relevant))
		if tally.Later > 0 {
			text = append(text, fmt.Sprintf("%d put off for later: press f and choose “later”.", tally.Later))
		}
		text = append(text, "x exports the shortlist. f shows other contacts.")
	default:
		text = append(text, fmt.Sprintf("No contact is under “%s”.", t.queue.filter), "f chooses another filter.")
	}
	var lines []string
	for _, s := range text {
		for _, part := range ui.Wrap(s, max(1, w-2)) {
			lines = append(lines, " "+part)
		}
	}
	return append([]string{""}, lines...)
}

// Status says where the reviewer stands, for the header: the filter or search,
// the order, and the place in the queue.
func (t *Screen) Status() string {
	if t.search.typing {
		text, _ := t.search.input.View(t.searchRoom())
		return t.searchLead() + text
	}
	at := "nobody"
	if n := len(t.queue.rows); n > 0 {
		at = fmt.Sprintf("%s of %s", ui.Number(t.queue.list.Cursor()+1), ui.Number(n))
	}
	if t.queue.found {
		return fmt.Sprintf("search “%s”: %s", model.Clean(t.search.query), at)
	}
	if t.queue.order == review.OrderWords && t.s.Assessor().Words().None() {
		return fmt.Sprintf("%s: %s", t.queue.filter, at)
	}
	return fmt.Sprintf("%s, %s: %s", t.queue.filter, t.queue.order, at)
}

func (t *Screen) searchLead() string {
	if !t.queue.found {
		return "search: "
	}
	return fmt.Sprintf("search (%s found): ", ui.Number(len(t.queue.rows)))
}

// cursor returns where in the window the search line has its cursor: the status
// stands on the last line of the header.
func (t *Screen) cursor() *tea.Cursor {
	_, x := t.search.input.View(t.searchRoom())
	return tea.NewCursor(ui.Width(t.searchLead())+x, t.layout.Header.Y+t.layout.Header.H-1)
}

func (t *Screen) searchRoom() int { return max(t.layout.W-ui.Width(t.searchLead()), 2) }

// Click selects the contact on a line of the queue, and Wheel moves by n.
func (t *Screen) Click(x, y int) {
	for _, r := range []ui.Rect{t.layout.Queue, t.strip()} {
		if r.Empty() || !r.Contains(x, y) {
			continue
		}
		if row, ok := t.queue.list.RowAt(y - r.Y); ok && !t.saving {
			t.queue.list.SetCursor(row)
			t.moved()
		}
	}
}

// Wheel moves the queue by n contacts.
func (t *Screen) Wheel(n int) {
	if !t.saving {
		t.queue.list.Move(n)
		t.moved()
	}
}
