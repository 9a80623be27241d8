package lia

import (
	"handpick/assess/form"
	"handpick/model"
)

// The options of question P5. They are stored.
const (
	noMarketing     = "no_marketing"
	noConsentNeeded = "no_consent_needed"
	consentNeeded   = "consent_needed"
)

const (
	partAbout   = "What this is about"
	partPurpose = "Purpose: why you want to write"
	partNeed    = "Need: whether it takes this"
)

// channels are the options for the way of the message.
var channels = [...]form.Option{
	{Word: model.LinkedInMessage.Word(), Says: model.LinkedInMessage.String()},
	{Word: model.LinkedInInvite.Word(), Says: model.LinkedInInvite.String()},
	{Word: model.WorkEmail.Word(), Says: model.WorkEmail.String()},
	{Word: model.PersonalEmail.Word(), Says: model.PersonalEmail.String()},
}

// The options of question H5 are the fields of a contact. They are stored.
const (
	fieldName     = "name"
	fieldCompany  = "company"
	fieldPosition = "position"
	fieldEmail    = "email"
	fieldLink     = "profile_link"
	fieldDay      = "connected_on"
	fieldNotes    = "notes"
)

var about = [...]form.Question{
	{
		ID: "H1", Part: partAbout, Kind: form.Words, Prefilled: true,
		Asks:    "What do you call this outreach, and who answers for it?",
		Why:     "Whoever asks later must be able to find this page and the person behind it.",
		Example: "Bakery pilots, spring. Mara Quill, founder of Crumbline Ltd, answers for it.",
	},
	{
		ID: "H2", Part: partAbout, Kind: form.Choice, Wording: form.MayExplain,
		Options: []form.Option{{Word: "choosing", Says: "choosing contacts only"}, {Word: "messaging", Says: "messaging them only"}, {Word: "both", Says: "both choosing and messaging"}},
		Asks:    "What does it cover: picking people from your list, writing to them, or both?",
		Why:     "Picking whom to write to already uses their data, before anything is sent.",
		Example: "Both: we sort the list and write to the few who fit.",
	},
	{
		ID: "H3", Part: partAbout, Kind: form.Choice, Wording: form.MustExplain, Prefilled: true,
		Options: []form.Option{{Word: "one_country", Says: "one country"}, {Word: "several", Says: "several countries"}, {Word: "not_known", Says: "the countries are not known"}},
		Asks:    "Who are these people, and where are they?",
		Why:     "The rules change at the border: people in two countries usually need two assessments.",
		Example: "One country: about 120 owners and buyers of bakeries in the UK.",
	},
	{
		ID: "H4", Part: partAbout, Kind: form.Choice, Wording: form.MayExplain, Prefilled: true,
		Options: channels[:],
		Asks:    "Which way will the message go?",
		Why:     "A private inbox and a work address are different intrusions, and the rules treat them differently.",
		Example: "LinkedIn message.",
	},
	{
		ID: "H5", Part: partAbout, Kind: form.Choices, Wording: form.MayExplain, Prefilled: true,
		Options: []form.Option{
			{Word: fieldName, Says: "name"}, {Word: fieldCompany, Says: "company"}, {Word: fieldPosition, Says: "position"},
			{Word: fieldEmail, Says: "e-mail address"}, {Word: fieldLink, Says: "profile link"},
			{Word: fieldDay, Says: "day of connecting"}, {Word: fieldNotes, Says: "your own notes"},
		},
		Asks:    "What about each person do you use?",
		Why:     "You may use what the aim needs and no more; what you do not use should not be kept.",
		Example: "Name, company, position and profile link; the e-mail address is left alone.",
	},
}

