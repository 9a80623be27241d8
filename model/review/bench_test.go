package review

import (
	"context"
	"fmt"
	"runtime"
	"slices"
	"testing"

	"handpick/model"
)

// network returns n invented contacts of ordinary length.
func network(n int) []model.Contact {
	roles := []string{"Head of Purchasing", "Managing Director", "Software Engineer", "Owner", "Senior Account Manager"}
	all := make([]model.Contact, n)
	for i := range all {
		c := person(fmt.Sprintf("first-name-%07d", i), fmt.Sprintf("First%d", i%997), fmt.Sprintf("Company Number %d", i%4001), roles[i%len(roles)])
		all[i] = c
	}
	return all
}

// decided returns the log of a review of n contacts with a decision about each.
func decided(b *testing.B, n int) *memLog {
	b.Helper()
	d := newDesk(b, network(n)...)
	for no := 1; no <= n; no++ {
		d.decide(no, model.Relevant, model.Kind(1+no%3))
	}
	return d.log
}

func load(b *testing.B, log Log) *Review {
	b.Helper()
	r, err := Load(context.Background(), log)
	if err != nil {
		b.Fatal(err)
	}
	return r
}

func BenchmarkLoad30000Decided(b *testing.B) {
	log := decided(b, 30_000)
	for b.Loop() {
		load(b, log)
	}
}

// BenchmarkHeap reports the live heap of a loaded review: contacts alone, and
// with a decision about each and the search index.
func BenchmarkHeap(b *testing.B) {
	const n = 100_000
	for _, bc := range []struct {
		name string
		log  *memLog
	}{
		{"undecided", newDesk(b, network(n)...).log},
		{"decided", decided(b, n)},
	} {
		b.Run(bc.name, func(b *testing.B) {
			before := live()
			var r *Review
			var x *Index
			for b.Loop() {
				r = load(b, bc.log)
				x = NewIndex(r.Contacts())
			}
			b.ReportMetric(float64(live()-before)/n, "B/contact")
			runtime.KeepAlive(r)
			runtime.KeepAlive(x)
		})
	}
}

func live() int64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

var sizes = []int{30_000, 1_000_000}

func BenchmarkSelect(b *testing.B) {
	for _, n := range sizes {
		d := newDesk(b, network(n)...)
		all := everybody(d.Review)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				d.Select(all, FilterUndecided)
			}
		})
	}
}

func BenchmarkFind(b *testing.B) {
	for _, n := range sizes {
		x := NewIndex(network(n))
		for _, query := range []string{"e", "purchasing", "number 77 first7", "nowhere"} {
			b.Run(fmt.Sprintf("%d/%s", n, query), func(b *testing.B) {
				for b.Loop() {
					x.Find(query)
				}
			})
		}
	}
}

func BenchmarkNewIndex30000(b *testing.B) {
	all := network(30_000)
	for b.Loop() {
		NewIndex(all)
	}
}

// BenchmarkPlan compares an export of 30,000 with a review of as many.
func BenchmarkPlan(b *testing.B) {
	all := network(30_000)
	bare := make([]model.Contact, len(all))
	for i := range all {
		bare[i] = unlinked(all[i])
	}
	changed := slices.Clone(all)
	for i := range changed {
		changed[i].Position = "Retired"
	}
	for _, bc := range []struct {
		name           string
		review, export []model.Contact
	}{
		{"first", nil, all},
		{"same", all, all},
		{"changed", all, changed},
		{"without links", all, bare},
		{"without links on both sides", bare, bare},
	} {
		d := newDesk(b, bc.review...)
		b.Run(bc.name, func(b *testing.B) {
			for b.Loop() {
				d.Plan(bc.export, Source{})
			}
		})
	}
}
