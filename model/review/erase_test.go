package review

import (
	"context"
	"encoding/hex"
	"errors"
	"slices"
	"strings"
	"testing"

	"handpick/model"
)

var asked = model.Erasure{How: "by mail on 3 March"}

// eraseNo erases a contact who asked for it.
func (d *desk) eraseNo(no int) model.Event {
	d.t.Helper()
	return d.erase(d.PlanErase(context.Background(), d.log, no, asked))
}

// keeping returns an erasure that keeps the hash of a person.
func keeping(c model.Contact) model.Erasure {
	sum, _ := hash(&c)
	e := asked
	e.Suppressed, e.Hashes = true, []string{hex.EncodeToString(sum[:])}
	return e
}

func TestErasedContact(t *testing.T) {
	t.Run("leaves a number and nothing else, live and loaded", func(t *testing.T) {
		d := newDesk(t, ann, ben)
		d.another("kettles")
		d.decide(1, model.Relevant, model.SoleTrader)
		d.do(d.WriteLine(1, "we met in Leeds"))
		d.another("pots")
		d.decide(1, model.NotRelevant, model.NotAsked)
		d.do(d.RecordConsent(1, model.Consent{On: 20260101, How: "on a form"}, 20260303))
		d.do(d.NoteComplaint(model.Complaint{Received: 20260201, How: "by mail", Contact: 1}, 20260303))
		before := d.Contacts()
		d.eraseNo(1)
		for range 2 {
			if s := d.State(1); s != (State{Erased: true}) {
				t.Errorf("state %+v", s)
			}
			if c := d.Contact(1); c.No != 1 || c.Fields != (model.Fields{}) || c.Key != "" {
				t.Errorf("contact %+v", c)
			}
			if n := d.Tally(); n.Total != 1 || n.Erased != 1 || n.Decided+n.SoleTrader != 0 {
				t.Errorf("tally %+v", n)
			}
			if p := d.Person(1); len(p.Consents) != 0 || d.Note(1) != (Note{}) {
				t.Errorf("person %+v", p)
			}
			d.do(d.ChooseCampaign(1))
			if d.State(1) != (State{Erased: true}) || d.Note(1) != (Note{}) {
				t.Errorf("in the other outreach %+v", d.State(1))
			}
			d.do(d.ChooseCampaign(2))
			sameAfterReload(t, d)
			d.reload()
		}
		if before[0].Company != ann.Company {
			t.Error("the contacts handed out before changed under the reader")
		}
	})
	t.Run("plans every body and row about them, also superseded ones", func(t *testing.T) {
		d := newDesk(t, ann, ben)
		d.decide(1, model.Relevant, model.B2B)
		d.decide(2, model.Relevant, model.B2B)
		d.decide(1, model.NotRelevant, model.NotAsked)
		d.do(d.Correct(1, model.Correction{Field: model.FieldCompany, Now: "Bolt", How: "by mail"}))
		d.do(d.GiveAccess(1, model.Access{Paths: []string{"ann.json"}}), nil)
		// A complaint can be noted before it is known whose it is.
		d.do(d.NoteComplaint(model.Complaint{Received: 20260201, How: "by phone, Ann Example"}, 20260303))
		d.do(d.NoteComplaint(model.Complaint{No: 1, Received: 20260201, How: "by phone", Contact: 1}, 20260303))
		x, err := d.PlanErase(context.Background(), d.log, 1, asked)
		if want := []int64{2, 4, 5, 6, 7, 8}; err != nil || !slices.Equal(x.Bodies, want) || !slices.Equal(x.Contacts, []int{1}) {
			t.Errorf("bodies %v of contacts %v, %v; want %v of 1", x.Bodies, x.Contacts, err, want)
		}
		if strings.Contains(string(x.Event.Body), "phone") {
			t.Error("the erasure repeats what the complaint said")
		}
		d.erase(x, nil)
		if c := d.Complaints(); len(c) != 1 || c[0].Received != 20260201 || c[0].How != "" || c[0].Contact != 0 {
			t.Errorf("complaints %+v", c)
		}
		d.do(d.NoteComplaint(model.Complaint{No: 1, Received: 20260201, Closed: 20260302, Outcome: "erased"}, 20260303))
		sameAfterReload(t, d)
	})
	t.Run("can have nothing more said about them", func(t *testing.T) {
		d := newDesk(t, ann)
		d.eraseNo(1)
		_, err1 := d.Decide(1, saying(model.Relevant, model.B2B))
		_, err2 := d.WriteLine(1, "hello")
		_, err3 := d.Object(1, model.Objection{How: "by mail"})
		_, err4 := d.PlanErase(context.Background(), d.log, 1, asked)
		_, err5 := d.Correct(1, model.Correction{Field: model.FieldCompany, Now: "x", How: "y"})
		_, err6 := d.NoteComplaint(model.Complaint{Received: 20260201, How: "by mail", Contact: 1}, 20260303)
		_, err7 := d.Redact(context.Background(), d.log, 1, 2, model.KindClaim)
		for i, err := range []error{err1, err2, err3, err4, err5, err6, err7} {
			if !errors.Is(err, ErrErased) {
				t.Errorf("%d: %v", i+1, err)
			}
		}
		if _, err := d.PutOff(1); err == nil {
			t.Error("put off")
		}
		defer func() {
			if recover() == nil {
				t.Error("an event about them was made")
			}
		}()
		d.GiveAccess(1, model.Access{})
	})
	t.Run("ends what can be undone, in every outreach", func(t *testing.T) {
		d := newDesk(t, ann, ben)
		d.another("kettles")
		d.decide(2, model.Relevant, model.B2B)
		d.another("pots")
		d.decide(2, model.NotRelevant, model.NotAsked)
		d.eraseNo(1)
		for _, no := range []int{2, 1} {
			if _, _, err := d.Undo(); !errors.Is(err, ErrNothing) {
				t.Errorf("outreach %d: %v", no, err)
			}
			if no == 2 {
				d.do(d.ChooseCampaign(1))
			}
		}
		if d.State(2).Relevance != model.Relevant {
			t.Error("the answers about others went too")
		}
	})
	t.Run("leaves the wish of their company to hold for the others there", func(t *testing.T) {
		d := newDesk(t, ann, person("fay", "Fay", "acme", "Buyer"))
		d.do(d.Object(1, model.Objection{How: "the office called", Scope: model.ByCompany}))
		d.eraseNo(1)
		d.reload()
		if !d.State(2).Objected || d.Person(2).Through != 1 {
			t.Errorf("state %+v", d.State(2))
		}
		d.do(d.Lift(1, "they called again"))
		if d.State(2).Objected {
			t.Error("the wish cannot be lifted")
		}
		sameAfterReload(t, d)
	})
	t.Run("takes along the name of a company that is their own", func(t *testing.T) {
		d := newDesk(t, person("gus", "Gus", "Gus Example Consulting", "Owner"))
		d.do(d.Object(1, model.Objection{How: "by mail", Scope: model.ByCompany}))
		if e := d.eraseNo(1); strings.Contains(string(e.Body), "Gus") {
			t.Errorf("kept %s", e.Body)
		}
	})
	t.Run("takes along a company that bears their first name, or that a sole trader is", func(t *testing.T) {
		d := newDesk(t, person("gus", "Gus", "Gus Hats", "Owner"), person("ida", "Ida", "Kettle Corner", "Owner"), person("kim", "Kim", "Pots", "Buyer"))
		d.decide(2, model.Relevant, model.SoleTrader)
		for no, kept := range map[int]bool{1: false, 2: false, 3: true} {
			d.do(d.Object(no, model.Objection{How: "by mail", Scope: model.ByCompany}))
			if e := d.eraseNo(no); strings.Contains(string(e.Body), `"company"`) != kept {
				t.Errorf("contact %d: kept %s", no, e.Body)
			}
		}
	})
	t.Run("needs hashes exactly where they are kept", func(t *testing.T) {
		d := newDesk(t, ann)
		for _, e := range []model.Erasure{
			{How: "x", Suppressed: true}, {How: "x", Hashes: keeping(ann).Hashes}, {How: "x", Suppressed: true, Hashes: []string{"00"}}, {},
		} {
			if _, err := d.PlanErase(context.Background(), d.log, 1, e); err == nil {
				t.Errorf("%+v was planned", e)
			}
		}
	})
}

