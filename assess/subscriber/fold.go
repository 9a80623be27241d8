package subscriber

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// maxField is the longest value, in bytes, that is read as a name or title.
// Anything longer is no name and says nothing.
const maxField = 512

// separator says what stands between a word and the one before it. Greater
// values separate more.
type separator uint8

const (
	bySpace separator = iota
	byHyphen
	bySlash
	byComma
	byDash // " - ", en or em dash, or the edge of a bracket
	byBar  // "|", ";", a bullet
)

// word is one folded word of a text.
type word struct {
	lo, hi     int // in text.folded
	start, end int // in the original
	sep        separator
	bracket    bool // stands inside round or square brackets
	dotted     bool // written with full stops between its letters: "S.p.A."
	stop       bool // a full stop follows
	single     bool // one letter, or single letters joined: "L L C"
	lower      bool // holds a lower-case letter
	letters    int  // runes written
}

// text is a field read for matching: lower case, without accents, apostrophes
// and the full stops of abbreviations, words separated by one space. Every word
// knows where it stands in the original.
type text struct {
	raw    string
	folded []byte
	words  []word
	// mixed is set when one word mixes alphabets or the text mixes three: then
	// its letters are not what they seem.
	mixed bool
	// long is set when the value exceeds maxField and was not read.
	long bool

	open   bool // a word is being read
	cur    word
	seg    int // letters since the last full stop in the current word
	sep    separator
	depth  int
	alpha  alphabet // of the current word
	alphas alphabet // of the whole text
}

// read fills t from s. It never fails: what is not a letter, digit or known
// sign separates words.
func (t *text) read(s string) {
	t.raw, t.folded, t.words = s, t.folded[:0], t.words[:0]
	t.mixed, t.open, t.sep, t.depth, t.alphas = false, false, bySpace, 0, 0
	if t.long = len(s) > maxField; t.long {
		return
	}
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case 'a' <= c && c <= 'z':
			t.letter(i, c)
			t.cur.lower = true
			i++
		case 'A' <= c && c <= 'Z':
			t.letter(i, c+'a'-'A')
			i++
		case '0' <= c && c <= '9' || c == '+' || c == '#':
			t.letter(i, c)
			t.cur.single = false
			i++
		case c < utf8.RuneSelf:
			i += t.sign(i, c)
		default:
			i += t.rune(i)
		}
	}
	t.close(len(s))
	t.mixed = t.mixed || t.alphas.count() > 2
}

func (t *text) letter(at int, c byte) {
	if !t.open {
		t.begin(at)
	}
	if c >= 'a' {
		t.alpha |= latin
	}
	t.folded = append(t.folded, c)
	t.cur.letters++
	t.seg++
}

func (t *text) begin(at int) {
	if len(t.folded) > 0 {
		t.folded = append(t.folded, ' ')
	}
	t.open, t.seg, t.alpha = true, 0, 0
	t.cur = word{lo: len(t.folded), start: at, sep: t.sep, bracket: t.depth > 0, single: true}
	t.sep = bySpace
}

// close ends the current word at the byte offset end.
func (t *text) close(end int) {
	if !t.open {
		return
	}
	t.open = false
	w := t.cur
	w.end, w.hi = end, len(t.folded)
	w.stop = end < len(t.raw) && t.raw[end] == '.'
	if w.dotted && w.stop {
		w.end++
	}
	w.single = w.single && w.letters == 1
	t.alphas |= t.alpha
	t.mixed = t.mixed || t.alpha.count() > 1
	if n := len(t.words); w.single && n > 0 && t.words[n-1].single && w.sep == bySpace && w.bracket == t.words[n-1].bracket {
		t.join(&t.words[n-1], w)
		return
	}
	t.words = append(t.words, w)
}

// join appends the single letter w to the single letters before it, so that
// "L. L. C." and "L L C" read as "llc".
func (t *text) join(before *word, w word) {
	copy(t.folded[w.lo-1:], t.folded[w.lo:])
	t.folded = t.folded[:len(t.folded)-1]
	before.dotted = before.stop && (before.letters == 1 || before.dotted)
	before.end, before.hi, before.stop = w.end, w.hi-1, w.stop
	before.letters += w.letters
	before.lower = before.lower || w.lower
	if before.dotted && w.stop && before.end < len(t.raw) && t.raw[before.end] == '.' {
		before.end++
	}
}

// sign reads one ASCII sign and returns its width.
func (t *text) sign(at int, c byte) int {
	switch c {
	case '\'', '`':
		if !t.open || !t.letterAt(at+1) {
			t.close(at)
		}
	case '.', ':':
		t.fullStop(at, c)
	case '/':
		t.slash(at)
	case '&':
		t.close(at)
		t.letter(at, '&')
		t.cur.single = false
		t.close(at + 1)
	case '(', '[':
		t.close(at)
		t.depth++
		t.raise(byDash)
	case ')', ']':
		t.close(at)
		t.depth = max(0, t.depth-1)
		t.raise(byDash)
	case '-':
		t.close(at)
		spaced := at > 0 && t.raw[at-1] == ' ' || at+1 < len(t.raw) && t.raw[at+1] == ' '
		if spaced {
			t.raise(byDash)
		} else {
			t.raise(byHyphen)
		}
	case ',':
		t.close(at)
		t.raise(byComma)
	case '|', ';':
		t.close(at)
		t.raise(byBar)
	default:
		t.close(at)
	}
	return 1
}

