package session

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"handpick/model"
)

// Due is what the time for keeping it is over for. Nobody stands in it twice.
type Due struct {
	// Shrink are the contacts of whom a hash is to be left: undecided or not
	// relevant, long enough after their import.
	Shrink []int
	// Erase are the contacts to be erased: nothing was recorded about them for as
	// long as the review keeps things.
	Erase []int
	// Bodies are events of withdrawn consents and superseded assessments whose
	// words are to go.
	Bodies []int64
}

// Contacts returns how many contacts it is over for.
func (d *Due) Contacts() int { return len(d.Shrink) + len(d.Erase) }

// Empty reports whether nothing is due.
func (d *Due) Empty() bool { return d.Contacts()+len(d.Bodies) == 0 }

// Due returns what is due on a day, announced or not. It reads the log only once
// something in the review is old enough to be erased.
func (s *Session) Due(ctx context.Context, on model.Date) (Due, error) {
	d := Due{Shrink: s.Review.DueToShrink(on)}
	before, old := on.AddMonths(-s.Review.Retention().Keeps()), false
	for n := range s.Review.Imports() { // nothing about anybody is older than an import
		old = old || model.DateOf(s.Review.ImportedAt(n+1).UTC()) < before
	}
	if !old {
		return d, nil
	}
	var err error
	d.Erase, d.Bodies, err = s.Review.DueToExpire(ctx, s.journal, on)
	d.Erase = slices.DeleteFunc(d.Erase, func(no int) bool {
		_, shrinks := slices.BinarySearch(d.Shrink, no)
		return shrinks
	})
	return d, err
}

// Upkeep is what was done because the time for keeping it was over.
type Upkeep struct {
	Shrunk, Erased, Bodies int
	// Left says what is left to do about bytes that may remain, and what could
	// not be done, in whole sentences.
	Left []string

	done bool // nothing was left to try again
}

// String says in a sentence or two what was done, "" for nothing.
func (u Upkeep) String() string {
	var says []string
	if u.Shrunk > 0 {
		says = append(says, fmt.Sprintf("%s shrank to a hash: undecided or not relevant, %d days after their import.", Count(u.Shrunk, "contact"), model.RowDays))
	}
	if u.Erased > 0 {
		says = append(says, Count(u.Erased, "contact")+" erased: the time for keeping what was recorded was over.")
	}
	if u.Bodies > 0 {
		says = append(says, Count(u.Bodies, "record")+" of old consents and assessments erased.")
	}
	return strings.Join(append(says, u.Left...), " ")
}

// keepUp does what was announced for today or before, and announces what goes
// next. What was never announced, as in a review that nobody opened for long,
// goes no sooner than [model.NoticeDays] after it was. That holds for erasing as
// well as for shrinking. It costs a look at each contact when nothing is due.
// What cannot be written, as on a full disk, waits for another opening.
func (s *Session) keepUp(ctx context.Context, hooks Hooks) error {
	if on := s.Review.Announced().On; on != 0 && on <= s.Today() {
		due, err := s.Due(ctx, on) // not what came due since: that was not announced
		if err != nil {
			return err
		}
		hooks.progress("erasing what is no longer needed", 0)
		s.ahead = ahead{due: due}
		if s.Opened.Upkeep, err = s.carryOut(ctx, due); err != nil || !s.Opened.Upkeep.done {
			return err
		}
	}
	return s.announceNext(ctx, &s.Opened.Upkeep)
}

// Reannounce settles what is announced after the periods were changed.
func (s *Session) Reannounce(ctx context.Context) error {
	var u Upkeep
	if err := s.announceNext(ctx, &u); err != nil || len(u.Left) == 0 {
		return err
	}
	return errors.New(u.String())
}

// announceNext announces what falls due within [model.NoticeDays]. An
// announcement that still has its day before it stands as it is, unless nothing
// is left of what it announced.
func (s *Session) announceNext(ctx context.Context, u *Upkeep) error {
	was, today := s.Review.Announced(), s.Today()
	next, last := was, today.AddDays(model.NoticeDays)
	if next.On <= today || next.On > last { // a clock was wrong where it is later
		next = model.Shrinking{On: last}
	}
	due, err := s.Due(ctx, next.On)
	s.ahead = ahead{due: due}
	switch {
	case err != nil:
		return err
	case due.Empty():
		next = model.Shrinking{}
	case was.On != next.On:
		next.Contacts = due.Contacts()
	}
	if next == was {
		return nil
	}
	stored, err := s.journal.Append(s.stamped(s.Review.AnnounceShrink(next)))
	if err != nil {
		u.Left = append(u.Left, sentence(fmt.Errorf("what goes next could not be announced: %w", err)))
		return nil
	}
	return s.Review.Apply(stored)
}

// Purge does at once what is due, announced or not, and records what goes next.
// It works on the review itself. What could not be done stands in Left.
func (s *Session) Purge(ctx context.Context, due Due) (Upkeep, error) {
	u, err := s.carryOut(ctx, due)
	if err == nil && u.done {
		err = s.announceNext(ctx, &u)
	}
	return u, err
}

