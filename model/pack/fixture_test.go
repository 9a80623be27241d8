package pack

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"
	"testing"
	"time"

	"handpick/model"
	"handpick/model/document"
)

var made = time.Date(2026, 11, 20, 15, 4, 5, 0, time.UTC)

// people are invented. Nothing of them may stand in a pack without names.
var people = []model.Fields{
	{
		FirstName: "Adélaïde", LastName: "Quillon-Vask", URL: "https://www.linkedin.com/in/ad%C3%A9la-quillon-77",
		Email: "adela.q@vaskwerk.test", Company: "Vaskwerk Tools Ltd", Position: "Chief Kettle Officer", ConnectedOn: 20240307,
	},
	{
		FirstName: "Bo", LastName: "Zembrano", URL: "https://www.linkedin.com/in/bo-zembrano",
		Email: "zembrano@potterycorner.test", Company: "Potterycorner", Position: "Potter & glazier", ConnectedOn: 20240205,
	},
	{FullName: "Drusilla Фёдорова", Company: "=Grimbleton", Position: "Оценщик"},
}

// secrets are what a reader could recognise the people by.
var secrets = []string{
	"Adélaïde", "Adelaide", "Quillon", "Vask", "vaskwerk", "ad%C3%A9la", "adéla", "adela", "Kettle Officer",
	"Zembrano", "Potterycorner", "glazier", "Drusilla", "Фёдорова", "федорова", "Grimbleton", "Оценщик",
}

// chainBuilder makes the events of a review with their bodies.
type chainBuilder struct {
	links     []model.Link
	bodies    []Body
	decisions []Decision
	contacts  []Contact
	log       []Line
}

func (b *chainBuilder) add(e model.Event, body string) model.Event {
	e.Seq = int64(len(b.links)) + 1
	e.At = time.Date(2026, 11, 2, 9, 0, 0, 123e6, time.UTC).Add(time.Duration(e.Seq) * 7 * time.Hour)
	e.Reviewer = 1
	l := model.Link{Event: e}
	if body != "" {
		salt := sha256.Sum256(fmt.Append(nil, "salt ", e.Seq))
		l.Commitment = model.Commitment(salt[:], []byte(body))
		if IsDecision(e.Type) {
			b.bodies = append(b.bodies, Body{e.Seq, salt[:], []byte(body)})
		}
	}
	if e.Type == model.Imported {
		rows := sha256.Sum256([]byte("rows"))
		l.Rows = &rows
	}
	var prev [32]byte
	if n := len(b.links); n > 0 {
		prev = b.links[n-1].Hash
	}
	l.Hash = l.Chain(prev)
	b.links = append(b.links, l)
	words := fmt.Sprintf("event of type %d", e.Type)
	b.log = append(b.log, Line{e.Seq, e.At, words})
	return e
}

func (b *chainBuilder) decide(e model.Event, d *model.Decision, supersededBy int64) {
	e = b.add(e, `{"v":1,"words":"a reason"}`)
	if d != nil {
		d.Relevance, d.Kind = e.Relevance, e.Kind
	}
	b.decisions = append(b.decisions, Decision{
		Event: e, Decision: d, Reviewer: "Rae Viewer", SupersededBy: supersededBy, About: people[e.Contact-1 : e.Contact],
	})
}

func (b *chainBuilder) note(e model.Event, c Contact) {
	c.Event = b.add(e, `{"v":1}`)
	b.contacts = append(b.contacts, c)
}

// newChain returns a small review in which everything happens.
func newChain() *chainBuilder {
	b := &chainBuilder{}
	b.add(model.Event{Type: model.ReviewerNamed}, `{"name":"Rae Viewer"}`)
	b.add(model.Event{Type: model.CampaignSet, Campaign: 1}, `{"purpose":"p"}`)
	b.add(model.Event{Type: model.Imported}, `{"file":"f"}`)
	verdict := model.Verdict{
		Outcome: model.MayWithConditions, Rules: []string{"U1", "G14"}, Basis: "legitimate interests",
		LIA: "assessment 1", Notice: "notice 1",
	}
	aboutBo := verdict
	aboutBo.Missing = "tell Bo Zembrano where you have it from"
	aboutBo.LIA = "assessment with Drusilla Фёдорова"
	company := model.Evidence{Rule: "R3", Field: model.FieldCompany, Quote: "Ltd", Says: "“Ltd” in “Vaskwerk Tools Ltd”"}
	absence := model.Evidence{Rule: "R9", Field: model.FieldCompany, Negative: true, Says: "no legal form in “Potterycorner”"}
	standing := model.Evidence{Rule: "standing", Says: "I met QUILLON at the fair"}
	b.decide(model.Event{Type: model.Decided, Contact: 1, Campaign: 1, Relevance: model.Relevant, Kind: model.B2B}, &model.Decision{
		RelevanceWhy: model.Justification{Words: "ADELAIDE QUILLON-VASK of vaskwerk is a chief kettle officer, adela.q@vaskwerk.test"},
		KindWhy:      model.Justification{Cited: []model.Evidence{company, standing}},
		Suggestion:   model.Suggestion{Kind: model.B2B}, SuggestionSeen: true, Verdict: verdict, Policy: model.Standard,
	}, 7)
	b.decide(model.Event{Type: model.Decided, Contact: 2, Campaign: 1, Relevance: model.NotRelevant, Kind: model.SoleTrader}, &model.Decision{
		RelevanceWhy: model.Justification{Words: "=Bo is a\npotter & GLAZIER, not a robot; <b>"},
		KindWhy:      model.Justification{Cited: []model.Evidence{absence}, Words: "works alone"},
		Verdict:      aboutBo,
	}, 0)
	b.decide(model.Event{Type: model.Decided, Contact: 3, Campaign: 1, Relevance: model.Relevant, Kind: model.Unknown}, nil, 11)
	b.decide(model.Event{Type: model.Redacted, Contact: 1, Campaign: 1, Relevance: model.Relevant, Kind: model.B2B}, &model.Decision{
		RelevanceWhy: model.Justification{Words: "they asked"}, Verdict: verdict,
	}, 0)
	b.note(model.Event{Type: model.Objected, Contact: 2}, Contact{On: 20261104})
	b.note(model.Event{Type: model.WrittenTo, Contact: 1, Campaign: 1}, Contact{On: 20261105, Direction: model.Received})
	b.note(model.Event{Type: model.ConsentRecorded, Contact: 1}, Contact{On: 20261105, TakenBackBy: 11})
	b.add(model.Event{Type: model.Erased, Contact: 3}, `{"cause":0}`)
	return b
}

