package model

import (
	"errors"
	"fmt"
)

// Objection records that someone asked not to be contacted. It is absolute
// (UK GDPR Art 21(2)-(3)) and outlives the review; only another event with a
// reason lifts it.
type Objection struct {
	// How says how it was received: "told me by phone on 3 March".
	How string `json:"how"`
	// FromList is set when the per-user do-not-contact list brought it into
	// this review rather than the reviewer.
	FromList bool `json:"from_list,omitempty"`
	// Scope is who asked. [NoObjection], as in records that do not say, is read
	// as [ByPerson].
	Scope ObjectionScope `json:"scope,omitempty"`
	// Received is the day it reached the user, 0 when not said.
	Received Date `json:"received,omitempty"`
	// Company is the company that asked, as the record named it then; "" unless
	// Scope is [ByCompany].
	Company string `json:"company,omitempty"`
}

// Validate reports the first thing that keeps the objection from being saved on
// a day.
func (o Objection) Validate(today Date) error {
	if o.Scope > ByCompany {
		return errors.New("say who asked: the person or their company")
	}
	if o.Scope == ByCompany && Fold(o.Company) == "" {
		return errors.New("the record names no company that could have asked: mark the person instead")
	}
	if err := said(o.How, "say how the wish was received"); err != nil {
		return err
	}
	return past(o.Received, today, "the wish")
}

// String says the objection in plain words.
func (o Objection) String() string { return "do not contact: " + o.How }

// Consent is one consent to marketing. It covers the sender and the way it
// names and nothing else (PECR reg 22(2), UK GDPR Art 4(11) and 7).
type Consent struct {
	// Sender is the person or organisation it allows to write.
	Sender  string  `json:"sender"`
	Channel Channel `json:"channel"`
	On      Date    `json:"on"`
	// How says how it was given, and where that can be seen: "ticked the box on
	// the trade fair form, scan in the folder".
	How string `json:"how"`
	// Wording is exactly what was agreed to.
	Wording string `json:"wording"`
}

// Covers reports whether the consent can be shown and names this sender and
// this channel. The names are compared folded, whole.
func (c Consent) Covers(campaign *Campaign) bool {
	if blank(c.How) || blank(c.Wording) || c.On == 0 || c.Channel == NoChannel || c.Channel != campaign.Channel {
		return false
	}
	sender := Fold(c.Sender)
	return sender != "" && (sender == Fold(campaign.Organisation) || sender == Fold(campaign.Sender))
}

// Validate reports the first thing that keeps the consent from being saved on a
// day. What it leaves out is no error, it only makes the consent worth less;
// how it was given and when are always needed.
func (c Consent) Validate(today Date) error {
	if err := said(c.How, "say how the consent was given"); err != nil {
		return err
	}
	switch {
	case c.On == 0:
		return errors.New("say on which day the consent was given")
	case c.Channel > PersonalEmail:
		return errors.New("the consent is for a way of writing that is not on offer")
	case tooLong(c.Sender, MaxWords) || tooLong(c.Wording, MaxDraft):
		return fmt.Errorf("the sender is limited to %d characters, the wording to %d", MaxWords, MaxDraft)
	}
	return past(c.On, today, "the consent")
}

// String says the consent in plain words.
func (c Consent) String() string {
	s := "consent of " + c.On.String()
	if c.Sender != "" {
		s += " to " + c.Sender
	}
	if c.Channel != NoChannel {
		s += " by " + c.Channel.String()
	}
	return s + ": " + c.How
}

// Withdrawal ends every consent of a person, whatever the channel.
type Withdrawal struct {
	On  Date   `json:"on"`
	How string `json:"how"`
}

// Validate reports the first thing that keeps the withdrawal from being saved
// on a day.
func (w Withdrawal) Validate(today Date) error {
	if err := said(w.How, "say how the consent was withdrawn"); err != nil {
		return err
	}
	if w.On == 0 {
		return errors.New("say on which day the consent was withdrawn")
	}
	return past(w.On, today, "the withdrawal")
}

// String says the withdrawal in plain words.
func (w Withdrawal) String() string { return "consent withdrawn on " + w.On.String() + ": " + w.How }

// SoftOptInRecord holds the answers about one person, with their day.
type SoftOptInRecord struct {
	Answers SoftOptIn `json:"answers"`
	On      Date      `json:"on"`
	// How says what the answers rest on: "bought a kettle, invoice 12".
	How string `json:"how,omitempty"`
}

