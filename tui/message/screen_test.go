package message

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"handpick/model"
	"handpick/tui/ui"
)

func TestLeaving(t *testing.T) {
	for _, key := range []string{"esc", "ctrl+s"} {
		t.Run(key+" saves the draft as it is", func(t *testing.T) {
			b := start(t, input("Hi "), 80, 24)
			b.Type("you")
			b.Press(key)
			if !b.last.Done || b.last.Saved == nil || *b.last.Saved != (Saved{Draft: "Hi you"}) {
				t.Errorf("asked %+v", b.last)
			}
		})
		t.Run(key+" saves nothing when nothing changed", func(t *testing.T) {
			b := start(t, input(pitch), 80, 24)
			b.Type("x")
			b.Press("backspace", key)
			if !b.last.Done || b.last.Saved != nil {
				t.Errorf("asked %+v", b.last)
			}
		})
	}
	t.Run("leaving works from every part", func(t *testing.T) {
		for tabs := range 3 {
			b := start(t, input(""), 80, 24)
			b.Type("x")
			b.Press([]string{"tab", "tab"}[:tabs]...)
			b.Press("esc")
			if !b.last.Done || b.last.Saved == nil {
				t.Errorf("after %d tabs asked %+v", tabs, b.last)
			}
		}
	})
	t.Run("what is pending is known before leaving", func(t *testing.T) {
		b := start(t, input(""), 80, 24)
		if b.screen.Pending() != nil {
			t.Error("something is pending at the start")
		}
		b.Type("x")
		if p := b.screen.Pending(); p == nil || p.Draft != "x" {
			t.Errorf("pending %+v", p)
		}
	})
	t.Run("line breaks of another system alone are no change", func(t *testing.T) {
		b := start(t, input("a\r\nb"), 80, 24)
		b.Press("esc")
		if b.last.Saved != nil {
			t.Errorf("asked %+v", b.last)
		}
	})
}

func TestFindingsAreLive(t *testing.T) {
	b := start(t, input("Hello. "), 120, 40)
	b.WantNot("“free trial”")
	b.Type("A free trial")
	b.Want("! hard  “free trial”", "The draft reads as marketing:")
	for range len("free trial") {
		b.Press("backspace")
	}
	b.WantNot("“free trial”", "The draft reads as marketing:")
}

func TestFindingsKeys(t *testing.T) {
	t.Run("enter goes to the place", func(t *testing.T) {
		b := start(t, input(pitch), 120, 40)
		b.Press("tab", "j", "enter", "*")
		b.wantText(t, strings.Replace(pitch, "helps teams", "*helps teams", 1))
	})
	t.Run("the source is shown on demand", func(t *testing.T) {
		b := start(t, input(pitch), 120, 40)
		b.Press("tab")
		b.WantNot("rests on:")
		b.Press("s")
		b.Want("rests on:")
		b.Press("s")
		b.WantNot("rests on:")
	})
	t.Run("the marker moves and stops at the ends", func(t *testing.T) {
		b := start(t, input(pitch), 120, 40)
		b.Press("tab", "k", "up")
		b.Want("┃! hard  “Our platform”")
		b.Press("down", "down")
		b.Want("┃! hard  “we offer”")
		b.Press("end", "j")
		b.Want("┃i info")
		b.Press("home")
		b.Want("┃! hard  “Our platform”")
	})
	t.Run("the finding under the cursor of the draft is the selected one", func(t *testing.T) {
		b := start(t, input(pitch), 120, 40)
		b.Press("up", "home", "tab") // the line of the call
		b.Want("┃! hard  “Book a call”")
	})
	t.Run("a missing line is put in when asked for, below the line of the cursor", func(t *testing.T) {
		b := start(t, input("Hello.\nBye."), 120, 40)
		b.Press("ctrl+home", "tab", "home")
		for range 20 {
			if f, _ := b.screen.selected(); f.Rule == "opt-out" {
				break
			}
			b.Press("j")
		}
		b.Want("i puts in:")
		b.Press("i")
		b.wantSaid(t, "put in below the line of the cursor: read it and make it your own")
		line := "If you do not want to hear from me about this, answer “no” and I will not write again."
		b.wantText(t, "Hello.\n"+line+"\nBye.")
		b.WantNot("No way to say no")
	})
	t.Run("no words are offered for what must be the person's own", func(t *testing.T) {
		b := start(t, input(pitch), 120, 40)
		b.Press("tab", "i")
		b.wantSaid(t, noLine)
		b.wantText(t, pitch)
	})
}

func TestPreviewKeys(t *testing.T) {
	b := start(t, input(pitch), 120, 40)
	b.Press("ctrl+p")
	b.Want("Preview 1 of 3", "Ada Fernsby", "Hi Ada,", "Head of Privacy at Corn", "You spoke at the potters' evening")
	b.Press("right")
	b.Want("Preview 2 of 3", "Hi 王,")
	b.Press("n")
	b.Want("Preview 3 of 3", "✗ fault  {first_name}: There is no first name", "{company}: There is no company", "Pho�tographer")
	b.Press("l")
	b.Want("Preview 1 of 3")
	b.Press("left", "p", "h")
	b.Want("Preview 1 of 3")
	b.Press("ctrl+p")
	b.Want("Findings:")
	b.wantText(t, pitch)
}