func TestImportAfterErasing(t *testing.T) {
	other := person("ann-2", "Ann", "Acme", "Buyer")
	tests := []struct {
		name   string
		why    model.Erasure
		export []model.Contact
		want   ImportSummary
	}{
		{"brings them as somebody new where no hash was kept", asked, []model.Contact{ann, ben}, ImportSummary{Added: 1}},
		{"leaves them out where it was", keeping(ann), []model.Contact{ann, ben}, ImportSummary{Suppressed: 1}},
		{"does not say that they are gone", asked, []model.Contact{ben}, ImportSummary{}},
		{"takes a namesake with another link", keeping(ann), []model.Contact{other, ben}, ImportSummary{Added: 1}},
		{"leaves them out without their link where that hash was kept too", keeping(unlinked(ann)), []model.Contact{unlinked(ann), ben}, ImportSummary{Suppressed: 1}},
		{"takes a record that names nobody", keeping(ann), []model.Contact{unlinked(model.Contact{}), ben}, ImportSummary{Added: 1}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := newDesk(t, ann, ben)
			d.erase(d.PlanErase(context.Background(), d.log, 1, tt.why))
			d.reload()
			got := d.take(tt.export...)
			if got.V, got.Digest = 0, ""; got != tt.want {
				t.Errorf("summary %+v, want %+v", got, tt.want)
			}
			sameAfterReload(t, d)
		})
	}
	t.Run("is not planned without hashes once one was kept", func(t *testing.T) {
		d := newDesk(t, ann)
		d.erase(d.PlanErase(context.Background(), d.log, 1, keeping(ann)))
		defer func() {
			if recover() == nil {
				t.Error("it was")
			}
		}()
		d.Plan([]model.Contact{ann}, Source{})
	})
	t.Run("is refused when it was planned before", func(t *testing.T) {
		d := newDesk(t, ann)
		stale := d.Plan([]model.Contact{promoted(ann)}, Source{})
		d.eraseNo(1)
		defer func() {
			if recover() == nil {
				t.Error("a plan about somebody erased was accepted")
			}
		}()
		d.ImportEvent(stale)
	})
}

