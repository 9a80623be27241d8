package model

import (
	"errors"
	"strconv"
	"strings"
)

// Channel is the way a message would reach the person.
type Channel uint8

// The channels. Their numbers are stored: append only.
const (
	NoChannel Channel = iota // not chosen yet
	LinkedInMessage
	LinkedInInvite
	WorkEmail
	// PersonalEmail is an address of the person's own, even when it is used for
	// work.
	PersonalEmail
)

var channelTerms = [...]term{
	{},
	{"linkedin_message", "LinkedIn message"},
	{"linkedin_invite", "LinkedIn invitation"},
	{"work_email", "work e-mail"},
	{"personal_email", "personal e-mail"},
}

// String returns the plain words, "" for NoChannel.
func (c Channel) String() string { return plainOf(channelTerms[:], c) }

// Word returns the word of flags and files, "" for NoChannel.
func (c Channel) Word() string { return wordOf(channelTerms[:], c) }

// ParseChannel finds a channel by its word; the error lists the words.
func ParseChannel(s string) (Channel, error) {
	return parseTerm[Channel](channelTerms[:], "channel", s)
}

// Nature is the kind of message, by its purpose and effect. A person sets it;
// the sender's wish that it be informational does not make it so.
type Nature uint8

// The natures. Their numbers are stored: append only.
const (
	NoNature Nature = iota // nobody has said
	// Solicited means that this person asked for exactly this.
	Solicited
	// Service means a neutral fact an existing customer needs.
	Service
	// Informational means that nothing in it promotes anything.
	Informational
	// Marketing means that some part of it promotes something.
	Marketing
	// Unclear means that a person looked and could not tell.
	Unclear
)

var natureTerms = [...]term{
	{},
	{"solicited", "they asked for it"},
	{"service", "service"},
	{"informational", "informational"},
	{"marketing", "marketing"},
	{"unclear", "unclear"},
}

// String returns the plain words, "" for NoNature.
func (n Nature) String() string { return plainOf(natureTerms[:], n) }

// Word returns the word of flags and files, "" for NoNature.
func (n Nature) Word() string { return wordOf(natureTerms[:], n) }

// ParseNature finds a nature by its word; the error lists the words.
func ParseNature(s string) (Nature, error) {
	return parseTerm[Nature](natureTerms[:], "kind of message", s)
}

// Shape marks the messages whose nature does not rest on their wording alone.
type Shape uint8

// The shapes. Their numbers are stored: append only.
const (
	Ordinary Shape = iota
	// ConsentRequest asks whether marketing may be sent.
	ConsentRequest
	// PageInvite says no more than that there is a page to follow.
	PageInvite
	// Research asks questions whose answers are never used to sell.
	Research
	// PitchInvite is a first invitation sent in order to pitch afterwards.
	PitchInvite
)

var shapeTerms = [...]term{
	{"ordinary", "an ordinary message"},
	{"consent_request", "asks whether marketing may be sent"},
	{"page_invite", "invites to follow a page, nothing else"},
	{"research", "genuine research"},
	{"pitch_invite", "an invitation that prepares a pitch"},
}

// String returns the plain words.
func (s Shape) String() string { return plainOf(shapeTerms[:], s) }

// Word returns the word of flags and files.
func (s Shape) Word() string { return wordOf(shapeTerms[:], s) }

// PageInvites is how the outreach reads a bare page invitation.
type PageInvites uint8

// The readings. Their numbers are stored: append only.
const (
	// PageInvitesInformational leaves it to a person to confirm that nothing is
	// promoted.
	PageInvitesInformational PageInvites = iota
	PageInvitesMarketing
)

var pageInvitesTerms = [...]term{
	{"informational", "informational once confirmed"},
	{"marketing", "marketing"},
}

// String returns the plain words.
func (p PageInvites) String() string { return plainOf(pageInvitesTerms[:], p) }

// Word returns the word of flags and files.
func (p PageInvites) Word() string { return wordOf(pageInvitesTerms[:], p) }

// Policy says which side an outreach takes where the sources differ.
type Policy uint8

// The policies. Their numbers are stored: append only.
const (
	// Cautious takes the stricter side; it is the default.
	Cautious Policy = iota
	// Standard follows the regulator's published guidance.
	Standard
)

var policyTerms = [...]term{{"cautious", "cautious"}, {"standard", "standard"}}

// String returns the plain word.
func (p Policy) String() string { return plainOf(policyTerms[:], p) }

// Word returns the word of flags and files.
func (p Policy) Word() string { return wordOf(policyTerms[:], p) }

// ParsePolicy finds a policy by its word; the error lists the words.
func ParsePolicy(s string) (Policy, error) {
	return parseTerm[Policy](policyTerms[:], "policy", s)
}

// Never is the number of days since the last message when there was none.
const Never = -1

// ParseDaysSince reads "never" as [Never], or a number of whole days from 0.
func ParseDaysSince(s string) (int, error) {
	if strings.EqualFold(s, "never") {
		return Never, nil
	}
	days, err := strconv.Atoi(s)
	if err != nil || days < 0 {
		return 0, errors.New("unknown number of days since the last message: use never, or a whole number from 0")
	}
	return days, nil
}

// DaysSinceWord returns what [ParseDaysSince] reads as that number of days.
func DaysSinceWord(days int) string {
	if days == Never {
		return "never"
	}
	return strconv.Itoa(days)
}
