package review

import "handpick/model"

// Tally counts the contacts of a review by what stands about them. A contact
// under do-not-contact counts in Total and Objected, in HeldBack if it was found
// relevant, and nowhere else.
type Tally struct {
	// Total counts those whose fields are held.
	Total   int `json:"total"`
	Decided int `json:"decided"`
	// Undecided counts those without a decision, also those put off or gone.
	Undecided   int `json:"undecided"`
	Relevant    int `json:"relevant"`
	NotRelevant int `json:"not_relevant"`
	B2B         int `json:"b2b"`
	SoleTrader  int `json:"sole_trader"`
	Unknown     int `json:"unknown"`
	Later       int `json:"later"`
	LookAgain   int `json:"look_again"`
	Gone        int `json:"gone"`
	Objected    int `json:"do_not_contact"`
	// MaybeObjected counts matches by name and company that await an answer.
	MaybeObjected int `json:"do_not_contact_to_confirm"`
	// HeldBack counts relevant contacts that an export leaves out.
	HeldBack int `json:"held_back"`
	// Erased and Shrunk count those who stand in no other count.
	Erased int `json:"erased"`
	Shrunk int `json:"shrunk"`

	waiting int // that FilterUndecided lets pass
}

// Passing returns how many contacts a filter lets pass.
func (t Tally) Passing(f Filter) int {
	switch f {
	case FilterUndecided:
		return t.waiting
	case FilterAll:
		return t.Total
	case FilterRelevant:
		return t.Relevant
	case FilterNotRelevant:
		return t.NotRelevant
	case FilterB2B:
		return t.B2B
	case FilterSoleTrader:
		return t.SoleTrader
	case FilterUnknown:
		return t.Unknown
	case FilterLater:
		return t.Later
	case FilterLookAgain:
		return t.LookAgain
	case FilterGone:
		return t.Gone
	case FilterConfirm:
		return t.MaybeObjected
	case FilterObjected:
		return t.Objected
	}
	return 0
}

// Tally returns the counts as they stand now.
func (r *Review) Tally() Tally { return r.tally }

// set replaces the state of a contact and keeps the tally true. Whether to look
// again follows from the decision and the newest mark alone, so that undo and
// redo, which restore the decision, need not know of imports.
func (r *Review) set(no int, s State) {
	s.LookAgain = s.Decided() && s.marked > s.Seq
	r.tally.add(r.states[no-1], -1)
	r.states[no-1] = s
	r.tally.add(s, 1)
}

func (t *Tally) add(s State, n int) {
	count := func(c *int, when bool) {
		if when {
			*c += n
		}
	}
	count(&t.Erased, s.Erased)
	count(&t.Shrunk, s.Shrunk)
	if !s.Held() {
		return
	}
	count(&t.Total, true)
	count(&t.waiting, FilterUndecided.Match(s))
	count(&t.HeldBack, s.Relevance == model.Relevant && s.HeldBack())
	count(&t.Objected, s.Objected)
	if s.Objected {
		return
	}
	count(&t.Gone, s.Gone)
	count(&t.MaybeObjected, s.MaybeObjected)
	count(&t.Decided, s.Decided())
	count(&t.Undecided, !s.Decided())
	count(&t.Relevant, s.Relevance == model.Relevant)
	count(&t.NotRelevant, s.Relevance == model.NotRelevant)
	count(&t.B2B, s.Kind == model.B2B)
	count(&t.SoleTrader, s.Kind == model.SoleTrader)
	count(&t.Unknown, s.Kind == model.Unknown)
	count(&t.Later, s.Later)
	count(&t.LookAgain, s.LookAgain)
}
