package triage

import (
	"fmt"

	"handpick/model"
	"handpick/model/review"
	"handpick/tui/card"
	"handpick/tui/ui"
)

// Press acts on a key. It does nothing while a commit runs: keys pressed then
// belong to the contact after it, so whoever routes them keeps them.
func (t *Screen) Press(a ui.Action) Request {
	if t.saving {
		return Request{}
	}
	if t.queue.list.Handle(a) {
		t.moved()
		return Request{}
	}
	if why := ui.WhyNot(t.Hints(), a); why != "" {
		return notice(why)
	}
	switch a {
	case ui.Undo:
		return t.reverse(t.s.Review.Undo)
	case ui.Redo:
		return t.reverse(t.s.Review.Redo)
	case ui.Search:
		return t.startSearch()
	case ui.Filter:
		return t.askFilter()
	case ui.Order:
		return t.askOrder()
	case ui.LaterAll:
		return t.askLaterAll()
	case ui.KeepReason:
		return t.askSlot()
	case ui.Back:
		return t.back()
	}
	if t.no == 0 {
		return notice("there is no contact here: f shows others")
	}
	return t.pressOn(a)
}

// pressOn acts on a key that needs a contact.
func (t *Screen) pressOn(a ui.Action) Request {
	switch a {
	case ui.Later:
		if t.s.Review.State(t.no).Later {
			return notice("put off already: a decision takes it out of “later”")
		}
		return t.commit(t.s.Review.PutOff(t.no))
	case ui.DoNotContact:
		return t.askWish()
	case ui.TypeReason:
		return t.askReason()
	case ui.History:
		return t.askHistory()
	case ui.Suggest:
		return t.suggest()
	case ui.WrittenTo:
		return t.askWritten()
	case ui.Ground:
		return t.askGround()
	case ui.CopyMessage:
		return t.copyMessage()
	case ui.CopyLink:
		return Request{Copy: t.s.Review.Contact(t.no).Shown().URL,
			Notice: "profile link sent to the clipboard, if the terminal allows it"}
	}
	return t.decide(a)
}

// suggest opens the suggestion and the rules, or closes them. Where the card
// has no room for all, all of it is one more key away.
func (t *Screen) suggest() Request {
	t.suggestion, t.seen = !t.suggestion, true
	cut := t.suggestion && t.theme != nil && !t.card().Fits(t.theme, t.cardWidth(), t.cardHeight())
	switch {
	case cut:
		t.cut = true
		return notice("tab again shows the rules in full")
	case t.cut:
		t.cut = false
		return Request{Dialog: ui.NewText("May I write to "+t.name(t.no)+"?", t.may().Lines()...)}
	}
	return Request{}
}

// decide changes the decision in the making, and saves it once it is complete.
func (t *Screen) decide(a ui.Action) Request {
	var err error
	switch a {
	case ui.Relevant:
		t.draft.SetRelevance(model.Relevant)
	case ui.NotRelevant:
		t.draft.SetRelevance(model.NotRelevant)
	case ui.B2B:
		t.draft.SetKind(model.B2B)
	case ui.SoleTrader:
		t.draft.SetKind(model.SoleTrader)
	case ui.Unknown:
		t.draft.SetKind(model.Unknown)
	case ui.SameReason:
		err = t.draft.Repeat(t.last)
	case ui.HoldSave:
		t.draft.Hold()
	case ui.Enter:
		t.draft.Release()
		if next := t.draft.Next(); next != "" {
			return notice(next)
		}
	default:
		digit := a.Cites()
		if digit == 0 {
			return Request{}
		}
		err = t.draft.Cite(digit)
	}
	if err != nil {
		return notice(err.Error())
	}
	return t.saveIfReady()
}

func (t *Screen) saveIfReady() Request {
	if !t.draft.Ready() {
		return Request{}
	}
	d := t.draft.Decision()
	d.Suggestion, d.SuggestionSeen = t.assessment.Suggestion, t.seen
	t.s.Judge(t.no, &d, t.today())
	return t.commit(t.s.Review.Decide(t.no, d))
}

// commit asks for an event to be saved.
func (t *Screen) commit(e model.Event, err error) Request {
	if err != nil {
		return fail(err)
	}
	t.saving = true
	return Request{Commit: &e}
}

func (t *Screen) reverse(f func() (model.Event, review.Step, error)) Request {
	e, step, err := f()
	if err != nil {
		return notice(err.Error())
	}
	t.reversing = step
	return t.commit(e, nil)
}

