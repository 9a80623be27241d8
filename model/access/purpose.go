package access

import (
	"fmt"
	"slices"

	"handpick/model"
	"handpick/model/document"
)

// purposes says what the data is used for and by whom (Article 15(1)(a)).
func (c *Copy) purposes() []document.Block {
	if len(c.Outreaches) == 0 {
		return []document.Block{document.Ask("what you use the data for, on what ground, who you are and how you are reached")}
	}
	var out []document.Block
	for _, o := range c.Outreaches {
		out = append(out, o.blocks()...)
	}
	return append(out, document.Paragraph("A person decides about every contact. A program sorts the list and shows what a record says; "+
		"it decides nothing about you by itself."))
}

// blocks are what is known of the outreach, and what the sender must add.
func (o *Outreach) blocks() []document.Block {
	t := document.Table{Columns: document.Columns("Outreach "+number(o.No), "")}
	var asks []document.Block
	for _, row := range []struct{ what, says, ask string }{
		{"What for", o.Purpose, "what it is for"},
		{"Who writes", o.Sender, "who writes"},
		{"For", o.Organisation, "for whom, or that you write for yourself alone"},
		{"Reached at", o.Contact, "how you are reached"},
		{"Way of writing", o.Channel, ""},
		{"Whose law applies to most", o.Country, ""},
		{"Ground", o.Basis, "on what ground the data is used"},
		{"Assessment of interests", o.Assessment, ""},
		{"Privacy notice", o.PrivacyLink, ""},
	} {
		switch {
		case row.says != "":
			t.Rows = append(t.Rows, []string{row.what, row.says})
		case row.ask != "":
			asks = append(asks, document.Ask(fmt.Sprintf("outreach %d: %s", o.No, row.ask)))
		}
	}
	return append([]document.Block{t}, asks...)
}

// abroad reports whether the law of another country than the United Kingdom
// applies to most people of some outreach.
func (c *Copy) abroad() bool {
	return slices.ContainsFunc(c.Outreaches, func(o Outreach) bool {
		return o.Country != "" && o.Country != model.UnitedKingdom.String()
	})
}

// law is the short name of the regulation.
func (c *Copy) law() string {
	if c.abroad() {
		return "GDPR"
	}
	return "UK GDPR"
}

// recipients says who received the data (Article 15(1)(c)).
func (c *Copy) recipients() []document.Block {
	out := []document.Block{document.Paragraph("The program that holds this works without a network and sends nothing to anybody.")}
	if len(c.Files) > 0 {
		t := document.Table{Columns: document.Columns("When", "File", "Form", "Names you")}
		for _, f := range c.Files {
			form, names := f.Form, "yes"
			if form == "" {
				form = "a copy like this one"
			}
			if !f.Sure {
				names = "perhaps: it was not noted"
			}
			t.Rows = append(t.Rows, []string{moment(f.At), f.Path, form, names})
		}
		out = append(out, document.Paragraph("These files were written:"), t)
	}
	return append(out, document.Ask("who was given the data, or a file that names this person: nobody, or whom; "+
		"and what else you hold about them outside this review, as messages and backups"))
}

// keeping says until when the data stays (Article 15(1)(d)).
func (c *Copy) keeping() []document.Block {
	var list document.List
	if c.Retention.Record != "" {
		list = append(list, "Your details: until "+c.Retention.Record+" unless we choose you; then a keyed hash and the answer stay.")
	}
	months := c.Retention.Months
	if months == 0 {
		months = model.DefaultMonths
	}
	all := fmt.Sprintf("Decisions, reasons and what was recorded: %d months after our last contact with you, or after the decision where there was none", months)
	if c.Retention.All != "" {
		all += "; as it looks now until " + c.Retention.All
	}
	list = append(list, all+".", "A wish not to be contacted: as long as we write to people, so that we leave you alone.")
	return []document.Block{list}
}

// rights says what the person can ask for (Article 15(1)(e) and (f)).
func (c *Copy) rights() []document.Block {
	out := []document.Block{
		document.Important("You can object to our using your data for direct marketing at any time; then we stop."),
		document.List{
			"Have it put right where it is wrong.",
			"Have it erased.",
			"Have it left unused while a question about it is open, or object to what else we do with it.",
			fmt.Sprintf("Complain to us. We acknowledge it within %d days and tell you what came of it.", model.ComplaintDays),
		},
	}
	if c.abroad() {
		return append(out, document.Ask("the data protection authority of the person's country, to which they may complain"))
	}
	return append(out, document.Paragraph("You may also complain to the Information Commissioner's Office (ICO), ico.org.uk."))
}
