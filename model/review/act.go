package review

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"handpick/model"
)

// bodyVersion is the version of every body this package writes.
const bodyVersion = 1

type decisionBody struct {
	V int `json:"v"`
	model.Decision
}

type putOffBody struct {
	V        int   `json:"v"`
	Contacts []int `json:"contacts"`
}

type reviewerBody struct {
	V    int    `json:"v"`
	Name string `json:"name"`
}

type standingBody struct {
	V    int `json:"v"`
	Slot int `json:"slot"` // from 0
	Standing
}

type campaignBody struct {
	V int `json:"v"`
	model.Campaign
}

type objectionBody struct {
	V int `json:"v"`
	model.Objection
}

type reasonBody struct {
	V      int    `json:"v"`
	Reason string `json:"reason"`
}

// ExportBody says what left in an [model.Exported] event.
type ExportBody struct {
	V        int    `json:"v"`
	Format   string `json:"format"`
	Rows     int    `json:"rows"`
	All      bool   `json:"all,omitempty"`
	Emails   bool   `json:"emails,omitempty"`
	HeldBack int    `json:"held_back"`
}

// ErrObjected is returned for a contact that must not be contacted.
var ErrObjected = errors.New("marked do not contact: lift that first, with a reason")

// ErrNothing is returned when there is nothing to undo or redo.
var ErrNothing = errors.New("nothing to take back")

// event returns an event by the current reviewer with its body encoded.
func (r *Review) event(t model.EventType, contact int, body any) model.Event {
	e := model.Event{Type: t, Contact: contact, Reviewer: r.Current()}
	if body != nil {
		b, err := json.Marshal(body)
		if err != nil {
			panic(fmt.Sprintf("review: body of event type %d: %v", t, err)) // our own types always encode
		}
		e.Body = b
	}
	return e
}

// Decide returns the event for a decision about a contact. The decision must be
// valid; see [model.Decision.Validate].
func (r *Review) Decide(no int, d model.Decision) (model.Event, error) {
	if r.State(no).Objected {
		return model.Event{}, ErrObjected
	}
	if err := d.Validate(); err != nil {
		return model.Event{}, err
	}
	e := r.event(model.Decided, no, decisionBody{bodyVersion, d})
	e.Kind, e.Relevance, e.Campaign = d.Kind, d.Relevance, r.campaign.No
	return e, nil
}

// PutOff returns the event that moves contacts to "later", as one step.
func (r *Review) PutOff(contacts ...int) (model.Event, error) {
	switch len(contacts) {
	case 0:
		return model.Event{}, errors.New("no contact to put off")
	case 1:
		return r.event(model.PutOff, contacts[0], nil), nil
	}
	return r.event(model.PutOff, 0, putOffBody{bodyVersion, slices.Clone(contacts)}), nil
}

// Step describes what undo or redo would act on.
type Step struct {
	Type      model.EventType // Decided or PutOff
	Contact   int             // the only contact, or the first
	Contacts  int             // how many
	Kind      model.Kind
	Relevance model.Relevance
}

func describe(stack []step) (Step, bool) {
	if len(stack) == 0 {
		return Step{}, false
	}
	s := stack[len(stack)-1]
	out := Step{Type: s.typ, Contacts: len(s.moved)}
	if len(s.moved) > 0 {
		out.Contact = s.moved[0].contact
		out.Kind, out.Relevance = s.moved[0].after.kind, s.moved[0].after.relevance
	}
	return out, true
}

// Undo returns the event that takes back the newest decision or skip, and what
// it takes back. Imports, exports and objections are never undone.
func (r *Review) Undo() (model.Event, Step, error) { return r.reverse(model.Undone, r.undo) }

// Redo returns the event that brings back what was last undone.
func (r *Review) Redo() (model.Event, Step, error) { return r.reverse(model.Redone, r.redo) }

func (r *Review) reverse(t model.EventType, stack []step) (model.Event, Step, error) {
	s, ok := describe(stack)
	if !ok {
		return model.Event{}, Step{}, ErrNothing
	}
	return r.event(t, s.Contact, nil), s, nil
}

// Object returns the event that marks a contact do-not-contact.
func (r *Review) Object(no int, o model.Objection) (model.Event, error) {
	if r.State(no).Objected {
		return model.Event{}, errors.New("already marked do not contact")
	}
	if strings.TrimSpace(o.How) == "" {
		return model.Event{}, errors.New("say how the wish was received")
	}
	return r.event(model.Objected, no, objectionBody{bodyVersion, o}), nil
}

// Lift returns the event that ends an objection, for a reason.
func (r *Review) Lift(no int, reason string) (model.Event, error) {
	if !r.State(no).Objected {
		return model.Event{}, errors.New("not marked do not contact")
	}
	if strings.TrimSpace(reason) == "" {
		return model.Event{}, errors.New("say why the mark is lifted")
	}
	return r.event(model.ObjectionLifted, no, reasonBody{bodyVersion, reason}), nil
}

// Dismiss returns the event that says a possible do-not-contact match is
// another person.
func (r *Review) Dismiss(no int) model.Event { return r.event(model.MatchDismissed, no, nil) }

// MarkPossible notes that a do-not-contact entry matches a contact by name and
// company only. It is no event: the match is found anew whenever a review is
// opened. Dismissed matches stay dismissed.
func (r *Review) MarkPossible(no int) {
	s := r.State(no)
	if s.Objected || r.dismiss[no] {
		return
	}
	s.MaybeObjected = true
	r.set(no, s)
}

// SetCampaign returns the event that states the outreach, first or anew.
func (r *Review) SetCampaign(c model.Campaign) model.Event {
	if c.No == 0 {
		c.No = max(r.campaign.No, 1)
	}
	e := r.event(model.CampaignSet, 0, campaignBody{bodyVersion, c})
	e.Campaign = c.No
	return e
}

// NameReviewer returns the event that introduces a reviewer. It is the event of
// the new reviewer, who is current once it is applied.
func (r *Review) NameReviewer(name string) model.Event {
	e := r.event(model.ReviewerNamed, 0, reviewerBody{bodyVersion, name})
	e.Reviewer = r.Current() + 1
	return e
}

// Export returns the event that records a file leaving.
func (r *Review) Export(b ExportBody) model.Event {
	b.V = bodyVersion
	return r.event(model.Exported, 0, b)
}
