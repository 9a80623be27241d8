package campaign_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"handpick/model"
	"handpick/model/journal"
	"handpick/tui/campaign"
	"handpick/tui/session"
)

// The screen knows the next steps by their words, which package session gives.
func TestEveryNextStepMarksItsSetting(t *testing.T) {
	const linkedIn = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
	for _, tt := range []struct {
		label, header string
		missing       func(*model.Campaign)
	}{
		{"Usual country", linkedIn, func(c *model.Campaign) { c.Country = "" }},
		{"Channel", linkedIn, func(c *model.Campaign) { c.Channel = model.NoChannel }},
		{"Why it is fair", linkedIn, func(c *model.Campaign) { c.LIA = model.LIA{} }},
		{"Whose list this is", "First Name,Last Name,Profile URL,Email,Company,Job Title,Date", func(*model.Campaign) {}},
	} {
		t.Run(tt.label, func(t *testing.T) {
			c := full().Campaign
			c.Nature, c.NatureChosen = model.Informational, model.Choice{Why: "nothing is for sale"}
			tt.missing(&c)
			in := campaign.Input{Campaign: c, Needed: steps(t, tt.header, c)}
			d, _ := start(t, in, 120, 40)
			if d.Want("needed: releases 1"); selected(d) != tt.label {
				t.Errorf("the steps %q lead to %q", in.Needed, selected(d))
			}
		})
	}
}

// steps returns the next steps of an outreach with one relevant contact and a
// complete draft.
func steps(t *testing.T, header string, c model.Campaign) []string {
	t.Helper()
	dir := t.TempDir()
	path := filepath.Join(dir, "people.csv")
	list := header + "\nAnn,Example,https://www.linkedin.com/in/ann-example,,Kettle Buyers Ltd,Head of Purchasing,02 Feb 2026\n"
	if err := os.WriteFile(path, []byte(list), 0o600); err != nil {
		t.Fatal(err)
	}
	wrap := func(open func(string) (*journal.Journal, error)) func(string) (session.Journal, error) {
		return func(path string) (session.Journal, error) { return open(path) }
	}
	s, err := session.Open(context.Background(),
		session.Journals{Open: wrap(journal.Open), Create: wrap(journal.Create)},
		session.Request{Path: path, Wishes: filepath.Join(dir, "wishes"), Now: today.Time},
		session.Hooks{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	c.Draft = `I am doing research for a dissertation on how buyers choose a kettle, and would like to hear how you did.
Rosa Invented, Kettle Works
rosa@kettle.example
I have your details from our LinkedIn connection. How I use them: https://kettle.example/privacy
If you would rather not hear from me about this, reply "no" and I will not write again.
`
	why := model.Justification{Words: "as I know"}
	decided, err := s.Review.Decide(1, model.Decision{Relevance: model.Relevant, RelevanceWhy: why, Kind: model.B2B, KindWhy: why})
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range []model.Event{decided, s.Review.SetCampaign(c)} {
		if err := s.Do(e); err != nil {
			t.Fatal(err)
		}
	}
	var said []string
	for _, step := range s.Readiness(today)().Steps {
		said = append(said, step.String())
	}
	return said
}
