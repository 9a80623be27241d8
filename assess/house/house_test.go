package house_test

import (
	"bytes"
	"flag"
	"os"
	"slices"
	"strings"
	"testing"

	"handpick/assess/form"
	"handpick/assess/house"
	"handpick/model"
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

func given(question, words string, choices ...string) model.FormAnswer {
	return model.FormAnswer{Question: question, Words: words, Choices: choices, On: 20261122, By: 1}
}

// settled is a checklist without a warning.
func settled() model.FormAnswers {
	return model.FormAnswers{
		"OH1": given("OH1", "page 3 of the data policy", "yes"),
		"OH2": given("OH2", "Mara Quill only"),
		"OH3": given("OH3", "", "encrypted_disk"),
		"OH4": given("OH4", "Mara Quill; Jonas Ferrow when she is away"),
		"OH5": given("OH5", "", "same_day"),
		"OH6": given("OH6", "LinkedIn sent it", "covered"),
	}
}

// What is stored with answers must not change under them.
func TestStoredWordsStay(t *testing.T) {
	got := house.Form + "\n"
	for _, q := range house.Questions() {
		got += q.ID
		for _, o := range q.Offers() {
			got += "\t" + o.Word
		}
		got += "\n"
	}
	golden(t, "testdata/stored.txt", got)
}

func TestEveryQuestionIsComplete(t *testing.T) {
	seen := map[string]bool{}
	for _, q := range house.Questions() {
		for _, text := range []string{q.ID, q.Asks, q.Why, q.Example} {
			if strings.TrimSpace(text) == "" || seen[text] {
				t.Errorf("%s: %q is empty or stands twice", q.ID, text)
			}
			seen[text] = true
		}
		if q.Part == "" || (q.Kind == form.Words) != (len(q.Offers()) == 0) {
			t.Errorf("%s has no part, or options that do not fit its kind", q.ID)
		}
		if found, ok := house.Find(q.ID); !ok || found.Asks != q.Asks {
			t.Errorf("%s is not found", q.ID)
		}
		if err := q.Check(settled()[q.ID]); err != nil {
			t.Error(err)
		}
	}
	if _, ok := house.Find("OH9"); ok {
		t.Error("OH9 is no question")
	}
}

func TestWarnings(t *testing.T) {
	if found := house.Warnings(settled()); found != nil {
		t.Errorf("a settled house has %v", found)
	}
	for _, tt := range []struct {
		name   string
		answer model.FormAnswer
		says   []string
	}{
		{"no policy", given("OH1", "", "no"), []string{"no written policy"}},
		{"every bad place is named", given("OH3", "", "encrypted_disk", "synced_folder", "portable"), []string{"cloud", "carried about"}},
		{"an open disk", given("OH3", "", "open_disk"), []string{"not encrypted"}},
		{"a shared drive", given("OH3", "", "shared_drive"), []string{"others can read"}},
		{"a week is soon enough", given("OH5", "", "week"), nil},
		{"a month is not", given("OH5", "", "month"), []string{"too long"}},
		{"nothing agreed", given("OH5", "", "not_agreed"), []string{"nothing is agreed"}},
		{"a source nobody is sure of", given("OH6", "", "unsure"), []string{"not sure"}},
		{"a tool the terms do not cover", given("OH6", "", "not_covered"), []string{"do not use it"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a := settled()
			a[tt.answer.Question] = tt.answer
			found := house.Warnings(a)
			if len(found) != len(tt.says) || !slices.EqualFunc(found, tt.says, strings.Contains) {
				t.Errorf("warnings %q, want %q", found, tt.says)
			}
		})
	}
}

func TestDocument(t *testing.T) {
	half := settled()
	half["OH3"] = given("OH3", "the downloads folder", "encrypted_disk", "synced_folder")
	delete(half, "OH4")
	for name, a := range map[string]model.FormAnswers{"nothing": nil, "settled": settled(), "half": half} {
		t.Run(name, func(t *testing.T) {
			doc := house.Document(a, func(int) string { return "Mara Quill" })
			var b bytes.Buffer
			if err := doc.Markdown(&b); err != nil {
				t.Fatal(err)
			}
			if n := strings.Count(b.String(), "legal advice"); n != 1 {
				t.Errorf("%q stands %d times", "legal advice", n)
			}
			golden(t, "testdata/"+name+".md", b.String())
		})
	}
}
