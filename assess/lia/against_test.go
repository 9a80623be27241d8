package lia_test

import (
	"testing"

	"handpick/assess/lia"
	"handpick/model"
)

func TestAgainstNamesWhatWasSetOtherwiseSince(t *testing.T) {
	a := lia.Prefill(facts())
	if found := lia.Against(a, facts()); len(found) != 0 {
		t.Errorf("nothing changed, and %v speaks against it", found)
	}
	now := facts()
	now.Campaign.Channel, now.Contacts, now.Retention.Months = model.WorkEmail, 999, 12
	found := lia.Against(a, now)
	if len(found) != 2 || found[0].Question != "H4" || found[1].Question != "N5" {
		t.Errorf("found %v, want H4 and N5", found)
	}
}

func TestAgainstNamesWhatDoesNotFitTheOutreachOrTheContacts(t *testing.T) {
	for _, tt := range []struct {
		name   string
		answer string
		change func(*lia.Facts)
		says   string // "" for nothing
	}{
		{"no marketing, while the message is marketing", "P5 no_marketing", func(f *lia.Facts) { f.Campaign.Nature = model.Marketing }, "counts as marketing"},
		{"no marketing, while nobody can tell", "P5 no_marketing", func(f *lia.Facts) { f.Campaign.Nature = model.Unclear }, "counts as marketing"},
		{"no marketing, while it asks for consent to it", "P5 no_marketing", func(f *lia.Facts) { f.Campaign.Shape = model.ConsentRequest }, "counts as marketing"},
		{"no marketing in an informational message", "P5 no_marketing", func(f *lia.Facts) { f.Campaign.Nature = model.Informational }, ""},
		{"nobody must agree, with sole traders there", "P5 no_consent_needed", func(f *lia.Facts) { f.SoleTraders = 2 }, "2 people are confirmed as sole traders"},
		{"no special data, with somebody noted", "B1 no", func(f *lia.Facts) { f.Special = 1 }, "1 person is noted"},
		{"no special data, with words in the records", "B1 no", func(f *lia.Facts) { f.Touching = 3 }, "3 relevant contacts"},
		{"special data, with somebody noted", "B1 yes", func(f *lia.Facts) { f.Special = 1 }, ""},
		{"nobody vulnerable, with somebody noted", "B2 no", func(f *lia.Facts) { f.Vulnerable = 1 }, "1 person is noted"},
		{"another way than the outreach takes", "H4 work_email", func(*lia.Facts) {}, "another way: LinkedIn message"},
		{"a new channel as trigger, before there is any", "O7b new_channel", func(f *lia.Facts) { f.Campaign.Channel = model.NoChannel }, "choose it first"},
		{"a new country as trigger, before there is any", "O7b new_audience", func(f *lia.Facts) { f.Campaign.Country = "" }, "choose it first"},
		{"a new country as trigger", "O7b new_audience", func(*lia.Facts) {}, ""},
		{"an answer in a review without an outreach", "P5 no_marketing", func(f *lia.Facts) { f.Campaign = nil }, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			f := facts()
			tt.change(&f)
			a := answers(tt.answer)
			for id := range a {
				checkSign(t, lia.Against(a, f), id, tt.says)
			}
		})
	}
}
