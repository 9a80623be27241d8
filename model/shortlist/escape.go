package shortlist

import "strings"

// Escape returns a cell that no spreadsheet takes for a formula: an apostrophe
// is put before a cell that starts with = + - @, a tab, a line break or NUL, as
// OWASP's page on CSV injection advises, or with the full-width form of the
// signs, which some spreadsheets read alike. A cell that looks escaped already
// gets one apostrophe more, so that [Unescape] restores every cell exactly.
func Escape(cell string) string {
	if runs(strings.TrimLeft(cell, "'")) {
		return "'" + cell
	}
	return cell
}

// Unescape undoes [Escape].
func Unescape(cell string) string {
	if rest, ok := strings.CutPrefix(cell, "'"); ok && runs(strings.TrimLeft(rest, "'")) {
		return rest
	}
	return cell
}

// runs reports whether a spreadsheet would run the cell.
func runs(cell string) bool {
	if cell == "" {
		return false
	}
	switch cell[0] {
	case '=', '+', '-', '@', '\t', '\r', '\n', 0:
		return true
	}
	for _, sign := range [...]string{"＝", "＋", "－", "＠"} {
		if strings.HasPrefix(cell, sign) {
			return true
		}
	}
	return false
}
