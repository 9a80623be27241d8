package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"handpick/model"
	"handpick/model/connections"
)

func TestCommittedSamplesAreWhatTheGeneratorMakes(t *testing.T) {
	files, err := sampleFiles()
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		t.Run(f.name, func(t *testing.T) {
			committed, err := os.ReadFile(filepath.Join("..", filepath.FromSlash(f.name)))
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(committed, f.content) {
				t.Error("the file differs; run: go run ./samples/generate -samples")
			}
		})
	}
}

func TestWriteSamplesWritesEachFileBelowTheFolder(t *testing.T) {
	dir := t.TempDir()
	if err := writeSamples(dir); err == nil {
		t.Error("a folder without eras was accepted")
	}
	if err := os.Mkdir(filepath.Join(dir, "eras"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := writeSamples(dir); err != nil {
		t.Fatal(err)
	}
	got, err := filepath.Glob(filepath.Join(dir, "eras", "*.csv"))
	if err != nil || len(got) != 10 {
		t.Errorf("%d files below eras, want 10 (%v)", len(got), err)
	}
}

// TestSamplesAreReadInFull says what the reader makes of each sample.
func TestSamplesAreReadInFull(t *testing.T) {
	for _, sample := range []struct {
		name                            string
		records, kept, hidden, rejected int
	}{
		{name: "connections.csv", records: 125, kept: 121, hidden: 4},
		{name: "eras/2018.csv", records: 13, kept: 13},
		{name: "eras/2020.csv", records: 15, kept: 15},
		{name: "eras/2021.csv", records: 17, kept: 17},
		{name: "eras/2023.csv", records: 19, kept: 18, hidden: 1},
		{name: "eras/excel-en.csv", records: 24, kept: 23, hidden: 1},
		{name: "eras/excel-de.csv", records: 24, kept: 23, hidden: 1},
		{name: "eras/excel-utf8-bom.csv", records: 24, kept: 23, hidden: 1},
		{name: "eras/utf16-tab.csv", records: 24, kept: 23, hidden: 1},
		{name: "eras/google-padded.csv", records: 24, kept: 23, hidden: 1},
		{name: "eras/cut.csv", records: 24, kept: 23, hidden: 1},
		{name: "Basic_LinkedInDataExport_11-14-2026.zip", records: 24, kept: 23, hidden: 1},
		// One repeated header, one empty row and one merged make up the rest.
		{name: "hostile.csv", records: 33, kept: 26, hidden: 1, rejected: 3},
	} {
		t.Run(sample.name, func(t *testing.T) {
			r := read(t, sample.name).Report
			if r.Records != sample.records || r.Kept != sample.kept || r.Hidden != sample.hidden || r.Rejected != sample.rejected {
				t.Errorf("records %d, kept %d, hidden %d, rejected %d, want %d, %d, %d, %d", r.Records, r.Kept, r.Hidden, r.Rejected,
					sample.records, sample.kept, sample.hidden, sample.rejected)
			}
			if !r.Adds() {
				t.Error("the report does not add up")
			}
		})
	}
}

func TestDatesSurviveEverySpreadsheet(t *testing.T) {
	var want []model.Date
	for _, p := range asOf2026() {
		if p.first != "" {
			want = append(want, model.DateOf(p.on))
		}
	}
	for _, name := range []string{"excel-en", "excel-de", "excel-utf8-bom", "utf16-tab", "google-padded"} {
		t.Run(name, func(t *testing.T) {
			var got []model.Date
			for _, c := range read(t, "eras/"+name+".csv").Contacts {
				got = append(got, c.ConnectedOn)
			}
			if !slices.Equal(got, want) {
				t.Errorf("got %v, want %v", got, want)
			}
		})
	}
}

// read reads a sample on a day after all of its dates.
func read(t *testing.T, name string) *connections.Export {
	t.Helper()
	now := time.Date(2026, time.November, 30, 12, 0, 0, 0, time.UTC)
	path := filepath.Join("..", filepath.FromSlash(name))
	export, err := connections.Read(t.Context(), path, connections.Options{Now: now})
	if err != nil {
		t.Fatal(err)
	}
	return export
}

func TestHandWrittenSampleHasTheShapeOfLinkedIns(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("..", "connections.csv"))
	if err != nil {
		t.Fatal(err)
	}
	if !utf8.Valid(data) || bytes.ContainsAny(data, "\r") {
		t.Error("the file is not UTF-8 with LF alone")
	}
	rest, ok := strings.CutPrefix(string(data), heading()+"\n")
	if !ok {
		t.Fatal("the file does not begin with the preamble and the header")
	}
	lines := strings.Split(rest, "\n")
	if n := len(lines); n < 115 || n > 130 {
		t.Errorf("%d rows, want about 120", n)
	}
	link := regexp.MustCompile(`^https://www\.linkedin\.com/in/[a-z0-9%A-F-]+-0[0-9]{7}$`)
	seen := map[string]bool{}
	last := time.Date(2026, time.November, 1, 0, 0, 0, 0, time.UTC)
	for i, text := range lines {
		cells := parse(t, text)
		if line(cells, ',') != text {
			t.Errorf("row %d: not quoted as LinkedIn quotes", i+1)
		}
		on, err := time.Parse(linkedInDates, cells[6])
		if err != nil || on.After(last) {
			t.Errorf("row %d: the date is none or newer than the row above (%v)", i+1, err)
		}
		last = on
		if strings.Join(cells[:6], "") == "" {
			continue
		}
		if !link.MatchString(cells[2]) || seen[cells[2]] {
			t.Errorf("row %d: the profile link is no invented one or stands twice", i+1)
		}
		seen[cells[2]] = true
		for c, limit := range map[int]int{0: 50, 1: 50, 4: 100, 5: 100} {
			if n := utf8.RuneCountInString(cells[c]); n > limit {
				t.Errorf("row %d: cell %d has %d characters, more than the %d LinkedIn allows", i+1, c+1, n, limit)
			}
		}
	}
}
