package journal

import (
	"context"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"handpick/model"
)

// lost opens the review that a killed process left and returns how many
// acknowledged events are not in it. What is in it must be whole.
func lost(t *testing.T, path string, acknowledged int64) int64 {
	t.Helper()
	j, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer j.Close()
	if err := j.Verify(context.Background()); err != nil {
		t.Error(err)
	}
	seq, _ := j.Head()
	return max(0, acknowledged-seq)
}

// A kill shows that nothing is acknowledged before it is handed to the system.
// That the system has brought it to the disk, it cannot show.
func TestNothingAcknowledgedIsLostToAKill(t *testing.T) {
	const kills = 30
	path := filepath.Join(t.TempDir(), "spring.handpick")
	j, err := Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
	var last int64
	for n := range kills {
		c := startChild(t, "append", path)
		for range 1 + n*37%60 {
			line := c.line()
			if ack(line) == 0 {
				t.Fatalf("run %d: the child says %q", n, line)
			}
			last = ack(line)
		}
		for _, line := range c.kill() {
			last = max(last, ack(line))
		}
		if lost := lost(t, path, last); lost != 0 {
			t.Fatalf("run %d: %d of %d acknowledged events are lost", n, lost, last)
		}
	}

	j = reopen(t, path)
	events, rows := contents(t, j)
	imports := 0
	for _, e := range events {
		want := decided(int(e.Seq))
		want.Seq = e.Seq
		if e.Seq%7 == 0 {
			imports++
		}
		if !reflect.DeepEqual(e, want) {
			t.Fatalf("event %d is not the one that was appended", e.Seq)
		}
	}
	people := slices.Collect(invented(40))
	for i, row := range rows {
		if row.Import%7 != 0 || !reflect.DeepEqual(row.Row, people[i%40]) {
			t.Fatalf("a row of event %d is not the one that was appended", row.Import)
		}
	}
	if len(rows) != imports*40 {
		t.Errorf("%d rows of %d imports of 40", len(rows), imports)
	}
	t.Logf("%d kills, %d acknowledged, %d saved", kills, last, len(events))
}

// A kill before an erasing is saved leaves everything, one after it nothing.
func TestAnErasingThatWasKilledIsFinishedAtTheNextOpening(t *testing.T) {
	const kills, contacts = 9, 500
	for mode, folder := range map[string]string{"with a write-ahead log": "plain", "with a rollback journal": "Dropbox"} {
		t.Run(mode, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), folder)
			path := newIn(t, dir)
			j := reopen(t, path)
			if _, err := j.AppendRows(model.Event{Type: model.Imported}, slices.Values(shuffled(contacts, 1))); err != nil {
				t.Fatal(err)
			}
			if _, err := copyBeside(j.conn, path+".rescued"); err != nil {
				t.Fatal(err)
			}
			if err := j.Close(); err != nil {
				t.Fatal(err)
			}
			unfinished := 0
			for n := range kills {
				c := startChild(t, "erase", path)
				last := ack(c.line())
				// With the first event of the next erasing it may be at any step.
				for n%3 > 0 && !there(j.erasingFile()) {
				}
				if n%3 > 1 {
					for !there(j.file + ".rewriting") {
					}
				}
				for _, line := range c.kill() {
					last = max(last, ack(line))
				}
				if there(j.erasingFile()) {
					unfinished++
				}
				if lost := lost(t, path, last); lost != 0 {
					t.Fatalf("run %d: %d of %d acknowledged events are lost", n, lost, last)
				}
				wantErasedTogether(t, path, last)
			}
			t.Logf("%d kills, %d of them while an erasing was unfinished", kills, unfinished)
		})
	}
}

func there(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// wantErasedTogether checks after a kill that ten contacts are erased for each
// event but the import, and that no file holds a byte of them.
func wantErasedTogether(t *testing.T, path string, acknowledged int64) {
	t.Helper()
	j, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer j.Close()
	_, rows := contents(t, j)
	var gone [][]byte
	for _, row := range rows {
		if row.Body == nil {
			gone = append(gone, []byte(called(row.Contact)))
		}
	}
	if seq, _ := j.Head(); int64(len(gone)) != 10*(seq-1) || seq < acknowledged {
		t.Fatalf("%d contacts are erased by %d events of ten each", len(gone), seq-1)
	}
	wantNoByte(t, filepath.Dir(path), gone...)
	if there(j.erasingFile()) || there(path+".rewriting") {
		t.Fatal("the erasing is not finished")
	}
}

func TestTheKillTestNoticesAnEventAcknowledgedTooEarly(t *testing.T) {
	j := newJournal(t)
	mustAppend(t, j, model.Event{Type: model.Exported})
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
	c := startChild(t, "acknowledge too early", j.Path())
	last := ack(c.line())
	c.kill()
	if lost := lost(t, j.Path(), last); lost != 1 {
		t.Errorf("%d events lost, want 1", lost)
	}
}
