package session

import (
	"context"

	"handpick/model/review"
)

// Past returns a function that reads what happened to one contact, oldest
// first. The function touches no review and may run off the event loop.
func (s *Session) Past(no int) func(context.Context) ([]review.Past, error) {
	names := make([]string, s.Review.Current()+1)
	for i := range names {
		names[i] = s.Review.Reviewer(i)
	}
	name := func(i int) string {
		if i < 0 || i >= len(names) {
			return ""
		}
		return names[i]
	}
	return func(ctx context.Context) ([]review.Past, error) {
		return review.History(ctx, s.journal, name, no)
	}
}
