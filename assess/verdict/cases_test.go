package verdict_test

import (
	"fmt"

	"handpick/assess/verdict"
	"handpick/model"
)

// base is a marketing message on LinkedIn to a confirmed company in the United
// Kingdom with everything else in order. Each case changes what its name says.
func base(change func(*verdict.Facts)) verdict.Facts {
	f := verdict.WhatIf()
	f.Channel, f.Nature, f.Kind, f.Country = model.LinkedInMessage, model.Marketing, model.B2B, model.UnitedKingdom
	if change != nil {
		change(&f)
	}
	return f
}

type facts = verdict.Facts

const (
	dnc     = model.DoNotContact
	consent = model.ConsentNeeded
	cannot  = model.CannotDecide
	info    = model.InformationalOnly
	withC   = model.MayWithConditions
	may     = model.MayContact
)

// verdictCase says what both policies answer and the rules that lead there
// under the cautious one.
type verdictCase struct {
	name     string
	facts    verdict.Facts
	cautious model.Outcome
	standard model.Outcome
	rules    string
	missing  string // a part of what is missing under the cautious policy; "" means ready
}

func settlingCases() []verdictCase {
	return []verdictCase{
		{"U14: asking for consent is marketing, so it needs the consent it asks for",
			base(func(f *facts) {
				f.Nature, f.Shape, f.Kind = model.Informational, model.ConsentRequest, model.SoleTrader
			}),
			consent, consent, "U14 U5", "of their own accord"},
		{"U14: asking for consent is marketing even when it is called a service",
			base(func(f *facts) { f.Nature, f.Shape = model.Service, model.ConsentRequest }),
			info, withC, "U14 U2", "promotes nothing"},
		{"U14: asking someone who objected to opt in again stays forbidden",
			base(func(f *facts) {
				f.Nature, f.Shape, f.Objection = model.Solicited, model.ConsentRequest, model.ByPerson
			}),
			dnc, dnc, "U14 G1", "leave them out"},
		{"U17: an invitation that prepares a pitch is marketing",
			base(func(f *facts) {
				f.Nature, f.Shape, f.Channel, f.Kind = model.Informational, model.PitchInvite, model.LinkedInInvite, model.Unknown
			}),
			consent, consent, "U17 U12", "for a company"},
		{"U15: a page invitation nobody classified waits for a person",
			base(func(f *facts) { f.Nature, f.Shape = model.Unclear, model.PageInvite }),
			cannot, cannot, "U15b G7", "what kind of message"},
		{"U15: a page invitation is no service message",
			base(func(f *facts) { f.Nature, f.Shape = model.Service, model.PageInvite }),
			cannot, cannot, "U15b G7", "what kind of message"},
		{"U15: a page invitation a person confirmed stays informational",
			base(func(f *facts) { f.Nature, f.Shape = model.Informational, model.PageInvite }),
			info, withC, "U15c", ""},
		{"U15: a consent to marketing does not free a page invitation called informational",
			base(func(f *facts) {
				f.Nature, f.Shape, f.Consent = model.Informational, model.PageInvite, model.ConsentValid
			}),
			info, withC, "U15c", ""},
		{"U15: the switch makes page invitations marketing",
			base(func(f *facts) {
				f.Nature, f.Shape, f.PageInvites, f.Kind = model.Informational, model.PageInvite, model.PageInvitesMarketing, model.SoleTrader
			}),
			consent, consent, "U15 U5", "of their own accord"},
		{"U15: a page invitation by e-mail is marketing",
			base(func(f *facts) {
				f.Nature, f.Shape, f.Channel = model.Informational, model.PageInvite, model.WorkEmail
			}),
			withC, withC, "U15 U1", ""},
		{"U15: a page invitation to Denmark is marketing",
			base(func(f *facts) { f.Nature, f.Shape, f.Country = model.Informational, model.PageInvite, "DK" }),
			consent, consent, "U15 EU-DK", "of their own accord"},
		{"U15: a page invitation they asked for is an answer",
			base(func(f *facts) { f.Nature, f.Shape = model.Solicited, model.PageInvite }),
			may, may, "G4", ""},
		{"U16: research without promotion is informational only, companies included",
			base(func(f *facts) { f.Nature, f.Shape = model.Informational, model.Research }),
			info, info, "U16", ""},
		{"U16: research that promotes is marketing",
			base(func(f *facts) { f.Shape, f.Kind = model.Research, model.SoleTrader }),
			consent, consent, "U5", "of their own accord"},
	}
}

