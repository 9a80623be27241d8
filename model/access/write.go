package access

import (
	"bytes"
	"encoding/json"
	"io"

	"handpick/model/document"
)

// JSON writes the copy for another program to read, indented. Texts are as they
// are held and may hold anything; only the document is cleaned. What the sender
// must still add to the answer stands under "to_fill_in". The error is that of w.
func (c *Copy) JSON(w io.Writer) error {
	d := c.Document()
	full := struct {
		*Copy
		ToFillIn []string `json:"to_fill_in,omitempty"`
	}{c, d.Asks()}
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(full); err != nil {
		return err
	}
	_, err := w.Write(out.Bytes())
	return err
}

// Document returns the copy in plain words, spoken to the person it is about.
func (c *Copy) Document() document.Document {
	d := document.Document{
		Title: "What we hold about you",
		Lead: []string{
			"This is a copy of everything about you in our review of our connections, made on " + c.Made +
				" because you have a right to it (" + c.law() + " Article 15). You stand in it under a number: " + number(c.Number) + ".",
			"What you do not find here we do not hold in the review. Times are UTC.",
		},
		Foot: []string{"Written with handpick from the records of the sender. It is not legal advice."},
	}
	d.Sections = append(d.Sections,
		document.Section{Heading: "Your record", Blocks: c.record()},
		document.Section{Heading: "Where it comes from", Blocks: c.sources()},
		document.Section{Heading: "What we decided about you", Blocks: c.decided()})
	for i := range c.Decisions {
		d.Sections = append(d.Sections, c.Decisions[i].section())
	}
	for _, s := range c.lists() {
		if len(s.table.Rows) > 0 {
			d.Sections = append(d.Sections, document.Section{Heading: s.heading, Blocks: []document.Block{s.table}})
		}
	}
	d.Sections = append(d.Sections,
		document.Section{Heading: "Why we hold it, and on what ground", Blocks: c.purposes()},
		document.Section{Heading: "Who received it", Blocks: c.recipients()},
		document.Section{Heading: "How long we keep it", Blocks: c.keeping()},
		document.Section{Heading: "What you can ask of us", Blocks: c.rights()})
	return d
}
