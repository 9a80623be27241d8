package tui

import (
	"flag"
	"os"
	"path/filepath"
	"testing"
	"time"

	"handpick/tui/ui/uitest"
)

// The picture in the README is drawn by the program on its own sample. After a
// change of the screen, `go test ./tui -run Picture -update` draws it anew.
func TestPictureOfTheREADMEIsWhatTheProgramDraws(t *testing.T) {
	sample := read(t, filepath.Join("..", "samples", "connections.csv"))
	dir := t.TempDir()
	write(t, filepath.Join(dir, "connections.csv"), sample)
	const w, h = 112, 30
	b := startOn(t, dir, "connections.csv", w, h, func(o *Options) {
		o.Request.Purpose, o.Request.Words = "find design partners", []string{"privacy", "legal", "data"}
		now := func() time.Time { return time.Date(2026, time.November, 16, 20, 0, 0, 0, time.UTC) }
		o.Request.Now, o.Clock.Now = now, now
	})
	b.Press("enter", "n", "1", "r", "1", "b", "2", "r", "3")
	got := uitest.Picture(b.Model().View().Content, w, h)
	path := filepath.Join("..", "docs", "screen.svg")
	if updating() {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if read(t, path) != got {
		t.Errorf("docs/screen.svg is not what the program draws: run go test ./tui -run Picture -update")
	}
}

// updating reports whether the test run is to rewrite the files it compares
// with; the flag belongs to the golden package.
func updating() bool {
	f := flag.Lookup("update")
	return f != nil && f.Value.String() == "true"
}
