package relevance_test

import (
	"slices"
	"strings"
	"testing"

	"handpick/assess/relevance"
	"handpick/model"
	"handpick/model/review"
)

func TestAWordIsFoundWhereAWordOfThePositionBeginsWithIt(t *testing.T) {
	tests := []struct {
		name, position string
		words          []string
		quotes         []string // of the positive evidence, in order
	}{
		{"a whole word", "Head of Privacy", []string{"privacy"}, []string{"Privacy"}},
		{"the beginning of a word", "Head of Marketing", []string{"market"}, []string{"Market"}},
		{"not the middle of one", "Supermarket Manager", []string{"market"}, nil},
		{"not the end of one", "Cofounder", []string{"founder"}, nil},
		{"after a hyphen", "Co-Founder", []string{"founder"}, []string{"Founder"}},
		{"after a slash", "CEO/Founder", []string{"founder"}, []string{"Founder"}},
		{"a phrase", "Interim Head of Data", []string{"head of data"}, []string{"Head of Data"}},
		{"a phrase over two spaces", "Head  of Data", []string{"head of data"}, []string{"Head  of Data"}},
		{"a phrase only as a whole", "Head of People", []string{"head of data"}, nil},
		{"accents in the position, none typed", "Député Général", []string{"general"}, []string{"Général"}},
		{"accents typed, none in the position", "Depute General", []string{"général"}, []string{"General"}},
		{"accents as marks of their own", "Ge\u0301ne\u0301ral", []string{"general"}, []string{"Ge\u0301ne\u0301ral"}},
		{"a letter with a stroke or two letters in one", "Straßenbau", []string{"strasse"}, []string{"Straße"}},
		{"another script", "Директор по маркетингу", []string{"маркет"}, []string{"маркет"}},
		{"a script without spaces, at its beginning", "部長代理", []string{"部長"}, []string{"部長"}},
		{"several words, in the order given", "Privacy Counsel", []string{"counsel", "privacy"}, []string{"Counsel", "Privacy"}},
		{"a second place when the first only begins alike", "Prior Privacy", []string{"privacy"}, []string{"Privacy"}},
		{"an ampersand", "R&D Lead", []string{"r&d"}, []string{"R&D"}},
		{"nothing in an empty position", "", []string{"privacy"}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := model.Fields{Position: tt.position}
			w := relevance.NewWords(tt.words)
			var quotes []string
			for _, e := range w.Evidence(&f) {
				if e.Negative {
					continue
				}
				quotes = append(quotes, e.Quote)
				if tt.position[e.Start:e.End] != e.Quote {
					t.Errorf("offsets %d:%d hold %q, the quote is %q", e.Start, e.End, tt.position[e.Start:e.End], e.Quote)
				}
				if e.Rule != relevance.RuleWords || e.Field != model.FieldPosition || e.Relevance != model.Relevant {
					t.Errorf("the evidence is %+v", e)
				}
			}
			if !slices.Equal(quotes, tt.quotes) {
				t.Errorf("quotes %q, want %q", quotes, tt.quotes)
			}
			if w.Found(&f) != (len(tt.quotes) > 0) {
				t.Errorf("Found is %v", w.Found(&f))
			}
		})
	}
}

func TestTheNegativeIsSaidOnlyWhenWordsWereGiven(t *testing.T) {
	tests := []struct {
		name, position string
		words          []string
		says           string // "" for no evidence at all
	}{
		{"no words given", "Gardener", nil, ""},
		{"only blanks given", "Gardener", []string{" ", "\t"}, ""},
		{"a position without them", "Gardener", []string{"privacy"}, "none of your words in the position"},
		{"no position", "", []string{"privacy"}, "no position given, so none of your words in it"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := relevance.NewWords(tt.words).Evidence(&model.Fields{Position: tt.position})
			if tt.says == "" {
				if len(got) != 0 {
					t.Errorf("got %+v", got)
				}
				return
			}
			if len(got) != 1 || !got[0].Negative || got[0].Says != tt.says || got[0].Relevance != model.NotRelevant || got[0].Quote != "" {
				t.Errorf("got %+v", got)
			}
		})
	}
}

func TestAWordGivenTwiceCountsOnce(t *testing.T) {
	w := relevance.NewWords([]string{"Privacy", " privacy ", "PRIVACY"})
	if got := w.Evidence(&model.Fields{Position: "Privacy"}); len(got) != 1 {
		t.Errorf("got %d pieces of evidence", len(got))
	}
}

func TestTheWordOnScreenHoldsNoTerminalCodes(t *testing.T) {
	w := relevance.NewWords([]string{"pri\x1b[2J"})
	got := w.Evidence(&model.Fields{Position: "pri\x1b[2Jvacy"})
	if len(got) != 1 || got[0].Rule != relevance.RuleWords || strings.Contains(got[0].Says, "\x1b") {
		t.Errorf("got %+v", got)
	}
}

func TestSort(t *testing.T) {
	contacts := []model.Contact{
		{No: 1, Fields: model.Fields{Company: "globex", Position: "Gardener"}},
		{No: 2, Fields: model.Fields{}},
		{No: 3, Fields: model.Fields{Company: "Ácme", Position: "Head of Privacy"}},
		{No: 4, Fields: model.Fields{Position: "Privacy Counsel"}},
		{No: 5, Fields: model.Fields{Company: "acme", Position: "Clerk"}},
		{No: 6, Fields: model.Fields{Company: "Globex"}},
		{No: 7, Fields: model.Fields{}},
	}
	tests := []struct {
		name  string
		order review.Order
		words []string
		want  []int32
	}{
		{"those with the words first, those with nothing last", review.OrderWords, []string{"privacy"}, []int32{3, 4, 1, 5, 6, 2, 7}},
		{"as imported when no words were given, those with nothing last", review.OrderWords, nil, []int32{1, 3, 4, 5, 6, 2, 7}},
		{"by company without case and accents, those without one behind", review.OrderCompany, nil, []int32{3, 5, 1, 6, 4, 2, 7}},
		{"exactly as imported", review.OrderImported, []string{"privacy"}, []int32{1, 2, 3, 4, 5, 6, 7}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := relevance.Sort(contacts, tt.order, relevance.NewWords(tt.words)); !slices.Equal(got, tt.want) {
				t.Errorf("got %v, want %v", got, tt.want)
			}
		})
	}
	if got := relevance.Sort(nil, review.OrderWords, relevance.NewWords(nil)); len(got) != 0 {
		t.Errorf("nobody sorts to %v", got)
	}
}

// FuzzEvidence checks that what is quoted stands in the record where it is said
// to stand, and that Found agrees with Evidence.
func FuzzEvidence(f *testing.F) {
	f.Add("Head of Privacy", "privacy")
	f.Add("Straßenbau İstanbul ﬁnance", "strasse")
	f.Add("e\u0301\u0301 \u00a0x", "e x")
	f.Add("\xff\xfe", "\xff")
	f.Fuzz(func(t *testing.T, position, word string) {
		fields := model.Fields{Position: position}
		w := relevance.NewWords([]string{word})
		got := w.Evidence(&fields)
		found := false
		for _, e := range got {
			if e.Negative {
				continue
			}
			found = true
			if e.Start < 0 || e.End > len(position) || e.Start >= e.End || position[e.Start:e.End] != e.Quote {
				t.Fatalf("%d:%d of %q is not %q", e.Start, e.End, position, e.Quote)
			}
		}
		if found != w.Found(&fields) || w.None() != (len(got) == 0) {
			t.Fatalf("Found %v, evidence %+v", w.Found(&fields), got)
		}
	})
}
