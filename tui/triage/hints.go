package triage

import (
	"slices"

	"handpick/model"
	"handpick/tui/ui"
)

// Hints returns the keys that work now and why others do not, the most useful
// first.
func (t *Screen) Hints() []ui.Hint {
	if t.search.typing {
		return []ui.Hint{{Key: "enter", Label: "keep these"}, {Key: "esc", Label: "back"}, {Key: "up/down", Label: "move"}}
	}
	hints := t.decisionHints()
	hints = append(hints, ui.Hints(ui.Later, ui.Undo, ui.Search, ui.Filter, ui.Export, ui.Suggest, ui.DoNotContact,
		ui.WrittenTo, ui.Ground, ui.History, ui.Order, ui.Overview, ui.Outreach, ui.Message, ui.Assessment, ui.Why, ui.Help, ui.Quit)...)
	off := t.disabled()
	hints = slices.DeleteFunc(hints, func(h ui.Hint) bool { return h.Action != ui.NoAction && ui.WhyNot(off, h.Action) != "" })
	return append(hints, off...)
}

// decisionHints returns the keys that bring the decision on the card forward.
func (t *Screen) decisionHints() []ui.Hint {
	switch {
	case t.no == 0:
		return nil
	case t.s.Review.State(t.no).Objected:
		return []ui.Hint{{Action: ui.DoNotContact, Label: "lift"}}
	case t.draft.Complete(): // held, or it could not be saved
		return []ui.Hint{{Action: ui.Enter, Label: "save"}, {Action: ui.Back, Label: "clear"}, {Key: "1-9", Label: "cite"}}
	case t.draft.Open() != model.NoClaim:
		return []ui.Hint{{Key: "1-9", Label: "cite"}, {Action: ui.TypeReason}, {Action: ui.Back, Label: "clear"}}
	case t.draft.Relevance() == model.Relevant:
		return append(ui.Hints(ui.B2B, ui.SoleTrader, ui.Unknown), ui.Hint{Action: ui.Back, Label: "clear"})
	}
	return ui.Hints(ui.Relevant, ui.NotRelevant)
}

// disabled names the keys that do nothing now, with the reason.
func (t *Screen) disabled() []ui.Hint {
	var out []ui.Hint
	off := func(why string, actions ...ui.Action) {
		for _, a := range actions {
			out = append(out, ui.Hint{Action: a, Disabled: why})
		}
	}
	if _, _, err := t.s.Review.Undo(); err != nil {
		off("nothing to undo", ui.Undo)
	}
	if _, _, err := t.s.Review.Redo(); err != nil {
		off("nothing to redo", ui.Redo)
	}
	if t.no == 0 {
		off("there is no contact here: f shows others", onContact()...)
		return out
	}
	if t.s.Review.State(t.no).Objected {
		off("marked do not contact: ! lifts it, with a reason", deciding()...)
	}
	if t.s.Review.Contact(t.no).URL == "" {
		off("this contact has no profile link", ui.CopyLink)
	}
	return out
}

// deciding returns the actions that work on a decision, and onContact all those
// that need a contact.
func deciding() []ui.Action {
	actions := []ui.Action{
		ui.Relevant, ui.NotRelevant, ui.B2B, ui.SoleTrader, ui.Unknown, ui.Later,
		ui.TypeReason, ui.SameReason, ui.HoldSave,
	}
	for a := ui.Cite1; a <= ui.Cite9; a++ {
		actions = append(actions, a)
	}
	return actions
}

func onContact() []ui.Action {
	return append(deciding(), ui.DoNotContact, ui.LaterAll, ui.Suggest, ui.History, ui.CopyLink, ui.CopyMessage, ui.WrittenTo, ui.Ground)
}
