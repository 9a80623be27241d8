package review

import (
	"context"
	"slices"
	"time"

	"handpick/model"
)

// Past is one event about a contact, for its history.
type Past struct {
	Seq       int64
	At        time.Time
	Type      model.EventType
	Reviewer  string
	Decision  *model.Decision  // for Decided
	Objection *model.Objection // for Objected
	Reason    string           // for ObjectionLifted
}

// History returns what happened to one contact, oldest first, also as one of
// several put off together. It reads the log, not the review's state, but uses
// the names of reviewers.
func History(ctx context.Context, log Log, reviewers func(int) string, no int) ([]Past, error) {
	h := historian{log: log, no: no}
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
// steps, for the undoing of a step about several contacts names none of them.
type historian struct {
	log        Log
	no         int
	undo, redo []bool // by step: whether it concerned the contact
}

func (h *historian) concerns(e model.Event) (bool, error) {
	switch e.Type {
	case model.Decided, model.PutOff:
		concerned := e.Contact == h.no
		if e.Contact == 0 {
			var list putOffBody
			if _, err := decode(e, h.log.Body, &list); err != nil {
				return false, err
			}
			concerned = slices.Contains(list.Contacts, h.no)
		}
		h.undo, h.redo = append(h.undo, concerned), nil
		return concerned, nil
	case model.Undone:
		return shift(&h.undo, &h.redo), nil
	case model.Redone:
		return shift(&h.redo, &h.undo), nil
	}
	return e.Contact == h.no, nil
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
	p := Past{Seq: e.Seq, At: e.At, Type: e.Type}
	var err error
	switch e.Type {
	case model.Decided:
		var d model.Decision
		d, err = ReadDecision(log, State{Seq: e.Seq, Kind: e.Kind, Relevance: e.Relevance})
		p.Decision = &d
	case model.Objected:
		p.Objection = &model.Objection{}
		_, err = decode(e, log.Body, p.Objection)
	case model.ObjectionLifted:
		var b reasonBody
		_, err = decode(e, log.Body, &b)
		p.Reason = b.Reason
	}
	return p, err
}
