package connections

// warning is a kind of thing noticed about a file or its rows.
type warning uint8

const (
	noWarning warning = iota
	aboveCap
	noLinks
	fullNames
	doubleHeading
	repeatedHeader
	loneCR
	decodedANSI
	repairedText
	damagedText
	shortRow
	longRow
	cutFile
	badURL
	badEscape
	opaqueURL
	badEmail
	twoEmails
	badDate
	ambiguousDate
	mixedDates
	impossibleDate
	notNewestFirst
	partialName
	cutCompany
	changedDuplicate
	sameNameTwice
	automated
	warnings
)

// warningTexts gives each kind its stable name and one sentence that holds
// whatever the count is.
var warningTexts = [warnings]struct{ kind, says string }{
	aboveCap:         {"above_cap", "more rows than the 30,000 connections LinkedIn allows; were several exports merged?"},
	noLinks:          {"no_links", "no profile link: such contacts are recognised by name and company only, which is weaker"},
	fullNames:        {"full_names", "one column holds the whole name; it is not split by guessing"},
	doubleHeading:    {"double_heading", "two columns mean the same; the first filled cell counts"},
	repeatedHeader:   {"repeated_header", "the header stands in the file again; two exports seem pasted together"},
	loneCR:           {"line_ends", "lines ended in a way of old Macs and were converted"},
	decodedANSI:      {"decoded", "cells were not UTF-8 and were decoded as windows-1252"},
	repairedText:     {"repaired", "cells had been encoded twice and were put right"},
	damagedText:      {"damaged", "letters were lost for good in a spreadsheet; use the file as LinkedIn sent it"},
	shortRow:         {"short_row", "rows with fewer cells than the header; the missing ones are empty"},
	longRow:          {"long_row", "rows with more filled cells than the header; the extra ones are not read"},
	cutFile:          {"cut_file", "the last row ends early; the file may be cut"},
	badURL:           {"bad_link", "links that are not to a LinkedIn profile; they are dropped, the contacts kept"},
	badEscape:        {"bad_escape", "links with a broken percent sign; kept as written"},
	opaqueURL:        {"opaque_link", "links with an internal LinkedIn identifier, which cannot be joined with other exports"},
	badEmail:         {"bad_email", "cells that hold no e-mail address; they are dropped, the contacts kept"},
	twoEmails:        {"two_emails", "cells with several e-mail addresses; the first is kept"},
	badDate:          {"bad_date", "dates that were not understood; left empty"},
	ambiguousDate:    {"ambiguous_date", "dates that can be read day first or month first; left empty until you say which"},
	mixedDates:       {"mixed_dates", "dates are written in several ways"},
	impossibleDate:   {"impossible_date", "dates before LinkedIn opened or after today; left empty"},
	notNewestFirst:   {"not_newest_first", "rows newer than the one above; the file was sorted again or merged"},
	partialName:      {"partial_name", "names of which a part is missing or one letter"},
	cutCompany:       {"cut_company", "company names of 100 characters, where LinkedIn cuts them"},
	changedDuplicate: {"changed_duplicate", "fields in which repeated rows differ; the newer row counts"},
	sameNameTwice:    {"same_name", "same name and company but connected on another day; kept as another person"},
	automated:        {"automated", "a heading that automation tools write; LinkedIn forbids collecting by them"},
}

// tally counts the warnings of each kind and keeps the first line.
type tally [warnings]struct{ count, first int }

func (t *tally) warn(w warning, line int) {
	if w == noWarning {
		return
	}
	if t[w].count == 0 || line < t[w].first {
		t[w].first = line
	}
	t[w].count++
}

// list returns the warnings that occurred, in the order of their kinds.
func (t *tally) list() []Warning {
	list := []Warning{}
	for w, n := range t {
		if n.count > 0 {
			list = append(list, Warning{
				Kind: warningTexts[w].kind, Count: n.count, FirstLine: n.first, Says: warningTexts[w].says,
			})
		}
	}
	return list
}
