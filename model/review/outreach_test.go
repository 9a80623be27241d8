package review

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"reflect"
	"testing"

	"handpick/model"
)

// another starts an outreach and goes on with it.
func (d *desk) another(purpose string) int {
	d.t.Helper()
	no := d.NextCampaign()
	d.do(d.SetCampaign(model.Campaign{No: no, Purpose: purpose}), nil)
	return no
}

func (d *desk) choose(no int) {
	d.t.Helper()
	d.do(d.ChooseCampaign(no))
}

func TestSeveralOutreaches(t *testing.T) {
	t.Run("the first is number 1 and takes what was decided before it was stated", func(t *testing.T) {
		d := newDesk(t, ann)
		if d.Campaigns() != nil {
			t.Errorf("before any: %+v", d.Campaigns())
		}
		d.decide(1, model.Relevant, model.B2B)
		d.do(d.WriteTo(1, model.Written{On: 20260301}, 20260303))
		if no := d.another("kettles"); no != 1 {
			t.Errorf("number %d", no)
		}
		if s := d.State(1); s.Relevance != model.Relevant || !d.Contacted(1).Here {
			t.Errorf("stands %+v, contacted %+v", s, d.Contacted(1))
		}
	})
	t.Run("in another everybody is undecided, but a kind and an objection stay theirs", func(t *testing.T) {
		d := newDesk(t, ann, ben, cyd)
		d.another("kettles")
		e := d.do(d.Decide(1, saying(model.Relevant, model.B2B)))
		d.do(d.Object(2, model.Objection{How: "by phone"}))
		d.do(d.PutOff(3))
		if no := d.another("pots"); no != 2 {
			t.Errorf("number %d", no)
		}
		s := d.State(1)
		if s.Decided() || s.Relevance != model.Undecided || s.Kind != model.B2B || s.KindSeq != e.Seq || !s.KindTime().Equal(e.At) {
			t.Errorf("stands %+v", s)
		}
		if !d.State(2).Objected || d.State(3).Later {
			t.Errorf("objected %+v, put off %+v", d.State(2), d.State(3))
		}
		if got := d.Tally(); got.Undecided != 2 || got.B2B != 1 || got.Decided != 0 || got.Objected != 1 {
			t.Errorf("tally %+v", got)
		}
		if got := d.Select(everybody(d.Review), FilterUndecided); len(got) != 2 {
			t.Errorf("undecided: %v", got)
		}
	})
	t.Run("going back finds everything as it was", func(t *testing.T) {
		d := newDesk(t, ann, ben)
		d.another("kettles")
		d.decide(1, model.Relevant, model.B2B)
		before := []State{d.State(1), d.State(2)}
		d.another("pots")
		d.choose(1)
		if got := []State{d.State(1), d.State(2)}; !reflect.DeepEqual(got, before) {
			t.Errorf("got %+v, want %+v", got, before)
		}
		if d.Campaign().Purpose != "kettles" {
			t.Errorf("the outreach is %+v", d.Campaign())
		}
		if all := d.Campaigns(); len(all) != 2 || all[0].Purpose != "kettles" || all[1].No != 2 {
			t.Errorf("all: %+v", all)
		}
	})
	t.Run("stating one that is known changes it and not which is current", func(t *testing.T) {
		d := newDesk(t, ann)
		d.another("kettles")
		d.another("pots")
		d.do(d.SetCampaign(model.Campaign{No: 1, Purpose: "better kettles"}), nil)
		if d.Campaign().No != 2 || d.Campaigns()[0].Purpose != "better kettles" {
			t.Errorf("current %+v of %+v", d.Campaign(), d.Campaigns())
		}
	})
	t.Run("only another that was set can be chosen", func(t *testing.T) {
		d := newDesk(t, ann)
		for _, no := range []int{0, 1} {
			if _, err := d.ChooseCampaign(no); err == nil {
				t.Errorf("chose %d before any was set", no)
			}
		}
		d.another("kettles")
		for _, no := range []int{1, 2} {
			if _, err := d.ChooseCampaign(no); err == nil {
				t.Errorf("chose %d", no)
			}
		}
	})
	t.Run("who chose the policy and the kind of message is kept until another chooses", func(t *testing.T) {
		d := newDesk(t, ann)
		d.do(d.NameReviewer("Rosa Invented"), nil)
		c := model.Campaign{Policy: model.Standard, PolicyChosen: model.Choice{Why: "our adviser says so"}}
		d.do(d.SetCampaign(c), nil)
		d.do(d.NameReviewer("Sam Invented"), nil)
		c = d.Campaign()
		c.Nature, c.NatureChosen.Why = model.Marketing, "it names our kettles"
		d.do(d.SetCampaign(c), nil)
		if c = d.Campaign(); c.PolicyChosen.By != 1 || c.NatureChosen.By != 2 {
			t.Errorf("policy by %d, kind by %d", c.PolicyChosen.By, c.NatureChosen.By)
		}
	})
}

