package lia_test

import (
	"strings"
	"testing"

	"handpick/assess/lia"
)

func TestWarnings(t *testing.T) {
	if found := lia.Warnings(whole()); len(found) != 0 {
		t.Fatalf("the answers without a sign have %v", found)
	}
	if found := lia.Warnings(concluded()); len(found) != 0 {
		t.Fatalf("the outcome without a sign has %v", found)
	}
	for _, tt := range []struct {
		answer string
		says   string // "" for no sign
	}{
		{"H3 several: UK and Germany", "each has its own rules"},
		{"H3 not_known: bakers", "not known"},
		{"H4 personal_email", "its owner must agree"},
		{"H5 name,email", "though the message goes by LinkedIn"},
		{"H5 name,notes", "may ask to read them"},
		{"P1: general growth", "too vague"},
		{"P1: Grow our network among bakers in Leeds", "too vague"},
		{"P1: Find five bakers who try our tool", ""},
		{"P3 no", "only you gain"},
		{"P3 yes", "who else gains"},
		{"P4 low", "matters little"},
		{"P5 consent_needed", "must agree first"},
		{"P6 yes", "what you do about it"},
		{"P6 yes: LinkedIn's terms; we write by hand", ""},
		{"P7 yes: some will mind", "fair stranger"},
		{"N1 no: not at all", "does not serve"},
		{"N2: everyone I know, about 800", "whole network"},
		{"N2: a few bakers", "no number caps"},
		{"N3 yes", "would do as well"},
		{"N3 yes: but nobody reads our posts", ""},
		{"N4 yes: half would do", "fewer people"},
		{"N5: as long as we need it", "no day or period"},
		{"N5: six months", ""},
		{"B1 yes: two chaplains", "special-category"},
		{"B2 yes", "vulnerable"},
		{"B3 yes: home addresses", "private in the eyes"},
		{"B4 mixed", "cannot be parted"},
		{"B4 private", "private life"},
		{"B5 connection_only", "nothing more"},
		{"B6 they", "how long ago"},
		{"B6 both", "how long ago"},
		{"B6 they: last year, about ovens", ""},
		{"B6 you: at the fair", "you asked to connect"},
		{"B6 not_known", "do not remember"},
		{"B7 person", "what they were told"},
		{"B7 person: all of it", ""},
		{"B7 own_export", "within a month"},
		{"B7 own_export: told nothing yet, the message links to the notice", "within a month"},
		{"B7 elsewhere: a list", "may not know of"},
		{"B8 no: never", "would not expect"},
		{"B8 unsure: perhaps", "not sure"},
		{"B9 yes: a learned order", "new or surprising"},
		{"B10 complaints: one", "complaints"},
		{"B10 nothing", ""},
		{"B11: None.", "can always go wrong"},
		{"B11: ", "nobody has thought"},
		{"B12 likely_serious", "likely and serious"},
		{"B12 unlikely_serious", ""},
		{"B13 many", "many will object"},
		{"B14 no", "embarrassed"},
		{"B15 yes: one supplier", "power"},
		{"S1 no", "without a way to refuse"},
		{"S2 no", "privacy notice"},
		{"S3 no", "do-not-contact list"},
		{"S4: we are careful", "in figures"},
		{"S5: nothing else", "no other safeguard"},
		{"D1 sure", "data protection impact assessment"},
		{"D1 maybe", ""},
		{"O2: Only owners", "they hold nowhere"},
	} {
		t.Run(tt.answer, func(t *testing.T) {
			base := whole()
			if strings.HasPrefix(tt.answer, "O") {
				base = with(base, "O1 no")
			}
			a := with(base, tt.answer)
			id, _, _ := strings.Cut(tt.answer, " ")
			checkSign(t, lia.Warnings(a), strings.TrimSuffix(id, ":"), tt.says)
		})
	}
}

// checkSign looks for a sign on a question, "" for none.
func checkSign(t *testing.T, found []lia.Warning, id, says string) {
	t.Helper()
	var on []string
	for _, w := range found {
		if w.Question == id {
			on = append(on, w.Says)
		}
	}
	switch {
	case says == "" && len(on) > 0:
		t.Errorf("%s has the sign %q", id, on)
	case says != "" && !strings.Contains(strings.Join(on, "\n"), says):
		t.Errorf("%s has %q, want %q; all: %v", id, on, says, found)
	}
}

func TestWarningsOfWhatIsMissing(t *testing.T) {
	t.Run("nothing is missing before the first sitting is done", func(t *testing.T) {
		if found := lia.Warnings(answers("B1 no")); len(found) != 0 {
			t.Errorf("signs %v", found)
		}
	})
	t.Run("what is left of the rest is one sign", func(t *testing.T) {
		found := lia.Warnings(first())
		if len(found) != 2 {
			t.Errorf("signs %v, want B11 and the rest", found)
		}
		checkSign(t, found, "B11", "nobody has thought")
		checkSign(t, found, "H1", "questions are not answered")
	})
	t.Run("one question left out is named", func(t *testing.T) {
		a := whole()
		delete(a, "B12")
		checkSign(t, lia.Warnings(a), "B12", "question B12 is not answered")
	})
	t.Run("two perhaps in the screening are a sign", func(t *testing.T) {
		checkSign(t, lia.Warnings(with(whole(), "D2 maybe", "D4 maybe")), "D2", "2 signs")
	})
}

func TestWarningsOfTheOutcome(t *testing.T) {
	for _, tt := range []struct {
		name   string
		answer string
		id     string
		says   string
	}{
		{"conditions without any", "O2: ", "O2", "none is given"},
		{"an outcome of yes while no message says how to refuse", "S1 no", "O1", "a stop holds"},
		{"signs without a word on them", "P4 low", "O4", "in spite of"},
		{"a review more than a year ahead", "O7: 2027-11-23", "O7", "more than a year"},
		{"a review in a year to the day", "O7: 2027-11-22", "O7", ""},
		{"a review that is past", "O7: 2026-11-22", "O7", "not in the future"},
		{"no trigger", "O7b -", "O7b", "calendar"},
		{"no notice", "O8: ", "O8", "no privacy notice"},
		{"nothing of a second reader", "O6: ", "O6", "whether anybody else"},
		{"the same person as second reader is fine", "O6: same person", "O6", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			checkSign(t, lia.Warnings(with(concluded(), tt.answer)), tt.id, tt.says)
		})
	}
}
