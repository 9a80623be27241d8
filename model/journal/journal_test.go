package journal

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"sync"
	"testing"
	"time"

	"handpick/model"
)

// newJournal creates a review in a folder of its own and closes it at the end.
func newJournal(tb testing.TB) *Journal {
	tb.Helper()
	j, err := Create(filepath.Join(tb.TempDir(), "spring.handpick"))
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() {
		if err := j.Close(); err != nil {
			tb.Error(err)
		}
	})
	return j
}

// newIn makes a folder, unless it is there, and an empty review in it.
func newIn(t *testing.T, dir string) (path string) {
	t.Helper()
	path = filepath.Join(dir, "spring.handpick")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	j, err := Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

// reopen opens a review that another Journal closed.
func reopen(tb testing.TB, path string) *Journal {
	tb.Helper()
	j, err := Open(path)
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { j.Close() })
	return j
}

func mustAppend(tb testing.TB, j *Journal, e model.Event) model.Event {
	tb.Helper()
	e, err := j.Append(e)
	if err != nil {
		tb.Fatal(err)
	}
	return e
}

// decided returns an invented decision about one contact.
func decided(contact int) model.Event {
	return model.Event{
		At: time.Date(2026, 3, 4, 10, 2, 0, 0, time.UTC), Type: model.Decided,
		Contact: contact, Campaign: 1, Reviewer: 1, Kind: model.B2B, Relevance: model.Relevant,
		Body: fmt.Appendf(nil, `{"v":1,"why":"invented reason %d"}`, contact),
	}
}

// invented returns n rows of invented people, contacts 1 to n.
func invented(n int) iter.Seq[model.Row] {
	return func(yield func(model.Row) bool) {
		for no := 1; no <= n; no++ {
			body := fmt.Appendf(nil, `{"v":1,"first":"Perdita","last":"Inventado %d","url":"https://www.linkedin.com/in/perdita-inventado-%d",`+
				`"company":"Made Up Kettles %d","position":"Head of Kettles","on":20240301}`, no, no, no%977)
			if !yield(model.Row{Contact: no, Body: body}) {
				return
			}
		}
	}
}

type storedRow struct {
	Import int64
	model.Row
}

// contents returns everything a journal gives back.
func contents(tb testing.TB, j *Journal) (events []model.Event, rows []storedRow) {
	tb.Helper()
	err := j.Replay(context.Background(), func(e model.Event) (err error) {
		e.Body, err = j.Body(e.Seq)
		events = append(events, e)
		return err
	})
	if err != nil {
		tb.Fatal(err)
	}
	err = j.Rows(context.Background(), func(seq int64, row model.Row) error {
		rows = append(rows, storedRow{seq, row})
		return nil
	})
	if err != nil {
		tb.Fatal(err)
	}
	return events, rows
}

func TestWhatIsAppendedComesBackAfterReopening(t *testing.T) {
	j := newJournal(t)
	want := []model.Event{
		mustAppend(t, j, model.Event{Type: model.ReviewerNamed, Reviewer: 1, Body: []byte(`{"v":1}`)}),
	}
	imported, err := j.AppendRows(model.Event{Type: model.Imported, Reviewer: 1}, invented(600))
	if err != nil {
		t.Fatal(err)
	}
	want = append(want, imported)
	for contact := 1; contact <= 1100; contact++ {
		want = append(want, mustAppend(t, j, decided(contact)))
	}
	if err := j.SavePlace([]byte("at contact 7")); err != nil {
		t.Fatal(err)
	}
	seq, head := j.Head()
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}

	j = reopen(t, j.Path())
	events, rows := contents(t, j)
	if !reflect.DeepEqual(events, want) {
		t.Errorf("replayed %d events, appended %d, or they differ", len(events), len(want))
	}
	var wantRows []storedRow
	for row := range invented(600) {
		wantRows = append(wantRows, storedRow{imported.Seq, row})
	}
	if !reflect.DeepEqual(rows, wantRows) {
		t.Errorf("read %d rows, appended %d, or they differ", len(rows), len(wantRows))
	}
	if place, err := j.Place(); string(place) != "at contact 7" || err != nil {
		t.Errorf("place is %q, %v", place, err)
	}
	if s, h := j.Head(); s != seq || h != head || s != int64(len(want)) {
		t.Errorf("head is %d %x, was %d %x", s, h, seq, head)
	}
	if err := j.Verify(context.Background()); err != nil {
		t.Error(err)
	}
}

