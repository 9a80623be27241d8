package session

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"handpick/model"
	"handpick/model/shortlist"
)

// HowToExport tells how to get the file this program reads.
const HowToExport = "To get your list: on LinkedIn in a browser open Settings & Privacy, Data privacy, Get a copy of your data; " +
	"tick Connections, request the archive, and download it from the mail that comes within minutes. Then start: handpick FILE"

// Words splits what was typed for the words of an outreach: at commas, or at
// spaces where there is no comma.
func Words(typed string) []string {
	split := strings.Fields
	if strings.Contains(typed, ",") {
		split = func(s string) []string { return strings.Split(s, ",") }
	}
	var words []string
	for _, w := range split(typed) {
		if w = strings.TrimSpace(w); w != "" {
			words = append(words, w)
		}
	}
	return words
}

// WriteSample writes an invented export to a folder of its own, for the review
// of it is kept beside it, and returns its path.
func WriteSample(content []byte) (string, error) {
	dir, err := os.MkdirTemp("", "handpick-sample-")
	if err != nil {
		return "", fmt.Errorf("write the sample: %w", err)
	}
	path := filepath.Join(dir, "connections.csv")
	if err := os.WriteFile(path, content, 0o600); err != nil {
		return "", fmt.Errorf("write the sample: %w", err)
	}
	return path, nil
}

// FormatOf returns the format that the ending of a file's name asks for, CSV
// where it asks for none.
func FormatOf(path string) shortlist.Format {
	f, err := shortlist.ParseFormat(strings.ToLower(strings.TrimPrefix(filepath.Ext(path), ".")))
	if err != nil {
		return shortlist.CSV
	}
	return f
}

// LeftOut says who an export leaves out and why, "" when nobody.
func (p *ExportPlan) LeftOut() string {
	var left []string
	for _, out := range []struct {
		n   int
		why string
	}{
		{p.Objected, "do not contact"},
		{p.Confirm, "perhaps do not contact, to be confirmed"},
		{p.Gone, "gone from the newest export, to be looked at again"},
	} {
		if out.n > 0 {
			left = append(left, fmt.Sprintf("%d %s", out.n, out.why))
		}
	}
	return strings.Join(left, ", ")
}

// Standing says how many of the list may be written to and which single answer
// releases most, "" when nobody is on it. It needs [ExportPlan.Weigh].
func (p *ExportPlan) Standing() string {
	if p.Ready+p.Waiting == 0 {
		return ""
	}
	line := fmt.Sprintf("%d ready to write to, %d not yet", p.Ready, p.Waiting)
	if p.Best != (Step{}) {
		line += "; next, " + p.Best.String()
	}
	return line
}

// Written is the sentence about a shortlist that was written: how many
// contacts, who was left out and why, how many may be written to, and the newest
// link of the chain.
func (p *ExportPlan) Written(to string) string {
	line := Count(p.Rows, "contact") + " written to " + model.Clean(to)
	if left := p.LeftOut(); left != "" {
		line += "; left out: " + left
	}
	if standing := p.Standing(); standing != "" {
		line += "; " + standing
	}
	return line + "; chain " + p.session.Head()
}
