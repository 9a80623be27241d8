package ui

import (
	"charm.land/lipgloss/v2"
)

// Theme holds the styles and glyphs of all screens, by what they mean. Text
// keeps the terminal's own foreground; colour only accents. A theme is built
// once for a background and shared; nothing changes it afterwards.
type Theme struct {
	Glyphs

	Text   lipgloss.Style // running text
	Dim    lipgloss.Style // labels, hints, what may be skipped
	Strong lipgloss.Style // the name of a contact, a title
	Accent lipgloss.Style // where the eye should go first

	Good lipgloss.Style // relevant, saved
	Bad  lipgloss.Style // errors, do not contact
	Warn lipgloss.Style // warnings, changed, gone

	Selected  lipgloss.Style // the row under the cursor, beside Glyphs.Marker
	Chip      lipgloss.Style // the number of a piece of evidence
	ChipCited lipgloss.Style // the number of cited evidence, beside Glyphs.Cited
	KeyHint   lipgloss.Style // a key in the footer and in help

	Border   lipgloss.Style // lines around and between things
	BarFull  lipgloss.Style // the done part of a progress bar
	BarEmpty lipgloss.Style // the rest of it
	Panel    lipgloss.Style // the frame of a dialog, border and padding included
}

// tone is one row of the style table: a colour for light and one for dark
// backgrounds ("" keeps the terminal's own) and attributes that survive when
// there is no colour.
type tone struct {
	style           *lipgloss.Style
	light, dark     string
	bold, underline bool
}

// NewTheme returns the theme for a dark or light background, with ASCII glyphs
// and borders when ascii is set. The colours keep a contrast of at least 4.5 to
// 1 against white and black respectively.
func NewTheme(dark, ascii bool) *Theme {
	t := &Theme{Glyphs: newGlyphs(ascii)}
	for _, row := range []tone{
		{style: &t.Text},
		{style: &t.Dim, light: "#666666", dark: "#9a9a9a"},
		{style: &t.Strong, bold: true},
		{style: &t.Accent, light: "#005fb8", dark: "#6cb6ff", bold: true},
		{style: &t.Good, light: "#1a7a32", dark: "#57c773"},
		{style: &t.Bad, light: "#c01c28", dark: "#ff7b72", bold: true},
		{style: &t.Warn, light: "#8a5a00", dark: "#e3b341"},
		{style: &t.Selected, bold: true},
		{style: &t.Chip, light: "#005fb8", dark: "#6cb6ff"},
		{style: &t.ChipCited, light: "#1a7a32", dark: "#57c773", bold: true, underline: true},
		{style: &t.KeyHint, light: "#005fb8", dark: "#6cb6ff"},
		{style: &t.Border, light: "#767676", dark: "#767676"},
		{style: &t.BarFull, light: "#1a7a32", dark: "#57c773"},
		{style: &t.BarEmpty, light: "#767676", dark: "#767676"},
	} {
		*row.style = row.build(dark)
	}
	t.Panel = lipgloss.NewStyle().Padding(0, 1).Border(t.Frame).
		BorderForeground(t.Border.GetForeground())
	return t
}

func (row tone) build(dark bool) lipgloss.Style {
	style := lipgloss.NewStyle().Bold(row.bold).Underline(row.underline)
	colour := row.light
	if dark {
		colour = row.dark
	}
	if colour == "" {
		return style
	}
	return style.Foreground(lipgloss.Color(colour))
}
