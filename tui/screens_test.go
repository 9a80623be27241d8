package tui

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"handpick/model"
	"handpick/model/review"
	"handpick/tui/session"
	"handpick/tui/triage"
	"handpick/tui/ui"
	"handpick/tui/ui/uitest"
)

// sizes are one window of each layout.
var sizes = []struct{ w, h int }{{120, 40}, {80, 24}, {50, 20}}

func TestScreens(t *testing.T) {
	begin := func(keys ...string) func(*testing.T, int, int) *bench {
		return func(t *testing.T, w, h int) *bench {
			b := begun(t, folder(t), w, h)
			b.Press(keys...)
			return b
		}
	}
	with := func(outreach func() model.Campaign, keys ...string) func(*testing.T, int, int) *bench {
		return func(t *testing.T, w, h int) *bench {
			b := prepared(t, outreach(), w, h)
			b.Press(keys...)
			return b
		}
	}
	tests := []struct {
		name string
		show func(t *testing.T, w, h int) *bench
	}{
		{"start", func(t *testing.T, w, h int) *bench {
			return startOn(t, folder(t), "connections.csv", w, h, nil)
		}},
		{"offer", func(t *testing.T, w, h int) *bench {
			return startOn(t, t.TempDir(), "", w, h, nil)
		}},
		{"overview", func(t *testing.T, w, h int) *bench {
			b := begun(t, folder(t), w, h)
			b.Press("d")
			return b
		}},
		{"half-decided", begin("r", "3")},
		{"held", begin("r", "3", "+", "b")},
		{"saved", begin("r", "3", "b")},
		{"suggestion", begin("tab")},
		{"objected", func(t *testing.T, w, h int) *bench {
			b := begun(t, folder(t), w, h)
			b.Press("!")
			b.Type("by phone")
			b.Press("enter", "f", "c")
			return b
		}},
		{"changed-and-gone", func(t *testing.T, w, h int) *bench {
			b := newerExport(t, w, h)
			b.Press("enter", "f", "9")
			return b
		}},
		{"import-summary", newerExport},
		{"filter", begin("f")},
		{"order", begin("o")},
		{"history", begin("r", "3", "b", "k", "z", "h")},
		{"sensitive-words", func(t *testing.T, w, h int) *bench {
			b := begun(t, folder(t), w, h)
			b.Press("n", "e")
			b.Type("she is a trade union officer")
			b.Press("enter")
			return b
		}},
		{"do-not-contact", begin("!")},
		{"outreach", begin("c")},
		{"export", begin("r", "3", "b", "x")},
		{"export-to", func(t *testing.T, w, h int) *bench {
			b := begun(t, folder(t), w, h)
			b.Press("r", "3", "b", "x", "c", "ctrl+u") // the folder differs from run to run
			b.Type("shortlist.csv")
			return b
		}},
		{"empty-filter", begin("f", "3")},
		{"empty-search", func(t *testing.T, w, h int) *bench {
			b := begun(t, folder(t), w, h)
			b.Press("/")
			b.Type("zebra")
			return b
		}},
		{"outreach-stated", with(stated, "c")},
		{"message", with(stated, "m")},
		{"message-empty", begin("m")},
		{"message-preview", with(stated, "m", "ctrl+p")},
		{"message-kind", with(stated, "m", "ctrl+n")},
		{"permission", with(stated, "p")},
		{"consent", with(stated, "p", "c")},
		{"soft-opt-in", with(stated, "p", "b")},
		{"written", with(stated, "w")},
		{"both-policies", with(marketing, "r", "3", "b", "f", "3")},
		{"rules", with(marketing, "r", "3", "b", "f", "3", "tab")},
		{"export-readiness", with(stated, "r", "3", "b", "x")},
		{"all-decided", begin("n", "1", "n", "1", "n", "n", "n", "1")},
	}
	for _, tt := range tests {
		for _, size := range sizes {
			t.Run(fmt.Sprintf("%s at %dx%d", tt.name, size.w, size.h), func(t *testing.T) {
				b := tt.show(t, size.w, size.h)
				b.Golden(fmt.Sprintf("%s-%dx%d", tt.name, size.w, size.h))
			})
		}
	}
}

// newerExport decides two contacts, one of whom is changed and one gone in the
// export opened then.
func newerExport(t *testing.T, w, h int) *bench {
	t.Helper()
	dir := folder(t)
	b := begun(t, dir, w, h)
	b.Press("r", "3", "b", "r", "3", "b")
	b.quit(t)
	newer := strings.Replace(export, "Head of Privacy", "Chief Privacy Officer", 1)
	newer = strings.Replace(newer, "Di,Vance,https://www.linkedin.com/in/di-vance-4,,Acme Ltd,Privacy Counsel,05 Jan 2026\n", "", 1)
	write(t, filepath.Join(dir, "connections.csv"), newer)
	return startOn(t, dir, "connections.csv", w, h, nil)
}

