package review

import (
	"encoding/hex"
	"fmt"
	"iter"

	"handpick/model"
)

// change is what one import does to one contact.
type change struct {
	op      operation
	contact model.Contact // for opAdded; otherwise only No is set
}

// Source says where an import comes from, for the record.
type Source struct {
	// Digest is the SHA-256 of the export file: the same file is not imported
	// twice.
	Digest [32]byte
	// ExportedOn is the day the export was made, 0 when unknown.
	ExportedOn model.Date
	// Records, Hidden and Rejected repeat the counts of the import report.
	Records, Hidden, Rejected int
}

// ImportSummary is what an import did.
type ImportSummary struct {
	V          int        `json:"v"`
	Digest     string     `json:"digest"` // SHA-256 of the export, in hex
	ExportedOn model.Date `json:"exported_on,omitempty"`
	Records    int        `json:"records"`
	Hidden     int        `json:"hidden"`
	Rejected   int        `json:"rejected"`
	Added      int        `json:"added"`
	Changed    int        `json:"changed"`
	Gone       int        `json:"gone"`
	Back       int        `json:"back"`
	// Matched counts contacts recognised by name and company because only one
	// of the two exports has profile links.
	Matched int `json:"matched"`
	// LookAgain counts decided contacts that changed or went.
	LookAgain int `json:"look_again"`
}

// Import is a planned import: the event to append with its rows.
type Import struct {
	ImportSummary
	changes []change
}

// Imports returns what the imports so far did, oldest first.
func (r *Review) Imports() []ImportSummary { return r.imports }

// Plan compares an export with the review. Contacts are matched by key; where
// one side has no profile link, by name and company if exactly one contact
// fits. Nobody is dropped: contacts the export lacks are marked gone.
func (r *Review) Plan(export []model.Contact, src Source) *Import {
	im := &Import{ImportSummary: ImportSummary{
		V: bodyVersion, Digest: hex.EncodeToString(src.Digest[:]), ExportedOn: src.ExportedOn,
		Records: src.Records, Hidden: src.Hidden, Rejected: src.Rejected,
	}}
	if len(r.contacts) == 0 {
		im.changes = make([]change, 0, len(export))
	}
	seen := make([]bool, len(r.contacts)+1)
	weak := r.weakIndex(export)
	next := len(r.contacts)
	for i := range export {
		c := &export[i]
		no, known := r.byKey[c.Key]
		if !known {
			if no, known = weak.find(c); known {
				im.Matched++
			}
		}
		if !known || seen[no] {
			next++
			im.added(next, c)
			continue
		}
		seen[no] = true
		r.compare(im, no, c)
	}
	r.markGone(im, seen)
	return im
}

func (im *Import) added(no int, c *model.Contact) {
	im.Added++
	im.changes = append(im.changes, change{opAdded, model.NewContact(no, c.Key, c.Fields)})
}

// compare plans what an export's version of a known contact changes.
func (r *Review) compare(im *Import, no int, c *model.Contact) {
	old := r.Contact(no)
	key := c.Key
	if key.Weak() && !old.Key.Weak() {
		key = old.Key // never trade a link for a guess
	}
	fields := c.Fields
	if fields.URL == "" {
		fields.URL = old.URL
	}
	switch {
	case old.Fields != fields || old.Key != key:
		im.Changed++
		if r.State(no).Decided() {
			im.LookAgain++
		}
		im.changes = append(im.changes, change{opAdded, model.NewContact(no, key, fields)})
	case r.State(no).Gone:
		im.Back++
		im.changes = append(im.changes, change{opBack, model.Contact{No: no}})
	}
}

func (r *Review) markGone(im *Import, seen []bool) {
	for no := 1; no <= len(r.contacts); no++ {
		if seen[no] || r.State(no).Gone {
			continue
		}
		im.Gone++
		if r.State(no).Decided() {
			im.LookAgain++
		}
		im.changes = append(im.changes, change{opGone, model.Contact{No: no}})
	}
}

// Empty reports whether the import changes nothing.
func (im *Import) Empty() bool { return len(im.changes) == 0 }

