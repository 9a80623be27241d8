package review

import (
	"reflect"
	"strings"
	"testing"

	"handpick/model"
)

const today model.Date = 20260303

func refused(t *testing.T, err error, want string) {
	t.Helper()
	if err == nil || !strings.Contains(err.Error(), want) {
		t.Errorf("got %v, want %q", err, want)
	}
}

func TestObjectionOfACompany(t *testing.T) {
	mate := person("mate", "Mo", "ACME", "Buyer")
	byCompany := model.Objection{How: "the office called", Scope: model.ByCompany}
	t.Run("reaches everybody whose record names it, and nobody else", func(t *testing.T) {
		d := newDesk(t, ann, ben, cyd, mate)
		d.MarkPossible(4)
		d.do(d.Object(1, byCompany))
		for no, want := range map[int]bool{1: true, 2: false, 3: false, 4: true} {
			if got := d.State(no); got.Objected != want || got.MaybeObjected {
				t.Errorf("contact %d: %+v", no, got)
			}
		}
		own, reached := d.Person(1), d.Person(4)
		if own.Scope() != model.ByCompany || own.Objection.Company != "Acme" || own.Through != 0 {
			t.Errorf("at whom it was recorded: %+v", own)
		}
		if reached.Scope() != model.ByCompany || reached.Objection != nil || reached.Through != 1 {
			t.Errorf("whom it reaches: %+v", reached)
		}
	})
	t.Run("reaches those who move there and lets go of those who leave, save the one it was recorded at", func(t *testing.T) {
		d := newDesk(t, ann, ben, mate)
		d.do(d.Object(1, byCompany))
		left, came, gone := ann, ben, mate
		left.Company, came.Company, gone.Company = "Elsewhere", "acme", "Elsewhere"
		d.take(left, came, gone, person("new", "Nia", "Acme", "Buyer"))
		for no, want := range map[int]bool{1: true, 2: true, 3: false, 4: true} {
			if got := d.State(no).Objected; got != want {
				t.Errorf("contact %d do not contact: %t", no, got)
			}
		}
		sameAfterReload(t, d)
	})
	t.Run("is lifted where it was recorded, for all", func(t *testing.T) {
		d := newDesk(t, ann, mate)
		d.do(d.Object(1, byCompany))
		_, err := d.Lift(2, "a mistake")
		refused(t, err, "at the contact it was recorded at")
		d.do(d.Lift(1, "they took it back"))
		if d.State(1).Objected || d.State(2).Objected {
			t.Error("still reached")
		}
	})
	t.Run("leaves the person's own standing", func(t *testing.T) {
		d := newDesk(t, ann, mate)
		d.do(d.Object(1, byCompany))
		d.do(d.Object(2, model.Objection{How: "told me too"}))
		d.do(d.Lift(1, "they took it back"))
		if p := d.Person(2); !d.State(2).Objected || p.Scope() != model.ByPerson {
			t.Errorf("%+v", p)
		}
	})
	t.Run("can follow the person's own, not the other way round", func(t *testing.T) {
		d := newDesk(t, ann)
		d.do(d.Object(1, model.Objection{How: "told me"}))
		_, err := d.Object(1, model.Objection{How: "told me again"})
		refused(t, err, "already")
		d.do(d.Object(1, byCompany))
		_, err = d.Object(1, model.Objection{How: "told me again"})
		refused(t, err, "already")
	})
	t.Run("needs a company in the record", func(t *testing.T) {
		d := newDesk(t, cyd)
		_, err := d.Object(1, byCompany)
		refused(t, err, "no company")
	})
	t.Run("whose words were erased stays the person's", func(t *testing.T) {
		d := newDesk(t, ann, mate)
		e := d.do(d.Object(1, byCompany))
		d.log.events[e.Seq-1].Body = nil
		d.reload()
		if p := d.Person(1); !d.State(1).Objected || p.Scope() != model.ByPerson || d.State(2).Objected {
			t.Errorf("%+v", p)
		}
	})
}

