package assessment_test

import (
	"strings"
	"testing"

	"handpick/assess/form"
	"handpick/assess/lia"
	"handpick/model"
	"handpick/tui/assessment"
	"handpick/tui/ui"
)

func TestEveryKindOfQuestionIsAnsweredByKeys(t *testing.T) {
	for _, tt := range []struct {
		name, at string
		keys     []string
		typed    string
		want     model.FormAnswer
	}{
		{"words", "What is in it for you", []string{"enter"}, "First customers", model.FormAnswer{Question: "P2", Words: "First customers"}},
		{"yes or no, with words if wanted", "Would a fair stranger", []string{"enter", "1"}, "They came for flour", model.FormAnswer{Question: "P7", Choices: []string{"yes"}, Words: "They came for flour"}},
		{"yes or no, without", "Would a fair stranger", []string{"enter", "2"}, "", model.FormAnswer{Question: "P7", Choices: []string{"no"}}},
		{"one of several", "How much would it matter", []string{"enter", "j", "j", "enter"}, "", model.FormAnswer{Question: "P4", Choices: []string{"high"}}},
		{"any number of several", "What will make you look at it sooner", []string{"enter", "3", "1"}, "", model.FormAnswer{Question: "O7b", Choices: []string{"new_channel", "complaint"}}},
		{"a day", "On which day", []string{"enter"}, "2026-12-01", model.FormAnswer{Question: "O7", Words: "2026-12-01"}},
		{"one option and nothing else", "Weighing all of this", []string{"enter"}, "3", model.FormAnswer{Question: "O1", Choices: []string{"no"}}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d, m := start(t, nothing(), 80, 24)
			to(t, d, tt.at)
			d.Press(tt.keys...)
			d.Type(tt.typed)
			if !m.stack.Empty() {
				d.Press("enter")
			}
			tt.want.On, tt.want.By = today, 1
			if got := m.last(t); !same(got, tt.want) {
				t.Errorf("saved %+v, want %+v", m.saved, tt.want)
			}
		})
	}
}

func TestAProposalIsConfirmedByTwoEnters(t *testing.T) {
	d, m := start(t, nothing(), 80, 24)
	to(t, d, "Which way will the message go")
	d.Want("proposed: LinkedIn mess", "(the outreach as set);")
	d.Press("enter")
	d.Want("The program holds this answer")
	d.Press("enter")
	got := m.last(t)
	if want := (model.FormAnswer{Question: "H4", Choices: []string{"linkedin_message"}, Origin: lia.FromOutreach, On: today, By: 1}); !same(got, want) {
		t.Errorf("saved %+v, want %+v", got, want)
	}
	to(t, d, "Which way will the message go")
	d.Want("confirmed on 2026-03-02 by Mara Quill (the", "outreach as set)")
	t.Run("one in words too", func(t *testing.T) {
		to(t, d, "How many people")
		d.Press("enter", "enter")
		if got := m.last(t); got.Question != "N2" || got.Origin != lia.FromReview {
			t.Errorf("saved %+v", got)
		}
	})
	t.Run("one that was changed is the person's own", func(t *testing.T) {
		to(t, d, "Until when do you need")
		d.Press("enter")
		d.Type(" Not longer.")
		d.Press("enter")
		if got := m.last(t); got.Question != "N5" || got.Origin != "" || !strings.HasSuffix(got.Words, " Not longer.") {
			t.Errorf("saved %+v", got)
		}
	})
}

func TestAProposalThatNoLongerHoldsIsAWarning(t *testing.T) {
	in := half()
	in.Answers["H4"] = model.FormAnswer{Question: "H4", Choices: []string{"work_email"}, Origin: lia.FromOutreach, On: 20260301, By: 1}
	d, _ := start(t, in, 120, 40)
	to(t, d, "Which way will the message go")
	d.Want("warning: work e-mail", "which says something else")
}

func TestAfterAnAnswerTheCursorGoesToTheNextOpenQuestion(t *testing.T) {
	d, m := start(t, nothing(), 80, 24)
	d.Press("enter")
	d.Type("Find five bakeries for a pilot of our tool")
	d.Press("enter")
	wantLine(t, d, "Will any message promote")
	d.Press("j", "enter", "2")
	wantLine(t, d, "Are there children")
	d.Press("enter", "2")
	wantLine(t, d, "Will every message say how to refuse")
	d.Press("enter", "1")
	wantLine(t, d, "Will any message promote") // left out before
	d.Press("enter", "2")
	wantSaid(t, m, "the five are answered: give the outcome now")
	wantLine(t, d, "Weighing all of this")
	d.Press("enter", "1")
	wantLine(t, d, "What are your main reasons") // conditions are asked for only where there are some
	t.Run("passing over what may be left out once the end of the outcome is reached", func(t *testing.T) {
		in := ready()
		delete(in.Answers, "O8")
		d, _ := start(t, in, 80, 24)
		to(t, d, "Which privacy notice")
		d.Press("enter", "enter")
		wantLine(t, d, "Conclude this version")
	})
	t.Run("but stays where an answer was changed", func(t *testing.T) {
		to(t, d, "Are there children")
		d.Press("enter", "1")
		wantLine(t, d, "Are there children")
	})
}