func TestAppendFillsInWhatTheEventLacks(t *testing.T) {
	j := newJournal(t)
	before := time.Now().UTC().Truncate(time.Millisecond)
	e := mustAppend(t, j, model.Event{Seq: 99, Type: model.Exported})
	if e.Seq != 1 {
		t.Errorf("first event has number %d", e.Seq)
	}
	if e.At.Before(before) || e.At.Location() != time.UTC || e.At.Nanosecond()%1e6 != 0 {
		t.Errorf("time is %v, want now, in UTC, to the millisecond", e.At)
	}
	if body, err := j.Body(1); body != nil || err != nil {
		t.Errorf("body is %q, %v; want none", body, err)
	}
	if place, err := j.Place(); place != nil || err != nil {
		t.Errorf("place is %q, %v; want none", place, err)
	}
}

func TestRows(t *testing.T) {
	row := func(contact int, body string) model.Row { return model.Row{Contact: contact, Body: []byte(body)} }
	j := newJournal(t)
	for _, rows := range [][]model.Row{
		{row(3, "c1"), row(1, "a1"), {Contact: 2}}, // in any order; one without a body
		{},
		{row(1, "a3"), row(4, "d3")},
	} {
		if _, err := j.AppendRows(model.Event{Type: model.Imported}, slices.Values(rows)); err != nil {
			t.Fatal(err)
		}
	}

	t.Run("come back by import and then by contact", func(t *testing.T) {
		_, rows := contents(t, j)
		want := []storedRow{{1, row(1, "a1")}, {1, model.Row{Contact: 2}}, {1, row(3, "c1")}, {3, row(1, "a3")}, {3, row(4, "d3")}}
		if !reflect.DeepEqual(rows, want) {
			t.Errorf("got %v, want %v", rows, want)
		}
	})
	t.Run("the latest of a contact is from the newest import that has it", func(t *testing.T) {
		for contact, want := range map[int]model.Row{1: row(1, "a3"), 2: {Contact: 2}, 3: row(3, "c1"), 4: row(4, "d3"), 5: {}} {
			got, err := j.LatestRow(contact)
			if err != nil || !reflect.DeepEqual(got, want) {
				t.Errorf("contact %d: got %v, %v; want %v", contact, got, err, want)
			}
		}
	})
	t.Run("the chain holds", func(t *testing.T) {
		if err := j.Verify(context.Background()); err != nil {
			t.Error(err)
		}
	})
	t.Run("a contact given twice in one import leaves nothing behind", func(t *testing.T) {
		_, err := j.AppendRows(model.Event{Type: model.Imported}, slices.Values([]model.Row{row(8, "x"), row(8, "y")}))
		if err == nil {
			t.Fatal("accepted")
		}
		if seq, _ := j.Head(); seq != 3 {
			t.Errorf("head is event %d, want 3", seq)
		}
		if got, _ := j.LatestRow(8); got.Contact != 0 {
			t.Errorf("row %v was kept", got)
		}
		mustAppend(t, j, decided(1))
	})
	t.Run("a panic while they are produced leaves nothing behind and the journal usable", func(t *testing.T) {
		func() {
			defer func() {
				if recover() == nil {
					t.Error("the panic was swallowed")
				}
			}()
			j.AppendRows(model.Event{Type: model.Imported}, func(yield func(model.Row) bool) {
				yield(row(9, "x"))
				panic("invented")
			})
		}()
		if got, _ := j.LatestRow(9); got.Contact != 0 {
			t.Errorf("row %v was kept", got)
		}
		mustAppend(t, j, decided(2))
	})
}

