package review

import (
	"encoding/binary"
	"errors"

	"handpick/model"
)

// A row of an import is stored as
//
//	byte     version, 1
//	byte     operation
//	uvarint  connected-on date, yyyymmdd
//	8 times  uvarint length, then the bytes of one text:
//	         key, first name, last name, full name, link, e-mail, company, position
//
// and ends after the operation when the operation brings no fields. What is left
// of a contact that shrank is the operation and the 32 bytes of its hash. One row
// is decoded with one allocation, which is why it is not JSON.
const rowVersion = 1

// operation is what an import did to one contact. The numbers are stored.
type operation byte

const (
	opAdded   operation = 1 // new: brings fields
	opGone    operation = 2 // missing from the export
	opBack    operation = 3 // in the export again, unchanged since it went
	opChanged operation = 4 // brings fields that a decision may have rested on
	opFilled  operation = 5 // brings fields, but only an identity that was missing
	opShrunk  operation = 6 // only a hash is left; it is no import that does this
	opBrought operation = 7 // was shrunk, and is in the export: brings fields
)

const rowFields = 8

// brings reports whether the operation comes with fields.
func (op operation) brings() bool {
	return op == opAdded || op == opChanged || op == opFilled || op == opBrought
}

var errRow = errors.New("the row of a contact is damaged: restore the review from a copy")

func encodeRow(op operation, c *model.Contact) []byte {
	if !op.brings() {
		return []byte{rowVersion, byte(op)}
	}
	texts := [rowFields]string{
		string(c.Key), c.FirstName, c.LastName, c.FullName, c.URL, c.Email, c.Company, c.Position,
	}
	size := 2 + binary.MaxVarintLen32
	for _, s := range texts {
		size += binary.MaxVarintLen32 + len(s)
	}
	b := append(make([]byte, 0, size), rowVersion, byte(op))
	b = binary.AppendUvarint(b, uint64(max(c.ConnectedOn, 0)))
	for _, s := range texts {
		b = binary.AppendUvarint(b, uint64(len(s)))
		b = append(b, s...)
	}
	return b
}

// encodeShrunk returns the row of a contact of whom a hash is left.
func encodeShrunk(hash [32]byte) []byte {
	return append([]byte{rowVersion, byte(opShrunk)}, hash[:]...)
}

// decodeShrunk returns the hash of such a row, false when it is another.
func decodeShrunk(body []byte) (hash [32]byte, ok bool) {
	if len(body) != 2+len(hash) || body[0] != rowVersion || operation(body[1]) != opShrunk {
		return hash, false
	}
	return [32]byte(body[2:]), true
}

// decodeRow returns what a row says. The contact has its number, and its fields
// when the operation brings them.
func decodeRow(row model.Row) (operation, model.Contact, error) {
	b := row.Body
	if len(b) < 2 {
		return 0, model.Contact{}, errRow
	}
	if b[0] != rowVersion {
		return 0, model.Contact{}, newer("row version %d", b[0])
	}
	op := operation(b[1])
	if !op.brings() {
		if len(b) != 2 || op != opGone && op != opBack {
			return 0, model.Contact{}, errRow
		}
		return op, model.Contact{No: row.Contact}, nil
	}
	text := string(b[2:])
	date, n := binary.Uvarint(b[2:])
	if n <= 0 || date > 9999_12_31 {
		return 0, model.Contact{}, errRow
	}
	var f [rowFields]string
	for i, at := 0, n; i < rowFields; i++ {
		size, n := binary.Uvarint(b[2+at:])
		at += max(n, 0)
		if n <= 0 || size > uint64(len(text)-at) {
			return 0, model.Contact{}, errRow
		}
		f[i] = text[at : at+int(size)]
		at += int(size)
		if i == rowFields-1 && at != len(text) {
			return 0, model.Contact{}, errRow
		}
	}
	return op, model.NewContact(row.Contact, model.Key(f[0]), model.Fields{
		FirstName: f[1], LastName: f[2], FullName: f[3], URL: f[4],
		Email: f[5], Company: f[6], Position: f[7], ConnectedOn: model.Date(date),
	}), nil
}

// DecodeContact returns the contact a row of an import describes, false when
// the row only marks one. It serves the first frame, before a review is loaded.
func DecodeContact(row model.Row) (model.Contact, bool) {
	op, c, err := decodeRow(row)
	return c, err == nil && op.brings()
}
