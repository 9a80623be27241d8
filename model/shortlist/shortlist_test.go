package shortlist_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"flag"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"handpick/model"
	"handpick/model/shortlist"
)

var update = flag.Bool("update", false, "write the files under testdata anew")

var evening = time.Date(2026, time.March, 3, 20, 15, 30, 0, time.FixedZone("CET", 60*60))

// allowed is a verdict under which somebody may be written to.
var allowed = model.Verdict{
	Outcome: model.MayWithConditions, Rules: []string{"U3", "G14"}, Basis: "legitimate interests",
	Conditions: []string{"say who you are", "write to one person at a time"},
	LIA:        "Kettles of 2026-02-01", Notice: "notice 1 of 2026-02-02",
}

// three rows: an ordinary one that is ready, a hostile one that is not, and one
// that is not relevant.
func three() []shortlist.Row {
	jane := model.NewContact(1, model.SlugKey("jane-example"), model.Fields{
		FirstName: "Jane", LastName: "Example", URL: "https://www.linkedin.com/in/jane-example",
		Email: "jane@acme.example", Company: "Acme Ltd", Position: "Head of Partnerships, EMEA",
		ConnectedOn: model.NewDate(2026, time.January, 7),
	})
	hostile := model.NewContact(2, model.SlugKey("o'tool|x"), model.Fields{
		FirstName: "=HYPERLINK(\"x\")", LastName: "'=1+1", URL: "https://www.linkedin.com/in/o'tool|x(y)",
		Company: "A|B <b>bold</b> & *Co*\x1b[2J", Position: "line one\nline two",
	})
	john := model.NewContact(3, model.SlugKey("josé"), model.Fields{
		FirstName: "José", LastName: "Müller-山田", URL: "https://www.linkedin.com/in/jos%C3%A9", Position: "Student",
		ConnectedOn: model.NewDate(2019, time.November, 14),
	})
	return []shortlist.Row{
		{
			Contact: &jane, Reviewer: "Ada Reviewer", DecidedAt: evening,
			Decision: model.Decision{
				Relevance: model.Relevant,
				RelevanceWhy: model.Justification{
					Cited: []model.Evidence{{Rule: "words", Field: model.FieldPosition, Quote: "Partnerships", Says: "position holds partnerships"}},
					Words: "met at the fair; reach at jane@acme.example",
				},
				Kind: model.B2B,
				KindWhy: model.Justification{
					Cited: []model.Evidence{{Rule: "R2", Field: model.FieldCompany, Quote: "Ltd", Says: "company ends in Ltd, a limited company"}},
				},
			},
			Verdict: allowed, NoticeDue: 20260403,
		},
		{
			Contact: &hostile, Reviewer: "@ada", DecidedAt: evening.Add(time.Minute),
			Decision: model.Decision{
				Relevance:    model.Relevant,
				RelevanceWhy: model.Justification{Words: "-1 of |us|"},
				Kind:         model.Unknown,
				KindWhy:      model.Justification{Cited: []model.Evidence{{Rule: "none", Says: "no legal form in the record", Negative: true}}},
			},
			Verdict:   model.Verdict{Outcome: model.DoNotContact, Rules: []string{"G9"}, Missing: "wait 12 days", LIA: "=Kettles|<b>"},
			NoticeDue: 20260403, WriteAfter: 20260315,
		},
		{
			Contact: &john, Reviewer: "Ada Reviewer", DecidedAt: evening.Add(2 * time.Minute),
			Decision: model.Decision{Relevance: model.NotRelevant, RelevanceWhy: model.Justification{Words: "still studying"}},
		},
	}
}

func each(rows []shortlist.Row) iter.Seq2[shortlist.Row, error] {
	return func(yield func(shortlist.Row, error) bool) {
		for _, r := range rows {
			if !yield(r, nil) {
				return
			}
		}
	}
}

func written(t *testing.T, rows []shortlist.Row, o shortlist.Options) string {
	t.Helper()
	var b bytes.Buffer
	n, err := shortlist.Write(&b, each(rows), o)
	if err != nil {
		t.Fatal(err)
	}
	if n != len(rows) {
		t.Errorf("Write() = %d rows, want %d", n, len(rows))
	}
	return b.String()
}

func TestFilesAreAsTheyWere(t *testing.T) {
	tests := []struct {
		file    string
		rows    []shortlist.Row
		options shortlist.Options
	}{
		{"shortlist.csv", three(), shortlist.Options{}},
		{"with-email.csv", three(), shortlist.Options{WithEmail: true}},
		{"exact.csv", three(), shortlist.Options{Exact: true}},
		{"empty.csv", nil, shortlist.Options{}},
		{"shortlist.json", three(), shortlist.Options{Format: shortlist.JSON}},
		{"with-email.json", three(), shortlist.Options{Format: shortlist.JSON, WithEmail: true}},
		{"empty.json", nil, shortlist.Options{Format: shortlist.JSON}},
		{"shortlist.md", three(), shortlist.Options{Format: shortlist.Markdown, Head: "0f1e2d"}},
		{"with-email.md", three(), shortlist.Options{Format: shortlist.Markdown, WithEmail: true}},
	}
	for _, tt := range tests {
		t.Run(tt.file, func(t *testing.T) {
			got := written(t, tt.rows, tt.options)
			path := filepath.Join("testdata", tt.file)
			if *update {
				if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("%s changed, run with -update if that is meant\ngot:\n%s\nwant:\n%s", path, got, want)
			}
		})
	}
}

