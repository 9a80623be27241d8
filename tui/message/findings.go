package message

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	scan "handpick/assess/message"
	"handpick/model"
	"handpick/tui/ui"
)

// findingList is where the reader stands among the findings.
type findingList struct {
	at     int  // the selected finding
	top    int  // the first in sight
	source bool // whether the selected one shows what it rests on
}

func (l *findingList) clamp(n int) { l.at = max(0, min(l.at, n-1)) }

// follow selects the finding in whose place the cursor stands, if there is one.
func (l *findingList) follow(found []scan.Finding, cursor int) {
	for i, f := range found {
		if f.Start <= cursor && cursor <= f.End && f.Start < f.End {
			l.at = i
			return
		}
	}
}

// selected returns the finding that keys act on.
func (s *Screen) selected() (f scan.Finding, ok bool) {
	if s.list.at >= len(s.found) {
		return scan.Finding{}, false
	}
	return s.found[s.list.at], true
}

func (s *Screen) pressFindings(msg tea.KeyPressMsg) Request {
	f, ok := s.selected()
	if !ok {
		return notice("nothing was found in the draft")
	}
	switch ui.KeyName(msg) {
	case "j", "down":
		s.list.at++
	case "k", "up":
		s.list.at--
	case "home":
		s.list.at = 0
	case "end":
		s.list.at = len(s.found) - 1
	case "s":
		s.list.source = !s.list.source
	case "enter":
		s.editor.goTo(f.Start)
		s.pane = writing
	case "i":
		return s.insertLine(f)
	default:
		return elsewhere(msg)
	}
	s.list.clamp(len(s.found))
	return Request{}
}

// insertLine puts the neutral wording for a missing particular into the draft,
// behind the line of the cursor.
func (s *Screen) insertLine(f scan.Finding) Request {
	if f.Line == "" {
		return notice(noLine)
	}
	if r := s.edit(func() bool { return s.editor.insertLine(f.Line) }); r.Notice != "" {
		return r
	}
	return notice("put in below the line of the cursor: read it and make it your own")
}

const noLine = "there is no neutral line for this one: it is yours to write"

// strength returns a finding's word with its sign, and the style of both.
func strength(t *ui.Theme, s scan.Strength) (sign string, style *lipgloss.Style) {
	switch s {
	case scan.Hard:
		return t.Stop, &t.Bad
	case scan.Soft:
		return t.Later, &t.Warn
	case scan.Fault:
		return t.Not, &t.Warn
	case scan.Missing:
		return t.Gone, &t.Warn
	case scan.Neutral:
		return t.Relevant, &t.Good
	}
	return "i", &t.Dim
}

// findingsView draws the findings around the selected one in w by h cells and
// returns the line on which that one begins.
func (s *Screen) findingsView(w, h int) (lines []string, selected int) {
	if len(s.found) == 0 {
		return indented("Nothing was found.", w), 0
	}
	l := &s.list
	l.top = max(min(l.top, l.at), l.at-h)
	var blocks [][]string
	used := 0
	for i := l.top; i < len(s.found) && (i <= l.at || used < h); i++ {
		block := s.finding(i, w)
		blocks = append(blocks, block)
		used += len(block)
		for i == l.at && used > h && len(blocks) > 1 {
			used -= len(blocks[0])
			blocks = blocks[1:]
			l.top++
		}
	}
	for i, block := range blocks {
		if l.top+i == l.at {
			selected = len(lines)
		}
		lines = append(lines, block...)
	}
	return lines, selected
}

// finding draws one finding: its strength and the words it is about, what it
// says, and for the selected one what it rests on and what could be put in.
func (s *Screen) finding(i, w int) []string {
	t, f := s.theme, s.found[i]
	marked := i == s.list.at && s.pane == findings
	mark := " "
	if marked {
		mark = t.Accent.Render(t.Marker)
	}
	sign, style := strength(t, f.Strength)
	head := mark + style.Render(sign+" "+f.Strength.String())
	if f.Start < f.End {
		head += "  " + s.quote(f, w-ui.Width(head)-2)
	}
	lines := append([]string{head}, indented(model.Clean(f.Says), w)...)
	if marked && s.list.source {
		lines = append(lines, styled(&t.Dim, indented("rule "+f.Rule+"; rests on: "+model.Clean(f.Source), w))...)
	}
	if marked && f.Line != "" {
		lines = append(lines, styled(&t.Dim, indented("i puts in: "+model.Clean(f.Line), w))...)
	}
	return lines
}

// quote returns the words a finding is about in at most w cells.
func (s *Screen) quote(f scan.Finding, w int) string {
	words := strings.Join(strings.Fields(s.editor.text[f.Start:f.End]), " ")
	return "“" + ui.Truncate(ui.Steady(model.Clean(words)), w-2, s.theme.Ellipsis) + "”"
}

// indented wraps text behind two cells of air.
func indented(text string, w int) []string {
	lines := ui.Wrap(text, max(1, w-3))
	for i := range lines {
		lines[i] = "  " + lines[i]
	}
	return lines
}

func styled(style *lipgloss.Style, lines []string) []string {
	for i := range lines {
		lines[i] = style.Render(lines[i])
	}
	return lines
}
