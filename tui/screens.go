package tui

import (
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
	return a.weigh()
}

func (a *app) campaignInput(r *session.Readiness) campaign.Input {
	in := campaign.Input{
		Campaign: a.campaign(), PolicyBy: a.session.Review.Reviewer(a.campaign().PolicyChosen.By), Campaigns: a.session.Review.Campaigns(),
		Source: a.session.Source(), Today: model.DateOf(a.o.Clock.Now()),
	}
	if r != nil {
		for _, step := range r.Steps {
			in.Needed = append(in.Needed, step.String())
		}
	}
	return in
}

// weighed is how the relevant contacts stand under the outreach as it is.
type weighed struct{ readiness *session.Readiness }

// weigh finds how the relevant contacts stand, off the event loop.
func (a *app) weigh() tea.Cmd {
	find := a.session.Readiness(model.DateOf(a.o.Clock.Now()))
	return func() tea.Msg { return weighed{find()} }
}

// weighed shows what is needed next, and says whom a change has moved.
func (a *app) weighed(msg weighed) tea.Cmd {
	moved := a.moved(a.readiness, msg.readiness)
	a.readiness = msg.readiness
	if !a.commits.running { // else a change under way would seem undone
		a.showOutreach()
	}
	if len(moved) == 0 {
		return nil
	}
	a.moves = moved
	return a.toasts.Notice(fmt.Sprintf("the answer changed for %d: M lists them; earlier decisions keep theirs", len(moved)))
}

// movedShown is how many names are listed at the most.
const movedShown = 500

// moved names the relevant contacts whose verdict is another than before.
func (a *app) moved(before, now *session.Readiness) []string {
	if before == nil {
		return nil
	}
	was := make(map[int]model.Outcome, len(before.Candidates))
	for _, c := range before.Candidates {
		was[c.Contact] = c.Verdict.Outcome
	}
	var lines []string
	for _, c := range now.Candidates {
		old, known := was[c.Contact]
		if known && old != c.Verdict.Outcome && len(lines) < movedShown {
			name := a.session.Review.Contact(c.Contact).Shown().Name()
			lines = append(lines, fmt.Sprintf("%s: %s, was %s", name, c.Verdict.Outcome, old))
		}
	}
	return lines
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
	if r.Done {
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
	if no := a.triage.Place().Contact; no > 0 {
		in.Contacts = append(in.Contacts, r.Contact(no))
	}
	for no := 1; no <= r.Len() && len(in.Contacts) < previews; no++ {
		if r.State(no).Relevance == model.Relevant {
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
	if r.Saved != nil {
		cmds = append(cmds, a.commit(a.saveMessage(r.Saved)))
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
	if r.Done {
		a.stage, a.messageScreen = a.before, nil
	}
	return tea.Batch(cmds...)
}

// saveMessage returns the event that keeps a draft and what it was said to be.
func (a *app) saveMessage(saved *message.Saved) model.Event {
	r, c := a.session.Review, a.campaign()
	c.Draft, c.Nature, c.Shape = saved.Draft, saved.Nature, a.session.Propose(saved.Draft).Shape
	c.NatureChosen = model.Choice{By: r.Current(), Why: saved.NatureWhy}
	return r.SetCampaign(c)
}

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
	return nil, false
}
