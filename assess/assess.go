// Package assess composes what can be said about a contact from its own
// record: the evidence, in the order a person reads it, and what it suggests.
// It reads no clock and no file and keeps no state: same input, same output.
// It never decides.
package assess

import (
	"handpick/assess/relevance"
	"handpick/assess/subscriber"
	"handpick/model"
)

// Rule ids of the two chips every contact has.
const (
	RulePosition = "position" // the position as written
	RuleCompany  = "company"  // the company as written
)

// Slots is how many pieces of evidence can be cited by a digit. 1 is always
// the position and 2 the company, both as written.
const Slots = 6

// Assessment is what the record of one contact says.
type Assessment struct {
	// Chips is the numbered evidence; chip n stands at n-1. It has 2 to Slots
	// entries.
	Chips []model.Evidence
	// More is evidence that found no number. It is shown with the suggestion.
	More []model.Evidence
	// Suggestion is what the evidence points to. It is shown on request only.
	Suggestion model.Suggestion
	// HoldsWords says why the contact stands where it does in the queue.
	HoldsWords bool
}

// Assessor assesses contacts for one campaign.
type Assessor struct {
	rules *subscriber.Rules
	words *relevance.Words
}

// New returns an assessor for a campaign.
func New(rules *subscriber.Rules, campaign model.Campaign) *Assessor {
	return &Assessor{rules: rules, words: relevance.NewWords(campaign.Words)}
}

// Words returns the words the assessor looks for.
func (a *Assessor) Words() *relevance.Words { return a.words }

// Of assesses one contact. The memory holds what the reviewer decided about
// the companies of other contacts; it may be nil.
func (a *Assessor) Of(c *model.Contact, memory *subscriber.Memory) Assessment {
	suggestion := a.rules.Suggest(&c.Fields)
	words := a.words.Evidence(&c.Fields)
	var remembered []model.Evidence
	if memory != nil {
		remembered = memory.Evidence(c.No, &c.Fields)
	}
	out := Assessment{
		Chips:      []model.Evidence{asWritten(c, model.FieldPosition), asWritten(c, model.FieldCompany)},
		Suggestion: suggestion,
		HoldsWords: len(words) > 0 && !words[0].Negative,
	}
	for _, e := range ranked(words, remembered, suggestion) {
		if len(out.Chips) < Slots {
			out.Chips = append(out.Chips, e)
		} else {
			out.More = append(out.More, e)
		}
	}
	return out
}

// ranked puts the first piece of each sort of evidence before the second of
// any, so that four numbers show as many sides as there are: the words, what
// was remembered, what speaks for the suggestion, what speaks against it.
func ranked(words, remembered []model.Evidence, s model.Suggestion) []model.Evidence {
	sorts := [][]model.Evidence{words, remembered, s.For, s.Against}
	var out []model.Evidence
	for round := 0; ; round++ {
		found := false
		for _, sort := range sorts {
			if round < len(sort) {
				out = append(out, sort[round])
				found = true
			}
		}
		if !found {
			return out
		}
	}
}

// asWritten returns the chip that quotes a whole field. It points to nothing:
// what it means is for the reader to say.
func asWritten(c *model.Contact, field model.Field) model.Evidence {
	rule, text := RulePosition, c.Text(field)
	if field == model.FieldCompany {
		rule = RuleCompany
	}
	e := model.Evidence{Rule: rule, Field: field, End: len(text), Quote: text}
	if text == "" {
		e.Says, e.Negative = "no "+field.String()+" given", true
	} else {
		e.Says = "the " + field.String() + " is “" + c.Shown().Text(field) + "”"
	}
	return e
}
