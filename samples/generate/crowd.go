package main

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"time"
	"unicode"
)

// crowd makes the people of a large export one by one, newest first.
type crowd struct {
	draw  *rand.Rand
	words vocabulary
	size  int
	made  int
}

func newCrowd(size int, seed uint64) *crowd {
	return &crowd{draw: rand.New(rand.NewPCG(seed, 0)), words: newVocabulary(), size: size}
}

// The shares of a large export, in thousandths of its rows. What is left works for
// a company.
const (
	hidden       = 10  // members who show nothing but the date
	blank        = 30  // neither company nor position
	selfEmployed = 40  // the company says so: "Freelance"
	ownName      = 50  // a trade under the person's own name
	publicBody   = 60  // councils and authorities
	schoolOrNHS  = 50  // schools, colleges, hospitals
	charity      = 40  // charities, clubs, associations
	partners     = 30  // "X & Partners", chambers, practices
	withSuffix   = 180 // of those at a company: the legal form is written
	withEmail    = 30  // shared their address
)

// next returns the next person. It is called once for each of the crowd.
func (c *crowd) next() person {
	newest := time.Date(2026, time.October, 31, 0, 0, 0, 0, time.UTC)
	const days = 16 * 365
	p := person{on: newest.AddDate(0, 0, -int(int64(c.made)*days/int64(c.size)))}
	c.made++
	if c.chance(hidden) {
		return p
	}
	p.number = c.made
	p.first, p.last = c.name()
	p.company, p.position = c.work(p)
	if c.chance(withEmail) {
		p.email = c.address(p)
	}
	p.last = c.decorated(p.last)
	if p.position != "" && c.chance(20) {
		p.position += " "
	}
	return p
}

// chance is true for a share of its calls, in thousandths.
func (c *crowd) chance(thousandths int) bool { return c.draw.IntN(1000) < thousandths }

func (c *crowd) pick(from []string) string { return from[c.draw.IntN(len(from))] }

// often is pick with a liking for the front of the list, so that large employers
// come up more than once.
func (c *crowd) often(from []string) string {
	return from[min(c.draw.IntN(len(from)), c.draw.IntN(len(from)))]
}

func (c *crowd) name() (first, last string) {
	if c.chance(40) {
		first, last, _ = strings.Cut(c.pick(c.words.whole), "/")
		return first, last
	}
	last = c.pick(c.words.lastHeads) + c.pick(c.words.lastTails)
	if c.chance(60) {
		last += "-" + c.pick(c.words.lastHeads) + c.pick(c.words.lastTails)
	}
	return c.pick(c.words.first), last
}

// decorated returns a last name as some people write theirs.
func (c *crowd) decorated(last string) string {
	switch n := c.draw.IntN(1000); {
	case n < 15:
		return last + ", " + c.pick(c.words.credentials)
	case n < 22:
		return last + " " + c.pick(c.words.pronouns)
	case n < 29:
		return last + " " + c.pick(c.words.emoji)
	case n < 49:
		return string([]rune(last)[:1])
	case n < 52:
		return last + "\u200b"
	}
	return last
}

// work returns what a person does where.
func (c *crowd) work(p person) (company, position string) {
	position = c.pick(c.words.level) + c.pick(c.words.roles)
	n := c.draw.IntN(1000)
	for _, kind := range []struct {
		share int
		make  func() (string, string)
	}{
		{blank, func() (string, string) { return "", "" }},
		{selfEmployed, func() (string, string) {
			who, _ := c.trade()
			return c.pick(c.words.selfEmployed), who
		}},
		{ownName, func() (string, string) {
			who, what := c.trade()
			return p.first + " " + p.last + " " + what, who
		}},
		{publicBody, func() (string, string) { return c.often(c.words.places) + " " + c.pick(c.words.publicBodies), position }},
		{schoolOrNHS, func() (string, string) {
			return c.often(c.words.places) + " " + c.pick(c.words.institutions), c.pick(c.words.institutionRoles)
		}},
		{charity, func() (string, string) { return c.often(c.words.places) + " " + c.pick(c.words.charities), position }},
		{partners, func() (string, string) {
			return c.pick(c.words.lastHeads) + c.pick(c.words.lastTails) + " " + c.pick(c.words.partnerships), c.pick(c.words.partnerRoles)
		}},
	} {
		if n < kind.share {
			return kind.make()
		}
		n -= kind.share
	}
	company = c.often(c.words.companyHeads)
	if c.chance(600) {
		company = c.pick(c.words.adjectives) + " " + c.pick(c.words.creatures)
	}
	company += " " + c.often(c.words.companyTails)
	if c.chance(withSuffix) {
		company += " " + c.pick(c.words.suffixes)
	}
	switch {
	case c.chance(20):
		position = ""
	case c.chance(20):
		company = ""
	}
	return company, position
}

// trade returns one person's trade: what they are and what they do.
func (c *crowd) trade() (who, what string) {
	who, what, _ = strings.Cut(c.pick(c.words.trades), "/")
	return who, what
}

// address returns an address at the company, or in one of four cases a personal
// mailbox. Company addresses end in .example, which nobody can own.
func (c *crowd) address(p person) string {
	local := strings.ReplaceAll(slug(p.first+" "+p.last), "-", ".")
	if strings.ContainsFunc(local, func(r rune) bool { return r > unicode.MaxASCII }) {
		local = "contact"
	}
	if p.company == "" || c.chance(250) {
		return fmt.Sprintf("%s.%08d@%s", local, p.number, c.pick(c.words.mailboxes))
	}
	return local + "@" + slug(p.company) + ".example"
}
