package session

import (
	"cmp"
	"fmt"
	"slices"
	"sync"

	"handpick/assess"
	"handpick/assess/lia"
	"handpick/assess/verdict"
	"handpick/model"
)

// Verdict answers "may I write to this person?" for the current outreach on a
// day.
func (s *Session) Verdict(no int, today model.Date) model.Verdict {
	return verdict.Of(s.Facts(no, today))
}

// Facts returns what the verdict about a contact is read from on a day. Another
// policy in it gives the verdict under that one.
func (s *Session) Facts(no int, today model.Date) verdict.Facts {
	return assess.Facts(s.person(no, today))
}

// FactsWith returns the facts with answers about the contact taken as decided;
// where one is not given, what stands counts.
func (s *Session) FactsWith(no int, r model.Relevance, k model.Kind, today model.Date) verdict.Facts {
	f := s.Facts(no, today)
	if k != model.NotAsked {
		f.Kind = k
	}
	switch r {
	case model.Relevant:
		f.Relevance = model.RelevanceClear
	case model.NotRelevant:
		f.Relevance = model.RelevanceNone
	}
	return f
}

// Judge completes a decision about a contact that is about to be made with what
// the rules say of it on a day, and the policy they say it under.
func (s *Session) Judge(no int, d *model.Decision, today model.Date) {
	f := s.FactsWith(no, d.Relevance, d.Kind, today)
	d.Policy, d.Verdict = f.Policy, verdict.Of(f)
	d.Verdict.Missing = s.Missing(no, &d.Verdict, today)
}

// person returns all that the rules may be asked about a contact.
func (s *Session) person(no int, today model.Date) assess.Known {
	k := s.about(s.outreach(today), no)
	k.Suggestion = s.Rules.Suggest(k.Record)
	return k
}

// outreach returns what the rules may be asked about anybody on a day: what is
// true of the outreach.
func (s *Session) outreach(today model.Date) assess.Known {
	c, answers := s.Review.Campaign(), s.Review.Answers()
	return assess.Known{
		Campaign: &c, FirstDone: lia.FirstDone(answers), Stops: lia.Stops(answers),
		Privacy: s.Review.Notice(), Draft: s.reading.has, Today: today,
	}
}

// about adds what the review knows of a contact, without the suggestion, which
// takes longest.
func (s *Session) about(k assess.Known, no int) assess.Known {
	r := s.Review
	k.State, k.Person, k.Note, k.Contacted = r.State(no), r.Person(no), r.Note(no), r.Contacted(no)
	k.Source, k.Record = r.SourceOf(no), &r.Contact(no).Fields
	return k
}

// Missing returns the one next step for a contact who got a verdict, "" where
// the message may go.
func (s *Session) Missing(no int, v *model.Verdict, today model.Date) string {
	k := s.person(no, today)
	return missing(v, &k, func() string {
		_, lacks := s.reading.fill(k.Record, k.Note)
		return lacks
	})
}

// Candidate is whether one relevant contact can be written to.
type Candidate struct {
	Contact int
	Verdict model.Verdict
	// Missing is the one next step in plain words, "" when ready.
	Missing string
}

// Ready reports whether the contact may be written to as things stand.
func (s Candidate) Ready() bool { return s.Missing == "" && s.Verdict.Ready() }

// Step is one answer that is still missing for the whole outreach.
type Step struct {
	Says string // "confirm the country"
	// Releases counts the contacts that this answer alone could make ready, at
	// its most favourable. Waits counts those whose next step it is.
	Releases, Waits int
}

// String says what the step would do: "confirm the country: releases 112".
func (s Step) String() string {
	switch {
	case s.Releases > 0:
		return fmt.Sprintf("%s: releases %d", s.Says, s.Releases)
	case s.Waits == 1:
		return s.Says + ": 1 waits for it first"
	}
	return fmt.Sprintf("%s: %d wait for it first", s.Says, s.Waits)
}

// Readiness is how the relevant contacts stand on a day.
type Readiness struct {
	// Candidates holds every relevant contact that is not under do-not-contact:
	// those ready first, then by number.
	Candidates []Candidate
	// Ready and Waiting count them; Objected counts the relevant left out.
	Ready, Waiting, Objected int
	// Steps are the answers that would release somebody or are somebody's next
	// step, the one that releases most first.
	Steps []Step
}

// Best returns the single answer that releases most, false when no answer about
// the outreach as a whole is missing.
func (r *Readiness) Best() (Step, bool) {
	if len(r.Steps) == 0 {
		return Step{}, false
	}
	return r.Steps[0], true
}

// answer is one missing answer about the whole outreach, and what it would make
// of things at its most favourable. It never reaches what is true of one person
// and never changes the policy.
type answer struct {
	says  string
	apply func(*assess.Known)
}

