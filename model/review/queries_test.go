package review

import (
	"slices"
	"testing"

	"handpick/model"
)

func TestFind(t *testing.T) {
	x := NewIndex([]model.Contact{
		model.NewContact(1, "in:a", model.Fields{FirstName: "Zoë", LastName: "Müller", Company: "Acme Tools", Position: "Head of Purchasing", Email: "zoe@acme.example"}),
		model.NewContact(2, "in:b", model.Fields{FirstName: "Ben", LastName: "Ames", Company: "Bolt Works", Position: "Owner"}),
		model.NewContact(3, "in:c", model.Fields{}),
		model.NewContact(4, "in:d", model.Fields{FullName: "Muller Head", Company: "ACME"}),
		model.NewContact(5, "in:e", model.Fields{FirstName: "明", LastName: "陳", Company: "Straße & Söhne"}),
	})
	tests := []struct {
		name  string
		query string
		want  []int32
	}{
		{"is empty for an empty query", " \t", nil},
		{"ignores case", "aCmE", []int32{1, 4}},
		{"ignores accents in the record", "muller", []int32{1, 4}},
		{"ignores accents in the query", "äcme", []int32{1, 4}},
		{"finds parts of words", "urchas", []int32{1}},
		{"looks in the e-mail", "acme.example", []int32{1}},
		{"wants every word, in any field and any order", "head muller", []int32{1, 4}},
		{"wants every word of the same contact", "ben acme", nil},
		{"does not match across two fields", "toolshead", nil},
		{"does not match across two contacts", "ownermuller", nil},
		{"is the same with a word twice", "bolt bolt", []int32{2}},
		{"finds the last contact", "陳", []int32{5}},
		{"folds what has two spellings", "strasse", []int32{5}},
		{"answers in ascending order, each once", "e", []int32{1, 2, 4, 5}},
		{"is empty when nobody holds it", "nowhere", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := x.Find(tt.query); !slices.Equal(got, tt.want) {
				t.Errorf("Find(%q) = %v, want %v", tt.query, got, tt.want)
			}
		})
	}
	t.Run("is empty among no contacts", func(t *testing.T) {
		if got := NewIndex(nil).Find("a"); len(got) != 0 {
			t.Errorf("found %v", got)
		}
	})
}

func TestFilters(t *testing.T) {
	decided := State{Seq: 9, Relevance: model.Relevant, Kind: model.B2B}
	with := func(change func(*State)) State { s := decided; change(&s); return s }
	tests := []struct {
		name  string
		state State
		want  []Filter // besides FilterAll
	}{
		{"nothing said", State{}, []Filter{FilterUndecided}},
		{"relevant and B2B", decided, []Filter{FilterRelevant, FilterB2B}},
		{"a sole trader", with(func(s *State) { s.Kind = model.SoleTrader }), []Filter{FilterRelevant, FilterSoleTrader}},
		{"a kind nobody can tell", with(func(s *State) { s.Kind = model.Unknown }), []Filter{FilterRelevant, FilterUnknown}},
		{"not relevant, kind not asked", State{Seq: 9, Relevance: model.NotRelevant}, []Filter{FilterNotRelevant}},
		{"put off", State{Later: true}, []Filter{FilterLater}},
		{"put off after deciding", with(func(s *State) { s.Later = true }), []Filter{FilterRelevant, FilterB2B, FilterLater}},
		{"gone and never decided needs no decision", State{Gone: true}, []Filter{FilterGone}},
		{"gone after deciding", with(func(s *State) { s.Gone, s.LookAgain = true, true }), []Filter{FilterRelevant, FilterB2B, FilterLookAgain, FilterGone}},
		{"perhaps do not contact", with(func(s *State) { s.MaybeObjected = true }), []Filter{FilterRelevant, FilterB2B, FilterConfirm}},
		{"do not contact shows nowhere else", with(func(s *State) { s.Objected, s.Gone, s.Later = true, true, true }), []Filter{FilterObjected}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for _, f := range Filters() {
				want := f == FilterAll || slices.Contains(tt.want, f)
				if f.Match(tt.state) != want {
					t.Errorf("filter %q: %v, want %v", f, !want, want)
				}
			}
		})
	}
	t.Run("an unknown filter lets nobody pass and has no name", func(t *testing.T) {
		if f := filters + 7; f.Match(State{}) || f.String() != "" {
			t.Errorf("filter %d is known", f)
		}
	})
	t.Run("every filter has a name of its own", func(t *testing.T) {
		seen := map[string]bool{}
		for _, f := range Filters() {
			if f.String() == "" || seen[f.String()] {
				t.Errorf("filter %d is called %q", f, f)
			}
			seen[f.String()] = true
		}
	})
	t.Run("every order has a name of its own", func(t *testing.T) {
		seen := map[string]bool{}
		for _, o := range Orders() {
			if seen[o.String()] || o.String() == "" {
				t.Errorf("order %d is called %q", o, o)
			}
			seen[o.String()] = true
		}
		if orders.String() != "" {
			t.Error("an unknown order has a name")
		}
	})
}

func TestSelectKeepsTheOrderItIsGiven(t *testing.T) {
	d := newDesk(t, ann, ben, cyd)
	d.decide(2, model.NotRelevant, model.NotAsked)
	if got := d.Select([]int32{3, 2, 1}, FilterUndecided); !slices.Equal(got, []int32{3, 1}) {
		t.Errorf("selected %v, want 3 and 1", got)
	}
}

func TestHeldBack(t *testing.T) {
	tests := []struct {
		name  string
		state State
		want  bool
	}{
		{"nobody without a cause", State{Seq: 9}, false},
		{"who must not be contacted", State{Objected: true}, true},
		{"who may be on the do-not-contact list", State{MaybeObjected: true}, true},
		{"who left and was not looked at since", State{Seq: 9, Gone: true, LookAgain: true}, true},
		{"nobody who left and was looked at", State{Seq: 9, Gone: true}, false},
		{"nobody who only changed", State{Seq: 9, LookAgain: true}, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.state.HeldBack(); got != tt.want {
				t.Errorf("held back is %v, want %v", got, tt.want)
			}
		})
	}
}
