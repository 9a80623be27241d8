package plain

import (
	"context"
	"errors"
	"fmt"
	"io"

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
		t.out.say("Going on: %d of %d decided, %d relevant, %d put off.", tally.Decided, tally.Total, tally.Relevant, tally.Later)
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
		t.out.say("%s could not be read: handpick check tells which.", count(r.Rejected, "row"))
	}
	if summary := o.Summary(); summary != "" {
		t.out.say("%s", summary)
	}
	if o.Wishes > 0 {
		t.out.say("%s now marked from your do-not-contact list.", count(o.Wishes, "contact"))
	}
	for _, says := range []string{o.Upkeep.String(), t.s.Ahead()} {
		if says != "" {
			t.out.say("%s", says)
		}
	}
}

// askOutreach asks for what the command line and the review leave open, or for
// both when neither is open.
func (t *talk) askOutreach(ctx context.Context) error {
	c := t.s.Review.Campaign()
	both := c.Purpose != "" && len(c.Words) > 0
	changed := false
	if both || c.Purpose == "" {
		purpose, err := t.ask(ctx, "What is this outreach for? An empty line skips.")
		if err != nil {
			return err
		}
		if purpose != "" {
			c.Purpose, changed = purpose, true
		}
	}
	if both || len(c.Words) == 0 {
		words, err := t.ask(ctx, "Which words mark a fitting role? Commas between, as in: founder, marketing. An empty line skips.")
		if err != nil && !errors.Is(err, io.EOF) {
			return err
		}
		if words != "" {
			c.Words, changed = session.Words(words), true
		}
	}
	if !changed {
		return nil
	}
	return t.do(t.s.Review.SetCampaign(c))
}

// overview counts what awaits the reviewer.
func (t *talk) overview(ctx context.Context) error {
	contacts := t.s.Review.Contacts()
	n, err := dashboard.Count(ctx, contacts, t.s.Rules, t.s.Assessor())
	if err != nil {
		return err
	}
	t.out.say("To review: %s.", count(t.s.Review.Tally().Total, "contact"))
	if n.HoldWords >= 0 {
		t.out.say("Holding your words in the position: %d; they come first.", n.HoldWords)
	}
	t.out.say("Looking self-employed: %d.", n.SelfEmployed)
	if past := t.s.Review.Imports(); len(past) > 0 {
		t.out.say("Hidden by LinkedIn, a date and nothing else: %d.", past[len(past)-1].Hidden)
	}
	return nil
}

// count writes a number of things.
func count(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}
