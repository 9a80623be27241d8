package subscriber

import "handpick/model"

// weighPosition applies R10: self-employed words anywhere in the position, and
// barristers at a set of chambers.
func (c *record) weighPosition() {
	t := &c.position
	if t.long || t.mixed || len(t.words) == 0 {
		return
	}
	for i := range t.words {
		for n := min(4, len(t.words)-i); n > 0; n-- {
			set := c.words(t, i, i+n)
			if set&positionSelfEmployed != 0 && c.ownAccount(i, i+n) {
				e := evidence(RulePositionSelfEmployed, model.FieldPosition, t, i, i+n)
				c.add(e, model.SoleTrader, model.Strong, "sole trader", "the position says "+quoted(e.Quote))
				return
			}
			if set&barristerTitle != 0 && c.asked == askChambers && c.setOff(i, i+n) {
				e := evidence(RulePositionSelfEmployed, model.FieldPosition, t, i, i+n)
				c.add(e, model.SoleTrader, model.Strong, "sole trader", "the position says "+quoted(e.Quote)+" at a set of chambers, whose members are self-employed")
				return
			}
		}
	}
}

// ownAccount reports whether the self-employed words from i to before j speak of
// the contact, not of a market, a team, other people or the past.
func (c *record) ownAccount(i, j int) bool {
	t := &c.position
	if i > 0 && t.words[i].sep < byComma && c.words(t, i-1, i)&positionStopBefore != 0 {
		return false
	}
	return j == len(t.words) || t.words[j].sep >= byComma || c.words(t, j, j+1)&positionStopAfter == 0
}

// setOff reports whether punctuation or the ends of the position set off the
// words from i to before j: "Barrister, Family" but not "Barrister Clerk".
func (c *record) setOff(i, j int) bool {
	t := &c.position
	return (i == 0 || t.words[i].sep >= byComma || t.words[i].sep == bySlash) &&
		(j == len(t.words) || t.words[j].sep >= byComma || t.words[j].sep == bySlash || string(t.key(j, j+1)) == "at")
}

// titled reports where in the position a title of the set stands, set off from
// the rest: "Owner", "Founder & CEO", but not "Product Owner".
func (c *record) titled(set wordSet) (i, j int, ok bool) {
	t := &c.position
	for i := range t.words {
		for n := min(3, len(t.words)-i); n > 0; n-- {
			if c.words(t, i, i+n)&set == 0 {
				continue
			}
			before := i == 0 || c.joins(i) || c.joiner(i-1)
			after := i+n == len(t.words) || c.joins(i+n) || c.joiner(i+n)
			if before && after {
				return i, i + n, true
			}
		}
	}
	return 0, 0, false
}

// joins reports whether word i begins a new title by its punctuation.
func (c *record) joins(i int) bool {
	sep := c.position.words[i].sep
	return sep >= byComma || sep == bySlash
}

// joiner reports whether word i stands between two titles.
func (c *record) joiner(i int) bool {
	switch string(c.position.key(i, i+1)) {
	case "and", "&", "at", "of", "und", "et", "y", "e", "+":
		return true
	}
	return false
}