// records reads a CSV file back, by column.
func records(t *testing.T, file string) []map[string]string {
	t.Helper()
	all, err := csv.NewReader(strings.NewReader(file)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var rows []map[string]string
	for _, cells := range all[1:] {
		row := map[string]string{}
		for i, name := range all[0] {
			row[name] = cells[i]
		}
		rows = append(rows, row)
	}
	return rows
}

func TestEveryCSVCellIsRestoredByUnescape(t *testing.T) {
	rows := three()
	escaped := records(t, written(t, rows, shortlist.Options{WithEmail: true}))
	exact := records(t, written(t, rows, shortlist.Options{WithEmail: true, Exact: true}))
	for i := range rows {
		for column, cell := range escaped[i] {
			if got := shortlist.Unescape(cell); got != exact[i][column] {
				t.Errorf("row %d, %s: %q, want %q", i, column, got, exact[i][column])
			}
			if strings.ContainsAny(cell[:min(1, len(cell))], "=+-@") {
				t.Errorf("row %d, %s: a spreadsheet would run %q", i, column, cell)
			}
		}
		if f := rows[i].Contact; exact[i]["First Name"] != f.FirstName || exact[i]["Last Name"] != f.LastName {
			t.Errorf("row %d: exact cells are %q", i, exact[i])
		}
	}
}

func TestTheEMailAddressLeavesOnlyWhenAskedFor(t *testing.T) {
	for _, format := range []shortlist.Format{shortlist.CSV, shortlist.JSON, shortlist.Markdown} {
		t.Run(format.String(), func(t *testing.T) {
			const address = "jane@acme.example"
			if got := written(t, three(), shortlist.Options{Format: format}); strings.Contains(got, address) {
				t.Errorf("the address left:\n%s", got)
			}
			if got := written(t, three(), shortlist.Options{Format: format, WithEmail: true}); !strings.Contains(got, address) {
				t.Errorf("the address did not leave:\n%s", got)
			}
		})
	}
}

func TestOnlyWhoIsReadyCanBeReached(t *testing.T) {
	const slug, address = "jane-example", "jane@acme.example"
	missing := func(o model.Outcome) model.Verdict { return model.Verdict{Outcome: o, Missing: "one thing"} }
	tests := []struct {
		name     string
		verdict  model.Verdict
		relevant model.Relevance
		want     string
	}{
		{"nothing is missing", allowed, model.Relevant, "yes"},
		{"they asked for it", model.Verdict{Outcome: model.MayContact}, model.Relevant, "yes"},
		{"the draft is not complete", missing(model.MayWithConditions), model.Relevant, "not yet"},
		{"an answer is missing", missing(model.CannotDecide), model.Relevant, "not yet"},
		{"the interval runs", missing(model.DoNotContact), model.Relevant, "not yet"},
		{"nobody asked the rules", model.Verdict{}, model.Relevant, "not yet"},
		{"consent is needed", missing(model.ConsentNeeded), model.Relevant, "consent needed"},
		{"consent is needed and no step is named", model.Verdict{Outcome: model.ConsentNeeded}, model.Relevant, "consent needed"},
		{"not relevant, whatever the verdict", allowed, model.NotRelevant, "no"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			row := three()[0]
			row.Verdict, row.Decision.Relevance = tt.verdict, tt.relevant
			rows, ready := []shortlist.Row{row}, tt.want == "yes"
			got := records(t, written(t, rows, shortlist.Options{WithEmail: true}))[0]
			if got["Ready"] != tt.want || got["Missing"] != tt.verdict.Missing || got["First Name"] != "Jane" {
				t.Errorf("the row is %q", got)
			}
			if (got["URL"] != "") != ready || (got["Email Address"] != "") != ready {
				t.Errorf("ready %q, yet the addresses are %q and %q", tt.want, got["URL"], got["Email Address"])
			}
			for _, format := range []shortlist.Format{shortlist.CSV, shortlist.JSON, shortlist.Markdown} {
				file := written(t, rows, shortlist.Options{Format: format, WithEmail: true})
				if strings.Contains(file, slug) != ready || strings.Contains(file, address) != ready {
					t.Errorf("ready %q, yet as %s it reads\n%s", tt.want, format, file)
				}
			}
		})
	}
}

