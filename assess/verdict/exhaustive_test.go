package verdict

import (
	"flag"
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
	"testing"

	"handpick/model"
)

// upTo lists the values of an enumeration from its first to its last.
func upTo[T ~uint8](first, last T) []T {
	var all []T
	for v := first; v <= last; v++ {
		all = append(all, v)
	}
	return all
}

func everyCountry() []model.Country {
	return append(model.RuleCountries(), "", "SE") // unknown, and one without rules
}

func everySoftOptIn() []model.SoftOptIn {
	return []model.SoftOptIn{
		{}, model.AllFour(model.Yes), model.AllFour(model.DoNotKnow),
		{model.Yes, model.Yes, model.No, model.Yes}, {model.NoAnswer, model.Yes, model.Yes, model.Yes},
	}
}

// each calls visit with f once for every value that vary puts into it.
func each[T any](f Facts, values []T, vary func(*Facts, T), visit func(Facts)) {
	for _, v := range values {
		vary(&f, v)
		visit(f)
	}
}

// eachMessage visits every channel, nature, shape, reading of page invitations,
// country, consent and soft opt-in, all else as in f.
func eachMessage(f Facts, visit func(Facts)) {
	each(f, upTo(model.NoChannel, model.PersonalEmail), func(f *Facts, v model.Channel) { f.Channel = v }, func(f Facts) {
		each(f, upTo(model.NoNature, model.Unclear), func(f *Facts, v model.Nature) { f.Nature = v }, func(f Facts) {
			each(f, upTo(model.Ordinary, model.PitchInvite), func(f *Facts, v model.Shape) { f.Shape = v }, func(f Facts) {
				each(f, upTo(model.PageInvitesInformational, model.PageInvitesMarketing), func(f *Facts, v model.PageInvites) { f.PageInvites = v }, func(f Facts) {
					each(f, upTo(model.NoConsent, model.ConsentWithdrawn), func(f *Facts, v model.ConsentState) { f.Consent = v }, func(f Facts) {
						each(f, everySoftOptIn(), func(f *Facts, v model.SoftOptIn) { f.SoftOptIn = v }, visit)
					})
				})
			})
		})
	})
}

// eachStanding visits every objection, source, relevance, assessment and
// history, all else as in f.
func eachStanding(f Facts, visit func(Facts)) {
	each(f, upTo(model.NoObjection, model.ByCompany), func(f *Facts, v model.ObjectionScope) { f.Objection = v }, func(f Facts) {
		each(f, upTo(model.NoSource, model.ScrapedOrBought), func(f *Facts, v model.Source) { f.Source = v }, func(f Facts) {
			each(f, upTo(model.RelevanceNotRecorded, model.RelevanceNone), func(f *Facts, v model.RelevanceStrength) { f.Relevance = v }, func(f Facts) {
				each(f, upTo(model.NoLIA, model.LIAReviewOverdue), func(f *Facts, v model.LIAState) { f.LIA = v }, func(f Facts) {
					each(f, []int{model.Never, 3}, func(f *Facts, v int) { f.LastContactDays = v }, visit)
				})
			})
		})
	})
}

// eachStep visits f and every fact of [eachStanding] that is one change away
// from it.
func eachStep(f Facts, visit func(Facts)) {
	eachStanding(f, func(g Facts) {
		changes := 0
		for _, changed := range []bool{
			g.Objection != f.Objection, g.Source != f.Source, g.Relevance != f.Relevance,
			g.LIA != f.LIA, g.LastContactDays != f.LastContactDays,
		} {
			if changed {
				changes++
			}
		}
		if changes <= 1 {
			visit(g)
		}
	})
}

// kindViews are the ways a contact's kind can stand: confirmed, known, unknown,
// not asked, and with a guess.
type kindView struct {
	kind     model.Kind
	looksB2B bool
}

func kindViews() []kindView {
	return []kindView{
		{model.B2B, false}, {model.SoleTrader, false}, {model.Unknown, false}, {model.NotAsked, false},
		{model.Unknown, true}, {model.NotAsked, true},
	}
}

// inParallel runs work for every country on all processors and fails with the
// first complaint of each.
func inParallel(t *testing.T, work func(model.Country) error) {
	t.Helper()
	slots := make(chan struct{}, runtime.GOMAXPROCS(0))
	var all sync.WaitGroup
	for _, c := range everyCountry() {
		all.Go(func() {
			slots <- struct{}{}
			defer func() { <-slots }()
			if err := work(c); err != nil {
				t.Errorf("%s: %v", c, err)
			}
		})
	}
	all.Wait()
}

// outcomeOf is the outcome of [Of] without the words around it.
func outcomeOf(f Facts) model.Outcome { return decide(f).deciding.outcome(f.Policy) }

