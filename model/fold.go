package model

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold returns s in the form in which texts are compared and searched, never
// shown. Two texts that a reader would call the same fold to the same string:
//
//   - compatibility forms are resolved (full-width letters, ligatures);
//   - accents are stripped, so "José" is "jose"; vowel signs and voicing marks
//     of other writings make other words and stay;
//   - letters are lower case by full case folding, so "Straße" is "strasse";
//   - characters without a form of their own (zero-width spaces, bidirectional
//     controls, selectors) are dropped, since exports carry them by accident;
//   - runs of white space are one space, none at either end.
//
// The result is in Unicode normal form C and Fold leaves it as it is. When
// nothing changes in an ASCII text, the result is s itself.
func Fold(s string) string {
	if ascii, folded := inspect(s); folded {
		return s
	} else if ascii {
		return foldASCII(s)
	}
	s = norm.NFKD.String(strings.ToValidUTF8(s, string(replacement)))
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			space = b.Len() > 0
			continue
		case passedOver(r):
			continue
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		switch r {
		case 'ß', 'ẞ':
			b.WriteString("ss")
		case 'ς':
			b.WriteRune('σ')
		default:
			// With compatibility forms and accents gone, full case folding
			// differs from lower case in the letters above, in Cherokee and
			// in letter shapes of old Cyrillic print.
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return norm.NFC.String(b.String())
}

// inspect reports whether s is ASCII and, if so, folded already.
func inspect(s string) (ascii, folded bool) {
	folded = true
	prev := byte(' ')
	for i := range len(s) {
		c := s[i]
		if c >= utf8.RuneSelf {
			return false, false
		}
		if 'A' <= c && c <= 'Z' || '\t' <= c && c <= '\r' || c == ' ' && prev == ' ' {
			folded = false
		}
		prev = c
	}
	return true, folded && (s == "" || prev != ' ')
}

func foldASCII(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for i := range len(s) {
		c := s[i]
		if c == ' ' || '\t' <= c && c <= '\r' {
			space = b.Len() > 0
			continue
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		b.WriteByte(c)
	}
	return b.String()
}

// passedOver reports whether comparison ignores r, a rune in normal form KD.
func passedOver(r rune) bool {
	switch {
	case r < utf8.RuneSelf, r == '\u3099', r == '\u309A': // the voicing marks of kana
		return false
	case unicode.Is(unicode.Mn, r) && unicode.In(r, unicode.Inherited, unicode.Greek, unicode.Cyrillic):
		return true
	}
	return unicode.In(r, unicode.Cf, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point)
}
