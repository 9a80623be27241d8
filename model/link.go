package model

import (
	"crypto/sha256"
	"encoding/binary"
	"time"
)

// Columns are the numbers of an event in the order in which they are stored and
// hashed: Seq, At in milliseconds since 1970-01-01 UTC, Type, Contact, Campaign,
// Reviewer, Kind, Relevance.
type Columns [8]int64

// Columns returns the numbers of the event.
func (e *Event) Columns() Columns {
	return Columns{
		e.Seq, e.At.UnixMilli(), int64(e.Type), int64(e.Contact), int64(e.Campaign),
		int64(e.Reviewer), int64(e.Kind), int64(e.Relevance),
	}
}

// Event returns the event of these numbers, without its Body; false when one of
// them is none that an event can have.
func (c Columns) Event() (e Event, ok bool) {
	e = Event{
		Seq: c[0], At: time.UnixMilli(c[1]).UTC(), Type: EventType(c[2]), Contact: int(c[3]), Campaign: int(c[4]),
		Reviewer: int(c[5]), Kind: Kind(c[6]), Relevance: Relevance(c[7]),
	}
	return e, e.Columns() == c
}

// Link is an event as the chain of a review holds it: with what commits to its
// body and its rows, but without them. Integers are hashed as signed 64 bit,
// big-endian.
type Link struct {
	Event Event // without its Body
	// Commitment is what [Commitment] returns for the body, zeros for none. It
	// stays when the body is erased.
	Commitment [32]byte
	// Rows is the SHA-256 over the rows of the event in ascending order of
	// contact, for each: the contact's number ‖ the commitment to its body. Nil
	// when the event goes without rows.
	Rows *[32]byte
	// Hash is what Chain returned when the event was appended.
	Hash [32]byte
}

// chainTag begins what is hashed for an event, so that no other hash of this
// program can be taken for one.
const chainTag = "handpick.event.v1\x00"

// Chain returns the hash of the event after the one whose hash is prev, 32 zero
// bytes for the first: SHA-256 over
//
//	"handpick.event.v1" ‖ 00 ‖ prev ‖ the [Columns] ‖ Commitment ‖ Rows unless nil
//
// The chain holds up to the event if that is its Hash.
func (l *Link) Chain(prev [32]byte) [32]byte {
	b := make([]byte, 0, 192)
	b = append(b, chainTag...)
	b = append(b, prev[:]...)
	for _, n := range l.Event.Columns() {
		b = binary.BigEndian.AppendUint64(b, uint64(n))
	}
	b = append(b, l.Commitment[:]...)
	if l.Rows != nil {
		b = append(b, l.Rows[:]...)
	}
	return sha256.Sum256(b)
}

// Commitment returns what an event or a row keeps of its body when that is
// erased, SHA-256(salt ‖ body), and zeros for no body. Without the salt, 32
// random bytes, the body cannot be guessed back.
func Commitment(salt, body []byte) (c [32]byte) {
	if len(body) == 0 {
		return c
	}
	h := sha256.New()
	h.Write(salt)
	h.Write(body)
	h.Sum(c[:0])
	return c
}
