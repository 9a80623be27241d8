package session_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"handpick/model"
	"handpick/model/shortlist"
	"handpick/tui/session"
)

// exported writes a shortlist as CSV with e-mail addresses and returns its
// cells, by column.
func exported(t *testing.T, p *session.ExportPlan) []map[string]string {
	t.Helper()
	var b bytes.Buffer
	if err := p.Write(&b); err != nil {
		t.Fatal(err)
	}
	all, err := csv.NewReader(&b).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var out []map[string]string
	for _, cells := range all[1:] {
		row := map[string]string{}
		for i, name := range all[0] {
			row[name] = cells[i]
		}
		out = append(out, row)
	}
	return out
}

// column joins the first names of a list with one more of its columns.
func column(list []map[string]string, name string) string {
	var b strings.Builder
	for _, row := range list {
		fmt.Fprintf(&b, "%s: %s\n", row["First Name"], row[name])
	}
	return b.String()
}

const people = linkedIn +
	"Ann,Example,https://www.linkedin.com/in/ann,ann@kettle.example,Kettle Ltd,Buyer,02 Feb 2026\n" +
	"Bea,Example,https://www.linkedin.com/in/bea,bea@kessel.example,Kessel Ltd,Buyer,02 Feb 2026\n" +
	"Cleo,Example,https://www.linkedin.com/in/cleo,cleo@pots.example,Pots,Potter,02 Feb 2026\n" +
	"Dan,Example,https://www.linkedin.com/in/dan,dan@lids.example,Lids Ltd,Buyer,02 Feb 2026\n"

func TestExport(t *testing.T) {
	tests := []struct {
		name     string
		prepare  func(*testing.T, *session.Session)
		ready    string // the column, in the order of the file
		missing  string
		standing string
	}{
		{
			name:     "a founder who answered nothing gets names, a reason each and one next step",
			prepare:  func(*testing.T, *session.Session) {},
			ready:    "Ann: not yet\nBea: not yet\nCleo: not yet\n",
			missing:  "Ann: confirm the country\nBea: confirm the country\nCleo: confirm the country\n",
			standing: "0 ready to write to, 3 not yet; next, confirm the country: 3 wait for it first",
		},
		{
			name: "with everything in order all are ready",
			prepare: func(t *testing.T, s *session.Session) {
				outreach(t, s, nil)
			},
			ready:    "Ann: yes\nBea: yes\nCleo: yes\n",
			missing:  "Ann: \nBea: \nCleo: \n",
			standing: "3 ready to write to, 0 not yet",
		},
		{
			name: "one answer about the outreach releases all",
			prepare: func(t *testing.T, s *session.Session) {
				outreach(t, s, func(c *model.Campaign) { c.Country = "" })
			},
			ready:    "Ann: not yet\nBea: not yet\nCleo: not yet\n",
			missing:  "Ann: confirm the country\nBea: confirm the country\nCleo: confirm the country\n",
			standing: "0 ready to write to, 3 not yet; next, confirm the country: releases 3",
		},
		{
			name: "those ready stand first, and the others say what each waits for",
			prepare: func(t *testing.T, s *session.Session) {
				outreach(t, s, func(c *model.Campaign) {
					c.Nature = model.Marketing
					c.Policy, c.PolicyChosen.Why = model.Standard, "we know the trade"
				})
				do(t, s)(s.Review.WriteTo(1, model.Written{On: 20260203}, today))
			},
			ready: "Bea: yes\nAnn: not yet\nCleo: consent needed\n",
			missing: "Bea: \nAnn: nothing to do: this outreach has reached them\n" +
				"Cleo: leave it, unless they consent of their own accord; asking by message counts as marketing\n",
			standing: "1 ready to write to, 2 not yet",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := open(t, people)
			relevant(t, s, model.B2B, 1, 2)
			relevant(t, s, model.SoleTrader, 3)
			tt.prepare(t, s)
			p := s.PlanExport(shortlist.Options{WithEmail: true}, false)
			list := exported(t, p)
			if got := column(list, "Ready"); got != tt.ready {
				t.Errorf("ready is\n%swant\n%s", got, tt.ready)
			}
			if got := column(list, "Missing"); got != tt.missing {
				t.Errorf("missing is\n%swant\n%s", got, tt.missing)
			}
			if got := p.Standing(); got != tt.standing {
				t.Errorf("says %q, want %q", got, tt.standing)
			}
			if p.Rows != 3 || p.Ready+p.Waiting != p.Rows {
				t.Errorf("%d rows, %d ready, %d waiting", p.Rows, p.Ready, p.Waiting)
			}
			for _, row := range list {
				reached := row["URL"] != "" || row["Email Address"] != ""
				if ready := row["Ready"] == "yes"; reached != ready {
					t.Errorf("ready %t, reached %t: %q", ready, reached, row)
				}
				if row["Notice Due"] != "2026-04-03" {
					t.Errorf("notice due %q", row["Notice Due"])
				}
			}
		})
	}
}

