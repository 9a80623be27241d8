package lia_test

import (
	"errors"
	"maps"
	"slices"
	"strings"
	"testing"

	"handpick/assess/form"
	"handpick/assess/lia"
	"handpick/model"
)

const today = model.Date(20261122)

// answers reads "ID choice,choice: words"; without a colon everything is choice,
// and a choice of "-" is none.
func answers(lines ...string) model.FormAnswers {
	a := model.FormAnswers{}
	for _, line := range lines {
		head, words, _ := strings.Cut(line, ": ")
		id, choices, _ := strings.Cut(head, " ")
		answer := model.FormAnswer{Question: id, Words: words, On: today, By: 1}
		if choices != "" && choices != "-" {
			answer.Choices = strings.Split(choices, ",")
		}
		a[id] = answer
	}
	return a
}

func with(a model.FormAnswers, lines ...string) model.FormAnswers {
	a = maps.Clone(a)
	maps.Copy(a, answers(lines...))
	return a
}

// first is a first sitting that stops nothing.
func first() model.FormAnswers {
	return answers("P1: Find five bakeries that try our booking tool for a month.", "P5 no_consent_needed", "B1 no", "B2 no", "S1 yes")
}

// whole is every question outside the outcome, answered without a sign.
func whole() model.FormAnswers {
	return with(first(),
		"H1: Bakery pilots; Mara Quill answers for it.", "H2 both", "H3 one_country: 120 bakers; UK.", "H4 linkedin_message",
		"H5 name,company,position,profile_link", "P2: First customers.", "P3 yes: Bakers save two hours a week.", "P4 high",
		"P6 no", "P7 no", "N1 yes: Eleven of twenty wanted to see it.", "N2: At most 40 people, one message each.", "N3 no",
		"N4 no", "N5: Until 30 June 2027.", "B3 no", "B4 working", "B5 met", "B6 they: In 2025, about ovens.", "B7 person: What the notice says.",
		"B8 yes: They are asked about such tools every month.", "B9 no", "B10 welcome", "B11: An unwanted message.",
		"B12 unlikely_mild", "B13 some", "B14 yes", "B15 no", "S2 yes", "S3 yes", "S4: One message in 90 days.",
		"S5: A person looks at every contact.")
}

// concluded is a whole assessment with its outcome.
func concluded() model.FormAnswers {
	return with(whole(), "O1 conditions", "O2: Only owners; one message\nno reminder ;", "O3: A small pilot that helps them too.",
		"O5: Mara Quill", "O5b: founder", "O7: 2027-06-30", "O6: Same person.", "O7b new_channel,complaint", "O8: Notice 1")
}

func TestTheAnswersOfTheseTestsFit(t *testing.T) {
	for id, a := range concluded() {
		q, ok := lia.Find(id)
		if !ok {
			t.Errorf("there is no question %s", id)
		}
		if err := q.Check(a); err != nil {
			t.Error(err)
		}
	}
	if g, of := lia.Given(whole(), lia.Rest); g != of {
		t.Errorf("%d of %d of the rest are answered", g, of)
	}
}

func TestStops(t *testing.T) {
	for _, tt := range []struct {
		name   string
		answer string
		want   model.Stops
	}{
		{"consent needed for some stops marketing to those who are no company", "P5 consent_needed", model.StopConsent},
		{"marketing that needs no consent stops nothing", "P5 no_consent_needed", 0},
		{"no marketing at all stops nothing", "P5 no_marketing", 0},
		{"special data stops those it is about", "B1 yes", model.StopSpecial},
		{"vulnerable people are stopped", "B2 yes", model.StopVulnerable},
		{"no way to refuse stops all marketing", "S1 no", model.StopNoOptOut},
		{"a way to refuse stops nothing", "S1 yes", 0},
		{"no other question stops anything", "S2 no", 0},
		{"an outcome lifts no stop", "O1 yes", 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a := answers(tt.answer)
			if got := lia.Stops(a); got != tt.want {
				t.Errorf("stops %b, want %b", got, tt.want)
			}
			if says := lia.StopsSay(a); (len(says) > 0) != (tt.want != 0) {
				t.Errorf("it says %v", says)
			}
		})
	}
	t.Run("stops add up and hold before any outcome", func(t *testing.T) {
		if got := lia.Stops(answers("P5 consent_needed", "S1 no")); got != model.StopConsent|model.StopNoOptOut {
			t.Errorf("stops %b", got)
		}
	})
	t.Run("an answer taken back stops nothing", func(t *testing.T) {
		if got := lia.Stops(model.FormAnswers{"S1": {Question: "S1"}}); got != 0 {
			t.Errorf("stops %b", got)
		}
	})
}

