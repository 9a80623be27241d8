package plain

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"handpick/assess/special"
	"handpick/model"
	"handpick/model/review"
	"handpick/tui/card"
)

// askedToRead stands beside every question for words about a person.
const askedToRead = "The person may ask to read this."

func answer(set func(*talk)) func(*talk, context.Context, string) error {
	return func(t *talk, _ context.Context, _ string) error {
		set(t)
		return t.saveIfReady()
	}
}

func relevant(r model.Relevance) func(*talk, context.Context, string) error {
	return answer(func(t *talk) { t.now.draft.SetRelevance(r) })
}

func ofKind(k model.Kind) func(*talk, context.Context, string) error {
	return answer(func(t *talk) { t.now.draft.SetKind(k) })
}

func cite(digit int) func(*talk, context.Context, string) error {
	return func(t *talk, _ context.Context, _ string) error {
		if err := t.now.draft.Cite(digit); err != nil {
			return err
		}
		return t.saveIfReady()
	}
}

func (t *talk) repeat(context.Context, string) error {
	if err := t.now.draft.Repeat(t.last); err != nil {
		return err
	}
	return t.saveIfReady()
}

func (t *talk) hold(context.Context, string) error {
	t.now.draft.Hold()
	t.out.say("Held: cite as much as you like; an empty line saves.")
	return nil
}

// typeReason takes words for the claim that is still open, else for the one
// answered last.
func (t *talk) typeReason(ctx context.Context, words string) error {
	d := t.now.draft
	claim := d.Open()
	if claim == model.NoClaim {
		claim = model.RelevanceClaim
		if d.Relevance() == model.Relevant && d.Kind() != model.NotAsked {
			claim = model.KindClaim
		}
	}
	words, err := t.textAbout(ctx, words, "Type the reason.")
	if err != nil || words == "" {
		return err
	}
	d.Say(claim, words)
	return t.saveIfReady()
}

// textAbout returns words about a person: those typed behind the key, else the
// answer to a question. Words that may say too much are kept only when that is
// confirmed; "" means that nothing is to be kept.
func (t *talk) textAbout(ctx context.Context, words, question string) (string, error) {
	if words == "" {
		var err error
		words, err = t.ask(ctx, question+" "+askedToRead+" An empty line cancels.")
		if err != nil {
			return "", err
		}
	} else {
		t.out.say("%s", askedToRead)
	}
	if n := utf8.RuneCountInString(words); n > model.MaxWords {
		return "", fmt.Errorf("a reason is limited to %d characters, this has %d", model.MaxWords, n)
	}
	if warning := special.Warning(words); warning != "" {
		keep, err := t.yes(ctx, sentence(warning)+". Keep it all the same?")
		if err != nil || !keep {
			return "", err
		}
	}
	return words, nil
}

// yes asks a question that only y answers with yes.
func (t *talk) yes(ctx context.Context, question string) (bool, error) {
	a, err := t.ask(ctx, question+" y or n")
	return strings.EqualFold(a, "y") || strings.EqualFold(a, "yes"), err
}

// enter saves what was held or could not be saved; with nothing answered it
// reads the contact out again.
func (t *talk) enter(context.Context, string) error {
	if t.now.no == 0 || t.now.draft.Empty() {
		t.show()
		return nil
	}
	t.now.draft.Release()
	return t.saveIfReady()
}

// clear forgets what was answered about the contact, or ends a search.
func (t *talk) clear(context.Context, string) error {
	switch {
	case t.now.no != 0 && (!t.now.draft.Empty() || t.now.draft.Held()):
		t.out.say("Cleared.")
	case t.queue.query != "":
		t.queue.search("")
	}
	t.show()
	return nil
}

// saveIfReady saves the decision once nothing is missing. Nothing is said to be
// saved before it is on disk; what could not be saved stays as it was answered.
func (t *talk) saveIfReady() error {
	if !t.now.draft.Ready() {
		return nil
	}
	d := t.now.draft.Decision()
	d.Suggestion, d.SuggestionSeen = t.now.assessment.Suggestion, t.now.seen
	t.s.Judge(t.now.no, &d, t.today())
	e, err := t.s.Review.Decide(t.now.no, d)
	if err != nil {
		return err
	}
	if err := t.do(e); err != nil {
		return fmt.Errorf("NOT saved; your answer is kept and an empty line tries again: %w", err)
	}
	t.last = d
	t.saved++
	t.out.say("Saved: %s, %s. z takes it back.", t.name(t.now.no), card.Answers(d.Relevance, d.Kind))
	t.queue.advance()
	t.show()
	return nil
}