func TestExportCountsTheWaitingAlikeHoweverItIsAsked(t *testing.T) {
	s := open(t, people)
	relevant(t, s, model.B2B, 1, 2, 4)
	outreach(t, s, func(c *model.Campaign) { c.LIA = model.LIA{} })
	p := s.PlanExport(shortlist.Options{}, false)
	p.Weigh()
	p.Weigh()
	before := p.Standing()
	exported(t, p)
	if got := p.Standing(); got != before || p.Waiting != 3 {
		t.Errorf("%q, then %q", before, got)
	}
	if !strings.Contains(p.Written("x.csv"), "3 contacts written to x.csv; 0 ready to write to, 3 not yet; next, answer five questions: why it is fair to write") {
		t.Errorf("says %q", p.Written("x.csv"))
	}
}

func TestExportLeavesOutWhoMustNotBeWrittenTo(t *testing.T) {
	s := open(t, people)
	relevant(t, s, model.B2B, 1, 2, 4)
	outreach(t, s, nil)
	do(t, s)(s.Review.Object(1, model.Objection{How: "by phone"}))
	s.Review.MarkPossible(2)
	p := s.PlanExport(shortlist.Options{}, false)
	if got := column(exported(t, p), "Ready"); got != "Dan: yes\n" {
		t.Errorf("the list is\n%s", got)
	}
	if p.Objected != 1 || p.Confirm != 1 || p.Ready != 1 || p.Waiting != 0 {
		t.Errorf("the plan is %+v", p)
	}
	if got := p.Written("x.csv"); !strings.Contains(got, "left out: 1 do not contact, 1 perhaps do not contact, to be confirmed; 1 ready to write to, 0 not yet; chain") {
		t.Errorf("says %q", got)
	}
}

func TestExportOfAllDecided(t *testing.T) {
	s := open(t, people)
	relevant(t, s, model.B2B, 2, 4)
	why := model.Justification{Words: "no need"}
	do(t, s)(s.Review.Decide(1, model.Decision{Relevance: model.NotRelevant, RelevanceWhy: why}))
	outreach(t, s, nil)
	p := s.PlanExport(shortlist.Options{WithEmail: true}, true)
	list := exported(t, p)
	if got, want := column(list, "Ready"), "Bea: yes\nDan: yes\nAnn: no\n"; got != want {
		t.Errorf("ready is\n%swant\n%s", got, want)
	}
	if got, want := column(list, "Verdict"), "Bea: may_with_conditions\nDan: may_with_conditions\nAnn: \n"; got != want {
		t.Errorf("the verdicts are\n%swant\n%s", got, want)
	}
	if p.Rows != 3 || p.Ready != 2 || p.Waiting != 0 {
		t.Errorf("the plan is %+v", p)
	}
}

func TestExportSaysWhenToWriteAgain(t *testing.T) {
	another := func(t *testing.T, s *session.Session) {
		outreach(t, s, func(c *model.Campaign) { c.No = s.Review.NextCampaign() })
	}
	tests := []struct {
		name    string
		written []model.Written
		want    string
	}{
		{"never written to", nil, ""},
		{"the interval runs", []model.Written{{On: 20260203}}, "2026-05-04"},
		{"the interval is over", []model.Written{{On: 20251201}}, ""},
		{"they answered", []model.Written{{On: 20260203}, {On: 20260204, Direction: model.Received}}, ""},
		{"so often that only an answer of theirs helps", []model.Written{{On: 20260202}, {On: 20260203}}, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := open(t, people)
			outreach(t, s, nil)
			for _, w := range tt.written {
				do(t, s)(s.Review.WriteTo(1, w, today))
			}
			another(t, s)
			relevant(t, s, model.B2B, 1)
			list := exported(t, s.PlanExport(shortlist.Options{}, false))
			if got := list[0]["Write After"]; got != tt.want {
				t.Errorf("write after %q, want %q: %q", got, tt.want, list[0])
			}
			if wait := s.Verdict(1, today).WaitDays; (wait > 0) != (tt.want != "") {
				t.Errorf("the verdict waits %d days", wait)
			}
		})
	}
}

func TestExportAsJSONNamesTheAssessment(t *testing.T) {
	s := open(t, people)
	relevant(t, s, model.B2B, 1)
	outreach(t, s, nil)
	var b bytes.Buffer
	if err := s.PlanExport(shortlist.Options{Format: shortlist.JSON}, false).Write(&b); err != nil {
		t.Fatal(err)
	}
	var got []struct {
		Ready       string   `json:"ready"`
		LIA         string   `json:"lia_version"`
		LawfulBasis string   `json:"lawful_basis"`
		Rules       []string `json:"rules"`
	}
	if err := json.Unmarshal(b.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if len(got) != 1 || got[0].Ready != "yes" || got[0].LIA != "Kettles of 2026-02-01" || got[0].LawfulBasis == "" || len(got[0].Rules) == 0 {
		t.Errorf("got %s", b.String())
	}
}

// BenchmarkPlanExport is what an event loop waits for.
func BenchmarkPlanExport(b *testing.B) {
	s := manyRelevant(b, 30_000)
	for b.Loop() {
		s.PlanExport(shortlist.Options{}, false)
	}
}

// BenchmarkWeigh is what follows beside the event loop.
func BenchmarkWeigh(b *testing.B) {
	s := manyRelevant(b, 30_000)
	for b.Loop() {
		s.PlanExport(shortlist.Options{}, false).Weigh()
	}
}
