package message

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"handpick/model"
)

// class says what a word of a draft is.
type class uint8

const (
	plain  class = iota
	number       // "15", "1,200", "0.9"
	link         // a web address, with or without a scheme
	mail         // an e-mail address
	field        // a merge field
)

// word is one word of a draft.
type word struct {
	start, end int   // in the draft
	id         int32 // in the vocabulary of the scanner, 0 for any other word
	class      class
	line       int // counted from 0
	sentence   int // counted from 0; grows at the end of sentences and paragraphs
}

// text is a draft taken apart into words.
type text struct {
	draft  string
	words  []word
	fields []Placeholder
}

// vocabulary numbers the folded words that phrases are made of, from 1.
type vocabulary map[string]int32

// longestWord bounds, in bytes, the words that are looked up.
const longestWord = 32

// id returns the number of a word as written, 0 when no phrase holds it. Words
// of plain English are looked up without allocating.
func (v vocabulary) id(raw string) int32 {
	if len(raw) > longestWord {
		return 0
	}
	var buf [longestWord]byte
	for i := range len(raw) {
		c := raw[i]
		if c >= utf8.RuneSelf {
			return v[strings.ReplaceAll(model.Fold(raw), "’", "'")]
		}
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		buf[i] = c
	}
	return v[string(buf[:len(raw)])]
}

// reader takes a draft apart. Words are letters, digits and marks with single
// apostrophes between them, currency and percent signs, links, addresses and
// merge fields. A sentence ends at a full stop, question or exclamation mark
// before white space, at an empty line, and before a list item.
type reader struct {
	text
	vocabulary vocabulary
	at         int // where to read on
	line       int
	sentence   int
	newlines   int  // since the last sign that is not white space
	stop       bool // a full stop was read and no word since
}

func (v vocabulary) read(draft string) text {
	r := reader{vocabulary: v}
	r.draft = draft
	r.fields = Fields(draft)
	r.words = make([]word, 0, len(draft)/5+1)
	next := 0
	for r.at < len(draft) {
		if next < len(r.fields) && r.at == r.fields[next].Start {
			r.add(r.fields[next].End, field)
			next++
			continue
		}
		r.step()
	}
	return r.text
}

// step reads one sign or one word.
func (r *reader) step() {
	c, size := utf8.DecodeRuneInString(r.draft[r.at:])
	switch {
	case c == '\n':
		r.line++
		if r.newlines++; r.newlines == 2 {
			r.stop = true
		}
	case unicode.IsSpace(c):
	case unicode.IsLetter(c) || unicode.IsDigit(c):
		r.word(c)
		return
	case c == '£' || c == '$' || c == '€' || c == '%':
		r.add(r.at+size, plain)
		return
	case c == '.' || c == '!' || c == '?' || c == '…':
		r.newlines = 0
		r.stop = r.stop || r.endsAt(r.at+size)
	case c == '-' || c == '*' || c == '•':
		r.stop = r.stop || r.newlines > 0
		r.newlines = 0
	default:
		r.newlines = 0
	}
	r.at += size
}

// endsAt reports whether a full stop before the offset ends a sentence and is
// not part of a number or name.
func (r *reader) endsAt(at int) bool {
	c, size := utf8.DecodeRuneInString(r.draft[at:])
	return size == 0 || !unicode.IsLetter(c) && !unicode.IsDigit(c)
}

// add appends the word that ends at the byte offset end.
func (r *reader) add(end int, c class) {
	if r.stop {
		r.sentence++
	}
	r.stop, r.newlines = false, 0
	w := word{start: r.at, end: end, class: c, line: r.line, sentence: r.sentence}
	if c == plain {
		w.id = r.vocabulary.id(r.draft[w.start:w.end])
	}
	r.words = append(r.words, w)
	r.at = end
}

// word reads the word, number, link or address that begins with c.
func (r *reader) word(c rune) {
	rest := r.draft[r.at:]
	if scheme(rest) {
		r.add(r.at+chunk(rest), link)
		return
	}
	if r.beginsChunk() {
		n := chunk(rest)
		switch {
		case isMail(rest[:n]):
			r.add(r.at+n, mail)
			return
		case isDomain(rest[:n]):
			r.add(r.at+n, link)
			return
		}
	}
	if unicode.IsDigit(c) {
		r.add(r.at+digits(rest), number)
	} else {
		r.add(r.at+letters(rest), plain)
	}
}

// digits returns the length of the number that s begins with. A unit written
// against it ("30min") is a word of its own.
func digits(s string) int {
	for i := 0; i < len(s); {
		c, size := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsDigit(c) && !((c == '.' || c == ',') && alike(s, i, size, unicode.IsDigit)) {
			return i
		}
		i += size
	}
	return len(s)
}

// letters returns the length of the word that s begins with.
func letters(s string) int {
	for i := 0; i < len(s); {
		c, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case unicode.IsLetter(c), unicode.IsDigit(c), unicode.IsMark(c), unicode.Is(unicode.Cf, c):
		case (c == '\'' || c == '’') && alike(s, i, size, unicode.IsLetter):
		default:
			return i
		}
		i += size
	}
	return len(s)
}

// alike reports whether the signs on both sides of the one at i are of a class.
func alike(s string, i, size int, is func(rune) bool) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, _ := utf8.DecodeRuneInString(s[i+size:])
	return is(before) && is(after)
}

// beginsChunk reports whether a link or address can begin here. Every sign that
// one can follow also ends one, so no part of a draft is searched twice.
func (r *reader) beginsChunk() bool {
	if r.at == 0 {
		return true
	}
	c, _ := utf8.DecodeLastRuneInString(r.draft[:r.at])
	return endsChunk(c)
}

func endsChunk(c rune) bool {
	return unicode.IsSpace(c) || strings.ContainsRune(`<>()[]{}"“”|`, c)
}

// chunk returns how much of s is one run without white space, less the
// punctuation that follows a link in a sentence.
func chunk(s string) int {
	if i := strings.IndexFunc(s, endsChunk); i >= 0 {
		s = s[:i]
	}
	return len(strings.TrimRight(s, ".,;:!?'’…"))
}

func scheme(s string) bool {
	for _, p := range [...]string{"https://", "http://", "www."} {
		if hasPrefixFold(s, p) && chunk(s) > len(p) {
			return true
		}
	}
	return false
}

func hasPrefixFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

func isMail(s string) bool {
	name, domain, ok := strings.Cut(s, "@")
	return ok && name != "" && strings.Contains(domain, ".") && !strings.ContainsAny(domain, "@/")
}

// isDomain reports whether s is a web address without a scheme, as
// "example.com/about". "end.Next" and "e.g" are none.
func isDomain(s string) bool {
	host, path, hasPath := strings.Cut(s, "/")
	dot := strings.LastIndexByte(host, '.')
	if dot <= 0 || dot == len(host)-1 || strings.Contains(host, "..") || strings.ContainsAny(host, "@:,'") {
		return false
	}
	switch top := strings.ToLower(host[dot+1:]); top {
	case "com", "org", "net", "io", "uk", "eu", "de", "fr", "ie", "nl", "ai", "app", "dev", "info", "biz", "link", "page", "site":
		return true
	default:
		return hasPath && path != "" && len(top) >= 2 && strings.IndexFunc(top, func(c rune) bool { return c < 'a' || c > 'z' }) < 0
	}
}
