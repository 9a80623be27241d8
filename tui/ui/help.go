package ui

// NewHelp returns the dialog that explains every key, by group. Keys that the
// hints call disabled say why.
func NewHelp(hints []Hint) *Text {
	return newText("Keys", func(t *Theme, w int) []string { return helpLines(t, w, hints) })
}

func helpLines(t *Theme, w int, hints []Hint) []string {
	lines, group := []string(nil), ""
	all := keyLines()
	column := 0
	for _, line := range all {
		column = max(column, Width(joinKeys(line.keys, "/")))
	}
	for _, line := range all {
		if line.group != group {
			if group != "" {
				lines = append(lines, "")
			}
			group = line.group
			lines = append(lines, t.Strong.Render(group))
		}
		text := line.text
		if reason := WhyNot(hints, line.action); reason != "" {
			text += " (not now: " + reason + ")"
		}
		for i, part := range Wrap(text, max(1, w-column-4)) {
			keys := ""
			if i == 0 {
				keys = joinKeys(line.keys, "/")
			}
			lines = append(lines, "  "+t.KeyHint.Render(Pad(keys, column))+"  "+part)
		}
	}
	return append(lines, append([]string{""}, Wrap("handpick shows evidence and keeps your reasons; it is not legal advice.", max(1, w))...)...)
}
