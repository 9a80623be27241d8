package assessment_test

import (
	"fmt"
	"strings"
	"testing"

	"handpick/assess/house"
	"handpick/assess/lia"
	"handpick/model"
	"handpick/tui/assessment"
	"handpick/tui/ui"
	"handpick/tui/ui/uitest"
)

func TestAssessmentScreenFitsEveryWindow(t *testing.T) {
	concluded := sealed(t)
	for _, tt := range []struct {
		name string
		in   assessment.Input
		do   func(d *uitest.Driver, m *host)
	}{
		{"empty", nothing(), nil},
		{"half", half(), nil},
		{"stop", half(), func(d *uitest.Driver, _ *host) { to(t, d, "Does anything you hold") }},
		{"proposal", half(), func(d *uitest.Driver, _ *host) { to(t, d, "How many people") }},
		{"house", half(), func(d *uitest.Driver, _ *host) { d.Press("end") }},
		{"choose", half(), func(d *uitest.Driver, _ *host) { to(t, d, "Will any message promote"); d.Press("enter") }},
		{"several", half(), func(d *uitest.Driver, _ *host) { to(t, d, "What about each person"); d.Press("enter") }},
		{"write", half(), func(d *uitest.Driver, _ *host) { to(t, d, "What do you want"); d.Press("enter") }},
		{"conclude", ready(), func(d *uitest.Driver, m *host) { to(t, d, "Conclude"); d.Press("enter"); m.wait(d) }},
		{"concluded", concluded, func(d *uitest.Driver, _ *host) { to(t, d, "Conclude") }},
		{"changed", concluded, func(d *uitest.Driver, _ *host) { to(t, d, "Are there children"); d.Press("enter", "1", "enter") }},
		{"versions", concluded, func(d *uitest.Driver, _ *host) {
			to(t, d, "Are there children")
			d.Press("enter", "1", "enter", "h")
		}},
	} {
		for _, size := range []struct{ w, h int }{{120, 40}, {80, 24}, {50, 20}} {
			name := fmt.Sprintf("%s-%dx%d", tt.name, size.w, size.h)
			t.Run(name, func(t *testing.T) {
				d, m := start(t, tt.in, size.w, size.h)
				if tt.do != nil {
					tt.do(d, m)
				}
				d.Golden(name)
			})
		}
	}
}

func TestAssessmentScreenKeepsItsSizeWhateverItShows(t *testing.T) {
	in := sealed(t)
	in.Campaign.Purpose = strings.Repeat("王小明 kettle \x1b[31m ", 40)
	in.Answers["P2"] = given("P2", strings.Repeat("שלום \x1b]0;x\a\u202e word\n", 130))
	in.Answers["O3"] = given("O3", strings.Repeat("語", model.MaxAnswer))
	in.Versions[0].By = "Mara\x1b[2J\nQuill"
	d, _ := start(t, in, 120, 40)
	for _, size := range []struct{ w, h int }{{40, 10}, {41, 15}, {50, 16}, {77, 18}, {101, 30}, {200, 70}} {
		d.Resize(size.w, size.h)
		d.Press("home")
		for range 60 {
			d.WantNot("\x1b", "\u202e", "\a")
			d.Press("j")
		}
	}
}

func TestAssessmentScreenInASCIIAndOnLight(t *testing.T) {
	d, m := start(t, sealed(t), 80, 24)
	m.theme = ui.NewTheme(false, true)
	d.Resize(120, 40)
	for range 50 {
		if i := strings.IndexFunc(d.Screen(), func(r rune) bool { return r > '~' }); i >= 0 {
			t.Fatalf("not ASCII: %q", d.Screen()[i:min(i+20, len(d.Screen()))])
		}
		d.Press("j")
	}
}

