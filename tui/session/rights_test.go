package session_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"handpick/model"
	"handpick/tui/session"
)

// erasing is a journal whose erasing goes wrong.
type erasing struct {
	session.Journal
	before, after error
}

func (j erasing) Erase(x model.Erasing) (model.Event, error) {
	if j.before != nil {
		return model.Event{}, j.before
	}
	e, err := j.Journal.Erase(x)
	return e, errors.Join(err, j.after)
}

// openErasing opens a review whose erasing goes wrong.
func (d *desk) openErasing(req session.Request, before, after error) *session.Session {
	d.t.Helper()
	all := journals()
	wrap := func(f func(string) (session.Journal, error)) func(string) (session.Journal, error) {
		return func(path string) (session.Journal, error) {
			j, err := f(path)
			return erasing{j, before, after}, err
		}
	}
	s, err := session.Open(context.Background(), session.Journals{Open: wrap(all.Open), Create: wrap(all.Create)}, req, session.Hooks{})
	if err != nil {
		d.t.Fatal(err)
	}
	d.t.Cleanup(func() { s.Close() })
	return s
}

// erase erases a contact who asked.
func (d *desk) erase(s *session.Session, no int, keep bool) *session.Erasing {
	d.t.Helper()
	x, err := s.PlanErase(context.Background(), no, model.Erasure{How: "in a message", Suppressed: keep})
	if err == nil {
		err = s.DoErasing(x)
	}
	if err != nil {
		d.t.Fatal(err)
	}
	return x
}

// listed returns the lines of the do-not-contact list.
func (d *desk) listed() int {
	d.t.Helper()
	content, err := os.ReadFile(filepath.Join(d.path(".data"), "do-not-contact.jsonl"))
	if errors.Is(err, os.ErrNotExist) {
		return 0
	}
	if err != nil {
		d.t.Fatal(err)
	}
	return strings.Count(strings.TrimSpace(string(content)), "\n") + min(1, len(strings.TrimSpace(string(content))))
}

func TestWhateverFailsWhoChoseToStayOutIsNotWrittenTo(t *testing.T) {
	full := errors.New("the disk is full")
	for _, tt := range []struct {
		name   string
		keep   bool
		listed int
	}{
		{"with hashes kept the list is first", true, 1},
		{"with nothing kept the list stays as it was", false, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := newDesk(t)
			d.write("connections.csv", ada, bo)
			s := d.openErasing(d.request("connections.csv"), full, nil)
			x, err := s.PlanErase(context.Background(), 1, model.Erasure{How: "in a message", Suppressed: tt.keep})
			if err != nil {
				t.Fatal(err)
			}
			if err := s.CommitErasing(x); !errors.Is(err, full) || x.Event.Seq != 0 {
				t.Errorf("the erasing ended with %v as event %d", err, x.Event.Seq)
			}
			if s.Review.State(1).Erased || s.Review.Contact(1).LastName != "Fernsby" {
				t.Error("what was not saved was applied")
			}
			if got := d.listed(); got != tt.listed {
				t.Errorf("%d lines on the list, want %d", got, tt.listed)
			}
		})
	}
}

func TestBytesThatMayRemainAreSaidAndTheErasureStands(t *testing.T) {
	d := newDesk(t)
	d.write("connections.csv", ada, bo)
	s := d.openErasing(d.request("connections.csv"), nil, errors.New("the copy april.rescued is held elsewhere; open the review again"))
	x := d.erase(s, 1, false)
	if !s.Review.State(1).Erased {
		t.Error("the erasure was not applied")
	}
	if len(x.Left) != 1 || x.Left[0] != "The copy april.rescued is held elsewhere; open the review again." {
		t.Errorf("left to do: %q", x.Left)
	}
}

func TestAnErasedContactStaysOut(t *testing.T) {
	noLink := "Dot,Vesper,,,Vesper Mills,Miller,12 Jan 2026\n"
	for _, tt := range []struct {
		name   string
		before func(d *desk, s *session.Session) *session.Session
	}{
		{"as they were", func(_ *desk, s *session.Session) *session.Session { return s }},
		{"though their record was corrected", func(d *desk, s *session.Session) *session.Session {
			e, err := s.Review.Correct(1, model.Correction{Field: model.FieldCompany, Now: "Vesper Works", How: "rang"})
			d.do(s, e, err)
			return s
		}},
		{"though only a hash was left", func(d *desk, s *session.Session) *session.Session {
			due, err := s.Due(context.Background(), s.Today().AddDays(30))
			if err != nil || len(due.Shrink) != 2 {
				d.t.Fatal(due, err)
			}
			if _, err := s.Purge(context.Background(), due); err != nil {
				d.t.Fatal(err)
			}
			return s
		}},
		{"though the review was opened anew meanwhile", func(d *desk, s *session.Session) *session.Session {
			d.close(s)
			return d.open(d.request("connections.handpick"))
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := newDesk(t)
			d.write("connections.csv", noLink, bo)
			s := tt.before(d, d.open(d.request("connections.csv")))
			d.erase(s, 1, true)
			d.close(s)
			d.write("connections.csv", noLink, ada, bo)
			s = d.open(d.request("connections.csv"))
			if im := s.Opened.Import; im == nil || im.Suppressed != 1 || im.Added != 1 {
				t.Errorf("the next import did %+v", im)
			}
		})
	}
}

