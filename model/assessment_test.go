package model

import (
	"reflect"
	"slices"
	"strings"
	"testing"
)

// concluded is an assessment that can be concluded on aDay.
func concluded(change func(*Assessment)) Assessment {
	a := Assessment{
		Version: 2, Form: "lia/1", Answers: []FormAnswer{{Question: "P1", Words: "find buyers"}},
		Outcome: LIAPassWithConditions, Conditions: []string{"once a year"}, Reasons: "they buy kettles",
		By: "Rosa Invented", Role: "founder", On: aDay, Begun: 20260301, ReviewOn: 20270301,
		Triggers: OnComplaint, Channel: WorkEmail, Country: UnitedKingdom,
	}
	if change != nil {
		change(&a)
	}
	return a
}

func TestAssessmentValidate(t *testing.T) {
	for _, tt := range []struct {
		name   string
		change func(*Assessment)
		want   string
	}{
		{"a whole one is valid", nil, ""},
		{"an outcome is needed", func(a *Assessment) { a.Outcome = NoLIA }, "say whether you can rely"},
		{"reasons are needed", func(a *Assessment) { a.Reasons = " " }, "the main reasons"},
		{"a name is needed", func(a *Assessment) { a.By = "" }, "who decided"},
		{"so is a role", func(a *Assessment) { a.Role = "" }, "who decided"},
		{"what passes is reviewed on some day", func(a *Assessment) { a.ReviewOn = 0 }, "when it is to be reviewed"},
		{"what failed need not be", func(a *Assessment) { a.Outcome, a.Conditions, a.ReviewOn = LIAFail, nil, 0 }, ""},
		{"nor what is to be screened first", func(a *Assessment) { a.Outcome, a.Conditions, a.ReviewOn = LIADraft, nil, 0 }, ""},
		{"an answer too long is refused", func(a *Assessment) {
			a.Answers = []FormAnswer{{Question: "P1", Words: strings.Repeat("x", MaxAnswer+1)}}
		}, "an answer is limited"},
		{"a pass with conditions has some", func(a *Assessment) { a.Conditions = nil }, "under which conditions"},
		{"nothing is dated ahead", func(a *Assessment) { a.On = aDay + 1 }, "still to come"},
		{"a review comes after it", func(a *Assessment) { a.ReviewOn = aDay }, "is not after"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a := concluded(tt.change)
			wantError(t, a.Validate(aDay), tt.want)
		})
	}
}

func TestAnOutreachGoesByWhatItsAssessmentFound(t *testing.T) {
	a := concluded(nil)
	want := LIA{
		Version: 2, Title: "assessment, version 2", By: "Rosa Invented", On: aDay,
		Outcome: LIAPassWithConditions, Conditions: []string{"once a year"}, ReviewOn: 20270301,
		Triggers: OnComplaint, Channel: WorkEmail, Country: UnitedKingdom,
	}
	if got := a.LIA(); !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

func TestSensitivityNoteValidate(t *testing.T) {
	for _, tt := range []struct {
		name string
		give Sensitivity
		want string
	}{
		{"the last that is on offer", Vulnerable, ""},
		{"nobody said takes a note back", SensitivityNotSaid, ""},
		{"what is not on offer is refused", Vulnerable + 1, "use no, special or vulnerable"},
	} {
		t.Run(tt.name, func(t *testing.T) { wantError(t, SensitivityNote{tt.give}.Validate(), tt.want) })
	}
}

func TestSensitivitiesHaveWords(t *testing.T) {
	for _, tt := range []struct {
		name        string
		give        Sensitivity
		word, plain string
	}{
		{"nobody said has no word, and a note of it takes one back", SensitivityNotSaid, "", "the note on sensitive data is taken back"},
		{"nothing was found", NotSensitive, "no", "nothing sensitive about them"},
		{"something was", SpecialCategory, "special", "special-category or crime data about them"},
		{"somebody to take care of", Vulnerable, "vulnerable", "a child, or known to be vulnerable"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := (SensitivityNote{tt.give}).String(); got != tt.plain || tt.give.Word() != tt.word {
				t.Errorf("%q, %q; want %q, %q", tt.give.Word(), got, tt.word, tt.plain)
			}
			if tt.word == "" {
				return
			}
			if got, err := ParseSensitivity(strings.ToUpper(tt.word)); got != tt.give || err != nil {
				t.Errorf("read back as %d, %v", got, err)
			}
		})
	}
	_, err := ParseSensitivity("secret words")
	wantError(t, err, "use no, special, vulnerable")
}

func TestStopsAreReadAndWrittenInWords(t *testing.T) {
	for _, tt := range []struct {
		name  string
		give  Stops
		word  string
		plain string
	}{
		{"none", 0, "none", "no stop"},
		{"one", StopNoOptOut, "no_opt_out", "not every message says how to refuse"},
		{"several, in their order", StopVulnerable | StopConsent, "consent,vulnerable", "some must consent to marketing; some are children or known to be vulnerable"},
		{"all of them", StopConsent | StopSpecial | StopVulnerable | StopNoOptOut, "consent,special,vulnerable,no_opt_out", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.give.Word(); got != tt.word {
				t.Errorf("word %q, want %q", got, tt.word)
			}
			if got := tt.give.String(); tt.plain != "" && got != tt.plain {
				t.Errorf("says %q, want %q", got, tt.plain)
			}
			if got, err := ParseStops(tt.word); got != tt.give || err != nil {
				t.Errorf("read back as %d, %v", got, err)
			}
		})
	}
	for name, give := range map[string]string{"an unknown word": "consent,secret words", "an empty one": "consent,", "nothing": ""} {
		t.Run(name+" is refused with the words there are", func(t *testing.T) {
			_, err := ParseStops(give)
			wantError(t, err, "unknown stop: use none, consent, special, vulnerable, no_opt_out")
			if err != nil && strings.Contains(err.Error(), "secret") {
				t.Errorf("%v repeats what was given", err)
			}
		})
	}
	if got := StopWords(); !slices.Equal(got, []string{"none", "consent", "special", "vulnerable", "no_opt_out"}) {
		t.Errorf("words %q", got)
	}
}

func TestANoticeIsNamedByItsVersion(t *testing.T) {
	for want, give := range map[string]Notice{"notice 1 of 2026-03-03": {Version: 1, On: aDay}, "": {}} {
		if got := give.String(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
