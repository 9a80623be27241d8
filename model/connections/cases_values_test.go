package connections

import (
	"fmt"
	"strings"
	"testing"

	"handpick/model"
)

func TestTexts(t *testing.T) {
	row := func(first, company string) string {
		return head + first + ",Quillon,https://www.linkedin.com/in/ada,," + company + ",Buyer,07 Mar 2024\n"
	}
	first, company := showing(0, model.FieldFirstName), showing(0, model.FieldCompany)
	runAll(t, []hostile{
		{name: "case 41: a name in decomposed form is stored composed", input: row("Zoe\u0308", "Acme"), want: "1 of 1 kept", show: first, shows: "Zoë"},
		{name: "case 41: emoji, Hebrew and Chinese are stored as they are", input: row("👩‍💻 עדה 王", "Acme"), want: "1 of 1 kept", show: first, shows: "👩‍💻 עדה 王"},
		{name: "case 42: invisible characters go at the ends only", input: row("\u200b\u00a0A\u200bda\ufeff ", "Acme"), want: "1 of 1 kept", show: first, shows: "A\u200bda"},
		{name: "case 42: overrides and escapes stay stored", input: row("\u202eAda\x1b[31m", "Acme"), want: "1 of 1 kept", show: first, shows: "\u202eAda\x1b[31m"},
		{name: "case 43: a formula is kept as it is", input: row("+Ada", "\"=HYPERLINK(\"\"x\"\")\""), want: "1 of 1 kept", show: company, shows: `=HYPERLINK("x")`},
		{name: "case 43: a minus and an at sign are kept as they are", input: row("-1", "@x"), want: "1 of 1 kept", show: company, shows: "@x"},
		{name: "case 53: credentials, pronouns and emoji stay in the name", input: row("\"Ada 🚀 (She/Her), MBA\"", "Acme"), want: "1 of 1 kept", show: first, shows: "Ada 🚀 (She/Her), MBA"},
		{name: "case 55: a company that is none is kept as written", input: row("Ada", "Self-employed"), want: "1 of 1 kept", show: company, shows: "Self-employed"},
		{name: "case 55: a dash for a company is kept as written", input: row("Ada", "-"), want: "1 of 1 kept", show: company, shows: "-"},
	})
}

func TestLinks(t *testing.T) {
	const clean = "https://www.linkedin.com/in/zo%C3%AB-b"
	link := func(e *Export) string { return e.Contacts[0].URL + " " + string(e.Contacts[0].Key) }
	dropped := " " + string(model.NameKey("Ada Quillon", "Acme"))
	kept, bad := "1 of 1 kept", "1 of 1 kept; bad_link 1 (line 2)"
	var cases []hostile
	for _, u := range []string{"javascript:alert(1)", "file:///etc/passwd", "https://evil.test/in/ada", "https://linkedin.com.evil.test/in/ada",
		"https://evil.test\\@www.linkedin.com/in/ada", "https://www.linkedin.com@evil.test/in/ada", "https://evillinkedin.com/in/ada", "https://www.linkedin.com/company/acme"} {
		cases = append(cases, hostile{name: "case 44: the link is dropped and the row kept: " + u, input: linked(u), want: bad, show: link, shows: dropped})
	}
	for _, u := range []string{"http://www.linkedin.com/in/zo%C3%AB-b", "www.linkedin.com/in/zo%C3%AB-b/", "https://de.linkedin.com/in/zo%C3%AB-b", "m.linkedin.com/in/zo%C3%AB-b",
		clean + "?trk=x", clean + "#top", "HTTPS://WWW.LINKEDIN.COM/IN/ZO%C3%8B-B/", clean + "/en"} {
		cases = append(cases, hostile{name: "case 45: the same person: " + u, input: linked(u), want: kept, show: link, shows: clean + " in:zoë-b"})
	}
	for _, u := range []string{clean, "https://www.linkedin.com/in/zo%c3%ab-b", "https://www.linkedin.com/in/zoë-b", "https://www.linkedin.com/in/zoe\u0308-b", "https://www.linkedin.com/in/zoe%CC%88-b"} {
		cases = append(cases, hostile{name: "case 46: however it is encoded: " + u, input: linked(u), want: kept, show: link, shows: clean + " in:zoë-b"})
	}
	runAll(t, append(cases, []hostile{
		{name: "case 46: a broken percent sign stays as written", input: linked("https://www.linkedin.com/in/ada%zz"), want: "1 of 1 kept; bad_escape 1 (line 2)", show: link, shows: "https://www.linkedin.com/in/ada%zz in:ada%zz"},
		{name: "case 47: an old public profile", input: linked("https://uk.linkedin.com/pub/Ada-Quillon/1/2/3"), want: "1 of 1 kept; opaque_link 1 (line 2)", show: key, shows: "id:pub/ada-quillon/1/2/3"},
		{name: "case 47: a lead of Sales Navigator", input: linked("https://www.linkedin.com/sales/lead/ACwAAExample12,NAME_SEARCH,x"), want: "1 of 1 kept; opaque_link 1 (line 2)", show: link, shows: "https://www.linkedin.com/sales/lead/ACwAAExample12 id:ACwAAExample12"},
		{name: "case 47: a member identifier keeps its upper case", input: linked("https://www.linkedin.com/in/ACoAAExample12"), want: "1 of 1 kept; opaque_link 1 (line 2)", show: key, shows: "id:ACoAAExample12"},
	}...))
}

