package model

import (
	"errors"
	"fmt"
	"strings"
)

// Kind is the subscriber kind of a contact under PECR regulation 2(1): whose
// contract the electronic mail would reach. A person decides it; a program may
// only suggest it.
type Kind uint8

// The kinds. Their numbers are stored: append only.
const (
	// NotAsked means nobody looked. It is never counted as Unknown and is an
	// empty cell in files.
	NotAsked Kind = iota
	// B2B is a corporate subscriber: a company, an LLP, a Scottish partnership,
	// a corporation sole or another legal person.
	B2B
	// SoleTrader is an individual subscriber: a sole trader, another
	// partnership, or a private person.
	SoleTrader
	// Unknown means a person looked and could not tell.
	Unknown
)

var kindTerms = [...]term{{}, {"b2b", "B2B"}, {"sole_trader", "Sole trader"}, {"unknown", "Unknown"}}

// String returns the word shown and written to files, "" for NotAsked.
func (k Kind) String() string { return plainOf(kindTerms[:], k) }

// Word returns the word of flags, "" for NotAsked.
func (k Kind) Word() string { return wordOf(kindTerms[:], k) }

// ParseKind finds a kind by its word; the error lists the words.
func ParseKind(s string) (Kind, error) { return parseTerm[Kind](kindTerms[:], "kind", s) }

// Relevance says whether a contact fits this outreach.
type Relevance uint8

// The answers. Their numbers are stored: append only.
const (
	Undecided Relevance = iota
	Relevant
	NotRelevant
)

var relevanceNames = [...]string{"", "Relevant", "Not relevant"}

// String returns the word shown and written to files, "" for Undecided.
func (r Relevance) String() string { return nameOf(relevanceNames[:], r) }

// Claim names one half of a decision. Each half has its own justification.
type Claim uint8

// The claims.
const (
	NoClaim Claim = iota
	RelevanceClaim
	KindClaim
)

// String returns the plain name of the claim.
func (c Claim) String() string {
	switch c {
	case RelevanceClaim:
		return "relevance"
	case KindClaim:
		return "kind"
	}
	return ""
}

// Justification is why a claim was made: evidence cited, words typed, or both.
// It is a person's choice, never the program's guess.
type Justification struct {
	Cited []Evidence `json:"cited,omitempty"`
	Words string     `json:"words,omitempty"`
}

// MaxWords is the longest typed reason, in characters.
const MaxWords = 500

// Empty reports whether nothing was cited and nothing typed.
func (j Justification) Empty() bool { return len(j.Cited) == 0 && blank(j.Words) }

// String returns the justification as one line of text, evidence first.
func (j Justification) String() string {
	parts := make([]string, 0, len(j.Cited)+1)
	for _, e := range j.Cited {
		parts = append(parts, e.Says)
	}
	if w := strings.TrimSpace(j.Words); w != "" {
		parts = append(parts, w)
	}
	return strings.Join(parts, "; ")
}

// WordsRemoved stands in a justification in place of typed words that were
// removed: a claim is never without a reason.
const WordsRemoved = "(words removed)"

// Decision is what a person said about one contact for one campaign. A later
// decision supersedes it; none is overwritten. Who decided and when stand in
// the [Event] that carries it.
type Decision struct {
	Relevance    Relevance     `json:"relevance"`
	RelevanceWhy Justification `json:"relevance_why"`
	Kind         Kind          `json:"kind"`
	KindWhy      Justification `json:"kind_why"`
	// OnScreen is the evidence that was shown when the decision was made, in
	// the order of its numbers, cited or not.
	OnScreen []Evidence `json:"on_screen,omitempty"`
	// Suggestion is what the evidence pointed to at that moment, and whether
	// the person had opened it before deciding.
	Suggestion     Suggestion `json:"suggestion"`
	SuggestionSeen bool       `json:"suggestion_seen,omitempty"`
	// Verdict is what the rules said at that moment under Policy. A later
	// change of rules, policy or draft never rewrites it.
	Verdict Verdict `json:"verdict,omitzero"`
	Policy  Policy  `json:"policy,omitempty"`
}

// ErrUnjustified is wrapped by the errors of [Decision.Validate] for a claim
// without a why.
var ErrUnjustified = errors.New("a claim needs a reason")

// ErrNoKind is returned by [Decision.Validate] as the last thing it looks for:
// the decision is whole but for the kind that a relevant contact needs.
var ErrNoKind = errors.New("a relevant contact needs a kind: B2B, sole trader or unknown")

// Validate reports the first thing that keeps the decision from being saved: a
// missing relevance, a claim without a why, B2B resting on nothing but the
// absence of a legal form, words longer than [MaxWords], or a relevant contact
// without a kind ([ErrNoKind]).
func (d Decision) Validate() error {
	switch {
	case d.Relevance == Undecided:
		return errors.New("the decision does not say whether the contact is relevant")
	case d.RelevanceWhy.Empty():
		return fmt.Errorf("relevance: %w", ErrUnjustified)
	case d.Kind != NotAsked && d.KindWhy.Empty():
		return fmt.Errorf("kind: %w", ErrUnjustified)
	case d.Kind == B2B && d.KindWhy.OnlyNegative():
		return errors.New("kind: the absence of a legal form does not show a company")
	}
	for _, j := range []Justification{d.RelevanceWhy, d.KindWhy} {
		if tooLong(j.Words, MaxWords) {
			return fmt.Errorf("a reason is limited to %d characters", MaxWords)
		}
	}
	if d.Relevance == Relevant && d.Kind == NotAsked {
		return ErrNoKind
	}
	return nil
}

// OnlyNegative reports whether the justification consists of nothing but
// evidence of absence.
func (j Justification) OnlyNegative() bool {
	if !blank(j.Words) {
		return false
	}
	for _, e := range j.Cited {
		if !e.Negative {
			return false
		}
	}
	return len(j.Cited) > 0
}