var purpose = [...]form.Question{
	{
		ID: "P1", Part: partPurpose, Kind: form.Words,
		Asks:    "What do you want to come of it?",
		Why:     "Everything after this is weighed against the aim, so a vague aim can justify nothing.",
		Example: "Find five bakeries that will try our oven-booking tool for a month and tell us what is wrong with it.",
	},
	{
		ID: "P2", Part: partPurpose, Kind: form.Words,
		Asks:    "What is in it for you?",
		Why:     "An honest gain can be weighed; one that is left unsaid looks hidden.",
		Example: "First paying customers, and proof for our investors by June.",
	},
	{
		ID: "P3", Part: partPurpose, Kind: form.YesNo, Wording: form.MayExplain,
		Asks:    "Does anybody else gain, above all the person you write to?",
		Why:     "Gain for others weighs on your side. If only you gain, that alone is no bar.",
		Example: "Yes: a bakery that takes part saves about two hours a week and pays nothing for the month.",
	},
	{
		ID: "P4", Part: partPurpose, Kind: form.Choice, Wording: form.MayExplain,
		Options: []form.Option{{Word: "low", Says: "little"}, {Word: "medium", Says: "somewhat"}, {Word: "high", Says: "much"}},
		Asks:    "How much would it matter if you wrote to nobody?",
		Why:     "The less depends on it, the less it can outweigh.",
		Example: "Much: without pilots we cannot finish the tool.",
	},
	{
		ID: "P5", Part: partPurpose, Kind: form.Choice, Wording: form.MayExplain,
		Options: []form.Option{
			{Word: noMarketing, Says: "nothing in any message promotes anything"},
			{Word: noConsentNeeded, Says: "some promotes, and nobody here must agree first"},
			{Word: consentNeeded, Says: "some promotes, and some of these people must agree first, or I cannot tell"},
		},
		Asks:    "Will any message promote something, and must any of these people agree to that first?",
		Why:     "Sole traders, ordinary partnerships outside Scotland and private persons must agree before marketing, save customers under the soft opt-in (PECR reg 22); where consent is needed, nothing decided here can replace it.",
		Example: "Some promotes, and some must agree first: a few of the bakers trade under their own name.",
	},
	{
		ID: "P6", Part: partPurpose, Kind: form.YesNo, Wording: form.MayExplain,
		Asks:    "Does anything else limit this: LinkedIn's terms, an advertising code, rules of your trade?",
		Why:     "An aim that breaks another rule is not a legitimate one. Say which rule, and what you do about it.",
		Example: "Yes: LinkedIn forbids automated and repetitive messages, so we write each one by hand and once.",
	},
	{
		ID: "P7", Part: partPurpose, Kind: form.YesNo, Wording: form.MayExplain,
		Asks:    "Would a fair stranger find something wrong with it?",
		Why:     "It is cheaper to hear the criticism from yourself now than from a recipient later.",
		Example: "Yes: some connected to talk about flour prices, not to be asked for a pilot.",
	},
}

var need = [...]form.Question{
	{
		ID: "N1", Part: partNeed, Kind: form.YesNo, Wording: form.MustExplain,
		Asks:    "Will sorting this list and writing to these people really get you there?",
		Why:     "Data may be used only where it serves the aim.",
		Example: "Yes: eleven of the last twenty bakers we asked in person wanted to see it.",
	},
	{
		ID: "N2", Part: partNeed, Kind: form.Words, Prefilled: true,
		Asks:    "How many people will you write to at most, and how often?",
		Why:     "Writing to everybody you know is hard to justify; a number is a promise you can keep.",
		Example: "At most 40 people, one message each and no reminder.",
	},
	{
		ID: "N3", Part: partNeed, Kind: form.YesNo, Wording: form.MayExplain,
		Asks:    "Would a public post, a page or an advertisement do as well?",
		Why:     "A way that touches nobody's data comes first, unless you can say why it fails.",
		Example: "Yes, but we posted twice in March and no bakery saw it.",
	},
	{
		ID: "N4", Part: partNeed, Kind: form.YesNo, Wording: form.MayExplain,
		Asks:    "Could you reach the aim with fewer people, or knowing less about them?",
		Why:     "If you could, you should.",
		Example: "No: five pilots take about forty messages, and without the position we would write to the wrong people.",
	},
	{
		ID: "N5", Part: partNeed, Kind: form.Words, Prefilled: true,
		Asks:    "Until when do you need the data?",
		Why:     "Data without an end date is data kept too long.",
		Example: "Until 30 June; then everyone who did not answer is removed.",
	},
}
