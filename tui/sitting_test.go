package tui

import (
	"testing"
)

func TestTheMouse(t *testing.T) {
	b := begun(t, folder(t), 120, 40)
	b.Click(10, 4) // the third line of the queue, below the header
	b.Want("undecided, your words first: 3 of 5", "Gardener")
	b.Wheel(10, 4, -1)
	b.Want("undecided, your words first: 2 of 5")
	b.Click(80, 4)  // on the card
	b.Click(10, 30) // below the last contact
	b.Want("undecided, your words first: 2 of 5")
	b.Resize(80, 24)
	b.Click(5, 17) // the first line of the strip
	b.Want("undecided, your words first: 1 of 5")
	b.Press("tab")
	b.Click(5, 18) // the suggestion stands there now
	b.Want("undecided, your words first: 1 of 5")
}

func TestCopyingTheProfileLink(t *testing.T) {
	b := begun(t, folder(t), 120, 40)
	b.Press("y")
	b.Want("profile link sent to the clipboard")
	if b.Copied() != "https://www.linkedin.com/in/ada-fernsby-1" {
		t.Errorf("copied %q", b.Copied())
	}
}

func TestTheLastReasonAgainWhereItsEvidenceHolds(t *testing.T) {
	b := begun(t, folder(t), 120, 40)
	b.Press(".")
	b.Want("the last reason does not hold here")
	b.Press("r", "3", "b") // Ada: the words
	b.Press("r", ".", "b") // Di holds them too
	b.Want("saved: Di Vance, Relevant, B2B")
	b.Press("r", ".")
	b.Want("the last reason does not hold here", "why relevant?") // Bo does not
}

func TestAStandingReasonIsKeptAndCited(t *testing.T) {
	b := begun(t, folder(t), 120, 40)
	b.Press("K")
	b.Want("Which standing reason?")
	b.Press("9")
	b.Want("A reason that holds for many contacts", "The person may ask to read this.")
	b.Press("ctrl+u")
	b.Type("met at the fair")
	b.Press("enter")
	b.Want("What is it a reason for?")
	b.Press("r")
	b.Want("reason kept", "9  met at the fair")
	b.Press("r", "9", "b")
	b.Want("saved: Ada Fernsby, Relevant, B2B")
}

func TestOtherWordsSortTheQueueAnew(t *testing.T) {
	b := begun(t, folder(t), 120, 40)
	b.Press("c")
	b.Want("This outreach", "Words of fitting roles")
	b.Press("home", "j", "enter", "ctrl+u")
	b.Type("gardener")
	b.Press("enter", "j", "enter")
	b.Type("2")
	b.Press("enter", "esc")
	b.Want("0 of 2 good ones")
	b.Press("home")
	b.Want("Bo Tarrant", "the position holds your word “gardener”", "undecided, your words first: 1 of 5")
}

func TestEscGoesBackOneStepAtATime(t *testing.T) {
	b := begun(t, folder(t), 120, 40)
	b.Press("/")
	b.Type("privacy")
	b.Press("enter", "tab", "r")
	b.Want("Fits?", "Suggestion", "search “privacy”")
	b.Press("esc")
	b.WantNot("Fits?", "Suggestion")
	b.Press("tab", "esc")
	b.WantNot("Suggestion")
	b.Want("search “privacy”")
	b.Press("esc")
	b.Want("undecided, your words first: 1 of 5")
	b.Press("esc")
	b.Want("nothing to clear: q quits")
}

func TestBareStartOffersTheSample(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	b := startOn(t, t.TempDir(), "", 120, 40, func(o *Options) { o.Sample = []byte(export) })
	b.Want("No export was found", "try the sample")
	b.Press("s")
	b.Want("Ada Fernsby", "5 contacts read")
}

func TestBareStartOffersWhatItFinds(t *testing.T) {
	dir := folder(t)
	begun(t, dir, 120, 40).quit(t)
	b := startOn(t, dir, "", 120, 40, nil)
	b.Want("What do you want to review?", "connections.handpick", "review, last worked on", "connections.csv")
	b.Press("1")
	b.Want("0 of 5 decided", "Head of Privacy")
}

func TestASCIIDrawsTypographicQuotesPlainly(t *testing.T) {
	b := startOn(t, folder(t), "connections.csv", 120, 40, func(o *Options) {
		o.ASCII, o.Request.Purpose, o.Request.Words = true, "advice", []string{"privacy"}
	})
	b.Press("enter")
	b.Want(`the position holds your word "privacy"`)
	for _, r := range b.Screen() {
		if r > 0x7e {
			t.Fatalf("%q is on the screen:\n%s", r, b.Screen())
		}
	}
}
