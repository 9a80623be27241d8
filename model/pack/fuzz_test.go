package pack

import (
	"bytes"
	"io"
	"maps"
	"math/rand/v2"
	"strings"
	"testing"

	"handpick/model"
)

// TestAFlippedByteIsNoticed flips bytes all over a pack. What is not noticed must
// not be in what anybody reads.
func TestAFlippedByteIsNoticed(t *testing.T) {
	pack := write(t, newChain().contents(true))
	members := unzip(t, pack)
	rng := rand.New(rand.NewPCG(1, 2))
	for range 1000 {
		at, bit := rng.IntN(len(pack)), byte(1)<<rng.IntN(8)
		flipped := bytes.Clone(pack)
		flipped[at] ^= bit
		if _, err := check(flipped, ""); err == nil && !maps.Equal(unzip(t, flipped), members) {
			t.Errorf("bit %#x at byte %d was not noticed", bit, at)
		}
	}
}

func FuzzVerify(f *testing.F) {
	pack := write(f, newChain().contents(true))
	f.Add(pack)
	f.Add(write(f, Contents{}))
	f.Add(pack[:len(pack)/2])
	f.Add([]byte("PK\x05\x06" + strings.Repeat("\x00", 18)))
	f.Fuzz(func(t *testing.T, data []byte) {
		if report, err := check(data, "11-0123456789abcdef"); err == nil {
			t.Errorf("verified: %v", report.Checked)
		}
		check(data, "")
	})
}

// FuzzRows changes a member of a pack and makes the sums anew, so that the rows
// are read.
func FuzzRows(f *testing.F) {
	members := unzip(f, write(f, newChain().contents(true)))
	for name, text := range members {
		f.Add(name, text)
	}
	f.Add(chainFile, strings.Replace(members[chainFile], `"seq":1,`, `"seq":-1,`, 1))
	f.Fuzz(func(t *testing.T, name, text string) {
		changed := maps.Clone(members)
		if _, ok := changed[name]; !ok || name == manifestFile || name == sumsFile {
			return
		}
		changed[name] = text
		resign(t, changed, nil)
		_, err := check(rezip(t, changed), "")
		same := strings.TrimSuffix(text, "\n") == strings.TrimSuffix(members[name], "\n")
		if (name == chainFile || name == decisionsSheet) && err == nil && !same {
			t.Errorf("%s was changed without notice", name)
		}
	})
}

func TestALongReviewIsWrittenAndVerified(t *testing.T) {
	const events = 60_000
	pack := write(t, longReview(events))
	report, err := check(pack, "")
	if err != nil {
		t.Fatal(err)
	}
	if got := report.Manifest.Counts; got.Events != events || got.Decisions != events/2 {
		t.Errorf("counts %+v", got)
	}
}

func longReview(events int) Contents {
	return Contents{Made: made, Links: manyLinks(events, model.Decided), Decisions: manyDecisions(events)}
}

func BenchmarkWrite30000Decisions(b *testing.B) {
	for b.Loop() {
		if err := Write(io.Discard, longReview(60_000)); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkVerify30000Decisions(b *testing.B) {
	benchmarkVerify(b, longReview(60_000))
}

func BenchmarkVerifyAMillionLinks(b *testing.B) {
	benchmarkVerify(b, Contents{Made: made, Links: manyLinks(1_000_000, model.PutOff)})
}

func benchmarkVerify(b *testing.B, c Contents) {
	pack := write(b, c)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := check(pack, ""); err != nil {
			b.Fatal(err)
		}
	}
}
