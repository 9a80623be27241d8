package verdict

import (
	"slices"

	"handpick/model"
)

// Version dates the list of rules: the day its sources were last read. It
// changes whenever a rule does.
const Version = "2026-11-22"

// Part says which part of the list a rule belongs to.
type Part string

// The parts, in the order they are read.
const (
	Settling Part = "What kind of message it is"
	Gates    Part = "Before anything else"
	UK       Part = "United Kingdom"
	EU       Part = "European Union"
	Last     Part = "Last"
)

// Rule is one line of the list. What it says never depends on anything but the
// [Facts].
type Rule struct {
	// ID is stable and stored with decisions: it is never used for another rule.
	ID   string `json:"id"`
	Part Part   `json:"part"`
	// When is the condition in plain words.
	When string `json:"when"`
	// Settles says, for the few rules that do not decide, what the message
	// counts as from here on.
	Settles string `json:"settles,omitempty"`
	// Cautious and Standard are the outcomes under the two policies. The zero
	// Outcome means that the rule is passed over.
	Cautious model.Outcome `json:"cautious,omitempty"`
	Standard model.Outcome `json:"standard,omitempty"`
	// Basis is the lawful basis a message would rest on.
	Basis string `json:"basis,omitempty"`
	// Conditions are the rule's own; [StandingConditions] come on top.
	Conditions  []string `json:"conditions,omitempty"`
	WouldChange []string `json:"would_change,omitempty"`
	// NextStep is the one thing to do while the message is not ready.
	NextStep string `json:"next_step,omitempty"`
	// Notes are the open questions that bite here.
	Notes     []string `json:"notes,omitempty"`
	Citations []string `json:"citations"`

	// stop is the stop of the assessment that the rule carries out, 0 for none.
	stop    model.Stops
	matches func(*Facts) bool
	// next makes NextStep fit the facts, nil where it always does.
	next func(*Facts) string
	// settles is what the message counts as, for a rule that has Settles.
	settles model.Nature
	// blocksOnAnswer marks a missing answer that may not be the only thing in
	// the way: the verdict looks ahead and says so.
	blocksOnAnswer bool
}

// Rules returns the list in the order it is read. The slices inside the rules
// are shared: do not change them.
func Rules() []Rule { return append(slices.Clone(rules), lookRule, draftRule) }

// rules is the list but for the last two, which are read once one of these lets
// a message go.
var rules = slices.Concat(settlingRules, gateRules, ukRules, euRules, lastRules)

// Stops returns, by the ID of its rule, what each rule carries out that stands for
// a stop of the assessment.
func Stops() map[string]model.Stops {
	out := make(map[string]model.Stops)
	for _, r := range Rules() {
		if r.stop != 0 {
			out[r.ID] = r.stop
		}
	}
	return out
}

// outcome returns what the rule decides under a policy; any policy that is not
// standard is cautious.
func (r *Rule) outcome(p model.Policy) model.Outcome {
	if p == model.Standard {
		return r.Standard
	}
	return r.Cautious
}

// nextStep returns the one thing to do, fitted to the facts.
func (r *Rule) nextStep(f *Facts) string {
	if r.next != nil {
		return r.next(f)
	}
	return r.NextStep
}

// StandingConditions returns the conditions of every message that is neither
// asked for nor a needed service message.
func StandingConditions() []string { return slices.Clone(standing) }

// standing rests on PECR reg 23 (who, address), UK GDPR Art 21(4) (refusal),
// Art 14 (source, notice) and Art 5(2) (record); one at a time, and a reason
// for this person, are good practice.
var standing = []string{
	"say who you really are and for which organisation",
	"give an address that takes replies",
	"put how to refuse on a line of its own",
	"link to your privacy notice and say where you have their details from, as in “from our LinkedIn connection”",
	"give the reason that has to do with their role",
	"write to one person at a time",
	"note that you wrote",
	"look at the do-not-contact list again on the day",
}
