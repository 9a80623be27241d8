package plain

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"

	"handpick/model"
	"handpick/model/shortlist"
	"handpick/tui/session"
)

// export writes the shortlist to a file. The ending of its name says the format.
func (t *talk) export(ctx context.Context, path string) error {
	if path == "" {
		var err error
		path, err = t.ask(ctx, "Write the shortlist to which file? Its ending says the format: csv, json or md. An empty line cancels.")
		if err != nil || path == "" {
			return err
		}
	}
	plan := t.s.PlanExport(shortlist.Options{Format: FormatOf(path)}, false)
	err := plan.WriteFile(path, false)
	if errors.Is(err, fs.ErrExist) {
		replace, asked := t.yes(ctx, model.Clean(path)+" is there already. Replace it?")
		if asked != nil || !replace {
			return asked
		}
		err = plan.WriteFile(path, true)
	}
	if err != nil {
		return err
	}
	if err := t.do(plan.Event()); err != nil {
		return fmt.Errorf("%s is written, but the review does not know of it: %w", model.Clean(path), err)
	}
	t.out.say("%s.", sentence(Exported(plan, path, t.s.Head())))
	return nil
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

// Exported returns the sentence about a shortlist that was written to path: how
// many contacts, who was left out and why, and the newest link of the chain.
func Exported(p *session.ExportPlan, path, head string) string {
	line := count(p.Rows, "contact") + " written to " + model.Clean(path)
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
	if len(left) > 0 {
		line += "; left out: " + strings.Join(left, ", ")
	}
	return line + "; chain " + head
}
