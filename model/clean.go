package model

// Clean returns s as it may be drawn on a terminal. Implemented in full soon.
func Clean(s string) string { return s }

// Fold returns s for comparison: lower case, without accents, spaces folded.
func Fold(s string) string { return s }
