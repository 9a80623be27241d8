package journal

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"os"
	"slices"
	"testing"

	"github.com/ncruces/go-sqlite3"

	"handpick/model"
)

// The bytes of the digest of rows, written out once: another program must find
// the same. Those of the chain are in package model.
func TestTheRowsDigestHashesTheBytesThePackageDocuments(t *testing.T) {
	h := sha256.New()
	for no := int64(7); no <= 258; no += 251 {
		addRow(h, no, model.Commitment(make([]byte, saltSize), []byte("body")))
	}
	commitment := sha256.Sum256(append(make([]byte, 32), "body"...))
	seven, twoHundredFiftyEight := []byte{0, 0, 0, 0, 0, 0, 0, 7}, []byte{0, 0, 0, 0, 0, 0, 1, 2}
	want := sha256.Sum256(slices.Concat(seven, commitment[:], twoHundredFiftyEight, commitment[:]))
	if got := digest(h.Sum(nil)); got != want {
		t.Errorf("rows digest is %x, want %x", got, want)
	}
}

// handle closes a review, runs SQL on it as its owner could, and opens it again.
func handle(t *testing.T, j *Journal, sql string) *Journal {
	t.Helper()
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
	conn, err := sqlite3.Open(j.Path())
	if err != nil {
		t.Fatal(err)
	}
	if err := conn.Exec(sql); err != nil {
		t.Fatal(err)
	}
	if err := conn.Close(); err != nil {
		t.Fatal(err)
	}
	return reopen(t, j.Path())
}

// sample returns a review of 20 events, of which number 5 is an import of 30.
func sample(t *testing.T) *Journal {
	t.Helper()
	j := newJournal(t)
	for seq := int64(1); seq <= 20; seq++ {
		if seq != 5 {
			mustAppend(t, j, decided(int(seq)))
		} else if _, err := j.AppendRows(decided(0), invented(30)); err != nil {
			t.Fatal(err)
		}
	}
	return j
}

