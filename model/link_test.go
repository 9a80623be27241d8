package model

import (
	"crypto/sha256"
	"encoding/hex"
	"testing"
	"time"
)

func unhex(t *testing.T, s string) []byte {
	t.Helper()
	b, err := hex.DecodeString(s)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// The bytes of the chain, written out once: another program must find the same.
func TestTheChainHashesTheBytesItDocuments(t *testing.T) {
	const zeros = "0000000000000000000000000000000000000000000000000000000000000000"
	l := Link{Event: Event{
		Seq: 1, At: time.UnixMilli(0x0102030405).UTC(), Type: Imported,
		Contact: 258, Campaign: 3, Reviewer: 4, Kind: SoleTrader, Relevance: NotRelevant,
		Body: []byte("is not hashed but committed to"),
	}}
	var salt [32]byte
	l.Commitment = Commitment(salt[:], []byte("body"))
	if want := sha256.Sum256(append(unhex(t, zeros), "body"...)); l.Commitment != want {
		t.Errorf("commitment is %x, want %x", l.Commitment, want)
	}
	columns := "68616e647069636b2e6576656e742e763100" + zeros +
		"0000000000000001" + "0000000102030405" + "0000000000000003" + "0000000000000102" +
		"0000000000000003" + "0000000000000004" + "0000000000000002" + "0000000000000002" +
		hex.EncodeToString(l.Commitment[:])
	if got, want := l.Chain([32]byte{}), sha256.Sum256(unhex(t, columns)); got != want {
		t.Errorf("hash is %x, want %x", got, want)
	}
	rows := sha256.Sum256(append(unhex(t, "0000000000000007"), l.Commitment[:]...))
	l.Rows = &rows
	if got, want := l.Chain([32]byte{}), sha256.Sum256(append(unhex(t, columns), rows[:]...)); got != want {
		t.Errorf("hash with rows is %x, want %x", got, want)
	}
}

func TestNoBodyIsCommittedToByZeros(t *testing.T) {
	for name, body := range map[string][]byte{"nil": nil, "empty": {}} {
		if c := Commitment(make([]byte, 32), body); c != [32]byte{} {
			t.Errorf("%s: got %x", name, c)
		}
	}
}

func TestEveryPartOfALinkIsInItsHash(t *testing.T) {
	whole := Link{Event: Event{Seq: 7, At: time.UnixMilli(9), Type: Decided, Contact: 1, Campaign: 2, Reviewer: 3, Kind: B2B, Relevance: Relevant}}
	for part, change := range map[string]func(l *Link, prev *[32]byte){
		"number":           func(l *Link, _ *[32]byte) { l.Event.Seq++ },
		"time":             func(l *Link, _ *[32]byte) { l.Event.At = l.Event.At.Add(time.Millisecond) },
		"type":             func(l *Link, _ *[32]byte) { l.Event.Type++ },
		"contact":          func(l *Link, _ *[32]byte) { l.Event.Contact++ },
		"campaign":         func(l *Link, _ *[32]byte) { l.Event.Campaign++ },
		"reviewer":         func(l *Link, _ *[32]byte) { l.Event.Reviewer++ },
		"kind":             func(l *Link, _ *[32]byte) { l.Event.Kind++ },
		"relevance":        func(l *Link, _ *[32]byte) { l.Event.Relevance++ },
		"commitment":       func(l *Link, _ *[32]byte) { l.Commitment[31]++ },
		"rows":             func(l *Link, _ *[32]byte) { l.Rows = new([32]byte) },
		"the event before": func(_ *Link, prev *[32]byte) { prev[0]++ },
	} {
		changed, prev := whole, [32]byte{}
		change(&changed, &prev)
		if changed.Chain(prev) == whole.Chain([32]byte{}) {
			t.Errorf("%s: the hash is the same", part)
		}
	}
}
