// Package why is the help page on why all of this matters: the fines and the
// duties a founder should know, each with its source, how good that source is,
// and the day it was read.
//
// The package does no input or output and keeps no state. It is not legal
// advice.
package why

import (
	"slices"

	"handpick/model"
)

// Standing says what kind of source an entry rests on.
type Standing uint8

// The standings, from the firmest.
const (
	Statute   Standing = iota // the wording of the law, read in a copy or a quotation
	Regulator                 // the regulator's published reading: it counts, but courts decide
	Secondary                 // a law firm, a trade body, the press, or a quotation by one of them
	Open                      // nothing was found that settles it
	Unread                    // from general knowledge; no source was read for it
)

// String returns the plain word.
func (s Standing) String() string {
	switch s {
	case Statute:
		return "statute"
	case Regulator:
		return "regulator"
	case Secondary:
		return "secondary source"
	case Open:
		return "open question"
	case Unread:
		return "general knowledge"
	}
	return ""
}

// Entry is one thing to know.
type Entry struct {
	Topic    string // heading it stands under
	Says     string
	Source   string
	Standing Standing
	Read     model.Date // day its source was read, 0 for [Unread]
}

// read is the day the sources were read.
const read model.Date = 20261121

const (
	topicFines  = "What it can cost"
	topicDuties = "What you owe the people on your list"
	topicMail   = "What a message must keep"
	topicOpen   = "What nobody can tell you for certain"
)

var entries = [...]Entry{
	{topicFines, "Breaking the rules on electronic marketing can cost up to 17.5 million pounds, or 4% of worldwide yearly turnover if that is more. That holds for what was done on or after 5 February 2026; before, the most was 500,000 pounds.",
		"PECR 2003 Sch 1 para 18 with Data Protection Act 2018 s.157(5), as amended by the Data (Use and Access) Act 2025; SI 2026/82 for the day", Statute, read},
	{topicFines, "The higher maximum also covers sending without the consent it takes (reg 22) and hiding who writes or giving no address for a refusal (reg 23).",
		"PECR 2003 regs 22 and 23 with Sch 1; two commentaries on the change agree", Secondary, read},
	{topicFines, "Breaking the principles of the UK GDPR, the lawful basis or people's rights has the same maximum: 17.5 million pounds or 4% of worldwide yearly turnover. Other duties, such as keeping records, have half of that: 8.7 million pounds or 2%.",
		"UK GDPR Art 83(4) and (5) with Data Protection Act 2018 s.157", Unread, 0},
	{topicFines, "These are the most a fine can be, not what a small firm has paid. No case was found of a British fine for messages on LinkedIn alone.",
		"A search of public pages; that nothing was found does not show that there is nothing", Open, read},

	{topicDuties, "Whoever says no to marketing is never sent any again, whatever your reasons. The regulator counts choosing whom to write to as part of it.",
		"UK GDPR Art 21(2) and (3); ICO, Identify direct marketing", Statute, read},
	{topicDuties, "Tell people that you hold their data, where it came from and what their rights are: within a month of getting it, and with the first message at the latest if that comes sooner.",
		"UK GDPR Art 14(1) to (3)", Statute, read},
	{topicDuties, "Whoever asks gets a copy of what you hold about them, within a month. The time can stop while you ask who they are or what they mean.",
		"UK GDPR Art 12(3) and 15, as amended by the Data (Use and Access) Act 2025", Unread, 0},
	{topicDuties, "Acknowledge a complaint about data within 30 days and say what came of it. That is a duty since 19 June 2026.",
		"Data (Use and Access) Act 2025 s.103; ICO, How to deal with data protection complaints", Regulator, read},
	{topicDuties, "Be able to show what you decided and why. The regulator expects the weighing of interests to come before you use the data, not after somebody asks.",
		"UK GDPR Art 5(2); ICO, How do we apply legitimate interests in practice", Regulator, read},
	{topicDuties, "Since 5 February 2026 the law names direct marketing as an example of a legitimate interest. You must still weigh it: the new list of interests that need no weighing does not have it.",
		"UK GDPR Art 6(11)(a), as amended by the Data (Use and Access) Act 2025; commentaries on the list", Statute, read},
	{topicDuties, "Keep no more than you need and no longer than you need it. No law gives a number of months; the regulator expects one in writing.",
		"UK GDPR Art 5(1)(c) and (e); ICO, audit framework on retention", Regulator, read},
	{topicDuties, "Keep a record of how you use personal data. Firms under 250 people are let off for what they do now and then, and regular outreach is hardly that.",
		"UK GDPR Art 30; ICO, Who needs to document their processing; the last part is an inference", Regulator, read},

	{topicMail, "Sole traders, ordinary partnerships outside Scotland and private persons must agree before you market to them by electronic mail, save customers under the soft opt-in. Legitimate interests cannot stand in for that.",
		"PECR 2003 regs 2(1) and 22; ICO, Business-to-business marketing", Statute, read},
	{topicMail, "Private messages on social media count as electronic mail.",
		"ICO, Guide to PECR, Electronic mail marketing", Regulator, read},
	{topicMail, "Companies need not agree first, but a marketing message to a company must also say who writes and give an address where a refusal arrives.",
		"PECR 2003 regs 22(1) and 23", Statute, read},
	{topicMail, "The right to object stands out in the first message at the latest, clear and apart from everything else.",
		"UK GDPR Art 21(4)", Statute, read},
	{topicMail, "If you cannot tell whether somebody is there for a company, the risk is yours: treat them as a private person.",
		"ICO, Business-to-business marketing", Regulator, read},
	{topicMail, "LinkedIn's own terms forbid scraping and automation. They bind you beside the law.",
		"LinkedIn User Agreement 8.2, as quoted by others", Secondary, read},

	{topicOpen, "Whose inbox a LinkedIn account is, the person's or the company's, no regulator was found to have said.",
		"No source found", Open, read},
	{topicOpen, "Whether a bare invitation to a page or an event is marketing is not settled; the Danish ombudsman reads it strictly, and no British guidance on it was found.",
		"Danish Consumer Ombudsman, case 18/16364; no British source found", Open, read},
	{topicOpen, "The regulator's guidance is not law, and its pages on direct marketing are marked as under review since the Data (Use and Access) Act 2025. They may have changed since they were read.",
		"ICO, notes on its guidance pages", Regulator, read},
	{topicOpen, "Outside the United Kingdom each country has rules of its own, and several ask for consent from employees of companies too.",
		"Directive 2002/58/EC Art 13; national laws, mostly from secondary sources", Secondary, read},
}

// Entries returns what there is to know, in the order of the page.
func Entries() []Entry { return slices.Clone(entries[:]) }
