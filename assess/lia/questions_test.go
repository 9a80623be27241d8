package lia_test

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"handpick/assess/form"
	"handpick/assess/lia"
)

var update = flag.Bool("update", false, "write the golden files")

// golden compares with a committed file, or writes it.
func golden(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s changed, run with -update if that is meant\ngot:\n%s", path, got)
	}
}

// What is stored with answers must not change under them: the IDs of questions
// and the words of options.
func TestStoredWordsStay(t *testing.T) {
	var b strings.Builder
	fmt.Fprintln(&b, lia.Form)
	for _, q := range lia.All() {
		fmt.Fprintf(&b, "%s\t%s\tkind %d", q.ID, lia.SittingOf(q.ID), q.Kind)
		for _, o := range q.Offers() {
			b.WriteString("\t" + o.Word)
		}
		b.WriteByte('\n')
	}
	golden(t, "testdata/stored.txt", b.String())
}

func TestEveryQuestionIsComplete(t *testing.T) {
	seen := map[string]string{}
	for _, q := range lia.All() {
		t.Run(q.ID, func(t *testing.T) {
			for what, text := range map[string]string{"ID": q.ID, "part": q.Part, "question": q.Asks, "reason": q.Why, "example": q.Example} {
				if strings.TrimSpace(text) == "" {
					t.Errorf("it has no %s", what)
				}
			}
			for _, text := range []string{q.ID, q.Asks, q.Why, q.Example} {
				if other, ok := seen[text]; ok {
					t.Errorf("%q stands in %s too", text, other)
				}
				seen[text] = q.ID
			}
			if !strings.Contains(q.Asks, "?") && !strings.HasSuffix(q.Asks, ".") {
				t.Errorf("%q does not end as a question", q.Asks)
			}
			words := map[string]bool{}
			for _, o := range q.Offers() {
				if o.Word == "" || o.Says == "" || words[o.Word] {
					t.Errorf("option %+v is empty or stands twice", o)
				}
				words[o.Word] = true
			}
			if chosen := q.Kind == form.YesNo || q.Kind == form.Choice || q.Kind == form.Choices; chosen != (len(words) > 1) {
				t.Errorf("a question of kind %d has %d options", q.Kind, len(words))
			}
		})
	}
}

func TestEverySittingHasItsQuestions(t *testing.T) {
	first := lia.Questions(lia.First)
	var ids []string
	for _, q := range first {
		ids = append(ids, q.ID)
	}
	if want := []string{"P1", "P5", "B1", "B2", "S1"}; !slices.Equal(ids, want) {
		t.Errorf("the first sitting asks %v, want %v", ids, want)
	}
	n := 0
	for _, s := range []lia.Sitting{lia.First, lia.Rest, lia.Outcome, lia.Screening} {
		n += len(lia.Questions(s))
		if s.String() == "" {
			t.Errorf("sitting %d has no name", s)
		}
	}
	if n != len(lia.All()) {
		t.Errorf("the sittings have %d questions, the form %d", n, len(lia.All()))
	}
	if _, ok := lia.Find("P9"); ok || lia.SittingOf("P9") != lia.Rest {
		t.Error("P9 is no question and belongs to the rest")
	}
}

// Whether something is fair is never proposed.
func TestOnlyFactsAreProposed(t *testing.T) {
	var ids []string
	for _, q := range lia.All() {
		if q.Prefilled {
			ids = append(ids, q.ID)
		}
	}
	if got, want := strings.Join(ids, " "), "H1 H3 H4 H5 N2 N5 B7 S2 S3 S4 S5 O5 O8"; got != want {
		t.Errorf("proposed are %s, want %s", got, want)
	}
}

// A list shared by callers would change the form for all of them.
func TestTheFormCannotBeChangedThroughACopy(t *testing.T) {
	lia.All()[0].ID = "X"
	if lia.All()[0].ID != "H1" {
		t.Error("the form has changed")
	}
}
