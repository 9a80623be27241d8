package review

import (
	"cmp"
	"fmt"
	"slices"

	"handpick/model"
)

// factBody is the body of the events that record one fact about a contact.
type factBody[T any] struct {
	V    int `json:"v"`
	Fact T   `json:"fact"`
}

type objectionBody struct {
	V int `json:"v"`
	model.Objection
}

type reasonBody struct {
	V      int    `json:"v"`
	Reason string `json:"reason"`
}

// RecordConsent returns the event that records a consent of a contact. It is an
// error when they withdrew later than that.
func (r *Review) RecordConsent(no int, c model.Consent, today model.Date) (model.Event, error) {
	if w := r.Person(no).Withdrawn; w != nil && c.On < w.On {
		return model.Event{}, fmt.Errorf("the consent of %s was withdrawn on %s: only a newer one counts", c.On, w.On)
	}
	return fact(r, model.ConsentRecorded, no, 0, c, c.Validate(today))
}

// EndConsent returns the event that withdraws every consent of a contact. It is
// an error when they gave one later than that.
func (r *Review) EndConsent(no int, w model.Withdrawal, today model.Date) (model.Event, error) {
	for _, c := range r.Person(no).Consents {
		if c.On > w.On {
			return model.Event{}, fmt.Errorf("they gave a consent on %s, after the withdrawal of %s: check the dates", c.On, w.On)
		}
	}
	return fact(r, model.ConsentEnded, no, 0, w, w.Validate(today))
}

// AnswerSoftOptIn returns the event that answers the four questions about a
// contact, first or anew.
func (r *Review) AnswerSoftOptIn(no int, s model.SoftOptInRecord, today model.Date) (model.Event, error) {
	return fact(r, model.SoftOptInAnswered, no, 0, s, s.Validate(today))
}

// WriteTo returns the event that records a message to or from a contact, for
// the current outreach.
func (r *Review) WriteTo(no int, w model.Written, today model.Date) (model.Event, error) {
	return fact(r, model.WrittenTo, no, r.current, w, w.Validate(today))
}

// NoteNature returns the event that says what is true of one contact's message,
// for the current outreach.
func (r *Review) NoteNature(no int, n model.NatureNote, today model.Date) (model.Event, error) {
	return fact(r, model.NatureNoted, no, r.current, n, n.Validate(today))
}

// AnswerCountry returns the event that says whose law applies to a contact, for
// the current outreach.
func (r *Review) AnswerCountry(no int, a model.CountryAnswer) (model.Event, error) {
	return fact(r, model.CountryAnswered, no, r.current, a, a.Validate())
}

// WriteLine returns the event that keeps the line written for a contact, for
// the current outreach.
func (r *Review) WriteLine(no int, l model.Line) (model.Event, error) {
	return fact(r, model.LineWritten, no, r.current, l, l.Validate())
}

// fact returns the event for a valid fact about a contact who is held, and about
// an outreach or 0 for none.
func fact[T any](r *Review, t model.EventType, no, outreach int, body T, invalid error) (model.Event, error) {
	if invalid != nil {
		return model.Event{}, invalid
	}
	if err := r.held(no); err != nil {
		return model.Event{}, err
	}
	e := r.event(t, r.Contact(no).No, factBody[T]{bodyVersion, body})
	e.Campaign = outreach
	return e, nil
}

// readFact returns what an event about a contact recorded, nil when its body
// was erased or its type records none.
func readFact(log bodies, e model.Event) (fmt.Stringer, error) {
	switch e.Type {
	case model.ConsentRecorded:
		return decodeFact[model.Consent](log, e)
	case model.ConsentEnded:
		return decodeFact[model.Withdrawal](log, e)
	case model.SoftOptInAnswered:
		return decodeFact[model.SoftOptInRecord](log, e)
	case model.WrittenTo:
		return decodeFact[model.Written](log, e)
	case model.NatureNoted:
		return decodeFact[model.NatureNote](log, e)
	case model.CountryAnswered:
		return decodeFact[model.CountryAnswer](log, e)
	case model.LineWritten:
		return decodeFact[model.Line](log, e)
	case model.SensitivityNoted:
		return decodeFact[model.SensitivityNote](log, e)
	case model.AccessGiven:
		return decodeFact[model.Access](log, e)
	case model.Corrected:
		return decodeFact[model.Correction](log, e)
	case model.ComplaintNoted:
		return decodeFact[model.Complaint](log, e)
	case model.Erased:
		return decodeErasure(log, e)
	}
	return nil, nil
}

func decodeFact[T fmt.Stringer](log bodies, e model.Event) (fmt.Stringer, error) {
	var b factBody[T]
	if found, err := decode(e, log, &b); !found {
		return nil, err
	}
	return b.Fact, nil
}

// applyFact folds an event about a person. Where the body was erased, what the
// event alone says still holds: a withdrawal, and a message on the event's day.
func (r *Review) applyFact(e model.Event) error {
	switch {
	case e.Type == model.Objected || e.Type == model.ObjectionLifted:
		return r.applyObjection(e)
	case e.Type != model.SensitivityNoted && (e.Type < model.ConsentRecorded || e.Type > model.LineWritten):
		return newer("event type %d", e.Type)
	case e.Contact == 0:
		return damaged("it names no contact")
	}
	fact, err := readFact(r.body, e)
	if err != nil {
		return err
	}
	switch e.Type {
	case model.ConsentEnded:
		w, _ := fact.(model.Withdrawal)
		p := r.person(e.Contact)
		p.Consents, p.Withdrawn = nil, &w
	case model.WrittenTo:
		w, found := fact.(model.Written)
		if !found {
			w.On = model.DateOf(e.At)
		}
		w.Campaign = cmp.Or(e.Campaign, r.current)
		r.person(e.Contact).write(w)
	case model.ConsentRecorded, model.SoftOptInAnswered, model.SensitivityNoted:
		r.applyGround(e.Contact, fact)
	default:
		return r.applyNote(e, fact)
	}
	return nil
}

func (r *Review) applyGround(no int, fact fmt.Stringer) {
	switch fact := fact.(type) {
	case model.Consent:
		p := r.person(no)
		p.Consents, p.Withdrawn = append(slices.Clip(p.Consents), fact), nil
	case model.SoftOptInRecord:
		r.person(no).SoftOptIn = fact
	case model.SensitivityNote:
		r.person(no).Sensitivity = fact.Sensitivity
	}
}

// write puts a message in its place among the others. Those of a Person who was
// asked for before stay as they are.
func (p *Person) write(w model.Written) {
	at := len(p.Written)
	for at > 0 && p.Written[at-1].On > w.On {
		at--
	}
	p.Written = slices.Insert(slices.Clone(p.Written), at, w)
}

func (r *Review) applyNote(e model.Event, fact fmt.Stringer) error {
	on := r.sheets[cmp.Or(e.Campaign, r.current)]
	if on == nil {
		return damaged("it is about outreach %d, which nothing started", e.Campaign)
	}
	n := on.notes[e.Contact]
	switch fact := fact.(type) {
	case model.NatureNote:
		if fact.Nature > model.Unclear {
			return newer("kind of message %d", fact.Nature)
		}
		n.Nature = fact
	case model.CountryAnswer:
		n.Country, n.Answered = fact, true
	case model.Line:
		n.Line = fact
	}
	if on.notes == nil {
		on.notes = make(map[int]Note)
	}
	on.notes[e.Contact] = n
	return nil
}
