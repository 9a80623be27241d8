package model

import "strings"

// Contact is one first-degree connection of the user, as their own export
// gives it. A contact is never changed in place: a later export that says
// something else yields a new Contact with the same No.
type Contact struct {
	// No numbers the contact within one review, from 1, in the order first
	// imported. It is 0 until the contact belongs to a review. Records refer to
	// contacts by number so that a name can be erased and the record still holds.
	No int
	// Key says which person this is, across exports.
	Key Key
	// Fields are the values as exported, in Unicode normal form C. They may hold
	// anything; draw what [Contact.Shown] returns instead.
	Fields
	// Earlier holds the values of the export before the last change, nil when
	// they never changed. One earlier value is kept, no more.
	Earlier *Fields

	shown *Fields // nil when Clean changes nothing
}

// Fields are the columns of a contact that handpick reads. Empty means the
// export gave nothing.
type Fields struct {
	FirstName, LastName string
	// FullName is set instead of the two names when the export has only one
	// column for both. It is never split by guessing.
	FullName    string
	URL         string // profile link, https, host linkedin.com or a subdomain of it
	Email       string
	Company     string
	Position    string
	ConnectedOn Date
}

// Name returns the full name as written, first name first.
func (f *Fields) Name() string {
	if f.FullName != "" {
		return f.FullName
	}
	return strings.TrimSpace(f.FirstName + " " + f.LastName)
}

// Bare reports whether the record gives neither company nor position: there is
// then nothing to go on.
func (f *Fields) Bare() bool { return f.Company == "" && f.Position == "" }

// Text returns the value of one field as text; the empty string for fields
// that are not text of the record.
func (f *Fields) Text(field Field) string {
	switch field {
	case FieldFirstName:
		return f.FirstName
	case FieldLastName:
		return f.LastName
	case FieldFullName:
		return f.FullName
	case FieldURL:
		return f.URL
	case FieldEmail:
		return f.Email
	case FieldCompany:
		return f.Company
	case FieldPosition:
		return f.Position
	case FieldConnectedOn:
		return f.ConnectedOn.String()
	}
	return ""
}

// NewContact returns a contact whose display text is computed once, here.
func NewContact(no int, key Key, fields Fields) Contact {
	c := Contact{No: no, Key: key, Fields: fields}
	for _, s := range fields.texts() {
		if clean := Clean(*s); clean != *s {
			c.shown = fields.clean()
			break
		}
	}
	return c
}

// texts returns every field of text.
func (f *Fields) texts() [7]*string {
	return [...]*string{&f.FirstName, &f.LastName, &f.FullName, &f.URL, &f.Email, &f.Company, &f.Position}
}

// clean returns the fields as they may be drawn.
func (f *Fields) clean() *Fields {
	shown := *f
	for _, s := range shown.texts() {
		*s = Clean(*s)
	}
	return &shown
}

// Shown returns the fields made safe for a terminal by [Clean]. The result is
// shared: do not change it.
func (c *Contact) Shown() *Fields {
	if c.shown != nil {
		return c.shown
	}
	return &c.Fields
}

// HiddenCharacters reports whether the record holds characters that a terminal
// would hide or obey, so that what is drawn differs from what is stored.
func (c *Contact) HiddenCharacters() bool { return c.shown != nil }

// Key identifies a person across exports. It is one of
//
//	in:SLUG           the slug of a public profile link, percent-decoded, NFC, lower case
//	id:OPAQUE         another kind of LinkedIn identifier; it joins with nothing else
//	name:NAME|COMPANY the folded name and company, for exports without links;
//	                  where two people share them, the day of connecting is added
//
// The zero Key identifies nobody.
type Key string

// Weak reports whether the key rests on name and company, which two people can
// share and one person can change.
func (k Key) Weak() bool { return strings.HasPrefix(string(k), "name:") }

// Slug returns the profile slug, or "" when the key is of another form.
func (k Key) Slug() string {
	slug, ok := strings.CutPrefix(string(k), "in:")
	if !ok {
		return ""
	}
	return slug
}

// SlugKey returns the key for a slug that is already percent-decoded, in NFC
// and lower case.
func SlugKey(slug string) Key { return Key("in:" + slug) }

// NameKey returns the weak key for a contact without a profile link. Its parts
// are folded with [Fold], so that case and accents typed differently agree.
func NameKey(name, company string) Key {
	return Key("name:" + Fold(name) + "|" + Fold(company))
}

// Field names one column of a contact.
type Field uint8

// The fields evidence can point at. Their numbers are stored: append only.
const (
	FieldNone Field = iota // the evidence is not in this record
	FieldFirstName
	FieldLastName
	FieldFullName
	FieldURL
	FieldEmail
	FieldCompany
	FieldPosition
	FieldConnectedOn
)

var fieldNames = [...]string{
	"", "first name", "last name", "name", "profile link", "e-mail", "company", "position", "connected on",
}

// String returns the plain name of the field, "" for FieldNone.
func (f Field) String() string { return nameOf(fieldNames[:], f) }
