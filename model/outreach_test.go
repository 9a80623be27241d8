package model

import (
	"encoding/json"
	"strings"
	"testing"
)

// vocabulary is one enumerated input: what its parser accepts.
type vocabulary struct {
	name  string
	terms []term
	parse func(string) (number int, word, plain string, err error)
}

type worded interface {
	~uint8
	Word() string
	String() string
}

func vocabularyOf[T worded](name string, terms []term, parse func(string) (T, error)) vocabulary {
	return vocabulary{name, terms, func(s string) (int, string, string, error) {
		v, err := parse(s)
		return int(v), v.Word(), v.String(), err
	}}
}

func vocabularies() []vocabulary {
	return []vocabulary{
		vocabularyOf("channel", channelTerms[:], ParseChannel),
		vocabularyOf("nature", natureTerms[:], ParseNature),
		vocabularyOf("policy", policyTerms[:], ParsePolicy),
		vocabularyOf("kind", kindTerms[:], ParseKind),
		vocabularyOf("consent", consentTerms[:], ParseConsent),
		vocabularyOf("answer", answerTerms[:], ParseAnswer),
		vocabularyOf("objection", objectionTerms[:], ParseObjection),
		vocabularyOf("source", sourceTerms[:], ParseSource),
		vocabularyOf("relevance", relevanceTerms[:], ParseRelevance),
		vocabularyOf("assessment", liaTerms[:], ParseLIA),
		vocabularyOf("notice", noticeTerms[:], ParseNotice),
	}
}

func TestEveryWordParsesToTheValueThatWritesIt(t *testing.T) {
	for _, v := range vocabularies() {
		t.Run(v.name, func(t *testing.T) {
			for want, term := range v.terms {
				if term.word == "" {
					continue
				}
				for _, spelling := range []string{term.word, strings.ToUpper(term.word)} {
					n, word, plain, err := v.parse(spelling)
					if err != nil || n != want || word != term.word || plain == "" {
						t.Errorf("parse(%q) = %d, %q, %q, %v; want %d", spelling, n, word, plain, err, want)
					}
				}
			}
		})
	}
}

func TestAWordNobodyKnowsIsAnsweredWithWhatIsAllowedAndNotRepeated(t *testing.T) {
	for _, v := range vocabularies() {
		t.Run(v.name, func(t *testing.T) {
			for _, given := range []string{"", "zebra", "none of these"} {
				_, _, _, err := v.parse(given)
				if err == nil {
					t.Fatalf("parse(%q) was accepted", given)
				}
				if strings.Contains(err.Error(), "zebra") {
					t.Errorf("the error repeats the input: %v", err)
				}
				for _, term := range v.terms {
					if !strings.Contains(err.Error(), term.word) {
						t.Errorf("the error does not list %q: %v", term.word, err)
					}
				}
			}
		})
	}
}

func TestValuesOutsideTheListHaveNoWord(t *testing.T) {
	if got := Channel(99).Word() + Channel(99).String() + Outcome(99).Word() + Outcome(0).String(); got != "" {
		t.Errorf("got %q", got)
	}
}

func TestParseCountry(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		want     Country
		shown    string
		rules    bool
		ok       bool
	}{
		{"UK is the United Kingdom", "UK", "GB", "UK", true, true},
		{"GB is the United Kingdom too", "gb", "GB", "UK", true, true},
		{"case does not matter", "de", "DE", "DE", true, true},
		{"a country without rules is still a country", "SE", "SE", "SE", false, true},
		{"unknown is an answer", "unknown", "", "unknown", false, true},
		{"a code that no country has is refused", "XX", "", "unknown", false, false},
		{"a name is refused", "Germany", "", "unknown", false, false},
		{"a part of the list is refused", "E ", "", "unknown", false, false},
		{"nothing is refused", "", "", "unknown", false, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, err := ParseCountry(tt.in)
			if got != tt.want || got.String() != tt.shown || got.HasRules() != tt.rules || (err == nil) != tt.ok {
				t.Errorf("ParseCountry(%q) = %q (%s, rules %v), %v", tt.in, string(got), got, got.HasRules(), err)
			}
			if err != nil && !strings.Contains(err.Error(), "UK, AT, BE") {
				t.Errorf("the error does not say what is allowed: %v", err)
			}
		})
	}
	if n := len(strings.Fields(isoCountries)); n != 249 {
		t.Errorf("%d country codes, want 249", n)
	}
}

func TestParseDaysSince(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		want     int
		ok       bool
	}{
		{"never is never", "never", Never, true},
		{"today is 0", "0", 0, true},
		{"days are whole", "90", 90, true},
		{"the future is refused", "-1", 0, false},
		{"a fraction is refused", "1.5", 0, false},
		{"nothing is refused", "", 0, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, err := ParseDaysSince(tt.in)
			if got != tt.want || (err == nil) != tt.ok {
				t.Errorf("ParseDaysSince(%q) = %d, %v", tt.in, got, err)
			}
			if word := DaysSinceWord(got); tt.ok && word != tt.in {
				t.Errorf("DaysSinceWord(%d) = %q", got, word)
			}
		})
	}
}

func TestSoftOptInNeedsAllFourAnswers(t *testing.T) {
	if s := AllFour(Yes); !s.Holds() || !s.Claimed() {
		t.Error("four times yes does not hold")
	}
	if s := (SoftOptIn{Yes, Yes, Yes}); s.Holds() || !s.Claimed() {
		t.Error("three times yes holds, or counts as not claimed")
	}
	if (SoftOptIn{}).Claimed() {
		t.Error("an unasked soft opt-in counts as claimed")
	}
}

func TestSoftOptInHasOneWordForFourAnswers(t *testing.T) {
	for want, s := range map[string]SoftOptIn{
		"none": {}, "yes": AllFour(Yes), "no": AllFour(No), "unknown": {Yes, Yes, Yes, No},
	} {
		if got := s.Word(); got != want {
			t.Errorf("the word of %v is %q, want %q", s, got, want)
		}
	}
}

func TestMustHavesNameWhatTheyAre(t *testing.T) {
	if got := HasAll.String(); strings.Count(got, ",") != 3 {
		t.Errorf("HasAll = %q", got)
	}
	if got := (HasIdentity | HasOptOut).String(); got != "who you are, a line that says how to refuse" {
		t.Errorf("got %q", got)
	}
}

func TestOutcomesSurviveJSON(t *testing.T) {
	for o := Outcome(0); o <= MayContact; o++ {
		body, err := json.Marshal(Verdict{Outcome: o})
		if err != nil {
			t.Fatal(err)
		}
		var back Verdict
		if err := json.Unmarshal(body, &back); err != nil || back.Outcome != o {
			t.Errorf("%s came back as %d, %v", body, back.Outcome, err)
		}
	}
	var o Outcome
	if err := o.UnmarshalText([]byte("perhaps")); err == nil || !strings.Contains(err.Error(), "may_contact") {
		t.Errorf("an unknown outcome gave %v", err)
	}
}
