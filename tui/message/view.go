package message

import (
	"fmt"
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	scan "handpick/assess/message"
	"handpick/model"
	"handpick/tui/ui"
)

// editorLeft is the air to the left of the draft, in cells.
const editorLeft = 1

// areas are the parts of the screen, in cells from its top left corner. Above
// the draft and the side stands a title each.
type areas struct {
	w, h                 int
	split                bool
	draft, summary, side ui.Rect
}

// areas divides the room between header and toast. In a wide window the
// findings stand beside the draft, in others below it; there the part that keys
// go to has more room.
func (s *Screen) areas() areas {
	l := s.layout
	a := areas{w: l.W, h: l.Toast.Y - l.Header.H, split: l.Mode == ui.Split}
	if a.split {
		left := a.w * 3 / 5
		right := ui.Rect{X: left + 1, W: a.w - left - 1}
		a.draft = ui.Rect{Y: 1, W: left, H: a.h - 1}
		a.summary = ui.Rect{X: right.X, W: right.W, H: min(summaryLines, a.h/3)}
		a.side = ui.Rect{X: right.X, Y: a.summary.H + 1, W: right.W, H: a.h - a.summary.H - 1}
		return a
	}
	a.summary = ui.Rect{W: a.w, H: min(3, max(1, a.h/6))}
	rest := max(0, a.h-a.summary.H-2)
	side := rest * 2 / 5
	if s.pane != writing {
		side = rest * 2 / 3
	}
	a.draft = ui.Rect{Y: 1, W: a.w, H: rest - side}
	a.summary.Y = 1 + a.draft.H
	a.side = ui.Rect{Y: a.summary.Y + a.summary.H + 1, W: a.w, H: side}
	return a
}

// summaryLines is the height of the summary in a wide window: three lines for
// each of its sentences, two for the merge fields.
const summaryLines = 8

// View draws the parts of the screen between header and footer, and says where
// the text cursor stands in the window.
func (s *Screen) View() (string, *tea.Cursor) {
	a := s.areas()
	if s.theme == nil || a.w < 1 || a.h < 1 {
		return "", nil
	}
	if s.beside() == preview {
		s.merge()
	}
	draft, x, y := s.draftView(a.draft)
	side, sideTitle, row := s.sideView(a.side)
	left := s.title(s.draftTitle(), writing, a.draft.W) + "\n" + draft
	right := ui.Fit(s.summary(a.summary), a.summary.W, a.summary.H) + "\n" +
		s.title(sideTitle, s.beside(), a.side.W) + "\n" + ui.Fit(strings.Join(side, "\n"), a.side.W, a.side.H)
	body := left + "\n" + right
	if a.split {
		body = ui.Columns(a.h, s.theme.Border.Render(s.theme.Divider),
			ui.Column{Content: left, Width: a.draft.W}, ui.Column{Content: right, Width: a.side.W})
	}
	// The cursor on what is selected lets a screen reader follow.
	cursor := tea.NewCursor(a.draft.X+x, a.draft.Y+y)
	if s.pane != writing {
		cursor = tea.NewCursor(a.side.X, a.side.Y+row)
	}
	cursor.X, cursor.Y = min(cursor.X, a.w-1), s.layout.Header.H+min(cursor.Y, a.h-1)
	return ui.Fit(body, a.w, a.h), cursor
}

// beside is the pane that stands beside the draft.
func (s *Screen) beside() pane {
	if s.pane == preview {
		return preview
	}
	return findings
}

func (s *Screen) sideView(r ui.Rect) (lines []string, title string, row int) {
	if s.beside() == preview {
		return s.previewView(r.W, r.H), s.previewTitle(), 0
	}
	lines, row = s.findingsView(r.W, r.H)
	return lines, s.findingsTitle(), row
}

// title draws the line above a part, which says whether keys go to it.
func (s *Screen) title(text string, p pane, w int) string {
	t := s.theme
	mark, style := t.Border.Render(t.Rule), &t.Dim
	if p == s.pane {
		mark, style = t.Accent.Render(t.Marker), &t.Strong
	}
	line := mark + " " + style.Render(ui.Truncate(text, max(1, w-4), t.Ellipsis)) + " "
	return ui.Pad(line+t.Border.Render(strings.Repeat(t.Rule, max(0, w-ui.Width(line)))), w)
}

func (s *Screen) draftTitle() string {
	if s.invitation() {
		return fmt.Sprintf("Your note: %d of %d, merge fields aside", s.noteLength(), scan.MaxNote)
	}
	return "Your message: " + ui.Count(utf8.RuneCountInString(s.editor.text), "character", "characters")
}

// noteLength counts the draft as the scanner does: what merge fields bring in
// differs from contact to contact and is counted in the preview.
func (s *Screen) noteLength() int {
	n := utf8.RuneCountInString(s.editor.text)
	for _, p := range scan.Fields(s.editor.text) {
		n -= utf8.RuneCountInString(s.editor.text[p.Start:p.End])
	}
	return n
}

func (s *Screen) findingsTitle() string {
	var parts []string
	for of := scan.Hard; of >= scan.Missing; of-- {
		if n := s.count(of); n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, of))
		}
	}
	if len(parts) == 0 {
		return "Findings: nothing hard, soft or missing"
	}
	return "Findings: " + strings.Join(parts, ", ")
}

func (s *Screen) invitation() bool { return s.in.Outreach.Channel == model.LinkedInInvite }

