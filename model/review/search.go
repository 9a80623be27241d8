package review

import (
	"bytes"
	"strings"

	"handpick/model"
)

// Index finds contacts by text in name, company, position and e-mail. It is
// immutable and may be used from any goroutine.
type Index struct {
	text   []byte // the folded text of contact n is text[starts[n-1]:starts[n]]
	starts []int
}

// separator stands between fields so that no match spans two of them.
const separator = '\n'

// NewIndex folds the text of every contact. It costs about as much memory as
// the names, companies and positions themselves.
func NewIndex(contacts []model.Contact) *Index {
	x := &Index{starts: make([]int, 1, len(contacts)+1)}
	x.text = make([]byte, 0, len(contacts)*64)
	for i := range contacts {
		f := &contacts[i].Fields
		for _, s := range [...]string{f.Name(), f.Company, f.Position, f.Email} {
			x.text = append(x.text, model.Fold(s)...)
			x.text = append(x.text, separator)
		}
		x.starts = append(x.starts, len(x.text))
	}
	return x
}

// Find returns, in ascending order, the numbers of the contacts that hold every
// word of the query, in any field and any order. Case and accents do not
// matter. An empty query finds nobody.
func (x *Index) Find(query string) []int32 {
	words := strings.Fields(model.Fold(query))
	if len(words) == 0 {
		return nil
	}
	longest := 0
	for i, w := range words {
		if len(w) > len(words[longest]) {
			longest = i
		}
	}
	var out []int32
	first := []byte(words[longest])
	for at, no := 0, 1; ; no++ {
		hit := bytes.Index(x.text[at:], first)
		if hit < 0 {
			return out
		}
		no = x.owner(at+hit, no)
		if x.holds(no, words) {
			out = append(out, int32(no))
		}
		at = x.starts[no]
	}
}

// owner returns the contact whose text holds a position, at or after from.
func (x *Index) owner(pos, from int) int {
	if x.starts[from] > pos { // the common case: matches close together
		return from
	}
	lo, hi := from, len(x.starts)-1
	for step := 1; lo+step < hi && x.starts[lo+step] <= pos; step *= 2 {
		lo += step
	}
	for lo < hi {
		mid := (lo + hi) / 2
		if x.starts[mid] <= pos {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

func (x *Index) holds(no int, words []string) bool {
	text := x.text[x.starts[no-1]:x.starts[no]]
	for _, w := range words {
		if !bytes.Contains(text, []byte(w)) {
			return false
		}
	}
	return true
}
