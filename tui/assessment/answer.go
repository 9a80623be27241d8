package assessment

import (
	"slices"
	"unicode/utf8"

	"handpick/assess/form"
	"handpick/assess/lia"
	"handpick/model"
	"handpick/tui/ui"
)

// enter acts on the row under the cursor.
func (s *Screen) enter() Request {
	r := s.rows[s.list.Cursor()]
	if r.concludes() {
		return s.conclude()
	}
	now := s.answers(r.house)[r.q.ID]
	if p, proposed := s.proposal(&r); proposed {
		now = p
	}
	switch r.q.Kind {
	case form.Words:
		return s.write(r, model.FormAnswer{Question: r.q.ID}, now.Words, !s.given(&r))
	case form.Day:
		return s.day(r, now.Words, "")
	}
	return s.pick(r, now)
}

// enters says in the footer what enter does.
func (s *Screen) enters() string {
	r := &s.rows[s.list.Cursor()]
	_, proposed := s.proposal(r)
	switch {
	case r.concludes():
		return "conclude"
	case proposed:
		return "confirm"
	case s.given(r):
		return "change"
	}
	return "answer"
}

// askAbout asks for a dialog about a question to be opened.
func (s *Screen) askAbout(r row, d ui.Dialog, then func(answer any) Request) Request {
	return Request{Dialog: d, Tag: tag{campaign: s.in.Campaign.No, house: r.house, then: then}}
}

// title names a question at the head of its dialog.
func (r *row) title() string { return r.q.ID + ", " + r.q.Part }

// confirms says of a proposal where it is from and how it is confirmed, "" where
// there is none.
func (s *Screen) confirms(r *row) string {
	p, proposed := s.proposal(r)
	if !proposed {
		return ""
	}
	return "The program holds this answer (" + p.Origin + "): enter confirms it."
}

// pick asks which options hold, and then for the words beside them.
func (s *Screen) pick(r row, now model.FormAnswer) Request {
	offers := r.q.Offers()
	var labels []string
	var taken []int
	for i, o := range offers {
		labels = append(labels, o.Says)
		if slices.Contains(now.Choices, o.Word) {
			taken = append(taken, i)
		}
	}
	help := r.q.Asks
	if confirms := s.confirms(&r); confirms != "" {
		help += " " + confirms
	}
	d := ui.NewPick(r.title(), help, taken, labels...)
	if r.q.Kind != form.Choices {
		d.One()
	}
	if r.q.Kind == form.YesNo {
		d.Letters("yn") // whoever types n for no and then enter must not have said yes
	}
	if s.given(&r) {
		d.OrNone("take the answer back")
	}
	return s.askAbout(r, d, func(answer any) Request {
		picks, _ := answer.(ui.Picks)
		a := model.FormAnswer{Question: r.q.ID}
		for _, i := range picks {
			a.Choices = append(a.Choices, offers[i].Word)
		}
		return s.picked(r, a, now)
	})
}

// picked acts on options taken where now stands or is proposed. A choice that
// needs no words is saved before any are asked for, so that esc loses nothing. For
// the first five they are asked for only when the same option is taken again:
// whoever is in a hurry stands before these.
func (s *Screen) picked(r row, a, now model.FormAnswer) Request {
	wasOpen := !s.given(&r)
	switch {
	case a.Empty() || r.q.Wording == form.NoWords:
		return s.put(r, a, wasOpen)
	case wasOpen && slices.Equal(a.Choices, now.Choices): // what the program holds, words and all
		return s.put(r, model.FormAnswer{Question: r.q.ID, Choices: a.Choices, Words: now.Words}, wasOpen)
	case slices.Equal(a.Choices, now.Choices):
		return s.write(r, a, now.Words, wasOpen)
	case r.q.Wording == form.MustExplain: // what was said explains another choice
		return s.write(r, a, "", wasOpen)
	case !r.house && lia.SittingOf(r.q.ID) == lia.First:
		return s.put(r, a, wasOpen)
	}
	saved := s.save(r, a)
	words := s.write(r, a, "", wasOpen)
	saved.Dialog, saved.Tag = words.Dialog, words.Tag
	return saved
}

// write asks for the words of an answer. What is typed and not saved is kept as
// a draft.
func (s *Screen) write(r row, a model.FormAnswer, words string, wasOpen bool) Request {
	value, help := words, []string{r.q.Asks}
	must := len(a.Choices) > 0 && r.q.Wording == form.MustExplain
	switch confirms := s.confirms(&r); {
	case confirms != "" && words != "":
		help = append(help, confirms)
	case must:
		help = append(help, "You chose: "+r.q.Say(a)+". Say why, in a few words.")
	case len(a.Choices) > 0:
		help = append(help, "You chose: "+r.q.Say(a)+". Say more if you want; enter goes on.")
	}
	help = append(help, s.toAnswerFor(&r)...)
	if draft, kept := s.drafts[r.key()]; kept {
		value = draft
		help = append(help, "This is your draft. It is not saved yet.")
	}
	help = append(help, "For example: "+r.q.Example, r.q.Why)
	d := ui.NewWrite(r.title(), value, max(r.q.MaxWords(), utf8.RuneCountInString(value)), help...)
	if must {
		d.Require("say it in your own words beside the choice, or esc")
	}
	return Request{Dialog: d, Tag: tag{
		campaign: s.in.Campaign.No, house: r.house,
		then: func(answer any) Request {
			typed, _ := answer.(ui.Words)
			a.Words = typed[0]
			return s.put(r, a, wasOpen)
		},
		cancelled: func(answer any) {
			s.keep(r, answer, words)
			s.advance(&r, wasOpen)
		},
	}}
}

