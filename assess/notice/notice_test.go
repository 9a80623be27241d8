package notice_test

import (
	"bytes"
	"flag"
	"io"
	"os"
	"strings"
	"testing"

	"handpick/assess/notice"
	"handpick/model"
	"handpick/model/document"
)

var update = flag.Bool("update", false, "write the golden files")

const today model.Date = 20260303

// full is an outreach of which everything is said.
func full() notice.Input {
	return notice.Input{
		Campaign: model.Campaign{
			No: 1, Purpose: "show heads of facilities a kettle that needs half the power",
			Sender: "Rosa Invented", Organisation: "Kettle Works Ltd",
			ReplyAddress: "rosa@kettle.example", PrivacyLink: "https://kettle.example/privacy",
			Channel: model.LinkedInMessage, Country: model.UnitedKingdom, Basis: model.BasisLegitimateInterests,
			LIA: model.LIA{
				Version: 2, Title: "assessment, version 2", By: "Rosa Invented", On: 20260201,
				Outcome: model.LIAPassWithConditions, Conditions: []string{"no more than once"}, ReviewOn: 20270201,
			},
		},
		Interests: "We find first customers; facilities save power.",
		Fields:    []model.Field{model.FieldFirstName, model.FieldLastName, model.FieldCompany, model.FieldPosition, model.FieldURL},
		Source:    model.OwnExport, Contacts: 812, Ordering: true, Version: 3, Today: today,
	}
}

func markdown(t *testing.T, d document.Document) string {
	t.Helper()
	return written(t, d.Markdown)
}

func written(t *testing.T, write func(io.Writer) error) string {
	t.Helper()
	var out bytes.Buffer
	if err := write(&out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestBothDocumentsForAFullAndAnEmptyOutreach(t *testing.T) {
	for file, d := range map[string]document.Document{
		"testdata/notice-full.md":  notice.Notice(full()),
		"testdata/notice-empty.md": notice.Notice(notice.Input{}),
		"testdata/record-full.md":  notice.Record(full()),
		"testdata/record-empty.md": notice.Record(notice.Input{}),
	} {
		got := markdown(t, d)
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
		if strings.Count(got, "not legal advice") != 1 {
			t.Errorf("%s: that it is no legal advice must stand once", file)
		}
	}
}

func TestWhateverIsMissingIsAskedFor(t *testing.T) {
	tests := []struct {
		name           string
		without        func(*notice.Input)
		notice, record string // part of the question, "" where it is not needed
	}{
		{"the purpose", func(in *notice.Input) { in.Campaign.Purpose = " " }, "what you want to achieve", "Purpose: "},
		{"the sender", func(in *notice.Input) { in.Campaign.Sender = "" }, "name of the person who writes", ""},
		{"the organisation", func(in *notice.Input) { in.Campaign.Organisation = "" }, "organisation you write for", "Controller: "},
		{"the address", func(in *notice.Input) { in.Campaign.ReplyAddress = "" }, "a postal or e-mail address", "Contact: a postal or e-mail address"},
		{"the link", func(in *notice.Input) { in.Campaign.PrivacyLink = "" }, "page where this notice", ""},
		{"the basis", func(in *notice.Input) { in.Campaign.Basis = model.NoBasis }, "the lawful basis", "Lawful basis: "},
		{"a basis that carries an outreach", func(in *notice.Input) { in.Campaign.Basis = model.BasisPublicTask }, "you chose public task", ""},
		{"the country", func(in *notice.Input) { in.Campaign.Country = "" }, "the authority to which", ""},
		{"the authority of another country", func(in *notice.Input) { in.Campaign.Country = "IE" }, "the data protection authority of IE", ""},
		{"the interests", func(in *notice.Input) { in.Interests = "" }, "the interests you pursue", ""},
		{"the assessment", func(in *notice.Input) { in.Campaign.LIA = model.LIA{} }, "once it is made", "Assessment of interests: "},
		{"one that is more than a draft", func(in *notice.Input) { in.Campaign.LIA.Outcome = model.LIADraft }, "once it is made", "Assessment of interests: "},
		{"one that passed", func(in *notice.Input) { in.Campaign.LIA.Outcome = model.LIAFail }, "of 2026-02-01 does not", ""},
		{"one that is not overdue", func(in *notice.Input) { in.Campaign.LIA.ReviewOn = 20260302 }, "the day of its review, 2026-03-02, is over", ""},
		{"the source", func(in *notice.Input) { in.Source = model.NoSource }, "where the data comes from", "Where the data comes from: "},
		{"an honest source", func(in *notice.Input) { in.Source = model.ScrapedOrBought }, "where the data comes from", "Where the data comes from: "},
		{"the fields", func(in *notice.Input) { in.Fields = nil }, "which details you use", "Data: "},
		{"a version", func(in *notice.Input) { in.Version = 0 }, "", "Privacy notice: "},
	}
	whole := full()
	asksOfNotice, asksOfRecord := asks(notice.Notice(whole)), asks(notice.Record(whole))
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			in := full()
			tt.without(&in)
			for _, form := range []struct {
				name   string
				before []string
				now    []string
				want   string
			}{
				{"notice", asksOfNotice, asks(notice.Notice(in)), tt.notice},
				{"record", asksOfRecord, asks(notice.Record(in)), tt.record},
			} {
				more := len(form.now) - len(form.before)
				if form.want == "" {
					if more != 0 {
						t.Errorf("%s: asks for %d more: %q", form.name, more, form.now)
					}
					continue
				}
				if more < 1 || !strings.Contains(strings.Join(form.now, "\n"), form.want) {
					t.Errorf("%s: %q is not asked for, only %q", form.name, form.want, form.now)
				}
			}
		})
	}
}

