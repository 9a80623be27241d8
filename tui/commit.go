package tui

import (
	"fmt"
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"handpick/model"
	"handpick/tui/session"
)

// commits makes events durable one at a time, so that they are applied in the
// order in which they were stored.
type commits struct {
	running bool
	saving  model.EventType // what is under way while running
	waiting []model.Event
	held    []tea.Msg // keys and pastes for the contact after the one being saved
}

// waits reports whether what is typed belongs after what is on its way to disk:
// to the next contact, to the outreach as it will be, or to the screen behind a
// draft that is being kept.
func (a *app) waits() bool {
	switch a.stage {
	case deciding:
		return a.triage.Saving() || a.commits.outreach()
	case overview:
		return a.commits.outreach()
	case writing:
		return a.keeping
	}
	return false
}

// outreach reports whether a change of the outreach is on its way to disk.
func (c *commits) outreach() bool {
	return c.running && ofOutreach(c.saving) ||
		slices.ContainsFunc(c.waiting, func(e model.Event) bool { return ofOutreach(e.Type) })
}

// ofOutreach reports whether an event is about the outreach as a whole.
func ofOutreach(t model.EventType) bool {
	return t == model.CampaignSet || t == model.CampaignChosen || t == model.SourceStated
}

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
	event  model.Event
	err    error
	before func() *session.Readiness // how all stood before it, nil where it moves nobody
}

// commit saves an event, after those already under way.
func (a *app) commit(e model.Event) tea.Cmd {
	if a.commits.running {
		a.commits.waiting = append(a.commits.waiting, e)
		return nil
	}
	a.commits.running, a.commits.saving = true, e.Type
	s := a.session
	return func() tea.Msg {
		stored, err := s.Commit(e)
		return committed{event: stored, err: err}
	}
}

// committed applies an event that was stored and says so, or says that it was
// not. Keys that waited for it are pressed now.
func (a *app) committed(msg committed) tea.Cmd {
	a.commits.running = false
	stored := msg.event.Seq != 0
	if stored {
		no, before := a.campaign().No, a.standing(msg.event)
		if err := a.session.Apply(msg.event); err != nil {
			a.failed = fmt.Errorf("the review does not take what was just saved: %w", err)
			return tea.Quit
		}
		if a.campaign().No == no { // else nobody moved: it is another outreach
			msg.before = before
		}
	} else { // what waits was made on top of it, and it stays on screen
		a.commits.waiting, a.commits.held, a.leaving = nil, nil, false
	}
	cmds := []tea.Cmd{a.applied(msg, stored)}
	if next := a.commits.waiting; len(next) > 0 {
		a.commits.waiting = next[1:]
		cmds = append(cmds, a.commit(next[0]))
	} else if a.leaving && !a.commits.running {
		return tea.Quit
	} else if a.interrupted && stored {
		return tea.Interrupt
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
		return a.outreachSaved(msg, stored)
	}
	if !stored {
		a.triage.Failed()
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

// outreachSaved shows the outreach as it stands now. What could not be saved is
// taken back, but for a draft: it stays in its editor.
func (a *app) outreachSaved(msg committed, stored bool) tea.Cmd {
	if len(a.commits.waiting) == 0 { // else a change under way would seem undone
		a.showOutreach()
	}
	keeping := a.keeping
	a.keeping = false
	if !stored {
		a.toasts.Fail(notSaved(msg.err))
		return nil
	}
	if keeping {
		a.closeMessage()
	}
	return tea.Batch(a.triage.Resort(), a.count(), a.weigh(msg.before), a.replay())
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
