package campaign

import (
	"errors"
	"fmt"

	"handpick/model"
	"handpick/tui/ui"
)

func (s *Screen) rules() []row {
	c := &s.in.Campaign
	usual := func(value string, own int) string {
		if own == 0 {
			return value + ", as usual here"
		}
		return value
	}
	return []row{
		heading("Rules"),
		s.policy(),
		s.pageInvites(),
		s.number("Days between messages", usual(ui.Count(c.Interval(), "day", "days"), c.IntervalDays),
			fmt.Sprintf("How many days lie between two messages to one person. No law gives a number; nothing typed means %d.", model.DefaultInterval),
			func(c *model.Campaign) *int { return &c.IntervalDays }),
		s.number("Most unanswered", usual(ui.Count(c.Unanswered(), "message", "messages"), c.MaxUnanswered),
			fmt.Sprintf("After how many messages without an answer a person is left alone; nothing typed means %d.", model.DefaultUnanswered),
			func(c *model.Campaign) *int { return &c.MaxUnanswered }),
		s.reviewDate(),
	}
}

func (s *Screen) policy() row {
	const label = "Policy"
	const help = "Which side to take where the sources differ. Cautious is the default; standard needs a reason, which is kept with your name."
	now := &s.in.Campaign
	value := now.Policy.String()
	if now.Policy != model.Cautious {
		if s.in.PolicyBy != "" {
			value += ", chosen by " + s.in.PolicyBy
		}
		value += ": " + now.PolicyChosen.Why
	}
	options := []ui.Option{
		{Label: model.Cautious.String(), Note: "the stricter side"},
		{Label: model.Standard.String(), Note: "the regulator's published guidance"},
	}
	return row{label: label, value: value, help: help, ask: func() Request {
		return s.choose(label, help, int(now.Policy), options, func(i int) Request {
			if policy := model.Policy(i); policy != model.Cautious {
				return s.askWhy(policy)
			}
			return s.change(func(c *model.Campaign) { c.Policy, c.PolicyChosen = model.Cautious, model.Choice{} })
		})
	}}
}

func (s *Screen) askWhy(policy model.Policy) Request {
	why := s.in.Campaign.PolicyChosen.Why
	return s.ask(prompt{
		title: "Why " + policy.String() + "?", help: "Say why the cautious policy does not fit. It is kept with your name.",
		fields: []ui.PromptField{{Value: why, Limit: limit(why), Required: "without a reason the policy stays as it is"}},
		put: func(c *model.Campaign, words ui.Words) error {
			c.Policy, c.PolicyChosen.Why = policy, words[0]
			return nil
		},
	})
}

func (s *Screen) pageInvites() row {
	const label = "Page invitations"
	const help = "How a message that only invites to follow a page is read. Some regulators call any such invitation marketing."
	now := s.in.Campaign.PageInvites
	options := []ui.Option{
		{Label: model.PageInvitesInformational.String(), Note: "you confirm nothing is promoted"},
		{Label: model.PageInvitesMarketing.String(), Note: "the stricter reading"},
	}
	return row{label: label, value: now.String(), help: help, ask: func() Request {
		return s.choose(label, help, int(now), options, func(i int) Request {
			return s.change(func(c *model.Campaign) { c.PageInvites = model.PageInvites(i) })
		})
	}}
}

func (s *Screen) reviewDate() row {
	on := s.in.Campaign.ReviewOn
	value := on.String()
	if on != 0 && on <= s.in.Today {
		value += ": due"
	}
	return s.text(text{"Look at it again on", value, "The day to look at the outreach anew, as 2026-03-31.", on.String(), nil,
		func(c *model.Campaign, typed string) error {
			d, err := day(typed)
			if err == nil && d != 0 && d < s.in.Today && d != on {
				err = errors.New("that day is over: choose one that is still to come")
			}
			c.ReviewOn = d
			return err
		}})
}
