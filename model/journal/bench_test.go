package journal

import (
	"context"
	"path/filepath"
	"testing"

	"handpick/model"
)

func BenchmarkAppend(b *testing.B) {
	j := newJournal(b)
	for b.Loop() {
		mustAppend(b, j, decided(1))
	}
}

func BenchmarkAppendRows(b *testing.B) {
	for _, size := range []struct {
		name string
		rows int
	}{{"30k", 30_000}, {"1M", 1_000_000}} {
		b.Run(size.name, func(b *testing.B) {
			for b.Loop() {
				b.StopTimer()
				j := newJournal(b)
				b.StartTimer()
				if _, err := j.AppendRows(model.Event{Type: model.Imported}, invented(size.rows)); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// large returns the path of a closed review of 30,000 contacts, each decided.
func large(b *testing.B) string {
	b.Helper()
	j, err := Create(filepath.Join(b.TempDir(), "large.handpick"))
	if err != nil {
		b.Fatal(err)
	}
	if _, err := j.AppendRows(model.Event{Type: model.Imported}, invented(30_000)); err != nil {
		b.Fatal(err)
	}
	for contact := 1; contact <= 30_000; contact++ {
		mustAppend(b, j, decided(contact))
	}
	if err := j.Close(); err != nil {
		b.Fatal(err)
	}
	return j.Path()
}

// BenchmarkOpenAndRead30k is what stands between the command and a whole review.
func BenchmarkOpenAndRead30k(b *testing.B) {
	path := large(b)
	for b.Loop() {
		j, err := Open(path)
		if err != nil {
			b.Fatal(err)
		}
		read(b, j)
		if err := j.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkOpen30k(b *testing.B) {
	path := large(b)
	for b.Loop() {
		j, err := Open(path)
		if err != nil {
			b.Fatal(err)
		}
		if err := j.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

func read(b *testing.B, j *Journal) {
	events, rows := 0, 0
	if err := j.Replay(context.Background(), func(model.Event) error { events++; return nil }); err != nil {
		b.Fatal(err)
	}
	if err := j.Rows(context.Background(), func(int64, model.Row) error { rows++; return nil }); err != nil {
		b.Fatal(err)
	}
	if events != 30_001 || rows != 30_000 {
		b.Fatalf("read %d events and %d rows", events, rows)
	}
}

func BenchmarkReplayAndRows30k(b *testing.B) {
	j, err := Open(large(b))
	if err != nil {
		b.Fatal(err)
	}
	defer j.Close()
	for b.Loop() {
		read(b, j)
	}
}

func BenchmarkVerify30k(b *testing.B) {
	j, err := Open(large(b))
	if err != nil {
		b.Fatal(err)
	}
	defer j.Close()
	for b.Loop() {
		if err := j.Verify(context.Background()); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkLatestRow(b *testing.B) {
	j, err := Open(large(b))
	if err != nil {
		b.Fatal(err)
	}
	defer j.Close()
	for b.Loop() {
		if _, err := j.LatestRow(15_000); err != nil {
			b.Fatal(err)
		}
	}
}

// imported returns a review of n contacts in which the first ones are decided.
func imported(b *testing.B, n, decisions int) *Journal {
	b.Helper()
	j := newJournal(b)
	if _, err := j.AppendRows(model.Event{Type: model.Imported}, invented(n)); err != nil {
		b.Fatal(err)
	}
	for contact := 1; contact <= decisions; contact++ {
		mustAppend(b, j, decided(contact))
	}
	return j
}

func BenchmarkEraseOneOf30k(b *testing.B) { benchmarkEraseOne(b, imported(b, 30_000, 30_000)) }

func BenchmarkEraseOneOf1M(b *testing.B) { benchmarkEraseOne(b, imported(b, 1_000_000, 0)) }

func benchmarkEraseOne(b *testing.B, j *Journal) {
	contact := 0
	for b.Loop() {
		contact++
		if _, err := j.Erase(model.Erasing{Event: model.Event{Type: model.Erased}, Contacts: []int{contact}}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkErase30kOf1M erases every 33rd contact in three imports and in one
// copy of the review.
func BenchmarkErase30kOf1M(b *testing.B) {
	x := model.Erasing{Event: model.Event{Type: model.Shrunk}}
	for contact := 33; len(x.Contacts) < 30_000; contact += 33 {
		x.Contacts = append(x.Contacts, contact)
		x.Rows = append(x.Rows, model.Row{Contact: contact, Body: []byte(`{"v":1,"hash":"invented"}`)})
	}
	for b.Loop() {
		b.StopTimer()
		j := imported(b, 1_000_000, 0)
		for range 2 {
			if _, err := j.AppendRows(model.Event{Type: model.Imported}, invented(30_000)); err != nil {
				b.Fatal(err)
			}
		}
		if _, err := copyBeside(j.conn, j.file+".rescued"); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
		if _, err := j.Erase(x); err != nil {
			b.Fatal(err)
		}
	}
}
