package lia

import (
	"fmt"

	"handpick/model"
)

// Since returns what was answered otherwise since the newest version, nil when
// there is none, or its text was erased.
func Since(versions []model.Assessment, a model.FormAnswers) []Change {
	if len(versions) == 0 {
		return nil
	}
	newest := &versions[len(versions)-1]
	if newest.On == 0 { // erased: nothing is left to compare with
		return nil
	}
	return Differences(newest.Answers, Ordered(a))
}

// Found says what a version found, in short.
func Found(a *model.Assessment) string {
	switch a.Outcome {
	case model.LIAPass:
		return "yes"
	case model.LIAPassWithConditions:
		return "yes, on conditions"
	case model.LIAFail:
		return "no"
	case model.LIADraft:
		return "screening first"
	}
	return a.Outcome.String()
}

// TriageFirst says that decisions about contacts were made before there was an
// assessment, "" when none were.
func TriageFirst(decisions int) string {
	switch decisions {
	case 0:
		return ""
	case 1:
		return "Triage came first: 1 decision was made before this assessment."
	}
	return fmt.Sprintf("Triage came first: %d decisions were made before this assessment.", decisions)
}
