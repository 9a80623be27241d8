package verdict_test

import (
	"slices"
	"strings"
	"testing"

	"handpick/assess/verdict"
	"handpick/model"
)

func TestVerdict(t *testing.T) {
	for part, cases := range map[string][]verdictCase{
		"what the message is": settlingCases(),
		"gates":               gateCases(),
		"hard stops":          stopCases(),
		"United Kingdom":      unitedKingdomCases(),
		"European Union":      europeanUnionCases(),
	} {
		t.Run(part, func(t *testing.T) {
			for _, tt := range cases {
				t.Run(tt.name, tt.check)
			}
		})
	}
}

func (tt verdictCase) check(t *testing.T) {
	cautious, standard := verdict.Both(tt.facts)
	if cautious.Outcome != tt.cautious || standard.Outcome != tt.standard {
		t.Errorf("cautious %q, standard %q; want %q, %q", cautious.Outcome, standard.Outcome, tt.cautious, tt.standard)
	}
	if got := strings.Join(cautious.Rules, " "); got != tt.rules {
		t.Errorf("rules %q, want %q", got, tt.rules)
	}
	if (cautious.Missing == "") != (tt.missing == "") || !strings.Contains(cautious.Missing, tt.missing) {
		t.Errorf("missing %q, want %q", cautious.Missing, tt.missing)
	}
}

func TestConditionsFollowTheVerdict(t *testing.T) {
	conditions := func(change func(*facts)) []string {
		_, standard := verdict.Both(base(change))
		return standard.Conditions
	}
	assessment, once := "keep the conditions of your assessment", "your assessment: no more than once a year"
	conditional := func(f *facts) {
		f.LIA, f.LIAConditions = model.LIAPassWithConditions, []string{"no more than once a year", "only buyers"}
	}
	careful := "use nothing sensitive about them for it: that needs a condition of its own (UK GDPR Art 9 and 10)"
	for _, tt := range []struct {
		name string
		got  []string
		has  string
		want bool
	}{
		{"whatever may go says who writes", conditions(nil), verdict.StandingConditions()[0], true},
		{"nothing is asked of a message that may not go", conditions(func(f *facts) { f.Kind = model.Unknown }), verdict.StandingConditions()[0], false},
		{"each condition of the assessment is carried along", conditions(conditional), once, true},
		{"and so is the last", conditions(conditional), "your assessment: only buyers", true},
		{"what is carried along is not asked for a second time", conditions(conditional), assessment, false},
		{"conditions that are not known are not forgotten", conditions(func(f *facts) { f.LIA = model.LIAPassWithConditions }), assessment, true},
		{"conditions bind no message that was asked for", conditions(func(f *facts) { conditional(f); f.Nature = model.Solicited }), once, false},
		{"sensitive data is no part of an answer", conditions(func(f *facts) { f.Nature, f.Sensitivity = model.Solicited, model.SpecialCategory }), careful, true},
		{"nor of marketing they consented to", conditions(func(f *facts) { f.Consent, f.Sensitivity = model.ConsentValid, model.SpecialCategory }), careful, true},
		{"somebody vulnerable understood the consent",
			conditions(func(f *facts) { f.Consent, f.Sensitivity = model.ConsentValid, model.Vulnerable }), "be able to show that they understood what they consented to", true},
		{"an assessment without conditions adds none", conditions(nil), assessment, false},
		{"a consent does not rest on the assessment",
			conditions(func(f *facts) { f.LIA, f.Consent = model.LIAPassWithConditions, model.ConsentValid }), assessment, false},
		{"an answer to someone who objected stays one answer",
			conditions(func(f *facts) { f.Nature, f.Objection = model.Solicited, model.ByPerson }), "they asked you to stop: this one message and nothing besides", true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if slices.Contains(tt.got, tt.has) != tt.want {
				t.Errorf("conditions %q; want %q among them: %v", tt.got, tt.has, tt.want)
			}
		})
	}
}

func TestWaitingIsCountedOnlyWhereItHelps(t *testing.T) {
	for _, tt := range []struct {
		name  string
		facts verdict.Facts
		want  int
	}{
		{"inside the interval it is the rest of it", base(func(f *facts) { f.LastContactDays = 60 }), 30},
		{"a third message never becomes due", base(func(f *facts) { f.LastContactDays, f.Unanswered = 60, 2 }), 0},
		{"the same outreach never becomes due", base(func(f *facts) { f.LastContactDays, f.SameCampaignSent = 60, true }), 0},
		{"an objection is not waited out", base(func(f *facts) { f.LastContactDays, f.Objection = 60, model.ByPerson }), 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := verdict.Of(tt.facts).WaitDays; got != tt.want {
				t.Errorf("WaitDays = %d, want %d", got, tt.want)
			}
		})
	}
}

