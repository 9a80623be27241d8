package pack

import (
	"iter"
	"time"

	"handpick/model"
	"handpick/model/document"
)

// Contents is what a pack is written from. Sequences are read in the order they
// come, Decisions more than once; nil ones are empty. An error of a sequence ends
// the writing.
type Contents struct {
	Made     time.Time
	Program  string // its version
	Review   string // the name of the review file, without its folder
	Reviewer string // who made the pack
	// Names writes who the numbers are, the quotes of the evidence, and Bodies.
	Names bool

	// Links are all events of the review. Their newest is the head of the pack.
	Links iter.Seq2[model.Link, error]
	// Decisions has one entry for every event of the chain that [IsDecision], and
	// Contacts one for every event that [IsContact], in the order of the chain.
	Decisions  iter.Seq2[Decision, error]
	Contacts   iter.Seq2[Contact, error]
	Complaints []Complaint
	// Log is every step of processing, in plain words that name nobody.
	Log iter.Seq2[Line, error]
	// Listed are the records of everybody on the list, as they are and as they
	// were. Whom one of them names by first and last name, e-mail address or link
	// is not named in anything typed, unless they are who writes or made the pack.
	// It is read once, and not at all with Names.
	Listed iter.Seq[model.Fields]

	// Outreaches are the outreaches as set; Outreach is the number of the
	// current one.
	Outreaches []model.Campaign
	Outreach   int
	Retention  model.Retention
	Held       Held

	// Documents as they stand; a zero one is written as not there.
	Assessment, Notice, Record, House document.Document
	// Rules is the text of the rules in Markdown.
	Rules string

	// Bodies and People are written with Names only: the bodies of the decisions
	// that were not erased, in the order of the chain, and the contacts held.
	Bodies iter.Seq2[Body, error]
	People iter.Seq2[*model.Contact, error]
}

// Decision is one event that carries a decision.
type Decision struct {
	// Event gives what stands in its columns; its Body is not read.
	Event model.Event
	// Decision is nil when its content was erased.
	Decision *model.Decision
	Reviewer string // name of who decided
	// SupersededBy is the event that superseded, took back or erased the
	// decision, 0 while it is in force.
	SupersededBy int64
	// About is the contact's record as it is and, where it is known, as it was:
	// what must not be read in a pack without names.
	About []model.Fields
}

// IsDecision reports whether events of the type carry a decision.
func IsDecision(t model.EventType) bool { return t == model.Decided || t == model.Redacted }

// Contact is one event of the log of objections, consents and messages.
type Contact struct {
	Event model.Event
	On    model.Date // the day it tells of, 0 when not known or erased
	// Direction is read for [model.WrittenTo].
	Direction model.Direction
	// TakenBackBy is the event that took it back, 0 while it stands.
	TakenBackBy int64
}

// IsContact reports whether events of the type belong to the log of objections,
// consents and messages.
func IsContact(t model.EventType) bool {
	switch t {
	case model.Objected, model.ObjectionLifted, model.ConsentRecorded, model.ConsentEnded,
		model.SoftOptInAnswered, model.WrittenTo:
		return true
	}
	return false
}

// Complaint is a complaint with the record of whom it came from, if of a contact.
type Complaint struct {
	model.Complaint
	About []model.Fields
}

// Line is one step of processing.
type Line struct {
	Seq   int64
	At    time.Time
	Words string
}

// Body is the body of an event with the salt of its commitment.
type Body struct {
	Seq  int64  `json:"seq"`
	Salt []byte `json:"salt"`
	Body []byte `json:"body"`
}

// Held counts the contacts of the review. It is as the program says: a pack
// cannot show it.
type Held struct {
	Contacts  int `json:"contacts"` // held with their fields
	Undecided int `json:"undecided"`
	Shrunk    int `json:"shrunk"` // a keyed hash is all that is left
	Erased    int `json:"erased"`
}