// carryOut does what is due, in up to three steps, until one cannot be written.
func (s *Session) carryOut(ctx context.Context, due Due) (u Upkeep, err error) {
	for _, step := range []struct {
		n    int
		plan func() (model.Erasing, error)
		done *int
	}{
		{len(due.Shrink), func() (model.Erasing, error) { return s.planShrink(ctx, due.Shrink) }, &u.Shrunk},
		{len(due.Bodies), func() (model.Erasing, error) { return s.Review.PlanExpire(due.Bodies) }, &u.Bodies},
		{len(due.Erase), func() (model.Erasing, error) { return s.planExpiry(ctx, due.Erase) }, &u.Erased},
	} {
		if step.n == 0 {
			continue
		}
		if err := ctx.Err(); err != nil {
			return u, err
		}
		plan, err := step.plan()
		x := &Erasing{plan: plan}
		if err == nil {
			err = s.CommitErasing(x)
		}
		if err != nil {
			u.Left = append(u.Left, sentence(fmt.Errorf("what was due could not be erased: %w", err)))
			return u, nil
		}
		*step.done = step.n
		u.Left = append(u.Left, x.Left...)
		if err := s.ApplyErasing(x); err != nil {
			return u, err
		}
	}
	u.done = true
	return u, nil
}

func (s *Session) planShrink(ctx context.Context, nos []int) (model.Erasing, error) {
	hash, err := s.wishes.Fingerprints()
	if err != nil {
		return model.Erasing{}, err
	}
	return s.Review.PlanShrink(ctx, s.journal, nos, hash, s.wishes.KeyID())
}

// planExpiry plans to erase contacts. A wish not to be contacted outlives them:
// whoever asked is put on the user's list first, should they not be there.
func (s *Session) planExpiry(ctx context.Context, nos []int) (model.Erasing, error) {
	for _, no := range nos {
		if p := s.Review.Person(no); p.Objection != nil && p.Objection.Scope != model.ByCompany {
			if err := s.list(s.records(no), p.Objection.How); err != nil {
				return model.Erasing{}, err
			}
		}
	}
	return s.Review.PlanErasures(ctx, s.journal, nos, model.Erasure{Cause: model.ErasedByTime})
}

// ahead is what was announced, as it stood when that was last looked at, and how
// that was last said.
type ahead struct {
	due  Due
	at   moment
	says string
}

// NextShrink returns the day on which records of contacts next shrink as things
// stand, and how many; 0 when none is to. Where it was not announced yet, that is
// [model.NoticeDays] away at least.
func (s *Session) NextShrink() (on model.Date, contacts int) {
	today, announced := s.Today(), s.Review.Announced()
	if announced.On != 0 {
		return announced.On, len(s.Review.DueToShrink(announced.On))
	}
	var days []model.Date
	for n := range s.Review.Imports() {
		day := model.DateOf(s.Review.ImportedAt(n + 1).UTC()).AddDays(model.RowDays)
		days = append(days, max(day, s.Review.Retention().RowsUntil, today.AddDays(model.NoticeDays)))
	}
	for _, day := range slices.Compact(slices.Sorted(slices.Values(days))) {
		if n := len(s.Review.DueToShrink(day)); n > 0 {
			return day, n
		}
	}
	return 0, 0
}

// moment is what the words of [Session.Ahead] depend on.
type moment struct {
	event int64
	day   model.Date
}

// Ahead says in a sentence or two what goes of what was announced, as things
// stand, "" for nothing. It looks at each contact once something happened.
func (s *Session) Ahead() string {
	if now := (moment{s.Review.LastEvent(), s.Today()}); s.ahead.at != now {
		s.ahead.at, s.ahead.says = now, s.sayAhead()
	}
	return s.ahead.says
}

func (s *Session) sayAhead() string {
	on := s.Review.Announced().On
	if on == 0 {
		return ""
	}
	erase := 0
	for _, no := range s.ahead.due.Erase {
		if !s.Review.State(no).Erased {
			erase++
		}
	}
	var goes []string
	if n := len(s.Review.DueToShrink(on)); n > 0 {
		shrink := " shrink"
		if n == 1 {
			shrink += "s"
		}
		goes = append(goes, Count(n, "contact")+", undecided or not relevant,"+shrink+" to a hash and your answer")
	}
	if erase > 0 {
		goes = append(goes, fmt.Sprintf("%s of whom nothing was recorded for %d months will be erased", Count(erase, "contact"), s.Review.Retention().Keeps()))
	}
	if n := len(s.ahead.due.Bodies); n > 0 {
		goes = append(goes, Count(n, "record")+" of old consents and assessments will be erased")
	}
	if len(goes) == 0 {
		return ""
	}
	when := "On " + on.String()
	switch days := on.DaysSince(s.Today()); {
	case days == 1:
		when += ", tomorrow"
	case days > 1:
		when += fmt.Sprintf(", in %d days", days)
	default:
		when = "At the next opening"
	}
	return when + ": " + strings.Join(goes, "; ") + ". Decide or export before then, or put it off with a reason: handpick retention --help."
}

// Today returns the day by the session's clock.
func (s *Session) Today() model.Date { return model.DateOf(s.now()) }