func (s *Screen) empty() bool { return strings.TrimSpace(s.editor.text) == "" }

// summary says what the draft reads as, what a person set it to, and, where
// there is room, which merge fields there are.
func (s *Screen) summary(r ui.Rect) string {
	kind, style := s.kind()
	reading := s.proposal.Why
	if !s.empty() {
		reading = "The draft " + s.reads() + ": " + reading
	}
	if r.H == 1 {
		reading, kind = kind+". "+reading, ""
	}
	lines := s.sentence(&s.theme.Text, reading, r.W, min(3, max(1, r.H-1)))
	lines = append(lines, s.sentence(style, kind, r.W, min(3, r.H-len(lines)))...)
	lines = append(lines, s.sentence(&s.theme.Dim, "Merge fields: "+s.fields(), r.W, r.H-len(lines))...)
	return strings.Join(lines, "\n")
}

// sentence draws text on at most n lines.
func (s *Screen) sentence(style *lipgloss.Style, text string, w, n int) []string {
	if n < 1 || text == "" {
		return nil
	}
	w = max(1, w-2)
	lines := ui.Wrap(text, w)
	if len(lines) > n {
		rest := strings.Join(lines[n-1:], " ")
		lines = append(lines[:n-1:n-1], ui.Truncate(rest, w, s.theme.Ellipsis))
	}
	for i := range lines {
		lines[i] = " " + style.Render(lines[i])
	}
	return lines
}

// kind says what the person set.
func (s *Screen) kind() (string, *lipgloss.Style) {
	switch {
	case s.nature.set == model.NoNature:
		return "Kind of message: not set, ctrl+n sets it", &s.theme.Accent
	case !s.stands():
		return fmt.Sprintf("Kind of message: no longer %s, it reads differently now: ctrl+n", s.nature.set), &s.theme.Warn
	case s.nature.why == "":
		return "Kind of message: " + s.nature.set.String() + ", set by you", &s.theme.Good
	}
	return fmt.Sprintf("Kind of message: %s, set by you: %s", s.nature.set, ui.Steady(model.Clean(s.nature.why))), &s.theme.Good
}

// fields lists the merge fields, those in the draft with a sign.
func (s *Screen) fields() string {
	used := map[string]bool{}
	for _, p := range scan.Fields(s.editor.text) {
		used[p.Name] = true
	}
	var parts []string
	for _, name := range []string{scan.MergeFirstName, scan.MergeCompany, scan.MergePosition, scan.MergeWhy} {
		part := "{" + name + "}"
		if used[name] {
			part = s.theme.Cited + part
		}
		parts = append(parts, part)
	}
	return strings.Join(parts, " ")
}

// draftView draws the draft and returns the cell of the cursor in its area.
func (s *Screen) draftView(r ui.Rect) (block string, x, y int) {
	if s.editor.text == "" {
		text := "Write or paste your draft here. Merge fields: {first_name} {company} {position} {why}, the last for a line written for this person."
		var lines []string
		for _, line := range ui.Wrap(text, max(1, r.W-2*editorLeft)) {
			lines = append(lines, " "+s.theme.Dim.Render(line))
		}
		return ui.Fit(strings.Join(lines, "\n"), r.W, r.H), editorLeft, 0
	}
	lines, x, y := s.editor.view(r.H, s.marks())
	for i := range lines {
		lines[i] = " " + lines[i]
	}
	return ui.Fit(strings.Join(lines, "\n"), r.W, r.H), editorLeft + x, y
}

// marks returns the style of each place of the draft: what a finding is about
// is underlined, by the strongest there, and merge fields stand out.
func (s *Screen) marks() func(at int) *lipgloss.Style {
	type span struct {
		start, end int
		style      *lipgloss.Style
	}
	var spans []span
	for strongest := scan.Hard; ; strongest-- {
		_, style := strength(s.theme, strongest)
		under := style.Underline(true)
		for _, f := range s.found {
			if f.Strength == strongest && f.Start < f.End {
				spans = append(spans, span{f.Start, f.End, &under})
			}
		}
		if strongest == scan.Info {
			break
		}
	}
	for _, p := range scan.Fields(s.editor.text) {
		spans = append(spans, span{p.Start, p.End, &s.theme.Chip})
	}
	return func(at int) *lipgloss.Style {
		for _, p := range spans {
			if p.start <= at && at < p.end {
				return p.style
			}
		}
		return nil
	}
}

// Hints returns the keys that work now, the most useful first.
func (s *Screen) Hints() []ui.Hint {
	leave, kind := ui.Hint{Key: "esc", Label: "save, leave"}, ui.Hint{Key: "ctrl+n", Label: "kind"}
	switch s.pane {
	case findings:
		f, _ := s.selected()
		insert := ui.Hint{Key: "i", Label: "put the line in"}
		if f.Line == "" {
			insert.Disabled = noLine
		}
		return []ui.Hint{{Key: "tab", Label: "preview"}, leave, {Key: "j/k", Label: "move"}, insert, {Key: "enter", Label: "to the place"},
			{Key: "s", Label: "source"}, kind}
	case preview:
		return []ui.Hint{{Key: "tab", Label: "write"}, leave, {Key: "left/right", Label: "other contact"}, {Key: "j/k", Label: "scroll"}, kind}
	}
	return []ui.Hint{{Key: "tab", Label: "findings"}, leave, kind, {Key: "ctrl+p", Label: "preview"}, {Key: "ctrl+/", Label: "undo"}}
}
