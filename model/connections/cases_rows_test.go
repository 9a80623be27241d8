package connections

import (
	"strings"
	"testing"

	"handpick/model"
)

func TestRows(t *testing.T) {
	tenMB := strings.Repeat("x", 10<<20)
	open := head + strings.Repeat("\"Ada,Quillon,,,Acme,Buyer,\n", 10_000)
	runAll(t, []hostile{
		{name: "case 32: a row with only a date is a hidden member", input: head + ",,,,,,07 Jun 2022\n" + ada, want: "1 of 2 kept; hidden 1"},
		{name: "case 33: rows of nothing are counted as empty, blank lines are no rows", input: head + ",,,,,,\n\n  \n , ,\u00a0,,,,\n" + ada, want: "1 of 4 kept; empty 3"},
		{name: "case 34: a short row with a name is kept", input: head + "Ada,Quillon,https://www.linkedin.com/in/ada\n" + ben, want: "2 of 2 kept; short_row 1 (line 2)"},
		{name: "case 34: a short row without a name is rejected", input: head + ",,,ada@x.test\n" + ben, want: "1 of 2 kept; rejected 1 (line 2)"},
		{name: "case 35: extra cells that are empty", input: head + strings.TrimSuffix(ada, "\n") + ",,\n", want: "1 of 1 kept"},
		{name: "case 35: extra cells that are filled shift nothing", input: head + strings.TrimSuffix(ada, "\n") + ",,x\n", want: "1 of 1 kept; long_row 1 (line 2)", show: showing(0, model.FieldPosition), shows: "Founder"},
		{name: "case 36: a bare quote in an unquoted cell costs that line only", input: head + "Ada \"Ace\" Quillon,,,,Acme,,\n" + ben, want: "1 of 2 kept; rejected 1 (line 2)", show: cause, shows: "a quote in an unquoted cell"},
		{name: "case 36: text after a closing quote costs that line only", input: head + "\"Ada\" Quillon,,,,Acme,,\n" + ben, want: "1 of 2 kept; rejected 1 (line 2)", show: cause, shows: "a quote is never closed, or text follows a closing quote"},
		{name: "case 37: an unclosed quote costs that line only", input: head + ada + "\"Dot,Quillon,,,Acme,Buyer,\n" + ben + cleo, want: "3 of 4 kept; rejected 1 (line 3)", show: people, shows: "Ada Ben Cleo"},
		{name: "case 37: an unclosed quote that meets another one", input: head + "\"Dot,Quillon,,,Acme,Buyer,\n" + ada + "Eve,Quillon,https://www.linkedin.com/in/eve,,\"Acme, Inc.\",Buyer,\n" + ben, want: "3 of 4 kept; rejected 1 (line 2)", show: people, shows: "Ada Eve Ben"},
		{name: "case 37: an unclosed quote on the last line", input: head + ada + "\"Dot,Quillon,,,Acme,Buyer,", want: "1 of 2 kept; rejected 1 (line 3); cut_file 1 (line 3)"},
		{name: "case 37: an unclosed quote before more than a megabyte of rows", input: head + "\"Dot,Quillon,,,Acme,Buyer,\n" + strings.Repeat(ben, 20_000), want: "1 of 20001 kept; merged 19999; rejected 1 (line 2)"},
		{name: "case 38: ten thousand unclosed quotes are given up at once", input: open, want: "error: line 66: more than the limit of 64 quotes"},
		{name: "case 39: line breaks and tabs in a cell fold in company and position only", input: head + "Ada,Quillon,https://www.linkedin.com/in/ada,,\"Acme\r\nTools\",\"Buyer\tand\n seller\",07 Mar 2024\n,,,x,,,\n", want: "1 of 2 kept; rejected 1 (line 5)",
			show: func(e *Export) string { return e.Contacts[0].Company + "|" + e.Contacts[0].Position }, shows: "Acme Tools|Buyer and seller"},
		{name: "case 40: a cell of ten megabytes", input: head + ada + "Ada,Quillon,,," + tenMB + ",,\n", want: "error: line 3: a cell longer than the limit of 64 KiB"},
		{name: "case 40: a quoted cell of ten megabytes", input: head + ada + "Ada,Quillon,,,\"" + tenMB + "\",,\n", want: "error: line 3: a cell longer than the limit of 64 KiB"},
		{name: "case 40: a cell just above the limit", input: head + "Ada,Quillon,,," + tenMB[:maxCell+1] + ",,\n", want: "error: line 2: a cell longer than the limit of 64 KiB"},
		{name: "case 40: a cell just at the limit", input: head + "Ada,Quillon,https://www.linkedin.com/in/ada,," + tenMB[:maxCell] + ",,\n", want: "1 of 1 kept"},
		{name: "case 40: a row of a million cells", input: head + ada + strings.Repeat(",", 1_000_000) + "\n", want: "error: line 3: more than the limit of 1000 cells"},
		{name: "case 40: a row of ten million cells", input: head + ada + strings.Repeat(",", 10_000_000), want: "error: line 3: more than the limit of 1000 cells"},
		{name: "case 40: a header of two thousand cells", input: strings.TrimSuffix(head, "\n") + strings.Repeat(",", 2000) + "\n" + ada, want: "error: line 1: more than the limit of 1000 cells"},
		{name: "two megabytes of blank lines are passed over", input: head + ada + strings.Repeat("\n", 2<<20) + ben + "x,\"\n", want: "2 of 3 kept; rejected 1 (line 2097156)"},
		{name: "case 48: the same profile twice is one person, the newer row counts", input: head + "Ada,Quillon,https://www.linkedin.com/in/ada,,Old,Buyer,05 Mar 2024\nAda,Quillon,https://uk.linkedin.com/in/ADA/,,New,Buyer,06 Mar 2024\n",
			want: "1 of 2 kept; merged 1; not_newest_first 1 (line 3); changed_duplicate 2 (line 3)", show: showing(0, model.FieldCompany), shows: "New"},
		{name: "case 48: of two rows of one day the first counts", input: head + ada + strings.Replace(ada, "Founder", "Director", 1), want: "1 of 2 kept; merged 1; changed_duplicate 1 (line 3)", show: showing(0, model.FieldPosition), shows: "Founder"},
		{name: "case 49: the same name with another link is another person", input: head + ada + strings.Replace(ada, "/ada-", "/ada2-", 1), want: "2 of 2 kept"},
		{name: "case 50: the same row without a link is one person", input: oldHead + "Ada,Quillon,,Acme,Buyer,07 Mar 2024\nAda,Quillon,,Acme,Buyer,07 Mar 2024\n", want: "1 of 2 kept; merged 1; no_links 1 (line 1)"},
		{name: "case 50: the same name and company on another day is another person", input: oldHead + "Ada,Quillon,,Acme,Buyer,07 Mar 2024\nAda,Quillon,,Acme,Clerk,06 Mar 2024\nAda,Quillon,,Acme,Buyer,07 Mar 2024\n",
			want: "2 of 3 kept; merged 1; no_links 1 (line 1); not_newest_first 1 (line 4); same_name 2 (line 3)",
			show: func(e *Export) string { return string(e.Contacts[0].Key[len(e.Contacts[1].Key):]) }, shows: "|2024-03-07"},
		{name: "case 51: parts of names", input: head + "Ada,,https://www.linkedin.com/in/a1,,Acme,,07 Mar 2024\n,Quillon,https://www.linkedin.com/in/a2,,Acme,,07 Mar 2024\nBen,Q.,https://www.linkedin.com/in/a3,,Acme,,07 Mar 2024\n王,Quillon,https://www.linkedin.com/in/a4,,Acme,,07 Mar 2024\n", want: "4 of 4 kept; partial_name 3 (line 2)"},
		{name: "case 61: a file that is not newest first is noted", input: head + ben + ada, want: "2 of 2 kept; not_newest_first 1 (line 3)"},
		{name: "a row without a name is kept for its link", input: head + ",,https://www.linkedin.com/in/ada,,Acme,,07 Mar 2024\n", want: "1 of 1 kept; partial_name 1 (line 2)"},
		{name: "a row without a name and with a bad link is rejected", input: head + ada + ",,https://evil.test/in/ada,,Acme,,07 Mar 2024\n", want: "1 of 2 kept; rejected 1 (line 3); bad_link 1 (line 3); partial_name 1 (line 3)"},
	})
}

func TestCase62MoreRowsThanLinkedInAllows(t *testing.T) {
	t.Run("case 62: 30,001 rows are read and noted", func(t *testing.T) {
		export, err := Parse(t.Context(), "x", invented(30_001), Options{Now: today})
		if err != nil {
			t.Fatal(err)
		}
		if got, want := summary(export), "30001 of 30001 kept; above_cap 1 (line 30005)"; got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	})
	t.Run("rows beyond memory's guard are an error", func(t *testing.T) {
		l := loader{report: Report{Records: maxRecords - 1}}
		_, err := l.load(t.Context(), document{data: []byte(head + ada + ben)})
		if err == nil || !strings.Contains(err.Error(), "limit of 2000000 rows") {
			t.Errorf("got %v", err)
		}
	})
}
