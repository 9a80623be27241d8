package journal

import (
	"context"
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
