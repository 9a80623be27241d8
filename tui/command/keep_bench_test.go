package command_test

import (
	"context"
	"testing"
	"time"

	"handpick/model"
	"handpick/model/journal"
	"handpick/tui/session"
)

// BenchmarkKeep is what the time for keeping costs at 30,000 contacts with as
// many decisions: an opening without and with a look at what is due, years
// later too, when the log is read for it; and telling all that happened.
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
	s, sorted := open(b, export)
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
	closed(b, s)
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
	s = at(now, false)
	defer closed(b, s)
	b.Run("log", func(b *testing.B) {
		for b.Loop() {
			lines := 0
			if err := s.Log()(context.Background(), func(session.LogLine) error { lines++; return nil }); err != nil || lines <= len(sorted) {
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
}
