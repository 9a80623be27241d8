package review

import (
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"strings"

	"handpick/model"
)

// ErrErased is returned for a contact of whom nothing is held any more.
var ErrErased = errors.New("erased: nothing is held about them any more")

// ErrShrunk is returned for a contact of whom a hash is left.
var ErrShrunk = errors.New("only a hash of them is left: take in an export that holds them first")

// held returns an error for a contact whose fields are not held.
func (r *Review) held(no int) error {
	switch s := r.state(no); {
	case s.Erased:
		return ErrErased
	case s.Shrunk:
		return ErrShrunk
	}
	return nil
}

type erasureBody struct {
	V int `json:"v"`
	model.Erasure
}

// PlanErase returns what ends all that is held about a contact: the event, and
// every body of an event and every row that is about them. Apply it with
// [Review.ApplyErased] once it is durable. What else still names them
// [Review.Mentions] finds. The wish of a company that was recorded at them goes
// on holding for everybody else there; the erasure carries its name for that. It
// is [ErrErased] when that was done before.
func (r *Review) PlanErase(ctx context.Context, log Log, no int, e model.Erasure) (model.Erasing, error) {
	all, err := r.PlanErasures(ctx, log, []int{no}, func(int) model.Erasure { return e })
	if err != nil {
		return model.Erasing{}, err
	}
	return all[0], nil
}

// PlanErasures returns what [Review.PlanErase] does for each of several
// contacts, in one reading of the log.
func (r *Review) PlanErasures(ctx context.Context, log Log, nos []int, why func(no int) model.Erasure) ([]model.Erasing, error) {
	plans := make([]model.Erasing, len(nos))
	at := make(map[int]int, len(nos)) // by contact: the place in plans
	for i, no := range nos {
		if r.state(no).Erased {
			return nil, fmt.Errorf("contact %d: %w", no, ErrErased)
		}
		e := why(no)
		e.Complaints, e.Company = r.outlines(no), r.wishAt(no)
		if err := e.Validate(); err != nil {
			return nil, fmt.Errorf("contact %d: %w", no, err)
		}
		plans[i] = model.Erasing{
			Event: r.event(model.Erased, no, erasureBody{bodyVersion, e}), Contacts: []int{no},
		}
		at[no] = i
	}
	err := log.Replay(ctx, func(e model.Event) error {
		about, err := r.concerned(log, e)
		if i, wanted := at[about]; wanted && about != 0 && bodied(e.Type) {
			plans[i].Bodies = append(plans[i].Bodies, e.Seq)
		}
		return err
	})
	return plans, err
}

// bodied reports whether events about one contact of a type have a body.
func bodied(t model.EventType) bool {
	switch t {
	case model.PutOff, model.Undone, model.Redone, model.MatchDismissed:
		return false
	}
	return true
}

// concerned returns the contact an event is about, 0 for none. A complaint can
// have been noted before it was known whose it is.
func (r *Review) concerned(log Log, e model.Event) (int, error) {
	if e.Contact != 0 || e.Type != model.ComplaintNoted {
		return e.Contact, nil
	}
	var b factBody[model.Complaint]
	if found, err := decode(e, log.Body, &b); !found {
		return 0, err
	}
	if known := r.complaint(b.Fact.No); known != nil {
		return known.Contact, nil
	}
	return 0, nil
}

// wishAt returns the company whose objection was recorded at a contact, "" for
// none. A company that bears their name, and reaches nobody else, is their own:
// its name is theirs, and goes with them.
func (r *Review) wishAt(no int) string {
	p := r.Person(no)
	if p.Objection == nil || p.Objection.Scope != model.ByCompany {
		return ""
	}
	company, c := p.Objection.Company, r.Contact(no)
	last := model.Fold(c.LastName)
	if last == "" {
		last = model.Fold(c.FullName)
	}
	own := last != "" && strings.Contains(model.Fold(company), last)
	for _, through := range r.reached {
		own = own && through != no
	}
	if own {
		return ""
	}
	return company
}

// ApplyErased folds what was planned by [Review.PlanErase], [Review.PlanShrink],
// [Review.PlanExpire] or [Review.Redact], once it is durable; its Event is then
// the one the journal returned. Nothing from before an erasing, shrinking or
// expiring can be undone.
func (r *Review) ApplyErased(x model.Erasing) error {
	if len(x.Rows) > 0 {
		r.contacts = slices.Clone(r.contacts)
	}
	for _, row := range x.Rows {
		if err := r.loadRow(x.Event.Seq, row); err != nil {
			return err
		}
	}
	return r.Apply(x.Event)
}

func decodeErasure(log bodies, e model.Event) (fmt.Stringer, error) {
	var b erasureBody
	if found, err := decode(e, log, &b); !found {
		return nil, err
	}
	return b.Erasure, nil
}

// takeErased takes a row whose body was erased. What came of its contact a later
// event must say.
func (r *Review) takeErased(importSeq int64, no int) error {
	switch {
	case no < 1 || no > len(r.contacts)+1:
		return damaged("import %d brings contact %d after %d", importSeq, no, len(r.contacts))
	case no == len(r.contacts)+1:
		r.takeNew(importSeq, &model.Contact{No: no})
	}
	r.blank[no] = importSeq
	return nil
}

func (r *Review) applyErased(e model.Event) error {
	if e.Contact == 0 {
		return damaged("it names no contact")
	}
	var b erasureBody
	if _, err := decode(e, r.body, &b); err != nil {
		return err
	}
	if len(r.marks[e.Seq]) > 0 {
		return damaged("it comes with contacts")
	}
	for _, text := range b.Hashes {
		hash, err := hex.DecodeString(text)
		if err != nil || len(hash) != 32 {
			return damaged("it keeps a hash that is none")
		}
		r.suppressed[[32]byte(hash)] = true
	}
	no := e.Contact
	if !r.loading {
		r.contacts = slices.Clone(r.contacts)
	}
	r.blankOut(no)
	r.explain(no, e.Seq)
	r.forget(no)
	delete(r.hashes, no)
	delete(r.persons, no)
	if b.Company != "" {
		r.persons[no] = &Person{Objection: &model.Objection{
			How: "recorded at somebody who was erased", Scope: model.ByCompany, Company: b.Company,
		}}
	}
	for _, on := range r.sheets {
		if no <= len(on.said) {
			on.said[no-1] = said{}
			on.trim()
		}
	}
	r.newest[no-1] = 0
	r.set(no, State{Erased: true})
	r.outline(no, b.Complaints)
	r.erasing()
	return nil
}

// blankOut leaves the number of a contact and nothing else.
func (r *Review) blankOut(no int) {
	if key := r.contacts[no-1].Key; key != "" {
		r.keys.remove(key, no)
	}
	r.contacts[no-1] = model.Contact{No: no}
}

// explain notes that an event says why earlier rows of a contact are missing.
func (r *Review) explain(no int, seq int64) {
	if r.blank[no] < seq {
		delete(r.blank, no)
	}
}

// forget lets go of what neither an erased nor a shrunk contact keeps: notes,
// corrections and words.
func (r *Review) forget(no int) {
	delete(r.dismissed, no)
	delete(r.corrections, no)
	delete(r.uncorrected, no)
	delete(r.sources.back, no)
	for _, on := range r.sheets {
		delete(on.notes, no)
	}
	for seq, to := range r.restated {
		if to.contact == no {
			delete(r.restated, seq)
		}
	}
}

// erasing settles what follows from any erasing of bodies or rows.
func (r *Review) erasing() {
	r.basis++
	for _, on := range r.sheets {
		on.undo, on.redo = nil, nil
	}
	r.reach()
}
