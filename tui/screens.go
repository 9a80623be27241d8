package tui

import (
	"cmp"
	"fmt"

	tea "charm.land/bubbletea/v2"

	"handpick/model"
	"handpick/tui/campaign"
	"handpick/tui/message"
	"handpick/tui/session"
	"handpick/tui/ui"
)

// openOutreach shows what this outreach is, from whatever screen.
func (a *app) openOutreach() tea.Cmd {
	a.before, a.stage = a.stage, outreach
	a.campaignScreen = campaign.New(a.campaignInput(a.readiness))
	a.fit()
	return a.weigh(nil)
}

func (a *app) today() model.Date { return model.DateOf(a.o.Clock.Now()) }

func (a *app) campaignInput(r *session.Readiness) campaign.Input {
	in := campaign.Input{
		Campaign: a.campaign(), PolicyBy: a.session.Review.Reviewer(a.campaign().PolicyChosen.By), Campaigns: a.session.Review.Campaigns(),
		Source: a.session.Source(), Answers: a.session.Review.Answers(), Today: a.today(),
	}
	if r != nil {
		for _, step := range r.Steps {
			in.Needed = append(in.Needed, step.String())
		}
	}
	return in
}

// weighed is how the relevant contacts stand under the outreach as it is, and
// before it changed where that is why it was asked.
type weighed struct {
	before, now *session.Readiness
	generation  int
}

// standing returns a function that finds how the relevant contacts stand before
// an event is applied, nil where the event is about one of them.
func (a *app) standing(e model.Event) func() *session.Readiness {
	if a.triage == nil || !ofOutreach(e.Type) {
		return nil
	}
	return a.session.Readiness(a.today())
}

// weigh finds how the relevant contacts stand, off the event loop.
func (a *app) weigh(before func() *session.Readiness) tea.Cmd {
	a.weighings++
	now, generation := a.session.Readiness(a.today()), a.weighings
	return func() tea.Msg {
		msg := weighed{now: now(), generation: generation}
		if before != nil {
			msg.before = before()
		}
		return msg
	}
}

// weighed shows what is needed next, and says whom a change has moved.
func (a *app) weighed(msg weighed) tea.Cmd {
	if msg.generation == a.weighings {
		a.readiness = msg.now
		if !a.commits.running { // else a change under way would seem undone
			a.showOutreach()
			a.showAssessment()
		}
	}
	n, moves := a.moved(msg.before, msg.now)
	if n == 0 {
		return nil
	}
	a.moves = moves
	return a.toasts.Notice(fmt.Sprintf("the answer changed for %d: M lists them; earlier decisions keep theirs", n))
}

// movedShown is how many names are listed at the most.
const movedShown = 500

// moved counts the relevant contacts who stand otherwise than before, and names
// them.
func (a *app) moved(before, now *session.Readiness) (n int, lines []string) {
	if before == nil {
		return 0, nil
	}
	was := make(map[int]*session.Candidate, len(before.Candidates))
	for i := range before.Candidates {
		was[before.Candidates[i].Contact] = &before.Candidates[i]
	}
	for i := range now.Candidates {
		c := &now.Candidates[i]
		old := was[c.Contact]
		if old == nil || old.Verdict.Outcome == c.Verdict.Outcome && old.Ready() == c.Ready() {
			continue
		}
		if n++; n <= movedShown {
			name := a.session.Review.Contact(c.Contact).Shown().Name()
			lines = append(lines, fmt.Sprintf("%s: %s, was %s", name, stands(c), stands(old)))
		}
	}
	if n > movedShown {
		lines = append(lines, fmt.Sprintf("and %d more", n-movedShown))
	}
	return n, lines
}

// stands says in a few words whether somebody can be written to.
func stands(c *session.Candidate) string {
	said := c.Verdict.Outcome.String()
	switch {
	case c.Ready():
		return said + ", ready"
	case c.Missing != "" && c.Missing != said:
		return said + " (" + c.Missing + ")"
	}
	return said
}

// doCampaign carries out what the outreach screen asks.
func (a *app) doCampaign(r campaign.Request) tea.Cmd {
	review := a.session.Review
	var cmds []tea.Cmd
	switch {
	case r.Campaign != nil:
		cmds = append(cmds, a.commit(review.SetCampaign(*r.Campaign)))
	case r.Choose > 0:
		cmds = append(cmds, a.commitOr(review.ChooseCampaign(r.Choose)))
	case r.Source != nil:
		cmds = append(cmds, a.stateSource(*r.Source))
	}
	if r.Dialog != nil {
		a.dialogs.Open(r.Dialog, r.Tag)
	}
	if r.Notice != "" {
		cmds = append(cmds, a.toasts.Notice(r.Notice))
	}
	switch {
	case r.Assessment:
		cmds = append(cmds, a.openAssessment())
	case r.Done:
		a.stage, a.campaignScreen = a.before, nil
	}
	return tea.Batch(cmds...)
}

