package triage

import (
	"fmt"
	"slices"

	"handpick/assess/special"
	"handpick/model"
	"handpick/tui/ui"
)

// The tags of the dialogs about what is true of one person.
type (
	writtenTag struct{ no int }
	dayTag     struct {
		no        int
		direction model.Direction
	}
	groundTag  struct{ no int }
	consentTag struct{ no int }
	channelTag struct {
		no      int
		consent model.Consent
	}
	withdrawTag struct{ no int }
	softTag     struct {
		no      int
		answers model.SoftOptIn
		asked   int // how many of the four are answered
	}
	softWhyTag struct {
		no      int
		answers model.SoftOptIn
	}
	noteTag struct {
		no     int
		nature model.Nature
	}
	countryTag struct{ no int }
	lineTag    struct{ no int }
)

func (t *Screen) today() model.Date { return model.DateOf(t.now()) }

// name returns the name of a contact for the title of a dialog.
func (t *Screen) name(no int) string { return t.s.Review.Contact(no).Shown().Name() }

// dayField asks for a day, today unless another is typed.
func dayField(label string) ui.PromptField {
	return ui.PromptField{Label: label, Value: "today", Limit: 30}
}

func wordsField(label, required string) ui.PromptField {
	return ui.PromptField{Label: label, Limit: model.MaxWords, Required: required, Warn: special.Warning}
}

// askWritten asks whether a message was sent or received. Two keys say "today".
func (t *Screen) askWritten() Request {
	return Request{Tag: writtenTag{t.no}, Dialog: ui.NewChoose("Written to "+t.name(t.no), "Only the day is kept, never what was written.", 0,
		ui.Option{Key: "w", Label: "I wrote to them today"},
		ui.Option{Key: "o", Label: "I wrote to them on another day"},
		ui.Option{Key: "r", Label: "they wrote to me today"},
		ui.Option{Key: "d", Label: "they wrote to me on another day"})}
}

// askGround asks what is known of this person that bears on writing to them.
func (t *Screen) askGround() Request {
	return Request{Tag: groundTag{t.no}, Dialog: ui.NewChoose("What is true of "+t.name(t.no)+"?",
		"Each is about this person alone, and dated.", 0,
		ui.Option{Key: "a", Label: "they asked for exactly this"},
		ui.Option{Key: "s", Label: "it is a service message to a customer"},
		ui.Option{Key: "c", Label: "they consented to marketing"},
		ui.Option{Key: "w", Label: "they withdrew their consent"},
		ui.Option{Key: "b", Label: "they bought, or negotiated to (soft opt-in)"},
		ui.Option{Key: "l", Label: "where they are (the country)"},
		ui.Option{Key: "y", Label: "a line written for them alone ({why})"},
		ui.Option{Key: "d", Label: "sensitive data about them", Note: t.s.Review.Person(t.no).Sensitivity.String()})}
}

// ground opens the dialog for the option chosen of askGround.
func (t *Screen) ground(no, option int) Request {
	switch option {
	case 0:
		return t.prompt(noteTag{no, model.Solicited}, "They asked for it",
			wordsField("What exactly did they ask for?", "say what they asked for"), dayField("On which day?"))
	case 1:
		return t.prompt(noteTag{no, model.Service}, "A service message",
			wordsField("What is it about?", "say what the service message is about"), dayField("Since which day are they a customer?"))
	case 2:
		c := t.s.Review.Campaign()
		sender := c.Organisation
		if sender == "" {
			sender = c.Sender
		}
		return t.prompt(consentTag{no}, "Consent to marketing",
			ui.PromptField{Label: "To whom was it given?", Value: sender, Limit: model.MaxWords},
			wordsField("How was it given, and where can that be seen?", "say how the consent was given"),
			ui.PromptField{Label: "What exactly did they agree to?", Limit: model.MaxDraft},
			dayField("On which day?"))
	case 3:
		return t.prompt(withdrawTag{no}, "Consent withdrawn",
			wordsField("How was it withdrawn?", "say how the consent was withdrawn"), dayField("On which day?"))
	case 4:
		return t.askSoft(softTag{no: no})
	case 5:
		return t.prompt(countryTag{no}, "Where are they?",
			ui.PromptField{Label: "Country: UK, DE, FR, ... or unknown", Limit: 7, Required: "name a country, or unknown"},
			ui.PromptField{Label: "How do you know?", Limit: model.MaxWords})
	case 7:
		return t.askSensitivity(no)
	}
	return t.prompt(lineTag{no}, "A line for "+t.name(no)+" alone",
		ui.PromptField{Label: "It stands where the draft has {why}", Value: string(t.s.Review.Note(no).Line), Limit: model.MaxWords})
}

// askSensitivity asks whether what is held about a contact rules out legitimate
// interests for them. It does not ask what that is, for that would be such data.
func (t *Screen) askSensitivity(no int) Request {
	answers := []model.Sensitivity{model.NotSensitive, model.SpecialCategory, model.Vulnerable, model.SensitivityNotSaid}
	var options []ui.Option
	for _, s := range answers[:3] {
		options = append(options, ui.Option{Label: s.String()})
	}
	options = append(options, ui.Option{Key: "t", Label: "take back what was said"})
	if t.s.Review.Person(no).Sensitivity == model.SensitivityNotSaid {
		options[3].Disabled = "nothing was said yet"
	}
	return Request{
		Dialog: ui.NewChoose("Sensitive data about "+t.name(no)+"?",
			"Health, belief, politics, union, origin, sex life, biometrics, crime. It holds in every outreach; what it is, is not noted.", 0, options...),
		Tag: chosen(func(i int) Request {
			return t.commit(t.s.Review.NoteSensitivity(no, model.SensitivityNote{Sensitivity: answers[i]}))
		}),
	}
}

