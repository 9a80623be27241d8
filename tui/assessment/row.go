package assessment

import (
	"fmt"
	"strings"

	"charm.land/lipgloss/v2"

	"handpick/assess/form"
	"handpick/assess/house"
	"handpick/assess/lia"
	"handpick/model"
	"handpick/tui/ui"
)

// row is a line of the list: the heading of a sitting, a question, or the line
// that concludes a version.
type row struct {
	heading, count string
	q              form.Question
	house          bool // the question is one of the user's own house
}

func (r *row) question() bool { return r.q.ID != "" }

// concludes reports whether the row concludes a version.
func (r *row) concludes() bool { return r.heading == "" && !r.question() }

// rebuild makes the rows anew from what stands, and what follows from it.
func (s *Screen) rebuild() {
	s.proposals = lia.Prefill(s.in.Facts)
	s.warnings = append(lia.Warnings(s.in.Answers), lia.Against(s.in.Answers, s.in.Facts)...)
	s.stops = lia.StopsSay(s.in.Answers)
	s.changed = len(lia.Since(s.in.Versions, s.in.Answers))
	s.rows = s.rows[:0]
	s.sitting("First five", lia.First)
	s.sitting("The rest, when you want", lia.Rest)
	s.sitting("The outcome", lia.Outcome)
	s.rows = append(s.rows, row{})
	if s.screening() {
		s.sitting("Screening first", lia.Screening)
	}
	s.group("Your own house", house.Questions(), true)
	s.list.SetLen(len(s.rows))
	s.settle(0) // what a row is may have changed
	s.arrange()
}

func (s *Screen) sitting(heading string, sitting lia.Sitting) {
	s.group(heading, lia.Questions(sitting), false)
}

func (s *Screen) group(heading string, questions []form.Question, house bool) {
	s.rows = append(s.rows, row{heading: heading})
	at, given, of := len(s.rows)-1, 0, 0
	for _, q := range questions {
		r := row{q: q, house: house}
		if s.needed(&r) {
			of++
		}
		if s.needed(&r) && s.given(&r) {
			given++
		}
		s.rows = append(s.rows, r)
	}
	s.rows[at].count = fmt.Sprintf("%d of %d", given, of)
}

// screening reports whether the list of the screening is asked: the outcome is
// that it comes first, in the answers or in the newest version.
func (s *Screen) screening() bool {
	newest := s.newest()
	return s.in.Answers.Chose("O1", lia.ScreeningFirst) || newest != nil && newest.Outcome == model.LIADraft
}

// newest returns the version concluded last, nil for none.
func (s *Screen) newest() *model.Assessment {
	if n := len(s.in.Versions); n > 0 {
		return &s.in.Versions[n-1]
	}
	return nil
}

// sign returns what stands before a question and the word that says the same,
// the gravest first.
func (s *Screen) sign(r *row) (sign string, style *lipgloss.Style, word string) {
	t := s.theme
	_, proposed := s.proposal(r)
	switch {
	case s.stop(r) != "":
		return t.Stop, &t.Bad, "stop: "
	case proposed:
		return t.Later, &t.Accent, "proposed: "
	case s.warning(r) != "":
		return t.Changed, &t.Warn, "warning: "
	case s.given(r):
		return t.Relevant, &t.Good, ""
	}
	return " ", &t.Dim, ""
}

// given reports whether the question of a row is answered.
func (s *Screen) given(r *row) bool { return s.answers(r.house).Given(r.q.ID) }

// stop says what the answer to a question stops and whom, "" for nothing.
func (s *Screen) stop(r *row) string {
	if r.house {
		return ""
	}
	return s.stopsWhom(r.q.ID, about(s.stops, r.q.ID))
}

// stopsWhom puts before what an answer stops how many people it holds back.
func (s *Screen) stopsWhom(question, says string) string {
	answer := model.FormAnswers{question: s.in.Answers[question]}
	if n, counted := s.in.Held[lia.Stops(answer)]; says != "" && counted {
		says = "it holds back " + ui.Count(n, "person", "people") + " now: " + says
	}
	return says
}

// warning returns what is to be said against the answer to a question, or
// against there being none; "" for nothing.
func (s *Screen) warning(r *row) string {
	switch {
	case r.q.Check(s.answers(r.house)[r.q.ID]) != nil:
		return "the answer is to another wording of this question: answer it anew"
	case r.house:
		return strings.Join(house.Warnings(model.FormAnswers{r.q.ID: s.in.House[r.q.ID]}), "; ")
	}
	return about(s.warnings, r.q.ID)
}

// about returns what some warnings say about a question, "" for nothing.
func about(warnings []lia.Warning, question string) string {
	var says []string
	for _, w := range warnings {
		if w.Question == question {
			says = append(says, w.Says)
		}
	}
	return strings.Join(says, "; ")
}

// proposal returns what the program holds in answer to a question that nobody
// answered yet. A question of judgement has none.
func (s *Screen) proposal(r *row) (model.FormAnswer, bool) {
	p := s.proposals[r.q.ID]
	if r.house || p.Empty() || s.given(r) {
		return model.FormAnswer{}, false
	}
	return p, true
}

const rowLeft = 4 // cells before the words of a row: marker and sign

// draw draws a row in w cells.
func (s *Screen) draw(i int, selected bool, w int) string {
	t, r := s.theme, &s.rows[i]
	if r.heading != "" {
		return " " + t.Strong.Render(ui.Truncate(r.heading, w-1, t.Ellipsis)) + "  " + t.Dim.Render(r.count)
	}
	mark, style := " ", t.Text
	if selected {
		mark, style = t.Accent.Render(t.Marker), t.Selected
	}
	if r.concludes() {
		return mark + "   " + style.Render("Conclude this version") + "  " + t.Dim.Render(s.standing())
	}
	sign, tone, word := s.sign(r)
	room := max(8, (w-rowLeft)*3/5)
	asks := ui.Pad(style.Render(ui.Truncate(r.q.Asks, room, t.Ellipsis)), room)
	return mark + " " + tone.Render(sign) + " " + asks + "  " + s.value(r, tone, word, w-rowLeft-room-2)
}

// value draws the answer to a question in w cells.
func (s *Screen) value(r *row, tone *lipgloss.Style, word string, w int) string {
	t := s.theme
	said := ui.Steady(r.q.Say(s.answers(r.house)[r.q.ID]))
	if p, proposed := s.proposal(r); proposed {
		said = ui.Steady(r.q.Say(p))
	}
	switch {
	case !s.given(r) && s.drafts[r.key()] != "":
		return t.Accent.Render(ui.Truncate("a draft, not saved", w, t.Ellipsis))
	case said == "" && !s.needed(r):
		said = t.Dim.Render("only on conditions")
	case said == "":
		said = t.Dim.Render("open")
	}
	word = tone.Render(ui.Truncate(word, w, t.Ellipsis))
	return word + ui.Truncate(said, w-ui.Width(word), t.Ellipsis)
}

// key names a question among those of both forms.
func (r *row) key() string {
	if r.house {
		return "house " + r.q.ID
	}
	return r.q.ID
}

// standing says in a few words whether there is something to conclude.
func (s *Screen) standing() string {
	switch newest := s.newest(); {
	case newest == nil:
		return "nothing is concluded yet"
	case s.changed == 0:
		return fmt.Sprintf("nothing changed since version %d", newest.Version)
	default:
		return fmt.Sprintf("%s since version %d", ui.Count(s.changed, "answer", "answers")+" changed", newest.Version)
	}
}
