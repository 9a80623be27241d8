package review

import (
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"

	"handpick/model"
)

var (
	ann = person("ann", "Ann", "Acme", "Head of Purchasing")
	ben = person("ben", "Ben", "Bolt Works", "Owner")
	cyd = person("cyd", "Cyd", "", "")
)

func TestUndoAndRedo(t *testing.T) {
	t.Run("undo names the decision it takes back and leaves the one before", func(t *testing.T) {
		d := newDesk(t, ann)
		d.decide(1, model.Relevant, model.B2B)
		d.decide(1, model.NotRelevant, model.NotAsked)
		want := Step{Type: model.Decided, Contact: 1, Contacts: 1, Relevance: model.NotRelevant}
		if got := d.undo(); got != want {
			t.Errorf("undo took back %+v, want %+v", got, want)
		}
		if s := d.State(1); s.Relevance != model.Relevant || s.Kind != model.B2B {
			t.Errorf("stands %+v, want relevant and B2B", s)
		}
	})
	t.Run("goes back to the first decision and forth to the last across restarts", func(t *testing.T) {
		const rounds = 40
		d := newDesk(t, ann, ben, cyd)
		var states [][]State
		for i := range rounds {
			states = append(states, slices.Clone(d.states))
			d.decide(1+i%3, model.Relevant, model.Kind(1+i%3))
		}
		states = append(states, slices.Clone(d.states))
		for i := range rounds {
			d.reload()
			d.undo()
			if !slices.Equal(d.states, states[rounds-1-i]) {
				t.Fatalf("after %d undos: %+v, want %+v", i+1, d.states, states[rounds-1-i])
			}
		}
		for i := range rounds {
			d.reload()
			d.redo()
			if !slices.Equal(d.states, states[i+1]) {
				t.Fatalf("after %d redos: %+v, want %+v", i+1, d.states, states[i+1])
			}
		}
	})
	t.Run("with nothing left is an error and no event", func(t *testing.T) {
		d := newDesk(t, ann)
		if _, _, err := d.Undo(); !errors.Is(err, ErrNothing) {
			t.Errorf("undo: %v", err)
		}
		if _, _, err := d.Redo(); !errors.Is(err, ErrNothing) {
			t.Errorf("redo: %v", err)
		}
	})
	t.Run("a new decision ends what could be redone", func(t *testing.T) {
		d := newDesk(t, ann, ben)
		d.decide(1, model.Relevant, model.B2B)
		d.undo()
		d.decide(2, model.Relevant, model.B2B)
		if _, _, err := d.Redo(); !errors.Is(err, ErrNothing) {
			t.Errorf("redo: %v", err)
		}
	})
	t.Run("leaves objections and imports alone", func(t *testing.T) {
		d := newDesk(t, ann, ben)
		d.decide(1, model.Relevant, model.B2B)
		d.do(d.Object(1, model.Objection{How: "told me by phone"}))
		d.take(ben)
		d.undo()
		if s := d.State(1); !s.Objected || !s.Gone || s.Decided() {
			t.Errorf("stands %+v, want gone, do not contact and undecided", s)
		}
	})
}

func TestPutOff(t *testing.T) {
	t.Run("of several is one step and one undo", func(t *testing.T) {
		d := newDesk(t, ann, ben, cyd)
		d.do(d.PutOff(1, 3))
		if n := d.Tally().Later; n != 2 {
			t.Errorf("%d later, want 2", n)
		}
		d.reload()
		want := Step{Type: model.PutOff, Contact: 1, Contacts: 2}
		if got := d.undo(); got != want || d.Tally().Later != 0 {
			t.Errorf("undo took back %+v and left %d later", got, d.Tally().Later)
		}
	})
	t.Run("passes over those who are there already so that undo leaves them there", func(t *testing.T) {
		d := newDesk(t, ann, ben)
		d.do(d.PutOff(2))
		d.do(d.PutOff(1, 2))
		d.undo()
		if d.State(1).Later || !d.State(2).Later {
			t.Errorf("later: %v and %v, want only the second", d.State(1).Later, d.State(2).Later)
		}
		if _, err := d.PutOff(2); err == nil {
			t.Error("put off twice without an error")
		}
	})
	t.Run("a list that repeats a contact is undone whole", func(t *testing.T) {
		d := newDesk(t, ann, ben)
		d.do(d.event(model.PutOff, 0, putOffBody{bodyVersion, []int{1, 2, 1}}), nil)
		d.undo()
		if n := d.Tally().Later; n != 0 {
			t.Errorf("%d later, want none", n)
		}
	})
	t.Run("ends when a decision is made", func(t *testing.T) {
		d := newDesk(t, ann)
		d.do(d.PutOff(1))
		d.decide(1, model.NotRelevant, model.NotAsked)
		if d.State(1).Later {
			t.Error("still later")
		}
	})
}

