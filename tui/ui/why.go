package ui

import "handpick/assess/why"

// NewWhy returns the page on fines and duties, each with its source and the day
// it was read.
func NewWhy() *Text {
	return newText("Why it matters", func(_ *Theme, w int) []string {
		const heading = 2 // lines of its own, for pages without a frame
		return why.Lines(w)[heading:]
	})
}
