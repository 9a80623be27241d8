package ui

import (
	"strings"

	"charm.land/lipgloss/v2"
)

// Fit makes content a block of exactly w by h cells: long lines and surplus
// lines are cut, short ones filled with spaces.
func Fit(content string, w, h int) string {
	if w < 1 || h < 1 {
		return ""
	}
	lines := strings.SplitN(content, "\n", h+1)
	blank := strings.Repeat(" ", w)
	var b strings.Builder
	b.Grow(len(content) + h)
	for y := range h {
		if y > 0 {
			b.WriteByte('\n')
		}
		if y < len(lines) {
			b.WriteString(Pad(lines[y], w))
		} else {
			b.WriteString(blank)
		}
	}
	return b.String()
}

// Column is one block of a row of blocks.
type Column struct {
	Content string
	Width   int // in cells
}

// Columns sets blocks side by side, each fitted to its width and to h lines,
// with gap between them on every line.
func Columns(h int, gap string, columns ...Column) string {
	blocks := make([][]string, 0, len(columns))
	for _, c := range columns {
		if c.Width > 0 {
			blocks = append(blocks, strings.Split(Fit(c.Content, c.Width, h), "\n"))
		}
	}
	var b strings.Builder
	for y := range max(h, 0) {
		if y > 0 {
			b.WriteByte('\n')
		}
		for x, block := range blocks {
			if x > 0 {
				b.WriteString(gap)
			}
			b.WriteString(block[y])
		}
	}
	return b.String()
}

// centre returns where a box goes to stand in the middle of w by h cells. It
// never leaves the top left corner.
func centre(box string, w, h int) (x, y int) {
	bw, bh := lipgloss.Size(box)
	return max(0, (w-bw)/2), max(0, (h-bh)/2)
}

// overlay draws box over the middle of base, both clipped to w by h cells. It
// composes cell by cell, which costs milliseconds: call it only while a dialog
// is open.
func overlay(base, box string, w, h int) string {
	if w < 1 || h < 1 {
		return ""
	}
	x, y := centre(box, w, h)
	layers := lipgloss.NewCompositor(
		lipgloss.NewLayer(base),
		lipgloss.NewLayer(box).X(x).Y(y).Z(1),
	)
	return Fit(lipgloss.NewCanvas(w, h).Compose(layers).Render(), w, h)
}
