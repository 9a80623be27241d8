package triage

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"handpick/assess/relevance"
	"handpick/assess/special"
	"handpick/model"
	"handpick/model/review"
	"handpick/tui/decide"
	"handpick/tui/ui"
)

// The tags of the dialogs, by which Answered knows what an answer is for.
type (
	filterTag   struct{}
	orderTag    struct{}
	laterAllTag struct{}
	wishTag     struct{ no int }
	liftTag     struct{ no int }
	matchTag    struct{ no int }
	reasonTag   struct {
		no    int
		claim model.Claim
	}
	slotTag  struct{}
	wordsTag struct{ slot int }
	claimTag struct {
		slot  int
		words string
	}
)

// AskedToRead stands beside every box for a reason.
const AskedToRead = "The person may ask to read this."

func (t *Screen) askFilter() Request {
	tally := t.s.Review.Tally()
	var options []ui.Option
	for _, f := range review.Filters() {
		o := ui.Option{Label: f.String(), Note: ui.Number(tally.Passing(f))}
		if int(f) >= 9 {
			o.Key = string(rune('a' + int(f) - 9))
		}
		options = append(options, o)
	}
	return Request{Tag: filterTag{}, Dialog: ui.NewChoose("Which contacts?", "", int(t.queue.filter), options...)}
}

func (t *Screen) askOrder() Request {
	var options []ui.Option
	for _, o := range review.Orders() {
		opt := ui.Option{Label: o.String()}
		if o == review.OrderWords && t.s.Assessor().Words().None() {
			opt.Note = "no words given yet: c sets them"
		}
		options = append(options, opt)
	}
	return Request{Tag: orderTag{}, Dialog: ui.NewChoose("In which order?", "", int(t.queue.order), options...)}
}

// askLaterAll asks before a whole queue is put off, for that is many at once;
// one undo takes it back.
func (t *Screen) askLaterAll() Request {
	n := len(t.queue.rows)
	if n == 0 {
		return notice("nothing is left here to put off")
	}
	title := fmt.Sprintf("Put off all %s contacts shown?", ui.Number(n))
	return Request{Tag: laterAllTag{}, Dialog: ui.NewChoose(title, "They are not decided; the filter “later” brings them back, and z undoes this in one step.", 1,
		ui.Option{Key: "y", Label: "yes, all of them for later"}, ui.Option{Key: "n", Label: "no"})}
}

func (t *Screen) askWish() Request {
	s := t.s.Review.State(t.no)
	name, known := t.name(t.no), t.s.Review.Person(t.no)
	switch {
	case s.Objected && known.Objection == nil && known.Through != 0:
		return notice("their company asked: lift that at " + t.name(known.Through) + ", where it was noted")
	case s.Objected:
		return Request{Tag: liftTag{t.no}, Dialog: ui.NewPrompt("Lift “do not contact” for "+name+"?",
			"Only a new wish of theirs lifts it. "+AskedToRead,
			ui.PromptField{Label: "Why may they be contacted again?", Limit: model.MaxWords, Required: "it is lifted only with a reason"})}
	case s.MaybeObjected:
		return Request{Tag: matchTag{t.no}, Dialog: ui.NewChoose("Is "+name+" the person on your do-not-contact list?",
			"Name and company agree; the profile link could not be compared.", 0,
			ui.Option{Key: "y", Label: "the same person: do not contact"}, ui.Option{Key: "n", Label: "another person"})}
	}
	a := asked{wishTag{t.no}, "Do not contact " + name, []ui.PromptField{
		{Label: "Who asked?", Value: askedByPerson, Limit: 30, Suggest: []string{askedByPerson, askedByCompany}},
		dayField("On which day?"),
		{Label: "How did the wish reach you?", Limit: model.MaxWords, Required: "say how the wish was received",
			Suggest: []string{"they told me in a message", "they told me in person", "they wrote an e-mail"}},
	}}
	return Request{Tag: a, Dialog: ui.NewPrompt(a.title, "Takes effect at once, here and in every other review. "+AskedToRead, a.fields...).From(2)}
}

// Who asked not to be contacted, as the prompt offers it.
const (
	askedByPerson  = "the person"
	askedByCompany = "their company"
)

// wish returns the event for what was said of a wish not to be contacted.
func (t *Screen) wish(no int, words ui.Words) (model.Event, error) {
	o := model.Objection{How: words[2], Scope: model.ByPerson}
	switch words[0] {
	case askedByPerson, "":
	case askedByCompany:
		o.Scope, o.Company = model.ByCompany, t.s.Review.Contact(no).Company
	default:
		return model.Event{}, fmt.Errorf("say who asked: %s, or %s", askedByPerson, askedByCompany)
	}
	var err error
	if o.Received, err = model.ParseDay(words[1], t.today()); err != nil {
		return model.Event{}, err
	}
	if err := o.Validate(t.today()); err != nil {
		return model.Event{}, err
	}
	return t.s.Review.Object(no, o)
}

func (t *Screen) askReason() Request {
	claim := t.draft.Open()
	if claim == model.NoClaim {
		claim = model.RelevanceClaim
		if t.draft.Relevance() == model.Relevant && t.draft.Kind() != model.NotAsked {
			claim = model.KindClaim
		}
	}
	title := "Why does this person fit, or not?"
	switch {
	case claim == model.KindClaim:
		title = "Why " + t.draft.Kind().String() + "?"
	case t.draft.Relevance() != model.Undecided:
		title = "Why " + lower(t.draft.Relevance().String()) + "?"
	}
	var saved []string
	for _, s := range t.s.Review.Standing() {
		saved = append(saved, s.Words)
	}
	return Request{Tag: reasonTag{t.no, claim}, Dialog: ui.NewPrompt(title, AskedToRead, ui.PromptField{
		Value: t.draft.Words(claim), Limit: model.MaxWords, Suggest: saved, Warn: special.Warning})}
}

