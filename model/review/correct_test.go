package review

import (
	"context"
	"strings"
	"testing"

	"handpick/model"
)

func (d *desk) correct(no int, field model.Field, now string) {
	d.t.Helper()
	d.do(d.Correct(no, model.Correction{Field: field, Now: now, How: "by mail"}))
}

func TestCorrection(t *testing.T) {
	t.Run("survives the same export again and loading", func(t *testing.T) {
		d := newDesk(t, ann, ben)
		before := d.Contacts()
		d.correct(1, model.FieldCompany, " Bolt\u0301 ")
		d.correct(1, model.FieldLastName, "Sample")
		if im := d.Plan([]model.Contact{ann, ben}, Source{}); !im.Empty() {
			t.Errorf("the same export would change %+v", im.ImportSummary)
		}
		for range 2 {
			if c := d.Contact(1); c.Company != "Bolt\u0301" || c.Name() != "Ann Sample" || c.Key != ann.Key {
				t.Errorf("contact %+v", c)
			}
			sameAfterReload(t, d)
			d.reload()
		}
		if before[0].Company != ann.Company {
			t.Error("the contacts handed out before changed under the reader")
		}
	})
	t.Run("ends when an export changes that field, and no other", func(t *testing.T) {
		d := newDesk(t, ann)
		d.correct(1, model.FieldCompany, "Bolt")
		d.correct(1, model.FieldPosition, "Buyer")
		d.take(promoted(ann))
		if c := d.Contact(1); c.Company != "Bolt" || c.Position != "Director" || len(d.corrections[1]) != 1 {
			t.Errorf("contact %+v", c)
		}
		d.take(ann) // says again what it said when it was wrong
		if c := d.Contact(1); c.Position != ann.Position {
			t.Errorf("position %q", c.Position)
		}
		sameAfterReload(t, d)
	})
	t.Run("is replaced by a later one and taken back by what the export says", func(t *testing.T) {
		d := newDesk(t, ann)
		d.correct(1, model.FieldCompany, "Bolt")
		before := d.Contacts()
		d.correct(1, model.FieldCompany, "Cole")
		if before[0].Company != "Bolt" {
			t.Error("the contacts handed out before changed under the reader")
		}
		if d.Contact(1).Company != "Cole" || len(d.corrections[1]) != 1 || d.corrections[1][0].Was != "Acme" {
			t.Errorf("corrections %+v", d.corrections[1])
		}
		d.correct(1, model.FieldCompany, "Acme")
		if d.Contact(1).Company != "Acme" || len(d.corrections[1]) != 0 {
			t.Errorf("corrections %+v", d.corrections[1])
		}
		sameAfterReload(t, d)
	})
	t.Run("of company or position asks to look again, of an e-mail address not", func(t *testing.T) {
		for field, want := range map[model.Field]bool{model.FieldCompany: true, model.FieldPosition: true, model.FieldEmail: false} {
			d := newDesk(t, ann)
			d.decide(1, model.Relevant, model.B2B)
			d.correct(1, field, "other")
			if s := d.State(1); s.LookAgain != want || s.KindStale() != want {
				t.Errorf("%s: state %+v", field, s)
			}
		}
	})
	t.Run("brings the objection of the company it names", func(t *testing.T) {
		d := newDesk(t, ann, person("fay", "Fay", "Bolt", "Buyer"))
		d.do(d.Object(1, model.Objection{How: "the office called", Scope: model.ByCompany}))
		d.correct(2, model.FieldCompany, "Acme")
		if !d.State(2).Objected {
			t.Error("may be contacted")
		}
		sameAfterReload(t, d)
	})
	t.Run("goes when they shrink", func(t *testing.T) {
		d := newDesk(t, ann)
		d.correct(1, model.FieldCompany, "Bolt")
		d.shrink(1)
		d.take(ann)
		if d.Contact(1).Company != "Acme" {
			t.Errorf("contact %+v", d.Contact(1))
		}
		sameAfterReload(t, d)
	})
	t.Run("is refused where it fits no field of the record", func(t *testing.T) {
		d := newDesk(t, ann, fullName(ben))
		for no, c := range map[int][]model.Correction{
			1: {
				{Field: model.FieldFullName, Now: "Ann Sample", How: "x"}, {Field: model.FieldURL, Now: "x", How: "x"},
				{Field: model.FieldCompany, Now: "Acme", How: "x"}, {Field: model.FieldCompany, Now: "Bolt"},
				{Field: model.FieldCompany, Now: strings.Repeat("x", 501), How: "x"},
			},
			2: {{Field: model.FieldFirstName, Now: "Benno", How: "x"}},
		} {
			for _, c := range c {
				if _, err := d.Correct(no, c); err == nil {
					t.Errorf("contact %d: %+v", no, c)
				}
			}
		}
	})
}

