package review

import (
	"handpick/model"
)

// Filter selects contacts by what stands about them.
type Filter uint8

// The filters, in the order a list of them shows. Their numbers are stored in a
// [Place].
const (
	FilterUndecided Filter = iota
	FilterAll
	FilterRelevant
	FilterNotRelevant
	FilterB2B
	FilterSoleTrader
	FilterUnknown
	FilterLater
	FilterLookAgain
	FilterGone
	FilterConfirm
	FilterObjected
	filters // how many there are
)

var filterNames = [filters]string{
	"undecided", "all", "relevant", "not relevant", "B2B", "sole trader", "unknown",
	"later", "changed, look again", "gone from the newest export", "do not contact?", "do not contact",
}

// Filters returns every filter in the order to show them.
func Filters() []Filter {
	all := make([]Filter, filters)
	for i := range all {
		all[i] = Filter(i)
	}
	return all
}

// String returns the plain name of the filter.
func (f Filter) String() string {
	if f < filters {
		return filterNames[f]
	}
	return ""
}

// Match reports whether a contact in a state passes the filter. Contacts that
// were erased or shrunk pass none; contacts that must not be contacted pass only
// FilterAll and FilterObjected; contacts that are gone and were never decided
// need no decision, so FilterUndecided passes them over. An unknown filter lets
// nobody pass.
func (f Filter) Match(s State) bool {
	if !s.Held() {
		return false
	}
	switch f {
	case FilterAll:
		return true
	case FilterObjected:
		return s.Objected
	}
	if s.Objected {
		return false
	}
	switch f {
	case FilterUndecided:
		return !s.Decided() && !s.Later && !s.Gone
	case FilterRelevant:
		return s.Relevance == model.Relevant
	case FilterNotRelevant:
		return s.Relevance == model.NotRelevant
	case FilterB2B:
		return s.Kind == model.B2B
	case FilterSoleTrader:
		return s.Kind == model.SoleTrader
	case FilterUnknown:
		return s.Kind == model.Unknown
	case FilterLater:
		return s.Later
	case FilterLookAgain:
		return s.LookAgain
	case FilterGone:
		return s.Gone
	case FilterConfirm:
		return s.MaybeObjected
	}
	return false
}

// Select returns the contact numbers of order that pass the filter, in order.
// Every number must be from 1 to Len. Its cost is one look at each state.
func (r *Review) Select(order []int32, f Filter) []int32 {
	out := make([]int32, 0, min(len(order), 1<<16))
	for _, no := range order {
		if f.Match(r.states[no-1]) {
			out = append(out, no)
		}
	}
	return out
}

// Order says in which order the queue shows contacts.
type Order uint8

// The orders, in the order a list of them shows. Their numbers are stored in a
// [Place].
const (
	OrderWords Order = iota // those holding the outreach's words first
	OrderCompany
	OrderImported
	orders
)

var orderNames = [orders]string{"your words first", "by company", "as imported"}

// Orders returns every order in the order to show them.
func Orders() []Order { return []Order{OrderWords, OrderCompany, OrderImported} }

// String returns the plain name of the order.
func (o Order) String() string {
	if o < orders {
		return orderNames[o]
	}
	return ""
}

// Place is where the reviewer stands in the queue. It is kept beside the
// journal and is no part of the record.
type Place struct {
	Contact int    `json:"contact,omitempty"`
	Filter  Filter `json:"filter"`
	Order   Order  `json:"order"`
	// Begun is set once the overview was left for the first contact.
	Begun bool `json:"begun,omitempty"`
}
