package review

import (
	"context"
	"errors"
	"slices"
	"testing"

	"handpick/model"
)

// The events of a memLog are of 3 March 2026.
const (
	dayBefore28 = 20260330
	day28       = 20260331
)

func (d *desk) shrink(nos ...int) model.Event {
	d.t.Helper()
	return d.erase(d.PlanShrink(context.Background(), d.log, nos, hash, "key"))
}

func TestDueToShrink(t *testing.T) {
	const today = 20260303
	tests := []struct {
		name string
		do   func(d *desk)
		due  bool
	}{
		{"nobody looked", func(*desk) {}, true},
		{"not relevant", func(d *desk) { d.decide(1, model.NotRelevant, model.B2B) }, true},
		{"put off", func(d *desk) { d.do(d.PutOff(1)) }, true},
		{"gone", func(d *desk) { d.take(ben) }, true},
		{"must not be contacted", func(d *desk) { d.do(d.Object(1, model.Objection{How: "by mail"})) }, true},
		{"a note that nothing rests on", func(d *desk) { d.do(d.WriteLine(1, "hello")) }, true},
		{"relevant", func(d *desk) { d.decide(1, model.Relevant, model.B2B) }, false},
		{"relevant in another outreach", func(d *desk) {
			d.another("kettles")
			d.decide(1, model.Relevant, model.B2B)
			d.another("pots")
			d.decide(1, model.NotRelevant, model.NotAsked)
		}, false},
		{"gave consent", func(d *desk) { d.do(d.RecordConsent(1, model.Consent{On: today, How: "on a form"}, today)) }, false},
		{"withdrew", func(d *desk) { d.do(d.EndConsent(1, model.Withdrawal{On: today, How: "by mail"}, today)) }, false},
		{"a soft opt-in answered", func(d *desk) { d.do(d.AnswerSoftOptIn(1, model.SoftOptInRecord{On: today}, today)) }, false},
		{"written to", func(d *desk) { d.do(d.WriteTo(1, model.Written{On: today}, today)) }, false},
		{"complained", func(d *desk) {
			d.do(d.NoteComplaint(model.Complaint{Received: today, How: "by mail", Contact: 1}, today))
		}, false},
		{"erased", func(d *desk) { d.eraseNo(1) }, false},
		{"shrunk", func(d *desk) { d.shrink(1) }, false},
		{"put off by the user", func(d *desk) { d.do(d.SetRetention(model.Retention{RowsUntil: day28 + 70, Why: "still at it"})) }, false},
		{"the day to which the user put it off", func(d *desk) { d.do(d.SetRetention(model.Retention{RowsUntil: day28, Why: "still at it"})) }, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := newDesk(t, ann, ben)
			tt.do(d)
			if slices.Contains(d.DueToShrink(dayBefore28), 1) {
				t.Error("due before its time")
			}
			if due := slices.Contains(d.DueToShrink(day28), 1); due != tt.due {
				t.Errorf("due: %v, want %v", due, tt.due)
			}
			if !tt.due {
				if _, err := d.PlanShrink(context.Background(), d.log, []int{1}, hash, "key"); err == nil && d.retention.RowsUntil == 0 {
					t.Error("planned all the same")
				}
			}
		})
	}
}

