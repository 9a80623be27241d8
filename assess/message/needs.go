package message

import (
	"slices"
	"strings"
	"unicode/utf8"

	"handpick/model"
)

// needs returns the particulars that the text lacks, in the order in which a
// message usually gives them.
func (s *Scanner) needs(t *text, hits []hit, o Outreach) []Finding {
	var out []Finding
	missing := func(rule, says, source, line string) {
		at := len(t.draft)
		out = append(out, Finding{rule, at, at, Missing, says, source, line})
	}
	s.identity(t, o, missing)
	if !t.givesReason() {
		missing(RuleReason, "No reason that concerns this person's role: use {why}, or {position} within a sentence.",
			"Net-Defence, prospecting through LinkedIn; relevance in the legitimate interests assessment", "")
	}
	s.notice(t, hits, o, missing)
	if !t.givesAddress(o.ReplyTo) {
		says, line := "No e-mail address to answer or object to.", ""
		if o.ReplyTo != "" {
			says, line = "The reply address of this outreach is not in the text.", "You can also reach me at "+o.ReplyTo+"."
		}
		missing(RuleReply, says, identity, line)
	}
	if start, end, found, own := s.optOut(t, hits); !found {
		missing(RuleOptOut, "No way to say no: give it a line of its own.", objection+"; "+identity,
			"If you do not want to hear from me about this, answer “no” and I will not write again.")
	} else if !own {
		out = append(out, Finding{RuleOptOut, start, end, Fault,
			"The way to say no stands among other sentences: give it a line of its own.", objection, ""})
	}
	return out
}

// identity asks for the sender's name and organisation.
func (s *Scanner) identity(t *text, o Outreach, missing func(rule, says, source, line string)) {
	switch {
	case !letterIn(o.Sender):
		missing(RuleName, "This outreach does not say who writes: give your real name there, then in the text.", identity, "")
	case !s.holds(t, o.Sender):
		missing(RuleName, "Your full name is not in the text.", identity, o.Sender)
	}
	switch name := withoutForm(o.Organisation); {
	case !letterIn(name):
		missing(RuleOrganisation, "This outreach does not say whom you write for: give the organisation, or your own name if you write for yourself.", identity, "")
	case !s.holds(t, name):
		missing(RuleOrganisation, "Whom you write for is not in the text.", identity, o.Organisation)
	}
}

// notice asks for the source of the data and the link to the privacy notice.
func (s *Scanner) notice(t *text, hits []hit, o Outreach, missing func(rule, says, source, line string)) {
	if !s.cued(hits, RuleSource) {
		line := "I have your details from our LinkedIn connection."
		if o.Channel == model.LinkedInInvite {
			line = "I have your details from your LinkedIn profile."
		}
		missing(RuleSource, "Nothing says where you have the person's details from.", notice+"(2)(f)", line)
	}
	if t.linksNotice(o.PrivacyURL) {
		return
	}
	says, line := "No link to a privacy notice.", ""
	if o.PrivacyURL != "" {
		says, line = "The link to your privacy notice is not in the text.", "How I use your details: "+o.PrivacyURL
	}
	missing(RulePrivacy, says, notice+"(3)(b)", line)
}

// forms returns what the law asks of marketing and of a company's e-mails, to
// be known only.
func forms(t *text, found []Finding, o Outreach) []Finding {
	var out []Finding
	at := len(t.draft)
	if slices.ContainsFunc(found, func(f Finding) bool { return f.Strength == Hard }) {
		out = append(out, Finding{RuleRecognisable, at, at, Info,
			"If this is marketing, it must be recognisable as marketing; LinkedIn too advises to label it.",
			"E-Commerce Regulations 2002, regs 7-8 (whether they reach a LinkedIn message is uncertain)", ""})
	}
	if (o.Channel == model.WorkEmail || o.Channel == model.PersonalEmail) && !t.has("registered") {
		out = append(out, Finding{RuleRegistered, at, at, Info,
			"A UK company's business e-mails carry its registered name, number, office and part of the United Kingdom.",
			"Company, Limited Liability Partnership and Business (Names and Trading Disclosures) Regulations 2015", ""})
	}
	return out
}

// cued reports whether a cue of the rule was found.
func (s *Scanner) cued(hits []hit, rule string) bool {
	for _, h := range hits {
		if s.phrases.signals[h.signal].id == rule {
			return true
		}
	}
	return false
}

