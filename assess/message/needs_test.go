package message

import (
	"slices"
	"strings"
	"testing"

	"handpick/model"
)

func brightbox() Outreach {
	return Outreach{
		Sender: "Ana Quist", Organisation: "Brightbox Ltd", ReplyTo: "ana@brightbox.example",
		PrivacyURL: "https://brightbox.example/privacy", Channel: model.LinkedInMessage,
	}
}

const complete = `Hi {first_name},
I am Ana Quist of Brightbox. {why}
I have your details from our LinkedIn connection; how I use them: brightbox.example/privacy
My address is ana@brightbox.example.
If you would rather not hear from me, reply "no" and I will not write again.`

func TestACompleteMessageLacksNothing(t *testing.T) {
	findings := New().Scan(complete, brightbox())
	if got := append(rules(findings, Missing), rules(findings, Fault)...); len(got) > 0 {
		t.Errorf("got %v", findings)
	}
}

func TestEachParticularIsMissedAlone(t *testing.T) {
	tests := []struct{ rule, remove string }{
		{RuleName, "Ana Quist"},
		{RuleOrganisation, "Brightbox."},
		{RuleReason, "{why}"},
		{RuleSource, "LinkedIn "},
		{RulePrivacy, "brightbox.example/privacy"},
		{RuleReply, "ana@brightbox.example"},
		{RuleOptOut, `If you would rather not hear from me, reply "no" and I will not write again.`},
	}
	s := New()
	for _, test := range tests {
		t.Run(test.rule, func(t *testing.T) {
			draft := strings.Replace(complete, test.remove, "", 1)
			findings := s.Scan(draft, brightbox())
			if got := rules(findings, Missing); !slices.Equal(got, []string{test.rule}) {
				t.Errorf("missing %v", got)
			}
		})
	}
}

func TestAnEmptyOutreachIsAskedFor(t *testing.T) {
	got := rules(New().Scan(complete, Outreach{}), Missing)
	if !slices.Equal(got, []string{RuleName, RuleOrganisation}) {
		t.Errorf("missing %v", got)
	}
}

// The wording offered fills the gaps and is itself no sign of anything.
func TestTheWordingOfferedFillsTheGaps(t *testing.T) {
	s := New()
	for _, channel := range []model.Channel{model.LinkedInMessage, model.LinkedInInvite, model.WorkEmail} {
		o := brightbox()
		o.Channel = channel
		draft := "Good day."
		for _, f := range s.Scan(draft, o) {
			if f.Line != "" {
				draft += "\n" + f.Line
			}
		}
		findings := s.Scan(draft, o)
		if got := rules(findings, Missing); !slices.Equal(got, []string{RuleReason}) {
			t.Errorf("%v: still missing %v", channel, got)
		}
		if soft, hard, faults := rules(findings, Soft), rules(findings, Hard), rules(findings, Fault); len(soft)+len(hard) > 0 || slices.Contains(faults, RuleOptOut) {
			t.Errorf("%v: reads as %v %v %v", channel, soft, hard, faults)
		}
	}
}

func TestOnlyMissingParticularsComeWithWording(t *testing.T) {
	s := New()
	for _, file := range []string{"drafts.txt", "paraphrases.txt"} {
		for _, d := range readLabelled(t, file) {
			for _, f := range s.Scan(d.draft, brightbox()) {
				if f.Line != "" && f.Strength != Missing {
					t.Errorf("%s: %s offers wording", d.name, f.Rule)
				}
			}
		}
	}
}

func TestTheWayToSayNo(t *testing.T) {
	const (
		fine    = "fine"
		missing = "missing"
		crowded = "crowded"
	)
	tests := []struct{ name, draft, want string }{
		{"on its own line", "Good day.\nReply \"no\" and I will not message you again.\nAna", fine},
		{"two sentences that are both about it", "Good day.\nNot interested? Answer no and I won't write again.", fine},
		{"behind a list mark", "Good day.\n- To opt out, write to ana@brightbox.example", fine},
		{"as the only sentence", "Unsubscribe at any time.", fine},
		{"with typographic apostrophes", "Good day.\nIf you don’t want to hear from me, tell me.", fine},
		{"among other sentences", "Good day. Reply no and I will not write again.", crowded},
		{"in front of another sentence", "You can opt out by answering. Good day to you.", crowded},
		{"once crowded and once alone is enough", "Good day. You can opt out.\nReply stop to opt out.", fine},
		{"not at all", "Good day.", missing},
		{"a date for answers is none", "Please reply no later than Friday.", missing},
		{"a threat to take silence for consent is none", "If I do not hear from you I will call.", missing},
		{"an invitation to write is none", "Please do not hesitate to write to me.", missing},
	}
	s := New()
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			findings := s.Scan(test.draft, Outreach{})
			got := fine
			if slices.Contains(rules(findings, Missing), RuleOptOut) {
				got = missing
			} else if slices.Contains(rules(findings, Fault), RuleOptOut) {
				got = crowded
			}
			if got != test.want {
				t.Errorf("%s; want %s", got, test.want)
			}
		})
	}
}

func TestIdentity(t *testing.T) {
	tests := []struct {
		name, draft          string
		sender, organisation string
		want                 []string
	}{
		{"case and accents do not matter", "I am JOSE QUIST, Brightbox", "José Quist", "Brightbox", nil},
		{"the legal form may be left out", "Ana Quist, Brightbox.", "Ana Quist", "Brightbox, Ltd.", nil},
		{"the first name alone is not enough", "Ana, Brightbox", "Ana Quist", "Brightbox", []string{RuleName}},
		{"a part of a word is not the name", "Ana Quistian, Brightboxes", "Ana Quist", "Brightbox", []string{RuleName, RuleOrganisation}},
		{"who writes for themselves gives their name twice", "Ana Quist", "Ana Quist", "Ana Quist", nil},
		{"an organisation with a domain for a name", "Ana Quist, brightbox.io", "Ana Quist", "Brightbox.io", nil},
	}
	s := New()
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, rule := range rules(s.Scan(test.draft, Outreach{Sender: test.sender, Organisation: test.organisation}), Missing) {
				if rule == RuleName || rule == RuleOrganisation {
					got = append(got, rule)
				}
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("missing %v; want %v", got, test.want)
			}
		})
	}
}

func TestAReasonConcernsThePerson(t *testing.T) {
	tests := []struct {
		name, draft string
		want        bool
	}{
		{"a line for the person", "Hi. {why}", true},
		{"the position within a sentence", "As {position} you may know the new rules.", true},
		{"the position as a form of address", "Dear {position}, good day.", false},
		{"the company alone", "I hope all is well at {company} this week.", false},
	}
	s := New()
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := !slices.Contains(rules(s.Scan(test.draft, Outreach{}), Missing), RuleReason); got != test.want {
				t.Errorf("given: %v; want %v", got, test.want)
			}
		})
	}
}

func TestWhatMarketingAndMailsNeedIsSaid(t *testing.T) {
	s := New()
	if got := rules(s.Scan("Our platform is new.", Outreach{Channel: model.WorkEmail}), Info); !slices.Equal(got, []string{RuleRecognisable, RuleRegistered}) {
		t.Errorf("got %v", got)
	}
	if got := rules(s.Scan("Good day. Registered in England 00000000.", Outreach{Channel: model.WorkEmail}), Info); len(got) > 0 {
		t.Errorf("got %v", got)
	}
}
