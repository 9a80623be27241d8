package tui

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"handpick/model"
	"handpick/tui/assessment"
	"handpick/tui/campaign"
	"handpick/tui/dashboard"
	"handpick/tui/message"
	"handpick/tui/session"
	"handpick/tui/triage"
	"handpick/tui/ui"
)

// stage is what the window shows.
type stage uint8

const (
	opening   stage = iota // a first contact, progress, the two questions
	choosing               // what to open
	overview               // the list at a glance
	deciding               // the triage screen
	outreach               // what the outreach is
	writing                // its message
	assessing              // why it is fair to write
)

// app is the only tea.Model of the program. It routes messages, runs the
// commands that touch disk, one commit at a time, and draws header and footer.
type app struct {
	ctx context.Context
	o   Options

	theme  *ui.Theme
	dark   bool
	layout ui.Layout

	stage   stage
	dialogs ui.Stack
	toasts  *ui.Toasts
	start   start

	session          *session.Session
	triage           *triage.Screen
	campaignScreen   *campaign.Screen   // nil unless it shows
	messageScreen    *message.Screen    // nil unless it shows
	assessmentScreen *assessment.Screen // nil unless it shows
	before           stage              // to go back to from any of the three
	readiness        *session.Readiness // as found last, nil before
	weighings        int                // generation of what is found next
	moves            []string           // whom the last change of the outreach moved
	counts           *dashboard.Counts
	news             string // what the newest export changed, and what went because its time was over
	found            int    // relevant contacts when this sitting began

	commits     commits
	pace        pace
	rests       int  // generation of the pause after which the journal is put in order
	keeping     bool // the message screen closes once its draft is on disk
	leaving     bool
	interrupted bool  // ctrl+c was pressed; a draft is being kept first
	failed      error // why the review could not be opened
}

func newApp(ctx context.Context, o Options) *app {
	a := &app{ctx: ctx, o: o, dark: true, toasts: ui.NewToasts(o.Clock), pace: pace{clock: o.Clock}}
	a.theme = ui.NewTheme(a.dark, o.ASCII)
	return a
}

// Init asks for the background of the terminal and begins to open what was
// named.
func (a *app) Init() tea.Cmd {
	if a.o.Request.Path == "" {
		a.offer()
		return tea.RequestBackgroundColor
	}
	return tea.Batch(tea.RequestBackgroundColor, a.open())
}

// Update acts on a message.
func (a *app) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	cmd := a.route(msg)
	if later := a.pace.after(msg); later != nil {
		cmd = tea.Batch(cmd, later)
	}
	return a, cmd
}

// route passes a message to what it is for.
func (a *app) route(msg tea.Msg) tea.Cmd {
	a.toasts.Update(msg)
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		a.layout = ui.LayoutFor(msg.Width, msg.Height)
		a.fit()
		return nil
	case tea.BackgroundColorMsg:
		a.dark = msg.IsDark()
		a.theme = ui.NewTheme(a.dark, a.o.ASCII)
		a.fit()
		return nil
	case tea.KeyPressMsg:
		return a.key(msg)
	case tea.PasteMsg:
		return a.paste(msg)
	case tea.MouseClickMsg, tea.MouseWheelMsg:
		return a.mouse(msg)
	case tea.ResumeMsg:
		return tea.Batch(tea.RequestWindowSize, tea.RequestBackgroundColor)
	}
	return a.result(msg)
}

// result takes what a command yielded.
func (a *app) result(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case loading:
		return a.loading(msg)
	case opened:
		return a.opened(msg)
	case resorted:
		a.start.sorted = msg.sorted
		return a.begin()
	case committed:
		return a.committed(msg)
	case counted:
		a.counted(msg)
	case weighed:
		return a.weighed(msg)
	case exportable:
		a.chooseExport(msg.plan)
	case written:
		return a.written(msg)
	case paperWritten:
		return a.paperWritten(msg)
	case accessWritten:
		return a.accessWritten(msg)
	case mentioned:
		return a.mentioned(msg)
	case erased:
		return a.erased(msg)
	case rested:
		return a.rested(msg)
	case pause:
		return a.rest(msg)
	default:
		if a.triage != nil {
			if req, mine := a.triage.Receive(msg); mine {
				return a.do(req)
			}
		}
	}
	return nil
}

// key routes a key press: what must always work, then the dialog on top, then
// the screen.
func (a *app) key(msg tea.KeyPressMsg) tea.Cmd {
	action, _ := ui.Lookup(msg)
	if action != ui.Interrupt && !a.commits.running {
		a.interrupted = false
	}
	switch action {
	case ui.Interrupt:
		return a.interrupt()
	case ui.Suspend:
		return tea.Suspend
	case ui.Redraw:
		return tea.ClearScreen
	}
	if cmd, taken := a.typed(msg); taken {
		return cmd
	}
	return a.press(action)
}

// typed gives a key or pasted text to whatever takes text now, and reports
// whether something did: a dialog, the two questions, the search line, the
// draft. While a decision is on its way to disk, what is typed waits.
func (a *app) typed(msg tea.Msg) (cmd tea.Cmd, taken bool) {
	switch {
	case a.waits():
		a.commits.held = append(a.commits.held, msg)
		return nil, true
	case !a.dialogs.Empty():
		return a.dialog(msg), true
	case a.stage == opening && a.start.questions != nil:
		return a.question(msg), true
	case a.stage == deciding && a.triage.Typing():
		return a.do(a.triage.Type(msg)), true
	case a.stage == writing:
		return a.doMessage(a.messageScreen.Update(msg)), true
	}
	return nil, false
}

