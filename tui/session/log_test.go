package session_test

import (
	"context"
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strings"
	"testing"

	"handpick/model"
	"handpick/tui/session"
)

// eventTypes returns the names of all event types, by their number.
func eventTypes(t *testing.T) []string {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "../../model/event.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, d := range file.Decls {
		decl, ok := d.(*ast.GenDecl)
		if !ok || decl.Tok != token.CONST {
			continue
		}
		for _, spec := range decl.Specs {
			for _, name := range spec.(*ast.ValueSpec).Names {
				names = append(names, name.Name)
			}
		}
	}
	return names
}

func TestEveryEventTypeHasWordsOfItsOwn(t *testing.T) {
	names := eventTypes(t)
	if len(names) < 36 || names[0] != "_" || names[1] != "ReviewerNamed" {
		t.Fatalf("the event types are read as %q", names)
	}
	seen := map[string]string{}
	for n, name := range names[1:] {
		// The body is erased: words there must be all the same.
		says, err := session.Says(model.Event{Seq: 1, Type: model.EventType(n + 1), Contact: 7})
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if says == "" {
			t.Errorf("%s has no words in the log: give it some in log.go", name)
		}
		if other := seen[says]; other != "" {
			t.Errorf("%s and %s say the same: %s", name, other, says)
		}
		seen[says] = name
	}
}

func TestTheLogNamesNobodyAndRepeatsNothing(t *testing.T) {
	d := newDesk(t)
	d.write("connections.csv", ada, bo, cy)
	s := d.open(d.request("connections.csv"))
	d.decide(s, 1)
	d.decide(s, 1)
	e, err := s.Review.PutOff(2, 3)
	d.do(s, e, err)
	e, _, err = s.Review.Undo()
	d.do(s, e, err)
	e, err = s.Review.Object(2, model.Objection{How: "Bo rang me", Scope: model.ByPerson})
	d.do(s, e, err)
	d.do(s, s.Review.AnnounceShrink(model.Shrinking{}), nil)
	var says []string
	err = s.Log()(context.Background(), func(l session.LogLine) error {
		says = append(says, l.Says)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		"reviewer 1 began", "received: imported 3 contacts", "outreach 1 stated",
		"decided: contact 1, relevant, B2B", "amended: contact 1, relevant, B2B",
		"put off: 2 contacts", "taken back: several contacts",
		"marked do not contact: contact 2", "announcement ended: nothing goes for now",
	}
	if !slices.Equal(says, want) {
		t.Errorf("the log says\n%s\nwant\n%s", strings.Join(says, "\n"), strings.Join(want, "\n"))
	}
}

// FuzzLog reads bodies that no program of ours wrote.
func FuzzLog(f *testing.F) {
	for _, body := range []string{"", "{}", "[]", `{"fact":{"on":20260301,"contacts":2}}`, `{"contacts":"1-3,9"}`, `{"contacts":[1,2]}`, `{"v":9}`, "{\"fact\":\"Cleo"} {
		for t := range uint8(37) {
			f.Add(t, []byte(body))
		}
	}
	f.Fuzz(func(t *testing.T, typ uint8, body []byte) {
		says, err := session.Says(model.Event{Seq: 1, Type: model.EventType(typ), Contact: 7, Body: body})
		if err == nil && says == "" && typ >= 1 && typ <= 35 {
			t.Errorf("type %d has no words", typ)
		}
		if err != nil && strings.Contains(err.Error(), "Cleo") {
			t.Errorf("the error quotes the body: %v", err)
		}
	})
}
