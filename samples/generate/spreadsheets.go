package main

import (
	"encoding/binary"
	"slices"
	"time"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"
)

const crlf = "\r\n"

func asOf2026() []person { return stoodIn(2026, time.November, 1) }

// excelEnglish is the export without its preamble, saved as "CSV": short dates,
// CRLF, and the link column deleted by hand.
func excelEnglish() []byte {
	return []byte(document(rows(asOf2026(), before2023(), "2-Jan-06"), ',', crlf) + crlf)
}

// excelGerman is saved as "CSV" under a German locale: semicolons, windows-1252
// with a question mark for each letter it lacks, dates with full stops.
func excelGerman() []byte {
	table := rows(asOf2026(), []string{columnFirst, columnLast, columnCompany, columnPosition, columnConnected}, "02.01.2006")
	table[0][4] = "Connected on"
	var data []byte
	for _, r := range document(table, ';', crlf) + crlf {
		b, ok := charmap.Windows1252.EncodeRune(r)
		if !ok {
			b = '?'
		}
		data = append(data, b)
	}
	return data
}

// excelUTF8 is saved as "CSV UTF-8" under a British locale: a byte order mark,
// numeric dates, and the lines above the header padded to its width.
func excelUTF8() []byte {
	table := slices.Concat(preamble(), rows(asOf2026(), today(), "02/01/2006"))
	return []byte("\ufeff" + document(padded(table), ',', crlf) + crlf)
}

// unicodeText is Excel's "Unicode text": UTF-16, little-endian, tabs.
func unicodeText() []byte {
	text := "\ufeff" + document(rows(asOf2026(), today(), "02-Jan-06"), '\t', crlf) + crlf
	var data []byte
	for _, unit := range utf16.Encode([]rune(text)) {
		data = binary.LittleEndian.AppendUint16(data, unit)
	}
	return data
}

// googleSheets pads the lines above the header, writes American numeric dates
// and ends lines with CRLF, all but the last.
func googleSheets() []byte {
	table := slices.Concat(preamble(), rows(asOf2026(), today(), "1/2/2006"))
	return []byte(document(padded(table), ',', crlf))
}

// padded returns records with empty cells added up to the longest.
func padded(records [][]string) [][]string {
	var width int
	for _, r := range records {
		width = max(width, len(r))
	}
	for i, r := range records {
		records[i] = append(r, make([]string, width-len(r))...)
	}
	return records
}
