package verdict

import "handpick/model"

// Facts are what the rules read: about the message, the person, and the
// paperwork of the outreach. The zero Facts are the strictest reading of each
// field, save that nobody objected and nothing was sent in this campaign.
type Facts struct {
	// The message.

	Channel     model.Channel
	Nature      model.Nature // as a person set it; a scanner only proposes
	Shape       model.Shape
	PageInvites model.PageInvites
	Policy      model.Policy
	// Draft is what the draft holds of what every message needs.
	Draft model.MustHaves

	// The person.

	Country model.Country
	// Kind is what a person decided; B2B means confirmed. NotAsked is read as
	// Unknown.
	Kind model.Kind
	// LooksB2B says that the program would suggest B2B. It confirms nothing.
	LooksB2B  bool
	Consent   model.ConsentState
	SoftOptIn model.SoftOptIn
	Objection model.ObjectionScope
	Source    model.Source
	Relevance model.RelevanceStrength
	Notice    model.NoticeState
	// Sensitivity is what a person noted about them.
	Sensitivity model.Sensitivity
	// LooksSpecial says that their own record touches a special category, or
	// crime. It says nothing of them until a person looked, and counts only
	// under [model.StopSpecial].
	LooksSpecial bool

	// What was written before.

	// LastContactDays counts the days since the last message to the person, 0
	// for today, [model.Never] for none. Other negative numbers count as today.
	LastContactDays int
	// Answered says that they answered that message.
	Answered bool
	// Unanswered counts the messages since they last answered.
	Unanswered int
	// SameCampaignSent says that this outreach has reached them already.
	SameCampaignSent bool
	// Interval is the user's number of days between two messages; below 1 it
	// means [model.DefaultInterval].
	Interval int
	// MaxUnanswered is after how many messages without an answer the user leaves
	// a person alone; below 1 it means [model.DefaultUnanswered].
	MaxUnanswered int

	// The paperwork.

	// LIA is where the assessment stands. A draft has its first five questions
	// answered and waits for its outcome; one with fewer is none.
	LIA model.LIAState
	// LIADue says why an assessment must be reviewed, "" where that is unknown.
	LIADue string
	// Stops are those answers of the assessment that rule out legitimate
	// interests for whom, or for what, they are true of.
	Stops model.Stops
	// LIAConditions are those under which the assessment passed.
	LIAConditions []string
	// LIAVersion and NoticeVersion name what is in force. No rule reads them;
	// they are kept with the verdict.
	LIAVersion, NoticeVersion string
}

func (f *Facts) marketing() bool     { return f.Nature == model.Marketing }
func (f *Facts) informational() bool { return f.Nature == model.Informational }
func (f *Facts) corporate() bool     { return f.Kind == model.B2B }
func (f *Facts) individual() bool    { return f.Kind == model.SoleTrader }

// unknownKind is every kind that nobody confirmed, whatever it looks like.
func (f *Facts) unknownKind() bool { return !f.corporate() && !f.individual() }

func (f *Facts) linkedIn() bool {
	return f.Channel == model.LinkedInMessage || f.Channel == model.LinkedInInvite
}

func (f *Facts) email() bool {
	return f.Channel == model.WorkEmail || f.Channel == model.PersonalEmail
}

func (f *Facts) uk() bool { return f.Country == model.UnitedKingdom }
func (f *Facts) eu() bool { return !f.uk() && f.Country.HasRules() }

// consented means that the consent carries this message. It was given for
// marketing; other messages rest on legitimate interests.
func (f *Facts) consented() bool { return f.marketing() && f.Consent == model.ConsentValid }

// byInterests means that the message would rest on legitimate interests, once it
// is settled that they neither asked for it nor are owed it as a service.
func (f *Facts) byInterests() bool { return !f.consented() }

// special means that a person noted special-category or crime data, or
// something that this list of rules does not know.
func (f *Facts) special() bool {
	return f.Sensitivity > model.NotSensitive && f.Sensitivity != model.Vulnerable
}

// noPermission means neither a consent, however weak, nor a soft opt-in that
// anyone relies on.
func (f *Facts) noPermission() bool {
	return f.Consent == model.NoConsent && !f.SoftOptIn.Claimed()
}

// personObjected counts a withdrawn consent, and any scope it does not know, as
// an objection by the person.
func (f *Facts) personObjected() bool {
	return f.Consent == model.ConsentWithdrawn ||
		f.Objection != model.NoObjection && f.Objection != model.ByCompany
}

// wait returns the days until the interval since the last message is over, 0
// when it is.
func (f *Facts) wait() int {
	if f.LastContactDays == model.Never || f.Answered {
		return 0
	}
	return max(0, f.interval()-max(0, f.LastContactDays))
}

func (f *Facts) interval() int {
	if f.Interval < 1 {
		return model.DefaultInterval
	}
	return f.Interval
}

// leftAlone reports whether as many messages went unanswered as the user set.
func (f *Facts) leftAlone() bool {
	limit := f.MaxUnanswered
	if limit < 1 {
		limit = model.DefaultUnanswered
	}
	return f.Unanswered >= limit
}

// lacks returns what keeps the draft from being ready. Privacy information that
// was given before need not be linked again.
func (f *Facts) lacks() model.MustHaves {
	missing := model.HasAll &^ f.Draft
	switch f.Notice {
	case model.NoticeGiven:
		missing &^= model.HasPrivacyLink
	case model.NoticeInMessage:
	default:
		missing |= model.HasPrivacyLink
	}
	return missing
}
