package shortlist

import (
	"encoding/csv"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"

	"github.com/gocarina/gocsv"

	"handpick/model"
)

// line is a row as a spreadsheet has it: whether to write and what is missing,
// LinkedIn's own columns, the decision, the verdict.
type line struct {
	Ready        string `csv:"Ready"`
	Missing      string `csv:"Missing"`
	FirstName    string `csv:"First Name"`
	LastName     string `csv:"Last Name"`
	Name         string `csv:"Name"`
	URL          string `csv:"URL"`
	EmailAddress string `csv:"Email Address"`
	Company      string `csv:"Company"`
	Position     string `csv:"Position"`
	ConnectedOn  string `csv:"Connected On"`
	Relevance    string `csv:"Relevance"`
	RelevanceWhy string `csv:"Relevance Why"`
	Kind         string `csv:"Kind"`
	KindWhy      string `csv:"Kind Why"`
	Reviewer     string `csv:"Reviewer"`
	DecidedAt    string `csv:"Decided At"`
	Verdict      string `csv:"Verdict"`
	Rules        string `csv:"Rules"`
	LawfulBasis  string `csv:"Lawful Basis"`
	LIAVersion   string `csv:"LIA Version"`
	Conditions   string `csv:"Conditions"`
	NoticeDue    string `csv:"Notice Due"`
	WriteAfter   string `csv:"Write After"`
}

func newLine(r *Row, o Options) line {
	c, d, v := r.Contact, &r.Decision, &r.Verdict
	return line{
		Ready:        r.ready(),
		Missing:      v.Missing,
		FirstName:    c.FirstName,
		LastName:     c.LastName,
		Name:         c.FullName,
		URL:          r.reach(c.URL),
		EmailAddress: r.reach(c.Email),
		Company:      c.Company,
		Position:     c.Position,
		ConnectedOn:  asLinkedIn(c.ConnectedOn),
		Relevance:    d.Relevance.String(),
		RelevanceWhy: r.mask(d.RelevanceWhy.String(), o),
		Kind:         d.Kind.String(),
		KindWhy:      r.mask(d.KindWhy.String(), o),
		Reviewer:     r.Reviewer,
		DecidedAt:    r.decidedAt(),
		Verdict:      v.Outcome.Word(),
		Rules:        strings.Join(v.Rules, " "),
		LawfulBasis:  v.Basis,
		LIAVersion:   v.LIA,
		Conditions:   strings.Join(v.Conditions, "; "),
		NoticeDue:    r.NoticeDue.String(),
		WriteAfter:   r.WriteAfter.String(),
	}
}

// asLinkedIn writes a date as LinkedIn's own export does: 07 Jan 2026.
func asLinkedIn(d model.Date) string {
	if d == 0 {
		return ""
	}
	return d.Time().Format("02 Jan 2006")
}

// batchSize is how many rows gocsv is given at once.
const batchSize = 512

func writeCSV(w io.Writer, rows iter.Seq2[Row, error], o Options) (n int, err error) {
	out := &sheet{Writer: csv.NewWriter(w), options: o}
	batch := make([]line, 0, batchSize)
	if err := gocsv.MarshalCSV(batch, out); err != nil { // the header
		return 0, err
	}
	flush := func() error {
		if err := gocsv.MarshalCSVWithoutHeaders(batch, out); err != nil {
			return err
		}
		n += len(batch)
		batch = batch[:0]
		return nil
	}
	for r, err := range rows {
		if err != nil {
			return n, err
		}
		if r.Contact.FullName != "" && !o.FullNames {
			return n, fmt.Errorf("shortlist row %d: the full name needs the column Name", n+len(batch)+1)
		}
		if batch = append(batch, newLine(&r, o)); len(batch) == batchSize {
			if err := flush(); err != nil {
				return n, err
			}
		}
	}
	return n, flush()
}

// sheet is the CSV file as gocsv writes to it. It leaves out the columns that
// were not asked for and escapes every cell, the header aside.
type sheet struct {
	*csv.Writer
	options Options
	columns []int // those written, nil before the header
	cells   []string
}

// Write writes one record of all columns.
func (s *sheet) Write(record []string) error {
	header := s.columns == nil
	if header {
		for i, name := range record {
			if s.has(name) {
				s.columns = append(s.columns, i)
			}
		}
	}
	s.cells = slices.Grow(s.cells[:0], len(s.columns))
	for _, i := range s.columns {
		cell := record[i]
		if !s.options.Exact {
			cell = Escape(cell)
		}
		s.cells = append(s.cells, cell)
	}
	return s.Writer.Write(s.cells)
}

func (s *sheet) has(column string) bool {
	switch column {
	case "Name":
		return s.options.FullNames
	case "Email Address":
		return s.options.WithEmail
	}
	return true
}
