package lia

import (
	"slices"
	"strings"
	"unicode"

	"handpick/model"
)

func worded(a model.FormAnswer) bool { return strings.TrimSpace(a.Words) != "" }

// fold returns the words of s in lower case, without punctuation.
func fold(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
}

// The limits for an aim that can be weighed. They are this program's own.
const (
	fewWords  = 5  // fewer say nothing
	moreWords = 12 // so many say enough, whatever words are among them
)

// vague reports an aim of few words, or of little more than a stock phrase.
func vague(s string) bool {
	words := fold(s)
	if len(words) >= moreWords {
		return false
	}
	return len(words) < fewWords || says(words,
		"growth", "grow", "networking", "network", "business development", "awareness", "more sales", "more leads",
		"generate leads", "new business", "keep in touch", "stay in touch", "general")
}

// everybody reports that no choice is made among the contacts.
func everybody(s string) bool {
	return says(fold(s), "everyone", "everybody", "whole network", "entire network", "all of them", "all my contacts",
		"all my connections", "all contacts", "all connections", "the whole list", "no limit", "unlimited")
}

// nothing reports an answer that comes to none.
func nothing(s string) bool {
	words := fold(s)
	return len(words) == 0 || len(words) <= 3 && says(words, "none", "nothing", "no", "n a", "nil")
}

// hasEnd reports that a text names a day or a period.
func hasEnd(s string) bool {
	words := fold(s)
	return hasDigit(s) || says(words, "day", "days", "week", "weeks", "month", "months", "year", "years")
}

func hasDigit(s string) bool { return strings.ContainsFunc(s, unicode.IsDigit) }

// says reports whether any of the phrases stands among the words.
func says(words []string, phrases ...string) bool {
	text := " " + strings.Join(words, " ") + " "
	return slices.ContainsFunc(phrases, func(p string) bool { return strings.Contains(text, " "+p+" ") })
}
