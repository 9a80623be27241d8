package ui

import (
	"fmt"
	"io"
	"strings"
)

// keyLine is one line of help: bindings that say the same, shown together.
type keyLine struct {
	action Action // of the last of them
	keys   []string
	text   string
	group  string
}

// keyLines returns the table as help shows it.
func keyLines() []keyLine {
	var lines []keyLine
	var keys []string
	table := Table()
	for i, b := range table {
		keys = append(keys, b.Keys...)
		if i+1 < len(table) && table[i+1].Long == b.Long {
			continue
		}
		lines = append(lines, keyLine{b.Action, keys, b.Long, b.Group})
		keys = nil
	}
	return lines
}

// joinKeys writes keys as one label: a run of digits as "1-9", others with sep
// between.
func joinKeys(keys []string, sep string) string {
	first, last := keys[0], keys[len(keys)-1]
	if len(keys) > 2 && isDigit(first) && isDigit(last) {
		return first + "-" + last
	}
	return strings.Join(keys, sep)
}

func isDigit(key string) bool { return len(key) == 1 && key[0] >= '0' && key[0] <= '9' }

// Markdown writes the key table as a Markdown table, for the README.
func Markdown(w io.Writer) error {
	var b strings.Builder
	b.WriteString("| keys | what they do |\n|---|---|\n")
	group := ""
	for _, line := range keyLines() {
		if line.group != group {
			group = line.group
			fmt.Fprintf(&b, "| | **%s** |\n", group)
		}
		fmt.Fprintf(&b, "| `%s` | %s |\n", joinKeys(line.keys, "` `"), line.text)
	}
	if _, err := io.WriteString(w, b.String()); err != nil {
		return fmt.Errorf("write the key table: %w", err)
	}
	return nil
}
