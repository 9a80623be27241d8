package session

import (
	"context"

	"handpick/model/review"
)

// Past returns a function that reads what happened to one contact, oldest
// first. The function touches no review and may run off the event loop.
func (s *Session) Past(no int) func(context.Context) ([]review.Past, error) {
	name := s.reviewers()
	return func(ctx context.Context) ([]review.Past, error) {
		return review.History(ctx, s.journal, name, no)
	}
}
