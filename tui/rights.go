package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"handpick/model"
	"handpick/tui/session"
	"handpick/tui/triage"
)

// accessWritten says how writing a copy of what is held about a contact went.
type accessWritten struct {
	contact int
	paths   []string
	err     error
}

// mentioned is what would still name a contact once they are erased.
type mentioned struct{ triage.Mentions }

// erased is the answer to a step that erases.
type erased struct {
	step *session.Erasing
	err  error
}

// right carries out what one person may ask for, after the commit under way, if
// any: what a step that erases is planned from must stay as it is until it is
// applied, so that it takes its turn among the commits.
func (a *app) right(r triage.Right) tea.Cmd {
	if a.commits.running {
		a.commits.right = &r
		return nil
	}
	s, ctx := a.session, a.ctx
	if r.Kind == triage.GiveAccess {
		read, path := s.Access(r.Contact), s.AccessPath(r.Contact)
		return func() tea.Msg {
			c, err := read(ctx)
			if err != nil {
				return accessWritten{err: err}
			}
			paths, err := session.WriteAccess(c, path, false)
			return accessWritten{r.Contact, paths, err}
		}
	}
	a.commits.running, a.commits.saving = true, model.Erased
	if r.Kind == triage.FindMentions {
		return func() tea.Msg {
			_, err := a.plan(r) // what would be refused is refused before anybody confirms
			var named session.Named
			if err == nil {
				named, err = s.Named(ctx, r.Contact)
			}
			return mentioned{triage.Mentions{Asked: r, Exports: named.Files, Events: named.Events, Err: err}}
		}
	}
	return func() tea.Msg {
		step, err := a.plan(r)
		if err == nil {
			err = s.CommitErasing(step)
		}
		return erased{step, err}
	}
}

// plan returns the step that erases what was asked.
func (a *app) plan(r triage.Right) (*session.Erasing, error) {
	if r.Kind == triage.RedactReason {
		return a.session.PlanRedact(a.ctx, r.Contact, r.Seq, r.Claim)
	}
	return a.session.PlanErase(a.ctx, r.Contact, model.Erasure{How: r.How, Suppressed: r.Keep})
}

func (a *app) accessWritten(msg accessWritten) tea.Cmd {
	if msg.err == nil {
		var e model.Event
		if e, msg.err = a.session.AccessLeft(msg.contact, msg.paths); msg.err == nil {
			said := a.toasts.Notice("a copy of all that is held about them is in " + strings.Join(msg.paths, " and "))
			return tea.Batch(a.commit(e), said)
		}
	}
	a.toasts.Fail(msg.err.Error())
	return nil
}

func (a *app) mentioned(msg mentioned) tea.Cmd {
	a.commits.running = false
	req, _ := a.triage.Receive(msg.Mentions)
	return tea.Batch(a.do(req), a.next(), a.replay())
}

// erased folds a step that erased, and says what is left to do. What still named
// somebody on screen goes too.
func (a *app) erased(msg erased) tea.Cmd {
	a.commits.running = false
	if msg.err != nil {
		a.triage.Failed()
		a.toasts.Fail(msg.err.Error())
		return tea.Batch(a.next(), a.replay())
	}
	if err := a.session.ApplyErasing(msg.step); err != nil {
		return a.broken(err)
	}
	a.moves = nil
	a.toasts.Clear()
	var cmds []tea.Cmd
	if text := a.triage.Committed(msg.step.Event); text != "" {
		cmds = append(cmds, a.toasts.Notice(strings.Join(append([]string{text}, msg.step.Said...), ". ")))
	}
	for _, left := range msg.step.Left {
		a.toasts.Fail(left)
	}
	return tea.Batch(append(cmds, a.count(), a.weigh(nil), a.next(), a.replay(), a.pauseSoon())...)
}
