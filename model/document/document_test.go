package document_test

import (
	"bytes"
	"errors"
	"flag"
	"io"
	"os"
	"strings"
	"testing"

	"handpick/model/document"
)

var update = flag.Bool("update", false, "write the golden files")

// one is a document with every block.
func one() *document.Document {
	return &document.Document{
		Title: "Kettles & co",
		Lead:  []string{"Why we write.", " "},
		Sections: []document.Section{
			{Heading: "What is known", Blocks: []document.Block{
				document.Paragraph("The name <as exported> & no more."),
				document.Important("You can say no at any time."),
				document.Ask("your postal address"),
				document.List{"name", "", "company"},
			}},
			{Heading: "Numbers", Level: 3, Blocks: []document.Block{
				document.Table{
					Columns: []document.Column{{Name: "Kind"}, {Name: "How many", Number: true}},
					Rows:    [][]string{{"B2B | company", "12"}, {"Unknown"}, {"Sole trader", "3", "more than asked"}},
				},
				document.Chart{Title: "Decisions", Bars: []document.Bar{{"Relevant", 12}, {"Not relevant", 3}, {"Undecided", 0}}},
				document.Pre("Dear {first_name},\r\n\r\n```\n<b>kettles</b>"),
			}},
		},
		Foot: []string{"This is not legal advice."},
	}
}

func markdown(t testing.TB, d *document.Document) string {
	t.Helper()
	return written(t, d.Markdown)
}

func html(t testing.TB, d *document.Document) string {
	t.Helper()
	return written(t, d.HTML)
}

func written(t testing.TB, write func(io.Writer) error) string {
	t.Helper()
	var out bytes.Buffer
	if err := write(&out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestADocumentIsWrittenInBothForms(t *testing.T) {
	for file, got := range map[string]string{"testdata/one.md": markdown(t, one()), "testdata/one.html": html(t, one())} {
		if *update {
			if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s is now\n%s", file, got)
		}
	}
}

func TestTheSameDocumentGivesTheSameBytes(t *testing.T) {
	md, page := markdown(t, one()), html(t, one())
	if markdown(t, one()) != md || html(t, one()) != page {
		t.Error("two writings differ")
	}
}

func TestOpenCountsWhatIsStillToFillIn(t *testing.T) {
	d := one()
	if d.Open() != 1 {
		t.Errorf("got %d, want 1", d.Open())
	}
	d.Sections[1].Blocks = append(d.Sections[1].Blocks, document.Ask("your name"))
	if d.Open() != 2 {
		t.Errorf("got %d, want 2", d.Open())
	}
	if (&document.Document{}).Open() != 0 {
		t.Error("an empty document asks for something")
	}
}

func TestThePageLoadsNothingAndRunsNothing(t *testing.T) {
	got := html(t, one())
	for _, want := range []string{
		`<meta charset="utf-8" />`, `content="default-src 'none'; style-src 'unsafe-inline'"`, `name="viewport"`,
		"@media print", "prefers-color-scheme: dark",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing", want)
		}
	}
	for _, never := range []string{"<script", "<link", "<img", "href=", "src=", "url(", "@import", " on", "style="} {
		head, body, _ := strings.Cut(got, "<body>")
		if strings.Contains(body, never) || never != " on" && strings.Contains(head, never) {
			t.Errorf("%q is in the page", never)
		}
	}
}

func TestMarkdownShowsEveryTextAsItIs(t *testing.T) {
	tests := []struct{ name, give, want string }{
		{"plain words stay", "Jane Doe, Head of Kettles (UK) - 1.5 years.", "Jane Doe, Head of Kettles (UK) - 1.5 years."},
		{"an element is text", `<img src=x onerror="x">`, `&lt;img src=x onerror="x"&gt;`},
		{"an entity is text", "&lt;", "&amp;lt;"},
		{"a link is text", "[free](http://evil.example)", `\[free\](http\://evil.example)`},
		{"a bare address of a site is no link", "see https://evil.example and www.evil.example", `see https\://evil.example and www\.evil.example`},
		{"whatever its case", "WWW.evil.example", `WWW\.evil.example`},
		{"a bare e-mail address is no link", "jane@evil.example", `jane\@evil.example`},
		{"a picture is text", "![x](y)", `\!\[x\](y)`},
		{"emphasis is text", "**a** _b_ ~~c~~ `d` $e$", "\\*\\*a\\*\\* \\_b\\_ \\~\\~c\\~\\~ \\`d\\` \\$e\\$"},
		{"a backslash is text", `\*`, `\\\*`},
		{"the bar of a table is text", `a | b \| c`, `a &#124; b \\&#124; c`},
		{"a heading is text", "# Boss #", `\# Boss \#`},
		{"a list is text", "- one", `\- one`},
		{"a numbered list is text", "1. one", `1\. one`},
		{"also with a bracket", "12) one", `12\) one`},
		{"a quotation is text", "> one", "&gt; one"},
		{"a line across is text", "---", `\---`},
		{"an underline is text", "===", `\===`},
		{"a line break starts no paragraph", "one\n\n# two", `one \# two`},
		{"blanks at the start make no code", "\t    code", "code"},
		{"a definition is text", ": at 10:15", `\: at 10:15`},
		{"what a terminal obeys is seen", "a\x1b[2J\u202eb", "a␛\\[2J\uFFFDb"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := &document.Document{Sections: []document.Section{{Blocks: []document.Block{document.Paragraph(tt.give)}}}}
			if got := markdown(t, d); got != tt.want+"\n" {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestNoLineEndsPreformattedText(t *testing.T) {
	d := &document.Document{Sections: []document.Section{{Blocks: []document.Block{document.Pre("a\n````\nb")}}}}
	if got, want := markdown(t, d), "`````text\na\n````\nb\n`````\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestALabelTooLongToDrawStandsInTheDescription(t *testing.T) {
	long := strings.Repeat("kettle ", 20) + "end"
	d := &document.Document{Sections: []document.Section{{Blocks: []document.Block{
		document.Chart{Bars: []document.Bar{{Label: long, Count: 1}, {Label: "b", Count: -1}}},
	}}}}
	got := html(t, d)
	if !strings.Contains(got, ">"+long+": 1; b: -1</desc>") || !strings.Contains(got, "…</text>") {
		t.Errorf("got %s", got)
	}
	if strings.Contains(got, `width="-`) {
		t.Error("a bar has a length below nothing")
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errFull }

var errFull = errors.New("no space left")

func TestAWriteThatFailsIsReported(t *testing.T) {
	if err := one().Markdown(full{}); !errors.Is(err, errFull) {
		t.Errorf("Markdown: got %v", err)
	}
	if err := one().HTML(full{}); !errors.Is(err, errFull) {
		t.Errorf("HTML: got %v", err)
	}
}
