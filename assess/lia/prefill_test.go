package lia_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"handpick/assess/lia"
	"handpick/model"
)

func TestPrefill(t *testing.T) {
	full := facts()
	for id, a := range lia.Prefill(full) {
		q, _ := lia.Find(id)
		if !q.Prefilled || a.Origin == "" || a.Question != id || a.On != 0 {
			t.Errorf("%s is proposed as %+v", id, a)
		}
		if err := q.Check(a); err != nil {
			t.Errorf("what is proposed cannot be confirmed: %v", err)
		}
	}
	t.Run("every question that may be proposed is, when all is known", func(t *testing.T) {
		for _, q := range lia.All() {
			if _, ok := lia.Prefill(full)[q.ID]; ok != q.Prefilled {
				t.Errorf("%s is proposed: %v", q.ID, ok)
			}
		}
	})
	t.Run("what is not known is not proposed", func(t *testing.T) {
		got := slices.Sorted(maps.Keys(lia.Prefill(lia.Facts{})))
		if want := []string{"N5", "S3", "S5"}; !slices.Equal(got, want) {
			t.Errorf("proposed %v, want %v", got, want)
		}
	})
	t.Run("people in another country than the outreach make several", func(t *testing.T) {
		f := facts()
		f.Countries = []model.Country{model.UnitedKingdom, "DE"}
		if a := lia.Prefill(f); !a.Chose("H3", "several") || !strings.Contains(a["H3"].Words, "UK, DE") {
			t.Errorf("proposed %+v", a["H3"])
		}
	})
	t.Run("a list that was not exported is not said to be one's own export", func(t *testing.T) {
		for source, want := range map[model.Source]string{
			model.NoSource: "", model.GivenByPerson: "person", model.ScrapedOrBought: "elsewhere",
		} {
			f := facts()
			f.Source = source
			a := lia.Prefill(f)
			if a.Given("B7") != (want != "") || want != "" && !a.Chose("B7", want) {
				t.Errorf("%q: proposed %+v", source, a["B7"])
			}
			if said := a["H3"].Words + a["S5"].Words; strings.Contains(said, "own LinkedIn export") {
				t.Errorf("%q: proposed %q", source, said)
			}
		}
	})
	t.Run("a text too long for its question is not proposed", func(t *testing.T) {
		f := facts()
		f.Reviewer = strings.Repeat("x", 101)
		if _, ok := lia.Prefill(f)["O5"]; ok {
			t.Error("the name is proposed")
		}
	})
}

func facts() lia.Facts {
	return lia.Facts{
		Campaign: &model.Campaign{
			No: 1, Purpose: "Bakery pilots", Sender: "Mara Quill", Organisation: "Crumbline Ltd", Channel: model.LinkedInMessage,
			Country: model.UnitedKingdom, PrivacyLink: "https://crumbline.example/privacy",
		},
		Reviewer: "Mara Quill", Contacts: 120, Relevant: 31, Decided: 64, Emails: 9, Source: model.OwnExport,
		Countries: []model.Country{model.UnitedKingdom}, Imported: 20261101,
		Notice: model.Notice{Version: 2, On: today}, NoticeInDraft: true,
	}
}
