// Package access is the copy of all that is held about one contact, for the
// person who asks for it (UK GDPR Article 15): as JSON with the values as they
// are held, and as a document in plain words, spoken to that person.
//
// A [Copy] is plain data in words, without a number that only the program
// understands. Whoever fills it adds what was recorded in the order it happened.
package access

import (
	"time"

	"handpick/model"
)

// Copy is all that is held about one contact. What is empty is not held.
type Copy struct {
	Made   string `json:"made"`   // the day, 2006-01-02
	Number int    `json:"number"` // of the contact in the review
	Record Record `json:"record"`
	// KeyedHash is what the review keeps in place of a record that is no longer
	// held, in hex.
	KeyedHash   string       `json:"keyed_hash,omitempty"`
	Received    []Received   `json:"received,omitempty"`
	Corrections []Correction `json:"corrections,omitempty"`

	Decisions []Decision `json:"decisions,omitempty"`
	Notes     []Note     `json:"notes,omitempty"`

	Consents    []Consent    `json:"consents,omitempty"`
	Withdrawals []Withdrawal `json:"withdrawals,omitempty"`
	SoftOptIns  []SoftOptIn  `json:"soft_opt_ins,omitempty"`
	Messages    []Message    `json:"messages,omitempty"`

	Objections   []Objection `json:"objections,omitempty"`
	DoNotContact []Listed    `json:"do_not_contact_list,omitempty"`
	Complaints   []Complaint `json:"complaints,omitempty"`
	// Files are those that left and name the contact, or may.
	Files []File `json:"files,omitempty"`

	Outreaches []Outreach `json:"outreaches,omitempty"`
	Retention  Retention  `json:"retention"`
}

// Record is what the export and the program's own reading of it give.
type Record struct {
	// Key is by what the contact is recognised in a later export.
	Key    string  `json:"key,omitempty"`
	Fields []Value `json:"fields,omitempty"`
}

// Value is one field of the record. Was is the value before the last change,
// only where that was another one.
type Value struct {
	Field string `json:"field"`
	Is    string `json:"is"`
	Was   string `json:"was,omitempty"`
}

// NewRecord returns what is held of a contact, with the values as held.
func NewRecord(c *model.Contact) Record {
	r := Record{Key: string(c.Key)}
	for f := model.FieldFirstName; f <= model.FieldConnectedOn; f++ {
		v := Value{Field: f.String(), Is: c.Text(f)}
		if c.Earlier != nil && c.Earlier.Text(f) != v.Is {
			v.Was = c.Earlier.Text(f)
		}
		if v.Is != "" || v.Was != "" {
			r.Fields = append(r.Fields, v)
		}
	}
	return r
}

// Stamp says when and by whom something was recorded.
type Stamp struct {
	Event int64     `json:"event,omitempty"` // its number in the review
	At    time.Time `json:"at,omitzero"`     // UTC
	By    string    `json:"by,omitempty"`
	// Outreach is the number of the outreach it belongs to, 0 when to none.
	Outreach int `json:"outreach,omitempty"`
}

// Received is one import that brought or changed the record.
type Received struct {
	At time.Time `json:"at"`
	// Exported is the day of the export, 2006-01-02, "" when not known.
	Exported string `json:"exported,omitempty"`
	Source   string `json:"source,omitempty"` // as [model.Source.Word]
	How      string `json:"how,omitempty"`    // what was typed about the source
	// Then is what it said that the record no longer says.
	Then []Then `json:"then,omitempty"`
}

// Then is one field of the record as an import had it.
type Then struct {
	Field string `json:"field"`
	Was   string `json:"was"`
}

// NewThen returns the fields of an earlier record that the one held now does not
// repeat.
func NewThen(then, now *model.Contact) []Then {
	var out []Then
	for f := model.FieldFirstName; f <= model.FieldConnectedOn; f++ {
		if was := then.Text(f); was != "" && was != now.Text(f) {
			out = append(out, Then{f.String(), was})
		}
	}
	return out
}

// Decision is what was decided about the contact, and on what.
type Decision struct {
	Stamp
	Relevance    string     `json:"relevance,omitempty"`
	RelevanceWhy Why        `json:"relevance_why,omitzero"`
	Kind         string     `json:"kind,omitempty"`
	KindWhy      Why        `json:"kind_why,omitzero"`
	Shown        []Evidence `json:"shown,omitempty"`
	// Suggested is what the program's evidence pointed to, "" for nothing, and
	// SuggestionSeen whether it had been looked at before deciding.
	Suggested      string     `json:"suggested,omitempty"`
	SuggestedFor   []Evidence `json:"suggested_for,omitempty"`
	SuggestedNot   []Evidence `json:"suggested_against,omitempty"`
	SuggestionSeen bool       `json:"suggestion_seen,omitempty"`
	Policy         string     `json:"policy"`
	// Verdict is what the rules said then, with the versions of the assessment
	// and the notice relied on.
	Verdict model.Verdict `json:"verdict,omitzero"`
}

