package review

import (
	"handpick/model"
)

// step is one undoable event, with what it did to each contact it moved.
type step struct {
	typ     model.EventType
	contact int // as in the event: 0 when it is about several
	moved   []moved
	gave    int32 // of a decision: its place among the given kinds, 0 when it gave none
}

type moved struct {
	contact       int
	before, after said
}

func (r *Review) applyDecided(e model.Event) error {
	switch {
	case e.Contact == 0:
		return damaged("it names no contact")
	case e.Relevance == model.Undecided:
		return damaged("it decides nothing")
	}
	m := moved{contact: e.Contact, before: r.state(e.Contact).said()}
	m.after = said{seq: e.Seq, at: e.At.UnixMilli(), reviewer: int32(e.Reviewer), relevance: e.Relevance}
	s := step{model.Decided, e.Contact, []moved{m}, r.give(e)}
	r.set(e.Contact, r.kinded(e.Contact, r.state(e.Contact).with(m.after)))
	r.done(s)
	return nil
}

// applyPutOff moves contacts to "later". It passes over those who are there
// already, so that undoing it leaves them there, and over those erased.
func (r *Review) applyPutOff(e model.Event) error {
	list := []int{e.Contact}
	if e.Contact == 0 {
		var b putOffBody
		if _, err := decode(e, r.body, &b); err != nil {
			return err
		}
		list = b.Contacts
	}
	s := step{typ: model.PutOff, contact: e.Contact, moved: make([]moved, 0, len(list))}
	for _, no := range list {
		if no < 1 || no > len(r.contacts) {
			return damaged("it is about contact %d of %d", no, len(r.contacts))
		}
		m := moved{contact: no, before: r.state(no).said()}
		if m.before.later || r.state(no).Erased {
			continue
		}
		m.after = m.before
		m.after.later = true
		r.set(no, r.state(no).with(m.after))
		s.moved = append(s.moved, m)
	}
	r.done(s)
	return nil
}

// done keeps a new step; what had been undone can no longer be redone.
func (r *Review) done(s step) {
	r.sheet.undo = append(r.sheet.undo, s)
	r.sheet.redo = nil
}

func (r *Review) applyUndone(e model.Event) error {
	return r.move(&r.sheet.undo, &r.sheet.redo, e, func(m moved) said { return m.before })
}

func (r *Review) applyRedone(e model.Event) error {
	return r.move(&r.sheet.redo, &r.sheet.undo, e, func(m moved) said { return m.after })
}

// move takes the newest step of one stack to the other and restores the side
// of it that pick names.
func (r *Review) move(from, to *[]step, e model.Event, pick func(moved) said) error {
	last := len(*from) - 1
	if last < 0 {
		return damaged("there is nothing to undo or redo")
	}
	s := (*from)[last]
	if e.Contact != s.contact {
		return damaged("it is about contact %d, the newest step about %d", e.Contact, s.contact)
	}
	*from = (*from)[:last]
	if s.gave != 0 {
		r.given[s.gave-1].undone = e.Type == model.Undone
	}
	for _, m := range s.moved {
		r.set(m.contact, r.kinded(m.contact, r.state(m.contact).with(pick(m))))
	}
	*to = append(*to, s)
	return nil
}

// Step describes what undo or redo would act on.
type Step struct {
	Type      model.EventType // Decided or PutOff
	Contact   int             // the only contact, or the first of several
	Contacts  int             // how many
	Kind      model.Kind      // that the decision gave, zero for none and for PutOff
	Relevance model.Relevance // of the decision, zero for PutOff
}

// Undo returns the event that takes back the newest decision or skip of the
// current outreach, and what it takes back; [ErrNothing] when nothing is left.
// The decisions of other outreaches stay, and so does a kind that one of them
// gave later. Imports, exports, objections and facts about a person are never
// undone.
func (r *Review) Undo() (model.Event, Step, error) { return r.reverse(model.Undone, r.sheet.undo) }

// Redo returns the event that brings back what was last undone, and what it
// brings back; [ErrNothing] when nothing was undone since the last decision or
// skip of the current outreach. A kind that another outreach gave later stays in
// force.
func (r *Review) Redo() (model.Event, Step, error) { return r.reverse(model.Redone, r.sheet.redo) }

func (r *Review) reverse(t model.EventType, stack []step) (model.Event, Step, error) {
	if len(stack) == 0 {
		return model.Event{}, Step{}, ErrNothing
	}
	s := stack[len(stack)-1]
	out := Step{Type: s.typ, Contact: s.contact, Contacts: len(s.moved)}
	if len(s.moved) > 0 {
		out.Contact = s.moved[0].contact
	}
	if s.typ == model.Decided {
		out.Relevance = s.moved[0].after.relevance
	}
	if s.gave != 0 {
		out.Kind = r.given[s.gave-1].kind
	}
	return r.on(r.event(t, s.contact, nil)), out, nil
}