func TestDamagedOrders(t *testing.T) {
	row := func(op operation, c model.Contact, no int) model.Row {
		return model.Row{Contact: no, Body: encodeRow(op, &c)}
	}
	gap := model.Row{Contact: 1}
	left := model.Row{Contact: 1, Body: encodeShrunk([32]byte{7})}
	imported, shrunk, erased := model.Event{Type: model.Imported}, model.Event{Type: model.Shrunk}, model.Event{Type: model.Erased, Contact: 1}
	type step struct {
		event model.Event
		rows  []model.Row
	}
	one := func(e model.Event, rows ...model.Row) step { return step{e, rows} }
	tests := []struct {
		name string
		log  []step
		fits bool
	}{
		{"a row that is missing without a reason", []step{one(imported, gap)}, false},
		{"a row that is missing and an erasure after it", []step{one(imported, gap), one(erased)}, true},
		{"a row that is missing after the erasure", []step{one(imported, gap), one(erased), one(imported, gap)}, false},
		{"a record that comes after the erasure", []step{one(imported, gap), one(erased), one(imported, row(opChanged, ann, 1))}, false},
		{"an erasure of nobody", []step{one(imported, row(opAdded, ann, 1)), one(model.Event{Type: model.Erased})}, false},
		{"an erasure that brings records", []step{one(imported, row(opAdded, ann, 1)), one(erased, row(opChanged, ben, 1))}, false},
		{"an erasure whose rows are still there", []step{one(imported, row(opAdded, ann, 1)), one(erased)}, true},
		{"a decision after the erasure", []step{one(imported, gap), one(erased), one(model.Event{Type: model.Decided, Contact: 1, Relevance: model.Relevant})}, false},
		{"a second erasure", []step{one(imported, gap), one(erased), one(erased)}, false},
		{"a row that is missing and shrunk after it", []step{one(imported, gap), one(shrunk, left)}, true},
		{"one shrunk twice", []step{one(imported, gap), one(shrunk, left), one(shrunk, left)}, false},
		{"one shrunk again after coming back", []step{one(imported, gap), one(shrunk, gap), one(imported, gap), one(shrunk, left)}, true},
		{"one shrunk whom nothing brought", []step{one(shrunk, left)}, false},
		{"one shrunk by an import", []step{one(imported, row(opAdded, ann, 1)), one(imported, left)}, false},
		{"one brought back who was not shrunk", []step{one(imported, row(opAdded, ann, 1)), one(imported, row(opBrought, ann, 1))}, false},
		{"one changed who was shrunk", []step{one(imported, gap), one(shrunk, left), one(imported, row(opChanged, ann, 1))}, false},
		{"one gone who was shrunk", []step{one(imported, gap), one(shrunk, left), one(imported, row(opGone, ann, 1))}, false},
		{"one erased after shrinking", []step{one(imported, gap), one(shrunk, gap), one(erased)}, true},
		{"a record changed by shrinking", []step{one(imported, row(opAdded, ann, 1)), one(shrunk, row(opChanged, ben, 1))}, false},
		{"a row with a gap before it", []step{one(imported, model.Row{Contact: 2})}, false},
		{"a hash that is too short", []step{one(imported, gap), one(shrunk, model.Row{Contact: 1, Body: left.Body[:20]})}, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			log := &memLog{}
			for _, s := range tt.log {
				log.append(s.event, s.rows...)
			}
			if _, err := Load(context.Background(), log); (err == nil) != tt.fits {
				t.Errorf("fits: %v, got error %v", tt.fits, err)
			}
		})
	}
}

