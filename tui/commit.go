package tui

import (
	"fmt"
	"time"

	tea "charm.land/bubbletea/v2"

	"handpick/model"
)

// commits makes events durable one at a time, so that they are applied in the
// order in which they were stored.
type commits struct {
	running bool
	waiting []model.Event
}

// committed is the answer to a commit. An event with a Seq is stored, whatever
// the error says.
type committed struct {
	event model.Event
	err   error
}

// commit saves an event, after those already under way.
func (a *app) commit(e model.Event) tea.Cmd {
	if a.commits.running {
		a.commits.waiting = append(a.commits.waiting, e)
		return nil
	}
	a.commits.running = true
	s := a.session
	return func() tea.Msg {
		stored, err := s.Commit(e)
		return committed{stored, err}
	}
}

// committed applies an event that was stored and says so, or says that it was
// not. Keys that waited for it are pressed now.
func (a *app) committed(msg committed) tea.Cmd {
	a.commits.running = false
	stored := msg.event.Seq != 0
	if stored {
		if err := a.session.Apply(msg.event); err != nil {
			a.failed = fmt.Errorf("the review does not take what was just saved: %w", err)
			return tea.Quit
		}
	}
	cmds := []tea.Cmd{a.applied(msg, stored)}
	if next := a.commits.waiting; len(next) > 0 {
		a.commits.waiting = next[1:]
		cmds = append(cmds, a.commit(next[0]))
	} else if a.leaving {
		return tea.Quit
	}
	return tea.Batch(append(cmds, a.pauseSoon())...)
}

// applied lets the screens go on after a commit.
func (a *app) applied(msg committed, stored bool) tea.Cmd {
	if a.triage == nil { // the outreach, before the first contact
		a.say(msg.err)
		return a.resort()
	}
	switch msg.event.Type {
	case model.CampaignSet, model.Exported: // asked for here, not by the screen
		a.say(msg.err)
		if !stored || msg.event.Type == model.Exported {
			return nil
		}
		return tea.Batch(a.triage.Resort(), a.count())
	}
	if !stored {
		a.triage.Failed()
		a.leaving = false // what was not saved stays on screen
		a.toasts.Fail("NOT saved: " + msg.err.Error())
		return nil
	}
	said, waiting := a.triage.Committed(msg.event)
	cmds := []tea.Cmd{}
	if said != "" {
		cmds = append(cmds, a.toasts.Notice(said))
	}
	a.say(msg.err)
	for _, action := range waiting {
		cmds = append(cmds, a.press(action))
	}
	return tea.Batch(cmds...)
}

func (a *app) say(err error) {
	if err != nil {
		a.toasts.Fail(err.Error())
	}
}

// idle is how long the reviewer pauses before the journal's side files are
// folded into the main one, so that a copy of that file alone is current.
const idle = 2 * time.Second

// pause is the end of a time without commits.
type pause struct{ generation int }

// rested says how putting the journal in order went.
type rested struct{ err error }

func (a *app) pauseSoon() tea.Cmd {
	a.rests++
	p := pause{a.rests}
	return a.o.Clock.Tick(idle, func(time.Time) tea.Msg { return p })
}

func (a *app) rest(p pause) tea.Cmd {
	if p.generation != a.rests || a.triage == nil || a.commits.running {
		return nil
	}
	s, place := a.session, a.triage.Place()
	return func() tea.Msg { return rested{s.Rest(place)} }
}

func (a *app) rested(msg rested) tea.Cmd {
	a.say(msg.err)
	return nil
}
