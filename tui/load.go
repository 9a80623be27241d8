package tui

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	tea "charm.land/bubbletea/v2"

	"handpick/model"
	"handpick/tui/session"
	"handpick/tui/triage"
	"handpick/tui/ui"
)

// loading is news from the goroutine that opens a review. It carries the
// channel on which more comes.
type loading struct {
	first *model.Contact
	fresh bool
	doing string
	share float64
	more  <-chan tea.Msg
}

// opened is the end of opening, for better or worse. The contacts come sorted.
type opened struct {
	session *session.Session
	sorted  []int32
	err     error
}

// newsRoom is how much news may wait to be shown. Progress is dropped while
// half of it waits, so that a contact and the end of opening never wait.
const newsRoom = 64

// open returns the commands that open the review and listen to how that goes.
// All news comes over one channel, so that it is heard in order.
func (a *app) open() tea.Cmd {
	a.stage = opening
	a.start = start{name: filepath.Base(a.o.Request.Path)}
	news := make(chan tea.Msg, newsRoom)
	req, journals, ctx := a.o.Request, a.o.Journals, a.ctx
	work := func() tea.Msg {
		defer close(news)
		must := func(msg tea.Msg) {
			select {
			case news <- msg:
			case <-ctx.Done():
			}
		}
		s, err := session.Open(ctx, journals, req, session.Hooks{
			First: func(c model.Contact, fresh bool) { must(loading{first: &c, fresh: fresh, more: news}) },
			Progress: func(doing string, share float64) {
				if len(news) < newsRoom/2 {
					must(loading{doing: doing, share: share, more: news})
				}
			},
		})
		done := opened{session: s, err: err}
		if err == nil {
			done.sorted = triage.Sort(s, s.Place().Order)
		}
		must(done)
		return nil
	}
	return tea.Batch(work, listen(news))
}

// listen waits for one piece of news.
func listen(news <-chan tea.Msg) tea.Cmd {
	return func() tea.Msg { return <-news }
}

func (a *app) loading(msg loading) tea.Cmd {
	switch {
	case msg.first != nil:
		a.start.show(msg.first, a.o.Clock.Now())
		if msg.fresh && a.o.Request.Purpose == "" && len(a.o.Request.Words) == 0 {
			a.start.questions = newQuestions()
		}
	default:
		a.start.doing, a.start.share = msg.doing, msg.share
	}
	return listen(msg.more)
}

func (a *app) opened(msg opened) tea.Cmd {
	var ask *session.AskError
	switch {
	case errors.As(msg.err, &ask):
		a.askSibling(ask)
		return nil
	case msg.err != nil:
		a.failed = msg.err
		return tea.Quit
	}
	a.session, a.start.sorted = msg.session, msg.sorted
	a.news = strings.TrimSpace(a.session.Opened.Summary() + " " + a.session.Opened.Upkeep.String())
	a.found = a.session.Review.Tally().Relevant
	return a.begin()
}

// begin goes on once the review is open and the questions are answered or
// skipped: to the overview at first, and where it has news or says what goes
// next, else to where the reviewer stood.
func (a *app) begin() tea.Cmd {
	if a.session == nil || a.start.questions != nil || a.triage != nil {
		return nil
	}
	if e, ok := a.start.campaign(a.session.Review); ok {
		return a.commit(e) // comes back here once the queue is sorted by the words
	}
	place := a.session.Place()
	a.triage = triage.New(a.session, a.o.Clock.Now, a.start.sorted)
	a.fit()
	a.stage = overview
	if place.Begun && a.news == "" && a.session.Ahead() == "" {
		a.stage = deciding
	}
	for _, left := range a.session.Opened.Left {
		a.toasts.Fail(left)
	}
	var cmds []tea.Cmd
	if n := a.session.Opened.Wishes; n > 0 {
		cmds = append(cmds, a.toasts.Notice(fmt.Sprintf("%d on your do-not-contact list were marked", n)))
	}
	return tea.Batch(append(cmds, a.count(), a.pauseSoon())...)
}

// resorted is the queue sorted by the words just given, before its first show.
type resorted struct{ sorted []int32 }

func (a *app) resort() tea.Cmd {
	s := a.session
	return func() tea.Msg { return resorted{triage.Sort(s, s.Place().Order)} }
}

// siblingTag marks the question which review to go on with.
type siblingTag struct{ reviews []session.Sibling }

func (a *app) askSibling(ask *session.AskError) {
	a.start.questions = nil
	var options []ui.Option
	for _, s := range ask.Reviews {
		options = append(options, ui.Option{
			Label: "continue " + model.Clean(filepath.Base(s.Path)),
			Note:  fmt.Sprintf("%d of the same people, %d decided", s.Shared, s.Tally.Decided),
		})
	}
	options = append(options, ui.Option{Key: "n", Label: "start a new review"})
	a.dialogs.Open(ui.NewChoose("You have reviewed many of these people before",
		"Continuing keeps your decisions and takes in what changed.", 0, options...), siblingTag{ask.Reviews})
}

func (a *app) answerSibling(tag siblingTag, c ui.Closed) tea.Cmd {
	choice, _ := c.Answer.(ui.Choice)
	switch {
	case c.Outcome != ui.Answered:
		return a.leave()
	case int(choice) < len(tag.reviews):
		a.o.Request.Review = tag.reviews[choice].Path
	default:
		a.o.Request.New = true
	}
	return a.open()
}
