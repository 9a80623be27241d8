package model

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// replacement stands for what cannot be shown as itself.
const replacement = '\uFFFD'

// maxMarks is how many combining marks one base character may carry. Written
// languages need no more; stacked higher they paint over other lines.
const maxMarks = 4

// Clean returns s as one line that a terminal draws and does not obey. Text
// from an export may hold anything, and a name that moves the cursor, turns the
// line around or hides a part of itself would show the reviewer another record
// than the one they decide about. So nothing is removed without a trace:
//
//   - bytes that are not UTF-8 become U+FFFD;
//   - tabs and line breaks become a space each, the other C0 controls and DEL
//     their pictures (U+2400 to U+2421);
//   - C1 controls, format characters (bidirectional controls, zero-width
//     spaces, tags, soft hyphens), variation selectors, blank letters (Hangul
//     fillers, the empty Braille cell), noncharacters and private use become
//     U+FFFD each;
//   - marks beyond four on one character, and marks with no character to stand
//     on, become one U+FFFD together.
//
// What carries meaning stays: joiners where Arabic and Indic writing needs
// them, and the selectors, joiners and tags that make up an emoji. The result
// is in Unicode normal form C and Clean leaves it as it is. When nothing
// changes, the result is s itself, and the check allocates nothing unless s holds
// characters that may compose with the one before, as some Indic vowels do.
func Clean(s string) string {
	if printableASCII(s) {
		return s
	}
	if utf8.ValidString(s) && normalized(s) && drawable(s) {
		return s
	}
	// Normalizing first is enough: every substitute is a character that
	// composes with nothing, so the text stays in normal form.
	s = norm.NFC.String(strings.ToValidUTF8(s, string(replacement)))
	var b strings.Builder
	b.Grow(len(s))
	d := newDrawing()
	for i, r := range s {
		if r = d.next(r, s[i+utf8.RuneLen(r):]); r != swallowed {
			b.WriteRune(r)
		}
	}
	return b.String()
}

func printableASCII(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return false
		}
	}
	return true
}

// normalized reports whether s is in normal form C. The quick span settles
// nearly every text without the buffer that the full answer allocates.
func normalized(s string) bool {
	return norm.NFC.QuickSpanString(s) == len(s) || norm.NFC.IsNormalString(s)
}

// drawable reports whether s, valid and normalized, may be drawn as it is.
func drawable(s string) bool {
	d := newDrawing()
	for i, r := range s {
		if d.next(r, s[i+utf8.RuneLen(r):]) != r {
			return false
		}
	}
	return true
}

// swallowed is returned for a mark that shares the U+FFFD of those before it.
const swallowed = -1

// drawing follows a text as it is drawn. Its rules look back only at what was
// drawn, and ahead only at characters that are always drawn, so that cleaning
// what is clean changes nothing.
type drawing struct {
	prev  rune // the last character drawn
	marks int  // combining marks on the last base character
	tags  int  // tag characters of a flag still to come
}

// newDrawing starts a text. Marks at its start have no base: they would land on
// whatever stands before the text on the screen.
func newDrawing() drawing { return drawing{marks: maxMarks} }

// next returns what to draw for r, which stands before rest.
func (d *drawing) next(r rune, rest string) rune {
	if d.marks > maxMarks && unicode.IsMark(r) {
		return swallowed
	}
	role := roleOf(r)
	attached := false // r belongs to the character before it and may stay
	switch role {
	case mark:
		attached = true
		if d.marks++; d.marks > maxMarks {
			r = replacement
		}
	case joiner:
		attached = d.joinsEmoji(rest) || d.joinsLetters(rest)
	case selector:
		attached = d.selects(rest)
	case unsafe:
		if attached = d.tags > 0; attached {
			d.tags--
		}
	}
	if !attached {
		if role != plain {
			r = substitute(r)
		}
		d.marks = 0
		d.tags = flagTags(r, rest)
	}
	d.prev = r
	return r
}

// substitute returns what is drawn instead of a character that may not be.
func substitute(r rune) rune {
	switch {
	case r == '\t', r == '\n', r == '\r', r == '\u2028', r == '\u2029':
		return ' '
	case r < ' ':
		return '\u2400' + r
	case r == 0x7F:
		return '\u2421'
	}
	return replacement
}

// role says what a character does to the text around it.
type role uint8

const (
	plain    role = iota // is drawn as itself
	unsafe               // is obeyed, or drawn as nothing
	mark                 // is drawn on the character before it
	joiner               // joins or parts its neighbours, itself unseen
	selector             // chooses between the emoji and the text form of a symbol
)

