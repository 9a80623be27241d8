package plain

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"handpick/model"
	"handpick/model/review"
	"handpick/tui/card"
)

// suggest tells what the evidence points to, why the contact is here, and what
// the rules say about writing to them.
func (t *talk) suggest(context.Context, string) error {
	t.now.seen = true
	s := t.now.assessment.Suggestion
	t.out.say("Suggestion: %s.", card.Suggests(s))
	for _, e := range s.For {
		t.out.say("For: %s", e.Says)
	}
	for _, e := range s.Against {
		t.out.say("Against: %s", e.Says)
	}
	for _, e := range t.now.assessment.More {
		t.out.say("Also: %s", e.Says)
	}
	if s.Mailbox != model.MailboxUnknown {
		t.out.say("The e-mail address looks %s.", s.Mailbox)
	}
	if s.Ask != "" {
		t.out.say("To ask: %s", s.Ask)
	}
	if t.now.assessment.HoldsWords {
		t.out.say("Here because the position holds your words.")
	}
	t.tellMay()
	return nil
}

// history tells what happened to the contact.
func (t *talk) history(ctx context.Context, _ string) error {
	past, err := t.s.Past(t.now.no)(ctx)
	if err != nil {
		return err
	}
	if len(past) == 0 {
		t.out.say("Nothing was said about this contact yet.")
	}
	for _, p := range past {
		t.out.say("%s: %s", p.At.In(t.Now().Location()).Format("2 January 2006, 15:04"), happened(p))
	}
	return nil
}

func happened(p review.Past) string {
	by := ""
	if p.Reviewer != "" {
		by = model.Clean(p.Reviewer) + ": "
	}
	switch p.Type {
	case model.Decided:
		return by + whole(*p.Decision)
	case model.PutOff:
		return by + "put off"
	case model.Undone:
		return by + "taken back"
	case model.Redone:
		return by + "brought back"
	case model.Objected:
		return by + "do not contact: " + model.Clean(p.Objection.How)
	case model.ObjectionLifted:
		return by + "may be contacted again: " + model.Clean(p.Reason)
	case model.MatchDismissed:
		return by + "is not the person on the do-not-contact list"
	}
	if p.Fact != nil {
		return by + model.Clean(p.Fact.String())
	}
	return by + "changed"
}

func (t *talk) search(ctx context.Context, query string) error {
	if query == "" && t.queue.query == "" {
		var err error
		query, err = t.ask(ctx, "Search names, companies, positions and e-mails for which words? An empty line cancels.")
		if err != nil || query == "" {
			return err
		}
	}
	t.queue.search(query)
	t.show()
	return nil
}

func (t *talk) chooseFilter(ctx context.Context, name string) error {
	return choose(ctx, t, "Which list?", review.Filters(), name, func(f review.Filter) {
		t.queue.filter = f
		t.queue.search("")
	})
}

func (t *talk) chooseOrder(ctx context.Context, name string) error {
	return choose(ctx, t, "Which order?", review.Orders(), name, func(o review.Order) {
		t.queue.order = o
		t.queue.sort(t.s.Assessor().Words())
	})
}

// choose takes a number or a name, asking for it unless it was typed behind the
// key, and shows the contact that comes of the choice.
func choose[T fmt.Stringer](ctx context.Context, t *talk, question string, all []T, name string, take func(T)) error {
	if name == "" {
		options := make([]string, len(all))
		for i, v := range all {
			options[i] = fmt.Sprintf("%d %s", i+1, v)
		}
		var err error
		name, err = t.ask(ctx, question+" "+strings.Join(options, ", ")+". An empty line cancels.")
		if err != nil || name == "" {
			return err
		}
	}
	v, ok := chosen(all, name)
	if !ok {
		return fmt.Errorf("there is no %q to choose: type its number or its name", model.Clean(name))
	}
	take(v)
	t.show()
	return nil
}

// chosen returns what has this number or name, or the only one whose name begins
// so: "gone" is short for "gone from the newest export".
func chosen[T fmt.Stringer](all []T, name string) (v T, ok bool) {
	var begins []T
	n, _ := strconv.Atoi(name)
	for i, v := range all {
		if i+1 == n || strings.EqualFold(v.String(), name) {
			return v, true
		}
		if strings.HasPrefix(strings.ToLower(v.String()), strings.ToLower(name)) {
			begins = append(begins, v)
		}
	}
	if len(begins) != 1 {
		return v, false
	}
	return begins[0], true
}