func seqOf[T any](items []T) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for _, item := range items {
			if !yield(item, nil) {
				return
			}
		}
	}
}

// contents returns what a pack of the review is written from.
func (b *chainBuilder) contents(names bool) Contents {
	var contacts []*model.Contact
	for i, f := range people {
		c := model.NewContact(i+1, "", f)
		contacts = append(contacts, &c)
	}
	return Contents{
		Made: made, Program: "1.2.3", Review: "connections.handpick", Reviewer: "Rae Viewer", Names: names,
		Links: seqOf(b.links), Decisions: seqOf(b.decisions), Contacts: seqOf(b.contacts), Log: seqOf(b.log), Listed: slices.Values(people),
		Complaints: []Complaint{{
			Complaint: model.Complaint{No: 1, Received: 20261001, How: "Bo Zembrano wrote to us", Contact: 2},
			About:     people[1:2],
		}},
		Outreaches: []model.Campaign{{No: 1, Purpose: "show Bo Zembrano the new kettle", Words: []string{"buyer", "like Bo Zembrano"}, Sender: "Rae Viewer", Draft: "Hello {first},\nwe make kettles; ask Drusilla Фёдорова."}},
		Outreach:   1,
		Held:       Held{Contacts: 2, Erased: 1},
		Assessment: document.Document{Title: "Assessment", Sections: []document.Section{{Heading: "Purpose"}}},
		House:      document.Document{Title: "House", Sections: []document.Section{{Heading: "The file", Blocks: []document.Block{document.Paragraph("lies on one laptop, of zembrano@potterycorner.test")}}}},
		Rules:      "# The rules\n",
		Bodies:     seqOf(b.bodies), People: seqOf(contacts),
	}
}

func write(t testing.TB, c Contents) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, c); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func check(pack []byte, noted string) (Report, error) {
	return Verify(bytes.NewReader(pack), int64(len(pack)), noted)
}

// unzip returns the members of a pack.
func unzip(t testing.TB, pack []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(pack), int64(len(pack)))
	if err != nil {
		t.Fatal(err)
	}
	members := map[string]string{}
	for _, f := range z.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		members[f.Name] = string(text)
	}
	return members
}

// rezip packs members, in an order of no meaning.
func rezip(t testing.TB, members map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, text := range members {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(w, text); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// resign makes manifest and sums fit the members, as somebody would who changed
// a member and knows how a pack is made. change may change the manifest first.
func resign(t testing.TB, members map[string]string, change func(*Manifest)) {
	t.Helper()
	var m Manifest
	if err := json.Unmarshal([]byte(members[manifestFile]), &m); err != nil {
		t.Fatal(err)
	}
	for i, member := range m.Members {
		text := members[member.Name]
		m.Members[i].Size, m.Members[i].SHA256 = int64(len(text)), sha256.Sum256([]byte(text))
	}
	if change != nil {
		change(&m)
	}
	text, err := m.encode()
	if err != nil {
		t.Fatal(err)
	}
	members[manifestFile] = string(text)
	members[sumsFile] = string(sums(append(m.Members, Member{Name: manifestFile, SHA256: sha256.Sum256(text)})))
}

// replaced returns s with the nth line, from 1, changed.
func replaced(t testing.TB, s string, n int, from, to string) string {
	t.Helper()
	lines := strings.SplitAfter(s, "\n")
	if n > len(lines) || !strings.Contains(lines[n-1], from) {
		t.Fatalf("line %d does not hold %q", n, from)
	}
	lines[n-1] = strings.Replace(lines[n-1], from, to, 1)
	return strings.Join(lines, "")
}
