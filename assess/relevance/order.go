package relevance

import (
	"cmp"
	"slices"

	"handpick/model"
	"handpick/model/review"
)

// Sort returns the numbers of all contacts in the order they are to be
// reviewed. Except as imported, bare contacts ([model.Fields.Bare]) come last.
// The sort is stable: within a group contacts stand as imported. It reads the
// contacts only and may run on any goroutine.
func Sort(contacts []model.Contact, o review.Order, w *Words) []int32 {
	if o == review.OrderImported {
		return numbers(contacts, func(*model.Contact) bool { return true })
	}
	bare := numbers(contacts, (*model.Contact).Bare)
	if o == review.OrderCompany {
		return append(byCompany(contacts), bare...)
	}
	first := make([]int32, 0, len(contacts))
	var rest []int32
	for i := range contacts {
		switch c := &contacts[i]; {
		case c.Bare():
		case w.Found(&c.Fields):
			first = append(first, int32(c.No))
		default:
			rest = append(rest, int32(c.No))
		}
	}
	return append(append(first, rest...), bare...)
}

func numbers(contacts []model.Contact, keep func(*model.Contact) bool) []int32 {
	out := make([]int32, 0, len(contacts))
	for i := range contacts {
		if keep(&contacts[i]) {
			out = append(out, int32(contacts[i].No))
		}
	}
	return out
}

// byCompany sorts by folded company name, contacts without a company last.
func byCompany(contacts []model.Contact) []int32 {
	type entry struct {
		company string
		no      int32
	}
	entries := make([]entry, 0, len(contacts))
	for i := range contacts {
		if c := &contacts[i]; !c.Bare() {
			entries = append(entries, entry{model.Fold(c.Company), int32(c.No)})
		}
	}
	slices.SortStableFunc(entries, func(a, b entry) int {
		if (a.company == "") != (b.company == "") {
			return cmp.Compare(len(b.company), len(a.company))
		}
		return cmp.Compare(a.company, b.company)
	})
	out := make([]int32, len(entries), len(contacts))
	for i, e := range entries {
		out[i] = e.no
	}
	return out
}
