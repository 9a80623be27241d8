package model

import "time"

// Event is one entry of the journal of a review. The numbers stand in columns
// and are what the fold reads; Body holds the rest and is decoded on demand.
// Events are appended, never changed. Numbers, not names, identify people, so
// that a Body can be erased and the chain of events still verifies.
type Event struct {
	Seq       int64     // position in the journal, from 1; 0 before it is appended
	At        time.Time // when, UTC, to the millisecond
	Type      EventType
	Contact   int // Contact.No, 0 when the event is about no one contact
	Campaign  int // Campaign.No, 0 for the one that is current then, or none
	Reviewer  int // number of the reviewer who did it, 0 before one is named
	Kind      Kind
	Relevance Relevance
	// Body is versioned JSON, hashed as stored. Nil when the event has none,
	// when it was erased, or when it was not asked for.
	Body []byte
}

// EventType says what happened.
type EventType uint8

// The event types. Their numbers are stored: append only.
const (
	_ EventType = iota
	// ReviewerNamed introduces a reviewer; Reviewer is the new number.
	ReviewerNamed
	// CampaignSet states a campaign, first or anew. A number that is new starts
	// a campaign and goes on with it.
	CampaignSet
	// Imported adds, changes and marks contacts as gone; it goes with rows.
	Imported
	// Decided carries a Decision.
	Decided
	// PutOff moves a contact to "later"; Contact 0 means the list in the Body.
	PutOff
	// Undone takes back the newest undoable event; Contact is that event's.
	Undone
	// Redone brings back what was last undone; Contact is that event's.
	Redone
	// Objected marks a contact do-not-contact.
	Objected
	// ObjectionLifted ends an objection, with a reason.
	ObjectionLifted
	// MatchDismissed says a possible do-not-contact match is another person.
	MatchDismissed
	// Exported records that a file left: its form, counts and name.
	Exported
	// StandingReasonSet keeps a reason under one of the keys 7 to 9.
	StandingReasonSet
	// CampaignChosen goes on with another campaign of the review.
	CampaignChosen
	// ConsentRecorded records a consent of a contact.
	ConsentRecorded
	// ConsentEnded withdraws every consent of a contact.
	ConsentEnded
	// SoftOptInAnswered answers the questions of the soft opt-in for a contact.
	SoftOptInAnswered
	// WrittenTo records that a message went to a contact, or came from them.
	WrittenTo
	// NatureNoted says what is true of one contact's message, for a campaign.
	NatureNoted
	// CountryAnswered says whose law applies to a contact, for a campaign.
	CountryAnswered
	// LineWritten keeps the line written for one contact, for a campaign.
	LineWritten
	// SourceStated says how the contacts of an import were come by.
	SourceStated
	// AssessmentAnswered keeps an answer of the assessment of a campaign.
	AssessmentAnswered
	// AssessmentConcluded carries an Assessment of a campaign.
	AssessmentConcluded
	// HouseAnswered keeps an answer about how the user handles such data.
	HouseAnswered
	// NoticeWritten records that a privacy notice of a campaign left.
	NoticeWritten
	// SensitivityNoted says whether anything rules out legitimate interests for
	// a contact.
	SensitivityNoted
	// AccessGiven records that a copy of what is held about a contact left.
	AccessGiven
	// Corrected puts a field of a contact's record right.
	Corrected
	// Redacted restates a decision without words that its reasons held; what
	// they said is erased.
	Redacted
	// Erased ends all that is held about a contact; it is erased.
	Erased
	// ShrinkAnnounced says when contacts will be shrunk.
	ShrinkAnnounced
	// Shrunk goes with rows: a keyed hash is all that is left of contacts that
	// were undecided or not relevant.
	Shrunk
	// RetentionSet says how long what is held is kept.
	RetentionSet
	// ComplaintNoted records or restates a Complaint.
	ComplaintNoted
	// Expired says that the bodies of old events were erased because the time
	// for keeping them was over: consents long withdrawn, assessments that no
	// decision refers to any more.
	Expired
)

// Row is the part of an import that concerns one contact. The journal stores
// Body as it is given; only package review reads it.
type Row struct {
	Contact int
	Body    []byte
}
