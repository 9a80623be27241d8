package ui_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"handpick/tui/ui"
	"handpick/tui/ui/uitest"
)

// lineOf returns line y of a screen.
func lineOf(t *testing.T, screen string, y int) string {
	t.Helper()
	lines := strings.Split(screen, "\n")
	if y >= len(lines) {
		t.Fatalf("no line %d on screen", y)
	}
	return lines[y]
}

func startToasts(t *testing.T) (*uitest.Driver, *host, *uitest.Clock) {
	t.Helper()
	clock := uitest.NewClock()
	m := newHost(clock)
	return uitest.New(t, m, 60, 10), m, clock
}

// say runs what a notice returns, as the program does.
func say(d *uitest.Driver, m *host, text string) {
	if msg := m.toasts.Notice(text)(); msg != nil {
		d.Send(msg)
	}
}

func TestNoticeGoesByItselfAfterThreeSeconds(t *testing.T) {
	d, m, clock := startToasts(t)
	say(d, m, "saved: relevant, B2B (z takes it back)")
	d.Press("r")
	d.Advance(clock, 2999*time.Millisecond)
	d.Want("saved: relevant, B2B")
	d.Advance(clock, time.Millisecond)
	d.WantNot("saved")
}

func TestNoticeIsNotEndedByTheTimeOfTheOneBefore(t *testing.T) {
	d, m, clock := startToasts(t)
	say(d, m, "first")
	d.Advance(clock, 2*time.Second)
	say(d, m, "second")
	d.Advance(clock, 2*time.Second)
	d.Want("second")
	d.Advance(clock, time.Second)
	d.WantNot("second")
}

func TestErrorStaysUntilTheNextKey(t *testing.T) {
	d, m, clock := startToasts(t)
	say(d, m, "saved")
	m.toasts.Fail("the disk is full")
	d.Advance(clock, time.Hour)
	d.Want("error: the disk is full")
	d.Press("j")
	d.WantNot("the disk is full")
}

func TestNoticeDoesNotHideAnError(t *testing.T) {
	d, m, _ := startToasts(t)
	m.toasts.Fail("the disk is full")
	if cmd := m.toasts.Notice("saved"); cmd != nil {
		t.Error("a notice that is not shown has a time to go")
	}
	d.Want("error: the disk is full")
	d.Press("j")
	d.WantNot("saved", "the disk is full")
	if want := "09:00:00  saved"; m.toasts.Lines()[0] != want {
		t.Errorf("logged %q, want %q", m.toasts.Lines()[0], want)
	}
}

func TestToastIsOneLineWhateverItQuotes(t *testing.T) {
	d, m, _ := startToasts(t)
	m.toasts.Fail("open a\nb\x1b[2J: no such file")
	d.Want("error: open a b")
}

func TestMessagesAreLoggedNewestFirstUpToALimit(t *testing.T) {
	d, m, clock := startToasts(t)
	for i := range 600 {
		say(d, m, fmt.Sprint("notice ", i))
	}
	d.Advance(clock, time.Minute)
	m.toasts.Fail("the disk is full")
	lines := m.toasts.Lines()
	if len(lines) != 500 {
		t.Fatalf("%d messages, want 500", len(lines))
	}
	if want := "09:01:00  error: the disk is full"; lines[0] != want {
		t.Errorf("first line %q, want %q", lines[0], want)
	}
	if want := "09:00:00  notice 101"; lines[499] != want {
		t.Errorf("last line %q, want %q", lines[499], want)
	}
}

func TestToastFitsItsLine(t *testing.T) {
	d, m, _ := startToasts(t)
	m.toasts.Fail(strings.Repeat("王", 50))
	d.Want("王..")
	if got := ui.NewToasts(uitest.NewClock().UI()).View(5, m.theme); got != "     " {
		t.Errorf("an empty toast is %q", got)
	}
}
