package suppression

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"unicode"

	textencoding "golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// The limits of a file of addresses, in bytes.
const (
	maxFile = 256 << 20
	maxLine = 64 << 10
)

var (
	errTooLarge = errors.New("larger than 256 MiB: split it")
	errNotText  = errors.New("no text file: save the table as CSV UTF-8")
	errLongLine = errors.New("longer than 64 KiB")
)

// Addresses is what a file of addresses held.
type Addresses struct {
	Taken    []Address
	Headings int // physical line of the headings, from 1; 0 for none
	Unread   []Unread
}

// Unread is a row without an address.
type Unread struct {
	Line  int    // physical line, from 1
	Cause string // does not repeat the row
}

// ReadAddresses reads a CSV file, one person a line, with profile links or
// e-mail addresses in any of its columns. A cell counts when it holds addresses
// and nothing else, or a name before an address in angle brackets; the first
// link and the first e-mail address of a line are one [Address]. Headings may
// stand above the first of them. Every line is read by itself, so that a stray
// quotation mark costs no other line.
//
// The error says when the file cannot be read, holds more than 256 MiB, or is
// no text.
func ReadAddresses(in io.Reader) (Addresses, error) {
	data, err := io.ReadAll(io.LimitReader(in, maxFile+1))
	if err != nil {
		return Addresses{}, err
	}
	if len(data) > maxFile {
		return Addresses{}, errTooLarge
	}
	data, _, err = transform.Bytes(textencoding.BOMOverride(transform.Nop), data)
	if err != nil || bytes.IndexByte(data, 0) >= 0 {
		return Addresses{}, errNotText
	}
	var list Addresses
	var separator rune
	no := 0
	for line := range bytes.Lines(endLines(data)) {
		no++
		if separator == 0 {
			separator = separatorOf(line)
		}
		cells, cause := cellsOf(line, separator)
		if cause != nil {
			list.Unread = append(list.Unread, Unread{no, cause.Error()})
			continue
		}
		taken, cause := addressesOf(cells)
		switch {
		case cause == nil:
			list.Taken = append(list.Taken, taken...)
		case errors.Is(cause, errNoAddress) && list.Headings == 0 && len(list.Taken) == 0 && areHeadings(cells):
			list.Headings = no
		default:
			list.Unread = append(list.Unread, Unread{no, cause.Error()})
		}
	}
	return list, nil
}

// endLines returns data with every line ended by LF.
func endLines(data []byte) []byte {
	data = bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))
	return bytes.ReplaceAll(data, []byte("\r"), []byte("\n"))
}

// separatorOf returns what the line has most of, 0 when it has none. A comma is
// the likeliest to stand within a cell.
func separatorOf(line []byte) (separator rune) {
	most := 0
	for _, s := range "\t;," {
		if n := bytes.Count(line, []byte(string(s))); n > most {
			separator, most = s, n
		}
	}
	return separator
}

// cellsOf splits a line into the cells that hold anything.
func cellsOf(line []byte, separator rune) ([]string, error) {
	if len(line) > maxLine {
		return nil, errLongLine
	}
	in := csv.NewReader(bytes.NewReader(line))
	in.LazyQuotes = true
	if separator != 0 {
		in.Comma = separator
	}
	cells, err := in.Read()
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, errNoAddress
	}
	var filled []string
	for _, cell := range cells {
		if cell = strings.TrimSpace(cell); cell != "" {
			filled = append(filled, cell)
		}
	}
	return filled, nil
}

// addressesOf returns the addresses of a row, none and no error for a row
// without content. The error is the most telling of the cells' own.
func addressesOf(cells []string) ([]Address, error) {
	var profiles, emails []Address
	var cause error
	for _, cell := range cells {
		found, err := addressesIn(cell)
		if cause == nil || errors.Is(cause, errNoAddress) {
			cause = err
		}
		for _, a := range found {
			if a.Profile != "" {
				profiles = append(profiles, a)
			} else {
				emails = append(emails, a)
			}
		}
	}
	all := append(profiles, emails...)
	switch {
	case len(all) == 0:
		return nil, cause
	case len(profiles) > 0 && len(emails) > 0:
		all[0].Email = emails[0].Email
		all = append(all[:len(profiles)], emails[1:]...)
	}
	return all, nil
}

// addressesIn returns the addresses of a cell that holds nothing else.
func addressesIn(cell string) ([]Address, error) {
	if name, inside, ok := strings.Cut(cell, "<"); ok && strings.HasSuffix(inside, ">") && !strings.Contains(name, "@") {
		cell = strings.TrimSuffix(inside, ">")
	}
	var found []Address
	for _, part := range strings.FieldsFunc(cell, betweenAddresses) {
		a, err := ParseAddress(part)
		if err != nil {
			return nil, err
		}
		found = append(found, a)
	}
	if len(found) == 0 {
		return nil, errNoAddress
	}
	return found, nil
}

func betweenAddresses(r rune) bool { return r == ';' || r == ',' || unicode.IsSpace(r) }

// areHeadings reports whether one of the cells names a column of addresses.
func areHeadings(cells []string) bool {
	row := strings.ToLower(strings.Join(cells, " "))
	for _, word := range [...]string{"mail", "url", "link", "profil", "address", "adress"} {
		if strings.Contains(row, word) {
			return true
		}
	}
	return false
}
