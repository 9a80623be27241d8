package review

import (
	"cmp"
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
	compare("current outreach", d.current, fresh.current)
	compare("outreaches", slices.Sorted(maps.Keys(d.sheets)), slices.Sorted(maps.Keys(fresh.sheets)))
	for no, on := range d.sheets {
		compare(fmt.Sprintf("outreach %d", no), on, fresh.sheets[no])
	}
	compare("given kinds", d.given, fresh.given)
	compare("persons", d.persons, fresh.persons)
	if len(d.reached)+len(fresh.reached) > 0 {
		compare("reached by companies", d.reached, fresh.reached)
	}
	compare("sources", d.sources, fresh.sources)
	compare("reviewers", d.reviewers, fresh.reviewers)
	compare("standing reasons", d.standing, fresh.standing)
	compare("imports", d.imports, fresh.imports)
	compare("dismissed", d.dismissed, fresh.dismissed)
	compare("hashes of the shrunk", d.hashes, fresh.hashes)
	compare("hashes of the erased", d.suppressed, fresh.suppressed)
	compare("secrets of hashes", d.secrets, fresh.secrets)
	compare("corrections", d.corrections, fresh.corrections)
	compare("records as exported", d.uncorrected, fresh.uncorrected)
	compare("restated decisions", d.restated, fresh.restated)
	if len(d.complaints)+len(fresh.complaints) > 0 {
		compare("complaints", d.complaints, fresh.complaints)
	}
	compare("retention", d.retention, fresh.retention)
	compare("announced", d.announced, fresh.announced)
	consistent(t, d.Review)
	explained(t, d)
	turnedAndBack(t, d.Review)
	asTheLogSays(t, d)
}

// asTheLogSays fails when kinds and objections are not what a plain reading of
// the log says: the kind of the newest decision that was not taken back, in any
// outreach, and nobody written to whose company objected.
func asTheLogSays(t *testing.T, d *desk) {
	t.Helper()
	type stack struct{ settled, done, undone []model.Event }
	stacks := map[int]*stack{0: {}}
	current := 0
	erased, restated := map[int]bool{}, map[int64]int64{}
	for _, e := range d.log.events {
		no := cmp.Or(e.Campaign, current)
		on := stacks[no]
		switch e.Type {
		case model.CampaignSet:
			switch {
			case current == 0:
				stacks, current = map[int]*stack{no: stacks[0]}, no
			case on == nil:
				stacks[no], current = &stack{}, no
			}
		case model.CampaignChosen:
			current = no
		case model.Decided, model.PutOff:
			on.done, on.undone = append(on.done, e), nil
		case model.Undone:
			last := len(on.done) - 1
			on.done, on.undone = on.done[:last], append(on.undone, on.done[last])
		case model.Redone:
			last := len(on.undone) - 1
			on.undone, on.done = on.undone[:last], append(on.done, on.undone[last])
		case model.Erased, model.Shrunk, model.Expired:
			for _, s := range stacks {
				s.settled, s.done, s.undone = append(s.settled, s.done...), nil, nil
			}
			erased[e.Contact] = erased[e.Contact] || e.Type == model.Erased
		case model.Redacted:
			var b redactedBody
			if found, err := decode(e, d.log.Body, &b); found && err == nil {
				restated[b.Restates] = e.Seq
			}
		}
	}
	for _, e := range d.log.events {
		if erased[e.Contact] && e.Body != nil && e.Type != model.Erased && e.Type != model.ObjectionLifted {
			t.Errorf("event %d of type %d still tells of contact %d, who was erased", e.Seq, e.Type, e.Contact)
		}
	}
	for _, row := range d.log.rows {
		if erased[row.Contact] && row.Body != nil {
			t.Errorf("import %d still has a row of contact %d, who was erased", row.seq, row.Contact)
		}
	}
	newest := map[int]model.Event{}
	for _, s := range stacks {
		for _, e := range append(s.settled, s.done...) {
			if e.Type == model.Decided && e.Kind != model.NotAsked && e.Seq > newest[e.Contact].Seq {
				newest[e.Contact] = e
			}
		}
	}
	if current != d.Campaign().No {
		t.Errorf("the current outreach is %d, the log says %d", d.Campaign().No, current)
	}
	objecting := map[string]bool{}
	for _, p := range d.persons { // those erased too: the wish of a company outlives them
		if p.Objection != nil && p.Objection.Scope == model.ByCompany {
			objecting[model.Fold(p.Objection.Company)] = true
		}
	}
	for no := 1; no <= d.Len(); no++ {
		s, p, want := d.State(no), d.Person(no), newest[no]
		if erased[no] {
			if s != (State{Erased: true}) || d.Contact(no).Key != "" || d.Contact(no).Fields != (model.Fields{}) {
				t.Errorf("contact %d is erased and has %+v of %+v", no, s, d.Contact(no))
			}
			continue
		}
		want.Seq = cmp.Or(restated[want.Seq], want.Seq)
		if s.Kind != want.Kind || s.KindSeq != want.Seq {
			t.Errorf("contact %d is %q of event %d, the log says %q of %d", no, s.Kind, s.KindSeq, want.Kind, want.Seq)
		}
		if must := p.Objection != nil || objecting[model.Fold(d.Contact(no).Company)]; s.Objected != must {
			t.Errorf("contact %d do not contact: %t, want %t", no, s.Objected, must)
		}
		if s.Objected != (p.Scope() != model.NoObjection) {
			t.Errorf("contact %d do not contact: %t, by %q", no, s.Objected, p.Scope())
		}
	}
}

// turnedAndBack fails when looking at the other outreaches changes anything.
func turnedAndBack(t *testing.T, r *Review) {
	t.Helper()
	states, tally, current := slices.Clone(r.states), r.tally, r.current
	for _, c := range r.Campaigns() {
		r.turn(c.No)
		consistent(t, r)
	}
	if r.current != 0 {
		r.turn(current)
	}
	if !slices.Equal(states, r.states) || tally != r.tally {
		t.Errorf("after a look at the other outreaches %+v, before %+v", r.states, states)
	}
}

// consistent fails when a review contradicts itself.
func consistent(t *testing.T, r *Review) {
	t.Helper()
	var recount Tally
	for _, s := range r.states {
		recount.add(s, 1)
	}
	if recount.Total+recount.Erased+recount.Shrunk != r.Len() {
		t.Errorf("of %d contacts the tally counts %+v", r.Len(), recount)
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
		if got := recount.Passing(f); f != FilterUndecided && got != want {
			t.Errorf("filter %q passes %d, the tally says %d", f, got, want)
		}
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
		if !r.State(c.No).Held() {
			if c.Key != "" || c.Fields != (model.Fields{}) || c.Earlier != nil {
				t.Errorf("contact %d is not held and has %+v", c.No, c)
			}
			continue
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
	for seed := range uint64(100) {
		t.Run(fmt.Sprintf("from seed %d leaves the review as its log says", seed), func(t *testing.T) {
			rng := rand.New(rand.NewPCG(seed, 7))
			d := newDesk(t, randomExport(rng)...)
			for range 100 {
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
