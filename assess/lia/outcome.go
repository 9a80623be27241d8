package lia

import (
	"handpick/assess/form"
)

const (
	partSafeguards = "Safeguards: what you do for them"
	partOutcome    = "Outcome"
	partScreening  = "Screening: is a data protection impact assessment needed first?"
)

// maxName is how many characters a name or a role may have.
const maxName = 100

// The options of question O7b. They are stored.
const (
	newChannel  = "new_channel"
	newAudience = "new_audience"
	complaint   = "complaint"
	lawChange   = "law_change"
)

var safeguards = [...]form.Question{
	{
		ID: "S1", Part: partSafeguards, Kind: form.YesNo, Wording: form.MayExplain,
		Asks:    "Will every message say how to refuse, at no cost, and will you stop at once?",
		Why:     "Nobody may be sent marketing without a plain way out (UK GDPR Art 21(4), PECR reg 23).",
		Example: "Yes: the last line of every message says that a bare no is enough.",
	},
	{
		ID: "S2", Part: partSafeguards, Kind: form.YesNo, Wording: form.MayExplain, Prefilled: true,
		Asks:    "Will they have your privacy notice with the first message at the latest?",
		Why:     "They must learn who holds their data, where it came from and what their rights are (UK GDPR Art 14).",
		Example: "Yes: the message links to crumbline.example/privacy.",
	},
	{
		ID: "S3", Part: partSafeguards, Kind: form.YesNo, Wording: form.MayExplain, Prefilled: true,
		Asks:    "Will you look at your do-not-contact list before each message?",
		Why:     "An objection to marketing is final; a forgotten one is a breach.",
		Example: "Yes: we look on the day, also at what came in by e-mail.",
	},
	{
		ID: "S4", Part: partSafeguards, Kind: form.Words, Prefilled: true,
		Asks:    "Which limits do you keep: messages to one person, messages a week, how long you keep the data?",
		Why:     "A limit in figures is a safeguard; a good intention is none.",
		Example: "One message in 90 days, at most 15 a week, everything gone after 24 months.",
	},
	{
		ID: "S5", Part: partSafeguards, Kind: form.Words, Prefilled: true,
		Asks:    "What else do you do to protect them?",
		Why:     "Each further step weighs on your side.",
		Example: "A person looks at every contact, sole traders get no marketing, nothing is scraped or bought.",
	},
}

var outcome = [...]form.Question{
	{
		ID: "O1", Part: partOutcome, Kind: form.Choice,
		Options: []form.Option{
			{Word: CanRely, Says: "yes"}, {Word: WithConditions, Says: "yes, on conditions"}, {Word: CannotRely, Says: "no"},
			{Word: ScreeningFirst, Says: "screening first: a data protection impact assessment may be needed"},
		},
		Asks:    "Weighing all of this: may you rely on legitimate interests?",
		Why:     "No program can weigh this for you. Somebody with a name decides.",
		Example: "Yes, on conditions.",
	},
	{
		ID: "O2", Part: partOutcome, Kind: form.Words,
		Asks:    "On which conditions? One a line, or parted by semicolons.",
		Why:     "They go with the answer for every contact, so that whoever writes keeps them. Only for \"yes, on conditions\".",
		Example: "Only owners and buyers; one message and no reminder; stop the day we have five pilots.",
	},
	{
		ID: "O3", Part: partOutcome, Kind: form.Words,
		Asks:    "What are your main reasons?",
		Why:     "These are the words you would say to a recipient or a regulator who asks.",
		Example: "A small pilot that helps them too, to people we have met, once, with an easy way out.",
	},
	{
		ID: "O4", Part: partOutcome, Kind: form.Words,
		Asks:    "You have seen the warning signs. Why is it fair in spite of them, and why is anything left unanswered?",
		Why:     "A sign that you saw and answered for is worth more than one you did not see.",
		Example: "Some only connected with us, but every message is about their trade and goes out once. Harm is small, so we left B12 open.",
	},
	{
		ID: "O5", Part: partOutcome, Kind: form.Words, Limit: maxName, Prefilled: true,
		Asks:    "Who decides this? The full name.",
		Why:     "An assessment without a person behind it shows nothing.",
		Example: "Mara Quill",
	},
	{
		ID: "O5b", Part: partOutcome, Kind: form.Words, Limit: maxName,
		Asks:    "And what is that person there?",
		Why:     "The reader should see that somebody decided who may.",
		Example: "founder",
	},
	{
		ID: "O6", Part: partOutcome, Kind: form.Words,
		Asks:    "Has somebody else read it, and what did they say?",
		Why:     "A second pair of eyes helps, as that of a data protection officer. It is optional: in a small firm the same person is fine, if you say so.",
		Example: "Same person: we are two, and the other one is on leave.",
	},
	{
		ID: "O7", Part: partOutcome, Kind: form.Day,
		Asks:    "On which day will you look at it again?",
		Why:     "Circumstances change, and an old assessment carries nothing. No law sets a period; a year at most is usual.",
		Example: "2027-06-30",
	},
	{
		ID: "O7b", Part: partOutcome, Kind: form.Choices,
		Options: []form.Option{
			{Word: newChannel, Says: "the message goes another way"}, {Word: newAudience, Says: "other people or another country"},
			{Word: complaint, Says: "somebody complains"}, {Word: lawChange, Says: "the law changes"},
		},
		Asks:    "What will make you look at it sooner?",
		Why:     "When one of these comes, the assessment must be done anew before anybody is ready. The program sees another way, another country and a complaint; of other people and of a change of law you must hear yourself.",
		Example: "All four.",
	},
	{
		ID: "O8", Part: partOutcome, Kind: form.Words, Prefilled: true,
		Asks:    "Which privacy notice tells them of this interest, and where is it?",
		Why:     "People must be told which interest you rely on (UK GDPR Art 13(1)(d), 14(2)(b)).",
		Example: "Notice 2 of 2026-11-22, at crumbline.example/privacy",
	},
}

