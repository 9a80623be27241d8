package document_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"handpick/model/document"
)

func TestTextForATerminal(t *testing.T) {
	d := document.Document{
		Title: "A copy", Lead: []string{"What is held about you, and where it is from."},
		Sections: []document.Section{
			{Heading: "The record", Blocks: []document.Block{
				document.Table{Columns: document.Columns("What", "Held"), Rows: [][]string{
					{"profile link", "https://www.linkedin.com/in/rosa-invented"}, {"company", "Kettle_Works | *Ltd*"},
				}},
				document.Ask("who else receives it"),
			}},
			{Heading: "Decisions", Level: 3, Blocks: []document.Block{
				document.Table{Columns: document.Columns("Day", "Said", "Why"), Rows: [][]string{
					{"2026-03-02", "relevant", "buys kettles\x1b[31m for a chain of shops in the north"}, {"2026-03-03", "not relevant", ""},
				}},
				document.List{"see it", "have it put right", " "},
				document.Pre("Dear Rosa,\n  hello"),
			}},
		},
		Foot: []string{"Not legal advice."},
	}
	var b strings.Builder
	if err := d.Text(&b, 40); err != nil {
		t.Fatal(err)
	}
	want := `A copy
======

What is held about you, and where it is
from.

The record
----------

  profile link:
  https://www.linkedin.com/in/rosa-invented
  company: Kettle_Works | *Ltd*

To fill in: who else receives it

Decisions

  Day: 2026-03-02
  Said: relevant
  Why: buys kettles␛[31m for a chain of
  shops in the north

  Day: 2026-03-03
  Said: not relevant

- see it
- have it put right

    Dear Rosa,
      hello

Not legal advice.
`
	if got := b.String(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func FuzzTextKeepsItsWidthAndSaysEverything(f *testing.F) {
	f.Add("Rosa Invented", "a|b\n*c*\x1b[2J", 40)
	f.Add("", "王小明 שלום", 1)
	f.Fuzz(func(t *testing.T, title, said string, width int) {
		d := document.Document{Title: title, Sections: []document.Section{{Blocks: []document.Block{
			document.Paragraph(said), document.List{said}, document.Table{Columns: document.Columns("a", "b", "c"), Rows: [][]string{{said, "", said}}},
		}}}}
		var b strings.Builder
		if err := d.Text(&b, width); err != nil {
			t.Fatal(err)
		}
		for line := range strings.SplitSeq(b.String(), "\n") {
			if n := utf8.RuneCountInString(line); n > max(width, 20) && strings.Contains(strings.TrimLeft(line, " -"), " ") {
				t.Errorf("a line of %d words has %d characters, more than %d", strings.Count(line, " ")+1, n, width)
			}
			if strings.ContainsFunc(line, func(r rune) bool { return r < ' ' || r == 0x7f }) {
				t.Errorf("a control character is in %q", line)
			}
		}
	})
}
