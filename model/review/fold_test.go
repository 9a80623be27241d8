package review

import (
	"context"
	"encoding/binary"
	"strings"
	"testing"
	"time"

	"handpick/model"
)

func TestLogsThatMakeNoSense(t *testing.T) {
	tests := []struct {
		name string
		give model.Event
		want string
	}{
		{"an event type from the future asks to update", model.Event{Type: 200}, "update this one"},
		{"no event type at all is an error", model.Event{}, "update this one"},
		{"a kind from the future asks to update", model.Event{Type: model.Decided, Contact: 1, Relevance: model.Relevant, Kind: 9}, "update this one"},
		{"a relevance from the future asks to update", model.Event{Type: model.Decided, Contact: 1, Relevance: 9}, "update this one"},
		{"a body from the future asks to update", model.Event{Type: model.CampaignSet, Body: []byte(`{"v":2}`)}, "update this one"},
		{"a contact nobody imported is damage", model.Event{Type: model.Decided, Contact: 3, Relevance: model.Relevant}, "about contact 3 of 2"},
		{"a negative contact is damage", model.Event{Type: model.PutOff, Contact: -1}, "about contact -1 of 2"},
		{"a decision about nobody is damage", model.Event{Type: model.Decided, Relevance: model.Relevant}, "names no contact"},
		{"a decision that decides nothing is damage", model.Event{Type: model.Decided, Contact: 1}, "decides nothing"},
		{"an objection of nobody is damage", model.Event{Type: model.Objected}, "names no contact"},
		{"a list of contacts out of range is damage", model.Event{Type: model.PutOff, Body: []byte(`{"v":1,"contacts":[1,9]}`)}, "about contact 9 of 2"},
		{"an undo of nothing is damage", model.Event{Type: model.Undone, Contact: 1}, "nothing to undo"},
		{"a redo of nothing is damage", model.Event{Type: model.Redone}, "nothing to undo or redo"},
		{"a reviewer nobody named is damage", model.Event{Type: model.Exported, Reviewer: 1}, "by reviewer 1 of 0"},
		{"a reviewer named out of turn is damage", model.Event{Type: model.ReviewerNamed, Reviewer: 2}, "by reviewer 2 of 0"},
		{"a standing reason without a slot is damage", model.Event{Type: model.StandingReasonSet, Body: []byte(`{"v":1,"slot":3}`)}, "slot 3 of 3"},
		{"a body that is no JSON is damage and is not quoted", model.Event{Type: model.CampaignSet, Body: []byte(`{"purpose": secret}`)}, "unreadable at byte 13:"},
		{"a body of another shape is damage and is not quoted", model.Event{Type: model.CampaignSet, Body: []byte(`{"words": "secret"}`)}, "unreadable at byte"},
		{"going on with an outreach that nothing started is damage", model.Event{Type: model.CampaignChosen, Campaign: 2}, "outreach 2, which nothing started"},
		{"going on with no outreach is damage", model.Event{Type: model.CampaignChosen}, "which nothing started"},
		{"a decision for an outreach that nothing started is damage", model.Event{Type: model.Decided, Contact: 1, Campaign: 2, Relevance: model.Relevant}, "outreach 2, which nothing started"},
		{"a negative outreach is damage", model.Event{Type: model.CampaignSet, Campaign: -1, Body: []byte(`{}`)}, "outreach -1"},
		{"a fact about nobody is damage", model.Event{Type: model.WrittenTo}, "names no contact"},
		{"a note for an outreach that nothing started is damage", model.Event{Type: model.LineWritten, Contact: 1, Campaign: 2, Body: []byte(`{"fact":"x"}`)}, "which nothing started"},
		{"a fact of another shape is damage and is not quoted", model.Event{Type: model.WrittenTo, Contact: 1, Body: []byte(`{"fact":{"on":"secret"}}`)}, "unreadable at byte"},
		{"a source from the future asks to update", model.Event{Type: model.SourceStated, Body: []byte(`{"import":1,"source":9}`)}, "update this one"},
		{"a source of an import that never was is damage", model.Event{Type: model.SourceStated, Body: []byte(`{"import":2,"source":1}`)}, "import 2 of 1"},
		{"a kind of message from the future asks to update", model.Event{Type: model.NatureNoted, Contact: 1, Body: []byte(`{"fact":{"nature":9}}`)}, "update this one"},
		{"a scope from the future asks to update", model.Event{Type: model.Objected, Contact: 1, Body: []byte(`{"how":"told","scope":9}`)}, "update this one"},
		{"an event told twice is damage", model.Event{Seq: 1, Type: model.Exported}, "after event 1"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := newDesk(t, ann, ben)
			if tt.give.Seq == 0 {
				tt.give.Seq = 2
			}
			err := d.Apply(tt.give)
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %v, want %q", err, tt.want)
			}
			if err != nil && strings.Contains(err.Error(), "secret") {
				t.Errorf("quotes the body: %v", err)
			}
		})
	}
	t.Run("an undo about another contact than the newest step is damage", func(t *testing.T) {
		d := newDesk(t, ann, ben)
		d.decide(1, model.Relevant, model.B2B)
		if err := d.Apply(d.log.append(model.Event{Type: model.Undone, Contact: 2})); err == nil {
			t.Error("accepted")
		}
	})
	t.Run("contacts without the event of their import are damage", func(t *testing.T) {
		d := newDesk(t, ann)
		d.log.rows = append(d.log.rows, importRow{7, model.Row{Contact: 1, Body: encodeRow(opGone, &ann)}})
		if _, err := Load(context.Background(), d.log); err == nil {
			t.Error("loaded")
		}
	})
	t.Run("a contact number that leaves a gap is damage", func(t *testing.T) {
		log := &memLog{rows: []importRow{{1, model.Row{Contact: 2, Body: encodeRow(opAdded, &ann)}}}}
		if _, err := Load(context.Background(), log); err == nil {
			t.Error("loaded")
		}
	})
}

