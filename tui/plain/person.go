package plain

import (
	"cmp"
	"context"
	"fmt"
	"strings"

	"handpick/model"
)

// ground is something that may be true of one person and bears on writing to
// them, under a short word.
type ground struct {
	word, says string
	note       func(ctx context.Context, typed string) error
}

// String returns the word.
func (g ground) String() string { return g.word }

func (t *talk) grounds() []ground {
	return []ground{
		{"asked", "they asked for exactly this: what for", t.noteNature(model.Solicited, "What exactly did they ask for?", "On which day did they ask?")},
		{"service", "it is a service message to a customer: what about", t.noteNature(model.Service, "What is the service message about?", "Since which day are they a customer?")},
		{"consent", "they consented to marketing: how, and where that can be seen", t.noteConsent},
		{"withdrew", "they withdrew their consent: how", t.noteWithdrawal},
		{"bought", "they bought, or negotiated to (soft opt-in): four questions", t.noteSoftOptIn},
		{"country", "where they are: two letters or unknown, then because, and how you know", t.noteCountry},
		{"line", "a line for them alone, where the draft has {why}; - takes it back", t.noteLine},
		{"sensitive", "whether there is sensitive data about them: no, special or vulnerable; - takes it back", t.noteSensitivity},
	}
}

// known reads out what is true of the contact and what may be noted, or notes
// one thing: the one whose word was typed.
func (t *talk) known(ctx context.Context, typed string) error {
	word, rest := firstWord(typed)
	if word == "" {
		t.tellKnown()
		return nil
	}
	g, ok := chosen(t.grounds(), word)
	if !ok {
		return fmt.Errorf("there is no %q to note: p alone reads out what there is", model.Clean(word))
	}
	return g.note(ctx, rest)
}

// tellKnown reads out what was noted about the contact, one fact a line.
func (t *talk) tellKnown() {
	p, n := t.s.Review.Person(t.now.no), t.s.Review.Note(t.now.no)
	var facts []fmt.Stringer
	for _, c := range p.Consents {
		facts = append(facts, c)
	}
	if p.Withdrawn != nil {
		facts = append(facts, p.Withdrawn)
	}
	if p.SoftOptIn.Answers.Claimed() {
		facts = append(facts, p.SoftOptIn)
	}
	if p.Sensitivity != model.SensitivityNotSaid {
		facts = append(facts, p.Sensitivity)
	}
	for _, w := range p.Written {
		facts = append(facts, w)
	}
	if n.Nature.Nature != model.NoNature {
		facts = append(facts, n.Nature)
	}
	if n.Answered {
		facts = append(facts, n.Country)
	}
	if n.Line != "" {
		facts = append(facts, n.Line)
	}
	if len(facts) == 0 {
		t.out.say("Nothing was noted about %s yet.", t.name(t.now.no))
	}
	for _, f := range facts {
		t.out.say("%s.", sentence(fact(f)))
	}
	t.out.say("To be noted, each dated and about this person alone:")
	for _, g := range t.grounds() {
		t.out.say("p %s: %s.", g.word, g.says)
	}
	t.out.say("w: you wrote to them today; w and a day: on another; w they, and a day: they wrote to you.")
}

// written records that a message was written: by the user, or after the word
// they by the contact; today, or on the day typed.
func (t *talk) written(_ context.Context, typed string) error {
	direction := model.Sent
	if word, rest := firstWord(typed); strings.EqualFold(word, "they") {
		direction, typed = model.Received, rest
	}
	day, err := model.ParseDay(typed, t.today())
	if err != nil {
		return err
	}
	w := model.Written{On: day, Direction: direction}
	e, err := t.s.Review.WriteTo(t.now.no, w, t.today())
	return t.record(w, e, err)
}

// record commits what was noted about the contact, and then says that it is
// saved and whether they may be written to.
func (t *talk) record(noted fmt.Stringer, e model.Event, err error) error {
	if err != nil {
		return fmt.Errorf("not saved: %w", err)
	}
	if err := t.do(e); err != nil {
		return fmt.Errorf("NOT saved: %w", err)
	}
	t.out.say("Saved: %s, %s.", t.name(t.now.no), fact(noted))
	t.showMay()
	return nil
}

// fact says what was noted, to be ended with a full stop.
func fact(noted fmt.Stringer) string { return strings.TrimSuffix(model.Clean(noted.String()), ".") }

// dayOf asks for a day until it gets one that is not still to come.
func (t *talk) dayOf(ctx context.Context, question string) (model.Date, error) {
	for {
		typed, err := t.ask(ctx, question+" An empty line means today.")
		if err != nil {
			return 0, err
		}
		day, err := model.ParseDay(typed, t.today())
		switch {
		case err != nil:
			t.out.say("%s.", sentence(err.Error()))
		case day > t.today():
			t.out.say("That day is still to come.")
		default:
			return day, nil
		}
	}
}

func (t *talk) noteNature(n model.Nature, what, when string) func(context.Context, string) error {
	return func(ctx context.Context, words string) error {
		words, err := t.textAbout(ctx, words, what)
		if err != nil || words == "" {
			return err
		}
		day, err := t.dayOf(ctx, when)
		if err != nil {
			return err
		}
		note := model.NatureNote{Nature: n, Words: words, On: day}
		e, err := t.s.Review.NoteNature(t.now.no, note, t.today())
		return t.record(note, e, err)
	}
}

