package plain

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"handpick/assess/form"
	"handpick/assess/house"
	"handpick/assess/lia"
	"handpick/model"
)

// formOf returns the answers in force of the form that has a question, and what
// keeps another.
func (t *talk) formOf(id string) (model.FormAnswers, func(model.FormAnswer, model.Date) (model.Event, error)) {
	if _, ok := house.Find(id); ok {
		return t.s.Review.House(), t.s.Review.AnswerHouse
	}
	return t.s.Review.Answers(), t.s.Review.Answer
}

// proposal returns what the program holds in answer to a question and nobody
// has taken over; it is empty for most.
func (t *talk) proposal(q *form.Question) model.FormAnswer {
	p := lia.Prefill(t.s.AssessmentFacts())[q.ID]
	if answers, _ := t.formOf(q.ID); p.Same(answers[q.ID]) {
		return model.FormAnswer{}
	}
	return p
}

// question reads a question out and asks until there is an answer that fits or
// an empty line. It returns errStop when told to stop.
func (t *talk) question(ctx context.Context, q *form.Question) error {
	answers, _ := t.formOf(q.ID)
	now, proposed := answers[q.ID], t.proposal(q)
	before := lia.Since(t.s.Review.Assessments(), t.s.Review.Answers())
	t.readQuestion(q, now, proposed)
	for {
		line, err := t.ask(ctx, howToAnswer(q)+" An empty line skips, stop ends.")
		switch {
		case err != nil:
			return err
		case line == "":
			return nil
		case strings.EqualFold(line, "stop"):
			return errStop
		}
		a, err := readAnswer(q, line, now, proposed)
		if err == nil && len(a.Choices) > 0 && q.Wording != form.NoWords && !a.Same(proposed) {
			err = t.explained(ctx, q, a, now)
		} else if err == nil {
			err = t.keep(q, a)
		}
		if err == nil || errors.Is(err, errStop) {
			t.tellFollows(q, before)
			return err
		}
		if ended(err) == nil || ctx.Err() != nil {
			return err
		}
		t.out.say("Not saved: %v.", err)
	}
}

// readQuestion reads out what is asked, why, an example, what stands or is
// proposed, and what there is to choose.
func (t *talk) readQuestion(q *form.Question, now, proposed model.FormAnswer) {
	t.out.say("")
	t.out.say("%s. %s", q.ID, q.Asks)
	t.out.say("Why this is asked: %s", q.Why)
	t.out.say("For example: %s", q.Example)
	if q.ID == "O4" { // it asks about them
		stops, warnings := t.signs()
		t.tellSigns(stops, slices.DeleteFunc(warnings, func(w lia.Warning) bool { return lia.SittingOf(w.Question) == lia.Outcome }))
	}
	if !now.Empty() {
		t.out.say("Answered: %s%s; a line with - takes it back.", q.Say(now), t.givenBy(now))
	}
	if !proposed.Empty() {
		t.out.say("The program holds: %s (%s); y takes it over.", q.Say(proposed), model.Clean(proposed.Origin))
	}
	for i, o := range q.Offers() {
		t.out.say("%d %s", i+1, o.Says)
	}
}

func howToAnswer(q *form.Question) string {
	switch q.Kind {
	case form.Words:
		return "Answer in words."
	case form.Day:
		return "Type a day as 2026-03-31."
	case form.Choices:
		return "Type a number, or several with commas between."
	}
	return "Type a number."
}

// readAnswer reads a line as an answer: - for none, y for what is proposed, and
// else what the question asks for.
func readAnswer(q *form.Question, line string, now, proposed model.FormAnswer) (model.FormAnswer, error) {
	a := model.FormAnswer{Question: q.ID}
	switch {
	case line == "-" && now.Empty():
		return a, errors.New("there is no answer to take back")
	case line == "-":
		return a, nil
	case strings.EqualFold(line, "y") && !proposed.Empty():
		return proposed, nil
	case strings.EqualFold(line, "y") && len(q.Offers()) == 0:
		return a, errors.New("the program holds nothing here that could be taken over")
	case len(q.Offers()) == 0:
		a.Words = line
		return a, nil
	}
	var err error
	a.Choices, err = readChoices(q, line)
	return a, err
}

