package model

import (
	"errors"
	"fmt"
)

// LIA is what an outreach goes by of its legitimate interests assessment (UK
// GDPR Art 6(1)(f)): a version concluded here, or a reference to one that was
// made elsewhere. The zero LIA means that there is none.
type LIA struct {
	// Version is that of an [Assessment] concluded in this review, 0 for one
	// made elsewhere or still in the making.
	Version int    `json:"version,omitempty"`
	Title   string `json:"title,omitempty"`
	By      string `json:"by,omitempty"`
	On      Date   `json:"on,omitempty"`
	// Outcome is what the assessment found: any state but [LIAReviewOverdue],
	// which only the calendar and the triggers bring about.
	Outcome    LIAState `json:"outcome,omitempty"`
	Conditions []string `json:"conditions,omitempty"`
	ReviewOn   Date     `json:"review_on,omitempty"`
	// Triggers are the events that call for a review, and Channel and Country
	// what was assessed, to tell when one has come.
	Triggers Triggers `json:"triggers,omitempty"`
	Channel  Channel  `json:"channel,omitempty"`
	Country  Country  `json:"country,omitempty"`
	// Complaint is the day of the first complaint since, 0 for none.
	Complaint Date `json:"complaint,omitempty"`
}

// Triggers is a set of events that call for a review of an assessment before
// its day has come.
type Triggers uint8

// The triggers. Their bits are stored: append only.
const (
	OnNewChannel Triggers = 1 << iota
	OnNewAudience
	OnComplaint
	// OnLawChange is for the reader of the law: no program can tell.
	OnLawChange
)

// LIAState returns where the assessment of the outreach stands on a day: one
// that passed is overdue once the day of its review is over or an event that
// calls for a review has come.
func (c *Campaign) LIAState(today Date) LIAState {
	if c.LIADue(today) != "" {
		return LIAReviewOverdue
	}
	return c.LIA.Outcome
}

// LIADue says why an assessment that passed must be reviewed, "" when it need
// not be yet.
func (c *Campaign) LIADue(today Date) string {
	l := &c.LIA
	switch {
	case !l.Outcome.Passed():
		return ""
	case l.ReviewOn != 0 && l.ReviewOn < today:
		return "the day of its review, " + l.ReviewOn.String() + ", is over"
	case l.Triggers&OnNewChannel != 0 && c.Channel != l.Channel && l.Channel == NoChannel:
		return "no channel was chosen when it was assessed"
	case l.Triggers&OnNewChannel != 0 && c.Channel != l.Channel:
		return "the channel is another than the one assessed"
	case l.Triggers&OnNewAudience != 0 && c.Country != l.Country && l.Country == "":
		return "no country was named when it was assessed"
	case l.Triggers&OnNewAudience != 0 && c.Country != l.Country:
		return "the country is another than the one assessed"
	case l.Triggers&OnComplaint != 0 && l.Complaint != 0:
		return "there was a complaint on " + l.Complaint.String()
	}
	return ""
}

// Validate reports the first thing that keeps the reference from being saved on
// a day. The zero LIA is valid.
func (l LIA) Validate(today Date) error {
	given := l.Title != "" || l.By != "" || l.On != 0 || l.ReviewOn != 0 || len(l.Conditions) > 0
	switch {
	case l.Outcome > LIAReviewOverdue:
		return errors.New("the outcome is not on offer")
	case l.Outcome == NoLIA && given:
		return errors.New("say what it found: draft, pass, pass_with_conditions or fail")
	case l.Outcome == NoLIA:
		return nil
	case l.Outcome == LIAReviewOverdue:
		return errors.New("say what it found; whether its review is overdue follows from the date")
	case blank(l.Title):
		return errors.New("it needs a title to be found by")
	case !l.On.valid() || !l.ReviewOn.valid():
		return errors.New("a date is no day of the calendar: write it as 2026-03-31")
	}
	if l.Outcome == LIADraft {
		return nil
	}
	switch {
	case blank(l.By):
		return errors.New("say who made it")
	case l.On == 0:
		return errors.New("say on which day it was finished")
	case l.On > today:
		return fmt.Errorf("it cannot be finished on %s, which is still to come", l.On)
	case l.ReviewOn != 0 && l.ReviewOn <= l.On:
		return fmt.Errorf("its review on %s is not after the day it was finished, %s", l.ReviewOn, l.On)
	case l.Outcome == LIAPassWithConditions && len(l.Conditions) == 0:
		return errors.New("say under which conditions it passed")
	case l.Outcome != LIAPassWithConditions && len(l.Conditions) > 0:
		return errors.New("it names conditions: the outcome is then pass_with_conditions")
	}
	for _, s := range l.Conditions {
		if blank(s) || tooLong(s, MaxWords) {
			return fmt.Errorf("a condition has 1 to %d characters", MaxWords)
		}
	}
	return nil
}
