package review

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"

	"handpick/model"
)

// Complaints returns the complaints of the review by number. Of one by somebody
// who was erased the days are left.
func (r *Review) Complaints() []model.Complaint { return slices.Clone(r.complaints) }

// NextComplaint returns the number that records another complaint.
func (r *Review) NextComplaint() int {
	if n := len(r.complaints); n > 0 {
		return r.complaints[n-1].No + 1
	}
	return 1
}

// NoteComplaint returns the event that records a complaint: another one when it
// has no number, else the one with that number anew, as when it was acknowledged
// or closed. The contact it came from cannot be another than was noted first.
func (r *Review) NoteComplaint(c model.Complaint, today model.Date) (model.Event, error) {
	c.No = cmp.Or(c.No, r.NextComplaint())
	known := r.complaint(c.No)
	switch {
	case known == nil && c.No != r.NextComplaint():
		return model.Event{}, fmt.Errorf("there is no complaint %d", c.No)
	case known != nil && known.Contact != 0:
		c.Contact = known.Contact
	}
	if known != nil && known.Contact == 0 && known.How == "" && c.How == "" {
		c.How = "by somebody who was erased"
	}
	if c.Contact != 0 && r.state(c.Contact).Erased {
		return model.Event{}, ErrErased
	}
	if err := c.Validate(today); err != nil {
		return model.Event{}, err
	}
	c.Event = 0
	return r.event(model.ComplaintNoted, c.Contact, factBody[model.Complaint]{bodyVersion, c}), nil
}

// complaint returns the complaint with a number, nil when there is none.
func (r *Review) complaint(no int) *model.Complaint {
	at, found := r.complaintAt(no)
	if !found {
		return nil
	}
	return &r.complaints[at]
}

func (r *Review) complaintAt(no int) (int, bool) {
	return slices.BinarySearchFunc(r.complaints, no, func(c model.Complaint, no int) int { return cmp.Compare(c.No, no) })
}

// applyComplaint keeps a complaint. Where its body was erased, the erasure of
// its contact says what remains.
func (r *Review) applyComplaint(e model.Event) error {
	var b factBody[model.Complaint]
	if found, err := decode(e, r.body, &b); !found {
		return err
	}
	if b.Fact.No < 1 {
		return damaged("it is complaint %d", b.Fact.No)
	}
	c := b.Fact
	c.Contact, c.Event = e.Contact, e.Seq
	if known := r.complaint(c.No); known != nil {
		c.Event = known.Event
	}
	r.keepComplaint(c)
	return nil
}

func (r *Review) keepComplaint(c model.Complaint) {
	at, found := r.complaintAt(c.No)
	if found {
		r.complaints[at] = c
	} else {
		r.complaints = slices.Insert(r.complaints, at, c)
	}
	r.complained()
}

// complained tells every assessment that a complaint calls for its review, when
// one was first noted after it was stated.
func (r *Review) complained() {
	for _, on := range r.sheets {
		lia := &on.campaign.LIA
		if lia.Triggers&model.OnComplaint == 0 {
			continue
		}
		var first *model.Complaint
		for i := range r.complaints {
			c := &r.complaints[i]
			if c.Event > on.assessed && (first == nil || c.Event < first.Event) {
				first = c
			}
		}
		if first != nil {
			lia.Complaint = first.Received
		}
	}
}

// stated notes which event stated the assessment that an outreach goes by, if it
// is another than before.
func (on *sheet) stated(was model.LIA, seq int64) {
	was.Complaint = on.campaign.LIA.Complaint
	if !reflect.DeepEqual(was, on.campaign.LIA) {
		on.assessed = seq
	}
}

// outlines returns the days of the complaints of a contact, without words.
func (r *Review) outlines(no int) []model.Complaint {
	var out []model.Complaint
	for _, c := range r.complaints {
		if c.Contact == no {
			out = append(out, model.Complaint{
				No: c.No, Event: c.Event, Received: c.Received, Acknowledged: c.Acknowledged, Closed: c.Closed,
			})
		}
	}
	return out
}

// outline leaves the days of the complaints of a contact who was erased.
func (r *Review) outline(no int, days []model.Complaint) {
	r.complaints = slices.DeleteFunc(r.complaints, func(c model.Complaint) bool { return c.Contact == no })
	for _, c := range days {
		c.Contact = 0
		r.keepComplaint(c)
	}
}
