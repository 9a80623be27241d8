package tui

import (
	"fmt"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"handpick/model"
)

// commits makes events durable one at a time, so that they are applied in the
// order in which they were stored.
type commits struct {
	running bool
	waiting []model.Event
	held    []tea.Msg // keys and pastes for the contact after the one being saved
}

// waits reports whether what is typed belongs to the next contact: a decision
// is on its way to disk.
func (a *app) waits() bool { return a.stage == deciding && a.triage.Saving() }

// replay types what was held, up to the next decision.
func (a *app) replay() tea.Cmd {
	var cmds []tea.Cmd
	for len(a.commits.held) > 0 && !a.waits() {
		msg := a.commits.held[0]
		a.commits.held = a.commits.held[1:]
		switch msg := msg.(type) {
		case tea.KeyPressMsg:
			cmds = append(cmds, a.key(msg))
		case tea.PasteMsg:
			cmds = append(cmds, a.paste(msg))
		}
	}
	return tea.Batch(cmds...)
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
	} else if a.leaving && !a.commits.running {
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
	case model.Exported: // asked for here, not by the screen
		a.say(msg.err)
		return nil
	case model.CampaignSet, model.CampaignChosen, model.SourceStated:
		a.showOutreach() // also what could not be saved is taken back
		if !stored {
			a.toasts.Fail(notSaved(msg.err))
			return nil
		}
		return tea.Batch(a.triage.Resort(), a.count(), a.weigh())
	}
	if !stored {
		a.triage.Failed()
		a.commits.held = nil
		a.leaving = false // what was not saved stays on screen
		a.toasts.Fail(notSaved(msg.err))
		return nil
	}
	var said tea.Cmd
	if text := a.triage.Committed(msg.event); text != "" {
		said = a.toasts.Notice(text)
	}
	a.say(msg.err)
	return tea.Batch(said, a.replay())
}

// notSaved says why something was not saved, cause and next step first: the
// line that shows it may be short.
func notSaved(err error) string {
	const lead = "NOT saved: "
	text := err.Error()
	if _, cause, said := strings.Cut(text, lead); said {
		text = cause
	}
	return lead + text
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
