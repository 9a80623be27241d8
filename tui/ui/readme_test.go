package ui_test

import (
	"flag"
	"os"
	"strings"
	"testing"

	"handpick/tui/ui"
)

// The README's keys are the table's. After a change of the table,
// `go test ./tui/ui -run README -update` writes them anew.
func TestKeysOfTheREADMEAreThoseOfTheTable(t *testing.T) {
	const path, begin, end = "../../README.md", "-update -->\n", "<!-- end of keys -->"
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, ok := strings.Cut(string(b), begin)
	_, after, ok2 := strings.Cut(rest, end)
	if !ok || !ok2 {
		t.Fatal("the README has no place for the keys")
	}
	var keys strings.Builder
	if err := ui.Markdown(&keys); err != nil {
		t.Fatal(err)
	}
	want := before + begin + keys.String() + end + after
	if f := flag.Lookup("update"); f != nil && f.Value.String() == "true" {
		if err := os.WriteFile(path, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if string(b) != want {
		t.Error("the README's keys are not those of the table: run go test ./tui/ui -run README -update")
	}
}
