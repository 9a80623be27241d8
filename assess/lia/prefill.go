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
	proposals := append(fromReview(f), fromProgram()...)
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
	return append(proposals,
		f.audience(),
		model.FormAnswer{Question: "H5", Origin: FromReview, Choices: append(fields, fieldLink, fieldDay)},
		model.FormAnswer{Question: "B7", Origin: FromReview, Choices: []string{"own_export"}},
	)
}

// audience proposes who and where these people are.
func (f *Facts) audience() model.FormAnswer {
	words := fmt.Sprintf("%d connections from one person's own LinkedIn export", f.Contacts)
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

func fromProgram() []model.FormAnswer {
	return []model.FormAnswer{
		{
			Question: "S3", Origin: FromProgram, Choices: []string{form.Yes},
			Words: "The do-not-contact list is read whenever a contact is shown and whenever a list leaves.",
		},
		{
			Question: "S5", Origin: FromProgram,
			Words: "A person looks at every contact and gives a reason. Only the writer's own LinkedIn export is read; nothing is fetched, scraped, bought or sent. Everything stays on one computer.",
		},
	}
}

// Stale returns the answers that were taken over from what was set and differ
// from what is set now, in the order of the form.
func Stale(a model.FormAnswers, f Facts) []Warning {
	now := Prefill(f)
	var found []Warning
	for _, q := range All() {
		was := a[q.ID]
		if was.Origin != FromOutreach && was.Origin != FromPeriods {
			continue
		}
		if !was.Same(now[q.ID]) {
			found = append(found, Warning{q.ID, "this was taken over from " + was.Origin + ", which says something else now"})
		}
	}
	return found
}
