package connections

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"unicode/utf8"

	"handpick/model"
)

// invented returns an export of n rows as LinkedIn writes one: newest first, few
// e-mail addresses, some percent-encoded links, one hidden member in a hundred.
func invented(n int) []byte {
	firsts := []string{"Ada", "Ben", "Cleo", "Dot", "Zoë"}
	companies := []string{"Acme Tools Ltd", "\"Quillon, Ray and Sons\"", "Northern Widget Works", "Self-employed", "University of Nowhere"}
	positions := []string{"Head of Operations", "Founder & CEO", "Senior Buyer, EMEA", "Freelance Illustrator"}
	var b bytes.Buffer
	b.WriteString(preamble + head)
	for i := range n {
		day := model.NewDate(2026, 1, 1).Time().AddDate(0, 0, -i*4000/n)
		slug := fmt.Sprintf("ada-quillon-%x", i*2654435761&math.MaxUint32)
		if i%20 == 0 {
			slug += "-zo%C3%AB"
		}
		fmt.Fprintf(&b, "%s,Quillon,https://www.linkedin.com/in/%s,,%s,\"%s\",%s\n",
			firsts[i%5], slug, companies[i%len(companies)], positions[i%len(positions)], day.Format("02 Jan 2006"))
	}
	return b.Bytes()
}

func TestReportRendersAsTextAndJSON(t *testing.T) {
	data := []byte(preamble + head + ada + ",,,,,,07 Jun 2022\n,,,a@x.test,,,\n")
	export, err := Parse(t.Context(), "Complete_LinkedInDataExport_02-28-2026/Connections.csv", data, Options{Now: today})
	if err != nil {
		t.Fatal(err)
	}
	if export.Report.Digest != sha256.Sum256(data) || export.Report.ExportedOn != 20260228 {
		t.Errorf("digest or export date wrong: %+v", export.Report)
	}
	var text bytes.Buffer
	if err := export.Report.WriteText(&text); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"the form since 2023, header on line 4, UTF-8, comma", "exported on 2026-02-28", "3 records, of which", "1 kept", "1 hidden", "line 7: neither a name nor a profile link"} {
		if !strings.Contains(text.String(), want) {
			t.Errorf("the text lacks %q:\n%s", want, &text)
		}
	}
	raw, err := json.Marshal(export.Report)
	if err != nil {
		t.Fatal(err)
	}
	var fields map[string]any
	if err := json.Unmarshal(raw, &fields); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"records", "kept", "merged", "self", "hidden", "empty", "repeated_headers", "rejected", "warnings", "rejections", "file", "shape", "encoding", "separator", "header_line"} {
		if _, ok := fields[name]; !ok {
			t.Errorf("the JSON lacks %q: %s", name, raw)
		}
	}
}