func TestAYesOrNoIsTypedByItsLetter(t *testing.T) {
	for key, want := range map[string]string{"y": "yes", "n": "no", "1": "yes", "2": "no"} {
		d, m := start(t, nothing(), 80, 24)
		to(t, d, "Does anything you hold")
		d.Press("enter", key)
		if got := m.last(t); !same(got, model.FormAnswer{Question: "B1", Choices: []string{want}, On: today, By: 1}) {
			t.Errorf("%s saved %+v", key, got)
		}
	}
}

func TestAStopIsSaidAtOnceAndStays(t *testing.T) {
	in := nothing()
	in.Held = map[model.Stops]int{model.StopVulnerable: 3}
	d, m := start(t, in, 120, 40)
	to(t, d, "Are there children")
	d.Press("enter", "1")
	wantSaid(t, m, "stop: it holds back 3 people now")
	to(t, d, "Are there children")
	d.Want("1 stop", "stop: yes", "Stop: it holds back 3 people now: contacts")
	d.Press("enter", "2")
	d.WantNot("1 stop")
}

func TestAnAnswerIsTakenBack(t *testing.T) {
	for _, tt := range []struct {
		name, at, question string
		keys               []string
	}{
		{"words, by leaving none", "What is in it for you", "P2", []string{"enter", "ctrl+u", "enter"}},
		{"a choice, by 0", "How do you know most", "B5", []string{"enter", "0"}},
		{"a day, by leaving none", "On which day", "O7", []string{"enter", "ctrl+u", "enter"}},
		{"several, by taking none", "What will make you look", "O7b", []string{"enter", "3", "enter"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d, m := start(t, ready(), 80, 24)
			to(t, d, tt.at)
			d.Press(tt.keys...)
			if got := m.last(t); got.Question != tt.question || !got.Empty() {
				t.Errorf("saved %+v", got)
			}
			wantLine(t, d, "open")
		})
	}
}

func TestWhatIsNotAnAnswerIsNotSaved(t *testing.T) {
	for _, tt := range []struct {
		name, at string
		keys     []string
		typed    string
	}{
		{"nothing typed where nothing stood", "What is in it for you", []string{"enter"}, ""},
		{"the answer that stands", "How do you know most", []string{"enter", "4"}, ""},
		{"a day that no calendar has", "On which day", []string{"enter", "ctrl+u"}, "2026-02-31"},
		{"a choice without the words it must have", "Will sorting this list", []string{"enter", "1"}, " "},
	} {
		t.Run(tt.name, func(t *testing.T) {
			in := half()
			delete(in.Answers, "P2")
			d, m := start(t, in, 80, 24)
			to(t, d, tt.at)
			d.Press(tt.keys...)
			d.Type(tt.typed)
			d.Press("enter")
			if len(m.saved) > 0 {
				t.Errorf("saved %+v", m.saved)
			}
		})
	}
}

func TestADayThatIsNoneIsAskedForAgain(t *testing.T) {
	d, m := start(t, half(), 80, 24)
	to(t, d, "On which day")
	d.Press("enter")
	d.Type("2026-02-31")
	d.Press("enter")
	d.Want("Not saved: ", "no day of the calendar", "2026-02-31")
	d.Press("ctrl+u")
	d.Type("2026-02-28")
	d.Press("enter")
	if got := m.last(t); got.Words != "2026-02-28" {
		t.Errorf("saved %+v", got)
	}
}

func TestAChoiceIsSavedBeforeItIsExplained(t *testing.T) {
	d, m := start(t, nothing(), 120, 40)
	to(t, d, "Would they call any of it private")
	d.Press("enter", "1")
	d.Want("You chose: yes. Say more if you want")
	d.Press("esc")
	if got := m.last(t); !same(got, model.FormAnswer{Question: "B3", Choices: []string{"yes"}, On: today, By: 1}) {
		t.Errorf("saved %+v", got)
	}
}

func TestTheFirstFiveAskForWordsOnlyWhenAnOptionIsTakenAgain(t *testing.T) {
	d, m := start(t, nothing(), 120, 40)
	to(t, d, "Are there children")
	d.Press("enter", "1")
	if got := m.last(t); !same(got, model.FormAnswer{Question: "B2", Choices: []string{"yes"}, On: today, By: 1}) {
		t.Errorf("saved %+v", got)
	}
	d.Want("1 stop")
	wantLine(t, d, "Will every message say how to refuse")
	d.Press("k", "enter", "1")
	d.Want("You chose: yes. Say more if you want")
	d.Type("Two are at school.")
	d.Press("enter")
	if got := m.last(t); got.Words != "Two are at school." {
		t.Errorf("saved %+v", got)
	}
}

