package plain

import (
	"context"
	"errors"
	"fmt"
	"io/fs"

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
	plan := t.s.PlanExport(shortlist.Options{Format: session.FormatOf(path)}, false)
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
	t.out.say("%s.", sentence(plan.Written(path)))
	return nil
}