func TestConsent(t *testing.T) {
	campaign := model.Campaign{Organisation: "Kettle Works", Channel: model.WorkEmail}
	good := model.Consent{Sender: "Kettle Works", Channel: model.WorkEmail, On: 20260201, How: "on a form", Wording: "Yes"}
	other := good
	other.Channel = model.LinkedInMessage
	state := func(d *desk) model.ConsentState {
		p := d.Person(1)
		return p.Consent(&campaign)
	}
	d := newDesk(t, ann)
	steps := []struct {
		name string
		do   func() (model.Event, error)
		want model.ConsentState
	}{
		{"one for another channel does not cover this", func() (model.Event, error) { return d.RecordConsent(1, other, today) }, model.ConsentOther},
		{"one for this sender and channel does", func() (model.Event, error) { return d.RecordConsent(1, good, today) }, model.ConsentValid},
		{"a withdrawal ends all of them", func() (model.Event, error) {
			return d.EndConsent(1, model.Withdrawal{On: 20260210, How: "by mail"}, today)
		}, model.ConsentWithdrawn},
		{"a newer one counts again", func() (model.Event, error) {
			again := good
			again.On = 20260220
			return d.RecordConsent(1, again, today)
		}, model.ConsentValid},
	}
	if got := state(d); got != model.NoConsent {
		t.Errorf("at first %s", got)
	}
	for _, step := range steps {
		t.Run(step.name, func(t *testing.T) {
			d.do(step.do())
			d.reload()
			if got := state(d); got != step.want {
				t.Errorf("got %s, want %s", got, step.want)
			}
		})
	}
	t.Run("a withdrawal before a consent contradicts it", func(t *testing.T) {
		_, err := d.EndConsent(1, model.Withdrawal{On: 20260210, How: "by mail"}, today)
		refused(t, err, "check the dates")
	})
	t.Run("a consent older than the withdrawal contradicts it", func(t *testing.T) {
		d.do(d.EndConsent(1, model.Withdrawal{On: 20260301, How: "by mail"}, today))
		_, err := d.RecordConsent(1, good, today)
		refused(t, err, "was withdrawn on 2026-03-01")
	})
	t.Run("a withdrawal whose words were erased still holds", func(t *testing.T) {
		d.log.events[len(d.log.events)-1].Body = nil
		d.reload()
		if got := state(d); got != model.ConsentWithdrawn {
			t.Errorf("got %s", got)
		}
	})
	t.Run("undo leaves it", func(t *testing.T) {
		if _, _, err := d.Undo(); err == nil {
			t.Error("there is something to undo")
		}
	})
}

func TestContacted(t *testing.T) {
	out := func(day model.Date) model.Written { return model.Written{On: day} }
	in := func(day model.Date) model.Written { return model.Written{On: day, Direction: model.Received} }
	tests := []struct {
		name string
		give []model.Written
		want Contacted
	}{
		{"nobody wrote", nil, Contacted{}},
		{"two messages without an answer", []model.Written{out(20260101), out(20260201)}, Contacted{LastOut: 20260201, Unanswered: 2, Here: true}},
		{"an answer begins the count anew", []model.Written{out(20260101), in(20260110), out(20260201)}, Contacted{LastOut: 20260201, LastIn: 20260110, Unanswered: 1, Here: true}},
		{"an answer on the same day is one", []model.Written{out(20260101), in(20260101)}, Contacted{LastOut: 20260101, LastIn: 20260101, Here: true}},
		{"a day recorded late takes its place", []model.Written{in(20260110), out(20260101)}, Contacted{LastOut: 20260101, LastIn: 20260110, Here: true}},
		{"they wrote first", []model.Written{in(20260110)}, Contacted{LastIn: 20260110}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := newDesk(t, ann)
			d.another("kettles")
			for _, w := range tt.give {
				d.do(d.WriteTo(1, w, today))
			}
			if got := d.Contacted(1); got != tt.want {
				t.Errorf("got %+v, want %+v", got, tt.want)
			}
			sameAfterReload(t, d)
			d.another("pots")
			tt.want.Here = false
			if got := d.Contacted(1); got != tt.want {
				t.Errorf("in another outreach %+v, want %+v", got, tt.want)
			}
		})
	}
	t.Run("a message whose day was erased counts on the day it was recorded", func(t *testing.T) {
		d := newDesk(t, ann)
		e := d.do(d.WriteTo(1, out(20260101), today))
		d.log.events[e.Seq-1].Body = nil
		d.reload()
		if got := d.Contacted(1).LastOut; got != model.DateOf(e.At) {
			t.Errorf("on %s", got)
		}
	})
}

