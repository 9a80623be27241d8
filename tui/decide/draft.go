// Package decide holds the decision that is being made about one contact: the
// keys pressed so far, what they cite, and what is still missing. It knows no
// screen; the full screen and the line mode both drive it.
//
// A decision is two claims. Relevance comes first, and kind is asked only of
// the relevant. Each needs a why: chips cited by a digit, words typed, or
// evidence on screen that agrees with the key by itself. That last holds for
// the kind, and for "not relevant" by an honest negative, never for "relevant":
// why somebody belongs on the shortlist is for the reviewer to point at.
package decide

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"handpick/assess/subscriber"
	"handpick/model"
	"handpick/model/review"
)

// RuleStanding is the rule id of a reason the reviewer keeps under 7 to 9.
const RuleStanding = "standing"

// FirstStanding is the digit of the first standing reason.
const FirstStanding = 7

// Draft is a decision in the making. The zero Draft has no evidence; use New.
type Draft struct {
	chips    []model.Evidence // digits 1 to 6
	standing [review.StandingReasons]review.Standing

	relevance model.Relevance
	kind      model.Kind
	cited     [2][]model.Evidence // by claim, in the order cited
	words     [2]string
	held      bool
	stands    bool // the kind was decided before and need not be asked
}

// New returns an empty draft over the evidence on screen, numbered from 1.
func New(chips []model.Evidence, standing [review.StandingReasons]review.Standing) *Draft {
	return &Draft{chips: chips, standing: standing}
}

// Keep replaces the standing reasons, as after one was kept anew.
func (d *Draft) Keep(standing [review.StandingReasons]review.Standing) { d.standing = standing }

// index maps a claim to its place in the arrays of a Draft.
func index(c model.Claim) int {
	if c == model.KindClaim {
		return 1
	}
	return 0
}

// Relevance returns the answer pressed so far.
func (d *Draft) Relevance() model.Relevance { return d.relevance }

// Kind returns the kind pressed so far.
func (d *Draft) Kind() model.Kind { return d.kind }

// Empty reports whether nothing was pressed or typed.
func (d *Draft) Empty() bool {
	return d.relevance == model.Undecided && d.kind == model.NotAsked &&
		d.words == [2]string{} && len(d.cited[0])+len(d.cited[1]) == 0
}

// SetRelevance answers whether the contact fits. Evidence cited for the
// opposite answer is dropped.
func (d *Draft) SetRelevance(r model.Relevance) {
	d.relevance = r
	d.cited[0] = slices.DeleteFunc(d.cited[0], func(e model.Evidence) bool {
		return e.Relevance != model.Undecided && e.Relevance != r
	})
}

// SetKind answers whose mailbox it is. Evidence cited for another kind is
// dropped.
func (d *Draft) SetKind(k model.Kind) {
	d.kind = k
	d.cited[1] = slices.DeleteFunc(d.cited[1], func(e model.Evidence) bool { return contradicts(e, k) })
}

func contradicts(e model.Evidence, k model.Kind) bool {
	return e.Kind != model.NotAsked && e.Kind != k || e.Negative && k == model.B2B
}

// KindStands says that the kind of this person was decided before, for another
// outreach, and need not be asked again.
func (d *Draft) KindStands() { d.stands = true }

// Hold keeps the decision from being saved by itself so that more can be
// cited; Release ends that.
func (d *Draft) Hold() { d.held = true }

// Release lets a held decision be saved.
func (d *Draft) Release() { d.held = false }

// Held reports whether the decision waits for Release.
func (d *Draft) Held() bool { return d.held }

// Chip returns the evidence a digit stands for, false when there is none.
func (d *Draft) Chip(digit int) (model.Evidence, bool) {
	switch {
	case digit >= 1 && digit <= len(d.chips) && digit < FirstStanding:
		return d.chips[digit-1], true
	case digit >= FirstStanding && digit < FirstStanding+review.StandingReasons:
		s := d.standing[digit-FirstStanding]
		return model.Evidence{Rule: RuleStanding, Says: s.Words, Kind: s.Kind, Relevance: s.Relevance}, s.Words != ""
	}
	return model.Evidence{}, false
}

// Cite cites the chip of a digit for its claim, or takes it back when it is
// cited already. The error says why the chip cannot serve.
func (d *Draft) Cite(digit int) error {
	e, ok := d.Chip(digit)
	if !ok {
		return fmt.Errorf("there is no %d on this card", digit)
	}
	for i := range d.cited {
		if at := d.position(i, e); at >= 0 {
			d.cited[i] = slices.Delete(d.cited[i], at, at+1)
			return nil
		}
	}
	claim := d.claimOf(e)
	if err := d.fits(e, claim); err != nil {
		return err
	}
	d.cited[index(claim)] = append(d.cited[index(claim)], e)
	return nil
}

// same reports whether two pieces of evidence are one chip.
func same(a, b model.Evidence) bool {
	return a.Rule == b.Rule && a.Field == b.Field && a.Start == b.Start && a.End == b.End && a.Says == b.Says
}

func (d *Draft) position(i int, e model.Evidence) int {
	return slices.IndexFunc(d.cited[i], func(c model.Evidence) bool { return same(c, e) })
}

