// Package house is the checklist of the own house: what a firm should have
// settled before it keeps a file with the connections of one of its people. It
// is kept with the review and asked for by nobody; its answers are dated and go
// into the evidence pack.
//
// The package does no input or output and keeps no state. It is not legal
// advice.
package house

import (
	"slices"

	"handpick/assess/form"
	"handpick/model"
)

// Form names this version of the questions.
const Form = "house/1"

const (
	partFile     = "The file"
	partRequests = "When somebody writes back"
	partSource   = "Where the list comes from"
)

// The options of the questions. They are stored.
const (
	placeEncrypted = "encrypted_disk"
	placeOpen      = "open_disk"
	placeSynced    = "synced_folder"
	placeShared    = "shared_drive"
	placePortable  = "portable"

	fastDay   = "same_day"
	fastWeek  = "week"
	fastMonth = "month"
	fastOpen  = "not_agreed"

	listFine   = "covered"
	listUnsure = "unsure"
	listBad    = "not_covered"
)

var questions = [...]form.Question{
	{
		ID: "OH1", Part: partFile, Kind: form.YesNo, Wording: form.MayExplain,
		Asks:    "Does a written policy of yours cover contacts that somebody downloads from LinkedIn?",
		Why:     "From the download on you answer for the data, and a rule that nobody wrote down is hard to show.",
		Example: "Yes: page 3 of our data policy, read by all four of us in September.",
	},
	{
		ID: "OH2", Part: partFile, Kind: form.Words,
		Asks:    "Who may open the review file and the export?",
		Why:     "Whoever need not see these people should not be able to.",
		Example: "Mara Quill only; the laptop has her password.",
	},
	{
		ID: "OH3", Part: partFile, Kind: form.Choices, Wording: form.MayExplain,
		Options: []form.Option{
			{Word: placeEncrypted, Says: "an encrypted disk"}, {Word: placeOpen, Says: "a disk that is not encrypted"},
			{Word: placeSynced, Says: "a folder that is copied to a cloud"}, {Word: placeShared, Says: "a drive others can read"},
			{Word: placePortable, Says: "a stick or a disk that is carried about"},
		},
		Asks:    "Where do the review file and the export lie? Name every place.",
		Why:     "A copy you forgot is one you cannot protect and cannot erase.",
		Example: "An encrypted disk, and a folder that is copied to a cloud: the downloads folder is synced.",
	},
	{
		ID: "OH4", Part: partRequests, Kind: form.Words,
		Asks:    "Who answers an objection, a request or a complaint?",
		Why:     "If nobody does, the answer comes late; complaints must be acknowledged within 30 days, requests answered within a month.",
		Example: "Mara Quill; Jonas Ferrow when she is away. Mail to privacy@crumbline.example reaches both.",
	},
	{
		ID: "OH5", Part: partRequests, Kind: form.Choice, Wording: form.MayExplain,
		Options: []form.Option{
			{Word: fastDay, Says: "on the same day"}, {Word: fastWeek, Says: "within a week"},
			{Word: fastMonth, Says: "within a month"}, {Word: fastOpen, Says: "that is not agreed"},
		},
		Asks:    "How fast does somebody who says no stop hearing from you?",
		Why:     "An objection to marketing counts at once; nobody may weigh it (UK GDPR Art 21(3)).",
		Example: "On the same day: whoever reads the message marks the contact.",
	},
	{
		ID: "OH6", Part: partSource, Kind: form.Choice, Wording: form.MayExplain,
		Options: []form.Option{
			{Word: listFine, Says: "they would cover it"}, {Word: listUnsure, Says: "I am not sure"}, {Word: listBad, Says: "they would not cover it"},
		},
		Asks:    "Would LinkedIn's terms and its members' expectations cover how you came by this list?",
		Why:     "One's own export is offered by LinkedIn itself. A list from a tool that reads profiles is not, and no assessment mends that.",
		Example: "They would cover it: the archive LinkedIn sent me, nothing added.",
	},
}

// Questions returns the checklist in its order. What the questions point to is
// shared: do not change it.
func Questions() []form.Question { return slices.Clone(questions[:]) }

// Find returns the question with an ID.
func Find(id string) (form.Question, bool) {
	for _, q := range questions {
		if q.ID == id {
			return q, true
		}
	}
	return form.Question{}, false
}

// Progress returns how many questions are answered, and of how many.
func Progress(a model.FormAnswers) (given, of int) {
	for _, q := range questions {
		if a.Given(q.ID) {
			given++
		}
	}
	return given, len(questions)
}

// warnings are the answers that call for a second look.
var warnings = [...]struct{ question, option, says string }{
	{"OH1", form.No, "no written policy covers downloaded contacts"},
	{"OH3", placeOpen, "a copy lies on a disk that is not encrypted: who has the disk has the people"},
	{"OH3", placeSynced, "a copy goes to a cloud: the service holds it too, and erasing here may not reach it"},
	{"OH3", placeShared, "a copy lies where others can read it"},
	{"OH3", placePortable, "a copy is carried about and can be lost"},
	{"OH5", fastMonth, "a month is too long: an objection to marketing counts at once"},
	{"OH5", fastOpen, "nothing is agreed on how fast an objection is heeded"},
	{"OH6", listUnsure, "it is not sure that LinkedIn's terms and its members' expectations cover this list"},
	{"OH6", listBad, "LinkedIn's terms or its members' expectations do not cover this list: do not use it"},
}

// Warnings returns what in the answers calls for a second look, in the order of
// the form, one plain sentence without a full stop each.
func Warnings(a model.FormAnswers) []string {
	var found []string
	for _, w := range warnings {
		if a.Chose(w.question, w.option) {
			found = append(found, w.says)
		}
	}
	return found
}
