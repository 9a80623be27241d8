package access_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"reflect"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"handpick/model"
	"handpick/model/access"
)

var update = flag.Bool("update", false, "write the golden files")

func at(hour int) time.Time { return time.Date(2026, 3, 3, hour, 15, 0, 0, time.UTC) }

func by(event int64) access.Stamp {
	return access.Stamp{Event: event, At: at(int(event)), By: "Rosa Invented", Outreach: 1}
}

// whole is a copy about somebody of whom something of every kind is held.
func whole() *access.Copy {
	contact := model.NewContact(7, model.SlugKey("jane-invented"), model.Fields{
		FirstName: "Jane", LastName: "Invented", URL: "https://www.linkedin.com/in/jane-invented",
		Company: "Pots Ltd", Position: "Head of <Facilities>", ConnectedOn: 20240501,
	})
	contact.Earlier = &model.Fields{FirstName: "Jane", LastName: "Invented", Company: "Pans Ltd"}
	c := &access.Copy{
		Made: "2026-03-03", Number: 7, Record: access.NewRecord(&contact),
		Received: []access.Received{{
			At: at(1), Exported: "2026-03-01", Source: model.OwnExport.Word(),
			Then: access.NewThen(&model.Contact{Fields: model.Fields{FirstName: "Jane", LastName: "Former"}}, &contact),
		}},
		Retention: access.Retention{Record: "2026-03-31", All: "2028-03-03", Months: 24},
		DoNotContact: []access.Listed{
			{Date: "2026-03-03", Scope: "person", How: "by phone", Profile: "aa11", Name: "bb22"},
		},
		Files: []access.File{
			{At: at(9), Form: "csv", Path: "shortlist.csv", Sure: true},
			{At: at(10), Form: "json", Path: "other.json"},
			{At: at(11), Path: "jane.json", Sure: true},
		},
		Outreaches: []access.Outreach{access.NewOutreach(&model.Campaign{
			No: 1, Purpose: "show a kettle", Sender: "Rosa Invented", Organisation: "Kettle Works Ltd", ReplyAddress: "rosa@kettle.example",
			PrivacyLink: "https://kettle.example/privacy", Country: model.UnitedKingdom, Channel: model.LinkedInMessage, Basis: model.BasisLegitimateInterests,
			LIA: model.LIA{Version: 2, Title: "assessment, version 2", On: 20260201, Outcome: model.LIAPass},
		})},
	}
	form := model.Evidence{Rule: "C1", Field: model.FieldCompany, Quote: "Ltd", Says: "the company name has a legal form"}
	c.AddDecision(by(2), &model.Decision{
		Relevance: model.Relevant, RelevanceWhy: model.Justification{Words: "buys kettles"},
		Kind: model.B2B, KindWhy: model.Justification{Cited: []model.Evidence{form}}, OnScreen: []model.Evidence{form},
		Suggestion: model.Suggestion{Kind: model.B2B, Detail: "limited company", Strength: model.Strong, For: []model.Evidence{form}}, SuggestionSeen: true,
		Verdict: model.Verdict{
			Outcome: model.MayWithConditions, Rules: []string{"U1"}, Citations: []string{"PECR reg 22"}, Conditions: []string{"say how to refuse"},
			WouldChange: []string{"an objection"}, Basis: "legitimate interests", LIA: "assessment, version 2 of 2026-02-01", Notice: "notice 1 of 2026-02-02",
		},
	})
	for i, fact := range []fmt.Stringer{
		model.CountryAnswer{Country: model.UnitedKingdom, Words: "lives in Leeds"},
		model.Line("You asked about kettles in May"),
		model.NatureNote{Nature: model.Solicited, On: 20260302, Words: "asked for the sheet"},
		model.SensitivityNote{Sensitivity: model.NotSensitive},
		model.Consent{Sender: "Kettle Works Ltd", Channel: model.WorkEmail, On: 20260210, How: "form at the fair", Wording: "Yes, send me news | of kettles"},
		model.Withdrawal{On: 20260301, How: "by phone"},
		model.SoftOptInRecord{Answers: model.AllFour(model.Yes), On: 20260210, How: "invoice 12"},
		model.Written{On: 20260211}, model.Written{On: 20260212, Direction: model.Received},
		model.Correction{Field: model.FieldCompany, Was: "Pans Ltd", Now: "Pots Ltd", How: "she wrote"},
		model.Objection{How: "told me by phone", Received: 20260303, Scope: model.ByPerson},
		model.Complaint{No: 1, Received: 20260303, How: "by phone, about the message"},
		model.Complaint{No: 1, Received: 20260303, How: "by phone, about the message", Acknowledged: 20260304, Closed: 20260305, Outcome: "stopped"},
		model.Access{Paths: []string{"jane.json"}},
	} {
		c.Add(by(int64(i)+3), fact)
	}
	c.AddLift(by(18), "she called again")
	c.AddNote(by(19), "put off", "")
	return c
}

