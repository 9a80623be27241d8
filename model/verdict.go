package model

// Outcome is the answer to "may I write to this person with this message?".
// The outcomes stand from strictest to freest, so that they compare as numbers.
type Outcome uint8

// The outcomes. Their numbers are stored: append only. The zero Outcome means
// that nobody asked.
const (
	_ Outcome = iota
	// DoNotContact means that no message of this kind may go.
	DoNotContact
	// ConsentNeeded means that only a consent given beforehand would allow it.
	// Asking for that consent in a message is marketing itself.
	ConsentNeeded
	// CannotDecide means that an input is missing; [Verdict.Missing] names it.
	CannotDecide
	// InformationalOnly means that a message without any promotion may go.
	InformationalOnly
	// MayWithConditions means that the message may go once every one of
	// [Verdict.Conditions] is met.
	MayWithConditions
	// MayContact means that the person asked for the message or needs it.
	MayContact
)

var outcomeTerms = [...]term{
	{},
	{"do_not_contact", "do not contact"},
	{"consent_needed", "consent needed"},
	{"cannot_decide", "cannot decide"},
	{"informational_only", "informational only"},
	{"may_with_conditions", "may contact with conditions"},
	{"may_contact", "may contact"},
}

// String returns the plain words shown on screen, "" for the zero Outcome.
func (o Outcome) String() string { return plainOf(outcomeTerms[:], o) }

// Word returns the word written to files, as "do_not_contact"; "" for the zero
// Outcome.
func (o Outcome) Word() string { return wordOf(outcomeTerms[:], o) }

// MarshalText writes the [Outcome.Word]. It never fails.
func (o Outcome) MarshalText() ([]byte, error) { return []byte(o.Word()), nil }

// UnmarshalText reads what MarshalText wrote. The error lists what is allowed.
func (o *Outcome) UnmarshalText(text []byte) error {
	*o = 0
	if len(text) == 0 {
		return nil
	}
	var err error
	*o, err = parseTerm[Outcome](outcomeTerms[:], "outcome", string(text))
	return err
}

// Verdict is what the rules say about one contact and one message. It is
// guidance with its sources, not legal advice, and a person acts on it.
type Verdict struct {
	Outcome Outcome `json:"verdict"`
	// Rules are the ids of the rules that led here, in the order they were
	// read; the last but "G14" decided.
	Rules []string `json:"rules"`
	// Citations name what those rules rest on.
	Citations []string `json:"citations"`
	// Conditions must all be met before a message goes. Empty, but not nil,
	// below InformationalOnly.
	Conditions []string `json:"conditions"`
	// WouldChange says what would lead to another verdict.
	WouldChange []string `json:"would_change"`
	// Missing is the one next step in plain words, "" when the message is ready
	// to go.
	Missing string `json:"missing,omitempty"`
	// Notes are the open legal questions that bite here.
	Notes []string `json:"notes,omitempty"`
	// Basis is the lawful basis (UK GDPR Art 6) the verdict rests on, in plain
	// words; "" below InformationalOnly.
	Basis string `json:"basis,omitempty"`
	// WaitDays is how many days must pass before the interval between two
	// messages is over; 0 when waiting is not what is missing.
	WaitDays int `json:"wait_days,omitempty"`
	// LIA and Notice name the versions in force when the answer was given, as
	// "assessment, version 2 of 2026-11-22" and "notice 1 of 2026-11-22"; ""
	// where there was none.
	LIA    string `json:"assessment,omitempty"`
	Notice string `json:"notice,omitempty"`
}

// Ready reports whether this message may go to this person once the conditions
// are met.
func (v Verdict) Ready() bool { return v.Outcome >= InformationalOnly && v.Missing == "" }
