package review

import (
	"context"
	"errors"
	"fmt"

	"handpick/model"
)

// restatement says which event restates a decision without some of its words.
type restatement struct {
	seq     int64
	contact int
}

type redactedBody struct {
	V        int   `json:"v"`
	Restates int64 `json:"restates"` // the decision as it was first made
	model.Decision
}

// Redact returns what removes the words typed for one claim of a decision about a
// contact: an event that restates the decision without them, and the body to
// erase. The decision may be one that was superseded, or of which the words of the
// other claim were removed before. Everything else stands as it was decided, also
// what can be undone; [State.Seq] is then the new event. Apply it with
// [Review.ApplyErased] once it is durable.
func (r *Review) Redact(ctx context.Context, log Log, no int, seq int64, claim model.Claim) (model.Erasing, error) {
	if r.state(no).Erased {
		return model.Erasing{}, ErrErased
	}
	if to, found := r.restated[seq]; found && to.contact == no {
		seq = to.seq
	}
	var made model.Event
	err := log.Replay(ctx, func(e model.Event) error {
		if e.Seq == seq && e.Contact == no && (e.Type == model.Decided || e.Type == model.Redacted) {
			made = e
		}
		return nil
	})
	if err != nil {
		return model.Erasing{}, err
	}
	if made.Seq == 0 {
		return model.Erasing{}, fmt.Errorf("event %d is no decision about contact %d", seq, no)
	}
	var b redactedBody
	found, err := decode(made, log.Body, &b)
	switch {
	case err != nil:
		return model.Erasing{}, fmt.Errorf("read decision %d: %w", seq, err)
	case !found:
		return model.Erasing{}, fmt.Errorf("the reasons of decision %d were erased before", seq)
	}
	why := &b.RelevanceWhy
	if claim == model.KindClaim {
		why = &b.KindWhy
	}
	if why.Words == "" || why.Words == model.WordsRemoved {
		return model.Erasing{}, errors.New("no words were typed for that")
	}
	why.Words = model.WordsRemoved
	b.V = bodyVersion
	if made.Type == model.Decided {
		b.Restates = seq // else what it restates itself, whose number would be erased with it
	}
	e := r.event(model.Redacted, no, b)
	e.Campaign, e.Kind, e.Relevance = made.Campaign, made.Kind, made.Relevance
	return model.Erasing{Event: e, Bodies: []int64{seq}}, nil
}

// applyRedacted notes which event holds the words of a decision from now on. The
// fold itself keeps the number under which it was made: that says what came
// before and after it.
func (r *Review) applyRedacted(e model.Event) error {
	if e.Contact == 0 {
		return damaged("it names no contact")
	}
	var b redactedBody
	if found, err := decode(e, r.body, &b); !found {
		return err
	}
	if b.Restates < 1 || b.Restates >= e.Seq {
		return damaged("it restates event %d", b.Restates)
	}
	if !r.state(e.Contact).Shrunk {
		r.restated[b.Restates] = restatement{e.Seq, e.Contact}
	}
	return nil
}

// restate returns a state that points to the events that hold the words of its
// decisions.
func (r *Review) restate(s State) State {
	if len(r.restated) == 0 {
		return s
	}
	stale := s.KindStale()
	if to, found := r.restated[s.Seq]; found {
		s.Seq = to.seq
	}
	if to, found := r.restated[s.KindSeq]; found {
		s.KindSeq = to.seq
	}
	s.marked = 0
	if stale {
		s.marked = s.KindSeq + 1
	}
	return s
}

// redacted says in plain words what a [model.Redacted] event did.
type redacted struct{}

func (redacted) String() string { return "words of a reason were removed" }