func TestAMissingAnswerDoesNotHideWhatElseIsInTheWay(t *testing.T) {
	ahead := func(change func(*facts)) string {
		notes := verdict.Of(base(change)).Notes
		i := slices.IndexFunc(notes, func(s string) bool { return strings.HasPrefix(s, "Even then: ") })
		if i < 0 {
			return ""
		}
		return notes[i]
	}
	for _, tt := range []struct{ name, got, want string }{
		{"an assessment will not spare a sole trader's consent",
			ahead(func(f *facts) { f.Kind, f.LIA = model.SoleTrader, model.NoLIA }), "Even then: consent needed (U5)."},
		{"a reason will not mend a failed assessment",
			ahead(func(f *facts) { f.Relevance, f.LIA = model.RelevanceWeak, model.LIAFail }), "Even then: do not contact (G13)."},
		{"an assessment will not spare whom it says must consent",
			ahead(func(f *facts) { f.Kind, f.LIA, f.Stops = model.Unknown, model.NoLIA, model.StopConsent }), "Even then: consent needed (L-P5)."},
		{"nor a look at a record that points to something sensitive",
			ahead(func(f *facts) {
				f.Channel, f.LIA, f.Stops, f.LooksSpecial = model.WorkEmail, model.NoLIA, model.StopSpecial, true
			}), "Even then: cannot decide (L-B1b)."},
		{"nothing is said when the answer is all that is missing",
			ahead(func(f *facts) { f.Channel, f.LIA = model.WorkEmail, model.NoLIA }), ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if tt.got != tt.want {
				t.Errorf("got %q, want %q", tt.got, tt.want)
			}
		})
	}
}

func TestOpenQuestionsShowWhereTheyBite(t *testing.T) {
	for _, tt := range []struct {
		name, says string
		facts      verdict.Facts
	}{
		{"whose inbox LinkedIn's is", "inbox", base(nil)},
		{"what a page invitation is", "page", base(func(f *facts) { f.Nature, f.Shape = model.Informational, model.PageInvite })},
		{"which legal form", "legal form", base(func(f *facts) { f.Kind = model.Unknown })},
		{"which law abroad", "National law", base(func(f *facts) { f.Country = "DE" })},
		{"how long a consent lasts", "age limit", base(func(f *facts) { f.Consent = model.ConsentValid })},
		{"what a similar product is", "similar", base(func(f *facts) { f.Kind, f.SoftOptIn = model.SoleTrader, model.AllFour(model.Yes) })},
		{"where the numbers come from", "your setting", base(func(f *facts) { f.LastContactDays = 3 })},
		{"whether a DPIA is due", "DPIA", base(func(f *facts) { f.LIA = model.NoLIA })},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if notes := strings.Join(verdict.Of(tt.facts).Notes, " "); !strings.Contains(notes, tt.says) {
				t.Errorf("notes %q do not mention %q", notes, tt.says)
			}
		})
	}
}

func TestAssumptionsNameWhatNobodySaid(t *testing.T) {
	got := verdict.Assumptions(base(nil), func(flag string) bool { return flag == "lia" })
	want := map[string]string{
		"consent": "none", "soft-opt-in": "none", "objection": "none", "source": "own_export", "relevance": "clear",
		"notice": "in_this_message", "last-contact-days": "never", "message": "ordinary", "page-invites": "informational",
		"stops": "none", "sensitivity": "not said", "looks-special": "false",
		"draft": "holds who you are, an address to reply to, a line that says how to refuse, the link to your privacy notice",
	}
	for k, v := range want {
		if got[k] != v {
			t.Errorf("%s = %q, want %q", k, got[k], v)
		}
	}
	if len(got) != len(want) {
		t.Errorf("%d assumptions, want %d: %v", len(got), len(want), got)
	}
	got = verdict.Assumptions(base(func(f *facts) { f.LastContactDays = 10 }), func(string) bool { return false })
	if got["answered"] != "false" || got["interval-days"] != "90" || got["last-contact-days"] != "10" {
		t.Errorf("assumptions about an earlier message: %v", got)
	}
}

func TestAVerdictNamesThePapersItWasGivenUnder(t *testing.T) {
	for _, tt := range []struct {
		name        string
		lia, notice string
		change      func(*facts)
	}{
		{"where the message may go", "assessment, version 2 of 2026-11-22", "notice 1 of 2026-11-22", nil},
		{"where it may not", "assessment, version 2 of 2026-11-22", "notice 1 of 2026-11-22", func(f *facts) { f.Objection = model.ByPerson }},
		{"where there are none", "", "", nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			f := base(tt.change)
			f.LIAVersion, f.NoticeVersion = tt.lia, tt.notice
			if v := verdict.Of(f); v.LIA != tt.lia || v.Notice != tt.notice {
				t.Errorf("given under %q and %q, want %q and %q", v.LIA, v.Notice, tt.lia, tt.notice)
			}
		})
	}
}