// toAnswerFor returns the signs that question O4 asks about, a line each, none
// for another question.
func (s *Screen) toAnswerFor(r *row) []string {
	if r.house || r.q.ID != "O4" {
		return nil
	}
	var lines []string
	for _, w := range s.warnings {
		if lia.SittingOf(w.Question) != lia.Outcome {
			lines = append(lines, "- "+w.Question+": "+w.Says)
		}
	}
	return lines
}

// keep keeps what was typed in a dialog that was cancelled, unless it is what
// stands or nothing.
func (s *Screen) keep(r row, answer any, stands string) {
	delete(s.drafts, r.key())
	if typed, ok := answer.(ui.Words); ok && typed[0] != "" && typed[0] != stands {
		s.drafts[r.key()] = typed[0]
	}
}

// day asks for a day of the calendar, below the reason why one typed before was
// not saved.
func (s *Screen) day(r row, words, refused string) Request {
	help := r.q.Asks + " Write it as 2026-03-31."
	if s.given(&r) {
		help += " Left empty, it takes the answer back."
	}
	if refused != "" {
		help = "Not saved: " + refused
	}
	d := ui.NewPrompt(r.title(), help, ui.PromptField{Value: words, Limit: len("2026-03-31")})
	return s.askAbout(r, d, func(answer any) Request {
		typed, _ := answer.(ui.Words)
		a := model.FormAnswer{Question: r.q.ID, Words: typed[0]}
		if err := r.q.Check(a); err != nil {
			return s.day(r, typed[0], err.Error())
		}
		return s.put(r, a, !s.given(&r))
	})
}

// put asks for an answer to be saved, and goes on where the question was open.
func (s *Screen) put(r row, a model.FormAnswer, wasOpen bool) Request {
	request := s.save(r, a)
	s.advance(&r, wasOpen)
	return request
}

// save asks for an answer to be saved, unless it is the one that stands. An
// empty answer takes one back.
func (s *Screen) save(r row, a model.FormAnswer) Request {
	if err := r.q.Check(a); err != nil {
		return Request{Notice: "not saved: " + err.Error()}
	}
	answers := s.answers(r.house)
	now := answers[r.q.ID]
	delete(s.drafts, r.key())
	if a.Empty() && now.Empty() || a.Same(now) {
		return Request{}
	}
	a.On, a.By = s.in.Today, s.in.By
	if p := s.proposals[r.q.ID]; !r.house && p.Same(a) {
		a.Origin = p.Origin
	}
	unchanged, firstDone := s.changed == 0, lia.FirstDone(s.in.Answers)
	if answers[r.q.ID] = a; a.Empty() {
		delete(answers, r.q.ID)
	}
	s.sent[r.key()] = sent{r, a}
	s.rebuild()
	notice := s.told(&r, unchanged, firstDone)
	if r.house {
		return Request{House: &a, Notice: notice}
	}
	return Request{Answer: &a, Notice: notice}
}

// told says what an answer brought about, the gravest first; "" for nothing.
// Before it nothing differed from the newest version, or the first sitting was
// done, where the arguments say so.
func (s *Screen) told(r *row, unchanged, firstDone bool) string {
	newest := s.newest()
	switch {
	case s.stop(r) != "":
		return "stop: " + s.stop(r)
	case newest != nil && unchanged && s.changed > 0:
		return begins(newest)
	case s.given(r) && s.warning(r) != "":
		return "warning: " + s.warning(r)
	case !r.house && !firstDone && lia.FirstDone(s.in.Answers):
		return "the five are answered: give the outcome now, or the rest first (tab)"
	}
	return ""
}

// advance goes from a question that was just answered for the first time to the
// next that is open: in its own group first, from the first sitting to the
// outcome, which is all that is needed then, and from the outcome to its end.
func (s *Screen) advance(r *row, wasOpen bool) {
	if !wasOpen || !s.given(r) {
		return
	}
	at := s.list.Cursor()
	from, to := at, at+1
	for from > 0 && s.rows[from-1].question() {
		from--
	}
	for to < len(s.rows) && s.rows[to].question() {
		to++
	}
	concludes := !r.house && lia.SittingOf(r.q.ID) == lia.Outcome
	for n := range to - from {
		i := from + (at-from+1+n)%(to-from)
		if concludes && i < at { // what was passed over there may be left out
			break
		}
		if s.isOpen(&s.rows[i]) {
			s.list.SetCursor(i)
			return
		}
	}
	next := s.open(to % len(s.rows))
	if r.house || next < 0 {
		next = at
	}
	if !r.house {
		switch lia.SittingOf(r.q.ID) {
		case lia.First, lia.Screening:
			next = s.row("O1")
		case lia.Outcome:
			next = to // concludes
		}
	}
	s.list.SetCursor(next)
}

// row returns the row of a question of the assessment.
func (s *Screen) row(question string) int {
	return max(1, slices.IndexFunc(s.rows, func(r row) bool { return !r.house && r.q.ID == question }))
}
