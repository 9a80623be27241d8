package subscriber

import (
	_ "embed"
	"fmt"
	"strings"

	"handpick/model"
)

// The tables are part of the program text and never change.
var (
	//go:embed tables/forms.tsv
	formsTable string
	//go:embed tables/bodies.txt
	bodiesTable string
	//go:embed tables/words.txt
	wordsTable string
	//go:embed tables/names.txt
	namesTable string
	//go:embed tables/domains.txt
	domainsTable string
)

// place says where in a name a pattern must stand.
type place uint8

const (
	atEnd place = iota
	atStart
	inside
	whole
)

// strength says how much spelling a legal form needs before it is one.
type strength byte

const (
	anySpelling    strength = 'A'
	exactSpelling  strength = 'B' // full stops, or the exact case in a name of mixed case
	notAfterTrade  strength = 'T' // as B, and not behind a trade: "Studio SE" is in the south-east
	dottedSpelling strength = 'D' // only with full stops: "PC" is also a computer
	style          strength = 'C' // no legal form: says nothing about the kind
	withSign       strength = 'S' // only beside another sign of its country
	withDiacritics strength = 'U' // only with the accents it is spelled with
)

// form is one spelling of a legal form, or of a body known by its words.
type form struct {
	place     place
	strength  strength
	rule      string
	kind      model.Kind
	detail    string
	spelling  string // as in the table, without "~"
	folded    string
	countries string // ISO codes, the most usual first
	spread    bool   // used in so many countries that it is no sign of one
}

// wordSet is a set of the word lists a phrase is on.
type wordSet uint32

const (
	selfEmployed wordSet = 1 << iota
	selfEmployedHead
	independentHead
	qualifier
	occupation
	trade
	leanSelfEmployed
	noCompany
	notInBusiness
	positionSelfEmployed
	positionStopAfter
	positionStopBefore
	employment
	ownerTitle
	directorTitle
	studentTitle
	barristerTitle
	tradingAs
	stateOfCompany
	placeName
	tradeStop
	notBeforeBody
	doingBusinessAs
	onBehalf
	firstName
)

// domainSet is a set of the lists a mail domain or suffix is on.
type domainSet uint8

const (
	provider domainSet = 1 << iota
	publicDomain
	academicDomain
	registeredDomain
	personalDomain
	secondLevel
	genericDomain
)

func wordSections() map[string]wordSet {
	return map[string]wordSet{
		"self-employed": selfEmployed, "self-employed head": selfEmployedHead, "independent head": independentHead,
		"qualifier": qualifier, "occupation": occupation, "trade": trade, "lean self-employed": leanSelfEmployed,
		"no company": noCompany, "not in business": notInBusiness, "position self-employed": positionSelfEmployed,
		"position stop after": positionStopAfter, "position stop before": positionStopBefore,
		"employment": employment, "owner title": ownerTitle, "director title": directorTitle,
		"student title": studentTitle, "barrister title": barristerTitle, "trading as": tradingAs,
		"state": stateOfCompany, "place": placeName, "trade stop": tradeStop,
		"not before body": notBeforeBody, "doing business as": doingBusinessAs, "on behalf": onBehalf,
	}
}

func domainSections() map[string]domainSet {
	return map[string]domainSet{
		"provider": provider, "public": publicDomain, "academic": academicDomain, "registered": registeredDomain,
		"personal": personalDomain, "second level": secondLevel, "generic": genericDomain,
	}
}

// sections calls line for every line of a table that is neither empty nor a
// comment, with the name of its section.
func sections(table string, line func(section, text string)) {
	section := ""
	for l := range strings.SplitSeq(table, "\n") {
		switch {
		case l == "" || l[0] == '#':
		case l[0] == '[':
			section = strings.Trim(l, "[]")
		default:
			line(section, l)
		}
	}
}