// claimOf returns the claim a chip serves. Evidence of the kind serves the
// relevance of somebody who is not relevant, for then the kind is not asked.
func (d *Draft) claimOf(e model.Evidence) model.Claim {
	switch c := e.Claim(); {
	case c == model.KindClaim && d.relevance == model.NotRelevant && d.kind == model.NotAsked:
		return model.RelevanceClaim
	case c != model.NoClaim:
		return c
	}
	if open := d.Open(); open != model.NoClaim {
		return open
	}
	if d.relevance == model.Relevant {
		return model.KindClaim
	}
	return model.RelevanceClaim
}

func (d *Draft) fits(e model.Evidence, claim model.Claim) error {
	switch {
	case claim == model.KindClaim && d.kind == model.B2B && e.Negative:
		return errors.New("the absence of a legal form does not show a company: cite something else, or press e and say how you know")
	case claim == model.KindClaim && d.kind != model.NotAsked && contradicts(e, d.kind):
		return fmt.Errorf("that points to %s, not to %s: cite something else, or press e and say why", e.Kind, d.kind)
	case claim == model.RelevanceClaim && e.Relevance != model.Undecided && d.relevance != model.Undecided && e.Relevance != d.relevance:
		return fmt.Errorf("that points to %q: cite something else, or press e and say why", strings.ToLower(e.Relevance.String()))
	}
	return nil
}

// Say sets the words typed for a claim; empty words take them back.
func (d *Draft) Say(claim model.Claim, words string) {
	d.words[index(claim)] = strings.TrimSpace(words)
}

// Words returns what was typed for a claim.
func (d *Draft) Words(claim model.Claim) string { return d.words[index(claim)] }

// Cited reports for which claim the chip of a digit will be stored as a reason,
// and whether by itself rather than by a key.
func (d *Draft) Cited(digit int) (claim model.Claim, byItself bool) {
	e, ok := d.Chip(digit)
	if !ok {
		return model.NoClaim, false
	}
	for i, c := range [2]model.Claim{model.RelevanceClaim, model.KindClaim} {
		if d.position(i, e) >= 0 {
			return c, false
		}
	}
	if digit < FirstStanding {
		switch {
		case d.agreesKind(e):
			return model.KindClaim, true
		case d.agreesRelevance(e):
			return model.RelevanceClaim, true
		}
	}
	return model.NoClaim, false
}

// agreesKind reports whether evidence bears out the kind by itself: strong
// evidence, what the reviewer decided about the company before, and for unknown
// whatever leaves it open. A mere lean, such as a title, is for a digit to cite.
func (d *Draft) agreesKind(e model.Evidence) bool {
	carries := e.Strength == model.Strong || e.Rule == subscriber.RuleMemory || d.kind == model.Unknown
	return d.kind != model.NotAsked && e.Kind == d.kind && carries && !contradicts(e, d.kind)
}

func (d *Draft) agreesRelevance(e model.Evidence) bool {
	return d.relevance == model.NotRelevant && e.Negative && e.Relevance == model.NotRelevant
}

// why returns the justification of a claim as it would be stored: what was
// cited first, then what agrees by itself.
func (d *Draft) why(claim model.Claim) model.Justification {
	i := index(claim)
	j := model.Justification{Cited: slices.Clone(d.cited[i]), Words: d.words[i]}
	for _, e := range d.chips {
		agrees := d.agreesRelevance(e)
		if claim == model.KindClaim {
			agrees = d.agreesKind(e)
		}
		if agrees && d.position(0, e) < 0 && d.position(1, e) < 0 {
			j.Cited = append(j.Cited, e)
		}
	}
	return j
}

// Open returns the claim that still needs a why: one that was answered without
// one, relevance before kind; NoClaim when nothing answered lacks a why.
func (d *Draft) Open() model.Claim {
	switch {
	case d.relevance != model.Undecided && d.why(model.RelevanceClaim).Empty():
		return model.RelevanceClaim
	case d.kind != model.NotAsked && d.kindUnjustified():
		return model.KindClaim
	}
	return model.NoClaim
}

func (d *Draft) kindUnjustified() bool {
	j := d.why(model.KindClaim)
	return j.Empty() || d.kind == model.B2B && j.OnlyNegative()
}

// Complete reports whether both claims are answered as far as they are asked,
// and justified.
func (d *Draft) Complete() bool {
	asked := d.relevance == model.NotRelevant || d.relevance == model.Relevant && (d.kind != model.NotAsked || d.stands)
	return asked && d.Open() == model.NoClaim
}

// Ready reports whether the decision is to be saved now.
func (d *Draft) Ready() bool { return d.Complete() && !d.held }

// Decision returns the decision as pressed. It is valid once Complete.
func (d *Draft) Decision() model.Decision {
	out := model.Decision{
		Relevance: d.relevance, RelevanceWhy: d.why(model.RelevanceClaim),
		Kind: d.kind, OnScreen: slices.Clone(d.chips),
	}
	if d.kind != model.NotAsked {
		out.KindWhy = d.why(model.KindClaim)
	}
	return out
}
