package session_test

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"handpick/model"
	"handpick/model/journal"
	"handpick/model/review"
	"handpick/model/shortlist"
	"handpick/tui/session"
)

const header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"

// rows of an invented export, newest first.
const (
	ada = "Ada,Fernsby,https://www.linkedin.com/in/ada-fernsby-1,,Acme Ltd,Head of Privacy,02 Feb 2026\n"
	bo  = "Bo,Tarrant,https://www.linkedin.com/in/bo-tarrant-2,bo@example.com,Globex,Gardener,20 Jan 2026\n"
	cy  = "Cy,Umber,https://www.linkedin.com/in/cy-umber-3,,Self-employed,Photographer,11 Jan 2026\n"
)

func journals() session.Journals {
	wrap := func(f func(string) (*journal.Journal, error)) func(string) (session.Journal, error) {
		return func(path string) (session.Journal, error) {
			j, err := f(path)
			if err != nil {
				return nil, err
			}
			return j, nil
		}
	}
	return session.Journals{Open: wrap(journal.Open), Create: wrap(journal.Create)}
}

// desk is a folder with exports and reviews, and the user's wishes beside it.
type desk struct {
	t   *testing.T
	dir string
}

func newDesk(t *testing.T) *desk { return &desk{t, t.TempDir()} }

func (d *desk) path(name string) string { return filepath.Join(d.dir, name) }

func (d *desk) write(name string, rows ...string) {
	d.t.Helper()
	if err := os.WriteFile(d.path(name), []byte(header+strings.Join(rows, "")), 0o600); err != nil {
		d.t.Fatal(err)
	}
}

func (d *desk) request(name string) session.Request {
	return session.Request{
		Path: d.path(name), Name: "Robin", Wishes: d.path(".data"),
		Now: func() time.Time { return time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC) },
	}
}

func (d *desk) try(req session.Request, hooks session.Hooks) (*session.Session, error) {
	return session.Open(context.Background(), journals(), req, hooks)
}

func (d *desk) open(req session.Request) *session.Session {
	d.t.Helper()
	s, err := d.try(req, session.Hooks{})
	if err != nil {
		d.t.Fatal(err)
	}
	d.t.Cleanup(func() { s.Close() }) // a second time does no harm
	return s
}

// do commits and applies an event.
func (d *desk) do(s *session.Session, e model.Event, err error) {
	d.t.Helper()
	if err == nil {
		err = s.Do(e)
	}
	if err != nil {
		d.t.Fatal(err)
	}
}

// decide marks a contact relevant.
func (d *desk) decide(s *session.Session, no int) {
	d.t.Helper()
	e, err := s.Review.Decide(no, model.Decision{
		Relevance: model.Relevant, RelevanceWhy: model.Justification{Words: "met at a fair"},
		Kind: model.B2B, KindWhy: model.Justification{Words: "their invoice"},
	})
	d.do(s, e, err)
}

func (d *desk) close(s *session.Session) {
	d.t.Helper()
	if err := s.Close(); err != nil {
		d.t.Fatal(err)
	}
}

