package triage

import (
	"slices"
	"strings"

	"handpick/assess/message"
	"handpick/model"
)

// copyMessage copies the message as it reads for the contact on the card, where
// the verdict lets it go.
func (t *Screen) copyMessage() Request {
	c := t.s.Review.Campaign()
	if c.Draft == "" {
		return notice("there is no message yet: m writes it")
	}
	v := t.s.Verdict(t.no, t.today())
	if why := t.s.Missing(t.no, &v, t.today()); why != "" {
		return notice("not copied: " + why)
	}
	contact := t.s.Review.Contact(t.no)
	line := string(t.s.Review.Note(t.no).Line)
	text, findings := t.s.Scanner().Merge(c.Draft, t.s.Message(), &contact.Fields, line)
	for _, f := range findings {
		if f.Strength == message.Fault {
			return notice("not copied: " + f.Says)
		}
	}
	nature := c.Nature
	if note := t.s.Review.Note(t.no).Nature.Nature; note != model.NoNature {
		nature = note
	}
	if (nature == model.Informational || nature == model.Service) && sells(findings) {
		return notice("not copied: the line for this person promotes something, and the message must not")
	}
	return Request{Copy: cleanLines(text), Notice: "message sent to the clipboard, if the terminal allows it; w notes that you wrote"}
}

// cleanLines makes a text of several lines fit to leave the program; the lines
// stay, for the way to refuse stands on its own.
func cleanLines(text string) string {
	lines := strings.Split(text, "\n")
	for i := range lines {
		lines[i] = model.Clean(lines[i])
	}
	return strings.Join(lines, "\n")
}

// sells reports whether what was filled in for one person makes any message a
// sales message, whatever the draft was said to be.
func sells(findings []message.Finding) bool {
	return slices.ContainsFunc(findings, func(f message.Finding) bool { return f.Strength == message.Hard })
}
