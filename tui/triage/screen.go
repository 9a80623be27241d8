// Package triage is the screen on which contacts are decided, one after the
// other: the queue, the card, and the decision in the making. It knows no other
// screen. It changes nothing by itself: it returns a [Request], and learns of
// what was committed through [Screen.Committed].
package triage

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"handpick/assess"
	"handpick/assess/relevance"
	"handpick/assess/verdict"
	"handpick/model"
	"handpick/model/review"
	"handpick/tui/card"
	"handpick/tui/decide"
	"handpick/tui/session"
	"handpick/tui/ui"
)

// Request is what the screen asks of the program. The zero Request asks
// nothing.
type Request struct {
	// Commit is an event to make durable; Committed or Failed answers it.
	Commit *model.Event
	// Dialog is to be opened; Answered hears what came of it, with Tag.
	Dialog ui.Dialog
	Tag    any
	// Notice and Fail are to be said.
	Notice, Fail string
	// Copy is to be put on the clipboard.
	Copy string
	// Cmd is work to do off the event loop; Receive takes what it yields.
	Cmd tea.Cmd
	// Right is to be carried out for one person, see [RightKind].
	Right *Right
}

func notice(s string) Request { return Request{Notice: s} }
func fail(err error) Request  { return Request{Fail: err.Error()} }

// Screen is the triage screen. Use New.
type Screen struct {
	s      *session.Session
	now    func() time.Time
	theme  *ui.Theme
	layout ui.Layout

	queue  queue
	search search

	no         int // the contact on the card, 0 when the queue is empty
	assessment assess.Assessment
	earlier    *model.Decision
	draft      *decide.Draft
	suggestion bool // shown now
	cut        bool // and the card has no room for all of it
	seen       bool // was shown for this card

	reversing review.Step // what the undo or redo under way acts on

	saving bool           // while a commit runs
	last   model.Decision // the decision saved last, for "the same reason again"
	saved  int            // decisions saved since the program started
}

// New returns the screen over an open review, at the place where the reviewer
// last stood. The contacts come sorted in the order of that place, see [Sort],
// for sorting is no work for the event loop.
func New(s *session.Session, now func() time.Time, sorted []int32) *Screen {
	t := &Screen{s: s, now: now}
	place := s.Place()
	t.queue.filter, t.queue.order = place.Filter, place.Order
	t.queue.list.SetHeight(1)
	t.queue.sorted = sorted
	t.queue.rebuild(s.Review)
	t.queue.find(place.Contact)
	t.show()
	return t
}

// Sort returns the contacts of a review in an order, for [New]. It may run off
// the event loop while nothing is imported.
func Sort(s *session.Session, o review.Order) []int32 {
	return relevance.Sort(s.Review.Contacts(), o, s.Assessor().Words())
}

// Resize takes the theme and the layout of the window.
func (t *Screen) Resize(theme *ui.Theme, l ui.Layout) {
	t.theme, t.layout = theme, l
	h := l.Queue.H
	if l.Mode != ui.Split {
		h = l.Strip.H
	}
	t.queue.list.SetHeight(max(1, h))
}

// Place returns where the reviewer stands, for the next sitting.
func (t *Screen) Place() review.Place {
	return review.Place{Contact: t.no, Filter: t.queue.filter, Order: t.queue.order, Begun: true}
}

// Saved returns how many decisions were saved since the program started.
func (t *Screen) Saved() int { return t.saved }

// Saving reports whether a commit runs.
func (t *Screen) Saving() bool { return t.saving }

// Dirty reports whether something was pressed or typed that is not saved.
func (t *Screen) Dirty() bool { return t.draft != nil && !t.draft.Empty() }

// show puts the contact under the cursor on the card, blank.
func (t *Screen) show() {
	no := t.queue.current()
	t.no, t.draft, t.earlier, t.suggestion, t.seen, t.cut = no, nil, nil, false, false, false
	if no == 0 {
		return
	}
	t.assessment = t.s.Assess(no)
	if t.s.Review.State(no).Decided() {
		if d, err := t.s.Review.Decision(no); err == nil {
			t.earlier = &d
		}
	}
	t.draft = decide.New(t.assessment.Chips, t.s.Review.Standing())
	if s := t.s.Review.State(no); !s.Decided() && s.Kind != model.NotAsked && !s.KindStale() {
		t.draft.KindStands()
	}
}

// moved shows the contact under the cursor when it is another than before.
func (t *Screen) moved() {
	if t.queue.current() != t.no {
		t.show()
	}
}

func (t *Screen) card() *card.Card {
	return &card.Card{
		Contact: t.s.Review.Contact(t.no), State: t.s.Review.State(t.no), Earlier: t.earlier,
		Assessment: t.assessment, Draft: t.draft, Suggestion: t.suggestion,
		May: t.may(), Saving: t.saving, Now: t.now(),
	}
}

// may answers whether the contact on the card may be written to, with what is
// being decided taken as decided.
func (t *Screen) may() *card.May {
	f := t.s.FactsWith(t.no, t.draft.Relevance(), t.draft.Kind(), t.today())
	m := &card.May{Policy: f.Policy}
	m.Cautious, m.Standard = verdict.Both(f)
	for _, v := range []*model.Verdict{&m.Cautious, &m.Standard} {
		v.Missing = t.s.Missing(t.no, v, t.today())
	}
	return m
}
