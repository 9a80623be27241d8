package journal

import (
	"errors"
	"os"
	"strings"
	"testing"
)

func TestOpeningSaysWhatAnEarlierErasingLeftBehind(t *testing.T) {
	j := sample(t)
	path, other := j.Path(), j.Path()+".rescued"
	if err := os.WriteFile(other, []byte("another program's"), 0o600); err != nil {
		t.Fatal(err)
	}
	var remains *RemainsError
	if _, err := j.Erase(erasing(t, j, 7)); !errors.As(err, &remains) {
		t.Fatalf("erase: %v", err)
	}
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
	j = reopen(t, path)
	if err := j.Remains(); !errors.As(err, &remains) || !strings.Contains(err.Error(), other) {
		t.Errorf("opened with it there: %v", err)
	}
	if err := errors.Join(j.Close(), os.Remove(other)); err != nil {
		t.Fatal(err)
	}
	if err := reopen(t, path).Remains(); err != nil {
		t.Errorf("opened with it gone: %v", err)
	}
}