func TestCursorPassesOverHeadings(t *testing.T) {
	d, _ := start(t, half(), 80, 24)
	keys := []string{"home", "k", "k"}
	for range 10 {
		keys = append(keys, "pgdown", "k", "j", "j")
	}
	for range 10 {
		keys = append(keys, "pgup", "j", "k", "k")
	}
	for i, key := range append(keys, "end", "j", "home") {
		d.Press(key)
		if selected(d) == "" {
			t.Fatalf("after key %d, %s, the cursor stands on a heading:\n%s", i, key, d.Screen())
		}
	}
	wantLine(t, d, "What do you want to come of it?")
}

func TestAssessmentScreenBeginsWithWhatIsNeeded(t *testing.T) {
	for _, tt := range []struct {
		name, want string
		in         assessment.Input
	}{
		{"the first of the five", "What do you want to come of it?", nothing()},
		{"the outcome once the five are answered", "Weighing all of this", half()},
		{"the conclusion once the outcome is given", "Conclude this version", ready()},
		{"the screening where that was put first", "Is it large", screeningFirst(t)},
		{"the outcome once the screening is done", "Weighing all of this", screened(t)},
		{"the first open question after a version", "What do you call", sealed(t)},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d, _ := start(t, tt.in, 120, 40)
			wantLine(t, d, tt.want)
		})
	}
}

// screeningFirst is an assessment of which a version was concluded that puts the
// screening first, and screened one in which it is done.
func screeningFirst(t *testing.T) assessment.Input {
	in := ready()
	in.Answers["O1"] = given("O1", "", lia.ScreeningFirst)
	return concludeOnce(t, in)
}

func screened(t *testing.T) assessment.Input {
	in := screeningFirst(t)
	for _, q := range lia.Questions(lia.Screening) {
		in.Answers[q.ID] = given(q.ID, "", "no")
	}
	return in
}

func TestAfterTheScreeningTheOutcomeIsGivenAnew(t *testing.T) {
	in := screened(t)
	delete(in.Answers, "D6")
	d, _ := start(t, in, 120, 40)
	wantLine(t, d, "Does something serious")
	d.Press("enter", "1", "esc")
	wantLine(t, d, "Weighing all of this")
	d.Press("enter", "1")
	to(t, d, "Conclude this version")
	d.Want("changed since version 1")
}

func TestWhatIsToBeAnsweredForIsListedWhereItIsAsked(t *testing.T) {
	in := ready()
	delete(in.Answers, "O4")
	d, _ := start(t, in, 120, 40)
	to(t, d, "You have seen the warning signs")
	d.Want("- B5: most are connected with you", "- B11: nobody has thought")
	d.Press("enter")
	d.Want("- B5: most are connected with you")
	d.WantNot("- O6:")
}

func TestTabGoesToTheNextOpenQuestion(t *testing.T) {
	d, m := start(t, half(), 120, 40)
	d.Press("home", "tab")
	wantLine(t, d, "What do you call")
	d.Press("tab")
	wantLine(t, d, "What does it cover")
	to(t, d, "Would LinkedIn's terms")
	d.Press("tab")
	wantLine(t, d, "What do you call")
	t.Run("and says when none is", func(t *testing.T) {
		m.in.Answers, m.in.House = model.FormAnswers{}, model.FormAnswers{}
		for _, q := range lia.All() {
			m.in.Answers[q.ID] = given(q.ID, "x")
		}
		for _, q := range house.Questions() {
			m.in.House[q.ID] = given(q.ID, "x")
		}
		m.screen.Set(m.in)
		d.Press("tab")
		wantSaid(t, m, "every question is answered")
	})
}

func TestScreeningIsListedOnlyWhereItComesFirst(t *testing.T) {
	in := ready()
	d, _ := start(t, in, 120, 60)
	d.Press("end")
	d.WantNot("Screening first")
	in.Answers["O1"] = given("O1", "", lia.ScreeningFirst)
	d, _ = start(t, in, 120, 60)
	d.Press("end")
	d.Want("Screening first", "Is it large")
}

