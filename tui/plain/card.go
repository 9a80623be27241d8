package plain

import (
	"fmt"
	"strings"

	"handpick/assess"
	"handpick/model"
	"handpick/model/review"
	"handpick/tui/card"
	"handpick/tui/decide"
)

// current is the contact that was read out last and the decision about it.
type current struct {
	no         int // 0 when nobody is left
	assessment assess.Assessment
	draft      *decide.Draft
	seen       bool // whether the suggestion was read out
}

// show reads out the contact the queue stands at.
func (t *talk) show() {
	t.turned = true
	t.now = current{no: t.queue.current()}
	if t.now.no == 0 {
		t.showEmpty()
		return
	}
	t.now.assessment = t.s.Assess(t.now.no)
	t.now.draft = decide.New(t.now.assessment.Chips, t.s.Review.Standing())
	t.out.say("")
	t.out.say("Contact %d of %d, %s. %s", t.queue.at+1, len(t.queue.list), t.listed(), t.progress())
	t.showPerson()
	t.showMarks()
	t.showMay()
	t.showChips()
	t.prompt()
}

func (t *talk) listed() string {
	if t.queue.query != "" {
		return "found by “" + model.Clean(t.queue.query) + "”"
	}
	return t.queue.filter.String()
}

func (t *talk) progress() string {
	n := t.s.Review.Tally()
	return fmt.Sprintf("Decided %d of %d, relevant %d.", n.Decided, n.Total, n.Relevant)
}

func (t *talk) showEmpty() {
	t.out.say("")
	t.out.say("Nobody here: %s. %s", t.listed(), t.progress())
	if later := t.s.Review.Tally().Later; later > 0 && t.queue.filter == review.FilterUndecided {
		t.out.say("%d put off: f later lists them.", later)
	}
	t.out.say("f another list, / search, x export, z undo, q quit.")
}

func (t *talk) showPerson() {
	c := t.s.Review.Contact(t.now.no)
	f := c.Shown()
	t.out.say("Name: %s", orNone(f.Name()))
	if c.HiddenCharacters() {
		t.out.say("Hidden characters: this record holds some that do not print; they are shown as \uFFFD or as pictures.")
	}
	if on := c.ConnectedOn; on != 0 {
		t.out.say("Connected on: %s%s", card.Day(on.Time()), card.Age(on.Time(), t.Now()))
	}
	if f.Email != "" {
		t.out.say("E-mail: %s", f.Email)
	}
	if f.URL != "" {
		t.out.say("Profile: %s", f.URL)
	}
}

func orNone(s string) string {
	if s == "" {
		return "none given"
	}
	return s
}

// showMarks says what must not be overlooked about the contact.
func (t *talk) showMarks() {
	st := t.s.Review.State(t.now.no)
	switch {
	case st.Objected:
		t.out.say("Do not contact: asked not to be written to. ! lifts that, with a reason.")
	case st.MaybeObjected:
		t.out.say("Perhaps do not contact: someone of this name and company is on your list. ! says whether it is the same person.")
	case st.Gone:
		t.out.say("Gone from the newest export: they may have left you on purpose; held back until you decide anew.")
	case st.LookAgain:
		t.out.say("Changed since you decided: look again.")
	}
	c := t.s.Review.Contact(t.now.no)
	if c.Earlier != nil {
		for _, field := range []model.Field{model.FieldPosition, model.FieldCompany} {
			if old := c.Earlier.Text(field); old != "" && old != c.Text(field) {
				t.out.say("Before: the %s was “%s”", field, model.Clean(old))
			}
		}
	}
	if st.Later {
		t.out.say("Put off before.")
	}
	if !st.Decided() {
		return
	}
	when := card.Day(st.DecidedTime().In(t.Now().Location()))
	d, err := t.s.Review.Decision(t.now.no)
	if err != nil {
		t.out.say("Decided on %s; the reason cannot be read: %v", when, err)
		return
	}
	t.out.say("Decided on %s: %s", when, whole(d))
}

// whole says a decision with its reasons.
func whole(d model.Decision) string {
	s := card.Answers(d.Relevance, d.Kind) + ". " + d.Relevance.String() + ": " + card.Why(d.RelevanceWhy) + "."
	if d.Kind != model.NotAsked {
		s += " " + d.Kind.String() + ": " + card.Why(d.KindWhy) + "."
	}
	return s
}

// showChips reads out the evidence under its numbers. The first two are the
// fields themselves.
func (t *talk) showChips() {
	f := t.s.Review.Contact(t.now.no).Shown()
	for i, e := range t.now.assessment.Chips {
		switch i {
		case 0:
			t.out.say("1 Position: %s", orNone(f.Position))
		case 1:
			t.out.say("2 Company: %s", orNone(f.Company))
		default:
			t.out.say("%d %s", i+1, e.Says)
		}
	}
}

// prompt says what was answered so far and asks for what is missing.
func (t *talk) prompt() {
	d := t.now.draft
	if t.now.no == 0 {
		return
	}
	if t.s.Review.State(t.now.no).Objected {
		t.out.say("No decision is needed: j next, k previous, ? keys.")
		return
	}
	if !d.Empty() {
		t.out.say("So far: %s.", t.soFar())
	}
	if next := d.Next(); next != "" {
		t.out.say("Next: %s; ? keys", next)
	}
}

// soFar says what was answered and with which reasons.
func (t *talk) soFar() string {
	d := t.now.draft
	var parts []string
	for _, claim := range []model.Claim{model.RelevanceClaim, model.KindClaim} {
		answer := d.Relevance().String()
		if claim == model.KindClaim {
			answer = d.Kind().String()
		}
		if answer == "" {
			answer = claim.String() + " open"
		}
		if why := t.why(claim); why != "" {
			answer += " because of " + why
		}
		parts = append(parts, answer)
	}
	if d.Kind() == model.NotAsked && d.Relevance() == model.NotRelevant {
		parts = parts[:1]
	}
	return strings.Join(parts, ", ")
}

// why names the numbers cited for a claim and the words typed.
func (t *talk) why(claim model.Claim) string {
	var reasons []string
	for digit := 1; digit <= 9; digit++ {
		if c, _ := t.now.draft.Cited(digit); c == claim {
			reasons = append(reasons, fmt.Sprint(digit))
		}
	}
	if w := t.now.draft.Words(claim); w != "" {
		reasons = append(reasons, "“"+model.Clean(w)+"”")
	}
	return strings.Join(reasons, " and ")
}
