package suppression_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"handpick/model"
	"handpick/model/suppression"
)

var (
	day     = time.Date(2026, time.March, 3, 10, 0, 0, 0, time.UTC)
	byPhone = model.Objection{How: "told me by phone"}
)

func contact(slug, email, name, company string) *model.Contact {
	fields := model.Fields{FullName: name, Email: email, Company: company}
	key := model.NameKey(name, company)
	if slug != "" {
		key = model.SlugKey(slug)
	}
	c := model.NewContact(1, key, fields)
	return &c
}

func open(t *testing.T, dir string) *suppression.List {
	t.Helper()
	l, err := suppression.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func add(t *testing.T, l *suppression.List, c *model.Contact) {
	t.Helper()
	if err := l.Add(c, byPhone, day); err != nil {
		t.Fatal(err)
	}
}

func lift(t *testing.T, l *suppression.List, c *model.Contact) {
	t.Helper()
	if err := l.Lift(c, "asked for the newsletter", day); err != nil {
		t.Fatal(err)
	}
}

var jane = contact("jane-example", "jane@example.com", "Jane Example", "Acme")

func TestAContactOnTheListIsRecognised(t *testing.T) {
	tests := []struct {
		name  string
		other *model.Contact
		want  suppression.Match
	}{
		{"the same record", jane, suppression.Certain},
		{"the same profile after a change of name, job and address",
			contact("jane-example", "j@example.net", "Jane Other", "Other"), suppression.Certain},
		{"the same address in another case, without a profile",
			contact("", " Jane@Example.COM", "J. E.", ""), suppression.Certain},
		{"the same name and company, typed differently", contact("", "", "JANE  Éxample", "acme "), suppression.Possible},
		{"the same name and company under another profile", contact("jane-2", "", "Jane Example", "Acme"), suppression.Possible},
		{"the same name elsewhere", contact("jane-3", "", "Jane Example", "Other"), suppression.None},
		{"somebody else", contact("john-sample", "john@example.com", "John Sample", "Acme"), suppression.None},
		{"a record without any detail", &model.Contact{}, suppression.None},
	}
	dir := t.TempDir()
	written := open(t, dir)
	add(t, written, jane)
	for where, list := range map[string]*suppression.List{"at once": written, "after opening it again": open(t, dir)} {
		for _, tt := range tests {
			t.Run(tt.name+" "+where, func(t *testing.T) {
				if got := list.Match(tt.other); got != tt.want {
					t.Errorf("Match() = %v, want %v", got, tt.want)
				}
			})
		}
	}
}

func TestAnObjectionHoldsUntilThatPersonIsLifted(t *testing.T) {
	weak := contact("", "", "Jane Example", "Acme")
	tests := []struct {
		name          string
		added, lifted *model.Contact
		match         *model.Contact
		want          suppression.Match
	}{
		{"the same record is released", jane, jane, jane, suppression.None},
		{"the same profile under other details is released whole",
			jane, contact("jane-example", "", "Jane Other", "Other"), jane, suppression.None},
		{"the same address without a profile is released", jane, contact("", "jane@example.com", "J", ""), jane, suppression.None},
		{"a name lifts what is known by name only", weak, weak, weak, suppression.None},
		{"a name alone lifts no profile", jane, weak, jane, suppression.Certain},
		{"a profile does not lift what is known by name only", weak, jane, jane, suppression.Possible},
		{"a shared mailbox is released", jane, contact("john-sample", "jane@example.com", "John Sample", "Acme"),
			contact("john-sample", "jane@example.com", "John Sample", "Acme"), suppression.None},
		{"and the other profile that shares it stays on the list",
			jane, contact("john-sample", "jane@example.com", "John Sample", "Acme"), jane, suppression.Certain},
		{"a stranger lifts nothing", jane, contact("john-sample", "", "John Sample", "Acme"), jane, suppression.Certain},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			dir := t.TempDir()
			l := open(t, dir)
			add(t, l, tt.added)
			lift(t, l, tt.lifted)
			if got := l.Match(tt.match); got != tt.want {
				t.Errorf("Match() = %v, want %v", got, tt.want)
			}
			if got := open(t, dir).Match(tt.match); got != tt.want {
				t.Errorf("opened again, Match() = %v, want %v", got, tt.want)
			}
			add(t, l, tt.added)
			if got := open(t, dir).Match(tt.added); got == suppression.None {
				t.Error("an objection after a lift does not hold")
			}
		})
	}
}

