package review

import (
	"handpick/model"
)

// core is the part of a State that decisions and skips change, and that undo
// therefore restores. The rest belongs to imports and objections.
type core struct {
	seq, at   int64
	reviewer  int32
	kind      model.Kind
	relevance model.Relevance
	later     bool
}

func (s State) core() core {
	return core{s.Seq, s.DecidedAt, s.Reviewer, s.Kind, s.Relevance, s.Later}
}

func (s State) with(c core) State {
	s.Seq, s.DecidedAt, s.Reviewer = c.seq, c.at, c.reviewer
	s.Kind, s.Relevance, s.Later = c.kind, c.relevance, c.later
	return s
}

// step is one undoable event, with what it did to each contact it moved.
type step struct {
	typ     model.EventType
	contact int // as in the event: 0 when it is about several
	moved   []moved
}

type moved struct {
	contact       int
	before, after core
}

func (r *Review) applyDecided(e model.Event) error {
	switch {
	case e.Contact == 0:
		return damaged("it names no contact")
	case e.Relevance == model.Undecided:
		return damaged("it decides nothing")
	}
	m := moved{contact: e.Contact, before: r.State(e.Contact).core()}
	m.after = core{
		seq: e.Seq, at: e.At.UnixMilli(), reviewer: int32(e.Reviewer),
		kind: e.Kind, relevance: e.Relevance,
	}
	r.set(e.Contact, r.State(e.Contact).with(m.after))
	r.done(step{model.Decided, e.Contact, []moved{m}})
	return nil
}

// applyPutOff moves contacts to "later". It passes over those who are there
// already, so that undoing it leaves them there.
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
		m := moved{contact: no, before: r.State(no).core()}
		if m.before.later {
			continue
		}
		m.after = m.before
		m.after.later = true
		r.set(no, r.State(no).with(m.after))
		s.moved = append(s.moved, m)
	}
	r.done(s)
	return nil
}

// done keeps a new step; what had been undone can no longer be redone.
func (r *Review) done(s step) {
	r.undo = append(r.undo, s)
	r.redo = nil
}

// move takes the newest step of one stack to the other and restores the side
// of it that pick names.
func (r *Review) move(from, to *[]step, e model.Event, pick func(moved) core) error {
	last := len(*from) - 1
	if last < 0 {
		return damaged("there is nothing to undo or redo")
	}
	s := (*from)[last]
	if e.Contact != s.contact {
		return damaged("it is about contact %d, the newest step about %d", e.Contact, s.contact)
	}
	*from = (*from)[:last]
	for _, m := range s.moved {
		r.set(m.contact, r.State(m.contact).with(pick(m)))
	}
	*to = append(*to, s)
	return nil
}

// Step describes what undo or redo would act on.
type Step struct {
	Type      model.EventType // Decided or PutOff
	Contact   int             // the only contact, or the first of several
	Contacts  int             // how many
	Kind      model.Kind      // of the decision, zero for PutOff
	Relevance model.Relevance // of the decision, zero for PutOff
}

// Undo returns the event that takes back the newest decision or skip, and what
// it takes back; [ErrNothing] when nothing is left. Imports, exports and
// objections are never undone.
func (r *Review) Undo() (model.Event, Step, error) { return r.reverse(model.Undone, r.undo) }

// Redo returns the event that brings back what was last undone, and what it
// brings back; [ErrNothing] when nothing was undone since the last decision or
// skip.
func (r *Review) Redo() (model.Event, Step, error) { return r.reverse(model.Redone, r.redo) }

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
		out.Kind, out.Relevance = s.moved[0].after.kind, s.moved[0].after.relevance
	}
	return r.event(t, s.contact, nil), out, nil
}
