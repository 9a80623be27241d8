package subscriber

import (
	"bytes"
	"strings"

	"handpick/model"
)

// match is a form found in the words from i to before j.
type match struct {
	form *form
	i, j int
}

// maxPeels bounds how much is taken off the end of a name to find its form.
const maxPeels = 4

// formAtEnd finds the form that the words from lo to before hi end in, looking
// behind what people add after a company's name: "(UK)", "- London", "in
// liquidation". The longest spelling wins, be it a style ("Youth Council" is no
// council); a style is returned only when taking off more shows no form.
func (c *record) formAtEnd(lo, hi int) (m match, ok bool) {
	for range maxPeels + 1 {
	longest:
		for n := min(c.r.longest, hi-lo); n > 0; n-- {
			forms := c.forms(hi-n, hi)
			for k := range forms {
				f := &forms[k]
				if f.place != atEnd || !c.named(lo, hi-n) || !c.spelled(f, hi-n, hi, lo, hi-n) {
					continue
				}
				if (f.rule == RulePublicBody || f.detail == "association") && c.words(&c.company, hi-n-1, hi-n)&notBeforeBody != 0 {
					continue
				}
				found := match{f, hi - n, hi}
				if f.strength != style {
					return found, true
				}
				if !ok {
					m, ok = found, true
				}
				break longest
			}
		}
		if hi = c.peel(lo, hi); hi == 0 {
			break
		}
	}
	return m, ok
}

// formAtStart finds a form in front of the words from lo to before hi.
func (c *record) formAtStart(lo, hi int) (match, bool) {
	if hi-lo > 1 && string(c.company.key(lo, lo+1)) == "the" {
		lo++
	}
	for n := min(c.r.longest, hi-lo); n > 0; n-- {
		forms := c.forms(lo, lo+n)
		for k := range forms {
			f := &forms[k]
			body := f.rule == RulePublicBody
			if f.place == whole && lo+n == hi || f.place == atStart && (body || lo+n < hi && c.spelled(f, lo, lo+n, lo+n, hi)) {
				return match{f, lo, lo + n}, true
			}
		}
	}
	return match{}, false
}

// formInside finds a form with words on both sides.
func (c *record) formInside() (match, bool) {
	end := len(c.company.words)
	for i := 1; i < end-1; i++ {
		for n := min(c.r.longest, 4, end-1-i); n > 0; n-- {
			forms := c.forms(i, i+n)
			for k := range forms {
				if forms[k].place == inside {
					return match{&forms[k], i, i + n}, true
				}
			}
		}
	}
	return match{}, false
}

// formUnspaced finds a form of a script that is written without spaces, at
// either end of the name.
func (c *record) formUnspaced() (match, bool) {
	t := &c.company
	last := len(t.words) - 1
	first, end := t.key(0, 1), t.key(last, last+1)
	if first[0] < unspacedScripts && end[0] < unspacedScripts {
		return match{}, false
	}
	for k := range c.r.unspaced {
		f := &c.r.unspaced[k]
		switch {
		case len(t.folded) == len(f.folded):
		case bytes.HasSuffix(end, []byte(f.folded)):
			return match{f, last, last + 1}, true
		case bytes.HasPrefix(first, []byte(f.folded)):
			return match{f, 0, 1}, true
		}
	}
	return match{}, false
}

// unspacedScripts is the first byte of kana, Chinese characters and Hangul in
// UTF-8 and of what follows them.
const unspacedScripts = 0xE3

func (c *record) forms(i, j int) []form { return c.r.forms[string(c.company.key(i, j))] }

func (c *record) words(t *text, i, j int) wordSet { return c.r.words[string(t.key(i, j))] }

// named reports whether the words from lo to before hi can be a name.
func (c *record) named(lo, hi int) bool {
	return hi-lo > 1 || hi-lo == 1 && string(c.company.key(lo, hi)) != "the"
}

