package connections

import (
	"strings"
	"time"
	"unicode"

	"handpick/model"
)

// DateOrder says how a numeric date such as 03/04/2024 is to be read.
type DateOrder uint8

// The orders.
const (
	DateOrderUnset DateOrder = iota
	DayFirst
	MonthFirst
)

// stamp is a Connected On cell before the dates of the file are settled.
type stamp struct {
	style style
	// day is the date itself for the styles that leave no doubt, and the serial
	// number for [styleSerial].
	day  model.Date
	a, b uint8 // the two numbers of [styleNumeric] before the year
	dots bool  // they are parted by dots
	year uint16
}

// style is a way of writing dates.
type style uint8

const (
	styleNone    style = iota // empty cell
	styleUnread               // not understood
	styleNamed                // 5 Jan 2024, Jan 5, 2024, 5-Jan-24
	styleISO                  // 2024-01-05
	styleClock                // 1/5/24, 3:04 PM, LinkedIn's own until 2019: month first
	styleNumeric              // 05/01/2024
	styleSerial               // 45296, the day count of a spreadsheet
	styles
)

// readDate reads one cell, as far as it can be read by itself.
func readDate(cell string) stamp {
	if cell == "" {
		return stamp{}
	}
	date, american := cutClock(cell)
	var parts [3]string
	n := 0
	for word := range strings.FieldsFuncSeq(date, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if word == "de" { // 5 de janeiro de 2024
			continue
		}
		if n == len(parts) {
			return stamp{style: styleUnread}
		}
		parts[n] = word
		n++
	}
	switch n {
	case 1:
		if serial := number(parts[0]); len(parts[0]) == 5 && serial > 0 && parts[0] == date {
			return stamp{style: styleSerial, day: model.Date(serial)}
		}
	case 3:
		return readThree(parts, american, strings.Count(date, ".") == 2)
	}
	return stamp{style: styleUnread}
}

// cutClock removes a time of day. It reports LinkedIn's own old form, in which a
// comma stands before a time with AM or PM and the month comes first.
func cutClock(cell string) (date string, american bool) {
	colon := strings.IndexByte(cell, ':')
	if colon < 0 {
		return cell, false
	}
	gap := strings.LastIndexFunc(cell[:colon], func(r rune) bool { return r == 'T' || unicode.IsSpace(r) })
	if gap < 0 {
		return cell, false
	}
	date = strings.TrimSpace(cell[:gap])
	half := strings.ToUpper(cell[colon:])
	american = strings.HasSuffix(date, ",") && (strings.HasSuffix(half, "AM") || strings.HasSuffix(half, "PM"))
	return strings.TrimSuffix(date, ","), american
}

func readThree(parts [3]string, american, dots bool) stamp {
	a, b, c := number(parts[0]), number(parts[1]), number(parts[2])
	switch {
	case a > 0 && b < 0 && c >= 0 && len(parts[0]) == 4:
		return named(a, parts[1], c)
	case a > 0 && b < 0 && c >= 0:
		return named(fullYear(c, parts[2]), parts[1], a)
	case a < 0 && b > 0 && c >= 0:
		return named(fullYear(c, parts[2]), parts[0], b)
	case a < 0 || b < 0 || c < 0:
		return stamp{style: styleUnread}
	case len(parts[0]) == 4:
		return certain(styleISO, a, b, c)
	case len(parts[2]) != 2 && len(parts[2]) != 4 || a > 31 || b > 31:
		return stamp{style: styleUnread}
	case american:
		return certain(styleClock, fullYear(c, parts[2]), a, b)
	}
	return stamp{style: styleNumeric, a: uint8(a), b: uint8(b), dots: dots, year: uint16(fullYear(c, parts[2]))}
}

func named(year int, month string, day int) stamp {
	return certain(styleNamed, year, int(monthOf(month)), day)
}

func certain(s style, year, month, day int) stamp {
	date := model.NewDate(year, time.Month(month), day)
	if date == 0 {
		return stamp{style: styleUnread}
	}
	return stamp{style: s, day: date}
}

// number reads up to five ASCII digits, -1 for anything else.
func number(s string) int {
	if s == "" || len(s) > 5 {
		return -1
	}
	n := 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return -1
		}
		n = n*10 + int(s[i]-'0')
	}
	return n
}

// fullYear reads a year of two digits as one from 1980 to 2079.
func fullYear(year int, digits string) int {
	switch {
	case len(digits) != 2:
		return year
	case year < 80:
		return 2000 + year
	}
	return 1900 + year
}

// monthOf returns the month of a name in English or in one of the languages
// spreadsheets commonly translate it to, 0 when unknown.
func monthOf(name string) time.Month {
	if len(name) == 3 {
		for m := time.January; m <= time.December; m++ {
			if strings.EqualFold(m.String()[:3], name) {
				return m
			}
		}
	}
	return months[strings.ToLower(name)]
}

// months holds names and abbreviations in English, German, French, Spanish,
// Portuguese, Italian, Dutch and the Scandinavian languages.
var months = monthTable([12]string{
	"january januar jänner jän janvier janv enero ene janeiro gennaio gen januari",
	"february februar février févr fév febrero fevereiro fev febbraio februari",
	"march märz mär mrz mars marzo março maart mrt marts",
	"april avril avr abril abr aprile",
	"may mai mayo maio maggio mag mei maj",
	"june juni juin junio junho giugno giu",
	"july juli juillet juil julio julho luglio lug",
	"august août aoû agosto ago augustus augusti",
	"september sept septembre septiembre setembro set settembre",
	"october oktober okt octobre octubre outubro out ottobre ott",
	"november novembre noviembre novembro",
	"december dezember dez décembre déc diciembre dic dezembro dicembre desember des",
})

func monthTable(names [12]string) map[string]time.Month {
	table := map[string]time.Month{}
	for i, line := range names {
		for name := range strings.FieldsSeq(line) {
			table[name] = time.Month(i + 1)
		}
	}
	return table
}