// optOut returns where the text says how to object, and whether one such place
// has its line to itself: every sentence of the line is about objecting.
func (s *Scanner) optOut(t *text, hits []hit) (start, end int, found, own bool) {
	about := map[int]bool{} // sentences that hold a cue
	var cues []hit
	for _, h := range hits {
		if s.phrases.signals[h.signal].id == RuleOptOut {
			about[t.words[h.i].sentence] = true
			cues = append(cues, h)
		}
	}
	other := map[int]bool{} // lines that hold another sentence
	for i := range t.words {
		if w := &t.words[i]; !about[w.sentence] {
			other[w.line] = true
		}
	}
	for _, h := range cues {
		if !found {
			start, end, found = t.words[h.i].start, t.words[h.j-1].end, true
		}
		own = own || !other[t.words[h.i].line]
	}
	return start, end, found, own
}

// reasonWords is how many other words a sentence with {position} has at least
// to be a reason and not a form of address.
const reasonWords = 4

// givesReason reports whether the text has a place for a reason that concerns
// the person.
func (t *text) givesReason() bool {
	next := 0
	for i := range t.words {
		if t.words[i].class != field {
			continue
		}
		name := t.fields[next].Name
		next++
		if name == MergeWhy || name == MergePosition && t.othersInSentence(i) >= reasonWords {
			return true
		}
	}
	return false
}

func (t *text) hasField(name string) bool {
	return slices.ContainsFunc(t.fields, func(p Placeholder) bool { return p.Name == name })
}

// othersInSentence counts the words in the sentence of word i, merge fields
// left out.
func (t *text) othersInSentence(i int) int {
	n, sentence := 0, t.words[i].sentence
	for k := range t.words {
		if t.words[k].sentence == sentence && t.words[k].class != field {
			n++
		}
	}
	return n
}

// givesAddress reports whether the text holds the address, or any when none is
// known.
func (t *text) givesAddress(address string) bool {
	if address = strings.TrimSpace(address); address != "" {
		return strings.Contains(strings.ToLower(t.draft), strings.ToLower(address))
	}
	return slices.ContainsFunc(t.words, func(w word) bool { return w.class == mail })
}

// linksNotice reports whether the text holds the link, or, when none is known,
// one that names privacy.
func (t *text) linksNotice(url string) bool {
	url = strings.TrimSpace(url)
	if url != "" && strings.Contains(t.draft, url) {
		return true
	}
	for i := range t.words {
		w := &t.words[i]
		if w.class != link {
			continue
		}
		raw := t.draft[w.start:w.end]
		if url != "" && sameLink(raw, url) || url == "" && parseLink(raw).privacy() {
			return true
		}
	}
	return false
}

func (t *text) has(w string) bool {
	for i := range t.words {
		if strings.EqualFold(t.draft[t.words[i].start:t.words[i].end], w) {
			return true
		}
	}
	return false
}

// holds reports whether the words of a name stand in the text, in their order.
func (s *Scanner) holds(t *text, name string) bool {
	n := s.phrases.vocabulary.read(name)
	for i := 0; i+len(n.words) <= len(t.words); i++ {
		k := 0
		for k < len(n.words) && same(t.raw(i+k), n.raw(k)) {
			k++
		}
		if k == len(n.words) {
			return true
		}
	}
	return false
}

func (t *text) raw(i int) string { return t.draft[t.words[i].start:t.words[i].end] }

// same reports whether two words are the same to a reader.
func same(a, b string) bool {
	if strings.EqualFold(a, b) {
		return true
	}
	return !(ascii(a) && ascii(b)) && model.Fold(a) == model.Fold(b)
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// withoutForm returns a company's name without the legal form at its end, which
// people leave out in a message.
func withoutForm(name string) string {
	name = strings.TrimSpace(name)
	i := strings.LastIndexAny(name, " ,")
	if i < 0 {
		return name
	}
	switch model.Fold(strings.TrimRight(name[i+1:], ".")) {
	case "ltd", "limited", "plc", "llp", "cic", "cio", "inc", "llc", "gmbh", "bv", "cyf":
		return strings.TrimRight(name[:i], " ,")
	}
	return name
}

// Has returns what every message needs and this draft holds, by the findings of
// [Scanner.Scan].
func Has(findings []Finding) model.MustHaves {
	has := model.HasAll
	for _, f := range findings {
		if f.Strength != Missing && f.Strength != Fault {
			continue
		}
		switch f.Rule {
		case RuleName, RuleOrganisation:
			has &^= model.HasIdentity
		case RuleReply:
			has &^= model.HasReplyAddress
		case RuleOptOut:
			has &^= model.HasOptOut
		case RulePrivacy:
			has &^= model.HasPrivacyLink
		case RuleEmpty, RuleTooLong:
			return 0
		}
	}
	return has
}
