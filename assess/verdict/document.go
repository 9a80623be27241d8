package verdict

import (
	"fmt"
	"strings"

	"handpick/model"
)

// Document returns the whole list as Markdown, for people to read and to
// dispute.
func Document() string {
	var b strings.Builder
	fmt.Fprintf(&b, `# May I write to this person? The rules

Rules of %s. Handpick reads them from the first to the last; the first that
matches decides. A rule that settles something changes what the message counts
as, and reading goes on. The rules whose ids begin with L are the hard stops of
the assessment of an outreach: each stops the people it is true of, or the
message, and nobody else. Two policies differ where the sources do: cautious is
the default, standard follows the regulator's published guidance.

This is not legal advice. Only some of the sources are statutes or a regulator's
own words; where a rule is an inference, a good practice or handpick's own, it
says so. The ICO marks its pages on direct marketing as under review since the
Data (Use and Access) Act 2025. Not answered here: what regulated professions,
recruiters, charities and political campaigns must add, and where private
networking ends when a founder writes from their own profile.

There are rules for %s. For any other country the answer is "cannot decide".

`, Version, countries())
	b.WriteString("Every message that is neither asked for nor a service message also needs all of this:\n\n")
	list(&b, "", standing)
	b.WriteString("\n")

	var part Part
	for _, r := range Rules() {
		if r.Part != part {
			part = r.Part
			fmt.Fprintf(&b, "## %s\n\n", part)
		}
		describe(&b, r)
	}
	return strings.TrimRight(b.String(), "\n") + "\n"
}

func countries() string {
	var names []string
	for _, c := range model.RuleCountries() {
		names = append(names, c.String())
	}
	return strings.Join(names, ", ")
}

// describe writes one rule.
func describe(b *strings.Builder, r Rule) {
	fmt.Fprintf(b, "### %s\n\nWhen: %s.\n\n", r.ID, r.When)
	switch {
	case r.Settles != "":
		fmt.Fprintf(b, "Then it counts as: **%s**.\n\n", r.Settles)
	case r.Cautious == r.Standard:
		fmt.Fprintf(b, "Then: **%s**.\n\n", r.Cautious)
	default:
		fmt.Fprintf(b, "Cautious: **%s**. Standard: **%s**.\n\n", outcomeOrNext(r.Cautious), outcomeOrNext(r.Standard))
	}
	if r.Basis != "" {
		fmt.Fprintf(b, "Lawful basis: %s.\n\n", r.Basis)
	}
	if r.NextStep != "" {
		fmt.Fprintf(b, "Next step: %s.\n\n", r.NextStep)
	}
	section(b, "On condition:", r.Conditions)
	section(b, "What would change it:", r.WouldChange)
	section(b, "Open:", r.Notes)
	section(b, "Source:", r.Citations)
}

func outcomeOrNext(o model.Outcome) string {
	if o == 0 {
		return "read on"
	}
	return o.String()
}

func section(b *strings.Builder, title string, lines []string) {
	if len(lines) > 0 {
		list(b, title+"\n\n", lines)
		b.WriteString("\n")
	}
}

func list(b *strings.Builder, title string, lines []string) {
	b.WriteString(title)
	for _, line := range lines {
		fmt.Fprintf(b, "- %s\n", line)
	}
}