// The options of the screening list. They are stored.
const (
	screenNo    = "no"
	screenMaybe = "maybe"
	screenSure  = "sure"
)

var screened = [...]form.Option{{Word: screenNo, Says: "no"}, {Word: screenMaybe, Says: "perhaps, or partly"}, {Word: screenSure, Says: "yes, surely"}}

// The list follows the signs of likely high risk in the ICO's guidance on data
// protection impact assessments and UK GDPR Art 35(3).
var screening = [...]form.Question{
	{
		ID: "D1", Part: partScreening, Kind: form.Choice, Options: screened[:], Wording: form.MayExplain,
		Asks:    "Is it large: thousands of people, or a whole trade or region?",
		Why:     "What goes wrong at scale goes wrong for many.",
		Example: "No: 120 people.",
	},
	{
		ID: "D2", Part: partScreening, Kind: form.Choice, Options: screened[:], Wording: form.MayExplain,
		Asks:    "Is health, faith, politics, a crime or anything of that weight involved, even by inference?",
		Why:     "Such data can do lasting harm in the wrong hands.",
		Example: "No: only what they do for work.",
	},
	{
		ID: "D3", Part: partScreening, Kind: form.Choice, Options: screened[:], Wording: form.MayExplain,
		Asks:    "Are children, people in distress, or people who depend on you among them?",
		Why:     "They can refuse less easily.",
		Example: "Perhaps: two are looking for work.",
	},
	{
		ID: "D4", Part: partScreening, Kind: form.Choice, Options: screened[:], Wording: form.MayExplain,
		Asks:    "Does new technology come in, such as AI that writes, ranks or scores people?",
		Why:     "What is new has harms that nobody has met yet.",
		Example: "Perhaps: the order of the list is learned on our own computer.",
	},
	{
		ID: "D5", Part: partScreening, Kind: form.Choice, Options: screened[:], Wording: form.MayExplain,
		Asks:    "Do you follow people, or join data from several places, without their knowing?",
		Why:     "What happens out of sight cannot be objected to.",
		Example: "No: one export, and the notice says so.",
	},
	{
		ID: "D6", Part: partScreening, Kind: form.Choice, Options: screened[:], Wording: form.MayExplain,
		Asks:    "Does something serious for them hang on it, like a job, credit, a contract or a service?",
		Why:     "A decision that shuts somebody out needs more than this assessment.",
		Example: "No: whoever is left out loses nothing.",
	},
}
