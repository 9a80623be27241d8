package campaign_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"handpick/model"
	"handpick/tui/campaign"
	"handpick/tui/ui"
	"handpick/tui/ui/uitest"
)

// selected returns the label of the setting under the cursor.
func selected(d *uitest.Driver) string {
	for line := range strings.SplitSeq(d.Screen(), "\n") {
		if rest, ok := strings.CutPrefix(line, "┃ "); ok {
			label := string([]rune(rest)[:22])
			return strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(label), "✓"))
		}
	}
	return ""
}

func TestOutreachScreenFitsEveryWindow(t *testing.T) {
	for _, size := range []struct{ w, h int }{{120, 40}, {80, 24}, {50, 20}} {
		name := fmt.Sprintf("%dx%d", size.w, size.h)
		t.Run(name, func(t *testing.T) {
			d, _ := start(t, full(), size.w, size.h)
			d.Golden("full-" + name)
			to(t, d, "Made elsewhere")
			d.Golden("assessment-" + name)
			d, _ = start(t, waiting(), size.w, size.h)
			d.Golden("needed-" + name)
			d.Press("enter")
			d.Golden("country-" + name)
		})
	}
}

func TestOutreachScreenKeepsItsSizeWhateverItShows(t *testing.T) {
	in := full()
	in.Campaign.Purpose = strings.Repeat("王小明 kettle \x1b[31m ", 40)
	in.Campaign.PolicyChosen.Why = strings.Repeat("שלום", 200)
	d, _ := start(t, in, 120, 40)
	for _, size := range []struct{ w, h int }{{40, 10}, {41, 15}, {50, 16}, {77, 18}, {200, 70}} {
		d.Resize(size.w, size.h)
		d.Press("home")
		for range 60 {
			d.WantNot("\x1b[31m")
			d.Press("j")
		}
	}
}

func TestOutreachScreenBeginsWithWhatReleasesMost(t *testing.T) {
	d, _ := start(t, waiting(), 80, 24)
	if got := selected(d); got != "Usual country" {
		t.Errorf("the cursor stands on %q, want the country", got)
	}
	d.Want("needed: releases 112", "needed: 9 wait for it first")
	to(t, d, "Why it is fair")
	d.Want("needed: 3 wait for it first")
}

func TestWhatIsNeededMovesTheCursorOnlyBeforeTheFirstKey(t *testing.T) {
	for _, tt := range []struct {
		name string
		keys []string
		want string
	}{
		{"before it the cursor goes there", nil, "Usual country"},
		{"after it the cursor stays", []string{"j"}, "Words of fitting roles"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			in := waiting()
			in.Needed = nil
			d, m := start(t, in, 80, 24)
			d.Press(tt.keys...)
			m.screen.Set(waiting())
			if got := selected(d); got != tt.want {
				t.Errorf("the cursor stands on %q, want %q", got, tt.want)
			}
		})
	}
}

func TestOutreachScreenOfAnEmptyReview(t *testing.T) {
	d, m := start(t, campaign.Input{}, 80, 24)
	if got := selected(d); got != "What it is for" {
		t.Errorf("the cursor stands on %q, want the purpose", got)
	}
	d.Press("end")
	d.Want("not said yet")
	d.WantNot("Start another", "needed")
	to(t, d, "What it is for")
	d.Press("enter")
	d.Type("Sell kettles")
	d.Press("enter")
	if got := m.last(t); got.Purpose != "Sell kettles" {
		t.Errorf("saved %+v", got)
	}
	d.Press("end")
	d.Want("Start another")
}

func TestCursorPassesOverHeadings(t *testing.T) {
	d, _ := start(t, full(), 80, 24)
	keys := []string{"home", "k", "k"}
	for range 8 {
		keys = append(keys, "pgdown", "k", "j", "j")
	}
	for range 8 {
		keys = append(keys, "pgup", "j", "k", "k")
	}
	for i, key := range append(keys, "end", "j", "home") {
		d.Press(key)
		label := selected(d)
		switch label {
		case "", "What and who", "How", "Rules", "Lawful basis", "Assessment", "Outreaches of this rev":
			t.Fatalf("after key %d, %s, the cursor stands on %q", i, key, label)
		}
	}
	if got := selected(d); got != "What it is for" {
		t.Errorf("home stands on %q", got)
	}
}

func TestLeavingTheScreen(t *testing.T) {
	for _, key := range []string{"esc", "c"} {
		t.Run(key+" leaves", func(t *testing.T) {
			d, m := start(t, full(), 80, 24)
			d.Press(key)
			if !m.done {
				t.Error("the screen is still there")
			}
		})
	}
}

func TestALongValueIsCutInTheListAndToldBelow(t *testing.T) {
	in := full()
	in.Campaign.Purpose = "Find everybody who buys kettles by the dozen, and ask them what they would change about the ones they have"
	d, _ := start(t, in, 80, 24)
	d.Want("Find everybody who buys kettles by the dozen, and as..", "change about the ones they have")
}

func TestForeignTextIsDrawnAndNotObeyed(t *testing.T) {
	in := full()
	in.Campaign.Sender = "Rosa\u202e\x1b]0;x\a"
	in.Campaigns[1].Purpose = "a\nb"
	d, _ := start(t, in, 120, 40)
	d.WantNot("\u202e", "\x1b]")
	d.Want("Rosa\uFFFD")
	to(t, d, "Outreach 2")
	d.Want("a b")
}

func TestADialogThatIsNotTheScreensOwn(t *testing.T) {
	if _, mine := campaign.New(full()).Answered(ui.Closed{Tag: "other"}); mine {
		t.Error("the screen takes the answer of another's dialog")
	}
}

func TestAnAnswerAboutAnotherOutreachChangesNothing(t *testing.T) {
	in := full()
	in.Today = today
	s := campaign.New(in)
	r := s.Press(ui.Enter)
	in.Campaign = in.Campaigns[1]
	s.Set(in)
	r, mine := s.Answered(ui.Closed{Tag: r.Tag, Result: ui.Result{Outcome: ui.Answered, Answer: ui.Words{"late"}}})
	if !mine || r.Campaign != nil || !strings.Contains(r.Notice, "nothing was changed") {
		t.Errorf("asked for %+v", r)
	}
}

func TestASecondChangeIsMadeOnTopOfTheFirst(t *testing.T) {
	in := full()
	in.Today = today
	s := campaign.New(in)
	answer := func(words ...string) *model.Campaign {
		r := s.Press(ui.Enter)
		r, _ = s.Answered(ui.Closed{Tag: r.Tag, Result: ui.Result{Outcome: ui.Answered, Answer: ui.Words(words)}})
		return r.Campaign
	}
	answer("Sell teapots")
	s.Press(ui.Down)
	if c := answer("tea, pots"); c == nil || c.Purpose != "Sell teapots" || !reflect.DeepEqual(c.Words, []string{"tea", "pots"}) {
		t.Errorf("asked to save %+v", c)
	}
}

func TestWhatCouldNotBeSavedIsNotShownAsSaved(t *testing.T) {
	d, m := start(t, full(), 80, 24)
	m.failing = true
	d.Press("enter", "ctrl+u")
	d.Type("Sell teapots")
	d.Press("enter")
	d.WantNot("Sell teapots")
	d.Want("Find buyers of industrial kettles")
}