func (t *talk) name(no int) string { return orNone(t.s.Review.Contact(no).Shown().Name()) }

func (t *talk) later(context.Context, string) error {
	e, err := t.s.Review.PutOff(t.now.no)
	if err != nil {
		return err
	}
	if err := t.do(e); err != nil {
		return fmt.Errorf("NOT saved: %w", err)
	}
	t.out.say("Put off: %s. z takes it back.", t.name(t.now.no))
	t.queue.advance()
	t.show()
	return nil
}

// laterAll puts off everybody listed who awaits a decision.
func (t *talk) laterAll(ctx context.Context, _ string) error {
	var left []int
	for _, no := range t.queue.list {
		if review.FilterUndecided.Match(t.s.Review.State(int(no))) {
			left = append(left, int(no))
		}
	}
	e, err := t.s.Review.PutOff(left...)
	if err != nil {
		return err
	}
	if sure, err := t.yes(ctx, fmt.Sprintf("Put off all %d left here?", len(left))); err != nil || !sure {
		return err
	}
	if err := t.do(e); err != nil {
		return fmt.Errorf("NOT saved: %w", err)
	}
	t.out.say("Put off: %d. z takes it back.", len(left))
	t.queue.refresh()
	t.show()
	return nil
}

func (t *talk) undo(context.Context, string) error {
	return t.reverse(t.s.Review.Undo, "Taken back: %s. Z brings it back.")
}

func (t *talk) redo(context.Context, string) error {
	return t.reverse(t.s.Review.Redo, "Brought back: %s.")
}

// reverse takes back or brings back a step. Someone who awaits a decision again
// is read out; otherwise the list goes on.
func (t *talk) reverse(f func() (model.Event, review.Step, error), says string) error {
	e, step, err := f()
	if err != nil {
		return err
	}
	if err := t.do(e); err != nil {
		return fmt.Errorf("NOT saved: %w", err)
	}
	t.out.say(says, t.describe(step))
	t.queue.refresh()
	if e.Type == model.Undone && step.Contacts == 1 {
		t.queue.show(step.Contact)
	}
	t.show()
	return nil
}

func (t *talk) describe(s review.Step) string {
	switch {
	case s.Contacts > 1:
		return fmt.Sprintf("%d put off", s.Contacts)
	case s.Type == model.PutOff:
		return t.name(s.Contact) + " put off"
	}
	return t.name(s.Contact) + ", " + card.Answers(s.Relevance, s.Kind)
}

// doNotContact marks the contact, lifts the mark, or settles whether the
// contact is the person on the list.
func (t *talk) doNotContact(ctx context.Context, words string) error {
	e, says, err := t.wish(ctx, words)
	if err != nil || e.Type == 0 {
		return err
	}
	before := t.s.Review.State(t.now.no)
	err = t.do(e)
	if err != nil && before == t.s.Review.State(t.now.no) {
		return fmt.Errorf("NOT saved: %w", err)
	}
	t.out.say("%s: %s.", says, t.name(t.now.no))
	if err != nil {
		t.out.say("But: %v.", err) // kept here, not in the list for other reviews
	}
	t.queue.refresh()
	t.show()
	return nil
}

// wish asks what is to be recorded; the zero event means nothing.
func (t *talk) wish(ctx context.Context, words string) (e model.Event, says string, err error) {
	no, st := t.now.no, t.s.Review.State(t.now.no)
	if st.MaybeObjected {
		same, err := t.ask(ctx, "Is this the person on your do-not-contact list? y the same person, n another one, an empty line leaves it open.")
		switch {
		case err != nil:
			return e, "", err
		case same == "n":
			return t.s.Review.Dismiss(no), "Another person, not marked", nil
		case same != "y":
			return e, "", nil
		}
		e, err = t.s.Review.Object(no, model.Objection{How: "on your do-not-contact list, confirmed"})
		return e, "Do not contact, here and in every other review", err
	}
	question := "How did the wish reach you, and when?"
	if st.Objected {
		question = "Why may they be contacted again? Only a new wish of theirs lifts it."
	}
	words, err = t.textAbout(ctx, words, question)
	if err != nil || words == "" {
		return e, "", err
	}
	if st.Objected {
		e, err = t.s.Review.Lift(no, words)
		return e, "May be contacted again", err
	}
	e, err = t.s.Review.Object(no, model.Objection{How: words})
	return e, "Do not contact, here and in every other review", err
}

var errNobodyThere = errors.New("nobody further that way")

func move(by int) func(*talk, context.Context, string) error {
	return func(t *talk, _ context.Context, _ string) error {
		if !t.queue.move(by) {
			return errNobodyThere
		}
		t.show()
		return nil
	}
}
