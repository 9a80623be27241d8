package journal

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"

	"handpick/model"
)

// called returns the invented name of a contact. No name is part of another.
func called(contact int) string { return fmt.Sprintf("Perdita Borrada%05dz", contact) }

// shuffled returns rows of contacts 1 to n in an order of its own, of which
// every import has other lengths.
func shuffled(n int, seed uint64) []model.Row {
	rng := rand.New(rand.NewPCG(seed, 1))
	rows := make([]model.Row, n)
	for i, no := range rng.Perm(n) {
		body := fmt.Appendf(nil, `{"v":1,"name":%q,"position":"%s"}`, called(no+1), strings.Repeat("Kettles ", rng.IntN(40)))
		rows[i] = model.Row{Contact: no + 1, Body: body}
	}
	return rows
}

// wrote returns a decision whose reasons name a contact.
func wrote(contact int) model.Event {
	e := decided(contact)
	e.Body = fmt.Appendf(nil, `{"v":1,"why":"%s sells kettles"}`, called(contact))
	return e
}

// livedIn returns a review in the folder that has seen several imports of n
// contacts and a decision about each, and copies of it from several moments.
func livedIn(t *testing.T, dir string, n int) *Journal {
	t.Helper()
	j := reopen(t, newIn(t, dir))
	for i, suffix := range []string{".before-v2", ".rescued", ".rescued-2", ".rescued.before-v3"} {
		if _, err := j.AppendRows(model.Event{Type: model.Imported}, slices.Values(shuffled(n, uint64(i)))); err != nil {
			t.Fatal(err)
		}
		for contact := 1 + i; contact <= n; contact += 4 {
			mustAppend(t, j, wrote(contact))
		}
		if err := j.SavePlace(fmt.Append(nil, n)); err != nil {
			t.Fatal(err)
		}
		if _, err := copyBeside(j.conn, j.file+suffix); err != nil {
			t.Fatal(err)
		}
		if i == 1 { // somebody looked into this one and was killed
			c := startChild(t, "hold", j.file+suffix)
			c.line()
			c.kill()
		}
	}
	return j
}

// everyFile returns the content of every file in a folder by its name.
func everyFile(t *testing.T, dir string) map[string][]byte {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	files := make(map[string][]byte)
	for _, entry := range entries {
		if files[entry.Name()], err = os.ReadFile(filepath.Join(dir, entry.Name())); err != nil {
			t.Fatal(err)
		}
	}
	return files
}

// wantNoByte checks that no file in a folder holds any of the texts.
func wantNoByte(t *testing.T, dir string, texts ...[]byte) {
	t.Helper()
	for name, content := range everyFile(t, dir) {
		for _, text := range texts {
			if bytes.Contains(content, text) {
				t.Fatalf("%q is still in %s", text, name)
			}
		}
	}
}

