package review

import (
	"context"
	"time"

	"handpick/model"
)

// Past is one event about a contact, for its history.
type Past struct {
	Seq       int64
	At        time.Time
	Type      model.EventType
	Reviewer  string
	Decision  *model.Decision // for Decided
	Objection *model.Objection
	Reason    string // for ObjectionLifted
}

// History returns what happened to one contact, oldest first. It reads the
// log, not the review's state, but uses the names of reviewers.
func History(ctx context.Context, log Log, reviewers func(int) string, no int) ([]Past, error) {
	var out []Past
	err := log.Replay(ctx, func(e model.Event) error {
		if e.Contact != no {
			return nil
		}
		p, err := past(log, e)
		p.Reviewer = reviewers(e.Reviewer)
		out = append(out, p)
		return err
	})
	return out, err
}

func past(log Log, e model.Event) (Past, error) {
	p := Past{Seq: e.Seq, At: e.At, Type: e.Type}
	r := Review{body: log.Body}
	switch e.Type {
	case model.Decided:
		p.Decision = &model.Decision{Kind: e.Kind, Relevance: e.Relevance}
		return p, r.decode(e, p.Decision)
	case model.Objected:
		p.Objection = &model.Objection{}
		return p, r.decode(e, p.Objection)
	case model.ObjectionLifted:
		var b reasonBody
		err := r.decode(e, &b)
		p.Reason = b.Reason
		return p, err
	}
	return p, nil
}
