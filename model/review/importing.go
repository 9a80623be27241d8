package review

import (
	"fmt"
	"iter"
	"slices"

	"handpick/model"
)

// mark is what an import leaves on a contact that was known before.
type mark struct {
	no      int
	op      operation
	changed fieldSet // what the export says otherwise than the one before
}

// Empty reports whether the import changes nothing.
func (im *Import) Empty() bool { return len(im.changes) == 0 }

// Rows yields the rows to append with the import's event, one a contact, in
// ascending order.
func (im *Import) Rows() iter.Seq[model.Row] {
	return func(yield func(model.Row) bool) {
		for i := range im.changes {
			c := &im.changes[i]
			if !yield(model.Row{Contact: c.contact.No, Body: encodeRow(c.op, &c.contact)}) {
				return
			}
		}
	}
}

// ImportEvent returns the event of a planned import, to be appended with its
// rows. It panics when another import was applied since the plan was made, or
// somebody was erased or shrunk: its rows would then be about others.
func (r *Review) ImportEvent(im *Import) model.Event {
	if im.basis != r.basis {
		panic("review: import planned before another import or an erasure was applied")
	}
	return r.event(model.Imported, 0, im.ImportSummary)
}

// ApplyImport folds an import that was planned here and has been appended as e.
// The plan is used up: its summary stays, what it would change is let go.
func (r *Review) ApplyImport(e model.Event, im *Import) error {
	r.contacts = slices.Grow(slices.Clone(r.contacts), im.Added)
	r.states = slices.Grow(r.states, im.Added)
	r.newest = slices.Grow(r.newest, im.Added)
	if len(r.keys.first) == 0 {
		r.keys.first = make(map[model.Key]int, im.Added)
	}
	for i := range im.changes {
		if err := r.take(e.Seq, im.changes[i]); err != nil {
			return err
		}
	}
	im.changes = nil
	return r.Apply(e)
}

// loadRow takes one row from the log. The contacts are brought to their newest
// values at once; the marks an import leaves follow when its event is folded.
func (r *Review) loadRow(importSeq int64, row model.Row) error {
	if row.Body == nil {
		return r.takeErased(importSeq, row.Contact)
	}
	if hash, ok := decodeShrunk(row.Body); ok {
		return r.takeShrunk(importSeq, row.Contact, hash)
	}
	op, c, err := decodeRow(row)
	if err != nil {
		return fmt.Errorf("contact %d of import %d: %w", row.Contact, importSeq, err)
	}
	return r.take(importSeq, change{op, c})
}

// take puts a change's contact in place, keeping one earlier value.
func (r *Review) take(importSeq int64, ch change) error {
	no, fresh := ch.contact.No, ch.contact.No == len(r.contacts)+1
	if no < 1 || no > len(r.contacts)+1 || fresh != (ch.op == opAdded) {
		return damaged("import %d brings contact %d after %d", importSeq, no, len(r.contacts))
	}
	if fresh {
		r.takeNew(importSeq, &ch.contact)
		r.keys.add(ch.contact.Key, no)
		return nil
	}
	if _, shrunk := r.hashes[no]; shrunk != (ch.op == opBrought) {
		return damaged("import %d does not know whether contact %d was shrunk", importSeq, no)
	}
	m := mark{no: no, op: ch.op}
	if ch.op.brings() {
		m.changed = r.replace(ch)
	}
	r.marks[importSeq] = append(r.marks[importSeq], m)
	return nil
}

// takeNew puts a contact behind the others.
func (r *Review) takeNew(importSeq int64, c *model.Contact) {
	r.contacts = append(r.contacts, *c)
	r.states = append(r.states, State{})
	r.newest = append(r.newest, 0)
	r.sources.brings(importSeq, c.No)
	r.tally.add(State{}, 1)
}

// replace puts the fields of a known contact in place of those it had, and
// returns which of them are others.
func (r *Review) replace(ch change) fieldSet {
	no, old := ch.contact.No, *r.Exported(ch.contact.No)
	delete(r.hashes, no)
	ch.contact.Earlier = old.Earlier
	if ch.op == opChanged { // a link gained is no other value
		ch.contact.Earlier = &old.Fields
	}
	if old.Key != ch.contact.Key {
		if old.Key != "" {
			r.keys.remove(old.Key, no)
		}
		r.keys.add(ch.contact.Key, no)
	}
	r.contacts[no-1] = ch.contact
	if r.uncorrected[no] != nil {
		exported := ch.contact // a copy, so that ch stays off the heap for everybody else
		r.uncorrected[no] = &exported
	}
	return changedFields(&old.Fields, &ch.contact.Fields)
}

// applyImported leaves the marks of an import: who is gone, who is back, and
// who deserves another look.
func (r *Review) applyImported(e model.Event) error {
	var summary ImportSummary
	if _, err := decode(e, r.body, &summary); err != nil {
		return err
	}
	r.basis++
	r.imports = append(r.imports, summary)
	r.sources.imports = append(r.sources.imports, imported{e.Seq, e.At})
	for _, m := range r.marks[e.Seq] {
		s := r.state(m.no)
		if s.Erased || m.op == opShrunk {
			return damaged("it brings contact %d, who is erased, or shrinks them", m.no)
		}
		s.Gone = m.op == opGone
		switch m.op {
		case opChanged:
			s.marked = e.Seq
			// Whoever was told apart by name and company may match by the new ones.
			delete(r.dismissed, m.no)
		case opGone:
			s.marked = e.Seq
		case opBrought:
			s.Shrunk = false
			delete(r.secrets, m.no)
			r.sources.bringsBack(m.no)
		}
		r.set(m.no, s)
		r.outdate(m.no, m.changed)
		r.recorrect(m.no)
	}
	delete(r.marks, e.Seq)
	r.reach() // a company that objected may have come, or somebody moved there
	return nil
}

// keys finds contacts by key.
type keys struct {
	first map[model.Key]int
	more  map[model.Key][]int // further contacts with the same weak key
}

func (k *keys) add(key model.Key, no int) {
	if _, taken := k.first[key]; !taken {
		k.first[key] = no
		return
	}
	if k.more == nil {
		k.more = make(map[model.Key][]int)
	}
	k.more[key] = append(k.more[key], no)
}

func (k *keys) remove(key model.Key, no int) {
	more := k.more[key]
	switch {
	case k.first[key] != no:
		k.more[key] = slices.DeleteFunc(more, func(n int) bool { return n == no })
	case len(more) > 0:
		k.first[key], k.more[key] = more[0], more[1:]
	default:
		delete(k.first, key)
	}
}