func (t *talk) noteConsent(ctx context.Context, words string) error {
	c, campaign := model.Consent{}, t.s.Review.Campaign()
	var err error
	if c.How, err = t.textAbout(ctx, words, "How was it given, and where can that be seen?"); err != nil || c.How == "" {
		return err
	}
	usual := cmp.Or(campaign.Organisation, campaign.Sender)
	question := "To whom was it given?"
	if usual != "" {
		question += " An empty line means " + model.Clean(usual) + "."
	}
	if c.Sender, err = t.ask(ctx, question); err != nil {
		return err
	}
	c.Sender = cmp.Or(c.Sender, usual)
	if c.Wording, err = t.ask(ctx, "What exactly did they agree to?"); err != nil {
		return err
	}
	for {
		typed, err := t.ask(ctx, "For which way of writing? linkedin_message, linkedin_invite, work_email or personal_email. An empty line where it does not say.")
		if err != nil {
			return err
		}
		if typed == "" {
			break
		}
		if c.Channel, err = model.ParseChannel(typed); err == nil {
			break
		}
		t.out.say("%s.", sentence(err.Error()))
	}
	if c.On, err = t.dayOf(ctx, "On which day was it given?"); err != nil {
		return err
	}
	e, err := t.s.Review.RecordConsent(t.now.no, c, t.today())
	return t.record(c, e, err)
}

func (t *talk) noteWithdrawal(ctx context.Context, words string) error {
	words, err := t.textAbout(ctx, words, "How was it withdrawn?")
	if err != nil || words == "" {
		return err
	}
	day, err := t.dayOf(ctx, "On which day?")
	if err != nil {
		return err
	}
	w := model.Withdrawal{How: words, On: day}
	e, err := t.s.Review.EndConsent(t.now.no, w, t.today())
	return t.record(w, e, err)
}

// noteSoftOptIn asks the four questions, of which each must be answered yes.
func (t *talk) noteSoftOptIn(ctx context.Context, words string) error {
	var r model.SoftOptInRecord
	for i, question := range model.SoftOptInQuestions() {
		answer, err := t.askAnswer(ctx, question)
		if err != nil || answer == model.NoAnswer {
			return err
		}
		r.Answers[i] = answer
	}
	var err error
	if r.How, err = t.textAbout(ctx, words, "What do the answers rest on? An invoice, a quote."); err != nil {
		return err
	}
	if r.On, err = t.dayOf(ctx, "On which day?"); err != nil {
		return err
	}
	e, err := t.s.Review.AnswerSoftOptIn(t.now.no, r, t.today())
	return t.record(r, e, err)
}

// askAnswer asks for yes, no or unknown; an empty line is no answer.
func (t *talk) askAnswer(ctx context.Context, question string) (model.Answer, error) {
	for {
		typed, err := t.ask(ctx, question+" y yes, n no, u unknown; an empty line cancels.")
		if err != nil {
			return model.NoAnswer, err
		}
		switch strings.ToLower(typed) {
		case "":
			return model.NoAnswer, nil
		case "y", "yes":
			return model.Yes, nil
		case "n", "no":
			return model.No, nil
		case "u", "unknown":
			return model.DoNotKnow, nil
		}
		t.out.say("Type y, n or u.")
	}
}

func (t *talk) noteCountry(ctx context.Context, typed string) error {
	if typed == "" {
		var err error
		typed, err = t.ask(ctx, "Where are they? Two letters, as UK or DE, or unknown; then because, and how you know. An empty line cancels.")
		if err != nil || typed == "" {
			return err
		}
	}
	code, words := because(typed)
	country, err := model.ParseCountry(code)
	if err != nil {
		return fmt.Errorf("not saved: %w", err)
	}
	if words != "" {
		if words, err = t.textAbout(ctx, words, ""); err != nil || words == "" {
			return err
		}
	}
	a := model.CountryAnswer{Country: country, Words: words}
	e, err := t.s.Review.AnswerCountry(t.now.no, a)
	return t.record(a, e, err)
}

func (t *talk) noteLine(ctx context.Context, words string) error {
	words, err := t.textAbout(ctx, words, "What stands where the draft has {why}?")
	if err != nil || words == "" {
		return err
	}
	if words == "-" {
		words = ""
	}
	e, err := t.s.Review.WriteLine(t.now.no, model.Line(words))
	return t.record(model.Line(words), e, err)
}

func (t *talk) noteSensitivity(ctx context.Context, typed string) error {
	if typed == "" {
		var err error
		typed, err = t.ask(ctx, "Is there data about their health, belief, politics, union, origin, sex life, biometrics or crime? "+
			"Type no, special, or vulnerable for a child or somebody known to be so; what it is, is not noted. An empty line cancels.")
		if err != nil || typed == "" {
			return err
		}
	}
	var note model.SensitivityNote
	if typed != "-" {
		var err error
		if note.Sensitivity, err = model.ParseSensitivity(typed); err != nil {
			return fmt.Errorf("not saved: %w", err)
		}
	}
	e, err := t.s.Review.NoteSensitivity(t.now.no, note)
	return t.record(note, e, err)
}
