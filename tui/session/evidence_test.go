package session_test

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ncruces/go-sqlite3"

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
	t.Run("nor is anybody named who comes up elsewhere, or whose record said something else before", func(t *testing.T) {
		s := recorded(t)
		c := s.Review.Campaign()
		c.Purpose = "sell what Ann Example bought"
		c.Draft += "\nAs dan@lids.example said\n"
		do(t, s)(s.Review.SetCampaign(c), nil)
		do(t, s)(s.Review.Answer(model.FormAnswer{Question: "P1", Words: "Bea Example asked for it"}, today))
		do(t, s)(s.Review.AnswerHouse(model.FormAnswer{Question: "OH2", Words: "linkedin.com/in/cleo may"}, today))
		do(t, s)(s.Review.NoteComplaint(model.Complaint{Received: today, How: "somebody asked for Dan Example"}, today))
		do(t, s)(s.Review.Decide(2, model.Decision{
			Relevance: model.NotRelevant, RelevanceWhy: model.Justification{Words: "left Bolt Works, as Cleo Example says"},
		}))
		do(t, s)(s.Review.Correct(2, model.Correction{Field: model.FieldCompany, Now: "Nut Works", How: "Bea told me again"}))
		packed, _ := write(t, s, false)
		for name, text := range members(t, packed) {
			for _, who := range []string{"Ann ", "Bea ", "Cleo", "Dan ", "dan@", "/in/cleo", "Bolt Works"} {
				if strings.Contains(text, who) {
					t.Errorf("%s holds %q", name, who)
				}
			}
		}
		if got := members(t, packed)["outreach.json"]; !strings.Contains(got, "sell what [removed] bought") || !strings.Contains(got, "Rosa Invented") {
			t.Errorf("the outreach is\n%s", got)
		}
	})
	t.Run("that somebody is self-employed stays said", func(t *testing.T) {
		s := open(t, linkedIn+"Eda,Example,https://www.linkedin.com/in/eda,,Self-employed,Potter,02 Feb 2026\n")
		do(t, s)(s.Review.Decide(1, model.Decision{
			Relevance: model.Relevant, RelevanceWhy: model.Justification{Words: "pots"},
			Kind: model.SoleTrader, KindWhy: model.Justification{Words: "Eda is self-employed"},
		}))
		long := strings.Repeat("Kettles and Lids ", 5) + "of Zembra"
		do(t, s)(s.Review.Correct(1, model.Correction{Field: model.FieldCompany, Now: long, How: "Eda told me"}))
		do(t, s)(s.Review.Decide(1, model.Decision{
			Relevance: model.NotRelevant, RelevanceWhy: model.Justification{Words: "at " + long + " now"},
		}))
		packed, _ := write(t, s, false)
		if got := members(t, packed)["decisions.csv"]; !strings.Contains(got, "[removed] is self-employed") || strings.Contains(got, "Zembra") {
			t.Errorf("the decisions are\n%s", got)
		}
	})
	t.Run("what is recorded while it is written is not in it", func(t *testing.T) {
		s := recorded(t)
		e, head := s.PlanEvidence(false, "v1"), s.Head()
		relevant(t, s, model.B2B, 1)
		do(t, s)(s.Review.WriteTo(2, model.Written{On: today}, today))
		path := filepath.Join(t.TempDir(), "pack.zip")
		if err := e.WriteFile(context.Background(), path, false); err != nil {
			t.Fatal(err)
		}
		packed, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		report, err := pack.Verify(bytes.NewReader(packed), int64(len(packed)), head)
		if err != nil || report.Manifest.Head.String() != head || report.Manifest.Counts.Decisions != 4 {
			t.Errorf("%+v, %v", report.Manifest, err)
		}
	})
	t.Run("a notice that was not written yet says so", func(t *testing.T) {
		packed, _ := write(t, recorded(t), false)
		if got := members(t, packed)["notice.md"]; !strings.Contains(got, "changed since notice 1 of 2026") {
			t.Errorf("the notice is\n%s", got)
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
		if err != nil || !strings.Contains(strings.Join(named.Files, "\n"), string(filepath.Separator)+"named.zip") {
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

func TestANoticeClaimsNoSourceThatIsFalseOfSome(t *testing.T) {
	d := newDesk(t)
	d.write("connections.csv", ada)
	s := d.open(d.request("connections.csv"))
	d.close(s)
	d.write("connections.csv", ada, bo)
	s = d.open(d.request("connections.csv"))
	says := func() string {
		doc, _ := s.NoticePaper()
		var b strings.Builder
		if err := doc.Markdown(&b); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	const claim = "first-degree connection"
	if got := says(); !strings.Contains(got, claim) {
		t.Fatalf("both came from an export, and the notice is\n%s", got)
	}
	e, err := s.Review.StateSource(1, model.ScrapedOrBought, "bought with a list")
	d.do(s, e, err)
	if got := says(); strings.Contains(got, claim) || !strings.Contains(got, "where the data comes from, by name") {
		t.Errorf("one was bought, and the notice is\n%s", got)
	}
}

// changed is a journal of which somebody changed a text with another program.
type changed struct{ session.Journal }

var errChanged = errors.New("its body is not the one it commits to")

func (changed) Verify(context.Context) error { return errChanged }

func TestNoPackIsMadeOfARecordThatWasChanged(t *testing.T) {
	d := newDesk(t)
	d.write("connections.csv", ada)
	all := journals()
	create := func(path string) (session.Journal, error) {
		j, err := all.Create(path)
		return changed{j}, err
	}
	s, err := session.Open(context.Background(), session.Journals{Open: all.Open, Create: create}, d.request("connections.csv"), session.Hooks{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	path := d.path("pack.zip")
	if err := s.PlanEvidence(false, "v1").WriteFile(context.Background(), path, false); !errors.Is(err, errChanged) {
		t.Errorf("got %v", err)
	}
	if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a pack was left: %v", err)
	}
}

func TestATextTakenOutWithAnotherProgramIsNoticed(t *testing.T) {
	d := newDesk(t)
	d.write("connections.csv", "Ann,Example,https://www.linkedin.com/in/ann,,Kettle Ltd,Buyer,02 Feb 2026")
	s := d.open(d.request("connections.csv"))
	d.decide(s, 1)
	decided := s.Review.State(1).Seq
	d.close(s)
	file, err := sqlite3.Open(d.path("connections.handpick"))
	if err != nil {
		t.Fatal(err)
	}
	if err := file.Exec(fmt.Sprintf("DELETE FROM payload WHERE seq = %d", decided)); err != nil {
		t.Fatal(err)
	}
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
	s = d.open(d.request("connections.csv"))
	want := fmt.Sprintf("the text of event %d is gone", decided)
	if _, err := s.Check(context.Background(), ""); err == nil || !strings.Contains(err.Error(), want) {
		t.Errorf("%v, want %q", err, want)
	}
	d.close(s)
}