func TestAFullNameIsNeverSplit(t *testing.T) {
	c := model.NewContact(1, "", model.Fields{FullName: "Example, Jane"})
	rows := []shortlist.Row{{Contact: &c}}
	got := records(t, written(t, rows, shortlist.Options{FullNames: true}))[0]
	if got["Name"] != "Example, Jane" || got["First Name"] != "" || got["Last Name"] != "" {
		t.Errorf("the row is %q", got)
	}
	if _, err := shortlist.Write(io.Discard, each(rows), shortlist.Options{}); err == nil {
		t.Error("without the column, the name was dropped in silence")
	}
	if got := written(t, rows, shortlist.Options{Format: shortlist.JSON}); !strings.Contains(got, `"name":"Example, Jane"`) {
		t.Errorf("the object is %s", got)
	}
	if got := written(t, rows, shortlist.Options{Format: shortlist.Markdown}); !strings.Contains(got, "| Example, Jane |") {
		t.Errorf("the table is %s", got)
	}
}

func TestJSONHoldsTheQuotedEvidence(t *testing.T) {
	var got []struct {
		KindWhy struct {
			Evidence []struct{ Rule, Field, Quote string }
		} `json:"kind_why"`
	}
	if err := json.Unmarshal([]byte(written(t, three(), shortlist.Options{Format: shortlist.JSON})), &got); err != nil {
		t.Fatal(err)
	}
	if e := got[0].KindWhy.Evidence[0]; e.Rule != "R2" || e.Field != "company" || e.Quote != "Ltd" {
		t.Errorf("the evidence is %+v", e)
	}
}

func TestMarkdownKeepsItsTableWhateverARecordHolds(t *testing.T) {
	got := written(t, three(), shortlist.Options{Format: shortlist.Markdown})
	for row := range strings.Lines(got) {
		if !strings.HasPrefix(row, "|") {
			continue
		}
		if n := strings.Count(strings.ReplaceAll(row, `\|`, ""), "|"); n != 19 {
			t.Errorf("%d bars, want 19: %s", n, row)
		}
	}
	if strings.ContainsAny(got, "<\x1b") {
		t.Errorf("HTML or a control is left:\n%s", got)
	}
}

func TestALinkIsMadeForHTTPSOnly(t *testing.T) {
	for address, want := range map[string]string{
		"https://www.linkedin.com/in/x?a=1&b=(2)": "| [Jane](https://www.linkedin.com/in/x?a=1&amp;b=%282%29) |",
		"javascript:alert(1)":                     "| Jane |",
		"https://%zz":                             "| Jane |",
		"":                                        "| Jane |",
	} {
		c := model.NewContact(1, "", model.Fields{FirstName: "Jane", URL: address})
		if got := written(t, []shortlist.Row{{Contact: &c, Verdict: allowed}}, shortlist.Options{Format: shortlist.Markdown}); !strings.Contains(got, want) {
			t.Errorf("%q: the table lacks %q:\n%s", address, want, got)
		}
	}
}

func TestWriteStopsAtTheFirstError(t *testing.T) {
	broken := errors.New("broken")
	for _, format := range []shortlist.Format{shortlist.CSV, shortlist.JSON, shortlist.Markdown} {
		t.Run("of the rows, as "+format.String(), func(t *testing.T) {
			rows := func(yield func(shortlist.Row, error) bool) {
				if yield(three()[0], nil) && yield(shortlist.Row{}, broken) {
					t.Error("Write went on")
				}
			}
			if _, err := shortlist.Write(io.Discard, rows, shortlist.Options{Format: format}); !errors.Is(err, broken) {
				t.Errorf("the error is %v", err)
			}
		})
		t.Run("of the writer, as "+format.String(), func(t *testing.T) {
			asked := 0
			rows := func(yield func(shortlist.Row, error) bool) {
				for asked < 100_000 && yield(three()[0], nil) {
					asked++
				}
			}
			if _, err := shortlist.Write(failing{broken}, rows, shortlist.Options{Format: format}); !errors.Is(err, broken) {
				t.Errorf("the error is %v", err)
			}
			if asked == 100_000 {
				t.Error("every row was read although nothing could be written")
			}
		})
	}
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

func TestFormatsHaveTheNamesTheCommandLineUses(t *testing.T) {
	for _, format := range []shortlist.Format{shortlist.CSV, shortlist.JSON, shortlist.Markdown} {
		if got, err := shortlist.ParseFormat(format.String()); err != nil || got != format {
			t.Errorf("ParseFormat(%q) = %v, %v", format, got, err)
		}
	}
	for _, name := range []string{"", "xlsx", "CSV"} {
		if _, err := shortlist.ParseFormat(name); err == nil {
			t.Errorf("ParseFormat(%q) is no error", name)
		}
	}
	if _, err := shortlist.Write(io.Discard, each(nil), shortlist.Options{Format: 9}); err == nil {
		t.Error("an unknown format was written")
	}
}

func BenchmarkWriteAMillionRows(b *testing.B) {
	rows := three()
	million := func(yield func(shortlist.Row, error) bool) {
		for i := range 1_000_000 {
			if !yield(rows[i%len(rows)], nil) {
				return
			}
		}
	}
	for _, format := range []shortlist.Format{shortlist.CSV, shortlist.JSON, shortlist.Markdown} {
		b.Run(format.String(), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := shortlist.Write(io.Discard, million, shortlist.Options{Format: format}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
