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
	Decision *model.Decision // for Decided
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
	h := historian{log: log, no: no, stacks: map[int]*stacks{0: {}}}
	var out []Past
	err := log.Replay(ctx, func(e model.Event) error {
		if concerned, err := h.concerns(e); !concerned {
			return err
		}
		p, err := past(log, e)
		p.Reviewer = reviewers(e.Reviewer)
		out = append(out, p)
		return err
	})
	return out, err
}

// historian tells which events concern one contact. It follows the undoable
// steps of every outreach, for the undoing of a step about several contacts
// names none of them.
type historian struct {
	log     Log
	no      int
	current int             // number of the current outreach, 0 before any was set
	stacks  map[int]*stacks // by outreach number
}

// stacks holds the steps of one outreach: whether each concerned the contact.
type stacks struct{ undo, redo []bool }

func (h *historian) concerns(e model.Event) (bool, error) {
	on := h.stacks[cmp.Or(e.Campaign, h.current)]
	switch e.Type {
	case model.CampaignSet, model.CampaignChosen:
		h.turn(e)
		return false, nil
	case model.Decided, model.PutOff, model.Undone, model.Redone:
		if on == nil {
			return false, damaged("event %d is about outreach %d, which nothing started", e.Seq, e.Campaign)
		}
	default:
		return e.Contact == h.no, nil
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

// turn follows the change of outreach as the review does.
func (h *historian) turn(e model.Event) {
	no := cmp.Or(e.Campaign, h.current)
	if h.current == 0 {
		h.stacks = map[int]*stacks{no: h.stacks[0]}
		h.current = no
	}
	known := h.stacks[no] != nil
	if !known {
		h.stacks[no] = &stacks{}
	}
	if !known || e.Type == model.CampaignChosen {
		h.current = no
	}
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
	case model.Decided:
		s := State{Seq: e.Seq, Kind: e.Kind, Relevance: e.Relevance}
		if e.Kind != model.NotAsked {
			s.KindSeq = e.Seq
		}
		var d model.Decision
		d, err = ReadDecision(log, s)
		p.Decision = &d
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
