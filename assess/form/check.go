package form

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"handpick/model"
)

// Check reports why an answer does not fit the question, and what would. An
// empty answer always fits: it takes an earlier one back. The error never
// repeats what was typed.
func (q *Question) Check(a model.FormAnswer) error {
	if a.Empty() {
		return nil
	}
	if a.Question != q.ID {
		return fmt.Errorf("question %s: the answer is to another question", q.ID)
	}
	if utf8.RuneCountInString(a.Words) > q.MaxWords() {
		return fmt.Errorf("question %s: the answer is limited to %d characters", q.ID, q.MaxWords())
	}
	if err := q.fits(a); err != nil {
		return fmt.Errorf("question %s: %w", q.ID, err)
	}
	return nil
}

func (q *Question) fits(a model.FormAnswer) error {
	switch q.Kind {
	case Words, Day:
		if len(a.Choices) > 0 {
			return errors.New("there is nothing to choose here; answer in words")
		}
		if q.Kind == Day {
			_, err := model.ParseDate(a.Words)
			return err
		}
		return nil
	}
	if err := q.offered(a.Choices); err != nil {
		return err
	}
	given := strings.TrimSpace(a.Words) != ""
	switch {
	case q.Wording == NoWords && given:
		return errors.New("there is no room for words here; choose only")
	case q.Wording == MustExplain && !given:
		return errors.New("say it in your own words beside the choice")
	}
	return nil
}

// offered reports a choice that is not on offer.
func (q *Question) offered(choices []string) error {
	switch {
	case len(choices) == 0:
		return fmt.Errorf("choose %s", q.words())
	case len(choices) > 1 && q.Kind != Choices:
		return fmt.Errorf("choose one only: %s", q.words())
	}
	last := -1
	for _, word := range choices {
		i := slices.IndexFunc(q.Offers(), func(o Option) bool { return o.Word == word })
		switch {
		case i < 0:
			return fmt.Errorf("that is not on offer; choose %s", q.words())
		case i <= last:
			return fmt.Errorf("name each choice once, in this order: %s", q.words())
		}
		last = i
	}
	return nil
}

// words lists the words of what can be chosen.
func (q *Question) words() string {
	words := make([]string, 0, len(q.Offers()))
	for _, o := range q.Offers() {
		words = append(words, o.Word)
	}
	if n := len(words) - 1; n > 0 && q.Kind != Choices {
		return strings.Join(words[:n], ", ") + " or " + words[n]
	}
	return strings.Join(words, ", ")
}
