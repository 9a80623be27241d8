package command_test

import (
	"bytes"
	"context"
	"testing"
	"time"

	"handpick/model"
	"handpick/model/journal"
	"handpick/model/pack"
	"handpick/tui/session"
)

// BenchmarkKeep is what it costs to keep 30,000 contacts with as many decisions,
// and to show it: an opening without and with a look at what is due, years
// later too, when the log is read for it; telling all that happened; the
// evidence pack; and erasing one person.
func BenchmarkKeep(b *testing.B) {
	export, data := crowd(b, sizes[0]), b.TempDir()
	at := func(now time.Time, keepUp bool) *session.Session {
		s, err := session.Open(context.Background(),
			session.Journals{Open: opened(journal.Open), Create: opened(journal.Create)},
			session.Request{
				Path: session.ReviewPath(export), New: true, Login: "ada", Wishes: data, KeepUp: keepUp,
				Now: func() time.Time { return now },
			}, session.Hooks{})
		if err != nil {
			b.Fatal(err)
		}
		return s
	}
	decisions := decideAll(b, export)
	now := time.Now()
	for _, bc := range []struct {
		name   string
		now    time.Time
		keepUp bool
	}{{"a look", now, false}, {"a sitting", now, true}, {"a sitting near the end of the time", now.AddDate(0, model.DefaultMonths, -10), true}} {
		b.Run(bc.name, func(b *testing.B) {
			for b.Loop() {
				s := at(bc.now, bc.keepUp)
				b.StopTimer()
				closed(b, s)
				b.StartTimer()
			}
		})
	}
	s := at(now, false)
	defer closed(b, s)
	b.Run("log", func(b *testing.B) {
		for b.Loop() {
			lines := 0
			if err := s.Log()(context.Background(), func(session.LogLine) error { lines++; return nil }); err != nil || lines <= decisions {
				b.Fatal(lines, err)
			}
		}
	})
	b.Run("named", func(b *testing.B) {
		for b.Loop() {
			if _, err := s.Named(context.Background(), 1); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("access", func(b *testing.B) {
		for b.Loop() {
			if _, err := s.Access(1)(context.Background()); err != nil {
				b.Fatal(err)
			}
		}
	})
	benchmarkEvidence(b, s)
	b.Run("erase one", func(b *testing.B) { // the last, for they are gone then
		for no := 1; b.Loop(); no++ {
			step, err := s.PlanErase(context.Background(), no, model.Erasure{How: "by post"})
			if err == nil {
				err = s.DoErasing(step)
			}
			if err != nil {
				b.Fatal(err)
			}
		}
	})
}

// decideAll makes a review of an export in which everybody is decided relevant,
// and returns how many that are.
func decideAll(b *testing.B, export string) int {
	s, sorted := open(b, export)
	defer closed(b, s)
	why := model.Justification{Words: "sells to the trades we serve"}
	for _, no := range sorted {
		event, err := s.Review.Decide(int(no), model.Decision{
			Relevance: model.Relevant, RelevanceWhy: why, Kind: model.Kind(1 + no%3), KindWhy: why,
		})
		if err != nil {
			b.Fatal(err)
		}
		if err := s.Do(event); err != nil {
			b.Fatal(err)
		}
	}
	return len(sorted)
}

// benchmarkEvidence is what the evidence pack costs: the part of it that holds
// up the screen, all of it, and verifying it and the review.
func benchmarkEvidence(b *testing.B, s *session.Session) {
	var zip bytes.Buffer
	b.Run("plan evidence", func(b *testing.B) {
		for b.Loop() {
			s.PlanEvidence(false, "bench")
		}
	})
	b.Run("evidence", func(b *testing.B) {
		for b.Loop() {
			zip.Reset()
			if err := s.PlanEvidence(false, "bench").Write(context.Background(), &zip); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("verify the pack", func(b *testing.B) {
		for b.Loop() {
			if _, err := pack.Verify(bytes.NewReader(zip.Bytes()), int64(zip.Len()), ""); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("verify the review", func(b *testing.B) {
		for b.Loop() {
			if _, err := s.Check(context.Background(), ""); err != nil {
				b.Fatal(err)
			}
		}
	})
}