func TestEveryKeyDoesSomethingOrSaysWhyNot(t *testing.T) {
	states := map[string]func(t *testing.T) *bench{
		"a blank card": func(t *testing.T) *bench { return begun(t, folder(t), 120, 40) },
		"an empty filter": func(t *testing.T) *bench {
			b := begun(t, folder(t), 120, 40)
			b.Press("f", "3")
			return b
		},
		"a contact not to be contacted": func(t *testing.T) *bench {
			b := begun(t, folder(t), 120, 40)
			b.Press("!")
			b.Type("by phone")
			b.Press("enter", "f", "c")
			return b
		},
		"the overview": func(t *testing.T) *bench {
			b := begun(t, folder(t), 120, 40)
			b.Press("d")
			return b
		},
		"a contact put off": func(t *testing.T) *bench {
			b := begun(t, folder(t), 120, 40)
			b.Press("space", "f", "8")
			return b
		},
	}
	for state, open := range states {
		for _, binding := range ui.Table() {
			switch binding.Action {
			case ui.Interrupt, ui.Suspend, ui.Redraw, ui.Quit, // leave the screen or draw the same
				ui.Up, ui.Home, ui.PageUp, ui.Down, ui.End, ui.PageDown: // may be there already
				continue
			}
			t.Run(binding.Keys[0]+" on "+state, func(t *testing.T) {
				t.Parallel()
				b := open(t)
				b.Advance(b.clock, 10_000_000_000) // what was said before is gone
				before := b.Screen()
				b.Press(binding.Keys[0])
				if b.Screen() == before {
					t.Errorf("%s (%s) does nothing and says nothing:\n%s", binding.Keys[0], binding.Long, before)
				}
			})
		}
	}
}

func TestKeysAndPastesDuringACommitGoWhereTheyWouldHaveGoneAfterIt(t *testing.T) {
	b := begun(t, folder(t), 120, 40)
	b.Press("r", "3")
	b.Hold()
	b.Press("b") // the disk is slow
	b.Press("n", "e")
	b.Type("no, ask her r b s")
	b.Paste(" pasted")
	b.Press("enter")
	b.Release()
	b.Want("2 of 5 decided, 1 relevant", "saved: Di Vance, Not relevant", "Bo Tarrant")
	b.Press("f", "4")
	b.Want("no, ask her r b s pasted")
}

func TestQuittingDuringACommitSavesWhatWasPressedBefore(t *testing.T) {
	dir := folder(t)
	b := begun(t, dir, 120, 40)
	b.Press("r", "3")
	b.Hold()
	b.Press("b", "n", "1", "q")
	b.Release()
	if b.Ended() == nil {
		t.Fatal("q did not end the program")
	}
	if line := b.quit(t); !strings.Contains(line, "2 decisions saved in this sitting; 2 of 5 decided, 1 relevant") {
		t.Errorf("the closing line is %q", line)
	}
}

func TestAResizeInTheMiddleOfADialogKeepsWhatWasTyped(t *testing.T) {
	b := begun(t, folder(t), 120, 40)
	b.Press("n", "e")
	b.Type("half a reason")
	for _, size := range sizes {
		b.Resize(size.w, size.h)
		b.Want("half a reason")
	}
	b.Resize(39, 9)
	b.Want("window too small")
	b.Resize(80, 24)
	b.Type(", and the rest")
	b.Press("enter")
	b.Want("saved: Ada Fernsby, Not relevant")
}

func TestPastedTextOutsideALineIsNoKeyPress(t *testing.T) {
	b := begun(t, folder(t), 120, 40)
	b.Paste("n1n1n1")
	b.Want("pasted text was ignored", "0 of 5 decided")
}

func TestTheEndOfTheQueueSaysWhatIsLeft(t *testing.T) {
	b := begun(t, folder(t), 120, 40)
	b.Press("space", "n", "1", "n", "n", "n", "1")
	b.Want("Nothing is left to decide: 4 decided, 0 relevant.", "1 put off for later: press f and choose “later”.", "x exports the shortlist.")
	b.Press("r")
	b.Want("there is no contact here: f shows others")
}

func TestUndoShowsAContactThatTheFilterHides(t *testing.T) {
	b := begun(t, folder(t), 120, 40)
	b.Press("r", "3", "b", "f", "7", "z")
	b.Want("taken back: Ada Fernsby", "all, your words first: 1 of 5", "Head of Privacy")
}

func TestRedoKeepsTheFilter(t *testing.T) {
	b := begun(t, folder(t), 120, 40)
	b.Press("r", "3", "b", "z", "Z")
	b.Want("brought back: Ada Fernsby", "undecided, your words first: 1 of 4", "Privacy Counsel")
}