// answers returns what is still missing of an outreach.
func (s *Session) answers(o assess.Known) []answer {
	var out []answer
	c := o.Campaign
	missing := func(is bool, says string, apply func(*assess.Known)) {
		if is {
			out = append(out, answer{says, apply})
		}
	}
	set := func(change func(*model.Campaign)) func(*assess.Known) {
		then := *c
		change(&then)
		return func(k *assess.Known) { k.Campaign = &then }
	}
	missing(c.Country == "", "confirm the country", set(func(c *model.Campaign) { c.Country = model.UnitedKingdom }))
	missing(c.Channel == model.NoChannel, "choose the channel", set(func(c *model.Campaign) { c.Channel = model.LinkedInMessage }))
	missing(c.Nature == model.NoNature, "say what kind of message this is", set(func(c *model.Campaign) { c.Nature = model.Informational }))
	state := assess.LIAState(c, s.Review.Answers(), o.Today)
	missing(!state.Passed() && state != model.LIAFail, verdict.StepAssessment(state, c.LIADue(o.Today)),
		set(func(c *model.Campaign) { c.LIA = model.LIA{Outcome: model.LIAPass} }))
	missing(o.Stops&model.StopNoOptOut != 0, verdict.StepOptOut,
		func(k *assess.Known) { k.Stops &^= model.StopNoOptOut })
	missing(o.Draft != model.HasAll, "complete the draft: "+(model.HasAll&^o.Draft).String(),
		func(k *assess.Known) { k.Draft = model.HasAll })
	asked := false
	for n := range s.Review.Imports() {
		asked = asked || s.Review.ImportSource(n+1) == model.NoSource
	}
	missing(asked, "say whose list this is", func(k *assess.Known) {
		if k.Source == model.NoSource {
			k.Source = model.OwnExport
		}
	})
	return out
}

// Readiness returns a function that finds how the relevant contacts stand on a
// day, and which answer would release most. It holds a snapshot, touches no
// review and may run off the event loop.
func (s *Session) Readiness(today model.Date) func() *Readiness {
	o := s.outreach(today)
	relevant := s.Review.Tally().Relevant
	w := &weighing{reading: s.reading, answers: s.answers(o), contacts: make([]*model.Contact, 0, relevant)}
	people := make([]assess.Known, 0, relevant)
	for no := 1; no <= s.Review.Len(); no++ {
		switch st := s.Review.State(no); {
		case st.Relevance != model.Relevant:
		case st.Objected:
			w.out.Objected++
		default:
			w.contacts = append(w.contacts, s.Review.Contact(no))
			people = append(people, s.about(o, no))
		}
	}
	rules := s.Rules
	return func() *Readiness {
		for i, contact := range w.contacts {
			people[i].Suggestion = rules.Suggest(&contact.Fields)
		}
		return w.run(people)
	}
}

// weighing is one look at every relevant contact for each answer missing.
type weighing struct {
	reading  *reading
	answers  []answer
	contacts []*model.Contact
	out      Readiness
}

func (w *weighing) run(people []assess.Known) *Readiness {
	out, steps := w.out, make([]Step, len(w.answers))
	for i, k := range people {
		lacks := sync.OnceValue(func() string {
			_, lacks := w.reading.fill(&w.contacts[i].Fields, k.Note)
			return lacks
		})
		now := weigh(w.contacts[i].No, &k, lacks)
		out.Candidates = append(out.Candidates, now)
		if now.Ready() {
			out.Ready++
			continue
		}
		out.Waiting++
		for j, a := range w.answers {
			answered := k
			a.apply(&answered)
			switch then := weigh(now.Contact, &answered, lacks); {
			case then.Ready():
				steps[j].Releases++
				steps[j].Waits++
			case then.Missing != now.Missing:
				steps[j].Waits++
			}
		}
	}
	for j, step := range steps {
		if step.Says = w.answers[j].says; step.Waits > 0 {
			out.Steps = append(out.Steps, step)
		}
	}
	slices.SortStableFunc(out.Steps, func(a, b Step) int {
		return cmp.Or(cmp.Compare(b.Releases, a.Releases), cmp.Compare(b.Waits, a.Waits))
	})
	slices.SortStableFunc(out.Candidates, func(a, b Candidate) int {
		switch {
		case a.Ready() == b.Ready():
			return 0
		case a.Ready():
			return -1
		}
		return 1
	})
	return &out
}

// weigh gives the verdict with the next step.
func weigh(no int, k *assess.Known, lacks func() string) Candidate {
	v := verdict.Of(assess.Facts(*k))
	return Candidate{Contact: no, Verdict: v, Missing: missing(&v, k, lacks)}
}

// missing returns the next step. Before that of the verdict come those that no
// rule knows: somebody must say who this is, or look at who has gone. Behind all
// comes what the message lacks for this one.
func missing(v *model.Verdict, k *assess.Known, lacks func() string) string {
	switch {
	case k.State.MaybeObjected:
		return "say whether this is the person on your do-not-contact list"
	case k.State.HeldBack():
		return "look again: they are gone from your newest export"
	case v.Ready():
		return lacks()
	case v.Missing == "":
		return v.Outcome.String()
	case v.Outcome == model.CannotDecide && !k.Note.Answered && k.ContradictsCountry() && v.Missing == "confirm the country":
		return "confirm the country of this contact: the record points to " + k.Suggestion.Country.String()
	}
	return v.Missing
}
