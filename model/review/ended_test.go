package review

import (
	"context"
	"testing"

	"handpick/model"
)

func TestWhatEndsWhat(t *testing.T) {
	ended := func(d *desk) map[int64]int64 {
		d.t.Helper()
		m, err := Ended(context.Background(), d.log)
		if err != nil {
			d.t.Fatal(err)
		}
		return m
	}
	want := func(d *desk, seq, by int64) {
		d.t.Helper()
		if got := ended(d)[seq]; got != by {
			d.t.Errorf("event %d is ended by %d, want %d", seq, got, by)
		}
	}
	last := func(d *desk) int64 { return int64(len(d.log.events)) }

	t.Run("a later decision about the same contact supersedes one", func(t *testing.T) {
		d := newDesk(t, ann, ben)
		d.decide(1, model.Relevant, model.B2B)
		first := last(d)
		d.decide(2, model.Relevant, model.B2B)
		d.decide(1, model.NotRelevant, model.B2B)
		want(d, first, last(d))
		want(d, last(d), 0)
		want(d, last(d)-1, 0)
	})
	t.Run("taking back puts the one before in force again, and bringing back ends it", func(t *testing.T) {
		d := newDesk(t, ann)
		d.decide(1, model.Relevant, model.B2B)
		first := last(d)
		d.decide(1, model.NotRelevant, model.B2B)
		second := last(d)
		d.undo()
		want(d, first, 0)
		want(d, second, last(d))
		d.redo()
		want(d, first, second)
		want(d, second, 0)
	})
	t.Run("a skip that is taken back ends no decision", func(t *testing.T) {
		d := newDesk(t, ann, ben)
		d.decide(1, model.Relevant, model.B2B)
		first := last(d)
		d.do(d.PutOff(2))
		d.undo()
		want(d, first, 0)
	})
	t.Run("a decision of another outreach ends none", func(t *testing.T) {
		d := newDesk(t, ann)
		d.decide(1, model.Relevant, model.B2B)
		first := last(d)
		d.another("kettles")
		d.another("toasters")
		d.decide(1, model.NotRelevant, model.B2B)
		want(d, first, 0)
		d.choose(1)
		d.decide(1, model.NotRelevant, model.B2B)
		want(d, first, last(d))
	})
	t.Run("an objection is ended by lifting it, a consent by its withdrawal", func(t *testing.T) {
		d := newDesk(t, ann)
		d.do(d.Object(1, model.Objection{How: "by phone"}))
		objected := last(d)
		want(d, objected, 0)
		d.do(d.Lift(1, "asked for the newsletter"))
		want(d, objected, last(d))
		d.do(d.RecordConsent(1, model.Consent{On: today, How: "by form"}, today))
		consent := last(d)
		d.do(d.EndConsent(1, model.Withdrawal{On: today, How: "by mail"}, today))
		want(d, consent, last(d))
	})
	t.Run("erasing ends all that was said about them", func(t *testing.T) {
		d := newDesk(t, ann, ben)
		d.decide(1, model.Relevant, model.B2B)
		d.decide(2, model.Relevant, model.B2B)
		other := last(d)
		d.do(d.WriteTo(1, model.Written{On: today}, today))
		x, err := d.PlanErase(context.Background(), d.log, 1, model.Erasure{How: "by mail"})
		if err != nil {
			t.Fatal(err)
		}
		d.do(x.Event, nil)
		want(d, other-1, last(d))
		want(d, last(d)-1, last(d))
		want(d, other, 0)
	})
	t.Run("a decision without its words ends the one with them, and is ended in its place", func(t *testing.T) {
		d := newDesk(t, ann)
		d.decide(1, model.Relevant, model.B2B)
		first := last(d)
		x, err := d.Redact(context.Background(), d.log, 1, first, model.RelevanceClaim)
		if err != nil {
			t.Fatal(err)
		}
		d.do(x.Event, nil)
		restated := last(d)
		want(d, first, restated)
		want(d, restated, 0)
		d.decide(1, model.NotRelevant, model.B2B)
		want(d, first, restated)
		want(d, restated, last(d))
	})
	t.Run("that holds too when the words are erased with the person", func(t *testing.T) {
		d := newDesk(t, ann)
		d.decide(1, model.Relevant, model.B2B)
		first := last(d)
		d.erase(d.Redact(context.Background(), d.log, 1, first, model.RelevanceClaim))
		restated := last(d)
		d.eraseNo(1)
		want(d, first, restated)
		want(d, restated, last(d))
	})
	t.Run("and when they are erased after the decision was taken back", func(t *testing.T) {
		d := newDesk(t, ann)
		d.decide(1, model.Relevant, model.B2B)
		first := last(d)
		d.undo()
		undone := last(d)
		d.erase(d.Redact(context.Background(), d.log, 1, first, model.RelevanceClaim))
		restated := last(d)
		d.eraseNo(1)
		want(d, first, undone)
		want(d, restated, last(d))
	})
	t.Run("of many who are erased each has what was said ended", func(t *testing.T) {
		people := []model.Contact{ann, ben}
		d := newDesk(t, people...)
		for no := range people {
			d.decide(no+1, model.Relevant, model.B2B)
		}
		decided := last(d)
		for no := range people {
			d.eraseNo(no + 1)
		}
		want(d, decided-1, last(d)-1)
		want(d, decided, last(d))
	})
}
