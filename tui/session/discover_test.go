package session_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"handpick/tui/session"
)

func TestFarewellSaysHowToGoOnAndWhatLiesOpen(t *testing.T) {
	d := newDesk(t)
	d.write("my connections.csv", ada, bo)
	d.write("Connections (1).csv", ada)
	s := d.open(d.request("my connections.csv"))
	d.decide(s, 1)
	line := s.Farewell(1)
	for _, want := range []string{
		"1 decision saved in this sitting; 1 of 2 decided, 1 relevant",
		"handpick '" + d.path("my connections.handpick") + "'",
		"my connections.csv", "Connections (1).csv",
	} {
		if !strings.Contains(line, want) {
			t.Errorf("%q is not in %q", want, line)
		}
	}
	if strings.Contains(line, "\n") {
		t.Error("it is more than one line")
	}
	for _, name := range s.Unprotected() {
		if err := os.Remove(d.path(name)); err != nil {
			t.Fatal(err)
		}
	}
}

func TestDiscoverOffersReviewsFirstThenTheNewest(t *testing.T) {
	d := newDesk(t)
	for i, name := range []string{
		"old-connections.csv", "Basic_LinkedInDataExport_11-14-2026.zip", "a.handpick", "holiday.csv", "b.handpick", "notes.zip",
	} {
		if err := os.WriteFile(d.path(name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
		at := time.Date(2026, 1, 1+i, 0, 0, 0, 0, time.UTC)
		if err := os.Chtimes(d.path(name), at, at); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(d.path("connections.csv"), 0o700); err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range session.Discover(d.dir, d.path("nowhere"), d.dir) {
		got = append(got, filepath.Base(f.Path))
	}
	want := []string{"b.handpick", "a.handpick", "Basic_LinkedInDataExport_11-14-2026.zip", "old-connections.csv"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
