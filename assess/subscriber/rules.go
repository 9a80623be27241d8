package subscriber

import (
	"sync"

	"handpick/model"
)

// The ids of the rules, in the order they are weighed. They are stored with
// decisions: never reuse one.
const (
	// RulePlaceholder (R1): the company names no business ("stealth", "n/a") or
	// says that there is none ("retired"). Both suggest Unknown; only the second
	// outranks the other fields. Source: what people are known to type into the
	// field. Trap: only the whole value counts ("Private Medicine Ltd" is a name).
	RulePlaceholder = "R1"
	// RuleSelfEmployed (R2): the whole company, or a part of it set off by
	// punctuation, says self-employed in one of about twenty languages, alone or
	// with an occupation. Source: own word list. Traps: "Independent Age",
	// "Freelancer.com", "Freelance Hub Agency" and "Self Esteem Team" are names;
	// "Consultant" alone is only a lean, many invoice through a company.
	RuleSelfEmployed = "R2"
	// RuleLegalForm (R3): the name ends in a legal form. Source: tables/forms.tsv;
	// the Companies Act 2006 and the LLP Act 2000 reserve the British ones.
	// Traps: "Co" and "Company" are styles; "Spa" is S.p.A. only with full stops
	// or exact case; "Co-op", "Partnership", "Unlimited" and a form at the start
	// of a name ("Limited Edition", "PC Doctor") are none; "CIO" is a form in a
	// company's name and a job in a position, so positions are not read for forms.
	RuleLegalForm = "R3"
	// RuleTradingAs (R4): the part in front of "t/a", "trading as" or "dba" is
	// the person in law. A form there is a company, a person's name a sole
	// trader, anything else unknown. Trap: "TA" without the slash is a name.
	RuleTradingAs = "R4"
	// RuleSoleForm (R5): a legal form of one person in business, as e.K.,
	// eenmanszaak, enskild firma. Source: tables/forms.tsv. Trap: "e.V." is an
	// association in Germany and a sole trader in Hungary.
	RuleSoleForm = "R5"
	// RulePartnershipForm (R6): a partnership's legal form. Without legal
	// personality its partners are individual subscribers (PECR reg. 2(1));
	// with it (HB, I/S, French SNC) the rule asks. Trap: bare "Partnership" is
	// a style, most "Learning Partnerships" are companies.
	RulePartnershipForm = "R6"
	// RuleLimitedPartnership (R7): LP, KG, S.a.s. and their like. In Scotland a
	// legal person, in the rest of the United Kingdom not, so the rule asks where
	// it is registered. Trap: Italian S.a.s. is one, French SAS is a company.
	RuleLimitedPartnership = "R7"
	// RulePublicBody (R8): the words of a council, NHS body, university,
	// department or chartered body. Source: tables/bodies.txt. Traps: "University
	// Nails", "Royal Oak", and clubs, unions and co-ops beside a university.
	RulePublicBody = "R8"
	// RuleCorporateDomain (R9): a mail suffix that only public bodies, academia
	// or registered companies are given. Strong for the mailbox; for the entity
	// only when the company field is empty or says the same. Trap: students and
	// alumni keep academic addresses.
	RuleCorporateDomain = "R9"
	// RulePositionSelfEmployed (R10): the position says self-employed, or is a
	// barrister's at a set of chambers. Traps: "Product Owner" and "HR Business
	// Partner" are employees; "Freelance Community Manager" and "adviser to the
	// self-employed" speak of others.
	RulePositionSelfEmployed = "R10"
	// RuleOwnName (R11): the company is the contact's own name. A lean: many such
	// people own "NAME Ltd".
	RuleOwnName = "R11"
	// RuleOwnNameMailbox (R12): own name or surname and trade, a personal mailbox
	// and an owner's or trade title together. Source: no one of them reaches 95 %
	// alone.
	RuleOwnNameMailbox = "R12"
	// RulePersonalMailbox (R13): the address is with a provider of private
	// mailboxes. It speaks of the mailbox, never of the entity. Source:
	// tables/domains.txt.
	RulePersonalMailbox = "R13"
	// RuleOwnDomain (R14): the mail domain is the company's own name, or the
	// title is a company officer's or an owner's. Shown as evidence; it never makes a
	// suggestion, because sole traders own domains and call themselves directors.
	RuleOwnDomain = "R14"
	// RuleMemory: what the reviewer decided about another contact of the same
	// company.
	RuleMemory = "memory"
)

// Rules holds the tables the rules read. It is not changed after [New] and is
// safe for concurrent use.
type Rules struct {
	forms    map[string][]form
	unspaced []form // forms of scripts written without spaces
	words    map[string]wordSet
	domains  map[string]domainSet
	// countryWords gives the ISO code of a country's name or adjective.
	countryWords map[string]string
	longest      int // words of the longest pattern
	scratch      sync.Pool
}

// New parses the embedded tables, in about a millisecond.
func New() *Rules {
	r := &Rules{
		forms:   make(map[string][]form, 2048),
		words:   make(map[string]wordSet, 4096),
		domains: make(map[string]domainSet, 1024),

		countryWords: make(map[string]string, 64),
	}
	r.scratch.New = func() any { return new(record) }
	var t text
	r.loadForms(&t)
	r.loadBodies(&t)
	r.loadWords(&t)
	r.loadDomains()
	return r
}

// Suggest weighs a contact's own fields. It is pure: the same fields give the
// same suggestion. Fields of any content are allowed; a value longer than 512
// bytes, or one that mixes alphabets inside a word, is not read.
//
// For holds what points the suggested way, Against what does not. Where the
// suggestion is Unknown, For holds what points to B2B or to neither and Against
// what points to a sole trader. Evidence about the mailbox stands there too but
// never moves the kind.
func (r *Rules) Suggest(f *model.Fields) model.Suggestion {
	rec := r.scratch.Get().(*record)
	defer r.scratch.Put(rec)
	rec.read(r, f)
	rec.weighCompany()
	rec.weighPosition()
	rec.weighMail()
	rec.weighPerson()
	return rec.suggestion()
}
