package campaign

import (
	"fmt"
	"strings"

	"handpick/assess"
	"handpick/assess/lia"
	"handpick/assess/verdict"
	"handpick/model"
	"handpick/tui/ui"
)

const (
	hereHelp      = "Why it is fair to write: five questions before anybody is ready, the rest when you want, and your own outcome. The key a opens it too."
	elsewhereHelp = "Why it is fair to write. Name the legitimate interests assessment you made elsewhere, and what it found."
)

func (s *Screen) assessment() []row {
	c := &s.in.Campaign
	state := assess.LIAState(c, s.in.Answers, s.in.Today)
	here, elsewhere := s.answered(), s.assessed()
	if c.LIA.Version > 0 {
		here, elsewhere = elsewhere, ""
	}
	return []row{
		heading("Assessment"),
		{
			label: "Why it is fair", value: here, help: hereHelp, enter: "open",
			step: verdict.StepAssessment(state, c.LIADue(s.in.Today)), also: verdict.StepOptOut,
			ask: func() Request { return Request{Assessment: true} },
		},
		{label: "Made elsewhere", value: elsewhere, help: elsewhereHelp, ask: s.askOutcome},
	}
}

// answered tells how much of the assessment is answered, "" for nothing.
func (s *Screen) answered() string {
	given, of := lia.Progress(s.in.Answers)
	if given == 0 {
		return ""
	}
	return fmt.Sprintf("%d of %d answered, no outcome yet", given, of)
}

// assessed tells of the assessment in one line, the state first.
func (s *Screen) assessed() string {
	l := s.in.Campaign.LIA
	if l.Outcome == model.NoLIA {
		return ""
	}
	said := s.in.Campaign.LIAState(s.in.Today).String() + ": " + l.Title
	for _, part := range [...]struct{ lead, text string }{
		{", by ", l.By},
		{", ", l.On.String()},
		{"; under the conditions: ", strings.Join(l.Conditions, "; ")},
		{"; look again on ", l.ReviewOn.String()},
	} {
		if part.text != "" {
			said += part.lead + part.text
		}
	}
	return said
}

func (s *Screen) askOutcome() Request {
	outcomes := []model.LIAState{model.LIADraft, model.LIAPass, model.LIAPassWithConditions, model.LIAFail, model.NoLIA}
	var options []ui.Option
	at, now := len(outcomes)-1, s.elsewhere().Outcome
	for i, o := range outcomes {
		options = append(options, ui.Option{Label: o.String()})
		if o == now {
			at = i
		}
	}
	options[len(options)-1].Key = "0"
	return s.choose("What did the assessment find?", elsewhereHelp, at, options, func(i int) Request {
		switch {
		case outcomes[i] != model.NoLIA:
			return s.askReference(outcomes[i])
		case s.in.Campaign.LIA.Version > 0: // the one concluded here stands
			return Request{}
		}
		return s.change(func(c *model.Campaign) { c.LIA = model.LIA{} })
	})
}

// elsewhere returns what the outreach goes by where that was made elsewhere.
func (s *Screen) elsewhere() model.LIA {
	if l := s.in.Campaign.LIA; l.Version == 0 {
		return l
	}
	return model.LIA{}
}

// askReference asks where the assessment with that outcome is to be found.
func (s *Screen) askReference(outcome model.LIAState) Request {
	now := s.elsewhere()
	fields := []ui.PromptField{
		{Label: "Its title", Value: now.Title, Limit: limit(now.Title), Required: "it needs a title to be found by"},
		{Label: "Made by", Value: now.By, Limit: limit(now.By)},
		{Label: "Finished on (2026-03-31)", Value: now.On.String(), Limit: len("2026-03-31")},
		{Label: "To be looked at again on", Value: now.ReviewOn.String(), Limit: len("2026-03-31")},
	}
	if outcome == model.LIAPassWithConditions {
		fields = append(fields, ui.PromptField{Label: "Its conditions (semicolons between)", Value: strings.Join(now.Conditions, "; "),
			Required: "say under which conditions it passed"})
	}
	return s.ask(prompt{
		title: "The assessment: " + outcome.String(), fields: fields,
		put: func(c *model.Campaign, words ui.Words) (err error) {
			c.LIA = model.LIA{Title: words[0], By: words[1], Outcome: outcome}
			if c.LIA.On, err = day(words[2]); err != nil {
				return err
			}
			if c.LIA.ReviewOn, err = day(words[3]); err != nil {
				return err
			}
			if len(words) > 4 {
				c.LIA.Conditions = conditions(words[4])
			}
			return nil
		},
	})
}

func conditions(typed string) []string {
	var list []string
	for part := range strings.SplitSeq(typed, ";") {
		if part = strings.TrimSpace(part); part != "" {
			list = append(list, part)
		}
	}
	return list
}