func written(t testing.TB, write func(io.Writer) error) string {
	t.Helper()
	var out bytes.Buffer
	if err := write(&out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func markdown(t testing.TB, c *access.Copy) string {
	t.Helper()
	d := c.Document()
	return written(t, d.Markdown)
}

func TestACopyIsWrittenInBothForms(t *testing.T) {
	empty := &access.Copy{Made: "2026-03-03", Number: 8, KeyedHash: "cc33"}
	for file, got := range map[string]string{
		"testdata/whole.md": markdown(t, whole()), "testdata/whole.json": written(t, whole().JSON),
		"testdata/empty.md": markdown(t, empty), "testdata/empty.json": written(t, empty.JSON),
	} {
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
		if strings.HasSuffix(file, ".md") && strings.Count(got, "not legal advice") != 1 {
			t.Errorf("%s: that it is no legal advice must stand once", file)
		}
	}
}

// TestNothingHeldIsLeftOut fills every text of a copy with a word of its own and
// looks for each in both forms.
func TestNothingHeldIsLeftOut(t *testing.T) {
	var c access.Copy
	words := fill(reflect.ValueOf(&c).Elem(), "Copy")
	text, data := markdown(t, &c), written(t, c.JSON)
	for word, path := range words {
		if !strings.Contains(data, word) {
			t.Errorf("%s is missing in the JSON", path)
		}
		switch {
		case strings.HasSuffix(path, ".Rule"): // ids of the program's own
		case path == "Copy.Received.Source", path == "Copy.Objections.Scope": // said in other words
		case !strings.Contains(text, word):
			t.Errorf("%s is missing in the document", path)
		}
	}
}

// fill gives every text in v a word of its own and every list one entry, and
// returns where each word stands.
func fill(v reflect.Value, path string) map[string]string {
	words := map[string]string{}
	add := func(more map[string]string) {
		for word, at := range more {
			words[word] = at
		}
	}
	switch v.Kind() {
	case reflect.String:
		word := "w" + strings.NewReplacer(".", "x").Replace(path) + "w"
		v.SetString(word)
		words[word] = path
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		add(fill(v.Index(0), path))
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[time.Time]() {
			break
		}
		for i := range v.NumField() {
			add(fill(v.Field(i), path+"."+v.Type().Field(i).Name))
		}
	}
	return words
}

func TestTheDocumentSays(t *testing.T) {
	tests := []struct {
		name      string
		change    func(*access.Copy)
		want, not string
	}{
		{"that the reasons of a decision are gone", func(c *access.Copy) {
			c.Decisions = nil
			c.AddDecision(by(2), &model.Decision{Relevance: model.NotRelevant})
		}, "| Do you fit the outreach | Not relevant |", "buys kettles"},
		{"that a later decision replaces an earlier one", func(c *access.Copy) { c.AddDecision(by(20), &model.Decision{}) }, "2 decisions were made", ""},
		{"that nothing was decided", func(c *access.Copy) { c.Decisions = nil }, "Nothing was decided about you.", "### Decision"},
		{"who asked, where it was their company", func(c *access.Copy) {
			c.Add(by(20), model.Objection{How: "by letter", Scope: model.ByCompany, Company: "Pots Ltd"})
		}, "your company asked: Pots Ltd", ""},
		{"where the record came from, where they gave it", func(c *access.Copy) { c.Received[0].Source = "given_by_person" }, "2026-03-01: from you.", "lets the sender download"},
		{"that nobody noted from where", func(c *access.Copy) { c.Received[0].Source = "" }, "nobody noted from where", ""},
		{"whom to complain to", nil, "ico.org.uk", "authority of the person's country"},
		{"that another authority must be filled in", func(c *access.Copy) { c.Outreaches[0].Country = "IE" }, "authority of the person's country", "ico.org.uk"},
		{"what the sender must add", func(c *access.Copy) { c.Outreaches[0].Basis = "" }, "**To fill in:** outreach 1: on what ground", ""},
		{"only the newest state of a complaint", nil, "| 1 | 2026-03-03 | by phone, about the message | 2026-03-04 | 2026-03-05 | stopped |", "message |  |"},
		{"what a complaint was said to be before", func(c *access.Copy) {
			c.Add(by(20), model.Complaint{No: 1, Received: 20260303, How: "by phone, about the message", Acknowledged: 20260304, Closed: 20260306, Outcome: "never again"})
		}, "| your complaint, said otherwise before | stopped |", "| 2026-03-05 | stopped |"},
		{"what of the record changed", nil, "| company | Pots Ltd | Pans Ltd |", ""},
		{"nothing that is markup", nil, "Head of &lt;Facilities&gt;", "<Facilities>"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := whole()
			if tt.change != nil {
				tt.change(c)
			}
			got := markdown(t, c)
			if !strings.Contains(got, tt.want) || tt.not != "" && strings.Contains(got, tt.not) {
				t.Errorf("want %q, not %q, in\n%s", tt.want, tt.not, got)
			}
		})
	}
}

func FuzzJSONHoldsWhatIsHeld(f *testing.F) {
	for _, s := range []string{"", "Jane", "\u202eenaJ", "\x00\x1b[2J", "\"}", "\u2028", "<b>&", "\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			t.Skip("fields are valid from their reading on")
		}
		contact := model.NewContact(1, "", model.Fields{Company: s, Position: "x"})
		c := &access.Copy{Record: access.NewRecord(&contact)}
		c.Add(access.Stamp{}, model.Line(s))
		c.AddDecision(access.Stamp{}, &model.Decision{RelevanceWhy: model.Justification{Words: s}})
		var back access.Copy
		if err := json.Unmarshal([]byte(written(t, c.JSON)), &back); err != nil {
			t.Fatal(err)
		}
		if back.Notes[0].Says != s || back.Decisions[0].RelevanceWhy.Words != s || s != "" && back.Record.Fields[0].Is != s {
			t.Errorf("%q came back as %+v", s, back)
		}
		markdown(t, c) // whatever it holds
	})
}
