package model

import "strings"

// Stops are the answers of an assessment that rule out legitimate interests for
// the people they are true of, or for the message; never for the whole list.
type Stops uint8

// The stops.
const (
	// StopConsent means that some of the audience must consent to marketing
	// (PECR reg 22): for them legitimate interests carry no marketing.
	StopConsent Stops = 1 << iota
	// StopSpecial means that data of some people is of a special category or
	// about crime (UK GDPR Art 9 and 10).
	StopSpecial
	// StopVulnerable means that some people are children or known to be
	// vulnerable (UK GDPR recital 38).
	StopVulnerable
	// StopNoOptOut means that not every message says how to refuse (UK GDPR
	// Art 21(4), PECR reg 23): no marketing may go.
	StopNoOptOut
)

// stopTerms stand in the order of the bits, after that of none.
var stopTerms = [...]term{
	{"none", "no stop"},
	{"consent", "some must consent to marketing"},
	{"special", "some data is of a special category or about crime"},
	{"vulnerable", "some are children or known to be vulnerable"},
	{"no_opt_out", "not every message says how to refuse"},
}

// String lists the stops in plain words.
func (s Stops) String() string { return s.list("; ", func(t term) string { return t.plain }) }

// Word returns the words of flags and files, commas between them.
func (s Stops) Word() string { return s.list(",", func(t term) string { return t.word }) }

func (s Stops) list(between string, say func(term) string) string {
	var said []string
	for i, t := range stopTerms[1:] {
		if s&(1<<i) != 0 {
			said = append(said, say(t))
		}
	}
	if said == nil {
		return say(stopTerms[0])
	}
	return strings.Join(said, between)
}

// ParseStops reads words with commas between them; the error lists the words.
func ParseStops(s string) (Stops, error) {
	var all Stops
	for word := range strings.SplitSeq(s, ",") {
		at, err := parseTerm[uint8](stopTerms[:], "stop", word)
		if err != nil {
			return 0, err
		}
		all |= 1 << at >> 1 // none is no bit
	}
	return all, nil
}

// StopWords lists the words that [ParseStops] reads.
func StopWords() []string {
	var words []string
	for _, t := range stopTerms {
		words = append(words, t.word)
	}
	return words
}
