package main

import (
	"fmt"
	"net/url"
	"strings"
	"time"
	"unicode"
)

// person is one row of an export. The zero value but for the date is a member
// who is hidden from the user.
type person struct {
	first, last       string
	number            int // ends the slug; 0 for no profile link
	email             string
	company, position string
	on                time.Time // connected on
}

// The columns as LinkedIn names them.
const (
	columnFirst     = "First Name"
	columnLast      = "Last Name"
	columnURL       = "URL"
	columnEmail     = "Email Address"
	columnCompany   = "Company"
	columnPosition  = "Position"
	columnConnected = "Connected On"
)

// cell returns what an export writes under a column, with dates in a layout of
// package time.
func (p person) cell(column, dates string) string {
	switch column {
	case columnFirst:
		return p.first
	case columnLast:
		return p.last
	case columnURL:
		return p.link()
	case columnEmail:
		return p.email
	case columnCompany:
		return p.company
	case columnPosition:
		return p.position
	}
	return p.on.Format(dates)
}

// link returns the profile link. Letters beyond ASCII are percent-encoded with
// capital hexadecimal digits, as LinkedIn does. The number at the end is invented
// and begins with zeros so that it looks so.
func (p person) link() string {
	if p.number == 0 {
		return ""
	}
	return "https://www.linkedin.com/in/" + url.PathEscape(slug(p.first+" "+p.last)) + fmt.Sprintf("-%08d", p.number)
}

// slug returns a name without what follows a comma or bracket, in lower case, and
// with one hyphen for each run of what is neither letter nor digit.
func slug(name string) string {
	if end := strings.IndexAny(name, ",("); end >= 0 {
		name = name[:end]
	}
	words := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool {
		return !unicode.In(r, unicode.Letter, unicode.Mark, unicode.Digit)
	})
	return strings.Join(words, "-")
}
