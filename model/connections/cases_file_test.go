package connections

import (
	"archive/zip"
	"context"
	"encoding/binary"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"handpick/model"
)

func TestFilesThatAreNotWhatTheySeem(t *testing.T) {
	xlsx := zipped(t, member{name: "[Content_Types].xml", text: "<x/>"}, member{name: "xl/workbook.xml"})
	runAll(t, []hostile{
		{name: "case 1: an empty file", input: "", want: "error: empty file"},
		{name: "case 1: nothing but a byte order mark and blank lines", input: "\ufeff\r\n \n", want: "error: empty file"},
		{name: "case 2: a header and nothing below", input: preamble + head, want: "error: no connections in it"},
		{name: "case 8: an Excel workbook under another name", input: xlsx, want: "error: save it as CSV UTF-8"},
		{name: "case 8: an old Excel workbook under another name", input: "\xd0\xcf\x11\xe0\xa1\xb1", want: "error: save it as CSV UTF-8"},
		{name: "case 9: a web page", input: "<!DOCTYPE html><html>", want: "error: a web page"},
		{name: "case 9: JSON", input: "\n{\"a\": 1}", want: "error: JSON"},
		{name: "case 9: a PDF", input: "%PDF-1.7", want: "error: a PDF"},
		{name: "case 9: a vCard", input: "BEGIN:VCARD\nVERSION:3.0\n", want: "error: vCard"},
		{name: "case 10: messages", input: "CONVERSATION ID,CONVERSATION TITLE,FROM,TO,DATE,SUBJECT,CONTENT\n1,,a,b,c,d,e\n", want: "error: LinkedIn messages"},
		{name: "case 10: messages of 2018", input: "From,To,Date,Subject,Content,Direction,Folder\n", want: "error: LinkedIn messages"},
		{name: "case 10: invitations", input: "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n", want: "error: LinkedIn invitations"},
		{name: "case 10: the uploaded address book", input: "Source,FirstName,LastName,Companies,Title,Emails,PhoneNumbers\n", want: "error: never connected with you"},
		{name: "case 10: recommendations", input: "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\n", want: "error: recommendations"},
		{name: "case 10: one's own profile", input: "First Name,Last Name,Maiden Name,Address,Birth Date,Headline\n", want: "error: your own LinkedIn profile"},
		{name: "case 10: Apollo", input: "First Name,Last Name,Title,Company,Email,Email Status,Seniority,Person Linkedin Url,Apollo Contact Id\n", want: "error: Apollo"},
		{name: "case 10: Sales Navigator", input: "fullName,companyName,title,salesNavigatorUrl\n", want: "error: Sales Navigator"},
		{name: "case 10: Google contacts", input: "First Name,Middle Name,Last Name,Organization Name,E-mail 1 - Label,E-mail 1 - Value\n", want: "error: Google contacts"},
		{name: "case 10: Outlook", input: "Title,First Name,Middle Name,Last Name,Suffix,Company,Job Title,E-mail Address\n", want: "error: Outlook"},
		{name: "case 10: HubSpot", input: "\"Record ID\",\"First Name\",\"Last Name\",\"Email\",\"Contact owner\"\n", want: "error: HubSpot"},
		{name: "case 14: a NUL byte in the text", input: head + "Ada,Quil\x00lon,,,Acme,Buyer,\n", want: "error: line 2: holds a NUL byte"},
		{name: "case 22: no header in the first 40 lines", input: strings.Repeat("1;2;3\n", 40) + head + ada, want: "error: line 1 has 5 bytes and 2 semicolons"},
		{name: "case 22: no header shows no text of the first line", input: ada, want: "error: no header"},
		{name: "case 28: neither company nor position", input: "First Name,Last Name,URL,Connected On\nAda,Quillon,,\n", want: "error: nothing to review"},
	})
}

