// Package dashboard draws the list at a glance: how many contacts there are,
// how many hold the words of the outreach, how many look self-employed, and
// what was decided so far, and what falls due.
package dashboard

import (
	"context"

	"handpick/assess"
	"handpick/assess/subscriber"
	"handpick/model"
)

// Counts is what reading every contact's record yields.
type Counts struct {
	// HoldWords is how many positions hold a word of the outreach, -1 when no
	// words were given.
	HoldWords int
	// SelfEmployed and Companies are how many the record strongly suggests to
	// be the one or the other.
	SelfEmployed, Companies int
	// Bare is how many give neither company nor position.
	Bare int
}

// checkEvery is after how many contacts counting looks whether to stop.
const checkEvery = 4096

// Count reads the records of contacts. It changes nothing and may run off the
// event loop. It stops with the context's error.
func Count(ctx context.Context, contacts []model.Contact, rules *subscriber.Rules, a *assess.Assessor) (Counts, error) {
	n := Counts{}
	if a.Words().None() {
		n.HoldWords = -1
	}
	for i := range contacts {
		if i%checkEvery == 0 && ctx.Err() != nil {
			return n, ctx.Err()
		}
		if contacts[i].Key == "" { // erased or shrunk: nothing but the number is left
			continue
		}
		f := &contacts[i].Fields
		if a.Words().Found(f) {
			n.HoldWords++
		}
		if f.Bare() {
			n.Bare++
		}
		switch s := rules.Suggest(f); {
		case s.Strength != model.Strong:
		case s.Kind == model.SoleTrader:
			n.SelfEmployed++
		case s.Kind == model.B2B:
			n.Companies++
		}
	}
	return n, nil
}
