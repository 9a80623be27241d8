package message

import (
	"testing"

	"handpick/model"
)

func TestPropose(t *testing.T) {
	find := func(strength Strength, rules ...string) []Finding {
		var out []Finding
		for _, r := range rules {
			out = append(out, Finding{Rule: r, Strength: strength})
		}
		return out
	}
	join := func(parts ...[]Finding) []Finding {
		var out []Finding
		for _, p := range parts {
			out = append(out, p...)
		}
		return out
	}
	tests := []struct {
		name     string
		findings []Finding
		nature   model.Nature
		shape    model.Shape
	}{
		{"one hard sign is marketing", join(find(Hard, "price"), find(Neutral, "shared")), model.Marketing, model.Ordinary},
		{"asking for consent is marketing", find(Hard, "price", RuleConsent), model.Marketing, model.ConsentRequest},
		{"a pretext is marketing", find(Hard, "price", RulePretext), model.Marketing, model.PitchInvite},
		{"promotion in the name of research is marketing", join(find(Neutral, RuleResearch), find(Hard, "price")), model.Marketing, model.Ordinary},
		{"a hard sign decides in any language", join(find(Hard, "price"), find(Info, RuleLanguage)), model.Marketing, model.Ordinary},
		{"a hard sign decides beside a line that is too long", join(find(Hard, "price"), find(Fault, RuleTooLong)), model.Marketing, model.Ordinary},
		{"two soft signs are unclear", join(find(Soft, "award", "brand"), find(Neutral, "shared")), model.Unclear, model.Ordinary},
		{"one soft sign twice is one", join(find(Soft, "award", "award"), find(Neutral, "shared")), model.Informational, model.Ordinary},
		{"a bare page invitation is unclear", join(find(Soft, RulePage), find(Neutral, "shared")), model.Unclear, model.PageInvite},
		{"a page invitation with more is not bare", find(Soft, RulePage, "award"), model.Unclear, model.Ordinary},
		{"another language is unclear", join(find(Info, RuleLanguage), find(Neutral, "shared")), model.Unclear, model.Ordinary},
		{"nothing found is unclear", nil, model.Unclear, model.Ordinary},
		{"what is missing says nothing of the nature", join(find(Missing, RuleOptOut), find(Fault, RulePlaceholder)), model.Unclear, model.Ordinary},
		{"a neutral sign alone is informational", find(Neutral, "service"), model.Informational, model.Ordinary},
		{"research without promotion is informational", join(find(Neutral, RuleResearch), find(Soft, RuleSurvey)), model.Informational, model.Research},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := Propose(test.findings)
			if got.Nature != test.nature || got.Shape != test.shape || got.Why == "" {
				t.Errorf("got %v, %v, %q", got.Nature, got.Shape, got.Why)
			}
		})
	}
}
