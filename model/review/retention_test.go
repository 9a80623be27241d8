package review

import (
	"context"
	"slices"
	"testing"

	"handpick/model"
)

func TestDueToExpire(t *testing.T) {
	const today, before, after = 20260303, 20280303, 20280304 // 24 months later
	consent := func(d *desk) {
		d.do(d.RecordConsent(1, model.Consent{On: today, How: "on a form"}, today))
	}
	withdraw := func(d *desk) { d.do(d.EndConsent(1, model.Withdrawal{On: today, How: "by mail"}, today)) }
	pass := model.Assessment{Outcome: model.LIAPass, Reasons: "fair", By: "Robin", Role: "founder", ReviewOn: 20270101}
	conclude := func(d *desk) { d.do(d.Conclude(pass, today)) }
	tests := []struct {
		name     string
		do       func(d *desk)
		contacts []int
		bodies   []int64 // 1 is the import
	}{
		{"nothing of a contact of whom nothing was recorded", func(*desk) {}, nil, nil},
		{"a contact with a decision", func(d *desk) { d.decide(1, model.Relevant, model.B2B) }, []int{1}, nil},
		{"contacts with a message or a note, in order", func(d *desk) {
			d.do(d.WriteLine(2, "hello"))
			d.do(d.WriteTo(1, model.Written{On: today}, today))
		}, []int{1, 2}, nil},
		{"nobody whose consent is in force", func(d *desk) { d.decide(1, model.Relevant, model.B2B); consent(d) }, nil, nil},
		{"a consent that was withdrawn, and its contact", func(d *desk) { consent(d); consent(d); withdraw(d) }, []int{1}, []int64{2, 3}},
		{"a consent that was withdrawn before another was given", func(d *desk) { consent(d); withdraw(d); consent(d) }, nil, []int64{2}},
		{"nobody who was erased", func(d *desk) { d.decide(1, model.Relevant, model.B2B); d.eraseNo(1) }, nil, nil},
		{"the hash of a contact who shrank", func(d *desk) { d.decide(1, model.NotRelevant, model.B2B); d.shrink(1) }, []int{1}, nil},
		{"not the wish of a contact who shrank, for no list can be told who it was", func(d *desk) {
			d.do(d.Object(1, model.Objection{How: "by mail"}))
			d.shrink(1, 2)
		}, []int{2}, nil},
		{"a contact of whom there is a complaint and nothing else", func(d *desk) {
			d.do(d.NoteComplaint(model.Complaint{Received: today, How: "by mail", Contact: 1}, today))
		}, []int{1}, nil},
		{"an assessment that was superseded and nobody relied on", func(d *desk) { conclude(d); conclude(d) }, nil, []int64{2}},
		{"an assessment on which nobody relies who is held", func(d *desk) {
			conclude(d)
			d.decide(1, model.Relevant, model.B2B)
			conclude(d)
			d.eraseNo(1)
		}, nil, []int64{2}},
		{"no assessment on which a decision relied", func(d *desk) {
			conclude(d)
			d.decide(1, model.Relevant, model.B2B)
			conclude(d)
		}, []int{1}, nil},
		{"no assessment of another outreach", func(d *desk) {
			conclude(d)
			d.another("kettles")
			d.another("pots")
			conclude(d)
		}, nil, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := newDesk(t, ann, ben)
			tt.do(d)
			ctx := context.Background()
			if contacts, bodies, err := d.DueToExpire(ctx, d.log, before); err != nil || len(contacts)+len(bodies) != 0 {
				t.Errorf("before its time %v and %v, %v", contacts, bodies, err)
			}
			contacts, bodies, err := d.DueToExpire(ctx, d.log, after)
			if err != nil || !slices.Equal(contacts, tt.contacts) || !slices.Equal(bodies, tt.bodies) {
				t.Fatalf("got %v and %v, %v; want %v and %v", contacts, bodies, err, tt.contacts, tt.bodies)
			}
			if len(bodies) > 0 {
				d.erase(d.PlanExpire(bodies))
			} else if _, err := d.PlanExpire(bodies); err == nil {
				t.Error("an event for nothing")
			}
			if len(contacts) > 0 {
				d.erase(d.PlanErasures(ctx, d.log, contacts, model.Erasure{Cause: model.ErasedByTime}))
			}
			sameAfterReload(t, d)
			if contacts, bodies, err := d.DueToExpire(ctx, d.log, after); err != nil || len(contacts) != 0 ||
				slices.ContainsFunc(bodies, func(seq int64) bool { return slices.Contains(tt.bodies, seq) }) {
				t.Errorf("again %v and %v, %v", contacts, bodies, err)
			}
		})
	}
	t.Run("later where the user set more months", func(t *testing.T) {
		d := newDesk(t, ann)
		d.decide(1, model.Relevant, model.B2B)
		d.do(d.SetRetention(model.Retention{Months: 36}))
		d.reload()
		if contacts, _, err := d.DueToExpire(context.Background(), d.log, after); err != nil || len(contacts) != 0 || d.Retention().Months != 36 {
			t.Errorf("due %v, %v", contacts, err)
		}
		if _, err := d.SetRetention(model.Retention{Months: -1}); err == nil {
			t.Error("less than no months")
		}
	})
}
