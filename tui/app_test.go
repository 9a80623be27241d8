package tui

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"handpick/model/journal"
	"handpick/tui/session"
	"handpick/tui/ui/uitest"
)

// export is an invented export in LinkedIn's shape, newest first.
const export = `Notes:
"An invented note."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Ada,Fernsby,https://www.linkedin.com/in/ada-fernsby-1,,Acme Ltd,Head of Privacy,02 Feb 2026
Bo,Tarrant,https://www.linkedin.com/in/bo-tarrant-2,bo@example.com,Globex,Gardener,20 Jan 2026
Cy,Umber,https://www.linkedin.com/in/cy-umber-3,,Self-employed,Photographer,11 Jan 2026
Di,Vance,https://www.linkedin.com/in/di-vance-4,,Acme Ltd,Privacy Counsel,05 Jan 2026
,,,,,,04 Jan 2026
Ed,Wick,https://www.linkedin.com/in/ed-wick-5,,,,03 Jan 2026
`

// journals are the real ones, on files in the test's folder.
func journals() session.Journals {
	wrap := func(f func(string) (*journal.Journal, error)) func(string) (session.Journal, error) {
		return func(path string) (session.Journal, error) {
			j, err := f(path)
			if err != nil {
				return nil, err
			}
			return j, nil
		}
	}
	return session.Journals{Open: wrap(journal.Open), Create: wrap(journal.Create)}
}

// bench is one program under test, with its folder and its clock.
type bench struct {
	*uitest.Driver
	app   *app
	clock *uitest.Clock
	dir   string
}

// folder returns a folder that holds the export as connections.csv.
func folder(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	write(t, filepath.Join(dir, "connections.csv"), export)
	return dir
}

func write(t *testing.T, path, content string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}

func read(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// start runs the program on a file of the folder.
func startOn(t *testing.T, dir, file string, w, h int, change func(*Options)) *bench {
	t.Helper()
	clock := uitest.NewClock()
	o := Options{Journals: journals(), Clock: clock.UI(), Folders: []string{dir}}
	o.Request = session.Request{Name: "Robin", Wishes: filepath.Join(dir, "wishes"), Now: clock.UI().Now}
	if file != "" {
		o.Request.Path = filepath.Join(dir, file)
	}
	if change != nil {
		change(&o)
	}
	a := newApp(context.Background(), o)
	b := &bench{Driver: uitest.New(t, a, w, h), app: a, clock: clock, dir: dir}
	t.Cleanup(func() { b.quit(t) })
	return b
}

// quit ends the sitting and returns the line said.
func (b *bench) quit(t *testing.T) string {
	t.Helper()
	var said strings.Builder
	if err := b.app.close(&said); err != nil {
		t.Fatal(err)
	}
	b.app.session = nil
	return said.String()
}

// begun runs the program on the export with words given, past the overview.
func begun(t *testing.T, dir string, w, h int) *bench {
	t.Helper()
	b := startOn(t, dir, "connections.csv", w, h, func(o *Options) {
		o.Request.Purpose, o.Request.Words = "find design partners", []string{"privacy"}
	})
	b.Want("Your list at a glance")
	b.Press("enter")
	return b
}

func TestTheFirstSitting(t *testing.T) {
	b := startOn(t, folder(t), "connections.csv", 120, 40, nil)
	b.Want("Ada Fernsby", "What is this outreach for?", "5 contacts read")
	b.Type("find design partners")
	b.Press("enter")
	b.Type("privacy")
	b.Press("enter")
	b.Want("Your list at a glance", "hold your words", "look self-employed", "1  more are hidden", "reviewer: Robin")
	b.Press("enter")
	b.Want("0 of 5 decided", "1 of 5", "Head of Privacy", "the position holds your word")
}

func TestTheQuestionsMayBeSkipped(t *testing.T) {
	b := startOn(t, folder(t), "connections.csv", 80, 24, nil)
	b.Press("esc")
	b.Want("Your list at a glance")
	b.WantNot("hold your words")
	b.Press("enter")
	b.WantNot("none of your words")
}

func TestDecidingSavesAndGoesOn(t *testing.T) {
	b := begun(t, folder(t), 120, 40)
	b.Press("r", "3", "b")
	b.Want("saved: Ada Fernsby, Relevant, B2B; z takes it back", "1 of 5 decided, 1 relevant", "Di Vance")
	b.Want("you marked “Acme") // company memory
	b.Press("n", "1")
	b.Want("saved: Di Vance, Not relevant", "Bo Tarrant")
	b.Press("n")
	b.Want("saved: Bo Tarrant, Not relevant", "Cy Umber")
}

func TestUndoAndRedoSurviveARestart(t *testing.T) {
	dir := folder(t)
	b := begun(t, dir, 120, 40)
	b.Press("r", "3", "b", "n", "1")
	b.quit(t)

	b = startOn(t, dir, "connections.handpick", 120, 40, nil)
	b.Want("2 of 5 decided")
	b.Press("z")
	b.Want("taken back: Di Vance, Not relevant; Z brings it back", "1 of 5 decided")
	b.Press("z")
	b.Want("taken back: Ada Fernsby, Relevant, B2B", "0 of 5 decided")
	b.Press("z")
	b.Want("nothing to undo")
	b.Press("Z", "Z")
	b.Want("brought back: Di Vance, Not relevant", "2 of 5 decided")
}

func TestASittingResumesAtTheSamePlace(t *testing.T) {
	dir := folder(t)
	b := begun(t, dir, 120, 40)
	b.Press("f", "2", "o", "3", "j", "j")
	b.Want("all, as imported: 3 of 5", "Cy Umber")
	b.quit(t)
	b = startOn(t, dir, "connections.csv", 120, 40, nil)
	b.Want("all, as imported: 3 of 5", "Photographer")
}

func TestKeysPressedWhileACommitRunsBelongToTheNextContact(t *testing.T) {
	b := begun(t, folder(t), 120, 40)
	b.Press("r", "3")
	b.Hold()
	b.Press("b") // the disk is slow
	b.Want("saving")
	b.Press("n", "1")
	b.Release()
	b.Want("2 of 5 decided, 1 relevant", "Bo Tarrant")
}

func TestAFailedCommitKeepsTheDecisionOnScreenAndDropsTheKeys(t *testing.T) {
	b := begun(t, folder(t), 120, 40)
	b.Press("r", "3")
	b.Hold()
	b.Press("b", "n", "1")
	if err := os.Remove(b.app.session.Path()); err != nil {
		t.Fatal(err)
	}
	b.Release()
	b.Want("error: NOT saved: the review file was moved", "Ada Fernsby", "0 of 5 decided", "not saved yet: enter saves")
	b.app.session = nil // nothing is left to close properly
}

func TestDoNotContactTakesEffectAtOnceAndEverywhere(t *testing.T) {
	dir := folder(t)
	b := begun(t, dir, 120, 40)
	b.Press("!")
	b.Want("Do not contact Ada Fernsby", "The person may")
	b.Type("told me by phone")
	b.Press("enter")
	b.Want("do not contact: Ada Fernsby", "Di Vance")
	b.Press("f", "c")
	b.Want("Ada Fernsby", "asked not to be written to")
	b.Press("r")
	b.Want("marked do not contact: ! lifts it, with a reason")
	b.quit(t)

	other := filepath.Join(dir, "other")
	if err := os.Mkdir(other, 0o700); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(other, "connections.csv"), export)
	b = startOn(t, other, "connections.csv", 120, 40, func(o *Options) { o.Request.Wishes = filepath.Join(dir, "wishes") })
	b.Press("esc", "enter", "f", "c")
	b.Want("Ada Fernsby", "asked not to be written to")
	b.Press("!")
	b.Type("she wrote to me again herself")
	b.Press("enter")
	b.Want("may be contacted again: Ada Fernsby")
}

