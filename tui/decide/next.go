package decide

import (
	"errors"
	"strings"

	"handpick/model"
)

// Next says in plain words what the decision still needs, "" when it is
// complete and not held.
func (d *Draft) Next() string {
	switch open := d.Open(); {
	case d.Empty():
		return "r relevant, or n not relevant"
	case open == model.RelevanceClaim:
		return "why " + strings.ToLower(d.relevance.String()) + "? a number cites a chip, e types a reason"
	case open == model.KindClaim:
		return "why " + d.kind.String() + "? a number cites a chip, e types a reason"
	case d.relevance == model.Undecided:
		return "r relevant, or n not relevant?"
	case d.relevance == model.Relevant && d.kind == model.NotAsked && !d.stands:
		return "b B2B, s sole trader, or u unknown?"
	case d.held:
		return "held: cite more, enter saves"
	}
	return ""
}

// ErrNoRepeat is returned when the evidence of the last reason is not on this
// card.
var ErrNoRepeat = errors.New("the last reason does not hold here: its evidence is not on this card")

// Repeat gives the open claim, or relevance when none is open, the reason it
// had in the last decision. It is refused where any of that evidence is absent
// from this card, or where the answers differ.
func (d *Draft) Repeat(last model.Decision) error {
	claim, why := model.RelevanceClaim, last.RelevanceWhy
	if d.Open() == model.KindClaim {
		claim, why = model.KindClaim, last.KindWhy
	}
	differs := claim == model.RelevanceClaim && d.relevance != last.Relevance ||
		claim == model.KindClaim && d.kind != last.Kind
	if why.Empty() || differs {
		return ErrNoRepeat
	}
	var cite []model.Evidence
	for _, old := range why.Cited {
		e, ok := d.holds(old)
		if !ok {
			return ErrNoRepeat
		}
		cite = append(cite, e)
	}
	i := index(claim)
	for _, e := range cite {
		if d.position(i, e) < 0 {
			d.cited[i] = append(d.cited[i], e)
		}
	}
	if why.Words != "" {
		d.words[i] = why.Words
	}
	return nil
}

// holds finds the chip of this card that states what an earlier chip stated.
func (d *Draft) holds(old model.Evidence) (model.Evidence, bool) {
	for digit := 1; digit <= 9; digit++ {
		e, ok := d.Chip(digit)
		if ok && e.Rule == old.Rule && e.Field == old.Field && e.Says == old.Says && strings.EqualFold(e.Quote, old.Quote) {
			return e, true
		}
	}
	return model.Evidence{}, false
}
