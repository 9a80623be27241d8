package campaign_test

import (
	"reflect"
	"testing"

	"handpick/model"
	"handpick/tui/campaign"
)

func TestAnAssessmentIsReferredTo(t *testing.T) {
	for _, tt := range []struct {
		name, outcome string
		fields        []string
		want          model.LIA
	}{
		{"a draft needs a title only", "1", []string{"Kettles", "", "", ""},
			model.LIA{Title: "Kettles", Outcome: model.LIADraft}},
		{"one that passed", "2", []string{"Kettles", "Ann", "2026-02-01", ""},
			model.LIA{Title: "Kettles", By: "Ann", On: 20260201, Outcome: model.LIAPass}},
		{"one with conditions", "3", []string{"Kettles", "Ann", "2026-02-01", "2027-02-01", "one message; ; name the reason;"},
			model.LIA{Title: "Kettles", By: "Ann", On: 20260201, ReviewOn: 20270201, Outcome: model.LIAPassWithConditions, Conditions: []string{"one message", "name the reason"}}},
		{"one that failed", "4", []string{"Kettles", "Ann", "2026-02-01", ""},
			model.LIA{Title: "Kettles", By: "Ann", On: 20260201, Outcome: model.LIAFail}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d, m := start(t, campaign.Input{}, 80, 24)
			to(t, d, "Made elsewhere")
			d.Press("enter", tt.outcome)
			for _, field := range tt.fields {
				d.Type(field)
				d.Press("enter")
			}
			if got := m.last(t).LIA; !reflect.DeepEqual(got, tt.want) {
				t.Errorf("saved %+v, want %+v", got, tt.want)
			}
			d.Want(tt.want.Outcome.String() + ": Kettles")
			d.Press("enter", "0")
			if got := m.last(t).LIA; !reflect.DeepEqual(got, model.LIA{}) {
				t.Errorf("taking it back left %+v", got)
			}
		})
	}
}

func TestAnAssessmentThatContradictsItselfIsRefused(t *testing.T) {
	for _, tt := range []struct {
		name, outcome string
		fields        []string
		want          string
	}{
		{"nobody made it", "2", []string{"Kettles", "", "2026-02-01", ""}, "say who made it"},
		{"finished on no day", "2", []string{"Kettles", "Ann", "", ""}, "on which day it was finished"},
		{"finished on a day to come", "4", []string{"Kettles", "Ann", "2026-03-03", ""}, "still to come"},
		{"reviewed before it was finished", "2", []string{"Kettles", "Ann", "2026-02-01", "2026-01-01"}, "is not after the day"},
		{"a day that does not exist", "2", []string{"Kettles", "Ann", "2026-02-31", ""}, "no day of the calendar"},
		{"a review on a day that does not exist", "2", []string{"Kettles", "Ann", "2026-02-01", "soon"}, "no day of the calendar"},
		{"conditions of nothing", "3", []string{"Kettles", "Ann", "2026-02-01", "", "; ;"}, "under which conditions"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d, m := start(t, campaign.Input{}, 80, 24)
			to(t, d, "Made elsewhere")
			d.Press("enter", tt.outcome)
			for _, field := range tt.fields {
				d.Type(field)
				d.Press("enter")
			}
			d.Want("Not saved: ", tt.want, "Kettles")
			if len(m.saved) != 0 {
				t.Errorf("saved %+v", m.saved)
			}
		})
	}
	t.Run("without a title it is not asked further", func(t *testing.T) {
		d, _ := start(t, campaign.Input{}, 80, 24)
		to(t, d, "Made elsewhere")
		d.Press("enter", "1", "enter")
		d.Want("it needs a title to be found by")
	})
}

func TestAnAssessmentWhoseReviewIsOverSaysSo(t *testing.T) {
	in := full()
	in.Campaign.LIA.ReviewOn = 20260301
	in.Campaign.ReviewOn = 20260228
	d, _ := start(t, in, 120, 40)
	d.Want("review overdue: Kettles for buyers", "2026-02-28: due")
}

func TestAnAssessmentConcludedHereIsNotTakenBackByTheOneMadeElsewhere(t *testing.T) {
	in := full()
	in.Campaign.LIA = model.LIA{Version: 1, Title: "assessment, version 1", By: "Ann", On: 20260201, Outcome: model.LIAPass}
	d, m := start(t, in, 80, 24)
	to(t, d, "Made elsewhere")
	d.Press("enter", "0")
	if len(m.saved) != 0 {
		t.Errorf("saved %+v", m.saved)
	}
}

func TestGoingOnWithAnotherOutreach(t *testing.T) {
	d, m := start(t, full(), 80, 24)
	to(t, d, "Outreach 1")
	d.Press("enter")
	if m.chosen != 0 || len(m.notices) != 1 {
		t.Errorf("the present outreach was chosen: %d, said %q", m.chosen, m.notices)
	}
	to(t, d, "Outreach 2")
	d.Press("enter")
	if m.chosen != 2 {
		t.Fatalf("chose outreach %d, want 2", m.chosen)
	}
	if got := selected(d); got != "What it is for" {
		t.Errorf("the other outreach begins on %q", got)
	}
	d.Want("This outreach (2 of 2)", "Ask for interviews")
}

func TestStartingAnotherOutreachKeepsTheSenderOnly(t *testing.T) {
	d, m := start(t, full(), 80, 24)
	to(t, d, "Start another")
	d.Press("enter", "enter")
	d.Want("say what it is for")
	d.Type("Ask for advice")
	d.Press("enter")
	want := model.Campaign{
		No: 3, Purpose: "Ask for advice",
		Sender: "Rosa Invented", Organisation: "Kettle Works", ReplyAddress: "rosa@kettle.example",
		PrivacyLink: "https://kettle.example/privacy", IntervalDays: 120, MaxUnanswered: 1,
	}
	if got := m.last(t); !reflect.DeepEqual(got, want) {
		t.Errorf("started %+v, want %+v", got, want)
	}
	d.Want("This outreach (3 of 3)")
}
