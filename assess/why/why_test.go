package why_test

import (
	"bytes"
	"flag"
	"os"
	"strings"
	"testing"

	"handpick/assess/why"
)

var update = flag.Bool("update", false, "write the golden files")

// golden compares with a committed file, or writes it.
func golden(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s changed, run with -update if that is meant\ngot:\n%s", path, got)
	}
}

func TestEveryEntryHasASourceAndTheDayItWasRead(t *testing.T) {
	for _, e := range why.Entries() {
		if e.Topic == "" || e.Says == "" || e.Source == "" || e.Standing.String() == "" {
			t.Errorf("%q lacks something", e.Says)
		}
		if (e.Read == 0) != (e.Standing == why.Unread) {
			t.Errorf("%q has the day %q and rests on a %s", e.Says, e.Read, e.Standing)
		}
		if !strings.HasSuffix(e.Says, ".") || strings.HasSuffix(e.Source, ".") {
			t.Errorf("%q is to be a sentence, and its source none", e.Says)
		}
	}
}

func TestWhatAFounderMustKnowIsThere(t *testing.T) {
	var all strings.Builder
	for _, e := range why.Entries() {
		all.WriteString(e.Says + "\n")
	}
	for _, want := range []string{"17.5 million pounds", "5 February 2026", "19 June 2026", "within 30 days", "within a month", "guidance is not law"} {
		if !strings.Contains(all.String(), want) {
			t.Errorf("nothing says %q", want)
		}
	}
}

func TestDocument(t *testing.T) {
	doc := why.Document()
	var b bytes.Buffer
	if err := doc.Markdown(&b); err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(b.String(), "legal advice"); n != 1 {
		t.Errorf("%q stands %d times", "legal advice", n)
	}
	golden(t, "testdata/why.md", b.String())
}

func TestLines(t *testing.T) {
	golden(t, "testdata/why.txt", strings.Join(why.Lines(80), "\n")+"\n")
	for _, width := range []int{-1, 0, 20, 33, 80, 200} {
		for _, line := range why.Lines(width) {
			if len(line) > max(width, 20) && strings.Contains(strings.TrimSpace(line), " ") {
				t.Errorf("at width %d: %q is too long", width, line)
			}
			for _, r := range line {
				if r > 126 {
					t.Errorf("%q is not ASCII, which the wrapping relies on", line)
				}
			}
		}
	}
}