func gateCases() []verdictCase {
	return []verdictCase{
		{"G1: an objection by the person stops marketing",
			base(func(f *facts) { f.Objection = model.ByPerson }), dnc, dnc, "G1", "leave them out"},
		{"G1: an objection by the person stops an informational message too",
			base(func(f *facts) { f.Nature, f.Objection = model.Informational, model.ByPerson }), dnc, dnc, "G1", "leave them out"},
		{"G1: an objection counts before anyone classified the message",
			base(func(f *facts) { f.Nature, f.Objection = model.NoNature, model.ByPerson }), dnc, dnc, "G1", "leave them out"},
		{"G1: a withdrawn consent is an objection",
			base(func(f *facts) { f.Consent = model.ConsentWithdrawn }), dnc, dnc, "G1", "leave them out"},
		{"G2: an objection by the company stops everything, as good practice",
			base(func(f *facts) { f.Nature, f.Objection = model.Solicited, model.ByCompany }), dnc, dnc, "G2", "leave them out"},
		{"G3: a scraped or bought list is not written to",
			base(func(f *facts) { f.Nature, f.Source = model.Solicited, model.ScrapedOrBought }), dnc, dnc, "G3", "your own export"},
		{"P1: a list nobody vouched for waits",
			base(func(f *facts) { f.Source = model.NoSource }), cannot, cannot, "P1", "whose list"},
		{"G4: what they asked for may go, whatever the kind and country",
			base(func(f *facts) { f.Nature, f.Kind, f.Country = model.Solicited, model.SoleTrader, "" }), may, may, "G4", ""},
		{"G4: someone who objected may still get the answer they asked for",
			base(func(f *facts) { f.Nature, f.Objection = model.Solicited, model.ByPerson }), may, may, "G4", ""},
		{"G5: a service message may go to any kind",
			base(func(f *facts) { f.Nature, f.Kind = model.Service, model.NotAsked }), may, may, "G5", ""},
		{"G6: an unknown country waits, consent or not",
			base(func(f *facts) { f.Country, f.Consent = "", model.ConsentValid }), cannot, cannot, "G6", "confirm the country"},
		{"G6: a country without rules is never decided",
			base(func(f *facts) { f.Country = "SE" }), cannot, cannot, "G6", "no rules for this country"},
		{"P2: without a channel nothing is decided",
			base(func(f *facts) { f.Channel = model.NoChannel }), cannot, cannot, "P2", "choose the channel"},
		{"G7: a message nobody classified waits",
			base(func(f *facts) { f.Nature = model.NoNature }), cannot, cannot, "G7", "what kind of message"},
		{"G8: an unclear message is read as marketing",
			base(func(f *facts) { f.Nature, f.Kind = model.Unclear, model.SoleTrader }), consent, consent, "G8 U5", "of their own accord"},
		{"G9: written to ten days ago without an answer",
			base(func(f *facts) { f.LastContactDays, f.Unanswered = 10, 1 }), dnc, dnc, "G9", "wait 80 days"},
		{"G9: the interval is the user's",
			base(func(f *facts) { f.LastContactDays, f.Unanswered, f.Interval = 29, 1, 30 }), dnc, dnc, "G9", "wait one day"},
		{"G9: the interval is over on its last day",
			base(func(f *facts) { f.Channel, f.LastContactDays, f.Unanswered = model.WorkEmail, 90, 1 }), withC, withC, "U1", ""},
		{"G9: an answer ends the wait",
			base(func(f *facts) { f.Channel, f.LastContactDays, f.Answered = model.WorkEmail, 1, true }), withC, withC, "U1", ""},
		{"G9: two messages without an answer are the last, however long ago",
			base(func(f *facts) { f.LastContactDays, f.Unanswered = 400, 2 }), dnc, dnc, "G9", "wait for their answer"},
		{"G9: one message without an answer is the last where the user says so",
			base(func(f *facts) { f.LastContactDays, f.Unanswered, f.MaxUnanswered = 400, 1, 1 }), dnc, dnc, "G9", "wait for their answer"},
		{"G9: two are not where the user allows three",
			base(func(f *facts) {
				f.Channel, f.LastContactDays, f.Unanswered, f.MaxUnanswered = model.WorkEmail, 400, 2, 3
			}), withC, withC, "U1", ""},
		{"G9: the same outreach reaches nobody twice",
			base(func(f *facts) { f.LastContactDays, f.Answered, f.SameCampaignSent = 400, true, true }), dnc, dnc, "G9", "has reached them"},
		{"G9: a date in the future counts as today",
			base(func(f *facts) { f.LastContactDays = -30 }), dnc, dnc, "G9", "wait 90 days"},
		{"G10: someone the message has nothing to do with is left out",
			base(func(f *facts) { f.Relevance = model.RelevanceNone }), dnc, dnc, "G10", "leave them out"},
		{"G10: with consent, relevance is theirs to judge",
			base(func(f *facts) { f.Relevance, f.Consent = model.RelevanceNone, model.ConsentValid }), withC, withC, "U6", ""},
		{"G11: a weak reason is not enough",
			base(func(f *facts) { f.Relevance = model.RelevanceWeak }), cannot, cannot, "G11", "write one line"},
		{"G11: an unrecorded reason is not enough",
			base(func(f *facts) { f.Relevance = model.RelevanceNotRecorded }), cannot, cannot, "G11", "write one line"},
		{"G12: without an assessment nothing rests on legitimate interests",
			base(func(f *facts) { f.LIA = model.NoLIA }), cannot, cannot, "G12", "answer five questions: why it is fair to write"},
		{"G12: an assessment without its outcome is none",
			base(func(f *facts) { f.LIA = model.LIADraft }), cannot, cannot, "G12", "give the outcome of the assessment"},
		{"G12: an overdue review blocks, and says why it is due",
			base(func(f *facts) { f.LIA, f.LIADue = model.LIAReviewOverdue, "there was a complaint on 2026-02-01" }),
			cannot, cannot, "G12", "review the assessment: there was a complaint on 2026-02-01"},
		{"G12: an overdue review blocks where nobody knows why",
			base(func(f *facts) { f.LIA = model.LIAReviewOverdue }), cannot, cannot, "G12", "review the assessment: its review is due"},
		{"G12: an informational message needs the assessment even from someone who consented to marketing",
			base(func(f *facts) { f.Nature, f.LIA, f.Consent = model.Informational, model.NoLIA, model.ConsentValid }),
			cannot, cannot, "G12", "answer five questions"},
		{"G13: a failed assessment stops it",
			base(func(f *facts) { f.LIA = model.LIAFail }), dnc, dnc, "G13", "change what the outreach does"},
		{"G14: a draft without a way to refuse is not ready",
			base(func(f *facts) { f.Channel, f.Draft = model.WorkEmail, model.HasAll&^model.HasOptOut }), withC, withC, "U1 G14", "how to refuse"},
		{"G14: a missing privacy notice holds it back",
			base(func(f *facts) {
				f.Nature, f.Kind, f.Notice = model.Informational, model.SoleTrader, model.NoticeMissing
			}),
			info, info, "U11 G14", "privacy notice"},
		{"G14: a notice given before need not be linked again",
			base(func(f *facts) {
				f.Channel, f.Notice, f.Draft = model.WorkEmail, model.NoticeGiven, model.HasAll&^model.HasPrivacyLink
			}), withC, withC, "U1", ""},
		{"G14: even an answer says who it is from",
			base(func(f *facts) { f.Nature, f.Draft = model.Solicited, model.HasAll&^model.HasIdentity }), may, may, "G4 G14", "who you are"},
	}
}

