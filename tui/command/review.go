package command

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"handpick/model"
	"handpick/tui/session"
)

// openReview opens the review that the arguments name: a review file, an export
// with a review beside it, or the only review in this folder.
func (env *Env) openReview(ctx context.Context, args []string) (*session.Session, error) {
	path, err := reviewNamed(args)
	if err != nil {
		return nil, err
	}
	r, err := env.request()
	if err != nil {
		return nil, err
	}
	r.Path = path
	s, err := session.Open(ctx, env.Journals, r, session.Hooks{})
	if err != nil {
		return nil, err
	}
	for _, left := range s.Opened.Left {
		fmt.Fprintf(env.Stderr, "handpick: %s\n", model.Clean(left))
	}
	return s, nil
}

func reviewNamed(args []string) (string, error) {
	if len(args) == 0 {
		return onlyReview()
	}
	path := args[0]
	if session.IsReview(path) {
		if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
			return "", fmt.Errorf("%s: there is no such review: name another, or begin one with handpick EXPORT", path)
		}
		return path, nil
	}
	beside := session.ReviewPath(path)
	if _, err := os.Stat(beside); errors.Is(err, fs.ErrNotExist) {
		return "", fmt.Errorf("%s: there is no review of it (%s): handpick %s begins one", path, beside, path)
	}
	return beside, nil
}

func onlyReview() (string, error) {
	var reviews []string
	for _, f := range session.Discover(".") {
		if f.Review {
			reviews = append(reviews, f.Path)
		}
	}
	switch len(reviews) {
	case 1:
		return reviews[0], nil
	case 0:
		return "", usageError{errors.New("no review in this folder: name one, or begin one with handpick EXPORT")}
	}
	return "", usageError{fmt.Errorf("several reviews in this folder: name one of %s", strings.Join(reviews, ", "))}
}
