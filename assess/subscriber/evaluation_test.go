package subscriber

import (
	"bufio"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"handpick/model"
)

// tally counts the answers for the rows of one source.
type tally struct {
	corporate, corporateFound         int // rows; called B2B, strong
	sole, soleFound                   int
	soleAsCorporate, corporateAsSole  int
	conflict, conflictAsCorporate     int // the register says sole, the name ends in a corporate form
	open, openAsCorporate, openAsSole int // limited partnerships, bodies of unknown form, unknown
	decided, rows                     int
}

func (n *tally) add(label string, s model.Suggestion) {
	corporate := s.Strength == model.Strong && s.Kind == model.B2B
	sole := s.Strength == model.Strong && s.Kind == model.SoleTrader
	n.rows++
	n.decided += count(corporate || sole)
	switch label {
	case "corporate":
		n.corporate++
		n.corporateFound += count(corporate)
		n.corporateAsSole += count(sole)
	case "sole_or_partnership":
		n.sole++
		n.soleFound += count(sole)
		n.soleAsCorporate += count(corporate)
	case "conflict":
		n.conflict++
		n.conflictAsCorporate += count(corporate)
	default:
		n.open++
		n.openAsCorporate += count(corporate)
		n.openAsSole += count(sole)
	}
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}

// String gives one row of the table, percentages of the rows a column is about.
func (n *tally) String() string {
	corporateRate, wrongRate := ratio(n.corporateFound, n.corporate), ratio(n.soleAsCorporate, n.sole)
	equal := "-"
	if n.corporate > 0 && n.sole > 0 && corporateRate+wrongRate > 0 {
		equal = fmt.Sprintf("%.2f", 100*corporateRate/(corporateRate+wrongRate))
	}
	return fmt.Sprintf("%6d/%5d | %6s %6s %6s | %6s %6s | %5s | %4d (%s) | %6s | %d/%d, open %d+%d/%d",
		n.corporate, n.sole,
		percent(n.corporateFound, n.corporateFound+n.soleAsCorporate),
		percent(n.corporateFound, n.corporateFound+n.soleAsCorporate+n.conflictAsCorporate),
		percent(n.corporateFound, n.corporate),
		percent(n.soleFound, n.soleFound+n.corporateAsSole), percent(n.soleFound, n.sole),
		percent(n.rows-n.decided, n.rows),
		n.soleAsCorporate, percent(n.soleAsCorporate, n.sole), equal,
		n.conflictAsCorporate, n.conflict, n.openAsCorporate, n.openAsSole, n.open)
}

func ratio(part, all int) float64 {
	if all == 0 {
		return 0
	}
	return float64(part) / float64(all)
}

func percent(part, all int) string {
	if all == 0 {
		return "-"
	}
	return fmt.Sprintf("%.2f", 100*ratio(part, all))
}

// TestEvaluation measures the rules over company names whose legal form is
// known: the TSV named by HANDPICK_NAMES with a header and the columns name,
// label, source. It fails when the costly error exceeds its bound.
func TestEvaluation(t *testing.T) {
	path := os.Getenv("HANDPICK_NAMES")
	if path == "" {
		t.Skip("SKIPPED: no labelled names to measure; set HANDPICK_NAMES to a TSV with the columns name, label, source")
	}
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	rules, sources, total := New(), map[string]*tally{}, &tally{}
	lines := bufio.NewScanner(file)
	lines.Scan() // the header
	for n := 2; lines.Scan(); n++ {
		col := strings.Split(lines.Text(), "\t")
		if len(col) < 3 {
			t.Fatalf("line %d has %d columns, want at least 3", n, len(col))
		}
		s := rules.Suggest(&model.Fields{Company: col[0]})
		if sources[col[2]] == nil {
			sources[col[2]] = &tally{}
		}
		sources[col[2]].add(col[1], s)
		total.add(col[1], s)
		if os.Getenv("HANDPICK_NAMES_MISSES") != "" {
			logMiss(t, col, s)
		}
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	names := make([]string, 0, len(sources))
	for name := range sources {
		names = append(names, name)
	}
	slices.Sort(names)
	t.Log("corp/sole rows | P corp, conflicts aside, as errors, R corp | P sole, R sole | abstained | sole called corporate | P corp at equal priors | conflicts called corporate")
	for _, name := range names {
		t.Logf("%-34s %s", name, sources[name])
	}
	t.Logf("%-34s %s", "all", total)
	if total.sole >= 1000 && ratio(total.soleAsCorporate, total.sole) > 0.001 {
		t.Errorf("%d of %d sole traders are called companies, want at most 0.1 %%", total.soleAsCorporate, total.sole)
	}
}

// logMiss prints one row that was not answered as labelled.
func logMiss(t *testing.T, col []string, s model.Suggestion) {
	want := map[string]model.Kind{"corporate": model.B2B, "sole_or_partnership": model.SoleTrader}[col[1]]
	got := model.NotAsked
	if s.Strength == model.Strong {
		got = s.Kind
	}
	if got == want {
		return
	}
	why := ""
	for _, e := range append(slices.Clone(s.For), s.Against...) {
		why += " " + e.Rule + ":" + e.Quote
	}
	t.Logf("MISS\t%s\t%s\t%s\t%s\t%s", col[2], col[1], got, col[0], why)
}