func TestShrunkContact(t *testing.T) {
	t.Run("keeps its answers and loses its words", func(t *testing.T) {
		d := newDesk(t, ann, ben, cyd)
		d.another("kettles")
		d.decide(1, model.NotRelevant, model.SoleTrader)
		d.do(d.WriteLine(1, "we met in Leeds"))
		d.do(d.NoteSensitivity(1, model.SensitivityNote{Sensitivity: model.NotSensitive}))
		d.do(d.Object(1, model.Objection{How: "by mail"}))
		d.do(d.PutOff(2))
		d.do(d.AnnounceShrink(model.Shrinking{On: day28, Contacts: 2}), nil)
		before := d.Contacts()
		d.shrink(2, 1)
		for range 2 {
			s, d1 := d.State(1), d.Person(1)
			if !s.Shrunk || s.Relevance != model.NotRelevant || s.Kind != model.SoleTrader || !s.Objected || d1.Objection.How != "by mail" {
				t.Errorf("state %+v", s)
			}
			if d.Contact(1).Fields != (model.Fields{}) || d.Note(1) != (Note{}) || d1.Sensitivity != 0 || !d.State(2).Later {
				t.Errorf("contact %+v, note %+v", d.Contact(1), d.Note(1))
			}
			if n := d.Tally(); n.Total != 1 || n.Shrunk != 2 || n.Objected != 0 || d.Announced() != (model.Shrinking{}) {
				t.Errorf("tally %+v, announced %+v", n, d.Announced())
			}
			if got, err := d.Decision(1); err != nil || got.RelevanceWhy.Words != "" || got.Relevance != model.NotRelevant {
				t.Errorf("decision %+v, %v", got, err)
			}
			if _, err := d.Decide(2, saying(model.Relevant, model.B2B)); !errors.Is(err, ErrShrunk) {
				t.Errorf("decided: %v", err)
			}
			sameAfterReload(t, d)
			d.reload()
		}
		if before[0].Company != ann.Company {
			t.Error("the contacts handed out before changed under the reader")
		}
	})
	t.Run("can still be erased", func(t *testing.T) {
		d := newDesk(t, ann)
		d.do(d.Object(1, model.Objection{How: "by mail"}))
		d.shrink(1)
		d.eraseNo(1)
		sameAfterReload(t, d)
		if d.take(ann).Added != 1 {
			t.Error("recognised by a hash that went with them")
		}
	})
	t.Run("shrinks once", func(t *testing.T) {
		d := newDesk(t, ann)
		d.shrink(1)
		for _, nos := range [][]int{{1}, nil} {
			if _, err := d.PlanShrink(context.Background(), d.log, nos, hash, "key"); err == nil {
				t.Errorf("%v planned", nos)
			}
		}
	})
}

func TestImportAfterShrinking(t *testing.T) {
	namesake := on(ann, 20200101)
	tests := []struct {
		name           string
		review, export []model.Contact
		shrink         []int
		want           ImportSummary
	}{
		{"brings them back under their number", []model.Contact{ann, ben}, []model.Contact{ben, promoted(ann)}, []int{1}, ImportSummary{Returned: 1, Brought: "1"}},
		{"does not say that they are gone", []model.Contact{ann, ben}, []model.Contact{ben}, []int{1}, ImportSummary{}},
		{"brings them back without links", []model.Contact{unlinked(ann), ben}, []model.Contact{unlinked(ann), ben}, []int{1}, ImportSummary{Returned: 1, Brought: "1"}},
		{"takes them as new where only one export had links", []model.Contact{ann}, []model.Contact{unlinked(ann)}, []int{1}, ImportSummary{Added: 1}},
		{"does not give one of two namesakes the answers of the other", []model.Contact{namesake, on(ann, 20210101)}, []model.Contact{on(ann, 20220101)}, []int{1, 2}, ImportSummary{Added: 1}},
		{"does not take a namesake who shrank for one who is held", []model.Contact{on(ann, 0), on(ann, 20210101)}, []model.Contact{on(ann, 20210101)}, []int{2}, ImportSummary{Added: 1, Gone: 1}},
		{"knows the one who is held by the day they connected", []model.Contact{namesake, on(ann, 20210101)}, []model.Contact{namesake, on(ann, 20210101)}, []int{2}, ImportSummary{Returned: 1, Brought: "2"}},
		{"brings two back in one run", []model.Contact{ann, ben, cyd}, []model.Contact{ann, ben, cyd}, []int{2, 3}, ImportSummary{Returned: 2, Brought: "2-3"}},
		{"takes records that name nobody as new", []model.Contact{unlinked(model.Contact{})}, []model.Contact{unlinked(model.Contact{})}, []int{1}, ImportSummary{Added: 1}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := newDesk(t, tt.review...)
			d.shrink(tt.shrink...)
			d.reload()
			got := d.take(tt.export...)
			if got.V, got.Digest = 0, ""; got != tt.want {
				t.Errorf("summary %+v, want %+v", got, tt.want)
			}
			sameAfterReload(t, d)
		})
	}
	t.Run("lets the answer stand, asks for no other look but for the kind again, and begins the days anew", func(t *testing.T) {
		d := newDesk(t, ann, ben)
		d.decide(1, model.NotRelevant, model.B2B)
		d.shrink(1)
		d.take(promoted(ann), ben)
		for range 2 {
			if s := d.State(1); s.Shrunk || s.LookAgain || !s.KindStale() || s.Relevance != model.NotRelevant || s.Kind != model.B2B {
				t.Errorf("state %+v", s)
			}
			if d.ImportOf(1) != 2 || d.ImportOf(2) != 1 || d.Contact(1).Position != "Director" {
				t.Errorf("import %d, contact %+v", d.ImportOf(1), d.Contact(1))
			}
			d.reload()
		}
		d.shrink(1)
		if d.take(ann, ben).Returned != 1 {
			t.Error("not brought back a second time")
		}
		sameAfterReload(t, d)
	})
}