// askSlot begins to keep a standing reason.
func (t *Screen) askSlot() Request {
	var options []ui.Option
	for i, s := range t.s.Review.Standing() {
		options = append(options, ui.Option{Key: fmt.Sprint(decide.FirstStanding + i), Label: model.Clean(s.Words)})
	}
	return Request{Tag: slotTag{}, Dialog: ui.NewChoose("Which standing reason?", "Reasons that hold for many contacts, one key each.", 0, options...)}
}

// Answered takes what came of a dialog the screen asked for, and reports
// whether it was one of its own.
func (t *Screen) Answered(c ui.Closed) (Request, bool) {
	if a, ok := c.Tag.(asked); ok {
		c.Tag = a.tag
		req, mine := t.Answered(c)
		if words, typed := c.Answer.(ui.Words); typed && req.Fail != "" {
			return a.again(words, req.Fail), mine
		}
		return req, mine
	}
	if tag, ok := c.Tag.(reasonTag); ok { // a cancelled reason is kept as a draft
		return t.reason(tag, c), true
	}
	if req, mine := followed(c); mine {
		return req, true
	}
	if req, mine := t.factAnswered(c); mine {
		return req, true
	}
	switch c.Tag.(type) {
	case filterTag, orderTag, laterAllTag, wishTag, liftTag, matchTag, slotTag, wordsTag, claimTag:
	default:
		return Request{}, false
	}
	if c.Outcome != ui.Answered {
		return Request{}, true
	}
	return t.answered(c), true
}

func (t *Screen) answered(c ui.Closed) Request {
	choice, _ := c.Answer.(ui.Choice)
	words, _ := c.Answer.(ui.Words)
	r := t.s.Review
	switch tag := c.Tag.(type) {
	case filterTag:
		t.queue.filter = review.Filter(choice)
		t.queue.rebuild(r)
		if !t.queue.find(t.no) {
			t.queue.list.Home()
		}
		t.moved()
	case orderTag:
		return Request{Cmd: t.sort(review.Order(choice))}
	case laterAllTag:
		if choice == 0 {
			return t.commit(r.PutOff(numbers(t.queue.rows)...))
		}
	case wishTag:
		return t.commit(t.wish(tag.no, words))
	case liftTag:
		return t.commit(r.Lift(tag.no, words[0]))
	case matchTag:
		if choice == 0 {
			return t.commit(r.Object(tag.no, model.Objection{How: "confirmed as the person on the do-not-contact list"}))
		}
		return t.commit(r.Dismiss(tag.no), nil)
	case slotTag:
		old := r.Standing()[choice]
		return Request{Tag: wordsTag{int(choice)}, Dialog: ui.NewPrompt("A reason that holds for many contacts", AskedToRead,
			ui.PromptField{Value: old.Words, Limit: model.MaxWords, Required: "a standing reason needs words", Warn: special.Warning})}
	case wordsTag:
		return Request{Tag: claimTag{tag.slot, words[0]}, Dialog: ui.NewChoose("What is it a reason for?", "", 0, standingOptions()...)}
	case claimTag:
		return t.commit(r.KeepReason(tag.slot, standingFor(int(choice), tag.words)))
	}
	return Request{}
}

// standingOptions are what a standing reason can serve; standingFor is the
// reason for the option chosen.
func standingOptions() []ui.Option {
	return []ui.Option{
		{Key: "b", Label: "B2B"}, {Key: "s", Label: "sole trader"}, {Key: "u", Label: "unknown"},
		{Key: "r", Label: "relevant"}, {Key: "n", Label: "not relevant"}, {Key: "e", Label: "either: whatever still needs a reason"},
	}
}

func standingFor(option int, words string) review.Standing {
	s := review.Standing{Words: words}
	switch option {
	case 0, 1, 2:
		s.Kind = []model.Kind{model.B2B, model.SoleTrader, model.Unknown}[option]
	case 3:
		s.Relevance = model.Relevant
	case 4:
		s.Relevance = model.NotRelevant
	}
	return s
}

// reason puts the words typed into the decision. Cancelled words stay there as
// a draft unless the contact is no longer on the card.
func (t *Screen) reason(tag reasonTag, c ui.Closed) Request {
	words, _ := c.Answer.(ui.Words)
	if tag.no != t.no || len(words) == 0 || c.Outcome != ui.Answered {
		return Request{}
	}
	t.draft.Say(tag.claim, words[0])
	return t.saveIfReady()
}

func numbers(rows []int32) []int {
	out := make([]int, len(rows))
	for i, no := range rows {
		out[i] = int(no)
	}
	return out
}

// sorted is the queue in another order.
type sorted struct {
	order review.Order
	rows  []int32
}

// sort returns the command that puts the contacts into an order.
func (t *Screen) sort(o review.Order) tea.Cmd {
	contacts, words := t.s.Review.Contacts(), t.s.Assessor().Words()
	return func() tea.Msg { return sorted{o, relevance.Sort(contacts, o, words)} }
}

// Resort returns the command that sorts the queue anew, after the words of the
// outreach changed.
func (t *Screen) Resort() tea.Cmd {
	if !t.Dirty() {
		t.show()
	}
	return t.sort(t.queue.order)
}

func (t *Screen) sortedBy(msg sorted) Request {
	t.queue.order, t.queue.sorted = msg.order, msg.rows
	if !t.queue.found {
		t.queue.rebuild(t.s.Review)
	}
	t.moved()
	return Request{}
}
