package plain

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"net/url"
	"strconv"
	"strings"

	"handpick/model"
	"handpick/tui/session"
)

// setting is something to be said about the outreach, under a short word.
type setting struct {
	word, says string
	// how tells how to say it, with what there is to choose.
	how string
	// value is what stands, "" when nobody said.
	value string
	// set keeps what was typed, "" for taking it back, and reports whether that
	// changed anything.
	set func(ctx context.Context, typed string) (bool, error)
	// doubt questions what was typed, "" for nothing; it may be nil.
	doubt func(typed string) string
}

// String returns the word.
func (s setting) String() string { return s.word }

// settings returns all that can be said, with what stands.
func (t *talk) settings() []setting {
	c := t.s.Review.Campaign()
	goal := ""
	if c.Goal > 0 {
		goal = strconv.Itoa(c.Goal)
	}
	return append([]setting{
		{word: "purpose", says: "what it is for", how: "Say in one sentence what you want from these people.",
			value: c.Purpose, set: put(t, asTyped, func(c *model.Campaign) *string { return &c.Purpose })},
		{word: "words", says: "words of fitting roles", how: "Type words to look for in a position, commas between.",
			value: strings.Join(c.Words, ", "), set: put(t, split, func(c *model.Campaign) *[]string { return &c.Words })},
		{word: "goal", says: "good ones wanted from a sitting", how: "Type a whole number.",
			value: goal, set: put(t, number, func(c *model.Campaign) *int { return &c.Goal })},
		{word: "sender", says: "your real name", how: "Type who writes; a message must not hide it.",
			value: c.Sender, set: put(t, asTyped, func(c *model.Campaign) *string { return &c.Sender })},
		{word: "organisation", says: "for whom you write", how: "Type its name, or your own.",
			value: c.Organisation, set: put(t, asTyped, func(c *model.Campaign) *string { return &c.Organisation })},
		{word: "reply", says: "where a refusal reaches you", how: "Type an e-mail address that you read.", doubt: doubtAddress,
			value: c.ReplyAddress, set: put(t, asTyped, func(c *model.Campaign) *string { return &c.ReplyAddress })},
		{word: "privacy", says: "the link to your privacy notice", how: "Type a link that begins with https://.", doubt: doubtLink,
			value: c.PrivacyLink, set: put(t, asTyped, func(c *model.Campaign) *string { return &c.PrivacyLink })},
		{word: "list", says: "whose list this is",
			how:   "Type own_export, given_by_person or scraped_or_bought; nobody on a list of the last kind may be written to.",
			value: t.s.Source().String(), set: t.stateSource},
	}, t.rules(&c)...)
}

// rules returns the settings that decide which rules hold.
func (t *talk) rules(c *model.Campaign) []setting {
	country := ""
	if c.Country != "" {
		country = c.Country.String()
		if !c.Country.HasRules() {
			country += ", there are no rules for it here: nobody there gets a yes"
		}
	}
	policy := c.Policy.String()
	if c.Policy != model.Cautious {
		policy += ", chosen by " + cmp.Or(t.s.Review.Reviewer(c.PolicyChosen.By), "nobody named") + ": " + c.PolicyChosen.Why
	}
	elsewhere := ""
	if c.LIA.Version == 0 && c.LIA.Outcome != model.NoLIA {
		elsewhere = c.LIA.Title + ", " + c.LIA.Outcome.String()
	}
	return []setting{
		{word: "channel", says: "the way the message takes", how: "Type linkedin_message, linkedin_invite, work_email or personal_email.",
			value: c.Channel.String(), set: put(t, model.ParseChannel, func(c *model.Campaign) *model.Channel { return &c.Channel })},
		{word: "country", says: "where most of these people are", how: "Type two letters, as UK or DE, or unknown.",
			value: country, set: put(t, model.ParseCountry, func(c *model.Campaign) *model.Country { return &c.Country })},
		{word: "policy", says: "which side to take where the sources differ", how: "Type cautious, or standard because, and your reason.",
			value: policy, set: t.setPolicy},
		{word: "pages", says: "how a message that only invites to follow a page is read", how: "Type informational or marketing.",
			value: c.PageInvites.String(), set: put(t, parsePages, func(c *model.Campaign) *model.PageInvites { return &c.PageInvites })},
		{word: "interval", says: "days between two messages to one person", how: "Type a whole number.",
			value: strconv.Itoa(c.Interval()), set: put(t, number, func(c *model.Campaign) *int { return &c.IntervalDays })},
		{word: "unanswered", says: "messages without an answer after which a person is left alone", how: "Type a whole number.",
			value: strconv.Itoa(c.Unanswered()), set: put(t, number, func(c *model.Campaign) *int { return &c.MaxUnanswered })},
		{word: "review", says: "the day to look at it again", how: "Type a day as 2026-03-31.",
			value: c.ReviewOn.String(), set: put(t, t.dayToCome, func(c *model.Campaign) *model.Date { return &c.ReviewOn })},
		{word: "basis", says: "the lawful basis", how: "Type consent, legitimate interests, or contract, which is for a service message only.",
			value: c.Basis.String(), set: put(t, parseBasis, func(c *model.Campaign) *model.Basis { return &c.Basis })},
		{word: "elsewhere", says: "an assessment made elsewhere", how: "Type what it found: draft, pass, pass_with_conditions or fail.",
			value: elsewhere, set: t.setElsewhere},
	}
}

// put returns how to keep one value of the outreach; nothing typed takes it
// back to what it is at first.
func put[T any](t *talk, parse func(string) (T, error), at func(*model.Campaign) *T) func(context.Context, string) (bool, error) {
	return func(_ context.Context, typed string) (bool, error) {
		return t.state(func(c *model.Campaign) (err error) {
			var v T
			if typed != "" {
				v, err = parse(typed)
			}
			*at(c) = v
			return err
		})
	}
}

