package main

import (
	"strings"
)

// today lists the columns LinkedIn writes since 2023.
func today() []string {
	return []string{columnFirst, columnLast, columnURL, columnEmail, columnCompany, columnPosition, columnConnected}
}

// before2023 lists the columns LinkedIn wrote from 2018 to 2023.
func before2023() []string {
	return []string{columnFirst, columnLast, columnEmail, columnCompany, columnPosition, columnConnected}
}

// linkedInDates is how LinkedIn writes a date since 2020.
const linkedInDates = "02 Jan 2006"

// preamble returns the lines LinkedIn writes above the header since late 2020:
// a heading, one quoted cell of text and an empty line. The text is our own.
func preamble() [][]string {
	return [][]string{
		{"Notes:"},
		{"This list shows an email address only for connections who chose to share theirs, so most of that column is empty. " +
			"Who may see yours, and how to change it, stands in your settings under Visibility."},
		{},
	}
}

// heading returns the preamble and the header of today's export, without the
// last line end.
func heading() string {
	return document(append(preamble(), today()), ',', "\n")
}

// record returns the cells of today's export.
func (p person) record() []string { return p.cells(today(), linkedInDates) }

func (p person) cells(columns []string, dates string) []string {
	cells := make([]string, len(columns))
	for i, c := range columns {
		cells[i] = p.cell(c, dates)
	}
	return cells
}

// rows returns the header and one record for each person.
func rows(people []person, columns []string, dates string) [][]string {
	records := [][]string{columns}
	for _, p := range people {
		records = append(records, p.cells(columns, dates))
	}
	return records
}

// document joins records to a text whose last line has no end: LinkedIn writes
// none.
func document(records [][]string, separator rune, lineEnd string) string {
	lines := make([]string, len(records))
	for i, r := range records {
		lines[i] = line(r, separator)
	}
	return strings.Join(lines, lineEnd)
}

// line joins cells and quotes only those that need it. A csv.Writer also quotes
// cells that begin with a space, which LinkedIn does not.
func line(cells []string, separator rune) string {
	quoted := make([]string, len(cells))
	for i, cell := range cells {
		if strings.ContainsAny(cell, string(separator)+"\"\r\n") {
			cell = `"` + strings.ReplaceAll(cell, `"`, `""`) + `"`
		}
		quoted[i] = cell
	}
	return strings.Join(quoted, string(separator))
}
