package session

import (
	"context"
	"fmt"

	"handpick/model"
	"handpick/model/pack"
	"handpick/model/review"
)

// Check verifies the record and returns what was checked and holds, one sentence
// each. noted is a head of the chain as somebody noted it before, "" for none:
// then the event of that number must be the one that was noted.
func (s *Session) Check(ctx context.Context, noted string) ([]string, error) {
	var want pack.Noted
	if noted != "" {
		var err error
		if want, err = pack.ParseNoted(noted); err != nil {
			return nil, err
		}
	}
	if err := s.Verify(ctx); err != nil {
		return nil, err
	}
	gaps := gaps{journal: s.journal, path: s.Path()}
	var events, decisions int
	found := false
	err := s.journal.Links(ctx, func(l model.Link) error {
		events++
		if pack.IsDecision(l.Event.Type) {
			decisions++
		}
		found = found || noted != "" && want.Fits(&l)
		return gaps.check(ctx, &l)
	})
	if err != nil {
		return nil, err
	}
	checked := []string{
		fmt.Sprintf("The chain of %s holds, event by event, %s among them. Its head is %s.",
			Count(events, "event"), Count(decisions, "decision"), s.Head()),
		"Every text and every row that was not erased is the one the chain commits to, and nothing was added beside them.",
		"Every text that is gone was erased by an event that says so.",
	}
	switch {
	case noted != "" && !found:
		return nil, fmt.Errorf("%s: the head that was noted, %s, is not in its chain: the record was written anew since, or it is another review", s.Path(), noted)
	case found:
		checked = append(checked, "The head that was noted is in the chain: nothing up to that event was changed since.")
	}
	return checked, nil
}

// gaps looks for texts that are gone though no event says that they were erased.
type gaps struct {
	journal  Journal
	path     string
	erasures *review.Erasures // as read last, nil before there was a gap
}

// check returns an error for an event with such a text.
func (g *gaps) check(ctx context.Context, l *model.Link) error {
	if l.Commitment == [32]byte{} {
		return nil
	}
	body, err := g.journal.Body(l.Event.Seq)
	if err != nil || body != nil || g.erasures != nil && g.erasures.Explain(l.Event) {
		return err
	}
	// It may have been erased since they were read, for deciding goes on.
	if g.erasures, err = review.ReadErasures(ctx, g.journal); err != nil || g.erasures.Explain(l.Event) {
		return err
	}
	return fmt.Errorf("%s: the text of event %d is gone, and no later event says that it was erased: it was taken out with another program", g.path, l.Event.Seq)
}

// ChainShows returns what a record that holds shows, one sentence each.
func ChainShows() []string {
	return []string{
		"The events are all there, in their order, with what was decided, when and by which reviewer: " +
			"each holds a hash of itself and of all before it.",
		"What handpick erased it erased as a whole, and that is an event itself.",
	}
}

// ChainShowsNot returns what no record can show, one sentence each.
func ChainShowsNot() []string {
	return []string{
		"Whoever holds the file could have written all of it anew, with other times. Only a head noted elsewhere beforehand would show it.",
		"Times are those of the clock of the computer on which it was decided.",
		"Whether a reason is true, or a decision lawful, is for people to judge.",
	}
}
