package model

import "strings"

// ConsentState is where the person's consent to marketing stands, for the
// sender and the channel in question.
type ConsentState uint8

// The states. Their numbers are stored: append only.
const (
	NoConsent ConsentState = iota
	// ConsentValid means provable consent for this sender and this channel.
	ConsentValid
	// ConsentOther means consent for another sender or channel, or one that is
	// vague or cannot be shown.
	ConsentOther
	ConsentWithdrawn
)

var consentTerms = [...]term{
	{"none", "no consent"},
	{"valid", "consent for this sender and channel"},
	{"other", "consent that does not cover this"},
	{"withdrawn", "consent withdrawn"},
}

// String returns the plain words.
func (c ConsentState) String() string { return plainOf(consentTerms[:], c) }

// Word returns the word of flags and files.
func (c ConsentState) Word() string { return wordOf(consentTerms[:], c) }

// ParseConsent finds a state by its word; the error lists the words.
func ParseConsent(s string) (ConsentState, error) {
	return parseTerm[ConsentState](consentTerms[:], "consent", s)
}

// Answer is the answer to one of the four questions of the soft opt-in.
type Answer uint8

// The answers. Their numbers are stored: append only.
const (
	NoAnswer Answer = iota // nobody asked
	Yes
	No
	DoNotKnow
)

var answerTerms = [...]term{{"none", "not asked"}, {"yes", "yes"}, {"no", "no"}, {"unknown", "unknown"}}

// String returns the plain words.
func (a Answer) String() string { return plainOf(answerTerms[:], a) }

// Word returns the word of flags and files.
func (a Answer) Word() string { return wordOf(answerTerms[:], a) }

// ParseAnswer finds an answer by its word; the error lists the words.
func ParseAnswer(s string) (Answer, error) {
	return parseTerm[Answer](answerTerms[:], "soft opt-in answer", s)
}

// SoftOptIn holds the answers to the four questions of [SoftOptInQuestions], in
// their order (PECR reg 22(3)). The zero value means that nobody relies on it.
type SoftOptIn [4]Answer

// SoftOptInQuestions returns the four questions in plain words. Each must be
// answered yes.
func SoftOptInQuestions() [4]string {
	return [4]string{
		"Did you get the address yourself, when they bought from you or negotiated to?",
		"Is this only about your own products or services, of a similar sort?",
		"Could they refuse, simply and free, when you got the address?",
		"Can they refuse as simply in this message and every other?",
	}
}

// AllFour returns the soft opt-in whose four answers are the same.
func AllFour(a Answer) SoftOptIn { return SoftOptIn{a, a, a, a} }

// Word returns the one word for all four answers, that of [DoNotKnow] where they
// differ.
func (s SoftOptIn) Word() string {
	if s != AllFour(s[0]) {
		return DoNotKnow.Word()
	}
	return s[0].Word()
}

// Claimed reports whether anyone answered at least one of the questions.
func (s SoftOptIn) Claimed() bool { return s != SoftOptIn{} }

// Holds reports whether all four answers are yes.
func (s SoftOptIn) Holds() bool { return s == AllFour(Yes) }

// ObjectionScope says who asked not to be contacted.
type ObjectionScope uint8

// The scopes. Their numbers are stored: append only.
const (
	NoObjection ObjectionScope = iota
	ByPerson
	// ByCompany means the company the person works for. Where both objected
	// this one counts: the rules leave no exception to it.
	ByCompany
)

var objectionTerms = [...]term{
	{"none", "no objection"},
	{"person", "the person objected"},
	{"company", "their company objected"},
}

// String returns the plain words.
func (o ObjectionScope) String() string { return plainOf(objectionTerms[:], o) }

// Word returns the word of flags and files.
func (o ObjectionScope) Word() string { return wordOf(objectionTerms[:], o) }

// ParseObjection finds a scope by its word; the error lists the words.
func ParseObjection(s string) (ObjectionScope, error) {
	return parseTerm[ObjectionScope](objectionTerms[:], "objection", s)
}

// Source says how the sender came by the contact's data.
type Source uint8

// The sources. Their numbers are stored: append only.
const (
	NoSource Source = iota // nobody has said
	// OwnExport is the user's own download of their connections.
	OwnExport
	GivenByPerson
	ScrapedOrBought
)

var sourceTerms = [...]term{
	{},
	{"own_export", "your own export"},
	{"given_by_person", "given by the person"},
	{"scraped_or_bought", "scraped or bought"},
}