func TestActingOnNobodyPanicsBeforeAnythingIsDurable(t *testing.T) {
	for name, act := range map[string]func(*desk){
		"deciding":    func(d *desk) { _, _ = d.Decide(0, saying(model.Relevant, model.B2B)) },
		"putting off": func(d *desk) { _, _ = d.PutOff(0) },
		"dismissing":  func(d *desk) { d.Dismiss(0) },
	} {
		t.Run(name, func(t *testing.T) {
			defer func() {
				if recover() == nil {
					t.Error("no panic")
				}
			}()
			act(newDesk(t, ann))
		})
	}
}

func TestHistory(t *testing.T) {
	d := newDesk(t, ann, ben, cyd)
	d.do(d.NameReviewer("Robin"), nil)
	d.decide(1, model.Relevant, model.B2B)
	d.decide(2, model.Relevant, model.Unknown)
	d.undo()
	d.do(d.PutOff(1, 3))
	d.undo()
	d.redo()
	d.do(d.Object(1, model.Objection{How: "told me by phone"}))
	d.do(d.Lift(1, "a mistake"))
	types := func(no int) (out []model.EventType) {
		past, err := History(context.Background(), d.log, d.Reviewer, no)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range past {
			out = append(out, p.Type)
		}
		return out
	}
	tests := []struct {
		name string
		no   int
		want []model.EventType
	}{
		{"of one put off together with others tells that and its undo", 1,
			[]model.EventType{model.Decided, model.PutOff, model.Undone, model.Redone, model.Objected, model.ObjectionLifted}},
		{"tells of decisions taken back", 2, []model.EventType{model.Decided, model.Undone}},
		{"tells nothing of others", 3, []model.EventType{model.PutOff, model.Undone, model.Redone}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := types(tt.no)
			if len(got) != len(tt.want) {
				t.Fatalf("got %v, want %v", got, tt.want)
			}
			for i := range got {
				if got[i] != tt.want[i] {
					t.Fatalf("got %v, want %v", got, tt.want)
				}
			}
		})
	}
	t.Run("gives who, when and why", func(t *testing.T) {
		past, err := History(context.Background(), d.log, d.Reviewer, 1)
		if err != nil {
			t.Fatal(err)
		}
		first, last := past[0], past[len(past)-1]
		if first.Reviewer != "Robin" || first.At.IsZero() || first.Decision.RelevanceWhy.Words != "runs purchasing" {
			t.Errorf("first %+v", first)
		}
		if past[4].Objection.How != "told me by phone" || last.Reason != "a mistake" {
			t.Errorf("objection %+v, lifted %+v", past[4], last)
		}
	})
}

func TestDecidedTime(t *testing.T) {
	d := newDesk(t, ann)
	if !d.State(1).DecidedTime().IsZero() {
		t.Error("a time without a decision")
	}
	d.decide(1, model.Relevant, model.B2B)
	if got, want := d.State(1).DecidedTime(), time.Date(2026, 3, 3, 9, 0, 1, 0, time.UTC); !got.Equal(want) {
		t.Errorf("decided %v, want %v", got, want)
	}
}

