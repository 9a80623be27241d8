package tui

import (
	"fmt"
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"handpick/model"
	"handpick/tui/session"
	"handpick/tui/triage"
)

// commits makes events durable one at a time, so that they are applied in the
// order in which they were stored.
type commits struct {
	running bool
	saving  model.EventType // what is under way while running
	waiting []model.Event
	right   *triage.Right // what one person may ask for, after the commit under way
	held    []tea.Msg     // keys and pastes for the contact after the one being saved
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
	switch t {
	case model.CampaignSet, model.CampaignChosen, model.SourceStated, model.AssessmentAnswered, model.AssessmentConcluded, model.NoticeWritten:
		return true
	}
	return false
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
	stored, due := msg.event.Seq != 0, ""
	if stored {
		no, was, before := a.campaign().No, a.reviewDue(), a.standing(msg.event)
		if err := a.session.Apply(msg.event); err != nil {
			return a.broken(err)
		}
		if a.campaign().No == no { // else nobody moved: it is another outreach
			msg.before = before
			if was == "" {
				due = a.reviewDue()
			}
		}
	} else { // what waits was made on top of it, and it stays on screen
		a.commits.waiting, a.commits.held, a.commits.right, a.leaving = nil, nil, nil, false
	}
	cmds := []tea.Cmd{a.applied(msg, stored), a.next()}
	if due != "" { // after what the change itself says
		cmds = append(cmds, a.toasts.Notice("look at the assessment again (a), nobody is ready before: "+due))
	}
	if a.interrupted && stored && !a.commits.running {
		return tea.Interrupt
	}
	return tea.Batch(append(cmds, a.pauseSoon())...)
}

// next goes on with what waited for a commit: the next one, or leaving.
func (a *app) next() tea.Cmd {
	switch waiting := a.commits.waiting; {
	case a.commits.running:
		return nil
	case len(waiting) > 0:
		a.commits.waiting = waiting[1:]
		return a.commit(waiting[0])
	case a.commits.right != nil:
		r := *a.commits.right
		a.commits.right = nil
		return a.right(r)
	case a.leaving:
		return tea.Quit
	}
	return nil
}

// broken ends the program: what was saved does not fit what it holds in memory.
func (a *app) broken(err error) tea.Cmd {
	a.failed = fmt.Errorf("the review does not take what was just saved: %w", err)
	return tea.Quit
}

// applied lets the screens go on after a commit.
func (a *app) applied(msg committed, stored bool) tea.Cmd {
	if a.triage == nil { // the outreach, before the first contact
		a.say(msg.err)
		return a.resort()
	}
	switch t := msg.event.Type; {
	case t == model.Exported: // asked for here, not by the screen
		a.say(msg.err)
		return nil
	case t == model.HouseAnswered, ofOutreach(t):
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
		a.showAssessment()
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
	cmds := []tea.Cmd{a.weigh(msg.before), a.replay()}
	if t := msg.event.Type; t == model.CampaignSet || t == model.CampaignChosen { // no answer changes the words
		cmds = append(cmds, a.triage.Resort(), a.count())
	}
	return tea.Batch(cmds...)
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
