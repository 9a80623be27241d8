package campaign

import (
	"fmt"

	"handpick/model"
	"handpick/tui/ui"
)

// outreaches lists the outreaches of the review, and the way to another. Before
// the first was saved there is nothing to list.
func (s *Screen) outreaches() []row {
	if s.in.Campaign.No == 0 {
		return nil
	}
	rows := []row{heading("Outreaches of this review")}
	for _, c := range s.in.Campaigns {
		r := row{
			label: fmt.Sprintf("Outreach %d", c.No), value: c.Purpose, among: true, enter: "switch",
			help: "Go on with this outreach. Relevance and verdicts are its own; kinds and wishes are the person's.",
			ask:  func() Request { return Request{Choose: c.No} },
		}
		if c.No == s.in.Campaign.No {
			r.value, r.chosen = s.in.Campaign.Purpose, true
			r.help = "This is the outreach you are in."
			r.ask = func() Request { return Request{Notice: "this is the outreach you are in"} }
		}
		rows = append(rows, r)
	}
	const help = "Nobody is decided in another outreach. Kinds, wishes and what was written to whom stay; so does who you are."
	return append(rows, row{label: "Start another", value: "for the same contacts", help: help, enter: "start", ask: func() Request {
		return s.ask(prompt{
			title: "What is the other outreach for?", help: help,
			fields: []ui.PromptField{{Limit: model.MaxWords, Required: "say what it is for, to tell it from this one"}},
			put: func(c *model.Campaign, words ui.Words) error {
				*c = s.another(words[0])
				return nil
			},
			save: func(c model.Campaign) Request { return Request{Campaign: &c, New: true} },
		})
	}})
}

// another returns a further outreach of the same sender, who keeps to the limits
// they set. What belongs to one outreach starts unsaid.
func (s *Screen) another(purpose string) model.Campaign {
	c, last := s.in.Campaign, s.in.Campaign.No
	for _, other := range s.in.Campaigns {
		last = max(last, other.No)
	}
	return model.Campaign{
		No: last + 1, Purpose: purpose,
		Sender: c.Sender, Organisation: c.Organisation, ReplyAddress: c.ReplyAddress, PrivacyLink: c.PrivacyLink,
		IntervalDays: c.IntervalDays, MaxUnanswered: c.MaxUnanswered,
	}
}
