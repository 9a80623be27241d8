package message

import (
	"testing"

	"handpick/model"
)

func (b *bench) wantNature(t *testing.T, want model.Nature, why string) {
	t.Helper()
	b.Press("esc")
	got := Saved{Nature: b.screen.in.Nature, NatureWhy: b.screen.in.NatureWhy}
	if b.last.Saved != nil {
		got = *b.last.Saved
	}
	if !b.last.Done || got.Nature != want || got.NatureWhy != why {
		t.Errorf("saved %q because %q, want %q because %q", got.Nature, got.NatureWhy, want, why)
	}
}

func TestSettingTheNature(t *testing.T) {
	t.Run("what is proposed needs no reason", func(t *testing.T) {
		b := start(t, input(pitch), 80, 24)
		b.Press("ctrl+n", "m")
		b.Want("Kind of message: marketing, set by you")
		b.wantNature(t, model.Marketing, "")
	})
	t.Run("informational is confirmed even when it is proposed", func(t *testing.T) {
		b := start(t, input(plainWord), 80, 24)
		b.Press("ctrl+n", "i")
		b.Want("Is nothing promoted?")
		b.Press("y")
		b.wantNature(t, model.Informational, "")
	})
	t.Run("enter does not confirm by itself", func(t *testing.T) {
		b := start(t, input(plainWord), 80, 24)
		b.Press("ctrl+n", "i", "enter")
		b.wantSaid(t, "the kind of message was not set")
		b.wantNature(t, model.NoNature, "")
	})
	t.Run("overruling a proposal needs a reason", func(t *testing.T) {
		b := start(t, input(pitch), 80, 24)
		b.Press("ctrl+n", "i", "y")
		b.Want("Why is it informational?")
		b.Press("enter")
		b.Want("it differs from the proposal: say why, or esc")
		b.Type("quoted from a book")
		b.Press("enter")
		b.Want("Kind of message: informational, set by you: quoted from a book")
		b.wantNature(t, model.Informational, "quoted from a book")
	})
	t.Run("the stricter side needs a reason too", func(t *testing.T) {
		b := start(t, input(plainWord), 80, 24)
		b.Press("ctrl+n", "m")
		b.Type("it prepares a sale")
		b.Press("enter")
		b.wantNature(t, model.Marketing, "it prepares a sale")
	})
	t.Run("a reason not given sets nothing", func(t *testing.T) {
		b := start(t, input(pitch), 80, 24)
		b.Press("ctrl+n", "u")
		b.Type("half")
		b.Press("esc")
		b.wantSaid(t, "the kind of message was not set: it differs from the proposal and needs your reason")
		b.wantNature(t, model.NoNature, "")
	})
	t.Run("esc leaves the question", func(t *testing.T) {
		b := start(t, input(pitch), 80, 24)
		b.Press("ctrl+n", "esc")
		b.wantNature(t, model.NoNature, "")
	})
	t.Run("what is true of one person cannot be chosen", func(t *testing.T) {
		for _, key := range []string{"s", "a"} {
			b := start(t, input(pitch), 80, 24)
			b.Press("ctrl+n", key)
			b.Want("true of one person: note it on the contact")
			b.Press("esc")
			b.wantNature(t, model.NoNature, "")
		}
	})
}

func TestANatureDoesNotOutliveTheTextItWasSaidOf(t *testing.T) {
	informational := input(plainWord)
	informational.Nature = model.Informational
	t.Run("it stands while the draft reads the same", func(t *testing.T) {
		b := start(t, informational, 80, 24)
		b.Type("Thank you.")
		b.wantNature(t, model.Informational, "")
	})
	t.Run("it falls when the draft begins to sell", func(t *testing.T) {
		b := start(t, informational, 80, 24)
		b.Type("We offer a free trial.")
		b.Want("Kind of message: no longer informational, it reads differently now")
		b.wantNature(t, model.NoNature, "")
		b.wantSaid(t, "the draft reads differently now: its kind is to be set again")
	})
	t.Run("it stands again when that is taken back", func(t *testing.T) {
		b := start(t, informational, 80, 24)
		b.Paste("We offer a free trial.")
		b.Press("ctrl+u")
		b.wantNature(t, model.Informational, "")
	})
	t.Run("marketing stands, for nothing is stricter", func(t *testing.T) {
		in := input(pitch)
		in.Nature = model.Marketing
		b := start(t, in, 80, 24)
		b.Press("ctrl+home", "ctrl+k", "delete", "delete", "ctrl+k", "delete", "delete", "ctrl+k")
		b.wantNature(t, model.Marketing, "")
	})
	t.Run("a nature against the proposal without a reason does not stand", func(t *testing.T) {
		in := input(pitch)
		in.Nature = model.Informational
		b := start(t, in, 80, 24)
		b.wantNature(t, model.NoNature, "")
	})
	t.Run("one with a reason does", func(t *testing.T) {
		in := input(pitch)
		in.Nature, in.NatureWhy = model.Informational, "quoted from a book"
		b := start(t, in, 80, 24)
		b.Type("More of it.")
		b.wantNature(t, model.Informational, "quoted from a book")
	})
}
