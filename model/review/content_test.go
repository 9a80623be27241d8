package review

import (
	"reflect"
	"strings"
	"testing"

	"handpick/model"
)

func TestContentIsWhatABodySays(t *testing.T) {
	d := newDesk(t, ann, ben)
	answer := model.FormAnswer{Question: "P1", Words: "advise on kettles"}
	retention := model.Retention{Months: 12}
	complaint := model.Complaint{Received: 20260301, How: "by letter"}
	for _, tt := range []struct {
		name string
		e    model.Event
		want any
	}{
		{"those put off together", must(t)(d.PutOff(1, 2)), []int{1, 2}},
		{"an export", d.Export(ExportBody{Format: "csv", Rows: 2}), ExportBody{V: 1, Format: "csv", Rows: 2}},
		{"how a list was come by", must(t)(d.StateSource(1, model.OwnExport, "my own")), SourceBody{1, 1, model.OwnExport, "my own"}},
		{"an answer", must(t)(d.Answer(answer, today)), model.FormAnswer{Question: "P1", Words: "advise on kettles", On: today}},
		{"an announcement", d.AnnounceShrink(model.Shrinking{On: 20260401, Contacts: 2}), model.Shrinking{On: 20260401, Contacts: 2}},
		{"how long things are kept", must(t)(d.SetRetention(retention)), retention},
		{"a complaint", must(t)(d.NoteComplaint(complaint, today)), model.Complaint{No: 1, Received: 20260301, How: "by letter"}},
		{"a decision is for Read", must(t)(d.Decide(1, saying(model.NotRelevant, model.NotAsked))), nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, err := Content(d.log, tt.e)
			if err != nil || !reflect.DeepEqual(got, tt.want) {
				t.Errorf("got %#v, %v, want %#v", got, err, tt.want)
			}
		})
	}
	t.Run("nothing where the body was erased", func(t *testing.T) {
		e := d.do(d.Answer(answer, today))
		d.log.events[e.Seq-1].Body, e.Body = nil, nil
		if got, err := Content(d.log, e); got != nil || err != nil {
			t.Errorf("got %#v, %v", got, err)
		}
	})
	t.Run("an error without its words where it is damaged", func(t *testing.T) {
		e := d.do(d.Answer(answer, today))
		e.Body = []byte(`{"v":1,"fact":"secret"}`)
		got, err := Content(d.log, e)
		if got != nil || err == nil || strings.Contains(err.Error(), "secret") {
			t.Errorf("got %#v, %v", got, err)
		}
	})
}

// must returns the event, which is to be had.
func must(t *testing.T) func(model.Event, error) model.Event {
	return func(e model.Event, err error) model.Event {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return e
	}
}
