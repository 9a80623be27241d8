package tui

import (
	"fmt"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"handpick/assess"
	"handpick/assess/subscriber"
	"handpick/model"
	"handpick/model/review"
	"handpick/tui/card"
	"handpick/tui/session"
	"handpick/tui/ui"
)

// start is what shows while a review is opened: a first contact, how far the
// reading is, and two questions that may be skipped.
type start struct {
	name      string     // of the file
	card      *card.Card // the first contact, nil until there is one
	doing     string
	share     float64
	questions *ui.Prompt
	answers   ui.Words // purpose and words, nil when skipped
	sorted    []int32
}

func newQuestions() *ui.Prompt {
	return ui.NewPrompt("Two questions, both may be skipped (esc)", "",
		ui.PromptField{Label: "What is this outreach for?", Limit: model.MaxWords},
		ui.PromptField{Label: "Words that mark a fitting role, with commas", Limit: model.MaxWords})
}

// question passes a message to the two questions.
func (a *app) question(msg tea.Msg) tea.Cmd {
	result, cmd := a.start.questions.Update(msg)
	switch result.Outcome {
	case ui.Answered:
		a.start.answers, _ = result.Answer.(ui.Words)
		fallthrough
	case ui.Cancelled:
		a.start.questions = nil
		return tea.Batch(cmd, a.begin())
	}
	return cmd
}

// campaign returns the event that sets the outreach as answered, once.
func (s *start) campaign(r *review.Review) (model.Event, bool) {
	if len(s.answers) < 2 {
		return model.Event{}, false
	}
	c := r.Campaign()
	c.Purpose, c.Words = s.answers[0], session.Words(s.answers[1])
	s.answers = nil
	return r.SetCampaign(c), c.Purpose != "" || len(c.Words) > 0
}

// view draws the start: the questions beside the card where there is room, and
// below it otherwise.
func (s *start) view(a *app) (string, *tea.Cursor) {
	l := a.layout
	body := ui.Rect{Y: l.Header.H, W: l.W, H: l.Toast.Y - l.Header.H}
	if s.questions == nil {
		return s.cardView(a.theme, body.W, body.H), nil
	}
	if l.Mode == ui.Split {
		box, cursor := s.questions.View(a.theme, l.Queue.W, body.H)
		if cursor != nil {
			cursor.Y += body.Y
		}
		return ui.Columns(body.H, " ", ui.Column{Content: box, Width: l.Queue.W},
			ui.Column{Content: s.cardView(a.theme, l.Card.W, body.H), Width: l.Card.W}), cursor
	}
	box, cursor := s.questions.View(a.theme, body.W, max(body.H-4, 5))
	n := strings.Count(box, "\n") + 1
	above := max(body.H-n, 0)
	if cursor != nil {
		cursor.Y += body.Y + above
	}
	return ui.Fit(s.cardView(a.theme, body.W, above)+"\n"+box, body.W, body.H), cursor
}

// show puts a contact on the card. No words are known yet.
func (s *start) show(c *model.Contact, now time.Time) {
	a := assess.New(subscriber.New(), model.Campaign{}).Of(c, nil)
	s.card = &card.Card{Contact: c, Assessment: a, Now: now}
}

func (s *start) cardView(t *ui.Theme, w, h int) string {
	if s.card == nil || h < 1 {
		return ui.Fit("", w, max(h, 1))
	}
	return ui.Fit(ui.Indent(s.card.View(t, max(w-2, 1), h), 1), w, h)
}

// progress says how far the opening is, with a bar where there is a measure.
func (s *start) progress(t *ui.Theme, w int) string {
	text := s.doing
	if s.sorted != nil {
		text, s.share = ui.Number(len(s.sorted))+" contacts read", 0
	}
	if text == "" {
		text = "opening " + model.Clean(s.name)
	}
	text = ui.Truncate(text, w, t.Ellipsis)
	room := w - ui.Width(text) - 2
	if s.share <= 0 || room < 10 {
		return text
	}
	return text + "  " + ui.Bar(s.share, min(room-5, 40), t) + fmt.Sprintf(" %2.0f%%", s.share*100)
}