func TestDoNotContact(t *testing.T) {
	wish := model.Objection{How: "told me by phone"}
	t.Run("takes effect at once, also on a decided contact", func(t *testing.T) {
		d := newDesk(t, ann)
		d.decide(1, model.Relevant, model.B2B)
		d.do(d.Object(1, wish))
		if !d.State(1).HeldBack() || d.Tally().HeldBack != 1 || d.Tally().Relevant != 0 {
			t.Errorf("state %+v, tally %+v", d.State(1), d.Tally())
		}
		if _, err := d.Decide(1, saying(model.Relevant, model.B2B)); !errors.Is(err, ErrObjected) {
			t.Errorf("deciding anew: %v", err)
		}
	})
	t.Run("survives undo, redo, a restart and a later export", func(t *testing.T) {
		d := newDesk(t, ann)
		d.decide(1, model.Relevant, model.B2B)
		d.do(d.Object(1, wish))
		d.undo()
		d.redo()
		d.take(person("ann", "Ann", "Another Company", "Director"))
		d.reload()
		if !d.State(1).Objected {
			t.Error("no longer do not contact")
		}
	})
	t.Run("is lifted only with a reason and then the decision stands again", func(t *testing.T) {
		d := newDesk(t, ann)
		d.decide(1, model.Relevant, model.B2B)
		d.do(d.Object(1, wish))
		if _, err := d.Lift(1, "  "); err == nil {
			t.Error("lifted without a reason")
		}
		d.do(d.Lift(1, "wrote to me and asked for the offer"))
		if s := d.State(1); s.HeldBack() || s.Relevance != model.Relevant {
			t.Errorf("stands %+v", s)
		}
	})
	t.Run("needs to say how it was received", func(t *testing.T) {
		d := newDesk(t, ann)
		for _, how := range []string{"", " \t", strings.Repeat("x", model.MaxWords+1)} {
			if _, err := d.Object(1, model.Objection{How: how}); err == nil {
				t.Errorf("accepted %d characters", len(how))
			}
		}
	})
	t.Run("cannot be marked or lifted twice", func(t *testing.T) {
		d := newDesk(t, ann)
		if _, err := d.Lift(1, "a mistake"); err == nil {
			t.Error("lifted what was never marked")
		}
		d.do(d.Object(1, wish))
		if _, err := d.Object(1, wish); err == nil {
			t.Error("marked twice")
		}
	})
}

func TestPossibleMatch(t *testing.T) {
	t.Run("holds a relevant contact back until it is dismissed", func(t *testing.T) {
		d := newDesk(t, ann)
		d.decide(1, model.Relevant, model.B2B)
		d.MarkPossible(1)
		if d.Tally().HeldBack != 1 || d.Tally().MaybeObjected != 1 {
			t.Errorf("tally %+v", d.Tally())
		}
		d.do(d.Dismiss(1), nil)
		if d.State(1).HeldBack() {
			t.Error("still held back")
		}
	})
	t.Run("stays dismissed after a restart", func(t *testing.T) {
		d := newDesk(t, ann)
		d.MarkPossible(1)
		d.do(d.Dismiss(1), nil)
		d.reload()
		d.MarkPossible(1)
		if d.State(1).MaybeObjected {
			t.Error("asks again")
		}
	})
	t.Run("is asked again when an import changed the record", func(t *testing.T) {
		d := newDesk(t, ann)
		d.do(d.Dismiss(1), nil)
		d.take(person("ann", "Ann", "Another Company", "Director"))
		d.MarkPossible(1)
		if !d.State(1).MaybeObjected {
			t.Error("does not ask")
		}
	})
	t.Run("ends when the contact is marked do not contact", func(t *testing.T) {
		d := newDesk(t, ann)
		d.MarkPossible(1)
		d.do(d.Object(1, model.Objection{How: "told me"}))
		d.MarkPossible(1)
		if d.State(1).MaybeObjected {
			t.Error("still asks")
		}
	})
}

