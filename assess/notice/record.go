package notice

import (
	"fmt"
	"strings"

	"handpick/model"
	"handpick/model/document"
)

// Record returns the entry of the outreach in the record of processing
// activities, as UK GDPR Article 30(1) lists what it holds. What the program
// does not know is marked in the table and asked for under it.
func Record(in Input) document.Document {
	t := document.Table{Columns: document.Columns("What", "Entry", "Source")}
	var asks []document.Block
	for _, e := range in.entries() {
		says := e.says
		if e.ask != "" {
			asks = append(asks, document.Ask(e.what+": "+e.ask))
			says = "(to be filled in, see below)"
		}
		t.Rows = append(t.Rows, []string{e.what, says, e.source})
	}
	return document.Document{
		Title: "Record of processing",
		Lead:  []string{"One entry for one outreach, for the record that every controller keeps (UK GDPR Article 30(1)).", in.asOf()},
		Sections: []document.Section{
			{Heading: "The entry", Blocks: []document.Block{t}},
			{Heading: "Still to fill in", Blocks: asks},
		},
		Foot: []string{"Written with handpick from what was entered there. It is not legal advice."},
	}
}

func (in *Input) asOf() string {
	if in.Today == 0 {
		return ""
	}
	return "As of " + in.Today.String() + "."
}

// entry is one row of the record: what is said or asked for, and the law that
// asks for it.
type entry struct {
	what string
	fact
	source string
}

func (in *Input) entries() []entry {
	c := &in.Campaign
	return []entry{
		{"Controller", in.controller(), "Art 30(1)(a)"},
		{"Contact", known(c.ReplyAddress, "%s", "a postal or e-mail address"), "Art 30(1)(a)"},
		{"Joint controller, representative, data protection officer", fact{ask: "name and contact of each, or none"}, "Art 30(1)(a)"},
		{"Purpose", known(c.Purpose, "%s", "what you want to achieve by writing to these people"), "Art 30(1)(b)"},
		{"People", in.people(), "Art 30(1)(c)"},
		{"Data", in.categories(), "Art 30(1)(c)"},
		{"Recipients", fact{ask: askRecipients}, "Art 30(1)(d)"},
		{"Transfers abroad", fact{ask: askTransfers}, "Art 30(1)(e)"},
		{"Time limits", fact{says: in.timeLimits()}, "Art 30(1)(f)"},
		{"Security of the records", fact{says: security}, "Art 30(1)(g), 32"},
		{"Security of the computer", fact{ask: askSecurity}, "Art 30(1)(g), 32"},
		{"Where the data comes from", in.sourceInShort(), "Art 14(2)(f)"},
		{"Lawful basis", known(in.basisInShort(), "%s", "the lawful basis: consent or legitimate interests"), "Art 6(1)"},
		{"Assessment of interests", in.assessmentInShort(), "Art 6(1)(f), 5(2)"},
		{"Privacy notice", in.noticeInShort(), "Art 13, 14"},
	}
}

const askSecurity = "what protects the computer and the copies: encryption of the disk, lock of the screen, where backups lie, who has access"

const security = "The review is a file that only its owner may read (mode 0600). The program works without a network. " +
	"Records are appended and never changed, each with a hash over the one before, so that a later change shows; texts about a person can be erased. " +
	"The do-not-contact list holds keyed hashes and no names."

func (in *Input) controller() fact {
	var names []string
	for _, s := range []string{in.Campaign.Organisation, in.Campaign.Sender} {
		if s = strings.TrimSpace(s); s != "" {
			names = append(names, s)
		}
	}
	if in.Campaign.Organisation == "" {
		return fact{ask: "the organisation that decides why and how the data is used, or that you write for yourself alone"}
	}
	return fact{says: strings.Join(names, "; written to by ")}
}

func (in *Input) people() fact {
	says := "Connections of the sender on LinkedIn who are reviewed for this outreach"
	if in.Source != model.OwnExport {
		says = "People on a list who are reviewed for this outreach"
	}
	if in.Contacts > 0 {
		says += fmt.Sprintf(": %d held", in.Contacts)
	}
	return fact{says: says + "."}
}

func (in *Input) categories() fact {
	return known(strings.Join(in.fieldNames(), ", "),
		"%s; the reviewer's decisions with their reasons and notes; consents, objections and requests; days of messages, not their content.",
		"which details are used, as name, company, position")
}

func (in *Input) timeLimits() string {
	rows := fmt.Sprintf("Contacts undecided or not relevant: %d days after import, then a keyed hash and the answer", model.RowDays)
	if in.Retention.RowsUntil != 0 {
		rows += fmt.Sprintf("; put off until %s: %s", in.Retention.RowsUntil, in.Retention.Why)
	}
	return fmt.Sprintf("%s. Decisions and evidence: %d months after the last contact. Consents: while relied on, then %d months after withdrawal. "+
		"Assessments: while a decision refers to them. Do-not-contact list: as long as the outreach goes on.", rows, in.Retention.Keeps(), in.Retention.Keeps())
}

func (in *Input) sourceInShort() fact {
	if in.Source == model.OwnExport {
		return fact{says: "The sender's own download of their LinkedIn connections."}
	}
	return in.source()
}

func (in *Input) basisInShort() string {
	b := in.Campaign.Basis
	if b == model.NoBasis {
		return ""
	}
	return strings.ToUpper(b.String()[:1]) + b.String()[1:]
}

func (in *Input) assessmentInShort() fact {
	lia := &in.Campaign.LIA
	switch {
	case in.Campaign.Basis == model.BasisConsent:
		return fact{says: "Not needed for consent."}
	case lia.Outcome == model.NoLIA || lia.Outcome == model.LIADraft:
		return fact{ask: "title and date of the assessment, once it is made"}
	}
	return fact{says: fmt.Sprintf("%s, of %s by %s: %s.", lia.Title, lia.On, lia.By, in.Campaign.LIAState(in.Today))}
}

func (in *Input) noticeInShort() fact {
	if in.Version == 0 {
		return fact{ask: "version and date of the privacy notice, once it is written"}
	}
	return fact{says: fmt.Sprintf("Version %d.", in.Version)}
}
