package plain

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"handpick/assess/house"
	"handpick/assess/lia"
	"handpick/assess/why"
	"handpick/model"
	"handpick/tui/session"
)

// errStop ends the questions of the assessment, as the word stop does.
var errStop = errors.New("stop")

// assessment asks why it is fair to write: what is open next, or what is named
// behind the key. Each answer is saved by itself, so that the end of the input
// loses none.
func (t *talk) assessment(ctx context.Context, what string) error {
	err := t.assessAbout(ctx, strings.ToLower(what))
	if errors.Is(err, errStop) {
		t.out.say("Stopped: a goes on.")
		return nil
	}
	return err
}

func (t *talk) assessAbout(ctx context.Context, what string) error {
	switch what {
	case "":
		return t.sitting(ctx, t.nextSitting())
	case "rest":
		return t.sitting(ctx, lia.Rest)
	case "outcome":
		return t.sitting(ctx, lia.Outcome)
	case "screening":
		return t.sitting(ctx, lia.Screening)
	case "house":
		return t.ownHouse(ctx)
	case "show":
		t.showAssessment()
		return nil
	}
	for _, q := range slices.Concat(lia.All(), house.Questions()) {
		if strings.EqualFold(q.ID, what) {
			return t.question(ctx, &q)
		}
	}
	return fmt.Errorf("there is no %q in the assessment: type a alone or with rest, outcome, screening, house, show, or a question, as a P7", model.Clean(what))
}

// nextSitting returns the sitting that is due: the first five, then an outcome
// where there is none or a review is due, for nobody is ready before; then what
// was left out.
func (t *talk) nextSitting() lia.Sitting {
	c, answers, newest := t.s.Review.Campaign(), t.s.Review.Answers(), t.newest()
	unfinished := func(s lia.Sitting) bool { given, of := lia.Given(answers, s); return given < of }
	switch {
	case unfinished(lia.First):
		return lia.First
	case newest == nil, c.LIADue(t.today()) != "":
		return lia.Outcome
	case newest.Outcome == model.LIADraft && unfinished(lia.Screening):
		return lia.Screening
	case newest.Outcome != model.LIADraft && unfinished(lia.Rest):
		return lia.Rest
	}
	return lia.Outcome
}

// newest returns the version concluded last, nil for none.
func (t *talk) newest() *model.Assessment {
	versions := t.s.Review.Assessments()
	if len(versions) == 0 {
		return nil
	}
	return &versions[len(versions)-1]
}

// sitting asks the open questions of a sitting, and after those of the outcome
// whether to conclude.
func (t *talk) sitting(ctx context.Context, s lia.Sitting) error {
	t.tellStanding()
	for _, q := range lia.Questions(s) {
		if !t.waits(q.ID) && !t.anotherOutcome(q.ID) {
			continue
		}
		if err := t.question(ctx, &q); err != nil {
			return err
		}
	}
	if s == lia.Outcome {
		return t.conclude(ctx)
	}
	given, of := lia.Given(t.s.Review.Answers(), s)
	next := ""
	if given == of || s == lia.Rest {
		next = " a outcome gives the outcome."
	}
	if s == lia.First && given == of {
		next = " a outcome gives the outcome now, a rest asks the other questions first."
	}
	t.out.say("That was %s: %d of %d answered.%s", s, given, of, next)
	return nil
}

// waits reports whether a question of the assessment waits for an answer.
// Conditions are asked for only where the outcome is on conditions.
func (t *talk) waits(id string) bool {
	answers := t.s.Review.Answers()
	return !answers.Given(id) && lia.Asked(answers, id)
}

// anotherOutcome reports whether a question asks for the outcome after the
// screening that was put first.
func (t *talk) anotherOutcome(id string) bool {
	newest := t.newest()
	return id == "O1" && newest != nil && newest.Outcome == model.LIADraft && t.s.Review.Answers().Chose(id, lia.ScreeningFirst)
}

// openQuestions returns the IDs of all that wait, the screening aside.
func (t *talk) openQuestions() []string {
	var open []string
	for _, q := range lia.All() {
		if lia.SittingOf(q.ID) != lia.Screening && t.waits(q.ID) {
			open = append(open, q.ID)
		}
	}
	return open
}

// ownHouse asks the open questions about the user's own house.
func (t *talk) ownHouse(ctx context.Context) error {
	given, of := house.Progress(t.s.Review.House())
	t.out.say("Your own house: %d of %d answered. This is not legal advice.", given, of)
	for _, q := range house.Questions() {
		if t.s.Review.House().Given(q.ID) {
			continue
		}
		if err := t.question(ctx, &q); err != nil {
			return err
		}
	}
	return nil
}

// conclude asks whether the answers are to be kept as the next version, or for
// what is missing.
func (t *talk) conclude(ctx context.Context) error {
	r := t.s.Review
	c := r.Campaign()
	a, err := lia.Conclude(r.Answers(), &c, t.today())
	for missing := (*lia.MissingError)(nil); errors.As(err, &missing); a, err = lia.Conclude(r.Answers(), &c, t.today()) {
		t.out.say("Not concluded: %v.", missing)
		q, _ := lia.Find(missing.Question)
		was := r.Answers()[q.ID]
		if err := t.question(ctx, &q); err != nil || r.Answers()[q.ID].Same(was) {
			return err
		}
	}
	if err == nil {
		_, err = r.Conclude(a, t.today()) // nobody is asked to agree to what cannot be
	}
	if err != nil {
		return fmt.Errorf("not concluded: %w", err)
	}
	t.tellSigns(t.signs())
	t.out.say("May you rely on legitimate interests: %s. Decided by %s (%s).", lia.Found(&a), model.Clean(a.By), model.Clean(a.Role))
	version := len(r.Assessments()) + 1
	if n := r.Tally().Decided; n > 0 && version == 1 {
		t.out.say("%s", lia.TriageFirst(n))
	}
	agreed, err := t.yes(ctx, fmt.Sprintf("Conclude version %d, with %s not answered? It is kept as it stands, with today's date.",
		version, session.Count(len(t.openQuestions()), "question")))
	if err != nil {
		return err
	}
	if !agreed {
		t.out.say("Not concluded.")
		return nil
	}
	e, err := r.Conclude(a, t.today()) // a day may have passed over the question
	if err != nil {
		return err
	}
	if err := t.do(e); err != nil {
		return fmt.Errorf("NOT concluded: %w", err)
	}
	t.out.say("Saved: version %d, dated %s.", version, t.today())
	if a.Outcome == model.LIADraft {
		t.out.say("Nobody is ready before the screening is done: a asks it.")
	}
	return nil
}

// matters reads out what a mistake can cost and what is owed to the people
// listed.
func (t *talk) matters(context.Context, string) error {
	const width = 72
	for _, line := range why.Lines(width) {
		t.out.say("%s", line)
	}
	return nil
}
