package review

import (
	"encoding/json"
	"errors"
	"fmt"

	"handpick/model"
)

// Apply folds one event into the review. It must be called with every event of
// the log, once and in order. An error means that the log does not make sense,
// as when an event names a contact that no import brought, or that a newer
// handpick wrote it; the review is then not to be used further.
func (r *Review) Apply(e model.Event) error {
	if err := r.apply(e); err != nil {
		return fmt.Errorf("event %d: %w", e.Seq, err)
	}
	r.last = e.Seq
	return nil
}

func (r *Review) apply(e model.Event) error {
	if err := r.check(e); err != nil {
		return err
	}
	switch e.Type {
	case model.Decided:
		return r.within(e, r.applyDecided)
	case model.PutOff:
		return r.within(e, r.applyPutOff)
	case model.Undone:
		return r.within(e, r.applyUndone)
	case model.Redone:
		return r.within(e, r.applyRedone)
	case model.MatchDismissed:
		r.dismissed[e.Contact] = true
		return r.change(e, func(s *State) { s.MaybeObjected = false })
	case model.Imported:
		return r.applyImported(e)
	case model.ReviewerNamed:
		return r.applyReviewer(e)
	case model.CampaignSet:
		return r.applyCampaign(e)
	case model.CampaignChosen:
		return r.applyChosen(e)
	case model.StandingReasonSet:
		return r.applyStanding(e)
	case model.SourceStated:
		return r.applySource(e)
	case model.AssessmentAnswered, model.AssessmentConcluded, model.HouseAnswered, model.NoticeWritten:
		return r.applyForm(e)
	case model.Exported, model.AccessGiven:
		return nil
	case model.Corrected:
		return r.applyCorrected(e)
	case model.Redacted:
		return r.applyRedacted(e)
	case model.Erased:
		return r.applyErased(e)
	case model.Shrunk:
		return r.applyShrunk(e)
	case model.ShrinkAnnounced, model.RetentionSet, model.Expired:
		return r.applyTime(e)
	case model.ComplaintNoted:
		return r.applyComplaint(e)
	}
	return r.applyFact(e)
}

// check reports what is wrong with the numbers of an event.
func (r *Review) check(e model.Event) error {
	switch {
	case e.Seq <= r.last:
		return damaged("it comes after event %d", r.last)
	case e.Contact < 0 || e.Contact > len(r.contacts):
		return damaged("it is about contact %d of %d", e.Contact, len(r.contacts))
	case e.Contact != 0 && r.states[e.Contact-1].Erased && e.Type != model.ObjectionLifted:
		return damaged("it is about contact %d, who was erased", e.Contact)
	case e.Type == model.ReviewerNamed && e.Reviewer != len(r.reviewers)+1,
		e.Type != model.ReviewerNamed && (e.Reviewer < 0 || e.Reviewer > len(r.reviewers)):
		return damaged("it is by reviewer %d of %d", e.Reviewer, len(r.reviewers))
	case e.Kind > model.Unknown:
		return newer("kind %d", e.Kind)
	case e.Relevance > model.NotRelevant:
		return newer("relevance %d", e.Relevance)
	}
	return nil
}

// damaged returns the error for a log that contradicts itself.
func damaged(format string, args ...any) error {
	return fmt.Errorf(format+": the review is damaged, restore it from a copy", args...)
}

// newer returns the error for a log that says more than this program knows.
func newer(format string, args ...any) error {
	return fmt.Errorf(format+" is unknown: the review was written by a newer handpick, update this one", args...)
}

// decode reads the body of an event, from the event or from the log, and
// reports whether there was one: bodies can be erased.
func decode(e model.Event, log bodies, into any) (found bool, err error) {
	body := e.Body
	if body == nil {
		if body, err = log(e.Seq); body == nil || err != nil {
			return false, err
		}
	}
	var version struct{ V int }
	if err := json.Unmarshal(body, &version); err != nil {
		return false, damaged("its body is unreadable at byte %d", offset(err))
	}
	if version.V > bodyVersion {
		return false, newer("body version %d", version.V)
	}
	if err := json.Unmarshal(body, into); err != nil {
		return false, damaged("its body is unreadable at byte %d", offset(err))
	}
	return true, nil
}

// offset returns the byte at which a body stopped making sense. The error's own
// words would quote the body.
func offset(err error) int64 {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		return syntax.Offset
	case errors.As(err, &kind):
		return kind.Offset
	}
	return 0
}

// change alters the state of the contact an event is about.
func (r *Review) change(e model.Event, f func(*State)) error {
	if e.Contact == 0 {
		return damaged("it names no contact")
	}
	s := r.state(e.Contact)
	f(&s)
	r.set(e.Contact, s)
	return nil
}

func (r *Review) applyReviewer(e model.Event) error {
	var b reviewerBody
	if _, err := decode(e, r.body, &b); err != nil {
		return err
	}
	r.reviewers = append(r.reviewers, b.Name)
	return nil
}

func (r *Review) applyStanding(e model.Event) error {
	var b standingBody
	if found, err := decode(e, r.body, &b); !found {
		return err
	}
	if b.Slot < 0 || b.Slot >= StandingReasons {
		return damaged("it keeps a reason in slot %d of %d", b.Slot, StandingReasons)
	}
	r.standing[b.Slot] = b.Standing
	return nil
}
