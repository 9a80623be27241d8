package document_test

import (
	"encoding/xml"
	"io"
	"regexp"
	"strings"
	"testing"

	"handpick/model/document"
)

// elements reads a page as XML, which it is too, and returns what stands in each
// element of a name. It fails where the page is not whole.
func elements(t *testing.T, page, name string) []string {
	t.Helper()
	var out []string
	var open []string
	dec := xml.NewDecoder(strings.NewReader(page))
	for {
		token, err := dec.Token()
		if err == io.EOF {
			return out
		}
		if err != nil {
			t.Fatalf("the page is not whole: %v\n%s", err, page)
		}
		switch token := token.(type) {
		case xml.StartElement:
			open = append(open, token.Name.Local)
			if token.Name.Local == name {
				out = append(out, "")
			}
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			if len(open) > 0 && open[len(open)-1] == name {
				out[len(out)-1] += string(token)
			}
		}
	}
}

// hostile holds a text everywhere a text can stand.
func hostile(s string) *document.Document {
	return &document.Document{
		Title: s, Lead: []string{s}, Foot: []string{s},
		Sections: []document.Section{{Heading: s, Blocks: []document.Block{
			document.Paragraph(s), document.Important(s), document.Ask(s), document.List{s},
			document.Table{Columns: document.Columns(s, "b"), Rows: [][]string{{s, s}}},
			document.Chart{Title: s, Bars: []document.Bar{{Label: s, Count: 1}}},
			document.Pre(s),
		}}},
	}
}

func seeds(f *testing.F) {
	for _, s := range []string{
		"", " ", "Jane Doe", "</title><script>alert(1)</script>", "]]>&lt;<!--", "a | b \\", "**", "```\n```", "- [x] a",
		"| a | b |\n|---|---|", "\u00a0\u0301x", "\u202e\x00\xff", "www.x http://x a@b", "&amp;", "#", "1. a", "\r\n\u2028", "{{.}}",
	} {
		f.Add(s)
	}
}

func FuzzHTMLReadsBackAsTheSameText(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, s string) {
		page := html(t, hostile(s))
		want := document.Line(s)
		none := want == ""
		for name, times := range map[string]int{"h1": 1, "h2": 1, "li": 1, "td": 2, "figcaption": 1, "p": 5} {
			got := elements(t, page, name)
			if none && name != "td" {
				times = 0
				if name == "p" {
					times = 1 // what is to be filled in is asked for all the same
				}
			}
			if len(got) != times {
				t.Fatalf("%d of %s, want %d\n%s", len(got), name, times, page)
			}
			for _, text := range got {
				if strings.TrimPrefix(text, " ") != want && text != want {
					t.Errorf("%s holds %q, want %q", name, text, want)
				}
			}
		}
		if got := elements(t, page, "pre"); len(got) != 1 || strings.Count(page, "<") != strings.Count(html(t, hostile(same(s))), "<") {
			t.Errorf("the text made an element\n%s", page)
		}
	})
}

// same returns a harmless text that is blank where s is.
func same(s string) string {
	if document.Line(s) == "" {
		return ""
	}
	return "x"
}

// A text is shown as it is when the line it stands in holds, apart from
// what is escaped, the same acting characters as with a harmless text.
func FuzzMarkdownReadsBackAsTheSameText(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, s string) {
		want := document.Line(s)
		got := strings.Split(markdown(t, escaped(s)), "\n")
		harmless := strings.Split(markdown(t, escaped(same(s))), "\n")
		if len(got) != len(harmless) {
			t.Fatalf("%d lines, want %d:\n%s", len(got), len(harmless), strings.Join(got, "\n"))
		}
		for i, l := range harmless {
			shown, acting := read(got[i])
			wantShown, wantActing := read(l)
			if wantShown = strings.ReplaceAll(wantShown, "x", want); shown != wantShown {
				t.Errorf("line %d shows %q, want %q", i+1, shown, wantShown)
			}
			if acting != wantActing {
				t.Errorf("line %d acts by %q, want %q: %s", i+1, acting, wantActing, got[i])
			}
			if at := strings.Index(l, "x"); at >= 0 && atStart.MatchString(got[i][at:]) {
				t.Errorf("line %d starts something: %s", i+1, got[i])
			}
			if address.MatchString(got[i]) {
				t.Errorf("line %d holds a bare address: %s", i+1, got[i])
			}
		}
	})
}

// escaped is hostile without preformatted text, which Markdown does not escape.
func escaped(s string) *document.Document {
	d := hostile(s)
	blocks := d.Sections[0].Blocks
	d.Sections[0].Blocks = blocks[:len(blocks)-1]
	return d
}

var (
	atStart = regexp.MustCompile(`^([-+=!:#]|[0-9]+[.)])`)
	address = regexp.MustCompile(`(?i)www\.|[^\\]:/|[^\\]@`)
)

// read returns what a line of Markdown shows, and the characters in it that act.
func read(l string) (shown, acting string) {
	var text, acts strings.Builder
	for i := 0; i < len(l); i++ {
		switch c := l[i]; {
		case c == '\\' && i+1 < len(l):
			i++
			text.WriteByte(l[i])
		case c == '&':
			end := i + strings.IndexByte(l[i:], ';')
			switch entity := l[i : end+1]; entity {
			case "&amp;":
				text.WriteByte('&')
			case "&lt;":
				text.WriteByte('<')
			case "&gt;":
				text.WriteByte('>')
			case "&#124;":
				text.WriteByte('|')
			}
			i = end
		case strings.IndexByte("`*_[]~$#@<>|", c) >= 0:
			acts.WriteByte(c)
		default:
			text.WriteByte(c)
		}
	}
	return text.String(), acts.String()
}