func TestRedact(t *testing.T) {
	ctx := context.Background()
	secret := saying(model.Relevant, model.B2B)
	secret.RelevanceWhy.Words = "her cousin told me"
	t.Run("removes the words of one claim and nothing else", func(t *testing.T) {
		d := newDesk(t, ann)
		first := d.do(d.Decide(1, secret))
		e := d.erase(d.Redact(ctx, d.log, 1, first.Seq, model.RelevanceClaim))
		for range 2 {
			got, err := d.Decision(1)
			if err != nil || got.RelevanceWhy.Words != model.WordsRemoved || got.KindWhy.Words != "a company" || got.Kind != model.B2B {
				t.Errorf("decision %+v, %v", got, err)
			}
			if s := d.State(1); s.Seq != e.Seq || s.KindSeq != e.Seq || s.DecidedAt != first.At.UnixMilli() {
				t.Errorf("state %+v", s)
			}
			sameAfterReload(t, d)
			d.reload()
		}
		if e.Kind != first.Kind || e.Relevance != first.Relevance || e.Campaign != first.Campaign {
			t.Errorf("columns of %+v", e)
		}
		if body, _ := d.log.Body(first.Seq); body != nil {
			t.Error("the words are still in the log")
		}
	})
	t.Run("removes both claims one after the other, by the number of the decision", func(t *testing.T) {
		d := newDesk(t, ann)
		first := d.do(d.Decide(1, secret))
		second := d.erase(d.Redact(ctx, d.log, 1, first.Seq, model.RelevanceClaim))
		d.erase(d.Redact(ctx, d.log, 1, first.Seq, model.KindClaim))
		d.reload()
		got, err := d.Decision(1)
		if err != nil || got.RelevanceWhy.Words != model.WordsRemoved || got.KindWhy.Words != model.WordsRemoved {
			t.Errorf("decision %+v, %v", got, err)
		}
		for _, seq := range []int64{first.Seq, second.Seq, d.LastEvent(), 1, 99} {
			if _, err := d.Redact(ctx, d.log, 1, seq, model.KindClaim); err == nil {
				t.Errorf("event %d: removed again", seq)
			}
		}
	})
	t.Run("keeps what was undone and what comes back by it", func(t *testing.T) {
		d := newDesk(t, ann)
		first := d.do(d.Decide(1, secret))
		d.decide(1, model.NotRelevant, model.SoleTrader)
		d.erase(d.Redact(ctx, d.log, 1, first.Seq, model.RelevanceClaim))
		d.undo()
		got, err := d.Decision(1)
		if err != nil || got.Relevance != model.Relevant || got.RelevanceWhy.Words != model.WordsRemoved || got.KindWhy.Words != "a company" {
			t.Errorf("decision %+v, %v", got, err)
		}
		sameAfterReload(t, d)
	})
	t.Run("does not answer for a change of the record", func(t *testing.T) {
		d := newDesk(t, ann)
		first := d.do(d.Decide(1, secret))
		d.take(promoted(ann))
		d.erase(d.Redact(ctx, d.log, 1, first.Seq, model.RelevanceClaim))
		if s := d.State(1); !s.LookAgain || !s.KindStale() {
			t.Errorf("state %+v", s)
		}
	})
}
