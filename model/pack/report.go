package pack

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"handpick/model"
	"handpick/model/document"
)

// writeReport writes what the pack holds for reading and printing.
func (p *writer) writeReport(w io.Writer) error {
	d := document.Document{
		Title: "Evidence pack",
		Lead: []string{
			"Who was to be written to, why, under which rules and by whose decision. The files beside this page in the pack " +
				"hold every decision; this page sums them up. It is not legal advice.",
		},
		Foot: []string{
			"Head of the chain: " + p.head.String() + ". Note it somewhere else: it shows later that nothing before it was changed.",
		},
	}
	d.Sections = append(d.Sections, p.packSection(), p.figuresSection(), p.outreachSection(), p.rulesSection(),
		p.assessmentSection(), p.contactSection(), p.complaintSection(), p.retentionSection())
	d.Sections = append(d.Sections, p.houseSections()...)
	d.Sections = append(d.Sections, p.proofSection())
	return d.HTML(w)
}

// facts returns a table of two columns without the rows that say nothing.
func facts(pairs ...[2]string) document.Table {
	t := document.Table{Columns: document.Columns("What", "Is")}
	for _, pair := range pairs {
		if strings.TrimSpace(pair[1]) != "" {
			t.Rows = append(t.Rows, pair[:])
		}
	}
	return t
}

func (p *writer) packSection() document.Section {
	people := "People are numbered, not named. What somebody typed about a person has that person's own name, address, link, " +
		"company and position replaced by “" + removed + "”, and everywhere the full name, address and link of anybody on the list. " +
		"People who are not on it, or not any more, cannot be known: read what was typed before you pass the pack on."
	if p.Names {
		people = "This pack names people: contacts.jsonl says who the numbers are. Give it only to somebody who may know."
	}
	return document.Section{Heading: "This pack", Blocks: []document.Block{
		facts(
			[2]string{"Review", p.Review},
			[2]string{"Made", p.made.Format(time.RFC3339)},
			[2]string{"By", p.Reviewer},
			[2]string{"With", strings.TrimSpace("handpick " + p.Program)},
			[2]string{"Events", strconv.FormatInt(p.counts.Events, 10)},
			[2]string{"Head of the chain", p.head.String()},
		),
		document.Important(people),
	}}
}

func (p *writer) figuresSection() document.Section {
	c := &p.counts
	var verdicts []document.Bar
	for o := model.MayContact; o >= model.DoNotContact; o-- {
		verdicts = append(verdicts, bar(o.String(), c.Verdicts[o.Word()]))
	}
	verdicts = append(verdicts, bar("not given, or erased", c.Verdicts[""]))
	return document.Section{Heading: "In figures", Blocks: []document.Block{
		document.Paragraph(fmt.Sprintf("Decisions made: %d. In force: %d; the others were superseded, taken back or erased. "+
			"The charts count those in force.", c.Decisions, c.InForce)),
		document.Chart{Title: "Do they fit this outreach?", Bars: []document.Bar{
			bar("relevant", c.Relevant), bar("not relevant", c.NotRelevant),
		}},
		document.Chart{Title: "Kind of subscriber", Bars: []document.Bar{
			bar(model.B2B.String(), c.B2B), bar(model.SoleTrader.String(), c.SoleTrader),
			bar("Unknown: looked at, cannot tell", c.Unknown), bar("not asked", c.NotAsked),
		}},
		document.Chart{Title: "May they be written to? The verdict when it was decided", Bars: verdicts},
		p.timeChart(),
		document.Table{Columns: []document.Column{{Name: "Contacts, as the program says"}, {Name: "Number", Number: true}}, Rows: [][]string{
			{"held", strconv.Itoa(p.Held.Contacts)},
			{"of them undecided", strconv.Itoa(p.Held.Undecided)},
			{"shrunk to a keyed hash", strconv.Itoa(p.Held.Shrunk)},
			{"erased", strconv.Itoa(p.Held.Erased)},
		}},
	}}
}

