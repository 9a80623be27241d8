package session_test

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"handpick/model"
	"handpick/tui/session"
)

func TestAnErasedContactStaysOutOfAListWithoutLinks(t *testing.T) {
	d := newDesk(t)
	d.write("connections.csv", ada, bo)
	s := d.open(d.request("connections.csv"))
	d.erase(s, 1, true)
	d.close(s)
	d.write("connections.csv", regexp.MustCompile(`https://[^,]*`).ReplaceAllString(ada, ""), bo)
	s = d.open(d.request("connections.csv"))
	if im := s.Opened.Import; im == nil || im.Suppressed != 1 || im.Added != 0 {
		t.Errorf("the next import did %+v", im)
	}
}

// A program that is killed half way must not leave what was typed: nobody would
// know any more whose it was.
func TestTypedWordsLeaveTheListBeforeTheRecordGoes(t *testing.T) {
	for _, keep := range []bool{true, false} {
		d := newDesk(t)
		d.write("connections.csv", ada, bo)
		s := d.openErasing(d.request("connections.csv"), errors.New("killed here"), nil)
		e, err := s.Review.Object(1, model.Objection{How: "Mrs Fernsby rang", Scope: model.ByPerson})
		d.do(s, e, err)
		x, err := s.PlanErase(context.Background(), 1, model.Erasure{How: "in a message", Suppressed: keep})
		if err != nil {
			t.Fatal(err)
		}
		if err := s.CommitErasing(x); err == nil || strings.Contains(err.Error(), "they are on your do-not-contact list") != keep {
			t.Errorf("keep %t: %v", keep, err)
		}
		content, err := os.ReadFile(filepath.Join(d.path(".data"), "do-not-contact.jsonl"))
		if err != nil || strings.Contains(string(content), "Fernsby") || d.listed() != 1 {
			t.Errorf("keep %t: %s, %v", keep, content, err)
		}
	}
}

func TestWhatAnEarlierErasingLeftIsSaidAtTheNextOpening(t *testing.T) {
	d := newDesk(t)
	d.write("connections.csv", ada, bo)
	s := d.open(d.request("connections.csv"))
	other := d.path("connections.handpick.rescued")
	if err := os.WriteFile(other, []byte("another program's"), 0o600); err != nil {
		t.Fatal(err)
	}
	if x := d.erase(s, 1, false); len(x.Left) != 1 {
		t.Errorf("left to do: %q", x.Left)
	}
	d.close(s)
	s = d.open(d.request("connections.handpick"))
	if left := s.Opened.Left; len(left) != 1 || !strings.Contains(left[0], other) {
		t.Errorf("said %q", left)
	}
}

// changing opens a review whose first contact had another last name in each of
// three exports.
func (d *desk) changing() *session.Session {
	d.t.Helper()
	var s *session.Session
	for _, last := range []string{"Oldname", "Midname", "Fernsby"} {
		if s != nil {
			d.close(s)
		}
		d.write("connections.csv", strings.ReplaceAll(ada, "Fernsby", last), bo)
		s = d.open(d.request("connections.csv"))
	}
	return s
}

func TestACopyHoldsWhatEveryExportSaid(t *testing.T) {
	d := newDesk(t)
	held, err := d.changing().Access(1)(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	content, err := json.Marshal(held.Received)
	if err != nil || len(held.Received) != 3 || !strings.Contains(string(content), "Oldname") || !strings.Contains(string(content), "Midname") {
		t.Errorf("received: %s, %v", content, err)
	}
}

func TestWhatNamesTheErasedByAnEarlierNameIsFound(t *testing.T) {
	d := newDesk(t)
	s := d.changing()
	e, err := s.Review.Decide(2, model.Decision{
		Relevance: model.Relevant, RelevanceWhy: model.Justification{Words: "friend of Ada Oldname"},
		Kind: model.B2B, KindWhy: model.Justification{Words: "their invoice"},
	})
	d.do(s, e, err)
	if named, err := s.Named(context.Background(), 1); err != nil || len(named.Events) != 1 {
		t.Errorf("found %q, %v", named.Events, err)
	}
	if _, err := s.PlanErase(context.Background(), 1, model.Erasure{How: "Mrs Oldname rang"}); err == nil {
		t.Error("how they asked may name them by an earlier name")
	}
}

func TestWhoIsKeptOutByHashesIsSaidToBe(t *testing.T) {
	for keep, want := range map[bool]string{true: "hashes of them are kept", false: "name a number"} {
		d := newDesk(t)
		d.write("connections.csv", ada, bo)
		s := d.open(d.request("connections.csv"))
		d.erase(s, 1, keep)
		for _, key := range []string{"ada-fernsby-1", "https://www.linkedin.com/in/ada-fernsby-1/"} {
			if _, err := s.Find(key); err == nil || !strings.Contains(err.Error(), want) {
				t.Errorf("keep %t, %s: %v", keep, key, err)
			}
		}
	}
}
