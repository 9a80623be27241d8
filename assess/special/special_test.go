package special_test

import (
	"strings"
	"testing"

	"handpick/assess/special"
	"handpick/model"
)

func TestAWarningNamesWhatAWordMayTell(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"a plain business reason touches nothing", "runs procurement for the county, met at the trade fair", ""},
		{"an illness is health", "Was ill last spring", "health"},
		{"the beginning of a word is enough", "recovering from depression", "health"},
		{"the middle of a word is not", "skill building, billing", ""},
		{"a faith is belief", "Active in the CATHOLIC church", "belief"},
		{"accents do not hide a word", "Cathólic", "belief"},
		{"a party is politics", "stood for the Green-Party", "politics"},
		{"a union is trade union membership", "union rep at the plant", "trade union membership"},
		{"the European Union is not", "advises on European Union law", ""},
		{"an ethnicity is named", "ethnic minority founder", "ethnicity"},
		{"a whole word does not match a longer one", "the race car team", "ethnicity"},
		{"racecourse is not race", "runs the racecourse", ""},
		{"a sexuality is named", "is gay", "sexuality"},
		{"a conviction is crime", "has a conviction", "crime"},
		{"nothing is nothing", "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := special.Warning(tt.text)
			if tt.want == "" && got != "" || !strings.Contains(got, tt.want) {
				t.Errorf("Warning(%q) = %q, want it to name %q", tt.text, got, tt.want)
			}
		})
	}
}

func TestAWarningNamesTheLawAndDoesNotRepeatTheText(t *testing.T) {
	got := special.Warning("has been sick since Lisbon")
	if !strings.Contains(got, "UK GDPR Art 9 and 10") || strings.Contains(got, "sick") || strings.Contains(got, "Lisbon") {
		t.Errorf("Warning = %q", got)
	}
}

func TestARecordIsReadForItsWorkAndNotForItsNames(t *testing.T) {
	for _, tt := range []struct {
		name string
		give model.Fields
		want bool
	}{
		{"an ordinary record touches nothing", model.Fields{FirstName: "Ann", LastName: "Example", Position: "Buyer", Company: "Kettle Works"}, false},
		{"a position can", model.Fields{Position: "Shop Steward"}, true},
		{"so can a company", model.Fields{Position: "Buyer", Company: "Northern Catholic Trust"}, true},
		{"a name says nothing, whatever the word means elsewhere", model.Fields{FirstName: "Christian", LastName: "Gay", FullName: "Christian Gay"}, false},
		{"nor does an address", model.Fields{Email: "christian@kettle.example"}, false},
		{"an empty record touches nothing", model.Fields{}, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := special.Record(&tt.give); got != tt.want {
				t.Errorf("Record = %t, want %t", got, tt.want)
			}
		})
	}
}
