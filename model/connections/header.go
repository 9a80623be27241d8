package connections

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// column is a field of [row] that a heading can name. Its value is the gocsv tag.
type column string

const (
	colFirst     column = "first_name"
	colLast      column = "last_name"
	colFull      column = "full_name"
	colURL       column = "url"
	colEmail     column = "email"
	colCompany   column = "company"
	colPosition  column = "position"
	colConnected column = "connected_on"
	colTitle     column = "title" // becomes the position, or nothing
)

// aliases maps the headings a column is known by, squashed to letters and digits.
// A heading matches as a whole: "Company Linkedin Url" is not a company.
var aliases = aliasTable(map[column]string{
	colFirst:     "firstname givenname fname vorname prénom prenom nombre nome",
	colLast:      "lastname surname familyname lname nachname nom apellidos cognome",
	colFull:      "name fullname displayname fn",
	colURL:       "url linkedinurl linkedin profileurl profile linkedinprofile linkedinprofileurl personlinkedinurl publicprofileurl defaultprofileurl",
	colEmail:     "emailaddress email email1value primaryemail mail emailadresse",
	colCompany:   "company companyname currentcompany organization organizationname organization1name associatedcompany employer firma entreprise empresa",
	colPosition:  "position currentposition jobtitle headline organizationtitle organization1title occupation role",
	colConnected: "connectedon connectiondate dateconnected connectedat connected",
	colTitle:     "title",
})

func aliasTable(byColumn map[column]string) map[string]column {
	table := map[string]column{}
	for col, names := range byColumn {
		for name := range strings.FieldsSeq(names) {
			table[name] = col
		}
	}
	return table
}

// maxHeading is the length in bytes beyond which no cell is taken for a heading.
const maxHeading = 64

// plain returns a heading in lower case with runs of anything but letters and
// digits as one space; zero-width characters vanish. Nothing long is a heading.
func plain(heading string) string {
	if len(heading) > maxHeading {
		return ""
	}
	var b strings.Builder
	gap := false
	for _, r := range trim(toUTF8(heading)) {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if gap && b.Len() > 0 {
				b.WriteByte(' ')
			}
			gap = false
			b.WriteRune(unicode.ToLower(r))
		case !zeroWidth(r):
			gap = true
		}
	}
	return b.String()
}

// layout says which column of a file holds what.
type layout struct {
	separator rune
	columns   []column // one per cell of the header, "" where nothing is read
	// spare holds the place of a second column with the same meaning; it is read
	// where the first is empty.
	spare  map[column]int
	unused []string
	// automated is set when a heading is one that scraping tools write.
	automated bool
}

func (l *layout) has(c column) bool { return slices.Contains(l.columns, c) }

// read counts the columns that are read.
func (l *layout) read() int {
	n := 0
	for _, c := range l.columns {
		if c != "" {
			n++
		}
	}
	return n
}

// same reports whether two headers put the same columns in the same places.
// Unread columns at the end do not matter: spreadsheets pad.
func (l *layout) same(other *layout) bool {
	a, b := l.columns, other.columns
	short := min(len(a), len(b))
	read := func(c column) bool { return c != "" }
	return slices.Equal(a[:short], b[:short]) &&
		!slices.ContainsFunc(a[short:], read) && !slices.ContainsFunc(b[short:], read)
}

// canonical returns the header as gocsv is to see it: the tags of [row], and a
// name of its own for each column that is not read.
func (l *layout) canonical() string {
	names := make([]string, len(l.columns))
	for i, c := range l.columns {
		if names[i] = string(c); c == "" {
			names[i] = fmt.Sprintf("unused_%d", i)
		}
	}
	return strings.Join(names, string(l.separator)) + "\n"
}

// layoutOf reads cells as a header. It is one when it names a person and one
// thing more; otherwise the result is nil.
func layoutOf(cells []string, separator rune) *layout {
	l := &layout{separator: separator, columns: make([]column, len(cells)), spare: map[column]int{}}
	names := make([]string, len(cells))
	for i, cell := range cells {
		names[i] = plain(cell)
		l.columns[i] = aliases[strings.ReplaceAll(names[i], " ", "")]
		switch names[i] {
		case "linkedinprofileurl", "defaultprofileurl", "vmid":
			l.automated = true
		}
	}
	l.settleNames()
	l.settleTitle(names)
	for i, c := range l.columns {
		if first := slices.Index(l.columns, c); c != "" && first < i {
			if _, ok := l.spare[c]; !ok {
				l.spare[c] = i
			}
			l.columns[i] = ""
		}
	}
	named := l.has(colFirst) || l.has(colLast) || l.has(colFull)
	more := l.has(colURL) || l.has(colEmail) || l.has(colCompany) || l.has(colPosition) || l.has(colConnected)
	if !named || !more {
		return nil
	}
	for i, cell := range cells {
		if name := trim(toUTF8(cell)); l.columns[i] == "" && name != "" {
			l.unused = append(l.unused, name)
		}
	}
	return l
}