// stopCases are about the hard stops of the assessment: whom, or what, each of
// them stops, and whom it leaves alone.
func stopCases() []verdictCase {
	email := func(change func(*facts)) verdict.Facts {
		return base(func(f *facts) { f.Channel = model.WorkEmail; change(f) })
	}
	return []verdictCase{
		{"L-B1: sensitive data noted about them stops what rests on legitimate interests",
			email(func(f *facts) { f.Sensitivity = model.SpecialCategory }), dnc, dnc, "L-B1", "leave them out"},
		{"L-B1: an informational message too",
			email(func(f *facts) { f.Nature, f.Sensitivity = model.Informational, model.SpecialCategory }), dnc, dnc, "L-B1", "leave them out"},
		{"L-B1: whatever the assessment says of the others",
			email(func(f *facts) { f.Sensitivity, f.LIA = model.SpecialCategory, model.NoLIA }), dnc, dnc, "L-B1", "leave them out"},
		{"L-B1: what they asked for stays open",
			email(func(f *facts) { f.Nature, f.Sensitivity = model.Solicited, model.SpecialCategory }), may, may, "G4", ""},
		{"L-B1: so does a service message they need",
			email(func(f *facts) { f.Nature, f.Sensitivity = model.Service, model.SpecialCategory }), may, may, "G5", ""},
		{"L-B1: marketing they consented to rests on the consent",
			email(func(f *facts) { f.Consent, f.Sensitivity = model.ConsentValid, model.SpecialCategory }), withC, withC, "U6", ""},
		{"L-B1: nobody about whom nothing was noted is stopped",
			email(func(f *facts) { f.Stops = model.StopSpecial }), withC, withC, "U1", ""},
		{"L-B1b: a record that only looks it waits until somebody has looked",
			email(func(f *facts) { f.Stops, f.LooksSpecial = model.StopSpecial, true }), cannot, cannot, "L-B1b", "look, and note whether"},
		{"L-B1b: somebody looked and found nothing",
			email(func(f *facts) { f.Stops, f.LooksSpecial, f.Sensitivity = model.StopSpecial, true, model.NotSensitive }), withC, withC, "U1", ""},
		{"L-B1b: where the assessment knows of no such data a word in a position means nothing",
			email(func(f *facts) { f.LooksSpecial = true }), withC, withC, "U1", ""},
		{"L-B1b: nobody need look at somebody who must consent anyway",
			email(func(f *facts) { f.Stops, f.LooksSpecial, f.Kind = model.StopSpecial, true, model.SoleTrader }), consent, consent, "U5", "of their own accord"},
		{"L-B1b: nor at somebody whose consent carries the message",
			email(func(f *facts) { f.Stops, f.LooksSpecial, f.Consent = model.StopSpecial, true, model.ConsentValid }), withC, withC, "U6", ""},
		{"L-B1b: nor at somebody who asked",
			email(func(f *facts) { f.Stops, f.LooksSpecial, f.Nature = model.StopSpecial, true, model.Solicited }), may, may, "G4", ""},
		{"L-B2: a child, or somebody vulnerable, is not written to on legitimate interests",
			email(func(f *facts) { f.Sensitivity = model.Vulnerable }), dnc, dnc, "L-B2", "leave them out"},
		{"L-B2: what they asked for stays open",
			email(func(f *facts) { f.Nature, f.Sensitivity = model.Solicited, model.Vulnerable }), may, may, "G4", ""},
		{"L-B2: nobody about whom nothing was noted is stopped",
			email(func(f *facts) { f.Stops = model.StopVulnerable }), withC, withC, "U1", ""},
		{"L-S1: no marketing goes without a way to refuse in every message",
			email(func(f *facts) { f.Stops = model.StopNoOptOut }), dnc, dnc, "L-S1", "how to refuse"},
		{"L-S1: not even marketing they consented to",
			email(func(f *facts) { f.Stops, f.Consent = model.StopNoOptOut, model.ConsentValid }), dnc, dnc, "L-S1", "how to refuse"},
		{"L-S1: an unclear message is marketing",
			email(func(f *facts) { f.Stops, f.Nature = model.StopNoOptOut, model.Unclear }), dnc, dnc, "G8 L-S1", "how to refuse"},
		{"L-S1: an informational message is untouched",
			email(func(f *facts) { f.Stops, f.Nature = model.StopNoOptOut, model.Informational }), withC, withC, "U4", ""},
		{"L-P5: an unknown kind must consent",
			email(func(f *facts) { f.Stops, f.Kind = model.StopConsent, model.Unknown }), consent, consent, "L-P5", "for a company"},
		{"L-P5: so must a sole trader abroad",
			email(func(f *facts) { f.Stops, f.Kind, f.Country = model.StopConsent, model.SoleTrader, "FR" }), consent, consent, "L-P5", "of their own accord"},
		{"L-P5: an unclear message is marketing",
			email(func(f *facts) { f.Stops, f.Kind, f.Nature = model.StopConsent, model.SoleTrader, model.Unclear }), consent, consent, "G8 L-P5", "of their own accord"},
		{"L-P5: somebody confirmed for a company is not stopped",
			email(func(f *facts) { f.Stops = model.StopConsent }), withC, withC, "U1", ""},
		{"L-P5: an informational message is untouched",
			email(func(f *facts) { f.Stops, f.Kind, f.Nature = model.StopConsent, model.SoleTrader, model.Informational }), info, info, "U11", ""},
		{"L-P5: a consent is a consent",
			email(func(f *facts) { f.Stops, f.Kind, f.Consent = model.StopConsent, model.SoleTrader, model.ConsentValid }), withC, withC, "U6", ""},
		{"L-P5: a soft opt-in that holds needs no consent",
			email(func(f *facts) {
				f.Stops, f.Kind, f.SoftOptIn = model.StopConsent, model.SoleTrader, model.AllFour(model.Yes)
			}), withC, withC, "U8", ""},
	}
}

