package campaign

import (
	"fmt"
	"strings"

	"handpick/tui/ui"
)

// height returns how many lines there are between header and toast.
func (s *Screen) height() int { return max(0, s.layout.Toast.Y-s.layout.Header.H) }

// heights divides what is left of the window below the title and a line into
// the list and what is said about the setting under the cursor.
func (s *Screen) heights() (list, detail int) {
	most := 5
	if s.layout.Mode == ui.Split { // long lines, few of them
		most = 3
	}
	h := s.height()
	detail = max(2, min(h/3, most))
	return max(1, h-detail-2), detail
}

// View draws the part of the screen between header and toast.
func (s *Screen) View() string {
	w, h := s.layout.W, s.height()
	if s.theme == nil || h < 1 {
		return ""
	}
	_, detail := s.heights()
	list := s.list.View(w, func(i int, selected bool) string { return s.rows[i].draw(s.theme, selected, w) })
	rule := s.theme.Border.Render(strings.Repeat(s.theme.Rule, w))
	return ui.Fit(strings.Join([]string{s.title(w), list, rule, s.detail(w, detail)}, "\n"), w, h)
}

func (s *Screen) title(w int) string {
	title := " This outreach"
	if n := len(s.in.Campaigns); n > 1 {
		title += fmt.Sprintf(" (%d of %d)", s.in.Campaign.No, n)
	}
	const caution = "not legal advice "
	return ui.Pad(s.theme.Strong.Render(title), max(0, w-len(caution))) + s.theme.Dim.Render(caution)
}

// detail says in at most h lines what the setting under the cursor is for, and
// in full what the list had to cut.
func (s *Screen) detail(w, h int) string {
	r := &s.rows[s.list.Cursor()]
	var lines []string
	for _, line := range ui.Wrap(r.help, w-2) {
		lines = append(lines, s.theme.Dim.Render(line))
	}
	if !r.fits(w) {
		if r.needed != "" {
			lines = append(lines, s.theme.Warn.Render(r.needed))
		}
		if r.value != "" {
			lines = append(lines, ui.Wrap(r.value, w-2)...)
		}
	}
	if len(lines) > h {
		lines = lines[:h]
		lines[h-1] = ui.Truncate(lines[h-1], w-2-len(s.theme.Ellipsis), "") + s.theme.Ellipsis
	}
	return " " + strings.Join(lines, "\n ")
}
