package review

import (
	"cmp"
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"strings"

	"handpick/model"
)

// ErrErased is returned for a contact of whom nothing is held any more.
var ErrErased = errors.New("erased: nothing is held about them any more, save the hashes that keep them out where that was chosen")

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
	return r.PlanErasures(ctx, log, []int{no}, e)
}

// PlanErasures returns what [Review.PlanErase] does for each of several
// contacts, as one step.
func (r *Review) PlanErasures(ctx context.Context, log Log, nos []int, e model.Erasure) (model.Erasing, error) {
	if len(nos) == 0 {
		return model.Erasing{}, errors.New("no contact to erase")
	}
	x := model.Erasing{Contacts: nos}
	erased := make(map[int]bool, len(nos))
	for _, no := range nos {
		if r.state(no).Erased || erased[no] {
			return model.Erasing{}, fmt.Errorf("contact %d: %w", no, ErrErased)
		}
		one := e
		one.Complaints, one.Company = r.outlines(no), r.wishAt(no)
		if made := r.secrets[no]; made != "" && e.Suppressed {
			one.Secret = made // theirs is the hash that was left when they shrank
		}
		if err := one.Validate(); err != nil {
			return model.Erasing{}, fmt.Errorf("contact %d: %w", no, err)
		}
		x.More = append(x.More, r.event(model.Erased, no, erasureBody{bodyVersion, one}))
		erased[no] = true
	}
	x.Event, x.More = x.More[0], x.More[1:]
	err := log.Replay(ctx, func(e model.Event) error {
		about, err := r.concerned(log, e)
		if erased[about] && bodied(e.Type) {
			x.Bodies = append(x.Bodies, e.Seq)
		}
		return err
	})
	return x, err
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
// none. A company that bears a name of theirs or is they themselves, and that
// reaches nobody else, is their own: its name is theirs, and goes with them.
func (r *Review) wishAt(no int) string {
	p := r.Person(no)
	if p.Objection == nil || p.Objection.Scope != model.ByCompany {
		return ""
	}
	company, c := p.Objection.Company, r.Contact(no)
	words := strings.Fields(model.Fold(company))
	own := r.state(no).Kind == model.SoleTrader
	for _, name := range strings.Fields(model.Fold(c.Name())) {
		own = own || slices.Contains(words, name)
	}
	last := model.Fold(cmp.Or(c.LastName, c.FullName))
	own = own || last != "" && strings.Contains(model.Fold(company), last)
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
	if len(x.Contacts) > 0 { // others may be reading those handed out
		r.contacts = slices.Clone(r.contacts)
	}
	for _, row := range x.Rows {
		if err := r.loadRow(x.Event.Seq, row); err != nil {
			return err
		}
	}
	r.loading = true // whom companies reach is settled once, for all events
	defer func() {
		r.loading = false
		r.reach()
	}()
	if err := r.Apply(x.Event); err != nil {
		return err
	}
	for _, e := range x.More {
		if err := r.Apply(e); err != nil {
			return err
		}
	}
	return nil
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
	r.blankOut(no)
	r.explain(no, e.Seq)
	r.forget(no)
	delete(r.hashes, no)
	delete(r.persons, no)
	if delete(r.secrets, no); b.Secret != "" {
		r.secrets[no] = b.Secret
	}
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
