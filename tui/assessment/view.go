package assessment

import (
	"cmp"
	"fmt"
	"strings"

	"charm.land/lipgloss/v2"

	"handpick/assess/lia"
	"handpick/model"
	"handpick/tui/ui"
)

// height returns how many lines there are between header and toast.
func (s *Screen) height() int { return max(0, s.layout.Toast.Y-s.layout.Header.H) }

// parts says how large list and detail are below the head: side by side in a
// wide window, else the detail below the list and a line.
func (s *Screen) parts(head int) (list, detail ui.Rect) {
	w, h := s.layout.W, s.height()-head
	if s.layout.Mode == ui.Split {
		list = ui.Rect{W: w * 3 / 5, H: max(1, h)}
		return list, ui.Rect{W: w - list.W - 1, H: list.H}
	}
	below := max(1, h/2)
	return ui.Rect{W: w, H: max(1, h-below-1)}, ui.Rect{W: w, H: below}
}

// arrange gives the list its height.
func (s *Screen) arrange() {
	if s.theme != nil {
		list, _ := s.parts(len(s.head()))
		s.list.SetHeight(list.H)
	}
}

// View draws the part of the screen between header and toast.
func (s *Screen) View() string {
	w, h := s.layout.W, s.height()
	if s.theme == nil || h < 1 {
		return ""
	}
	head := s.head()
	list, detail := s.parts(len(head))
	rows := s.list.View(list.W, func(i int, selected bool) string { return s.draw(i, selected, list.W) })
	about, border := s.detail(detail.W, detail.H), &s.theme.Border
	body := rows + "\n" + border.Render(strings.Repeat(s.theme.Rule, w)) + "\n" + about
	if s.layout.Mode == ui.Split {
		body = ui.Columns(list.H, border.Render(s.theme.Divider), ui.Column{Content: rows, Width: list.W}, ui.Column{Content: about, Width: detail.W})
	}
	return ui.Fit(strings.Join(head, "\n")+"\n"+body, w, h)
}

// head draws the title, the progress and where the assessment stands; in a low
// window as much of it as leaves room for the questions.
func (s *Screen) head() []string {
	t, w := s.theme, s.layout.W
	const caution = "not legal advice "
	title := t.Strong.Render(" Why it is fair to write")
	if purpose := shown(s.in.Campaign.Purpose); purpose != "" {
		title += t.Dim.Render(": " + purpose)
	}
	lines := []string{
		ui.Pad(ui.Truncate(title, max(0, w-len(caution)-1), t.Ellipsis), max(0, w-len(caution))) + t.Dim.Render(caution),
	}
	lines = append(lines, wrapped(&t.Text, s.progress(), w-2)...)
	for _, p := range s.stands() {
		lines = append(lines, wrapped(p.style, p.text, w-2)...)
	}
	most := max(2, s.height()*3/8)
	return lines[:min(len(lines), most)]
}

// progress says how much is answered and what stands against it.
func (s *Screen) progress() string {
	t := s.theme
	given, of := lia.Progress(s.in.Answers)
	first, five := lia.Given(s.in.Answers, lia.First)
	form := "%d of %d answered, first five: %d of %d"
	if s.layout.Mode == ui.Compact {
		form = "%d of %d, first %d of %d"
	}
	said := fmt.Sprintf(form, given, of, first, five)
	if n := len(s.warnings); n > 0 {
		said += ", " + t.Warn.Render(ui.Count(n, "warning", "warnings"))
	}
	if n := len(s.stops); n > 0 {
		said += ", " + t.Bad.Render(ui.Count(n, "stop", "stops"))
	}
	return said
}

// part is a piece of text in one style.
type part struct {
	style *lipgloss.Style
	text  string
}

// stands says where the assessment stands, the most pressing first.
func (s *Screen) stands() []part {
	t, c := s.theme, &s.in.Campaign
	var parts []part
	add := func(style *lipgloss.Style, text string) {
		if text != "" {
			parts = append(parts, part{style, text})
		}
	}
	if due := c.LIADue(s.in.Today); due != "" {
		again := "Answer anew what no longer holds, give a new day (O7), and conclude."
		if c.LIA.Version == 0 {
			again = "Answer it here and conclude, or name the newer one on the outreach screen."
		}
		add(&t.Warn, "Look at it again now: "+due+". "+again)
	}
	newest, compact := s.newest(), s.layout.Mode == ui.Compact
	switch {
	case c.LIA.Version == 0 && c.LIA.Outcome != model.NoLIA:
		add(&t.Text, "The outreach goes by an assessment made elsewhere: "+shown(c.LIA.Title)+", "+c.LIA.Outcome.String()+".")
	case newest == nil && compact:
		add(&t.Dim, "Nothing is concluded yet.")
	case newest == nil:
		add(&t.Dim, "Nothing is concluded yet. Every answer is saved at once, with today's date.")
	case newest.On != 0 && c.LIA.Version == 0:
		add(&t.Warn, fmt.Sprintf("Version %d is not in force: the outreach was set to go by none. Conclude it to go by it again.", newest.Version))
	case newest.On == 0:
		add(&t.Dim, fmt.Sprintf("The text of version %d was erased.", newest.Version))
	case s.changed > 0 && compact:
		add(&t.Accent, fmt.Sprintf("Version %d (%s) stays in force until you conclude version %d.", newest.Version, lia.Found(newest), newest.Version+1))
	default:
		add(&t.Good, concluded(newest)+".")
	}
	if s.changed > 0 && !compact {
		add(&t.Accent, ui.Count(s.changed, "answer", "answers")+" changed since: "+begins(newest)+".")
	}
	add(&t.Text, lia.TriageFirst(s.decidedBefore()))
	return parts
}

