package pack

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
	"testing"

	"handpick/model"
	"handpick/model/document"
)

func TestAPackWithoutNames(t *testing.T) {
	pack := write(t, newChain().contents(false))
	members := unzip(t, pack)

	t.Run("names nobody, in no member", func(t *testing.T) {
		for name, text := range members {
			for _, secret := range secrets {
				if strings.Contains(strings.ToLower(text), strings.ToLower(secret)) || strings.Contains(model.Fold(text), model.Fold(secret)) {
					t.Errorf("%s holds %q", name, secret)
				}
			}
		}
	})
	t.Run("keeps the typed words around what it replaces", func(t *testing.T) {
		for _, want := range []string{
			`"words":"[removed] of [removed] is a [removed], [removed]"`,
			`{"rule":"R3","field":"company","negative":false}`,
			`{"rule":"R9","field":"company","negative":true}`,
			`{"rule":"standing","field":"","negative":false,"says":"I met [removed] at the fair"}`,
			`"words":"=[removed] is a\n[removed], not a robot; <b>"`,
			`"missing":"tell [removed] where you have it from"`,
			`"assessment":"assessment with [removed]"`,
		} {
			if !strings.Contains(members[decisionsFile], want) {
				t.Errorf("%s does not hold %s:\n%s", decisionsFile, want, members[decisionsFile])
			}
		}
	})
	t.Run("escapes what a spreadsheet would run, and keeps a record on one line", func(t *testing.T) {
		if want := "'=[removed] is a [removed], not a robot; <b>"; !strings.Contains(members[decisionsSheet], want) {
			t.Errorf("no %q in\n%s", want, members[decisionsSheet])
		}
		if got := strings.Count(members[decisionsSheet], "\n"); got != 5 {
			t.Errorf("%d lines", got)
		}
	})
	t.Run("says so in the report", func(t *testing.T) {
		for _, want := range []string{"numbered, not named", "not on it, or not any more, cannot be known"} {
			if !strings.Contains(members[reportPage], want) {
				t.Errorf("the report does not say %q", want)
			}
		}
	})
	t.Run("says once that it is no legal advice", func(t *testing.T) {
		if got := strings.Count(members[reportPage], "not legal advice"); got != 1 {
			t.Errorf("%d times", got)
		}
	})
	t.Run("is verified", func(t *testing.T) {
		report, err := check(pack, "")
		if err != nil {
			t.Fatal(err)
		}
		c := report.Manifest.Counts
		want := Counts{
			Events: 11, Decisions: 4, InForce: 2, Relevant: 1, NotRelevant: 1, B2B: 1, SoleTrader: 1,
			Verdicts: map[string]int64{"may_with_conditions": 2}, Objections: 1, Received: 1, Complaints: 1, Log: 11,
		}
		if fmt.Sprint(c) != fmt.Sprint(want) {
			t.Errorf("counts %+v, want %+v", c, want)
		}
		if len(report.Checked) != 5 {
			t.Errorf("checked %q", report.Checked)
		}
	})
}

func TestAPackWithNames(t *testing.T) {
	b := newChain()
	pack := write(t, b.contents(true))
	members := unzip(t, pack)
	for member, want := range map[string]string{
		peopleFile:    `{"contact":1,"first_name":"Adélaïde","last_name":"Quillon-Vask",`,
		decisionsFile: `"quote":"Ltd","says":"“Ltd” in “Vaskwerk Tools Ltd”"`,
		bodiesFile:    `{"seq":4,"salt":"`,
		logFile:       "event of type",
		reportPage:    "This pack names people",
	} {
		if !strings.Contains(members[member], want) {
			t.Errorf("%s does not hold %s", member, want)
		}
	}
	report, err := check(pack, "")
	if err != nil {
		t.Fatal(err)
	}
	if report.Manifest.Counts.Bodies != 4 || report.Manifest.Counts.People != 3 || report.Manifest.Head.Seq != 11 {
		t.Errorf("manifest %+v", report.Manifest)
	}
}

func TestTheSameContentsMakeTheSameBytes(t *testing.T) {
	if !bytes.Equal(write(t, newChain().contents(true)), write(t, newChain().contents(true))) {
		t.Error("two packs of the same contents differ")
	}
}

func TestTheMembersStandInTheirOrder(t *testing.T) {
	for _, names := range []bool{false, true} {
		pack := write(t, newChain().contents(names))
		z, err := zip.NewReader(bytes.NewReader(pack), int64(len(pack)))
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, f := range z.File {
			got = append(got, f.Name)
			if !f.Modified.Equal(made) || f.Mode() != 0o600 {
				t.Errorf("%s is of %s, mode %s", f.Name, f.Modified, f.Mode())
			}
		}
		if want := append(memberNames(names), manifestFile, sumsFile); !slices.Equal(got, want) {
			t.Errorf("names %t: %q", names, got)
		}
	}
}

func TestAnEmptyReviewMakesAPack(t *testing.T) {
	pack := write(t, Contents{Made: made})
	report, err := check(pack, "")
	if err != nil {
		t.Fatal(err)
	}
	if got := report.Manifest.Head.String(); got != "0-0000000000000000" {
		t.Errorf("head %s", got)
	}
	if text := unzip(t, pack)[assessmentFile]; !strings.Contains(text, "There was none") {
		t.Errorf("assessment %q", text)
	}
}

