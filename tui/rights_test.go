package tui

import (
	"testing"
	"time"
)

func TestAWayOfAskingThatNamesThemIsRefusedBeforeAnythingIsConfirmed(t *testing.T) {
	b := prepared(t, stated(), 80, 24)
	no := b.app.triage.Place().Contact
	name := b.app.session.Review.Contact(no).LastName
	b.Press("h", "e", "1")
	b.answer(name + " rang")
	b.Want("say it without naming them")
	b.Advance(b.clock, time.Second)
	b.Press("y")
	if !b.app.session.Review.State(no).Held() {
		t.Fatal("they are erased")
	}
	b.Press("h", "e", "1")
	b.answer("by phone")
	b.Want("erase for good")
	b.Advance(b.clock, time.Second) // the question is deaf at first
	b.Press("y")
	if b.app.session.Review.State(no).Held() {
		t.Error("they are not erased")
	}
}
