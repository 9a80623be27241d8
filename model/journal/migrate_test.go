package journal

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"slices"
	"testing"

	"github.com/ncruces/go-sqlite3"

	"handpick/model"
)

// A migration that was released is never changed: its digest would be another.
func TestEveryMigrationMakesTheSchemaItNames(t *testing.T) {
	conn, err := sqlite3.Open(":memory:")
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	if got, err := schemaDigest(conn); got != emptySchema || err != nil {
		t.Errorf("empty: got %s, %v", got, err)
	}
	for i, m := range migrations() {
		if err := m.run(conn, int64(i+1)); err != nil {
			t.Fatal(err)
		}
		if got, err := schemaDigest(conn); got != m.schema || err != nil {
			t.Errorf("version %d: got %s, %v; want %s", i+1, got, err, m.schema)
		}
	}
}

var update = flag.Bool("update", false, "write the fixture of the newest schema anew")

// fixture names the review of a schema version, of invented people, that a
// program of that version wrote. Old ones are kept.
func fixture(version int) string {
	return filepath.Join("testdata", fmt.Sprintf("v%d.review", version))
}

// fixtureEvents are what every fixture holds, and the rows of its import.
func fixtureEvents() ([]model.Event, []model.Row) {
	at := decided(0).At
	events := []model.Event{
		{Type: model.ReviewerNamed, Reviewer: 1, Body: []byte(`{"v":1,"name":"Rosa Invented"}`)},
		{Type: model.CampaignSet, Campaign: 1, Reviewer: 1, Body: []byte(`{"v":1,"purpose":"better kettles"}`)},
		{Type: model.Imported, Reviewer: 1, Body: []byte(`{"v":1,"file":"Connections.csv"}`)},
		decided(1),
		{Type: model.Undone, Contact: 1, Campaign: 1, Reviewer: 1},
		decided(2),
	}
	for i := range events {
		events[i].Seq = int64(i + 1)
		events[i].At = at
	}
	return events, slices.Collect(invented(3))
}

func TestWriteFixture(t *testing.T) {
	if !*update {
		t.Skip("only with -update")
	}
	path := fixture(len(migrations()))
	if err := errors.Join(os.MkdirAll("testdata", 0o755), os.RemoveAll(path)); err != nil {
		t.Fatal(err)
	}
	j, err := Create(path)
	if err != nil {
		t.Fatal(err)
	}
	events, rows := fixtureEvents()
	for _, e := range events {
		if e.Type == model.Imported {
			_, err = j.AppendRows(e, slices.Values(rows))
		} else {
			_, err = j.Append(e)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := errors.Join(j.SavePlace([]byte(`{"v":1,"contact":2}`)), j.Close()); err != nil {
		t.Fatal(err)
	}
}

// wantFixture checks that j holds what every fixture holds.
func wantFixture(t *testing.T, j *Journal) {
	t.Helper()
	events, rows := contents(t, j)
	wantEvents, people := fixtureEvents()
	var wantRows []storedRow
	for _, row := range people {
		wantRows = append(wantRows, storedRow{3, row})
	}
	if !reflect.DeepEqual(events, wantEvents) {
		t.Errorf("events are %v, want %v", events, wantEvents)
	}
	if !reflect.DeepEqual(rows, wantRows) {
		t.Errorf("rows are %v, want %v", rows, wantRows)
	}
	if place, err := j.Place(); string(place) != `{"v":1,"contact":2}` || err != nil {
		t.Errorf("place is %q, %v", place, err)
	}
	if err := j.Verify(context.Background()); err != nil {
		t.Error(err)
	}
}

// copyFixture returns the path of a copy of a fixture to work on.
func copyFixture(t *testing.T, version int) (path string) {
	t.Helper()
	b, err := os.ReadFile(fixture(version))
	if err != nil {
		t.Fatal(err)
	}
	path = filepath.Join(t.TempDir(), "spring.handpick")
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestReviewsOfEveryVersionOpen(t *testing.T) {
	for i := range migrations() {
		t.Run(fmt.Sprintf("version %d", i+1), func(t *testing.T) {
			wantFixture(t, reopen(t, copyFixture(t, i+1)))
		})
	}
}

// nextStep is a migration after the last, as a later program might bring.
func nextStep(t *testing.T, sql string) []migration {
	t.Helper()
	conn, err := sqlite3.Open(":memory:")
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	for _, m := range migrations() {
		err = errors.Join(err, conn.Exec(m.sql))
	}
	next := migration{sql: sql}
	if err == nil && conn.Exec(sql) == nil {
		next.schema, err = schemaDigest(conn)
	}
	if err != nil {
		t.Fatal(err)
	}
	return append(migrations(), next)
}

func TestAnOlderReviewIsCopiedAndThenMigrated(t *testing.T) {
	path := copyFixture(t, 1)
	steps := nextStep(t, `ALTER TABLE place ADD COLUMN theme TEXT`)
	for range 2 { // the second time there is nothing left to do
		j, err := open(path, steps)
		if err != nil {
			t.Fatal(err)
		}
		wantFixture(t, j)
		if err := j.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := Open(path); !errors.Is(err, ErrNewer) {
		t.Errorf("a program that knows version 1 only: %v, want ErrNewer", err)
	}
	kept, _ := filepath.Glob(path + "?*")
	if want := []string{path + ".before-v2"}; !reflect.DeepEqual(kept, want) {
		t.Fatalf("beside the review are %v, want %v", kept, want)
	}
	if info, err := os.Stat(kept[0]); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Errorf("the copy has mode %v, %v", info.Mode(), err)
	}
	wantFixture(t, reopen(t, kept[0]))
}

func TestAMigrationThatFailsLeavesTheReviewAsItWas(t *testing.T) {
	path := copyFixture(t, 1)
	if err := os.WriteFile(path+".before-v2", []byte("an earlier copy"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := open(path, nextStep(t, `CREATE TABLE half (a); CREATE TABLE half (a)`)); err == nil {
		t.Fatal("opened")
	}
	wantFixture(t, reopen(t, path))
	wantFixture(t, reopen(t, path+".before-v2-2"))
	if b, _ := os.ReadFile(path + ".before-v2"); string(b) != "an earlier copy" {
		t.Error("an earlier copy was overwritten")
	}
}