// wrapped draws text in lines of at most w cells, one cell from the edge.
func wrapped(style *lipgloss.Style, text string, w int) []string {
	lines := ui.Wrap(text, max(1, w))
	for i := range lines {
		lines[i] = " " + style.Render(lines[i])
	}
	return lines
}

// detail says in at most h lines all about the row under the cursor.
func (s *Screen) detail(w, h int) string {
	t := s.theme
	r := &s.rows[s.list.Cursor()]
	parts := s.questionParts(r)
	if r.concludes() {
		parts = s.concludeParts()
	}
	var lines []string
	for _, p := range parts {
		lines = append(lines, wrapped(p.style, p.text, w-2)...)
	}
	if len(lines) > h {
		lines = lines[:h]
		lines[h-1] = ui.Truncate(lines[h-1], w-1-len(t.Ellipsis), "") + t.Ellipsis
	}
	return strings.Join(lines, "\n")
}

// questionParts is all there is about a question: what it asks, what stands
// against the answer, the answer, why it is asked and an example.
func (s *Screen) questionParts(r *row) []part {
	t := s.theme
	parts := []part{{&t.Dim, r.title()}, {&t.Strong, r.q.Asks}}
	if s.layout.Mode == ui.Compact {
		parts = []part{{&t.Strong, r.q.ID + " " + r.q.Asks}}
	}
	add := func(style *lipgloss.Style, text string) { parts = append(parts, part{style, text}) }
	gap := func() {
		if s.layout.Mode == ui.Split { // the only one with room for it
			add(&t.Text, "")
		}
	}
	gap()
	if stop, warning := s.stop(r), s.warning(r); stop != "" { // the warning says no more
		add(&t.Bad, "Stop: "+stop)
	} else if warning != "" {
		add(&t.Warn, "Warning: "+warning)
	}
	for _, line := range s.toAnswerFor(r) {
		add(&t.Warn, line)
	}
	a := s.answers(r.house)[r.q.ID]
	p, proposed := s.proposal(r)
	switch {
	case !a.Empty():
		parts = append(parts, said(t, r, a)...)
		add(&t.Dim, s.when(a))
	case proposed:
		add(&t.Accent, "The program holds this ("+p.Origin+"); enter shows it, enter again confirms it:")
		parts = append(parts, said(t, r, p)...)
	default:
		add(&t.Dim, "Not answered yet.")
	}
	if s.drafts[r.key()] != "" {
		add(&t.Accent, "You have a draft that is not saved: enter goes on with it.")
	}
	gap()
	add(&t.Dim, r.q.Why)
	add(&t.Dim, "For example: "+r.q.Example)
	return parts
}

// said tells an answer as it was given, line by line.
func said(t *ui.Theme, r *row, a model.FormAnswer) []part {
	var parts []part
	words := a.Words
	if a.Words = ""; !a.Empty() {
		parts = append(parts, part{&t.Text, shown(r.q.Say(a))})
	}
	for line := range strings.SplitSeq(words, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			parts = append(parts, part{&t.Text, shown(line)})
		}
	}
	return parts
}

// when says when an answer was given, by whom, and where it was taken from.
func (s *Screen) when(a model.FormAnswer) string {
	by := ""
	if s.in.Reviewer != nil {
		by = shown(s.in.Reviewer(a.By))
	}
	by = cmp.Or(by, "somebody without a name")
	if a.Origin != "" {
		return "confirmed on " + a.On.String() + " by " + by + " (" + shown(a.Origin) + ")"
	}
	return "answered on " + a.On.String() + " by " + by
}

// concludeParts is about the line that concludes a version.
func (s *Screen) concludeParts() []part {
	t := s.theme
	parts := []part{
		{&t.Strong, "Conclude this version"},
		{&t.Text, "Keeps all answers as one version, dated today, under the name of who decides. The outreach goes by it from then on. You are shown first what is missing and what stands against it."},
	}
	if _, err := lia.Conclude(s.in.Answers, &s.in.Campaign, s.in.Today); err != nil {
		parts = append(parts, part{&t.Warn, "Not yet: " + shown(err.Error()) + "."})
	}
	if open := s.openQuestions(); len(open) > 0 {
		parts = append(parts, part{&t.Dim, "Not answered: " + strings.Join(open, ", ") + "."})
	}
	return parts
}