func TestWhereTheAssessmentStandsIsAlwaysInSight(t *testing.T) {
	late := sealed(t)
	late.Campaign.LIA.ReviewOn = 20260301
	elsewhere := half()
	elsewhere.Campaign.LIA = model.LIA{Title: "Kettles", By: "Ann", On: 20260101, Outcome: model.LIAPass}
	dropped := sealed(t)
	dropped.Campaign.LIA = model.LIA{}
	erased := half()
	erased.Versions = []model.Assessment{{Version: 1}}
	for _, tt := range []struct {
		name string
		in   assessment.Input
		want []string
	}{
		{"nothing concluded", half(), []string{"Nothing is concluded yet", "7 of ", " answered, first five: 5 of 5, 4 warnings, 1 stop"}},
		{"triage before it", half(), []string{"Triage came first: 40 decisions were made before this assessment."}},
		{"a version", sealed(t), []string{"Version 1, concluded on 2026-03-01 by Mara Quill: yes, on conditions; look again on 2026-09-01."}},
		{"a version that is due", late, []string{"Look at it again now: the day of its review, 2026-03-01, is over."}},
		{"one made elsewhere", elsewhere, []string{"goes by an assessment made elsewhere: Kettles, pass."}},
		{"a version that was set aside", dropped, []string{"Version 1 is not in force"}},
		{"one whose text was erased", erased, []string{"The text of version 1 was erased."}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d, _ := start(t, tt.in, 120, 40)
			for _, key := range []string{"home", "pgdown", "end"} {
				d.Press(key)
				d.Want(tt.want...)
				if n := strings.Count(d.Screen(), "not legal advice"); n != 1 {
					t.Errorf("%d times not legal advice", n)
				}
			}
		})
	}
}

func TestAnAnswerOfAnotherFormIsShownAsItIs(t *testing.T) {
	in := half()
	in.Answers["P4"] = given("P4", "", "enormous")
	d, m := start(t, in, 120, 40)
	to(t, d, "How much would it matter")
	d.Want("warning: enormous", "another wording")
	d.Press("enter", "2", "enter")
	if got := m.last(t); !same(got, model.FormAnswer{Question: "P4", Choices: []string{"medium"}, On: today, By: 1}) {
		t.Errorf("saved %+v", got)
	}
}

func TestLeavingTheScreen(t *testing.T) {
	for _, key := range []string{"esc", "a"} {
		t.Run(key+" leaves", func(t *testing.T) {
			d, m := start(t, half(), 80, 24)
			d.Press(key)
			if !m.done {
				t.Error("the screen is still there")
			}
		})
	}
	t.Run("a draft is spoken of once", func(t *testing.T) {
		d, m := start(t, nothing(), 80, 24)
		d.Press("enter")
		d.Type("Half an aim")
		d.Press("esc", "end", "esc")
		wantSaid(t, m, "a draft is not saved")
		wantLine(t, d, "What do you want to come of it?")
		if m.done {
			t.Fatal("the screen was left")
		}
		d.Press("esc")
		if !m.done {
			t.Error("the screen is still there")
		}
	})
}

func TestADialogThatIsNotTheScreensOwn(t *testing.T) {
	if _, mine := assessment.New(half()).Answered(ui.Closed{Tag: "other"}); mine {
		t.Error("the screen takes the answer of another's dialog")
	}
}

func TestAnAnswerAboutAnotherOutreachChangesNothing(t *testing.T) {
	in := half()
	s := assessment.New(in)
	s.Resize(ui.NewTheme(true, false), ui.LayoutFor(80, 24))
	s.Press(ui.Home)
	r := s.Press(ui.Enter)
	in.Campaign.No = 2
	s.Set(in)
	r, mine := s.Answered(ui.Closed{Tag: r.Tag, Result: ui.Result{Outcome: ui.Answered, Answer: ui.Words{"late"}}})
	if !mine || r.Answer != nil || !strings.Contains(r.Notice, "nothing was changed") {
		t.Errorf("asked for %+v", r)
	}
}