// asked is the tag of a prompt whose words are not lost when they cannot be
// saved: it is asked anew with them.
type asked struct {
	tag    any // of what is asked
	title  string
	fields []ui.PromptField
}

func (t *Screen) prompt(tag any, title string, fields ...ui.PromptField) Request {
	return Request{Tag: asked{tag, title, fields}, Dialog: ui.NewPrompt(title, AskedToRead, fields...)}
}

// again asks anew for words that could not be saved.
func (a asked) again(words ui.Words, why string) Request {
	fields := slices.Clone(a.fields)
	for i := range fields {
		fields[i].Value = words[i]
	}
	return Request{Tag: a, Dialog: ui.NewPrompt(a.title, "Not saved: "+why, fields...), Notice: "not saved: " + why}
}

// askSoft asks the next of the four questions of the soft opt-in.
func (t *Screen) askSoft(tag softTag) Request {
	return Request{Tag: tag, Dialog: ui.NewChoose(
		fmt.Sprintf("Soft opt-in, question %d of %d", tag.asked+1, len(tag.answers)),
		model.SoftOptInQuestions()[tag.asked]+" It counts only where all are yes.", 0,
		ui.Option{Key: "y", Label: "yes"}, ui.Option{Key: "n", Label: "no"}, ui.Option{Key: "u", Label: "I do not know"})}
}

// askChannel asks for which way of writing a consent holds.
func askChannel(no int, c model.Consent) Request {
	return Request{Tag: channelTag{no, c}, Dialog: ui.NewChoose("For which way of writing?", "Consent to one is none to another.", 0,
		ui.Option{Label: model.LinkedInMessage.String()}, ui.Option{Label: model.LinkedInInvite.String()},
		ui.Option{Label: model.WorkEmail.String()}, ui.Option{Label: model.PersonalEmail.String()},
		ui.Option{Label: "it does not say"})}
}

// factAnswered takes the answer to a dialog about one person, and reports
// whether it was one.
func (t *Screen) factAnswered(c ui.Closed) (Request, bool) {
	switch c.Tag.(type) {
	case writtenTag, dayTag, groundTag, consentTag, channelTag, withdrawTag, softTag, softWhyTag, noteTag, countryTag, lineTag:
	default:
		return Request{}, false
	}
	if c.Outcome != ui.Answered {
		return Request{}, true
	}
	if choice, ok := c.Answer.(ui.Choice); ok {
		return t.factChosen(c.Tag, int(choice)), true
	}
	words, _ := c.Answer.(ui.Words)
	return t.factTyped(c.Tag, words), true
}

func (t *Screen) factChosen(tag any, choice int) Request {
	switch tag := tag.(type) {
	case writtenTag:
		direction := model.Sent
		if choice >= 2 {
			direction = model.Received
		}
		if choice%2 == 0 {
			return t.written(tag.no, direction, t.today())
		}
		return t.prompt(dayTag{tag.no, direction}, "On which day?", dayField(""))
	case groundTag:
		return t.ground(tag.no, choice)
	case channelTag:
		if choice < 4 {
			tag.consent.Channel = model.LinkedInMessage + model.Channel(choice)
		}
		return t.commit(t.s.Review.RecordConsent(tag.no, tag.consent, t.today()))
	case softTag:
		tag.answers[tag.asked] = []model.Answer{model.Yes, model.No, model.DoNotKnow}[choice]
		if tag.asked++; tag.asked < len(tag.answers) {
			return t.askSoft(tag)
		}
		return t.prompt(softWhyTag{tag.no, tag.answers}, "Soft opt-in",
			wordsField("What do the answers rest on? (an invoice, a quote, ...)", ""), dayField("On which day?"))
	}
	return Request{}
}

func (t *Screen) factTyped(tag any, words ui.Words) Request {
	r, today := t.s.Review, t.today()
	day, err := model.ParseDay(words[len(words)-1], today)
	switch tag.(type) {
	case countryTag, lineTag: // these ask for no day
	default:
		if err != nil {
			return fail(err)
		}
	}
	switch tag := tag.(type) {
	case dayTag:
		return t.written(tag.no, tag.direction, day)
	case consentTag:
		consent := model.Consent{Sender: words[0], How: words[1], Wording: words[2], On: day}
		if _, err := r.RecordConsent(tag.no, consent, today); err != nil {
			return fail(err)
		}
		return askChannel(tag.no, consent)
	case withdrawTag:
		return t.commit(r.EndConsent(tag.no, model.Withdrawal{How: words[0], On: day}, today))
	case softWhyTag:
		return t.commit(r.AnswerSoftOptIn(tag.no, model.SoftOptInRecord{Answers: tag.answers, How: words[0], On: day}, today))
	case noteTag:
		return t.commit(r.NoteNature(tag.no, model.NatureNote{Nature: tag.nature, Words: words[0], On: day}, today))
	case countryTag:
		country, err := model.ParseCountry(words[0])
		if err != nil {
			return fail(err)
		}
		return t.commit(r.AnswerCountry(tag.no, model.CountryAnswer{Country: country, Words: words[1]}))
	case lineTag:
		return t.commit(r.WriteLine(tag.no, model.Line(words[0])))
	}
	return Request{}
}

func (t *Screen) written(no int, d model.Direction, day model.Date) Request {
	return t.commit(t.s.Review.WriteTo(no, model.Written{On: day, Direction: d}, t.today()))
}
