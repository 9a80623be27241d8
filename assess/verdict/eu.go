package verdict

import "handpick/model"

// euRules overlay the United Kingdom's for nine states. The same directive
// stands behind all; each state decides for companies. Informational messages
// have no national rule here and are read the stricter way.
var euRules = []Rule{
	{
		ID: "EU1", Part: EU,
		When:     "marketing, with a provable consent for this sender and this channel",
		Cautious: model.MayWithConditions, Standard: model.MayWithConditions,
		Basis:       byConsent,
		Conditions:  []string{"keep the consent on record: who, when, how, its exact words", "stop at once when they withdraw it"},
		WouldChange: []string{"a withdrawal", "another channel or another sender"},
		Notes:       []string{noteConsent, noteEU},
		Citations:   []string{ePrivacy, euGDPRConsent},
		matches:     func(f *Facts) bool { return f.eu() && f.consented() },
	},
	{
		ID: "EU2", Part: EU,
		When:     "marketing to a sole trader, partnership, private person or unknown kind, no valid consent",
		Cautious: model.ConsentNeeded, Standard: model.ConsentNeeded,
		WouldChange: []string{changeConsent, changeNature, "in some states, and for some channels, " + changeKind},
		NextStep:    stepConsent,
		Notes:       []string{"Art 13(2) knows a soft opt-in too (CJEU C-654/23); its national conditions were not read, so it is not used here.", noteEU},
		Citations:   []string{ePrivacy},
		matches:     func(f *Facts) bool { return f.eu() && f.marketing() && !f.corporate() },
	},
	{
		ID: "EU3", Part: EU,
		When:     "marketing to someone there for a company, at an e-mail address of their own",
		Cautious: model.ConsentNeeded, Standard: model.ConsentNeeded,
		WouldChange: []string{changeConsent, "in some states their work e-mail instead"},
		NextStep:    stepConsent,
		Notes:       []string{noteEU},
		Citations:   []string{ePrivacy, inference},
		matches: func(f *Facts) bool {
			return f.eu() && f.marketing() && f.corporate() && f.Channel == model.PersonalEmail
		},
	},
	consentState("EU-AT", "AT", "Austria", nil, survey),
	consentState("EU-BE", "BE", "Belgium",
		[]string{"Impersonal company addresses are exempt; a contact is a named person."}, survey),
	consentState("EU-DE", "DE", "Germany", nil,
		"UWG s 7(2): no exception between businesses",
		"OLG Hamm, 3 May 2023, 18 U 154/22, as reported: messages inside a portal are electronic mail",
		"AG Düsseldorf, Nov 2025, 23 C 120/25, as reported: a connection is not consent to e-mail"),
	consentState("EU-DK", "DK", "Denmark", []string{"Businesses are protected as persons are, and branding counts as marketing."}, caseDenmark),
	consentState("EU-ES", "ES", "Spain", nil, survey),
	consentState("EU-IT", "IT", "Italy", []string{"An open profile does not change it."},
		"Italian Privacy Code Art 130, as reported: companies are covered",
		"Garante, decision 316 of 16 Sept 2021, as reported: one promotional LinkedIn message was unlawful"),
	consentState("EU-NL", "NL", "Netherlands",
		[]string{"An address published for such messages is exempt; that is for you to find and keep on record."}, survey),
	{
		ID: "EU-FR", Part: EU,
		When:     "France: marketing to someone there for a company, at their work e-mail",
		Cautious: model.MayWithConditions, Standard: model.MayWithConditions,
		Basis:       byInterest,
		Conditions:  []string{"it has to do with their profession", "they are told, and can object easily, in this very message"},
		WouldChange: []string{"an objection", "a subject outside their profession"},
		Notes:       []string{noteEU},
		Citations:   []string{ePrivacyLegal, "CNIL, page on commercial prospecting, as quoted by others", "CNIL SAN-2020-018 of 8 Dec 2020, as reported"},
		matches: func(f *Facts) bool {
			return f.Country == "FR" && f.marketing() && f.corporate() && f.Channel == model.WorkEmail
		},
	},
	{
		ID: "EU-FRb", Part: EU,
		When:     "France: marketing to someone there for a company, on LinkedIn",
		Cautious: model.CannotDecide, Standard: model.CannotDecide,
		WouldChange: []string{"the French rule for messages on LinkedIn, from someone who knows it", "their work e-mail instead", changeConsent},
		NextStep:    "use their work e-mail, or take advice on French law",
		Notes:       []string{"The French rule was read for e-mail only.", noteEU},
		Citations:   []string{ePrivacyLegal, inference},
		matches: func(f *Facts) bool {
			return f.Country == "FR" && f.marketing() && f.corporate() && f.linkedIn()
		},
	},
	{
		ID: "EU-IE", Part: EU,
		When:     "Ireland: marketing to someone there for a company, at their work e-mail",
		Cautious: model.MayWithConditions, Standard: model.MayWithConditions,
		Basis:       byInterest,
		Conditions:  []string{"the address is one they use for their role", "the message is about that role and nothing else"},
		WouldChange: []string{"an objection, theirs or the company's", "a subject outside their role"},
		Notes:       []string{noteEU},
		Citations:   []string{ePrivacyLegal, survey},
		matches: func(f *Facts) bool {
			return f.Country == "IE" && f.marketing() && f.corporate() && f.Channel == model.WorkEmail
		},
	},
	{
		ID: "EU-IEb", Part: EU,
		When:     "Ireland: marketing to someone there for a company, on LinkedIn",
		Cautious: model.InformationalOnly, Standard: model.MayWithConditions,
		Basis:       byInterest,
		Conditions:  []string{"the message is about their role and nothing else"},
		WouldChange: []string{changeConsent, "their work e-mail instead", changeNature},
		NextStep:    "this draft promotes: only a message that promotes nothing may go to them",
		Notes:       []string{"The Irish rule speaks of work addresses; that it covers LinkedIn is an inference.", noteInbox, noteEU},
		Citations:   []string{ePrivacyLegal, survey, inference, seedCautious},
		matches: func(f *Facts) bool {
			return f.Country == "IE" && f.marketing() && f.corporate() && f.linkedIn()
		},
	},
	{
		ID: "EU4", Part: EU,
		When:     "an informational message, to any kind",
		Cautious: model.InformationalOnly, Standard: model.InformationalOnly,
		Basis:       byInterest,
		Conditions:  []string{"a person has confirmed that nothing in it promotes anything", "for research: no answer and no name is used for sales, now or later"},
		WouldChange: []string{"promotion of any sort makes it marketing"},
		Notes:       []string{"Branding and news that lead to paid services have been held to be marketing.", noteEU},
		Citations:   []string{ePrivacy, caseNews, caseDenmark, inference},
		matches:     func(f *Facts) bool { return f.eu() && f.informational() },
	},
}

// consentState is the row of a state that protects companies as it protects
// persons.
func consentState(id string, country model.Country, name string, notes []string, sources ...string) Rule {
	return Rule{
		ID: id, Part: EU,
		When:     name + ": marketing to someone there for a company, no valid consent",
		Cautious: model.ConsentNeeded, Standard: model.ConsentNeeded,
		WouldChange: []string{changeConsent, changeNature},
		NextStep:    stepConsent,
		Notes:       append(notes, noteEU),
		Citations:   append([]string{ePrivacyLegal}, sources...),
		matches: func(f *Facts) bool {
			return f.Country == country && f.marketing() && f.corporate() &&
				(f.linkedIn() || f.Channel == model.WorkEmail)
		},
	}
}
