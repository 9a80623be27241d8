package session_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"handpick/model"
	"handpick/tui/session"
)

// began is the day of the first import in these tests.
const began model.Date = 2026_03_02

// announcements returns how often something was announced, or that ended.
func announcements(t *testing.T, s *session.Session) (n int) {
	t.Helper()
	err := s.Log()(context.Background(), func(l session.LogLine) error {
		if strings.HasPrefix(l.Says, "announce") {
			n++
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestNothingGoesBeforeItWasAnnounced(t *testing.T) {
	type sitting struct {
		day       int // after the import
		announced int // days after the import on which something goes, 0 for nothing
		shrunk    int
	}
	for _, tt := range []struct {
		name     string
		sittings []sitting
		said     int
	}{
		{"in time", []sitting{{20, 0, 0}, {21, 28, 0}, {22, 28, 0}, {28, 0, 1}, {29, 0, 0}}, 1},
		{"late, it goes a week later", []sitting{{26, 33, 0}, {28, 33, 0}, {32, 33, 0}, {33, 0, 1}}, 1},
		{"overdue for months, it is announced first", []sitting{{200, 207, 0}, {206, 207, 0}, {300, 0, 1}}, 1},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := newDesk(t)
			d.write("connections.csv", ada, bo)
			s := d.open(d.on("connections.csv", began))
			d.decide(s, 1)
			d.close(s)
			for _, sit := range tt.sittings {
				s = d.open(d.on("connections.handpick", began.AddDays(sit.day)))
				var want model.Shrinking
				if sit.announced != 0 {
					want = model.Shrinking{On: began.AddDays(sit.announced), Contacts: 1}
				}
				if got := s.Review.Announced(); got != want {
					t.Errorf("after %d days %+v is announced, want %+v", sit.day, got, want)
				}
				if got := s.Opened.Upkeep.Shrunk; got != sit.shrunk {
					t.Errorf("after %d days %d shrank, want %d", sit.day, got, sit.shrunk)
				}
				if (s.Ahead() == "") != (sit.announced == 0) || (s.Opened.Upkeep.String() == "") != (sit.shrunk == 0) {
					t.Errorf("after %d days it says %q and %q", sit.day, s.Ahead(), s.Opened.Upkeep.String())
				}
				if n := announcements(t, s); n > tt.said {
					t.Errorf("after %d days it was announced %d times", sit.day, n)
				}
				d.close(s)
			}
		})
	}
}

func TestAnAnnouncementCoversOnlyWhatWasDueByItsDay(t *testing.T) {
	d := newDesk(t)
	d.write("connections.csv", bo)
	d.close(d.open(d.on("connections.csv", began)))
	d.write("connections.csv", ada, bo)
	d.close(d.open(d.on("connections.csv", began.AddDays(10))))
	d.close(d.open(d.on("connections.handpick", began.AddDays(21))))
	// Long after both are due only the one that was announced goes.
	s := d.open(d.on("connections.handpick", began.AddDays(60)))
	if u := s.Opened.Upkeep; u.Shrunk != 1 || !s.Review.State(1).Shrunk || s.Review.State(2).Shrunk {
		t.Errorf("%+v", u)
	}
	if got, want := s.Review.Announced(), (model.Shrinking{On: began.AddDays(67), Contacts: 1}); got != want {
		t.Errorf("announced: %+v, want %+v", got, want)
	}
}

func TestALookChangesNothing(t *testing.T) {
	d := newDesk(t)
	d.write("connections.csv", ada, bo)
	d.close(d.open(d.on("connections.csv", began)))
	d.close(d.open(d.on("connections.handpick", began.AddDays(21))))
	req := d.on("connections.handpick", began.AddDays(40))
	req.KeepUp = false
	s := d.open(req)
	if s.Review.Tally().Shrunk != 0 || announcements(t, s) != 1 {
		t.Errorf("a look shrank %d and announced %d times", s.Review.Tally().Shrunk, announcements(t, s))
	}
	if !strings.HasPrefix(s.Ahead(), "At the next opening: 2 contacts, undecided or not relevant, shrink to a hash") {
		t.Errorf("it says %q", s.Ahead())
	}
}

func TestAWrongClockDoesNotKeepForYears(t *testing.T) {
	d := newDesk(t)
	d.write("connections.csv", ada, bo)
	d.close(d.open(d.on("connections.csv", began)))
	d.close(d.open(d.on("connections.handpick", began.AddMonths(60))))
	s := d.open(d.on("connections.handpick", began.AddDays(21)))
	if got, want := s.Review.Announced().On, began.AddDays(28); got != want {
		t.Errorf("announced for %s, want %s", got, want)
	}
}

func TestWhatNobodyNeedsAnnouncedEnds(t *testing.T) {
	d := newDesk(t)
	d.write("connections.csv", ada, bo)
	d.close(d.open(d.on("connections.csv", began)))
	s := d.open(d.on("connections.handpick", began.AddDays(21)))
	d.decide(s, 1)
	d.decide(s, 2)
	d.close(s)
	s = d.open(d.on("connections.handpick", began.AddDays(22)))
	if got := s.Review.Announced(); got != (model.Shrinking{}) || s.Ahead() != "" {
		t.Errorf("still announced: %+v", got)
	}
	d.close(s)
	// What is found not relevant later is not covered by what was announced then.
	s = d.open(d.on("connections.handpick", began.AddDays(40)))
	e, err := s.Review.Decide(1, model.Decision{Relevance: model.NotRelevant, RelevanceWhy: model.Justification{Words: "moved"}})
	d.do(s, e, err)
	d.close(s)
	s = d.open(d.on("connections.handpick", began.AddDays(41)))
	if s.Opened.Upkeep.Shrunk != 0 || s.Review.Announced().On != began.AddDays(48) {
		t.Errorf("shrunk %d, announced %+v", s.Opened.Upkeep.Shrunk, s.Review.Announced())
	}
}

func TestDecisionsGoWhenTheirTimeIsOverAndAWishStays(t *testing.T) {
	d := newDesk(t)
	d.write("connections.csv", ada, bo)
	s := d.open(d.on("connections.csv", began))
	d.decide(s, 1)
	d.decide(s, 2)
	e, err := s.Review.Object(2, model.Objection{How: "rang", Scope: model.ByPerson})
	d.do(s, e, err)
	d.close(s)
	over := began.AddMonths(model.DefaultMonths).AddDays(1)
	s = d.open(d.on("connections.handpick", over.AddDays(-model.NoticeDays)))
	if got, want := s.Review.Announced(), (model.Shrinking{On: over, Contacts: 2}); got != want {
		t.Fatalf("announced: %+v, want %+v", got, want)
	}
	d.close(s)
	s = d.open(d.on("connections.handpick", over))
	if u := s.Opened.Upkeep; u.Erased != 2 || s.Review.Tally().Erased != 2 || s.Review.Announced().On != 0 {
		t.Errorf("%+v, announced %+v", u, s.Review.Announced())
	}
	d.close(s)
	if d.listed() != 1 {
		t.Errorf("%d lines on the do-not-contact list", d.listed())
	}
	d.write("connections.csv", cy, ada, bo)
	s = d.open(d.on("connections.csv", over.AddDays(1)))
	if s.Opened.Import.Added != 3 || s.Opened.Wishes != 1 {
		t.Errorf("the next import: %+v, %d marked", s.Opened.Import, s.Opened.Wishes)
	}
}

func TestTheDayOfTheNextShrinking(t *testing.T) {
	d := newDesk(t)
	d.write("connections.csv", ada, bo)
	s := d.open(d.on("connections.csv", began))
	if on, n := s.NextShrink(); on != began.AddDays(model.RowDays) || n != 2 {
		t.Errorf("%s, %d", on, n)
	}
	e, err := s.Review.SetRetention(model.Retention{RowsUntil: began.AddDays(90), Why: "on leave"})
	d.do(s, e, err)
	if on, n := s.NextShrink(); on != began.AddDays(90) || n != 2 {
		t.Errorf("put off: %s, %d", on, n)
	}
	d.decide(s, 1)
	d.decide(s, 2)
	if on, n := s.NextShrink(); on != 0 || n != 0 {
		t.Errorf("with nobody left: %s, %d", on, n)
	}
}

func TestWhatWasPutOffIsNoLongerAnnounced(t *testing.T) {
	d := newDesk(t)
	d.write("connections.csv", ada, bo)
	d.close(d.open(d.on("connections.csv", began)))
	s := d.open(d.on("connections.handpick", began.AddDays(22)))
	set := func(x model.Retention, want model.Date) {
		e, err := s.Review.SetRetention(x)
		d.do(s, e, err)
		if err := s.Reannounce(context.Background()); err != nil {
			t.Fatal(err)
		}
		if got := s.Review.Announced().On; got != want || (s.Ahead() == "") != (want == 0) {
			t.Errorf("announced for %s, and it says %q; want %s", got, s.Ahead(), want)
		}
	}
	set(model.Retention{RowsUntil: began.AddDays(29), Why: "until Monday"}, began.AddDays(29))
	set(model.Retention{RowsUntil: began.AddDays(90), Why: "on leave"}, 0)
	set(model.Retention{}, began.AddDays(29))
}

func TestWhatIsAheadCountsWhoIsStillDue(t *testing.T) {
	d := newDesk(t)
	d.write("connections.csv", ada, bo)
	d.close(d.open(d.on("connections.csv", began)))
	s := d.open(d.on("connections.handpick", began.AddDays(22)))
	d.decide(s, 1)
	if !strings.HasPrefix(s.Ahead(), "On 2026-03-31, in 7 days: 1 contact, undecided or not relevant, shrinks to a hash") {
		t.Errorf("with one left it says %q", s.Ahead())
	}
	d.decide(s, 2)
	if s.Ahead() != "" {
		t.Errorf("with nobody left it says %q", s.Ahead())
	}
}

func TestAReviewOpensThoughNothingCanBeErased(t *testing.T) {
	d := newDesk(t)
	d.write("connections.csv", ada, bo)
	d.close(d.open(d.on("connections.csv", began)))
	d.close(d.open(d.on("connections.handpick", began.AddDays(21))))
	s := d.openErasing(d.on("connections.handpick", began.AddDays(28)), errors.New("the disk is full"), nil)
	if got, want := s.Opened.Upkeep.String(), "What was due could not be erased: the disk is full."; got != want {
		t.Errorf("it says %q, want %q", got, want)
	}
	if s.Review.Tally().Shrunk != 0 || s.Review.Announced().On != began.AddDays(28) {
		t.Errorf("%+v, announced %+v", s.Review.Tally(), s.Review.Announced())
	}
	d.decide(s, 1)
	d.close(s)
	if s = d.open(d.on("connections.handpick", began.AddDays(29))); s.Opened.Upkeep.Shrunk != 1 {
		t.Errorf("the next opening: %+v", s.Opened.Upkeep)
	}
}

func TestManyWhoseTimeIsOverGoAtOnce(t *testing.T) {
	const many = 60
	d := newDesk(t)
	var rows []string
	for i := range many {
		rows = append(rows, fmt.Sprintf("Ada%d,Adams,https://www.linkedin.com/in/ada-%d,,Acme,Founder,02 Jan 2024\n", i, i))
	}
	d.write("connections.csv", rows...)
	s := d.open(d.on("connections.csv", began))
	for no := 1; no <= many; no++ {
		d.decide(s, no)
	}
	d.close(s)
	over := began.AddMonths(model.DefaultMonths).AddDays(1)
	s = d.open(d.on("connections.handpick", over.AddDays(-model.NoticeDays)))
	if want := "60 contacts of whom nothing was recorded for 24 months will be erased"; !strings.Contains(s.Ahead(), want) {
		t.Errorf("it says %q", s.Ahead())
	}
	d.close(s)
	s = d.open(d.on("connections.handpick", over))
	if s.Opened.Upkeep.Erased != many || s.Review.Tally().Erased != many || s.Review.Announced().On != 0 {
		t.Errorf("%+v, %+v", s.Opened.Upkeep, s.Review.Tally())
	}
	if err := s.Verify(context.Background()); err != nil {
		t.Error(err)
	}
}

func TestAnotherSecretIsNoticed(t *testing.T) {
	shrunk := func(t *testing.T) *desk {
		d := newDesk(t)
		d.write("connections.csv", ada, bo)
		d.close(d.open(d.on("connections.csv", began)))
		d.close(d.open(d.on("connections.handpick", began.AddDays(21))))
		d.close(d.open(d.on("connections.handpick", began.AddDays(28))))
		d.write("connections.csv", ada, bo, cy)
		return d
	}
	elsewhere := func(d *desk, day int) session.Request {
		req := d.on("connections.csv", began.AddDays(day))
		req.Wishes = d.path("elsewhere")
		return req
	}
	t.Run("who shrank comes as new, and that is said", func(t *testing.T) {
		d := shrunk(t)
		s := d.open(elsewhere(d, 29))
		if s.Opened.Import.Added != 3 || !strings.Contains(s.Opened.Summary(), "2 contacts who had shrunk could not be recognised") {
			t.Errorf("%+v: %s", s.Opened.Import, s.Opened.Summary())
		}
	})
	t.Run("nobody is imported while that could bring back who was erased", func(t *testing.T) {
		d := shrunk(t)
		s := d.open(d.on("connections.handpick", began.AddDays(29)))
		x, err := s.PlanErase(context.Background(), 1, model.Erasure{How: "in a message", Suppressed: true})
		if err == nil {
			err = s.DoErasing(x)
		}
		if err != nil {
			t.Fatal(err)
		}
		d.close(s)
		if _, err := d.try(elsewhere(d, 30), session.Hooks{}); err == nil || !strings.Contains(err.Error(), "nothing was imported: whether 1 contact who asked to be erased") {
			t.Errorf("%v", err)
		}
		s = d.open(d.on("connections.csv", began.AddDays(30)))
		if im := s.Opened.Import; im.Returned != 1 || im.Suppressed != 1 || im.Added != 1 || s.Opened.Strangers != 0 {
			t.Errorf("with the right secret: %+v", im)
		}
	})
}

func TestTheSameExportBringsNobodyBackAndThatIsSaid(t *testing.T) {
	d := newDesk(t)
	d.write("connections.csv", ada, bo)
	d.close(d.open(d.on("connections.csv", began)))
	d.close(d.open(d.on("connections.csv", began.AddDays(21))))
	for _, day := range []int{28, 29} {
		s := d.open(d.on("connections.csv", began.AddDays(day)))
		if !strings.Contains(s.Opened.Summary(), "A newer one brings back who shrank to a hash, 2 contacts") {
			t.Errorf("after %d days it says %q", day, s.Opened.Summary())
		}
		d.close(s)
	}
}
