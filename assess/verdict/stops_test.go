package verdict

import (
	"fmt"
	"strings"
	"sync/atomic"
	"testing"

	"handpick/model"
)

// stopView is one way in which the hard stops of an assessment can stand to a
// contact.
type stopView struct {
	stops       model.Stops
	sensitivity model.Sensitivity
	looks       bool
}

// stopViews are all of them, the one in which nothing stops first.
func stopViews() []stopView {
	var all []stopView
	const every = model.StopConsent | model.StopSpecial | model.StopVulnerable | model.StopNoOptOut
	for stops := model.Stops(0); stops <= every; stops++ {
		for _, s := range upTo(model.SensitivityNotSaid, model.Vulnerable) {
			all = append(all, stopView{stops, s, false}, stopView{stops, s, true})
		}
	}
	return all
}

func (v stopView) of(f Facts) Facts {
	f.Stops, f.Sensitivity, f.LooksSpecial = v.stops, v.sensitivity, v.looks
	return f
}

// trueOf reports whether the stops are true of this contact or this message. It
// says anew, and not by way of the rules, what each of them is about.
func (v stopView) trueOf(f Facts, nature model.Nature) bool {
	marketing := nature == model.Marketing
	noted := v.sensitivity == model.SpecialCategory || v.sensitivity == model.Vulnerable
	return noted ||
		v.stops&model.StopSpecial != 0 && v.looks && v.sensitivity == model.SensitivityNotSaid ||
		v.stops&model.StopNoOptOut != 0 && marketing ||
		v.stops&model.StopConsent != 0 && marketing && f.Kind != model.B2B
}

// stopFlaw returns what is wrong with the decision under a view, given the one
// in which nothing stops; "" for nothing.
func stopFlaw(f Facts, view stopView, free decision) string {
	d := decide(view.of(f))
	outcome, was := d.deciding.outcome(f.Policy), free.deciding.outcome(f.Policy)
	goes, marketing := outcome >= model.InformationalOnly, d.nature == model.Marketing
	basis := d.deciding.Basis
	unasked := d.nature != model.Solicited && d.nature != model.Service
	noted := view.sensitivity == model.SpecialCategory || view.sensitivity == model.Vulnerable
	switch {
	case outcome > was:
		return "a stop makes the verdict freer"
	case d.nature != free.nature:
		return "a stop changes what kind of message it is"
	case !view.trueOf(f, d.nature) && d.deciding != free.deciding:
		return "a stop that is true of nobody stops somebody"
	case !unasked && d.deciding != free.deciding:
		return "a stop reaches what they asked for, or are owed"
	case marketing && free.deciding.Basis == byConsent && view.stops&model.StopNoOptOut == 0 && d.deciding != free.deciding:
		return "a stop of legitimate interests reaches what rests on consent"
	case goes && unasked && basis == byInterest && noted:
		return "somebody noted is written to on legitimate interests"
	case goes && unasked && basis == byInterest && view.looks && view.stops&model.StopSpecial != 0 && view.sensitivity == model.SensitivityNotSaid:
		return "a record that looks special is written to before somebody looked"
	case goes && marketing && view.stops&model.StopNoOptOut != 0:
		return "marketing goes although not every message says how to refuse"
	case goes && marketing && basis == byInterest && view.stops&model.StopConsent != 0 && f.Kind != model.B2B && !f.SoftOptIn.Holds():
		return "marketing goes on legitimate interests to somebody who must consent"
	}
	return ""
}

// earlyRules are those read before the first that is about a hard stop.
func earlyRules() map[*Rule]bool {
	early := map[*Rule]bool{}
	for i := range rules {
		if strings.HasPrefix(rules[i].ID, "L-") {
			break
		}
		early[&rules[i]] = true
	}
	return early
}

// TestAStopStopsWhomItIsTrueOfAndNobodyElse tries every way the stops can stand
// for every message to every kind in every country, with the gates open and
// each shut in turn for a contact who could be written to. With -full it tries
// them with every combination of all inputs, but for those that an earlier rule
// decides: that these do not depend on the stops is what the rest of the test
// shows.
func TestAStopStopsWhomItIsTrueOfAndNobodyElse(t *testing.T) {
	views, early := stopViews(), earlyRules()
	var total atomic.Int64
	inParallel(t, func(country model.Country) error {
		f := WhatIf()
		f.Country = country
		var broken error
		tried := int64(0)
		check := func(f Facts, skip bool) {
			each(f, kindViews(), func(f *Facts, v kindView) { f.Kind, f.LooksB2B = v.kind, v.looksB2B }, func(f Facts) {
				each(f, upTo(model.Cautious, model.Standard), func(f *Facts, v model.Policy) { f.Policy = v }, func(f Facts) {
					free := decide(f)
					if skip && early[free.deciding] {
						return
					}
					for _, v := range views {
						tried++
						if why := stopFlaw(f, v, free); why != "" && broken == nil {
							broken = fmt.Errorf("%s: %+v", why, v.of(f))
						}
					}
				})
			})
		}
		if *full {
			eachStanding(f, func(f Facts) { eachMessage(f, func(f Facts) { check(f, true) }) })
		}
		each(f, upTo(model.NoChannel, model.PersonalEmail), func(f *Facts, v model.Channel) { f.Channel = v }, func(f Facts) {
			each(f, upTo(model.NoNature, model.Unclear), func(f *Facts, v model.Nature) { f.Nature = v }, func(f Facts) {
				each(f, upTo(model.NoConsent, model.ConsentWithdrawn), func(f *Facts, v model.ConsentState) { f.Consent = v }, func(f Facts) {
					each(f, []model.SoftOptIn{{}, model.AllFour(model.Yes)}, func(f *Facts, v model.SoftOptIn) { f.SoftOptIn = v }, func(f Facts) { check(f, false) })
					each(f, upTo(model.ConsentRequest, model.PitchInvite), func(f *Facts, v model.Shape) { f.Shape = v }, func(f Facts) { check(f, false) })
				})
			})
		})
		f.Channel, f.Nature = model.WorkEmail, model.Marketing
		eachStep(f, func(f Facts) { check(f, false) })
		total.Add(tried)
		return broken
	})
	t.Logf("%d combinations", total.Load())
}

func TestEveryStopHasItsRule(t *testing.T) {
	var found model.Stops
	for _, stop := range Stops() {
		found |= stop
	}
	if want := model.StopConsent | model.StopSpecial | model.StopVulnerable | model.StopNoOptOut; found != want {
		t.Errorf("the rules carry out %q, want %q", found, want)
	}
}
