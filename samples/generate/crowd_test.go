package main

import (
	"bytes"
	"encoding/csv"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

func parse(t *testing.T, line string) []string {
	t.Helper()
	cells, err := csv.NewReader(strings.NewReader(line)).Read()
	if err != nil {
		t.Fatal(err)
	}
	if len(cells) != 7 {
		t.Fatalf("%d cells, want 7", len(cells))
	}
	return cells
}

func crowdOf(t *testing.T, n int, seed uint64) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := writeCrowd(&out, n, seed); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestSameSeedGivesTheSameBytesAndAnotherOthers(t *testing.T) {
	if !bytes.Equal(crowdOf(t, 500, 1), crowdOf(t, 500, 1)) {
		t.Error("two runs with one seed differ")
	}
	if bytes.Equal(crowdOf(t, 500, 1), crowdOf(t, 500, 2)) {
		t.Error("two seeds give the same people")
	}
}

// TestCrowdLooksLikeANetwork holds the shares of a large export to what real ones
// show.
func TestCrowdLooksLikeANetwork(t *testing.T) {
	const n = 20_000
	body, ok := strings.CutPrefix(string(crowdOf(t, n, 3)), heading()+"\n")
	if !ok {
		t.Fatal("the export does not begin with the preamble and the header")
	}
	rows := strings.Split(body, "\n")
	if len(rows) != n {
		t.Fatalf("%d rows, want %d", len(rows), n)
	}
	words := newVocabulary()
	escaped := make([]string, len(words.suffixes))
	for i, s := range words.suffixes {
		escaped[i] = regexp.QuoteMeta(s)
	}
	legal := regexp.MustCompile(` (` + strings.Join(escaped, "|") + `)$`)
	own := strings.Join(words.selfEmployed, "|") + "|"
	count := map[string]int{}
	links, employers := map[string]bool{}, map[string]int{}
	last := time.Date(2026, time.November, 1, 0, 0, 0, 0, time.UTC)
	for _, row := range rows {
		cells := parse(t, row)
		on, err := time.Parse(linkedInDates, cells[6])
		if err != nil || on.After(last) {
			t.Fatalf("the rows are not newest first (%v)", err)
		}
		last = on
		if strings.Join(cells[:6], "") == "" {
			count["hidden"]++
			continue
		}
		if links[cells[2]] {
			t.Fatal("a profile link stands twice")
		}
		links[cells[2]] = true
		employers[cells[4]]++
		for what, is := range map[string]bool{
			"legal suffix":  legal.MatchString(cells[4]),
			"self-employed": cells[4] != "" && strings.Contains(own, cells[4]+"|"),
			"blank":         cells[4]+strings.TrimSpace(cells[5]) == "",
			"e-mail":        cells[3] != "",
		} {
			if is {
				count[what]++
			}
		}
	}
	for what, share := range map[string][2]float64{
		"legal suffix":  {10, 15},
		"self-employed": {3, 5},
		"hidden":        {0.5, 1.5},
		"blank":         {2, 4},
		"e-mail":        {2, 4},
	} {
		if got := 100 * float64(count[what]) / n; got < share[0] || got > share[1] {
			t.Errorf("%s: %.1f %% of the rows, want %v to %v", what, got, share[0], share[1])
		}
	}
	if len(employers) < n/10 {
		t.Errorf("only %d employers for %d people", len(employers), n)
	}
}

func TestFlagsThatMakeNoSenseAreRefused(t *testing.T) {
	for name, args := range map[string][]string{
		"nothing asked for":         {},
		"no people":                 {"-n", "0"},
		"fewer than none":           {"-n", "-5"},
		"samples and a number":      {"-samples", "-n", "5"},
		"an argument without flag":  {"-n", "5", "out.csv"},
		"a flag nobody knows":       {"-rows", "5"},
		"a file that cannot be had": {"-n", "5", "-o", filepath.Join("no", "such", "folder.csv")},
	} {
		t.Run(name, func(t *testing.T) {
			if err := run(args, io.Discard, io.Discard); err == nil {
				t.Error("no error")
			}
		})
	}
}

func TestCrowdGoesToAFileOrToStandardOutput(t *testing.T) {
	path := filepath.Join(t.TempDir(), "big.csv")
	if err := run([]string{"-n", "50", "-seed", "9", "-o", path}, io.Discard, io.Discard); err != nil {
		t.Fatal(err)
	}
	var stdout bytes.Buffer
	if err := run([]string{"-n", "50", "-seed", "9"}, &stdout, io.Discard); err != nil {
		t.Fatal(err)
	}
	written, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(written, stdout.Bytes()) {
		t.Error("the file and standard output differ")
	}
}
