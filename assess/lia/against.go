package lia

import (
	"fmt"

	"handpick/assess/form"
	"handpick/model"
)

// Against returns the answers that what the program holds speaks against, in
// the order of the form: those taken over from what was set otherwise since, and
// those that do not fit what was set or noted. They are signs like [Warnings].
func Against(a model.FormAnswers, f Facts) []Warning {
	now := Prefill(f)
	var found []Warning
	for _, q := range All() {
		was := a[q.ID]
		if was.Empty() {
			continue
		}
		says := f.against(a, q.ID)
		if (was.Origin == FromOutreach || was.Origin == FromPeriods) && !was.Same(now[q.ID]) {
			says = "this was taken over from " + was.Origin + ", which says something else now"
		}
		if says != "" {
			found = append(found, Warning{q.ID, says})
		}
	}
	return found
}

// against returns what speaks against one answer, "" for nothing.
func (f *Facts) against(a model.FormAnswers, id string) string {
	no := a.Chose(id, form.No)
	switch {
	case id == "P5" && a.Chose(id, noConsentNeeded) && f.SoleTraders > 0:
		return fmt.Sprintf("%s confirmed as sole traders: they must agree to marketing first", people(f.SoleTraders))
	case id == "B1" && no && f.Special > 0:
		return fmt.Sprintf("%s noted as having such data about them", people(f.Special))
	case id == "B1" && no && f.Touching > 0:
		return fmt.Sprintf("the records of %d relevant contacts have words that may show it: note on each whether it does", f.Touching)
	case id == "B2" && no && f.Vulnerable > 0:
		return fmt.Sprintf("%s noted as a child or vulnerable", people(f.Vulnerable))
	case f.Campaign != nil:
		return againstOutreach(a, id, f.Campaign)
	}
	return ""
}

// againstOutreach returns what in the outreach as set speaks against an answer.
func againstOutreach(a model.FormAnswers, id string, c *model.Campaign) string {
	switch id {
	case "H4":
		if c.Channel != model.NoChannel && !a.Chose(id, c.Channel.Word()) {
			return "the outreach is set to another way: " + c.Channel.String()
		}
	case "P5":
		if a.Chose(id, noMarketing) && promotes(c) {
			return "the message of the outreach is set as one that counts as marketing"
		}
	case "O7b":
		switch {
		case a.Chose(id, newChannel) && channel(a, c) == model.NoChannel:
			return "the outreach names no channel yet: once it does, this must be looked at again, so choose it first"
		case a.Chose(id, newAudience) && c.Country == "":
			return "the outreach names no country yet: once it does, this must be looked at again, so choose it first"
		}
	}
	return ""
}

// promotes reports whether the message was said to be what counts as marketing.
func promotes(c *model.Campaign) bool {
	return c.Nature == model.Marketing || c.Nature == model.Unclear ||
		c.Shape == model.ConsentRequest || c.Shape == model.PitchInvite
}

func people(n int) string {
	if n == 1 {
		return "1 person is"
	}
	return fmt.Sprintf("%d people are", n)
}
