package model

import (
	"errors"
	"fmt"
	"slices"
)

// FormAnswer is what a person said to one question of a form, as the legitimate
// interests assessment. A later answer to the same question supersedes it.
type FormAnswer struct {
	Question string `json:"question"` // its ID, as "P1"
	// Choices are the words of the options taken, in the order of the form.
	Choices []string `json:"choices,omitempty"`
	// Words are typed, or taken over from what the program holds.
	Words string `json:"words,omitempty"`
	// Origin says where an answer was taken over from and confirmed, as "the
	// outreach as set"; "" for one the person gave themselves.
	Origin string `json:"origin,omitempty"`
	// On is the day it was given and By the number of the reviewer; a review
	// sets both from its clock, so that no answer is backdated.
	On Date `json:"on"`
	By int  `json:"by,omitempty"`
}

// MaxAnswer is the longest answer to a question of a form, in characters.
const MaxAnswer = 2000

// Empty reports whether the answer says nothing: it takes an earlier one back.
func (a FormAnswer) Empty() bool { return len(a.Choices) == 0 && blank(a.Words) }

// Same reports whether two answers say the same, whoever gave them and when.
func (a FormAnswer) Same(b FormAnswer) bool {
	return a.Question == b.Question && slices.Equal(a.Choices, b.Choices) && a.Words == b.Words
}

// Validate reports an answer that is too long or to no question. Whether it fits
// its question is for the form to say.
func (a FormAnswer) Validate() error {
	if blank(a.Question) || tooLong(a.Question, 16) || len(a.Choices) > 20 {
		return errors.New("the answer is to no question of the form")
	}
	if tooLong(a.Words, MaxAnswer) {
		return fmt.Errorf("an answer is limited to %d characters", MaxAnswer)
	}
	return nil
}

// FormAnswers are the answers in force by the ID of their question.
type FormAnswers map[string]FormAnswer

// Chose reports whether an option was taken in answer to a question.
func (a FormAnswers) Chose(question, option string) bool {
	return slices.Contains(a[question].Choices, option)
}

// Given reports whether a question was answered.
func (a FormAnswers) Given(question string) bool { return !a[question].Empty() }
