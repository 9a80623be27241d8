package review

import "handpick/model"

// given is one decision that said what kind a contact is. A kind is the
// person's: the newest decision that gave one counts, in whichever outreach it
// was made, unless it was taken back. Decisions of several outreaches can be
// taken back in any order, so each contact's are kept as a chain.
type given struct {
	seq, at int64
	earlier int32 // 1 + index of the contact's decision before, 0 for none
	kind    model.Kind
	undone  bool
}

// give adds a decision's kind to the chain of its contact and returns its place
// in it, 0 when the decision gave none.
func (r *Review) give(e model.Event) int32 {
	if e.Kind == model.NotAsked {
		return 0
	}
	r.given = append(r.given, given{
		seq: e.Seq, at: e.At.UnixMilli(), earlier: r.newest[e.Contact-1], kind: e.Kind,
	})
	place := int32(len(r.given))
	r.newest[e.Contact-1] = place
	return place
}

// kinded returns a state with the kind that its contact's chain says.
func (r *Review) kinded(no int, s State) State {
	s.Kind, s.KindSeq, s.KindAt = model.NotAsked, 0, 0
	for place := r.newest[no-1]; place != 0; place = r.given[place-1].earlier {
		if g := &r.given[place-1]; !g.undone {
			s.Kind, s.KindSeq, s.KindAt = g.kind, g.seq, g.at
			break
		}
	}
	return s
}
