package lia

import (
	"handpick/assess/form"
)

const (
	partData         = "Their side: what the data is"
	partExpectations = "Their side: what they expect"
	partImpact       = "Their side: what it does to them"
)

// The options of question B7. They are stored.
const (
	fromThem      = "person"
	fromOwnExport = "own_export"
	fromElsewhere = "elsewhere"
)

var data = [...]form.Question{
	{
		ID: "B1", Part: partData, Kind: form.YesNo, Wording: form.MayExplain,
		Asks:    "Does anything you hold show health, faith, ethnic origin, politics, union, sex life, genetic or biometric data, or a crime?",
		Why:     "The law guards such data specially (UK GDPR Art 9 and 10), and this assessment is not enough for it. Your notes count, and so does a position that says it.",
		Example: "Yes: two of the contacts are chaplains. They are noted as such and nobody writes to them.",
	},
	{
		ID: "B2", Part: partData, Kind: form.YesNo, Wording: form.MayExplain,
		Asks:    "Are there children among them, or people you know to be vulnerable?",
		Why:     "They can guard themselves less, so they are left out.",
		Example: "No: everybody here works in the trade, and nobody is known to be in distress.",
	},
	{
		ID: "B3", Part: partData, Kind: form.YesNo, Wording: form.MayExplain,
		Asks:    "Would they call any of it private, like a home address or a personal e-mail?",
		Why:     "What people think of as private weighs more on their side.",
		Example: "Yes: nine gave a personal e-mail address, which we do not use.",
	},
	{
		ID: "B4", Part: partData, Kind: form.Choice, Wording: form.MayExplain,
		Options: []form.Option{{Word: "working", Says: "their working role"}, {Word: "mixed", Says: "both, or hard to part"}, {Word: "private", Says: "their private life"}},
		Asks:    "Is it about what they do for work, or about them in private?",
		Why:     "A working role bears more than private life. For a sole trader the two are one: choose both.",
		Example: "Both: most are employed buyers, some run the bakery they live above.",
	},
}

var expectations = [...]form.Question{
	{
		ID: "B5", Part: partExpectations, Kind: form.Choice, Wording: form.MayExplain,
		Options: []form.Option{
			{Word: "customer", Says: "customers"}, {Word: "past_contact", Says: "we have dealt with each other"},
			{Word: "met", Says: "we have met"}, {Word: "connection_only", Says: "connected, nothing more"},
		},
		Asks:    "How do you know most of them?",
		Why:     "The thinner the tie, the less they expect to hear from you.",
		Example: "We have met: nearly all at the two trade fairs in Leeds.",
	},
	{
		ID: "B6", Part: partExpectations, Kind: form.Choice, Wording: form.MayExplain,
		Options: []form.Option{
			{Word: "they", Says: "mostly they did"}, {Word: "both", Says: "about half each"},
			{Word: "you", Says: "mostly I did"}, {Word: "not_known", Says: "I do not remember"},
		},
		Asks:    "Who asked to connect, how long ago, and did anybody say what for?",
		Why:     "Somebody who accepted you years ago for another reason does not expect this.",
		Example: "Mostly they did, in the last two years, after seeing the demonstration at the fair.",
	},
	{
		ID: "B7", Part: partExpectations, Kind: form.Choice, Wording: form.MayExplain, Prefilled: true,
		Options: []form.Option{
			{Word: fromThem, Says: "from themselves"}, {Word: fromOwnExport, Says: "from my own LinkedIn export"},
			{Word: fromElsewhere, Says: "from somewhere else"},
		},
		Asks:    "Where did you get their data, and what were they told about it?",
		Why:     "People can only expect what somebody told them. If nobody did, you must tell them within a month, or in your first message if that is sooner (UK GDPR Art 14).",
		Example: "From my own LinkedIn export; they were told nothing so far, and the first message links to our privacy notice.",
	},
	{
		ID: "B8", Part: partExpectations, Kind: form.Choice, Wording: form.MustExplain,
		Options: []form.Option{{Word: "yes", Says: "yes"}, {Word: "unsure", Says: "I am not sure"}, {Word: "no", Says: "no"}},
		Asks:    "Would somebody in their position expect a message like this? Why?",
		Why:     "What people may fairly expect is the heart of the weighing (UK GDPR recital 47).",
		Example: "Yes: owners of bakeries are asked about tools for bakeries every month.",
	},
	{
		ID: "B9", Part: partExpectations, Kind: form.YesNo, Wording: form.MayExplain,
		Asks:    "Is anything here new or surprising to them: drafts by AI, added data, a learned order or a score?",
		Why:     "Nobody expects what they have never heard of, so it needs more care and plainer words.",
		Example: "Yes: the program learns in which order to show contacts. It decides nothing, and the notice says so.",
	},
	{
		ID: "B10", Part: partExpectations, Kind: form.Choice, Wording: form.MayExplain,
		Options: []form.Option{
			{Word: "welcome", Says: "messages like this were welcome"}, {Word: "nothing", Says: "nothing shows it either way"},
			{Word: "complaints", Says: "there were complaints"},
		},
		Asks:    "What shows you what they expect: answers to earlier messages, or complaints?",
		Why:     "What people did the last time says more than what you think they feel.",
		Example: "Welcome: of 20 bakers asked last autumn 12 answered and nobody complained.",
	},
}

var impact = [...]form.Question{
	{
		ID: "B11", Part: partImpact, Kind: form.Words,
		Asks:    "What could go wrong for them?",
		Why:     "Think of annoyance, of a colleague who sees it, of the wrong person, of a file that is lost.",
		Example: "A manager sees that a buyer looks at our tool; a baker is annoyed; the laptop with the list is stolen.",
	},
	{
		ID: "B12", Part: partImpact, Kind: form.Choice, Wording: form.MayExplain,
		Options: []form.Option{
			{Word: "unlikely_mild", Says: "unlikely, and mild"}, {Word: "likely_mild", Says: "likely, but mild"},
			{Word: "unlikely_serious", Says: "unlikely, but serious"}, {Word: "likely_serious", Says: "likely and serious"},
		},
		Asks:    "How likely is the worst of that, and how bad?",
		Why:     "Likely and serious harm is hardly ever outweighed by wanting to write.",
		Example: "Unlikely, and mild: at worst an unwanted message, once.",
	},
	{
		ID: "B13", Part: partImpact, Kind: form.Choice, Wording: form.MayExplain,
		Options: []form.Option{{Word: "none", Says: "hardly anybody"}, {Word: "some", Says: "some"}, {Word: "many", Says: "many"}},
		Asks:    "Will some of them object, or find it intrusive?",
		Why:     "If many would refuse, they have as good as told you the answer.",
		Example: "Some: perhaps two in forty.",
	},
	{
		ID: "B14", Part: partImpact, Kind: form.YesNo, Wording: form.MayExplain,
		Asks:    "Could you tell them face to face how you chose them, without blushing?",
		Why:     "What you would rather not explain is usually what they would not accept.",
		Example: "Yes: you run a bakery, we met in Leeds, and this is a tool for bakeries.",
	},
	{
		ID: "B15", Part: partImpact, Kind: form.YesNo, Wording: form.MayExplain,
		Asks:    "Do you have power over any of them, as employer, regulator, big customer or investor?",
		Why:     "Who depends on you cannot freely ignore you.",
		Example: "Yes: one supplies our flour. We leave her out.",
	},
}
