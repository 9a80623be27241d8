package journal

import (
	"crypto/sha256"
	"encoding/binary"
	"hash"
	"time"

	"handpick/model"
)

// chainTag begins what is hashed for an event, so that no other hash of this
// program can be taken for one.
const chainTag = "handpick.event.v1\x00"

// saltSize is the length of a salt in bytes.
const saltSize = 32

type digest = [sha256.Size]byte

// record is an event as its columns hold it.
type record struct {
	seq, at, typ, contact, campaign, reviewer, kind, relevance int64

	commitment digest
	rows       *digest // nil when the event is no import
}

// recordOf returns the columns of e apart from the commitment and the rows.
func recordOf(e model.Event) record {
	return record{
		seq: e.Seq, at: e.At.UnixMilli(), typ: int64(e.Type),
		contact: int64(e.Contact), campaign: int64(e.Campaign), reviewer: int64(e.Reviewer),
		kind: int64(e.Kind), relevance: int64(e.Relevance),
	}
}

// numbers returns the integer columns in the order in which they are hashed.
func (r *record) numbers() [8]int64 {
	return [8]int64{r.seq, r.at, r.typ, r.contact, r.campaign, r.reviewer, r.kind, r.relevance}
}

// event returns the event without its body; false when a column holds a number
// no event can have.
func (r *record) event() (model.Event, bool) {
	e := model.Event{
		Seq: r.seq, At: time.UnixMilli(r.at).UTC(), Type: model.EventType(r.typ),
		Contact: int(r.contact), Campaign: int(r.campaign), Reviewer: int(r.reviewer),
		Kind: model.Kind(r.kind), Relevance: model.Relevance(r.relevance),
	}
	back := recordOf(e)
	return e, back.numbers() == r.numbers()
}

// hash returns the hash of the event after the one whose hash is prev.
func (r *record) hash(prev digest) digest {
	b := make([]byte, 0, 192)
	b = append(b, chainTag...)
	b = append(b, prev[:]...)
	for _, n := range r.numbers() {
		b = binary.BigEndian.AppendUint64(b, uint64(n))
	}
	b = append(b, r.commitment[:]...)
	if r.rows != nil {
		b = append(b, r.rows[:]...)
	}
	return sha256.Sum256(b)
}

// commitmentTo returns the commitment to a body under its salt, zero for no body.
func commitmentTo(salt, body []byte) (d digest) {
	if len(body) == 0 {
		return d
	}
	h := sha256.New()
	h.Write(salt)
	h.Write(body)
	h.Sum(d[:0])
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
