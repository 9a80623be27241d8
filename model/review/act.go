package review

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

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

// ErrObjected is returned for a contact that must not be contacted.
var ErrObjected = errors.New("marked do not contact: lift that first, with a reason")

// ErrNothing is returned when there is nothing to undo or redo.
var ErrNothing = errors.New("nothing to undo or redo")

// event returns an event by the current reviewer with its body encoded. It
// panics when the caller names a contact that does not exist or was erased: once
// such an event is durable, the review can no longer be loaded.
func (r *Review) event(t model.EventType, contact int, body any) model.Event {
	if contact < 0 || contact > len(r.contacts) {
		panic(fmt.Sprintf("review: event about contact %d of %d", contact, len(r.contacts)))
	}
	if contact != 0 && r.state(contact).Erased && t != model.ObjectionLifted {
		panic(fmt.Sprintf("review: event about contact %d, who was erased", contact))
	}
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

// Decide returns the event for a decision about a contact, for the current
// outreach. The decision must be valid, see [model.Decision.Validate], but needs
// no kind where one stands and nothing changed since. The contact must not be
// under do-not-contact ([ErrObjected]), erased ([ErrErased]) or shrunk
// ([ErrShrunk]).
func (r *Review) Decide(no int, d model.Decision) (model.Event, error) {
	if err := r.held(no); err != nil {
		return model.Event{}, err
	}
	s := r.State(no)
	if s.Objected {
		return model.Event{}, ErrObjected
	}
	err := d.Validate()
	if err != nil && !(errors.Is(err, model.ErrNoKind) && s.Kind != model.NotAsked && !s.KindStale()) {
		return model.Event{}, err
	}
	e := r.on(r.event(model.Decided, no, decisionBody{bodyVersion, d}))
	e.Kind, e.Relevance = d.Kind, d.Relevance
	return e, nil
}

// PutOff returns the event that moves contacts to "later", as one step. Those
// who are there already, or not held, stay out of it; it is an error when nobody
// is left.
func (r *Review) PutOff(contacts ...int) (model.Event, error) {
	move := make([]int, 0, len(contacts))
	for _, no := range contacts {
		if s := r.State(no); !s.Later && s.Held() {
			move = append(move, no)
		}
	}
	switch len(move) {
	case 0:
		return model.Event{}, errors.New("no contact to put off")
	case 1:
		return r.on(r.event(model.PutOff, move[0], nil)), nil
	}
	return r.on(r.event(model.PutOff, 0, putOffBody{bodyVersion, move})), nil
}

// checkWords limits what a person typed to [model.MaxWords] characters, and
// returns an error that says missing when they typed nothing.
func checkWords(words, missing string) error {
	switch {
	case strings.TrimSpace(words) == "":
		return errors.New(missing)
	case utf8.RuneCountInString(words) > model.MaxWords:
		return fmt.Errorf("a reason is limited to %d characters", model.MaxWords)
	}
	return nil
}

// Dismiss returns the event that says a possible do-not-contact match is
// another person.
func (r *Review) Dismiss(no int) model.Event {
	return r.event(model.MatchDismissed, r.Contact(no).No, nil)
}

// MarkPossible notes that a do-not-contact entry matches a contact by name and
// company only. It is no event: the match is found anew whenever a review is
// opened. A dismissed match stays dismissed until an import changes the record.
func (r *Review) MarkPossible(no int) {
	s := r.state(no)
	if s.Objected || !s.Held() || r.dismissed[no] {
		return
	}
	s.MaybeObjected = true
	r.set(no, s)
}

// NameReviewer returns the event that introduces a reviewer. It is the event of
// the new reviewer, who is current once it is applied.
func (r *Review) NameReviewer(name string) model.Event {
	e := r.event(model.ReviewerNamed, 0, reviewerBody{bodyVersion, name})
	e.Reviewer = r.Current() + 1
	return e
}