func asks(d document.Document) []string { return d.Asks() }

func TestTheNoticeSays(t *testing.T) {
	tests := []struct {
		name      string
		change    func(*notice.Input)
		want, not string
	}{
		{"that people can say no, before anything else", nil, "## You can say no at any time\n\n**You have the right to object", ""},
		{"whose connection they are", nil, "first-degree connection of Rosa Invented on LinkedIn", ""},
		{"that they gave the data themselves, where they did",
			func(in *notice.Input) { in.Source = model.GivenByPerson }, "You gave us the data yourself", "first-degree"},
		{"how the list is put in order, where it is", nil, "by words in your job title", ""},
		{"nothing of an order where there is none",
			func(in *notice.Input) { in.Ordering = false }, "it decides nothing about you", "by words in your job title"},
		{"how long", nil, "28 days after we took them in", "2026-04-30"},
		{"how long, where it was put off", func(in *notice.Input) { in.Retention.RowsUntil = 20260430 }, "go on 2026-04-30", ""},
		{"how many months, as set", func(in *notice.Input) { in.Retention.Months = 6 }, "go 6 months after", "24 months"},
		{"that consent can be withdrawn, where they write on consent",
			func(in *notice.Input) { in.Campaign.Basis = model.BasisConsent }, "withdraw your consent at any time", "interests"},
		{"nothing of LinkedIn where they write by e-mail",
			func(in *notice.Input) { in.Campaign.Channel = model.WorkEmail }, "sends nothing to anybody", "through LinkedIn"},
		{"the regulation of the Union where the people are there",
			func(in *notice.Input) { in.Campaign.Country = "IE" }, "(GDPR Article 6(1)(f))", "ico.org.uk"},
		{"one full stop where the user typed one",
			func(in *notice.Input) { in.Campaign.Purpose = "better kettles." }, "better kettles.\n", "kettles.."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			in := full()
			if tt.change != nil {
				tt.change(&in)
			}
			got := markdown(t, notice.Notice(in))
			if !strings.Contains(got, tt.want) || tt.not != "" && strings.Contains(got, tt.not) {
				t.Errorf("want %q, not %q, in\n%s", tt.want, tt.not, got)
			}
		})
	}
}

func TestTheDigestChangesWithTheFactsAndNotWithTheDay(t *testing.T) {
	in, later, other, overdue := full(), full(), full(), full()
	later.Today, later.Version = 20260304, 4
	other.Campaign.Purpose = "sell pots"
	overdue.Today = 20270202
	if notice.Digest(in) != notice.Digest(later) {
		t.Error("the same facts on another day give another digest")
	}
	if notice.Digest(in) == notice.Digest(other) {
		t.Error("another purpose gives the same digest")
	}
	if notice.Digest(in) == notice.Digest(overdue) {
		t.Error("an assessment that is overdue by then gives the same digest")
	}
}

func TestTheRecordNamesEveryPointOfTheArticle(t *testing.T) {
	got := markdown(t, notice.Record(full()))
	for _, letter := range "abcdefg" {
		if !strings.Contains(got, "Art 30(1)("+string(letter)+")") {
			t.Errorf("Article 30(1)(%c) is missing", letter)
		}
	}
	if !strings.Contains(got, "812 held") {
		t.Error("how many people are held is missing")
	}
}

func TestANoticeBearsTheDayOfItsVersion(t *testing.T) {
	in := full()
	in.On = 20260101
	if d := notice.Notice(in); d.Lead[1] != "Version 3 of 2026-01-01." {
		t.Errorf("it says %q", d.Lead[1])
	}
}

func TestWhereTheRegulatorIsAnotherNobodyIsAskedForANumberOfTheICO(t *testing.T) {
	in := full()
	in.Campaign.Country = "DE"
	if text := markdown(t, notice.Notice(in)); strings.Contains(text, "ICO") {
		t.Errorf("the notice for Germany says ICO:\n%s", text)
	}
}
