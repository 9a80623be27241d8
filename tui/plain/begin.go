package plain

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"

	"handpick/model"
	"handpick/tui/dashboard"
	"handpick/tui/session"
)

// begin says what was opened. A review in which nobody answered anything yet
// begins with two questions that may be skipped, and an overview.
func (t *talk) begin(ctx context.Context) error {
	t.reportImport()
	if by := t.s.Review.Reviewer(t.s.Review.Current()); by != "" {
		t.out.say("Deciding as %s (--name changes that).", model.Clean(by))
	}
	if t.begun {
		tally := t.s.Review.Tally()
		going := fmt.Sprintf("Going on: %d of %d decided, %d relevant, %d put off", tally.Decided, tally.Total, tally.Relevant, tally.Later)
		if tally.Shrunk > 0 {
			going += fmt.Sprintf(", %d shrunk to a hash", tally.Shrunk)
		}
		t.out.say("%s.", going)
		return nil
	}
	c := t.s.Review.Campaign()
	if c.Purpose == "" || len(c.Words) == 0 {
		err := t.askOutreach(ctx)
		if err != nil && !errors.Is(err, io.EOF) {
			return err
		}
	}
	return t.overview(ctx)
}

// reportImport says what reading the export brought.
func (t *talk) reportImport() {
	o := &t.s.Opened
	if r := o.Report; r != nil && r.Rejected > 0 {
		t.out.say("%s could not be read: handpick check tells which.", session.Count(r.Rejected, "row"))
	}
	if summary := o.Summary(); summary != "" {
		t.out.say("%s", summary)
	}
	if o.Wishes > 0 {
		t.out.say("%s now marked from your do-not-contact list.", session.Count(o.Wishes, "contact"))
	}
	for _, says := range append(slices.Clone(o.Left), o.Upkeep.String(), t.s.Ahead()) {
		if says != "" {
			t.out.say("%s", says)
		}
	}
}

// askOutreach asks for what the command line and the review leave open. What
// cannot be saved is said, and can be said anew with c.
func (t *talk) askOutreach(ctx context.Context) error {
	c := t.s.Review.Campaign()
	if c.Purpose == "" {
		var err error
		if c.Purpose, err = t.ask(ctx, "What is this outreach for? An empty line skips."); err != nil {
			return err
		}
	}
	if len(c.Words) == 0 {
		words, err := t.ask(ctx, "Which words mark a fitting role? Commas between, as in: founder, marketing. An empty line skips.")
		if err != nil && !errors.Is(err, io.EOF) {
			return err
		}
		c.Words = session.Words(words)
	}
	_, err := t.state(func(stated *model.Campaign) error {
		stated.Purpose, stated.Words = c.Purpose, c.Words
		return nil
	})
	if err != nil {
		t.out.say("%s. c sets it.", sentence(err.Error()))
	}
	return nil
}

// overview counts what awaits the reviewer.
func (t *talk) overview(ctx context.Context) error {
	contacts := t.s.Review.Contacts()
	n, err := dashboard.Count(ctx, contacts, t.s.Rules, t.s.Assessor())
	if err != nil {
		return err
	}
	t.out.say("To review: %s.", session.Count(t.s.Review.Tally().Total, "contact"))
	if n.HoldWords >= 0 {
		t.out.say("Holding your words in the position: %d; they come first.", n.HoldWords)
	}
	t.out.say("Looking self-employed: %d.", n.SelfEmployed)
	if past := t.s.Review.Imports(); len(past) > 0 {
		t.out.say("Hidden by LinkedIn, a date and nothing else: %d.", past[len(past)-1].Hidden)
	}
	return nil
}
