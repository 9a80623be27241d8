package session_test

import (
	"context"
	"encoding/json"
	"strings"
	"testing"

	"handpick/model"
	"handpick/tui/session"
)

// recording does with the first contact of a review whatever can be recorded.
func (d *desk) recording(s *session.Session) {
	d.t.Helper()
	r, today := s.Review, s.Today()
	for _, act := range []func() (model.Event, error){
		func() (model.Event, error) { return r.PutOff(1, 2) },
		func() (model.Event, error) { return r.WriteLine(1, "you asked about clocks") },
		func() (model.Event, error) {
			return r.NoteNature(1, model.NatureNote{Nature: model.Solicited, On: 20260301, Words: "asked for the sheet"}, today)
		},
		func() (model.Event, error) {
			return r.AnswerCountry(1, model.CountryAnswer{Country: model.UnitedKingdom, Words: "lives in Leeds"})
		},
		func() (model.Event, error) {
			return r.NoteSensitivity(1, model.SensitivityNote{Sensitivity: model.Vulnerable})
		},
		func() (model.Event, error) {
			return r.RecordConsent(1, model.Consent{Sender: "Clocks Ltd", Channel: model.WorkEmail, On: 20260210, How: "form at the fair", Wording: "Yes, news"}, today)
		},
		func() (model.Event, error) {
			return r.EndConsent(1, model.Withdrawal{On: 20260301, How: "by phone"}, today)
		},
		func() (model.Event, error) {
			return r.AnswerSoftOptIn(1, model.SoftOptInRecord{Answers: model.AllFour(model.Yes), On: 20260210, How: "invoice twelve"}, today)
		},
		func() (model.Event, error) { return r.WriteTo(1, model.Written{On: 20260211}, today) },
		func() (model.Event, error) {
			return r.Correct(1, model.Correction{Field: model.FieldCompany, Now: "Right Co", How: "she wrote"})
		},
		func() (model.Event, error) {
			return r.NoteComplaint(model.Complaint{Received: 20260301, How: "by mail: whence", Contact: 1}, today)
		},
		func() (model.Event, error) {
			return r.NoteComplaint(model.Complaint{No: 1, Received: 20260301, How: "by mail", Closed: 20260302, Outcome: "told her"}, today)
		},
		func() (model.Event, error) {
			return r.NoteComplaint(model.Complaint{No: 1, Received: 20260301, How: "by mail", Closed: 20260302, Outcome: "told her all"}, today)
		},
		func() (model.Event, error) {
			return r.GiveAccess(1, model.Access{Paths: []string{"earlier copy.html"}}), nil
		},
		func() (model.Event, error) {
			return r.Object(1, model.Objection{How: "rang the office", Received: 20260302, Scope: model.ByPerson})
		},
		func() (model.Event, error) { return r.Lift(1, "rang once more") },
	} {
		e, err := act()
		d.do(s, e, err)
	}
	d.decide(s, 1)
	x, err := s.PlanRedact(context.Background(), 1, r.State(1).Seq, model.KindClaim)
	if err == nil {
		err = s.DoErasing(x)
	}
	if err != nil {
		d.t.Fatal(err)
	}
}

// texts calls fn for every text in decoded JSON.
func texts(content any, fn func(string)) {
	switch c := content.(type) {
	case string:
		fn(c)
	case []any:
		for _, item := range c {
			texts(item, fn)
		}
	case map[string]any:
		for _, item := range c {
			texts(item, fn)
		}
	}
}

func TestNoWordHeldAboutAContactIsMissingInTheirCopy(t *testing.T) {
	d := newDesk(t)
	d.write("connections.csv", strings.ReplaceAll(ada, "Acme", "Oldworks"), bo)
	d.close(d.open(d.request("connections.csv")))
	d.write("connections.csv", ada, bo)
	s := d.open(d.request("connections.csv"))
	d.recording(s)
	held, err := s.Access(1)(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	copied, err := json.Marshal(held)
	if err != nil {
		t.Fatal(err)
	}
	d.close(s)
	j, err := journals().Open(d.path("connections.handpick"))
	if err != nil {
		t.Fatal(err)
	}
	defer j.Close()
	bodies := 0
	err = j.Replay(context.Background(), func(e model.Event) error {
		if e.Contact != 1 {
			return nil
		}
		body, err := j.Body(e.Seq)
		if err != nil || body == nil {
			return err
		}
		bodies++
		var content any
		if err := json.Unmarshal(body, &content); err != nil {
			return err
		}
		texts(content, func(word string) {
			if word == string(model.UnitedKingdom) {
				return // said by its name
			}
			if said, _ := json.Marshal(word); !strings.Contains(string(copied), strings.Trim(string(said), `"`)) {
				t.Errorf("event %d: %s is missing", e.Seq, said)
			}
		})
		return nil
	})
	if err != nil || bodies < 15 {
		t.Fatalf("%d bodies, %v", bodies, err)
	}
	if strings.Contains(string(copied), "Tarrant") || !strings.Contains(string(copied), "Oldworks") {
		t.Errorf("the copy holds somebody else, or lacks what an export said:\n%s", copied)
	}
}
