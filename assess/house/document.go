package house

import (
	"handpick/assess/form"
	"handpick/model"
	"handpick/model/document"
)

// Document returns the checklist with its answers, who gave them and when.
// Reviewers names a reviewer by number.
func Document(a model.FormAnswers, reviewers func(int) string) document.Document {
	doc := document.Document{
		Title: "Our own house",
		Lead:  []string{"What the firm has settled about keeping and using downloaded contacts."},
		Foot:  []string{"This is a checklist, not legal advice."},
	}
	if given, of := Progress(a); given == 0 {
		doc.Lead = append(doc.Lead, "Nothing is answered yet.")
	} else if found := Warnings(a); len(found) > 0 {
		doc.Sections = append(doc.Sections, document.Section{
			Heading: "To look at again", Blocks: []document.Block{document.List(found)},
		})
	} else if given == of {
		doc.Lead = append(doc.Lead, "Every question is answered, and no answer calls for a second look.")
	}
	doc.Sections = append(doc.Sections, form.Sections(Questions(), a, reviewers)...)
	return doc
}
