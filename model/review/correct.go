package review

import (
	"errors"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"handpick/model"
)

// fieldSet is a set of fields of text.
type fieldSet uint16

func (s fieldSet) has(f model.Field) bool { return s&(1<<f) != 0 }

// correctable returns the field of a record that a correction is about, nil for
// one that is not corrected.
func correctable(f *model.Fields, field model.Field) *string {
	switch field {
	case model.FieldFirstName:
		return &f.FirstName
	case model.FieldLastName:
		return &f.LastName
	case model.FieldFullName:
		return &f.FullName
	case model.FieldEmail:
		return &f.Email
	case model.FieldCompany:
		return &f.Company
	case model.FieldPosition:
		return &f.Position
	}
	return nil
}

// changedFields returns the correctable fields in which two records differ.
func changedFields(old, now *model.Fields) fieldSet {
	var s fieldSet
	for f := model.FieldFirstName; f <= model.FieldPosition; f++ {
		if a, b := correctable(old, f), correctable(now, f); a != nil && *a != *b {
			s |= 1 << f
		}
	}
	return s
}

// Correct returns the event that puts a field of a contact's record right: c
// says which, what it says from now on, and who asked. What it was is the
// review's to say. A later correction of the field replaces it, and an export
// that changes the field ends it. Like a change of the record, one of the company
// or the position asks to look at the contact again.
func (r *Review) Correct(no int, c model.Correction) (model.Event, error) {
	if err := r.held(no); err != nil {
		return model.Event{}, err
	}
	shown, exported := &r.Contact(no).Fields, &r.Exported(no).Fields
	switch name := c.Field == model.FieldFirstName || c.Field == model.FieldLastName; {
	case name && shown.FullName != "":
		return model.Event{}, errors.New("the record has one field for the whole name: correct that")
	case c.Field == model.FieldFullName && shown.FullName == "":
		return model.Event{}, errors.New("the record has a first and a last name: correct one of those")
	}
	c.Now = strings.TrimSpace(norm.NFC.String(strings.ToValidUTF8(c.Now, "\uFFFD")))
	c.Was = shown.Text(c.Field)
	if err := c.Validate(); err != nil {
		return model.Event{}, err
	}
	c.Was = exported.Text(c.Field)
	return fact(r, model.Corrected, no, 0, c, nil)
}

func (r *Review) applyCorrected(e model.Event) error {
	if e.Contact == 0 {
		return damaged("it names no contact")
	}
	var b factBody[model.Correction]
	if found, err := decode(e, r.body, &b); !found {
		return err
	}
	if correctable(&model.Fields{}, b.Fact.Field) == nil {
		return newer("field %d of a correction", b.Fact.Field)
	}
	no, c := e.Contact, b.Fact
	if r.state(no).Shrunk {
		return nil // nothing is left to be put right
	}
	r.outdate(no, 1<<c.Field)
	if c.Was != c.Now { // else it takes an earlier one back
		r.corrections[no] = append(slices.Clip(r.corrections[no]), c)
	}
	if !r.loading {
		r.contacts = slices.Clone(r.contacts)
	}
	r.recorrect(no)
	delete(r.dismissed, no) // another entry may match the name and company as they are now
	if c.Field == model.FieldCompany || c.Field == model.FieldPosition {
		s := r.state(no)
		s.marked = e.Seq
		r.set(no, s)
	}
	r.reach()
	return nil
}

// outdate ends the corrections of fields that are stated anew.
func (r *Review) outdate(no int, changed fieldSet) {
	list := r.corrections[no]
	if len(list) == 0 {
		return
	}
	list = slices.DeleteFunc(slices.Clone(list), func(c model.Correction) bool { return changed.has(c.Field) })
	if r.corrections[no] = list; len(list) == 0 {
		delete(r.corrections, no)
	}
}

// recorrect puts the record of a contact as exported in place, with what was
// corrected. While a review is being loaded it waits: records are then newer than
// the events.
func (r *Review) recorrect(no int) {
	list, known := r.corrections[no], r.uncorrected[no]
	if r.loading || len(list) == 0 && known == nil {
		return
	}
	base := *r.Exported(no)
	if len(list) == 0 {
		delete(r.uncorrected, no)
		r.contacts[no-1] = base
		return
	}
	r.uncorrected[no] = &base
	fields := base.Fields
	for _, c := range list {
		*correctable(&fields, c.Field) = c.Now
	}
	c := model.NewContact(no, base.Key, fields)
	c.Earlier = base.Earlier
	r.contacts[no-1] = c
}

// Exported returns a contact as the exports have it: what [Review.Contact] returns
// but for what was corrected.
func (r *Review) Exported(no int) *model.Contact {
	if c := r.uncorrected[no]; c != nil {
		return c
	}
	return r.Contact(no)
}

// allExported returns the contacts as the exports have them.
func (r *Review) allExported() []model.Contact {
	if len(r.uncorrected) == 0 {
		return r.contacts
	}
	all := slices.Clone(r.contacts)
	for no, c := range r.uncorrected {
		all[no-1] = *c
	}
	return all
}