func TestMentions(t *testing.T) {
	zoe := model.NewContact(0, "in:zoë-müller", model.Fields{
		FirstName: "Zoë", LastName: "Müller", Email: "zoe@acme.example", Company: "Acme", URL: "https://www.linkedin.com/in/zo%C3%AB-m%C3%BCller",
	})
	tests := []struct {
		name, words string
		want        bool
	}{
		{"finds first and last name, folded", "sent to me by ZOE MULLER", true},
		{"finds them the other way round", "Müller, Zoë sits there", true},
		{"finds the e-mail address", "ask (zoe@acme.example)", true},
		{"finds the link", "see linkedin.com/in/zo%C3%AB-m%C3%BCller", true},
		{"finds the slug", "zoë-müller knows", true},
		{"does not mind the first name alone", "ask Zoe", false},
		{"does not mind the company", "works at Acme", false},
		{"does not find a name within another", "Enzoe Mullerson", false},
		{"finds nothing in other words", "runs purchasing", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := newDesk(t, zoe, ben)
			said := saying(model.Relevant, model.B2B)
			said.KindWhy.Words = tt.words
			d.do(d.Decide(1, said)) // about the person: erasing takes it
			e := d.do(d.Decide(2, said))
			d.do(d.SetCampaign(model.Campaign{Purpose: tt.words}), nil)
			got, err := d.Mentions(context.Background(), d.log, zoe.Fields)
			var want []int64
			if tt.want {
				want = []int64{e.Seq, e.Seq + 1}
			}
			if err != nil || !slices.Equal(got, want) {
				t.Errorf("found %v, %v; want %v", got, err, want)
			}
		})
	}
	t.Run("finds nobody who has no name", func(t *testing.T) {
		d := newDesk(t, zoe)
		if got, err := d.Mentions(context.Background(), d.log, model.Fields{Company: "Acme"}); err != nil || len(got) != 0 {
			t.Errorf("found %v, %v", got, err)
		}
	})
}
