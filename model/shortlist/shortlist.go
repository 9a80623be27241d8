// Package shortlist writes what leaves handpick: the contacts chosen for an
// outreach, each with whether they may be written to and what is still missing,
// both claims, the reasons for them, who decided and when, and the verdict.
//
// Which contacts those are is the caller's choice; this package only writes
// them, one at a time, so that a list of any length needs little memory. It does
// see to it that nobody is reached by a mail merge who may not be written to
// yet: their e-mail address and the link to their profile are left blank. Other
// values are written as exported, under LinkedIn's own column names where
// LinkedIn has one, except in Markdown, which is for reading and holds the
// cleaned text.
package shortlist

import (
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"
	"time"

	"handpick/model"
)

// Row is one contact of the shortlist with what was decided about it and
// whether it may be written to. A Row without a verdict is not ready.
type Row struct {
	Contact   *model.Contact
	Decision  model.Decision
	Reviewer  string
	DecidedAt time.Time

	Verdict model.Verdict
	// NoticeDue is the day by which the contact is owed the privacy information
	// (UK GDPR Art 14(3)(a)), 0 when not known.
	NoticeDue model.Date
	// WriteAfter is the day from which the interval between two messages allows
	// another, 0 when the interval is not what holds.
	WriteAfter model.Date
}

// ready answers whether the contact may be written to as things stand.
func (r *Row) ready() string {
	switch {
	case r.Decision.Relevance == model.NotRelevant:
		return "no"
	case r.Verdict.Ready():
		return "yes"
	case r.Verdict.Outcome == model.ConsentNeeded:
		return "consent needed"
	}
	return "not yet"
}

// reachable reports whether an address of the contact may be written.
func (r *Row) reachable() bool { return r.ready() == "yes" }

// reach returns an address of the contact, "" when they are not reachable.
func (r *Row) reach(address string) string {
	if r.reachable() {
		return address
	}
	return ""
}

// Format is a form of file.
type Format uint8

// The formats.
const (
	CSV      Format = iota // for spreadsheets and mail merges
	JSON                   // one array of objects, with the evidence
	Markdown               // a table for reading
)

var formatNames = [...]string{"csv", "json", "md"}

// String returns the name of the format, which is its file extension too.
func (f Format) String() string {
	if int(f) < len(formatNames) {
		return formatNames[f]
	}
	return ""
}

// ParseFormat returns the format with the given name: csv, json or md.
func ParseFormat(name string) (Format, error) {
	i := slices.Index(formatNames[:], name)
	if i < 0 {
		return 0, fmt.Errorf("format %q is not known, use one of %s", name, strings.Join(formatNames[:], ", "))
	}
	return Format(i), nil
}

// Options say how a shortlist is written.
type Options struct {
	Format Format
	// WithEmail adds the e-mail address of those who may be written to. Where
	// it is not given, reasons that quote it have it masked.
	WithEmail bool
	// FullNames adds the CSV column Name, for lists with contacts whose export
	// gives the full name in one column; their First Name and Last Name are
	// empty, as a full name is never split.
	FullNames bool
	// Exact writes CSV cells without [Escape], for programs that compare them.
	Exact bool
	// Head is the head of the journal's chain, printed under the Markdown table.
	Head string
}

// Write writes the rows to w and returns how many it wrote. It stops at the
// first error that rows yields and returns it as it is. A contact with a full
// name is an error in a CSV file without the column for it.
func Write(w io.Writer, rows iter.Seq2[Row, error], o Options) (n int, err error) {
	switch o.Format {
	case CSV:
		return writeCSV(w, rows, o)
	case JSON:
		return writeJSON(w, rows, o)
	case Markdown:
		return writeMarkdown(w, rows, o)
	}
	return 0, fmt.Errorf("shortlist format %d is not known", o.Format)
}

// mask hides the contact's e-mail address in a text that may quote it, unless
// the row gives it.
func (r *Row) mask(text string, o Options) string {
	c := r.Contact
	if o.WithEmail && r.reachable() || c.Email == "" {
		return text
	}
	const masked = "(e-mail left out)"
	text = strings.ReplaceAll(text, c.Email, masked)
	return strings.ReplaceAll(text, c.Shown().Email, masked)
}

// decidedAt returns the time as RFC 3339 in UTC, to the second.
func (r *Row) decidedAt() string {
	if r.DecidedAt.IsZero() {
		return ""
	}
	return r.DecidedAt.UTC().Format(time.RFC3339)
}
