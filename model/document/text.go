package document

import (
	"bytes"
	"io"
	"strings"
	"unicode/utf8"
)

// leastWidth is the narrowest page that [Document.Text] fills.
const leastWidth = 20

// Text writes the document as plain text for a terminal, in lines of at most
// width characters, more only for a single longer word or a line of [Pre]. A
// table is written row by row, each cell after the name of its column. The error
// is that of w.
func (d *Document) Text(w io.Writer, width int) error {
	t := text{width: max(width, leastWidth)}
	t.heading(1, d.Title)
	for _, s := range filled(d.Lead) {
		t.part(s)
	}
	for i := range d.Sections {
		s := &d.Sections[i]
		t.heading(s.level(), s.Heading)
		for _, b := range s.Blocks {
			t.block(b)
		}
	}
	for _, s := range filled(d.Foot) {
		t.part(s)
	}
	_, err := w.Write(t.out.Bytes())
	return err
}

// text collects parts, with an empty line between two of them.
type text struct {
	out   bytes.Buffer
	width int
}

func (t *text) gap() {
	if t.out.Len() > 0 {
		t.out.WriteByte('\n')
	}
}

// part appends a paragraph after a gap.
func (t *text) part(says string) {
	t.gap()
	t.lines("", says)
}

// lines appends words broken into lines. What leads them stands before the first
// line, and as much room before the others.
func (t *text) lines(lead, says string) {
	indent := strings.Repeat(" ", utf8.RuneCountInString(lead))
	at, begun := utf8.RuneCountInString(lead), false
	t.out.WriteString(lead)
	for word := range strings.FieldsSeq(says) {
		n := utf8.RuneCountInString(word)
		switch {
		case begun && at+1+n > t.width:
			t.out.WriteString("\n" + indent)
			at = len(indent)
		case begun:
			t.out.WriteByte(' ')
			at++
		}
		t.out.WriteString(word)
		at, begun = at+n, true
	}
	t.out.WriteByte('\n')
}

// heading underlines the title and the sections, not what is below them.
func (t *text) heading(level int, says string) {
	if says = line(says); says == "" {
		return
	}
	t.part(says)
	if level <= 2 {
		under := map[int]string{1: "=", 2: "-"}[level]
		t.out.WriteString(strings.Repeat(under, min(utf8.RuneCountInString(says), t.width)) + "\n")
	}
}

func (t *text) block(b Block) {
	switch b := b.(type) {
	case Paragraph:
		t.filled(string(b))
	case Important:
		t.filled(string(b))
	case Ask:
		t.part(askLabel + " " + line(string(b)))
	case List:
		t.gap()
		for _, s := range filled(b) {
			t.lines("- ", s)
		}
	case Pre:
		t.gap()
		for _, s := range b.lines() {
			t.out.WriteString("    " + s + "\n")
		}
	case Table:
		t.table(b)
	case Chart:
		t.table(b.table())
	}
}

func (t *text) filled(says string) {
	if says = line(says); says != "" {
		t.part(says)
	}
}

// table writes what each row says. In a table of two columns the first names the
// second.
func (t *text) table(b Table) {
	b = b.normal()
	for i, cells := range b.Rows {
		if i == 0 || len(b.Columns) > 2 {
			t.gap()
		}
		if len(b.Columns) == 2 {
			t.lines("  ", cells[0]+": "+cells[1])
			continue
		}
		for j, c := range cells {
			if c != "" {
				t.lines("  ", b.Columns[j].Name+": "+c)
			}
		}
	}
}