// back clears what is not saved, then closes the suggestion, then the search.
func (t *Screen) back() Request {
	switch {
	case t.Dirty() || t.draft != nil && t.draft.Held():
		seen := t.seen
		t.show()
		t.seen = seen
	case t.suggestion:
		t.suggestion, t.cut = false, false
	case t.queue.found:
		return t.endSearch()
	default:
		return notice("nothing to clear: q quits, all is saved")
	}
	return Request{}
}

// Committed takes an event that was saved and applied, and goes on to the next
// contact. It returns what to say.
func (t *Screen) Committed(e model.Event) (said string) {
	t.saving = false
	if e.Type == model.Decided && t.draft != nil {
		t.last = t.draft.Decision()
	}
	said = t.describe(e)
	switch e.Type {
	case model.Decided:
		t.saved++
		t.queue.decided(t.s.Review)
	case model.PutOff, model.Objected:
		here := e.Contact == t.no
		if here {
			t.queue.decided(t.s.Review)
		}
		if !here || e.Type == model.Objected && !t.queue.found { // a company's wish reaches others too
			t.queue.rebuild(t.s.Review)
		}
	case model.MatchDismissed:
		t.queue.rebuild(t.s.Review)
	case model.Redone:
		if !t.queue.found {
			t.queue.rebuild(t.s.Review)
		}
		t.queue.find(e.Contact)
	case model.Undone, model.ObjectionLifted:
		t.goTo(e.Contact)
	case model.StandingReasonSet:
		if t.draft != nil {
			t.draft.Keep(t.s.Review.Standing())
		}
		return said
	case model.Erased:
		t.forget(e.Contact)
		return said
	case model.Redacted:
		t.last = model.Decision{} // it may hold the words
	case model.Corrected:
		t.unindex()
		if !t.queue.found {
			t.queue.rebuild(t.s.Review)
		}
	case model.CampaignSet, model.CampaignChosen, model.SourceStated, model.ConsentRecorded, model.ConsentEnded,
		model.SoftOptInAnswered, model.WrittenTo, model.NatureNoted, model.CountryAnswered, model.LineWritten,
		model.SensitivityNoted, model.AccessGiven, model.ComplaintNoted:
		return said // what is being decided stays
	}
	t.show()
	return said
}

// Failed takes note that an event could not be saved. The decision stays on the
// card.
func (t *Screen) Failed() { t.saving = false }

// goTo shows a contact, with all contacts when the filter hides it.
func (t *Screen) goTo(no int) {
	if no == 0 {
		t.queue.rebuild(t.s.Review)
		return
	}
	if !t.queue.found {
		t.queue.rebuild(t.s.Review)
	}
	if !t.queue.find(no) {
		t.queue.filter = review.FilterAll
		t.queue.rebuild(t.s.Review)
		t.queue.find(no)
	}
}

// describe says what an event did.
func (t *Screen) describe(e model.Event) string {
	name := func() string { return t.s.Review.Contact(e.Contact).Shown().Name() }
	switch e.Type {
	case model.Decided:
		return fmt.Sprintf("saved: %s, %s; z takes it back", name(), card.Answers(e.Relevance, e.Kind))
	case model.PutOff:
		if e.Contact == 0 {
			return "all put off for later; z takes it back"
		}
		return "put off: " + name() + "; z takes it back"
	case model.Undone:
		return "taken back: " + t.step() + "; Z brings it back"
	case model.Redone:
		return "brought back: " + t.step()
	case model.Objected:
		if p := t.s.Review.Person(e.Contact); p.Scope() == model.ByCompany {
			return "do not contact: everybody at " + t.s.Review.Contact(e.Contact).Shown().Company + ", here and in every other review"
		}
		return "do not contact: " + name() + ", here and in every other review"
	case model.ObjectionLifted:
		return "may be contacted again: " + name()
	case model.MatchDismissed:
		return "another person: " + name()
	case model.StandingReasonSet:
		return "reason kept"
	case model.WrittenTo:
		return "noted when you wrote to each other: " + name()
	case model.Erased:
		return "erased: no more is held about them than a number"
	case model.Redacted:
		return "words removed: " + name()
	case model.Corrected:
		return "corrected: " + name()
	case model.ConsentRecorded, model.ConsentEnded, model.SoftOptInAnswered, model.NatureNoted, model.CountryAnswered, model.LineWritten,
		model.SensitivityNoted, model.ComplaintNoted:
		return "noted for " + name() + "; h shows it"
	}
	return ""
}

// step names what was undone or redone.
func (t *Screen) step() string {
	s := t.reversing
	if s.Type == model.PutOff && s.Contacts > 1 {
		return fmt.Sprintf("%d put off", s.Contacts)
	}
	name := t.s.Review.Contact(s.Contact).Shown().Name()
	if s.Type == model.PutOff {
		return name + " put off"
	}
	return name + ", " + card.Answers(s.Relevance, s.Kind)
}
