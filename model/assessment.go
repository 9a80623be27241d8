package model

import (
	"errors"
	"fmt"
)

// Assessment is one version of the legitimate interests assessment of an
// outreach, as a named person concluded it. It is never changed: a review makes
// the next version.
type Assessment struct {
	Version int `json:"version"` // from 1, within its outreach
	// Form names the version of the questions that were asked.
	Form string `json:"form"`
	// Answers are all that were in force, in the order of the form.
	Answers    []FormAnswer `json:"answers"`
	Outcome    LIAState     `json:"outcome"` // [LIADraft] for "screening first"
	Conditions []string     `json:"conditions,omitempty"`
	Reasons    string       `json:"reasons"`
	// By is who decided and Role what they are there.
	By   string `json:"by"`
	Role string `json:"role"`
	// On is the day it was concluded, Begun that of its first answer. A review
	// sets both from its clock.
	On       Date     `json:"on"`
	Begun    Date     `json:"begun"`
	ReviewOn Date     `json:"review_on,omitempty"`
	Triggers Triggers `json:"triggers,omitempty"`
	Channel  Channel  `json:"channel,omitempty"`
	Country  Country  `json:"country,omitempty"`
	// DecidedBefore counts the decisions about contacts of this outreach that
	// were made before its first version was concluded: an assessment comes
	// before the processing, and where it did not, that is shown.
	DecidedBefore int `json:"decided_before,omitempty"`
}

// LIA returns what an outreach goes by of the assessment.
func (a *Assessment) LIA() LIA {
	return LIA{
		Version: a.Version, Title: fmt.Sprintf("assessment, version %d", a.Version), By: a.By, On: a.On,
		Outcome: a.Outcome, Conditions: a.Conditions, ReviewOn: a.ReviewOn,
		Triggers: a.Triggers, Channel: a.Channel, Country: a.Country,
	}
}

// Validate reports the first thing that keeps the version from being concluded
// on a day.
func (a *Assessment) Validate(today Date) error {
	switch {
	case a.Outcome == NoLIA:
		return errors.New("say whether you can rely on legitimate interests")
	case blank(a.Reasons):
		return errors.New("give the main reasons in plain words")
	case blank(a.By) || blank(a.Role):
		return errors.New("say who decided, with name and role")
	case a.Outcome.Passed() && a.ReviewOn == 0:
		return errors.New("say when it is to be reviewed")
	}
	for _, answer := range a.Answers {
		if err := answer.Validate(); err != nil {
			return err
		}
	}
	return a.LIA().Validate(today)
}

// Notice refers to one version of the privacy notice of an outreach that left
// this program.
type Notice struct {
	Version int  `json:"version"` // from 1, within its outreach
	On      Date `json:"on"`
	// Digest is the SHA-256 of the text, in hex: the same text is no new
	// version.
	Digest string `json:"digest"`
	// Open counts what the notice still asks its sender to fill in.
	Open int `json:"open,omitempty"`
}

// String names the version, "" for the zero Notice.
func (n Notice) String() string {
	if n.Version == 0 {
		return ""
	}
	return fmt.Sprintf("notice %d of %s", n.Version, n.On)
}
