package journal

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"handpick/model"
)

// FuzzOpen hands over any bytes as a review and the files beside it. Whatever
// opens must be readable without a panic and without end.
func FuzzOpen(f *testing.F) {
	whole, err := os.ReadFile(fixture(1))
	if err != nil {
		f.Fatal(err)
	}
	path := filepath.Join(f.TempDir(), "spring.handpick")
	if err := os.WriteFile(path, whole, 0o600); err != nil {
		f.Fatal(err)
	}
	j, err := Open(path)
	if err != nil {
		f.Fatal(err)
	}
	mustAppend(f, j, decided(3))
	log, err := os.ReadFile(path + "-wal")
	if err != nil {
		f.Fatal(err)
	}
	if err := j.Close(); err != nil {
		f.Fatal(err)
	}
	f.Add([]byte{}, []byte{}, []byte{})
	f.Add([]byte("First Name,Last Name\n"), []byte{}, []byte{})
	f.Add(whole, []byte{}, []byte{})
	f.Add(whole, log, []byte{})
	f.Add(whole[:len(whole)/2], log[:len(log)/2], whole[:512])
	for page := 4096; page < len(whole); page += 4096 {
		flipped := bytes.Clone(whole)
		flipped[page+3] ^= 0x41
		flipped[page+4090] ^= 0x41
		f.Add(flipped, []byte{}, []byte{})
	}

	f.Fuzz(func(t *testing.T, review, log, rollback []byte) {
		path := filepath.Join(t.TempDir(), "spring.handpick")
		for suffix, b := range map[string][]byte{"": review, "-wal": log, "-journal": rollback} {
			if len(b) > 0 || suffix == "" {
				if err := os.WriteFile(path+suffix, b, 0o600); err != nil {
					t.Fatal(err)
				}
			}
		}
		j, err := Open(path)
		if err != nil {
			return
		}
		defer j.Close()
		seen := int64(0)
		err = j.Replay(context.Background(), func(e model.Event) error {
			seen++
			_, err := j.Body(e.Seq)
			return err
		})
		if seq, _ := j.Head(); err == nil && seen != seq {
			t.Errorf("replayed %d events of %d without an error", seen, seq)
		}
		j.Rows(context.Background(), func(int64, model.Row) error { return nil })
		j.LatestRow(1)
		j.Place()
		j.Verify(context.Background())
		j.Links(context.Background(), func(model.Link) error { return nil })
		j.Append(decided(1))
		j.Erase(model.Erasing{Event: decided(1), Bodies: []int64{1}, Contacts: []int{1}})
	})
}

// FuzzErase hands over any bytes as a copy beside a review. Whatever it is, the
// erasing is saved, and the review is whole.
func FuzzErase(f *testing.F) {
	whole, err := os.ReadFile(fixture(1))
	if err != nil {
		f.Fatal(err)
	}
	f.Add([]byte("First Name,Last Name\n"))
	f.Add(whole)
	f.Add(whole[:len(whole)/2])
	for page := 4096; page < len(whole); page += 4096 {
		flipped := bytes.Clone(whole)
		flipped[page+3] ^= 0x41
		flipped[page+4090] ^= 0x41
		f.Add(flipped)
	}

	f.Fuzz(func(t *testing.T, copied []byte) {
		path := filepath.Join(t.TempDir(), "spring.handpick")
		for file, b := range map[string][]byte{path: whole, path + ".rescued": copied} {
			if err := os.WriteFile(file, b, 0o600); err != nil {
				t.Fatal(err)
			}
		}
		j := reopen(t, path)
		e, err := j.Erase(model.Erasing{Event: model.Event{Type: model.Erased}, Bodies: []int64{4}, Contacts: []int{1}})
		if e.Seq != 7 || err != nil && !errors.As(err, new(*RemainsError)) {
			t.Errorf("got event %d, %v", e.Seq, err)
		}
		if err := j.Verify(context.Background()); err != nil {
			t.Error(err)
		}
	})
}
