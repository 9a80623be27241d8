package campaign_test

import (
	"slices"
	"testing"

	tea "charm.land/bubbletea/v2"

	"handpick/model"
	"handpick/tui/campaign"
	"handpick/tui/ui"
	"handpick/tui/ui/uitest"
)

const today model.Date = 20260302

// host is the smallest program around the screen: it keeps what the screen asks
// to save, as a review would.
type host struct {
	in     campaign.Input
	screen *campaign.Screen
	theme  *ui.Theme
	layout ui.Layout
	stack  ui.Stack

	saved   []model.Campaign // in order
	notices []string
	chosen  int
	done    bool
	failing bool // nothing can be saved
}

// start starts a host over a screen of w by h cells.
func start(t *testing.T, in campaign.Input, w, h int) (*uitest.Driver, *host) {
	t.Helper()
	in.Today = today
	m := &host{in: in, screen: campaign.New(in), theme: ui.NewTheme(true, false)}
	return uitest.New(t, m, w, h), m
}

func (h *host) Init() tea.Cmd { return nil }

func (h *host) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		h.layout = ui.LayoutFor(msg.Width, msg.Height)
		h.screen.Resize(h.theme, h.layout)
		return h, nil
	case tea.KeyPressMsg:
		if h.stack.Empty() {
			action, _ := ui.Lookup(msg)
			h.do(h.screen.Press(action))
			return h, nil
		}
	}
	if h.stack.Empty() {
		return h, nil
	}
	closed, cmd := h.stack.Update(msg)
	if closed != nil {
		if r, mine := h.screen.Answered(*closed); mine {
			h.do(r)
		}
	}
	return h, cmd
}

func (h *host) do(r campaign.Request) {
	if r.Dialog != nil {
		h.stack.Open(r.Dialog, r.Tag)
	}
	if r.Notice != "" {
		h.notices = append(h.notices, r.Notice)
	}
	if r.Source != nil {
		h.in.Source = *r.Source
	}
	if r.Campaign != nil {
		h.save(*r.Campaign)
	}
	if r.Choose != 0 {
		h.chosen = r.Choose
		h.in.Campaign = h.in.Campaigns[r.Choose-1]
	}
	h.done = h.done || r.Done
	if r.Campaign != nil || r.Source != nil || r.Choose != 0 {
		h.screen.Set(h.in)
	}
}

func (h *host) save(c model.Campaign) {
	if h.failing {
		return
	}
	h.saved = append(h.saved, c)
	c.No = max(c.No, 1)
	i := slices.IndexFunc(h.in.Campaigns, func(o model.Campaign) bool { return o.No == c.No })
	if i < 0 {
		h.in.Campaigns = append(h.in.Campaigns, c)
	} else {
		h.in.Campaigns[i] = c
	}
	h.in.Campaign = c
}

func (h *host) View() tea.View {
	l := h.layout
	if l.Mode == ui.TooSmall {
		return tea.NewView(ui.Fit("", l.W, l.H))
	}
	frame := ui.Fit(" header", l.W, l.Header.H) + "\n" + h.screen.View() + "\n" +
		ui.Fit("", l.W, 1) + "\n" + ui.Footer(l.W, h.keys(), h.theme)
	content, cursor := h.stack.View(frame, h.theme, l.W, l.H)
	v := tea.NewView(content)
	v.Cursor = cursor
	return v
}

func (h *host) keys() []ui.Hint {
	if h.stack.Empty() {
		return h.screen.Hints()
	}
	return h.stack.Keys()
}

// last returns the outreach as last saved.
func (h *host) last(t *testing.T) model.Campaign {
	t.Helper()
	if len(h.saved) == 0 {
		t.Fatal("nothing was saved")
	}
	return h.saved[len(h.saved)-1]
}

// full is an outreach in which everything was said.
func full() campaign.Input {
	c := model.Campaign{
		No: 1, Purpose: "Find buyers of industrial kettles", Words: []string{"purchasing", "procurement"}, Goal: 40,
		Sender: "Rosa Invented", Organisation: "Kettle Works", ReplyAddress: "rosa@kettle.example",
		PrivacyLink: "https://kettle.example/privacy", Channel: model.LinkedInMessage, Country: model.UnitedKingdom,
		Policy: model.Standard, PolicyChosen: model.Choice{By: 1, Why: "our counsel follows the regulator"},
		PageInvites: model.PageInvitesMarketing, IntervalDays: 120, MaxUnanswered: 1, ReviewOn: 20260601,
		Basis: model.BasisLegitimateInterests,
		LIA: model.LIA{
			Title: "Kettles for buyers", By: "Rosa Invented", On: 20260201, Outcome: model.LIAPassWithConditions,
			Conditions: []string{"no more than one message", "the reason is named"}, ReviewOn: 20260801,
		},
	}
	other := model.Campaign{No: 2, Purpose: "Ask for interviews"}
	return campaign.Input{Campaign: c, PolicyBy: "Rosa Invented", Campaigns: []model.Campaign{c, other}, Source: model.OwnExport}
}

// waiting is an outreach in which nothing was said and for which people wait.
func waiting() campaign.Input {
	c := model.Campaign{No: 1}
	return campaign.Input{Campaign: c, Campaigns: []model.Campaign{c}, Needed: []string{
		"confirm the country: releases 112",
		"complete the draft: who you are: releases 40",
		"choose the channel: 9 wait for it first",
		"answer five questions: why it is fair to write: 3 wait for it first",
	}}
}

// to moves the cursor to a setting, from the top.
func to(t *testing.T, d *uitest.Driver, label string) {
	t.Helper()
	d.Press("home")
	for range 60 {
		if selected(d) == label {
			return
		}
		d.Press("j")
	}
	t.Fatalf("no setting %q:\n%s", label, d.Screen())
}
