package verdict

import (
	"cmp"
	"fmt"

	"handpick/model"
)

// settlingRules come first: they say what a message is, whatever it is called.
var settlingRules = []Rule{
	{
		ID: "U14", Part: Settling,
		When:        "the message asks whether marketing may be sent",
		Settles:     "marketing",
		WouldChange: []string{"a message that does not ask for consent"},
		Citations:   []string{icoAskings},
		matches:     func(f *Facts) bool { return f.Shape == model.ConsentRequest },
		settles:     model.Marketing,
	},
	{
		ID: "U17", Part: Settling,
		When:        "a first invitation whose point is to pitch afterwards",
		Settles:     "marketing",
		WouldChange: []string{"an invitation with no sale behind it"},
		Citations:   []string{seedRelevance, caseDenmark},
		matches:     func(f *Facts) bool { return f.Shape == model.PitchInvite },
		settles:     model.Marketing,
	},
	{
		ID: "U15", Part: Settling,
		When:        "a bare page invitation that nobody asked for, where the outreach reads these as marketing, or by e-mail, or to a known country outside the United Kingdom",
		Settles:     "marketing",
		WouldChange: []string{"on LinkedIn and within the United Kingdom: a person's word that it promotes nothing, in an outreach that allows that reading"},
		Notes:       []string{notePage},
		Citations:   []string{icoIdentify, caseDenmark, caseNews},
		matches: func(f *Facts) bool {
			return f.Shape == model.PageInvite && f.Nature != model.Solicited &&
				(f.PageInvites != model.PageInvitesInformational || f.email() || f.Country != "" && !f.uk())
		},
		settles: model.Marketing,
	},
	{
		ID: "U15b", Part: Settling,
		When:        "a bare page invitation on LinkedIn that no person has called informational, marketing or asked for",
		Settles:     "not said: a person chooses, with a reason",
		WouldChange: []string{"a person's choice, with a reason"},
		Notes:       []string{notePage},
		Citations:   []string{seedCautious, icoIdentify},
		matches: func(f *Facts) bool {
			return f.Shape == model.PageInvite && f.Nature != model.Solicited && !f.informational() && !f.marketing()
		},
		settles: model.NoNature,
	},
}

