package ui

import "charm.land/lipgloss/v2"

// Glyphs are the signs a screen draws beside words. Each is one cell wide,
// except Ellipsis. The Unicode set stays clear of emoji, of characters from
// patched fonts, and, box drawing aside, of characters that East Asian
// terminals draw two cells wide.
type Glyphs struct {
	Marker   string // before the selected row or option
	Relevant string // marked relevant
	Not      string // marked not relevant
	Later    string // put off
	Stop     string // do not contact
	Changed  string // changed since it was decided
	Gone     string // missing from the newest export
	Cited    string // beside cited evidence
	Rule     string // horizontal line
	Divider  string // vertical line
	Full     string // done part of a bar
	Empty    string // rest of a bar
	Ellipsis string // where text was cut
	Frame    lipgloss.Border
}

// newGlyphs returns the Unicode glyphs, or their ASCII stand-ins.
func newGlyphs(ascii bool) Glyphs {
	if ascii {
		return Glyphs{
			Marker: ">", Relevant: "+", Not: "-", Later: "~", Stop: "!", Changed: "*", Gone: "?",
			Cited: "*", Rule: "-", Divider: "|", Full: "#", Empty: ".", Ellipsis: "..",
			Frame: lipgloss.ASCIIBorder(),
		}
	}
	return Glyphs{
		Marker: "┃", Relevant: "✓", Not: "✗", Later: "»", Stop: "!", Changed: "*", Gone: "?",
		Cited: "✓", Rule: "─", Divider: "│", Full: "━", Empty: "─", Ellipsis: "..",
		Frame: lipgloss.RoundedBorder(),
	}
}