// FuzzApply folds any events over a review of three contacts, 6 bytes an event:
// type, contact, kind and relevance, reviewer, campaign, and which body.
func FuzzApply(f *testing.F) {
	f.Add([]byte{4, 1, 5, 0, 0, 0, 6, 1, 0, 0, 0, 0, 7, 1, 0, 0, 0, 0})
	f.Add([]byte{5, 0, 0, 0, 0, 1, 6, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0, 0, 9, 2, 0, 0, 0, 0})
	f.Add([]byte{1, 0, 0, 1, 0, 2, 2, 0, 0, 1, 1, 2, 3, 0, 0, 0, 0, 0, 12, 0, 0, 0, 0, 2})
	f.Add([]byte{2, 0, 0, 0, 1, 2, 4, 1, 5, 0, 1, 0, 2, 0, 0, 0, 2, 2, 4, 1, 9, 0, 0, 0, 13, 0, 0, 0, 1, 0, 6, 1, 0, 0, 1, 0, 8, 2, 0, 0, 0, 6, 17, 1, 0, 0, 0, 6})
	f.Add([]byte{4, 1, 5, 0, 0, 1, 30, 1, 0, 0, 0, 7, 8, 2, 0, 0, 0, 0, 29, 2, 0, 0, 0, 7, 28, 3, 0, 0, 0, 7, 34, 2, 0, 0, 0, 7})
	f.Add([]byte{4, 1, 5, 0, 0, 1, 29, 1, 5, 0, 0, 7, 34, 1, 0, 0, 0, 7, 30, 1, 0, 0, 0, 0, 9, 1, 0, 0, 0, 0, 35, 0, 0, 0, 0, 7, 33, 0, 0, 0, 0, 7})
	bodies := []string{"", `{"v":1,"contacts":[3,1,3]}`, `{"v":1,"slot":1,"name":"Robin","words":["buyer"]}`, `{"v":1,"words":"x"}`, `{`, `null`,
		`{"v":1,"how":"by phone","scope":2,"company":"Acme","import":1,"source":2,"fact":{"on":20260101,"direction":1}}`,
		`{"v":1,"fact":{"field":6,"was":"Acme","now":"Bolt","no":2,"received":20260101,"months":3},"restates":4,"bodies":[4],"company":"Acme","complaints":[{"no":1,"event":2}]}`}
	f.Fuzz(func(t *testing.T, data []byte) {
		d := newDesk(t, ann, unlinked(ben), cyd)
		for ; len(data) >= 6; data = data[6:] {
			e := model.Event{
				Type: model.EventType(data[0]), Contact: int(int8(data[1])), Kind: model.Kind(data[2] >> 2 & 7),
				Relevance: model.Relevance(data[2] & 3), Reviewer: int(data[3]), Campaign: int(data[4]),
			}
			if body := bodies[int(data[5])%len(bodies)]; body != "" {
				e.Body = []byte(body)
			}
			if !personal(e.Type) {
				e.Contact = 0
			}
			stored := d.log.append(e)
			if e.Type == model.Erased {
				d.log.wipe(e.Contact)
			}
			if err := d.Apply(stored); err != nil {
				if _, again := Load(context.Background(), d.log); again == nil {
					t.Errorf("refused live, loaded from the log: %v", err)
				}
				return
			}
		}
		sameAfterReload(t, d)
	})
}

func FuzzDecodeRow(f *testing.F) {
	for _, c := range []model.Contact{ann, unlinked(ben), {}} {
		f.Add(1, encodeRow(opAdded, &c))
		f.Add(2, encodeRow(opGone, &c))
		f.Add(2, encodeRow(opBrought, &c))
	}
	f.Add(1, []byte{rowVersion + 1, 1})
	f.Add(1, binary.AppendUvarint([]byte{rowVersion, byte(opAdded), 0}, 1<<63))
	f.Fuzz(func(t *testing.T, no int, body []byte) {
		op, c, err := decodeRow(model.Row{Contact: no, Body: body})
		if err != nil {
			return
		}
		op2, c2, err := decodeRow(model.Row{Contact: no, Body: encodeRow(op, &c)})
		if err != nil || op2 != op || c2.No != c.No || c2.Key != c.Key || c2.Fields != c.Fields {
			t.Errorf("%d %+v became %d %+v, %v", op, c, op2, c2, err)
		}
	})
}

func TestDecodeContact(t *testing.T) {
	if c, ok := DecodeContact(model.Row{Contact: 4, Body: encodeRow(opAdded, &ann)}); !ok || c.No != 4 || c.Fields != ann.Fields {
		t.Errorf("got %+v, %v", c, ok)
	}
	if _, ok := DecodeContact(model.Row{Contact: 4, Body: encodeRow(opGone, &ann)}); ok {
		t.Error("a row without fields gave a contact")
	}
}
