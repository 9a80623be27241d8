package tui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"handpick/model"
)

// assess answers the first five questions and concludes, all by keys.
func (b *bench) assess() {
	b.Press("a")
	b.Want("Why it is fair to write", "0 of 5")
	b.Press("enter")
	b.answer("find design partners among privacy people")
	b.Press("enter", "1", "enter", "2", "enter", "2", "enter", "1")
	b.Want("first five: 5 of 5")
}

func TestTheAssessmentIsAnsweredAndMovesTheAnswerOnTheCard(t *testing.T) {
	c := stated()
	c.LIA = model.LIA{}
	b := prepared(t, c, 120, 40)
	b.Press("r", "3", "b", "f", "3")
	b.Want("not yet: answer five questions", "(a)")
	b.assess()
	b.Press("esc")
	b.Want("not yet: give the outcome of the assessment (a)")
	b.quit(t)

	b = startOn(t, b.dir, "connections.handpick", 120, 40, nil)
	b.Press("a", "home")
	b.Want("first five: 5 of 5", "find design partners")
}

func TestAChangeThatCallsForAReviewSaysSoAtOnce(t *testing.T) {
	c := stated()
	c.LIA = model.LIA{
		Version: 1, Title: "assessment, version 1", By: "Ada", On: 20260301, Outcome: model.LIAPass,
		Triggers: model.OnNewChannel, Channel: c.Channel,
	}
	b := prepared(t, c, 120, 40)
	b.Press("c")
	b.setting(t, "Channel")
	b.Press("3")
	b.Want("look at the assessment again (a), nobody is ready before: the channel is another than the one assessed")
}

func TestTheAssessmentIsOneKeyFromEverywhere(t *testing.T) {
	b := startOn(t, folder(t), "connections.csv", 80, 24, func(o *Options) { o.Request.Purpose = "advice" })
	b.Want("Your list at a glance", "answer 5 questions")
	b.Press("a")
	b.Want("Why it is fair to write")
	b.Press("esc")
	b.Want("Your list at a glance")
	b.Press("c", "a")
	b.Want("Why it is fair to write")
	b.Press("esc")
	b.Want("Your list at a glance")
	b.Press("c")
	b.setting(t, "Why it is fair")
	b.Want("Why it is fair to write")
}

func TestAnAnswerThatCannotBeSavedIsTakenBack(t *testing.T) {
	b := begun(t, folder(t), 120, 40)
	b.Press("a", "enter")
	if err := os.Remove(b.app.session.Path()); err != nil {
		t.Fatal(err)
	}
	b.answer("find design partners")
	b.Want("NOT saved", "0 of 5")
	b.app.session = nil // nothing is left to close properly
}

func TestThePapersAreWrittenFromTheExportDialog(t *testing.T) {
	for _, tt := range []struct{ key, file, says string }{
		{"p", "evidence.zip", "note this head of the chain elsewhere: "},
		{"n", "privacy-notice.html", "notice 1 of 2026-03-02, "},
	} {
		t.Run(tt.file, func(t *testing.T) {
			b := begun(t, folder(t), 120, 40)
			path := filepath.Join(b.dir, tt.file)
			b.Press("x", tt.key)
			b.Want(tt.file)
			b.Press("enter")
			b.Want(tt.says, "written to")
			before := read(t, path)
			b.Press("x", tt.key, "enter")
			b.Want("The file exists")
			b.Advance(b.clock, time.Second) // the question is deaf at first
			b.Press("n")
			b.Want("nothing was written")
			if read(t, path) != before {
				t.Error("the file changed")
			}
		})
	}
	t.Run("the assessment, from its screen", func(t *testing.T) {
		b := begun(t, folder(t), 120, 40)
		b.Press("a", "x", "enter", "enter")
		b.Want("assessment written to")
		found, err := filepath.Glob(filepath.Join(b.dir, "*-assessment.*"))
		if err != nil || len(found) != 1 {
			t.Errorf("files %q, %v", found, err)
		}
	})
}

func TestWhyItMattersIsOneKeyAway(t *testing.T) {
	b := begun(t, folder(t), 80, 24)
	b.Press("W")
	b.Want("Why it matters", "17.5")
	b.Press("esc")
	b.Want("Ada Fernsby")
}

func TestOnePersonsRightsFromTheirHistory(t *testing.T) {
	t.Run("a copy of all that is held goes to files beside the review", func(t *testing.T) {
		b := begun(t, folder(t), 120, 40)
		b.Press("r", "1", "b", "f", "3", "h", "a")
		b.Want("a copy of all that is held about them is in")
		files, err := filepath.Glob(filepath.Join(b.dir, "contact-*.json"))
		if err != nil || len(files) != 1 || !strings.Contains(read(t, files[0]), "ada-fernsby-1") {
			t.Errorf("her link is not in %q, %v", files, err)
		}
		b.Press("h")
		b.Want("a copy of all that is held about them was")
	})
	t.Run("a correction shows at once", func(t *testing.T) {
		b := begun(t, folder(t), 120, 40)
		b.Press("h", "c")
		b.Press("5")
		b.Want("What is right?")
		b.Press("ctrl+u")
		b.answer("Head of Data", "she told me")
		b.Want("Head of Data")
		b.WantNot("Head of Privacy, Acme")
	})
	for name, answer := range map[string]string{"keeping a hash": "1", "keeping nothing": "2"} {
		t.Run("erasing "+name+" leaves no byte and goes on with the next", func(t *testing.T) {
			b := begun(t, folder(t), 120, 40)
			b.Press("r", "1", "b", "f", "3", "h", "e", answer)
			b.answer("by e-mail")
			b.Want("Erase Ada Fernsby?", "cannot be undone")
			b.Advance(b.clock, time.Second) // the question is deaf at first
			b.Press("y")
			b.Want("0 of 4 decided")
			b.WantNot("Fernsby", "NOT")
			b.Press("M")
			b.WantNot("Fernsby")
			b.Press("esc", "/")
			b.Type("fernsby")
			b.WantNot("Ada")
			b.Press("esc")
			b.quit(t)
			b.gone(t, "Fernsby", "ada-fernsby-1", "Head of Privacy")
		})
	}
}

// gone fails when a file of the folder holds one of some texts, save for the
// export.
func (b *bench) gone(t *testing.T, texts ...string) {
	t.Helper()
	err := filepath.WalkDir(b.dir, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) == ".csv" {
			return err
		}
		content := read(t, path)
		for _, text := range texts {
			if strings.Contains(content, text) {
				t.Errorf("%s holds %q", filepath.Base(path), text)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestWhatWillGoIsAnnouncedAtTheStartAndWentIsSaid(t *testing.T) {
	dir := folder(t)
	b := begun(t, dir, 80, 24)
	b.Press("r", "3", "b")
	b.quit(t)
	resume := func(days int) *bench {
		return startOn(t, dir, "connections.handpick", 80, 24, func(o *Options) {
			o.Request.KeepUp = true
			now := o.Request.Now().AddDate(0, 0, days)
			o.Request.Now = func() time.Time { return now }
		})
	}
	b = resume(22)
	b.Want("Your list at a glance", "On 2026-03-31, in 7 days: 4 contacts, undecided or not relevant, shrink to a", "hash and your answer")
	b.Press("enter")
	b.Want("undecided, your words first: 1 of 4")
	b.quit(t)
	b = resume(29)
	b.Want("Your list at a glance", "4 contacts shrank to a hash", "1 of 1 decided")
	b.quit(t)
	b.gone(t, "Tarrant", "bo-tarrant-2", "Globex")
}