// violation returns which promise the outcomes of one contact and message
// break, "" for none. The facts' own kind and policy are ignored.
func violation(f Facts) string {
	for _, policy := range []model.Policy{model.Cautious, model.Standard} {
		f.Policy = policy
		f.Kind, f.LooksB2B = model.SoleTrader, false
		soleTrader := outcomeOf(f)
		for _, view := range kindViews() {
			f.Kind, f.LooksB2B = view.kind, view.looksB2B
			deciding := decide(f).deciding
			outcome := deciding.outcome(policy)
			switch {
			case outcome < model.DoNotContact || outcome > model.MayContact:
				return "no outcome"
			case deciding.ID == "P3":
				return "no rule but the last answers"
			case f.personObjected() && f.Nature != model.Solicited && f.Nature != model.Service && outcome != model.DoNotContact:
				return "an objection by the person is not absolute"
			case f.Source == model.ScrapedOrBought && outcome != model.DoNotContact:
				return "a scraped list is written to"
			case view.kind != model.B2B && outcome != soleTrader:
				return "an unknown kind is not treated as a sole trader"
			case outcome == model.ConsentNeeded && consentRequestOutcome(f) > outcome:
				return "asking for consent solves that consent is needed"
			}
			if policy == model.Cautious {
				f.Policy = model.Standard
				freer := outcomeOf(f) < outcome
				f.Policy = model.Cautious
				if freer {
					return "the cautious policy is freer than the standard one"
				}
			}
		}
	}
	return ""
}

func consentRequestOutcome(f Facts) model.Outcome {
	f.Shape = model.ConsentRequest
	return outcomeOf(f)
}

// full asks for the whole product of all inputs: about 500 million combinations
// here, a minute or more, and for the hard stops some billions, which need an
// idle machine and a -timeout of an hour.
var full = flag.Bool("full", false, "try every combination of all inputs")

// TestEveryCombinationReachesOneOutcomeAndKeepsThePromises tries every message
// to every kind in every country with the gates open and each shut in turn, and
// every state of all gates together for the messages that differ most.
func TestEveryCombinationReachesOneOutcomeAndKeepsThePromises(t *testing.T) {
	var total atomic.Int64
	inParallel(t, func(country model.Country) error {
		f := WhatIf()
		f.Country = country
		var broken error
		combinations := int64(0)
		check := func(f Facts) {
			combinations += int64(2 * len(kindViews()))
			if why := violation(f); why != "" && broken == nil {
				broken = fmt.Errorf("%s: %+v", why, f)
			}
		}
		if *full {
			eachStanding(f, func(f Facts) { eachMessage(f, check) })
			total.Add(combinations)
			return broken
		}
		eachStep(f, func(f Facts) { eachMessage(f, check) })
		f.Channel = model.LinkedInMessage
		eachStanding(f, func(f Facts) {
			each(f, upTo(model.NoNature, model.Unclear), func(f *Facts, v model.Nature) { f.Nature = v }, func(f Facts) {
				each(f, upTo(model.NoConsent, model.ConsentWithdrawn), func(f *Facts, v model.ConsentState) { f.Consent = v }, check)
			})
		})
		total.Add(combinations)
		return broken
	})
	t.Logf("%d combinations", total.Load())
}

// flaw returns what is wrong with a whole verdict, "" for nothing.
func flaw(f Facts, v model.Verdict) string {
	d := decide(f)
	complete := f.Draft == model.HasAll && f.Notice != model.NoticeMissing
	switch {
	case v.Outcome != d.deciding.outcome(f.Policy):
		return "the verdict is not what the rules decided"
	case v.Ready() != (v.Missing == ""):
		return "not ready, and nothing is missing"
	case v.Ready() && !complete:
		return "ready with an incomplete draft"
	case v.Ready() && v.Outcome == model.InformationalOnly && d.nature != model.Informational:
		return "ready although the message is not informational"
	case v.Outcome < model.InformationalOnly && (v.Basis != "" || len(v.Conditions) > 0):
		return "conditions or a basis for a message that may not go"
	case v.Outcome >= model.InformationalOnly && (v.Basis == "" || len(v.Conditions) == 0):
		return "no conditions or no basis for a message that may go"
	case len(v.Rules) == 0 || len(v.Citations) == 0 || len(v.WouldChange) == 0:
		return "a verdict without rule, source or what would change it"
	}
	return ""
}

func TestNoVerdictIsReadyWithoutAllItNeeds(t *testing.T) {
	inParallel(t, func(country model.Country) error {
		f := WhatIf()
		f.Country = country
		var broken error
		check := func(f Facts) {
			each(f, kindViews(), func(f *Facts, v kindView) { f.Kind, f.LooksB2B = v.kind, v.looksB2B }, func(f Facts) {
				cautious, standard := Both(f)
				f.Policy = model.Cautious
				why := flaw(f, cautious)
				if f.Policy = model.Standard; why == "" {
					why = flaw(f, standard)
				}
				if why != "" && broken == nil {
					broken = fmt.Errorf("%s: %+v", why, f)
				}
			})
		}
		f.SoftOptIn = model.AllFour(model.Yes)
		for _, draft := range []model.MustHaves{model.HasAll, model.HasAll &^ model.HasOptOut, model.HasIdentity} {
			f.Draft = draft
			each(f, upTo(model.NoticeMissing, model.NoticeGiven), func(f *Facts, v model.NoticeState) { f.Notice = v }, func(f Facts) {
				each(f, upTo(model.NoChannel, model.PersonalEmail), func(f *Facts, v model.Channel) { f.Channel = v }, func(f Facts) {
					each(f, upTo(model.NoNature, model.Unclear), func(f *Facts, v model.Nature) { f.Nature = v }, func(f Facts) {
						each(f, upTo(model.Ordinary, model.PitchInvite), func(f *Facts, v model.Shape) { f.Shape = v }, func(f Facts) {
							each(f, upTo(model.NoConsent, model.ConsentWithdrawn), func(f *Facts, v model.ConsentState) { f.Consent = v }, check)
						})
					})
				})
			})
		}
		return broken
	})
}
