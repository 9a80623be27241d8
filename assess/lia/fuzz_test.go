package lia_test

import (
	"bytes"
	"strings"
	"testing"

	"handpick/assess/lia"
	"handpick/model"
)

// Whatever stands in a review file, an outcome is only ever the one that was
// chosen, and every document can be written.
func FuzzAnswers(f *testing.F) {
	f.Add("P1", "", "general growth", "O1", "yes")
	f.Add("O7", "", "2027-02-30", "O2", "x;\n;y")
	f.Add("H5", "name,email", "", "D1", "sure,maybe")
	f.Add("\x00\u202e", "a,,b", "| <b>", "S1", "no")
	f.Fuzz(func(t *testing.T, id, choices, words, otherID, otherChoices string) {
		a := concluded()
		a[id] = model.FormAnswer{Question: id, Choices: strings.Split(choices, ","), Words: words, On: model.Date(len(words))}
		a[otherID] = model.FormAnswer{Question: otherID, Choices: strings.Split(otherChoices, ",")}
		lia.Warnings(a)
		lia.Stops(a)
		v, err := lia.Conclude(a, &model.Campaign{}, today)
		if err == nil {
			chosen := map[model.LIAState]string{model.LIAPass: "yes", model.LIAPassWithConditions: "conditions", model.LIAFail: "no", model.LIADraft: "dpia"}
			if !a.Chose("O1", chosen[v.Outcome]) {
				t.Fatalf("concluded %v from %+v", v.Outcome, a["O1"])
			}
		}
		doc := lia.Document(lia.DocumentInput{
			Answers: a, Versions: []model.Assessment{v, {}}, Today: today, Reviewers: func(int) string { return "" },
		})
		var b bytes.Buffer
		if err := doc.Markdown(&b); err != nil {
			t.Fatal(err)
		}
	})
}