func TestLenCountsObjectionsInForce(t *testing.T) {
	l := open(t, t.TempDir())
	john := contact("john-sample", "", "John Sample", "")
	for _, step := range []struct {
		do   func()
		want int
	}{
		{func() {}, 0},
		{func() { add(t, l, jane) }, 1},
		{func() { add(t, l, jane) }, 1},
		{func() { add(t, l, john) }, 2},
		{func() { lift(t, l, jane) }, 1},
	} {
		step.do()
		if got := l.Len(); got != step.want {
			t.Errorf("Len() = %d, want %d", got, step.want)
		}
	}
}

func TestTheListHoldsNoNameAndIsForItsOwnerOnly(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new")
	l := open(t, dir)
	if _, err := os.Stat(dir); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("opening created the directory: %v", err)
	}
	add(t, l, jane)
	lift(t, l, jane)
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 2 {
		t.Fatalf("the directory holds %v, error %v", entries, err)
	}
	for _, e := range entries {
		data, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		for _, secret := range []string{"jane", "example", "acme"} {
			if strings.Contains(strings.ToLower(string(data)), secret) {
				t.Errorf("%s holds %q", e.Name(), secret)
			}
		}
		if info, err := e.Info(); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
			t.Errorf("%s has mode %v, error %v", e.Name(), info.Mode(), err)
		}
	}
	if info, err := os.Stat(dir); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o700 {
		t.Errorf("the directory has mode %v, error %v", info.Mode(), err)
	}
	text := read(t, dir)
	for _, kept := range []string{`"date":"2026-03-03"`, `"scope":"person"`, `"how":"told me by phone"`, `"reason":"asked for the newsletter"`} {
		if !strings.Contains(text, kept) {
			t.Errorf("the list does not hold %s", kept)
		}
	}
}

const list, secret = "do-not-contact.jsonl", "do-not-contact.key"

func read(t *testing.T, dir string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(dir, list))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func write(t *testing.T, dir, name, text string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestTwoUsersHashTheSamePersonDifferently(t *testing.T) {
	one, two := t.TempDir(), t.TempDir()
	add(t, open(t, one), jane)
	add(t, open(t, two), jane)
	if read(t, one) == read(t, two) {
		t.Error("two lists with secrets of their own are equal")
	}
}

func TestAListThatWouldMatchLessThanItShouldIsNotOpened(t *testing.T) {
	tests := []struct {
		name  string
		spoil func(t *testing.T, dir string)
		says  string
	}{
		{"the secret is lost", func(t *testing.T, dir string) {
			if err := os.Remove(filepath.Join(dir, secret)); err != nil {
				t.Fatal(err)
			}
		}, "restore"},
		{"the secret is another", func(t *testing.T, dir string) {
			write(t, dir, secret, strings.Repeat("ab", 32)+"\n")
		}, "another secret"},
		{"the secret is damaged", func(t *testing.T, dir string) { write(t, dir, secret, "ab\n") }, "not a secret"},
		{"a line is damaged", func(t *testing.T, dir string) {
			write(t, dir, list, strings.Replace(read(t, dir), `"v":1`, `"v":jane`, 1))
		}, "line 1"},
		{"a line has no hashes", func(t *testing.T, dir string) {
			write(t, dir, list, read(t, dir)+`{"v":1,"action":"object","scope":"person"}`+"\n")
		}, "line 2"},
		{"a line is of a newer version", func(t *testing.T, dir string) {
			write(t, dir, list, strings.Replace(read(t, dir), `"v":1`, `"v":2`, 1))
		}, "newer"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			dir := t.TempDir()
			add(t, open(t, dir), jane)
			tt.spoil(t, dir)
			_, err := suppression.Open(dir)
			if err == nil || !strings.Contains(err.Error(), tt.says) {
				t.Fatalf("the error is %v, want one that says %q", err, tt.says)
			}
			if strings.Contains(err.Error(), "jane") {
				t.Errorf("the error quotes the file: %v", err)
			}
		})
	}
}

