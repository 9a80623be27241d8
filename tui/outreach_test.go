package tui

import (
	"fmt"
	"os"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"handpick/model"
)

// setting goes to a setting of the outreach screen and opens it.
func (b *bench) setting(t *testing.T, label string) {
	t.Helper()
	b.Press("home")
	for range 40 {
		for line := range strings.SplitSeq(b.Screen(), "\n") {
			if strings.HasPrefix(line, b.app.theme.Marker) && strings.Contains(line, label) {
				b.Press("enter")
				return
			}
		}
		b.Press("j")
	}
	t.Fatalf("there is no setting %q:\n%s", label, b.Screen())
}

func TestAnOutreachStatedByKeysChangesTheAnswerOnTheCard(t *testing.T) {
	b := begun(t, folder(t), 120, 40)
	b.Want("May I write?  not yet: confirm the country")
	b.Press("c")
	b.setting(t, "Usual country")
	b.Press("1")
	b.setting(t, "Channel")
	b.Press("1", "esc")
	b.Want("May I write?  not yet")
	b.WantNot("confirm the country", "choose the channel")
}

func TestWhatCannotBeSavedOfAnOutreachSaysWhatIsAllowed(t *testing.T) {
	for _, tt := range []struct{ label, typed, want string }{
		{"Look at it again on", "2026-02-30", "write it as 2026-03-31"},
		{"Look at it again on", "2026-01-01", "that day is over"},
		{"Days between", "many", "write a whole number"},
		{"Most unanswered", "-1", "write a whole number"},
	} {
		t.Run(tt.label+" "+tt.typed, func(t *testing.T) {
			b := prepared(t, stated(), 80, 24)
			b.Press("c")
			b.setting(t, tt.label)
			b.answer(tt.typed)
			b.Want("Not saved: ", tt.want)
		})
	}
	t.Run("a country that is none", func(t *testing.T) {
		b := prepared(t, stated(), 80, 24)
		b.Press("c")
		b.setting(t, "Usual country")
		b.Press("o")
		b.answer("Mars")
		b.Want("Not saved: ", "Mars")
	})
}

func TestAChangeSaysWhoMovedAndOldDecisionsKeepTheirAnswer(t *testing.T) {
	b := prepared(t, marketing(), 120, 40)
	b.Press("r", "3", "b", "f", "3")
	b.Want("May I write?  not yet: informational only", "standard policy: may contact with conditions")
	b.Press("c")
	b.setting(t, "Policy")
	b.Press("2")
	b.answer("our counsel follows the regulator")
	b.Want("the answer changed for 1: M lists them", "chosen by Robin")
	b.Press("M")
	b.Want("Ada Fernsby: may contact with conditions, ready, was")
	b.Press("esc", "esc")
	b.Want("May I write?  yes, with conditions")
	b.Press("h")
	b.Want("then: informational only (cautious")
}

func TestAChangeOfTheDraftSaysWhoMoved(t *testing.T) {
	b := prepared(t, stated(), 120, 40)
	b.Press("r", "3", "b", "m")
	b.Paste("We offer 20% off. Book a demo.")
	b.Press("ctrl+n", "m", "esc")
	b.Want("the answer changed for 1: M lists them")
}

func TestNobodyMovedWhenNothingAboutThemDid(t *testing.T) {
	b := prepared(t, stated(), 120, 40)
	b.Press("r", "3", "b", "f", "3", "c", "esc", "w", "w", "c")
	b.setting(t, "What it is for")
	b.answer("ask about kilns")
	b.WantNot("the answer changed")
}

func TestTwoOutreachesShareThePersonAndNotTheRelevance(t *testing.T) {
	dir := folder(t)
	b := begun(t, dir, 120, 40)
	b.state(t, stated())
	b.Press("r", "3", "b", "c")
	b.setting(t, "Start another")
	b.answer("sell kilns")
	b.Want("This outreach (2 of 2)")
	b.WantNot("the answer changed")
	b.Press("esc", "f", "1")
	b.Want("0 of 5 decided, 0 relevant", "Ada Fernsby")
	b.Press("home", "n", "1")
	b.Want("1 of 5 decided, 0 relevant")
	if kind := b.app.session.Review.State(1).Kind; kind != model.B2B {
		t.Errorf("the kind became %v in the other outreach", kind)
	}
	b.Press("z")
	b.Want("taken back: Ada Fernsby", "0 of 5 decided")
	b.Press("z")
	b.Want("nothing to undo") // what was decided in the other one is not undone from here
	b.Press("c")
	b.setting(t, "Outreach 1")
	b.Want("This outreach (1 of 2)")
	b.WantNot("the answer changed")
	b.Press("esc")
	b.Want("1 of 5 decided, 1 relevant")

	b.quit(t)
	b = startOn(t, dir, "connections.csv", 120, 40, nil)
	b.Want("1 of 5 decided, 1 relevant")
	b.Press("c")
	b.Want("This outreach (1 of 2)", "Robin Farrow", "United Kingdom", "pass: Learning", "sell kilns")
	b.Press("esc", "m")
	b.Want("I am doing research for a dissertation", "Kind of message: informational")
}