// stateSource says whose list this is: of every import that nobody spoke of,
// or else of the newest.
func (a *app) stateSource(source model.Source) tea.Cmd {
	r := a.session.Review
	var cmds []tea.Cmd
	for n := range r.Imports() {
		if r.ImportSource(n+1) == model.NoSource {
			cmds = append(cmds, a.commitOr(r.StateSource(n+1, source, "")))
		}
	}
	if len(cmds) == 0 {
		cmds = append(cmds, a.commitOr(r.StateSource(len(r.Imports()), source, "")))
	}
	return tea.Batch(cmds...)
}

// showOutreach shows the outreach as it stands, with what was last found to be
// needed.
func (a *app) showOutreach() {
	if a.campaignScreen != nil {
		a.campaignScreen.Set(a.campaignInput(a.readiness))
	}
}

// commitOr commits an event, or says why there is none.
func (a *app) commitOr(e model.Event, err error) tea.Cmd {
	if err != nil {
		a.toasts.Fail(err.Error())
		return nil
	}
	return a.commit(e)
}

// previews is how many relevant contacts a message is shown for.
const previews = 50

// openMessage shows the draft of this outreach.
func (a *app) openMessage() tea.Cmd {
	a.before, a.stage = a.stage, writing
	c, r := a.campaign(), a.session.Review
	in := message.Input{
		Draft: c.Draft, Nature: c.Nature, NatureWhy: c.NatureChosen.Why, Outreach: a.session.Message(),
		Why: func(no int) string { return string(r.Note(no).Line) },
	}
	if in.NatureWhy == agreed {
		in.NatureWhy = ""
	}
	here := a.triage.Place().Contact
	if here > 0 {
		in.Contacts = append(in.Contacts, r.Contact(here))
	}
	for no := 1; no <= r.Len() && len(in.Contacts) < previews; no++ {
		if s := r.State(no); no != here && s.Relevance == model.Relevant && !s.Objected {
			in.Contacts = append(in.Contacts, r.Contact(no))
		}
	}
	a.messageScreen = message.New(in)
	a.fit()
	return nil
}

// doMessage carries out what the message screen asks.
func (a *app) doMessage(r message.Request) tea.Cmd {
	cmds := []tea.Cmd{r.Cmd}
	switch {
	case r.Saved != nil: // the screen stays until it is
		a.keeping = r.Done
		cmds = append(cmds, a.commit(a.saveMessage(r.Saved)))
	case r.Done:
		a.closeMessage()
	}
	if r.Dialog != nil {
		a.dialogs.Open(r.Dialog, r.Tag)
	}
	if r.Notice != "" {
		cmds = append(cmds, a.toasts.Notice(r.Notice))
	}
	if r.Fail != "" {
		a.toasts.Fail(r.Fail)
	}
	return tea.Batch(cmds...)
}

func (a *app) closeMessage() { a.stage, a.messageScreen = a.before, nil }

// saveMessage returns the event that keeps a draft and what it was said to be.
func (a *app) saveMessage(saved *message.Saved) model.Event {
	r, c := a.session.Review, a.campaign()
	c.Draft, c.Nature, c.Shape = saved.Draft, saved.Nature, a.session.Propose(saved.Draft).Shape
	c.NatureChosen = model.Choice{Why: saved.NatureWhy}
	if c.Nature != model.NoNature {
		c.NatureChosen.By = r.Current()
		c.NatureChosen.Why = cmp.Or(saved.NatureWhy, agreed)
	}
	return r.SetCampaign(c)
}

// agreed is the reason kept for a kind of message that was set as proposed.
const agreed = "agreed with how the draft reads"

// screenAnswered passes the answer of a dialog to the screen that asked.
func (a *app) screenAnswered(c ui.Closed) (tea.Cmd, bool) {
	if a.messageScreen != nil {
		if r, mine := a.messageScreen.Answered(c); mine {
			return a.doMessage(r), true
		}
	}
	if a.campaignScreen != nil {
		if r, mine := a.campaignScreen.Answered(c); mine {
			return a.doCampaign(r), true
		}
	}
	if a.assessmentScreen != nil {
		if r, mine := a.assessmentScreen.Answered(c); mine {
			return a.doAssessment(r), true
		}
	}
	return nil, false
}