// maxDays is how many days a chart shows; more are added up by month.
const maxDays = 31

func (p *writer) timeChart() document.Chart {
	chart := document.Chart{Title: "When it was decided, by day"}
	label := model.Date.String
	if len(p.days) > maxDays {
		chart.Title = "When it was decided, by month"
		label = func(d model.Date) string { return d.String()[:len("2006-01")] }
	}
	for _, day := range slices.Sorted(maps.Keys(p.days)) {
		if n := len(chart.Bars); n == 0 || chart.Bars[n-1].Label != label(day) {
			chart.Bars = append(chart.Bars, document.Bar{Label: label(day)})
		}
		chart.Bars[len(chart.Bars)-1].Count += p.days[day]
	}
	return chart
}

func bar(label string, n int64) document.Bar { return document.Bar{Label: label, Count: int(n)} }

func (p *writer) outreachSection() document.Section {
	c := p.outreach()
	s := document.Section{Heading: "The outreach"}
	if c.No == 0 {
		s.Blocks = append(s.Blocks, document.Paragraph("No outreach was set when this pack was made."))
		return s
	}
	s.Blocks = append(s.Blocks, facts(
		[2]string{"Purpose", c.Purpose},
		[2]string{"Sender", c.Sender},
		[2]string{"For", c.Organisation},
		[2]string{"Answers go to", c.ReplyAddress},
		[2]string{"Privacy notice", c.PrivacyLink},
		[2]string{"By", c.Channel.String()},
		[2]string{"Country", c.Country.String()},
		[2]string{"Kind of message", because(c.Nature.String(), c.NatureChosen.Why)},
		[2]string{"Shape", c.Shape.String()},
		[2]string{"Policy", because(c.Policy.String(), c.PolicyChosen.Why)},
		[2]string{"Basis", c.Basis.String()},
		[2]string{"Days between two messages", strconv.Itoa(c.Interval())},
		[2]string{"Messages without an answer", strconv.Itoa(c.Unanswered())},
		[2]string{"To be looked at anew", c.ReviewOn.String()},
	))
	if c.Draft != "" {
		s.Blocks = append(s.Blocks, document.Paragraph("The message:"), document.Pre(c.Draft))
	}
	if others := len(p.Outreaches) - 1; others > 0 {
		s.Blocks = append(s.Blocks, document.Paragraph(fmt.Sprintf("The review holds other outreaches too (%d): see %s. "+
			"The figures count the decisions of all.", others, outreachFile)))
	}
	return s
}

// rulesSection says under which policy and by which rules the verdicts came about.
func (p *writer) rulesSection() document.Section {
	s := document.Section{Heading: "Policy and rules", Blocks: []document.Block{
		document.Paragraph("The rules that the verdicts were read from are in " + rulesFile + ". Each decision names those that led to its verdict, " +
			"and the policy: “cautious” takes the stricter side where the sources differ, “standard” follows the regulator's published guidance."),
	}}
	for _, t := range []struct {
		heading string
		counts  map[string]int64
	}{{"Policy", p.policies}, {"Rule", p.rules}} {
		table := document.Table{Columns: []document.Column{{Name: t.heading}, {Name: "Decisions in force", Number: true}}}
		for _, name := range slices.Sorted(maps.Keys(t.counts)) {
			table.Rows = append(table.Rows, []string{name, strconv.FormatInt(t.counts[name], 10)})
		}
		if len(table.Rows) > 0 {
			s.Blocks = append(s.Blocks, table)
		}
	}
	return s
}

func because(what, why string) string {
	if what == "" || why == "" {
		return what
	}
	return what + ", because " + why
}

