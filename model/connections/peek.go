package connections

import (
	"bytes"
	"io"
	"os"

	"handpick/model"
)

// peekSize is how much of a file is enough to show a first contact.
const peekSize = 64 << 10

// Peek returns the first contact worth showing, one with a company or a position,
// else the first of all, from the beginning of the export. It is quick whatever
// the size of the file. It returns false when that is not possible, as for a pipe;
// what is wrong with the file, [Read] will tell. The contact's date is unknown
// where the whole file is needed to read it.
func Peek(path string) (model.Contact, bool) {
	return firstIn(peekBytes(path))
}

// firstIn is [Peek] for the beginning of a file already in memory.
func firstIn(head []byte) (model.Contact, bool) {
	if i := bytes.LastIndexByte(head, '\n'); len(head) == peekSize && i >= 0 {
		head = head[:i+1]
	}
	text, err := decode(head)
	if err != nil {
		return model.Contact{}, false
	}
	h, err := findHeader(text.data)
	if err != nil {
		return model.Contact{}, false
	}
	in, err := newRecords(text.data, h)
	if err != nil {
		return model.Contact{}, false
	}
	var l loader
	for {
		rec, err := in.next()
		if err != nil || l.take(h, in, rec) != nil {
			break
		}
		if n := len(l.contacts); n > 0 && (l.contacts[n-1].Company != "" || l.contacts[n-1].Position != "") {
			return l.peeked(n - 1), true
		}
	}
	if len(l.contacts) == 0 {
		return model.Contact{}, false
	}
	return l.peeked(0), true
}

// peeked returns contact i with its date, if that needs no other row.
func (l *loader) peeked(i int) model.Contact {
	c := l.contacts[i]
	if day, ok := l.stamps[i].date(DateOrderUnset, false); ok && l.stamps[i].style != styleNumeric && day >= founded {
		c.ConnectedOn = day
	}
	return model.NewContact(0, c.Key, c.Fields)
}

// peekBytes returns the beginning of the connections in a regular file, nil when
// there are none to be had. A pipe is left alone: its bytes come only once.
func peekBytes(path string) []byte {
	before, err := os.Stat(path)
	if err != nil || !before.Mode().IsRegular() {
		return nil
	}
	f, err := os.Open(path)
	if err != nil {
		return nil
	}
	defer f.Close()
	head := make([]byte, peekSize)
	n, err := io.ReadFull(f, head)
	if err != nil && err != io.ErrUnexpectedEOF {
		return nil
	}
	head = head[:n]
	if !isZip(head) {
		return head
	}
	found, err := openArchive(f, before.Size())
	if err != nil {
		return nil
	}
	head, err = found.connections(peekSize)
	if err != nil {
		return nil
	}
	return head
}
