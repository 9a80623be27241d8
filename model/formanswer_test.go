package model

import (
	"strings"
	"testing"
)

func TestFormAnswerValidate(t *testing.T) {
	many := make([]string, 21)
	for _, tt := range []struct {
		name string
		give FormAnswer
		want string
	}{
		{"an option taken is an answer", FormAnswer{Question: "S1", Choices: []string{"yes"}}, ""},
		{"so are words", FormAnswer{Question: "P1", Words: "find buyers"}, ""},
		{"one that says nothing takes an earlier one back", FormAnswer{Question: "P1"}, ""},
		{"an answer is to a question", FormAnswer{Words: "find buyers"}, "to no question"},
		{"blanks name no question", FormAnswer{Question: " "}, "to no question"},
		{"nor does a long text", FormAnswer{Question: "P1 and all the others"}, "to no question"},
		{"no question has as many options", FormAnswer{Question: "S1", Choices: many}, "to no question"},
		{"words fit up to their limit, however they are written", FormAnswer{Question: "P1", Words: strings.Repeat("é", MaxAnswer)}, ""},
		{"more do not", FormAnswer{Question: "P1", Words: strings.Repeat("é", MaxAnswer+1)}, "2000 characters"},
	} {
		t.Run(tt.name, func(t *testing.T) { wantError(t, tt.give.Validate(), tt.want) })
	}
}

func TestAnAnswerIsTheSameWhoeverGaveItAndWhen(t *testing.T) {
	yes := FormAnswer{Question: "S1", Choices: []string{"yes"}, Words: "at the end", On: aDay, By: 1}
	for _, tt := range []struct {
		name   string
		change func(*FormAnswer)
		want   bool
	}{
		{"given on another day", func(a *FormAnswer) { a.On = aDay + 1 }, true},
		{"given by somebody else", func(a *FormAnswer) { a.By = 2 }, true},
		{"taken over instead of given", func(a *FormAnswer) { a.Origin = "the outreach as set" }, true},
		{"another option", func(a *FormAnswer) { a.Choices = []string{"no"} }, false},
		{"no option", func(a *FormAnswer) { a.Choices = nil }, false},
		{"other words", func(a *FormAnswer) { a.Words = "at the top" }, false},
		{"another question", func(a *FormAnswer) { a.Question = "S2" }, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			other := yes
			tt.change(&other)
			if got := yes.Same(other); got != tt.want {
				t.Errorf("Same = %t, want %t", got, tt.want)
			}
		})
	}
}

func TestFormAnswersKnowWhatWasSaid(t *testing.T) {
	answers := FormAnswers{
		"S1": {Question: "S1", Choices: []string{"yes", "always"}},
		"P1": {Question: "P1", Words: "find buyers"},
		"B1": {Question: "B1", Words: " "},
	}
	for _, tt := range []struct {
		name      string
		got, want bool
	}{
		{"an option that was taken", answers.Chose("S1", "always"), true},
		{"one that was not", answers.Chose("S1", "no"), false},
		{"no option of a question answered in words", answers.Chose("P1", "yes"), false},
		{"no option of a question nobody answered", answers.Chose("S2", "yes"), false},
		{"an answer in options is given", answers.Given("S1"), true},
		{"so is one in words", answers.Given("P1"), true},
		{"one of blanks is not", answers.Given("B1"), false},
		{"nor is none", answers.Given("S2"), false},
		{"no answers at all give nothing", FormAnswers(nil).Given("S1"), false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if tt.got != tt.want {
				t.Errorf("got %t, want %t", tt.got, tt.want)
			}
		})
	}
}
