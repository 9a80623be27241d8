package plain_test

import (
	"context"
	"strings"
	"testing"

	"handpick/model"
	"handpick/tui/session"
)

// state keeps something about the outreach between two conversations.
func (d *desk) state(c model.Campaign) {
	d.t.Helper()
	s, err := session.Open(context.Background(), d.journal.journals(), d.request, session.Hooks{})
	if err != nil {
		d.t.Fatal(err)
	}
	if err := s.Do(s.Review.SetCampaign(c)); err != nil {
		d.t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		d.t.Fatal(err)
	}
}

func TestMayYouWrite(t *testing.T) {
	marketing := model.Campaign{
		Purpose: "advice", Words: []string{"founder"}, Country: model.UnitedKingdom, Channel: model.LinkedInMessage,
		Nature: model.Marketing, NatureChosen: model.Choice{Why: "it sells"},
		LIA: model.LIA{Title: "Advice", By: "Ada", On: 20260201, Outcome: model.LIAPass},
	}
	tests := []struct {
		name     string
		campaign model.Campaign
		lines    []string
		want     []string // in this order
		not      string
	}{
		{"while nothing is said of the outreach, the first missing answer is named", model.Campaign{Purpose: "advice", Words: []string{"founder"}},
			[]string{"rb3", "f relevant"}, []string{"Name: Cleo Marsh", "May you write? Not yet: confirm the country (c country). t tells why."}, ""},
		{"the rules and their sources are told on request", model.Campaign{Purpose: "advice", Words: []string{"founder"}},
			[]string{"rb3", "f relevant", "t"}, []string{"May you write? Cannot decide.", "Rule: G6", "Source: ", "Next step: confirm the country", "not legal advice"}, ""},
		{"a sole trader needs to have consented to marketing", marketing,
			[]string{"rs3", "e works alone", "f relevant"}, []string{"May you write? Consent needed: ", "t tells why."}, "Not yet"},
		{"nobody asks about those not relevant or not decided", marketing, []string{"n1", "f not relevant", "t"}, nil, "May you write?"},
		{"nor about those who asked not to be written to", marketing,
			[]string{"rb3", "f relevant", "! told me", "f do not contact", "t"}, []string{"Do not contact: asked not"}, "legal advice"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := newDesk(t, people)
			d.talk()
			d.state(tt.campaign)
			said := d.talk(tt.lines...)
			rest := said
			for _, want := range tt.want {
				i := strings.Index(rest, want)
				if i < 0 {
					t.Fatalf("%q is not said, or too early:\n%s", want, said)
				}
				rest = rest[i+len(want):]
			}
			if tt.not != "" && strings.Contains(said, tt.not) {
				t.Errorf("%q is said:\n%s", tt.not, said)
			}
		})
	}
}