func TestAFreshReviewHoldsTheExport(t *testing.T) {
	d := newDesk(t)
	d.write("connections.csv", ada, bo)
	var first []string
	s, err := d.try(d.request("connections.csv"), session.Hooks{
		First: func(c model.Contact, fresh bool) {
			if fresh {
				first = append(first, c.Name())
			}
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if len(first) == 0 || first[0] != "Ada Fernsby" {
		t.Errorf("shown first: %q", first)
	}
	if s.Review.Len() != 2 || s.Opened.Resumed || s.Opened.Import == nil || s.Opened.Summary() != "" {
		t.Errorf("%d contacts, opened %+v", s.Review.Len(), s.Opened)
	}
	if s.Review.Reviewer(s.Review.Current()) != "Robin" {
		t.Errorf("the reviewer is %q", s.Review.Reviewer(s.Review.Current()))
	}
	if s.Path() != d.path("connections.handpick") {
		t.Errorf("the review is %s", s.Path())
	}
}

func TestTheSameExportResumes(t *testing.T) {
	d := newDesk(t)
	d.write("connections.csv", ada, bo, cy)
	s := d.open(d.request("connections.csv"))
	d.decide(s, 1)
	place := review.Place{Contact: 2, Filter: review.FilterAll, Order: review.OrderCompany, Begun: true}
	if err := s.Rest(place); err != nil {
		t.Fatal(err)
	}
	d.close(s)

	s = d.open(d.request("connections.csv"))
	if !s.Opened.Resumed || s.Opened.Import != nil || s.Opened.Summary() != "" {
		t.Errorf("opened %+v", s.Opened)
	}
	if s.Place() != place {
		t.Errorf("the place is %+v, want %+v", s.Place(), place)
	}
	if got, err := s.Review.Decision(1); err != nil || got.RelevanceWhy.Words != "met at a fair" {
		t.Errorf("the decision is %+v, %v", got, err)
	}
}

func TestANewerExportSaysWhatChanged(t *testing.T) {
	d := newDesk(t)
	d.write("connections.csv", ada, bo)
	s := d.open(d.request("connections.csv"))
	d.decide(s, 1)
	d.decide(s, 2)
	d.close(s)

	d.write("connections.csv", cy, strings.Replace(ada, "Head of", "Chief of", 1))
	s = d.open(d.request("connections.csv"))
	for _, want := range []string{"1 new, 1 changed, 1 gone", "Every decision is kept", "Of those decided before, 2", "on purpose"} {
		if !strings.Contains(s.Opened.Summary(), want) {
			t.Errorf("the summary lacks %q: %s", want, s.Opened.Summary())
		}
	}
	plan := s.PlanExport(shortlist.Options{}, false)
	if plan.Rows != 1 || plan.Gone != 1 || plan.HeldBack() != 1 {
		t.Errorf("%d rows, %d gone, %d held back", plan.Rows, plan.Gone, plan.HeldBack())
	}
}

func TestAnotherFileOfTheSamePeopleAsks(t *testing.T) {
	d := newDesk(t)
	d.write("connections.csv", ada, bo)
	s := d.open(d.request("connections.csv"))
	d.decide(s, 1)
	d.close(s)
	d.write("connections-april.csv", ada, bo, cy)

	_, err := d.try(d.request("connections-april.csv"), session.Hooks{})
	var ask *session.AskError
	if !errors.As(err, &ask) || len(ask.Reviews) != 1 {
		t.Fatalf("got %v", err)
	}
	got := ask.Reviews[0]
	if got.Path != d.path("connections.handpick") || got.Shared != 2 || got.Tally.Decided != 1 {
		t.Errorf("got %+v", got)
	}
	if _, err := os.Stat(d.path("connections-april.handpick")); !errors.Is(err, fs.ErrNotExist) {
		t.Error("a review was made before the answer")
	}

	t.Run("and continues the one named", func(t *testing.T) {
		req := d.request("connections-april.csv")
		req.Review = got.Path
		s := d.open(req)
		defer d.close(s)
		if s.Review.Len() != 3 || s.Review.Tally().Decided != 1 {
			t.Errorf("%d contacts, %d decided", s.Review.Len(), s.Review.Tally().Decided)
		}
	})
	t.Run("or begins a new one", func(t *testing.T) {
		req := d.request("connections-april.csv")
		req.New = true
		s := d.open(req)
		defer d.close(s)
		if s.Review.Tally().Decided != 0 || s.Path() != d.path("connections-april.handpick") {
			t.Errorf("%d decided in %s", s.Review.Tally().Decided, s.Path())
		}
	})
}

func TestStrangersAreNotAskedAbout(t *testing.T) {
	d := newDesk(t)
	d.write("connections.csv", ada)
	d.close(d.open(d.request("connections.csv")))
	d.write("others.csv", bo, cy)
	s := d.open(d.request("others.csv"))
	if s.Review.Len() != 2 {
		t.Errorf("%d contacts", s.Review.Len())
	}
}

func TestAWishHoldsInEveryReviewUntilItIsLifted(t *testing.T) {
	d := newDesk(t)
	d.write("connections.csv", ada, bo)
	s := d.open(d.request("connections.csv"))
	e, err := s.Review.Object(1, model.Objection{How: "by phone"})
	d.do(s, e, err)
	d.close(s)

	other := d.request("connections.csv")
	other.Review, other.New = d.path("other.handpick"), true
	s = d.open(other)
	if s.Opened.Wishes != 1 || !s.Review.State(1).Objected || s.Review.State(2).Objected {
		t.Fatalf("%d marked from the list: %+v", s.Opened.Wishes, s.Review.State(1))
	}
	e, err = s.Review.Lift(1, "she asked to be written to again")
	d.do(s, e, err)
	d.close(s)

	s = d.open(other)
	if s.Opened.Wishes != 0 || s.Review.State(1).Objected || s.Review.State(1).MaybeObjected {
		t.Errorf("after it was lifted: %d marked, %+v", s.Opened.Wishes, s.Review.State(1))
	}
	d.close(s)

	third := d.request("connections.csv")
	third.Review, third.New = d.path("third.handpick"), true
	if s = d.open(third); s.Review.State(1).Objected {
		t.Error("the wish came back in a third review")
	}
}

func TestTheSameNameAndCompanyAsksAndDismissingHolds(t *testing.T) {
	d := newDesk(t)
	d.write("connections.csv", ada)
	s := d.open(d.request("connections.csv"))
	e, err := s.Review.Object(1, model.Objection{How: "by phone"})
	d.do(s, e, err)
	d.close(s)

	d.write("namesake.csv", strings.Replace(ada, "ada-fernsby-1", "another-ada-9", 1))
	s = d.open(d.request("namesake.csv"))
	if s.Review.State(1).Objected || !s.Review.State(1).MaybeObjected {
		t.Fatalf("a namesake is %+v", s.Review.State(1))
	}
	d.do(s, s.Review.Dismiss(1), nil)
	d.close(s)
	if s = d.open(d.request("namesake.csv")); s.Review.State(1).MaybeObjected {
		t.Error("it asks again after it was dismissed")
	}
}

func TestAReadOnlyFolderIsAnErrorThatNamesTheWayOut(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("root may write anywhere")
	}
	d := newDesk(t)
	d.write("connections.csv", ada)
	if err := os.Chmod(d.dir, 0o500); err != nil {
		t.Fatal(err)
	}
	defer os.Chmod(d.dir, 0o700)
	req := d.request("connections.csv")
	req.Wishes = t.TempDir()
	_, err := d.try(req, session.Hooks{})
	if err == nil || !strings.Contains(err.Error(), "--review") {
		t.Errorf("got %v", err)
	}
}

func TestASecondWindowIsRefused(t *testing.T) {
	d := newDesk(t)
	d.write("connections.csv", ada)
	d.open(d.request("connections.csv"))
	if _, err := d.try(d.request("connections.csv"), session.Hooks{}); err == nil {
		t.Error("it was opened twice")
	}
}

func TestNothingIsMadeForAFileThatCannotBeRead(t *testing.T) {
	d := newDesk(t)
	if err := os.WriteFile(d.path("notes.csv"), []byte("milk\neggs\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := d.try(d.request("notes.csv"), session.Hooks{}); err == nil {
		t.Fatal("it was opened")
	}
	if _, err := os.Stat(d.path("notes.handpick")); !errors.Is(err, fs.ErrNotExist) {
		t.Error("a review was made")
	}
	if _, err := d.try(d.request("none.handpick"), session.Hooks{}); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a review that does not exist: %v", err)
	}
}

func TestWhatCannotBeSavedIsNotApplied(t *testing.T) {
	d := newDesk(t)
	d.write("connections.csv", ada)
	s := d.open(d.request("connections.csv"))
	if err := os.Remove(s.Path()); err != nil {
		t.Fatal(err)
	}
	e, err := s.Review.Decide(1, model.Decision{Relevance: model.NotRelevant, RelevanceWhy: model.Justification{Words: "no"}})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Do(e); err == nil || s.Review.Tally().Decided != 0 {
		t.Errorf("error %v, %d decided", err, s.Review.Tally().Decided)
	}
}

func TestAnExportIsAlsoInTheChain(t *testing.T) {
	d := newDesk(t)
	d.write("connections.csv", ada, bo)
	s := d.open(d.request("connections.csv"))
	d.decide(s, 1)
	head := s.Head()
	plan := s.PlanExport(shortlist.Options{}, false)
	if err := plan.WriteFile(d.path("shortlist.csv"), false); err != nil {
		t.Fatal(err)
	}
	d.do(s, plan.Event(), nil)
	if s.Head() == head {
		t.Error("the chain did not grow")
	}
	if err := plan.WriteFile(d.path("shortlist.csv"), false); !errors.Is(err, fs.ErrExist) {
		t.Errorf("a second export over the first: %v", err)
	}
}

func TestAnOlderExportIsNotTaken(t *testing.T) {
	d := newDesk(t)
	d.write("Basic_LinkedInDataExport_03-01-2026.csv", ada, bo)
	d.close(d.open(d.request("Basic_LinkedInDataExport_03-01-2026.csv")))
	d.write("Basic_LinkedInDataExport_02-01-2026.csv", bo)
	req := d.request("Basic_LinkedInDataExport_02-01-2026.csv")
	req.Review = d.path("Basic_LinkedInDataExport_03-01-2026.handpick")
	s := d.open(req)
	if !s.Opened.Older || s.Opened.Import != nil || s.Review.Tally().Gone != 0 {
		t.Errorf("opened %+v, %d gone", s.Opened, s.Review.Tally().Gone)
	}
	if !strings.Contains(s.Opened.Summary(), "older than the one reviewed last") {
		t.Errorf("the summary is %q", s.Opened.Summary())
	}
}
