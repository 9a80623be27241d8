package session

import (
	"context"
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
	first := model.DateOf(s.Review.ImportedAt(1).UTC()) // nothing about anybody is older
	if len(s.Review.Imports()) == 0 || first >= on.AddMonths(-s.Review.Retention().Keeps()) {
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
	// Wait counts contacts whose turn comes with the next opening.
	Wait int
	// Left says what is left to do about bytes that may remain, and what could
	// not be done, in whole sentences.
	Left []string
}

// String says in a sentence or two what was done, "" for nothing.
func (u Upkeep) String() string {
	var says []string
	if u.Shrunk > 0 {
		says = append(says, fmt.Sprintf("%s shrank to a hash: undecided or not relevant, %d days after their import.", plural(u.Shrunk, "contact"), model.RowDays))
	}
	if u.Erased > 0 {
		says = append(says, plural(u.Erased, "contact")+" erased: the time for keeping what was recorded was over.")
	}
	if u.Bodies > 0 {
		says = append(says, plural(u.Bodies, "record")+" of old consents and assessments erased.")
	}
	if u.Wait > 0 {
		says = append(says, plural(u.Wait, "contact")+" more at the next opening; handpick purge does it at once.")
	}
	return strings.Join(append(says, u.Left...), " ")
}

// erasedAtOnce is how many contacts are erased at one opening: each takes a
// rewriting of the file.
const erasedAtOnce = 25

// keepUp does what was announced for today or before, and announces what goes
// next. What was never announced, as in a review that nobody opened for long,
// goes no sooner than [model.NoticeDays] after it was. That holds for erasing as
// well as for shrinking. It costs a look at each contact when nothing is due.
func (s *Session) keepUp(ctx context.Context, hooks Hooks) error {
	today, announced := s.today(), s.Review.Announced()
	if announced.On != 0 && announced.On <= today {
		due, err := s.Due(ctx, announced.On) // not what came due since: that was not announced
		if err != nil {
			return err
		}
		wait := max(0, len(due.Erase)-erasedAtOnce)
		due.Erase = due.Erase[:len(due.Erase)-wait]
		if s.Opened.Upkeep, err = s.carryOut(ctx, due, hooks); err != nil {
			return err
		}
		if s.Opened.Upkeep.Wait = wait; wait > 0 {
			return s.announce(model.Shrinking{On: announced.On, Contacts: wait})
		}
	}
	return s.announceNext(ctx, today)
}

// announceNext announces what falls due within [model.NoticeDays]. An
// announcement that still has its day before it stands as it is, unless nothing
// is left of what it announced.
func (s *Session) announceNext(ctx context.Context, today model.Date) error {
	next, last := s.Review.Announced(), today.AddDays(model.NoticeDays)
	if next.On <= today || next.On > last { // a clock was wrong where it is later
		next = model.Shrinking{On: last}
	}
	due, err := s.Due(ctx, next.On)
	switch {
	case err != nil:
		return err
	case due.Empty():
		next = model.Shrinking{}
	case s.Review.Announced().On != next.On:
		next.Contacts = due.Contacts()
	}
	return s.announce(next)
}

// announce records an announcement that is another than the one that stands.
func (s *Session) announce(next model.Shrinking) error {
	if next == s.Review.Announced() {
		return nil
	}
	return s.record(s.Review.AnnounceShrink(next))
}

// Purge does at once what is due, announced or not, and records what goes next.
// It works on the review itself.
func (s *Session) Purge(ctx context.Context, due Due) (Upkeep, error) {
	u, err := s.carryOut(ctx, due, Hooks{})
	if err == nil {
		err = s.announceNext(ctx, s.today())
	}
	return u, err
}

// carryOut does what is due.
func (s *Session) carryOut(ctx context.Context, due Due, hooks Hooks) (u Upkeep, err error) {
	if due.Empty() {
		return u, nil
	}
	hooks.progress("erasing what is no longer needed", 0)
	if len(due.Shrink) > 0 {
		hash, err := s.wishes.Fingerprints()
		if err != nil { // another opening may find the place for the secret
			u.Left = append(u.Left, sentence(fmt.Errorf("nothing was erased: %w", err)))
			return u, nil
		}
		plan, err := s.Review.PlanShrink(ctx, s.journal, due.Shrink, hash)
		if err := s.over(&u, plan, err); err != nil {
			return u, err
		}
		u.Shrunk = len(due.Shrink)
	}
	if len(due.Bodies) > 0 {
		plan, err := s.Review.PlanExpire(due.Bodies)
		if err := s.over(&u, plan, err); err != nil {
			return u, err
		}
		u.Bodies = len(due.Bodies)
	}
	if len(due.Erase) > 0 {
		err = s.expire(ctx, due.Erase, &u, hooks)
	}
	return u, err
}

// expire erases contacts, one by one. A wish not to be contacted outlives them:
// whoever asked is put on the user's list first, should they not be there.
func (s *Session) expire(ctx context.Context, nos []int, u *Upkeep, hooks Hooks) error {
	for _, no := range nos {
		if p := s.Review.Person(no); p.Objection != nil && p.Objection.Scope != model.ByCompany {
			if err := s.list(s.records(no), p.Objection.How); err != nil {
				return err
			}
		}
	}
	plans, err := s.Review.PlanErasures(ctx, s.journal, nos, func(int) model.Erasure { return model.Erasure{Cause: model.ErasedByTime} })
	for i := range plans {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := s.over(u, plans[i], nil); err != nil {
			return err
		}
		u.Erased++
		hooks.progress("erasing what is no longer needed", float64(u.Erased)/float64(len(plans)))
	}
	return err
}

// over erases what was planned, unless that failed.
func (s *Session) over(u *Upkeep, plan model.Erasing, err error) error {
	if err != nil {
		return err
	}
	x := &Erasing{plan: plan}
	err = s.DoErasing(x)
	u.Left = append(u.Left, x.Left...)
	return err
}

// NextShrink returns the day on which records of contacts next shrink as things
// stand, and how many; 0 when none is to. Where it was not announced yet, that is
// [model.NoticeDays] away at least.
func (s *Session) NextShrink() (on model.Date, contacts int) {
	today, announced := s.today(), s.Review.Announced()
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

// Ahead says in a sentence or two what was announced to go, "" for nothing.
func (s *Session) Ahead() string {
	a := s.Review.Announced()
	if a.On == 0 {
		return ""
	}
	what := "what is held of " + plural(a.Contacts, "contact")
	if a.Contacts == 0 {
		what = "the words of old consents and assessments"
	}
	when := "On " + a.On.String()
	switch days := a.On.DaysSince(s.today()); {
	case days == 1:
		when += ", tomorrow,"
	case days > 1:
		when += fmt.Sprintf(", in %d days,", days)
	default:
		when = "At the next opening"
	}
	return fmt.Sprintf("%s %s goes: of undecided and not relevant contacts a hash is left %d days after their import, "+
		"what was recorded is erased after %d months. Decide before then, or see handpick retention.",
		when, what, model.RowDays, s.Review.Retention().Keeps())
}

// Today returns the day by the session's clock.
func (s *Session) Today() model.Date { return s.today() }
