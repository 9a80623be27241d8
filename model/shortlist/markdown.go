package shortlist

import (
	"bufio"
	"fmt"
	"io"
	"iter"
	"net/url"
	"strings"

	"handpick/model"
)

func writeMarkdown(w io.Writer, rows iter.Seq2[Row, error], o Options) (n int, err error) {
	out := bufio.NewWriter(w)
	columns := []string{"Ready", "Missing", "Name", "Position", "Company", "Connected", "Relevance", "Why", "Kind", "Why", "Decided"}
	if o.WithEmail {
		columns = append(columns, "E-mail")
	}
	columns = append(columns, "Verdict", "Rules", "Lawful basis", "LIA version", "Conditions", "Notice due", "Write after")
	ready := 0
	fmt.Fprintf(out, "# Shortlist\n\n")
	tableRow(out, columns)
	out.WriteString(strings.Repeat("|---", len(columns)) + "|\n")
	for r, err := range rows {
		if err != nil {
			return n, err
		}
		tableRow(out, cells(&r, o))
		if _, err := out.Write(nil); err != nil { // the first error of any write so far
			return n, err
		}
		n++
		if r.reachable() {
			ready++
		}
	}
	noun := "contacts"
	if n == 1 {
		noun = "contact"
	}
	fmt.Fprintf(out, "\n%d %s, %d ready to write to. Kinds and reasons are a person's judgement, the verdict is read from rules; "+
		"neither is legal advice.\n", n, noun, ready)
	if o.Head != "" {
		fmt.Fprintf(out, "\nHead of the journal's chain: %s\n", text(o.Head))
	}
	return n, out.Flush()
}

func tableRow(out *bufio.Writer, cells []string) {
	for _, c := range cells {
		out.WriteString("| " + c + " ")
	}
	out.WriteString("|\n")
}

func cells(r *Row, o Options) []string {
	d, v, f := &r.Decision, &r.Verdict, r.Contact.Shown()
	name := text(f.Name())
	if name == "" {
		name = "(no name)"
	}
	decided := text(r.Reviewer)
	if !r.DecidedAt.IsZero() {
		decided = strings.TrimSpace(decided + " " + model.DateOf(r.DecidedAt.UTC()).String())
	}
	row := []string{
		r.ready(),
		text(v.Missing),
		link(name, r.reach(f.URL)),
		text(f.Position),
		text(f.Company),
		f.ConnectedOn.String(),
		d.Relevance.String(),
		text(r.mask(d.RelevanceWhy.String(), o)),
		d.Kind.String(),
		text(r.mask(d.KindWhy.String(), o)),
		decided,
	}
	if o.WithEmail {
		row = append(row, text(r.reach(f.Email)))
	}
	return append(row,
		v.Outcome.String(),
		strings.Join(v.Rules, " "),
		text(v.Basis),
		text(r.Verdict.LIA),
		text(strings.Join(v.Conditions, "; ")),
		r.NoticeDue.String(),
		r.WriteAfter.String(),
	)
}

// text returns s as it reads in a table cell: cleaned, on one line, every
// character that Markdown or HTML would act on made literal.
func text(s string) string {
	return markup.Replace(strings.TrimSpace(model.Clean(s)))
}

var markup = strings.NewReplacer(
	"&", "&amp;", "<", "&lt;", ">", "&gt;",
	`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "|", `\|`, "~", `\~`, "$", `\$`,
)

// link returns name as a link to a profile, or name alone when address is no
// https address.
func link(name, address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "https" || u.Host == "" {
		return name
	}
	// What url leaves of the characters that end a link or a cell.
	target := linkEnds.Replace(u.String())
	return "[" + name + "](" + target + ")"
}

var linkEnds = strings.NewReplacer(
	"(", "%28", ")", "%29", "|", "%7C", `\`, "%5C", "<", "%3C", ">", "%3E", "[", "%5B", "]", "%5D", "`", "%60",
	" ", "%20", "&", "&amp;",
)