// Why is the reason of one half of a decision.
type Why struct {
	Words string     `json:"words,omitempty"`
	Cited []Evidence `json:"cited,omitempty"`
}

// Evidence is a fact of the record, or one the reviewer keeps.
type Evidence struct {
	Rule  string `json:"rule"`
	Field string `json:"field,omitempty"`
	Quote string `json:"quote,omitempty"`
	Says  string `json:"says"`
}

// Note is anything else that was recorded.
type Note struct {
	Stamp
	About string `json:"about"`
	Says  string `json:"says,omitempty"`
}

// Correction is one field put right.
type Correction struct {
	Stamp
	Field string `json:"field"`
	Was   string `json:"was"`
	Now   string `json:"now"`
	How   string `json:"how"`
}

// Consent is one consent to marketing.
type Consent struct {
	Stamp
	On      string `json:"on"`
	To      string `json:"to,omitempty"`
	Channel string `json:"channel,omitempty"`
	How     string `json:"how"`
	Wording string `json:"wording,omitempty"`
}

// Withdrawal is the end of every consent before it.
type Withdrawal struct {
	Stamp
	On  string `json:"on"`
	How string `json:"how"`
}

// SoftOptIn is the answers to the questions that stand in for a consent.
type SoftOptIn struct {
	Stamp
	On      string   `json:"on"`
	Answers []Answer `json:"answers"`
	How     string   `json:"how,omitempty"`
}

// Answer is one question and its answer.
type Answer struct {
	Question string `json:"question"`
	Answer   string `json:"answer"`
}

// Message is one message, whose content is never kept.
type Message struct {
	Stamp
	On   string `json:"on"`
	Sent bool   `json:"sent"` // to the contact; false for one from them
}

// Objection is a wish not to be contacted, or its end.
type Objection struct {
	Stamp
	Received string `json:"received,omitempty"`
	Scope    string `json:"scope,omitempty"`
	Company  string `json:"company,omitempty"`
	How      string `json:"how"`
	FromList bool   `json:"from_list,omitempty"`
	// Ended is set for the end of a wish; How then says why.
	Ended bool `json:"ended,omitempty"`
}

// Listed is an entry of the do-not-contact list: Profile, Email and Name are
// keyed hashes, in hex.
type Listed struct {
	Date    string `json:"date"`
	Scope   string `json:"scope"`
	How     string `json:"how"`
	Profile string `json:"profile_hash,omitempty"`
	Email   string `json:"email_hash,omitempty"`
	Name    string `json:"name_hash,omitempty"`
}

// Complaint is one complaint as it stands. Its days are 2006-01-02.
type Complaint struct {
	No           int    `json:"no"`
	Received     string `json:"received"`
	How          string `json:"how,omitempty"`
	Acknowledged string `json:"acknowledged,omitempty"`
	Closed       string `json:"closed,omitempty"`
	Outcome      string `json:"outcome,omitempty"`
}

// File is a file that left. Sure is false when the record does not say whom it
// names.
type File struct {
	At   time.Time `json:"at"`
	Form string    `json:"form,omitempty"` // "" for an earlier copy like this one
	Path string    `json:"path,omitempty"`
	Sure bool      `json:"sure"`
}

// Outreach is what an outreach was for that the contact was looked at for.
type Outreach struct {
	No           int    `json:"no"`
	Purpose      string `json:"purpose,omitempty"`
	Sender       string `json:"sender,omitempty"`
	Organisation string `json:"organisation,omitempty"`
	Contact      string `json:"contact,omitempty"`
	PrivacyLink  string `json:"privacy_link,omitempty"`
	Channel      string `json:"channel,omitempty"`
	Basis        string `json:"basis,omitempty"`
	Assessment   string `json:"assessment,omitempty"`
	// Country is whose law applies to most of its contacts, "" when not said.
	Country string `json:"country,omitempty"`
}

// NewOutreach returns what the copy says of an outreach.
func NewOutreach(c *model.Campaign) Outreach {
	o := Outreach{
		No: c.No, Purpose: c.Purpose, Sender: c.Sender, Organisation: c.Organisation, Contact: c.ReplyAddress,
		PrivacyLink: c.PrivacyLink, Channel: c.Channel.String(), Basis: c.Basis.String(),
	}
	if c.Country != "" {
		o.Country = c.Country.String()
	}
	if c.LIA.Outcome != model.NoLIA {
		o.Assessment = c.LIA.Title
		if c.LIA.On != 0 {
			o.Assessment += " of " + c.LIA.On.String()
		}
	}
	return o
}

// Retention says until when what is held stays, as it looks now: days as
// 2006-01-02, "" where no day is set yet.
type Retention struct {
	// Record is until when the record stays of a contact who is undecided or not
	// relevant, All until when everything else about them does.
	Record string `json:"record_until,omitempty"`
	All    string `json:"all_until,omitempty"`
	Months int    `json:"months_after_last_contact"`
}