// Validate reports the first thing that keeps the answers from being saved on a
// day. Four times yes needs words that say what they rest on.
func (r SoftOptInRecord) Validate(today Date) error {
	for _, a := range r.Answers {
		if a > DoNotKnow {
			return errors.New("soft opt-in: answer yes, no or unknown")
		}
	}
	switch {
	case r.On == 0:
		return errors.New("soft opt-in: say on which day this was answered")
	case r.Answers.Holds() && blank(r.How):
		return errors.New("soft opt-in: say what the answers rest on")
	case tooLong(r.How, MaxWords):
		return fmt.Errorf("a reason is limited to %d characters", MaxWords)
	}
	return past(r.On, today, "the answer")
}

// String says the answers in plain words.
func (r SoftOptInRecord) String() string {
	s := "soft opt-in"
	for i, a := range r.Answers {
		s += fmt.Sprintf(" %d: %s", i+1, a)
	}
	return s
}

// Direction says who wrote to whom.
type Direction uint8

// The directions. Their numbers are stored: append only.
const (
	Sent Direction = iota
	Received
)

// Written is one message the user says was written. Its content is never kept.
type Written struct {
	On        Date      `json:"on"`
	Direction Direction `json:"direction,omitempty"`
	// Campaign is the number of the campaign it belongs to.
	Campaign int `json:"-"`
}

// Validate reports the first thing that keeps the message from being saved on a
// day.
func (w Written) Validate(today Date) error {
	switch {
	case w.On == 0:
		return errors.New("say on which day the message was written")
	case w.Direction > Received:
		return errors.New("say whether you wrote or they did")
	}
	return past(w.On, today, "the message")
}

// String says the message in plain words.
func (w Written) String() string {
	if w.Direction == Received {
		return "they wrote on " + w.On.String()
	}
	return "written to on " + w.On.String()
}

// NatureNote says that the message to one person is of another kind than the
// outreach, because of something that is true of that person alone. The zero
// note takes an earlier one back.
type NatureNote struct {
	Nature Nature `json:"nature"` // Solicited or Service
	// On is the day they asked, or the day of what the service is for.
	On    Date   `json:"on,omitempty"`
	Words string `json:"words,omitempty"`
}

// Validate reports the first thing that keeps the note from being saved on a
// day.
func (n NatureNote) Validate(today Date) error {
	if n == (NatureNote{}) {
		return nil
	}
	if n.Nature != Solicited && n.Nature != Service {
		return errors.New("a note on one contact says solicited or service; every other kind of message is the outreach's")
	}
	if err := said(n.Words, "say what they asked for, or what the service message is about"); err != nil {
		return err
	}
	if n.On == 0 {
		return errors.New("say on which day that was")
	}
	return past(n.On, today, "what the note tells of")
}

// String says the note in plain words.
func (n NatureNote) String() string {
	if n.Nature == NoNature {
		return "the note on the kind of message is taken back"
	}
	return n.Nature.String() + ", " + n.On.String() + ": " + n.Words
}

// CountryAnswer says whose law applies to one person. The zero Country means
// that somebody looked and could not tell.
type CountryAnswer struct {
	Country Country `json:"country"`
	Words   string  `json:"words,omitempty"`
}

// Validate reports the first thing that keeps the answer from being saved.
func (a CountryAnswer) Validate() error {
	if _, err := ParseCountry(a.Country.String()); err != nil {
		return err
	}
	if tooLong(a.Words, MaxWords) {
		return fmt.Errorf("a reason is limited to %d characters", MaxWords)
	}
	return nil
}

// String says the answer in plain words.
func (a CountryAnswer) String() string {
	if a.Words == "" {
		return "country: " + a.Country.String()
	}
	return "country: " + a.Country.String() + ", " + a.Words
}

// Line is what was written for one person alone, the merge field {why}. The
// empty Line takes an earlier one back.
type Line string

// String says the line in plain words.
func (l Line) String() string { return "line: " + string(l) }

// Validate reports a line longer than [MaxWords].
func (l Line) Validate() error {
	if tooLong(string(l), MaxWords) {
		return fmt.Errorf("a line is limited to %d characters", MaxWords)
	}
	return nil
}

// said limits what a person typed to [MaxWords] characters, and returns an
// error that says missing when they typed nothing.
func said(words, missing string) error {
	switch {
	case blank(words):
		return errors.New(missing)
	case tooLong(words, MaxWords):
		return fmt.Errorf("a reason is limited to %d characters", MaxWords)
	}
	return nil
}

// past reports a day that does not exist or is still to come.
func past(d, today Date, what string) error {
	switch {
	case !d.valid():
		return fmt.Errorf("the date of %s is no day of the calendar: write it as 2026-03-31", what)
	case today != 0 && d > today:
		return fmt.Errorf("%s cannot be of %s, which is still to come", what, d)
	}
	return nil
}
