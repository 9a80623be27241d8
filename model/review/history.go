package review

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"time"

	"handpick/model"
)

// Past is one event about a contact, for its history.
type Past struct {
	Seq      int64
	At       time.Time
	Type     model.EventType
	Campaign int // number of the outreach it belongs to, 0 when to none
	Reviewer string
	Decision *model.Decision // for Decided, and for Redacted as it stands then
	// Objection is for Objected, Reason for ObjectionLifted.
	Objection *model.Objection
	Reason    string
	// Fact says in plain words what was recorded, for the event types that a
	// person's facts and notes have; nil for others and where it was erased.
	Fact fmt.Stringer
}

// History returns what happened to one contact, oldest first, also as one of
// several put off together. It reads the log, not the review's state, but uses
// the names of reviewers.
func History(ctx context.Context, log Log, reviewers func(int) string, no int) ([]Past, error) {
	h := historian{log: log, no: no, stacks: make(map[int]*stacks)}
	var out []Past
	err := log.Replay(ctx, func(e model.Event) error {
		if concerned, err := h.concerns(e); !concerned {
			return err
		}
		p, err := past(log, e)
		p.Reviewer = reviewers(e.Reviewer)
		switch e.Type {
		case model.Shrunk:
			p.Fact = shrunk{}
		case model.Imported:
			p.Fact = returned{}
		}
		out = append(out, p)
		return err
	})
	return out, err
}

// historian tells which events concern one contact. It follows the undoable
// steps of every outreach, for the undoing of a step about several contacts
// names none of them.
type historian struct {
	log      Log
	no       int
	outreach follower
	stacks   map[int]*stacks // by outreach, as the follower numbers them
}

// stacks holds the steps of one outreach: whether each concerned the contact.
type stacks struct{ undo, redo []bool }

func (h *historian) concerns(e model.Event) (bool, error) {
	switch e.Type {
	case model.CampaignSet, model.CampaignChosen:
		h.outreach.turn(e)
		return false, nil
	case model.Decided, model.PutOff, model.Undone, model.Redone:
		return h.steps(e)
	case model.Erased, model.Expired:
		clear(h.stacks) // nothing from before can be undone
	case model.Shrunk:
		clear(h.stacks)
		var b shrunkBody
		_, err := decode(e, h.log.Body, &b)
		return b.Contacts.holds(h.no), err
	case model.Imported:
		var b ImportSummary
		_, err := decode(e, h.log.Body, &b)
		return b.Brought.holds(h.no), err
	}
	return e.Contact == h.no, nil
}

// steps follows what can be undone, and tells whether an event that adds to it
// or takes from it concerns the contact.
func (h *historian) steps(e model.Event) (bool, error) {
	outreach := h.outreach.of(e)
	on := h.stacks[outreach]
	if on == nil {
		on = &stacks{}
		h.stacks[outreach] = on
	}
	switch e.Type {
	case model.Undone:
		return shift(&on.undo, &on.redo), nil
	case model.Redone:
		return shift(&on.redo, &on.undo), nil
	}
	concerned := e.Contact == h.no
	if e.Contact == 0 {
		var list putOffBody
		if _, err := decode(e, h.log.Body, &list); err != nil {
			return false, err
		}
		concerned = slices.Contains(list.Contacts, h.no)
	}
	on.undo, on.redo = append(on.undo, concerned), nil
	return concerned, nil
}

// follower tells which outreach an event belongs to. What was done before the
// first was set belongs to that one; its number is 0 here.
type follower struct {
	first, current int // as in the events, 0 before any was set
	known          map[int]bool
}

func (f *follower) of(e model.Event) int {
	no := cmp.Or(e.Campaign, f.current)
	if no == f.first {
		return 0
	}
	return no
}

// turn follows the change of outreach as the review does.
func (f *follower) turn(e model.Event) {
	no := cmp.Or(e.Campaign, f.current)
	switch {
	case f.current == 0:
		f.first, f.current, f.known = no, no, make(map[int]bool)
	case !f.known[no] || e.Type == model.CampaignChosen:
		f.current = no
	}
	f.known[no] = true
}

// shift moves the newest entry of one stack to the other and returns it.
func shift(from, to *[]bool) bool {
	last := len(*from) - 1
	if last < 0 {
		return false
	}
	top := (*from)[last]
	*from, *to = (*from)[:last], append(*to, top)
	return top
}

func past(log Log, e model.Event) (Past, error) {
	p := Past{Seq: e.Seq, At: e.At, Type: e.Type, Campaign: e.Campaign}
	var err error
	switch e.Type {
	case model.Decided, model.Redacted:
		s := State{Seq: e.Seq, Kind: e.Kind, Relevance: e.Relevance}
		if e.Kind != model.NotAsked {
			s.KindSeq = e.Seq
		}
		var d model.Decision
		d, err = ReadDecision(log, s)
		p.Decision = &d
		if e.Type == model.Redacted {
			p.Fact = redacted{}
		}
	case model.Objected:
		p.Objection = &model.Objection{}
		_, err = decode(e, log.Body, p.Objection)
	case model.ObjectionLifted:
		var b reasonBody
		_, err = decode(e, log.Body, &b)
		p.Reason = b.Reason
	default:
		p.Fact, err = readFact(log.Body, e)
	}
	return p, err
}
