package model

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"
)

// Campaign is what an outreach is for, who writes, how, and on what ground. On
// screen it is called "this outreach". Everything but No may be missing: each
// part is asked for at the step that needs it.
type Campaign struct {
	// No numbers the campaign within one review, from 1.
	No      int    `json:"no"`
	Purpose string `json:"purpose,omitempty"`
	// Words mark a fitting role: each is looked for in the position. Empty
	// means the user gave none, and then none is ever reported missing.
	Words []string `json:"words,omitempty"`
	// Goal is how many relevant contacts the user wants from a sitting, 0 for
	// no goal.
	Goal int `json:"goal,omitempty"`

	// Sender is the real name of who writes, Organisation for whom.
	Sender       string `json:"sender,omitempty"`
	Organisation string `json:"organisation,omitempty"`
	// ReplyAddress is where a refusal reaches the sender. PrivacyLink leads to
	// the sender's privacy notice.
	ReplyAddress string  `json:"reply_address,omitempty"`
	PrivacyLink  string  `json:"privacy_link,omitempty"`
	Channel      Channel `json:"channel,omitempty"`
	// Country is whose law applies to most of the contacts, "" when not said.
	// What a person says about one contact goes before it.
	Country Country `json:"country,omitempty"`

	Policy Policy `json:"policy,omitempty"`
	// PolicyChosen is who chose the policy and why; the zero Choice while the
	// policy is the default.
	PolicyChosen Choice      `json:"policy_chosen,omitzero"`
	PageInvites  PageInvites `json:"page_invites,omitempty"`
	// IntervalDays is how many days lie between two messages to one person, 0
	// for [DefaultInterval]; see [Campaign.Interval].
	IntervalDays int `json:"interval_days,omitempty"`
	// MaxUnanswered is after how many messages without an answer a person is
	// left alone, 0 for [DefaultUnanswered]; see [Campaign.Unanswered].
	MaxUnanswered int `json:"max_unanswered,omitempty"`
	// ReviewOn is the day to look at the outreach anew, 0 when not set.
	ReviewOn Date  `json:"review_on,omitempty"`
	Basis    Basis `json:"basis,omitempty"`

	// Draft is the message with its merge fields.
	Draft string `json:"draft,omitempty"`
	// Nature is the kind of message as a person set it for everybody. What is
	// true of one person, as [Solicited] and [Service] are, never stands here.
	Nature Nature `json:"nature,omitempty"`
	// NatureChosen is who set the nature and why.
	NatureChosen Choice `json:"nature_chosen,omitzero"`
	Shape        Shape  `json:"shape,omitempty"`
	// LIA refers to the legitimate interests assessment of the outreach.
	LIA LIA `json:"lia,omitzero"`
}

// Choice is who chose something and why.
type Choice struct {
	By  int    `json:"by,omitempty"` // number of the reviewer
	Why string `json:"why,omitempty"`
}

// The limits on how often one person is written to. No law gives a number;
// these are this program's.
const (
	// DefaultInterval is how many days lie between two messages to one person
	// where the user set none.
	DefaultInterval = 90
	// DefaultUnanswered is after how many messages without an answer a person
	// is left alone where the user set none.
	DefaultUnanswered = 2

	maxInterval   = 3650
	maxUnanswered = 10
)

// Interval returns how many days lie between two messages to one person.
func (c *Campaign) Interval() int {
	if c.IntervalDays > 0 {
		return c.IntervalDays
	}
	return DefaultInterval
}

// Unanswered returns after how many messages without an answer a person is
// left alone.
func (c *Campaign) Unanswered() int {
	if c.MaxUnanswered > 0 {
		return c.MaxUnanswered
	}
	return DefaultUnanswered
}

// MaxDraft is the longest draft of a message, in characters.
const MaxDraft = 10_000

// Validate reports the first thing that keeps the campaign from being saved on
// a day: a value that does not exist, a choice without its reason, a text that
// is too long, dates that contradict each other. What is missing is no error.
func (c *Campaign) Validate(today Date) error {
	if err := c.validateNumbers(); err != nil {
		return err
	}
	if err := c.validateTexts(); err != nil {
		return err
	}
	switch {
	case c.Policy != Cautious && blank(c.PolicyChosen.Why):
		return errors.New("policy: say why the cautious one does not fit")
	case c.Nature == Solicited || c.Nature == Service:
		return fmt.Errorf("kind of message: %q is true of one person; note it on each contact it is true of", c.Nature.Word())
	case c.Nature != NoNature && blank(c.NatureChosen.Why):
		return errors.New("kind of message: say why it is of that kind")
	}
	if !c.ReviewOn.valid() {
		return errors.New("the review date is no day of the calendar: write it as 2026-03-31")
	}
	if err := c.LIA.Validate(today); err != nil {
		return fmt.Errorf("assessment: %w", err)
	}
	return nil
}

func (c *Campaign) validateNumbers() error {
	if _, err := ParseCountry(c.Country.String()); err != nil {
		return err
	}
	switch {
	case c.Channel > PersonalEmail, c.Policy > Standard, c.PageInvites > PageInvitesMarketing,
		c.Nature > Unclear, c.Shape > PitchInvite, c.Basis > BasisLegitimateInterests:
		return errors.New("the outreach holds a choice that is not on offer")
	case c.IntervalDays < 0 || c.IntervalDays > maxInterval:
		return fmt.Errorf("days between two messages: use 1 to %d, or 0 for %d", maxInterval, DefaultInterval)
	case c.MaxUnanswered < 0 || c.MaxUnanswered > maxUnanswered:
		return fmt.Errorf("messages without an answer: use 1 to %d, or 0 for %d", maxUnanswered, DefaultUnanswered)
	}
	return nil
}

func (c *Campaign) validateTexts() error {
	for _, s := range [...]string{
		c.Purpose, c.Sender, c.Organisation, c.ReplyAddress, c.PrivacyLink,
		c.PolicyChosen.Why, c.NatureChosen.Why, c.LIA.Title, c.LIA.By,
	} {
		if tooLong(s, MaxWords) {
			return fmt.Errorf("a text about the outreach is limited to %d characters", MaxWords)
		}
	}
	if tooLong(c.Draft, MaxDraft) {
		return fmt.Errorf("the draft is limited to %d characters", MaxDraft)
	}
	return nil
}

func blank(s string) bool { return strings.TrimSpace(s) == "" }

func tooLong(s string, limit int) bool { return utf8.RuneCountInString(s) > limit }
