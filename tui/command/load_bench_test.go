package command_test

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"handpick/model"
	"handpick/model/journal"
	"handpick/tui/session"
	"handpick/tui/triage"
)

// sizes are LinkedIn's cap, and what must still work.
var sizes = []int{30_000, 1_000_000}

// crowd returns the path of an export of n invented people.
func crowd(b *testing.B, n int) string {
	b.Helper()
	path := filepath.Join(b.TempDir(), "connections.csv")
	run(b, "go", "run", "handpick/samples/generate", "-n", fmt.Sprint(n), "-o", path)
	return path
}

func run(b *testing.B, name string, args ...string) {
	b.Helper()
	if out, err := exec.Command(name, args...).CombinedOutput(); err != nil {
		b.Fatalf("%s: %v\n%s", name, err, out)
	}
}

// open does what stands between the command and the queue on screen.
func open(b *testing.B, path string) (*session.Session, []int32) {
	b.Helper()
	s, err := session.Open(context.Background(),
		session.Journals{Open: opened(journal.Open), Create: opened(journal.Create)},
		session.Request{Path: path, New: true, Login: "ada", Words: []string{"founder", "head of"}, Wishes: b.TempDir(), Now: time.Now},
		session.Hooks{})
	if err != nil {
		b.Fatal(err)
	}
	return s, triage.Sort(s, s.Place().Order)
}

func closed(b *testing.B, s *session.Session) {
	b.Helper()
	if err := s.Close(); err != nil {
		b.Fatal(err)
	}
}

// BenchmarkLoad is a first start: the export read, imported into a new review,
// and the queue sorted.
func BenchmarkLoad(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			path := crowd(b, n)
			for b.Loop() {
				s, _ := open(b, path)
				b.StopTimer()
				closed(b, s)
				if err := os.Remove(session.ReviewPath(path)); err != nil {
					b.Fatal(err)
				}
				b.StartTimer()
			}
		})
	}
}

// BenchmarkReopen is a later start at 30,000 contacts with as many decisions:
// by the name of the review, and by that of the export, which is read again.
func BenchmarkReopen(b *testing.B) {
	export := crowd(b, sizes[0])
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
	for _, bc := range []struct{ name, path string }{{"review", s.Path()}, {"export", export}} {
		b.Run(bc.name, func(b *testing.B) {
			for b.Loop() {
				s, _ := open(b, bc.path)
				b.StopTimer()
				if got := s.Review.Tally().Decided; got != len(sorted) {
					b.Fatalf("%d decisions of %d", got, len(sorted))
				}
				closed(b, s)
				b.StartTimer()
			}
		})
	}
}

// BenchmarkHeap reports the live heap of an open review with its sorted queue.
func BenchmarkHeap(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			path := crowd(b, n)
			for b.Loop() {
				before := live()
				s, sorted := open(b, path)
				b.ReportMetric(float64(live()-before)/float64(len(sorted)), "B/contact")
				runtime.KeepAlive(sorted)
				closed(b, s)
				if err := os.Remove(s.Path()); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func live() int64 {
	runtime.GC()
	runtime.GC() // what the first one finalized
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}
