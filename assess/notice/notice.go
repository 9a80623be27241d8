// Package notice writes what an outreach owes in words: the privacy notice for
// the people written to (UK GDPR Articles 13, 14 and 21(4)) and the entry in the
// record of processing (Article 30(1)). Both say what the program knows; for
// everything else they hold a [document.Ask] that names what to write there, so
// that no gap is passed over. Two notices differ only by their facts.
//
// The package reads no clock and no file.
package notice

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"handpick/model"
	"handpick/model/document"
)

// Input is what is known of an outreach. Every part may be missing.
type Input struct {
	// Campaign is the outreach, with the assessment it goes by.
	Campaign model.Campaign
	// Interests are those pursued, as the assessment has them.
	Interests string
	// Fields of the contacts' records that are used.
	Fields []model.Field
	// Source is where the contacts come from; none where it differs.
	Source model.Source
	// Contacts is how many are held. Only the record says it.
	Contacts int
	// Ordering says that a program puts the contacts in the order in which they
	// are looked at.
	Ordering  bool
	Retention model.Retention
	// Version of the notice, from 1; 0 for one that has none yet.
	Version int
	// On is the day of that version, 0 for today.
	On    model.Date
	Today model.Date
}

// Notice returns the privacy notice, spoken to the person written to.
func Notice(in Input) document.Document {
	return document.Document{
		Title: "Privacy notice",
		Lead: []string{
			"Why you get a message from us, what we hold about you, and what you can do about it.",
			in.edition(),
		},
		Sections: []document.Section{
			{Heading: "You can say no at any time", Blocks: in.objection()},
			{Heading: "Who we are", Blocks: in.who()},
			{Heading: "Why we write to you", Blocks: in.why()},
			{Heading: "What we hold about you, and where it comes from", Blocks: in.data()},
			{Heading: "Who else receives it, and where it is kept", Blocks: in.recipients()},
			{Heading: "How long we keep it", Blocks: []document.Block{document.List(in.periods())}},
			{Heading: "What else you can ask of us", Blocks: in.rights()},
			{Heading: "Nothing is decided by a program", Blocks: in.decisions()},
		},
		Foot: []string{"Written with handpick from what the sender entered there. It is not legal advice."},
	}
}

// Digest returns the SHA-256 of the notice without its version and day, in hex:
// the same facts give the same digest on another day.
func Digest(in Input) string {
	d := Notice(in)
	d.Lead = d.Lead[:1] // without the edition
	var text bytes.Buffer
	d.Markdown(&text) // a buffer takes everything
	sum := sha256.Sum256(text.Bytes())
	return hex.EncodeToString(sum[:])
}

// edition says which version this is and of which day, "" where neither is
// known.
func (in *Input) edition() string {
	on := cmp.Or(in.On, in.Today)
	switch {
	case in.Version != 0 && on != 0:
		return fmt.Sprintf("Version %d of %s.", in.Version, on)
	case in.Version != 0:
		return fmt.Sprintf("Version %d.", in.Version)
	case on != 0:
		return fmt.Sprintf("As of %s.", on)
	}
	return ""
}

// fact is what the program knows of something, or what to ask for where it
// knows nothing. One of the two is set.
type fact struct{ says, ask string }

func (f fact) block() document.Block {
	if f.ask != "" {
		return document.Ask(f.ask)
	}
	return document.Paragraph(f.says)
}

func blocks(facts ...fact) []document.Block {
	out := make([]document.Block, len(facts))
	for i, f := range facts {
		out[i] = f.block()
	}
	return out
}

// known returns the fact that format says of a value, or the question where the
// value is blank.
func known(value, format, ask string) fact {
	if value = strings.TrimSpace(value); value == "" {
		return fact{ask: ask}
	}
	if strings.ContainsAny(value[len(value)-1:], ".!?") {
		format = strings.TrimSuffix(format, ".")
	}
	return fact{says: fmt.Sprintf(format, value)}
}

// objection stands first and apart from everything else (Article 21(4)).
func (in *Input) objection() []document.Block {
	out := []document.Block{document.Important(
		"You have the right to object to our using your data for direct marketing, at any time. " +
			"If you do, we stop, whatever our reasons were, and you need not give yours.")}
	out = append(out, known(in.Campaign.ReplyAddress, "To object, answer our message or write to %s. It costs you nothing.",
		"an e-mail or postal address at which people can object, free of charge").block())
	if in.Campaign.Basis != model.BasisConsent {
		out = append(out, document.Paragraph("You can also object to anything else we do with your data, "+
			"for reasons of your own situation. We then stop unless we can show reasons that weigh more."))
	}
	return out
}

func (in *Input) who() []document.Block {
	return blocks(
		known(in.Campaign.Sender, "The person who writes to you is %s.", "the name of the person who writes"),
		known(in.Campaign.Organisation, "They write for %s, which decides why and how your data is used (the controller).",
			"the organisation you write for, with its registered name; or that you write for yourself alone"),
		known(in.Campaign.ReplyAddress, "You reach us at %s.", "a postal or e-mail address"),
		fact{ask: in.registered() + "your data protection officer and your representative, if you have them"},
		known(in.Campaign.PrivacyLink, "This notice is kept at %s.", "the address of the page where this notice can be read"),
	)
}