func TestLinksAndPayloadsGiveTheChainAsData(t *testing.T) {
	j := sample(t)
	if _, err := j.Erase(model.Erasing{Event: model.Event{Type: model.Erased}, Bodies: []int64{12}}); err != nil {
		t.Fatal(err)
	}
	var head [32]byte
	var events []model.Event
	err := j.Links(context.Background(), func(l model.Link) error {
		if head = l.Chain(head); head != l.Hash {
			t.Errorf("event %d: its hash does not follow", l.Event.Seq)
		}
		if (l.Rows != nil) != (l.Event.Seq == 5) {
			t.Errorf("event %d: rows are %v", l.Event.Seq, l.Rows)
		}
		salt, body, err := j.Payload(l.Event.Seq)
		hasBody := l.Event.Seq != 12 && l.Event.Seq != 21
		if (body != nil) != hasBody || (salt != nil) != hasBody || hasBody && model.Commitment(salt, body) != l.Commitment {
			t.Errorf("event %d: salt and body are not what it commits to", l.Event.Seq)
		}
		l.Event.Body = body
		events = append(events, l.Event)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if seq, hash := j.Head(); seq != 21 || hash != head {
		t.Errorf("the links end at %x, the head is event %d, %x", head, seq, hash)
	}
	if want, _ := contents(t, j); !reflect.DeepEqual(events, want) {
		t.Error("the events are not those that Replay gives")
	}
}

func TestReadersStop(t *testing.T) {
	j := newJournal(t)
	for contact := range 3 {
		mustAppend(t, j, decided(contact+1))
	}
	if _, err := j.AppendRows(model.Event{Type: model.Imported}, invented(3)); err != nil {
		t.Fatal(err)
	}
	stop := errors.New("stop")
	done, cancel := context.WithCancel(context.Background())
	cancel()
	calls := 0
	replay := func(ctx context.Context) error {
		return j.Replay(ctx, func(model.Event) error { calls++; return stop })
	}
	rows := func(ctx context.Context) error {
		return j.Rows(ctx, func(int64, model.Row) error { calls++; return stop })
	}
	links := func(ctx context.Context) error {
		return j.Links(ctx, func(model.Link) error { calls++; return stop })
	}
	for name, read := range map[string]func(context.Context) error{"Replay": replay, "Rows": rows, "Links": links} {
		t.Run(name+" at the first error, which it returns", func(t *testing.T) {
			calls = 0
			if err := read(context.Background()); err != stop || calls != 1 {
				t.Errorf("got %v after %d calls", err, calls)
			}
		})
		t.Run(name+" when the context is done", func(t *testing.T) {
			calls = 0
			if err := read(done); !errors.Is(err, context.Canceled) || calls != 0 {
				t.Errorf("got %v after %d calls", err, calls)
			}
		})
	}
	t.Run("Verify when the context is done", func(t *testing.T) {
		if err := j.Verify(done); !errors.Is(err, context.Canceled) {
			t.Errorf("got %v", err)
		}
	})
}

func TestReplayGivesWhatWasThereWhenItBegan(t *testing.T) {
	j := newJournal(t)
	for contact := range 3 {
		mustAppend(t, j, decided(contact+1))
	}
	seen := 0
	err := j.Replay(context.Background(), func(e model.Event) error {
		seen++
		_, err := j.Append(decided(10 + seen))
		return err
	})
	if err != nil || seen != 3 {
		t.Errorf("replayed %d events, %v; want 3", seen, err)
	}
}

func TestManyGoroutinesShareAJournal(t *testing.T) {
	j := newJournal(t)
	if _, err := j.AppendRows(model.Event{Type: model.Imported}, invented(50)); err != nil {
		t.Fatal(err)
	}
	var all sync.WaitGroup
	for g := range 4 {
		all.Go(func() {
			for i := range 50 {
				if _, err := j.Append(decided(g*50 + i)); err != nil {
					t.Error(err)
				}
			}
		})
		all.Go(func() {
			contents(t, j)
			if err := errors.Join(j.SavePlace([]byte("x")), j.Verify(context.Background()), j.Checkpoint()); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if events, _ := contents(t, j); len(events) != 201 {
		t.Errorf("%d events, want 201", len(events))
	}
	if err := j.Verify(context.Background()); err != nil {
		t.Error(err)
	}
}

func TestAClosedJournalSaysSo(t *testing.T) {
	j := newJournal(t)
	mustAppend(t, j, decided(1))
	for range 2 {
		if err := j.Close(); err != nil {
			t.Fatal(err)
		}
	}
	_, appendErr := j.Append(decided(2))
	_, bodyErr := j.Body(1)
	for what, err := range map[string]error{
		"append": appendErr, "body": bodyErr, "place": j.SavePlace(nil), "checkpoint": j.Checkpoint(),
		"replay": j.Replay(context.Background(), func(model.Event) error { return nil }),
	} {
		if !errors.Is(err, errClosed) {
			t.Errorf("%s: %v", what, err)
		}
	}
	if left, _ := filepath.Glob(j.Path() + "?*"); len(left) > 0 {
		t.Errorf("files left beside the review: %v", left)
	}
	if _, err := os.Stat(j.Path()); err != nil {
		t.Error(err)
	}
}
