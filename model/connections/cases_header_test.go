package connections

import (
	"strings"
	"testing"

	"handpick/model"
)

func TestHeaders(t *testing.T) {
	hundred := strings.Repeat("n", 100)
	unused := func(e *Export) string { return strings.Join(e.Report.Unused, "|") }
	email := showing(0, model.FieldEmail)
	runAll(t, []hostile{
		{name: "case 21: no preamble", input: head + ada, want: "1 of 1 kept", show: shape, shows: "LinkedIn Connections, the form since 2023"},
		{name: "case 21: the usual preamble", input: preamble + head + ada, want: "1 of 1 kept", show: headerAt, shows: "4"},
		{name: "case 21: a preamble padded by a spreadsheet", input: "Notes:,,,,,,\n\"When exporting, you may notice, that\",,,,,,\n,,,,,,\n" + head + ada, want: "1 of 1 kept", show: headerAt, shows: "4"},
		{name: "case 21: a preamble wrapped over lines", input: "\"Notes:\"\n\"When exporting your connection data,\nyou may notice, that some\nare missing\"\n\n\n" + head + ada, want: "1 of 1 kept", show: headerAt, shows: "7"},
		{name: "case 21: a preamble in another language", input: "Hinweise:\nBeim Export, so heißt es, fehlen \"manche\" Adressen\n" + head + ada, want: "1 of 1 kept", show: headerAt, shows: "3"},
		{name: "case 21: rows that a sort moved above the header are rejected, not lost", input: ada + head + ben, want: "1 of 2 kept; rejected 1 (line 1)"},
		{name: "case 23: two exports pasted together", input: preamble + head + ada + preamble + head + ben, want: "2 of 5 kept; headers 3; repeated_header 3 (line 6)"},
		{name: "case 23: a second header that a spreadsheet padded", input: head + ada + strings.TrimSuffix(head, "\n") + ",,\n" + ben, want: "2 of 3 kept; headers 1; repeated_header 1 (line 3)"},
		{name: "case 23: a second header that differs", input: head + ada + oldHead + "Ben,Quillon,,Acme,Buyer,07 Mar 2024\n", want: "error: line 3: a second header that differs"},
		{name: "case 23: a second header with the columns in another order", input: head + ada + "Last Name,First Name,URL,Email Address,Company,Position,Connected On\n", want: "error: line 3: a second header"},
		{name: "case 24: case, spaces, zero-width characters and quotes", input: "\"FIRST  NAME\", last name ,url,\u200bEmail Address,company, Position,Connected on\n" + ada, want: "1 of 1 kept", show: showing(0, model.FieldConnectedOn), shows: "2024-03-07"},
		{name: "case 25: columns reordered, extra and unnamed", input: "Company,,Last Name,Tags,First Name,Position\nAcme,x,Quillon,vip,Ada,Buyer\n", want: "1 of 1 kept; no_links 1 (line 1)", show: unused, shows: "Tags"},
		{name: "case 26: no URL column", input: oldHead + "Ada,Quillon,,Acme,Buyer,07 Mar 2024\n", want: "1 of 1 kept; no_links 1 (line 1)",
			show: func(e *Export) string { return string(e.Contacts[0].Key) }, shows: string(model.NameKey("Ada Quillon", "Acme"))},
		{name: "case 27: no email column", input: "First Name,Last Name,URL,Company\nAda,Quillon,https://www.linkedin.com/in/ada,Acme\n", want: "1 of 1 kept"},
		{name: "case 29: a heading twice, the first filled cell wins", input: "First Name,Last Name,URL,Email Address,Email Address,Company\n" +
			"Ada,Quillon,https://www.linkedin.com/in/ada,a@x.test,b@x.test,Acme\nBen,Quillon,https://www.linkedin.com/in/ben,,c@x.test,Acme\n", want: "2 of 2 kept; double_heading 1 (line 1)",
			show: func(e *Export) string { return e.Contacts[0].Email + " " + e.Contacts[1].Email }, shows: "a@x.test c@x.test"},
		{name: "case 29: an empty second column does not erase the first", input: "First Name,Last Name,Email,E-mail,Company\nAda,Quillon,a@x.test,,Acme\n", want: "1 of 1 kept; no_links 1 (line 1); double_heading 1 (line 1)", show: email, shows: "a@x.test"},
		{name: "case 30: semicolons", input: strings.ReplaceAll(head+ada, ",", ";"), want: "1 of 1 kept", show: separator, shows: "semicolon"},
		{name: "case 30: tabs", input: strings.ReplaceAll(head+ada, ",", "\t"), want: "1 of 1 kept", show: separator, shows: "tab"},
		{name: "case 30: bars", input: strings.ReplaceAll(head+ada, ",", "|"), want: "1 of 1 kept", show: separator, shows: "bar"},
		{name: "case 30: a sep= line", input: "sep=;\r\n" + strings.ReplaceAll(head+ada, ",", ";"), want: "1 of 1 kept", show: headerAt, shows: "2"},
		{name: "case 31: commas that should have been quoted", input: head + "Ada,Quillon,https://www.linkedin.com/in/ada,,Acme, Inc.,Buyer,07 Mar 2024\n", want: "1 of 1 kept; long_row 1 (line 2); bad_date 1 (line 2)",
			show: showing(0, model.FieldCompany), shows: "Acme"},
		{name: "case 52: the whole name in one column", input: "Name,Company,Title,LinkedIn\n\"Quillon, Ada\",Acme,Buyer,linkedin.com/in/ada\n", want: "1 of 1 kept; full_names 1 (line 1)",
			show: func(e *Export) string {
				f := e.Contacts[0].Fields
				return f.FullName + "/" + f.FirstName + "/" + f.Position
			}, shows: "Quillon, Ada//Buyer"},
		{name: "case 54: a company of 100 characters may be cut", input: head + "Ada,Quillon,https://www.linkedin.com/in/ada,," + hundred + ",,07 Mar 2024\n", want: "1 of 1 kept; cut_company 1 (line 2)", show: showing(0, model.FieldCompany), shows: hundred},
		{name: "headings of automation tools are named", input: "firstName,lastName,linkedInProfileUrl,companyName\nAda,Quillon,https://www.linkedin.com/in/ada,Acme\n", want: "1 of 1 kept; automated 1 (line 1)"},
	})
}

