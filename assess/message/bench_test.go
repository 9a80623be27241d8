package message

import (
	"strings"
	"testing"
)

// A draft is read again at every key: 2,000 characters are to take well under
// a millisecond.
func BenchmarkScan(b *testing.B) {
	var text strings.Builder
	for text.Len() < 2000 {
		text.WriteString(complete + "\nOur platform helps “café” owners save time: book a call at https://calendly.com/ana.\n")
	}
	draft, s, o := text.String()[:2000], New(), brightbox()
	b.ReportAllocs()
	for b.Loop() {
		s.Scan(draft, o)
	}
}

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		New()
	}
}
