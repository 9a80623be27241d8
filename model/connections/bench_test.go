package connections

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"testing"
)

// BenchmarkEncodingCSV is the bare reader of the standard library over the bytes
// of BenchmarkParse: the floor for it. It keeps nothing and judges nothing.
func BenchmarkEncodingCSV(b *testing.B) {
	for _, rows := range []int{30_000, 1_000_000} {
		data := invented(rows)
		b.Run(fmt.Sprint(rows), func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			for b.Loop() {
				in := csv.NewReader(bytes.NewReader(data))
				in.FieldsPerRecord, in.ReuseRecord = -1, true
				for {
					if _, err := in.Read(); errors.Is(err, io.EOF) {
						break
					} else if err != nil {
						b.Fatal(err)
					}
				}
			}
		})
	}
}
