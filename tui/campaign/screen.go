// Package campaign is the screen on which an outreach is stated: one list of
// settings with their present values, each changed by itself and none of them
// compulsory. It knows no other screen. It changes nothing by itself: it returns
// a [Request], and learns what came of it through [Screen.Set].
package campaign

import (
	"reflect"
	"slices"
	"strings"

	"handpick/model"
	"handpick/tui/ui"
)

// Input is everything the screen shows. The zero Input is a review in which
// nothing was said yet.
type Input struct {
	Campaign model.Campaign
	// PolicyBy is the name of the reviewer who chose the policy, "" when nobody
	// did.
	PolicyBy string
	// Campaigns are all outreaches of the review by number, the current one
	// among them.
	Campaigns []model.Campaign
	// Source is whose list this is, NoSource while an import waits for an answer.
	Source model.Source
	// Needed are the answers that somebody's verdict waits for and what each
	// would do, as "confirm the country: releases 112", the one that releases
	// most first. Those that other screens take are passed over.
	Needed []string
	// Answers are those of its assessment.
	Answers model.FormAnswers
	// Today is the day in the reviewer's own zone.
	Today model.Date
}

// Request is what the screen asks of the program. The zero Request asks
// nothing.
type Request struct {
	// Done leaves the screen.
	Done bool
	// Assessment leaves it for the assessment.
	Assessment bool
	// Campaign is an outreach to be saved, valid on the day of the input. With
	// New it is a further one, under the next number.
	Campaign *model.Campaign
	New      bool
	// Choose is the number of the outreach to go on with, 0 for none.
	Choose int
	// Source is how the contacts of every import were come by.
	Source *model.Source
	// Dialog is to be opened; Answered hears what came of it, with Tag.
	Dialog ui.Dialog
	Tag    any
	// Notice is to be said.
	Notice string
}

// Screen is the outreach screen. Use New.
type Screen struct {
	in     Input
	theme  *ui.Theme
	layout ui.Layout
	rows   []row
	list   ui.List
	// touched says that a key was pressed: from then on nothing but a key moves
	// the cursor within an outreach.
	touched bool
}

// New returns the screen. Until a key is pressed the cursor stands on the setting
// that releases most, else on the first.
func New(in Input) *Screen {
	s := &Screen{in: in}
	s.rebuild()
	s.start()
	return s
}

// Resize takes the theme and the layout of the window.
func (s *Screen) Resize(theme *ui.Theme, l ui.Layout) {
	s.theme, s.layout = theme, l
	list, _ := s.heights()
	s.list.SetHeight(list)
}

// Set takes what stands after a commit, or after one that failed. The screen
// shows what it asked to save at once, so that a second change is made on top of
// the first: while a commit it asked for is under way, Set must not be called.
func (s *Screen) Set(in Input) {
	turned := s.in.Campaign.No != 0 && s.in.Campaign.No != in.Campaign.No
	s.in = in
	s.rebuild()
	if turned {
		s.touched = false
	}
	if !s.touched {
		s.start()
	}
}

// Press acts on a key.
func (s *Screen) Press(a ui.Action) Request {
	s.touched = true
	before := s.list.Cursor()
	switch {
	case s.list.Handle(a):
		s.settle(before)
	case a == ui.Enter:
		return s.rows[s.list.Cursor()].ask()
	case a == ui.Back, a == ui.Outreach:
		return Request{Done: true}
	}
	return Request{}
}

// settle moves the cursor off a heading, the way it was going.
func (s *Screen) settle(before int) {
	if s.rows[s.list.Cursor()].ask != nil {
		return
	}
	if at := s.list.Cursor(); at > 0 && at < before {
		s.list.Move(-1)
		return
	}
	s.list.Move(1)
}

// start puts the cursor on the setting that releases most, else on the first.
func (s *Screen) start() {
	s.list.Home()
	for _, step := range s.in.Needed {
		if at := slices.IndexFunc(s.rows, func(r row) bool { return r.answers(step) }); at >= 0 {
			s.list.SetCursor(at)
			return
		}
	}
	s.settle(0)
}