func roleOf(r rune) role {
	switch {
	case r < 0xA0:
		if r < ' ' || r > '~' {
			return unsafe
		}
		return plain
	case r == '\u200C', r == '\u200D':
		return joiner
	case r == '\uFE0E', r == '\uFE0F':
		return selector
	case unicode.Is(unicode.Other_Default_Ignorable_Code_Point, r),
		r == '\u2800': // the empty Braille cell
		return unsafe
	case unicode.IsLetter(r):
		return plain
	case unicode.In(r, unicode.Cf, unicode.Co, unicode.Zl, unicode.Zp,
		unicode.Variation_Selector, unicode.Noncharacter_Code_Point):
		return unsafe
	case unicode.IsMark(r):
		return mark
	}
	return plain
}

// joinsLetters reports whether a joiner before rest shapes letters, as Unicode
// Standard Annex 31 profiles it: between letters of a writing that joins, or
// after a virama, where it may end a word.
func (d *drawing) joinsLetters(rest string) bool {
	if !joining(d.prev) {
		return false
	}
	if strings.ContainsRune(viramas, d.prev) {
		return true
	}
	next, _ := utf8.DecodeRuneInString(rest)
	if !joining(next) {
		return false
	}
	// A mark is drawn only while its base may carry more.
	return roleOf(next) == plain || roleOf(next) == mark && d.marks < maxMarks
}

// viramas are the signs that silence a vowel in the writings of [joining].
const viramas = "\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2"

// joining reports whether r is a letter or mark of a writing in which U+200C
// and U+200D change how a word is spelled.
func joining(r rune) bool {
	return r > unicode.MaxLatin1 && (unicode.IsLetter(r) || unicode.IsMark(r)) && unicode.In(r,
		unicode.Arabic, unicode.Syriac, unicode.Mongolian, unicode.Devanagari, unicode.Bengali,
		unicode.Gurmukhi, unicode.Gujarati, unicode.Oriya, unicode.Tamil, unicode.Telugu,
		unicode.Kannada, unicode.Malayalam, unicode.Sinhala, unicode.Khmer, unicode.Myanmar)
}

// joinsEmoji reports whether a joiner before rest makes one emoji out of two.
func (d *drawing) joinsEmoji(rest string) bool {
	next, _ := utf8.DecodeRuneInString(rest)
	return (unicode.Is(emoji, d.prev) || roleOf(d.prev) == selector) && unicode.Is(emoji, next)
}

// selects reports whether a selector before rest belongs to an emoji: after a
// symbol, or inside a keycap such as 1 U+FE0F U+20E3.
func (d *drawing) selects(rest string) bool {
	if unicode.Is(emoji, d.prev) {
		return true
	}
	const enclosingKeycap = "\u20E3"
	return strings.ContainsRune("#*0123456789", d.prev) && strings.HasPrefix(rest, enclosingKeycap)
}

// emoji holds the characters that have an emoji form or are part of one, in
// whole blocks where the rest of the block are pictures too (Unicode Technical
// Standard 51). All of them are drawn.
var emoji = &unicode.RangeTable{
	R16: []unicode.Range16{
		{Lo: 0x00A9, Hi: 0x00A9, Stride: 1}, {Lo: 0x00AE, Hi: 0x00AE, Stride: 1},
		{Lo: 0x203C, Hi: 0x203C, Stride: 1}, {Lo: 0x2049, Hi: 0x2049, Stride: 1},
		{Lo: 0x2122, Hi: 0x2122, Stride: 1}, {Lo: 0x2139, Hi: 0x2139, Stride: 1},
		{Lo: 0x2190, Hi: 0x21FF, Stride: 1}, {Lo: 0x2300, Hi: 0x23FF, Stride: 1},
		{Lo: 0x24C2, Hi: 0x24C2, Stride: 1}, {Lo: 0x25A0, Hi: 0x27BF, Stride: 1},
		{Lo: 0x2934, Hi: 0x2935, Stride: 1}, {Lo: 0x2B00, Hi: 0x2BFF, Stride: 1},
		{Lo: 0x3030, Hi: 0x3030, Stride: 1}, {Lo: 0x303D, Hi: 0x303D, Stride: 1},
		{Lo: 0x3297, Hi: 0x3299, Stride: 2},
	},
	R32:         []unicode.Range32{{Lo: 0x1F000, Hi: 0x1FAFF, Stride: 1}},
	LatinOffset: 2,
}

// flagTags returns how many tag characters after r, the black flag, spell one
// of the three flags made that way: England, Scotland and Wales. Any other run
// of tags could carry unseen text.
func flagTags(r rune, rest string) int {
	if r != '\U0001F3F4' {
		return 0
	}
	for _, country := range [...]string{
		"\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F",
		"\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F",
		"\U000E0067\U000E0062\U000E0077\U000E006C\U000E0073\U000E007F",
	} {
		if strings.HasPrefix(rest, country) {
			return utf8.RuneCountInString(country)
		}
	}
	return 0
}
