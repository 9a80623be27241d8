package assess_test

import (
	"reflect"
	"testing"
	"time"

	"handpick/assess"
	"handpick/assess/relevance"
	"handpick/assess/subscriber"
	"handpick/model"
)

// rules returns the rule ids of evidence, in order.
func rules(list []model.Evidence) []string {
	out := []string{}
	for _, e := range list {
		out = append(out, e.Rule)
	}
	return out
}

func contact(no int, f model.Fields) *model.Contact {
	c := model.NewContact(no, model.SlugKey("ada"), f)
	return &c
}

func TestTheFirstTwoChipsAreTheRecordAsWritten(t *testing.T) {
	tests := []struct {
		name              string
		fields            model.Fields
		position, company string // what they say
	}{
		{"both given", model.Fields{Position: "Head of Privacy", Company: "Acme Ltd"},
			"the position is “Head of Privacy”", "the company is “Acme Ltd”"},
		{"neither given", model.Fields{}, "no position given", "no company given"},
		{"hidden characters are shown, not obeyed", model.Fields{Position: "Head\x1b[2J", Company: "A"},
			"the position is “" + model.Clean("Head\x1b[2J") + "”", "the company is “A”"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := assess.New(subscriber.New(), model.Campaign{}).Of(contact(1, tt.fields), nil)
			one, two := got.Chips[0], got.Chips[1]
			if one.Rule != assess.RulePosition || two.Rule != assess.RuleCompany {
				t.Errorf("the chips are %v", rules(got.Chips))
			}
			if one.Says != tt.position || two.Says != tt.company {
				t.Errorf("they say %q and %q", one.Says, two.Says)
			}
			if one.Quote != tt.fields.Position || two.Quote != tt.fields.Company {
				t.Errorf("they quote %q and %q", one.Quote, two.Quote)
			}
			if one.Claim() != model.NoClaim || two.Claim() != model.NoClaim {
				t.Error("what a field means is for the reader to say")
			}
			if one.Negative != (tt.fields.Position == "") || two.Negative != (tt.fields.Company == "") {
				t.Error("an empty field is an absence, and nothing else is")
			}
		})
	}
}

func TestAsManySidesAsThereAreShowBeforeASecondOfAny(t *testing.T) {
	r := subscriber.New()
	m := subscriber.NewMemory(r)
	m.Set(2, "Acme Ltd", model.SoleTrader, time.Date(2026, 3, 3, 0, 0, 0, 0, time.UTC))
	a := assess.New(r, model.Campaign{Words: []string{"privacy", "head", "data", "lead", "chief"}})
	got := a.Of(contact(1, model.Fields{Position: "Privacy Head, Data Lead, Chief", Company: "Acme Ltd"}), m)

	if n := len(got.Chips); n != assess.Slots {
		t.Fatalf("%d chips, want %d: %v", n, assess.Slots, rules(got.Chips))
	}
	if got.Chips[2].Rule != relevance.RuleWords || got.Chips[2].Quote != "Privacy" {
		t.Errorf("3 is not the first word: %+v", got.Chips[2])
	}
	if got.Chips[3].Kind != model.SoleTrader {
		t.Errorf("4 is not what was remembered: %+v", got.Chips[3])
	}
	if got.Chips[4].Kind != model.B2B {
		t.Errorf("5 is not what speaks for the suggestion: %+v", got.Chips[4])
	}
	if len(got.More) == 0 || got.More[len(got.More)-1].Quote != "Chief" {
		t.Errorf("what found no number is not kept: %v", rules(got.More))
	}
	if !got.HoldsWords {
		t.Error("it does not say that the words are held")
	}
}

func TestTheHonestNegativeNeedsWords(t *testing.T) {
	c := contact(1, model.Fields{Position: "Gardener", Company: "Globex"})
	for _, tt := range []struct {
		name  string
		words []string
		want  bool
	}{{"none were given", nil, false}, {"some were given", []string{"privacy"}, true}} {
		t.Run(tt.name, func(t *testing.T) {
			got := assess.New(subscriber.New(), model.Campaign{Words: tt.words}).Of(c, nil)
			said := false
			for _, e := range got.Chips {
				said = said || e.Rule == relevance.RuleNoWords
			}
			if said != tt.want || got.HoldsWords {
				t.Errorf("the chips are %v, HoldsWords %v", rules(got.Chips), got.HoldsWords)
			}
		})
	}
}

func TestAContactIsNoEvidenceAboutItself(t *testing.T) {
	r := subscriber.New()
	m := subscriber.NewMemory(r)
	c := contact(1, model.Fields{Position: "Gardener", Company: "Globex"})
	a := assess.New(r, model.Campaign{})
	before := a.Of(c, m)
	m.Set(1, "Globex", model.B2B, time.Date(2026, 3, 3, 0, 0, 0, 0, time.UTC))
	if got := a.Of(c, m); !reflect.DeepEqual(got, before) {
		t.Errorf("its own decision gave %v, before it was %v", rules(got.Chips), rules(before.Chips))
	}
}

func TestTheSameInputGivesTheSameAssessment(t *testing.T) {
	a := assess.New(subscriber.New(), model.Campaign{Words: []string{"data"}})
	c := contact(1, model.Fields{Position: "Data Lead", Company: "Jane Quince Consulting", Email: "jane@example.com"})
	if one, two := a.Of(c, nil), a.Of(c, nil); !reflect.DeepEqual(one, two) {
		t.Errorf("%+v\nand then\n%+v", one, two)
	}
}
