package message

import (
	"slices"
	"strings"
	"testing"

	"handpick/model"
)

func TestFieldsOfADraft(t *testing.T) {
	tests := []struct {
		draft string
		want  []string
	}{
		{"Hi {first_name}, {why}", []string{"first_name", "why"}},
		{"{first_name}{company}", []string{"first_name", "company"}},
		{"{First Name} {}", []string{"First Name", ""}},
		{"{{first_name}}", []string{"{first_name}"}},
		{"{open {why}", []string{"why"}},
		{"{two\nlines} } {", nil},
		{"{" + strings.Repeat("a", maxFieldName+1) + "}", nil},
	}
	for _, test := range tests {
		t.Run(test.draft, func(t *testing.T) {
			var got []string
			for _, p := range Fields(test.draft) {
				got = append(got, p.Name)
				if whole := test.draft[p.Start:p.End]; whole != "{"+p.Name+"}" {
					t.Errorf("%q stands at %q", p.Name, whole)
				}
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("got %q; want %q", got, test.want)
			}
		})
	}
}

func TestWhatWouldReachThePersonAsWrittenIsAFault(t *testing.T) {
	s := New()
	for _, test := range []struct{ draft, span string }{
		{"Hi {firstname}, hello", "{firstname}"},
		{"Hi {{first_name}}, hello", "{{first_name}}"},
		{"Hi {}, hello", "{}"},
		{"Hi {first_name, hello", "{"},
		{"Hi first_name}, hello", "}"},
		{"Hi [First name], hello", "[First name]"},
		{"Hi <name>, hello", "<name>"},
		{"Hi [insert a joke], hello", "[insert a joke]"},
	} {
		t.Run(test.draft, func(t *testing.T) {
			for _, f := range s.Scan(test.draft, Outreach{}) {
				if f.Rule == RulePlaceholder && f.Strength == Fault && test.draft[f.Start:f.End] == test.span {
					return
				}
			}
			t.Errorf("got %v", s.Scan(test.draft, Outreach{}))
		})
	}
	if got := rules(s.Scan("Hi {first_name} of {company}, as {position}: {why} [1] [sic]", Outreach{}), Fault); len(got) > 0 {
		t.Errorf("the four fields are faults: %v", got)
	}
}

func TestMerge(t *testing.T) {
	mia := model.Fields{FirstName: " Mia ", LastName: "Torr", Company: "Corn Mill Ltd", Position: "Head of Flour"}
	const draft = "Hi {first_name} of {company}, as {position}: {why}"
	s := New()
	tests := []struct {
		name   string
		draft  string
		change func(*model.Fields)
		why    string
		want   string
		rules  []string
	}{
		{"all four are filled in", draft, nil, "Your bread!", "Hi Mia of Corn Mill Ltd, as Head of Flour: Your bread!", nil},
		{"a field may stand twice", "{company} {company}", nil, "", "Corn Mill Ltd Corn Mill Ltd", nil},
		{"a brace in a value is no merge field", "{first_name}", func(f *model.Fields) { f.FirstName = "A {why} B" }, "x", "A {why} B", nil},
		{"what is unknown stays", "{nickname} {first_name}", nil, "", "{nickname} Mia", nil},
		{"what the record lacks stays, and is a fault", draft, func(f *model.Fields) { f.FirstName, f.Company = "", "-" }, "Bread.",
			"Hi {first_name} of {company}, as Head of Flour: Bread.", []string{RuleMergeEmpty, RuleMergeEmpty}},
		{"no line for the person is a fault", "{why}", nil, " ", "{why}", []string{RuleMergeEmpty}},
		{"a single column for the name is never split", "Hi {first_name}", func(f *model.Fields) { f.FirstName, f.LastName, f.FullName = "", "", "Mia Torr" }, "",
			"Hi {first_name}", []string{RuleMergeEmpty}},
		{"an initial is no name", "Hi {first_name}", func(f *model.Fields) { f.FirstName = "M." }, "", "Hi M.", []string{RuleMergeVague}},
		{"one Chinese character is a name", "Hi {first_name}", func(f *model.Fields) { f.FirstName = "伟" }, "", "Hi 伟", nil},
		{"freelance is no company", "at {company}", func(f *model.Fields) { f.Company = "FREELANCE" }, "", "at FREELANCE", []string{RuleMergeVague}},
		{"hidden signs are shown and are a fault", "Hi {first_name}", func(f *model.Fields) { f.FirstName = "Mia\u202E" }, "", "Hi Mia\uFFFD", []string{RuleMergeVague}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			f := mia
			if test.change != nil {
				test.change(&f)
			}
			text, findings := s.Merge(test.draft, Outreach{}, &f, test.why)
			if got := rules(findings, Fault); text != test.want || !slices.Equal(got, test.rules) {
				t.Errorf("%q, %v; want %q, %v", text, got, test.want, test.rules)
			}
		})
	}
}

func TestALineThatSellsMakesANeutralDraftMarketing(t *testing.T) {
	const draft = "Thank you for your question. {why}"
	s := New()
	if got := Propose(s.Scan(draft, Outreach{})).Nature; got != model.Informational {
		t.Fatalf("the draft is %v", got)
	}
	_, findings := s.Merge(draft, Outreach{}, &model.Fields{}, "May I show you a demo of our platform?")
	if got := Propose(findings).Nature; got != model.Marketing {
		t.Errorf("with the line it is %v: %v", got, findings)
	}
	for _, f := range findings {
		if draft[f.Start:f.End] != "{why}" {
			t.Errorf("%s stands at %q", f.Rule, draft[f.Start:f.End])
		}
	}
}

func TestALineCanBeThePretextOfAnInvitation(t *testing.T) {
	_, findings := New().Merge("{why}", Outreach{Channel: model.LinkedInInvite}, &model.Fields{}, "Once connected I will tell you what we do.")
	if got := Propose(findings).Shape; got != model.PitchInvite {
		t.Errorf("the shape is %v", got)
	}
}

func TestAMergedNoteIsMeasuredWhole(t *testing.T) {
	s := New()
	invite := Outreach{Channel: model.LinkedInInvite}
	for n, want := range map[int]int{MaxNote: 0, MaxNote + 1: 1} {
		_, findings := s.Merge("{why}", invite, &model.Fields{}, strings.Repeat("é", n))
		if got := len(findings); got != want {
			t.Errorf("%d characters: %v", n, findings)
		}
	}
}

func TestFindingsNeverRepeatAValue(t *testing.T) {
	s := New()
	f := model.Fields{FirstName: "N/A", Company: "Stealth", Position: "Zyzzyva\u202E"}
	_, findings := s.Merge("{first_name} {company} {position} {why}", Outreach{}, &f, "Zyzzyva discount")
	if len(findings) != 4 {
		t.Errorf("%d findings: %v", len(findings), findings)
	}
	for _, found := range findings {
		for _, value := range []string{"N/A", "Stealth", "Zyzzyva"} {
			if strings.Contains(found.Says+found.Line, value) {
				t.Errorf("%s repeats a value", found.Rule)
			}
		}
	}
}