func unitedKingdomCases() []verdictCase {
	unconfirmed := func(f *facts) { f.Kind, f.LooksB2B = model.NotAsked, true }
	soft := func(kind model.Kind, channel model.Channel, answers model.SoftOptIn) verdict.Facts {
		return base(func(f *facts) { f.Kind, f.Channel, f.SoftOptIn = kind, channel, answers })
	}
	return []verdictCase{
		{"U1: a confirmed company may be written to at its work e-mail",
			base(func(f *facts) { f.Channel = model.WorkEmail }), withC, withC, "U1", ""},
		{"U2: on LinkedIn the policies differ about a confirmed company",
			base(nil), info, withC, "U2", "promotes nothing"},
		{"U2: an invitation is LinkedIn too",
			base(func(f *facts) { f.Channel = model.LinkedInInvite }), info, withC, "U2", "promotes nothing"},
		{"U2: a consent that covers something else changes nothing for a company",
			base(func(f *facts) { f.Consent = model.ConsentOther }), info, withC, "U2", "promotes nothing"},
		{"U1: a company needs no soft opt-in",
			base(func(f *facts) { f.Channel, f.SoftOptIn = model.WorkEmail, model.AllFour(model.No) }), withC, withC, "U1", ""},
		{"U3: a guess confirms nothing",
			base(unconfirmed), consent, consent, "U3", "for a company"},
		{"U3b: a company's employee at their own address is an individual",
			base(func(f *facts) { f.Channel = model.PersonalEmail }), consent, consent, "U3b", "work e-mail"},
		{"U3b: a soft opt-in does not free a company's employee at their own address",
			soft(model.B2B, model.PersonalEmail, model.AllFour(model.Yes)), consent, consent, "U3b", "work e-mail"},
		{"U4: a company may be informed",
			base(func(f *facts) { f.Nature = model.Informational }), withC, withC, "U4", ""},
		{"U5: a sole trader must have consented",
			base(func(f *facts) { f.Kind = model.SoleTrader }), consent, consent, "U5", "of their own accord"},
		{"U5: by work e-mail just the same",
			base(func(f *facts) { f.Kind, f.Channel = model.SoleTrader, model.WorkEmail }), consent, consent, "U5", "of their own accord"},
		{"U6: a valid consent stands before U2",
			base(func(f *facts) { f.Consent = model.ConsentValid }), withC, withC, "U6", ""},
		{"U6: a sole trader who consented may be written to without an assessment",
			base(func(f *facts) { f.Kind, f.Consent, f.LIA = model.SoleTrader, model.ConsentValid, model.NoLIA }), withC, withC, "U6", ""},
		{"U7: a consent to something else is none",
			base(func(f *facts) { f.Kind, f.Consent = model.SoleTrader, model.ConsentOther }), consent, consent, "U7", "of their own accord"},
		{"U7: a vague consent is not mended by a soft opt-in",
			base(func(f *facts) {
				f.Kind, f.Consent, f.Channel, f.SoftOptIn = model.Unknown, model.ConsentOther, model.WorkEmail, model.AllFour(model.Yes)
			}), consent, consent, "U7", "of their own accord"},
		{"U8: four times yes frees an e-mail to a sole trader",
			soft(model.SoleTrader, model.PersonalEmail, model.AllFour(model.Yes)), withC, withC, "U8", ""},
		{"U8: four times yes frees an e-mail to an unknown kind",
			soft(model.Unknown, model.WorkEmail, model.AllFour(model.Yes)), withC, withC, "U8", ""},
		{"U9: four times yes on LinkedIn divides the policies",
			soft(model.SoleTrader, model.LinkedInMessage, model.AllFour(model.Yes)), consent, withC, "U9", "of their own accord"},
		{"U9b: four times yes frees no invitation",
			soft(model.SoleTrader, model.LinkedInInvite, model.AllFour(model.Yes)), consent, consent, "U9b", "of their own accord"},
		{"U10: three times yes and a no is a no",
			soft(model.SoleTrader, model.WorkEmail, model.SoftOptIn{model.Yes, model.Yes, model.No, model.Yes}), consent, consent, "U10", "of their own accord"},
		{"U10: an answer nobody knows is no yes",
			soft(model.Unknown, model.WorkEmail, model.AllFour(model.DoNotKnow)), consent, consent, "U10", "of their own accord"},
		{"U11: a sole trader may be informed, no more",
			base(func(f *facts) { f.Nature, f.Kind = model.Informational, model.SoleTrader }), info, info, "U11", ""},
		{"U12: an unknown kind is treated as an individual under either policy",
			base(func(f *facts) { f.Kind = model.Unknown }), consent, consent, "U12", "for a company"},
		{"U12: a contact nobody looked at is an unknown kind",
			base(func(f *facts) { f.Kind = model.NotAsked }), consent, consent, "U12", "for a company"},
		{"U13: an unknown kind may be informed, no more",
			base(func(f *facts) { f.Nature, f.Kind = model.Informational, model.Unknown }), info, info, "U13", ""},
	}
}

