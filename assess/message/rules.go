package message

// Rule ids that code refers to. The others stand in the tables only.
const (
	RuleEmpty      = "empty"      // there is no text
	RuleTooLong    = "too-long"   // the text exceeds 20,000 bytes and was not read
	RuleLanguage   = "language"   // too few English words for the signals to mean much
	RuleConsent    = "consent"    // asks for permission to market
	RuleEvent      = "event"      // invites to an event
	RuleSurvey     = "survey"     // asks to fill in a survey
	RulePage       = "page"       // invites to follow a page
	RulePretext    = "pretext"    // a first contact that leads up to a pitch
	RuleResearch   = "research"   // presents itself as research
	RuleImpersonal = "impersonal" // the same text to many
)

// Rule ids of findings that rest on no table.
const (
	RuleNoteLength   = "note-length"  // the note of an invitation is too long
	RuleRecognisable = "recognisable" // marketing must be recognisable as such
	RuleRegistered   = "registered"   // the registered details of a company
	RuleLink         = "link"         // nobody here knows what stands behind it
)

// Rule ids of the particulars that a compliant message has.
const (
	RuleName         = "name"         // the sender's real name
	RuleOrganisation = "organisation" // whom the sender writes for
	RuleOptOut       = "opt-out"      // how to object, on a line of its own
	RuleReply        = "reply"        // an address for answers and objections
	RulePrivacy      = "privacy"      // the link to the privacy notice
	RuleSource       = "source"       // where the data come from
	RuleReason       = "reason"       // why this person, by their role
)

// Rule ids of findings about merge fields.
const (
	RulePlaceholder = "placeholder" // one that is unknown, unclosed or of another program
	RuleMergeEmpty  = "merge-empty" // the record has nothing for it
	RuleMergeVague  = "merge-vague" // the record has something that says nothing
)

// Sources that several rules rest on.
const (
	icoMarketing = "ICO, Identify direct marketing"
	icoService   = "ICO, Guide to PECR: electronic and telephone marketing"
	amex         = "ICO v American Express, 2021"
	massSource   = "Net-Defence, prospecting through LinkedIn; LinkedIn's policies on repetitive messages"
	pageSource   = "ProvePrivacy holds it informational, the Danish Consumer Ombudsman does not (rule U15)"
	danishSpam   = "Danish Consumer Ombudsman on spam; no UK ruling known"
)

// Sources of the particulars.
const (
	identity  = "PECR regulation 23"
	objection = "UK GDPR Art 21(4)"
	notice    = "UK GDPR Art 14"
)
