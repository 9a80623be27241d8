package model

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
)

const aDay Date = 20260303

func TestCampaignValidate(t *testing.T) {
	passed := LIA{Title: "Kettles", By: "Rosa Invented", On: 20260201, Outcome: LIAPass, ReviewOn: 20270201}
	tests := []struct {
		name string
		give Campaign
		want string // "" when valid
	}{
		{"an outreach of which nothing is said yet is valid", Campaign{}, ""},
		{"a full one is valid", Campaign{
			No: 1, Sender: "Rosa Invented", Organisation: "Kettle Works", ReplyAddress: "rosa@kettle.example",
			PrivacyLink: "https://kettle.example/privacy", Channel: WorkEmail, Country: UnitedKingdom,
			Policy: Standard, PolicyChosen: Choice{By: 1, Why: "our adviser says so"}, Basis: BasisLegitimateInterests,
			IntervalDays: 30, MaxUnanswered: 1, ReviewOn: 20270101, Draft: "Dear {first_name}",
			Nature: Marketing, NatureChosen: Choice{By: 1, Why: "it names our kettles"}, LIA: passed,
		}, ""},
		{"a country that does not exist says what is allowed", Campaign{Country: "XX"}, "use a code of two letters"},
		{"a country without rules is no error", Campaign{Country: "JP"}, ""},
		{"a policy that does not exist is refused", Campaign{Policy: 2}, "not on offer"},
		{"the standard policy needs a reason", Campaign{Policy: Standard}, "say why"},
		{"a kind of message needs a reason", Campaign{Nature: Informational}, "say why"},
		{"they asked for it is true of one person", Campaign{Nature: Solicited, NatureChosen: Choice{Why: "they did"}}, "true of one person"},
		{"so is a service message", Campaign{Nature: Service, NatureChosen: Choice{Why: "they buy"}}, "true of one person"},
		{"a negative interval is refused", Campaign{IntervalDays: -1}, "use 1 to 3650"},
		{"too many messages without an answer are refused", Campaign{MaxUnanswered: 11}, "use 1 to 10"},
		{"a long draft is refused", Campaign{Draft: strings.Repeat("x", MaxDraft+1)}, "10000 characters"},
		{"a long name is refused", Campaign{Sender: strings.Repeat("é", MaxWords+1)}, "500 characters"},
		{"a review on no day is refused", Campaign{ReviewOn: 20260230}, "no day of the calendar"},
		{"a negative date is refused", Campaign{ReviewOn: -1}, "no day of the calendar"},
		{"an assessment says what is wrong with it", Campaign{LIA: LIA{Title: "Kettles"}}, "assessment: say what it found"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { wantError(t, tt.give.Validate(aDay), tt.want) })
	}
}

func TestCampaignDefaults(t *testing.T) {
	c := Campaign{}
	if c.Interval() != 90 || c.Unanswered() != 2 || c.Policy != Cautious {
		t.Errorf("%d days, %d unanswered, %s", c.Interval(), c.Unanswered(), c.Policy)
	}
	c = Campaign{IntervalDays: 30, MaxUnanswered: 1}
	if c.Interval() != 30 || c.Unanswered() != 1 {
		t.Errorf("%d days, %d unanswered", c.Interval(), c.Unanswered())
	}
}

func TestACampaignOfFewWordsIsStoredInFewWords(t *testing.T) {
	give := Campaign{No: 1, Purpose: "better kettles"}
	b, err := json.Marshal(give)
	if want := `{"no":1,"purpose":"better kettles"}`; string(b) != want || err != nil {
		t.Errorf("got %s, %v; want %s", b, err, want)
	}
	var got Campaign
	if err := json.Unmarshal(b, &got); err != nil || !reflect.DeepEqual(got, give) {
		t.Errorf("read back %+v, %v", got, err)
	}
}

func TestBases(t *testing.T) {
	leads := map[Basis][2]bool{ // for an outreach, for a service message
		BasisConsent: {true, true}, BasisLegitimateInterests: {true, true}, BasisContract: {false, true},
	}
	seen := map[Basis]bool{}
	for _, b := range Bases() {
		seen[b] = true
		if b.Holds() == "" || b.String() == "" {
			t.Errorf("%d says nothing of itself", b)
		}
		if got := [2]bool{b.LeadsOn(false), b.LeadsOn(true)}; got != leads[b] {
			t.Errorf("%s leads on %v, want %v", b, got, leads[b])
		}
	}
	if len(seen) != 6 {
		t.Errorf("%d bases", len(seen))
	}
	if Basis(99).Holds() != "" || Basis(99).LeadsOn(true) {
		t.Error("a basis that does not exist leads somewhere")
	}
}

func wantError(t *testing.T, err error, want string) {
	t.Helper()
	switch {
	case want == "" && err != nil:
		t.Errorf("got %v, want none", err)
	case want != "" && (err == nil || !strings.Contains(err.Error(), want)):
		t.Errorf("got %v, want %q", err, want)
	}
}
