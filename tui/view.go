package tui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"handpick/model/review"
	"handpick/tui/dashboard"
	"handpick/tui/ui"
)

// View returns the window as it is to be shown.
func (a *app) View() tea.View { return a.pace.draw(a.draw) }

// draw draws the window.
func (a *app) draw() tea.View {
	content, cursor := a.content()
	if a.o.ASCII {
		content = strings.NewReplacer("“", `"`, "”", `"`, "’", "'").Replace(content)
	}
	v := tea.NewView(content)
	v.AltScreen = true
	v.WindowTitle = "handpick"
	v.Cursor = cursor
	v.KeyboardEnhancements.ReportAlternateKeys = true // for keyboards of other scripts
	if !a.o.NoMouse {
		v.MouseMode = tea.MouseModeCellMotion
	}
	return v
}

func (a *app) content() (string, *tea.Cursor) {
	l := a.layout
	if l.Mode == ui.TooSmall {
		if l.W < 1 || l.H < 1 {
			return "", nil
		}
		return ui.Fit(fmt.Sprintf("window too small (need %dx%d)", ui.MinWidth, ui.MinHeight), l.W, l.H), nil
	}
	body, cursor := a.body()
	frame := a.header() + "\n" + body + "\n" + a.toasts.View(l.W, a.theme) + "\n" + ui.Footer(l.W, a.footer(), a.theme)
	if a.dialogs.Empty() {
		return ui.Fit(frame, l.W, l.H), cursor
	}
	return a.dialogs.View(frame, a.theme, l.W, l.H)
}

func (a *app) body() (string, *tea.Cursor) {
	l := a.layout
	h := l.Toast.Y - l.Header.H
	switch a.stage {
	case overview:
		return ui.Indent(a.overview().View(a.theme, l.W-2, h), 1), nil
	case deciding:
		body, cursor := a.triage.View()
		return ui.Fit(body, l.W, h), cursor
	case opening:
		return a.start.view(a)
	case outreach:
		return a.campaignScreen.View(), nil
	case writing:
		return a.messageScreen.View()
	case assessing:
		return a.assessmentScreen.View(), nil
	}
	return ui.Fit("", l.W, h), nil
}

func (a *app) overview() dashboard.Overview {
	r := a.session.Review
	o := dashboard.Overview{
		Counts: a.counts, Tally: r.Tally(), Campaign: r.Campaign(),
		Reviewer: r.Reviewer(r.Current()), News: a.news,
		Answers: r.Answers(), Ahead: a.session.Ahead(), Complaints: r.Complaints(), Today: a.today(),
	}
	if past := r.Imports(); len(past) > 0 {
		o.Hidden, o.Rejected = past[len(past)-1].Hidden, past[len(past)-1].Rejected
	}
	return o
}

// header draws one line about progress and, in a tall window, one about the
// place in the queue.
func (a *app) header() string {
	l := a.layout
	if a.stage == choosing {
		return ui.Fit(" handpick", l.W, l.Header.H)
	}
	if a.session == nil || a.triage == nil {
		return ui.Fit(" "+a.start.progress(a.theme, l.W-2), l.W, l.Header.H)
	}
	status := ""
	if a.stage == deciding {
		status = " " + a.triage.Status()
	}
	if l.Header.H == 1 {
		if a.triage.Typing() {
			return ui.Pad(a.triage.Status(), l.W)
		}
		return ui.Pad(a.progress(l.W), l.W)
	}
	if a.triage.Typing() {
		status = a.triage.Status()
	}
	return ui.Pad(a.progress(l.W), l.W) + "\n" + ui.Pad(a.theme.Dim.Render(ui.Truncate(status, l.W, a.theme.Ellipsis)), l.W)
}

// progress draws how much is decided, a bar, and whether all is saved.
func (a *app) progress(w int) string {
	t := a.session.Review.Tally()
	toDecide := t.Decided + t.Undecided
	left := fmt.Sprintf(" %s of %s decided, %s", ui.Number(t.Decided), ui.Number(toDecide), a.relevant(t))
	saved := a.theme.Good.Render("saved")
	if a.commits.running {
		saved = a.theme.Dim.Render("saving")
	}
	room := w - ui.Width(left) - ui.Width(saved) - 6
	if room < 8 {
		return ui.Pad(ui.Truncate(left, w-ui.Width(saved)-2, a.theme.Ellipsis), w-ui.Width(saved)-1) + saved
	}
	share := 0.0
	if toDecide > 0 {
		share = float64(t.Decided) / float64(toDecide)
	}
	bar := min(room, 40)
	return ui.Pad(left+"  "+ui.Bar(share, bar, a.theme), w-ui.Width(saved)-1) + saved
}

func (a *app) relevant(t review.Tally) string {
	if goal := a.campaign().Goal; goal > 0 {
		return fmt.Sprintf("%s of %s good ones", ui.Number(max(0, t.Relevant-a.found)), ui.Number(goal))
	}
	return ui.Number(t.Relevant) + " relevant"
}

// footer returns the keys to show: those of the dialog on top, if any.
func (a *app) footer() []ui.Hint {
	if !a.dialogs.Empty() {
		return a.dialogs.Keys()
	}
	if a.stage == opening && a.start.questions != nil {
		return []ui.Hint{{Key: "enter", Label: "next"}, {Key: "esc", Label: "skip both"}, {Key: "ctrl+c", Label: "quit"}}
	}
	return a.hints()
}

// hints returns the keys of the screen on show.
func (a *app) hints() []ui.Hint {
	switch a.stage {
	case overview:
		return append([]ui.Hint{{Action: ui.Enter, Label: "begin"}}, ui.Hints(ui.Outreach, ui.Message, ui.Assessment, ui.Export, ui.Help, ui.Quit)...)
	case deciding:
		return a.triage.Hints()
	case outreach:
		return a.campaignScreen.Hints()
	case writing:
		return a.messageScreen.Hints()
	case assessing:
		return a.assessmentScreen.Hints()
	}
	return ui.Hints(ui.Help, ui.Quit)
}

// counted is the answer to count.
type counted struct {
	counts dashboard.Counts
	err    error
}

// count reads all records for the overview, off the event loop.
func (a *app) count() tea.Cmd {
	a.counts = nil
	ctx, contacts, rules, assessor := a.ctx, a.session.Review.Contacts(), a.session.Rules, a.session.Assessor()
	return func() tea.Msg {
		n, err := dashboard.Count(ctx, contacts, rules, assessor)
		return counted{n, err}
	}
}

func (a *app) counted(msg counted) {
	if msg.err == nil {
		a.counts = &msg.counts
	}
}

var _ tea.Model = (*app)(nil)
