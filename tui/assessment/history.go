package assessment

import (
	"cmp"
	"fmt"
	"path/filepath"

	"handpick/assess/lia"
	"handpick/model"
	"handpick/tui/ui"
)

// history shows the concluded versions, the newest first, and what was answered
// otherwise in each.
func (s *Screen) history() ui.Dialog {
	var says []string
	newest := s.newest()
	switch {
	case newest == nil:
		given, of := lia.Progress(s.in.Answers)
		says = append(says, fmt.Sprintf("No version was concluded yet. %d of %d questions are answered so far.", given, of))
	case s.changed > 0:
		says = append(says, fmt.Sprintf("Version %d, not concluded yet", newest.Version+1))
		says = append(append(says, changes(lia.Since(s.in.Versions, s.in.Answers), newest.Version)...), "")
	}
	for i := len(s.in.Versions) - 1; i >= 0; i-- {
		a := &s.in.Versions[i]
		if a.On == 0 {
			says = append(says, fmt.Sprintf("Version %d: its text was erased", a.Version), "")
			continue
		}
		says = append(says, concluded(a))
		for _, c := range a.Conditions {
			says = append(says, "  on condition: "+shown(c))
		}
		says = append(says, "  reasons: "+shown(a.Reasons))
		if i > 0 && s.in.Versions[i-1].On != 0 {
			before := &s.in.Versions[i-1]
			says = append(says, changes(lia.Differences(before.Answers, a.Answers), before.Version)...)
		}
		says = append(says, "")
	}
	return ui.NewText("Versions of the assessment", says...)
}

// concluded says when a version was concluded, by whom and what it found.
func concluded(a *model.Assessment) string {
	said := fmt.Sprintf("Version %d, concluded on %s by %s: %s", a.Version, a.On, shown(a.By), lia.Found(a))
	if a.ReviewOn != 0 {
		said += "; look again on " + a.ReviewOn.String()
	}
	return said
}

// changes tells what was answered otherwise than in a version.
func changes(list []lia.Change, than int) []string {
	if len(list) == 0 {
		return []string{fmt.Sprintf("  answered as in version %d", than)}
	}
	var says []string
	for _, c := range list {
		q, _ := lia.Find(c.Question)
		says = append(says, "  "+shown(c.Question)+" "+q.Asks,
			fmt.Sprintf("    in version %d: %s", than, cmp.Or(shown(c.Was), "not answered")), "    then: "+cmp.Or(shown(c.Now), "taken back"))
	}
	return says
}

// export asks in which form and where the assessment is written.
func (s *Screen) export() Request {
	const title = "Write the assessment as a document"
	d := ui.NewChoose(title, "All versions and answers, with what they warn of. It is no legal document.", 0,
		ui.Option{Key: "m", Label: "Markdown, to read and edit"}, ui.Option{Key: "h", Label: "HTML, to print or send"})
	return s.ask(d, func(answer any) Request {
		choice, _ := answer.(ui.Choice)
		e := Export{HTML: choice == 1, Path: s.in.Document + ".md"}
		if e.HTML {
			e.Path = s.in.Document + ".html"
		}
		if s.in.Document == "" {
			e.Path = "assessment" + filepath.Ext(e.Path)
		}
		to := ui.NewPrompt("Write to which file?", "It names you and says why you write. Only you can read the file.",
			ui.PromptField{Value: e.Path, Required: "name a file"})
		return s.ask(to, func(answer any) Request {
			words, _ := answer.(ui.Words)
			e.Path = words[0]
			return Request{Export: &e}
		})
	})
}
