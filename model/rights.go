package model

import (
	"encoding/hex"
	"errors"
	"fmt"
)

// Correction puts one field of a contact's record right (UK GDPR Art 16). It
// holds until an export says something else than it did then.
type Correction struct {
	Field Field  `json:"field"`
	Was   string `json:"was"` // as the export had it
	Now   string `json:"now"`
	How   string `json:"how"` // who asked, and how
}

// Validate reports the first thing that keeps the correction from being saved.
func (c Correction) Validate() error {
	switch c.Field {
	case FieldFirstName, FieldLastName, FieldFullName, FieldEmail, FieldCompany, FieldPosition:
	default:
		return errors.New("correct a name, the e-mail address, the company or the position; what else is wrong is LinkedIn's to correct")
	}
	if c.Was == c.Now {
		return errors.New("that is what the record says already")
	}
	if tooLong(c.Now, MaxWords) {
		return fmt.Errorf("a field is limited to %d characters", MaxWords)
	}
	return said(c.How, "say who asked for the correction, and how")
}

// String says the correction in plain words.
func (c Correction) String() string {
	return fmt.Sprintf("%s corrected from %q to %q: %s", c.Field, c.Was, c.Now, c.How)
}

// Access says that a copy of all that is held about a contact left (UK GDPR Art
// 15): in which forms, and to where.
type Access struct {
	Paths []string `json:"paths"`
}

// String says the access in plain words.
func (a Access) String() string { return "a copy of all that is held about them was made" }

// Erasure says why and how all that is held about a contact was erased (UK GDPR
// Art 17). It names nobody.
type Erasure struct {
	Cause ErasureCause `json:"cause"`
	// How says how the request was received, without naming anybody; "" unless
	// they asked.
	How string `json:"how,omitempty"`
	// Suppressed says that keyed hashes were kept so that they are recognised,
	// and not taken in again, by a later import.
	Suppressed bool `json:"suppressed,omitempty"`
	// Hashes are those hashes, see package suppression; none unless Suppressed.
	Hashes []string `json:"hashes,omitempty"`
	// Secret names the secret they were made with, "" where it is not known.
	Secret string `json:"secret,omitempty"`
	// Complaints are the days of the complaints that were erased with them. A
	// review sets them.
	Complaints []Complaint `json:"complaints,omitempty"`
	// Company is the company whose wish not to be contacted was recorded at
	// them: it goes on holding for the others there. A review sets it.
	Company string `json:"company,omitempty"`
}

// ErasureCause is why a contact was erased.
type ErasureCause uint8

// The causes. Their numbers are stored: append only.
const (
	ErasedOnRequest ErasureCause = iota
	// ErasedByTime means that the period for keeping decisions was over.
	ErasedByTime
)

// Validate reports the first thing that keeps the erasure from being recorded.
func (e Erasure) Validate() error {
	if e.Cause > ErasedByTime {
		return errors.New("the cause of the erasure is not on offer")
	}
	if e.Suppressed != (len(e.Hashes) > 0) {
		return errors.New("hashes are kept of somebody who must not be taken in again, and of nobody else")
	}
	for _, hash := range e.Hashes {
		if raw, err := hex.DecodeString(hash); err != nil || len(raw) != 32 {
			return errors.New("a hash has 64 hexadecimal digits")
		}
	}
	if e.Cause == ErasedByTime {
		return nil
	}
	return said(e.How, "say how they asked to be erased, without their name")
}

// String says the erasure in plain words.
func (e Erasure) String() string {
	s := "erased because they asked: " + e.How
	if e.Cause == ErasedByTime {
		s = "erased because the time for keeping the record was over"
	}
	if e.Suppressed {
		return s + "; hashes are kept so that they are not taken in again"
	}
	return s
}

// Complaint is one complaint about the use of somebody's data. A controller
// must acknowledge it within 30 days and say what came of it (Data (Use and
// Access) Act 2025 s.103, in force since 19 June 2026). A later record with the
// same No restates it.
type Complaint struct {
	No       int    `json:"no"` // from 1, within the review
	Received Date   `json:"received"`
	How      string `json:"how,omitempty"` // the way it came, and what it is about
	// Acknowledged and Closed are 0 until then.
	Acknowledged Date   `json:"acknowledged,omitempty"`
	Closed       Date   `json:"closed,omitempty"`
	Outcome      string `json:"outcome,omitempty"`
	// Contact is the number of the contact it came from, 0 for somebody else, and
	// for one who was erased.
	Contact int `json:"-"`
	// Event is the one that first noted the complaint. A review sets it.
	Event int64 `json:"event,omitempty"`
}

// ComplaintDays is within how many days a complaint must be acknowledged.
const ComplaintDays = 30

// Due returns the day by which the complaint must be acknowledged.
func (c Complaint) Due() Date { return c.Received.AddDays(ComplaintDays) }

// Overdue reports whether the complaint still waits for an acknowledgement after
// the day it was due.
func (c Complaint) Overdue(today Date) bool { return c.Acknowledged == 0 && c.Due() < today }

// Answered returns the complaint closed on a day with what they were told. An
// answer acknowledges it too.
func (c Complaint) Answered(on Date, outcome string) Complaint {
	c.Closed, c.Outcome = on, outcome
	if c.Acknowledged == 0 {
		c.Acknowledged = on
	}
	return c
}

// Validate reports the first thing that keeps the complaint from being saved on
// a day.
func (c Complaint) Validate(today Date) error {
	if c.Received == 0 {
		return errors.New("say on which day the complaint was received")
	}
	if err := past(c.Received, today, "the complaint"); err != nil {
		return err
	}
	if err := past(c.Acknowledged, today, "the acknowledgement"); err != nil {
		return err
	}
	if err := past(c.Closed, today, "the outcome"); err != nil {
		return err
	}
	switch {
	case c.Acknowledged != 0 && c.Acknowledged < c.Received, c.Closed != 0 && c.Closed < c.Received:
		return errors.New("the complaint was received later than that: check the dates")
	case c.Closed != 0 && blank(c.Outcome):
		return errors.New("say what came of the complaint")
	case tooLong(c.Outcome, MaxWords):
		return fmt.Errorf("an outcome is limited to %d characters", MaxWords)
	}
	return said(c.How, "say how the complaint came and what it is about")
}

// String says the complaint in plain words.
func (c Complaint) String() string {
	s := fmt.Sprintf("complaint %d of %s: %s", c.No, c.Received, c.How)
	switch {
	case c.Closed != 0:
		return s + "; closed on " + c.Closed.String() + ": " + c.Outcome
	case c.Acknowledged != 0:
		return s + "; acknowledged on " + c.Acknowledged.String()
	}
	return s + "; to be acknowledged by " + c.Due().String()
}

// Erasing is an event, or several, to be appended together with rows, if any, and
// what is to be erased in the same step: the bodies of events, and the rows of
// contacts in earlier imports. The commitments stay, so that the chain holds.
type Erasing struct {
	Event    Event
	More     []Event // further events, to be appended after Event
	Rows     []Row   // of Event
	Bodies   []int64 // sequence numbers of events
	Contacts []int
}