func TestHistoryOfRights(t *testing.T) {
	d := newDesk(t, ann, ben)
	e := d.do(d.Decide(1, saying(model.NotRelevant, model.B2B)))
	d.erase(d.Redact(context.Background(), d.log, 1, e.Seq, model.KindClaim))
	d.do(d.Correct(1, model.Correction{Field: model.FieldCompany, Now: "Bolt", How: "by mail"}))
	d.do(d.GiveAccess(1, model.Access{Paths: []string{"ann.json"}}), nil)
	d.do(d.NoteSensitivity(1, model.SensitivityNote{Sensitivity: model.NotSensitive}))
	d.do(d.PutOff(1, 2))
	tell := func() (said []string) {
		past, err := History(context.Background(), d.log, d.Reviewer, 1)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range past {
			switch {
			case p.Fact != nil:
				said = append(said, p.Fact.String())
			default:
				said = append(said, "-")
			}
		}
		return said
	}
	check := func(name string, want ...string) {
		t.Run(name, func(t *testing.T) {
			if got := tell(); !slices.Equal(got, want) {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
	check("tells of words removed, corrections, copies and notes", "-", redacted{}.String(),
		`company corrected from "Acme" to "Bolt": by mail`, "a copy of all that is held about them was made", "nothing sensitive about them", "-")
	d.shrink(1)
	d.take(ann, ben)
	check("tells that they shrank and came back", "-", redacted{}.String(), "-", "-", "-", "-", shrunk{}.String(), returned{}.String())
	d.do(d.NoteComplaint(model.Complaint{Received: 20260201, How: "by mail", Contact: 1}, 20260303))
	d.eraseNo(1)
	check("tells of the erasure last", "-", redacted{}.String(), "-", "-", "-", "-", shrunk{}.String(), returned{}.String(), "-", asked.String())
}

func TestHashesOfAnotherSecret(t *testing.T) {
	d := newDesk(t, ann, ben, cyd)
	d.shrink(1, 2)
	kept := keeping(cyd)
	kept.Secret = "key"
	d.erase(d.PlanErase(context.Background(), d.log, 3, kept))
	want := func(name, secret string, shrunk, erased int) {
		t.Run(name, func(t *testing.T) {
			for range 2 {
				if s, e := d.HashedElsewhere(secret); s != shrunk || e != erased {
					t.Errorf("%d shrunk and %d erased, want %d and %d", s, e, shrunk, erased)
				}
				d.reload()
			}
		})
	}
	want("are all those of the user's", "key", 0, 0)
	want("are nobody's on another computer", "other", 2, 1)
	d.take(ann)
	want("are forgotten with who came back", "other", 1, 1)
	d.erase(d.PlanErase(context.Background(), d.log, 2, keeping(ben)))
	want("stay known of who shrank and is then kept out", "other", 0, 2)

	d = newDesk(t, ann, ben)
	d.shrink(1)
	kept = keeping(ann)
	kept.Secret = "other"
	d.erase(d.PlanErasures(context.Background(), d.log, []int{1, 2}, kept))
	want("are told apart where several are erased in one step", "other", 0, 1)
}

func TestManyAreErasedInOneStep(t *testing.T) {
	d := newDesk(t, ann, ben, cyd)
	for no := 1; no <= 3; no++ {
		d.decide(no, model.Relevant, model.B2B)
	}
	d.do(d.Object(2, model.Objection{How: "by mail", Scope: model.ByCompany}))
	before := d.Contacts()
	x, err := d.PlanErasures(context.Background(), d.log, []int{3, 2}, model.Erasure{Cause: model.ErasedByTime})
	d.erase(x, err)
	if len(x.More) != 1 || x.Event.Contact != 3 || x.More[0].Contact != 2 {
		t.Errorf("events %+v and %+v", x.Event, x.More)
	}
	if n := d.Tally(); n.Erased != 2 || n.Total != 1 || d.State(1).Erased || before[1].Company != ben.Company {
		t.Errorf("tally %+v", n)
	}
	if p := d.Person(2); p.Objection == nil || p.Objection.Company == "" {
		t.Error("the wish of the company went")
	}
	sameAfterReload(t, d)
	for _, nos := range [][]int{nil, {1, 1}, {1, 2}} {
		if _, err := d.PlanErasures(context.Background(), d.log, nos, model.Erasure{Cause: model.ErasedByTime}); err == nil {
			t.Errorf("%v planned", nos)
		}
	}
}
