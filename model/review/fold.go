package review

import (
	"encoding/json"
	"fmt"

	"handpick/model"
)

// Apply folds one event into the review. It must be called with every event of
// the log, once and in order. An error means the log does not make sense, as
// when an event names a contact that no import brought; the review is then not
// to be used further.
func (r *Review) Apply(e model.Event) error {
	if e.Contact < 0 || e.Contact > len(r.contacts) {
		return fmt.Errorf("event %d is about contact %d of %d", e.Seq, e.Contact, len(r.contacts))
	}
	if err := r.apply(e); err != nil {
		return fmt.Errorf("event %d: %w", e.Seq, err)
	}
	r.last = e.Seq
	return nil
}

func (r *Review) apply(e model.Event) error {
	switch e.Type {
	case model.Decided:
		return r.applyDecided(e)
	case model.PutOff:
		return r.applyPutOff(e)
	case model.Undone:
		return r.move(&r.undo, &r.redo, e, func(m moved) core { return m.before })
	case model.Redone:
		return r.move(&r.redo, &r.undo, e, func(m moved) core { return m.after })
	case model.Objected, model.ObjectionLifted:
		return r.change(e, func(s *State) { s.Objected, s.MaybeObjected = e.Type == model.Objected, false })
	case model.MatchDismissed:
		r.dismiss[e.Contact] = true
		return r.change(e, func(s *State) { s.MaybeObjected = false })
	case model.Imported:
		return r.applyImported(e)
	case model.ReviewerNamed:
		return r.applyReviewer(e)
	case model.CampaignSet:
		return r.decode(e, &r.campaign)
	case model.StandingReasonSet:
		return r.applyStanding(e)
	case model.Exported:
		return nil
	}
	return fmt.Errorf("unknown type %d: written by a newer handpick, update this one", e.Type)
}

// decode reads the body of an event, from the event or from the log.
func (r *Review) decode(e model.Event, into any) error {
	body := e.Body
	if body == nil {
		var err error
		if body, err = r.body(e.Seq); err != nil {
			return err
		}
	}
	if body == nil {
		return nil // erased
	}
	return json.Unmarshal(body, into)
}

// change alters the state of the contact an event is about.
func (r *Review) change(e model.Event, f func(*State)) error {
	if e.Contact == 0 {
		return fmt.Errorf("names no contact")
	}
	s := r.State(e.Contact)
	f(&s)
	r.set(e.Contact, s)
	return nil
}

// core is the part of a State that decisions and skips change, and that undo
// therefore restores. The rest belongs to imports and objections.
type core struct {
	seq, at   int64
	reviewer  int32
	kind      model.Kind
	relevance model.Relevance
	later     bool
	look      bool
}

func (s State) core() core {
	return core{s.Seq, s.DecidedAt, s.Reviewer, s.Kind, s.Relevance, s.Later, s.LookAgain}
}

func (s State) with(c core) State {
	s.Seq, s.DecidedAt, s.Reviewer = c.seq, c.at, c.reviewer
	s.Kind, s.Relevance, s.Later, s.LookAgain = c.kind, c.relevance, c.later, c.look
	return s
}

// step is one undoable event; moved is what it did to one contact.
type step struct {
	typ   model.EventType
	moved []moved
}

type moved struct {
	contact       int
	before, after core
}

func (r *Review) applyDecided(e model.Event) error {
	if e.Contact == 0 {
		return fmt.Errorf("names no contact")
	}
	r.do(step{typ: model.Decided, moved: []moved{{
		contact: e.Contact,
		before:  r.State(e.Contact).core(),
		after: core{
			seq: e.Seq, at: e.At.UnixMilli(), reviewer: int32(e.Reviewer),
			kind: e.Kind, relevance: e.Relevance,
		},
	}}})
	return nil
}

func (r *Review) applyPutOff(e model.Event) error {
	list := putOffBody{Contacts: []int{e.Contact}}
	if e.Contact == 0 {
		list.Contacts = nil
		if err := r.decode(e, &list); err != nil {
			return err
		}
	}
	s := step{typ: model.PutOff}
	for _, no := range list.Contacts {
		if no < 1 || no > len(r.contacts) {
			return fmt.Errorf("is about contact %d of %d", no, len(r.contacts))
		}
		before := r.State(no).core()
		after := before
		after.later = true
		s.moved = append(s.moved, moved{no, before, after})
	}
	r.do(s)
	return nil
}

// do takes a new undoable step; what had been undone can no longer be redone.
func (r *Review) do(s step) {
	for _, m := range s.moved {
		r.set(m.contact, r.State(m.contact).with(m.after))
	}
	r.undo = append(r.undo, s)
	r.redo = nil
}

// move takes the newest step of one stack to the other and restores the side
// of it that pick names. A mark set by an import in between is kept.
func (r *Review) move(from, to *[]step, e model.Event, pick func(moved) core) error {
	if len(*from) == 0 {
		return fmt.Errorf("there is nothing to take back or bring back")
	}
	s := (*from)[len(*from)-1]
	if e.Contact != 0 && (len(s.moved) == 0 || s.moved[0].contact != e.Contact) {
		return fmt.Errorf("is about another contact than the newest step")
	}
	*from = (*from)[:len(*from)-1]
	for _, m := range s.moved {
		now := r.State(m.contact)
		c := pick(m)
		c.look = c.look || r.marked(now, m)
		r.set(m.contact, now.with(c))
	}
	*to = append(*to, s)
	return nil
}

// marked reports whether an import asked to look again after the step was
// taken or undone.
func (r *Review) marked(now State, m moved) bool {
	return now.LookAgain && !m.before.look && !m.after.look
}

func (r *Review) applyReviewer(e model.Event) error {
	var b reviewerBody
	if err := r.decode(e, &b); err != nil {
		return err
	}
	r.reviewers = append(r.reviewers, b.Name)
	return nil
}

func (r *Review) applyStanding(e model.Event) error {
	var b standingBody
	if err := r.decode(e, &b); err != nil {
		return err
	}
	if b.Slot < 0 || b.Slot >= StandingReasons {
		return fmt.Errorf("keeps a reason in slot %d of %d", b.Slot, StandingReasons)
	}
	r.standing[b.Slot] = b.Standing
	return nil
}
