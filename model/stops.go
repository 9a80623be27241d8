package model

import "strings"

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

// ParseSensitivity finds a sensitivity by its word; the error lists the words.
func ParseSensitivity(s string) (Sensitivity, error) {
	return parseTerm[Sensitivity](sensitivityTerms[:], "sensitivity", s)
}
