package pack

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"handpick/model"
)

// Head is the newest event of a chain and its hash. The zero Head is that of a
// chain without events.
type Head struct {
	Seq  int64  `json:"seq"`
	Hash Digest `json:"hash"`
}

// shortHash is how many digits of a hash the short form of a head has at least.
const shortHash = 16

// String returns the short form for people: "1204-9f3a0c1d2e3f4a5b".
func (h Head) String() string { return fmt.Sprintf("%d-%x", h.Seq, h.Hash[:shortHash/2]) }

// Noted is a head as somebody noted it: all of the hash or its first digits.
type Noted struct {
	Seq  int64
	hash string // in lower case
}

// ParseNoted reads a head in the form of [Head.String], with up to all 64 digits
// of its hash, in any case.
func ParseNoted(s string) (Noted, error) {
	number, digits, _ := strings.Cut(strings.ToLower(strings.TrimSpace(s)), "-")
	seq, err := strconv.ParseInt(number, 10, 64)
	isHex := strings.Trim(digits, "0123456789abcdef") == ""
	if err != nil || seq < 1 || !isHex || len(digits) < shortHash || len(digits) > hex.EncodedLen(sha256.Size) {
		return Noted{}, errors.New("the head noted is not of the form 1204-9f3a0c1d2e3f4a5b, a number and at least 16 hexadecimal digits")
	}
	return Noted{seq, digits}, nil
}

// Fits reports whether an event is the one that was noted.
func (n Noted) Fits(l *model.Link) bool {
	return l.Event.Seq == n.Seq && strings.HasPrefix(hex.EncodeToString(l.Hash[:]), n.hash)
}

// Digest is a SHA-256. In JSON it is 64 hexadecimal digits in lower case.
type Digest [sha256.Size]byte

// UnmarshalText reads 64 hexadecimal digits.
func (d *Digest) UnmarshalText(text []byte) error {
	if len(text) != hex.EncodedLen(len(d)) {
		return errors.New("not 64 hexadecimal digits")
	}
	_, err := hex.Decode(d[:], text)
	return err
}

// MarshalText writes 64 hexadecimal digits. It never fails.
func (d Digest) MarshalText() ([]byte, error) { return hex.AppendEncode(nil, d[:]), nil }

// linkColumns begin the numbers of a line of chain.jsonl, in the order in which
// they are hashed; commitment, rows and hash follow.
var linkColumns = [len(model.Columns{})]string{
	`{"seq":`, `,"at":`, `,"type":`, `,"contact":`, `,"campaign":`, `,"reviewer":`, `,"kind":`, `,"relevance":`,
}

// appendLink appends the line of a link, with its line break.
func appendLink(b []byte, l *model.Link) []byte {
	for i, n := range l.Event.Columns() {
		b = strconv.AppendInt(append(b, linkColumns[i]...), n, 10)
	}
	b = hex.AppendEncode(append(b, `,"commitment":"`...), l.Commitment[:])
	if l.Rows != nil {
		b = hex.AppendEncode(append(b, `","rows":"`...), l.Rows[:])
	}
	b = hex.AppendEncode(append(b, `","hash":"`...), l.Hash[:])
	return append(b, "\"}\n"...)
}

// parseLink reads a line, without its line break, that appendLink wrote; false for
// any other, so that no line can mean one thing here and another elsewhere.
func parseLink(line []byte) (l model.Link, ok bool) {
	var n model.Columns
	rest := line
	for i, name := range linkColumns {
		if rest, ok = bytes.CutPrefix(rest, []byte(name)); !ok {
			return l, false
		}
		digits, _, _ := bytes.Cut(rest, []byte(","))
		var err error
		if n[i], err = strconv.ParseInt(string(digits), 10, 64); err != nil {
			return l, false
		}
		rest = rest[len(digits):]
	}
	if l.Event, ok = n.Event(); !ok {
		return l, false
	}
	rest = cutDigest(rest, `,"commitment":"`, &l.Commitment)
	if bytes.HasPrefix(rest, []byte(`","rows":"`)) {
		l.Rows = new([sha256.Size]byte)
		rest = cutDigest(rest, `","rows":"`, l.Rows)
	}
	cutDigest(rest, `","hash":"`, &l.Hash)
	// What was read too leniently is not what is written.
	written := appendLink(make([]byte, 0, 512), &l)
	return l, bytes.Equal(line, written[:len(written)-1])
}

// cutDigest reads the digest after a prefix and returns what follows; nothing
// when it does not stand there.
func cutDigest(s []byte, prefix string, d *[sha256.Size]byte) []byte {
	s, ok := bytes.CutPrefix(s, []byte(prefix))
	size := hex.EncodedLen(len(d))
	if !ok || len(s) < size {
		return nil
	}
	if _, err := hex.Decode(d[:], s[:size]); err != nil {
		return nil
	}
	return s[size:]
}
