package form

import (
	"strings"

	"handpick/model"
	"handpick/model/document"
)

// Sections returns questions with their answers for people to read: a section
// for every part, and under it every question with what was answered, by whom,
// when, and where an answer was taken over from. A question without an answer is
// marked. Reviewers names a reviewer by number, "" when it cannot.
func Sections(questions []Question, a model.FormAnswers, reviewers func(int) string) []document.Section {
	var out []document.Section
	part := ""
	for i := range questions {
		q := &questions[i]
		if q.Part != part {
			part = q.Part
			out = append(out, document.Section{Heading: part})
		}
		out = append(out, document.Section{
			Heading: q.ID + ". " + q.Asks, Level: 3, Blocks: q.answer(a[q.ID], reviewers),
		})
	}
	return out
}

func (q *Question) answer(a model.FormAnswer, reviewers func(int) string) []document.Block {
	if a.Empty() {
		return []document.Block{document.Important("Not answered.")}
	}
	said := document.Paragraph(q.Say(a))
	if given := given(a, reviewers); given != "" {
		return []document.Block{said, document.Paragraph(given)}
	}
	return []document.Block{said}
}

// given says who gave an answer, when, and where it was taken over from.
func given(a model.FormAnswer, reviewers func(int) string) string {
	var b strings.Builder
	if a.On != 0 {
		b.WriteString(" on " + a.On.String())
	}
	if name := reviewers(a.By); name != "" {
		b.WriteString(" by " + name)
	}
	switch {
	case a.Origin != "":
		return "Taken over (" + a.Origin + ") and confirmed" + b.String() + "."
	case b.Len() > 0:
		return "Given" + b.String() + "."
	}
	return ""
}
