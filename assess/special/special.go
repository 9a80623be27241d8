// Package special points at words that tell more about a person than a review of
// business contacts may hold: before they are typed and kept, and in what a
// record brings along.
//
// Data about health, belief, politics, trade unions, ethnicity and sexuality
// are special categories (UK GDPR Art 9); data about crime fall under Art 10.
// The package only points at words; what they mean is for the writer to judge.
package special

import (
	"strings"
	"unicode"

	"handpick/model"
)

// category is a sort of data and the beginnings of words that point to it. An
// entry begins with a space, for that is where a word does; one that ends in a
// space is a whole word.
type category struct {
	name  string
	stems []string
}

var categories = [...]category{
	{"health", []string{" health issue", " health problem", " ill ", " illness", " sick", " disease", " cancer", " diabet", " depress", " anxiety", " burnout", " burnt out", " pregnan", " disabled", " disability", " autis", " adhd ", " medicat", " diagnos", " addict", " alcoholi", " hiv ", " chemo", " in therapy", " miscarr"}},
	{"belief", []string{" christian", " muslim", " islam", " jewish", " hindu", " sikh", " buddhis", " atheis", " catholic", " protestant", " evangelical", " jehovah", " mormon", " religio", " believer"}},
	{"politics", []string{" tory", " tories", " labour voter", " labour party", " conservative voter", " conservative party", " lib dem", " green party", " reform uk", " republican", " democrat", " communist", " socialist", " brexiteer", " remainer", " left wing", " right wing", " politically", " votes for"}},
	{"trade union membership", []string{" trade union", " union member", " union rep", " shop steward", " unite the union", " unison "}},
	{"ethnicity", []string{" ethnic", " race ", " racial", " black man", " black woman", " white man", " white woman", " asian man", " asian woman", " roma ", " gypsy", " immigrant", " skin colour"}},
	{"sexuality", []string{" gay ", " lesbian", " bisexual", " homosexual", " heterosexual", " transgender", " trans man", " trans woman", " queer", " sexual", " lgbt"}},
	{"crime", []string{" crime ", " criminal record", " criminal offence", " convict", " prison", " jail", " arrested", " fraudster", " accused of", " police record", " caution by"}},
}

// mentions returns the first category that a text seems to touch, "" for none.
// Case and accents do not matter; words are matched at their beginning.
func mentions(text string) string {
	folded := " " + words(text) + " "
	for _, c := range categories {
		for _, stem := range c.stems {
			if strings.Contains(folded, stem) {
				return c.name
			}
		}
	}
	return ""
}

// Record reports whether what a contact's record says of their work, the
// position and the company, touches a special category or crime. Names are not
// looked at: they say nothing of that kind.
func Record(f *model.Fields) bool {
	return mentions(f.Position) != "" || mentions(f.Company) != ""
}

// words folds a text and puts one space for every run of other signs.
func words(text string) string {
	return strings.Join(strings.FieldsFunc(model.Fold(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}), " ")
}

// Warning returns the sentence to show before words are kept, "" when there is
// nothing to warn of.
func Warning(text string) string {
	c := mentions(text)
	if c == "" {
		return ""
	}
	return "this may be about " + c + ", which is not to be kept about a business contact (UK GDPR Art 9 and 10)"
}
