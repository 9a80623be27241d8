package session_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"handpick/assess/lia"
	"handpick/model"
	"handpick/tui/session"
)

// answer answers a question of the assessment by an option.
func answer(t *testing.T, s *session.Session, question, option string) {
	t.Helper()
	do(t, s)(s.Review.Answer(model.FormAnswer{Question: question, Choices: []string{option}}, today))
}

// ready returns the contacts that are ready, by number.
func ready(s *session.Session) string {
	var nos []int
	for _, c := range s.Readiness(today)().Candidates {
		if c.Ready() {
			nos = append(nos, c.Contact)
		}
	}
	slices.Sort(nos)
	return strings.Trim(fmt.Sprint(nos), "[]")
}

// The hard stops stop the people they are true of, or the message, and never
// the whole list.
func TestAStopStopsWhomItIsTrueOf(t *testing.T) {
	union := "Cy,Example,https://www.linkedin.com/in/cy,,Kettle Buyers Ltd,Shop Steward,02 Feb 2026\n"
	marketing := func(c *model.Campaign) {
		c.Channel, c.Nature, c.NatureChosen = model.WorkEmail, model.Marketing, model.Choice{Why: "it names our kettles"}
	}
	open := func(t *testing.T, change func(*model.Campaign)) *session.Session {
		s := open(t, linkedIn+rows(3)+union) // 4 is the shop steward
		relevant(t, s, model.B2B, 1, 2, 3, 4)
		outreach(t, s, change)
		return s
	}
	want := func(t *testing.T, s *session.Session, who, when string) {
		t.Helper()
		if got := ready(s); got != who {
			t.Errorf("%s: ready are %q, want %q", when, got, who)
		}
	}
	t.Run("sensitive data stops whom it was noted of, and whose record points to it until somebody looked", func(t *testing.T) {
		s := open(t, nil)
		want(t, s, "1 2 3 4", "nothing answered")
		answer(t, s, "B1", "yes")
		want(t, s, "1 2 3", "some data is sensitive")
		if v := s.Verdict(4, today); v.Outcome != model.CannotDecide || !strings.HasPrefix(v.Missing, "look, and note whether") {
			t.Errorf("the shop steward: %s, %q", v.Outcome, v.Missing)
		}
		do(t, s)(s.Review.NoteSensitivity(4, model.SensitivityNote{Sensitivity: model.NotSensitive}))
		want(t, s, "1 2 3 4", "somebody looked")
		do(t, s)(s.Review.NoteSensitivity(1, model.SensitivityNote{Sensitivity: model.SpecialCategory}))
		want(t, s, "2 3 4", "noted of one")
		answer(t, s, "B1", "no")
		want(t, s, "2 3 4", "and the note holds whatever the answer")
	})
	t.Run("vulnerability stops whom it was noted of", func(t *testing.T) {
		s := open(t, nil)
		answer(t, s, "B2", "yes")
		want(t, s, "1 2 3 4", "noted of nobody")
		do(t, s)(s.Review.NoteSensitivity(3, model.SensitivityNote{Sensitivity: model.Vulnerable}))
		want(t, s, "1 2 4", "noted of one")
	})
	t.Run("without a way to refuse no marketing goes, and one answer releases it", func(t *testing.T) {
		s := open(t, marketing)
		want(t, s, "1 2 3 4", "nothing answered")
		answer(t, s, "S1", "no")
		want(t, s, "", "not every message says how to refuse")
		best, _ := s.Readiness(today)().Best()
		if got := best.String(); got != "let every message say how to refuse, then answer S1 of the assessment anew: releases 4" {
			t.Errorf("the best step is %q", got)
		}
		answer(t, s, "S1", "yes")
		want(t, s, "1 2 3 4", "every message does")
	})
	t.Run("but what promotes nothing goes", func(t *testing.T) {
		s := open(t, nil)
		answer(t, s, "S1", "no")
		want(t, s, "1 2 3 4", "not every message says how to refuse")
	})
	t.Run("who must consent is stopped, and no confirmed company", func(t *testing.T) {
		s := open(t, marketing)
		relevant(t, s, model.SoleTrader, 2)
		answer(t, s, "P5", "consent_needed")
		want(t, s, "1 3 4", "some must consent")
		if v := s.Verdict(2, today); v.Outcome != model.ConsentNeeded || !slices.Contains(v.Rules, "L-P5") {
			t.Errorf("the sole trader: %s by %v", v.Outcome, v.Rules)
		}
	})
}

func TestTheAssessmentLeadsFromFiveAnswersToItsOutcome(t *testing.T) {
	s := open(t, linkedIn+rows(2))
	relevant(t, s, model.B2B, 1, 2)
	outreach(t, s, func(c *model.Campaign) { c.LIA = model.LIA{} })
	want := func(step string) {
		t.Helper()
		best, _ := s.Readiness(today)().Best()
		if v := s.Verdict(1, today); best.String() != step+": releases 2" || v.Missing != step {
			t.Errorf("the best step is %q, the contact's %q; want %q", best, v.Missing, step)
		}
	}
	want("answer five questions: why it is fair to write")
	do(t, s)(s.Review.Answer(model.FormAnswer{Question: "P1", Words: "find buyers"}, today))
	for _, a := range [...][2]string{{"P5", "no_marketing"}, {"B1", "no"}, {"B2", "no"}, {"S1", "yes"}} {
		want("answer five questions: why it is fair to write")
		answer(t, s, a[0], a[1])
	}
	want("give the outcome of the assessment")
	do(t, s)(s.Review.Conclude(model.Assessment{
		Form: lia.Form, Outcome: model.LIAPassWithConditions, Conditions: []string{"once a year", "only buyers"},
		Reasons: "they buy kettles", By: "Rosa Invented", Role: "founder", On: today, ReviewOn: 20270303,
		Triggers: model.OnNewChannel, Channel: model.LinkedInMessage, Country: model.UnitedKingdom,
	}, today))
	do(t, s)(s.Review.WriteNotice(model.Notice{On: today, Digest: "d1"}), nil)
	v := s.Verdict(1, today)
	if !v.Ready() || v.LIA != "assessment, version 1 of 2026-03-03" || v.Notice != "notice 1 of 2026-03-03" {
		t.Errorf("concluded: ready %t under %q and %q", v.Ready(), v.LIA, v.Notice)
	}
	for _, c := range []string{"your assessment: once a year", "your assessment: only buyers"} {
		if !slices.Contains(v.Conditions, c) {
			t.Errorf("%q is none of the conditions %q", c, v.Conditions)
		}
	}
	c := s.Review.Campaign()
	c.Channel = model.WorkEmail
	do(t, s)(s.Review.SetCampaign(c), nil)
	want("review the assessment: the channel is another than the one assessed")
}