func TestAKindIsThePersons(t *testing.T) {
	t.Run("a decision without a kind leaves it", func(t *testing.T) {
		d := newDesk(t, ann)
		e := d.do(d.Decide(1, saying(model.Relevant, model.B2B)))
		d.decide(1, model.NotRelevant, model.NotAsked)
		if s := d.State(1); s.Kind != model.B2B || s.KindSeq != e.Seq {
			t.Errorf("stands %+v", s)
		}
		got, err := d.Decision(1)
		if err != nil || got.Relevance != model.NotRelevant || got.Kind != model.B2B || got.KindWhy.Words != "a company" {
			t.Errorf("decision %+v, %v", got, err)
		}
	})
	t.Run("relevant needs no kind in another outreach where one stands", func(t *testing.T) {
		d := newDesk(t, ann)
		if _, err := d.Decide(1, saying(model.Relevant, model.NotAsked)); !errors.Is(err, model.ErrNoKind) {
			t.Errorf("without a kind: %v", err)
		}
		d.decide(1, model.Relevant, model.SoleTrader)
		d.another("kettles")
		d.another("pots")
		d.decide(1, model.Relevant, model.NotAsked)
		if s := d.State(1); s.Kind != model.SoleTrader || s.Relevance != model.Relevant {
			t.Errorf("stands %+v", s)
		}
	})
	t.Run("but it does once the record has changed", func(t *testing.T) {
		d := newDesk(t, ann)
		d.decide(1, model.Relevant, model.B2B)
		moved := ann
		moved.Company = "Another Firm"
		d.take(moved)
		d.another("kettles")
		d.another("pots")
		if s := d.State(1); !s.KindStale() || s.LookAgain {
			t.Errorf("stands %+v", s)
		}
		if _, err := d.Decide(1, saying(model.Relevant, model.NotAsked)); !errors.Is(err, model.ErrNoKind) {
			t.Errorf("without a kind: %v", err)
		}
	})
	t.Run("the reasons of both claims come from the decisions that made them", func(t *testing.T) {
		d := newDesk(t, ann)
		d.decide(1, model.Relevant, model.B2B)
		d.another("kettles")
		d.another("pots")
		got, err := d.Decision(1)
		if err != nil || got.Relevance != model.Undecided || !got.RelevanceWhy.Empty() || got.KindWhy.Words != "a company" {
			t.Errorf("undecided here: %+v, %v", got, err)
		}
	})
}