func TestWordsThatExplainOneChoiceAreNotKeptForAnother(t *testing.T) {
	d, m := start(t, half(), 120, 40)
	to(t, d, "Does anything you hold")
	d.Press("enter", "1")
	d.Want("Two are chaplains.")
	d.Press("esc", "enter", "2")
	if got := m.last(t); !same(got, model.FormAnswer{Question: "B1", Choices: []string{"no"}, On: today, By: 1}) {
		t.Errorf("saved %+v", got)
	}
}

func TestADraftIsKept(t *testing.T) {
	t.Run("when its dialog is cancelled", func(t *testing.T) {
		d, m := start(t, nothing(), 80, 24)
		d.Press("enter")
		d.Type("Find five bakeries")
		d.Press("esc")
		d.Want("a draft, not saved")
		d.Press("j", "k", "enter")
		d.Want("Find five bakeries", "This is your draft.")
		d.Type(" for a pilot")
		d.Press("enter")
		if got := m.last(t); got.Words != "Find five bakeries for a pilot" {
			t.Errorf("saved %+v", got)
		}
		d.WantNot("a draft, not saved")
	})
	t.Run("when it cannot be saved", func(t *testing.T) {
		d, m := start(t, nothing(), 80, 24)
		m.failing = true
		d.Press("enter")
		d.Paste("Find five bakeries\nfor a pilot")
		d.Press("enter", "home")
		d.Want("a draft, not saved", "0 of 5")
		d.Press("enter")
		d.Want("Find five bakeries", "for a pilot")
	})
	t.Run("but not of an answer that stands", func(t *testing.T) {
		d, _ := start(t, half(), 80, 24)
		d.Press("home", "enter", "esc")
		d.WantNot("a draft, not saved")
	})
}

func TestTheOwnHouseIsAnsweredApart(t *testing.T) {
	d, m := start(t, half(), 80, 24)
	to(t, d, "Does a written policy")
	d.Press("enter", "2", "enter")
	if len(m.saved) != 0 || len(m.house) != 1 || !same(m.house[0], model.FormAnswer{Question: "OH1", Choices: []string{"no"}, On: today, By: 1}) {
		t.Errorf("saved %+v and of the house %+v", m.saved, m.house)
	}
	wantSaid(t, m, "warning: no written policy")
	wantLine(t, d, "Who may open the review file")
	d.Want("Your own house  2 of 6")
}

// Whatever is answered to whatever question, only what fits it is asked to be
// saved, and the screen keeps its size.
func FuzzAnswer(f *testing.F) {
	f.Add(uint8(0), uint8(0), "Sell kettles")
	f.Add(uint8(2), uint8(1), "because\nof this")
	f.Add(uint8(10), uint8(0), "\x1b[2J\u202e")
	f.Add(uint8(44), uint8(2), "2026-02-30")
	f.Add(uint8(48), uint8(1), "")
	theme, layout := ui.NewTheme(true, false), ui.LayoutFor(80, 24)
	f.Fuzz(func(t *testing.T, down, choice uint8, text string) {
		in := ready()
		in.Today = today
		in.Clock = ui.SystemClock()
		s := assessment.New(in)
		s.Resize(theme, layout)
		s.Press(ui.Home)
		for range down % 64 {
			s.Press(ui.Down)
		}
		r := s.Press(ui.Enter)
		for range 3 { // no question asks more often, but for a day it refuses
			if r.Dialog == nil {
				break
			}
			closed := ui.Closed{Tag: r.Tag, Result: ui.Result{Outcome: ui.Answered, Answer: ui.Words{text}}}
			if _, picks := r.Dialog.(*ui.Pick); picks {
				closed.Answer = ui.Picks{int(choice % 2)}
			}
			r, _ = s.Answered(closed)
		}
		check := func(a *model.FormAnswer, questions []form.Question) {
			for _, q := range questions {
				if a != nil && q.ID == a.Question && q.Check(*a) != nil {
					t.Errorf("asked to save %+v", a)
				}
			}
		}
		check(r.Answer, lia.All())
		lines := strings.Split(s.View(), "\n")
		if len(lines) != layout.Toast.Y-layout.Header.H {
			t.Fatalf("%d lines", len(lines))
		}
		for _, line := range lines {
			if ui.Width(line) != layout.W {
				t.Fatalf("a line of %d cells: %q", ui.Width(line), line)
			}
		}
	})
}
