package review

import (
	"context"
	"slices"

	"handpick/model"
)

// Erasures says which texts of a log were erased by an event of it, so that one
// that was taken out by other means is noticed.
type Erasures struct {
	people     map[int]int64 // by contact: the event that erased them
	shrunk     []shrinking   // in the order of the log
	redacted   map[int]int64 // by contact: the newest event that restates a decision
	bodies     map[int64]bool
	complaints int64 // the newest event that erased complaints of somebody
}

// ReadErasures reads a log for what its events erased.
func ReadErasures(ctx context.Context, log Log) (*Erasures, error) {
	x := &Erasures{
		people: make(map[int]int64), redacted: make(map[int]int64), bodies: make(map[int64]bool),
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
		s := shrinking{seq: e.Seq}
		b.Contacts.runs(func(first, last int) { s.runs = append(s.runs, [2]int{first, last}) })
		x.shrunk = append(x.shrunk, s)
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
		return true // more words of a decision about them went; which it was went too
	}
	return shrinksWith(e.Type) && slices.ContainsFunc(x.shrunk, func(s shrinking) bool { return s.seq > e.Seq && s.of(e.Contact) })
}

// shrinking is an event that shrank contacts: runs of their numbers, ascending.
type shrinking struct {
	seq  int64
	runs [][2]int
}

func (s *shrinking) of(no int) bool {
	_, found := slices.BinarySearchFunc(s.runs, no, func(run [2]int, no int) int {
		switch {
		case run[1] < no:
			return -1
		case run[0] > no:
			return 1
		}
		return 0
	})
	return found
}
