// Package form holds what the question forms of handpick have in common: what a
// question asks, which answers fit it, and how an answer reads in plain words.
//
// The package does no input or output and keeps no state. Which questions there
// are, and what their answers mean, is for the packages of the forms to say.
package form

import (
	"slices"
	"strings"

	"handpick/model"
)

// Kind is the shape of the answer to a question.
type Kind uint8

// The kinds.
const (
	Words   Kind = iota // free words, nothing to choose from
	YesNo               // one of [Yes] and [No]
	Choice              // one of the options
	Choices             // one option or several
	Day                 // a day of the calendar in the words, as 2026-03-31
)

// The words of the two options of a [YesNo] question. They are stored.
const (
	Yes = "yes"
	No  = "no"
)

// Option is one answer to choose. Word is stored and never changes; Says is what
// people read.
type Option struct{ Word, Says string }

// Wording says whether words may stand beside a choice.
type Wording uint8

// The wordings. They mean nothing for [Words] and [Day].
const (
	NoWords     Wording = iota
	MayExplain          // words are welcome
	MustExplain         // a choice without words is no answer
)

// Question is one question of a form. Everything but ID and the words of the
// options may be reworded without touching answers that were given.
type Question struct {
	ID   string // stable, as "P1"; stored with answers
	Part string // heading it stands under
	Asks string
	Why  string // why it is asked
	// Example is an invented answer.
	Example string
	Kind    Kind
	Options []Option // of Choice and Choices; see [Question.Offers]
	Wording Wording
	// Prefilled says that the program may hold the answer and propose it. It is
	// never set for a question of judgement.
	Prefilled bool
	// Limit is how many characters the words may have, 0 for [model.MaxAnswer].
	Limit int
}

// Offers returns what can be chosen, in the order of the form: the options, yes
// and no for [YesNo], nothing for [Words] and [Day]. The result is shared: do
// not change it.
func (q *Question) Offers() []Option {
	if q.Kind == YesNo {
		return yesNo[:]
	}
	return q.Options
}

var yesNo = [...]Option{{Yes, "yes"}, {No, "no"}}

// MaxWords returns how many characters the words of an answer may have.
func (q *Question) MaxWords() int {
	if q.Limit > 0 {
		return q.Limit
	}
	return model.MaxAnswer
}

// Say returns an answer in plain words as one line that is safe to draw, ""
// for an answer that says nothing. An option that the question does not know, as
// from another version of the form, is named by its word.
func (q *Question) Say(a model.FormAnswer) string {
	if a.Empty() {
		return ""
	}
	chosen := make([]string, 0, len(a.Choices))
	for _, word := range a.Choices {
		says := word
		if i := slices.IndexFunc(q.Offers(), func(o Option) bool { return o.Word == word }); i >= 0 {
			says = q.Offers()[i].Says
		}
		chosen = append(chosen, says)
	}
	said, words := strings.Join(chosen, ", "), strings.TrimSpace(a.Words)
	if said != "" && words != "" {
		said += ": "
	}
	return model.Clean(said + words)
}
