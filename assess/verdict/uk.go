package verdict

import "handpick/model"

// ukRules decide once the gates are passed: the message is then marketing or
// informational. U6 stands first, and U15c and U16 before the kinds.
var ukRules = []Rule{
	{
		ID: "U6", Part: UK,
		When:     "marketing, with a provable consent for this sender and this channel",
		Cautious: model.MayWithConditions, Standard: model.MayWithConditions,
		Basis:       byConsent,
		Conditions:  []string{"keep the consent on record: who, when, how, its exact words", "stop at once when they withdraw it"},
		WouldChange: []string{"a withdrawal", "another channel or another sender"},
		Notes:       []string{noteConsent},
		Citations:   []string{pecrConsent, gdprConsent, icoConsent},
		matches:     func(f *Facts) bool { return f.uk() && f.consented() },
	},
	{
		ID: "U15c", Part: UK,
		When:     "a bare page invitation on LinkedIn that a person confirmed as informational",
		Cautious: model.InformationalOnly,
		Basis:    byInterest,
		Conditions: []string{
			"nothing but that the page exists: no offers, no news of services",
			"keep the reason why it promotes nothing",
		},
		WouldChange: []string{"reading page invitations as marketing", "one promotional word"},
		Notes:       []string{notePage, "Under the standard policy the rules for informational messages below apply."},
		Citations:   []string{seedCautious, icoIdentify, caseDenmark},
		matches: func(f *Facts) bool {
			return f.uk() && f.informational() && f.Shape == model.PageInvite
		},
	},
	{
		ID: "U16", Part: UK,
		When:     "genuine research: nothing promoted, no answer used to sell",
		Cautious: model.InformationalOnly, Standard: model.InformationalOnly,
		Basis:       byInterest,
		Conditions:  []string{"no answer and no name is used for sales, now or later"},
		WouldChange: []string{"promotion, or answers kept as sales leads, make it marketing"},
		Citations:   []string{icoIdentify, icoPhone},
		matches: func(f *Facts) bool {
			return f.uk() && f.informational() && f.Shape == model.Research
		},
	},
	{
		ID: "U1", Part: UK,
		When:     "marketing to someone there for a company, as a person confirmed, at their work e-mail",
		Cautious: model.MayWithConditions, Standard: model.MayWithConditions,
		Basis:       byInterest,
		WouldChange: []string{"an objection", "doubt about the company: then they count as an individual"},
		Notes:       []string{noteLabel},
		Citations:   []string{pecrScope, pecrKind, icoB2B, pecrIdentity, gdprInterest, gdprNotice, gdprRemind},
		matches: func(f *Facts) bool {
			return f.uk() && f.marketing() && f.corporate() && f.Channel == model.WorkEmail
		},
	},
	{
		ID: "U2", Part: UK,
		When:     "marketing to someone there for a company, as a person confirmed, on LinkedIn",
		Cautious: model.InformationalOnly, Standard: model.MayWithConditions,
		Basis:       byInterest,
		WouldChange: []string{changeConsent, "their work e-mail instead", changeNature, "the other policy: here the cautious one is stricter than the regulator's text"},
		NextStep:    "this draft promotes: only a message that promotes nothing may go to them",
		Notes: []string{noteInbox, noteLabel,
			"LinkedIn's own policies bar messages that are too commercial."},
		Citations: []string{icoMail, icoB2B, pecrKind, inference, seedCautious},
		matches: func(f *Facts) bool {
			return f.uk() && f.marketing() && f.corporate() && f.linkedIn()
		},
	},
	{
		ID: "U3", Part: UK,
		When:     "marketing, no consent, and only a guess says that they are there for a company",
		Cautious: model.ConsentNeeded, Standard: model.ConsentNeeded,
		WouldChange: []string{changeKind, changeConsent},
		NextStep:    stepKind,
		Notes:       []string{noteLegalForm},
		Citations:   []string{icoB2B, pecrConsent},
		matches: func(f *Facts) bool {
			return f.uk() && f.marketing() && f.unknownKind() && f.LooksB2B && f.noPermission()
		},
	},
	{
		ID: "U3b", Part: UK,
		When:     "marketing to someone there for a company, at an e-mail address of their own",
		Cautious: model.ConsentNeeded, Standard: model.ConsentNeeded,
		WouldChange: []string{"their work e-mail instead", changeConsent},
		NextStep:    "use their work e-mail, if you have it from them",
		Citations:   []string{icoB2B, pecrConsent},
		matches: func(f *Facts) bool {
			return f.uk() && f.marketing() && f.corporate() && f.Channel == model.PersonalEmail
		},
	},
	{
		ID: "U4", Part: UK,
		When:     "an informational message to someone there for a company, as a person confirmed",
		Cautious: model.MayWithConditions, Standard: model.MayWithConditions,
		Basis:       byInterest,
		Conditions:  []string{"a person has confirmed that nothing in it promotes anything"},
		WouldChange: []string{"promotion of any sort makes it marketing"},
		Notes:       []string{"There may be no safe informational message to people who never dealt with you: the regulator's examples are about existing contracts."},
		Citations:   []string{gdprInterest, gdprNotice, gdprRemind, icoIdentify},
		matches:     func(f *Facts) bool { return f.uk() && f.informational() && f.corporate() },
	},
	{
		ID: "U5", Part: UK,
		When:     "marketing to a sole trader, partnership or private person, no consent",
		Cautious: model.ConsentNeeded, Standard: model.ConsentNeeded,
		WouldChange: []string{changeConsent, changeSoft, changeNature},
		NextStep:    stepConsent,
		Citations:   []string{pecrConsent, pecrKind, icoMail},
		matches: func(f *Facts) bool {
			return f.uk() && f.marketing() && f.individual() && f.noPermission()
		},
	},
	{
		ID: "U7", Part: UK,
		When:     "marketing to an individual or unknown kind, with a consent for another sender or channel, or one that is vague or cannot be shown",
		Cautious: model.ConsentNeeded, Standard: model.ConsentNeeded,
		WouldChange: []string{changeConsent, changeKind},
		NextStep:    stepConsent,
		Notes:       []string{noteConsent, "Accepting a connection is not consent: decided in Germany and Italy, persuasive only in the United Kingdom."},
		Citations:   []string{icoConsent, pecrConsent, "AG Düsseldorf 23 C 120/25", "Garante, decision 316 of 16 Sept 2021"},
		matches: func(f *Facts) bool {
			return f.uk() && f.marketing() && !f.corporate() && f.Consent != model.NoConsent
		},
	},
	{
		ID: "U8", Part: UK,
		When:     "marketing by e-mail to an individual or unknown kind, with all four soft opt-in answers yes",
		Cautious: model.MayWithConditions, Standard: model.MayWithConditions,
		Basis:       byInterest,
		Conditions:  []string{"keep the four soft opt-in answers on record for this person", "only your own similar products or services"},
		WouldChange: []string{"one answer that is not yes"},
		Notes:       []string{noteSoft},
		Citations:   []string{pecrSoft, icoMail, gdprInterest},
		matches: func(f *Facts) bool {
			return f.uk() && f.marketing() && !f.corporate() && f.SoftOptIn.Holds() && f.email()
		},
	},
	{
		ID: "U9", Part: UK,
		When:     "marketing by LinkedIn message to an individual or unknown kind, with all four soft opt-in answers yes",
		Cautious: model.ConsentNeeded, Standard: model.MayWithConditions,
		Basis:       byInterest,
		Conditions:  []string{"confirm that they could refuse when the connection was made, before the sale", "only your own similar products or services"},
		WouldChange: []string{changeConsent, "e-mail, where they gave you the address in the sale"},
		NextStep:    stepConsent,
		Notes:       []string{noteSoft, noteInbox, "A connection made before a sale hardly ever offered a refusal."},
		Citations:   []string{pecrSoft, inference},
		matches: func(f *Facts) bool {
			return f.uk() && f.marketing() && !f.corporate() && f.SoftOptIn.Holds() && f.Channel == model.LinkedInMessage
		},
	},
	{
		ID: "U9b", Part: UK,
		When:     "marketing by LinkedIn invitation to an individual or unknown kind, with all four soft opt-in answers yes",
		Cautious: model.ConsentNeeded, Standard: model.ConsentNeeded,
		WouldChange: []string{changeConsent, "e-mail, where they gave you the address in the sale"},
		NextStep:    stepConsent,
		Notes:       []string{noteSoft, "No source speaks of invitations here; they are read the stricter way."},
		Citations:   []string{pecrSoft, inference},
		matches: func(f *Facts) bool {
			return f.uk() && f.marketing() && !f.corporate() && f.SoftOptIn.Holds() && f.Channel == model.LinkedInInvite
		},
	},
	{
		ID: "U10", Part: UK,
		When:     "marketing to an individual or unknown kind, with a soft opt-in answer that is no or unknown",
		Cautious: model.ConsentNeeded, Standard: model.ConsentNeeded,
		WouldChange: []string{changeConsent, changeSoft},
		NextStep:    stepConsent,
		Notes:       []string{noteSoft},
		Citations:   []string{pecrSoft},
		matches: func(f *Facts) bool {
			return f.uk() && f.marketing() && !f.corporate() && f.SoftOptIn.Claimed() && !f.SoftOptIn.Holds()
		},
	},
	{
		ID: "U11", Part: UK,
		When:     "an informational message to a sole trader, partnership or private person",
		Cautious: model.InformationalOnly, Standard: model.InformationalOnly,
		Basis:       byInterest,
		WouldChange: []string{"promotion of any sort: then consent is needed"},
		Citations:   []string{pecrScope, gdprInterest, seedCautious},
		matches:     func(f *Facts) bool { return f.uk() && f.informational() && f.individual() },
	},
	{
		ID: "U12", Part: UK,
		When:     "marketing to an unknown kind, no consent",
		Cautious: model.ConsentNeeded, Standard: model.ConsentNeeded,
		WouldChange: []string{changeKind, changeConsent, changeSoft, changeNature},
		NextStep:    stepKind,
		Notes:       []string{noteLegalForm},
		Citations:   []string{icoB2B, pecrConsent},
		matches: func(f *Facts) bool {
			return f.uk() && f.marketing() && f.unknownKind() && f.noPermission()
		},
	},
	{
		ID: "U13", Part: UK,
		When:     "an informational message to an unknown kind",
		Cautious: model.InformationalOnly, Standard: model.InformationalOnly,
		Basis:       byInterest,
		WouldChange: []string{changeKind, "promotion of any sort: then consent is needed"},
		Citations:   []string{pecrScope, gdprInterest, seedCautious},
		matches:     func(f *Facts) bool { return f.uk() && f.informational() && f.unknownKind() },
	},
}