// Answered acts on the answer to a dialog. It reports false for a dialog that
// the screen did not open.
func (s *Screen) Answered(c ui.Closed) (Request, bool) {
	t, mine := c.Tag.(tag)
	switch {
	case !mine:
		return Request{}, false
	case c.Outcome != ui.Answered:
		return Request{}, true
	case t.campaign != 0 && t.campaign != s.in.Campaign.No:
		return Request{Notice: "another outreach was opened meanwhile: nothing was changed"}, true
	}
	return t.then(c.Answer), true
}

// tag says what the answer of a dialog is for.
type tag struct {
	campaign int // the outreach it was asked about, 0 for one without a number
	then     func(answer any) Request
}

// open asks for a dialog to be opened.
func (s *Screen) open(d ui.Dialog, then func(answer any) Request) Request {
	return Request{Dialog: d, Tag: tag{s.in.Campaign.No, then}}
}

// choose asks for one of several options.
func (s *Screen) choose(title, help string, at int, options []ui.Option, then func(int) Request) Request {
	return s.open(ui.NewChoose(title, help, at, options...), func(answer any) Request {
		choice, _ := answer.(ui.Choice)
		return then(int(choice))
	})
}

// prompt is a question that is answered in words.
type prompt struct {
	title, help string
	fields      []ui.PromptField
	// put writes the words, one for each field, into an outreach.
	put func(c *model.Campaign, words ui.Words) error
	// save is what is asked once they stand there, nil for [Screen.save].
	save func(c model.Campaign) Request
}

// ask opens a prompt. Words that cannot be saved stay in it, below the reason.
func (s *Screen) ask(p prompt) Request {
	return s.open(ui.NewPrompt(p.title, p.help, p.fields...), func(answer any) Request {
		words, _ := answer.(ui.Words)
		c := s.in.Campaign
		err := p.put(&c, words)
		if err == nil {
			err = c.Validate(s.in.Today)
		}
		if err == nil && p.save != nil {
			return p.save(c)
		}
		if err == nil {
			return s.save(c)
		}
		again := p
		again.help = "Not saved: " + err.Error()
		again.fields = slices.Clone(p.fields)
		for i := range again.fields {
			again.fields[i].Value = words[i]
		}
		r := s.ask(again)
		r.Notice = "not saved: " + err.Error()
		return r
	})
}

// save asks for an outreach to be saved, unless nothing in it changed.
func (s *Screen) save(c model.Campaign) Request {
	if reflect.DeepEqual(c, s.in.Campaign) {
		return Request{}
	}
	if err := c.Validate(s.in.Today); err != nil {
		return Request{Notice: "not saved: " + err.Error()}
	}
	s.in.Campaign = c
	s.rebuild()
	return Request{Campaign: &c}
}

// change asks for the present outreach to be saved with one change.
func (s *Screen) change(f func(c *model.Campaign)) Request {
	c := s.in.Campaign
	f(&c)
	return s.save(c)
}

// rebuild makes the rows anew from what stands.
func (s *Screen) rebuild() {
	s.rows = slices.Concat(s.whatAndWho(), s.how(), s.rules(), s.bases(), s.assessment(), s.outreaches())
	for i := range s.rows {
		r := &s.rows[i]
		r.value = ui.Steady(model.Clean(strings.TrimSpace(r.value)))
		for _, step := range s.in.Needed {
			if r.answers(step) {
				r.needed = "needed" + step[strings.LastIndex(step, ": "):]
			}
		}
	}
	s.list.SetLen(len(s.rows))
}

// Hints returns the keys that work now, the most useful first.
func (s *Screen) Hints() []ui.Hint {
	enter := ui.Hint{Action: ui.Enter, Label: s.rows[s.list.Cursor()].does()}
	return append([]ui.Hint{enter}, ui.Hints(ui.Down, ui.Up, ui.Back, ui.Help, ui.Quit)...)
}
