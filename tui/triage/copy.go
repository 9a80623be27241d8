package triage

import (
	"handpick/assess/message"
	"handpick/assess/verdict"
	"handpick/model"
)

// copyMessage copies the message as it reads for the contact on the card, where
// the verdict lets it go.
func (t *Screen) copyMessage() Request {
	c := t.s.Review.Campaign()
	if c.Draft == "" {
		return notice("there is no message yet: m writes it")
	}
	v := verdict.Of(t.s.Facts(t.no, t.today()))
	if !v.Ready() {
		why := v.Missing
		if why == "" {
			why = v.Outcome.String()
		}
		return notice("not copied: " + why)
	}
	contact := t.s.Review.Contact(t.no)
	text, findings := t.s.Scanner().Merge(c.Draft, t.s.Message(), &contact.Fields, string(t.s.Review.Note(t.no).Line))
	for _, f := range findings {
		if f.Strength == message.Fault {
			return notice("not copied: " + f.Says)
		}
	}
	return Request{Copy: model.Clean(text), Notice: "message sent to the clipboard, if the terminal allows it; w notes that you wrote"}
}