func TestEmails(t *testing.T) {
	email := showing(0, model.FieldEmail)
	kept, bad, two := "1 of 1 kept", "1 of 1 kept; bad_email 1 (line 2)", "1 of 1 kept; two_emails 1 (line 2)"
	var cases []hostile
	for _, c := range []struct{ name, cell, want, is string }{
		{"a plain address", "ada@quillon.test", kept, "ada@quillon.test"},
		{"two addresses", "ada@x.test; ben@x.test", two, "ada@x.test"},
		{"mailto", "mailto:ada@x.test", kept, "ada@x.test"},
		{"upper case goes from the domain only", "Ada@X.TEST", kept, "Ada@x.test"},
		{"no at sign", "ada.x.test", bad, ""},
		{"a name for the address", "ada quillon@x.test", bad, ""},
		{"an international domain", "ada@büro.test", kept, "ada@büro.test"},
		{"spaces around", "  ada@x.test ", kept, "ada@x.test"},
		{"no domain", "ada@", bad, ""},
		{"an escape inside", "ad\x1ba@x.test", bad, ""},
	} {
		cases = append(cases, hostile{name: "case 56: " + c.name, input: head + "Ada,Quillon,https://www.linkedin.com/in/ada," + c.cell + ",Acme,Buyer,07 Mar 2024\n", want: c.want, show: email, shows: c.is})
	}
	runAll(t, cases)
}

