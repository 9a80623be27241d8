package form_test

import (
	"strings"
	"testing"

	"handpick/assess/form"
	"handpick/model"
	"handpick/model/document"
)

func question(kind form.Kind, wording form.Wording) form.Question {
	q := form.Question{ID: "Q1", Part: "Kettles", Asks: "Which?", Kind: kind, Wording: wording, Limit: 20}
	if kind == form.Choice || kind == form.Choices {
		q.Options = []form.Option{{Word: "red", Says: "a red one"}, {Word: "blue", Says: "a blue one"}}
	}
	return q
}

func answer(words string, choices ...string) model.FormAnswer {
	return model.FormAnswer{Question: "Q1", Choices: choices, Words: words}
}

func TestCheck(t *testing.T) {
	for _, tt := range []struct {
		name    string
		kind    form.Kind
		wording form.Wording
		answer  model.FormAnswer
		err     string // "" when it fits
	}{
		{"words fit a question for words", form.Words, 0, answer("a kettle"), ""},
		{"nothing takes an answer back", form.Words, 0, answer(" "), ""},
		{"nothing takes back also what must be explained", form.Choice, form.MustExplain, answer(""), ""},
		{"words of the limit fit, counted in characters", form.Words, 0, answer(strings.Repeat("é", 20)), ""},
		{"longer words do not", form.Words, 0, answer(strings.Repeat("e", 21)), "limited to 20 characters"},
		{"a choice answers no question for words", form.Words, 0, answer("x", "red"), "answer in words"},
		{"an answer to another question", form.Words, 0, model.FormAnswer{Question: "Q2", Words: "x"}, "another question"},
		{"yes fits", form.YesNo, 0, answer("", "yes"), ""},
		{"perhaps does not", form.YesNo, 0, answer("", "perhaps"), "choose yes or no"},
		{"yes and no together do not", form.YesNo, 0, answer("", "yes", "no"), "one only"},
		{"words alone are no choice", form.YesNo, form.MayExplain, answer("yes"), "choose yes or no"},
		{"one of the options fits", form.Choice, 0, answer("", "blue"), ""},
		{"what people read is not what is stored", form.Choice, 0, answer("", "a blue one"), "choose red or blue"},
		{"words have no place beside some choices", form.Choice, form.NoWords, answer("it is nice", "red"), "choose only"},
		{"words may stand beside others", form.Choice, form.MayExplain, answer("it is nice", "red"), ""},
		{"they need not", form.Choice, form.MayExplain, answer("", "red"), ""},
		{"some must be explained", form.Choice, form.MustExplain, answer(" ", "red"), "in your own words"},
		{"several fit where several may", form.Choices, 0, answer("", "red", "blue"), ""},
		{"their order is that of the form", form.Choices, 0, answer("", "blue", "red"), "in this order: red, blue"},
		{"none stands twice", form.Choices, 0, answer("", "red", "red"), "once"},
		{"a day fits", form.Day, 0, answer(" 2027-06-30 "), ""},
		{"a day no calendar has does not", form.Day, 0, answer("2027-02-29"), "2026-03-31"},
		{"a day in another order does not", form.Day, 0, answer("30.06.2027"), "2026-03-31"},
		{"a year 0 does not", form.Day, 0, answer("0000-01-01"), "2026-03-31"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			q := question(tt.kind, tt.wording)
			err := q.Check(tt.answer)
			if (err == nil) != (tt.err == "") || err != nil && !strings.Contains(err.Error(), tt.err) {
				t.Errorf("error %v, want %q", err, tt.err)
			}
		})
	}
}

func TestLimitIsThatOfTheModelUnlessSet(t *testing.T) {
	if q := (&form.Question{}); q.MaxWords() != model.MaxAnswer {
		t.Errorf("limit %d", q.MaxWords())
	}
}

