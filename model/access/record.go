package access

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"handpick/model"
	"handpick/model/document"
)

func number(n int) string { return strconv.Itoa(n) }

// moment returns a time as it is read, "" when it is not known.
func moment(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format("2006-01-02 15:04")
}

// record says what the record holds.
func (c *Copy) record() []document.Block {
	if len(c.Record.Fields) == 0 {
		says := "Your details are no longer held."
		if c.KeyedHash != "" {
			says += " In their place stands a keyed hash, a fingerprint by which a later list is compared " +
				"and from which nothing can be read back: " + c.KeyedHash
		}
		return []document.Block{document.Paragraph(says)}
	}
	t := document.Table{Columns: document.Columns("Detail", "Now", "Before")}
	for _, v := range c.Record.Fields {
		t.Rows = append(t.Rows, []string{v.Field, v.Is, v.Was})
	}
	out := []document.Block{t}
	if c.Record.Key != "" {
		out = append(out, document.Paragraph("In a later list we recognise you by: "+c.Record.Key))
	}
	if c.KeyedHash != "" {
		out = append(out, document.Paragraph("A keyed hash of your record is kept too: "+c.KeyedHash))
	}
	return out
}

// sources says when and from where the record came (Article 15(1)(g)).
func (c *Copy) sources() []document.Block {
	if len(c.Received) == 0 {
		return []document.Block{document.Ask("where the data comes from")}
	}
	var list document.List
	for _, r := range c.Received {
		says := "Received on " + moment(r.At)
		if r.Exported != "" {
			says += ", as of " + r.Exported
		}
		says += ": " + r.from()
		if r.How != "" {
			says += " (" + r.How + ")"
		}
		var then []string
		for _, t := range r.Then {
			then = append(then, t.Field+" "+t.Was)
		}
		if len(then) > 0 {
			says += ". It said then: " + strings.Join(then, ", ")
		}
		list = append(list, says+".")
	}
	return []document.Block{list}
}

// from says where the record came from.
func (r *Received) from() string {
	source, err := model.ParseSource(r.Source)
	switch {
	case err != nil || source == model.NoSource:
		return "nobody noted from where"
	case source == model.OwnExport:
		return "from the list of their own connections that LinkedIn lets the sender download"
	case source == model.GivenByPerson:
		return "from you"
	}
	return "from elsewhere, collected or bought"
}

func (c *Copy) decided() []document.Block {
	if len(c.Decisions) == 0 {
		return []document.Block{document.Paragraph("Nothing was decided about you.")}
	}
	says := "One decision was made about you, by a person."
	if n := len(c.Decisions); n > 1 {
		says = fmt.Sprintf("%d decisions were made about you, each by a person. A later one replaces an earlier one; none is deleted.", n)
	}
	return []document.Block{document.Paragraph(says)}
}

// section is one decision with all that belongs to it.
func (d *Decision) section() document.Section {
	t := document.Table{Columns: document.Columns("What", "Entry")}
	add := func(what, says string) {
		if says != "" {
			t.Rows = append(t.Rows, []string{what, says})
		}
	}
	add("Outreach", d.outreach())
	add("Decided by", d.By)
	add("Do you fit the outreach", d.Relevance)
	add("Why", d.RelevanceWhy.Words)
	addAll(add, "Why, from your record", d.RelevanceWhy.Cited)
	add("Are you there for a company or for yourself", d.Kind)
	add("Why", d.KindWhy.Words)
	addAll(add, "Why, from your record", d.KindWhy.Cited)
	addAll(add, "Shown when it was decided", d.Shown)
	add("What the program suggested", d.suggestion())
	addAll(add, "For the suggestion", d.SuggestedFor)
	addAll(add, "Against it", d.SuggestedNot)
	v := &d.Verdict
	add("May we write: what the rules said", v.Outcome.String())
	add("Rules", strings.Join(v.Rules, " "))
	add("What they rest on", strings.Join(v.Citations, "; "))
	add("Conditions", strings.Join(v.Conditions, "; "))
	add("What would change it", strings.Join(v.WouldChange, "; "))
	add("What was missing", v.Missing)
	add("Open questions", strings.Join(v.Notes, "; "))
	add("Ground", v.Basis)
	add("Policy", d.Policy)
	add("Assessment relied on", v.LIA)
	add("Privacy notice relied on", v.Notice)
	heading := "Decision"
	if at := moment(d.At); at != "" {
		heading += " of " + at
	}
	return document.Section{Heading: heading, Level: 3, Blocks: []document.Block{t}}
}

// addAll adds pieces of evidence, each with the words of the record it points
// at.
func addAll(add func(what, says string), what string, list []Evidence) {
	for _, e := range list {
		says := e.Says
		if e.Quote != "" && !strings.Contains(e.Says, e.Quote) {
			says += " (" + e.Field + `: "` + e.Quote + `")`
		}
		add(what, says)
	}
}

func (d *Decision) suggestion() string {
	switch {
	case d.Suggested == "":
		return ""
	case d.SuggestionSeen:
		return d.Suggested + "; it was looked at before deciding"
	}
	return d.Suggested + "; it was not looked at before deciding"
}