func asTyped(s string) (string, error) { return s, nil }

func split(s string) ([]string, error) { return session.Words(s), nil }

func number(s string) (int, error) {
	const most = 9_999_999 // more than a review can hold contacts
	if n, err := strconv.Atoi(s); err == nil && n >= 0 && n <= most {
		return n, nil
	}
	return 0, fmt.Errorf("write a whole number up to %d", most)
}

func parsePages(s string) (model.PageInvites, error) {
	for _, p := range []model.PageInvites{model.PageInvitesInformational, model.PageInvitesMarketing} {
		if strings.EqualFold(s, p.Word()) {
			return p, nil
		}
	}
	return 0, errors.New("use informational or marketing")
}

// parseBasis finds a lawful basis by its name and refuses those on which no
// outreach can rest.
func parseBasis(s string) (model.Basis, error) {
	for _, b := range model.Bases() {
		if !strings.EqualFold(s, b.String()) {
			continue
		}
		if !b.LeadsOn(true) {
			return 0, fmt.Errorf("no outreach can rest on %s: use consent, legitimate interests or contract", b)
		}
		return b, nil
	}
	return 0, errors.New("unknown basis: use consent, legitimate interests or contract")
}

func (t *talk) dayToCome(s string) (model.Date, error) {
	d, err := model.ParseDate(s)
	if err == nil && d < t.today() {
		err = errors.New("that day is over: choose one that is still to come")
	}
	return d, err
}

// setPolicy keeps the policy. One that has a reason keeps it until another is
// given.
func (t *talk) setPolicy(_ context.Context, typed string) (bool, error) {
	word, why := because(typed)
	return t.state(func(c *model.Campaign) (err error) {
		c.Policy = model.Cautious
		if word != "" {
			c.Policy, err = model.ParsePolicy(word)
		}
		switch {
		case c.Policy == model.Cautious:
			c.PolicyChosen = model.Choice{}
		case why != "":
			c.PolicyChosen.Why = why
		}
		return err
	})
}

// stateSource says whose list this is: of every import that nobody spoke of, or
// else of the newest. It cannot be taken back, only said anew.
func (t *talk) stateSource(_ context.Context, typed string) (bool, error) {
	if typed == "" {
		return false, errors.New("not saved: whose list this is can be said anew, not taken back")
	}
	source, err := model.ParseSource(typed)
	if err != nil {
		return false, fmt.Errorf("not saved: %w", err)
	}
	r := t.s.Review
	var imports []int
	for n := range r.Imports() {
		if r.ImportSource(n+1) == model.NoSource {
			imports = append(imports, n+1)
		}
	}
	if len(imports) == 0 && t.s.Source() != source {
		imports = []int{len(r.Imports())}
	}
	for _, n := range imports {
		e, err := r.StateSource(n, source, "")
		if err == nil {
			err = t.do(e)
		}
		if err != nil {
			return false, fmt.Errorf("NOT saved: %w", err)
		}
	}
	return len(imports) > 0, nil
}

// setElsewhere keeps what an assessment made elsewhere found, and asks where it
// is to be found.
func (t *talk) setElsewhere(ctx context.Context, typed string) (bool, error) {
	var l model.LIA
	if typed != "" {
		var err error
		if l.Outcome, err = model.ParseLIA(typed); err != nil {
			return false, fmt.Errorf("not saved: %w", err)
		}
	}
	if l.Outcome != model.NoLIA {
		if err := t.askElsewhere(ctx, &l); err != nil {
			return false, err
		}
	}
	return t.state(func(c *model.Campaign) error {
		if l.Outcome == model.NoLIA && c.LIA.Version != 0 {
			return errors.New("in force is a version concluded here: a goes on with it")
		}
		c.LIA = l
		return nil
	})
}

func (t *talk) askElsewhere(ctx context.Context, l *model.LIA) (err error) {
	if l.Title, err = t.ask(ctx, "Its title, to be found by?"); err != nil {
		return err
	}
	if l.By, err = t.ask(ctx, "Who made it?"); err != nil {
		return err
	}
	if l.On, err = t.askDay(ctx, "On which day was it finished, as 2026-03-31?"); err != nil {
		return err
	}
	if l.ReviewOn, err = t.askDay(ctx, "On which day is it to be looked at again? An empty line says none."); err != nil {
		return err
	}
	if l.Outcome != model.LIAPassWithConditions {
		return nil
	}
	typed, err := t.ask(ctx, "Under which conditions did it pass? Semicolons between.")
	for part := range strings.SplitSeq(typed, ";") {
		if part = strings.TrimSpace(part); part != "" {
			l.Conditions = append(l.Conditions, part)
		}
	}
	return err
}

// askDay asks for a day of the calendar until it gets one or an empty line.
func (t *talk) askDay(ctx context.Context, question string) (model.Date, error) {
	for {
		typed, err := t.ask(ctx, question)
		if err != nil || typed == "" {
			return 0, err
		}
		d, err := model.ParseDate(typed)
		if err == nil {
			return d, nil
		}
		t.out.say("%s.", sentence(err.Error()))
	}
}

func doubtAddress(s string) string {
	if name, host, ok := strings.Cut(s, "@"); ok && name != "" && strings.Contains(host, ".") {
		return ""
	}
	return "this is no e-mail address: can everybody you write to refuse there, at no cost?"
}

func doubtLink(s string) string {
	if u, err := url.Parse(s); err == nil && (u.Scheme == "https" || u.Scheme == "http") && u.Host != "" {
		return ""
	}
	return "this is no link: it begins with https://."
}