func TestDecisionWithReasons(t *testing.T) {
	d := newDesk(t, ann)
	want := saying(model.Relevant, model.B2B)
	want.RelevanceWhy.Cited = []model.Evidence{{Rule: "words", Field: model.FieldPosition, End: 4, Quote: "Head", Says: "holds Head"}}
	d.do(d.Decide(1, want))
	check := func(t *testing.T, got model.Decision, err error, words string) {
		t.Helper()
		if err != nil || got.RelevanceWhy.String() != words || got.Kind != model.B2B {
			t.Errorf("got %+v, %v; want the reason %q", got, err, words)
		}
	}
	t.Run("is read back from the log", func(t *testing.T) {
		got, err := d.Decision(1)
		check(t, got, err, "holds Head; runs purchasing")
		got, err = ReadDecision(d.log, d.State(1))
		check(t, got, err, "holds Head; runs purchasing")
	})
	t.Run("stands without them once the body was erased", func(t *testing.T) {
		d.log.events[d.State(1).Seq-1].Body = nil
		got, err := d.Decision(1)
		check(t, got, err, "")
	})
	t.Run("is refused when it is not justified", func(t *testing.T) {
		if _, err := d.Decide(1, model.Decision{Relevance: model.NotRelevant}); !errors.Is(err, model.ErrUnjustified) {
			t.Errorf("got %v", err)
		}
	})
}

func TestCampaign(t *testing.T) {
	d := newDesk(t)
	d.do(d.SetCampaign(model.Campaign{Purpose: "coffee", Words: []string{"buyer"}, Goal: 25}), nil)
	t.Run("keeps what it is for and its words", func(t *testing.T) {
		want := model.Campaign{No: 1, Purpose: "coffee", Words: []string{"buyer"}, Goal: 25}
		if c := d.Campaign(); !reflect.DeepEqual(c, want) {
			t.Errorf("campaign %+v", c)
		}
	})
	d.do(d.SetCampaign(model.Campaign{Purpose: "tea"}), nil)
	t.Run("set anew forgets the words it no longer has", func(t *testing.T) {
		if c := d.Campaign(); c.No != 1 || c.Purpose != "tea" || len(c.Words) != 0 || c.Goal != 0 {
			t.Errorf("campaign %+v", c)
		}
	})
	t.Run("stands after a restart", func(t *testing.T) {
		d.reload()
		if c := d.Campaign(); c.No != 1 || c.Purpose != "tea" || len(c.Words) != 0 {
			t.Errorf("campaign %+v", c)
		}
	})
}

func TestReviewers(t *testing.T) {
	d := newDesk(t, ann)
	d.do(d.NameReviewer("Robin"), nil)
	d.decide(1, model.Relevant, model.B2B)
	d.do(d.NameReviewer("Sam"), nil)
	d.reload()
	if got := d.Reviewer(int(d.State(1).Reviewer)); got != "Robin" {
		t.Errorf("decided by %q, want Robin", got)
	}
	if got := d.Reviewer(d.Current()); got != "Sam" {
		t.Errorf("current is %q, want Sam", got)
	}
	if d.Reviewer(0) != "" || d.Reviewer(3) != "" {
		t.Error("names reviewers that do not exist")
	}
}

func TestStandingReasons(t *testing.T) {
	d := newDesk(t)
	kept := Standing{Words: "I met them at the fair", Relevance: model.Relevant}
	d.do(d.KeepReason(2, kept))
	d.reload()
	if got := d.Standing(); got[2] != kept || got[0] != defaultStanding()[0] {
		t.Errorf("keeps %+v", got)
	}
	for _, slot := range []int{-1, StandingReasons} {
		if _, err := d.KeepReason(slot, kept); err == nil {
			t.Errorf("kept in slot %d", slot)
		}
	}
}
