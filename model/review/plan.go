package review

import (
	"cmp"
	"encoding/hex"
	"slices"

	"handpick/model"
)

// Source says where an import comes from, for the record.
type Source struct {
	// Digest is the SHA-256 of the export file.
	Digest [32]byte
	// ExportedOn is the day the export was made, 0 when unknown.
	ExportedOn model.Date
	// Records, Hidden and Rejected repeat the counts of the import report.
	Records, Hidden, Rejected int
	// Whose is how the contacts were come by, as far as the shape of the file
	// tells: [model.OwnExport] for LinkedIn's own, else [model.NoSource].
	Whose model.Source
	// Hash returns the hash by which contacts are recognised that were shrunk, or
	// erased and not to be taken in again: that of the profile link, of name and
	// company where there is none; false of a contact with neither, who is never
	// recognised. It is needed once a review has any of these.
	Hash func(*model.Contact) ([32]byte, bool)
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
	Back       int        `json:"back"` // also those who changed meanwhile
	// Matched counts contacts recognised by name and company because only one
	// of the two exports has profile links.
	Matched int `json:"matched"`
	// Repeated counts records left out because their profile link stood in the
	// export before.
	Repeated int `json:"repeated,omitempty"`
	// LookAgain counts decided contacts that changed or went.
	LookAgain int `json:"look_again"`
	// Returned counts contacts that had shrunk and are in the export: they are
	// Brought back with their numbers and answers.
	Returned int     `json:"returned,omitempty"`
	Brought  Numbers `json:"brought,omitempty"`
	// Suppressed counts records left out because they are of people who were
	// erased and are not to be taken in again.
	Suppressed int `json:"suppressed,omitempty"`
	// Whose is how the contacts were come by, as the import itself could tell.
	// What a person states later goes before it.
	Whose model.Source `json:"whose,omitempty"`
}

// Import is a planned import: the event to append with its rows.
type Import struct {
	ImportSummary
	changes []change // ascending by contact number
	basis   int      // of the review it was planned for
}

// change is what one import does to one contact.
type change struct {
	op      operation
	contact model.Contact // only its No is set when op brings no fields
}

// Imports returns what the imports so far did, oldest first.
func (r *Review) Imports() []ImportSummary { return r.imports }

// Plan compares an export with the review. Contacts are matched by profile
// link; where one side has none, by name and company if exactly one contact
// fits. Nobody is dropped: contacts the export lacks are marked gone, so the
// export should not be older than one imported before. Contacts that shrank are
// recognised by their hash and come back; people who were erased stay out where
// their hash was kept for that. It panics when it would need a hash and has none.
func (r *Review) Plan(export []model.Contact, src Source) *Import {
	if src.Hash == nil && len(r.hashes)+len(r.suppressed) > 0 {
		panic("review: an import without hashes would bring back whoever was erased")
	}
	im := &Import{basis: r.basis, ImportSummary: ImportSummary{
		V: bodyVersion, Digest: hex.EncodeToString(src.Digest[:]), ExportedOn: src.ExportedOn,
		Records: src.Records, Hidden: src.Hidden, Rejected: src.Rejected,
		Whose: src.Whose,
	}}
	if len(r.contacts) == 0 {
		im.changes = make([]change, 0, len(export))
	}
	seen := make([]bool, len(r.contacts)+1)
	next := len(r.contacts)
	var brought []int
	for i, no := range r.match(export, src.Hash) {
		c := &export[i]
		switch {
		case no == repeated:
			im.Repeated++
		case no == suppressed:
			im.Suppressed++
		case no > 0 && r.state(no).Shrunk:
			im.Returned++
			brought = append(brought, no)
			im.changes = append(im.changes, change{opBrought, model.NewContact(no, c.Key, c.Fields)})
		case no == unknown || no == another:
			next++
			im.Added++
			im.changes = append(im.changes, change{opAdded, model.NewContact(next, c.Key, c.Fields)})
		default:
			seen[no] = true
			r.compare(im, no, c)
		}
	}
	im.Brought = NumbersOf(brought)
	r.missing(im, seen)
	slices.SortFunc(im.changes, func(a, b change) int { return cmp.Compare(a.contact.No, b.contact.No) })
	return im
}

// compare plans what an export's version of a known contact changes.
func (r *Review) compare(im *Import, no int, c *model.Contact) {
	old, state := r.Exported(no), r.state(no)
	if old.Key.Weak() != c.Key.Weak() {
		im.Matched++
	}
	if state.Gone {
		im.Back++
	}
	key, fields := c.Key, c.Fields
	if !old.Key.Weak() {
		key = old.Key // never trade a link for a guess
	}
	// An export that does not know these, or not so well, is poorer, not newer.
	if fields.URL == "" {
		fields.URL = old.URL
	}
	if fields.ConnectedOn == 0 {
		fields.ConnectedOn = old.ConnectedOn
	}
	if fields.FullName != "" && fields.Name() == old.Name() {
		fields.FirstName, fields.LastName, fields.FullName = old.FirstName, old.LastName, old.FullName
	}
	op := opBack
	switch {
	case evidenceChanged(&old.Fields, &fields):
		op = opChanged
		if state.Decided() {
			im.LookAgain++
		}
	case old.Fields != fields || old.Key != key:
		op = opFilled
	case !state.Gone:
		return
	}
	ch := change{op, model.Contact{No: no}}
	if op.brings() {
		im.Changed++
		ch.contact = model.NewContact(no, key, fields)
	}
	im.changes = append(im.changes, ch)
}

// evidenceChanged reports whether fields differ that a decision may rest on. A
// link or a date that was missing or is written otherwise is no reason to
// look again.
func evidenceChanged(old, now *model.Fields) bool {
	return old.Name() != now.Name() || old.Company != now.Company ||
		old.Position != now.Position || old.Email != now.Email
}

// missing plans the marks for contacts that the export lacks.
func (r *Review) missing(im *Import, seen []bool) {
	for no := 1; no <= len(r.contacts); no++ {
		state := r.state(no)
		if seen[no] || state.Gone || !state.Held() {
			continue
		}
		im.Gone++
		if state.Decided() {
			im.LookAgain++
		}
		im.changes = append(im.changes, change{opGone, model.Contact{No: no}})
	}
}
