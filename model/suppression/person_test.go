package suppression_test

import (
	"bytes"
	"encoding/hex"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"handpick/model"
	"handpick/model/suppression"
)

func TestForgettingSomebody(t *testing.T) {
	mail := contact("", "jane@example.com", "", "")
	ben := contact("ben-example", "", "Ben Example", "Bolt Works")
	t.Run("no line about them is left, and the others stand", func(t *testing.T) {
		dir := t.TempDir()
		l := open(t, dir)
		add(t, l, jane)
		add(t, l, ben)
		lift(t, l, jane)
		add(t, l, jane)
		held := l.Held(jane)
		if len(held) != 1 || len(l.Held(ben)) != 1 {
			t.Fatalf("held of Jane: %v", held)
		}
		if err := l.Forget(jane); err != nil {
			t.Fatal(err)
		}
		file, err := os.ReadFile(filepath.Join(dir, "do-not-contact.jsonl"))
		if err != nil {
			t.Fatal(err)
		}
		for _, hash := range []string{held[0].Profile, held[0].Email, held[0].Name} {
			if bytes.Contains(file, []byte(hash)) {
				t.Error("a hash of hers is left in the file")
			}
		}
		for _, list := range []string{"as it is", "opened anew"} {
			if l.Match(jane) != 0 || l.Match(ben) == 0 || l.Len() != 1 || len(l.Held(jane)) != 0 {
				t.Errorf("%s: Jane %d, Ben %d, %d entries", list, l.Match(jane), l.Match(ben), l.Len())
			}
			l = open(t, dir)
		}
		add(t, l, jane)
		if open(t, dir).Match(jane) == 0 {
			t.Error("she cannot be put on the list again")
		}
	})
	t.Run("what another process appends meanwhile stays", func(t *testing.T) {
		dir := t.TempDir()
		l := open(t, dir)
		add(t, l, jane)
		other := open(t, dir)
		add(t, other, ben)
		if err := l.Forget(jane); err != nil {
			t.Fatal(err)
		}
		if l.Match(ben) == 0 || open(t, dir).Match(ben) == 0 {
			t.Error("Ben's wish was lost")
		}
	})
	t.Run("a mailbox of another profile stays", func(t *testing.T) {
		l := open(t, t.TempDir())
		add(t, l, contact("assistant-example", "jane@example.com", "", ""))
		if err := l.Forget(jane); err != nil {
			t.Fatal(err)
		}
		if l.Match(mail) == 0 {
			t.Error("the mailbox is not on the list any more")
		}
	})
	t.Run("an empty list forgets nobody", func(t *testing.T) {
		if err := open(t, t.TempDir()).Forget(jane); err != nil {
			t.Error(err)
		}
	})
}

func TestWhatWasTypedAboutSomebodyGoesAndTheirWishStays(t *testing.T) {
	dir := t.TempDir()
	l := open(t, dir)
	if err := l.Add(jane, model.Objection{How: "Jane <told> me"}, day); err != nil {
		t.Fatal(err)
	}
	if err := l.Lift(jane, "Jane asked", day); err != nil {
		t.Fatal(err)
	}
	if err := l.Add(jane, model.Objection{How: "Jane told me again"}, day); err != nil {
		t.Fatal(err)
	}
	other := contact("kim-example", "", "Kim Example", "Bolt")
	if err := l.Add(other, model.Objection{How: "Kim rang"}, day); err != nil {
		t.Fatal(err)
	}
	if err := l.Unword(jane); err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(filepath.Join(dir, "do-not-contact.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(string(content), "Jane") || !strings.Contains(string(content), "Kim rang") {
		t.Errorf("the list holds %s", content)
	}
	for name, list := range map[string]*suppression.List{"here": l, "anew": open(t, dir)} {
		if list.Match(jane) != suppression.Certain || list.Match(other) != suppression.Certain || list.Len() != 2 {
			t.Errorf("opened %s: %d entries", name, list.Len())
		}
	}
}

func TestFingerprints(t *testing.T) {
	dir := t.TempDir()
	l := open(t, dir)
	hash, err := l.Fingerprints()
	if err != nil {
		t.Fatal(err)
	}
	again, err := open(t, dir).Fingerprints()
	if err != nil {
		t.Fatal(err)
	}
	elsewhere, err := open(t, t.TempDir()).Fingerprints()
	if err != nil {
		t.Fatal(err)
	}
	sum := func(f func() ([32]byte, bool)) [32]byte {
		s, ok := f()
		if !ok {
			t.Error("nothing to recognise her by")
		}
		return s
	}
	here := sum(func() ([32]byte, bool) { return hash(jane) })
	moved := contact("jane-example", "", "Jane Example-Marlow", "Bolt Works")
	unlinked := contact("", "", "Jane Example", "Acme")
	switch {
	case here != sum(func() ([32]byte, bool) { return again(jane) }):
		t.Error("another sitting makes another hash")
	case here != sum(func() ([32]byte, bool) { return hash(moved) }):
		t.Error("a new name and company make another person of the same profile")
	case here == sum(func() ([32]byte, bool) { return hash(unlinked) }):
		t.Error("somebody without a profile is taken for her")
	case here == sum(func() ([32]byte, bool) { return elsewhere(jane) }):
		t.Error("another user's secret makes the same hash")
	}
	if _, ok := hash(contact("", "", "", "")); ok {
		t.Error("a blank contact has a hash")
	}
	add(t, l, jane)
	if l.Held(jane)[0].Profile == hex.EncodeToString(here[:]) {
		t.Error("the hash can be looked up in the list")
	}
}

func TestWhatIsHeldOfANamesakeWithAnotherProfileIsNotShown(t *testing.T) {
	l := open(t, t.TempDir())
	namesake := contact("jane-example-2", "", jane.Name(), jane.Company)
	add(t, l, namesake)
	if held := l.Held(jane); len(held) != 0 {
		t.Errorf("held of Jane: %v", held)
	}
	if held := l.Held(contact("", "", jane.Name(), jane.Company)); len(held) != 1 {
		t.Errorf("held of somebody without a link, who may be either: %v", held)
	}
}

func TestTheSecretHasAName(t *testing.T) {
	dir := t.TempDir()
	l := open(t, dir)
	if l.KeyID() != "" {
		t.Error("a name for no secret")
	}
	if _, err := l.Fingerprints(); err != nil {
		t.Fatal(err)
	}
	id := l.KeyID()
	if id == "" || open(t, dir).KeyID() != id {
		t.Errorf("%q, and after opening %q", id, open(t, dir).KeyID())
	}
	secret, err := os.ReadFile(l.SecretPath())
	if err != nil || strings.Contains(string(secret), id) {
		t.Errorf("the name gives the secret away, or %v", err)
	}
	other := open(t, t.TempDir())
	if _, err := other.Fingerprints(); err != nil || other.KeyID() == id {
		t.Errorf("another secret has the same name, or %v", err)
	}
}
