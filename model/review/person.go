package review

import (
	"errors"
	"slices"

	"handpick/model"
)

// Person is what is known of one contact whatever the outreach, beside their
// kind. The zero Person is somebody about whom nothing was recorded.
type Person struct {
	// Objection is the one recorded at this contact, nil when there is none.
	Objection *model.Objection
	// Through is the number of another contact at whom their company's
	// objection was recorded, 0 when that reaches them not.
	Through int
	// Consents are those in force, in the order recorded. A withdrawal ends
	// them all.
	Consents []model.Consent
	// Withdrawn is the newest withdrawal, nil when there was none or a consent
	// was given since.
	Withdrawn *model.Withdrawal
	SoftOptIn model.SoftOptInRecord
	// Sensitivity says whether anything rules out legitimate interests for
	// them.
	Sensitivity model.Sensitivity
	// Written are the messages to and from them by day, those of one day in the
	// order recorded.
	Written []model.Written
}

// Note is what was said about one contact for one outreach beside the decision.
type Note struct {
	Nature model.NatureNote
	// Country counts when Answered is set; a zero Country is then the answer
	// that somebody looked and could not tell.
	Country  model.CountryAnswer
	Answered bool
	Line     model.Line
}

// Contacted is what was written to and from one contact.
type Contacted struct {
	// LastOut and LastIn are the days of the newest message each way, 0 for
	// none.
	LastOut, LastIn model.Date
	// Unanswered counts the messages to them since they last wrote.
	Unanswered int
	// Here is set when a message of the current outreach went to them.
	Here bool
}

// Person returns what is known of a contact. Do not change what it holds; it may
// be read elsewhere while the review changes.
func (r *Review) Person(no int) Person {
	var p Person
	if known := r.persons[no]; known != nil {
		p = *known
	}
	p.Through = r.reached[no]
	return p
}

// Note returns what was said about a contact for the current outreach.
func (r *Review) Note(no int) Note { return r.sheet.notes[no] }

// CountryOf returns the country a person answered for a contact in the current
// outreach, and whether anybody did.
func (r *Review) CountryOf(no int) (country model.Country, answered bool) {
	n := r.sheet.notes[no]
	return n.Country.Country, n.Answered
}

// Contacted returns what was written to and from a contact.
func (r *Review) Contacted(no int) Contacted {
	var c Contacted
	for _, w := range r.Person(no).Written {
		if w.Direction == model.Received {
			c.LastIn, c.Unanswered = w.On, 0
			continue
		}
		c.LastOut = w.On
		c.Unanswered++
		c.Here = c.Here || w.Campaign == r.current
	}
	return c
}

// Scope returns who objected. Where both did, the company counts.
func (p *Person) Scope() model.ObjectionScope {
	switch {
	case p.Through != 0, p.Objection != nil && p.Objection.Scope == model.ByCompany:
		return model.ByCompany
	case p.Objection != nil:
		return model.ByPerson
	}
	return model.NoObjection
}

// Consent returns where the person's consent stands for the sender and the
// channel of an outreach.
func (p *Person) Consent(c *model.Campaign) model.ConsentState {
	covers := func(given model.Consent) bool { return given.Covers(c) }
	switch {
	case p.Withdrawn != nil:
		return model.ConsentWithdrawn
	case slices.ContainsFunc(p.Consents, covers):
		return model.ConsentValid
	case len(p.Consents) > 0:
		return model.ConsentOther
	}
	return model.NoConsent
}

// person returns what is known of a contact, to be changed.
func (r *Review) person(no int) *Person {
	if r.persons[no] == nil {
		r.persons[no] = &Person{}
	}
	return r.persons[no]
}

// Object returns the event that marks a contact do-not-contact. An objection by
// the company names the company as the contact's record has it now. It reaches
// every contact whose record names the same company, as [model.Fold] compares
// names: whoever moves there by a later import, and no longer whoever moves
// away, save the contact it was recorded at.
func (r *Review) Object(no int, o model.Objection) (model.Event, error) {
	if r.state(no).Erased {
		return model.Event{}, ErrErased
	}
	if known := r.persons[no]; known != nil && known.Objection != nil &&
		(known.Objection.Scope == model.ByCompany || o.Scope != model.ByCompany) {
		return model.Event{}, errors.New("already marked do not contact")
	}
	o.Company = ""
	if o.Scope == model.ByCompany {
		o.Company = r.Contact(no).Company
	}
	if err := o.Validate(0); err != nil {
		return model.Event{}, err
	}
	return r.event(model.Objected, no, objectionBody{bodyVersion, o}), nil
}

// Lift returns the event that ends the objection recorded at a contact, for a
// reason. The objection of a company ends where it was recorded, for all.
func (r *Review) Lift(no int, reason string) (model.Event, error) {
	p := r.Person(no)
	switch {
	case p.Objection == nil && p.Through != 0:
		return model.Event{}, errors.New("their company asked not to be contacted: lift that at the contact it was recorded at")
	case p.Objection == nil:
		return model.Event{}, errors.New("not marked do not contact")
	}
	if err := checkWords(reason, "say why the mark is lifted"); err != nil {
		return model.Event{}, err
	}
	return r.event(model.ObjectionLifted, no, reasonBody{bodyVersion, reason}), nil
}

func (r *Review) applyObjection(e model.Event) error {
	if e.Contact == 0 {
		return damaged("it names no contact")
	}
	p := r.person(e.Contact)
	p.Objection = nil
	if e.Type == model.Objected {
		var o model.Objection // the person's own where its body was erased
		if _, err := decode(e, r.body, &o); err != nil {
			return err
		}
		if o.Scope > model.ByCompany {
			return newer("scope %d of an objection", o.Scope)
		}
		p.Objection = &o
	}
	err := r.change(e, func(s *State) { s.Objected, s.MaybeObjected = p.Objection != nil, false })
	r.reach()
	return err
}

// reach brings the objections of companies to everybody they reach. While a
// review is being loaded it waits: records are then newer than the events.
func (r *Review) reach() {
	if r.loading {
		return
	}
	objectors := make(map[string]int) // the lowest number at each company
	for no, p := range r.persons {
		if p.Objection == nil || p.Objection.Scope != model.ByCompany {
			continue
		}
		name := model.Fold(p.Objection.Company)
		if at := objectors[name]; at == 0 || no < at {
			objectors[name] = no
		}
	}
	if len(objectors) == 0 && len(r.reached) == 0 {
		return
	}
	r.reached = make(map[int]int)
	for i := range r.contacts {
		no := i + 1
		if r.states[i].Erased {
			continue
		}
		if at := objectors[model.Fold(r.contacts[i].Company)]; at != 0 && at != no {
			r.reached[no] = at
		}
		s, own := r.states[i], r.persons[no]
		if must := r.reached[no] != 0 || own != nil && own.Objection != nil; must != s.Objected {
			s.Objected, s.MaybeObjected = must, s.MaybeObjected && !must
			r.set(no, s)
		}
	}
}
