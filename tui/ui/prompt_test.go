package ui_test

import (
	"testing"

	"handpick/tui/ui"
)

func TestPromptAnswersWithTheTextTyped(t *testing.T) {
	d, m := open(t, reason(), 80, 16)
	d.Want("Why relevant?", "The person may ask to read this.")
	d.Type(" met at the fair ")
	d.Press("enter")
	wantResult(t, m, ui.Answered, "[met at the fair]")
}

func TestPromptCancelledHandsBackTheDraft(t *testing.T) {
	d, m := open(t, reason(), 80, 16)
	d.Type("half a rea")
	d.Press("esc")
	wantResult(t, m, ui.Cancelled, "[half a rea]")
}

func TestPromptAsksForWhatIsRequired(t *testing.T) {
	d, m := open(t, reason(), 80, 16)
	d.Press("space", "enter")
	d.Want("type a reason, or esc")
	d.Type("so")
	d.WantNot("type a reason, or esc")
	d.Press("enter")
	wantResult(t, m, ui.Answered, "[so]")
}

func TestPromptCompletesFromTheGivenTextsOnly(t *testing.T) {
	d, m := open(t, reason(), 80, 16)
	d.Type("knows")
	d.Want("tab knows our market well", "knows the founder")
	d.WantNot("asked for an update")
	d.Press("down")
	d.Want("tab knows the founder")
	d.Press("tab", "enter")
	wantResult(t, m, ui.Answered, "[knows the founder]")
}

func TestPromptWarnsWhileTypingAndAsksOnceMore(t *testing.T) {
	d, m := open(t, reason(), 80, 16)
	d.Type("church")
	d.Want("! this may say something about belief")
	d.Press("enter")
	d.Want("enter again keeps it as it is")
	if m.closed != nil {
		t.Fatal("the first enter saved words that were warned about")
	}
	d.Press("enter")
	wantResult(t, m, ui.Answered, "[church]")
}

func TestPromptWarnsAnewWhenTheTextChanges(t *testing.T) {
	d, m := open(t, reason(), 80, 16)
	d.Type("church")
	d.Press("enter")
	d.Type("es")
	d.WantNot("enter again")
	d.Press("enter")
	d.Want("enter again keeps it as it is")
	if m.closed != nil {
		t.Fatal("an earlier yes was taken for the new text")
	}
}

func TestPromptTakesAPasteAsOneLine(t *testing.T) {
	d, m := open(t, reason(), 80, 16)
	d.Paste("two\nlines\x1b[31m")
	d.Press("enter")
	wantResult(t, m, ui.Answered, "[two lines[31m]")
}

func TestPromptTellsHowMuchRoomIsLeft(t *testing.T) {
	d, _ := open(t, reason(), 80, 16)
	d.Type("forty-five characters are not yet worth saying")
	d.Want("46 of 60 characters")
}

func TestPromptWithSeveralFields(t *testing.T) {
	prompt := func() *ui.Prompt {
		return ui.NewPrompt("This outreach", "",
			ui.PromptField{Label: "What is it for?", Value: "pilot", Required: "say what it is for"},
			ui.PromptField{Label: "Words that mark a fitting role"})
	}
	t.Run("enter goes from field to field and then answers", func(t *testing.T) {
		d, m := open(t, prompt(), 80, 16)
		d.Type(" users")
		d.Press("enter")
		d.Type("head of")
		d.Press("enter")
		wantResult(t, m, ui.Answered, "[pilot users head of]")
	})
	t.Run("tab and shift+tab go round", func(t *testing.T) {
		d, m := open(t, prompt(), 80, 16)
		d.Press("tab", "x", "tab", "y", "shift+tab", "z", "enter")
		wantResult(t, m, ui.Answered, "[piloty xz]")
	})
	t.Run("a required field left empty is gone back to", func(t *testing.T) {
		d, m := open(t, prompt(), 80, 16)
		d.Press("ctrl+u", "tab", "x", "enter")
		d.Want("say what it is for")
		d.Press("a", "enter", "enter")
		wantResult(t, m, ui.Answered, "[a x]")
	})
}

func TestPromptPutsTheCursorWhereTheTextGoes(t *testing.T) {
	d, _ := open(t, reason(), 80, 16)
	d.Type("日本")
	x, y, ok := d.Cursor()
	if !ok {
		t.Fatal("the cursor is hidden")
	}
	d.Press("a")
	line := []rune(lineOf(t, d.Screen(), y))
	// The two wide characters take four cells but two runes.
	if got := string(line[x-2]); got != "a" {
		t.Errorf("typed at %d,%d, found %q there", x, y, got)
	}
}
