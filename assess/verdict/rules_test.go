package verdict_test

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"handpick/assess/verdict"
	"handpick/model"
)

var update = flag.Bool("update", false, "write docs/rules.md")

func TestTheDocumentIsTheListOfRules(t *testing.T) {
	path := filepath.Join("..", "..", "docs", "rules.md")
	if *update {
		if err := os.WriteFile(path, []byte(verdict.Document()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if strings.ReplaceAll(string(got), "\r\n", "\n") != verdict.Document() {
		t.Error("docs/rules.md differs from the rules: run go test ./assess/verdict -update")
	}
}

func TestEveryRuleHasACase(t *testing.T) {
	seen := map[string]bool{"P3": true} // unreachable while the rules above are complete
	for _, tt := range slices.Concat(settlingCases(), gateCases(), stopCases(), unitedKingdomCases(), europeanUnionCases()) {
		for id := range strings.FieldsSeq(tt.rules) {
			seen[id] = true
		}
	}
	for _, r := range verdict.Rules() {
		if !seen[r.ID] {
			t.Errorf("no case reaches %s", r.ID)
		}
	}
}

func TestEveryRuleSaysWhatItRestsOn(t *testing.T) {
	ids := map[string]bool{}
	for _, r := range verdict.Rules() {
		t.Run(r.ID, func(t *testing.T) {
			if ids[r.ID] {
				t.Error("the id is taken")
			}
			ids[r.ID] = true
			if r.When == "" || len(r.Citations) == 0 || len(r.WouldChange) == 0 {
				t.Error("a rule needs a condition, a source and what would change it")
			}
			if (r.Settles == "") == (r.Cautious == 0 && r.Standard == 0) {
				t.Error("a rule either settles something or decides")
			}
			for _, o := range []model.Outcome{r.Cautious, r.Standard} {
				if o != 0 && o < model.InformationalOnly && r.NextStep == "" {
					t.Error("a rule that stops someone needs a next step")
				}
			}
			if r.Standard != 0 && r.Cautious > r.Standard {
				t.Error("cautious is freer than standard")
			}
			if max(r.Cautious, r.Standard) >= model.InformationalOnly && r.Basis == "" {
				t.Error("a message that may go needs a lawful basis")
			}
		})
	}
}

func TestTheOrderIsTheOneThatWasMeant(t *testing.T) {
	var ids []string
	for _, r := range verdict.Rules() {
		ids = append(ids, r.ID)
	}
	for _, order := range []string{
		"U14 U17 U15 U15b G1 G2 G3 G4 G5 G6 G7 G8 G9 G10 G11 G12 G13 U6 U1",
		"U15b G1", "G13 U15c U1", "G13 U16 U1", "G5 L-B1", "G8 L-B1 L-B2 L-S1 G9", "G13 L-P5 U6", "P3 L-B1b G14",
		"U6 U1 U2 U3 U3b U4 U5 U7 U8 U9 U10 U11 U12 U13 EU1 EU4 P3 G14",
	} {
		at := -1
		for id := range strings.FieldsSeq(order) {
			i := slices.Index(ids, id)
			if i <= at {
				t.Errorf("%s stands at %d, want after %d in %q", id, i, at, order)
			}
			at = i
		}
	}
}

func TestRulesAreReadableAsJSON(t *testing.T) {
	body, err := json.Marshal(verdict.Rules())
	if err != nil {
		t.Fatal(err)
	}
	var rules []map[string]any
	if err := json.Unmarshal(body, &rules); err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(rules, func(r map[string]any) bool { return r["id"] == "U2" })
	if got := rules[i]; got["cautious"] != "informational_only" || got["standard"] != "may_with_conditions" {
		t.Errorf("U2 reads %v, %v", got["cautious"], got["standard"])
	}
}

func TestTheCallersListIsTheirOwn(t *testing.T) {
	verdict.Rules()[0].ID = "mine"
	if got := verdict.Rules()[0].ID; got != "U14" {
		t.Errorf("the list was changed to %q", got)
	}
	v := verdict.Of(base(nil))
	v.Citations[0], v.Notes[0] = "mine", "mine"
	v.Citations, v.Conditions = append(v.Citations, "mine"), append(v.Conditions, "mine")
	if w := verdict.Of(base(nil)); slices.Contains(w.Citations, "mine") || slices.Contains(w.Notes, "mine") {
		t.Error("a changed verdict changed the rules")
	}
}

// FuzzOf puts any values at all into the facts, inside and outside their lists.
func FuzzOf(f *testing.F) {
	f.Add([]byte{1, 4, 0, 0, 0, 15, 1, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 2}, "GB", -1, 0, 90)
	f.Add([]byte{255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255}, "XX", -99, -1, -1)
	f.Add([]byte{}, "", 0, 0, 0)
	f.Add([]byte{3, 4, 0, 0, 1, 15, 1, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 2, 2, 0, 1}, "GB", -1, 0, 90)
	f.Add([]byte{3, 4, 0, 0, 1, 15, 2, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 2, 9, 7, 0}, "IE", -1, 0, 90)
	f.Add([]byte{3, 4, 0, 0, 1, 15, 2, 0, 0, 1, 1, 1, 1, 0, 1, 1, 2, 1, 0, 0, 3}, "DE", 1<<62, 1<<62, -(1 << 62))
	f.Fuzz(func(t *testing.T, b []byte, country string, days, unanswered, interval int) {
		b = append(slices.Clone(b), make([]byte, 24)...)
		facts := verdict.Facts{
			Channel: model.Channel(b[0]), Nature: model.Nature(b[1]), Shape: model.Shape(b[2]),
			PageInvites: model.PageInvites(b[3]), Policy: model.Policy(b[4]), Draft: model.MustHaves(b[5]),
			Country: model.Country(country), Kind: model.Kind(b[6]), LooksB2B: b[7]&1 != 0,
			Consent:   model.ConsentState(b[8]),
			SoftOptIn: model.SoftOptIn{model.Answer(b[9]), model.Answer(b[10]), model.Answer(b[11]), model.Answer(b[12])},
			Objection: model.ObjectionScope(b[13]), Source: model.Source(b[14]), Relevance: model.RelevanceStrength(b[15]),
			Notice: model.NoticeState(b[16]), Answered: b[17]&1 != 0, SameCampaignSent: b[18]&1 != 0,
			LIA: model.LIAState(b[20]), LastContactDays: days, Unanswered: unanswered, Interval: interval,
			MaxUnanswered: int(int8(b[19])), Stops: model.Stops(b[21]), Sensitivity: model.Sensitivity(b[22]), LooksSpecial: b[23]&1 != 0,
		}
		v := verdict.Of(facts)
		if v.Outcome < model.DoNotContact || v.Outcome > model.MayContact {
			t.Fatalf("outcome %d of %+v", v.Outcome, facts)
		}
		if slices.Contains(v.Rules, "P3") {
			t.Errorf("no rule but the last answers %+v", facts)
		}
		if v.Ready() != (v.Missing == "") || v.WaitDays < 0 {
			t.Errorf("ready %v, missing %q, wait %d: %+v", v.Ready(), v.Missing, v.WaitDays, facts)
		}
		cautious, standard := verdict.Both(facts)
		if cautious.Outcome > standard.Outcome {
			t.Errorf("cautious %q, standard %q: %+v", cautious.Outcome, standard.Outcome, facts)
		}
		free := facts
		free.Stops, free.Sensitivity, free.LooksSpecial = 0, 0, false
		if w := verdict.Of(free); v.Outcome > w.Outcome {
			t.Errorf("%q, and %q without the stops: %+v", v.Outcome, w.Outcome, facts)
		}
		objected := facts.Objection != model.NoObjection && facts.Nature != model.Solicited && facts.Nature != model.Service
		if objected && v.Outcome != model.DoNotContact {
			t.Errorf("%q after an objection: %+v", v.Outcome, facts)
		}
	})
}

func BenchmarkOf(b *testing.B) {
	for _, bb := range []struct {
		name  string
		facts verdict.Facts
	}{
		{"the first gate", base(func(f *facts) { f.Objection = model.ByPerson })},
		{"a company on LinkedIn", base(nil)},
		{"a missing assessment", base(func(f *facts) { f.LIA = model.NoLIA })},
		{"the last row", base(func(f *facts) { f.Nature, f.Country = model.Informational, "NL" })},
	} {
		b.Run(bb.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_ = verdict.Of(bb.facts)
			}
		})
	}
}
