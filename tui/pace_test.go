package tui

import (
	"testing"
	"time"

	"handpick/tui/ui/uitest"
)

func TestABurstOfKeysIsDrawnOnceAFrameAndInFull(t *testing.T) {
	b := begun(t, folder(t), 120, 40)
	b.app.pace.every = time.Second / framesPerSecond
	b.Advance(b.clock, time.Second)
	b.Press("j")
	b.Want("undecided, your words first: 2 of 5") // after a pause at once
	b.Press("j", "j")
	b.Want("undecided, your words first: 2 of 5") // too fast to be seen
	b.Advance(b.clock, b.app.pace.every)
	b.Want("undecided, your words first: 4 of 5", "Cy Umber")
	b.Advance(b.clock, time.Second)
	b.Press("k")
	b.Want("undecided, your words first: 3 of 5")
}

func TestWhatIsNoKeyIsDrawnAtOnce(t *testing.T) {
	b := begun(t, folder(t), 120, 40)
	b.app.pace.every = time.Second / framesPerSecond
	b.Advance(b.clock, time.Second)
	b.Press("n", "1") // the commit's answer comes right behind the second key
	b.Want("saved: Ada Fernsby, Not relevant", "1 of 5 decided")
	b.Press("j")
	b.Resize(80, 24)
	b.Want("undecided, your words first: 2 of 4")
}

func TestTheFrameIsNotDrawnWhileItIsSkipped(t *testing.T) {
	b := begun(t, folder(t), 120, 40)
	b.app.pace.every = time.Hour
	b.Press("j")
	shown := b.Screen()
	for range 3 {
		b.app.Update(uitest.Key(t, "j"))
	}
	if b.Screen() != shown {
		t.Error("it was drawn")
	}
}