func TestDates(t *testing.T) {
	kept := func(n int, more string) string { return fmt.Sprintf("%d of %d kept%s", n, n, more) }
	var cases []hostile
	for cell, day := range map[string]string{
		"22 Nov 2026": "2026-11-22", "05 Jan 2024": "2024-01-05", "5 Jan 2024": "2024-01-05", "5-Jan-24": "2024-01-05", "5-Jan-2024": "2024-01-05", "2024-01-05": "2024-01-05",
		"2024-01-05 10:11:12 UTC": "2024-01-05", "2024-01-05T10:11:12Z": "2024-01-05", "Jan 5, 2024": "2024-01-05", "1/5/24, 3:04 PM": "2024-01-05",
		"1/5/24, 3:04\u202fPM": "2024-01-05", "5. January 2024": "2024-01-05", "31.1.2024": "2024-01-31", "1/31/2024": "2024-01-31", "31-01-24": "2024-01-31",
	} {
		cases = append(cases, hostile{name: "case 57: " + cell, input: dated(cell), want: kept(1, ""), show: dates, shows: day})
	}
	for cell, day := range map[string]string{
		"05 févr. 2024": "2024-02-05", "15 Mär 2024": "2024-03-15", "15. März 2024": "2024-03-15", "3 de abr. de 2024": "2024-04-03", "3 mei 2024": "2024-05-03", "3 août 2024": "2024-08-03", "9 okt. 2024": "2024-10-09", "9 dic 2024": "2024-12-09",
	} {
		cases = append(cases, hostile{name: "case 59: " + cell, input: dated(cell), want: kept(1, ""), show: dates, shows: day})
	}
	for _, cell := range []string{"31 Feb 2024", "1900-01-00", "32 Jan 2024", "sometime", "5 Blah 2024", "123456", "1/2/3/4"} {
		cases = append(cases, hostile{name: "case 60: no such day: " + cell, input: dated("05 Jan 2024", cell), want: kept(2, "; bad_date 1 (line 3)"), show: dates, shows: "2024-01-05 "})
	}
	for _, cell := range []string{"5 Jan 2124", "5 Jan 0024", "4 May 2003", "23 Nov 2026"} {
		cases = append(cases, hostile{name: "case 60: out of bounds: " + cell, input: dated(cell), want: kept(1, "; impossible_date 1 (line 2)"), show: dates, shows: ""})
	}
	runAll(t, append(cases, []hostile{
		{name: "case 57: two ways of writing in one file", input: dated("05 Jan 2024", "2024-01-04"), want: kept(2, "; mixed_dates 1 (line 3)"), show: dates, shows: "2024-01-05 2024-01-04"},
		{name: "case 58: a number above twelve settles the whole file", input: dated("25/12/2023", "03/04/2023"), want: kept(2, ""), show: dates, shows: "2023-12-25 2023-04-03"},
		{name: "case 58: a number above twelve in the second place", input: dated("12/25/2023", "03/04/2023"), want: kept(2, ""), show: dates, shows: "2023-12-25 2023-03-04"},
		{name: "case 57: day first and month first in one file", input: dated("25/12/2023", "12/24/2023", "03/04/2023"), want: kept(3, "; ambiguous_date 1 (line 4); mixed_dates 1 (line 3)"), show: dates, shows: "2023-12-25 2023-12-24 "},
		{name: "case 58: newest first settles day before month", input: dated("01/05/2024", "03/04/2024"), want: kept(2, ""), show: dates, shows: "2024-05-01 2024-04-03"},
		{name: "case 58: newest first settles month before day", input: dated("05/01/2024", "04/03/2024"), want: kept(2, ""), show: dates, shows: "2024-05-01 2024-04-03"},
		{name: "case 58: dots mean day before month", input: dated("03.04.2024"), want: kept(1, ""), show: dates, shows: "2024-04-03"},
		{name: "case 58: nothing settles it", input: dated("03/04/2024"), want: kept(1, "; ambiguous_date 1 (line 2)"), show: dates, shows: ""},
		{name: "case 58: the user's answer settles it", input: dated("03/04/2024"), opts: Options{DateOrder: MonthFirst}, want: kept(1, ""), show: dates, shows: "2024-03-04"},
		{name: "case 58: the user's answer does not overrule the file", input: dated("25/12/2023"), opts: Options{DateOrder: MonthFirst}, want: kept(1, ""), show: dates, shows: "2023-12-25"},
		{name: "case 60: a column of nothing but serial numbers holds dates", input: dated("45297", "45296"), want: kept(2, ""), show: dates, shows: "2024-01-06 2024-01-05"},
		{name: "case 60: a lone serial number is no date", input: dated("05 Jan 2024", "45296"), want: kept(2, "; bad_date 1 (line 3); mixed_dates 1 (line 3)"), show: dates, shows: "2024-01-05 "},
	}...))
}

func TestEveryWarningHasItsWords(t *testing.T) {
	kinds := map[string]bool{}
	for w := noWarning + 1; w < warnings; w++ {
		text := warningTexts[w]
		if text.kind == "" || text.says == "" || kinds[text.kind] || strings.ContainsAny(text.kind, " -") {
			t.Errorf("warning %d needs a kind of its own and a sentence, has %+v", w, text)
		}
		kinds[text.kind] = true
	}
}