func TestWriteRefuses(t *testing.T) {
	broken := errors.New("the disk went away")
	tests := []struct {
		name   string
		change func(*chainBuilder, *Contents)
		want   string
	}{
		{"a chain that does not hold", func(b *chainBuilder, _ *Contents) { b.links[4].Event.Kind = model.B2B }, "changed at event 5"},
		{"a chain with a gap", func(b *chainBuilder, c *Contents) { c.Links = seqOf(slices.Delete(b.links, 2, 3)) }, "changed at event 3"},
		{"a decision left out", func(b *chainBuilder, c *Contents) { c.Decisions = seqOf(b.decisions[1:]) }, "3 decisions were given, the chain has 4"},
		{"an objection left out", func(b *chainBuilder, c *Contents) { c.Contacts = seqOf(b.contacts[1:]) }, "2 entries of the contact log were given, the chain has 3"},
		{"what the review could not give", func(_ *chainBuilder, c *Contents) {
			c.Log = func(yield func(Line, error) bool) { yield(Line{}, broken) }
		}, "log.txt: the disk went away"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := newChain()
			c := b.contents(false)
			tt.change(b, &c)
			err := Write(&bytes.Buffer{}, c)
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %v, want one with %q", err, tt.want)
			}
		})
	}
	t.Run("to go on when it cannot be written", func(t *testing.T) {
		if err := Write(full{}, newChain().contents(false)); !errors.Is(err, errFull) {
			t.Errorf("error %v", err)
		}
	})
}

var errFull = errors.New("no room")

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errFull }

func TestTheReportSumsUp(t *testing.T) {
	b := newChain()
	c := b.contents(false)
	c.Outreaches[0].LIA = model.LIA{
		Title: "assessment, version 1", By: "Rae Viewer", On: 20261101, Outcome: model.LIAPassWithConditions, Conditions: []string{"only founders"},
		ReviewOn: 20261110,
	}
	c.Retention = model.Retention{Months: 12, RowsUntil: 20261224, Why: "the fair is in December"}
	page := unzip(t, write(t, c))[reportPage]
	for _, want := range []string{
		"<svg", "may contact with conditions", "2026-11-03", "Head of the chain", "only founders",
		"the day of its review, 2026-11-10, is over", "acknowledgement overdue", "12 months", "the fair is in December",
		"lies on one laptop", "<td>U1</td>", "<td>cautious</td>", "we make kettles", "could have written all of it anew",
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the report does not say %q", want)
		}
	}
	if strings.Contains(page, "<script") {
		t.Error("the report runs a script")
	}
}

func TestOfAMessageThatWasErasedNobodySaysWhoWroteIt(t *testing.T) {
	b := newChain()
	for i := range b.contacts {
		if b.contacts[i].Event.Type == model.WrittenTo {
			b.contacts[i].On, b.contacts[i].Direction, b.contacts[i].TakenBackBy = 0, 0, 11
		}
	}
	pack := write(t, b.contents(false))
	if sheet := unzip(t, pack)[contactsSheet]; !strings.Contains(sheet, ",1,message erased since,,11\n") {
		t.Errorf("the contact log says\n%s", sheet)
	}
	report, err := check(pack, "")
	if err != nil || report.Manifest.Counts.Sent != 0 || report.Manifest.Counts.Received != 0 {
		t.Errorf("counts %+v, %v", report.Manifest.Counts, err)
	}
}

func TestManyDaysAreAddedUpByMonth(t *testing.T) {
	p := writer{days: map[model.Date]int{}}
	for day := range 40 {
		p.days[model.Date(20260901).AddDays(day)] = 2
	}
	want := []document.Bar{{Label: "2026-09", Count: 60}, {Label: "2026-10", Count: 20}}
	if got := p.timeChart().Bars; !slices.Equal(got, want) {
		t.Errorf("bars %v", got)
	}
}

// manyLinks yields a chain of n events, of which every second is of a type.
func manyLinks(n int, second model.EventType) iter.Seq2[model.Link, error] {
	return func(yield func(model.Link, error) bool) {
		var l model.Link
		for i := range n {
			l.Event = model.Event{Seq: int64(i + 1), At: made, Type: model.PutOff, Contact: i/2 + 1}
			if i%2 == 1 {
				l.Event.Type, l.Event.Relevance = second, model.NotRelevant
			}
			l.Commitment = sha256.Sum256(fmt.Append(nil, i))
			l.Hash = l.Chain(l.Hash)
			if !yield(l, nil) {
				return
			}
		}
	}
}

func manyDecisions(n int) iter.Seq2[Decision, error] {
	return func(yield func(Decision, error) bool) {
		d := model.Decision{RelevanceWhy: model.Justification{Words: "Bo Zembrano makes pots, and pots have no use for kettles"}}
		for i := 1; i < n; i += 2 {
			e := model.Event{Seq: int64(i + 1), At: made, Type: model.Decided, Contact: i/2 + 1, Relevance: model.NotRelevant}
			if !yield(Decision{Event: e, Decision: &d, About: people[1:2]}, nil) {
				return
			}
		}
	}
}
