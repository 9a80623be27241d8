// Package lia is the legitimate interests assessment: its questions in plain
// words, which answers are warning signs, which are stops, and how an outcome is
// concluded from the answers of a person.
//
// The questions follow the three parts the regulator asks for (ICO, How do we
// apply legitimate interests in practice): the purpose, whether the processing
// is necessary for it, and whether the interests of the people written to weigh
// more. Nothing here computes whether an assessment is passed: warnings and
// stops are shown, and a named person decides, with reasons.
//
// The package does no input or output, keeps no clock and no state. It is not
// legal advice.
package lia

import (
	"slices"

	"handpick/assess/form"
	"handpick/model"
)

// Form names this version of the questions. It is stored with every assessment.
const Form = "lia/1"

// Sitting is when a question is asked.
type Sitting uint8

// The sittings.
const (
	// First holds the five questions that stand before the first contact can be
	// ready to write to: the aim and the four stops.
	First Sitting = iota
	// Rest holds the other questions of the three parts. They may be left out,
	// and are shown as left out.
	Rest
	// Outcome holds what a person concludes.
	Outcome
	// Screening is asked when the outcome is [ScreeningFirst]: whether a data
	// protection impact assessment must come before (UK GDPR Art 35).
	Screening
)

// String returns the plain name of the sitting.
func (s Sitting) String() string {
	switch s {
	case First:
		return "the first five"
	case Rest:
		return "the rest"
	case Outcome:
		return "the outcome"
	case Screening:
		return "screening"
	}
	return ""
}

// The options of question O1. They are stored.
const (
	CanRely        = "yes"
	WithConditions = "conditions"
	CannotRely     = "no"
	ScreeningFirst = "dpia"
)

// All returns every question in the order of the form. What the questions point
// to is shared: do not change it.
func All() []form.Question {
	return slices.Concat(about[:], purpose[:], need[:], data[:], expectations[:], impact[:], safeguards[:],
		outcome[:], screening[:])
}

// Questions returns the questions of one sitting in the order of the form.
func Questions(s Sitting) []form.Question {
	return slices.DeleteFunc(All(), func(q form.Question) bool { return SittingOf(q.ID) != s })
}

// Find returns the question with an ID.
func Find(id string) (form.Question, bool) {
	all := All()
	if i := slices.IndexFunc(all, func(q form.Question) bool { return q.ID == id }); i >= 0 {
		return all[i], true
	}
	return form.Question{}, false
}

// SittingOf returns the sitting in which a question is asked. An ID that is no
// question's is in none that matters: it counts to [Rest].
func SittingOf(id string) Sitting {
	switch id {
	case "P1", "P5", "B1", "B2", "S1":
		return First
	}
	isID := func(q form.Question) bool { return q.ID == id }
	switch {
	case slices.ContainsFunc(outcome[:], isID):
		return Outcome
	case slices.ContainsFunc(screening[:], isID):
		return Screening
	}
	return Rest
}

// Asked reports whether a question is to be asked at all: conditions are asked
// for only where the outcome is on conditions.
func Asked(a model.FormAnswers, id string) bool { return id != "O2" || a.Chose("O1", WithConditions) }

// Given returns how many questions of a sitting are answered, and of how many
// that are to be asked.
func Given(a model.FormAnswers, s Sitting) (given, of int) {
	for _, q := range Questions(s) {
		if !Asked(a, q.ID) {
			continue
		}
		if of++; a.Given(q.ID) {
			given++
		}
	}
	return given, of
}

// Progress returns how many questions are answered, and of how many, the
// screening aside.
func Progress(a model.FormAnswers) (given, of int) {
	for _, s := range []Sitting{First, Rest, Outcome} {
		g, n := Given(a, s)
		given, of = given+g, of+n
	}
	return given, of
}

// FirstDone reports whether the questions of the first sitting are answered.
func FirstDone(a model.FormAnswers) bool {
	given, of := Given(a, First)
	return given == of
}

// Stops returns what the answers rule out. A stop holds from the moment its
// question is answered, and ends with another answer.
func Stops(a model.FormAnswers) model.Stops {
	var stops model.Stops
	for _, s := range stopping {
		if a.Chose(s.question, s.option) {
			stops |= s.stop
		}
	}
	return stops
}

// stopping are the answers that stop something.
var stopping = [...]struct {
	question, option string
	stop             model.Stops
	says             string
}{
	{"P5", consentNeeded, model.StopConsent,
		"legitimate interests carry no marketing to people who are not confirmed to be there for a company: they must agree first, save customers under the soft opt-in"},
	{"B1", form.Yes, model.StopSpecial,
		"contacts noted as having special-category or crime data about them are stopped, and those whose record touches it until somebody has looked"},
	{"B2", form.Yes, model.StopVulnerable, "contacts noted as children or vulnerable are stopped"},
	{"S1", form.No, model.StopNoOptOut, "no marketing goes to anybody until every message says how to refuse"},
}

// StopsSay says in plain words what the answers stop, none when nothing is
// stopped.
func StopsSay(a model.FormAnswers) []Warning {
	var says []Warning
	for _, s := range stopping {
		if a.Chose(s.question, s.option) {
			says = append(says, Warning{s.question, s.says})
		}
	}
	return says
}
