package subscriber

import (
	"testing"
	"time"

	"handpick/model"
)

func TestFoldCompanyAgreesOnOneCompany(t *testing.T) {
	rules := New()
	for _, group := range [][]string{
		{"Acme", "Acme Ltd", "ACME LIMITED", "acme ltd.", "Acme Ltd - London", "Acme Limited (in liquidation)", " Acme, Inc. ", "ÁCME"},
		{"Acme Widgets", "Acme-Widgets GmbH & Co. KG", "ACME WIDGETS L L C"},
		{"サンプル", "株式会社サンプル", "サンプル株式会社"},
		{"Пример", "ООО Пример"},
		{"Bloggs & Sons", "Bloggs & Sons Ltd"},
	} {
		for _, name := range group {
			t.Run(name, func(t *testing.T) {
				if got, want := rules.FoldCompany(name), rules.FoldCompany(group[0]); got != want || got == "" {
					t.Errorf("folds to %q, %q folds to %q", got, group[0], want)
				}
			})
		}
	}
}

func TestFoldCompanyKeepsDifferentNamesApart(t *testing.T) {
	names := []string{"Acme", "Acme Co", "Acme Group", "Acme UK Widgets", "Acme & Sons", "Acmes", "Ac Me", "Re-Cover", "Recover", "Canal", "Canal+", "C", "C#", "C++",
		"A&B", "AB", "Acme (UK) Ltd", "Acme Society", "Мой", "Мои", "ガス", "カス", "Bishop", "Bishop of Example", "Example", "Example Council", "University of Example"}
	seen, rules := map[string]string{}, New()
	for _, name := range names {
		key := rules.FoldCompany(name)
		if other, ok := seen[key]; ok || key == "" {
			t.Errorf("%q and %q both fold to %q", name, other, key)
		}
		seen[key] = name
	}
}

func TestFoldCompanyOfNoCompanyIsEmpty(t *testing.T) {
	rules := New()
	for _, name := range []string{"", " ", "-", "n/a", "Confidential", "Stealth Startup", "Retired", "Self-employed", "Freelance Copywriter", "Freelance / Self-employed", "Autónomo", "Consultant", "Private Practice"} {
		if key := rules.FoldCompany(name); key != "" {
			t.Errorf("%q folds to %q, want nothing", name, key)
		}
	}
}

func TestMemory(t *testing.T) {
	day := func(d int) time.Time { return time.Date(2026, 3, d, 12, 0, 0, 0, time.UTC) }
	at := func(company string) *model.Fields { return &model.Fields{FirstName: "Ann", Company: company} }
	m := NewMemory(New())
	m.Set(1, "Acme Ltd", model.B2B, day(1))
	m.Set(2, "ACME", model.B2B, day(3))

	t.Run("another contact of the company gets the newest date and the kind", func(t *testing.T) {
		list := m.Evidence(9, at("Acme Limited"))
		if len(list) != 1 {
			t.Fatalf("got %+v, want one piece of evidence", list)
		}
		want := model.Evidence{Rule: RuleMemory, Field: model.FieldCompany, End: 12, Quote: "Acme Limited", Kind: model.B2B, Strength: model.Lean,
			Says: "you marked “Acme Limited” B2B on 3 March 2026"}
		if list[0] != want {
			t.Errorf("got  %+v\nwant %+v", list[0], want)
		}
	})
	t.Run("another company gets none", func(t *testing.T) {
		if list := m.Evidence(9, at("Acme Widgets")); list != nil {
			t.Errorf("got %+v", list)
		}
	})
	t.Run("a contact's own decision is no evidence for it", func(t *testing.T) {
		own := NewMemory(New())
		own.Set(1, "Acme", model.B2B, day(1))
		if list := own.Evidence(1, at("Acme")); list != nil {
			t.Errorf("got %+v", list)
		}
	})
	t.Run("contradictory decisions give evidence for both", func(t *testing.T) {
		m.Set(3, "Acme", model.SoleTrader, day(5))
		list := m.Evidence(9, at("Acme"))
		if len(list) != 2 || list[0].Kind != model.B2B || list[1].Kind != model.SoleTrader {
			t.Errorf("got %+v, want B2B and sole trader", list)
		}
	})
	t.Run("a later decision of the same contact replaces the earlier", func(t *testing.T) {
		m.Set(3, "Acme", model.B2B, day(6))
		if list := m.Evidence(9, at("Acme")); len(list) != 1 || list[0].Kind != model.B2B {
			t.Errorf("got %+v, want B2B alone", list)
		}
	})
	t.Run("unknown and undone decisions are forgotten", func(t *testing.T) {
		m.Set(1, "Acme", model.Unknown, day(7))
		m.Set(2, "Acme", model.NotAsked, day(7))
		m.Set(3, "Acme", model.NotAsked, day(7))
		if list := m.Evidence(9, at("Acme")); list != nil {
			t.Errorf("got %+v", list)
		}
	})
	t.Run("self-employed people share no company", func(t *testing.T) {
		m.Set(4, "Freelance", model.SoleTrader, day(8))
		if list := m.Evidence(9, at("Freelance")); list != nil {
			t.Errorf("got %+v", list)
		}
	})
}

func TestContactsAtOneDomainSpeakForAnOrganisation(t *testing.T) {
	rules := New()
	at := func(emails ...string) *Memory {
		var contacts []model.Contact
		for i, e := range emails {
			contacts = append(contacts, model.NewContact(i+1, "", model.Fields{Email: e}))
		}
		m := NewMemory(rules)
		m.Meet(contacts)
		return m
	}
	for _, tt := range []struct {
		name   string
		emails []string
		of     string
		says   string
	}{
		{"three at one domain are an organisation", []string{"a@acme.example", "b@ACME.example", "c@acme.example"}, "a@acme.example", "3 of your contacts write from “acme.example”"},
		{"two are not", []string{"a@acme.example", "b@acme.example"}, "a@acme.example", ""},
		{"a provider of personal mailboxes is none", []string{"a@gmail.com", "b@gmail.com", "c@gmail.com"}, "a@gmail.com", ""},
		{"another domain gains nothing", []string{"a@acme.example", "b@acme.example", "c@acme.example"}, "d@globex.example", ""},
		{"without an address there is nothing to share", []string{"", "", ""}, "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := at(tt.emails...).Evidence(1, &model.Fields{Email: tt.of})
			switch {
			case tt.says == "" && len(got) != 0:
				t.Errorf("got %+v, want nothing", got)
			case tt.says != "" && (len(got) != 1 || got[0].Says != tt.says || got[0].Kind != model.B2B || got[0].Quote != tt.of[2:]):
				t.Errorf("got %+v, want %q", got, tt.says)
			}
		})
	}
}
