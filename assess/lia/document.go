package lia

import (
	"fmt"

	"handpick/assess/form"
	"handpick/model"
	"handpick/model/document"
)

// DocumentInput is what the document of an assessment shows. Everything but
// Reviewers may be missing.
type DocumentInput struct {
	Campaign *model.Campaign
	// Answers are those in force, whether they were concluded or not.
	Answers model.FormAnswers
	// Versions are what was concluded, the oldest first.
	Versions []model.Assessment
	Facts    Facts
	Today    model.Date
	// Reviewers names a reviewer by number, "" when it cannot.
	Reviewers func(int) string
}

// Document returns the assessment for people to read: what was concluded, by
// whom and when, what speaks against it, every question with its answer or the
// lack of one, and what changed from version to version.
func Document(in DocumentInput) document.Document {
	doc := document.Document{
		Title: "Legitimate interests assessment: why it is fair to write",
		Lead:  in.lead(),
		Foot:  []string{"This is a record of what people thought and decided, not legal advice."},
	}
	doc.Sections = append(doc.Sections, in.concluded()...)
	doc.Sections = append(doc.Sections, in.doubts()...)
	questions := All()
	if g, _ := Given(in.Answers, Screening); g == 0 && !in.Answers.Chose("O1", ScreeningFirst) {
		questions = questions[:len(questions)-len(screening)]
	}
	doc.Sections = append(doc.Sections, form.Sections(questions, in.Answers, in.Reviewers)...)
	doc.Sections = append(doc.Sections, in.history()...)
	return doc
}

// last returns the newest version, nil when nothing was concluded.
func (in *DocumentInput) last() *model.Assessment {
	if len(in.Versions) == 0 {
		return nil
	}
	return &in.Versions[len(in.Versions)-1]
}

// lead says which outreach it is, and where its assessment stands.
func (in *DocumentInput) lead() []string {
	var lead []string
	if c := in.Campaign; c != nil && c.Purpose != "" {
		lead = append(lead, "The outreach: "+c.Purpose)
	}
	given, of := Progress(in.Answers)
	last := in.last()
	switch {
	case last == nil:
		lead = append(lead, fmt.Sprintf("A draft as of %s: nothing is concluded. %d of %d questions are answered.", in.Today, given, of))
		if in.Facts.Decided > 0 {
			lead = append(lead, TriageFirst(in.Facts.Decided))
		}
		return append(lead, in.elsewhere()...)
	case len(Since(in.Versions, in.Answers)) > 0:
		lead = append(lead, fmt.Sprintf("Version %d of %s stands, and the next is being written: %d of %d questions are answered as of %s. The answers below are those of the next.",
			last.Version, last.On, given, of, in.Today))
	default:
		lead = append(lead, fmt.Sprintf("Version %d of %s. %d of %d questions are answered.", last.Version, last.On, given, of))
	}
	if n := last.DecidedBefore; n > 0 {
		lead = append(lead, TriageFirst(n))
	}
	return append(lead, in.elsewhere()...)
}

// elsewhere says that the outreach goes by another assessment than the last one
// here.
func (in *DocumentInput) elsewhere() []string {
	c := in.Campaign
	if c == nil || c.LIA.Outcome == model.NoLIA || c.LIA.Version != 0 {
		return nil
	}
	return []string{fmt.Sprintf("The outreach goes by an assessment made elsewhere: %s (%s).", c.LIA.Title, c.LIA.Outcome)}
}

// concluded is the section of the outcome of the last version.
func (in *DocumentInput) concluded() []document.Section {
	last := in.last()
	if last == nil {
		return nil
	}
	blocks := []document.Block{
		document.Important("May we rely on legitimate interests? " + Found(last)),
		document.Paragraph(fmt.Sprintf("Decided by %s, %s, on %s. The first answer was given on %s.", last.By, last.Role, last.On, last.Begun)),
		document.Paragraph("Reasons: " + last.Reasons),
	}
	switch last.Outcome {
	case model.LIADraft:
		blocks = append(blocks, document.Important("Nobody is ready to write to until the screening is done and another outcome is given."))
	case model.LIAFail:
		blocks = append(blocks, document.Important("Nobody may be written to on this ground."))
	}
	if len(last.Conditions) > 0 {
		blocks = append(blocks, document.Paragraph("On these conditions:"), document.List(last.Conditions))
	}
	if last.ReviewOn != 0 {
		blocks = append(blocks, document.Paragraph("To be reviewed on "+last.ReviewOn.String()+"."))
	}
	if c := in.Campaign; c != nil && c.LIA.Version == last.Version {
		if due := c.LIADue(in.Today); due != "" {
			blocks = append(blocks, document.Important("A review is due: "+due+". Until then nobody is ready to write to."))
		}
	}
	return []document.Section{{Heading: "What was concluded", Blocks: blocks}}
}

// doubts are the sections of what is stopped and of the warning signs.
func (in *DocumentInput) doubts() []document.Section {
	var out []document.Section
	if stops := StopsSay(in.Answers); len(stops) > 0 {
		out = append(out, document.Section{Heading: "What the answers stop", Blocks: []document.Block{list(stops)}})
	}
	signs := append(Warnings(in.Answers), Against(in.Answers, in.Facts)...)
	if len(signs) == 0 {
		return out
	}
	return append(out, document.Section{Heading: "Warning signs", Blocks: []document.Block{
		document.Paragraph("They are shown, never added up to a verdict: a person weighs them, in question O4."), list(signs),
	}})
}

func list(warnings []Warning) document.List {
	var items document.List
	for _, w := range warnings {
		items = append(items, w.Question+": "+w.Says)
	}
	return items
}

// history are the sections of the versions and of what changed between them.
func (in *DocumentInput) history() []document.Section {
	if len(in.Versions) == 0 {
		return nil
	}
	table := document.Table{Columns: document.Columns("Version", "Concluded on", "By", "Outcome", "Questions")}
	for i := range in.Versions {
		v := &in.Versions[i]
		table.Rows = append(table.Rows, []string{
			fmt.Sprint(v.Version), v.On.String(), v.By + ", " + v.Role, Found(v), v.Form,
		})
	}
	out := []document.Section{{Heading: "Versions", Blocks: []document.Block{table}}}
	for i := 1; i < len(in.Versions); i++ {
		was, now := &in.Versions[i-1], &in.Versions[i]
		heading := fmt.Sprintf("What version %d changed", now.Version)
		out = append(out, changes(heading, Differences(was.Answers, now.Answers)))
	}
	if changed := Since(in.Versions, in.Answers); len(changed) > 0 {
		out = append(out, changes(fmt.Sprintf("Changed since version %d, not concluded", in.last().Version), changed))
	}
	return out
}

func changes(heading string, list []Change) document.Section {
	s := document.Section{Heading: heading, Level: 3}
	if len(list) == 0 {
		s.Blocks = []document.Block{document.Paragraph("No answer; it was concluded anew.")}
		return s
	}
	table := document.Table{Columns: document.Columns("Question", "Before", "After")}
	for _, c := range list {
		table.Rows = append(table.Rows, []string{c.Question, orNot(c.Was), orNot(c.Now)})
	}
	s.Blocks = []document.Block{table}
	return s
}

func orNot(says string) string {
	if says == "" {
		return "not answered"
	}
	return says
}