func TestALineCutShortByACrashCostsNothingElse(t *testing.T) {
	john, late := contact("john-sample", "", "", ""), contact("late", "", "", "")
	dir := t.TempDir()
	l := open(t, dir)
	add(t, l, jane)
	whole := len(read(t, dir))
	add(t, l, john)
	text := read(t, dir)
	for cut := whole; cut <= len(text); cut += 7 {
		for _, zeros := range []string{"", "\x00\x00\x00"} {
			write(t, dir, list, text[:cut]+zeros)
			add(t, open(t, dir), late)
			l := open(t, dir)
			if l.Match(jane) != suppression.Certain || l.Match(late) != suppression.Certain {
				t.Fatalf("cut at byte %d, a whole line is lost", cut)
			}
		}
	}
}

func TestLinesRunTogetherAreBothRead(t *testing.T) {
	dir := t.TempDir()
	l := open(t, dir)
	john := contact("john-sample", "", "", "")
	add(t, l, jane)
	add(t, l, john)
	write(t, dir, list, strings.Replace(read(t, dir), "}\n{", "}{", 1))
	if l := open(t, dir); l.Match(jane) != suppression.Certain || l.Match(john) != suppression.Certain {
		t.Error("an entry is lost")
	}
}

func TestProcessesThatAddAtOnceLoseNothing(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new")
	const processes, each = 8, 20
	var wg sync.WaitGroup
	for p := range processes {
		l := open(t, dir) // every one sees an empty list without a secret
		wg.Go(func() {
			for i := range each {
				if err := l.Add(contact(string(rune('a'+p))+string(rune('a'+i)), "", "", ""), byPhone, day); err != nil {
					t.Error(err)
				}
			}
		})
		wg.Go(func() {
			for range each {
				l.Match(jane)
			}
		})
	}
	wg.Wait()
	if got := open(t, dir).Len(); got != processes*each {
		t.Errorf("%d entries, want %d", got, processes*each)
	}
}

func TestWhatCannotBeKeptIsRefused(t *testing.T) {
	l := open(t, t.TempDir())
	if err := l.Add(&model.Contact{}, byPhone, day); err == nil {
		t.Error("a contact without any detail was added")
	}
	if err := l.Lift(jane, " ", day); err == nil {
		t.Error("an objection was lifted without a reason")
	}
	blocked := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(blocked, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if l, err := suppression.Open(filepath.Join(blocked, "dir")); err == nil {
		if err := l.Add(jane, byPhone, day); err == nil {
			t.Error("an objection was acknowledged that could not be written")
		}
		if l.Match(jane) != suppression.None {
			t.Error("an objection that could not be written is in force")
		}
	}
}

func FuzzOpen(f *testing.F) {
	f.Add([]byte(`{"v":1,"key":"00","action":"object","scope":"person","profile":"ab"}` + "\n"))
	f.Add([]byte(`{"v":1,"key":"00","action":"lift","scope":"person","email":"ab"}{"v":1` + "\n\x00"))
	f.Add([]byte("{}\n[]\n\xff"))
	f.Fuzz(func(t *testing.T, data []byte) {
		dir := t.TempDir()
		write(t, dir, list, string(data))
		l, err := suppression.Open(dir)
		if err != nil {
			return
		}
		// What opens is an empty list, since its lines have no secret.
		add(t, l, jane)
		if again := open(t, dir); again.Match(jane) != suppression.Certain {
			t.Errorf("after %q an added entry is lost", data)
		}
	})
}

func BenchmarkMatch(b *testing.B) {
	dir := b.TempDir()
	l, err := suppression.Open(dir)
	if err != nil {
		b.Fatal(err)
	}
	match := func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			l.Match(jane)
		}
	}
	b.Run("against an empty list", match)
	if err := l.Add(contact("john-sample", "", "", ""), byPhone, day); err != nil {
		b.Fatal(err)
	}
	b.Run("against an entry", match)
}
