package triage

import (
	"strings"

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
	return Request{Copy: cleanLines(t.s.MessageFor(t.no)), Notice: "message sent to the clipboard, if the terminal allows it; w notes that you wrote"}
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
