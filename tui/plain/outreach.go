package plain

import (
	"context"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"unicode"

	"handpick/assess/verdict"
	"handpick/model"
)

// unsaid stands for what nobody said yet.
const unsaid = "not said yet"

// outreach reads out what was said about the outreach, or sets one thing of it:
// the one whose word was typed, to what follows the word, or to the answer to a
// question where nothing does.
func (t *talk) outreach(ctx context.Context, typed string) error {
	word, value := firstWord(typed)
	if word == "" {
		t.tellOutreach()
		return nil
	}
	s, ok := chosen(t.settings(), word)
	if !ok {
		return fmt.Errorf("there is no %q to set: c alone reads out what there is", model.Clean(word))
	}
	if value == "" {
		t.out.say("%s", s.stands())
		var err error
		value, err = t.ask(ctx, s.how+" An empty line leaves it as it is, - takes it back.")
		if err != nil || value == "" {
			return err
		}
	}
	if value == "-" {
		value = ""
	}
	before := t.s.Review.Campaign().Words
	changed, err := s.set(ctx, value)
	switch {
	case err != nil:
		return err
	case !changed:
		t.out.say("That stands already.")
		return nil
	}
	if s, ok := chosen(t.settings(), s.word); ok {
		t.out.say("Saved: %s", s.stands())
	}
	if s.doubt != nil && value != "" {
		if doubt := s.doubt(value); doubt != "" {
			t.out.say("But: %s", doubt)
		}
	}
	if !slices.Equal(before, t.s.Review.Campaign().Words) { // the order and the evidence follow them
		t.queue.sort(t.s.Assessor().Words())
		t.show()
	}
	return nil
}

// stands says the setting with its value.
func (s setting) stands() string {
	value := unsaid
	if s.value != "" {
		value = model.Clean(s.value)
	}
	return fmt.Sprintf("%s (%s): %s", s.word, s.says, value)
}

// tellOutreach reads out every setting under its word, and the one next step
// that releases most.
func (t *talk) tellOutreach() {
	if all := t.s.Review.Campaigns(); len(all) > 1 {
		t.out.say("This is outreach %d of %d; the full screen starts another and goes on with one.", t.s.Review.Campaign().No, len(all))
	}
	t.out.say("This outreach, each with the word that sets it, as in: c country UK")
	for _, s := range t.settings() {
		t.out.say("%s", s.stands())
	}
	t.out.say("Kind of message: %s", t.kind())
	t.out.say("Why it is fair to write: %s This is not legal advice.", t.inForce())
	r := t.s.Readiness(t.today())()
	if r.Ready+r.Waiting == 0 {
		t.out.say("Nobody to write to yet: what is missing shows once somebody is relevant.")
		return
	}
	t.out.say("Ready to write to: %d of %d.", r.Ready, r.Ready+r.Waiting)
	if best, ok := r.Best(); ok {
		t.out.say("Next, %s%s.", best, typing(best.Says))
	} else if r.Waiting > 0 {
		t.out.say("What the others wait for is told with each of them: f relevant.")
	}
}

// typing says in brackets what to type for a next step, "" where nothing does.
func typing(step string) string {
	for _, s := range []struct{ begins, typed string }{
		{"confirm the country of this contact", "p country"},
		{"confirm the country", "c country"},
		{"choose the channel", "c channel"},
		{"say whose list this is", "c list"},
		{"say what kind of message this is", "m kind"},
		{"complete the draft", "m tells, m from FILE takes it in anew"},
		{"write the line for them alone", "p line"},
		{"say whether this is the person on your do-not-contact list", "!"},
		{verdict.StepAssessment(model.NoLIA, ""), "a"},
		{verdict.StepAssessment(model.LIADraft, ""), "a"},
		{"review the assessment", "a"},
		{verdict.StepOptOut, "a S1"},
	} {
		if strings.HasPrefix(step, s.begins) {
			return " (" + s.typed + ")"
		}
	}
	return ""
}

// state commits a change of the outreach, if it is one and leaves it valid, and
// reports whether it did.
func (t *talk) state(change func(c *model.Campaign) error) (bool, error) {
	c := t.s.Review.Campaign()
	err := change(&c)
	if err == nil {
		err = c.Validate(t.today())
	}
	if err != nil {
		return false, fmt.Errorf("not saved: %w", err)
	}
	if reflect.DeepEqual(c, t.s.Review.Campaign()) {
		return false, nil
	}
	if err := t.do(t.s.Review.SetCampaign(c)); err != nil {
		return false, fmt.Errorf("NOT saved: %w", err)
	}
	return true, nil
}

// firstWord returns the first word of a text and what follows it.
func firstWord(s string) (word, rest string) {
	s = strings.TrimSpace(s)
	at := strings.IndexFunc(s, unicode.IsSpace)
	if at < 0 {
		return s, ""
	}
	return s[:at], strings.TrimSpace(s[at:])
}

// because returns the first word of a text and the reason behind it, the word
// because between them or not.
func because(s string) (word, why string) {
	word, why = firstWord(s)
	if between, rest := firstWord(why); strings.EqualFold(between, "because") {
		why = rest
	}
	return word, why
}
