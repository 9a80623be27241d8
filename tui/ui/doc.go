// Package ui holds what every screen of handpick shares: the theme, the one key
// table with its footer and help, the windowed list, dialogs, toasts, text
// measuring and the layout.
//
// It knows no screen and does no input or output. Time comes in through a
// [Clock], so that tests decide when it passes. All drawing functions return
// plain strings of a known size; widths are terminal cells counted by grapheme.
// Colour is never the only signal: a glyph or a word always says the same.
package ui