func TestAnotherFilterBeginsAtItsFirstContact(t *testing.T) {
	b := begun(t, folder(t), 120, 40)
	b.Press("r", "3", "b", "r", "3", "b", "end", "f", "3")
	b.Want("relevant, your words first: 1 of 2", "Ada Fernsby")
}

func TestPuttingOffAWholeFilterIsOneUndo(t *testing.T) {
	b := begun(t, folder(t), 120, 40)
	b.Press("L")
	b.Want("Put off all 5 contacts shown?")
	b.Press("y")
	b.Want("all put off for later; z takes it back", "5 put off for later")
	b.Press("z")
	b.Want("taken back: 5 put off", "1 of 5")
}

func TestWithoutWordsThereIsNoOrderByThem(t *testing.T) {
	b := startOn(t, folder(t), "connections.csv", 120, 40, nil)
	b.Press("esc", "enter")
	b.Want("undecided: 1 of 5")
}

func TestColourIsNotTheOnlySignal(t *testing.T) {
	b := startOn(t, folder(t), "connections.csv", 120, 40, func(o *Options) { o.ASCII = true; o.Request.Words = []string{"privacy"} })
	b.Press("enter", "r", "3", "b", "f", "2", "home", "r", "3")
	b.Want(">+ Ada Fernsby", "3* the position")
	for _, r := range b.Screen() {
		if r > 126 && r != '“' && r != '”' {
			t.Fatalf("%q is no ASCII character:\n%s", r, b.Screen())
		}
	}
}

func TestAnExportToAFolderThatDoesNotExistSaysSo(t *testing.T) {
	b := begun(t, folder(t), 120, 40)
	b.Press("r", "3", "b", "x", "c", "ctrl+u")
	b.Type(filepath.Join(b.dir, "nowhere", "list.csv"))
	b.Press("enter")
	b.Want("error: ", "there is no such folder")
	b.Press("M")
	b.Want("Messages", "there is no such folder")
}

func TestAReviewWhoseExportIsGoneStillOpens(t *testing.T) {
	dir := folder(t)
	b := begun(t, dir, 120, 40)
	b.Press("r", "3", "b")
	b.quit(t)
	if err := os.Remove(filepath.Join(dir, "connections.csv")); err != nil {
		t.Fatal(err)
	}
	b = startOn(t, dir, "connections.handpick", 120, 40, nil)
	b.Want("1 of 5 decided", "Di Vance")
}

func TestAZipOfAnotherDateAsksWhetherToContinue(t *testing.T) {
	dir := folder(t)
	b := begun(t, dir, 120, 40)
	b.Press("r", "3", "b")
	b.quit(t)
	write(t, filepath.Join(dir, "connections-2.csv"), export)
	b = startOn(t, dir, "connections-2.csv", 80, 24, nil)
	b.Want("You have reviewed many of these people before", "continue connections.handpick", "5 of the same people, 1 decided")
	b.Press("1")
	b.Want("1 of 5 decided")
	b.quit(t)
	if _, err := os.Stat(filepath.Join(dir, "connections-2"+session.Extension)); err == nil {
		t.Error("a second review was made")
	}
}

func TestABurstOfKeysDecidesInOrder(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "connections.csv"), crowd(300))
	b := startOn(t, dir, "connections.csv", 80, 24, nil)
	b.Press("esc", "enter")
	for range 300 {
		b.Send(uitest.Key(t, "n"))
		b.Send(uitest.Key(t, "1"))
	}
	b.Want("300 of 300 decided, 0 relevant", "Nothing is left to decide")
}

// crowd returns an export of n invented people.
func crowd(n int) string {
	var s strings.Builder
	s.WriteString("First Name,Last Name,URL,Email Address,Company,Position,Connected On\n")
	for i := range n {
		fmt.Fprintf(&s, "Given%d,Family%d,https://www.linkedin.com/in/p-%d,,Works %d,Role %d,02 Feb 2026\n", i, i%977, i, i%313, i%51)
	}
	return s.String()
}

func TestTheFilterDialogCountsWhatTheFiltersShow(t *testing.T) {
	b := newerExport(t, 120, 40)
	b.Press("enter", "n", "1", "space", "!")
	b.Type("by phone")
	b.Press("enter", "z", "f", "2", "home", "space", "L", "y", "z", "z")
	r := b.app.session.Review
	order := triage.Sort(b.app.session, review.OrderImported)
	for _, f := range review.Filters() {
		if got, want := r.Tally().Passing(f), len(r.Select(order, f)); got != want {
			t.Errorf("%s: the dialog says %d, the filter shows %d", f, got, want)
		}
	}
}
