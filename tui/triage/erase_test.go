package triage_test

import (
	"errors"
	"testing"
	"time"

	"handpick/model"
	"handpick/tui/triage"
)

func TestErasingSaysWhatGoesAndMovesOn(t *testing.T) {
	t.Parallel()
	b := start(t, 100, 40)
	b.mentions = triage.Mentions{Exports: []string{"short\x1b[2Jlist.csv of 1 March 2026"}, Events: []string{"a reason about Bo Tarrant"}}
	b.Press("h", "e", "1")
	b.answer("in a message")
	b.Want("Erase Ada Fernsby?", "Every decision, reason and note about them goes", "in the copies beside this review", "cannot be undone",
		"still name them", "short␛[2Jlist.csv of 1 March 2026", "a reason about Bo Tarrant", "Hashes stay on your do-not-contact list")
	b.Advance(b.clock, time.Second)
	b.Press("enter")
	b.WantNot("Erase Ada Fernsby?")
	if last := b.rights[len(b.rights)-1]; last.Kind != triage.FindMentions {
		t.Fatalf("enter erased: %+v", last)
	}
	b.Press("h", "e", "2")
	b.answer("in a message")
	b.Want("Nothing is kept to know them by")
	b.yes()
	last := b.rights[len(b.rights)-1]
	if last.Kind != triage.EraseContact || last.Contact != 1 || last.Keep || last.How != "in a message" {
		t.Fatalf("asked for %+v", last)
	}
	b.Want("erased: no more is held", "Bo Tarrant", "1 of 2")
	b.WantNot("Ada", "Fernsby")
}

func TestAnErasedContactIsNotFoundAgain(t *testing.T) {
	t.Parallel()
	erase := func(b *bench) {
		b.Press("h", "e", "1")
		b.answer("in a message")
		b.yes()
	}
	t.Run("by a search made before", func(t *testing.T) {
		t.Parallel()
		b := start(t, 100, 30)
		b.Press("/")
		b.Type("a")
		b.Press("enter")
		b.Want("Ada Fernsby", "Bo Tarrant")
		erase(b)
		b.Want("Bo Tarrant")
		b.WantNot("Ada Fernsby")
		b.Press("esc")
		b.WantNot("Ada Fernsby")
	})
	t.Run("by a search made after", func(t *testing.T) {
		t.Parallel()
		b := start(t, 100, 30)
		b.Press("/", "esc")
		erase(b)
		b.Press("/")
		b.Type("fernsby")
		b.Want("(0 found)", "Nobody matches")
	})
	t.Run("by a search whose index was still being made", func(t *testing.T) {
		t.Parallel()
		b := start(t, 100, 30)
		b.Hold()
		b.Press("/", "esc")
		x, err := b.session.Review.PlanErase(t.Context(), b.journal, 1, model.Erasure{How: "by phone"})
		b.erase(x, err)
		b.Release()
		b.Press("/")
		b.Type("fernsby")
		b.Want("Nobody matches")
	})
	t.Run("by an undo, or under any filter", func(t *testing.T) {
		t.Parallel()
		b := start(t, 100, 30)
		b.Press("r", "1", "b", "2", "f", "3")
		b.Want("Ada Fernsby")
		erase(b)
		b.Press("z")
		b.Want("nothing to undo")
		for i := range 12 {
			b.Press("f", "home")
			for range i {
				b.Press("j")
			}
			b.Press("enter")
			b.WantNot("Ada Fernsby")
		}
	})
	t.Run("and leaves an empty screen when nobody else is left", func(t *testing.T) {
		t.Parallel()
		b := start(t, 100, 30)
		for range 3 {
			erase(b)
		}
		b.Want("Nothing is left to decide")
		b.Press("h")
		b.Want("there is no contact here")
	})
	t.Run("and what was being decided about another stays", func(t *testing.T) {
		t.Parallel()
		b := start(t, 100, 30)
		b.Press("j", "r")
		x, err := b.session.Review.PlanErase(t.Context(), b.journal, 1, model.Erasure{How: "by phone"})
		b.erase(x, err)
		b.Press("j", "k")
		b.Want("Bo Tarrant")
	})
}

func TestTheReasonOfAnErasedContactIsNotRepeated(t *testing.T) {
	t.Parallel()
	b := start(t, 100, 30)
	b.Press("n", "e")
	b.Type("she is Ada from the fair")
	b.Press("enter", "f", "2")
	b.Want("Ada Fernsby")
	b.Press("home", "h", "e", "1")
	b.answer("by phone")
	b.yes()
	b.Press("n", ".")
	b.WantNot("from the fair")
}

func TestAnErasureThatFailedLeavesTheContact(t *testing.T) {
	t.Parallel()
	b := start(t, 100, 30)
	b.broken = errors.New("NOT erased: the disk is full")
	b.Press("h", "e", "1")
	b.answer("by phone")
	b.yes()
	b.Want("NOT erased: the disk is full", "Ada Fernsby")
	b.Press("j")
	b.Want("Bo Tarrant")
}

func TestKeysWaitUntilIsKnownWhatNamesThem(t *testing.T) {
	t.Parallel()
	b := start(t, 100, 30)
	b.Press("h", "e", "1")
	b.Type("by phone")
	b.Hold()
	b.Press("enter", "j") // the journal is long
	b.Want("Ada Fernsby")
	if !b.screen.Saving() {
		t.Error("it does not wait")
	}
	b.Release()
	b.Want("Erase Ada Fernsby?")
	b.yes()
	if b.screen.Saving() {
		t.Error("it waits after the end")
	}
}

func TestWhatNamesThemCannotBeFound(t *testing.T) {
	t.Parallel()
	b := start(t, 100, 30)
	b.mentions.Err = errors.New("read the journal: it is damaged")
	b.Press("h", "e", "1")
	b.answer("by phone")
	b.Want("it is damaged", "Ada Fernsby")
	b.WantNot("Erase Ada Fernsby?")
}