func TestNotesAreTheOutreachs(t *testing.T) {
	d := newDesk(t, ann)
	d.another("kettles")
	asked := model.NatureNote{Nature: model.Solicited, On: 20260301, Words: "asked for the list"}
	d.do(d.NoteNature(1, asked, today))
	d.do(d.AnswerCountry(1, model.CountryAnswer{Country: "DE"}))
	d.do(d.WriteLine(1, "we met in Leeds"))
	want := Note{Nature: asked, Country: model.CountryAnswer{Country: "DE"}, Answered: true, Line: "we met in Leeds"}
	d.reload()
	if got := d.Note(1); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	d.another("pots")
	if got := d.Note(1); got != (Note{}) {
		t.Errorf("in another outreach %+v", got)
	}
	if _, answered := d.CountryOf(1); answered {
		t.Error("the country is answered in another outreach")
	}
	d.do(d.AnswerCountry(1, model.CountryAnswer{}))
	if country, answered := d.CountryOf(1); country != "" || !answered {
		t.Errorf("cannot tell: %q, %t", country, answered)
	}
	d.choose(1)
	d.do(d.NoteNature(1, model.NatureNote{}, today))
	if got := d.Note(1); got.Nature != (model.NatureNote{}) || got.Line != want.Line {
		t.Errorf("taken back: %+v", got)
	}
	_, err := d.NoteNature(1, model.NatureNote{Nature: model.Solicited, Words: "asked"}, today)
	refused(t, err, "which day")
}

func TestSources(t *testing.T) {
	d := newDesk(t, ann)
	im := d.Plan([]model.Contact{ann, ben}, Source{Whose: model.OwnExport})
	e := d.log.append(d.ImportEvent(im), collect(im)...)
	if err := d.ApplyImport(e, im); err != nil {
		t.Fatal(err)
	}
	want := func(sources ...model.Source) {
		t.Helper()
		var got []model.Source
		for no := 1; no <= d.Len(); no++ {
			got = append(got, d.SourceOf(no))
		}
		if !reflect.DeepEqual(got, sources) {
			t.Errorf("got %v, want %v", got, sources)
		}
	}
	want(model.NoSource, model.OwnExport)
	d.do(d.StateSource(1, model.GivenByPerson, "cards from the fair"))
	want(model.GivenByPerson, model.OwnExport)
	d.do(d.StateSource(2, model.ScrapedOrBought, ""))
	d.take(ann, ben, cyd)
	want(model.GivenByPerson, model.ScrapedOrBought, model.NoSource)
	d.reload()
	want(model.GivenByPerson, model.ScrapedOrBought, model.NoSource)
	if got := d.ImportedAt(d.ImportOf(2)); d.ImportOf(2) != 2 || !got.Equal(e.At) {
		t.Errorf("import %d of %s", d.ImportOf(2), got)
	}
	for _, n := range []int{0, 4} {
		if !d.ImportedAt(n).IsZero() {
			t.Errorf("import %d has a day", n)
		}
		_, err := d.StateSource(n, model.OwnExport, "")
		refused(t, err, "no import")
	}
	_, err := d.StateSource(1, model.NoSource, "")
	refused(t, err, "own_export, given_by_person or scraped_or_bought")
}

func collect(im *Import) (rows []model.Row) {
	for row := range im.Rows() {
		rows = append(rows, row)
	}
	return rows
}

func TestHistoryTellsFactsInPlainWords(t *testing.T) {
	d := newDesk(t, ann)
	d.another("kettles")
	e := d.do(d.WriteTo(1, model.Written{On: 20260301}, today))
	d.do(d.RecordConsent(1, model.Consent{Sender: "Kettle Works", Channel: model.WorkEmail, On: 20260201, How: "on a form"}, today))
	d.do(d.EndConsent(1, model.Withdrawal{On: 20260302, How: "by mail"}, today))
	d.do(d.AnswerSoftOptIn(1, model.SoftOptInRecord{Answers: model.SoftOptIn{model.Yes, model.No}, On: today}, today))
	d.do(d.NoteNature(1, model.NatureNote{Nature: model.Service, On: today, Words: "the recall"}, today))
	d.do(d.AnswerCountry(1, model.CountryAnswer{Country: "GB", Words: "lives in Leeds"}))
	d.do(d.WriteLine(1, "we met in Leeds"))
	d.log.events[e.Seq-1].Body = nil
	past, err := History(t.Context(), d.log, d.Reviewer, 1)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		"", // erased
		"consent of 2026-02-01 to Kettle Works by work e-mail: on a form",
		"consent withdrawn on 2026-03-02: by mail",
		"soft opt-in 1: yes 2: no 3: not asked 4: not asked",
		"service, 2026-03-03: the recall",
		"country: UK, lives in Leeds",
		"line: we met in Leeds",
	}
	if len(past) != len(want) {
		t.Fatalf("%d events, want %d", len(past), len(want))
	}
	for i, p := range past {
		got := ""
		if p.Fact != nil {
			got = p.Fact.String()
		}
		if got != want[i] {
			t.Errorf("got %q, want %q", got, want[i])
		}
	}
}
