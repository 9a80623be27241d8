package connections

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"handpick/model"
)

// The people in these tests are invented. Each of them bears the name Quillon, so
// that no message may hold it.
const secret = "Quillon"

const (
	preamble = "Notes:\n\"When exporting your connection data, you may notice that some of the email addresses are missing. Invented remainder, with a comma.\"\n\n"
	head     = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
	oldHead  = "First Name,Last Name,Email Address,Company,Position,Connected On\n"
	ada      = "Ada,Quillon,https://www.linkedin.com/in/ada-quillon,,Quillon Tools Ltd,Founder,07 Mar 2024\n"
	ben      = "Ben,Quillon,https://www.linkedin.com/in/ben-quillon,ben@quillon.test,Acme,Buyer,05 Feb 2024\n"
	cleo     = "Cleo,Quillon,https://www.linkedin.com/in/cleo-quillon,,Self-employed,Potter,01 Jan 2024\n"
)

var today = time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)

// hostile is one input and what becomes of it.
type hostile struct {
	name  string
	input string
	opts  Options
	// want is the summary of the export, or "error: " and a part of the message.
	want string
	// show and shows check what else holds; shows is what show must return.
	show  func(*Export) string
	shows string
}

func runAll(t *testing.T, cases []hostile) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if c.opts.Now.IsZero() {
				c.opts.Now = today
			}
			export, err := Parse(t.Context(), "export.csv", []byte(c.input), c.opts)
			check(t, c, export, err)
		})
	}
}

func check(t *testing.T, c hostile, export *Export, err error) {
	t.Helper()
	if want, ok := strings.CutPrefix(c.want, "error: "); ok || err != nil {
		switch {
		case err == nil:
			t.Fatalf("read %s, want an error with %q", summary(export), want)
		case !ok || !strings.Contains(err.Error(), want):
			t.Fatalf("error %q, want %q", err, c.want)
		case strings.Contains(err.Error(), secret):
			t.Fatalf("the error repeats a cell: %q", err)
		}
		return
	}
	if !export.Report.Adds() {
		t.Errorf("the report does not add up: %+v", export.Report)
	}
	if got := summary(export); got != c.want {
		t.Errorf("got  %s\nwant %s", got, c.want)
	}
	if c.show != nil {
		if got := c.show(export); got != c.shows {
			t.Errorf("shows %q\nwant  %q", got, c.shows)
		}
	}
	var text bytes.Buffer
	if err := export.Report.WriteText(&text); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(text.String(), secret) {
		t.Errorf("the report repeats a cell:\n%s", &text)
	}
}

// summary writes a report as "2 of 3 kept; rejected 1 (line 4); short_row 1 (line 5)".
func summary(export *Export) string {
	r := export.Report
	var b strings.Builder
	fmt.Fprintf(&b, "%d of %d kept", len(export.Contacts), r.Records)
	for _, part := range []struct {
		name  string
		count int
	}{{"merged", r.Merged}, {"self", r.Self}, {"hidden", r.Hidden}, {"empty", r.Empty}, {"headers", r.RepeatedHeaders}, {"rejected", r.Rejected}} {
		if part.count > 0 {
			fmt.Fprintf(&b, "; %s %d", part.name, part.count)
		}
		if part.name == "rejected" && part.count > 0 {
			fmt.Fprintf(&b, " (line %d)", r.Rejections[0].Line)
		}
	}
	for _, w := range r.Warnings {
		fmt.Fprintf(&b, "; %s %d (line %d)", w.Kind, w.Count, w.FirstLine)
	}
	return b.String()
}

func showing(i int, field model.Field) func(*Export) string {
	return func(e *Export) string { return e.Contacts[i].Text(field) }
}

func key(e *Export) string       { return string(e.Contacts[0].Key) }
func encoding(e *Export) string  { return e.Report.Encoding }
func separator(e *Export) string { return e.Report.Separator }
func headerAt(e *Export) string  { return fmt.Sprint(e.Report.HeaderLine) }
func shape(e *Export) string     { return e.Report.Shape }
func cause(e *Export) string     { return e.Report.Rejections[0].Cause }

func dates(e *Export) string {
	var days []string
	for _, c := range e.Contacts {
		days = append(days, c.ConnectedOn.String())
	}
	return strings.Join(days, " ")
}

func people(e *Export) string {
	var names []string
	for _, c := range e.Contacts {
		names = append(names, c.FirstName)
	}
	return strings.Join(names, " ")
}

// dated returns an export with one row for each date, in that order.
func dated(days ...string) string {
	var b strings.Builder
	b.WriteString(head)
	for i, day := range days {
		fmt.Fprintf(&b, "Ada,Quillon,https://www.linkedin.com/in/ada-%d,,Acme,Buyer,\"%s\"\n", i, day)
	}
	return b.String()
}

// linked returns an export of one contact with the given link.
func linked(url string) string {
	return head + "Ada,Quillon,\"" + url + "\",,Acme,Buyer,07 Mar 2024\n"
}

func utf16Bytes(s string, order func([]byte, uint16) []byte, mark bool) string {
	var b []byte
	if mark {
		b = order(b, 0xfeff)
	}
	for _, u := range utf16.Encode([]rune(s)) {
		b = order(b, u)
	}
	return string(b)
}

type member struct {
	name, text string
	change     func(*zip.FileHeader)
}

// zipped returns an archive of the members in their order.
func zipped(t testing.TB, members ...member) string {
	t.Helper()
	var buf bytes.Buffer
	w := zip.NewWriter(&buf)
	for _, m := range members {
		h := &zip.FileHeader{Name: m.name, Method: zip.Deflate, Modified: time.Date(2026, 3, 9, 8, 0, 0, 0, time.UTC)}
		if m.change != nil {
			m.change(h)
		}
		f, err := w.CreateHeader(h)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write([]byte(m.text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return buf.String()
}
