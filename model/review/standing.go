package review

import (
	"fmt"

	"handpick/model"
)

// StandingReasons is the number of reasons a reviewer keeps, under 7, 8 and 9.
const StandingReasons = 3

// Standing is a reason the reviewer keeps because it holds for many contacts.
// It is theirs, not evidence of the record. It serves the claim it points to,
// or either claim when it points to neither.
type Standing struct {
	Words     string          `json:"words"`
	Kind      model.Kind      `json:"kind,omitempty"`
	Relevance model.Relevance `json:"relevance,omitempty"`
}

// defaultStanding is what the keys hold until the reviewer keeps their own.
func defaultStanding() [StandingReasons]Standing {
	return [StandingReasons]Standing{
		{Words: "I know this employer is a registered company", Kind: model.B2B},
		{Words: "I know this person works for themselves", Kind: model.SoleTrader},
		{Words: "I know this person's work at first hand"},
	}
}

// Standing returns the reasons the reviewer keeps.
func (r *Review) Standing() [StandingReasons]Standing { return r.standing }

// KeepReason returns the event that keeps a reason in a slot from 0 to
// StandingReasons-1.
func (r *Review) KeepReason(slot int, s Standing) (model.Event, error) {
	if slot < 0 || slot >= StandingReasons {
		return model.Event{}, fmt.Errorf("there are %d standing reasons", StandingReasons)
	}
	if err := checkWords(s.Words, "a standing reason needs words"); err != nil {
		return model.Event{}, err
	}
	return r.event(model.StandingReasonSet, 0, standingBody{bodyVersion, slot, s}), nil
}
