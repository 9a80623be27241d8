package model

import "errors"

// Sensitivity says whether what is held about one person rules out legitimate
// interests for them.
type Sensitivity uint8

// The sensitivities. Their numbers are stored: append only.
const (
	SensitivityNotSaid Sensitivity = iota
	// NotSensitive means that somebody looked and found nothing of the kind.
	NotSensitive
	SpecialCategory
	Vulnerable
)

var sensitivityTerms = [...]term{
	{},
	{"no", "nothing sensitive about them"},
	{"special", "special-category or crime data about them"},
	{"vulnerable", "a child, or known to be vulnerable"},
}

// String returns the plain words, "" when nobody said.
func (s Sensitivity) String() string { return plainOf(sensitivityTerms[:], s) }

// Word returns the word of flags and files, "" when nobody said.
func (s Sensitivity) Word() string { return wordOf(sensitivityTerms[:], s) }

// ParseSensitivity finds a sensitivity by its word; the error lists the words.
func ParseSensitivity(s string) (Sensitivity, error) {
	return parseTerm[Sensitivity](sensitivityTerms[:], "sensitivity", s)
}

// SensitivityNote says of one person, whatever the outreach, whether anything
// rules out legitimate interests for them. It does not repeat what that is.
type SensitivityNote struct {
	Sensitivity Sensitivity `json:"sensitivity"`
}

// Validate reports a note that is not on offer.
func (n SensitivityNote) Validate() error {
	if n.Sensitivity > Vulnerable {
		return errors.New("sensitivity: use no, special or vulnerable")
	}
	return nil
}

// String says the note in plain words.
func (n SensitivityNote) String() string {
	if n.Sensitivity == SensitivityNotSaid {
		return "the note on sensitive data is taken back"
	}
	return n.Sensitivity.String()
}
