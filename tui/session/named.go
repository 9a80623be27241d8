package session

import (
	"context"
	"fmt"

	"handpick/model"
	"handpick/model/review"
)

// Named is what still names a contact, or would once all that is held about them
// is erased: in words for their reader, who must see to it.
type Named struct {
	// Files left the review, or lie beside it, and name the contact or may.
	Files []string
	// Events of the review say something about others, or about an outreach, and
	// name the contact in it.
	Events []string
}

// Named finds what names a contact beside what is held about them. It reads the
// log and the review, so that it may run off the event loop only while nothing is
// applied. Ask before they are erased, and commit nothing about them in between.
func (s *Session) Named(ctx context.Context, no int) (Named, error) {
	var n Named
	left, err := s.Review.ExportsOf(no)(ctx, s.journal)
	if err != nil {
		return n, err
	}
	for _, f := range left {
		n.Files = append(n.Files, fileLeft(f))
	}
	for _, name := range s.Unprotected() {
		n.Files = append(n.Files, model.Clean(name)+": an export beside this review; it holds everybody")
	}
	events := make(map[int64]bool)
	records, err := s.everyRecord(ctx, no)
	if err != nil {
		return n, err
	}
	for _, c := range records {
		found, err := s.Review.Mentions(ctx, s.journal, c.Fields)
		if err != nil {
			return n, err
		}
		for _, seq := range found {
			events[seq] = true
		}
	}
	if len(events) == 0 {
		return n, nil
	}
	t := teller{log: s.journal, decided: make(map[[2]int]bool)}
	err = s.journal.Replay(ctx, func(e model.Event) error {
		if !events[e.Seq] || e.Contact == no {
			return nil
		}
		says, err := t.says(e)
		n.Events = append(n.Events, model.Clean(fmt.Sprintf("event %d, %s: %s", e.Seq, says, mend(e))))
		return err
	})
	return n, err
}

// fileLeft says which file left.
func fileLeft(f review.Left) string {
	path := f.Path
	if path == "" {
		path = "a file, its place was not noted"
	} else if absent(path) {
		path += " (no longer there)"
	}
	says := fmt.Sprintf("%s, written on %s", model.Clean(path), model.DateOf(f.At.UTC()))
	if !f.Sure {
		says += "; whom it names was not noted"
	}
	return says
}

// mend says how to take a name out of an event about somebody else.
func mend(e model.Event) string {
	switch e.Type {
	case model.Decided, model.Redacted:
		return fmt.Sprintf("remove its words with handpick contact redact %d %d --claim relevance (or kind)", e.Contact, e.Seq)
	case model.CampaignSet, model.StandingReasonSet, model.AssessmentAnswered, model.HouseAnswered:
		return "write it anew without the name; the earlier words stay in the log"
	}
	return "the words stay in the log"
}
