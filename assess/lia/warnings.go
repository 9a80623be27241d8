package lia

import (
	"fmt"

	"handpick/assess/form"
	"handpick/model"
)

// Warning is a sign that something needs a second look, or what an answer
// stops.
type Warning struct {
	Question string // ID of the question to look at
	Says     string // one plain sentence, without a full stop
}

// signs are the choices that are warning signs. Where words answer the sign, a
// choice that comes with words is none.
var signs = [...]struct {
	question, option string
	words            bool // words beside the choice answer it
	says             string
}{
	{"H3", "several", false, "several countries in one assessment: each has its own rules, so assess each apart"},
	{"H3", "not_known", false, "the countries are not known, so nobody can say which rules apply"},
	{"H4", model.PersonalEmail.Word(), false, "a personal e-mail address is nobody's business address: for marketing its owner must agree first"},
	{"H5", fieldNotes, false, "notes are used: the people they are about may ask to read them"},
	{"P3", form.No, false, "only you gain by it; that alone is no bar"},
	{"P3", form.Yes, true, "nothing says who else gains, and what"},
	{"P4", "low", false, "it matters little to you, so it can outweigh little"},
	{"P5", consentNeeded, false, "some must agree first: for them legitimate interests carry no marketing"},
	{"P6", form.Yes, true, "another rule limits this, and nothing says what you do about it"},
	{"P7", form.Yes, false, "a fair stranger would find something wrong with it"},
	{"N1", form.No, false, "you say yourself that this does not serve the aim"},
	{"N3", form.Yes, true, "a public post would do as well, and nothing says why not"},
	{"N4", form.Yes, false, "fewer people or less data would do"},
	{"B1", form.Yes, false, "special-category or crime data: the people it is about are stopped"},
	{"B2", form.Yes, false, "children or vulnerable people: they are stopped"},
	{"B3", form.Yes, false, "some of the data is private in the eyes of those it is about"},
	{"B4", "mixed", false, "work and private life cannot be parted here"},
	{"B4", "private", false, "it is about private life"},
	{"B5", "connection_only", false, "most are connected with you and nothing more, so they expect little"},
	{"B6", "they", true, "nothing says how long ago they asked to connect, nor what for"},
	{"B6", "both", true, "nothing says how long ago you connected, nor what for"},
	{"B6", "you", false, "you asked to connect, not they"},
	{"B6", "not_known", false, "you do not remember who asked to connect, nor why"},
	{"B7", fromThem, true, "nothing says what they were told when they gave it to you"},
	{"B7", fromOwnExport, false, "they did not give you the data for this: they must be told within a month, and with the first message at the latest"},
	{"B7", fromElsewhere, false, "the data comes from somewhere the people may not know of"},
	{"B8", "no", false, "people in their position would not expect this"},
	{"B8", "unsure", false, "you are not sure that people in their position expect this"},
	{"B9", form.Yes, false, "something here is new or surprising to them"},
	{"B10", "complaints", false, "there were complaints about messages like this"},
	{"B12", "likely_serious", false, "the harm is likely and serious"},
	{"B13", "many", false, "many will object"},
	{"B14", form.No, false, "you would be embarrassed to explain it to them"},
	{"B15", form.Yes, false, "you have power over some of them"},
	{"S1", form.No, false, "a message without a way to refuse: no marketing goes to anybody"},
	{"S2", form.No, false, "they will not have your privacy notice in time"},
	{"S3", form.No, false, "the do-not-contact list is not looked at before each message"},
}

// Warnings returns the warning signs in the answers so far, in the order of the
// form; what is missing counts once the first sitting is done. Each sign is for
// a person to answer, in question O4; together they say nothing of whether the
// assessment is passed.
func Warnings(a model.FormAnswers) []Warning {
	return append(signsOf(a), outcomeSigns(a)...)
}

// signsOf returns the signs outside the outcome: those that O4 must answer for.
func signsOf(a model.FormAnswers) []Warning {
	var found []Warning
	for _, q := range All() {
		if SittingOf(q.ID) == Outcome {
			continue
		}
		answer := a[q.ID]
		for _, s := range signs {
			if s.question == q.ID && a.Chose(q.ID, s.option) && !(s.words && worded(answer)) {
				found = append(found, Warning{q.ID, s.says})
			}
		}
		if says := wordSign(a, q.ID); says != "" {
			found = append(found, Warning{q.ID, says})
		}
	}
	if w, ok := unanswered(a); ok {
		found = append(found, w)
	}
	if w, ok := screeningSign(a); ok {
		found = append(found, w)
	}
	return found
}