// Rows yields the rows to append with the import's event.
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
// rows.
func (r *Review) ImportEvent(im *Import) model.Event {
	return r.event(model.Imported, 0, im.ImportSummary)
}

// ApplyImport folds an import that was planned here and has been appended as e.
func (r *Review) ApplyImport(e model.Event, im *Import) error {
	for i := range im.changes {
		if err := r.store(&im.changes[i]); err != nil {
			return err
		}
	}
	for len(r.states) < len(r.contacts) {
		r.states = append(r.states, State{})
		r.tally.Total++
		r.tally.Undecided++
	}
	r.changes[e.Seq] = im.changes
	return r.Apply(e)
}

// loadRow takes one row from the log. The contacts are brought to their newest
// values at once; the marks an import leaves follow when its event is folded.
func (r *Review) loadRow(importSeq int64, row model.Row) error {
	op, c, err := decodeRow(row)
	if err != nil {
		return fmt.Errorf("contact %d: %w", row.Contact, err)
	}
	ch := change{op, c}
	ch.contact.No = row.Contact
	known := row.Contact <= len(r.contacts)
	if err := r.store(&ch); err != nil {
		return err
	}
	if known { // the marks of first rows are none
		r.changes[importSeq] = append(r.changes[importSeq], ch)
	}
	return nil
}

// store puts a change's contact in place, keeping one earlier value.
func (r *Review) store(ch *change) error {
	no := ch.contact.No
	switch {
	case no < 1 || no > len(r.contacts)+1, no == len(r.contacts)+1 && ch.op != opAdded:
		return fmt.Errorf("contact %d follows %d contacts: the review is damaged, restore it from a copy", no, len(r.contacts))
	case no == len(r.contacts)+1:
		r.contacts = append(r.contacts, ch.contact)
		r.byKey[ch.contact.Key] = no
	case ch.op == opAdded:
		old := r.Contact(no)
		earlier := old.Fields
		delete(r.byKey, old.Key)
		ch.contact.Earlier = &earlier
		r.contacts[no-1] = ch.contact
		r.byKey[ch.contact.Key] = no
	}
	return nil
}

// applyImported leaves the marks of an import: who is gone, who is back, and
// which decisions deserve another look.
func (r *Review) applyImported(e model.Event) error {
	summary := ImportSummary{}
	if err := r.decode(e, &summary); err != nil {
		return err
	}
	r.imports = append(r.imports, summary)
	for _, ch := range r.changes[e.Seq] {
		s := r.State(ch.contact.No)
		s.Gone = ch.op == opGone
		s.LookAgain = s.LookAgain || s.Decided() && ch.op != opBack
		r.set(ch.contact.No, s)
	}
	delete(r.changes, e.Seq)
	return nil
}

// weakMatcher finds contacts by name and company where keys cannot meet.
type weakMatcher struct {
	byName map[model.Key]int // -1 when two contacts share it
	weak   map[model.Key]bool
}

// weakIndex prepares matching by name and company, and only when one side
// lacks profile links: building it folds every name.
func (r *Review) weakIndex(export []model.Contact) *weakMatcher {
	m := &weakMatcher{byName: map[model.Key]int{}, weak: map[model.Key]bool{}}
	mixed := false
	for i := range export {
		mixed = mixed || export[i].Key.Weak()
	}
	for i := range r.contacts {
		mixed = mixed || r.contacts[i].Key.Weak()
	}
	if !mixed {
		return m
	}
	for i := range r.contacts {
		c := &r.contacts[i]
		k := model.NameKey(c.Name(), c.Company)
		if _, twice := m.byName[k]; twice {
			m.byName[k] = -1
			continue
		}
		m.byName[k] = c.No
		m.weak[k] = c.Key.Weak()
	}
	return m
}

// find returns the one contact of the same name and company when either side
// has only a weak key.
func (m *weakMatcher) find(c *model.Contact) (int, bool) {
	if len(m.byName) == 0 {
		return 0, false
	}
	k := model.NameKey(c.Name(), c.Company)
	no := m.byName[k]
	if no <= 0 || !c.Key.Weak() && !m.weak[k] {
		return 0, false
	}
	return no, true
}