func europeanUnionCases() []verdictCase {
	in := func(country model.Country, change func(*facts)) verdict.Facts {
		f := base(change)
		f.Country = country
		return f
	}
	email := func(f *facts) { f.Channel = model.WorkEmail }
	cases := []verdictCase{
		{"a valid consent holds in Germany", in("DE", func(f *facts) { f.Consent = model.ConsentValid }), withC, withC, "EU1", ""},
		{"a sole trader in France must have consented", in("FR", func(f *facts) { f.Kind = model.SoleTrader }), consent, consent, "EU2", "of their own accord"},
		{"a soft opt-in is not relied on outside the United Kingdom",
			in("IE", func(f *facts) {
				f.Kind, f.Channel, f.SoftOptIn = model.SoleTrader, model.WorkEmail, model.AllFour(model.Yes)
			}), consent, consent, "EU2", "of their own accord"},
		{"an address of their own needs consent in Ireland", in("IE", func(f *facts) { f.Channel = model.PersonalEmail }), consent, consent, "EU3", "of their own accord"},
		{"France allows a company's work e-mail on conditions", in("FR", email), withC, withC, "EU-FR", ""},
		{"France on LinkedIn was not researched", in("FR", nil), cannot, cannot, "EU-FRb", "work e-mail"},
		{"Ireland allows a company's work e-mail on conditions", in("IE", email), withC, withC, "EU-IE", ""},
		{"Ireland on LinkedIn divides the policies", in("IE", nil), info, withC, "EU-IEb", "promotes nothing"},
		{"an informational message abroad is never freer than informational",
			in("DK", func(f *facts) { f.Nature = model.Informational }), info, info, "EU4", ""},
		{"a country without rules is not decided by its neighbour's", in("NO", nil), cannot, cannot, "G6", "no rules"},
	}
	for _, c := range []model.Country{"AT", "BE", "DE", "DK", "ES", "IT", "NL"} {
		for _, channel := range []model.Channel{model.WorkEmail, model.LinkedInMessage, model.LinkedInInvite} {
			cases = append(cases, verdictCase{
				fmt.Sprintf("%s wants consent from a company's employee by %s", c, channel),
				in(c, func(f *facts) { f.Channel = channel }), consent, consent, "EU-" + string(c), "of their own accord",
			})
		}
	}
	return cases
}
