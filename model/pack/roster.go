package pack

import (
	"hash/fnv"
	"iter"
	"net/url"
	"strings"
	"unicode/utf8"

	"handpick/model"
)

// roster recognises everybody on the list in typed words, by what is theirs
// alone: first and last name together, e-mail address, profile link. It looks at
// words whatever stands between them, and holds a hash for each name so that a
// long list stays small.
type roster struct {
	names map[uint64]bool
	// longest is how many words the longest name that begins with a word has.
	longest map[uint64]int
}

// longestName is how many words of a name are looked at.
const longestName = 12

// newRoster returns the roster of these records, without the names that may
// stand: those of who writes and who decides.
func newRoster(listed iter.Seq[model.Fields], may []string) *roster {
	r := &roster{names: make(map[uint64]bool), longest: make(map[uint64]int)}
	if listed == nil {
		return r
	}
	for f := range listed {
		r.addName(f.FirstName, f.LastName)
		r.add(f.FullName)
		r.add(f.Email)
		r.addLink(&f)
	}
	for _, s := range may {
		w := wordsOf(s)
		delete(r.names, hashOf(w.text))
		if n := len(w.at); n > 1 { // in the other order
			delete(r.names, hashOf(w.part(n-1, n)+" "+w.part(0, n-1)))
		}
	}
	return r
}

// addName takes in a name in both orders, also by the first of the first names
// and without what follows the last, as a title.
func (r *roster) addName(first, last string) {
	if strings.TrimSpace(first) == "" || strings.TrimSpace(last) == "" {
		return
	}
	last, _, _ = strings.Cut(last, ",")
	last, _, _ = strings.Cut(last, "(")
	given, _, _ := strings.Cut(strings.TrimSpace(first), " ")
	for _, s := range [...]string{first, given} {
		r.add(s + " " + last)
		r.add(last + " " + s)
	}
}

// addLink takes in the link of a profile, and its last part unless that is one
// word that may be any.
func (r *roster) addLink(f *model.Fields) {
	_, slug, ok := strings.Cut(f.URL, "/in/")
	if !ok {
		return
	}
	plain, err := url.PathUnescape(slug)
	if err != nil {
		plain = slug
	}
	for _, s := range [...]string{slug, plain} {
		r.add("linkedin com in " + s)
		r.add(s)
	}
	w := wordsOf(plain)
	last, _, _ := strings.Cut(f.LastName, ",")
	name := strings.ReplaceAll(wordsOf(f.FirstName+" "+last).text, " ", "")
	if len(w.at) == 1 && (strings.ContainsAny(w.text, "0123456789") || w.text == name) {
		r.put(w)
	}
}

// add takes in a name of at least two words.
func (r *roster) add(name string) {
	if w := wordsOf(name); len(w.at) > 1 && len(w.at) <= longestName {
		r.put(w)
	}
}

func (r *roster) put(w words) {
	r.names[hashOf(w.text)] = true
	head := hashOf(w.part(0, 1))
	r.longest[head] = max(r.longest[head], len(w.at))
}

// mask returns s with every name of the roster replaced. It is valid UTF-8.
func (r *roster) mask(s string) string {
	s = valid(s)
	if len(r.names) == 0 || s == "" {
		return s
	}
	w := wordsOf(s)
	var b strings.Builder
	kept := 0 // everything of s before it is written
	for i := 0; i < len(w.at); {
		n := r.match(&w, i)
		if n == 0 {
			i++
			continue
		}
		from, to := w.at[i].from, w.at[i+n-1].to
		b.WriteString(s[kept:max(kept, from)])
		b.WriteString(removed)
		kept, i = to, i+n
	}
	b.WriteString(s[kept:])
	return b.String()
}

// match returns of how many words the longest name that begins with word i is, 0
// when none does. Its last word may have an s more.
func (r *roster) match(w *words, i int) int {
	for n := min(r.longest[hashOf(w.part(i, i+1))], len(w.at)-i); n > 0; n-- {
		text := w.part(i, i+n)
		if r.names[hashOf(text)] || strings.HasSuffix(text, "s") && r.names[hashOf(text[:len(text)-1])] {
			return n
		}
	}
	return 0
}

// words are the words of a text, folded, with one blank between two.
type words struct {
	text string
	at   []wordAt
}

// wordAt is where a word stands, in the folded words and in the original.
type wordAt struct{ start, end, from, to int }

func (w *words) part(i, j int) string { return w.text[w.at[i].start:w.at[j-1].end] }

func wordsOf(s string) words {
	t := foldText(valid(s))
	var w words
	var b strings.Builder
	for i := 0; i < len(t.text); {
		r, size := utf8.DecodeRuneInString(t.text[i:])
		if !word(r) {
			i += size
			continue
		}
		end := i
		for end < len(t.text) {
			r, size := utf8.DecodeRuneInString(t.text[end:])
			if !word(r) {
				break
			}
			end += size
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		start := b.Len()
		b.WriteString(t.text[i:end])
		w.at = append(w.at, wordAt{start, b.Len(), t.from[i], t.to[end-1]})
		i = end
	}
	w.text = b.String()
	return w
}

func hashOf(s string) uint64 {
	h := fnv.New64a()
	h.Write([]byte(s))
	return h.Sum64()
}