func TestPreviewScrolls(t *testing.T) {
	b := start(t, input("first\n"+strings.Repeat("more\n", 60)+"last"), 120, 40)
	b.Press("ctrl+p")
	b.Press("home", "pgdown", "space", "pgdown")
	b.Want("│ last")
	b.Press("j", "k")
	b.WantNot("│ last")
	b.Press("pgup", "pgup", "pgup")
	b.Want("│ first", "Ada Fernsby")
}

func TestPreviewFollowsTheDraft(t *testing.T) {
	b := start(t, input("Hi {first_name}"), 120, 40)
	b.Press("ctrl+p")
	b.Want("Hi Ada")
	b.Press("tab")
	b.Type(", hello")
	b.Press("ctrl+p")
	b.Want("Hi Ada, hello")
}

func TestInvitationCountsItsNote(t *testing.T) {
	in := input("Hi {first_name}!")
	in.Outreach.Channel = model.LinkedInInvite
	b := start(t, in, 120, 40)
	b.Want("Your note: 4 of 300, merge fields aside")
	b.Press("ctrl+p")
	b.Want("note of 7 of 300 characters")
}

func TestPasteGoesToTheDraft(t *testing.T) {
	t.Run("from any part, and the editor is seen", func(t *testing.T) {
		b := start(t, input(""), 80, 24)
		b.Press("ctrl+p")
		b.Paste("Hello\r\nyou")
		b.wantText(t, "Hello\nyou")
		b.Want("┃ Your message: 9 characters")
	})
	t.Run("a long draft is taken whole and said to be too long to read", func(t *testing.T) {
		b := start(t, input(""), 80, 24)
		long := strings.Repeat("We keep a kiln. ", 2000)
		b.Paste(long)
		b.wantText(t, long)
		b.Want("32,000 characters", "The draft is longer than 20,000 bytes")
	})
	t.Run("what is beyond all measure is refused whole", func(t *testing.T) {
		b := start(t, input("Hello"), 80, 24)
		b.Paste(strings.Repeat("x", maxText))
		b.wantText(t, "Hello")
		b.wantSaid(t, "that would make the message longer than 65,536 bytes: nothing was put in")
	})
}

func TestKeysThatDoNothingSaySo(t *testing.T) {
	b := start(t, input(pitch), 80, 24)
	for _, tabs := range [][]string{{"tab"}, {"tab"}} {
		b.Press(tabs...)
		b.Press("v")
		b.wantSaid(t, "this key does nothing here: tab goes on to the draft, where you can type")
	}
	b.wantText(t, pitch)
	none := input("")
	none.Contacts, none.Why = nil, nil
	b = start(t, none, 80, 24)
	b.Press("ctrl+p", "right")
	b.wantSaid(t, "there is nobody yet to show the message for")
	b.Press("ctrl+n")
	b.wantSaid(t, "write the draft first: its kind follows from what it says")
}

func TestTabGoesRound(t *testing.T) {
	b := start(t, input(pitch), 80, 24)
	for _, want := range []string{"┃ Findings", "┃ Preview", "┃ Your message"} {
		b.Press("tab")
		b.Want(want)
	}
	for _, want := range []string{"┃ Preview", "┃ Findings", "┃ Your message"} {
		b.Press("shift+tab")
		b.Want(want)
	}
}

func TestCursorStandsInTheText(t *testing.T) {
	b := start(t, input("Hi\n日本"), 80, 24)
	if x, y, ok := b.Cursor(); x != 5 || y != 4 || !ok {
		t.Errorf("the cursor is at %d,%d %v, want 5,4", x, y, ok)
	}
	b.Press("tab")
	if x, y, ok := b.Cursor(); x != 0 || y <= 4 || !ok {
		t.Errorf("the cursor is at %d,%d %v, want the selected finding", x, y, ok)
	}
}

func TestOtherMessagesAskNothing(t *testing.T) {
	s := New(input(pitch))
	if r := s.Update(tea.FocusMsg{}); r.Done || r.Dialog != nil || r.Notice != "" {
		t.Errorf("asked %+v", r)
	}
	if _, mine := s.Answered(ui.Closed{Tag: "another"}); mine {
		t.Error("took the answer to a dialog of someone else")
	}
	if content, cursor := s.View(); content != "" || cursor != nil {
		t.Errorf("drew %q before it knew the window", content)
	}
}

func TestPlacesAreMarkedInTheDraft(t *testing.T) {
	b := start(t, input("Hi {first_name}, a free trial? {nobody}"), 120, 40)
	content, _ := b.screen.View()
	hard, fault := b.theme.Bad.Underline(true), b.theme.Warn.Underline(true)
	for _, want := range []string{hard.Render("free trial"), fault.Render("{nobody}"), b.theme.Chip.Render("{first_name}")} {
		if !strings.Contains(content, want) {
			t.Errorf("%q is not drawn", want)
		}
	}
}
