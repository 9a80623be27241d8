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
	assessment := "keep the conditions of your assessment"
	for _, tt := range []struct {
		name string
		got  []string
		has  string
		want bool
	}{
		{"whatever may go says who writes", conditions(nil), verdict.StandingConditions()[0], true},
		{"nothing is asked of a message that may not go", conditions(func(f *facts) { f.Kind = model.Unknown }), verdict.StandingConditions()[0], false},
		{"conditions of the assessment are carried along", conditions(func(f *facts) { f.LIA = model.LIAPassWithConditions }), assessment, true},
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