// spelled reports whether the form, in the words from at to before end, is
// spelled as its strength asks; the rest of the name is in the words from lo to
// before hi.
func (c *record) spelled(f *form, at, end, lo, hi int) bool {
	if at == hi && c.bracketed(at) && (f.strength != anySpelling || c.initials(lo, at)) {
		return false
	}
	switch f.strength {
	case exactSpelling, notAfterTrade, dottedSpelling:
		if c.dotted(at, end) {
			return c.isCase(f, at, end) || !c.clashes(f, at, end)
		}
		return f.strength != dottedSpelling && c.isCase(f, at, end) && c.mixedCase(lo, hi) &&
			c.company.words[at].sep < byComma && // "Calgary, AB" is a province
			(f.strength == exactSpelling || c.words(&c.company, hi-1, hi)&(trade|occupation) == 0)
	case withSign:
		return c.hasSign(f.countries, lo, hi)
	case withDiacritics:
		start, stop := c.company.span(at, end)
		return !isASCII(c.company.raw[start:stop])
	}
	return true
}

// bracketed reports whether word i begins a bracket.
func (c *record) bracketed(i int) bool {
	return c.company.words[i].bracket && i > 0 && !c.company.words[i-1].bracket
}

// initials reports whether word at abbreviates the words from lo to before it,
// as in "Chief Information Officer (CIO)".
func (c *record) initials(lo, at int) bool {
	short := c.company.key(at, at+1)
	if len(short) != at-lo {
		return false
	}
	for k, b := range short {
		if c.company.folded[c.company.words[lo+k].lo] != b {
			return false
		}
	}
	return true
}

// dotted reports whether the words are spelled with full stops between letters.
func (c *record) dotted(i, j int) bool {
	for _, w := range c.company.words[i:j] {
		if w.dotted || w.stop && w.letters == 1 {
			return true
		}
	}
	return false
}

// clashes reports whether another form has the same letters in exactly the case
// written here: "S.a.s." is not "S.A.S.".
func (c *record) clashes(f *form, i, j int) bool {
	forms := c.forms(i, j)
	for k := range forms {
		other := &forms[k]
		if (other.kind != f.kind || other.detail != f.detail) && other.strength == exactSpelling && c.isCase(other, i, j) {
			return true
		}
	}
	return false
}

// isCase reports whether the words are written with exactly the letters of the
// form's spelling, full stops and spaces aside.
func (c *record) isCase(f *form, i, j int) bool {
	start, end := c.company.words[i].start, c.company.words[j-1].end
	written, spelling := c.company.raw[start:end], f.spelling
	for {
		written, spelling = strings.TrimLeft(written, ". "), strings.TrimLeft(spelling, ". ")
		if written == "" || spelling == "" {
			return written == spelling
		}
		if written[0] != spelling[0] {
			return false
		}
		written, spelling = written[1:], spelling[1:]
	}
}

// mixedCase reports whether capitals mean something in the words from i to
// before j: some letter is small, or they are one short acronym ("BMW AG").
func (c *record) mixedCase(i, j int) bool {
	for _, w := range c.company.words[i:j] {
		if w.lower {
			return true
		}
	}
	return j-i == 1 && c.company.words[i].letters <= maxAcronym
}

// maxAcronym is how many letters a name in capitals has at most to be read as an
// acronym, beside which the case of a form still means something.
const maxAcronym = 5

// hasSign reports whether the record points to one of the countries: by the
// ending of the mail domain or a country's word in the name.
func (c *record) hasSign(countries string, lo, hi int) bool {
	if c.mail.country != "" && strings.Contains(countries, c.mail.country) {
		return true
	}
	for i := lo; i < hi; i++ {
		if code := c.r.countryWords[string(c.company.key(i, i+1))]; code != "" && strings.Contains(countries, code) {
			return true
		}
	}
	return false
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// peel takes one addition off the end of the words from lo to before hi and
// returns the new end, 0 when there is nothing to take off.
func (c *record) peel(lo, hi int) int {
	t := &c.company
	if hi-lo < 2 {
		return 0
	}
	for n := min(4, hi-lo-1); n > 0; n-- {
		set := c.words(t, hi-n, hi)
		if set&stateOfCompany != 0 || set&placeName != 0 && hi-n-lo > 1 {
			return hi - n
		}
	}
	bracket := t.words[hi-1].bracket
	for i := hi - 1; i > lo; i-- {
		w := t.words[i]
		if bracket && !t.words[i-1].bracket || !bracket && w.sep >= byComma {
			return i
		}
	}
	return 0
}

// evidence returns evidence that quotes the words of a field from i to before j.
func evidence(rule string, field model.Field, t *text, i, j int) model.Evidence {
	start, end := t.span(i, j)
	return model.Evidence{Rule: rule, Field: field, Start: start, End: end, Quote: t.raw[start:end]}
}
