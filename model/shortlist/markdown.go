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
	columns := []string{"Name", "Position", "Company", "Connected", "Relevance", "Why", "Kind", "Why", "Decided"}
	if o.WithEmail {
		columns = append(columns, "E-mail")
	}
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
	}
	noun := "contacts"
	if n == 1 {
		noun = "contact"
	}
	fmt.Fprintf(out, "\n%d %s. Kinds and reasons are a person's judgement, not legal advice.\n", n, noun)
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
	c, d, f := r.Contact, &r.Decision, r.Contact.Shown()
	name := text(f.Name())
	if name == "" {
		name = "(no name)"
	}
	decided := text(r.Reviewer)
	if !r.DecidedAt.IsZero() {
		decided = strings.TrimSpace(decided + " " + model.DateOf(r.DecidedAt.UTC()).String())
	}
	row := []string{
		link(name, f.URL),
		text(f.Position),
		text(f.Company),
		f.ConnectedOn.String(),
		d.Relevance.String(),
		text(o.mask(d.RelevanceWhy.String(), c)),
		d.Kind.String(),
		text(o.mask(d.KindWhy.String(), c)),
		decided,
	}
	if o.WithEmail {
		row = append(row, text(f.Email))
	}
	return row
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
