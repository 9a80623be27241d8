package review

import (
	"context"
	"testing"

	"handpick/model"
)

// explained fails when the text of an event was erased and no event says so.
func explained(t *testing.T, d *desk) {
	t.Helper()
	x := erasures(t, d)
	for _, seq := range d.log.erased {
		if e := d.log.events[seq-1]; !x.Explain(e) {
			t.Errorf("nothing says that event %d of type %d was erased", seq, e.Type)
		}
	}
}

func erasures(t *testing.T, d *desk) *Erasures {
	t.Helper()
	x, err := ReadErasures(context.Background(), d.log)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func TestATextThatIsGoneIsExplainedByALaterEventOnly(t *testing.T) {
	d := newDesk(t, ann, ben, cyd)
	d.decide(1, model.Relevant, model.B2B)
	d.decide(2, model.NotRelevant, model.B2B)
	first := d.log.events[1]
	if erasures(t, d).Explain(first) {
		t.Error("before anything was erased")
	}
	d.erase(d.PlanErase(context.Background(), d.log, 1, model.Erasure{How: "by mail"}))
	x := erasures(t, d)
	for i, e := range d.log.events {
		if got, want := x.Explain(e), e.Contact == 1 && e.Type != model.Erased; got != want {
			t.Errorf("event %d of type %d: explained %t, want %t", i+1, e.Type, got, want)
		}
	}
	e := model.Event{Seq: int64(len(d.log.events)) + 1, Type: model.Decided, Contact: 1}
	if x.Explain(e) {
		t.Error("an erasing explains what came after it")
	}
}

func TestAShrinkingExplainsOnlyWhomItShrank(t *testing.T) {
	log := &memLog{}
	log.append(model.Event{Type: model.Shrunk, Body: []byte(`{"v":1,"contacts":"2-3,7,9-9223372036854775807"}`)})
	x, err := ReadErasures(context.Background(), log)
	if err != nil {
		t.Fatal(err)
	}
	for no := 1; no <= 10; no++ {
		before := model.Event{Type: model.Decided, Contact: no}
		if got, want := x.Explain(before), no == 2 || no == 3 || no == 7 || no >= 9; got != want {
			t.Errorf("contact %d: %t, want %t", no, got, want)
		}
		if after := (model.Event{Seq: 2, Type: model.Decided, Contact: no}); x.Explain(after) {
			t.Errorf("contact %d: it explains what came after it", no)
		}
	}
}
