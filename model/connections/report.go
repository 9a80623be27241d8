package connections

import (
	"fmt"
	"io"
	"strings"

	"handpick/model"
)

// Report says what became of every record of a file. It holds no cell of it.
type Report struct {
	File      string `json:"file"`      // as given by the caller
	Shape     string `json:"shape"`     // which era of LinkedIn's file it has the columns of
	Encoding  string `json:"encoding"`  // "UTF-8", "windows-1252", ...
	Separator string `json:"separator"` // "comma", "semicolon", "tab" or "bar"
	// HeaderLine is the physical line of the header, from 1.
	HeaderLine int `json:"header_line"`
	// ExportedOn is the day LinkedIn made the export, from the name of the file
	// or its folder or from the archive; 0 when neither tells.
	ExportedOn model.Date `json:"exported_on,omitempty"`
	// Digest is the SHA-256 of the input file.
	Digest [32]byte `json:"-"`

	// Records are the rows below the header, blank lines not counted. Each is
	// counted once more under one of the headings that follow.
	Records int `json:"records"`
	Kept    int `json:"kept"`   // in Export.Contacts
	Merged  int `json:"merged"` // the same person again
	Self    int `json:"self"`   // the owner of the archive
	Hidden  int `json:"hidden"` // a date and nothing else: a closed or hidden member
	Empty   int `json:"empty"`
	// RepeatedHeaders are headers and preambles pasted in between.
	RepeatedHeaders int `json:"repeated_headers"`
	Rejected        int `json:"rejected"`

	Rejections []Rejection `json:"rejections"` // one for each rejected record, by line
	Warnings   []Warning   `json:"warnings"`   // one for each kind
	Unused     []string    `json:"unused"`     // headings of columns that were not read
}

// Rejection is one record that could not be read.
type Rejection struct {
	Line  int    `json:"line"` // physical line, from 1
	Cause string `json:"cause"`
}

// Warning is something noticed about a file, once for each kind.
type Warning struct {
	Kind      string `json:"kind"` // a stable word for programs
	Count     int    `json:"count"`
	FirstLine int    `json:"first_line"` // physical line, from 1
	Says      string `json:"says"`       // one plain sentence
}

// Adds reports whether every record was counted under exactly one heading.
func (r Report) Adds() bool {
	return r.Records == r.Kept+r.Merged+r.Self+r.Hidden+r.Empty+r.RepeatedHeaders+r.Rejected &&
		r.Rejected == len(r.Rejections)
}

// WriteText writes the report as plain text for people.
func (r Report) WriteText(w io.Writer) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n%s, header on line %d, %s, %s\n", model.Clean(r.File), r.Shape, r.HeaderLine, r.Encoding, r.Separator)
	if r.ExportedOn != 0 {
		fmt.Fprintf(&b, "exported on %s\n", r.ExportedOn)
	}
	fmt.Fprintf(&b, "\n%9d records, of which\n", r.Records)
	for _, line := range []struct {
		count int
		says  string
	}{
		{r.Kept, "kept"},
		{r.Merged, "merged with another row of the same person"},
		{r.Self, "yourself"},
		{r.Hidden, "hidden or closed members (a date and nothing else)"},
		{r.Empty, "empty"},
		{r.RepeatedHeaders, "repeated headers"},
		{r.Rejected, "rejected"},
	} {
		fmt.Fprintf(&b, "%9d %s\n", line.count, line.says)
	}
	if len(r.Rejections) > 0 {
		b.WriteString("\nrejected\n")
		for _, x := range r.Rejections {
			fmt.Fprintf(&b, "  line %d: %s\n", x.Line, x.Cause)
		}
	}
	if len(r.Warnings) > 0 {
		b.WriteString("\nwarnings\n")
		for _, x := range r.Warnings {
			fmt.Fprintf(&b, "  %d from line %d: %s\n", x.Count, x.FirstLine, x.Says)
		}
	}
	if len(r.Unused) > 0 {
		fmt.Fprintf(&b, "\ncolumns not read: %s\n", model.Clean(strings.Join(r.Unused, ", ")))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// shapeOf names the era of LinkedIn's file that has these columns.
func shapeOf(h *header) string {
	var columns []string
	for _, c := range h.columns {
		columns = append(columns, string(c))
	}
	era := "a table with columns of its own"
	switch strings.Join(columns, " ") {
	case "first_name last_name url email company position connected_on":
		era = "LinkedIn Connections, the form since 2023"
	case "first_name last_name email company position connected_on":
		era = "LinkedIn Connections, the form of 2018 to 2020"
		if h.preamble {
			era = "LinkedIn Connections, the form of 2020 to 2023"
		}
	case "first_name last_name email company position":
		era = "LinkedIn Connections, the form before 2018"
	}
	return era
}

func separatorName(r rune) string {
	switch r {
	case ';':
		return "semicolon"
	case '\t':
		return "tab"
	case '|':
		return "bar"
	}
	return "comma"
}
