package subscriber

import (
	"strings"
	"testing"
	"unicode/utf8"

	"handpick/model"
)

// checkEvidence verifies what holds of every suggestion, whatever the record.
func checkEvidence(t *testing.T, f *model.Fields, s model.Suggestion) {
	t.Helper()
	if s.Kind == model.NotAsked {
		t.Error("the kind is not asked")
	}
	if (s.Kind == model.Unknown) != (s.Strength == model.NoStrength) {
		t.Errorf("%v has the strength %v", s.Kind, s.Strength)
	}
	if (s.Strength == model.Strong) != (s.Ask == "") {
		t.Errorf("strength %v asks %q", s.Strength, s.Ask)
	}
	if s.Strength == model.Strong && len(s.For) == 0 {
		t.Error("a strong suggestion without evidence")
	}
	for _, list := range [][]model.Evidence{s.For, s.Against} {
		for _, e := range list {
			text := f.Text(e.Field)
			switch {
			case e.Start < 0 || e.End < e.Start || e.End > len(text):
				t.Errorf("%s points to %d:%d of %d bytes", e.Rule, e.Start, e.End, len(text))
			case text[e.Start:e.End] != e.Quote:
				t.Errorf("%s quotes %q where %q stands", e.Rule, e.Quote, text[e.Start:e.End])
			case e.Negative != (e.Start == e.End), e.Negative && e.Kind != model.Unknown:
				t.Errorf("%s at %d:%d negative %v points to %v", e.Rule, e.Start, e.End, e.Negative, e.Kind)
			case e.Says != model.Clean(e.Says):
				t.Errorf("%s says %q, which is not clean", e.Rule, e.Says)
			case e.Says == "" || e.Rule == "" || e.Kind == model.NotAsked:
				t.Errorf("incomplete evidence %+v", e)
			}
		}
	}
	for _, e := range s.For {
		if s.Kind != model.Unknown && e.Kind != s.Kind {
			t.Errorf("evidence for %v stands for %v", e.Kind, s.Kind)
		}
	}
}

func FuzzSuggest(f *testing.F) {
	f.Add("", "", "", "", "")
	f.Add("Jane", "Doe, MBA", "jane@gmail.com", "Jane Doe (Sole Trader) t/a Doe's", "Owner & Founder")
	f.Add("Jörg", "Müller", "j@x.de", "Müller GmbH & Co. KG - Köln", "Inhaber")
	f.Add("Li", "Na", "@", "㈱サンプル (株)", "フリーランス")
	f.Add("А", "Б", "a@b@c.uk", "Аcme Ltd", "\u202eecnaleerf")
	f.Add("x", "y", "x@nhs.net", "S. p. A. ( ) [ - | / v/ t/a d/b/a", "Self\u200bEmployed")
	f.Add("e\u0301", "\xff\xfe", "é@ü.example", "Cafe\u0301 S.A. \xc3", "A/S & Co. KG (haftungsbeschränkt")
	rules := New()
	f.Fuzz(func(t *testing.T, first, last, email, company, position string) {
		fields := model.Fields{FirstName: first, LastName: last, Email: email, Company: company, Position: position}
		s := rules.Suggest(&fields)
		checkEvidence(t, &fields, s)
		key := rules.FoldCompany(company)
		if again := rules.FoldCompany(company); again != key {
			t.Errorf("%q folds to %q and to %q", company, key, again)
		}
		if utf8.ValidString(company) && !utf8.ValidString(key) {
			t.Errorf("%q folds to invalid text %q", company, key)
		}
	})
}

func TestInputThatIsNoNameSuggestsNothing(t *testing.T) {
	rules := New()
	for name, f := range map[string]model.Fields{
		"an empty contact":              {},
		"64 KiB of letters and a form":  {Company: strings.Repeat("Acme ", 1<<16/5) + "Ltd", Position: strings.Repeat("freelance ", 1<<16/10)},
		"64 KiB in every field":         {FirstName: strings.Repeat("a", 1<<16), LastName: strings.Repeat("b", 1<<16), Email: strings.Repeat("c", 1<<16) + "@gmail.com", Company: strings.Repeat("Ltd", 1<<14), Position: strings.Repeat("x", 1<<16)},
		"Cyrillic letters in a word":    {Company: "Аcmе Ltd"},
		"three alphabets":               {Company: "Acme Пример Παράδειγμα Ltd"},
		"bytes that are no text":        {Company: "\xff\xfe\xfd", Position: "\xc3\x28", Email: "\xff@\xff"},
		"an address that is none":       {Email: "jane at gmail dot com"},
		"separators alone":              {Company: " - | (/) ., & ", Position: "()"},
		"accents without their letters": {Company: "\u0301\u0301", Position: "\u200b\u202e"},
	} {
		t.Run(name, func(t *testing.T) {
			s := rules.Suggest(&f)
			checkEvidence(t, &f, s)
			open.check(t, s)
		})
	}
}

func TestInvisibleCharactersAndAccentsKeepTheQuoteExact(t *testing.T) {
	rules := New()
	for company, quote := range map[string]string{
		"Acme L\u200btd.":                "L\u200btd",
		"Cafe\u0301 S.a\u0300 r.l.":      "S.a\u0300 r.l.",
		"株式会社サンプル":                       "株式会社",
		"サンプル株式会社":                       "株式会社",
		"Acme （Ｌｔｄ）":                     "Ｌｔｄ",
		"Muster UG (haftungsbeschränkt)": "UG (haftungsbeschränkt)",
	} {
		f := model.Fields{Company: company}
		s := rules.Suggest(&f)
		checkEvidence(t, &f, s)
		if len(s.For) == 0 || s.For[0].Quote != quote {
			t.Errorf("%q: want the quote %q, got %+v", company, quote, s.For)
		}
	}
}

func TestConflictShowsBothSides(t *testing.T) {
	f := model.Fields{Company: "Acme Ltd", Position: "Freelance Producer"}
	s := New().Suggest(&f)
	open.check(t, s)
	if len(s.For) != 1 || s.For[0].Kind != model.B2B || len(s.Against) != 1 || s.Against[0].Kind != model.SoleTrader || s.Ask != askBoth {
		t.Errorf("want B2B for, sole trader against and a question, got %+v", s)
	}
}

func TestAbsenceOfAFormPointsToNothing(t *testing.T) {
	f := model.Fields{Company: "Acme"}
	s := New().Suggest(&f)
	if len(s.For) != 1 || !s.For[0].Negative || s.For[0].Kind != model.Unknown || s.Ask != askFullName {
		t.Errorf("want the absence as evidence and a question, got %+v", s)
	}
}