func TestPeekShowsAContactAtOnce(t *testing.T) {
	folder := t.TempDir()
	for i, c := range []struct{ name, text, want string }{
		{"the first with a company or position", head + "Dot,Quillon,https://www.linkedin.com/in/dot,,,,08 Mar 2024\n" + ada, "Ada 2024-03-07"},
		{"else the first of all", head + "Dot,Quillon,https://www.linkedin.com/in/dot,,,,08 Mar 2024\n", "Dot 2024-03-08"},
		{"from a large file", string(invented(5000)), "Ada 2026-01-01"},
		{"from an archive", zipped(t, member{name: "Connections.csv", text: string(invented(5000))}), "Ada 2026-01-01"},
		{"without a date that needs the whole file", dated("03/04/2024", "25/12/2023"), "Ada "},
		{"nothing from an empty file", "", ""},
		{"nothing from another list", "From,To,Date,Subject,Content\n", ""},
		{"nothing from a header", head, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := filepath.Join(folder, fmt.Sprint(i))
			if err := os.WriteFile(path, []byte(c.text), 0o600); err != nil {
				t.Fatal(err)
			}
			contact, ok := Peek(path)
			got := ""
			if ok {
				got = contact.FirstName + " " + contact.ConnectedOn.String()
			}
			if got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
	if _, ok := Peek(folder); ok {
		t.Error("a folder showed a contact")
	}
}

func TestProgressRisesToOne(t *testing.T) {
	var last float64
	calls := 0
	_, err := Parse(t.Context(), "x", invented(20_000), Options{Progress: func(share float64) {
		if share < last || share > 1 {
			t.Errorf("progress went from %v to %v", last, share)
		}
		last = share
		calls++
	}})
	if err != nil || last != 1 || calls > 20 {
		t.Errorf("last %v after %d calls, error %v", last, calls, err)
	}
}

func TestAContactCostsLessThanAKilobyte(t *testing.T) {
	const rows = 30_000
	data := invented(rows)
	heap := func() uint64 {
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	before := heap()
	export, err := Parse(t.Context(), "x", data, Options{})
	if err != nil {
		t.Fatal(err)
	}
	each := (heap() - before) / rows
	runtime.KeepAlive(export)
	runtime.KeepAlive(data)
	if each > 600 {
		t.Errorf("%d bytes a contact, want 600 at most", each)
	}
	t.Logf("%d bytes a contact", each)
}

func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		"", head, preamble + head + ada + ben, strings.ReplaceAll(head+ada, ",", ";"), head + "\"Ada\nQuillon\",,,,Acme,,03/04/2024\n\"open,\n" + ada,
		"\xff\xfea\x00,\x00", head + "Zo\xeb,Q,linkedin.com/in/%zz,a@b.c d@e.f,BÃ¼ro,\"x\ty\",45296", oldHead + "A,B,,C,D,1/2/3\r\rA,B,,C,D,",
		"PK\x03\x04", zipped(f, member{name: "Connections.csv", text: head + ada}), head + ada + head + ",,,,,,1.2.24\n",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		firstIn(data)
		export, err := Parse(t.Context(), "fuzz", data, Options{Now: today})
		if err != nil {
			if export != nil {
				t.Fatal("an export beside an error")
			}
			return
		}
		r := export.Report
		if !r.Adds() || r.Kept != len(export.Contacts) || r.Kept == 0 {
			t.Fatalf("the report does not add up: %+v", r)
		}
		keys := map[model.Key]bool{}
		for _, c := range export.Contacts {
			if c.Key == "" || keys[c.Key] {
				t.Fatalf("a key is empty or there twice: %q", c.Key)
			}
			keys[c.Key] = true
			for field := model.FieldFirstName; field <= model.FieldConnectedOn; field++ {
				if !utf8.ValidString(c.Text(field)) {
					t.Fatalf("%s is not UTF-8: %q", field, c.Text(field))
				}
			}
		}
	})
}

func FuzzSlug(f *testing.F) {
	for _, seed := range []string{"https://www.linkedin.com/in/zo%C3%AB", "linkedin.com/in/%zz", "https://x.linkedin.com/pub/a/1/2/3?x#y", "javascript:alert(1)", "www.linkedin.com/sales/lead/ACwAAx,N", "HTTP://linkedin.com:80/in/ACoAAExample12/", "linkedin.Com/sAles/ /0"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, raw string) {
		key, clean, ok := Slug(raw)
		if !ok {
			if key != "" || clean != "" {
				t.Fatalf("refused, but %q and %q", key, clean)
			}
			return
		}
		if !strings.HasPrefix(clean, "https://www.linkedin.com/") || !utf8.ValidString(clean) || !utf8.ValidString(string(key)) {
			t.Fatalf("%q gave %q and %q", raw, key, clean)
		}
		if again, same, ok := Slug(clean); !ok || again != key || same != clean {
			t.Fatalf("%q became %q, that became %q with key %q, not %q", raw, clean, same, again, key)
		}
	})
}

func BenchmarkParse(b *testing.B) {
	for _, rows := range []int{30_000, 1_000_000} {
		data := invented(rows)
		b.Run(fmt.Sprint(rows), func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Parse(b.Context(), "x", data, Options{Now: today}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkPeek(b *testing.B) {
	path := filepath.Join(b.TempDir(), "Connections.csv")
	if err := os.WriteFile(path, invented(30_000), 0o600); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, ok := Peek(path); !ok {
			b.Fatal("nothing to show")
		}
	}
}
