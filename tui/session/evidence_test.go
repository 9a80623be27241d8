package session_test

import (
	"archive/zip"
	"bytes"
	"context"
	"io"
	"strings"
	"testing"

	"handpick/model"
	"handpick/model/pack"
	"handpick/tui/session"
)

// recorded returns a review in which something of every sort was recorded about
// somebody, and words that name them were typed.
func recorded(t *testing.T) *session.Session {
	t.Helper()
	s := open(t, people)
	outreach(t, s, nil)
	relevant(t, s, model.B2B, 1, 2)
	d := model.Decision{
		Relevance: model.Relevant, RelevanceWhy: model.Justification{Words: "Cleo Example buys at Pots, says ann@kettle.example"},
		Kind: model.SoleTrader, KindWhy: model.Justification{Words: "cleo@pots.example is her own"},
	}
	do(t, s)(s.Review.Decide(3, d))
	do(t, s)(s.Review.Decide(3, d))
	e, _, err := s.Review.Undo()
	do(t, s)(e, err)
	do(t, s)(s.Review.Object(4, model.Objection{How: "Dan wrote back", Received: today}))
	do(t, s)(s.Review.WriteTo(1, model.Written{On: today}, today))
	do(t, s)(s.Review.Correct(2, model.Correction{Field: model.FieldCompany, Now: "Bolt Works", How: "Bea told me"}))
	do(t, s)(s.Review.NoteComplaint(model.Complaint{Received: today, How: "Ann asked why", Contact: 1}, today))
	do(t, s)(s.Review.WriteNotice(model.Notice{On: today, Digest: "d1"}), nil)
	return s
}

// members returns what a pack holds, by name.
func members(t *testing.T, packed []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(packed), int64(len(packed)))
	if err != nil {
		t.Fatal(err)
	}
	out := make(map[string]string)
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		out[f.Name] = string(text)
	}
	return out
}

func TestEvidence(t *testing.T) {
	write := func(t *testing.T, s *session.Session, names bool) ([]byte, pack.Report) {
		t.Helper()
		var b bytes.Buffer
		if err := s.PlanEvidence(names, "v1").Write(context.Background(), &b); err != nil {
			t.Fatal(err)
		}
		report, err := pack.Verify(bytes.NewReader(b.Bytes()), int64(b.Len()), s.Head())
		if err != nil {
			t.Fatal(err)
		}
		return b.Bytes(), report
	}
	t.Run("the pack holds every decision and verifies against the head of the review", func(t *testing.T) {
		_, report := write(t, recorded(t), false)
		c := report.Manifest.Counts
		if c.Decisions != 4 || c.InForce != 3 || c.Objections != 1 || c.Sent != 1 || c.Complaints != 1 {
			t.Errorf("counts %+v", c)
		}
	})
	t.Run("nobody on the list is named in it", func(t *testing.T) {
		packed, _ := write(t, recorded(t), false)
		for name, text := range members(t, packed) {
			for _, who := range []string{"Ann", "Bea", "Cleo", "ann@kettle.example", "Kettle Ltd", "Kessel", "Bolt Works", "Potter", "/in/"} {
				if strings.Contains(text, who) {
					t.Errorf("%s holds %q", name, who)
				}
			}
		}
	})
	t.Run("with names it says who the numbers are, and the record knows that", func(t *testing.T) {
		s := recorded(t)
		packed, _ := write(t, s, true)
		if !strings.Contains(members(t, packed)["contacts.jsonl"], "Cleo") {
			t.Error("Cleo is not named")
		}
		do(t, s)(s.PlanEvidence(true, "v1").Event("named.zip"), nil)
		named, err := s.Named(context.Background(), 3)
		if err != nil || !strings.Contains(strings.Join(named.Files, "\n"), "named.zip") {
			t.Errorf("files that name her: %q, %v", named.Files, err)
		}
	})
	t.Run("a review in which nothing was said has a pack too", func(t *testing.T) {
		_, report := write(t, open(t, people), false)
		if report.Manifest.Counts.Decisions != 0 {
			t.Errorf("counts %+v", report.Manifest.Counts)
		}
	})
}

func TestCheckingAReview(t *testing.T) {
	s := recorded(t)
	head := s.Head()
	do(t, s)(s.PlanEvidence(false, "v1").Event("pack.zip"), nil)
	checked, err := s.Check(context.Background(), head)
	if err != nil || !strings.Contains(strings.Join(checked, "\n"), "head that was noted is in the chain") {
		t.Errorf("checked %q, %v", checked, err)
	}
	for noted, want := range map[string]string{
		"3-0123456789abcdef": "is not in its chain", "999-0123456789abcdef": "is not in its chain", "x": "16 hexadecimal",
	} {
		if _, err := s.Check(context.Background(), noted); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", noted, err, want)
		}
	}
}