func TestANewerExportKeepsDecisionsAndHoldsBackThoseGone(t *testing.T) {
	dir := folder(t)
	b := begun(t, dir, 120, 40)
	b.Press("r", "3", "b", "r", "3", "b")
	b.quit(t)

	newer := strings.Replace(export, "Head of Privacy", "Chief Privacy Officer", 1)
	newer = strings.Replace(newer, "Di,Vance,https://www.linkedin.com/in/di-vance-4,,Acme Ltd,Privacy Counsel,05 Jan 2026\n", "", 1)
	newer = strings.Replace(newer, "Ada,", "Flo,Yarrow,https://www.linkedin.com/in/flo-yarrow-6,,Initech,Buyer,03 Feb 2026\nAda,", 1)
	write(t, filepath.Join(dir, "connections.csv"), newer)
	b = startOn(t, dir, "connections.csv", 120, 40, nil)
	b.Want("1 new, 1 changed, 1 gone", "Every decision is kept")
	b.Press("enter", "f", "9")
	b.Want("look again", "changed since you decided", "position was “Head of Privacy”")
	b.Press("x")
	b.Want("1 relevant:", "Left out: 1 gone from the newest")
}

func TestExportAsksBeforeItReplacesAFile(t *testing.T) {
	dir := folder(t)
	b := begun(t, dir, 120, 40)
	b.Press("x")
	b.Want("nobody is marked relevant yet")
	b.Press("esc", "r", "3", "b", "x", "c")
	b.Want("Write to which file?")
	b.Press("enter")
	b.Want("1 contact written")
	first := read(t, filepath.Join(dir, "shortlist.csv"))
	if !strings.Contains(first, "Ada") || strings.Contains(first, "bo@example.com") {
		t.Errorf("the shortlist is\n%s", first)
	}
	b.Press("x", "e", "enter")
	b.Want("The file exists")
	b.Advance(b.clock, 500_000_000)
	b.Press("n")
	b.Want("nothing was written")
	if read(t, filepath.Join(dir, "shortlist.csv")) != first {
		t.Error("the file was changed")
	}
}

func TestSearchAsYouType(t *testing.T) {
	b := begun(t, folder(t), 120, 40)
	b.Press("/")
	b.Type("photo")
	b.Want("search (1 found): photo", "Cy Umber")
	b.Press("enter")
	b.Want("search “photo”: 1 of 1")
	b.Press("esc")
	b.Want("undecided, your words first", "Head of Privacy")
	b.Press("/")
	b.Type("zebra")
	b.Want("Nobody matches “zebra”.", "esc clears the search.")
}

func TestTheWindow(t *testing.T) {
	b := begun(t, folder(t), 120, 40)
	b.Golden("triage-120x40")
	b.Resize(80, 24)
	b.Golden("triage-80x24")
	b.Resize(50, 20)
	b.Golden("triage-50x20")
	b.Resize(40, 10)
	b.Golden("triage-40x10")
	b.Resize(39, 10)
	b.Want("window too small (need 40x10)")
	b.Resize(50, 20)
	b.Press("?")
	b.Golden("help-50x20")
}
