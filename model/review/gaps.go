package review

import (
	"context"

	"handpick/model"
)

// Erasures says which texts of a log were erased by an event of it, so that one
// that was taken out by other means is noticed.
type Erasures struct {
	people     map[int]int64 // by contact: the event that erased them
	shrunk     map[int]int64 // by contact: the newest event that shrank them
	redacted   map[int]int64 // by contact: the newest event that restates a decision
	bodies     map[int64]bool
	complaints int64 // the newest event that erased complaints of somebody
}

// ReadErasures reads a log for what its events erased.
func ReadErasures(ctx context.Context, log Log) (*Erasures, error) {
	x := &Erasures{
		people: make(map[int]int64), shrunk: make(map[int]int64), redacted: make(map[int]int64), bodies: make(map[int64]bool),
	}
	return x, log.Replay(ctx, func(e model.Event) error { return x.read(log, e) })
}

func (x *Erasures) read(log Log, e model.Event) (err error) {
	switch e.Type {
	case model.Erased:
		var b erasureBody
		_, err = decode(e, log.Body, &b)
		x.people[e.Contact] = e.Seq
		if len(b.Complaints) > 0 {
			x.complaints = e.Seq
		}
	case model.Shrunk:
		var b shrunkBody
		_, err = decode(e, log.Body, &b)
		b.Contacts.runs(func(first, last int) {
			for no := first; no <= last; no++ {
				x.shrunk[no] = e.Seq
			}
		})
	case model.Redacted:
		var b redactedBody
		_, err = decode(e, log.Body, &b)
		x.redacted[e.Contact], x.bodies[b.Restates] = e.Seq, true
	case model.Expired:
		var b expiredBody
		_, err = decode(e, log.Body, &b)
		for _, seq := range b.Bodies {
			x.bodies[seq] = true
		}
	}
	return err
}

// Explain reports whether a later event of the log says that it erased the text
// of this one.
func (x *Erasures) Explain(e model.Event) bool {
	switch {
	case x.bodies[e.Seq], e.Contact != 0 && x.people[e.Contact] > e.Seq:
		return true
	case e.Type == model.ComplaintNoted:
		return x.complaints > e.Seq
	case e.Type == model.Redacted && x.redacted[e.Contact] > e.Seq:
		return true // more words of the same decision went
	}
	return x.shrunk[e.Contact] > e.Seq && shrinksWith(e.Type)
}
