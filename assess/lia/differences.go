package lia

import (
	"handpick/model"
)

// Change is one answer that differs between two versions, in plain words: "" in
// Was or Now where the question was not answered.
type Change struct{ Question, Was, Now string }

// Differences returns what was answered otherwise in a later version, in the
// order of the form. Who gave an answer, when, and where it came from make no
// difference.
func Differences(old, new []model.FormAnswer) []Change {
	was, now := byQuestion(old), byQuestion(new)
	var changes []Change
	for _, id := range ids(was, now) {
		before, after := was[id], now[id]
		before.Question, after.Question = id, id
		if before.Empty() && after.Empty() || before.Same(after) {
			continue
		}
		changes = append(changes, Change{id, say(before), say(after)})
	}
	return changes
}

func say(a model.FormAnswer) string {
	q, _ := Find(a.Question)
	return q.Say(a)
}

func byQuestion(answers []model.FormAnswer) model.FormAnswers {
	m := make(model.FormAnswers, len(answers))
	for _, a := range answers {
		m[a.Question] = a
	}
	return m
}
