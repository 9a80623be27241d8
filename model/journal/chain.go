package journal

import (
	"crypto/sha256"
	"encoding/binary"
	"hash"
	"time"

	"github.com/ncruces/go-sqlite3"

	"handpick/model"
)

// saltSize is the length of a salt in bytes.
const saltSize = 32

type digest = [sha256.Size]byte

// columns returns the integer columns of an event in the order of the table.
func columns(e *model.Event) [8]int64 {
	return [8]int64{
		e.Seq, e.At.UnixMilli(), int64(e.Type), int64(e.Contact), int64(e.Campaign),
		int64(e.Reviewer), int64(e.Kind), int64(e.Relevance),
	}
}

// eventOf reads the integer columns of an event, which stand first; false when
// one holds a number no event can have.
func eventOf(s *sqlite3.Stmt) (model.Event, bool) {
	var n [8]int64
	for i := range n {
		n[i] = s.ColumnInt64(i)
	}
	e := model.Event{
		Seq: n[0], At: time.UnixMilli(n[1]).UTC(), Type: model.EventType(n[2]),
		Contact: int(n[3]), Campaign: int(n[4]), Reviewer: int(n[5]),
		Kind: model.Kind(n[6]), Relevance: model.Relevance(n[7]),
	}
	return e, columns(&e) == n
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