func (t *text) raise(s separator) { t.sep = max(t.sep, s) }

// fullStop keeps "S.p.A." and "Sp.k." one word and "Scoot.com" two. A colon
// stands for a full stop in Nordic abbreviations: "T:mi".
func (t *text) fullStop(at int, c byte) {
	if !t.open {
		return
	}
	next := t.run(at + 1)
	short := t.seg <= 3 && next <= 3 && (t.seg == 1 || next == 1)
	if next == 0 || !short || c == ':' && t.seg != 1 {
		t.close(at)
		return
	}
	t.cur.dotted, t.seg = true, 0
}

// slash keeps "A/S", "t/a" and "d/b/a" one word with its slash, and ends the
// Danish "v/Jane Doe" behind the slash; elsewhere it separates.
func (t *text) slash(at int) {
	next := t.run(at + 1)
	switch {
	case t.open && t.seg == 1 && !t.cur.dotted && next >= 1 && next <= 2 && t.letterAt(at+1):
		t.folded = append(t.folded, '/')
		t.seg = 0
		t.cur.single = false
	case t.open && t.cur.letters == 1 && t.folded[t.cur.lo] == 'v':
		t.folded = append(t.folded, '/')
		t.cur.single = false
		t.close(at + 1)
	default:
		t.close(at)
		t.raise(bySlash)
	}
}

// run counts the letters from the byte offset on, up to 4.
func (t *text) run(at int) int {
	n := 0
	for at < len(t.raw) && n < 4 {
		r, size := utf8.DecodeRuneInString(t.raw[at:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			break
		}
		at += size
		n++
	}
	return n
}

func (t *text) letterAt(at int) bool { return at < len(t.raw) && t.run(at) > 0 }

// rune reads one rune beyond ASCII and returns its width in bytes.
func (t *text) rune(at int) int {
	r, size := utf8.DecodeRuneInString(t.raw[at:])
	switch {
	case r == utf8.RuneError && size == 1:
		t.close(at)
	case unicode.Is(unicode.Cf, r), stripped(r):
		// Invisible, or an accent of the letter before it.
	case r == '’' || r == '‘' || r == '´' || r == 'ʼ' || r == '״' || r == '׳':
		if !t.open || !t.letterAt(at+size) {
			t.close(at)
		}
	case r == '–' || r == '—':
		t.close(at)
		t.raise(byDash)
	case r == '•' || r == '·' || r == '｜':
		t.close(at)
		t.raise(byBar)
	case unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r):
		t.foreign(at, r, size)
	default:
		t.compatible(at, size)
	}
	return size
}

// compatible reads signs that stand for others: "（" for a bracket, "㈱" for
// "(株)".
func (t *text) compatible(at, size int) {
	d := norm.NFKD.PropertiesString(t.raw[at:]).Decomposition()
	switch {
	case len(d) == 1 && d[0] < utf8.RuneSelf && !isAlnum(d[0]):
		t.sign(at, d[0])
	case len(d) > 2 && d[0] == '(':
		t.close(at)
		t.sep = byDash
		for rest := d[1 : len(d)-1]; len(rest) > 0; {
			r, n := utf8.DecodeRune(rest)
			t.append(at, r)
			rest = rest[n:]
		}
		t.close(at + size)
		t.raise(byDash)
	default:
		t.close(at)
	}
}

func isAlnum(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
}

// foreign appends the letter r, without its accents.
func (t *text) foreign(at int, r rune, size int) {
	if !t.open {
		t.begin(at)
	}
	if unicode.IsLower(r) {
		t.cur.lower = true
	}
	if s := unaccented(r); s != "" {
		for _, r := range s {
			t.append(at, r)
		}
	} else if d := t.decomposition(at, r, size); len(d) > 0 {
		for len(d) > 0 {
			r, n := utf8.DecodeRune(d)
			if !stripped(r) {
				t.append(at, unicode.ToLower(r))
			}
			d = d[n:]
		}
	} else {
		t.append(at, unicode.ToLower(r))
	}
	t.seg++
	t.cur.letters++
	t.cur.single = t.cur.single && unicode.ToUpper(r) != unicode.ToLower(r)
}

func (t *text) append(at int, r rune) {
	if !t.open {
		t.begin(at)
	}
	t.alpha |= alphabetOf(r)
	t.folded = utf8.AppendRune(t.folded, r)
}

// decomposition returns what r consists of, nil where taking it apart would
// make another letter of it: Cyrillic й and ї, Japanese voiced kana, Indic signs.
func (t *text) decomposition(at int, r rune, size int) []byte {
	switch {
	case r == 'й' || r == 'Й' || r == 'ї' || r == 'Ї', r >= 0x0900 && r < 0x1E00, r >= 0x3040 && r < 0x3100:
		return nil
	}
	return norm.NFKD.PropertiesString(t.raw[at : at+size]).Decomposition()
}

// key returns the folded words from i to before j. The bytes are only valid
// until the next read.
func (t *text) key(i, j int) []byte {
	if i >= j {
		return nil
	}
	return t.folded[t.words[i].lo:t.words[j-1].hi]
}

// span returns where the words from i to before j stand in the original, with
// the bracket that closes one opened inside.
func (t *text) span(i, j int) (start, end int) {
	start, end = t.words[i].start, t.words[j-1].end
	if end < len(t.raw) && (t.raw[end] == ')' || t.raw[end] == ']') && t.words[j-1].bracket && !t.words[i].bracket {
		end++
	}
	return start, end
}
