package plain

import (
	"fmt"
	"strings"

	"handpick/assess/house"
	"handpick/assess/lia"
	"handpick/model"
	"handpick/tui/session"
)

// signs returns what the answers stop and warn of.
func (t *talk) signs() (stops, warnings []lia.Warning) {
	answers := t.s.Review.Answers()
	return lia.StopsSay(answers), append(lia.Warnings(answers), lia.Against(answers, t.s.AssessmentFacts())...)
}

// tellSigns tells them, the gravest first.
func (t *talk) tellSigns(stops, warnings []lia.Warning) {
	for _, w := range stops {
		t.out.say("Stop, %s: %s.", w.Question, w.Says)
	}
	for _, w := range warnings {
		t.out.say("Warning, %s: %s.", w.Question, w.Says)
	}
}

// tellStanding says in two lines where the assessment stands.
func (t *talk) tellStanding() {
	answers := t.s.Review.Answers()
	stops, warnings := t.signs()
	given, of := lia.Progress(answers)
	first, five := lia.Given(answers, lia.First)
	t.out.say("Why it is fair to write: %d of %d answered, the first five %d of %d, %s, %s.",
		given, of, first, five, session.Count(len(warnings), "warning"), session.Count(len(stops), "stop"))
	t.out.say("%s This is not legal advice.", t.inForce())
}

// inForce says which outcome the outreach goes by.
func (t *talk) inForce() string {
	c, newest := t.s.Review.Campaign(), t.newest()
	says := ""
	if due := c.LIADue(t.today()); due != "" {
		says = "Look at it again now: " + due + ". a show reads it out, a with a question, as a P7, changes an answer, a outcome concludes it anew. "
	}
	switch {
	case c.LIA.Version == 0 && c.LIA.Outcome != model.NoLIA:
		return says + fmt.Sprintf("In force is an assessment made elsewhere: %s, %s.", model.Clean(c.LIA.Title), c.LIA.Outcome)
	case newest == nil:
		return says + "Nothing is concluded yet."
	}
	if c.LIA.Version == 0 && newest.On != 0 {
		says += "The outreach was set to go by none: a outcome concludes it again. "
	}
	says += concluded(newest)
	if n := len(lia.Since(t.s.Review.Assessments(), t.s.Review.Answers())); n > 0 {
		says += " " + session.Count(n, "answer") + " changed since: " + t.begins()
	}
	return says
}

// concluded says when a version was concluded, by whom, and what it found.
func concluded(a *model.Assessment) string {
	if a.On == 0 {
		return fmt.Sprintf("Version %d: its text was erased.", a.Version)
	}
	says := fmt.Sprintf("Version %d, concluded on %s by %s (%s): %s.", a.Version, a.On, model.Clean(a.By), model.Clean(a.Role), lia.Found(a))
	if a.ReviewOn != 0 {
		says += " To be looked at again on " + a.ReviewOn.String() + "."
	}
	if a.DecidedBefore > 0 {
		says += " " + lia.TriageFirst(a.DecidedBefore)
	}
	return says
}

// begins says what a change after the newest version does.
func (t *talk) begins() string {
	version := t.newest().Version
	return fmt.Sprintf("this begins version %d; version %d stays in force until you conclude (a outcome).", version+1, version)
}

// showAssessment tells all answers, what they stop and warn of, and every
// version with what was answered otherwise in it.
func (t *talk) showAssessment() {
	t.tellStanding()
	answers, own := t.s.Review.Answers(), t.s.Review.House()
	for _, a := range lia.Ordered(answers) {
		q, _ := lia.Find(a.Question)
		t.out.say("%s. %s %s%s", model.Clean(a.Question), q.Asks, q.Say(a), t.givenBy(a))
	}
	if open := t.openQuestions(); len(open) > 0 {
		t.out.say("Not answered: %s.", strings.Join(open, ", "))
	}
	t.tellSigns(t.signs())
	for _, q := range house.Questions() {
		if a := own[q.ID]; own.Given(q.ID) {
			t.out.say("%s. %s %s%s", q.ID, q.Asks, q.Say(a), t.givenBy(a))
		}
	}
	for _, says := range house.Warnings(own) {
		t.out.say("Warning, your own house: %s.", says)
	}
	t.tellVersions()
}

// givenBy says in brackets when an answer was given, by whom and from where it
// was taken over.
func (t *talk) givenBy(a model.FormAnswer) string {
	parts := []string{a.On.String()}
	for _, s := range []string{t.s.Review.Reviewer(a.By), a.Origin} {
		if s != "" {
			parts = append(parts, model.Clean(s))
		}
	}
	return " (" + strings.Join(parts, ", ") + ")"
}

// tellVersions tells the concluded versions, the newest first, each with what
// differs from the one before, and before them what changed since.
func (t *talk) tellVersions() {
	versions := t.s.Review.Assessments()
	if changes := lia.Since(t.s.Review.Assessments(), t.s.Review.Answers()); len(changes) > 0 {
		newest := versions[len(versions)-1].Version
		t.out.say("Version %d, not concluded yet.", newest+1)
		t.tellChanges(changes, newest)
	}
	for i := len(versions) - 1; i >= 0; i-- {
		a := &versions[i]
		t.out.say("%s", concluded(a))
		if a.On == 0 {
			continue
		}
		for _, c := range a.Conditions {
			t.out.say("On condition: %s", model.Clean(c))
		}
		t.out.say("Reasons: %s", model.Clean(a.Reasons))
		if i > 0 && versions[i-1].On != 0 {
			t.tellChanges(lia.Differences(versions[i-1].Answers, a.Answers), versions[i-1].Version)
		}
	}
}

// tellChanges tells what was answered otherwise than in a version.
func (t *talk) tellChanges(changes []lia.Change, than int) {
	if len(changes) == 0 {
		t.out.say("Answered as in version %d.", than)
	}
	for _, c := range changes {
		t.out.say("%s: in version %d %s; then %s.", model.Clean(c.Question), than,
			quoted(c.Was, "not answered"), quoted(c.Now, "taken back"))
	}
}

// quoted puts what was said in quotation marks, or says that nothing was.
func quoted(said, nothing string) string {
	if said == "" {
		return nothing
	}
	return "“" + said + "”"
}
