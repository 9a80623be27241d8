package message

import (
	"fmt"

	scan "handpick/assess/message"
	"handpick/model"
	"handpick/tui/ui"
)

// nature is the kind of message as a person set it.
type nature struct {
	set model.Nature
	why string
	// against is what was proposed when it was set. The proposal for the draft
	// as last saved stands for it when the screen opens.
	against model.Nature
}

// stands reports whether the nature that was set still holds for the draft: it
// must not outlive the text it was said of. Marketing always stands, because
// nothing is stricter.
func (s *Screen) stands() bool {
	switch n := s.nature; n.set {
	case model.NoNature, model.Marketing:
		return true
	default:
		return n.against == s.proposal.Nature && (n.set == n.against || n.why != "")
	}
}

// The tags of the dialogs, by which Answered knows what an answer is for.
type (
	natureTag  struct{}
	confirmTag struct{}
	reasonTag  struct{ of model.Nature }
)

// natures are the options of the question, in their order. The last two are
// shown and cannot be chosen: what was asked for, or is owed to a customer, is
// true of one person and never of a draft.
func natures() []model.Nature {
	return []model.Nature{model.Marketing, model.Informational, model.Unclear, model.Service, model.Solicited}
}

func (s *Screen) askNature() Request {
	if s.empty() {
		return notice("write the draft first: its kind follows from what it says")
	}
	const personal = "true of one person: note it on the contact"
	marked := 0
	for i, n := range natures() {
		if n == s.nature.set {
			marked = i
		}
	}
	help := fmt.Sprintf("The draft %s. What counts is what the message is for, not its words. Not legal advice.", s.reads())
	return Request{Tag: natureTag{}, Dialog: ui.NewChoose("What kind of message is this?", help, marked,
		ui.Option{Key: "m", Label: "marketing", Note: "some part of it promotes something"},
		ui.Option{Key: "i", Label: "informational", Note: "nothing in it promotes anything"},
		ui.Option{Key: "u", Label: "unclear", Note: "you looked and cannot tell"},
		ui.Option{Key: "s", Label: model.Service.String(), Disabled: personal},
		ui.Option{Key: "a", Label: model.Solicited.String(), Disabled: personal})}
}

// reads says what the scanner proposes, as the end of a sentence.
func (s *Screen) reads() string { return readsAs(s.proposal.Nature) }

func readsAs(n model.Nature) string {
	if n == model.Unclear {
		return "is unclear"
	}
	return "reads as " + n.String()
}

// Answered takes what came of a dialog the screen asked for, and reports
// whether it was one of its own.
func (s *Screen) Answered(c ui.Closed) (Request, bool) {
	switch tag := c.Tag.(type) {
	case natureTag:
		choice, ok := c.Answer.(ui.Choice)
		if !ok || c.Outcome != ui.Answered {
			return Request{}, true
		}
		n := natures()[choice]
		if n == model.Informational {
			return s.askConfirmation(), true
		}
		return s.settle(n), true
	case confirmTag:
		if choice, ok := c.Answer.(ui.Choice); !ok || c.Outcome != ui.Answered || choice != 0 {
			return notice("the kind of message was not set"), true
		}
		return s.settle(model.Informational), true
	case reasonTag:
		words, _ := c.Answer.(ui.Words)
		if c.Outcome != ui.Answered || len(words) == 0 || words[0] == "" {
			return notice("the kind of message was not set: it differs from the proposal and needs your reason"), true
		}
		return s.setNature(tag.of, words[0]), true
	}
	return Request{}, false
}

// askConfirmation asks whether nothing is promoted, whatever was proposed: the
// purpose does not stand in the text.
func (s *Screen) askConfirmation() Request {
	help := "Informational means that no part of it promotes a product, a service, your organisation or its aims, now or as a way to it."
	if n := s.count(scan.Hard) + s.count(scan.Soft); n > 0 {
		help += fmt.Sprintf(" %s of promotion found in the draft.", ui.Count(n, "sign", "signs"))
	}
	return Request{Tag: confirmTag{}, Dialog: ui.NewChoose("Is nothing promoted?", help, 1,
		ui.Option{Key: "y", Label: "I confirm: nothing in it is promoted"},
		ui.Option{Key: "n", Label: "no, or I am not sure"})}
}

// settle sets a nature that was proposed, and asks why for any other.
func (s *Screen) settle(n model.Nature) Request {
	if n == s.proposal.Nature {
		return s.setNature(n, "")
	}
	why := ""
	if n == s.nature.set {
		why = s.nature.why
	}
	title := fmt.Sprintf("Why is it %s?", n)
	help := fmt.Sprintf("The draft %s: %s Your reason is kept with it.", s.reads(), s.proposal.Why)
	return Request{Tag: reasonTag{n}, Dialog: ui.NewPrompt(title, help, ui.PromptField{
		Value: why, Limit: model.MaxWords, Required: "it differs from the proposal: say why, or esc"})}
}

func (s *Screen) setNature(n model.Nature, why string) Request {
	s.nature = nature{set: n, why: why, against: s.proposal.Nature}
	return notice("kind of message: " + n.String())
}

// count returns how many findings are of a strength.
func (s *Screen) count(strength scan.Strength) int {
	n := 0
	for _, f := range s.found {
		if f.Strength == strength {
			n++
		}
	}
	return n
}