// registered asks for the number that the authority of the United Kingdom gives.
func (in *Input) registered() string {
	if in.law() == "GDPR" {
		return ""
	}
	return "your ICO registration number, if you need one; "
}

func (in *Input) why() []document.Block {
	facts := []fact{
		known(in.Campaign.Purpose, "What we want to achieve: %s.", "what you want to achieve by writing to these people"),
		in.basis(),
	}
	if in.Campaign.Basis == model.BasisConsent {
		return blocks(append(facts, fact{says: "You can withdraw your consent at any time, as easily as you gave it. " +
			"What happened before stays lawful."})...)
	}
	return blocks(append(facts,
		known(in.Interests, "The interests we pursue: %s.", "the interests you pursue: what you gain by writing, and what the person written to gains"),
		in.assessment())...)
}

// basis names the lawful basis (Article 6(1)).
func (in *Input) basis() fact {
	switch in.Campaign.Basis {
	case model.BasisConsent:
		return fact{says: "We write because you agreed to it beforehand (consent, " + in.law() + " Article 6(1)(a))."}
	case model.BasisLegitimateInterests:
		return fact{says: "We rely on our legitimate interests, which hold only where yours do not weigh more (" +
			in.law() + " Article 6(1)(f))."}
	case model.NoBasis:
		return fact{ask: "the lawful basis: consent or legitimate interests"}
	}
	return fact{ask: "the lawful basis: you chose " + in.Campaign.Basis.String() +
		", which does not carry an outreach to a list; choose consent or legitimate interests, or say why it does here"}
}

// assessment says whether the balance of interests was struck, and when.
func (in *Input) assessment() fact {
	lia := &in.Campaign.LIA
	switch {
	case lia.Outcome == model.LIAFail:
		return fact{ask: "the date of an assessment of these interests that allows the outreach: the one of " + lia.On.String() + " does not"}
	case !lia.Outcome.Passed():
		return fact{ask: "the date of your assessment of these interests, once it is made"}
	}
	if due := in.Campaign.LIADue(in.Today); due != "" {
		return fact{ask: "the date of a new assessment of these interests: the one of " + lia.On.String() + " must be reviewed, for " + due}
	}
	says := "We weighed our interests against yours and wrote down how, on " + lia.On.String()
	if lia.Version > 0 {
		says += fmt.Sprintf(" (version %d)", lia.Version)
	}
	return fact{says: says + ". You may ask what we found."}
}

func (in *Input) recipients() []document.Block {
	out := []document.Block{document.Paragraph("The program with which we keep our list works without a network and sends nothing to anybody.")}
	if c := in.Campaign.Channel; c == model.LinkedInMessage || c == model.LinkedInInvite {
		out = append(out, document.Paragraph("Our message reaches you through LinkedIn, which handles it under its own terms."))
	}
	return append(out, document.Ask(askRecipients), document.Ask(askTransfers))
}

// The two questions that only the sender can answer, in both documents.
const (
	askRecipients = "who else receives the data: nobody, or who handles it for you, " +
		"by name or kind (e-mail provider, backup, online storage)"
	askTransfers = "the country in which the data is kept; where that is abroad, also what allows the transfer " +
		"and where a copy of the safeguards can be had"
)

func (in *Input) rights() []document.Block {
	rights := document.List{
		"See it: ask for a copy of everything we hold about you.",
		"Have it put right where it is wrong.",
		"Have it erased. We then keep, if you want, only what is needed to recognise you and never write to you again.",
		"Have it left unused (restricted) while a question about it is open.",
	}
	if in.Campaign.Basis == model.BasisConsent {
		rights = append(rights, "Receive what you gave us in a form that another program can read.")
	}
	return []document.Block{
		document.Paragraph("Beside objecting, you may:"),
		rights,
		document.Paragraph("We answer within one month and it costs you nothing. If we do something wrong, complain to us first if you like: " +
			fmt.Sprintf("we acknowledge a complaint within %d days and tell you what came of it.", model.ComplaintDays)),
		in.authority().block(),
	}
}

// authority is where to complain.
func (in *Input) authority() fact {
	switch country := in.Campaign.Country; country {
	case model.UnitedKingdom:
		return fact{says: "You may also complain to the Information Commissioner's Office (ICO), ico.org.uk, at any time."}
	case "":
		return fact{ask: "the authority to which people may complain: in the United Kingdom the Information Commissioner's Office (ICO), ico.org.uk"}
	default:
		return fact{ask: "the data protection authority of " + country.String() + ", with its address, to which people may complain"}
	}
}

func (in *Input) decisions() []document.Block {
	out := []document.Block{document.Paragraph("A person looks at every contact and decides whether to write. " +
		"A program on our own computer shows that person what your details suggest and what was decided about others at your company; it decides nothing about you.")}
	if in.Ordering {
		out = append(out, document.Paragraph("The program also puts the list in the order in which we look at it, by words in your job title or by your company. "+
			"Who stands later is only looked at later."))
	}
	return append(out, document.Paragraph("Neither a law nor a contract makes you give us anything, and nothing follows if you do not."))
}

// law is the short name of the regulation where most of the people are.
func (in *Input) law() string {
	if c := in.Campaign.Country; c == model.UnitedKingdom || c == "" {
		return "UK GDPR"
	}
	return "GDPR"
}
