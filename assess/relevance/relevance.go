// Package relevance finds evidence for the relevance of a contact and says in
// which order contacts wait to be reviewed. The evidence is the words the
// reviewer gave for a fitting role; nothing is guessed.
package relevance

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"handpick/model"
)

// Rule ids of the evidence this package yields.
const (
	RuleWords   = "words"    // a word of the outreach stands in the position
	RuleNoWords = "no-words" // none of them does
)

// Words looks for the words of an outreach in positions. It is immutable.
type Words struct {
	words  []string // as given
	folded []string
}

// NewWords prepares the words that mark a fitting role. A word may be a phrase.
// Blank words and repetitions are dropped.
func NewWords(words []string) *Words {
	w := &Words{}
	seen := map[string]bool{}
	for _, s := range words {
		f := model.Fold(s)
		if f == "" || seen[f] {
			continue
		}
		seen[f] = true
		w.words = append(w.words, strings.TrimSpace(s))
		w.folded = append(w.folded, f)
	}
	return w
}

// None reports whether no words were given. Nothing is then ever missing.
func (w *Words) None() bool { return len(w.words) == 0 }

// Evidence returns one piece of evidence for every word that begins a word of
// the position, in the order the words were given; or, when there is none, the
// honest negative. Without words it returns nothing. Case and accents do not
// matter: "market" is found in "Head of Marketing", not in "Supermarket".
func (w *Words) Evidence(f *model.Fields) []model.Evidence {
	var out []model.Evidence
	for i, word := range w.folded {
		start, end, ok := find(f.Position, word)
		if !ok {
			continue
		}
		quote := f.Position[start:end]
		out = append(out, model.Evidence{
			Rule: RuleWords, Field: model.FieldPosition, Start: start, End: end, Quote: quote,
			Says:      fmt.Sprintf("the position holds your word “%s”", model.Clean(w.words[i])),
			Relevance: model.Relevant, Strength: model.Lean,
		})
	}
	if len(out) > 0 || w.None() {
		return out
	}
	says := "none of your words in the position"
	if f.Position == "" {
		says = "no position given, so none of your words in it"
	}
	return []model.Evidence{{
		Rule: RuleNoWords, Field: model.FieldPosition, Says: says,
		Relevance: model.NotRelevant, Strength: model.Lean, Negative: true,
	}}
}

// Found reports whether any word stands in the position.
func (w *Words) Found(f *model.Fields) bool {
	for _, word := range w.folded {
		if _, _, ok := find(f.Position, word); ok {
			return true
		}
	}
	return false
}

// find returns the byte offsets in text of the first place where a word of
// text begins with the folded word.
func find(text, folded string) (start, end int, ok bool) {
	inWord := false
	for i, r := range text {
		begins := !inWord
		inWord = unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
		if !begins || foldedFirst(r) != 0 && foldedFirst(r) != folded[0] {
			continue
		}
		if n, ok := prefix(text[i:], folded); ok {
			return i, i + n, true
		}
	}
	return 0, 0, false
}

// foldedFirst returns the folded form of an ASCII rune, 0 for any other: a
// cheap way to dismiss most places.
func foldedFirst(r rune) byte {
	switch {
	case r >= utf8.RuneSelf:
		return 0
	case 'A' <= r && r <= 'Z':
		return byte(r) + 'a' - 'A'
	}
	return byte(r)
}

// prefix returns how many bytes of text fold to the folded word, when text
// begins with it. Runs of spaces fold to one.
func prefix(text, folded string) (n int, ok bool) {
	for i, r := range text {
		if folded == "" {
			if unicode.Is(unicode.Mn, r) {
				continue // the accent of the last letter belongs to the quote
			}
			return i, true
		}
		if unicode.Is(unicode.Mn, r) {
			continue
		}
		f := string(rune(foldedFirst(r)))
		switch {
		case unicode.IsSpace(r):
			f = " "
			if i > 0 && text[i-1] == ' ' {
				f = ""
			}
		case r >= utf8.RuneSelf:
			f = model.Fold(string(r))
		}
		rest, has := strings.CutPrefix(folded, f)
		if !has {
			return 0, false
		}
		folded = rest
	}
	return len(text), folded == ""
}