func TestAnErasureSaysWhatTheNextImportDoes(t *testing.T) {
	for _, tt := range []struct {
		name                   string
		keep, objects, shrinks bool
		says                   string
		listed                 int
	}{
		{"kept out", true, false, false, "your do-not-contact list marks them in every other", 1},
		{"kept out, who had asked before", true, true, false, "your do-not-contact list marks them in every other", 1},
		{"kept out, of whom a hash was left", true, false, true, "name them to handpick dnc add", 0},
		{"dropped", false, false, false, "as somebody new.", 0},
		{"dropped, who had asked before", false, true, false, "who may be written to", 0},
		{"dropped, of whom a hash was left", false, true, true, "they would still be on it", 1},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := newDesk(t)
			d.write("connections.csv", ada, bo)
			s := d.open(d.request("connections.csv"))
			if tt.objects {
				e, err := s.Review.Object(1, model.Objection{How: "rang", Scope: model.ByPerson})
				d.do(s, e, err)
			}
			if tt.shrinks {
				if _, err := s.Purge(context.Background(), session.Due{Shrink: []int{1}}); err != nil {
					t.Fatal(err)
				}
			}
			x := d.erase(s, 1, tt.keep)
			if len(x.Said) != 1 || !strings.Contains(x.Said[0], tt.says) || len(x.Left) != 0 {
				t.Errorf("said %q, left %q", x.Said, x.Left)
			}
			if got := d.listed(); got != tt.listed {
				t.Errorf("%d lines on the list, want %d", got, tt.listed)
			}
		})
	}
}

func TestWhatOthersShowForgetsTheErased(t *testing.T) {
	d := newDesk(t)
	d.write("connections.csv", ada, strings.ReplaceAll(bo, "Globex", "Acme Ltd"))
	s := d.open(d.request("connections.csv"))
	d.decide(s, 1)
	colleague := &s.Review.Contact(2).Fields
	if len(s.Memory.Evidence(2, colleague)) == 0 {
		t.Fatal("nothing is remembered of the company")
	}
	d.erase(s, 1, true)
	if got := s.Memory.Evidence(2, colleague); len(got) != 0 {
		t.Errorf("still remembered: %v", got)
	}
}

func TestHowTheyAskedMustNotNameThem(t *testing.T) {
	d := newDesk(t)
	d.write("connections.csv", ada, bo)
	s := d.open(d.request("connections.csv"))
	for how, named := range map[string]bool{
		"in a message": false, "Canada rang on 2 March": false, "Ada rang on 2 March": true, "Ada Fernsby rang": true,
		"mrs fernsby rang": true, "a message from ada-fernsby-1": true,
	} {
		if _, err := s.PlanErase(context.Background(), 1, model.Erasure{How: how}); (err != nil) != named {
			t.Errorf("%q: %v", how, err)
		}
	}
}

func TestNobodyIsErasedTwice(t *testing.T) {
	d := newDesk(t)
	d.write("connections.csv", ada, bo)
	s := d.open(d.request("connections.csv"))
	d.erase(s, 1, false)
	if _, err := s.PlanErase(context.Background(), 1, model.Erasure{How: "again"}); err == nil {
		t.Error("a second time is planned")
	}
	if _, err := s.AccessLeft(1, nil); err == nil {
		t.Error("a copy of nothing is recorded")
	}
	if _, err := s.Access(1)(context.Background()); err == nil {
		t.Error("a copy of nothing is made")
	}
}

func TestACopyOfAllThatIsHeldIsWrittenInBothForms(t *testing.T) {
	d := newDesk(t)
	d.write("connections.csv", ada, bo)
	s := d.open(d.request("connections.csv"))
	d.decide(s, 1)
	e, err := s.Review.Object(1, model.Objection{How: "rang", Scope: model.ByPerson})
	d.do(s, e, err)
	held, err := s.Access(1)(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	path := s.AccessPath(1)
	paths, err := session.WriteAccess(held, path, false)
	if err != nil || len(paths) != 2 {
		t.Fatal(paths, err)
	}
	for _, path := range paths {
		content, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, want := range []string{"Fernsby", "met at a fair", "their invoice", "rang", "2026-03-02", "own list of connections|own_export|list of their own connections"} {
			if !containsAny(string(content), strings.Split(want, "|")) {
				t.Errorf("%s lacks %s", filepath.Base(path), want)
			}
		}
	}
	if strings.Contains(filepath.Base(path), "ernsby") || s.AccessPath(1) == path {
		t.Errorf("the next copy goes to %s", s.AccessPath(1))
	}
	if _, err := session.WriteAccess(held, d.path("contact-1.md"), false); err == nil {
		t.Error("an existing copy was replaced")
	}
	if _, err := os.Stat(d.path("contact-1.md")); err == nil {
		t.Error("half a copy was left")
	}
}

func containsAny(s string, words []string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// on returns a request at a day, of a sitting.
func (d *desk) on(name string, day model.Date) session.Request {
	req := d.request(name)
	req.KeepUp = true
	req.Now = func() time.Time { return day.Time().Add(9 * time.Hour) }
	return req
}