// settleNames keeps either the two names or the one column for both.
func (l *layout) settleNames() {
	drop := []column{colFull}
	if l.has(colFull) && !(l.has(colFirst) && l.has(colLast)) {
		drop = []column{colFirst, colLast}
	}
	for i, c := range l.columns {
		if slices.Contains(drop, c) {
			l.columns[i] = ""
		}
	}
}

// settleTitle reads "Title" as the position where nothing else is one. Beside a
// suffix it is Mr or Dr.
func (l *layout) settleTitle(names []string) {
	to := colPosition
	if l.has(colPosition) || slices.Contains(names, "suffix") || slices.Contains(names, "e mail address") {
		to = ""
	}
	for i, c := range l.columns {
		if c == colTitle {
			l.columns[i] = to
		}
	}
}

// header is a header found in a file.
type header struct {
	layout
	cells    []string // as written
	line     int      // physical line, from 1
	body     int      // offset of the byte after it
	preamble bool     // LinkedIn's "Notes:" stands above it
	above    []int    // lines above it that look like rows
}

var separators = []rune{',', ';', '\t', '|'}

// findHeader searches the first lines for a header under each separator. Lines
// are never counted off: the preamble has had one to five of them.
func findHeader(data []byte) (*header, error) {
	var lines [][]byte
	at := 0
	for len(lines) < maxHeaderLines && at < len(data) {
		end := len(data)
		if n := bytes.IndexByte(data[at:], '\n'); n >= 0 {
			end = at + n + 1
		}
		line := data[at:end]
		at = end
		lines = append(lines, line)
		if len(line) > maxCell {
			continue
		}
		var best *header
		for _, sep := range separators {
			cells := splitLine(line, sep)
			if err := refuse(cells); err != nil {
				return nil, fmt.Errorf("line %d: %w", len(lines), err)
			}
			l := layoutOf(cells, sep)
			if l != nil && (best == nil || l.read() > best.read()) {
				best = &header{layout: *l, cells: cells, line: len(lines), body: at}
			}
		}
		if best != nil {
			best.lookAbove(lines[:len(lines)-1])
			return best, best.check()
		}
	}
	return nil, noHeader(lines)
}

func (h *header) check() error {
	switch {
	case len(h.columns) > maxCells:
		return errManyCells(h.line)
	case !h.has(colCompany) && !h.has(colPosition):
		return fmt.Errorf("line %d: neither a company nor a position column, so there is nothing to review; use the export as LinkedIn sent it", h.line)
	}
	return nil
}

// lookAbove recognises the preamble and finds rows that a sort moved above the
// header: as wide as it and with three filled cells at least.
func (h *header) lookAbove(lines [][]byte) {
	for i, line := range lines {
		cells := splitLine(line, h.separator)
		var filled int
		for _, cell := range cells {
			if trim(cell) != "" {
				filled++
			}
		}
		switch {
		case filled == 1 && isPreamble(cells[0]):
			h.preamble = true
		case len(cells) == len(h.columns) && filled >= 3:
			h.above = append(h.above, i+1)
		}
	}
}

// isPreamble recognises the two lines LinkedIn writes above the header.
func isPreamble(cell string) bool {
	return strings.EqualFold(trim(cell), "notes:") || strings.HasPrefix(trim(cell), "When exporting your connection data")
}

// splitLine reads one physical line as a record; nil when it is none.
func splitLine(line []byte, sep rune) []string {
	r := csv.NewReader(bytes.NewReader(line))
	r.Comma, r.FieldsPerRecord = sep, -1
	cells, err := r.Read()
	if err != nil {
		return nil
	}
	return cells
}

// noHeader describes the first line by its shape: its text may be a person's.
func noHeader(lines [][]byte) error {
	if len(lines) == 0 {
		return errors.New("no header found")
	}
	var shape []string
	for i, name := range []string{"commas", "semicolons", "tabs", "bars"} {
		if n := bytes.Count(lines[0], []byte(string(separators[i]))); n > 0 {
			shape = append(shape, fmt.Sprintf("%d %s", n, name))
		}
	}
	if shape == nil {
		shape = []string{"no separator"}
	}
	return fmt.Errorf("no header with a name and a company or position in the first %d lines; line 1 has %d bytes and %s; use the Connections.csv as LinkedIn sent it",
		maxHeaderLines, len(bytes.TrimSpace(lines[0])), strings.Join(shape, ", "))
}
