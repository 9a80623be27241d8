package session_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"handpick/model"
	"handpick/model/journal"
	"handpick/tui/session"
)

const today model.Date = 20260303

const linkedIn = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"

// rows returns invented people at companies of their own.
func rows(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "Ann%d,Example,https://www.linkedin.com/in/ann-%d,,Kettle Buyers %d Ltd,Head of Purchasing,02 Feb 2026\n", i, i, i)
	}
	return b.String()
}

// open opens a review of an export on real files.
func open(t testing.TB, export string) *session.Session {
	t.Helper()
	dir := t.TempDir()
	path := filepath.Join(dir, "connections.csv")
	if err := os.WriteFile(path, []byte(export), 0o600); err != nil {
		t.Fatal(err)
	}
	wrap := func(f func(string) (*journal.Journal, error)) func(string) (session.Journal, error) {
		return func(path string) (session.Journal, error) {
			j, err := f(path)
			if err != nil {
				return nil, err
			}
			return j, nil
		}
	}
	s, err := session.Open(context.Background(),
		session.Journals{Open: wrap(journal.Open), Create: wrap(journal.Create)},
		session.Request{Path: path, Wishes: filepath.Join(dir, "wishes"), Now: func() time.Time { return time.Date(2026, 3, 3, 9, 0, 0, 0, time.UTC) }},
		session.Hooks{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// do returns a function that commits and applies an event.
func do(t testing.TB, s *session.Session) func(model.Event, error) {
	return func(e model.Event, err error) {
		t.Helper()
		if err == nil {
			err = s.Do(e)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

// relevant decides that contacts are relevant and of a kind.
func relevant(t testing.TB, s *session.Session, kind model.Kind, nos ...int) {
	t.Helper()
	why := model.Justification{Words: "as I know"}
	for _, no := range nos {
		do(t, s)(s.Review.Decide(no, model.Decision{Relevance: model.Relevant, RelevanceWhy: why, Kind: kind, KindWhy: why}))
	}
}

// letter holds what every message needs and promotes nothing.
const (
	letter = `I am doing research for a dissertation on how buyers choose a kettle, and would like to hear how you did.
Rosa Invented, Kettle Works
rosa@kettle.example
I have your details from our LinkedIn connection. How I use them: https://kettle.example/privacy
` + refusal
	refusal = `If you would rather not hear from me about this, reply "no" and I will not write again.
`
)

// outreach states an outreach in which nothing is missing but what change takes
// away.
func outreach(t testing.TB, s *session.Session, change func(*model.Campaign)) {
	t.Helper()
	c := model.Campaign{
		Sender: "Rosa Invented", Organisation: "Kettle Works", ReplyAddress: "rosa@kettle.example",
		PrivacyLink: "https://kettle.example/privacy", Draft: letter,
		Channel: model.LinkedInMessage, Country: model.UnitedKingdom,
		Nature: model.Informational, NatureChosen: model.Choice{Why: "nothing in it is for sale"},
		LIA: model.LIA{Title: "Kettles", By: "Rosa Invented", On: 20260201, Outcome: model.LIAPass},
	}
	if change != nil {
		change(&c)
	}
	if err := c.Validate(today); err != nil {
		t.Fatal(err)
	}
	do(t, s)(s.Review.SetCampaign(c), nil)
}

func TestVerdict(t *testing.T) {
	s := open(t, linkedIn+rows(2))
	relevant(t, s, model.B2B, 1, 2)
	outreach(t, s, nil)
	if v := s.Verdict(1, today); !v.Ready() || v.Outcome != model.MayWithConditions {
		t.Errorf("everything in order: %+v", v)
	}
	do(t, s)(s.Review.WriteTo(1, model.Written{On: today}, today))
	if v := s.Verdict(1, today); v.Outcome != model.DoNotContact {
		t.Errorf("written to today: %+v", v)
	}
	do(t, s)(s.Review.SetCampaign(model.Campaign{No: s.Review.NextCampaign()}), nil)
	if v := s.Verdict(2, today); v.Outcome != model.CannotDecide {
		t.Errorf("in an outreach of which nothing is said: %+v", v)
	}
}

func TestReadiness(t *testing.T) {
	tests := []struct {
		name     string
		contacts int
		kind     model.Kind
		change   func(*model.Campaign)
		ready    int
		want     string // the best step, "" for none
	}{
		{"with everything in order all are ready", 5, model.B2B, nil, 5, ""},
		{"one answer releases all of them", 5, model.B2B, func(c *model.Campaign) { c.Country = "" }, 0, "confirm the country: releases 5"},
		{"so does the kind of message", 3, model.B2B, func(c *model.Campaign) { c.Nature = 0 }, 0, "say what kind of message this is: releases 3"},
		{"and the assessment", 3, model.B2B, func(c *model.Campaign) { c.LIA = model.LIA{} }, 0, "answer five questions: why it is fair to write: releases 3"},
		{"and what the draft lacks", 3, model.B2B, func(c *model.Campaign) { c.Draft = strings.TrimSuffix(letter, refusal) }, 0, "complete the draft: a line that says how to refuse: releases 3"},
		{"where two are missing the first is named", 4, model.B2B, func(c *model.Campaign) { c.Country, c.LIA = "", model.LIA{} }, 0, "confirm the country: 4 wait for it first"},
		{"what no answer about the outreach changes has no step", 2, model.SoleTrader, func(c *model.Campaign) { c.Nature = model.Marketing }, 0, ""},
		{"a founder who answered nothing has a first step", 3, model.B2B, func(c *model.Campaign) { *c = model.Campaign{} }, 0, "confirm the country: 3 wait for it first"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := open(t, linkedIn+rows(tt.contacts))
			for no := 1; no <= tt.contacts; no++ {
				relevant(t, s, tt.kind, no)
			}
			outreach(t, s, tt.change)
			r := s.Readiness(today)()
			best, ok := r.Best()
			got := best.String()
			if !ok {
				got = ""
			}
			if r.Ready != tt.ready || r.Waiting != tt.contacts-tt.ready || got != tt.want {
				t.Errorf("%d ready, %d waiting, best %q; want %d and %q", r.Ready, r.Waiting, got, tt.ready, tt.want)
			}
			for _, c := range r.Candidates {
				if c.Ready() != (c.Missing == "") {
					t.Errorf("contact %d is ready %t and misses %q", c.Contact, c.Ready(), c.Missing)
				}
			}
		})
	}
}

func TestReadinessOfEach(t *testing.T) {
	german := "Bea,Example,https://www.linkedin.com/in/bea,,Kessel GmbH,Buyer,02 Feb 2026\n"
	s := open(t, linkedIn+rows(4)+german)
	relevant(t, s, model.B2B, 1, 2, 3, 5)
	outreach(t, s, nil)
	do(t, s)(s.Review.Object(2, model.Objection{How: "by phone"}))
	s.Review.MarkPossible(1)
	r := s.Readiness(today)()
	if r.Objected != 1 || r.Ready != 1 || r.Waiting != 2 {
		t.Errorf("%+v", r)
	}
	var got []string
	for _, c := range r.Candidates {
		got = append(got, fmt.Sprintf("%d %s", c.Contact, c.Missing))
	}
	want := []string{
		"3 ", // ready first
		"1 say whether this is the person on your do-not-contact list",
		"5 confirm the country of this contact: the record points to DE",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got %q, want %q", got, want)
	}
	do(t, s)(s.Review.AnswerCountry(5, model.CountryAnswer{Country: model.UnitedKingdom, Words: "works in Leeds"}))
	if r = s.Readiness(today)(); r.Ready != 2 {
		t.Errorf("the country answered: %+v", r)
	}
}

func TestWhoseList(t *testing.T) {
	t.Run("LinkedIn's own form is the user's own export", func(t *testing.T) {
		s := open(t, linkedIn+rows(1))
		if got := s.Review.SourceOf(1); got != model.OwnExport {
			t.Errorf("got %q", got)
		}
	})
	t.Run("of any other somebody must say, once for all", func(t *testing.T) {
		s := open(t, "First Name,Last Name,Company,Position,Shoe Size\nAnn,Example,Kettle Buyers Ltd,Buyer,38\nBen,Example,Kettle Buyers Ltd,Buyer,44\n")
		relevant(t, s, model.B2B, 1, 2)
		outreach(t, s, nil)
		best, _ := s.Readiness(today)().Best()
		if got := best.String(); got != "say whose list this is: releases 2" {
			t.Errorf("got %q", got)
		}
		do(t, s)(s.Review.StateSource(1, model.OwnExport, "retyped from the archive"))
		if r := s.Readiness(today)(); r.Ready != 2 {
			t.Errorf("%+v", r)
		}
	})
}

// manyRelevant opens a review in which everybody is relevant.
func manyRelevant(b *testing.B, n int) *session.Session {
	b.Helper()
	s := open(b, linkedIn+rows(n))
	for no := 1; no <= n; no++ {
		why := model.Justification{Words: "as I know"}
		e, err := s.Review.Decide(no, model.Decision{Relevance: model.Relevant, RelevanceWhy: why, Kind: model.B2B, KindWhy: why})
		if err != nil {
			b.Fatal(err)
		}
		e.Seq = s.Review.LastEvent() + 1
		if err := s.Review.Apply(e); err != nil {
			b.Fatal(err)
		}
	}
	return s
}

func BenchmarkReadiness(b *testing.B) {
	s := manyRelevant(b, 10_000)
	for b.Loop() {
		s.Readiness(today)()
	}
}

func TestAMessageIsNotReadyWhereAMergeFieldStaysEmpty(t *testing.T) {
	noPosition := "Cy,Example,https://www.linkedin.com/in/cy,,Kettle Buyers Ltd,,02 Feb 2026\n"
	s := open(t, linkedIn+rows(2)+noPosition)
	relevant(t, s, model.B2B, 1, 2, 3)
	outreach(t, s, func(c *model.Campaign) { c.Draft = "{first_name}, as {position}: {why}\n" + letter })
	do(t, s)(s.Review.WriteLine(1, "you spoke in May"))
	do(t, s)(s.Review.WriteLine(3, "you spoke in June"))
	r := s.Readiness(today)()
	var got []string
	for _, c := range r.Candidates {
		got = append(got, fmt.Sprintf("%d %s", c.Contact, c.Missing))
	}
	want := []string{"1 ", "2 write the line for them alone, for {why}", "3 There is no position to fill in for this contact."}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got %q, want %q", got, want)
	}
	for _, c := range r.Candidates { // the card says the same
		v := s.Verdict(c.Contact, today)
		if now := s.Missing(c.Contact, &v, today); now != c.Missing {
			t.Errorf("contact %d: %q on the card, %q in the export", c.Contact, now, c.Missing)
		}
	}
}

func TestADraftWithAFaultIsReadyForNobody(t *testing.T) {
	s := open(t, linkedIn+rows(2))
	relevant(t, s, model.B2B, 1, 2)
	for name, fault := range map[string]string{"a merge field nobody knows": "Hi {firstname},\n", "a blank to fill in by hand": "Hi [Name],\n"} {
		t.Run(name, func(t *testing.T) {
			outreach(t, s, func(c *model.Campaign) { c.Draft = fault + letter })
			r := s.Readiness(today)()
			if r.Ready != 0 || r.Candidates[0].Missing == "" {
				t.Errorf("%d ready, missing %q", r.Ready, r.Candidates[0].Missing)
			}
		})
	}
}