func TestChangesOfTheOutreachWhileOneIsSavedAreAllKept(t *testing.T) {
	b := prepared(t, stated(), 120, 40)
	b.Press("c")
	b.Hold() // the disk is slow
	b.setting(t, "Channel")
	b.Press("3")
	b.setting(t, "Page invitations")
	b.Press("2")
	b.setting(t, "Usual country")
	b.Press("0", "esc")
	b.Press("r", "3", "b") // for the card as it will be
	b.Release()
	b.Want("saved: Ada Fernsby, Relevant, B2B")
	if d, err := b.app.session.Review.Decision(1); err != nil || d.Verdict.Outcome != model.CannotDecide {
		t.Errorf("decided on %+v, %v", d.Verdict, err)
	}
	c := b.app.campaign()
	if c.Channel != model.WorkEmail || c.PageInvites != model.PageInvitesMarketing || c.Country != "" {
		t.Errorf("kept %v, %v and %q", c.Channel, c.PageInvites, c.Country)
	}
}

func TestAnOutreachThatCannotBeSavedIsTakenBack(t *testing.T) {
	b := prepared(t, stated(), 120, 40)
	b.Press("c")
	if err := os.Remove(b.app.session.Path()); err != nil {
		t.Fatal(err)
	}
	b.setting(t, "Channel")
	b.Hold()
	b.Press("3", "q") // it does not end on what is not saved
	b.Release()
	b.Want("error: NOT saved: ", "LinkedIn message")
	if b.Ended() != nil {
		t.Error("the program ended")
	}
	b.app.session = nil // nothing is left to close properly
}

func TestAMessageIsKeptOnLeaving(t *testing.T) {
	dir := folder(t)
	b := begun(t, dir, 120, 40)
	b.Press("m")
	b.Paste("We offer 20% off. Book a demo.")
	b.Want("The draft reads as marketing")
	b.Press("ctrl+n", "m")
	b.Want("Kind of message: marketing")
	b.Press("esc")
	b.Want("Ada Fernsby")
	if c := b.app.campaign(); c.Draft == "" || c.Nature != model.Marketing || c.Validate(b.app.today()) != nil {
		t.Errorf("kept %q as %v: %v", c.Draft, c.Nature, c.Validate(b.app.today()))
	}
	b.Press("c") // and the outreach can still be changed
	b.setting(t, "Organisation")
	b.answer("Bramble Kiln Ltd")
	b.WantNot("ot saved")
	b.Press("esc", "m")
	b.Want("We offer 20% off.", "Kind of message: marketing")
}

func TestADraftThatCannotBeSavedStaysOnScreen(t *testing.T) {
	broken := func(t *testing.T) *bench {
		b := prepared(t, stated(), 80, 24)
		b.Press("m")
		b.Type("PS: mind the kiln")
		if err := os.Remove(b.app.session.Path()); err != nil {
			t.Fatal(err)
		}
		return b
	}
	t.Run("when leaving", func(t *testing.T) {
		b := broken(t)
		b.Hold()
		b.Press("esc", "q")
		b.Release()
		b.Want("error: NOT saved: ", "mind the kiln")
		b.Type("!") // it can be worked on
		b.Want("mind the kiln!")
		b.app.session = nil // nothing is left to close properly
	})
	t.Run("when interrupting, and once more ends the program", func(t *testing.T) {
		b := broken(t)
		b.Press("ctrl+c")
		b.Want("error: NOT saved: ", "mind the kiln")
		if b.Ended() != nil {
			t.Fatal("the program ended")
		}
		b.Press("ctrl+c")
		if _, ok := b.Ended().(tea.InterruptMsg); !ok {
			t.Error("the program goes on")
		}
		b.app.session = nil // nothing is left to close properly
	})
}

func TestInterruptingKeepsTheDraft(t *testing.T) {
	for _, slow := range []bool{false, true} {
		t.Run(fmt.Sprintf("slow disk %v", slow), func(t *testing.T) {
			dir := folder(t)
			b := begun(t, dir, 80, 24)
			b.Press("m")
			b.Type("half a thought")
			if slow {
				b.Hold()
			}
			b.Press("ctrl+c")
			if slow {
				b.Type("ignored")
				b.Release()
			}
			if _, ok := b.Ended().(tea.InterruptMsg); !ok {
				t.Fatal("the program goes on")
			}
			b.quit(t)
			b = startOn(t, dir, "connections.csv", 80, 24, nil)
			b.Press("m")
			b.Want("half a thought")
		})
	}
}

func TestKeysAfterLeavingTheMessageBelongToTheCard(t *testing.T) {
	b := prepared(t, stated(), 120, 40)
	b.Press("m")
	b.Type("PS")
	b.Hold() // the disk is slow
	b.Press("esc", "n", "1")
	b.Release()
	b.Want("saved: Ada Fernsby, Not relevant")
	if strings.Contains(b.app.campaign().Draft, "PSn1") {
		t.Error("the keys went into the draft")
	}
}

func TestTheExportSaysWhoIsReadyAndWhichAnswerReleasesMost(t *testing.T) {
	c := stated()
	c.Country = ""
	b := prepared(t, c, 120, 40)
	b.Press("r", "3", "b", "r", "3", "b", "x")
	b.Want("2 relevant: 0 ready to write to, 2 not yet", "0 ready to write to", "2 wait for it first")
	b.Press("esc")
	b.state(t, stated())
	b.Press("x")
	b.Want("0 ready to write to, 2 not yet") // the draft has {why}, and nobody has a line
	b.Press("esc", "f", "3", "p", "y")
	b.answer("You spoke in May.")
	b.Press("x")
	b.Want("1 ready to write to, 1 not yet")
}