func TestUndoAcrossOutreaches(t *testing.T) {
	const kettles, pots = 1, 2
	both := func(t *testing.T) *desk {
		d := newDesk(t, ann)
		d.another("kettles")
		d.another("pots")
		d.choose(kettles)
		return d
	}
	kind := func(d *desk, want model.Kind) {
		d.t.Helper()
		if got := d.State(1).Kind; got != want {
			d.t.Errorf("kind %q, want %q", got, want)
		}
	}
	t.Run("acts within the current one only", func(t *testing.T) {
		d := both(t)
		d.decide(1, model.Relevant, model.B2B)
		d.choose(pots)
		if _, _, err := d.Undo(); !errors.Is(err, ErrNothing) {
			t.Errorf("undo: %v", err)
		}
		d.choose(kettles)
		d.undo()
		d.choose(pots)
		if _, _, err := d.Redo(); !errors.Is(err, ErrNothing) {
			t.Errorf("redo: %v", err)
		}
	})
	t.Run("leaves the kind that another gave later, also when that is undone first or last", func(t *testing.T) {
		d := both(t)
		d.decide(1, model.Relevant, model.B2B)
		d.choose(pots)
		d.decide(1, model.Relevant, model.SoleTrader)
		d.choose(kettles)
		d.undo()
		kind(d, model.SoleTrader)
		d.choose(pots)
		d.undo()
		kind(d, model.NotAsked) // both were taken back: the first must not come back
		d.choose(kettles)
		d.redo()
		kind(d, model.B2B)
		d.choose(pots)
		d.redo()
		kind(d, model.SoleTrader)
	})
	t.Run("an event saved while the outreach changed counts for the one it names", func(t *testing.T) {
		d := both(t)
		e, err := d.Decide(1, saying(model.Relevant, model.B2B))
		d.choose(pots)
		d.do(e, err)
		if s := d.State(1); s.Decided() || s.Kind != model.B2B {
			t.Errorf("in the other one %+v", s)
		}
		d.reload()
		d.choose(kettles)
		if s := d.State(1); s.Relevance != model.Relevant {
			t.Errorf("in its own %+v", s)
		}
	})
	t.Run("history tells of each which outreach it was for", func(t *testing.T) {
		d := both(t)
		d.do(d.PutOff(1))
		d.choose(pots)
		d.decide(1, model.NotRelevant, model.NotAsked)
		d.choose(kettles)
		d.undo()
		past, err := History(context.Background(), d.log, d.Reviewer, 1)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, p := range past {
			got = append(got, fmt.Sprint(p.Type, p.Campaign))
		}
		want := []string{
			fmt.Sprint(model.PutOff, kettles), fmt.Sprint(model.Decided, pots), fmt.Sprint(model.Undone, kettles),
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("got %v, want %v", got, want)
		}
	})
}

// TestAReviewOfOneOutreach loads what the program wrote before there could be
// several, and finds what that program found.
func TestAReviewOfOneOutreach(t *testing.T) {
	b, err := os.ReadFile("testdata/one-outreach.json")
	if err != nil {
		t.Fatal(err)
	}
	var fixture struct {
		Events []struct {
			Type, Contact, Campaign, Reviewer, Kind, Relevance int
			Body                                               string
		}
		Rows []struct {
			Seq     int64
			Contact int
			Body    []byte
		}
		States []string
		Tally  Tally
	}
	if err := json.Unmarshal(b, &fixture); err != nil {
		t.Fatal(err)
	}
	log := &memLog{}
	for _, e := range fixture.Events {
		event := model.Event{
			Type: model.EventType(e.Type), Contact: e.Contact, Campaign: e.Campaign, Reviewer: e.Reviewer,
			Kind: model.Kind(e.Kind), Relevance: model.Relevance(e.Relevance),
		}
		if e.Body != "" {
			event.Body = []byte(e.Body)
		}
		log.append(event)
	}
	for _, row := range fixture.Rows {
		log.rows = append(log.rows, importRow{row.Seq, model.Row{Contact: row.Contact, Body: row.Body}})
	}
	d := &desk{log: log, t: t}
	d.reload()
	for i, s := range d.states {
		got := fmt.Sprintf("%d: event %d by %d, %q %q, later %t, look again %t, gone %t, do not contact %t",
			i+1, s.Seq, s.Reviewer, s.Relevance, s.Kind, s.Later, s.LookAgain, s.Gone, s.Objected)
		if got != fixture.States[i] {
			t.Errorf("got  %s\nwant %s", got, fixture.States[i])
		}
	}
	want, _ := json.Marshal(fixture.Tally)
	if got, _ := json.Marshal(d.Tally()); string(got) != string(want) {
		t.Errorf("tally %s, want %s", got, want)
	}
	if c := d.Campaign(); c.No != 1 || c.Purpose != "better kettles and pots" || c.Goal != 0 || len(d.Campaigns()) != 1 {
		t.Errorf("outreaches %+v", d.Campaigns())
	}
	if p := d.Person(4); p.Objection == nil || !p.Objection.FromList || p.Scope() != model.ByPerson {
		t.Errorf("person %+v", p)
	}
	if got := d.SourceOf(5); got != model.NoSource {
		t.Errorf("source %s: nobody has said", got)
	}
	if past, err := History(context.Background(), log, d.Reviewer, 3); err != nil || len(past) != 5 {
		t.Errorf("history %+v, %v", past, err)
	}
	sameAfterReload(t, d)
	d.another("lids")
	d.decide(5, model.Relevant, model.Unknown)
	sameAfterReload(t, d)
}
