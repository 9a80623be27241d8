package review

import "handpick/model"

// What match answers instead of a contact number.
const (
	unknown    = 0  // somebody new
	repeated   = -1 // the same profile link as an earlier record of the export
	another    = -2 // somebody new, for all that is known
	suppressed = -3 // somebody who was erased and is not to be taken in again
)

// match says for each contact of an export which contact of the review it is.
// A profile link settles it. A contact without one, on either side, is matched
// by name and company, and only where nothing is left to choose: two people may
// share both, and mixing them up would give one the other's decision.
//
// Contacts that shrank or were erased are known by a hash only. A hash of a link
// settles it as the link does. A hash of name and company is looked at before
// anybody held is matched by no more than these, and settles it only where it
// could be nobody else.
func (r *Review) match(export []model.Contact, hash func(*model.Contact) ([32]byte, bool)) []int {
	m := matcher{
		review: r.allExported(), export: export,
		no:    make([]int, len(export)),
		taken: make([]bool, len(r.contacts)),
	}
	if r.tally.Erased+r.tally.Shrunk > 0 {
		for i := range m.taken {
			m.taken[i] = !r.states[i].Held()
		}
	}
	m.byLink(r.keys.first)
	h := hashed{of: hash, suppressed: r.suppressed}
	if len(r.hashes)+len(r.suppressed) > 0 {
		h.shrunk = make(map[[32]byte][]int, len(r.hashes))
		for no, sum := range r.hashes {
			h.shrunk[sum] = append(h.shrunk[sum], no)
		}
		m.byHash(h, false)
	}
	m.byName(h)
	return m.no
}

type matcher struct {
	review, export []model.Contact

	no    []int  // by index into export: the answer so far
	taken []bool // by index into review: matched
}

func (m *matcher) byLink(known map[model.Key]int) {
	seen := make(map[model.Key]struct{}, len(m.export))
	for i := range m.export {
		key := m.export[i].Key
		if key.Weak() {
			continue
		}
		if _, again := seen[key]; again {
			m.no[i] = repeated
			continue
		}
		seen[key] = struct{}{}
		if no, ok := known[key]; ok {
			m.no[i] = no
			m.taken[no-1] = true
		}
	}
}

// trait is what two records of one person have in common: the name and company,
// and, where several people share those, more.
type trait struct {
	name            model.Key
	position, email string
	on              model.Date
}

// side lists who is still unmatched on one side, with their traits.
type side struct {
	index []int // into export or review
	names []model.Key
	weak  []bool
}

func (m *matcher) byName(h hashed) {
	rows, known := m.open()
	// The same record. Where it stands twice on both sides, either is as good.
	m.pass(rows, known, true, func(name model.Key, f *model.Fields) (trait, bool) {
		return trait{name, f.Position, f.Email, f.ConnectedOn}, true
	})
	// The same connection: the day it was made never changes.
	m.pass(rows, known, false, func(name model.Key, f *model.Fields) (trait, bool) {
		return trait{name: name, on: f.ConnectedOn}, f.ConnectedOn != 0
	})
	if h.shrunk != nil {
		m.byHash(h, true)
	}
	m.pass(rows, known, false, func(name model.Key, _ *model.Fields) (trait, bool) {
		return trait{name: name}, true
	})
}

// open lists the unmatched who may be matched by name: those without a link,
// and on the other side everybody.
func (m *matcher) open() (rows, known side) {
	isOpen := func(i int) bool { return m.no[i] == unknown }
	isFree := func(i int) bool { return !m.taken[i] }
	anyRow := anyWeak(m.export, isOpen)
	anyKnown := anyWeak(m.review, isFree)
	return gather(m.export, isOpen, anyKnown), gather(m.review, isFree, anyRow)
}

func anyWeak(contacts []model.Contact, open func(int) bool) bool {
	for i := range contacts {
		if contacts[i].Key.Weak() && open(i) {
			return true
		}
	}
	return false
}

func gather(contacts []model.Contact, open func(int) bool, all bool) side {
	var s side
	for i := range contacts {
		c := &contacts[i]
		if weak := c.Key.Weak(); open(i) && (weak || all) {
			name := c.Key
			if !weak {
				name = model.NameKey(c.Name(), c.Company)
			}
			s.index, s.names, s.weak = append(s.index, i), append(s.names, name), append(s.weak, weak)
		}
	}
	return s
}

// pass matches those who share a trait with one another and with nobody else,
// or, when alike is set, with as many on one side as on the other. A contact
// without a link prefers another without.
func (m *matcher) pass(rows, known side, alike bool, of func(model.Key, *model.Fields) (trait, bool)) {
	type bucket struct {
		rows         int   // unmatched in the export
		weak, linked []int // unmatched in the review
	}
	buckets := make(map[trait]*bucket)
	for j, i := range rows.index {
		if t, ok := of(rows.names[j], &m.export[i].Fields); ok && m.no[i] == unknown {
			if buckets[t] == nil {
				buckets[t] = &bucket{}
			}
			buckets[t].rows++
		}
	}
	for j, i := range known.index {
		t, ok := of(known.names[j], &m.review[i].Fields)
		b := buckets[t]
		switch {
		case !ok || m.taken[i] || b == nil:
		case known.weak[j]:
			b.weak = append(b.weak, i)
		default:
			b.linked = append(b.linked, i)
		}
	}
	for j, i := range rows.index {
		t, ok := of(rows.names[j], &m.export[i].Fields)
		if !ok || m.no[i] != unknown {
			continue
		}
		b := buckets[t]
		with := &b.weak
		if len(b.weak) == 0 && rows.weak[j] {
			with = &b.linked
		}
		if len(*with) != b.rows || b.rows > 1 && !alike {
			continue
		}
		m.no[i], m.taken[(*with)[0]] = (*with)[0]+1, true
		*with, b.rows = (*with)[1:], b.rows-1
	}
}