func TestProgress(t *testing.T) {
	if lia.FirstDone(answers("P1: x", "P5 no_marketing", "B1 no", "B2 no")) {
		t.Error("four of five are not all")
	}
	if !lia.FirstDone(first()) {
		t.Error("five of five are all")
	}
	given, of := lia.Progress(with(first(), "D1 no"))
	all := len(lia.All()) - len(lia.Questions(lia.Screening))
	if given != 5 || of != all-1 {
		t.Errorf("%d of %d, want 5 of all but the conditions, which are not asked for", given, of)
	}
	if given, of := lia.Progress(with(concluded(), "O4: Seen.")); given != all || of != all {
		t.Errorf("%d of %d, want %d on conditions", given, of, all)
	}
}

func TestConclude(t *testing.T) {
	campaign := &model.Campaign{Channel: model.LinkedInMessage, Country: model.UnitedKingdom}
	got, err := lia.Conclude(concluded(), campaign, today)
	if err != nil {
		t.Fatal(err)
	}
	if got.Form != lia.Form || got.Outcome != model.LIAPassWithConditions || got.By != "Mara Quill" || got.Role != "founder" ||
		got.Reasons != "A small pilot that helps them too." || got.ReviewOn != 20270630 ||
		got.Triggers != model.OnNewChannel|model.OnComplaint ||
		got.Channel != model.LinkedInMessage || got.Country != model.UnitedKingdom {
		t.Errorf("concluded %+v", got)
	}
	if want := []string{"Only owners", "one message", "no reminder"}; !slices.Equal(got.Conditions, want) {
		t.Errorf("conditions %q, want %q", got.Conditions, want)
	}
	if got.Answers[0].Question != "H1" || got.Answers[len(got.Answers)-1].Question != "O8" || len(got.Answers) != len(concluded()) {
		t.Errorf("the answers are not those of the form in its order: %v", got.Answers)
	}
	got.Version, got.On, got.Begun = 1, today, today
	if err := got.Validate(today); err != nil {
		t.Errorf("the review would refuse it: %v", err)
	}
}

func TestConcludeTakesTheChannelThatWasAnsweredWhereTheOutreachNamesNone(t *testing.T) {
	for set, want := range map[model.Channel]model.Channel{model.NoChannel: model.WorkEmail, model.LinkedInMessage: model.LinkedInMessage} {
		got, err := lia.Conclude(with(concluded(), "H4 work_email"), &model.Campaign{Channel: set}, today)
		if err != nil || got.Channel != want {
			t.Errorf("set to %q: concluded for %q, %v", set, got.Channel, err)
		}
	}
}

func TestConcludeTakesTheOutcomeAPersonChose(t *testing.T) {
	for option, want := range map[string]model.LIAState{
		"yes": model.LIAPass, "conditions": model.LIAPassWithConditions, "no": model.LIAFail, "dpia": model.LIADraft,
	} {
		// Whatever the signs and stops are: nothing is computed.
		for _, sign := range []string{"P4 high", "S1 no"} {
			a := with(concluded(), "O1 "+option, sign, "O4: We have seen them.")
			got, err := lia.Conclude(a, &model.Campaign{}, today)
			if err != nil || got.Outcome != want {
				t.Errorf("%s with %s: %v, %v", option, sign, got.Outcome, err)
			}
			if (len(got.Conditions) > 0) != (option == "conditions") {
				t.Errorf("%s has the conditions %q", option, got.Conditions)
			}
			got.On = today
			if err := got.Validate(today); err != nil {
				t.Errorf("%s: the review would refuse it: %v", option, err)
			}
		}
	}
}

