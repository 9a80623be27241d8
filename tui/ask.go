package tui

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"

	tea "charm.land/bubbletea/v2"

	"handpick/model"
	"handpick/model/shortlist"
	"handpick/tui/session"
	"handpick/tui/ui"
)

// The tags of the dialogs the app itself opens.
type (
	offerTag     struct{ found []session.Found }
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
		switch c.Tag.(type) {
		case overwriteTag, overwritePaper:
			return a.toasts.Notice("nothing was written")
		}
		return nil
	}
	switch tag := c.Tag.(type) {
	case exportTag:
		return a.answerExport(c)
	case exportToTag:
		words, _ := c.Answer.(ui.Words)
		return a.write(words[0], tag.options, false)
	case overwriteTag:
		return a.write(tag.path, tag.options, true)
	case paperTag:
		words, _ := c.Answer.(ui.Words)
		return a.writePaper(paper{what: tag.what, path: words[0]}, false)
	case overwritePaper:
		return a.writePaper(tag.paper, true)
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

// exportable is a shortlist whose readiness was found, for the export dialog.
type exportable struct{ plan *session.ExportPlan }

// askExport finds who would be on the shortlist, off the event loop.
func (a *app) askExport() tea.Cmd {
	plan := a.session.PlanExport(shortlist.Options{}, false)
	return func() tea.Msg {
		plan.Weigh()
		return exportable{plan}
	}
}

// chooseExport asks in which form the shortlist leaves.
func (a *app) chooseExport(plan *session.ExportPlan) {
	help, none := fmt.Sprintf("%d relevant: %s.", plan.Rows, plan.Standing()), ""
	if plan.Rows == 0 {
		help, none = "Nobody is on the shortlist yet.", "nobody is marked relevant yet"
	}
	if plan.HeldBack() > 0 {
		help += " Left out: " + plan.LeftOut() + "."
	}
	a.dialogs.Open(ui.NewChoose("Export", help, 0,
		ui.Option{Key: "c", Label: "CSV for a spreadsheet", Note: "without e-mail addresses", Disabled: none},
		ui.Option{Key: "e", Label: "CSV with e-mail addresses", Note: "only if you need them", Disabled: none},
		ui.Option{Key: "m", Label: "Markdown, to read", Disabled: none},
		ui.Option{Key: "j", Label: "JSON, with all evidence", Disabled: none},
		ui.Option{Key: "a", Label: "CSV of all decided", Note: "with the not relevant"},
		ui.Option{Key: "p", Label: "evidence pack", Note: "shows why; people are numbered"},
		ui.Option{Key: "n", Label: "privacy notice", Note: "for the people you write to"},
	), exportTag{})
}

func (a *app) answerExport(c ui.Closed) tea.Cmd {
	choice, _ := c.Answer.(ui.Choice)
	switch choice {
	case 5:
		a.askPaper(evidencePack, "evidence.zip", "Anybody can check it later with: handpick verify FILE. With names: handpick evidence --names.")
		return nil
	case 6:
		a.askPaper(privacyNotice, "privacy-notice.html", "Put it where your privacy link leads. What only you know is marked in it.")
		return nil
	}
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
