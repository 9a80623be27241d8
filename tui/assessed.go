package tui

import (
	"errors"
	"io/fs"
	"path/filepath"
	"strings"

	tea "charm.land/bubbletea/v2"

	"handpick/assess/lia"
	"handpick/assess/verdict"
	"handpick/model"
	"handpick/model/document"
	"handpick/tui/assessment"
	"handpick/tui/session"
	"handpick/tui/ui"
)

// openAssessment shows why it is fair to write, from whatever screen.
func (a *app) openAssessment() tea.Cmd {
	if a.stage != outreach { // else back to what was before the outreach
		a.before = a.stage
	}
	a.stage, a.campaignScreen = assessing, nil
	a.assessmentScreen = assessment.New(a.assessmentInput(a.session.AssessmentFacts()))
	a.fit()
	return a.weigh(nil)
}

func (a *app) assessmentInput(facts lia.Facts) assessment.Input {
	r := a.session.Review
	return assessment.Input{
		Campaign: r.Campaign(), Answers: r.Answers(), Facts: facts, Versions: r.Assessments(),
		House: r.House(), Held: held(a.readiness), Reviewer: r.Reviewer, By: r.Current(),
		Today: a.today(), Clock: a.o.Clock, Document: strings.TrimSuffix(a.session.Path(), session.Extension) + "-assessment",
	}
}

// reviewDue says why the assessment of the outreach must be looked at again, ""
// when it need not be.
func (a *app) reviewDue() string {
	c := a.campaign()
	return c.LIADue(a.today())
}

// held counts whom each stop of the assessment holds back, nil before that was
// found.
func held(r *session.Readiness) map[model.Stops]int {
	if r == nil {
		return nil
	}
	out := map[model.Stops]int{
		model.StopSpecial: 0, model.StopVulnerable: 0, model.StopConsent: 0, model.StopNoOptOut: 0,
	}
	stops := verdict.Stops()
	for i := range r.Candidates {
		for _, rule := range r.Candidates[i].Verdict.Rules {
			if stop, is := stops[rule]; is {
				out[stop]++
			}
		}
	}
	return out
}

// doAssessment carries out what the screen asks.
func (a *app) doAssessment(r assessment.Request) tea.Cmd {
	review := a.session.Review
	var cmds []tea.Cmd
	switch {
	case r.Answer != nil:
		cmds = append(cmds, a.commitOr(review.Answer(*r.Answer, a.today())))
	case r.House != nil:
		cmds = append(cmds, a.commitOr(review.AnswerHouse(*r.House, a.today())))
	case r.Conclude != nil:
		cmds = append(cmds, a.commitOr(review.Conclude(*r.Conclude, a.today())))
	case r.Export != nil:
		cmds = append(cmds, a.writePaper(paper{what: "assessment", path: r.Export.Path, html: r.Export.HTML}, false))
	}
	if r.Dialog != nil {
		a.dialogs.Open(r.Dialog, r.Tag)
	}
	if r.Notice != "" {
		cmds = append(cmds, a.toasts.Notice(r.Notice))
	}
	if r.Done {
		a.stage, a.assessmentScreen = a.before, nil
	}
	return tea.Batch(cmds...)
}

// showAssessment shows the answers as they stand.
func (a *app) showAssessment() {
	if s := a.assessmentScreen; s != nil {
		s.Set(a.assessmentInput(a.session.FactsAgain(s.Facts())))
	}
}

// paper is a document about the whole review that is to be written.
type paper struct {
	what, path string
	html       bool
}

// paperWritten says how writing a document went.
type paperWritten struct {
	paper
	event model.Event // records it, to be committed
	says  string      // beside what was written where
	err   error
}

// overwritePaper is the tag of the question whether to replace a file.
type overwritePaper struct{ paper }

// writePaper writes a document as things stand now, off the event loop.
func (a *app) writePaper(p paper, overwrite bool) tea.Cmd {
	s := a.session
	if p.what == evidencePack {
		e, ctx := s.PlanEvidence(false, a.o.Version), a.ctx
		msg := paperWritten{paper: p, event: e.Event(p.path), says: "note this head of the chain elsewhere: " + s.Head()}
		return func() tea.Msg {
			msg.err = e.WriteFile(ctx, p.path, overwrite)
			return msg
		}
	}
	var d document.Document
	msg := paperWritten{paper: p, event: s.PaperLeft(p.what, p.path)}
	if p.what == privacyNotice {
		var n model.Notice
		d, n = s.NoticePaper()
		msg.event, msg.says = s.Review.WriteNotice(n), n.String()
		if n.Open > 0 {
			msg.says += ", " + ui.Number(n.Open) + " for you to fill in"
		}
	} else {
		d = s.AssessmentPaper()
	}
	format := session.PaperFormatOf(p.path)
	if p.html {
		format = session.HTML
	}
	return func() tea.Msg {
		msg.err = format.WriteFile(p.path, overwrite, &d)
		return msg
	}
}

// The papers that are not the assessment.
const (
	privacyNotice = "privacy notice"
	evidencePack  = "evidence pack"
)

func (a *app) paperWritten(msg paperWritten) tea.Cmd {
	if errors.Is(msg.err, fs.ErrExist) {
		a.dialogs.Open(ui.NewConfirm(a.o.Clock, "The file exists", "Replace "+model.Clean(msg.path)+"?"), overwritePaper{msg.paper})
		return nil
	}
	if msg.err != nil {
		a.toasts.Fail(msg.err.Error())
		return nil
	}
	said := msg.what + " written to " + model.Clean(msg.path)
	if msg.says != "" { // first, for a path may be long
		said = msg.says + "; " + said
	}
	return tea.Batch(a.commit(msg.event), a.toasts.Notice(said))
}

// askPaper asks where a paper is to be written.
func (a *app) askPaper(what, name, help string) {
	path := filepath.Join(filepath.Dir(a.session.Path()), name)
	a.dialogs.Open(ui.NewPrompt("Write the "+what+" to which file?", help, ui.PromptField{Value: path, Required: "name a file"}), paperTag{what})
}

// paperTag is the tag of that question.
type paperTag struct{ what string }