func TestConcludeNamesWhatIsMissing(t *testing.T) {
	for _, tt := range []struct {
		name    string
		answers model.FormAnswers
		id      string // "" for nothing missing
	}{
		{"the outcome", with(concluded(), "O1 -"), "O1"},
		{"the aim", with(concluded(), "P1: "), "P1"},
		{"a stop", with(concluded(), "S1 -"), "S1"},
		{"the conditions", with(concluded(), "O2: "), "O2"},
		{"conditions that are none", with(concluded(), "O2: ;;"), "O2"},
		{"the reasons", with(concluded(), "O3: "), "O3"},
		{"a word on the signs", with(concluded(), "P4 low"), "O4"},
		{"a word on what was left out", with(concluded(), "B12 -"), "O4"},
		{"who decides", with(concluded(), "O5: "), "O5"},
		{"their role", with(concluded(), "O5b: "), "O5b"},
		{"the day of review", with(concluded(), "O7: "), "O7"},
		{"a day of review that is not past", with(concluded(), "O7: 2026-11-22"), "O7"},
		{"nothing for a no without a first sitting", answers("O1 no", "O3: Too thin.", "O5: Mara Quill", "O5b: founder"), ""},
		{"nothing for a screening first", answers("O1 dpia", "O3: Special data.", "O5: Mara Quill", "O5b: founder"), ""},
		{"nothing for want of a second reader, triggers or a notice", with(concluded(), "O6: ", "O7b -", "O8: "), ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := lia.Conclude(tt.answers, &model.Campaign{}, today)
			var missing *lia.MissingError
			switch {
			case tt.id == "" && err != nil:
				t.Error(err)
			case tt.id != "" && (!errors.As(err, &missing) || missing.Question != tt.id || !strings.Contains(err.Error(), "question "+tt.id)):
				t.Errorf("error %v, want one that names %s", err, tt.id)
			}
		})
	}
}

func TestConcludeRefusesAnswersThatDoNotFit(t *testing.T) {
	for name, a := range map[string]model.FormAnswers{
		"an option of another form": with(concluded(), "P4 enormous"),
		"an outcome on offer twice": with(concluded(), "O1 yes,no"),
		"a day no calendar has":     with(concluded(), "O7: 2027-02-30"),
		"a condition without end":   with(concluded(), "O2: "+strings.Repeat("x", model.MaxWords+1)),
		"a name without end":        with(concluded(), "O5: "+strings.Repeat("x", 101)),
	} {
		if _, err := lia.Conclude(a, &model.Campaign{}, today); err == nil {
			t.Errorf("%s was concluded", name)
		}
	}
}

func TestDifferences(t *testing.T) {
	old := lia.Ordered(answers("P1: five bakers", "P4 low", "S1 yes", "B1 no", "X9: of another form"))
	other := answers("S1 yes: the last line", "P1: five bakers", "P4 high", "B2 no")
	other["P1"] = model.FormAnswer{Question: "P1", Words: "five bakers", Origin: lia.FromOutreach, On: today + 1, By: 2}
	want := []lia.Change{
		{"P4", "little", "much"}, {"B1", "no", ""}, {"B2", "", "no"}, {"S1", "yes", "yes: the last line"},
		{"X9", "of another form", ""},
	}
	if got := lia.Differences(old, lia.Ordered(other)); !slices.Equal(got, want) {
		t.Errorf("differences %v, want %v", got, want)
	}
	if got := lia.Differences(old, old); got != nil {
		t.Errorf("an assessment differs from itself: %v", got)
	}
}

func TestAnswersThatFitNoFormAreReadWithoutHarm(t *testing.T) {
	a := model.FormAnswers{"O1": {Question: "O1", Words: "yes"}, "P5": {Question: "P5", Choices: []string{form.Yes}}}
	if _, err := lia.Conclude(a, &model.Campaign{}, today); err == nil {
		t.Error("words alone are no outcome")
	}
}
