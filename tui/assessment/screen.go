// Package assessment is the screen on which it is said why it is fair to write:
// the legitimate interests assessment of the outreach, question by question in
// three sittings, and below it the checklist of the user's own house. Every
// answer is saved by itself and can be given in any order; nothing is computed
// from them but warnings and stops.
//
// It knows no other screen and does no input or output: it returns a [Request],
// and learns what came of it through [Screen.Set].
package assessment

import (
	"maps"
	"slices"

	"handpick/assess/lia"
	"handpick/model"
	"handpick/tui/ui"
)

// Input is everything the screen shows. The zero Input is a review in which
// nothing was answered yet.
type Input struct {
	// Campaign is the outreach that is assessed, with what it goes by so far.
	Campaign model.Campaign
	// Answers are those in force in the assessment.
	Answers model.FormAnswers
	// Facts are what the program holds besides the campaign. What follows from
	// them is proposed, and counts for nothing until it is confirmed.
	Facts lia.Facts
	// Versions are the concluded ones, oldest first.
	Versions []model.Assessment
	// House are the answers of the user's own house.
	House model.FormAnswers
	// Held is how many people each stop holds back, by that stop alone. A stop
	// that is missing was not counted.
	Held map[model.Stops]int
	// Reviewer names the reviewer of a number; it may be nil. By is the number
	// of the present one.
	Reviewer func(no int) string
	By       int
	// Today is the day in the reviewer's own zone: answers are of that day.
	Today model.Date
	// Clock is for the dialog that asks before a version is concluded.
	Clock ui.Clock
	// Document is where the assessment is written to if nothing else is typed,
	// without the ending of its name.
	Document string
}

// Request is what the screen asks of the program. The zero Request asks
// nothing.
type Request struct {
	// Done leaves the screen.
	Done bool
	// Answer is an answer of the assessment to be saved, House one of the user's
	// own house. An empty one takes an earlier one back.
	Answer, House *model.FormAnswer
	// Conclude is the next version to be concluded, as it was agreed to.
	Conclude *model.Assessment
	// Export is a document to be written.
	Export *Export
	// Dialog is to be opened; Answered hears what came of it, with Tag.
	Dialog ui.Dialog
	Tag    any
	// Notice is to be said.
	Notice string
}

// Export is a document of the assessment.
type Export struct {
	HTML bool // else Markdown
	Path string
}

// Screen is the assessment screen. Use New.
type Screen struct {
	in     Input
	theme  *ui.Theme
	layout ui.Layout
	rows   []row
	list   ui.List
	// drafts are words that were typed and not saved, by [row.key], and sent the
	// answers whose commit is not known to have gone well.
	drafts  map[string]string
	sent    map[string]sent
	leaving bool // the last key would have left drafts behind
	// touched says that a key was pressed: from then on nothing but a key or an
	// answer moves the cursor within an outreach.
	touched bool

	// What follows from the input.
	proposals       model.FormAnswers
	warnings, stops []lia.Warning
	changed         int // answers that differ from the newest version
}

// New returns the screen with the cursor on the first question that is open.
func New(in Input) *Screen {
	s := &Screen{drafts: map[string]string{}, sent: map[string]sent{}}
	s.Set(in)
	return s
}

// Resize takes the theme and the layout of the window.
func (s *Screen) Resize(theme *ui.Theme, l ui.Layout) {
	s.theme, s.layout = theme, l
	s.arrange()
}

// Set takes what stands after a commit, or after one that failed. The screen
// shows what it asked to save at once: while a commit it asked for is under way,
// Set must not be called.
func (s *Screen) Set(in Input) {
	if s.in.Campaign.No != in.Campaign.No {
		s.touched = false
		clear(s.drafts)
		clear(s.sent)
	}
	s.in = in
	s.in.Facts.Campaign = &s.in.Campaign
	s.in.Answers, s.in.House = cloned(in.Answers), cloned(in.House)
	s.keepUnsaved()
	s.rebuild()
	if !s.touched {
		s.list.SetCursor(s.first())
	}
}

// Facts returns those that the screen shows.
func (s *Screen) Facts() lia.Facts { return s.in.Facts }

// sent is an answer that was asked to be saved.
type sent struct {
	row    row
	answer model.FormAnswer
}

// keepUnsaved keeps the words of answers that could not be saved as drafts.
func (s *Screen) keepUnsaved() {
	for key, sent := range s.sent {
		if a := sent.answer; a.Words != "" && !s.answers(sent.row.house)[a.Question].Same(a) {
			s.drafts[key] = a.Words
		}
	}
	clear(s.sent)
}