func (p *writer) assessmentSection() document.Section {
	l := p.outreach().LIA
	s := document.Section{Heading: "The assessment: why it is fair to write"}
	if l.Outcome == model.NoLIA {
		s.Blocks = append(s.Blocks, document.Paragraph("No outcome was recorded when this pack was made."))
		return s
	}
	s.Blocks = append(s.Blocks, facts(
		[2]string{"Assessment", l.Title},
		[2]string{"Outcome", l.Outcome.String()},
		[2]string{"By", l.By},
		[2]string{"On", l.On.String()},
		[2]string{"To be reviewed", l.ReviewOn.String()},
		[2]string{"Must be reviewed, because", p.outreach().LIADue(model.DateOf(p.made))},
	))
	if len(l.Conditions) > 0 {
		s.Blocks = append(s.Blocks, document.Paragraph("Its conditions:"), document.List(l.Conditions))
	}
	s.Blocks = append(s.Blocks, document.Paragraph("Questions and answers are in "+assessmentPage+"."))
	return s
}

func (p *writer) contactSection() document.Section {
	c := &p.counts
	return document.Section{Heading: "Objections, consents and messages", Blocks: []document.Block{
		document.Table{Columns: []document.Column{{Name: "What"}, {Name: "Number", Number: true}}, Rows: [][]string{
			{"wishes not to be contacted", strconv.FormatInt(c.Objections, 10)},
			{"consents recorded", strconv.FormatInt(c.Consents, 10)},
			{"messages written", strconv.FormatInt(c.Sent, 10)},
			{"messages received", strconv.FormatInt(c.Received, 10)},
		}},
		document.Paragraph("Each is in " + contactsSheet + " with its day and the number of the person. What was written is never kept."),
	}}
}

func (p *writer) complaintSection() document.Section {
	s := document.Section{Heading: "Complaints"}
	if len(p.Complaints) == 0 {
		s.Blocks = append(s.Blocks, document.Paragraph("None was noted."))
		return s
	}
	t := document.Table{Columns: document.Columns(complaintColumns[:]...)}
	for i := range p.Complaints {
		t.Rows = append(t.Rows, p.Complaints[i].cells(model.DateOf(p.made), p.roster))
	}
	s.Blocks = append(s.Blocks, document.Paragraph(fmt.Sprintf("A complaint must be acknowledged within %d days "+
		"(Data (Use and Access) Act 2025 s.103).", model.ComplaintDays)), t)
	return s
}

func (p *writer) retentionSection() document.Section {
	r := p.Retention
	kept := document.List{
		fmt.Sprintf("Contacts that are undecided or not relevant shrink to a keyed hash %d days after an import, announced %d days ahead.",
			model.RowDays, model.NoticeDays),
		fmt.Sprintf("Decisions and their evidence stay for %d months after the last contact, consents for %d months after they were withdrawn.",
			r.Keeps(), r.Keeps()),
	}
	if r.RowsUntil != 0 {
		kept = append(kept, fmt.Sprintf("Shrinking was put off until %s, because %s", r.RowsUntil, r.Why))
	}
	return document.Section{Heading: "How long it is kept", Blocks: []document.Block{
		document.Paragraph("No law gives a number; these periods were chosen."), kept,
	}}
}

// houseSections returns what the document on the own house says, one level down.
func (p *writer) houseSections() []document.Section {
	sections := []document.Section{{Heading: "Own house: who may open the file, and where it lies"}}
	if p.House.Title == "" {
		sections[0].Blocks = []document.Block{document.Paragraph("No answers were given when this pack was made.")}
		return sections
	}
	for _, s := range p.House.Sections {
		s.Level = max(s.Level, 2) + 1
		sections = append(sections, s)
	}
	return sections
}

func (p *writer) proofSection() document.Section {
	return document.Section{Heading: "What was checked, and what this shows", Blocks: []document.Block{
		document.Paragraph(fmt.Sprintf("When the pack was made, the chain was computed anew over all %d events and held, and a row was written for "+
			"each of its %d decisions. Nobody checked whether the reasons are true. %s says how to check the pack with standard tools, "+
			"“handpick verify” does it at once.", p.counts.Events, p.counts.Decisions, verifyFile)),
		document.Paragraph("A pack that verifies shows:"),
		document.List(Shows()),
		document.Paragraph("It cannot show:"),
		document.List(ShowsNot()),
	}}
}
