package tui

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	tea "charm.land/bubbletea/v2"

	"handpick/model"
	"handpick/model/review"
	"handpick/tui/assessment"
	"handpick/tui/session"
	"handpick/tui/triage"
	"handpick/tui/ui/uitest"
)

// crowded runs the program on n contacts, past the overview.
func crowded(b *testing.B, n int) *bench {
	b.Helper()
	dir := b.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "connections.csv"), []byte(crowd(n)), 0o600); err != nil {
		b.Fatal(err)
	}
	clock := uitest.NewClock()
	a := newApp(b.Context(), Options{Journals: journals(), Clock: clock.UI(), Request: session.Request{
		Path: filepath.Join(dir, "connections.csv"), Name: "Robin", Words: []string{"role 7"},
		Wishes: filepath.Join(dir, "wishes"), Now: clock.UI().Now,
	}})
	t := &bench{Driver: uitest.New(b, a, 120, 40), app: a, clock: clock, dir: dir}
	b.Cleanup(func() { _ = a.session.Close() })
	t.Press("enter")
	return t
}

// BenchmarkScreen is what a key costs, from Update to the frame, on lists of two
// sizes. All but "filter", "export" and "search" are to cost the same on both.
func BenchmarkScreen(b *testing.B) {
	for _, n := range []int{30_000, 1_000_000} {
		t := crowded(b, n)
		b.Run(fmt.Sprintf("move/%d", n), t.alternate("j", "k"))
		b.Run(fmt.Sprintf("end/%d", n), t.alternate("end", "home"))
		b.Run(fmt.Sprintf("answer/%d", n), t.alternate("r", "esc"))
		b.Run(fmt.Sprintf("filter-dialog/%d", n), t.alternate("f", "esc"))
		b.Run(fmt.Sprintf("export-dialog/%d", n), t.alternate("x", "esc"))
		b.Run(fmt.Sprintf("filter/%d", n), func(b *testing.B) { // two changes of the filter
			for b.Loop() {
				t.Press("f", "2", "f", "1")
			}
		})
		b.Run(fmt.Sprintf("search/%d", n), func(b *testing.B) { // two keys with their answers
			t.Press("/")
			t.Type("role 4 giv") // makes the index
			for b.Loop() {
				t.Press("e", "backspace")
			}
			t.Press("esc")
		})
		b.Run(fmt.Sprintf("select/%d", n), func(b *testing.B) {
			order := t.app.session.Review.Select(triage.Sort(t.app.session, review.OrderImported), review.FilterAll)
			for b.Loop() {
				t.app.session.Review.Select(order, review.FilterUndecided)
			}
		})
		b.Run(fmt.Sprintf("decision/%d", n), func(b *testing.B) { // two keys and the disk
			for b.Loop() {
				t.Press("n", "1")
			}
		})
	}
}

// BenchmarkAssessment is what the screen of the assessment costs the event loop
// on lists of two sizes in which 30,000 are relevant: a key, opening it, and an
// answer that comes back from disk.
func BenchmarkAssessment(b *testing.B) {
	for _, n := range []int{30_000, 1_000_000} {
		t := crowded(b, n)
		s, why := t.app.session, model.Justification{Words: "as I know"}
		for no := 1; no <= 30_000; no++ {
			e, err := s.Review.Decide(no, model.Decision{Relevance: model.Relevant, RelevanceWhy: why, Kind: model.B2B, KindWhy: why})
			if err != nil {
				b.Fatal(err)
			}
			if err := s.Do(e); err != nil {
				b.Fatal(err)
			}
		}
		b.Run(fmt.Sprintf("open/%d", n), t.alternate("a", "esc"))
		t.Press("a")
		b.Run(fmt.Sprintf("move/%d", n), t.alternate("j", "k"))
		b.Run(fmt.Sprintf("answered/%d", n), func(b *testing.B) {
			for i := 0; b.Loop(); i++ {
				b.StopTimer()
				words := fmt.Sprintf("they buy what we make, said %d times", i)
				saved := t.app.doAssessment(assessment.Request{Answer: &model.FormAnswer{Question: "P2", Words: words}})()
				b.StartTimer()
				t.app.Update(saved)
				t.app.View()
			}
		})
	}
}

// alternate presses two keys in turn, one an iteration, and the second at the
// end, which takes back what the first did.
func (t *bench) alternate(one, two string) func(*testing.B) {
	return func(b *testing.B) {
		keys := []tea.KeyPressMsg{uitest.Key(b, one), uitest.Key(b, two)}
		for i := 0; b.Loop(); i++ {
			t.app.Update(keys[i%2])
			t.app.View()
		}
		t.Press(two)
	}
}
