package triage

import (
	"fmt"
	"slices"

	"handpick/model"
	"handpick/tui/ui"
)

// openComplaints returns what a contact complained of and had no answer to.
func (t *Screen) openComplaints(no int) []model.Complaint {
	return slices.DeleteFunc(slices.Clone(t.s.Review.Complaints()), func(c model.Complaint) bool {
		return c.Contact != no || c.Closed != 0
	})
}

// due says by when a complaint needs something.
func due(c model.Complaint, today model.Date) string {
	switch {
	case c.Acknowledged != 0:
		return "answer it"
	case c.Overdue(today):
		return "to be acknowledged since " + c.Due().String()
	}
	return "acknowledge it by " + c.Due().String()
}

// askComplaint records a complaint, or goes on with one that is open.
func (t *Screen) askComplaint(no int) Request {
	open := t.openComplaints(no)
	if len(open) == 0 {
		return t.newComplaint(no)
	}
	var labels []string
	var next []func() Request
	for _, c := range open {
		if c.Acknowledged == 0 {
			labels = append(labels, fmt.Sprintf("I acknowledged the one of %s (due by %s)", c.Received, c.Due()))
			next = append(next, func() Request { return t.acknowledge(c) })
		}
		labels = append(labels, fmt.Sprintf("I answered the one of %s", c.Received))
		next = append(next, func() Request { return t.closeComplaint(c) })
	}
	labels = append(labels, "record another one")
	next = append(next, func() Request { return t.newComplaint(no) })
	return Request{
		Dialog: ui.NewPick("A complaint of "+t.name(no), "Acknowledge it within 30 days, and say what came of it.", nil, labels...).One(),
		Tag:    chosen(func(i int) Request { return next[i]() }),
	}
}

func (t *Screen) newComplaint(no int) Request {
	return t.prompt(typed(func(words ui.Words) Request {
		day, err := model.ParseDay(words[1], t.today())
		if err != nil {
			return fail(err)
		}
		return t.noteComplaint(model.Complaint{Contact: no, How: words[0], Received: day})
	}), "A complaint of "+t.name(no),
		wordsField("How did it come, and what is it about?", "say how the complaint came and what it is about"),
		dayField("On which day?"))
}

func (t *Screen) acknowledge(c model.Complaint) Request {
	return t.prompt(typed(func(words ui.Words) Request {
		day, err := model.ParseDay(words[0], t.today())
		if err != nil {
			return fail(err)
		}
		acknowledged := c
		acknowledged.Acknowledged = day
		return t.noteComplaint(acknowledged)
	}), "Acknowledged on which day?", dayField(""))
}

func (t *Screen) closeComplaint(c model.Complaint) Request {
	return t.prompt(typed(func(words ui.Words) Request {
		day, err := model.ParseDay(words[1], t.today())
		if err != nil {
			return fail(err)
		}
		return t.noteComplaint(c.Answered(day, words[0]))
	}), "What came of the complaint?",
		wordsField("What did you tell them?", "say what came of the complaint"), dayField("On which day?"))
}

func (t *Screen) noteComplaint(c model.Complaint) Request {
	return t.commit(t.s.Review.NoteComplaint(c, t.today()))
}
