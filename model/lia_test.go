package model

import (
	"strings"
	"testing"
)

func TestLIAValidate(t *testing.T) {
	good := LIA{Title: "Kettles", By: "Rosa Invented", On: 20260201, Outcome: LIAPass}
	with := func(change func(*LIA)) LIA {
		l := good
		change(&l)
		return l
	}
	tests := []struct {
		name string
		give LIA
		want string
	}{
		{"none is valid", LIA{}, ""},
		{"one that passed is valid", good, ""},
		{"a draft needs only a title", LIA{Title: "Kettles", Outcome: LIADraft}, ""},
		{"a title is needed", with(func(l *LIA) { l.Title = " " }), "title"},
		{"who made it is needed", with(func(l *LIA) { l.By = "" }), "who made it"},
		{"the day is needed", with(func(l *LIA) { l.On = 0 }), "which day"},
		{"a day to come is refused", with(func(l *LIA) { l.On = 20260304 }), "2026-03-04, which is still to come"},
		{"today is no day to come", with(func(l *LIA) { l.On = aDay }), ""},
		{"a review before the assessment contradicts it", with(func(l *LIA) { l.ReviewOn = 20260131 }), "is not after"},
		{"a review on the same day contradicts it", with(func(l *LIA) { l.ReviewOn = l.On }), "is not after"},
		{"overdue is no outcome", with(func(l *LIA) { l.Outcome = LIAReviewOverdue }), "follows from the date"},
		{"an outcome that does not exist is refused", with(func(l *LIA) { l.Outcome = 99 }), "not on offer"},
		{"conditions are named where there are some", with(func(l *LIA) { l.Outcome = LIAPassWithConditions }), "under which conditions"},
		{"conditions make it a pass with conditions", with(func(l *LIA) { l.Conditions = []string{"no more than once"} }), "pass_with_conditions"},
		{"no assessment has no title", LIA{Title: "Kettles"}, "say what it found"},
		{"nor a day of review", LIA{ReviewOn: 20270101}, "say what it found"},
		{"nor conditions", LIA{Conditions: []string{"once"}}, "say what it found"},
		{"an outcome the rules do not know is refused", with(func(l *LIA) { l.Outcome = LIAReviewOverdue + 1 }), "not on offer"},
		{"a day the calendar has not is refused", with(func(l *LIA) { l.On = 20260230 }), "no day of the calendar"},
		{"so is one for the review", with(func(l *LIA) { l.ReviewOn = 20261301 }), "no day of the calendar"},
		{"a long condition is refused", with(func(l *LIA) {
			l.Outcome, l.Conditions = LIAPassWithConditions, []string{strings.Repeat("é", MaxWords+1)}
		}), "a condition has"},
		{"conditions make a pass with conditions valid", with(func(l *LIA) { l.Outcome, l.Conditions = LIAPassWithConditions, []string{"once a year"} }), ""},
		{"an empty condition is refused", with(func(l *LIA) { l.Outcome, l.Conditions = LIAPassWithConditions, []string{" "} }), "a condition has"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { wantError(t, tt.give.Validate(aDay), tt.want) })
	}
}

func TestLIADue(t *testing.T) {
	assessed := Campaign{Channel: WorkEmail, Country: UnitedKingdom, LIA: LIA{
		Outcome: LIAPass, ReviewOn: aDay, Channel: WorkEmail, Country: UnitedKingdom,
		Triggers: OnNewChannel | OnNewAudience | OnComplaint | OnLawChange,
	}}
	for _, tt := range []struct {
		name   string
		change func(*Campaign)
		want   string // why it is due, "" when it is not
		state  LIAState
	}{
		{"an assessment is in force on the day of its review", func(*Campaign) {}, "", LIAPass},
		{"it is overdue a day later", func(c *Campaign) { c.LIA.ReviewOn = aDay - 1 }, "the day of its review, 2026-03-02, is over", LIAReviewOverdue},
		{"without a day of review it stays in force", func(c *Campaign) { c.LIA.ReviewOn = 0 }, "", LIAPass},
		{"another channel calls for a review", func(c *Campaign) { c.Channel = LinkedInMessage }, "the channel is another than the one assessed", LIAReviewOverdue},
		{"a channel chosen since calls for a review", func(c *Campaign) { c.LIA.Channel = NoChannel }, "no channel was chosen when it was assessed", LIAReviewOverdue},
		{"a country named since calls for a review", func(c *Campaign) { c.LIA.Country = "" }, "no country was named when it was assessed", LIAReviewOverdue},
		{"unless nobody chose that", func(c *Campaign) { c.Channel, c.LIA.Triggers = LinkedInMessage, OnComplaint }, "", LIAPass},
		{"another country calls for a review", func(c *Campaign) { c.Country = "DE" }, "the country is another than the one assessed", LIAReviewOverdue},
		{"unless nobody chose that either", func(c *Campaign) { c.Country, c.LIA.Triggers = "DE", OnNewChannel }, "", LIAPass},
		{"a complaint calls for a review", func(c *Campaign) { c.LIA.Complaint = 20260302 }, "there was a complaint on 2026-03-02", LIAReviewOverdue},
		{"unless nobody chose that at all", func(c *Campaign) { c.LIA.Complaint, c.LIA.Triggers = 20260302, OnLawChange }, "", LIAPass},
		{"the day goes before an event", func(c *Campaign) { c.LIA.ReviewOn, c.Channel = 20260302, LinkedInMessage }, "the day of its review, 2026-03-02, is over", LIAReviewOverdue},
		{"a pass with conditions is reviewed alike", func(c *Campaign) { c.LIA.Outcome, c.Channel = LIAPassWithConditions, LinkedInMessage }, "the channel is another than the one assessed", LIAReviewOverdue},
		{"one that failed has nothing to review", func(c *Campaign) { c.LIA.Outcome, c.LIA.ReviewOn = LIAFail, 20250101 }, "", LIAFail},
		{"nor has a draft", func(c *Campaign) { c.LIA.Outcome, c.Channel = LIADraft, LinkedInMessage }, "", LIADraft},
		{"nor has none", func(c *Campaign) { c.LIA = LIA{} }, "", NoLIA},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := assessed
			tt.change(&c)
			if got := c.LIADue(aDay); got != tt.want {
				t.Errorf("due because %q, want %q", got, tt.want)
			}
			if got := c.LIAState(aDay); got != tt.state {
				t.Errorf("state %q, want %q", got, tt.state)
			}
		})
	}
}
