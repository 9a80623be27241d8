package plain

import (
	"handpick/model"
)

// today is the day on which the rules are asked.
func (t *talk) today() model.Date { return model.DateOf(t.Now()) }

// asked reports whether the current contact is one whom the user wants to write
// to, so that the rules have something to say.
func (t *talk) asked() bool {
	st := t.s.Review.State(t.now.no)
	return st.Relevance == model.Relevant && !st.HeldBack()
}

// showMay answers in a line whether the contact may be written to.
func (t *talk) showMay() {
	if !t.asked() {
		return
	}
	v := t.s.Verdict(t.now.no, t.today())
	missing := t.s.Missing(t.now.no, &v, t.today())
	switch {
	case missing == "" && len(v.Conditions) == 0:
		t.out.say("May you write? Yes: %s.", v.Outcome)
	case missing == "":
		t.out.say("May you write? Yes: %s; t tells them.", v.Outcome)
	case v.Outcome == model.DoNotContact:
		t.out.say("May you write? No: %s. t tells why.", missing)
	case v.Outcome == model.ConsentNeeded:
		t.out.say("May you write? Consent needed: %s. t tells why.", missing)
	default:
		t.out.say("May you write? Not yet: %s%s. t tells why.", missing, typing(missing))
	}
}

// tellMay tells what the answer rests on.
func (t *talk) tellMay() {
	if !t.asked() {
		return
	}
	v := t.s.Verdict(t.now.no, t.today())
	t.out.say("May you write? %s.", sentence(v.Outcome.String()))
	for _, part := range []struct {
		name  string
		lines []string
	}{
		{"Rule", v.Rules},
		{"Source", v.Citations},
		{"Condition", v.Conditions},
		{"Would change it", v.WouldChange},
		{"Open question", v.Notes},
	} {
		for _, line := range part.lines {
			t.out.say("%s: %s", part.name, line)
		}
	}
	if missing := t.s.Missing(t.now.no, &v, t.today()); missing != "" {
		t.out.say("Next step: %s%s", missing, typing(missing))
	}
	t.out.say("This is guidance with its sources, not legal advice.")
}
