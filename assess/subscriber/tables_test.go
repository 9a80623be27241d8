package subscriber

import (
	"slices"
	"strings"
	"testing"

	"handpick/model"
)

func TestFormsTableHoldsOnlyKnownValues(t *testing.T) {
	details := []string{"company", "LLP", "CIC", "public body", "association", "sole trader", "partnership", "limited partnership", "style", "firm", "club", "chambers", "practice"}
	for n, line := range strings.Split(strings.TrimSuffix(formsTable, "\n"), "\n")[1:] {
		col := strings.Split(line, "\t")
		if len(col) != 6 {
			t.Fatalf("line %d has %d columns", n+2, len(col))
		}
		if !slices.Contains(details, col[1]) || !strings.Contains("ynd", col[2]) || !strings.Contains("ABCDSTU", col[4]) {
			t.Errorf("line %d: kind %q, person %q, strength %q", n+2, col[1], col[2], col[4])
		}
		for code := range strings.FieldsSeq(col[3]) {
			if code != "+" && (len(code) != 2 || code != strings.ToUpper(code)) {
				t.Errorf("line %d: country %q", n+2, code)
			}
		}
		if col[4] == string(style) && col[1] == "company" {
			t.Errorf("line %d: a company's form says nothing", n+2)
		}
	}
}

// TestFormsOfManyCountriesAreKnown keeps the usual forms of the
// countries users meet most from falling out of the table.
func TestFormsOfManyCountriesAreKnown(t *testing.T) {
	rules := New()
	for country, forms := range map[string]string{
		"GB": "Ltd PLC LLP CIC SCIO", "IE": "DAC CLG Teoranta", "US": "Inc LLC Corp PLLC LLLP", "AU": "Pty", "DE": "GmbH KGaA eG", "FR": "SARL SASU EURL",
		"ES": "SLU S.L.", "IT": "S.r.l. S.p.A.", "NL": "B.V. N.V.", "SE": "Aktiebolag", "DK": "ApS A/S", "NO": "ASA", "FI": "Oy Oyj", "PL": "P.S.A.", "CZ": "s.r.o. a.s.",
		"HU": "Kft Zrt", "PT": "Lda", "BR": "Ltda S/A", "MY": "Berhad", "TR": "A.Ş.",
	} {
		for form := range strings.FieldsSeq(forms) {
			s := rules.Suggest(&model.Fields{Company: "Example " + form})
			if s.Kind != model.B2B || s.Strength != model.Strong {
				t.Errorf("%s: %q suggests %v, %v", country, form, s.Kind, s.Strength)
			}
		}
	}
}

func TestWordListsDoNotContradictEachOther(t *testing.T) {
	rules := New()
	for phrase, set := range rules.words {
		if set&selfEmployed != 0 && set&(noCompany|notInBusiness) != 0 {
			t.Errorf("%q says self-employed and no business", phrase)
		}
		if set&positionStopAfter != 0 && set&positionSelfEmployed != 0 {
			t.Errorf("%q says self-employed and stops it", phrase)
		}
	}
}

func TestDomainsAreSpelledAsTheyAreLookedUp(t *testing.T) {
	providers := 0
	for domain, set := range New().domains {
		if domain != strings.ToLower(domain) || strings.HasPrefix(domain, ".") {
			t.Errorf("%q is never found", domain)
		}
		if set&provider != 0 {
			providers++
			if set != provider {
				t.Errorf("%q is a provider and something else", domain)
			}
		}
	}
	if providers < 250 {
		t.Errorf("%d providers, want 250 or more", providers)
	}
}
