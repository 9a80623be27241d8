package pack

import (
	"cmp"
	"net/url"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"handpick/model"
)

// removed stands where a detail of a contact stood.
const removed = "[removed]"

// shortWord is the length, in characters, below which a detail is replaced only
// where it is a word of its own: "Ana" is part of too many words.
const shortWord = 6

// masker replaces the details of one contact in texts, and whatever names
// anybody else on the list.
type masker struct {
	others  *roster
	about   []model.Fields // the record as it is and as it was; nil once it is read
	details []detail       // of the record, the longest first
}

// detail is something by which a contact could be recognised.
type detail struct {
	text  string // folded
	whole bool   // only where it is a word of its own
}

// masker returns the masker for what is typed about a contact. That of no roster
// replaces nothing.
func (r *roster) masker(about []model.Fields) *masker {
	if r == nil {
		return &masker{}
	}
	return &masker{others: r, about: about}
}

// read takes in the details of the record, once.
func (m *masker) read() {
	if m.about == nil {
		return
	}
	for i := range m.about {
		m.add(&m.about[i])
	}
	m.about = nil
	slices.SortFunc(m.details, func(a, b detail) int {
		return cmp.Or(cmp.Compare(len(b.text), len(a.text)), strings.Compare(a.text, b.text))
	})
	m.details = slices.Compact(m.details)
}

func (m *masker) add(f *model.Fields) {
	for _, name := range [...]string{f.FirstName, f.LastName, f.FullName, f.Name()} {
		m.put(name, false)
		for _, part := range strings.FieldsFunc(name, func(r rune) bool { return !word(r) && !unicode.IsMark(r) }) {
			m.put(part, false)
		}
	}
	mailbox, domain, _ := strings.Cut(f.Email, "@")
	m.put(f.Email, false)
	m.put(mailbox, true) // "info" is no part of "information"
	m.put(domain, false)
	m.put(f.Position, true) // a partner is no part of a partnership
	m.put(f.URL, false)
	link := strings.TrimRight(f.URL, "/")
	slug := link[strings.LastIndexByte(link, '/')+1:]
	m.put(slug, false)
	if plain, err := url.PathUnescape(slug); err == nil {
		m.put(plain, false)
	}
	m.addCompany(f.Company)
}

// addCompany takes in a company as written and without its last words, since
// people leave out the legal form. Its first word alone counts from four letters.
func (m *masker) addCompany(company string) {
	m.put(company, false)
	words := strings.Fields(company)
	for n := len(words) - 1; n > 0; n-- {
		short := strings.TrimRight(strings.Join(words[:n], " "), " ,.;&-")
		if n > 1 || utf8.RuneCountInString(short) > 3 {
			m.put(short, true)
		}
	}
}

// put takes in a detail unless nothing in it can be read.
func (m *masker) put(text string, whole bool) {
	folded := strings.TrimSpace(foldText(valid(text)).text)
	if strings.ContainsFunc(folded, word) {
		least := shortWord
		if strings.ContainsFunc(folded, unspaced) {
			least = 2
		}
		m.details = append(m.details, detail{folded, whole || utf8.RuneCountInString(folded) < least})
	}
}

// mask returns s with every detail replaced, whatever its case and accents. It is
// valid UTF-8.
func (m *masker) mask(s string) string {
	if s = valid(s); s == "" {
		return s
	}
	if m.others != nil {
		s = m.others.mask(s) // before parts of their names are gone
	}
	m.read()
	if len(m.details) == 0 {
		return s
	}
	t := foldText(s)
	var b strings.Builder
	kept := 0 // everything of s before it is written
	for i := 0; i < len(t.text); {
		n := m.at(t.text, i)
		if n == 0 {
			_, size := utf8.DecodeRuneInString(t.text[i:])
			i += size
			continue
		}
		// A detail may end inside what one character folds to.
		b.WriteString(s[kept:max(kept, t.from[i])])
		b.WriteString(removed)
		i += n
		kept = t.to[i-1]
	}
	b.WriteString(s[kept:])
	return b.String()
}

// at returns the length of the longest detail that stands at text[i:], 0 for
// none.
func (m *masker) at(text string, i int) int {
	for _, d := range m.details {
		if strings.HasPrefix(text[i:], d.text) && (!d.whole || alone(text, i, i+len(d.text))) {
			return len(d.text)
		}
	}
	return 0
}

// alone reports whether text[from:to] is no part of a longer word, but for an s
// at its end.
func alone(text string, from, to int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:from])
	after, size := utf8.DecodeRuneInString(text[to:])
	if after == 's' {
		after, _ = utf8.DecodeRuneInString(text[to+size:])
	}
	return !word(before) && !word(after)
}

// unspaced reports whether r is of a writing that puts no space between words, or
// that puts endings on names.
func unspaced(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul,
		unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

func word(r rune) bool { return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r)) }

// foldedText is a text as [model.Fold] has it, and which bytes of the original
// each of its bytes came from.
type foldedText struct {
	text     string
	from, to []int
}

// foldText folds s character by character, so that each is found again.
func foldText(s string) foldedText {
	t := foldedText{from: make([]int, 0, len(s)), to: make([]int, 0, len(s))}
	var b strings.Builder
	for i := 0; i < len(s); {
		end := i + 1
		if plain(s[i]) && (end == len(s) || s[end] < utf8.RuneSelf) {
			b.WriteByte(lower(s[i]))
			t.from, t.to = append(t.from, i), append(t.to, end)
			i = end
			continue
		}
		if s[i] >= utf8.RuneSelf || end < len(s) && s[end] >= utf8.RuneSelf {
			end = i + max(1, norm.NFD.NextBoundaryInString(s[i:], true))
		}
		folded := model.Fold(s[i:end])
		if folded == "" && strings.ContainsFunc(s[i:end], unicode.IsSpace) && !strings.HasSuffix(b.String(), " ") {
			folded = " "
		}
		b.WriteString(folded)
		for range len(folded) {
			t.from, t.to = append(t.from, i), append(t.to, end)
		}
		i = end
	}
	t.text = b.String()
	return t
}

// plain reports whether c is a character of ASCII that is seen. Folding makes it
// small and nothing else.
func plain(c byte) bool { return ' ' < c && c < 0x7f }

func lower(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		c += 'a' - 'A'
	}
	return c
}
