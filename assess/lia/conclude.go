package lia

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"handpick/model"
)

// MissingError says which question keeps an assessment from being concluded.
type MissingError struct {
	Question string // its ID
	Says     string // what to do
}

// Error names the question and the next step.
func (e *MissingError) Error() string { return "question " + e.Question + ": " + e.Says }

// outcomes are the states that the options of O1 lead to.
var outcomes = [...]struct {
	option string
	state  model.LIAState
}{
	{CanRely, model.LIAPass}, {WithConditions, model.LIAPassWithConditions},
	{CannotRely, model.LIAFail}, {ScreeningFirst, model.LIADraft},
}

// triggers are what the options of O7b stand for.
var triggers = [...]struct {
	option  string
	trigger model.Triggers
}{
	{newChannel, model.OnNewChannel}, {newAudience, model.OnNewAudience},
	{complaint, model.OnComplaint}, {lawChange, model.OnLawChange},
}

// Conclude returns the assessment that the answers make up for an outreach. The
// outcome is the one a person chose in O1; nothing is computed. Its Version, On,
// Begun and DecidedBefore are for the review to set.
//
// A [*MissingError] names the question that has yet to be answered. The rest of
// the questions may be left out, but an outcome to rely on legitimate interests
// needs the first sitting, an O4 where there are warning signs, and a day of review
// after today, so that an old version is not concluded again for good.
func Conclude(a model.FormAnswers, c *model.Campaign, today model.Date) (model.Assessment, error) {
	if err := missing(a); err != nil {
		return model.Assessment{}, err
	}
	for _, q := range All() {
		if err := q.Check(a[q.ID]); err != nil {
			return model.Assessment{}, err
		}
	}
	out := model.Assessment{
		Form: Form, Answers: Ordered(a),
		Reasons: said(a, "O3"), By: said(a, "O5"), Role: said(a, "O5b"),
		Channel: channel(a, c), Country: c.Country,
	}
	for _, o := range outcomes {
		if a.Chose("O1", o.option) {
			out.Outcome = o.state
		}
	}
	if a.Chose("O1", WithConditions) {
		conditions, err := conditions(a["O2"].Words)
		if err != nil {
			return model.Assessment{}, err
		}
		out.Conditions = conditions
	}
	if a.Given("O7") {
		day, err := model.ParseDate(a["O7"].Words)
		if err != nil {
			return model.Assessment{}, fmt.Errorf("question O7: %w", err)
		}
		if day <= today {
			return model.Assessment{}, &MissingError{"O7", "the day of the review must be still to come; give another"}
		}
		out.ReviewOn = day
	}
	for _, t := range triggers {
		if a.Chose("O7b", t.option) {
			out.Triggers |= t.trigger
		}
	}
	return out, nil
}

// missing returns what keeps the answers from being concluded, nil for nothing.
func missing(a model.FormAnswers) error {
	if !a.Given("O1") {
		return &MissingError{"O1", "say whether you may rely on legitimate interests"}
	}
	passes := relies(a)
	if passes {
		for _, q := range Questions(First) {
			if !a.Given(q.ID) {
				return &MissingError{q.ID, "answer it first: nobody is ready to write to before"}
			}
		}
	}
	for _, need := range []struct {
		question string
		needed   bool
		says     string
	}{
		{"O2", a.Chose("O1", WithConditions), "give the conditions, or choose another outcome"},
		{"O3", true, "give the main reasons in plain words"},
		{"O4", passes && len(signsOf(a)) > 0, "say why it is fair in spite of the warning signs"},
		{"O5", true, "say who decides, with the full name"},
		{"O5b", true, "say what the person who decides is there"},
		{"O7", passes, "say on which day you will look at it again"},
	} {
		if need.needed && !a.Given(need.question) {
			return &MissingError{need.question, need.says}
		}
	}
	return nil
}

// relies reports whether the outcome is to rely on legitimate interests.
func relies(a model.FormAnswers) bool {
	return a.Chose("O1", CanRely) || a.Chose("O1", WithConditions)
}

// channel returns the channel that was assessed: that of the outreach, or while
// it names none the one that question H4 says.
func channel(a model.FormAnswers, c *model.Campaign) model.Channel {
	for _, said := range []model.Channel{model.LinkedInMessage, model.LinkedInInvite, model.WorkEmail, model.PersonalEmail} {
		if c.Channel == model.NoChannel && a.Chose("H4", said.Word()) {
			return said
		}
	}
	return c.Channel
}

func said(a model.FormAnswers, id string) string { return strings.TrimSpace(a[id].Words) }

// conditions reads one condition a line, or parted by semicolons.
func conditions(words string) ([]string, error) {
	var list []string
	for s := range strings.FieldsFuncSeq(words, func(r rune) bool { return r == '\n' || r == '\r' || r == ';' }) {
		if s = strings.TrimSpace(s); s == "" {
			continue
		}
		if utf8.RuneCountInString(s) > model.MaxWords {
			return nil, fmt.Errorf("question O2: a condition is limited to %d characters; part it with a semicolon", model.MaxWords)
		}
		list = append(list, s)
	}
	if len(list) == 0 {
		return nil, &MissingError{"O2", "give the conditions, or choose another outcome"}
	}
	return list, nil
}

// Ordered returns the answers that say something in the order of the form, and
// after them any to questions that this form does not have, by their ID.
func Ordered(a model.FormAnswers) []model.FormAnswer {
	var out []model.FormAnswer
	for _, id := range ids(a) {
		if a.Given(id) {
			out = append(out, a[id])
		}
	}
	return out
}

// ids returns the IDs of the form, and after them those of the answers that are
// not among them.
func ids(answers ...model.FormAnswers) []string {
	var known, others []string
	for _, q := range All() {
		known = append(known, q.ID)
	}
	for _, a := range answers {
		for id := range a {
			if !slices.Contains(known, id) && !slices.Contains(others, id) {
				others = append(others, id)
			}
		}
	}
	slices.Sort(others)
	return append(known, others...)
}
