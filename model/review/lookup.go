package review

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"

	"handpick/model"
	"handpick/model/connections"
)

const (
	nearest     = 5 // how many near contacts are named
	maxMistakes = 2 // typing mistakes in a slug that is near another
	leastPart   = 3 // bytes of a key that is looked for within a slug
)

// Lookup finds the contact that a key means: a number, or a profile as [Profile]
// reads it. The number can be that of a contact who was erased or shrunk. When it
// is nobody's, no is 0 and near holds up to five contacts whose slug is like the
// key: nearest first, then by number.
func (r *Review) Lookup(key string) (no int, near []int) {
	key = strings.TrimSpace(key)
	if n, err := strconv.Atoi(key); err == nil && n >= 1 && n <= len(r.contacts) {
		return n, nil
	}
	profile := Profile(key)
	if no, found := r.keys.first[profile]; found {
		return no, nil
	}
	return 0, r.near(strings.ReplaceAll(model.Fold(profile.Slug()), " ", "-"))
}

// Profile returns the key of the profile that somebody means: by its link, by the
// end of the link from "in/" on, or by its slug, percent-encoded or not.
func Profile(said string) model.Key {
	said = strings.TrimSpace(said)
	links := []string{said, "linkedin.com/" + said}
	if !strings.Contains(said, "/") {
		links = append(links, "linkedin.com/in/"+said)
	}
	for _, link := range links {
		if profile, _, isLink := connections.Slug(link); isLink {
			return profile
		}
	}
	return model.SlugKey(strings.ToLower(norm.NFC.String(said)))
}

// near returns the contacts whose slug is like another, which is folded: with few
// typing mistakes, whether the number LinkedIn puts behind a name is typed or not,
// or holding it.
func (r *Review) near(slug string) []int {
	if slug == "" {
		return nil
	}
	type candidate struct{ no, mistakes int }
	var found []candidate
	d := distance{want: []rune(slug)}
	for i := range r.contacts {
		other := model.Fold(r.contacts[i].Key.Slug())
		if other == "" {
			continue
		}
		c := candidate{i + 1, d.to(other)}
		if name := unnumbered(other); c.mistakes > maxMistakes && name != other {
			c.mistakes = d.to(name)
		}
		if c.mistakes > maxMistakes {
			if !strings.HasPrefix(other, slug) && (len(slug) < leastPart || !strings.Contains(other, slug)) {
				continue
			}
			c.mistakes = maxMistakes + 1
		}
		found = append(found, c)
	}
	slices.SortStableFunc(found, func(a, b candidate) int { return cmp.Compare(a.mistakes, b.mistakes) })
	found = found[:min(nearest, len(found))]
	near := make([]int, len(found))
	for i, c := range found {
		near[i] = c.no
	}
	return near
}

// unnumbered returns a slug without the part behind its last hyphen where that has
// a digit.
func unnumbered(slug string) string {
	if i := strings.LastIndexByte(slug, '-'); i > 0 && strings.ContainsAny(slug[i:], "0123456789") {
		return slug[:i]
	}
	return slug
}

// distance counts typing mistakes: characters added, left out or typed for
// another.
type distance struct {
	want      []rune
	other     []rune
	row, last []int
}

// to returns how many mistakes lead to another text, more than [maxMistakes]
// when there are more than those.
func (d *distance) to(s string) int {
	if len(s) > 4*(len(d.want)+maxMistakes) || len(s) < len(d.want)-maxMistakes {
		return maxMistakes + 1
	}
	d.other = d.other[:0]
	for _, c := range s {
		d.other = append(d.other, c)
	}
	a, b := d.want, d.other
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	if len(a)-len(b) > maxMistakes || len(b)-len(a) > maxMistakes {
		return maxMistakes + 1
	}
	d.last, d.row = d.last[:0], d.row[:0]
	for j := range len(b) + 1 {
		d.last, d.row = append(d.last, j), append(d.row, 0)
	}
	for i := range a {
		d.row[0] = i + 1
		least := d.row[0]
		for j := range b {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			d.row[j+1] = min(d.last[j]+cost, d.last[j+1]+1, d.row[j]+1)
			least = min(least, d.row[j+1])
		}
		if least > maxMistakes {
			return maxMistakes + 1
		}
		d.last, d.row = d.row, d.last
	}
	return d.last[len(b)]
}
