package verdict

// What the rules rest on, so that the same source reads the same everywhere. A
// source of one country's rule stands with the rule.
const (
	pecrKind     = "PECR 2003 reg 2(1): corporate subscriber, individual"
	pecrConsent  = "PECR 2003 reg 22(2): consent before unsolicited electronic mail"
	pecrScope    = "PECR 2003 reg 22(1): unsolicited messages to individual subscribers only"
	pecrSoft     = "PECR 2003 reg 22(3): soft opt-in, all parts together"
	pecrRefusal  = "PECR 2003 reg 22(3)(c): under a soft opt-in, a simple and free way to refuse in each message"
	pecrIdentity = "PECR 2003 reg 23: identity and a valid address, companies included"

	gdprAccount  = "UK GDPR Art 5(2): able to show compliance"
	gdprConsent  = "UK GDPR Art 6(1)(a) and 7: consent, provable and withdrawable"
	gdprInterest = "UK GDPR Art 6(1)(f): legitimate interests, weighed"
	gdprBasis    = "UK GDPR Art 6(1)(b) or (f): contract or legitimate interests"
	gdprNotice   = "UK GDPR Art 14(3)(b): privacy information at the first message at the latest"
	gdprObject   = "UK GDPR Art 21(2)-(3): objection to direct marketing is absolute"
	gdprChildren = "UK GDPR recital 38: children merit specific protection, in marketing above all"
	gdprSpecial  = "UK GDPR Art 9: special categories need a condition of their own"
	gdprCrime    = "UK GDPR Art 10: data about crime only under official authority or where the law allows it"
	gdprRemind   = "UK GDPR Art 21(4): the right to object, clear and apart"

	icoB2B      = "ICO, Business-to-business marketing"
	icoMail     = "ICO, Guide to PECR, Electronic mail marketing: direct messages are electronic mail"
	icoPhone    = "ICO, Guide to PECR, Electronic and telephone marketing"
	icoIdentify = "ICO, Identify direct marketing"
	icoRespect  = "ICO, Respect people's preferences"
	icoInterest = "ICO, How do we apply legitimate interests in practice"
	icoConsent  = "ICO, How should we obtain, record and manage consent"
	icoAskings  = "ICO, as quoted by others: asking for consent to market is marketing"

	caseAmex    = "ICO v American Express Services Europe (2021): the sender's own label does not count"
	caseDenmark = "Danish Consumer Ombudsman, case 18/16364, and its page on spam: a LinkedIn invitation can be marketing"
	caseNews    = "CJEU C-654/23 (13 Nov 2025): editorial news that leads to paid services is marketing"

	linkedInTerms  = "LinkedIn User Agreement 8.2: no scraping, no automation"
	linkedInRepeat = "LinkedIn community policies, as quoted by others: no repetitive messages"

	seedRelevance = "Net-Defence, Is prospecting through LinkedIn a breach of GDPR: relevant, personal, not frequent"
	seedCautious  = "ProvePrivacy, LinkedIn marketing: nothing promotional, as nobody can be sure of every recipient"

	inference = "Inference: no source found that decides it"
	practice  = "Good practice, not a duty"
	ownRule   = "Handpick's own rule: no law gives it"

	ePrivacy      = "Directive 2002/58/EC Art 13(1): consent of natural persons"
	ePrivacyLegal = "Directive 2002/58/EC Art 13(5): each state decides for companies"
	euGDPRConsent = "GDPR Art 6(1)(a) and 7"
	survey        = "A survey of national rules of September 2026 (secondary; the statute was not read)"
)

// The lawful bases a verdict can rest on.
const (
	byConsent  = "consent"
	byInterest = "legitimate interests"
	byContract = "contract or legitimate interests"
)

// StepOptOut is the next step while an outreach markets without a way to refuse.
const StepOptOut = "let every message say how to refuse, then answer S1 of the assessment anew"

// Steps and answers that several rules share.
const (
	stepQuestions = "answer five questions: why it is fair to write"
	stepOutcome   = "give the outcome of the assessment"
	// stepConsent never says to ask for it: that message would be marketing.
	stepConsent   = "leave it, unless they consent of their own accord; asking by message counts as marketing"
	stepKind      = "find out whether they are there for a company"
	stepNothing   = "nothing to do: leave them out"
	changeConsent = "a provable consent they gave for this sender and this channel"
	changeKind    = "a person's confirmation that they are there for a company"
	changeNature  = "another message, with no promotion in it at all"
	changeSoft    = "yes to all four soft opt-in questions, on record for this person"
	noteInbox     = "No regulator was found to have said whether a company employee's LinkedIn inbox belongs to the company or to the person."
	noteLegalForm = "The legal form is for a person to find out; a name or a title proves nothing."
	noteConsent   = "A consent has no fixed age limit; whether an old one still holds is for you to judge."
	noteEU        = "National law decides, and the sources here are mostly secondary: take advice before you write to anyone abroad."
	notePage      = "Whether a bare invitation to a page or an event is marketing is not settled."
	noteSoft      = "What counts as negotiating a sale, and as similar products, is for you to judge."
	noteLabel     = "Whether the E-Commerce Regulations 2002 ask for a label on such a message is open; make plain that it promotes."
)