func TestErasOfLinkedInsOwnFile(t *testing.T) {
	runAll(t, []hostile{
		{name: "2018", input: oldHead + "Ada,Quillon,ada@x.test,Acme,Buyer,\"4/9/18, 3:04 PM\"\n", want: "1 of 1 kept; no_links 1 (line 1)", show: dates, shows: "2018-04-09"},
		{name: "2019 with more columns", input: "First Name,Last Name,Address,Email Address,Company,Position,Connected On,Websites,Instant Messengers\r\nAda,Quillon,,,Acme,Buyer,\"11/14/19, 10:22 AM\",,\r\n", want: "1 of 1 kept; no_links 1 (line 1)", show: dates, shows: "2019-11-14"},
		{name: "2020", input: oldHead + "Ada,Quillon,,Acme,Buyer,07 Jan 2020\n", want: "1 of 1 kept; no_links 1 (line 1)", show: shape, shows: "LinkedIn Connections, the form of 2018 to 2020"},
		{name: "2022", input: preamble + oldHead + "Ada,Quillon,,Acme,Buyer,07 Jan 2022\n", want: "1 of 1 kept; no_links 1 (line 4)", show: shape, shows: "LinkedIn Connections, the form of 2020 to 2023"},
		{name: "since 2023", input: preamble + head + strings.TrimSuffix(ada, "\n"), want: "1 of 1 kept", show: key, shows: "in:ada-quillon"},
		{name: "before 2018", input: "First Name,Last Name,Email Address,Current Company,Current Position\nAda,Quillon,,Acme,Buyer\n", want: "1 of 1 kept; no_links 1 (line 1)", show: shape, shows: "LinkedIn Connections, the form before 2018"},
		{name: "German Excel", input: "First Name;Last Name;Company;Position;Connected on\r\nZo\xeb;Quillon;B\xfcro;Chefin;24.08.2021\r\nBen;Quillon;Acme;;05.03.2021\r\n", want: "2 of 2 kept; no_links 1 (line 1); decoded 2 (line 2)", show: dates, shows: "2021-08-24 2021-03-05"},
		{name: "English Excel", input: oldHead + "Ada,Quillon,,Acme,Buyer,15-Jan-24\nBen,Quillon,,Acme,Buyer,5-Jan-24\n", want: "2 of 2 kept; no_links 1 (line 1)", show: dates, shows: "2024-01-15 2024-01-05"},
	})
}
