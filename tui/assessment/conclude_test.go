package assessment_test

import (
	"reflect"
	"testing"

	"handpick/model"
	"handpick/tui/assessment"
)

func TestAVersionIsConcluded(t *testing.T) {
	in := ready()
	d, m := start(t, in, 80, 24)
	to(t, d, "Conclude this version")
	d.Press("enter")
	m.wait(d)
	d.Want("Conclude version 1?", "yes, on conditions", "Mara Quill (founder)", "questions not answered, 5 warnings, 1 stop.", "- B5: most are connected",
		"- B1: it holds back 2 people now", "Triage came first: 40 decisions")
	d.Press("y")
	if len(m.concluded) != 1 {
		t.Fatalf("concluded %+v", m.concluded)
	}
	a := m.concluded[0]
	if a.Version != 1 || a.On != today || a.Outcome != model.LIAPassWithConditions || len(a.Conditions) != 2 || len(a.Answers) != len(in.Answers) {
		t.Errorf("concluded %+v", a)
	}
	d.Want("Version 1, concluded on 2026-03-02 by Mara Quill: yes, on conditions; look", "again on 2026-09-01.", "nothing changed since version 1")
}

func TestAVersionIsNotConcluded(t *testing.T) {
	t.Run("without a yes", func(t *testing.T) {
		d, m := start(t, ready(), 80, 24)
		to(t, d, "Conclude this version")
		d.Press("enter")
		m.wait(d)
		d.Press("n")
		if len(m.concluded) > 0 {
			t.Errorf("concluded %+v", m.concluded)
		}
	})
	for _, tt := range []struct {
		name, without, said, at string
		instead                 *model.FormAnswer
	}{
		{"without an outcome", "O1", "question O1: say whether", "Weighing all of this", nil},
		{"without the reasons", "O3", "question O3: give the main reasons", "What are your main reasons", nil},
		{"without one of the five", "B2", "question B2: answer it first", "Are there children", nil},
		{"to be looked at again on a day that is over", "O7", "must be still to come", "On which day", &model.FormAnswer{Question: "O7", Words: "2026-03-02", On: 20260301}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			in := ready()
			delete(in.Answers, tt.without)
			if tt.instead != nil {
				in.Answers[tt.without] = *tt.instead
			}
			d, m := start(t, in, 80, 24)
			to(t, d, "Conclude this version")
			d.Press("enter")
			wantSaid(t, m, "not concluded: ")
			wantSaid(t, m, tt.said)
			wantLine(t, d, tt.at)
		})
	}
}

func TestAChangeAfterAVersionBeginsTheNext(t *testing.T) {
	in := sealed(t)
	before := in.Versions[0]
	d, m := start(t, in, 120, 40)
	to(t, d, "What is in it for you")
	d.Press("enter")
	d.Type(" And proof.")
	d.Press("enter")
	wantSaid(t, m, "this begins version 2; version 1 stays in force until you conclude")
	d.Want("1 answer changed since: this begins version 2")
	if !reflect.DeepEqual(m.in.Versions[0], before) || m.in.Campaign.LIA.Version != 1 {
		t.Error("the concluded version changed")
	}
	m.said = ""
	to(t, d, "How do you know most")
	d.Press("enter", "1", "enter")
	if m.said != "" {
		t.Errorf("said again %q", m.said)
	}
	to(t, d, "Conclude this version")
	d.Want("2 answers changed since version 1")
	d.Press("h")
	d.Want("Version 2, not concluded yet", "P2 What is in it for you?", "in version 1: First customers.", "then: First customers. And proof.")
	d.Press("esc", "enter")
	m.wait(d)
	d.Press("y", "h")
	if len(m.concluded) != 1 || m.concluded[0].Version != 2 {
		t.Fatalf("concluded %+v", m.concluded)
	}
	d.Want("Version 2, concluded on 2026-03-02", "in version 1: First customers.")
}

func TestVersionsOfAnAssessmentThatHasNone(t *testing.T) {
	d, _ := start(t, half(), 80, 24)
	d.Press("h")
	d.Want("No version was concluded yet. 7 of ", " questions are answered so far.")
}

func TestTheAssessmentIsWritten(t *testing.T) {
	for _, tt := range []struct {
		name string
		keys []string
		want assessment.Export
	}{
		{"as Markdown", []string{"x", "m", "enter"}, assessment.Export{Path: "/home/mara/assessment.md"}},
		{"as HTML", []string{"x", "h", "enter"}, assessment.Export{HTML: true, Path: "/home/mara/assessment.html"}},
		{"to another file", []string{"x", "enter", "ctrl+u", "b", "enter"}, assessment.Export{Path: "b"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d, m := start(t, half(), 80, 24)
			d.Press(tt.keys...)
			if len(m.exports) != 1 || m.exports[0] != tt.want {
				t.Errorf("asked for %+v, want %+v", m.exports, tt.want)
			}
		})
	}
}
