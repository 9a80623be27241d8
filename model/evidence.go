package model

// Strength says how far evidence carries. Strong evidence decides alone unless
// contradicted; a lean only tips the scale.
type Strength uint8

// The strengths. Their numbers are stored: append only.
const (
	NoStrength Strength = iota
	Lean
	Strong
)

var strengthNames = [...]string{"none", "lean", "strong"}

// String returns the plain word for the strength.
func (s Strength) String() string { return nameOf(strengthNames[:], s) }

// Evidence is one fact of a contact's own record, or one the reviewer keeps.
// On screen it is a numbered chip.
type Evidence struct {
	// Rule is the stable id of the rule that found it, as "R3" or "words".
	Rule string `json:"rule"`
	// Field and the byte offsets Start and End say where Quote stands in the
	// contact's original value. Start == End when the evidence is an absence.
	Field Field `json:"field,omitempty"`
	Start int   `json:"start,omitempty"`
	End   int   `json:"end,omitempty"`
	// Quote holds the exact characters of the record, uncleaned.
	Quote string `json:"quote,omitempty"`
	// Says is one plain sentence. It may repeat the quote and is cleaned.
	Says string `json:"says"`
	// Kind and Relevance are what the evidence points to, NotAsked and
	// Undecided when it points to neither.
	Kind      Kind      `json:"kind,omitempty"`
	Relevance Relevance `json:"relevance,omitempty"`
	Strength  Strength  `json:"strength,omitempty"`
	// Negative marks evidence of absence ("none of your words in the position").
	Negative bool `json:"negative,omitempty"`
}

// Claim returns the claim the evidence serves, NoClaim when it can serve
// either.
func (e Evidence) Claim() Claim {
	switch {
	case e.Kind != NotAsked:
		return KindClaim
	case e.Relevance != Undecided:
		return RelevanceClaim
	}
	return NoClaim
}

// Mailbox says whose mailbox an e-mail address is, apart from what the entity
// behind the contact is: "Jane Doe Ltd" can be reached at a personal address.
type Mailbox uint8

// The mailboxes. Their numbers are stored: append only.
const (
	MailboxUnknown Mailbox = iota
	MailboxCorporate
	MailboxIndividual
)

var mailboxNames = [...]string{"unknown", "corporate", "individual"}

// String returns the plain word for the mailbox.
func (m Mailbox) String() string { return nameOf(mailboxNames[:], m) }

// Suggestion is what the evidence points to. It is shown on request, never
// preselected, and stored beside the decision, never as the decision.
type Suggestion struct {
	Kind     Kind       `json:"kind"` // NotAsked only in the zero Suggestion
	Detail   string     `json:"detail,omitempty"`
	Strength Strength   `json:"strength"`
	Mailbox  Mailbox    `json:"mailbox"`
	For      []Evidence `json:"for,omitempty"`
	Against  []Evidence `json:"against,omitempty"`
	// Country is the country that a sign in the record points to ("DE" for GmbH
	// or .de), "" when there is none.
	Country Country `json:"country,omitempty"`
	// Ask is the one question that would settle it, "" when nothing is open.
	Ask string `json:"ask,omitempty"`
}
