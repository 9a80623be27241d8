package review

import (
	"context"
	"fmt"
	"maps"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"handpick/model"
)

// sameAfterReload fails when a review loaded afresh from the log differs from
// the live one, or its tally from a recount.
func sameAfterReload(t *testing.T, d *desk) {
	t.Helper()
	fresh, err := Load(context.Background(), d.log)
	if err != nil {
		t.Fatal(err)
	}
	for no, s := range d.states {
		if s.MaybeObjected { // found anew by whoever holds the do-not-contact list
			fresh.MarkPossible(no + 1)
		}
	}
	compare := func(what string, live, loaded any) {
		t.Helper()
		if !reflect.DeepEqual(live, loaded) {
			t.Errorf("%s: live %+v, loaded %+v", what, live, loaded)
		}
	}
	compare("contacts", slices.Clip(d.contacts), slices.Clip(fresh.contacts))
	compare("states", d.states, fresh.states)
	compare("keys", d.keys.first, fresh.keys.first)
	compare("tally", d.tally, fresh.tally)
	compare("campaign", d.campaign, fresh.campaign)
	compare("reviewers", d.reviewers, fresh.reviewers)
	compare("standing reasons", d.standing, fresh.standing)
	compare("imports", d.imports, fresh.imports)
	compare("dismissed", d.dismissed, fresh.dismissed)
	compare("what can be undone", len(d.Review.undo), len(fresh.undo))
	compare("what can be redone", len(d.Review.redo), len(fresh.redo))
	if len(d.Review.undo)+len(d.Review.redo) > 0 {
		compare("undo steps", d.Review.undo, fresh.undo)
	}
	consistent(t, d.Review)
}

// consistent fails when a review contradicts itself.
func consistent(t *testing.T, r *Review) {
	t.Helper()
	var recount Tally
	for _, s := range r.states {
		recount.add(s, 1)
	}
	if r.tally != recount {
		t.Errorf("tally %+v, recount %+v", r.tally, recount)
	}
	byFilter := map[Filter]int{
		FilterAll: recount.Total, FilterRelevant: recount.Relevant, FilterNotRelevant: recount.NotRelevant,
		FilterB2B: recount.B2B, FilterSoleTrader: recount.SoleTrader, FilterUnknown: recount.Unknown,
		FilterLater: recount.Later, FilterLookAgain: recount.LookAgain, FilterGone: recount.Gone,
		FilterConfirm: recount.MaybeObjected, FilterObjected: recount.Objected,
	}
	for f, want := range byFilter {
		if got := len(r.Select(everybody(r), f)); got != want {
			t.Errorf("filter %q shows %d, the tally says %d", f, got, want)
		}
	}
	linked := map[model.Key]int{}
	for i := range r.contacts {
		c := &r.contacts[i]
		if c.No != i+1 {
			t.Errorf("contact %d stands at %d", c.No, i+1)
		}
		no, ok := r.Find(c.Key)
		if !ok || r.Contact(no).Key != c.Key {
			t.Errorf("contact %d is not found by its key", c.No)
		}
		if !c.Key.Weak() {
			linked[c.Key]++
		}
	}
	for n := range maps.Values(linked) {
		if n > 1 {
			t.Error("two contacts have one profile link")
		}
	}
}

func everybody(r *Review) []int32 {
	all := make([]int32, r.Len())
	for i := range all {
		all[i] = int32(i + 1)
	}
	return all
}

// TestAnySequenceOfActions does what reviewers may do in any order, and holds
// that the review is always what its log says.
func TestAnySequenceOfActions(t *testing.T) {
	for seed := range uint64(60) {
		t.Run(fmt.Sprintf("from seed %d leaves the review as its log says", seed), func(t *testing.T) {
			rng := rand.New(rand.NewPCG(seed, 7))
			d := newDesk(t, randomExport(rng)...)
			for range 60 {
				act(d, rng)
				sameAfterReload(t, d)
				if t.Failed() {
					t.Fatalf("after event %d, type %d", d.LastEvent(), d.log.events[d.LastEvent()-1].Type)
				}
				if rng.IntN(10) == 0 {
					d.reload()
				}
			}
		})
	}
}

// randomExport returns some of a few people, now and then changed, without
// links or with a namesake.
func randomExport(rng *rand.Rand) []model.Contact {
	var export []model.Contact
	links := rng.IntN(3)
	for _, i := range rng.Perm(12) {
		if rng.IntN(5) == 0 {
			continue
		}
		company := fmt.Sprintf("Company %d", rng.IntN(20)/18)
		c := person(fmt.Sprintf("p%d", i), fmt.Sprintf("Name%d", i/2), company, fmt.Sprintf("Role %d", rng.IntN(20)/19))
		c.ConnectedOn = model.Date(20200101 + rng.IntN(2))
		if links == 0 || links == 1 && rng.IntN(4) == 0 {
			c = unlinked(c)
		}
		export = append(export, c)
	}
	return export
}

// act does one random thing that the program would allow.
func act(d *desk, rng *rand.Rand) {
	d.t.Helper()
	attempt := func(e model.Event, err error) {
		d.t.Helper()
		if err == nil {
			d.do(e, nil)
		}
	}
	if d.Len() == 0 {
		d.take(randomExport(rng)...)
		return
	}
	no := 1 + rng.IntN(d.Len())
	switch rng.IntN(16) {
	case 0, 1, 2, 3:
		attempt(d.Decide(no, saying(model.Relevant, model.Kind(1+rng.IntN(3)))))
	case 4:
		attempt(d.Decide(no, saying(model.NotRelevant, model.NotAsked)))
	case 5:
		attempt(d.PutOff(no))
	case 6:
		attempt(d.PutOff(no, 1+rng.IntN(d.Len()), no))
	case 7, 8, 9:
		e, _, err := d.Undo()
		attempt(e, err)
	case 10, 11:
		e, _, err := d.Redo()
		attempt(e, err)
	case 12:
		attempt(d.Object(no, model.Objection{How: "told me"}))
	case 13:
		attempt(d.Lift(no, "a mistake"))
	case 14:
		d.MarkPossible(no)
		if rng.IntN(2) == 0 {
			d.do(d.Dismiss(no), nil)
		}
	case 15:
		d.take(randomExport(rng)...)
		d.do(d.SetCampaign(model.Campaign{Purpose: "tea", Words: []string{"buyer"}[:rng.IntN(2)]}), nil)
		d.do(d.NameReviewer(fmt.Sprintf("Reviewer %d", rng.IntN(3))), nil)
		attempt(d.KeepReason(rng.IntN(StandingReasons), Standing{Words: "met at the fair"}))
		d.do(d.Export(ExportBody{Format: "csv"}), nil)
	}
}