// gateRules are the same under both policies and in every country.
var gateRules = []Rule{
	{
		ID: "G1", Part: Gates,
		When:     "the person objected, opted out or withdrew their consent, by whatever channel, and did not ask for this message and is not owed it as a service",
		Cautious: model.DoNotContact, Standard: model.DoNotContact,
		WouldChange: []string{"only the person, of their own accord: a request for exactly this"},
		NextStep:    stepNothing,
		Notes:       []string{"The right is about marketing; that it stops informational messages too is the safer reading."},
		Citations:   []string{gdprObject, icoRespect, inference},
		matches: func(f *Facts) bool {
			return f.personObjected() && f.Nature != model.Solicited && f.Nature != model.Service
		},
	},
	{
		ID: "G2", Part: Gates,
		When:     "their company asked you to stop",
		Cautious: model.DoNotContact, Standard: model.DoNotContact,
		WouldChange: []string{"the company takes it back"},
		NextStep:    stepNothing,
		Citations:   []string{icoB2B, practice},
		matches:     func(f *Facts) bool { return f.Objection == model.ByCompany },
	},
	{
		ID: "G3", Part: Gates,
		When:     "the list was scraped or bought",
		Cautious: model.DoNotContact, Standard: model.DoNotContact,
		WouldChange: []string{"the same person in your own export, or details they gave you"},
		NextStep:    "start again from your own export",
		Notes:       []string{"A bought list is not unlawful as such in the United Kingdom."},
		Citations:   []string{seedRelevance, icoMail, linkedInTerms, ownRule},
		matches:     func(f *Facts) bool { return f.Source == model.ScrapedOrBought },
	},
	{
		ID: "P1", Part: Gates,
		When:     "nobody has said whose list this is",
		Cautious: model.CannotDecide, Standard: model.CannotDecide,
		WouldChange: []string{"the source of the list"},
		NextStep:    "say whose list this is",
		Citations:   []string{ownRule},
		matches:     func(f *Facts) bool { return f.Source != model.OwnExport && f.Source != model.GivenByPerson },
	},
	{
		ID: "G4", Part: Gates,
		When:     "they asked for exactly this",
		Cautious: model.MayContact, Standard: model.MayContact,
		Basis:       byInterest,
		Conditions:  []string{"answer what they asked and no more", "say who you are", "keep a dated note of what they asked"},
		WouldChange: []string{"anything in it beyond what they asked makes it unsolicited"},
		Citations:   []string{pecrScope, pecrIdentity},
		matches:     func(f *Facts) bool { return f.Nature == model.Solicited },
	},
	{
		ID: "G5", Part: Gates,
		When:     "a service message: a neutral fact that an existing customer needs, with no promotion at all",
		Cautious: model.MayContact, Standard: model.MayContact,
		Basis:       byContract,
		Conditions:  []string{"nothing in it promotes anything", "note whether a contract or a legitimate interest is the ground", "keep a dated note of why they need it"},
		WouldChange: []string{"one promotional part makes all of it marketing"},
		Citations:   []string{icoIdentify, icoPhone, gdprBasis},
		matches:     func(f *Facts) bool { return f.Nature == model.Service },
	},
	{
		ID: "G6", Part: Gates,
		When:     "the country is unknown, or there are no rules for it here",
		Cautious: model.CannotDecide, Standard: model.CannotDecide,
		WouldChange: []string{"the country whose law applies, when there are rules for it here"},
		NextStep:    "confirm the country",
		Notes:       []string{noteEU},
		Citations:   []string{ePrivacyLegal, ownRule},
		matches:     func(f *Facts) bool { return !f.Country.HasRules() },
		next: func(f *Facts) string {
			if f.Country == "" {
				return "confirm the country"
			}
			return "leave them out: there are no rules for this country here"
		},
	},
	{
		ID: "P2", Part: Gates,
		When:     "no channel is chosen",
		Cautious: model.CannotDecide, Standard: model.CannotDecide,
		WouldChange: []string{"the channel: consents and exceptions hold for one only"},
		NextStep:    "choose the channel",
		Citations:   []string{icoConsent, ownRule},
		matches:     func(f *Facts) bool { return !f.linkedIn() && !f.email() },
	},
	{
		ID: "G7", Part: Gates,
		When:     "nobody has said what kind of message it is",
		Cautious: model.CannotDecide, Standard: model.CannotDecide,
		WouldChange: []string{"a person's answer; findings in the draft only suggest one"},
		NextStep:    "say what kind of message this is",
		Citations:   []string{icoIdentify, caseAmex},
		matches: func(f *Facts) bool {
			return f.Nature != model.Unclear && !f.marketing() && !f.informational()
		},
	},
	{
		ID: "G8", Part: Gates,
		When:        "the kind of message is unclear",
		Settles:     "marketing",
		WouldChange: []string{changeNature},
		Notes:       []string{"Where information ends and marketing begins is not sharply drawn."},
		Citations:   []string{caseAmex, seedCautious},
		matches:     func(f *Facts) bool { return f.Nature == model.Unclear },
		settles:     model.Marketing,
	},
	{
		ID: "L-B1", Part: Gates, stop: model.StopSpecial,
		When:     "it would rest on legitimate interests, and a person noted that data about them is of a special category (such as health, belief or politics) or about crime",
		Cautious: model.DoNotContact, Standard: model.DoNotContact,
		WouldChange: []string{"a person's note that nothing sensitive is held about them, once that is so", changeConsent},
		NextStep:    stepNothing,
		Notes:       []string{"Such data need a condition of their own, whatever the message rests on. That they bar the whole message, and not their use alone, is the safer reading."},
		Citations:   []string{gdprSpecial, gdprCrime, icoInterest, inference},
		matches:     func(f *Facts) bool { return f.byInterests() && f.special() },
	},
	{
		ID: "L-B2", Part: Gates, stop: model.StopVulnerable,
		When:     "it would rest on legitimate interests, and a person noted that they are a child or known to be vulnerable",
		Cautious: model.DoNotContact, Standard: model.DoNotContact,
		WouldChange: []string{"a person's note that this was wrong", changeConsent},
		NextStep:    stepNothing,
		Notes:       []string{"The law asks for special care with children; that it bars the message, and that other vulnerable people are read alike, is the safer reading."},
		Citations:   []string{gdprInterest, gdprChildren, inference},
		matches:     func(f *Facts) bool { return f.byInterests() && f.Sensitivity == model.Vulnerable },
	},
	{
		ID: "L-S1", Part: Gates, stop: model.StopNoOptOut,
		When:     "marketing, and the assessment says that not every message tells how to refuse",
		Cautious: model.DoNotContact, Standard: model.DoNotContact,
		WouldChange: []string{"a way to refuse in every message, free and acted on at once, and question S1 of the assessment answered anew", changeNature},
		NextStep:    StepOptOut,
		Notes:       []string{"Marketing they consented to waits as well: a consent can be withdrawn at any time."},
		Citations:   []string{gdprRemind, gdprConsent, pecrIdentity, pecrRefusal},
		matches:     func(f *Facts) bool { return f.marketing() && f.Stops&model.StopNoOptOut != 0 },
	},
	{
		ID: "G9", Part: Gates,
		When:     fmt.Sprintf("written to within the interval (%d days unless set otherwise) with no answer, %d messages unanswered (unless set otherwise), or reached by this outreach already", model.DefaultInterval, model.DefaultUnanswered),
		Cautious: model.DoNotContact, Standard: model.DoNotContact,
		WouldChange: []string{"an answer from them", "for the interval alone: time"},
		NextStep:    "wait until the interval is over",
		Notes:       []string{"No law gives these numbers; they are your setting."},
		Citations:   []string{seedRelevance, linkedInRepeat, ownRule},
		matches: func(f *Facts) bool {
			return f.SameCampaignSent || f.leftAlone() || f.wait() > 0
		},
		next: stepInterval,
	},
	{
		ID: "G10", Part: Gates,
		When:     "it would rest on legitimate interests, and their role has nothing to do with it",
		Cautious: model.DoNotContact, Standard: model.DoNotContact,
		WouldChange: []string{"a reason tied to their role", changeConsent},
		NextStep:    stepNothing,
		Citations:   []string{gdprInterest, seedRelevance, "CNIL SAN-2020-018: related to the profession"},
		matches:     func(f *Facts) bool { return f.byInterests() && f.Relevance == model.RelevanceNone },
	},
	{
		ID: "G11", Part: Gates,
		When:     "it would rest on legitimate interests, and the reason is weak or not recorded",
		Cautious: model.CannotDecide, Standard: model.CannotDecide,
		WouldChange: []string{"one line that ties this message to their role", changeConsent},
		NextStep:    "write one line: why does this matter to their role?",
		Notes:       []string{"Whether the relevance is real is for a person to judge."},
		Citations:   []string{gdprInterest, seedRelevance},
		matches:     func(f *Facts) bool { return f.byInterests() && f.Relevance != model.RelevanceClear },

		blocksOnAnswer: true,
	},
	{
		ID: "G12", Part: Gates,
		When:     "it would rest on legitimate interests, and their assessment is missing, without an outcome, or due for review",
		Cautious: model.CannotDecide, Standard: model.CannotDecide,
		WouldChange: []string{"an assessment with an outcome that allows it, within its review date", changeConsent},
		NextStep:    stepQuestions + "; then " + stepOutcome,
		Notes:       []string{"That an overdue review blocks is a rule of this program.", "Whether a fuller assessment of risks (a DPIA) is due is for you to judge."},
		Citations:   []string{gdprAccount, gdprInterest, icoInterest},
		matches: func(f *Facts) bool {
			return f.byInterests() && !f.LIA.Passed() && f.LIA != model.LIAFail
		},
		next: func(f *Facts) string { return StepAssessment(f.LIA, f.LIADue) },

		blocksOnAnswer: true,
	},
	{
		ID: "G13", Part: Gates,
		When:     "it would rest on legitimate interests, and the assessment failed",
		Cautious: model.DoNotContact, Standard: model.DoNotContact,
		WouldChange: []string{"another purpose or other safeguards, assessed anew", changeConsent},
		NextStep:    "leave it, or change what the outreach does and assess that",
		Citations:   []string{gdprInterest},
		matches:     func(f *Facts) bool { return f.byInterests() && f.LIA == model.LIAFail },
	},
	{
		ID: "L-P5", Part: Gates, stop: model.StopConsent,
		When:     "it would rest on legitimate interests, it is marketing, the assessment says that some must consent to that, nobody confirmed that they are there for a company, and no soft opt-in holds",
		Cautious: model.ConsentNeeded, Standard: model.ConsentNeeded,
		WouldChange: []string{changeConsent, changeKind, changeNature},
		NextStep:    stepConsent,
		Notes:       []string{"Where consent is needed, legitimate interests cannot stand in for it.", noteLegalForm},
		Citations:   []string{pecrConsent, pecrKind, ePrivacy, icoInterest, icoB2B},
		matches: func(f *Facts) bool {
			return f.byInterests() && f.marketing() && f.Stops&model.StopConsent != 0 && !f.corporate() && !f.SoftOptIn.Holds()
		},
		next: func(f *Facts) string {
			if f.unknownKind() {
				return stepKind
			}
			return stepConsent
		},
	},
}

// StepAssessment returns the next step with an assessment that is none, waits
// for its outcome, or is due for review; due says why, "" where that is unknown.
func StepAssessment(state model.LIAState, due string) string {
	switch state {
	case model.LIADraft:
		return stepOutcome
	case model.LIAReviewOverdue:
		return "review the assessment: " + cmp.Or(due, "its review is due")
	}
	return stepQuestions
}

// stepInterval says what G9 waits for.
func stepInterval(f *Facts) string {
	switch {
	case f.SameCampaignSent:
		return "nothing to do: this outreach has reached them"
	case f.leftAlone():
		return "nothing to do: wait for their answer"
	case f.wait() == 1:
		return "wait one day"
	}
	return fmt.Sprintf("wait %d days", f.wait())
}