// press acts on a key that no text line takes.
func (a *app) press(action ui.Action) tea.Cmd {
	switch action {
	case ui.NoAction:
		return nil
	case ui.Quit:
		return a.leave()
	case ui.Help:
		a.dialogs.Open(ui.NewHelp(a.hints()), nil)
		return nil
	case ui.Messages:
		a.showMessages()
		return nil
	case ui.Why:
		a.dialogs.Open(ui.NewWhy(), nil)
		return nil
	}
	switch a.stage {
	case overview:
		return a.pressOverview(action)
	case deciding:
		return a.pressDeciding(action)
	case outreach:
		if action == ui.Assessment {
			return a.openAssessment()
		}
		return a.doCampaign(a.campaignScreen.Press(action))
	case assessing:
		return a.doAssessment(a.assessmentScreen.Press(action))
	}
	return a.toasts.Notice("one moment: your list is still being read")
}

func (a *app) pressOverview(action ui.Action) tea.Cmd {
	switch action {
	case ui.Enter, ui.Overview, ui.Back:
		a.stage = deciding
	case ui.Outreach:
		return a.openOutreach()
	case ui.Message:
		return a.openMessage()
	case ui.Assessment:
		return a.openAssessment()
	case ui.Export:
		return a.askExport()
	default:
		return a.toasts.Notice("press enter first: it goes on to the contacts")
	}
	return nil
}

func (a *app) pressDeciding(action ui.Action) tea.Cmd {
	switch action {
	case ui.Overview:
		a.stage = overview
		return a.count()
	case ui.Outreach:
		return a.openOutreach()
	case ui.Message:
		return a.openMessage()
	case ui.Assessment:
		return a.openAssessment()
	case ui.Export:
		return a.askExport()
	}
	return a.do(a.triage.Press(action))
}

// paste gives pasted text to the line that is being typed, if any.
func (a *app) paste(msg tea.PasteMsg) tea.Cmd {
	if cmd, taken := a.typed(msg); taken {
		return cmd
	}
	return a.toasts.Notice("pasted text was ignored: press e first to type a reason")
}

func (a *app) mouse(msg tea.Msg) tea.Cmd {
	if !a.dialogs.Empty() {
		return a.dialog(msg)
	}
	if a.stage != deciding {
		return nil
	}
	switch msg := msg.(type) {
	case tea.MouseClickMsg:
		if msg.Button == tea.MouseLeft {
			a.triage.Click(msg.X, msg.Y)
		}
	case tea.MouseWheelMsg:
		switch msg.Button {
		case tea.MouseWheelDown:
			a.triage.Wheel(1)
		case tea.MouseWheelUp:
			a.triage.Wheel(-1)
		}
	}
	return nil
}

// dialog passes a message to the dialog on top and acts on its answer.
func (a *app) dialog(msg tea.Msg) tea.Cmd {
	closed, cmd := a.dialogs.Update(msg)
	if closed == nil {
		return cmd
	}
	if a.triage != nil {
		if req, mine := a.triage.Answered(*closed); mine {
			return tea.Batch(cmd, a.do(req))
		}
	}
	if more, mine := a.screenAnswered(*closed); mine {
		return tea.Batch(cmd, more)
	}
	return tea.Batch(cmd, a.answered(*closed))
}

// do carries out what the triage screen asks.
func (a *app) do(r triage.Request) tea.Cmd {
	cmds := []tea.Cmd{r.Cmd}
	if r.Commit != nil {
		cmds = append(cmds, a.commit(*r.Commit))
	}
	if r.Right != nil {
		cmds = append(cmds, a.right(*r.Right))
	}
	if r.Dialog != nil {
		a.dialogs.Open(r.Dialog, r.Tag)
	}
	if r.Copy != "" {
		cmds = append(cmds, tea.SetClipboard(r.Copy))
	}
	if r.Notice != "" {
		cmds = append(cmds, a.toasts.Notice(r.Notice))
	}
	if r.Fail != "" {
		a.toasts.Fail(r.Fail)
	}
	return tea.Batch(cmds...)
}

func (a *app) showMessages() {
	lines := a.toasts.Lines()
	if len(a.moves) > 0 {
		lines = slices.Concat([]string{"May I write? The answer changed for:"}, a.moves, []string{""}, lines)
	}
	if len(lines) == 0 {
		lines = []string{"Nothing was said yet."}
	}
	a.dialogs.Open(ui.NewText("Messages", lines...), nil)
}

// fit tells the screens the theme and the size of the window.
func (a *app) fit() {
	if a.triage != nil {
		a.triage.Resize(a.theme, a.layout)
	}
	if a.campaignScreen != nil {
		a.campaignScreen.Resize(a.theme, a.layout)
	}
	if a.messageScreen != nil {
		a.messageScreen.Resize(a.theme, a.layout)
	}
	if a.assessmentScreen != nil {
		a.assessmentScreen.Resize(a.theme, a.layout)
	}
}

// leave ends the program once everything is on disk.
func (a *app) leave() tea.Cmd {
	a.leaving = true
	if a.commits.running {
		return nil // the commit's answer comes back here
	}
	return tea.Quit
}

// interrupt ends the program at once, save for a draft that is not kept yet. One
// that cannot be kept stays on screen; pressed again, the key ends the program
// all the same.
func (a *app) interrupt() tea.Cmd {
	if a.messageScreen != nil && !a.interrupted {
		if saved := a.messageScreen.Pending(); saved != nil {
			a.interrupted = true
			if a.keeping { // it is on its way already
				return nil
			}
			return a.commit(a.saveMessage(saved))
		}
	}
	return tea.Interrupt
}

// campaign returns the outreach of the open review.
func (a *app) campaign() model.Campaign { return a.session.Review.Campaign() }
