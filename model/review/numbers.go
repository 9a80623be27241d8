package review

import (
	"slices"
	"strconv"
	"strings"
)

// Numbers is a set of contact numbers in little room: ascending, runs as their
// ends, as "1-5,9". The empty Numbers is the empty set.
type Numbers string

// NumbersOf returns the set of some numbers, in any order.
func NumbersOf(nos []int) Numbers {
	nos = slices.Compact(slices.Sorted(slices.Values(nos)))
	var b strings.Builder
	for i := 0; i < len(nos); {
		end := i
		for end+1 < len(nos) && nos[end+1] == nos[end]+1 {
			end++
		}
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(strconv.Itoa(nos[i]))
		if end > i {
			b.WriteByte('-')
			b.WriteString(strconv.Itoa(nos[end]))
		}
		i = end + 1
	}
	return Numbers(b.String())
}

// Has reports whether a number is in the set, and whether that is sure: a text
// that [NumbersOf] would not write could hold anybody.
func (s Numbers) Has(no int) (has, sure bool) {
	sure = s.runs(func(first, last int) { has = has || first <= no && no <= last })
	return has, sure
}

// Len returns how many numbers are in the set, as far as it can be read.
func (s Numbers) Len() int {
	n := 0
	s.runs(func(first, last int) { n += last - first + 1 })
	return n
}

// runs calls fn for every run of numbers, in order, and reports whether the text
// is one that [NumbersOf] writes. It ends where it is not.
func (s Numbers) runs(fn func(first, last int)) bool {
	above := 0
	for rest, more := string(s), s != ""; more; {
		var run string
		run, rest, more = strings.Cut(rest, ",")
		from, to, isRun := strings.Cut(run, "-")
		first, ok := number(from)
		last := first
		if isRun && ok {
			last, ok = number(to)
			ok = ok && last > first
		}
		if !ok || first <= above {
			return false
		}
		fn(first, last)
		above = last
	}
	return true
}

// holds reports whether a number is in the set for sure.
func (s Numbers) holds(no int) bool {
	has, _ := s.Has(no)
	return has
}

// number reads a whole number from 1, written as strconv writes it.
func number(s string) (int, bool) {
	n, err := strconv.Atoi(s)
	return n, err == nil && n > 0 && strconv.Itoa(n) == s
}