// unguarded runs SQL without the triggers and puts them back, so that the file
// still looks like a review.
func unguarded(t *testing.T, j *Journal, sql string) *Journal {
	t.Helper()
	conn, err := sqlite3.Open(":memory:")
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	if err := conn.Exec(migration1); err != nil {
		t.Fatal(err)
	}
	triggers, _, err := conn.Prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`)
	if err != nil {
		t.Fatal(err)
	}
	defer triggers.Close()
	drop, restore := "", ""
	for triggers.Step() {
		drop += "DROP TRIGGER " + triggers.ColumnText(0) + ";\n"
		restore += triggers.ColumnText(1) + ";\n"
	}
	return handle(t, j, drop+sql+";\n"+restore)
}

func TestVerifyNamesTheFirstEventThatWasChanged(t *testing.T) {
	for name, c := range map[string]struct {
		sql  string
		want int64
	}{
		"nothing":                             {`SELECT 1`, 0},
		"the relevance of an event":           {`UPDATE event SET relevance = 2 WHERE seq = 12`, 12},
		"its time by a millisecond":           {`UPDATE event SET at = at + 1 WHERE seq = 12`, 12},
		"its hash":                            {`UPDATE event SET hash = zeroblob(32) WHERE seq = 7`, 7},
		"an event, and a later one taken out": {`UPDATE event SET relevance = 2 WHERE seq = 7; DELETE FROM event WHERE seq = 12`, 7},
		"a number no event can have":          {`PRAGMA ignore_check_constraints = ON; UPDATE event SET type = type + 256 WHERE seq = 12`, 12},
		"two events":                          {`UPDATE event SET contact_no = 1 WHERE seq IN (9, 15)`, 9},
		"the body of an event":                {`UPDATE payload SET body = x'7b7d' WHERE seq = 12`, 12},
		"its salt":                            {`UPDATE payload SET salt = zeroblob(32) WHERE seq = 12`, 12},
		"the body, and its salt emptied":      {`PRAGMA ignore_check_constraints = ON; UPDATE payload SET salt = x'', body = x'7b7d' WHERE seq = 12`, 12},
		"a row, and its salt erased":          {`PRAGMA ignore_check_constraints = ON; UPDATE row SET salt = NULL, body = x'7b7d' WHERE contact_no = 30`, 5},
		"an event taken out":                  {`DELETE FROM event WHERE seq = 12`, 12},
		"an event taken out and renumbered":   {`DELETE FROM event WHERE seq = 12; UPDATE event SET seq = seq - 1 WHERE seq > 12`, 12},
		"two events exchanged":                {`UPDATE event SET contact_no = 21 - contact_no WHERE seq IN (10, 11)`, 10},
		"a body added to an event":            {`DELETE FROM payload WHERE seq = 3; INSERT INTO payload VALUES (3, zeroblob(32), x'7b7d')`, 3},
		"a body added to no event":            {`INSERT INTO payload VALUES (99, zeroblob(32), x'7b7d')`, 99},
		"the body of a row":                   {`UPDATE row SET body = x'7b7d' WHERE contact_no = 30`, 5},
		"the commitment of an erased row":     {`UPDATE row SET commitment = zeroblob(32), salt = NULL, body = NULL WHERE contact_no = 30`, 5},
		"a row taken out":                     {`DELETE FROM row WHERE contact_no = 30`, 5},
		"a row given to another contact":      {`UPDATE row SET contact_no = 31 WHERE contact_no = 30`, 5},
		"a row added":                         {`INSERT INTO row VALUES (5, 31, zeroblob(32), NULL, NULL)`, 5},
		"a row added to an event without any": {`INSERT INTO row VALUES (6, 1, zeroblob(32), NULL, NULL)`, 6},
		"the rows digest taken out":           {`UPDATE event SET rows_digest = NULL WHERE seq = 5`, 5},
	} {
		t.Run(name, func(t *testing.T) {
			j := unguarded(t, sample(t), c.sql)
			err := j.Verify(context.Background())
			var broken *ChainError
			switch {
			case c.want == 0 && err != nil:
				t.Errorf("got %v, want no error", err)
			case c.want != 0 && !errors.As(err, &broken):
				t.Errorf("got %v, want a ChainError", err)
			case c.want != 0 && broken.Seq != c.want:
				t.Errorf("got %v, want event %d", err, c.want)
			}
		})
	}
}

func TestAChangedEndIsSeenInTheHeadOnly(t *testing.T) {
	j := sample(t)
	seq, head := j.Head()
	j = unguarded(t, j, `DELETE FROM event WHERE seq = 20; DELETE FROM payload WHERE seq = 20`)
	if err := j.Verify(context.Background()); err != nil {
		t.Error(err)
	}
	if s, h := j.Head(); s == seq || h == head {
		t.Error("the head is the same")
	}
}

func TestErasedBodiesStillVerify(t *testing.T) {
	const erase = `PRAGMA secure_delete = ON;
		DELETE FROM payload WHERE seq = 12;
		UPDATE row SET salt = NULL, body = NULL WHERE contact_no = 30`
	j := handle(t, sample(t), erase)
	if err := j.Verify(context.Background()); err != nil {
		t.Error(err)
	}
	if body, err := j.Body(12); body != nil || err != nil {
		t.Errorf("body is %q, %v", body, err)
	}
	if row, err := j.LatestRow(30); row.Contact != 30 || row.Body != nil || err != nil {
		t.Errorf("row is %v, %v", row, err)
	}
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
	file, err := os.ReadFile(j.Path())
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]bool{"invented reason 12": false, "Inventado 30": false, "invented reason 13": true, "Inventado 29": true} {
		if bytes.Contains(file, []byte(text)) != want {
			t.Errorf("%q in the file: want %v", text, want)
		}
	}
}

func TestTheFileRefusesWhatAnAppendOnlyRecordNeverDoes(t *testing.T) {
	j := sample(t)
	for _, sql := range []string{
		`UPDATE event SET at = 0 WHERE seq = 1`,
		`DELETE FROM event WHERE seq = 20`,
		`UPDATE payload SET body = x'00' WHERE seq = 1`,
		`DELETE FROM row WHERE contact_no = 1`,
		`UPDATE row SET body = x'00' WHERE contact_no = 1`,
		`UPDATE row SET commitment = zeroblob(32), salt = NULL, body = NULL WHERE contact_no = 1`,
	} {
		t.Run(sql, func(t *testing.T) {
			if err := j.conn.Exec(sql); !errors.Is(err, sqlite3.CONSTRAINT_TRIGGER) {
				t.Errorf("got %v", err)
			}
		})
	}
}
