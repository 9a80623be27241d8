package model

import (
	"errors"
	"strings"
	"testing"
)

func TestValidateAsksForAReasonForEveryClaim(t *testing.T) {
	words := Justification{Words: "I know them"}
	cited := Justification{Cited: []Evidence{{Rule: "R2", Says: "company ends in Ltd"}}}
	absence := Justification{Cited: []Evidence{{Rule: "R0", Says: "no legal form", Negative: true}}}
	tests := []struct {
		name        string
		decision    Decision
		want        string // part of the error, "" for none
		unjustified bool
	}{
		{"relevant, B2B, both with a reason",
			Decision{Relevance: Relevant, RelevanceWhy: words, Kind: B2B, KindWhy: cited}, "", false},
		{"relevant and looked at without an answer",
			Decision{Relevance: Relevant, RelevanceWhy: words, Kind: Unknown, KindWhy: absence}, "", false},
		{"not relevant needs no kind",
			Decision{Relevance: NotRelevant, RelevanceWhy: absence}, "", false},
		{"no relevance",
			Decision{Kind: B2B, KindWhy: cited}, "whether the contact is relevant", false},
		{"relevant without a kind",
			Decision{Relevance: Relevant, RelevanceWhy: words}, "needs a kind", false},
		{"relevant without a reason",
			Decision{Relevance: Relevant, Kind: B2B, KindWhy: cited}, "relevance", true},
		{"a reason of spaces is none",
			Decision{Relevance: NotRelevant, RelevanceWhy: Justification{Words: " \n"}}, "relevance", true},
		{"a kind without a reason, even where none was needed",
			Decision{Relevance: NotRelevant, RelevanceWhy: words, Kind: SoleTrader}, "kind", true},
		{"B2B because no legal form was found",
			Decision{Relevance: Relevant, RelevanceWhy: words, Kind: B2B, KindWhy: absence}, "does not show a company", false},
		{"B2B on an absence and the reviewer's own words",
			Decision{Relevance: Relevant, RelevanceWhy: words, Kind: B2B,
				KindWhy: Justification{Cited: absence.Cited, Words: "a registered charity"}}, "", false},
		{"a reason of 500 characters, not bytes",
			Decision{Relevance: NotRelevant, RelevanceWhy: Justification{Words: strings.Repeat("é", MaxWords)}}, "", false},
		{"a longer reason",
			Decision{Relevance: NotRelevant, RelevanceWhy: Justification{Words: strings.Repeat("e", MaxWords+1)}}, "limited to 500", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			err := tt.decision.Validate()
			if tt.want == "" {
				if err != nil {
					t.Fatalf("Validate() = %v, want none", err)
				}
				return
			}
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Fatalf("Validate() = %v, want an error that says %q", err, tt.want)
			}
			if got := errors.Is(err, ErrUnjustified); got != tt.unjustified {
				t.Errorf("errors.Is(%v, ErrUnjustified) = %v", err, got)
			}
		})
	}
}

func TestAJustificationReadsAsOneLine(t *testing.T) {
	tests := []struct {
		name string
		why  Justification
		want string
	}{
		{"nothing", Justification{}, ""},
		{"evidence", Justification{Cited: []Evidence{{Says: "one"}, {Says: "two"}}}, "one; two"},
		{"words", Justification{Words: " met in May "}, "met in May"},
		{"evidence before words", Justification{Cited: []Evidence{{Says: "one"}}, Words: "two"}, "one; two"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.why.String(); got != tt.want {
				t.Errorf("String() = %q, want %q", got, tt.want)
			}
			if got := tt.why.Empty(); got != (tt.want == "") {
				t.Errorf("Empty() = %v", got)
			}
		})
	}
}

func TestOnlyNegativeNeedsEvidenceAndNothingElse(t *testing.T) {
	negative, positive := Evidence{Negative: true}, Evidence{}
	tests := []struct {
		name string
		why  Justification
		want bool
	}{
		{"nothing cited", Justification{}, false},
		{"an absence", Justification{Cited: []Evidence{negative}}, true},
		{"an absence beside a finding", Justification{Cited: []Evidence{negative, positive}}, false},
		{"an absence beside words", Justification{Cited: []Evidence{negative}, Words: "asked"}, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.why.OnlyNegative(); got != tt.want {
				t.Errorf("OnlyNegative() = %v, want %v", got, tt.want)
			}
		})
	}
}

func TestEvidenceServesTheClaimItPointsTo(t *testing.T) {
	tests := []struct {
		name     string
		evidence Evidence
		want     Claim
	}{
		{"a legal form serves the kind", Evidence{Kind: B2B}, KindClaim},
		{"a word found serves relevance", Evidence{Relevance: Relevant}, RelevanceClaim},
		{"a position as written can serve either", Evidence{Field: FieldPosition}, NoClaim},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.evidence.Claim(); got != tt.want {
				t.Errorf("Claim() = %v, want %v", got, tt.want)
			}
		})
	}
}

func TestStoredNumbersKeepTheirWords(t *testing.T) {
	for i, want := range []string{"", "B2B", "Sole trader", "Unknown", ""} {
		if got := Kind(i).String(); got != want {
			t.Errorf("kind %d is %q, want %q", i, got, want)
		}
	}
	for i, want := range []string{"", "Relevant", "Not relevant", ""} {
		if got := Relevance(i).String(); got != want {
			t.Errorf("relevance %d is %q, want %q", i, got, want)
		}
	}
	for i, want := range []string{"", "relevance", "kind", ""} {
		if got := Claim(i).String(); got != want {
			t.Errorf("claim %d is %q, want %q", i, got, want)
		}
	}
	for i, want := range []string{"none", "lean", "strong", ""} {
		if got := Strength(i).String(); got != want {
			t.Errorf("strength %d is %q, want %q", i, got, want)
		}
	}
	for i, want := range []string{"unknown", "corporate", "individual", ""} {
		if got := Mailbox(i).String(); got != want {
			t.Errorf("mailbox %d is %q, want %q", i, got, want)
		}
	}
}