func TestArchives(t *testing.T) {
	good := member{name: "Basic_LinkedInDataExport_03-09-2026/Connections.csv", text: preamble + head + ada}
	junk := []member{{name: "__MACOSX/._Connections.csv", text: "x"}, {name: ".DS_Store", text: "y"}}
	bomb := member{name: "Connections.csv", text: head + strings.Repeat("a", 4<<20)}
	link := member{name: "Connections.csv", text: "/etc/passwd", change: func(h *zip.FileHeader) { h.SetMode(fs.ModeSymlink | 0o777) }}
	locked := member{name: "Connections.csv", text: head + ada, change: func(h *zip.FileHeader) { h.Flags |= 1 }}
	many := make([]member, 1001)
	for i := range many {
		many[i].name = fmt.Sprintf("%d.csv", i)
	}
	runAll(t, []hostile{
		{name: "case 4: the archive's Connections.csv is found in its folder", input: zipped(t, good, member{name: "messages.csv"}), want: "1 of 1 kept",
			show: func(e *Export) string { return e.Report.ExportedOn.String() }, shows: "2026-03-09"},
		{name: "case 4: a numbered name in another case", input: zipped(t, member{name: "CONNECTIONS_123.CSV", text: head + ada}), want: "1 of 1 kept"},
		{name: "case 4: several Connections.csv are listed", input: zipped(t, good, member{name: "old/connections (1).csv"}), want: `error: "old/connections (1).csv"`},
		{name: "case 5: an archive without connections says what it holds and how to ask", input: zipped(t, member{name: "Profile.csv"}), want: `error: no Connections.csv in the zip (it holds "Profile.csv"); at LinkedIn choose`},
		{name: "case 6: a zip bomb", input: zipped(t, bomb), want: "error: limit of 100 to 1"},
		{name: "case 6: too many entries", input: zipped(t, many...), want: "error: 1001 entries, the limit is 1000"},
		{name: "case 6: an entry that leaves its folder", input: zipped(t, good, member{name: "../../evil.csv"}), want: "error: leaves its folder"},
		{name: "case 6: an entry that leaves its folder the other way", input: zipped(t, good, member{name: `..\evil.csv`}), want: "error: leaves its folder"},
		{name: "case 6: a symbolic link", input: zipped(t, link), want: "error: is not a file"},
		{name: "case 6: an encrypted member", input: zipped(t, locked), want: "error: encrypted"},
		{name: "case 7: what a Mac adds is passed over", input: zipped(t, append(junk, good)...), want: "1 of 1 kept"},
		{name: "case 63: a zip that was cut", input: zipped(t, good)[:100], want: "error: is the download complete"},
		{name: "case 64: the owner is known by an outgoing invitation", input: zipped(t, member{name: "Connections.csv", text: head + ada + ben},
			member{name: "Invitations.csv", text: "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n" +
				"a,b,,\"two\nlines\",OUTGOING,https://www.linkedin.com/in/Ada-Quillon,x\nc,a,,,INCOMING,https://www.linkedin.com/in/ben-quillon,x\n"}),
			want: "1 of 2 kept; self 1", show: people, shows: "Ben"},
		{name: "case 64: the owner is known by an e-mail address", input: zipped(t, member{name: "Connections.csv", text: head + ada + ben},
			member{name: "Email Addresses.csv", text: "Email Address,Confirmed,Primary,Updated On\nBEN@quillon.test,Yes,Yes,Not Available\n"}),
			want: "1 of 2 kept; self 1", show: people, shows: "Ada"},
		{name: "case 64: two senders of invitations name no owner", input: zipped(t, member{name: "Connections.csv", text: head + ada + ben},
			member{name: "Invitations.csv", text: "Direction,inviterProfileUrl\nOUTGOING,https://www.linkedin.com/in/ada-quillon\nOUTGOING,https://www.linkedin.com/in/ben-quillon\n"}),
			want: "2 of 2 kept"},
	})
}

func TestEncodingsAndLineEnds(t *testing.T) {
	full := preamble + head + "Zoë,Quillon,https://www.linkedin.com/in/zo%C3%AB,,Büro,Chefin,07 Mar 2024\n"
	tabbed := strings.ReplaceAll(head+"Zoë,Quillon,,,Büro,Chefin,07 Mar 2024\n", ",", "\t")
	firstName := showing(0, model.FieldFirstName)
	runAll(t, []hostile{
		{name: "case 11: a byte order mark above the preamble", input: "\ufeff" + full, want: "1 of 1 kept", show: headerAt, shows: "4"},
		{name: "case 11: a byte order mark before a quoted header", input: "\ufeff\"First Name\"" + strings.TrimPrefix(head, "First Name") + ada, want: "1 of 1 kept", show: people, shows: "Ada"},
		{name: "case 12: UTF-16LE with tabs", input: utf16Bytes(tabbed, binary.LittleEndian.AppendUint16, true), want: "1 of 1 kept", show: encoding, shows: "UTF-16LE"},
		{name: "case 12: UTF-16BE with tabs", input: utf16Bytes(tabbed, binary.BigEndian.AppendUint16, true), want: "1 of 1 kept", show: firstName, shows: "Zoë"},
		{name: "case 13: UTF-16 without a mark", input: utf16Bytes(tabbed, binary.LittleEndian.AppendUint16, false), want: "1 of 1 kept", show: firstName, shows: "Zoë"},
		{name: "case 13: NUL bytes without a pattern", input: head + "Ada\x00\x00,Quillon,,,Acme,,\n", want: "error: NUL byte"},
		{name: "case 15: windows-1252", input: head + "Zo\xeb,Quillon,,,B\xfcro,\x80uro,07 Mar 2024\n", want: "1 of 1 kept; decoded 3 (line 2)",
			show: func(e *Export) string { return e.Contacts[0].FirstName + e.Contacts[0].Position + encoding(e) }, shows: "Zoë€urowindows-1252"},
		{name: "case 16: UTF-8 and windows-1252 in one file", input: head + "Zo\xeb,Quillon,,,Büro,,07 Mar 2024\n", want: "1 of 1 kept; decoded 1 (line 2)",
			show: func(e *Export) string { return e.Contacts[0].FirstName + e.Contacts[0].Company + encoding(e) }, shows: "ZoëBüroUTF-8 mixed with windows-1252"},
		{name: "case 16: both in one cell", input: head + "Zo\xebë,Quillon,,,Acme,,07 Mar 2024\n", want: "1 of 1 kept; decoded 1 (line 2)", show: firstName, shows: "Zoëë"},
		{name: "case 17: encoded twice", input: head + "ZoÃ«,Quillon,,,BÃ¼ro,,07 Mar 2024\n", want: "1 of 1 kept; repaired 2 (line 2)", show: firstName, shows: "Zoë"},
		{name: "case 17: what only looks encoded twice stays", input: head + "ZoÃë,Quillon,,,Acme,,07 Mar 2024\n", want: "1 of 1 kept", show: firstName, shows: "ZoÃë"},
		{name: "case 18: letters that are lost", input: head + "Zo\ufffd,Quillon,,,Acme,,07 Mar 2024\nB??n,Quillon,,,Acme,,06 Mar 2024\n", want: "2 of 2 kept; damaged 2 (line 2)"},
		{name: "case 19: CRLF", input: strings.ReplaceAll(preamble+head+ada+ben, "\n", "\r\n"), want: "2 of 2 kept"},
		{name: "case 19: mixed line ends", input: strings.ReplaceAll(preamble, "\n", "\r\n") + head + ada + strings.ReplaceAll(ben, "\n", "\r\n"), want: "2 of 2 kept"},
		{name: "case 19: lone CR", input: strings.ReplaceAll(head+ada+ben, "\n", "\r"), want: "2 of 2 kept; line_ends 1 (line 1)"},
		{name: "case 20: no newline at the end", input: strings.TrimSuffix(head+ada+ben, "\n"), want: "2 of 2 kept"},
		{name: "case 63: a last row that is cut", input: head + ada + "Ben,Quillon,https://www.linkedin.com/in/ben", want: "2 of 2 kept; short_row 1 (line 3); cut_file 1 (line 3)"},
	})
}

