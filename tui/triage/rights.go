package triage

import (
	"fmt"
	"slices"

	"handpick/model"
	"handpick/model/review"
	"handpick/tui/card"
	"handpick/tui/ui"
)

// Right is a right of one person that takes more than an event: reading the
// journal, writing files, erasing. The program carries it out.
type Right struct {
	Kind    RightKind
	Contact int
	// Seq and Claim name the reason to redact, by its decision.
	Seq   int64
	Claim model.Claim
	// How says how they asked to be erased, and Keep whether hashes of them stay,
	// so that no import takes them in again.
	How  string
	Keep bool
}

// RightKind says what is to be carried out.
type RightKind uint8

// The kinds. Keys wait until all but GiveAccess are answered: FindMentions by
// [Mentions], those that erase by [Screen.Committed], any by [Screen.Failed].
const (
	// GiveAccess writes a copy of all that is held about the contact.
	GiveAccess RightKind = iota + 1
	// FindMentions finds what would still name the contact once they are erased,
	// for [Screen.Receive].
	FindMentions
	// EraseContact erases all that is held about the contact. It was confirmed.
	EraseContact
	// RedactReason erases the words of one reason. It was confirmed.
	RedactReason
)

// The tags of the dialogs about a person's rights hold what follows from the
// answer.
type (
	chosen func(option int) Request
	typed  func(words ui.Words) Request
	agreed func() Request
)

// followed goes on from the answer to a dialog about a person's rights, and
// reports whether it was one.
func followed(c ui.Closed) (req Request, mine bool) {
	var next func() Request
	switch then := c.Tag.(type) {
	case chosen:
		next = func() Request { return then(option(c.Answer)) }
	case typed:
		next = func() Request {
			words, _ := c.Answer.(ui.Words)
			return then(words)
		}
	case agreed:
		next = then
	default:
		return Request{}, false
	}
	if c.Outcome != ui.Answered {
		return Request{}, true
	}
	return next(), true
}

// option returns which one was chosen, from either dialog for it.
func option(answer any) int {
	if picks, ok := answer.(ui.Picks); ok {
		return picks[0]
	}
	choice, _ := answer.(ui.Choice)
	return int(choice)
}

// rights shows what happened to a contact, and below it what they can ask for.
func (t *Screen) rights(no int, events []review.Past) Request {
	var lines []string
	for _, p := range slices.Backward(events) {
		lines = append(lines, Tell(p, t.now().Location())...)
	}
	if len(lines) == 0 {
		lines = []string{"Nothing was decided about this contact yet."}
	}
	reasons := t.typedReasons(events)
	redact := ui.Option{Key: "r", Label: "remove the words of a reason"}
	if len(reasons) == 0 {
		redact.Disabled = "no words were typed"
	}
	complaint := ui.Option{Key: "p", Label: "a complaint"}
	if open := t.openComplaints(no); len(open) > 0 {
		complaint.Note = "open: " + due(open[0], t.today())
	}
	menu := ui.NewMenu("History of "+t.name(no), lines,
		ui.Option{Key: "a", Label: "a copy of all that is held about them"},
		ui.Option{Key: "c", Label: "correct a field"}, redact,
		ui.Option{Key: "e", Label: "erase them"}, complaint)
	return Request{Dialog: menu, Tag: chosen(func(option int) Request {
		switch option {
		case 0:
			return Request{Right: &Right{Kind: GiveAccess, Contact: no}}
		case 1:
			return t.askField(no)
		case 2:
			return t.askRedact(no, reasons)
		case 3:
			return t.askErase(no)
		}
		return t.askComplaint(no)
	})}
}

// askField asks which field of the record is wrong, and then what is right.
func (t *Screen) askField(no int) Request {
	fields := []model.Field{
		model.FieldFirstName, model.FieldLastName, model.FieldEmail, model.FieldCompany, model.FieldPosition,
	}
	c := t.s.Review.Contact(no)
	if c.FullName != "" { // the export gave the name in one
		fields = append([]model.Field{model.FieldFullName}, fields[2:]...)
	}
	var options []ui.Option
	for _, f := range fields {
		options = append(options, ui.Option{Label: f.String(), Note: c.Shown().Text(f)})
	}
	return Request{
		Dialog: ui.NewChoose("What is wrong about "+t.name(no)+"?", "It stays corrected until an export says something new.", 0, options...),
		Tag:    chosen(func(i int) Request { return t.askCorrection(no, fields[i]) }),
	}
}

func (t *Screen) askCorrection(no int, f model.Field) Request {
	was := t.s.Review.Contact(no).Text(f)
	return t.prompt(typed(func(words ui.Words) Request {
		c := model.Correction{Field: f, Was: was, Now: words[0], How: words[1]}
		return t.commit(t.s.Review.Correct(no, c))
	}), "Correct the "+f.String(),
		ui.PromptField{Label: "What is right?", Value: was, Limit: model.MaxWords},
		ui.PromptField{Label: "Who asked for it, and how?", Limit: model.MaxWords, Required: "say who asked for the correction, and how"})
}

// typedReason is a reason in which somebody typed words.
type typedReason struct {
	seq   int64
	claim model.Claim
	words string
	says  string
}

// typedReasons returns the reasons with words of the reviewers', the newest
// first.
func (t *Screen) typedReasons(events []review.Past) []typedReason {
	var out []typedReason
	for _, p := range slices.Backward(events) {
		d := p.Decision
		if d == nil {
			continue
		}
		on := card.Day(p.At.In(t.now().Location()))
		if w := d.RelevanceWhy.Words; w != "" && w != model.WordsRemoved {
			out = append(out, typedReason{p.Seq, model.RelevanceClaim, w, fmt.Sprintf("%s, %s: %s", on, lower(d.Relevance.String()), w)})
		}
		if w := d.KindWhy.Words; w != "" && w != model.WordsRemoved {
			out = append(out, typedReason{p.Seq, model.KindClaim, w, fmt.Sprintf("%s, %s: %s", on, d.Kind, w)})
		}
	}
	return out
}

// askRedact asks which words are to go, and then whether that is meant.
func (t *Screen) askRedact(no int, reasons []typedReason) Request {
	var labels []string
	for _, r := range reasons {
		labels = append(labels, r.says)
	}
	return Request{
		Dialog: ui.NewPick("Which words go?", "The answer stays, and the evidence that was cited.", nil, labels...).One(),
		Tag: chosen(func(i int) Request {
			r := reasons[i]
			return t.agree("Remove these words?", "remove", agreed(func() Request {
				return t.right(Right{Kind: RedactReason, Contact: no, Seq: r.seq, Claim: r.claim})
			}),
				"“"+model.Clean(r.words)+"”", "",
				"They go from this review and from the copies beside its file, for good. The answer they stood for stays.")
		}),
	}
}

// agree asks for a plain yes to something that undo cannot bring back.
func (t *Screen) agree(title, yes string, then agreed, paragraphs ...string) Request {
	return Request{Dialog: ui.NewAgree(ui.Clock{Now: t.now}, title, yes, paragraphs...), Tag: then}
}

// right asks for a right to be carried out. Until that is done keys wait, as
// while a decision is saved.
func (t *Screen) right(r Right) Request {
	t.saving = true
	return Request{Right: &r}
}