// first returns the row that the cursor begins on: the first open question, of
// the screening where that was put first, and of the outcome where that is all
// that is needed now.
func (s *Screen) first() int {
	newest := s.newest()
	switch {
	case newest != nil && newest.Outcome == model.LIADraft:
		for i := range s.rows {
			if r := &s.rows[i]; !r.house && lia.SittingOf(r.q.ID) == lia.Screening && s.isOpen(r) {
				return i
			}
		}
		return s.row("O1")
	case newest != nil || !lia.FirstDone(s.in.Answers):
		return max(s.open(0), 1) // row 0 is a heading
	}
	_, notYet := lia.Conclude(s.in.Answers, &s.in.Campaign, s.in.Today)
	for i := s.row("O1"); ; i++ {
		if r := &s.rows[i]; r.concludes() || notYet != nil && s.isOpen(r) {
			return i
		}
	}
}

// cloned returns answers that can be added to.
func cloned(a model.FormAnswers) model.FormAnswers {
	if a = maps.Clone(a); a == nil {
		a = model.FormAnswers{}
	}
	return a
}

// Press acts on a key.
func (s *Screen) Press(a ui.Action) Request {
	warned := s.leaving
	s.touched, s.leaving = true, false
	before := s.list.Cursor()
	switch {
	case s.list.Handle(a):
		s.settle(before)
		return Request{}
	case a == ui.Enter:
		return s.enter()
	case a == ui.Suggest:
		return s.jump()
	case a == ui.History:
		return Request{Dialog: s.history()}
	case a == ui.Export:
		return s.export()
	case a == ui.Back, a == ui.Assessment:
		return s.leave(warned)
	}
	return Request{}
}

// leave leaves the screen. Drafts would be lost, which is said once.
func (s *Screen) leave(warned bool) Request {
	if len(s.drafts) == 0 || warned {
		return Request{Done: true}
	}
	s.leaving = true
	s.list.SetCursor(max(1, slices.IndexFunc(s.rows, func(r row) bool { return s.drafts[r.key()] != "" })))
	return Request{Notice: "a draft is not saved: enter goes on with it, esc again drops it"}
}

// settle moves the cursor off a heading, the way it was going.
func (s *Screen) settle(before int) {
	at := s.list.Cursor()
	switch {
	case s.rows[at].heading == "":
	case at > 0 && at < before:
		s.list.Move(-1)
	default:
		s.list.Move(1)
	}
}

// open returns the row of the first open question from a row on, round the end,
// or -1 when none is open.
func (s *Screen) open(from int) int {
	for n := range s.rows {
		i := (from + n) % len(s.rows)
		if s.isOpen(&s.rows[i]) {
			return i
		}
	}
	return -1
}

// isOpen reports whether a row is a question that waits for an answer.
func (s *Screen) isOpen(r *row) bool { return r.question() && !s.given(r) && s.needed(r) }

// needed reports whether a question is to be asked at all: conditions are asked
// for only where the outcome is on conditions.
func (s *Screen) needed(r *row) bool {
	return r.house || lia.Asked(s.in.Answers, r.q.ID)
}

// jump goes to the next open question.
func (s *Screen) jump() Request {
	at := s.open(s.list.Cursor() + 1)
	if at < 0 {
		return Request{Notice: "every question is answered"}
	}
	s.list.SetCursor(at)
	return Request{}
}

// answers returns those of one of the two forms.
func (s *Screen) answers(house bool) model.FormAnswers {
	if house {
		return s.in.House
	}
	return s.in.Answers
}

// Hints returns the keys that work now, the most useful first.
func (s *Screen) Hints() []ui.Hint {
	return append([]ui.Hint{
		{Action: ui.Enter, Label: s.enters()},
		{Action: ui.Suggest, Label: "next open"},
	}, append(ui.Hints(ui.Down, ui.Up),
		ui.Hint{Action: ui.History, Label: "versions"}, ui.Hint{Action: ui.Export, Label: "write document"},
		ui.Hint{Action: ui.Back}, ui.Hint{Action: ui.Help}, ui.Hint{Action: ui.Quit})...)
}

// Answered acts on the answer to a dialog. It reports false for a dialog that
// the screen did not open.
func (s *Screen) Answered(c ui.Closed) (Request, bool) {
	t, mine := c.Tag.(tag)
	switch {
	case !mine:
		return Request{}, false
	case t.campaign != s.in.Campaign.No && !t.house:
		return Request{Notice: "another outreach was opened meanwhile: nothing was changed"}, true
	case c.Outcome == ui.Answered:
		return t.then(c.Answer), true
	case t.cancelled != nil:
		t.cancelled(c.Answer)
	}
	return Request{}, true
}

// tag says what the answer of a dialog is for.
type tag struct {
	campaign  int // the outreach it was asked about
	house     bool
	then      func(answer any) Request
	cancelled func(answer any) // nil where nothing is kept
}

// ask asks for a dialog to be opened.
func (s *Screen) ask(d ui.Dialog, then func(answer any) Request) Request {
	return Request{Dialog: d, Tag: tag{campaign: s.in.Campaign.No, then: then}}
}
