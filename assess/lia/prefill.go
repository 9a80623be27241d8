package lia

import (
	"fmt"
	"strings"

	"handpick/assess/form"
	"handpick/model"
)

// The origins of proposed answers. They are stored with the answers.
const (
	FromOutreach = "the outreach as set"
	FromPeriods  = "the periods for keeping data as set"
	FromReview   = "counted in this review"
	FromProgram  = "how this program works"
	FromReviewer = "the reviewer's name"
)

// Facts are what the program holds that answers a question, or helps to. All
// may be missing.
type Facts struct {
	// Campaign is the outreach that is assessed, nil when there is none.
	Campaign *model.Campaign
	// Reviewer is the name of who is answering.
	Reviewer string
	// Contacts counts those in the review, Relevant those that fit this
	// outreach so far, Decided those somebody has decided about for it, and
	// Emails those with an e-mail address.
	Contacts, Relevant, Decided, Emails int
	// Source is how the list was come by.
	Source model.Source
	// SoleTraders counts the contacts confirmed as such, Special and Vulnerable
	// those noted as such, and Touching the relevant ones whose own record may
	// show what question B1 asks about and whom nobody has looked at for it.
	SoleTraders, Special, Vulnerable, Touching int
	// Countries are those people were said to be in, each once; the country of
	// the outreach need not be among them.
	Countries []model.Country
	// Imported is the day of the newest import.
	Imported  model.Date
	Retention model.Retention
	// Notice is the newest version of the privacy notice, zero for none.
	Notice model.Notice
	// NoticeInDraft says that the message links to the privacy notice.
	NoticeInDraft bool
}

// Prefill returns answers that the program can propose, each with its origin.
// They are facts, not answers, until a person confirms them. There is none for a
// question of judgement, and none for what is not known.
func Prefill(f Facts) model.FormAnswers {
	proposals := append(fromReview(f), fromProgram(f.Source)...)
	if f.Campaign != nil {
		proposals = append(proposals, fromOutreach(f.Campaign, f)...)
	}
	out := make(model.FormAnswers, len(proposals))
	for _, a := range proposals {
		if q, ok := Find(a.Question); ok && !a.Empty() && q.Check(a) == nil {
			out[a.Question] = a
		}
	}
	return out
}

func fromOutreach(c *model.Campaign, f Facts) []model.FormAnswer {
	proposals := []model.FormAnswer{{
		Question: "S4", Origin: FromOutreach,
		Words: fmt.Sprintf("One message to a person in %d days, and none after %d without an answer.", c.Interval(), c.Unanswered()),
	}}
	if c.Sender != "" {
		words := fmt.Sprintf("Outreach %d", c.No)
		if c.Organisation != "" {
			words += " of " + c.Organisation
		}
		proposals = append(proposals, model.FormAnswer{
			Question: "H1", Origin: FromOutreach, Words: words + "; " + c.Sender + " answers for it.",
		})
	}
	if c.Channel != model.NoChannel {
		proposals = append(proposals, model.FormAnswer{
			Question: "H4", Origin: FromOutreach, Choices: []string{c.Channel.Word()},
		})
	}
	if c.PrivacyLink != "" {
		if f.NoticeInDraft {
			proposals = append(proposals, model.FormAnswer{
				Question: "S2", Origin: FromOutreach, Choices: []string{form.Yes},
				Words: "The message links to " + c.PrivacyLink,
			})
		}
		words := c.PrivacyLink
		if f.Notice.Version > 0 {
			words = f.Notice.String() + ", " + words
		}
		proposals = append(proposals, model.FormAnswer{Question: "O8", Origin: FromOutreach, Words: words})
	}
	return proposals
}

func fromReview(f Facts) []model.FormAnswer {
	rows := fmt.Sprintf("%d days after import", model.RowDays)
	if f.Retention.RowsUntil != 0 {
		rows = "on " + f.Retention.RowsUntil.String()
	}
	proposals := []model.FormAnswer{
		{Question: "O5", Origin: FromReviewer, Words: f.Reviewer},
		{
			Question: "N5", Origin: FromPeriods,
			Words: fmt.Sprintf("Undecided and not relevant contacts shrink %s; decisions and evidence go %d months after the last contact.",
				rows, f.Retention.Keeps()),
		},
	}
	if f.Contacts == 0 {
		return proposals
	}
	fields := []string{fieldName, fieldCompany, fieldPosition}
	if f.Emails > 0 {
		fields = append(fields, fieldEmail)
	}
	if f.Relevant > 0 {
		proposals = append(proposals, model.FormAnswer{
			Question: "N2", Origin: FromReview,
			Words: fmt.Sprintf("At most the %d found relevant so far, of %d connections.", f.Relevant, f.Contacts),
		})
	}
	if from := comeBy(f.Source); from != "" {
		proposals = append(proposals, model.FormAnswer{Question: "B7", Origin: FromReview, Choices: []string{from}})
	}
	return append(proposals,
		f.audience(),
		model.FormAnswer{Question: "H5", Origin: FromReview, Choices: append(fields, fieldLink, fieldDay)},
	)
}

// comeBy returns the option of question B7 that a source stands for, "" while
// nobody has named one.
func comeBy(s model.Source) string {
	switch s {
	case model.OwnExport:
		return fromOwnExport
	case model.GivenByPerson:
		return fromThem
	case model.ScrapedOrBought:
		return fromElsewhere
	}
	return ""
}

// audience proposes who and where these people are.
func (f *Facts) audience() model.FormAnswer {
	words := fmt.Sprintf("%d contacts", f.Contacts)
	if f.Source == model.OwnExport {
		words = fmt.Sprintf("%d connections from one person's own LinkedIn export", f.Contacts)
	}
	if f.Imported != 0 {
		words += ", imported on " + f.Imported.String()
	}
	countries := f.countries()
	where, choice := strings.Join(countries, ", "), "several"
	switch len(countries) {
	case 0:
		where, choice = "the countries are not set", "not_known"
	case 1:
		choice = "one_country"
	}
	return model.FormAnswer{Question: "H3", Origin: FromReview, Choices: []string{choice}, Words: words + "; " + where + "."}
}

// countries returns the countries of the outreach and of its people, each once.
func (f *Facts) countries() []string {
	var names []string
	if f.Campaign != nil && f.Campaign.Country != "" {
		names = append(names, f.Campaign.Country.String())
	}
	for _, c := range f.Countries {
		if name := c.String(); c != "" && (len(names) == 0 || names[0] != name) {
			names = append(names, name)
		}
	}
	return names
}

func fromProgram(from model.Source) []model.FormAnswer {
	safeguards := "A person looks at every contact and gives a reason. The program fetches nothing, adds nothing and sends nothing, and keeps all of it in one file."
	if from == model.OwnExport {
		safeguards += " The list is the writer's own LinkedIn export, neither scraped nor bought."
	}
	return []model.FormAnswer{
		{
			Question: "S3", Origin: FromProgram, Choices: []string{form.Yes},
			Words: "The do-not-contact list is read whenever a contact is shown and whenever a list leaves.",
		},
		{
			Question: "S5", Origin: FromProgram, Words: safeguards,
		},
	}
}