func TestSay(t *testing.T) {
	for _, tt := range []struct {
		name   string
		kind   form.Kind
		answer model.FormAnswer
		want   string
	}{
		{"an empty answer says nothing", form.Choice, answer(" "), ""},
		{"words are said as typed, trimmed", form.Words, answer(" a kettle "), "a kettle"},
		{"yes is yes", form.YesNo, answer("", "yes"), "yes"},
		{"choices are said in plain words", form.Choices, answer("", "red", "blue"), "a red one, a blue one"},
		{"words follow the choice", form.Choice, answer("it is nice", "red"), "a red one: it is nice"},
		{"an option of another form is named by its word", form.Choice, answer("", "green"), "green"},
		{"several lines become one", form.Words, answer("one\ntwo"), "one two"},
		{"what a terminal would obey is shown instead", form.Words, answer("a\x1b[31mred"), "a␛[31mred"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			q := question(tt.kind, form.MayExplain)
			if got := q.Say(tt.answer); got != tt.want {
				t.Errorf("it says %q, want %q", got, tt.want)
			}
		})
	}
}

func FuzzCheck(f *testing.F) {
	f.Add(uint8(form.Words), uint8(form.NoWords), "Q1", "a kettle", "")
	f.Add(uint8(form.YesNo), uint8(form.MustExplain), "Q1", "because", "yes")
	f.Add(uint8(form.Choices), uint8(form.MayExplain), "Q1", "", "red,blue")
	f.Add(uint8(form.Day), uint8(form.NoWords), "Q1", "2027-06-30", "")
	f.Add(uint8(9), uint8(9), "\x00", "\x1b[2J\n\u202e", ",,")
	f.Fuzz(func(t *testing.T, kind, wording uint8, id, words, choices string) {
		q := question(form.Kind(kind), form.Wording(wording))
		a := model.FormAnswer{Question: id, Words: words}
		if choices != "" {
			a.Choices = strings.Split(choices, ",")
		}
		said := q.Say(a)
		if model.Clean(said) != said {
			t.Fatalf("it says %q, which is not safe to draw", said)
		}
		err := q.Check(a)
		if a.Empty() {
			if err != nil || said != "" {
				t.Fatalf("an empty answer: %v, %q", err, said)
			}
			return
		}
		if err == nil && (a.Validate() != nil || id != q.ID) {
			t.Fatalf("%+v fits the question and not the model: %v", a, a.Validate())
		}
		if err == nil && strings.TrimSpace(said) == "" {
			t.Fatalf("%+v fits and says nothing", a)
		}
		if err == nil && q.Kind == form.Day {
			if day, err := model.ParseDate(words); err != nil || day.String() != strings.TrimSpace(words) {
				t.Fatalf("%q fits and is read as %s, %v", words, day, err)
			}
		}
	})
}

func TestSections(t *testing.T) {
	qs := []form.Question{question(form.YesNo, 0), question(form.Words, 0), question(form.Words, 0)}
	qs[1].ID, qs[2].ID, qs[2].Part = "Q2", "Q3", "Pans"
	a := model.FormAnswers{
		"Q1": {Question: "Q1", Choices: []string{"yes"}, On: 20261122, By: 1},
		"Q3": {Question: "Q3", Words: "three pans", Origin: "the outreach as set", On: 20261122, By: 2},
	}
	names := func(no int) string { return map[int]string{1: "Mara Quill"}[no] }
	var got strings.Builder
	for _, s := range form.Sections(qs, a, names) {
		got.WriteString(strings.Repeat("#", max(s.Level, 2)) + " " + s.Heading + "\n")
		for _, b := range s.Blocks {
			got.WriteString(text(b) + "\n")
		}
	}
	want := `## Kettles
### Q1. Which?
yes
Given on 2026-11-22 by Mara Quill.
### Q2. Which?
! Not answered.
## Pans
### Q3. Which?
three pans
Taken over (the outreach as set) and confirmed on 2026-11-22.
`
	if got.String() != want {
		t.Errorf("got:\n%s\nwant:\n%s", &got, want)
	}
}

func text(b document.Block) string {
	switch b := b.(type) {
	case document.Paragraph:
		return string(b)
	case document.Important:
		return "! " + string(b)
	}
	return "?"
}