// offer is an option of a question, to be chosen by number or name.
type offer form.Option

// String returns what the option says.
func (o offer) String() string { return o.Says }

// readChoices reads numbers or names of options, with commas between where
// several may be chosen, and returns their words in the order of the form.
func readChoices(q *form.Question, line string) ([]string, error) {
	var offers []offer
	for _, o := range q.Offers() {
		offers = append(offers, offer(o))
	}
	names := []string{line}
	if q.Kind == form.Choices {
		names = strings.Split(line, ",")
	}
	var taken, words []string
	for _, name := range names {
		o, ok := chosen(offers, strings.TrimSpace(name))
		if !ok {
			return nil, fmt.Errorf("there is no %q to choose: type its number or its name", model.Clean(name))
		}
		taken = append(taken, o.Word)
	}
	for _, o := range offers {
		if slices.Contains(taken, o.Word) {
			words = append(words, o.Word)
		}
	}
	return words, nil
}

// explained keeps a choice and asks for the words beside it. A choice that can
// stand without them is kept before they are asked for.
func (t *talk) explained(ctx context.Context, q *form.Question, a, now model.FormAnswer) error {
	if slices.Equal(a.Choices, now.Choices) {
		a.Words = now.Words
	}
	alone, question := q.Check(a), "Say why in your own words; an empty line leaves it as it was."
	if alone == nil {
		if err := t.keep(q, a); err != nil {
			return err
		}
		question = "Type more in your own words, or an empty line to go on."
	}
	words, err := t.ask(ctx, question)
	if err == nil && strings.EqualFold(words, "stop") {
		words, err = "", errStop
	}
	if err != nil || words == "" {
		if alone != nil {
			t.out.say("Not saved: %v.", alone)
		}
		return err
	}
	a.Words = words
	return t.keep(q, a)
}

// keep commits an answer and then says that it is saved. It is of today; one
// that is what the program proposes says where that is from.
func (t *talk) keep(q *form.Question, a model.FormAnswer) error {
	answers, answer := t.formOf(q.ID)
	a.Origin = ""
	if p := t.proposal(q); p.Same(a) {
		a.Origin = p.Origin
	}
	if err := q.Check(a); err != nil {
		return err
	}
	if a.Same(answers[q.ID]) {
		t.out.say("That is the answer already.")
		return nil
	}
	e, err := answer(a, t.today())
	if err != nil {
		return err
	}
	if err := t.do(e); err != nil {
		return err
	}
	chose := q.Say(model.FormAnswer{Question: q.ID, Choices: a.Choices})
	switch {
	case a.Empty():
		t.out.say("Taken back.")
	case chose == "":
		t.out.say("Saved, dated %s.", t.today())
	default:
		t.out.say("Saved, dated %s: %s.", t.today(), chose)
	}
	return nil
}

// tellFollows tells what an answer stops or warns of, and that it begins the
// next version where nothing differed from the newest one before.
func (t *talk) tellFollows(q *form.Question, before []lia.Change) {
	answers, _ := t.formOf(q.ID)
	if _, ok := house.Find(q.ID); ok {
		for _, says := range house.Warnings(model.FormAnswers{q.ID: answers[q.ID]}) {
			t.out.say("Warning: %s.", says)
		}
		return
	}
	if answers.Given(q.ID) {
		stops, warnings := t.signs()
		tellAbout(t.out, "Stop", stops, q.ID)
		tellAbout(t.out, "Warning", warnings, q.ID)
	}
	if len(before) == 0 && len(lia.Since(t.s.Review.Assessments(), t.s.Review.Answers())) > 0 {
		t.out.say("%s", sentence(t.begins()))
	}
}

// tellAbout tells what is said about one question.
func tellAbout(out *printer, kind string, says []lia.Warning, id string) {
	for _, w := range says {
		if w.Question == id {
			out.say("%s: %s.", kind, w.Says)
		}
	}
}