func TestPaths(t *testing.T) {
	folder := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	tooLarge := write("large.csv", head+ada)
	if err := os.Truncate(tooLarge, maxFile+1); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, path, want string }{
		{"case 3: a folder", folder, "error: is a folder"},
		{"case 3: a device", os.DevNull, "error: is a device"},
		{"case 3: no such file", filepath.Join(folder, "gone.csv"), "error: gone.csv"},
		{"case 67: an archive named .csv", write("a.csv", zipped(t, member{name: "Connections.csv", text: head + ada})), "1 of 1 kept"},
		{"case 67: a CSV named .zip", write("b.zip", head+ada), "1 of 1 kept"},
		{"a file above the limit is not even read", tooLarge, "error: limit of 256 MiB"},
	} {
		t.Run(c.name, func(t *testing.T) {
			export, err := Read(t.Context(), c.path, Options{})
			check(t, hostile{want: c.want}, export, err)
		})
	}
}

func TestCase67APipeIsRead(t *testing.T) {
	t.Run("case 67: a pipe with lone CR", func(t *testing.T) {
		r, w, err := os.Pipe()
		if err != nil {
			t.Fatal(err)
		}
		defer r.Close()
		go func() {
			defer w.Close()
			_, _ = w.WriteString(strings.ReplaceAll(head+ada+ben, "\n", "\r"))
		}()
		path := fmt.Sprintf("/dev/fd/%d", r.Fd())
		if _, err := os.Stat(path); err != nil {
			t.Skip("no /dev/fd here")
		}
		export, err := Read(t.Context(), path, Options{})
		check(t, hostile{want: "2 of 2 kept; line_ends 1 (line 1)"}, export, err)
	})
}

func TestCase63AFileThatChangesIsRefused(t *testing.T) {
	t.Run("case 63: the size moves while the file is read", func(t *testing.T) {
		path := filepath.Join(t.TempDir(), "Connections.csv")
		if err := os.WriteFile(path, []byte(head+ada), 0o600); err != nil {
			t.Fatal(err)
		}
		before, err := os.Stat(path)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(head+ada+ben), 0o600); err != nil {
			t.Fatal(err)
		}
		after, err := os.Stat(path)
		if err != nil {
			t.Fatal(err)
		}
		if !changed(before, after) || changed(after, after) {
			t.Error("a file that grew must count as changed, one that did not must not")
		}
	})
}

func TestCase68ReadingStopsWhenAsked(t *testing.T) {
	t.Run("case 68: two reads at once agree and one that is stopped returns nothing", func(t *testing.T) {
		data := []byte(head + ada + ben)
		second := make(chan string)
		go func() {
			export, err := Parse(t.Context(), "a.csv", data, Options{})
			if err != nil {
				second <- err.Error()
				return
			}
			second <- summary(export)
		}()
		export, err := Parse(t.Context(), "a.csv", data, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if got := <-second; got != summary(export) {
			t.Errorf("two reads of one file differ: %s and %s", got, summary(export))
		}
		stopped, stop := context.WithCancel(t.Context())
		stop()
		if export, err := Parse(stopped, "a.csv", data, Options{}); err == nil || export != nil {
			t.Errorf("a stopped read returned %v, %v", export, err)
		}
	})
}