// loadForms reads the table of legal forms: spellings, kind, whether it is a
// legal person apart from its members, countries, strength, note.
func (r *Rules) loadForms(t *text) {
	lines := strings.Split(strings.TrimSuffix(formsTable, "\n"), "\n")
	for n, line := range lines[1:] {
		col := strings.Split(line, "\t")
		if len(col) != 6 || len(col[4]) != 1 {
			panic(fmt.Sprintf("forms.tsv line %d: want 6 columns", n+2))
		}
		countries, spread := strings.CutSuffix(col[3], "+")
		f := form{
			strength: strength(col[4][0]), detail: col[1],
			countries: strings.TrimSpace(countries), spread: spread,
		}
		f.rule, f.kind = ruleOf(f.detail, col[2])
		for spelling := range strings.SplitSeq(col[0], " / ") {
			r.addForm(t, f, spelling)
		}
	}
}

// ruleOf says under which rule a kind of form counts and what it points to.
func ruleOf(detail, person string) (string, model.Kind) {
	switch detail {
	case "company", "LLP", "CIC":
		return RuleLegalForm, model.B2B
	case "public body":
		return RulePublicBody, model.B2B
	case "association":
		if person == "y" {
			return RuleLegalForm, model.B2B
		}
	case "sole trader":
		return RuleSoleForm, model.SoleTrader
	case "partnership":
		if person != "y" {
			return RulePartnershipForm, model.SoleTrader
		}
		return RulePartnershipForm, model.Unknown
	case "limited partnership":
		if person == "y" {
			return RuleLimitedPartnership, model.B2B
		}
		return RuleLimitedPartnership, model.Unknown
	}
	return RuleLegalForm, model.Unknown
}

func (r *Rules) addForm(t *text, f form, spelling string) {
	name := strings.TrimPrefix(strings.TrimSuffix(spelling, " ~"), "~ ")
	switch {
	case strings.HasPrefix(spelling, "~ ") && strings.HasSuffix(spelling, " ~"):
		f.place = inside
	case strings.HasSuffix(spelling, " ~"):
		f.place = atStart
	case strings.HasPrefix(spelling, "~ ") || f.place != whole:
		f.place = atEnd
	}
	t.read(name)
	f.spelling = name
	f.folded = string(t.folded)
	r.forms[f.folded] = append(r.forms[f.folded], f)
	r.longest = max(r.longest, len(t.words))
	if f.folded[0] >= unspacedScripts && f.strength == anySpelling {
		r.unspaced = append(r.unspaced, f)
	}
}

// loadBodies reads the patterns of public and chartered bodies.
func (r *Rules) loadBodies(t *text) {
	sections(bodiesTable, func(section, line string) {
		f := form{place: whole, strength: anySpelling, rule: RulePublicBody, kind: model.B2B, detail: section, spread: true}
		for pattern := range strings.SplitSeq(line, " / ") {
			r.addForm(t, f, pattern)
		}
	})
}

func (r *Rules) loadWords(t *text) {
	lists := wordSections()
	sections(wordsTable, func(section, line string) {
		if country, ok := strings.CutPrefix(section, "country "); ok {
			for phrase := range strings.SplitSeq(line, " / ") {
				r.countryWords[phrase] = country
			}
			return
		}
		set, ok := lists[section]
		if !ok {
			panic("words.txt: no list is called " + section)
		}
		for phrase := range strings.SplitSeq(line, " / ") {
			t.read(phrase)
			r.words[string(t.folded)] |= set
		}
	})
	sections(namesTable, func(_, line string) {
		for name := range strings.FieldsSeq(line) {
			r.words[name] |= firstName
		}
	})
}

func (r *Rules) loadDomains() {
	lists := domainSections()
	sections(domainsTable, func(section, line string) {
		set, ok := lists[section]
		if !ok {
			panic("domains.txt: no list is called " + section)
		}
		for domain := range strings.FieldsSeq(line) {
			r.domains[domain] |= set
		}
	})
}
