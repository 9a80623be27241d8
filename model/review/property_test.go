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
	compare("outreaches", d.sheets, fresh.sheets)
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
	consistent(t, d.Review)
	turnedAndBack(t, d.Review)
	asTheLogSays(t, d)
}

// asTheLogSays fails when kinds and objections are not what a plain reading of
// the log says: the kind of the newest decision that was not taken back, in any
// outreach, and nobody written to whose company objected.
func asTheLogSays(t *testing.T, d *desk) {
	t.Helper()
	type stack struct{ done, undone []model.Event }
	stacks := map[int]*stack{0: {}}
	current := 0
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
		}
	}
	newest := map[int]model.Event{}
	for _, s := range stacks {
		for _, e := range s.done {
			if e.Type == model.Decided && e.Kind != model.NotAsked && e.Seq > newest[e.Contact].Seq {
				newest[e.Contact] = e
			}
		}
	}
	if current != d.Campaign().No {
		t.Errorf("the current outreach is %d, the log says %d", d.Campaign().No, current)
	}
	objecting := map[string]bool{}
	for _, p := range d.persons {
		if p.Objection != nil && p.Objection.Scope == model.ByCompany {
			objecting[model.Fold(p.Objection.Company)] = true
		}
	}
	for no := 1; no <= d.Len(); no++ {
		s, p, want := d.State(no), d.Person(no), newest[no]
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
	switch rng.IntN(24) {
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
	case 16, 17:
		d.do(d.SetCampaign(model.Campaign{No: 1 + rng.IntN(3), Purpose: fmt.Sprintf("tea %d", rng.IntN(9))}), nil)
	case 18, 19:
		attempt(d.ChooseCampaign(1 + rng.IntN(3)))
	case 20:
		attempt(d.Object(no, model.Objection{How: "the office called", Scope: model.ByCompany}))
	case 21:
		late(d, rng, no)
	default:
		know(d, rng, no)
	}
}

// late decides and takes back while a change of outreach is being saved, so
// that the events are about the outreach before.
func late(d *desk, rng *rand.Rand, no int) {
	d.t.Helper()
	e, err := d.Decide(no, saying(model.Relevant, model.Kind(1+rng.IntN(3))))
	if rng.IntN(2) == 0 {
		e, _, err = d.Undo()
	}
	turn, chosen := d.ChooseCampaign(1 + rng.IntN(3))
	if chosen == nil {
		d.do(turn, nil)
	}
	if err == nil {
		d.do(e, nil)
	}
}

// know records one random fact about a contact.
func know(d *desk, rng *rand.Rand, no int) {
	d.t.Helper()
	day := model.NewDate(2026, 2, 1+rng.IntN(28))
	const today = 20260303
	var e model.Event
	var err error
	switch rng.IntN(8) {
	case 0:
		e, err = d.RecordConsent(no, model.Consent{On: day, How: "on a form", Channel: model.WorkEmail}, today)
	case 1:
		e, err = d.EndConsent(no, model.Withdrawal{On: day, How: "by mail"}, today)
	case 2:
		e, err = d.AnswerSoftOptIn(no, model.SoftOptInRecord{On: day, Answers: model.AllFour(model.Answer(rng.IntN(4))), How: "invoice 12"}, today)
	case 3:
		e, err = d.WriteTo(no, model.Written{On: day, Direction: model.Direction(rng.IntN(2))}, today)
	case 4:
		e, err = d.NoteNature(no, model.NatureNote{Nature: model.Solicited, On: day, Words: "wanted the list"}, today)
	case 5:
		e, err = d.AnswerCountry(no, model.CountryAnswer{Country: []model.Country{"", "GB", "DE"}[rng.IntN(3)]})
	case 6:
		e, err = d.WriteLine(no, "we met in Leeds")
	case 7:
		e, err = d.StateSource(1+rng.IntN(len(d.Imports())), model.OwnExport, "")
	}
	if err == nil {
		d.do(e, nil)
	}
}
