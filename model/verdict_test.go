package model

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
)

func TestAVerdictIsKeptWithThePapersItWasGivenUnder(t *testing.T) {
	plain := Verdict{
		Outcome: DoNotContact, Rules: []string{"G1"}, Citations: []string{"a source"},
		Conditions: []string{}, WouldChange: []string{"they ask for it"}, Missing: "leave them out",
	}
	cited := plain
	cited.LIA, cited.Notice = "assessment, version 2 of 2026-11-22", "notice 1 of 2026-11-22"
	for _, tt := range []struct {
		name, has string
		give      Verdict
		want      bool
	}{
		{"the version of the assessment", `"assessment":"assessment, version 2 of 2026-11-22"`, cited, true},
		{"the version of the notice", `"notice":"notice 1 of 2026-11-22"`, cited, true},
		{"no assessment where there was none", `"assessment"`, plain, false},
		{"no notice where there was none", `"notice"`, plain, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			b, err := json.Marshal(tt.give)
			if err != nil || strings.Contains(string(b), tt.has) != tt.want {
				t.Errorf("%s, %v; want %s in it: %t", b, err, tt.has, tt.want)
			}
			var back Verdict
			if err := json.Unmarshal(b, &back); err != nil || !reflect.DeepEqual(back, tt.give) {
				t.Errorf("read back %+v, %v", back, err)
			}
		})
	}
}

func TestOutcomesHaveWords(t *testing.T) {
	for o := DoNotContact; o <= MayContact; o++ {
		t.Run(o.String(), func(t *testing.T) {
			word, _ := o.MarshalText()
			var back Outcome
			if err := back.UnmarshalText(word); err != nil || back != o || len(word) == 0 || o.String() == "" {
				t.Errorf("%q is read back as %d, %v", word, back, err)
			}
		})
	}
	var o Outcome
	wantError(t, o.UnmarshalText([]byte("perhaps")), "use do_not_contact, consent_needed, cannot_decide")
	if err := o.UnmarshalText(nil); err != nil || o != 0 {
		t.Errorf("nobody asked: %d, %v", o, err)
	}
}

func TestAMessageIsReadyWhenItMayGoAndNothingIsMissing(t *testing.T) {
	for _, tt := range []struct {
		name string
		give Verdict
		want bool
	}{
		{"it may go", Verdict{Outcome: MayWithConditions}, true},
		{"something is missing", Verdict{Outcome: MayWithConditions, Missing: "add to the draft"}, false},
		{"it may not go", Verdict{Outcome: CannotDecide}, false},
		{"nobody asked", Verdict{}, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.give.Ready(); got != tt.want {
				t.Errorf("Ready = %t, want %t", got, tt.want)
			}
		})
	}
}