// erasing returns what erases contacts: their rows, and the bodies of all events
// about them.
func erasing(t *testing.T, j *Journal, contacts ...int) model.Erasing {
	t.Helper()
	x := model.Erasing{Event: model.Event{Type: model.Erased, Contact: contacts[0], Body: []byte(`{"v":1,"cause":0}`)}, Contacts: contacts}
	err := j.Replay(context.Background(), func(e model.Event) error {
		if slices.Contains(contacts, e.Contact) {
			x.Bodies = append(x.Bodies, e.Seq)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// saltsOf returns the salts that an erasing takes away.
func saltsOf(t *testing.T, j *Journal, x model.Erasing) (salts [][]byte) {
	t.Helper()
	for _, seq := range x.Bodies {
		if salt, _, err := j.Payload(seq); err != nil {
			t.Fatal(err)
		} else if salt != nil {
			salts = append(salts, salt)
		}
	}
	s, err := j.query(`SELECT contact_no, salt FROM row WHERE salt IS NOT NULL AND import_seq > ?`, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Reset()
	for s.Step() {
		if slices.Contains(x.Contacts, s.ColumnInt(0)) {
			salts = append(salts, bytes.Clone(s.ColumnRawBlob(1)))
		}
	}
	return salts
}

// without returns events and rows as they are after an erasing.
func without(events []model.Event, rows []storedRow, x model.Erasing) ([]model.Event, []storedRow) {
	for i := range events {
		if slices.Contains(x.Bodies, events[i].Seq) {
			events[i].Body = nil
		}
	}
	for i := range rows {
		if slices.Contains(x.Contacts, rows[i].Contact) {
			rows[i].Body = nil
		}
	}
	return events, rows
}

func TestErasingLeavesNoByteInAnyFileAndTheRestAsItWas(t *testing.T) {
	for mode, folder := range map[string]string{"with a write-ahead log": "plain", "with a rollback journal": "Dropbox"} {
		t.Run(mode, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), folder)
			const n = 240
			j := livedIn(t, dir, n)
			events, rows := contents(t, j)
			many := []int{}
			for contact := 10; contact < n; contact += 3 {
				many = append(many, contact)
			}
			for _, contacts := range [][]int{{1}, {n}, many, {2, 3}} {
				x := erasing(t, j, contacts...)
				x.Rows = []model.Row{{Contact: contacts[0], Body: []byte(`{"v":2,"hash":"kept"}`)}}
				for _, contact := range contacts[1:] {
					x.More = append(x.More, model.Event{Type: model.Erased, Contact: contact, Body: []byte(`{"v":1,"cause":1}`)})
				}
				gone := saltsOf(t, j, x)
				for _, contact := range contacts {
					gone = append(gone, []byte(called(contact)))
				}
				e, err := j.Erase(x)
				if err != nil {
					t.Fatal(err)
				}
				wantNoByte(t, dir, gone...)

				events, rows = without(events, rows, x)
				events = append(append(events, e), x.More...)
				rows = append(rows, storedRow{e.Seq, x.Rows[0]})
				nowEvents, nowRows := contents(t, j)
				if !reflect.DeepEqual(nowEvents, events) || !reflect.DeepEqual(nowRows, rows) {
					t.Fatal("more or less was erased than was asked for")
				}
				if err := j.Verify(context.Background()); err != nil {
					t.Fatal(err)
				}
			}
			for name, content := range everyFile(t, dir) {
				if name := strings.TrimPrefix(name, "spring.handpick"); slices.Contains([]string{"", ".before-v2", ".rescued", ".rescued-2", ".rescued.before-v3"}, name) {
					if !bytes.Contains(content, []byte(called(8))) {
						t.Errorf("%q lost a contact that stays", name)
					}
					wantCopy(t, filepath.Join(dir, "spring.handpick"+name), j, events, rows)
				} else if len(content) > 0 && !strings.HasSuffix(name, ".lock") {
					t.Errorf("%s holds %d bytes", name, len(content))
				}
			}
		})
	}
}

// wantCopy checks that a copy, or the review itself once it is closed, holds the
// beginning of the events and rows, and that its chain holds.
func wantCopy(t *testing.T, path string, j *Journal, events []model.Event, rows []storedRow) {
	t.Helper()
	if runtime.GOOS != "windows" {
		if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("%s: %v, %v", path, info.Mode(), err)
		}
	}
	if path == j.Path() {
		if err := j.Close(); err != nil {
			t.Fatal(err)
		}
	}
	c := reopen(t, path)
	if err := c.Verify(context.Background()); err != nil {
		t.Error(err)
	}
	seq, _ := c.Head()
	rows = slices.DeleteFunc(slices.Clone(rows), func(r storedRow) bool { return r.Import > seq })
	gotEvents, gotRows := contents(t, c)
	if !reflect.DeepEqual(gotEvents, events[:seq]) || !reflect.DeepEqual(gotRows, rows) {
		t.Errorf("%s is not the review as it was at event %d without what was erased", path, seq)
	}
}

func TestAnErasingThatNamesWhatIsNotThereSavesNothing(t *testing.T) {
	for name, x := range map[string]model.Erasing{
		"no such event":           {Bodies: []int64{1, 99}},
		"the event itself":        {Bodies: []int64{21}},
		"an event below one":      {Bodies: []int64{0}},
		"no such contact":         {Contacts: []int{1, 31}},
		"two rows of one contact": {Contacts: []int{1}, Rows: []model.Row{{Contact: 1}, {Contact: 1}}},
	} {
		t.Run(name, func(t *testing.T) {
			j := sample(t)
			events, rows := contents(t, j)
			x.Event.Type = model.Erased
			if e, err := j.Erase(x); err == nil || e.Seq != 0 {
				t.Errorf("got event %d, %v", e.Seq, err)
			}
			if nowEvents, nowRows := contents(t, j); !reflect.DeepEqual(nowEvents, events) || !reflect.DeepEqual(nowRows, rows) {
				t.Error("something was erased or saved")
			}
			mustAppend(t, j, decided(1))
		})
	}
}

func TestErasingTwiceIsNoError(t *testing.T) {
	j := sample(t)
	x := erasing(t, j, 7, 8, 7)
	for range 2 {
		x.Rows = append(x.Rows, model.Row{Contact: 7 + len(x.Rows), Body: []byte("anew")})
		if _, err := j.Erase(x); err != nil {
			t.Fatal(err)
		}
	}
	// The row that came with the first erasing was an earlier one at the second.
	if row, err := j.LatestRow(7); string(row.Body) != "anew" || err != nil {
		t.Errorf("contact 7 has %q, %v", row.Body, err)
	}
	if _, rows := contents(t, j); rows[30].Body != nil {
		t.Error("the row of the first erasing is still there")
	}
	if err := errors.Join(j.resumeErasing(), j.Verify(context.Background())); err != nil {
		t.Error(err)
	}
}

func TestACopyThatCannotBeErasedInIsNamed(t *testing.T) {
	write := func(content []byte) func(*testing.T, *Journal, string) {
		return func(t *testing.T, _ *Journal, copied string) {
			if err := os.WriteFile(copied, content, 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	take := func(t *testing.T, j *Journal, copied string) {
		t.Helper()
		if _, err := copyBeside(j.conn, copied); err != nil {
			t.Fatal(err)
		}
	}
	for name, c := range map[string]struct {
		make func(t *testing.T, j *Journal, copied string)
		want string
	}{
		"not a review": {write([]byte("First Name,Last Name\nPerdita,Borrada00007z\n")), "not a handpick review file"},
		"damaged":      {write(append([]byte("SQLite format 3\x00"+strings.Repeat("\x00", 52)+"hpkr"), make([]byte, 9000)...)), "not a handpick review file"},
		"another review": {func(t *testing.T, _ *Journal, copied string) {
			take(t, sample(t), copied)
		}, "another review"},
		"one that went on": {func(t *testing.T, j *Journal, copied string) {
			take(t, j, copied)
			c := reopen(t, copied)
			mustAppend(t, c, wrote(7))
			if err := c.Close(); err != nil {
				t.Fatal(err)
			}
		}, "went on after it was copied"},
		"open in another window": {func(t *testing.T, j *Journal, copied string) {
			take(t, j, copied)
			if line := startChild(t, "hold", copied).line(); line != "HELD" {
				t.Fatal(line)
			}
		}, "open in another window"},
	} {
		t.Run(name, func(t *testing.T) {
			j := sample(t)
			mustAppend(t, j, wrote(7))
			copied := j.Path() + ".rescued"
			c.make(t, j, copied)
			before, _ := os.ReadFile(copied)
			good := j.Path() + ".rescued-2"
			take(t, j, good)

			e, err := j.Erase(erasing(t, j, 7))
			var remains *RemainsError
			if e.Seq != 22 || !errors.As(err, &remains) || len(remains.Causes) != 1 {
				t.Fatalf("got event %d, %v; want a RemainsError of one file", e.Seq, err)
			}
			if !strings.Contains(err.Error(), copied+": ") || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%q does not say %q of %s", err, c.want, copied)
			}
			if after, _ := os.ReadFile(copied); !bytes.Equal(after, before) {
				t.Error("the file was changed")
			}
			for _, file := range []string{j.Path(), good} {
				if b, err := os.ReadFile(file); bytes.Contains(b, []byte(called(7))) || err != nil {
					t.Errorf("the name is still in %s, %v", file, err)
				}
			}
			if err := j.resumeErasing(); !errors.As(err, &remains) {
				t.Errorf("tried again: %v", err)
			}
			if err := os.Remove(copied); err != nil {
				t.Skip("an open file cannot be deleted here:", err)
			}
			if err := errors.Join(j.resumeErasing(), j.resumeErasing()); err != nil {
				t.Errorf("with the copy gone: %v", err)
			}
		})
	}
}

func TestOpeningFinishesWhatACopyHeldElsewhereKept(t *testing.T) {
	dir := t.TempDir()
	j := livedIn(t, dir, 40)
	holder := startChild(t, "hold", j.Path()+".rescued")
	if line := holder.line(); line != "HELD" {
		t.Fatal(line)
	}
	if _, err := j.Erase(erasing(t, j, 7)); !errors.As(err, new(*RemainsError)) {
		t.Fatalf("got %v, want a RemainsError", err)
	}
	holder.kill()
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
	reopen(t, j.Path())
	wantNoByte(t, dir, []byte(called(7)))
	if _, err := os.Stat(j.erasingFile()); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("still marked: %v", err)
	}
}

func TestAReplacedReviewIsNotErasedIn(t *testing.T) {
	j, err := Create(filepath.Join(t.TempDir(), "spring.handpick"))
	if err != nil {
		t.Fatal(err)
	}
	mustAppend(t, j, wrote(1))
	if err := os.Rename(j.Path(), j.Path()+".old"); err != nil {
		j.Close()
		t.Skip("an open file cannot be moved here:", err)
	}
	if e, err := j.Erase(model.Erasing{Event: model.Event{Type: model.Erased}, Bodies: []int64{1}}); !errors.Is(err, ErrReplaced) || e.Seq != 0 {
		t.Errorf("got event %d, %v", e.Seq, err)
	}
	if err := j.Close(); !errors.Is(err, ErrReplaced) {
		t.Error(err)
	}
}

func TestAClosedJournalErasesNothing(t *testing.T) {
	j := sample(t)
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := j.Erase(model.Erasing{Bodies: []int64{1}}); !errors.Is(err, errClosed) {
		t.Errorf("erase: %v", err)
	}
	if err := j.resumeErasing(); !errors.Is(err, errClosed) {
		t.Errorf("finish: %v", err)
	}
}
