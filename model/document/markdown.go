package document

import (
	"bytes"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// Markdown writes the document as CommonMark with the tables of GitHub's
// dialect. The error is that of w.
func (d *Document) Markdown(w io.Writer) error {
	var m markdown
	m.heading(1, d.Title)
	for _, s := range filled(d.Lead) {
		m.paragraph(s)
	}
	for i := range d.Sections {
		s := &d.Sections[i]
		m.heading(s.level(), s.Heading)
		for _, b := range s.Blocks {
			m.block(b)
		}
	}
	if foot := filled(d.Foot); len(foot) > 0 {
		m.part("---")
		for _, s := range foot {
			m.paragraph(s)
		}
	}
	_, err := w.Write(m.out.Bytes())
	return err
}

// markdown collects parts, with an empty line between two of them.
type markdown struct{ out bytes.Buffer }

// part appends a part that is Markdown already.
func (m *markdown) part(lines ...string) {
	if m.out.Len() > 0 {
		m.out.WriteByte('\n')
	}
	for _, s := range lines {
		m.out.WriteString(s)
		m.out.WriteByte('\n')
	}
}

func (m *markdown) heading(level int, text string) {
	if text = line(text); text != "" {
		m.part(strings.Repeat("#", level) + " " + escape(text))
	}
}

func (m *markdown) paragraph(text string) {
	if text = line(text); text != "" {
		m.part(escape(text))
	}
}

func (m *markdown) block(b Block) {
	switch b := b.(type) {
	case Paragraph:
		m.paragraph(string(b))
	case Important:
		if text := line(string(b)); text != "" {
			m.part("**" + escape(text) + "**")
		}
	case Ask:
		m.part("> **" + askLabel + "** " + escape(line(string(b))))
	case List:
		m.list(b)
	case Pre:
		m.pre(b)
	case Table:
		m.table(b)
	case Chart:
		m.table(b.table())
	}
}

func (m *markdown) list(items []string) {
	var lines []string
	for _, s := range filled(items) {
		lines = append(lines, "- "+escape(s))
	}
	if len(lines) > 0 {
		m.part(lines...)
	}
}

// pre writes a fenced block whose fence is longer than any run of backticks in
// it, so that no line can end it.
func (m *markdown) pre(p Pre) {
	lines := p.lines()
	fence := "```"
	for strings.Contains(strings.Join(lines, "\n"), fence) {
		fence += "`"
	}
	m.part(append(append([]string{fence + "text"}, lines...), fence)...)
}

func (m *markdown) table(t Table) {
	t = t.normal()
	if len(t.Columns) == 0 {
		return
	}
	var head, rule strings.Builder
	for _, c := range t.Columns {
		fmt.Fprintf(&head, "| %s ", escape(c.Name))
		if c.Number {
			rule.WriteString("|--:")
		} else {
			rule.WriteString("|---")
		}
	}
	rows := []string{head.String() + "|", rule.String() + "|"}
	for _, cells := range t.Rows {
		var row strings.Builder
		for _, c := range cells {
			fmt.Fprintf(&row, "| %s ", escape(c))
		}
		rows = append(rows, row.String()+"|")
	}
	m.part(rows...)
}

// table returns what the chart shows as a table.
func (c Chart) table() Table {
	t := Table{Columns: []Column{{Name: c.Title}, {Name: countHeading, Number: true}}}
	for _, b := range c.Bars {
		t.Rows = append(t.Rows, []string{b.Label, strconv.Itoa(b.Count)})
	}
	return t
}

// escape returns a line so that CommonMark and GitHub's dialect show it as it
// is, also at the start of a line and in a cell of a table. Characters that HTML
// knows and the bar of a table become entities, the others get a backslash. (A
// renderer that looks for e-mail addresses in the finished text may still link
// one to itself.)
func escape(s string) string {
	var b strings.Builder
	for i := range len(s) {
		switch c := s[i]; {
		case c == '&':
			b.WriteString("&amp;")
		case c == '<':
			b.WriteString("&lt;")
		case c == '>':
			b.WriteString("&gt;")
		case c == '|':
			b.WriteString("&#124;")
		case acts(s, i):
			b.WriteByte('\\')
			b.WriteByte(c)
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

// acts reports whether the character at s[i], where it stands, is acted upon
// rather than shown.
func acts(s string, i int) bool {
	switch s[i] {
	case '\\', '`', '*', '_', '[', ']', '~', '$', '#',
		'@': // a bare e-mail address becomes a link
		return true
	case '+', '-', '=', '!': // a list, a line, the underline of a heading
		return i == 0
	case ':': // a bare address of a site becomes a link
		return i == 0 || strings.HasPrefix(s[i+1:], "/")
	case '.', ')':
		return numbersList(s[:i]) || s[i] == '.' && strings.EqualFold(s[max(i-3, 0):i], "www")
	}
	return false
}

// numbersList reports whether a dot or bracket after s would number an item of a
// list.
func numbersList(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}
