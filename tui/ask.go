package tui

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"handpick/model"
	"handpick/model/shortlist"
	"handpick/tui/session"
	"handpick/tui/ui"
)

// The tags of the dialogs the app itself opens.
type (
	offerTag     struct{ found []session.Found }
	outreachTag  struct{}
	exportTag    struct{}
	exportToTag  struct{ options exportChoice }
	overwriteTag struct {
		path    string
		options exportChoice
	}
)

// exportChoice is in which form the shortlist is to leave, and whether the not
// relevant leave too.
type exportChoice struct {
	shortlist.Options
	all bool
}

// answered acts on the answer to one of the app's own dialogs.
func (a *app) answered(c ui.Closed) tea.Cmd {
	switch tag := c.Tag.(type) {
	case offerTag:
		return a.answerOffer(tag, c)
	case siblingTag:
		return a.answerSibling(tag, c)
	}
	if c.Outcome != ui.Answered && c.Tag != nil {
		if _, ok := c.Tag.(overwriteTag); ok {
			return a.toasts.Notice("nothing was written")
		}
		return nil
	}
	switch tag := c.Tag.(type) {
	case outreachTag:
		return a.answerOutreach(c)
	case exportTag:
		return a.answerExport(c)
	case exportToTag:
		words, _ := c.Answer.(ui.Words)
		return a.write(words[0], tag.options, false)
	case overwriteTag:
		return a.write(tag.path, tag.options, true)
	}
	return nil
}

// offer asks what to open.
func (a *app) offer() {
	a.stage = choosing
	found := session.Discover(a.o.Folders...)
	var options []ui.Option
	for _, f := range found {
		what := "export of " + f.Modified.Format("2 Jan 2006")
		if f.Review {
			what = "review, last worked on " + f.Modified.Format("2 Jan 2006")
		}
		if dir := filepath.Dir(f.Path); dir != "." {
			what += ", in " + model.Clean(dir)
		}
		options = append(options, ui.Option{Label: model.Clean(filepath.Base(f.Path)), Note: what})
	}
	options = append(options, ui.Option{Key: "s", Label: "try the sample", Note: "120 invented people"})
	title, help := "No export was found here or in Downloads", session.HowToExport
	if len(found) > 0 {
		title = "What do you want to review?"
		help = "Reviews and exports found here and among your downloads."
	}
	a.dialogs.Open(ui.NewChoose(title, help, 0, options...), offerTag{found})
}

func (a *app) answerOffer(tag offerTag, c ui.Closed) tea.Cmd {
	choice, _ := c.Answer.(ui.Choice)
	switch {
	case c.Outcome != ui.Answered:
		return a.leave()
	case int(choice) < len(tag.found):
		a.o.Request.Path = tag.found[choice].Path
		return a.open()
	}
	path, err := session.WriteSample(a.o.Sample)
	if err != nil {
		a.failed = err
		return tea.Quit
	}
	a.o.Request.Path = path
	return a.open()
}

// askOutreach asks what the outreach is for.
func (a *app) askOutreach() {
	c := a.campaign()
	goal := ""
	if c.Goal > 0 {
		goal = strconv.Itoa(c.Goal)
	}
	a.dialogs.Open(ui.NewPrompt("This outreach", "",
		ui.PromptField{Label: "What is it for?", Value: c.Purpose, Limit: model.MaxWords},
		ui.PromptField{Label: "Words that mark a fitting role, with commas", Value: strings.Join(c.Words, ", "), Limit: model.MaxWords},
		ui.PromptField{Label: "How many good ones in this sitting? (optional)", Value: goal, Limit: 7},
	), outreachTag{})
}

func (a *app) answerOutreach(closed ui.Closed) tea.Cmd {
	words, _ := closed.Answer.(ui.Words)
	c := a.campaign()
	c.Purpose, c.Words, c.Goal = words[0], session.Words(words[1]), 0
	if goal := words[2]; goal != "" {
		n, err := strconv.Atoi(goal)
		if err != nil || n < 0 {
			a.toasts.Fail("the number of good ones is not a number: nothing was changed")
			return nil
		}
		c.Goal = n
	}
	return a.commit(a.session.Review.SetCampaign(c))
}

// askExport asks in which form the shortlist leaves.
func (a *app) askExport() {
	plan := a.session.PlanExport(shortlist.Options{}, false)
	all := a.session.PlanExport(shortlist.Options{}, true)
	help := fmt.Sprintf("%d relevant will be written.", plan.Rows)
	if plan.HeldBack() > 0 {
		help += " Left out: " + plan.LeftOut() + "."
	}
	none := ""
	if plan.Rows == 0 {
		none = "nobody is marked relevant yet"
	}
	a.dialogs.Open(ui.NewChoose("Export the shortlist", help, 0,
		ui.Option{Key: "c", Label: "CSV for a spreadsheet", Note: "without e-mail addresses", Disabled: none},
		ui.Option{Key: "e", Label: "CSV with e-mail addresses", Note: "only if you need them", Disabled: none},
		ui.Option{Key: "m", Label: "Markdown, to read", Disabled: none},
		ui.Option{Key: "j", Label: "JSON, with all evidence", Disabled: none},
		ui.Option{Key: "a", Label: "CSV of all decided", Note: fmt.Sprintf("%d, with the not relevant", all.Rows)},
	), exportTag{})
}

func (a *app) answerExport(c ui.Closed) tea.Cmd {
	choice, _ := c.Answer.(ui.Choice)
	o := exportChoice{all: choice == 4}
	o.WithEmail = choice == 1
	o.Format = []shortlist.Format{shortlist.CSV, shortlist.CSV, shortlist.Markdown, shortlist.JSON, shortlist.CSV}[choice]
	name := "shortlist." + o.Format.String()
	path := filepath.Join(filepath.Dir(a.session.Path()), name)
	a.dialogs.Open(ui.NewPrompt("Write to which file?", "It holds personal data: only you can read it, and it is yours to look after.",
		ui.PromptField{Value: path, Required: "name a file"}), exportToTag{o})
	return nil
}

// written says how writing a file went.
type written struct {
	plan    *session.ExportPlan
	path    string
	options exportChoice
	err     error
}

// write writes the shortlist as it stands now, off the event loop.
func (a *app) write(path string, o exportChoice, overwrite bool) tea.Cmd {
	plan := a.session.PlanExport(o.Options, o.all)
	return func() tea.Msg { return written{plan, path, o, plan.WriteFile(path, overwrite)} }
}

func (a *app) written(msg written) tea.Cmd {
	if errors.Is(msg.err, fs.ErrExist) {
		a.dialogs.Open(ui.NewConfirm(a.o.Clock, "The file exists", "Replace "+model.Clean(msg.path)+"?"),
			overwriteTag{msg.path, msg.options})
		return nil
	}
	if msg.err != nil {
		a.toasts.Fail(msg.err.Error())
		return nil
	}
	text := msg.plan.Written(msg.path)
	return tea.Batch(a.commit(msg.plan.Event()), a.toasts.Notice(text))
}