// String returns the plain words, "" for NoSource.
func (s Source) String() string { return plainOf(sourceTerms[:], s) }

// Word returns the word of flags and files, "" for NoSource.
func (s Source) Word() string { return wordOf(sourceTerms[:], s) }

// ParseSource finds a source by its word; the error lists the words.
func ParseSource(s string) (Source, error) { return parseTerm[Source](sourceTerms[:], "source", s) }

// RelevanceStrength is how well the person's role fits this outreach, as the
// reviewer's recorded reason shows it.
type RelevanceStrength uint8

// The strengths. Their numbers are stored: append only.
const (
	RelevanceNotRecorded RelevanceStrength = iota
	RelevanceClear
	RelevanceWeak
	RelevanceNone
)

var relevanceTerms = [...]term{
	{"not_recorded", "not recorded"},
	{"clear", "clear"},
	{"weak", "weak"},
	{"none", "none"},
}

// String returns the plain words.
func (r RelevanceStrength) String() string { return plainOf(relevanceTerms[:], r) }

// Word returns the word of flags and files.
func (r RelevanceStrength) Word() string { return wordOf(relevanceTerms[:], r) }

// ParseRelevance finds a strength by its word; the error lists the words.
func ParseRelevance(s string) (RelevanceStrength, error) {
	return parseTerm[RelevanceStrength](relevanceTerms[:], "relevance", s)
}

// LIAState is where the legitimate interests assessment of the outreach stands.
type LIAState uint8

// The states. Their numbers are stored: append only.
const (
	NoLIA LIAState = iota
	LIADraft
	LIAPass
	// LIAPassWithConditions means that each message must keep its conditions.
	LIAPassWithConditions
	LIAFail
	LIAReviewOverdue
)

var liaTerms = [...]term{
	{"none", "no assessment"},
	{"draft", "a draft"},
	{"pass", "pass"},
	{"pass_with_conditions", "pass with conditions"},
	{"fail", "fail"},
	{"review_overdue", "review overdue"},
}

// String returns the plain words.
func (l LIAState) String() string { return plainOf(liaTerms[:], l) }

// Word returns the word of flags and files.
func (l LIAState) Word() string { return wordOf(liaTerms[:], l) }

// Passed reports whether the assessment allows the outreach, with or without
// conditions.
func (l LIAState) Passed() bool { return l == LIAPass || l == LIAPassWithConditions }

// ParseLIA finds a state by its word; the error lists the words.
func ParseLIA(s string) (LIAState, error) {
	return parseTerm[LIAState](liaTerms[:], "assessment", s)
}

// NoticeState says whether the person has the privacy information that UK GDPR
// Article 14 owes them.
type NoticeState uint8

// The states. Their numbers are stored: append only.
const (
	NoticeMissing NoticeState = iota
	// NoticeInMessage means that this message links to it.
	NoticeInMessage
	NoticeGiven
)

var noticeTerms = [...]term{
	{"missing", "missing"},
	{"in_this_message", "in this message"},
	{"given", "given before"},
}

// String returns the plain words.
func (n NoticeState) String() string { return plainOf(noticeTerms[:], n) }

// Word returns the word of flags and files.
func (n NoticeState) Word() string { return wordOf(noticeTerms[:], n) }

// ParseNotice finds a state by its word; the error lists the words.
func ParseNotice(s string) (NoticeState, error) {
	return parseTerm[NoticeState](noticeTerms[:], "privacy notice", s)
}

// MustHaves is the set of things that a draft holds of those every message
// needs before it is ready.
type MustHaves uint8

// The things every message needs.
const (
	// HasIdentity: the sender's real name and organisation (PECR reg 23).
	HasIdentity MustHaves = 1 << iota
	// HasReplyAddress: a working address to refuse at (PECR reg 23).
	HasReplyAddress
	// HasOptOut: the right to object, on a line of its own (UK GDPR Art 21(4)).
	HasOptOut
	// HasPrivacyLink: a link to the privacy notice (UK GDPR Art 14(3)(b)).
	HasPrivacyLink

	// HasAll is a complete draft.
	HasAll = HasIdentity | HasReplyAddress | HasOptOut | HasPrivacyLink
)

var mustHaveNames = [...]string{
	"who you are", "an address to reply to", "a line that says how to refuse", "the link to your privacy notice",
}

// String lists the things in plain words, "" for none.
func (m MustHaves) String() string {
	var names []string
	for i, name := range mustHaveNames {
		if m&(1<<i) != 0 {
			names = append(names, name)
		}
	}
	return strings.Join(names, ", ")
}
