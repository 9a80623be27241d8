package triage

import (
	"slices"

	"handpick/model"
	"handpick/tui/ui"
)

// Mentions answers [FindMentions]: what would still name a contact after they
// are erased, in plain words.
type Mentions struct {
	// Asked is the right as the screen asked for it.
	Asked Right
	// Exports are the files that left the review with them in it, Events what was
	// written about others or about the outreach.
	Exports, Events []string
	Err             error
}

// askErase asks what is to be kept of a contact, and how they asked.
func (t *Screen) askErase(no int) Request {
	keep := func(option int) Request {
		return t.prompt(typed(func(words ui.Words) Request {
			if err := (model.Erasure{How: words[0]}).Validate(); err != nil {
				return fail(err)
			}
			return t.right(Right{Kind: FindMentions, Contact: no, How: words[0], Keep: option == 0})
		}), "Erase "+t.name(no), ui.PromptField{
			Label: "How did they ask? (without their name)", Limit: model.MaxWords,
			Required: "say how they asked", Suggest: []string{"in a message", "by e-mail", "in person"},
		})
	}
	return Request{Tag: chosen(keep), Dialog: ui.NewPick("What stays of "+t.name(no)+"?",
		"A hash is a fingerprint: it recognises them and says nothing about them.", nil,
		"hashes, so that imports leave them out and no review of mine writes to them",
		"nothing: the next import that holds them takes them in anew").One()}
}

// confirmErase says plainly what goes and what does not, before it goes.
func (t *Screen) confirmErase(m Mentions) Request {
	t.saving = false
	if m.Err != nil {
		return fail(m.Err)
	}
	no := m.Asked.Contact
	if !t.s.Review.State(no).Held() {
		return notice("they are erased already")
	}
	after := "Nothing is kept to know them by: the next import that holds them takes them in anew."
	if m.Asked.Keep {
		after = "Hashes stay on your do-not-contact list, by which imports leave them out."
	}
	lines := []string{
		"Every decision, reason and note about them goes, and their row; also in the copies beside this review. A number and the day stay, so that the log can still be checked.",
		after,
	}
	if o := t.s.Review.Person(no).Objection; o != nil && o.Scope == model.ByCompany {
		lines = append(lines, "What their company asked for goes on holding for everybody else there.")
	}
	lines = append(lines, "This cannot be undone, and neither can what was done before it.", "")
	if len(m.Exports) == 0 {
		lines = append(lines, "No file is known that was exported with them in it.")
	} else {
		lines = append(lines, "These files were exported and still name them; they are yours to delete:")
		lines = append(lines, indented(m.Exports)...)
	}
	if len(m.Events) > 0 {
		lines = append(lines, "", "What was written elsewhere in this review still names them:")
		lines = append(lines, indented(m.Events)...)
	}
	lines = append(lines, "", "Copies that you made, and the export of LinkedIn itself, are not known here.")
	return t.agree("Erase "+t.name(no)+"?", "erase for good", func() Request {
		r := m.Asked
		r.Kind = EraseContact
		return t.right(r)
	}, lines...)
}

func indented(list []string) []string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = "  " + model.Clean(s)
	}
	return out
}

// forget lets go of all that the screen holds of a contact who was erased, and
// shows the next one.
func (t *Screen) forget(no int) {
	t.queue.set(slices.DeleteFunc(slices.Clone(t.queue.rows), func(row int32) bool { return row == int32(no) }))
	t.last = model.Decision{} // it may hold words about them
	t.unindex()
	t.moved()
}
