package message

import "handpick/model"

// Proposal is what the findings point to. A person sets the nature.
type Proposal struct {
	// Nature is Marketing, Unclear or Informational. Whether a message was
	// asked for or is a service to a customer is true of one person and is
	// never proposed.
	Nature model.Nature
	Shape  model.Shape
	// Why is one plain sentence.
	Why string
}

// Propose returns what the findings of [Scanner.Scan] or [Scanner.Merge] point
// to. One hard sign is marketing, whatever stands around it: a significant
// promotional part makes the whole message marketing (ICO, Guide to PECR). Two
// different soft signs are unclear, as is a bare invitation to follow a page
// (rule U15), and a text that could not be judged. Informational asks for no
// hard sign, at most one soft one and at least one neutral one: that nothing was
// found says little, since there are more ways of selling than a list holds. It
// needs a person's confirmation all the same, because the purpose does not
// stand in the text.
func Propose(findings []Finding) Proposal {
	hard, soft := map[string]bool{}, map[string]bool{}
	has, neutral := map[string]bool{}, false
	for _, f := range findings {
		has[f.Rule] = true
		switch f.Strength {
		case Hard:
			hard[f.Rule] = true
		case Neutral:
			neutral = true
		case Soft:
			soft[f.Rule] = true
		}
	}
	switch {
	case has[RuleEmpty]:
		return Proposal{model.Unclear, model.Ordinary, "There is no text to judge yet."}
	case hard[RuleConsent]:
		return Proposal{model.Marketing, model.ConsentRequest, "Asking for consent to marketing is itself marketing."}
	case hard[RulePretext]:
		return Proposal{model.Marketing, model.PitchInvite, "An invitation that sells, or prepares to, is marketing."}
	case len(hard) > 0:
		return Proposal{model.Marketing, model.Ordinary, "One promotional part makes the whole message marketing."}
	case has[RuleTooLong]:
		return Proposal{model.Unclear, model.Ordinary, "A text is too long and was not read."}
	case has[RuleLanguage]:
		return Proposal{model.Unclear, model.Ordinary, "The text is hardly English, and the signals are: judge it yourself."}
	case soft[RulePage] && len(soft) == 1:
		return Proposal{model.Unclear, model.PageInvite, "Whether a bare invitation to follow a page is marketing is disputed."}
	case soft[RulePage], len(soft) > 1:
		return Proposal{model.Unclear, model.Ordinary, "Several small signs of promotion stand together."}
	case !neutral:
		return Proposal{model.Unclear, model.Ordinary, "Nothing decisive reads as promotion, but nothing shows another purpose either: say what the message is for."}
	case has[RuleResearch]:
		return Proposal{model.Informational, model.Research, "Reads as research without promotion; confirm that the answers are never used to sell."}
	}
	return Proposal{model.Informational, model.Ordinary, "Nothing decisive reads as promotion, and the text shows another purpose; confirm that it is the only one."}
}
