package assess

import (
	"handpick/assess/lia"
	"handpick/assess/special"
	"handpick/assess/verdict"
	"handpick/model"
	"handpick/model/review"
)

// Known is everything the rules may be asked about: one contact, one outreach,
// one day.
type Known struct {
	State     review.State
	Person    review.Person
	Note      review.Note
	Contacted review.Contacted
	Source    model.Source
	// Suggestion is what the contact's own record points to. It confirms
	// nothing; it can only make the answer stricter.
	Suggestion model.Suggestion
	Campaign   *model.Campaign
	// Record is what is held of the contact, nil for nothing.
	Record *model.Fields
	// FirstDone says that the first questions of the assessment of the outreach
	// are answered, and Stops what its answers rule out, concluded or not: see
	// package lia, to be asked once for all contacts.
	FirstDone bool
	Stops     model.Stops
	// Privacy is the newest privacy notice that left.
	Privacy model.Notice
	// Draft is what the draft holds of what every message needs.
	Draft model.MustHaves
	Today model.Date
}

// Facts returns what the rules of package verdict read about a contact. Where
// something is in doubt it takes the stricter reading:
//
//   - a kind or a relevance decided before the record changed counts as unknown
//     or weak until somebody looks again, but a sole trader stays one;
//   - a country sign in the record that contradicts the usual country leaves the
//     country unknown until it is answered for this contact;
//   - an outreach by work e-mail goes to a personal address where that is what
//     the record holds;
//   - a possible match with the do-not-contact list counts as an objection;
//   - an assessment without an outcome is a draft once its first five questions
//     are answered, and none before that;
//   - what an assessment stops is stopped from the answer on, not only once it
//     has an outcome.
func Facts(k Known) verdict.Facts {
	campaign := *k.Campaign
	campaign.Channel = channel(campaign.Channel, k.Suggestion.Mailbox)
	f := verdict.Facts{
		Channel:     campaign.Channel,
		Nature:      campaign.Nature,
		Shape:       campaign.Shape,
		PageInvites: campaign.PageInvites,
		Policy:      campaign.Policy,
		Draft:       k.Draft,

		Country:   country(&k),
		Kind:      k.State.Kind,
		LooksB2B:  k.Suggestion.Kind == model.B2B,
		Consent:   k.Person.Consent(&campaign),
		SoftOptIn: k.Person.SoftOptIn.Answers,
		Objection: k.Person.Scope(),
		Source:    k.Source,
		Relevance: relevanceOf(k.State),

		LastContactDays:  model.Never,
		Unanswered:       k.Contacted.Unanswered,
		SameCampaignSent: k.Contacted.Here,
		Interval:         campaign.Interval(),
		MaxUnanswered:    campaign.Unanswered(),

		Sensitivity: k.Person.Sensitivity,

		LIA:           liaState(k.Campaign, k.FirstDone, k.Today),
		LIADue:        k.Campaign.LIADue(k.Today),
		Stops:         k.Stops,
		LIAConditions: campaign.LIA.Conditions,
		LIAVersion:    version(&campaign.LIA),
		NoticeVersion: k.Privacy.String(),
	}
	if f.Stops&model.StopSpecial != 0 && f.Sensitivity == model.SensitivityNotSaid {
		f.LooksSpecial = k.Record != nil && special.Record(k.Record)
	}
	if n := k.Note.Nature.Nature; n != model.NoNature {
		f.Nature = n
	}
	if k.State.KindStale() && f.Kind == model.B2B {
		f.Kind = model.Unknown
	}
	if f.Objection == model.NoObjection && (k.State.MaybeObjected || k.State.Objected) {
		f.Objection = model.ByPerson
	}
	if k.Draft&model.HasPrivacyLink != 0 {
		f.Notice = model.NoticeInMessage
	}
	if out := k.Contacted.LastOut; out != 0 {
		f.LastContactDays = max(0, k.Today.DaysSince(out))
		f.Answered = k.Contacted.Unanswered == 0
	}
	return f
}

// LIAState returns where the assessment of an outreach stands on a day, as the
// rules read it: without an outcome it is a draft once its first questions are
// answered, and none before that, even where somebody said that a draft lies
// elsewhere.
func LIAState(c *model.Campaign, answers model.FormAnswers, today model.Date) model.LIAState {
	return liaState(c, lia.FirstDone(answers), today)
}

func liaState(c *model.Campaign, firstDone bool, today model.Date) model.LIAState {
	state := c.LIAState(today)
	switch {
	case state != model.NoLIA && state != model.LIADraft:
		return state
	case firstDone:
		return model.LIADraft
	}
	return model.NoLIA
}

// version names one version of an assessment, "" for none.
func version(l *model.LIA) string {
	if l.Outcome == model.NoLIA || l.On == 0 {
		return l.Title
	}
	return l.Title + " of " + l.On.String()
}

// channel returns the way the message takes to this contact.
func channel(c model.Channel, m model.Mailbox) model.Channel {
	if c == model.WorkEmail && m == model.MailboxIndividual {
		return model.PersonalEmail
	}
	return c
}

// country returns whose law applies: what a person answered about this contact,
// else the usual country unless the record speaks against it.
func country(k *Known) model.Country {
	if k.Note.Answered {
		return k.Note.Country.Country
	}
	if k.ContradictsCountry() {
		return ""
	}
	return k.Campaign.Country
}

// ContradictsCountry reports whether the record bears the sign of a country that
// is not the usual one, so that somebody should answer for this contact.
func (k *Known) ContradictsCountry() bool {
	sign := k.Suggestion.Country
	return sign != "" && k.Campaign.Country != "" && sign != k.Campaign.Country
}

// relevanceOf reads a decision: a relevant contact has a reason, for none is
// saved without; it is weak once the record it rested on has changed.
func relevanceOf(s review.State) model.RelevanceStrength {
	switch {
	case s.Relevance == model.NotRelevant:
		return model.RelevanceNone
	case s.Relevance != model.Relevant:
		return model.RelevanceNotRecorded
	case s.LookAgain:
		return model.RelevanceWeak
	}
	return model.RelevanceClear
}
