package message

import (
	"cmp"
	"slices"
	"strings"
)

// signal is one row of the tables: phrases that mean the same.
type signal struct {
	id       string
	strength Strength
	says     string
	source   string
	// phrases and unless are written in a small language, all in lower case,
	// one phrase a line. Words stand for themselves, and
	//
	//	a|b   for either word
	//	a?    for the word or none
	//	#     for a number
	//	_     for one word that carries meaning, or none
	//	...   for up to six words of any kind
	//	.     for the end of the sentence
	//
	// A phrase never reaches across the end of a sentence. The first word of
	// one is always spelled out or a number.
	phrases string
	// unless holds the harmless uses: a phrase that overlaps one says nothing.
	unless string
	// cue marks a row that is no finding by itself: see needs.go.
	cue bool
}

// longestGap is how many words "..." stands for at most.
const longestGap = 6

// element is one part of a phrase.
type element struct {
	ids      []int32 // any of these words
	number   bool    // or a number
	optional bool
	filler   bool // "_"
	gap      bool // "..."
	last     bool // "."
}

// phrase is a compiled phrase of the signal with the number signal.
type phrase struct {
	elements []element
	signal   int
	unless   bool
}

// phrases is the compiled form of a table. It finds every phrase in one pass:
// phrases are filed under the words they begin with.
type phrases struct {
	signals    []signal
	vocabulary vocabulary
	first      map[int32][]*phrase
	numeric    []*phrase // those that begin with a number
	function   []bool    // by word id: carries no meaning of its own
}

// newPhrases compiles a table. The function words are those that "_" never
// stands for.
func newPhrases(signals []signal, functionWords []string) *phrases {
	p := &phrases{signals: signals, vocabulary: vocabulary{}, first: map[int32][]*phrase{}}
	for _, w := range functionWords {
		p.id(w)
	}
	p.function = slices.Repeat([]bool{true}, len(p.vocabulary)+1)
	p.function[0] = false
	for n, s := range signals {
		p.compile(s.phrases, n, false)
		p.compile(s.unless, n, true)
	}
	return p
}

// id returns the number of a word of the tables, a new one if need be.
func (p *phrases) id(w string) int32 {
	if id := p.vocabulary[w]; id != 0 {
		return id
	}
	id := int32(len(p.vocabulary) + 1)
	p.vocabulary[w] = id
	return id
}

func (p *phrases) compile(lines string, signal int, unless bool) {
	for line := range strings.Lines(lines) {
		ph := &phrase{signal: signal, unless: unless}
		for w := range strings.FieldsSeq(line) {
			ph.elements = append(ph.elements, p.element(w))
		}
		if len(ph.elements) == 0 {
			continue
		}
		first := ph.elements[0]
		for _, id := range first.ids {
			p.first[id] = append(p.first[id], ph)
		}
		if first.number {
			p.numeric = append(p.numeric, ph)
		}
	}
}

func (p *phrases) element(w string) element {
	switch w {
	case "...":
		return element{gap: true}
	case "_":
		return element{filler: true}
	case ".":
		return element{last: true}
	}
	w, optional := strings.CutSuffix(w, "?")
	e := element{optional: optional}
	for alternative := range strings.SplitSeq(w, "|") {
		if alternative == "#" {
			e.number = true
		} else {
			e.ids = append(e.ids, p.id(alternative))
		}
	}
	return e
}

// hit is a phrase found in the words from i to before j.
type hit struct{ signal, i, j int }

// find returns where the phrases of the table stand in t, harmless uses left
// out.
func (p *phrases) find(t *text) []hit {
	var hits, harmless []hit
	for i := range t.words {
		candidates := p.first[t.words[i].id]
		if t.words[i].class == number {
			candidates = p.numeric
		}
		for _, ph := range candidates {
			j := p.match(t.words, i, t.words[i].sentence, ph.elements)
			switch {
			case j == 0:
			case ph.unless:
				harmless = append(harmless, hit{ph.signal, i, j})
			default:
				hits = append(hits, hit{ph.signal, i, j})
			}
		}
	}
	hits = slices.DeleteFunc(hits, func(h hit) bool {
		return slices.ContainsFunc(harmless, func(u hit) bool {
			return u.signal == h.signal && u.i < h.j && h.i < u.j
		})
	})
	slices.SortFunc(hits, func(a, b hit) int {
		return cmp.Or(cmp.Compare(a.i, b.i), cmp.Compare(b.j, a.j), cmp.Compare(a.signal, b.signal))
	})
	return hits
}

// match returns the index behind the last word when the elements stand at
// words[i] and on, within one sentence; 0 when they do not.
func (p *phrases) match(words []word, i, sentence int, elements []element) int {
	if len(elements) == 0 {
		return i
	}
	e, rest := &elements[0], elements[1:]
	inside := i < len(words) && words[i].sentence == sentence
	if e.last {
		if inside {
			return 0
		}
		return i
	}
	if e.gap {
		for n := 0; n <= longestGap; n++ {
			if j := p.match(words, i+n, sentence, rest); j != 0 {
				return j
			}
			if i+n >= len(words) || words[i+n].sentence != sentence {
				break
			}
		}
		return 0
	}
	if e.optional || e.filler {
		if j := p.match(words, i, sentence, rest); j != 0 {
			return j
		}
	}
	if !inside || !p.accepts(e, &words[i]) {
		return 0
	}
	return p.match(words, i+1, sentence, rest)
}

// accepts reports whether one element stands for the word.
func (p *phrases) accepts(e *element, w *word) bool {
	if e.filler {
		return int(w.id) >= len(p.function) || !p.function[w.id]
	}
	return w.class == number && e.number || w.id != 0 && slices.Contains(e.ids, w.id)
}
