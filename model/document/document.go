// Package document holds a small model of a document, and writes it as Markdown,
// as one HTML page that needs nothing beside itself, and as text for a terminal.
//
// There is no markup inside a text: a text is shown as it is. Every text passes
// [model.Clean] and then the escaping of the form it is written in, so that
// nothing a record or a person says can become a heading, a link, a cell or an
// element. What must stand out is a block of its own: [Important] for the
// reader, [Ask] for what the author must still fill in.
//
// The same document always gives the same bytes.
package document

import (
	"slices"
	"strings"

	"handpick/model"
)

// Document is a title, what leads in, sections, and what closes. Texts that are
// blank are left out.
type Document struct {
	Title    string
	Lead     []string // paragraphs under the title
	Sections []Section
	Foot     []string // paragraphs at the end, in small print
}

// Section is a heading with what stands under it.
type Section struct {
	Heading string
	// Level is that of the heading, from 2 to 4; 0 is 2. The title alone has
	// level 1.
	Level  int
	Blocks []Block
}

// Block is one of [Paragraph], [Important], [Ask], [List], [Table], [Chart] and
// [Pre].
type Block interface{ block() }

// Paragraph is running text.
type Paragraph string

// Important is a paragraph that must not be overlooked.
type Important string

// Ask says what the author must still fill in, as "your postal address". It
// stands where the text belongs and is marked so that no reader takes the
// document for finished.
type Ask string

// List is a list of texts, each with a bullet.
type List []string

// Pre is text whose line breaks count, as the draft of a message.
type Pre string

// Table is a table with a row of headings. Rows may be of different length;
// what is missing is an empty cell.
type Table struct {
	Columns []Column
	Rows    [][]string
}

// Column is the heading of a column and how its cells are aligned.
type Column struct {
	Name   string
	Number bool // aligned to the right
}

// Columns returns columns of text with these names.
func Columns(names ...string) []Column {
	out := make([]Column, len(names))
	for i, name := range names {
		out[i].Name = name
	}
	return out
}

// Chart is horizontal bars, each with its label and its count. In Markdown it
// is a table.
type Chart struct {
	Title string
	Bars  []Bar
}

// Bar is one bar of a chart. A count below 0 has no length.
type Bar struct {
	Label string
	Count int
}

func (Paragraph) block() {}
func (Important) block() {}
func (Ask) block()       {}
func (List) block()      {}
func (Pre) block()       {}
func (Table) block()     {}
func (Chart) block()     {}

// Map returns the document with every text replaced by what of makes of it.
func (d *Document) Map(of func(string) string) Document {
	all := func(texts []string) []string {
		out := make([]string, len(texts))
		for i, s := range texts {
			out[i] = of(s)
		}
		return out
	}
	out := Document{Title: of(d.Title), Lead: all(d.Lead), Foot: all(d.Foot)}
	for _, s := range d.Sections {
		section := Section{Heading: of(s.Heading), Level: s.Level}
		for _, b := range s.Blocks {
			section.Blocks = append(section.Blocks, mapped(b, of, all))
		}
		out.Sections = append(out.Sections, section)
	}
	return out
}

func mapped(b Block, of func(string) string, all func([]string) []string) Block {
	switch b := b.(type) {
	case Paragraph:
		return Paragraph(of(string(b)))
	case Important:
		return Important(of(string(b)))
	case Ask:
		return Ask(of(string(b)))
	case Pre:
		return Pre(of(string(b)))
	case List:
		return List(all(b))
	case Table:
		t := Table{Columns: slices.Clone(b.Columns)}
		for i := range t.Columns {
			t.Columns[i].Name = of(t.Columns[i].Name)
		}
		for _, row := range b.Rows {
			t.Rows = append(t.Rows, all(row))
		}
		return t
	case Chart:
		c := Chart{Title: of(b.Title), Bars: slices.Clone(b.Bars)}
		for i := range c.Bars {
			c.Bars[i].Label = of(c.Bars[i].Label)
		}
		return c
	}
	return b
}

// Asks returns what the author must still fill in, in the order it stands.
func (d *Document) Asks() []string {
	var out []string
	for _, s := range d.Sections {
		for _, b := range s.Blocks {
			if a, ok := b.(Ask); ok {
				out = append(out, string(a))
			}
		}
	}
	return out
}

// Open counts what the author must still fill in.
func (d *Document) Open() int { return len(d.Asks()) }

// askLabel stands before every [Ask].
const askLabel = "To fill in:"

// countHeading stands above the counts of a [Chart] in a table.
const countHeading = "Number"

// level returns the level of the heading.
func (s *Section) level() int {
	return min(max(s.Level, 2), 4)
}

// normal returns the table with columns and cells cleaned, and every row as
// long as the longest.
func (t Table) normal() Table {
	width := len(t.Columns)
	for _, row := range t.Rows {
		width = max(width, len(row))
	}
	out := Table{Columns: make([]Column, width), Rows: make([][]string, len(t.Rows))}
	copy(out.Columns, t.Columns)
	for i := range out.Columns {
		out.Columns[i].Name = line(out.Columns[i].Name)
	}
	for i, row := range t.Rows {
		cells := make([]string, width)
		copy(cells, lines(row))
		out.Rows[i] = cells
	}
	return out
}

// line returns s as one line that is safe to show: cleaned, without space at
// its ends, and with no two blanks in a row, which HTML and Markdown would draw
// as one.
func line(s string) string {
	words := strings.FieldsFunc(model.Clean(s), func(r rune) bool { return r == ' ' })
	// A mark whose blank was cut off has lost its base and is cleaned anew.
	return model.Clean(strings.TrimSpace(strings.Join(words, " ")))
}

func lines(texts []string) []string {
	out := make([]string, len(texts))
	for i, s := range texts {
		out[i] = line(s)
	}
	return out
}

// filled returns the texts that say something, cleaned.
func filled(texts []string) []string {
	return slices.DeleteFunc(lines(texts), func(s string) bool { return s == "" })
}

// lines returns the lines of preformatted text, each cleaned.
func (p Pre) lines() []string {
	out := strings.Split(lineBreaks.Replace(string(p)), "\n")
	for i, s := range out {
		out[i] = model.Clean(s)
	}
	return out
}

var lineBreaks = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n")
