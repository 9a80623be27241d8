package lia_test

import (
	"bytes"
	"strings"
	"testing"

	"handpick/assess/lia"
	"handpick/model"
)

func reviewers(no int) string {
	if no == 1 {
		return "Mara Quill"
	}
	return ""
}

// versions are two that were concluded, the second after a change.
func versions(t *testing.T) []model.Assessment {
	t.Helper()
	var out []model.Assessment
	for i, a := range []model.FormAnswers{
		concluded(),
		with(concluded(), "O1 dpia", "P4 low", "S1 no", "O3: We score people now.", "O2: "),
	} {
		v, err := lia.Conclude(a, facts().Campaign, today)
		if err != nil {
			t.Fatal(err)
		}
		v.Version, v.Begun, v.On, v.DecidedBefore = i+1, 20261120, today.AddDays(i), 64
		out = append(out, v)
	}
	return out
}

func inputs(t *testing.T) map[string]lia.DocumentInput {
	v := versions(t)
	draft := with(first(), "P7 yes", "S1 no")
	for _, id := range []string{"H3", "H4", "S3"} {
		a := lia.Prefill(facts())[id]
		a.On, a.By = today, 1
		draft[id] = a
	}
	campaign := *facts().Campaign
	campaign.LIA = v[0].LIA()
	return map[string]lia.DocumentInput{
		"draft":     {Campaign: facts().Campaign, Answers: draft, Facts: facts(), Today: today, Reviewers: reviewers},
		"concluded": {Campaign: &campaign, Answers: concluded(), Versions: v[:1], Facts: facts(), Today: 20270801, Reviewers: reviewers},
		"screening": {Campaign: facts().Campaign, Answers: with(concluded(), "O1 dpia", "P4 low", "S1 no", "O3: We score people now.", "O2: ", "D4 sure", "B11: "),
			Versions: v, Facts: facts(), Today: today.AddDays(2), Reviewers: reviewers},
	}
}

func TestDocument(t *testing.T) {
	for name, in := range inputs(t) {
		t.Run(name, func(t *testing.T) {
			doc := lia.Document(in)
			var b bytes.Buffer
			if err := doc.Markdown(&b); err != nil {
				t.Fatal(err)
			}
			if n := strings.Count(b.String(), "legal advice"); n != 1 {
				t.Errorf("%q stands %d times", "legal advice", n)
			}
			golden(t, "testdata/"+name+".md", b.String())
		})
	}
}

func TestDocumentOfNothing(t *testing.T) {
	doc := lia.Document(lia.DocumentInput{Today: today, Reviewers: reviewers})
	var b bytes.Buffer
	if err := doc.HTML(&b); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(b.String(), "nothing is concluded") || strings.Contains(b.String(), "Screening:") {
		t.Error("it does not say that nothing is concluded, or asks for the screening")
	}
}

func TestDocumentNamesAnAssessmentMadeElsewhere(t *testing.T) {
	in := inputs(t)["draft"]
	in.Campaign.LIA = model.LIA{Title: "Kettles 2026", Outcome: model.LIAPass, By: "Rosa Invented", On: today}
	doc := lia.Document(in)
	if lead := strings.Join(doc.Lead, "\n"); !strings.Contains(lead, "made elsewhere: Kettles 2026") {
		t.Errorf("the lead is %q", lead)
	}
}
