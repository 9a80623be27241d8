package model

import (
	"fmt"
	"strings"
)

// term is one value of an enumeration that people give in flags: the word that
// flags and files use, and the plain words a screen shows. Both are empty for a
// value that only stands for "not given".
type term struct{ word, plain string }

func wordOf[T ~uint8](terms []term, v T) string {
	if int(v) < len(terms) {
		return terms[v].word
	}
	return ""
}

func plainOf[T ~uint8](terms []term, v T) string {
	if int(v) < len(terms) {
		return terms[v].plain
	}
	return ""
}

// parseTerm finds a value by its word, in any case. The error lists the words
// and never repeats what was given.
func parseTerm[T ~uint8](terms []term, what, s string) (T, error) {
	words := make([]string, 0, len(terms))
	for i, t := range terms {
		if t.word == "" {
			continue
		}
		if strings.EqualFold(t.word, s) {
			return T(i), nil
		}
		words = append(words, t.word)
	}
	return 0, fmt.Errorf("unknown %s: use %s", what, strings.Join(words, ", "))
}

// nameOf returns the name of a value of an enumeration without words for flags.
func nameOf[T ~uint8](names []string, v T) string {
	if int(v) < len(names) {
		return names[v]
	}
	return ""
}
