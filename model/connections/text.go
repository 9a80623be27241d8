package connections

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

// marks say what was noticed about one cell.
type marks uint8

const (
	wasANSI  marks = 1 << iota // it held bytes that are not UTF-8
	wasUTF8                    // it held characters in UTF-8
	repaired                   // it had been encoded twice
	damaged                    // letters are lost for good
)

// stored returns a cell as it is kept: UTF-8 in normal form C, without white
// space and zero-width characters at its ends. Everything inside stays.
func stored(cell string) (string, marks) {
	if ascii(cell) {
		return strings.TrimSpace(cell), 0
	}
	var m marks
	if utf8.ValidString(cell) {
		m |= wasUTF8
	} else {
		cell = toUTF8(cell)
		m |= wasANSI
	}
	if once, ok := undouble(cell); ok {
		cell = once
		m |= repaired
	}
	if strings.ContainsRune(cell, utf8.RuneError) {
		m |= damaged
	}
	return norm.NFC.String(trim(cell)), m
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// toUTF8 reads each byte of s that is not part of UTF-8 as windows-1252, so that
// a cell which mixes both comes out right.
func toUTF8(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n == 1 {
			r = charmap.Windows1252.DecodeByte(s[i])
		}
		b.WriteRune(r)
		i += n
	}
	return b.String()
}

// undouble takes back an encoding done twice ("MÃ¼ller"). It holds only where
// every character goes back to one byte and the bytes are UTF-8, so nothing is
// lost: encoding the result again gives the cell.
func undouble(s string) (string, bool) {
	if !strings.ContainsAny(s, "ÃÂÄÅâÐÑ") {
		return "", false
	}
	b := make([]byte, 0, len(s))
	for _, r := range s {
		c, ok := charmap.Windows1252.EncodeRune(r)
		if !ok {
			return "", false
		}
		b = append(b, c)
	}
	return string(b), utf8.Valid(b)
}

// trim removes white space, no-break spaces and zero-width characters from the
// ends. Bidirectional overrides stay: they must be seen.
func trim(s string) string {
	return strings.TrimFunc(s, func(r rune) bool { return unicode.IsSpace(r) || zeroWidth(r) })
}

func zeroWidth(r rune) bool {
	switch r {
	case '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u2060', '\ufeff':
		return true
	}
	return false
}

// oneLine folds each run of white space that holds a line break or a tab to one
// space.
func oneLine(s string) string {
	if !strings.ContainsAny(s, "\n\r\t\v\f") && (ascii(s) || !strings.ContainsAny(s, "\u0085\u2028\u2029")) {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}
