package connections

import (
	"bytes"
	"errors"
	"fmt"

	"golang.org/x/text/encoding/unicode"
)

// document is the text of an export: no byte order mark, no NUL, lines ended by
// LF or CRLF. It may still hold bytes that are not UTF-8; those are decoded cell
// by cell, because one file can mix encodings.
type document struct {
	data     []byte
	encoding string
	loneCR   bool // lines ended by a lone CR were converted
}

var errEmpty = errors.New("empty file; ask LinkedIn for the export again")

// foreign lists what is recognised by its first bytes and cannot be read.
var foreign = []struct{ prefix, says string }{
	{"\xd0\xcf\x11\xe0", "an Excel workbook (.xls); open it and save it as CSV UTF-8"},
	{"%PDF-", "a PDF, not a CSV; ask LinkedIn for the connections export"},
	{"\x1f\x8b", "a gzip file; unpack it first"},
	{"Rar!", "a RAR archive; unpack it first"},
	{"7z\xbc\xaf", "a 7-Zip archive; unpack it first"},
	{"<", "a web page or XML, not a CSV; if a download page was saved, download the file itself"},
	{"{", "JSON, not a CSV; ask LinkedIn for the connections export"},
	{"[", "JSON, not a CSV; ask LinkedIn for the connections export"},
	{"BEGIN:VCARD", "an address book in vCard form, not a list of LinkedIn connections"},
}

// decode recognises what data is and returns its text.
func decode(data []byte) (document, error) {
	doc := document{data: data, encoding: "UTF-8"}
	switch {
	case bytes.HasPrefix(data, []byte("\xef\xbb\xbf")):
		doc.data, doc.encoding = data[3:], "UTF-8 with a byte order mark"
	case bytes.HasPrefix(data, []byte("\xff\xfe")) || wide(data, 1):
		doc.data, doc.encoding = fromUTF16(data, unicode.LittleEndian), "UTF-16LE"
	case bytes.HasPrefix(data, []byte("\xfe\xff")) || wide(data, 0):
		doc.data, doc.encoding = fromUTF16(data, unicode.BigEndian), "UTF-16BE"
	}
	head := bytes.TrimSpace(doc.data[:min(len(doc.data), 1024)])
	for _, f := range foreign {
		if bytes.HasPrefix(head, []byte(f.prefix)) {
			return document{}, fmt.Errorf("this is %s", f.says)
		}
	}
	if len(head) == 0 && len(bytes.TrimSpace(doc.data)) == 0 {
		return document{}, errEmpty
	}
	doc.data, doc.loneCR = endLines(doc.data)
	if i := bytes.IndexByte(doc.data, 0); i >= 0 {
		line := 1 + bytes.Count(doc.data[:i], []byte("\n"))
		return document{}, fmt.Errorf("line %d: holds a NUL byte, so the file is damaged or no text; use the file as LinkedIn sent it", line)
	}
	return doc, nil
}

// wide reports whether data is surely UTF-16 without a byte order mark: of the
// first bytes, those at the odd (1) or even (0) places are nearly all NUL and the
// others never.
func wide(data []byte, nulAt int) bool {
	head := data[:min(len(data), 512)&^1]
	var nul int
	for i, b := range head {
		switch {
		case b == 0 && i&1 != nulAt:
			return false
		case b == 0:
			nul++
		}
	}
	return len(head) >= 16 && nul*10 >= len(head)/2*9
}

func fromUTF16(data []byte, endian unicode.Endianness) []byte {
	// The decoder replaces what is no UTF-16 and never fails.
	text, _ := unicode.UTF16(endian, unicode.UseBOM).NewDecoder().Bytes(data)
	return text
}

// endLines returns data with each lone CR turned into LF, as old spreadsheets on
// the Mac need, and whether there was one. Data itself is not changed.
func endLines(data []byte) ([]byte, bool) {
	var out []byte
	for i := 0; ; i++ {
		n := bytes.IndexByte(data[i:], '\r')
		if n < 0 {
			break
		}
		i += n
		if i+1 < len(data) && data[i+1] == '\n' {
			continue
		}
		if out == nil {
			out = bytes.Clone(data)
		}
		out[i] = '\n'
	}
	if out == nil {
		return data, false
	}
	return out, true
}
