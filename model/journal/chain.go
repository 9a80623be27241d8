package journal

import (
	"crypto/sha256"
	"encoding/binary"
	"hash"

	"github.com/ncruces/go-sqlite3"

	"handpick/model"
)

// saltSize is the length of a salt in bytes.
const saltSize = 32

type digest = [sha256.Size]byte

// eventOf reads the integer columns of an event, which stand first; false when
// one holds a number no event can have.
func eventOf(s *sqlite3.Stmt) (model.Event, bool) {
	var c model.Columns
	for i := range c {
		c[i] = s.ColumnInt64(i)
	}
	return c.Event()
}

// linkOf reads an event as [eventOf] and the three columns after it: commitment,
// digest of the rows, hash.
func linkOf(s *sqlite3.Stmt) (model.Link, bool) {
	e, ok := eventOf(s)
	l := model.Link{Event: e, Commitment: digestOf(s, 8), Hash: digestOf(s, 10)}
	if s.ColumnType(9) != sqlite3.NULL {
		rows := digestOf(s, 9)
		l.Rows = &rows
	}
	return l, ok
}

// digestOf reads a digest. One of another length, in a damaged file, yields
// bytes that fit nothing.
func digestOf(s *sqlite3.Stmt, col int) (d digest) {
	copy(d[:], s.ColumnRawBlob(col))
	return d
}

// addRow adds a row to h, the rows digest of its import. Rows are added in
// ascending order of contact.
func addRow(h hash.Hash, contact int64, commitment digest) {
	var b [8 + sha256.Size]byte
	binary.BigEndian.PutUint64(b[:], uint64(contact))
	copy(b[8:], commitment[:])
	h.Write(b[:])
}