// wordSign returns the sign in what was typed, or was not, "" for none.
func wordSign(a model.FormAnswers, id string) string {
	answer := a[id]
	if id == "B11" && !worded(answer) && FirstDone(a) {
		return "nobody has thought about what could go wrong for them"
	}
	if answer.Empty() {
		return ""
	}
	switch id {
	case "H5":
		if a.Chose(id, fieldEmail) && viaLinkedIn(a) {
			return "the e-mail address is used though the message goes by LinkedIn"
		}
	case "P1":
		if vague(answer.Words) {
			return "the aim is too vague to be weighed: say what you want from whom"
		}
	case "N2":
		if everybody(answer.Words) {
			return "that is the whole network"
		}
		if !hasDigit(answer.Words) {
			return "no number caps how many people you write to"
		}
	case "N5":
		if !hasEnd(answer.Words) {
			return "no day or period ends it"
		}
	case "B11":
		if nothing(answer.Words) {
			return "something can always go wrong: think of the wrong person, a lost file, a bad moment"
		}
	case "S4":
		if !hasDigit(answer.Words) {
			return "no limit is given in figures"
		}
	case "S5":
		if nothing(answer.Words) {
			return "no other safeguard is named"
		}
	}
	return ""
}

func viaLinkedIn(a model.FormAnswers) bool {
	return a.Chose("H4", model.LinkedInMessage.Word()) || a.Chose("H4", model.LinkedInInvite.Word())
}

// unanswered returns the one sign for everything that was left out, B11 aside,
// which has its own.
func unanswered(a model.FormAnswers) (Warning, bool) {
	if !FirstDone(a) {
		return Warning{}, false
	}
	first, n := "", 0
	for _, q := range Questions(Rest) {
		if q.ID == "B11" || a.Given(q.ID) {
			continue
		}
		if n++; n == 1 {
			first = q.ID
		}
	}
	switch n {
	case 0:
		return Warning{}, false
	case 1:
		return Warning{first, "question " + first + " is not answered"}, true
	}
	return Warning{first, fmt.Sprintf("%d questions are not answered, %s the first of them", n, first)}, true
}

// assessFirst leaves it to a person whether a high risk is likely.
const assessFirst = "where that is likely, a data protection impact assessment must come before you write to anybody (UK GDPR Art 35)"

// screeningSign returns the sign that an impact assessment may have to come
// first: one sure yes, or two that may be. The ICO's guidance on data protection
// impact assessments takes two signs of high risk for enough in most cases; that
// a sure one is enough alone is this program's own.
func screeningSign(a model.FormAnswers) (Warning, bool) {
	first, maybe := "", 0
	for _, q := range screening {
		if a.Chose(q.ID, screenSure) {
			return Warning{q.ID, "the screening found a plain sign of high risk: " + assessFirst}, true
		}
		if a.Chose(q.ID, screenMaybe) {
			if maybe++; maybe == 1 {
				first = q.ID
			}
		}
	}
	return Warning{first, fmt.Sprintf("the screening found %d signs of high risk: %s", maybe, assessFirst)}, maybe >= 2
}

// outcomeSigns returns the signs in what was concluded.
func outcomeSigns(a model.FormAnswers) []Warning {
	var found []Warning
	add := func(when bool, id, says string) {
		if when {
			found = append(found, Warning{id, says})
		}
	}
	passes := relies(a)
	add(passes && Stops(a)&model.StopNoOptOut != 0, "O1", "the outcome is yes, but a stop holds: no message says how to refuse")
	add(a.Chose("O1", WithConditions) && !a.Given("O2"), "O2", "the outcome is on conditions, and none is given")
	add(a.Given("O2") && a.Given("O1") && !a.Chose("O1", WithConditions), "O2", "conditions are given, but the outcome is not \"yes, on conditions\": they hold nowhere")
	add(passes && !a.Given("O4") && len(signsOf(a)) > 0, "O4", "nothing says why it is fair in spite of the warning signs")
	add(passes && !a.Given("O6"), "O6", "nothing says whether anybody else has read it; in a small firm it is fine to say that nobody has")
	if day, err := model.ParseDate(a["O7"].Words); err == nil {
		given := a["O7"].On
		add(given != 0 && day > given.AddMonths(12), "O7", "the review is more than a year ahead")
		add(given != 0 && day <= given, "O7", "the day of the review is not in the future")
	}
	add(passes && !a.Given("O7b"), "O7b", "nothing but the calendar calls for a review")
	add(passes && !a.Given("O8"), "O8", "no privacy notice tells people of this interest")
	return found
}
