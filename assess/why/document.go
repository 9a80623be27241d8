package why

import (
	"fmt"
	"strings"

	"handpick/model/document"
)

const (
	title  = "Why it matters"
	lead   = "What a mistake can cost and what you owe the people on your list. Each entry names its source, how firm that source is, and the day it was read: a statute binds, a regulator's reading counts but courts decide, and the rest you should check. Most were read as copies or quotations of the official page, some of unknown age: before you rely on one, read it at its origin."
	advice = "This page is not legal advice."
)

// Document returns the page: a section for every topic, and under each entry
// its source, its standing and the day it was read.
func Document() document.Document {
	doc := document.Document{Title: title, Lead: []string{lead}, Foot: []string{advice}}
	topic := ""
	for _, e := range entries {
		if e.Topic != topic {
			topic = e.Topic
			doc.Sections = append(doc.Sections, document.Section{Heading: topic, Blocks: []document.Block{
				document.Table{Columns: document.Columns("What to know", "Source", "How firm it is")},
			}})
		}
		blocks := doc.Sections[len(doc.Sections)-1].Blocks
		table := blocks[0].(document.Table)
		table.Rows = append(table.Rows, []string{e.Says, e.Source, e.grade()})
		blocks[0] = table
	}
	return doc
}

// leastWidth is the narrowest page that [Lines] fills.
const leastWidth = 20

// Lines returns the page as plain text in lines of at most width characters,
// more only for a single longer word. A width under 20 counts as 20.
func Lines(width int) []string {
	width = max(width, leastWidth)
	lines := append(wrap(title, width, ""), "")
	lines = append(lines, wrap(lead, width, "")...)
	topic := ""
	for _, e := range entries {
		if e.Topic != topic {
			topic = e.Topic
			lines = append(append(lines, ""), wrap(topic, width, "")...)
		}
		lines = append(lines, "")
		lines = append(lines, wrap(e.Says, width, "  ")...)
		lines = append(lines, wrap(e.Source+" ("+e.grade()+")", width, "    ")...)
	}
	return append(append(lines, ""), wrap(advice, width, "")...)
}

// grade says how firm the source is and when it was read.
func (e *Entry) grade() string {
	if e.Read == 0 {
		return e.Standing.String() + ", not read for this page"
	}
	return fmt.Sprintf("%s, read on %s", e.Standing, e.Read)
}

// wrap breaks a text into lines of at most width characters, each after an
// indent. The text of this page is ASCII, so a byte is a character.
func wrap(text string, width int, indent string) []string {
	var lines []string
	line := indent
	for word := range strings.FieldsSeq(text) {
		if line != indent && len(line)+1+len(word) > width {
			lines, line = append(lines, line), indent
		}
		if line != indent {
			line += " "
		}
		line += word
	}
	return append(lines, line)
}
