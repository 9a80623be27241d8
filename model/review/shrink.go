package review

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"handpick/model"
)

type shrunkBody struct {
	V        int     `json:"v"`
	Contacts Numbers `json:"contacts"`
	Secret   string  `json:"secret,omitempty"` // names the one the hashes were made with
}

// DueToShrink returns the contacts, in ascending order, of whom on a day no more
// than a keyed hash is to be kept: undecided or not relevant in every outreach,
// nothing recorded about them that must be shown later, and [model.RowDays] days
// after the day (UTC) of the import that brought them, or brought them back. Until
// the day the user put it off to, nobody is due.
func (r *Review) DueToShrink(today model.Date) []int {
	if today < r.retention.RowsUntil {
		return nil
	}
	old := make([]bool, len(r.imports)+1) // by import, from 1
	for n := range r.imports {
		on := model.DateOf(r.sources.imports[n].at.UTC())
		old[n+1] = today.DaysSince(on) >= model.RowDays
	}
	kept := r.mustStay()
	var due []int
	for no := 1; no <= len(r.contacts); no++ {
		if r.state(no).Held() && !kept(no) && old[r.ImportOf(no)] {
			due = append(due, no)
		}
	}
	return due
}

// mustStay returns the function that reports whether a contact must not shrink.
func (r *Review) mustStay() func(no int) bool {
	complained := make(map[int]bool)
	for _, c := range r.complaints {
		complained[c.Contact] = true
	}
	return func(no int) bool {
		if r.state(no).Relevance == model.Relevant || complained[no] {
			return true
		}
		for _, on := range r.sheets {
			if no <= len(on.said) && on.said[no-1].relevance == model.Relevant {
				return true
			}
		}
		p := r.persons[no]
		return p != nil && (len(p.Consents) > 0 || p.Withdrawn != nil || len(p.Written) > 0 ||
			p.SoftOptIn != (model.SoftOptInRecord{}))
	}
}

// AnnounceShrink returns the event that says when contacts will shrink.
func (r *Review) AnnounceShrink(s model.Shrinking) model.Event {
	return r.event(model.ShrinkAnnounced, 0, factBody[model.Shrinking]{bodyVersion, s})
}

// Announced returns when contacts will shrink, as it was announced since they
// last did; the zero Shrinking when it was not.
func (r *Review) Announced() model.Shrinking { return r.announced }

// PlanShrink returns what leaves no more of contacts than their number, their
// answers in columns, and a hash of each: 32 bytes under the user's secret, which is
// named, by which a later export brings them back, see [Source]. Who objected stays
// so. Apply it with [Review.ApplyErased] once it is durable. It is an error when one
// of them must stay.
func (r *Review) PlanShrink(ctx context.Context, log Log, nos []int, hash func(*model.Contact) ([32]byte, bool), secret string) (model.Erasing, error) {
	nos = slices.Compact(slices.Sorted(slices.Values(nos)))
	if len(nos) == 0 {
		return model.Erasing{}, errors.New("no contact to shrink")
	}
	x := model.Erasing{
		Event:    r.event(model.Shrunk, 0, shrunkBody{bodyVersion, NumbersOf(nos), secret}),
		Rows:     make([]model.Row, len(nos)),
		Contacts: nos,
	}
	kept := r.mustStay()
	for i, no := range nos {
		if err := r.held(no); err != nil {
			return model.Erasing{}, fmt.Errorf("contact %d: %w", no, err)
		}
		if kept(no) {
			return model.Erasing{}, fmt.Errorf("contact %d is relevant, or what was recorded about them must stay: erase them if they asked", no)
		}
		sum, _ := hash(r.Exported(no)) // nobody has the zero hash: they will be somebody new
		x.Rows[i] = model.Row{Contact: no, Body: encodeShrunk(sum)}
	}
	err := log.Replay(ctx, func(e model.Event) error {
		if _, shrinks := slices.BinarySearch(nos, e.Contact); shrinks && shrinksWith(e.Type) {
			x.Bodies = append(x.Bodies, e.Seq)
		}
		return nil
	})
	return x, err
}

// shrinksWith reports whether bodies of a type go when their contact shrinks. An
// objection, and the reason for lifting one, stay.
func shrinksWith(t model.EventType) bool {
	switch t {
	case model.Decided, model.Redacted, model.NatureNoted, model.CountryAnswered, model.LineWritten,
		model.SensitivityNoted, model.Corrected, model.AccessGiven:
		return true
	}
	return false
}

// takeShrunk leaves the hash of a contact in place of its fields.
func (r *Review) takeShrunk(seq int64, no int, hash [32]byte) error {
	if no < 1 || no > len(r.contacts) {
		return damaged("event %d shrinks contact %d of %d", seq, no, len(r.contacts))
	}
	if _, again := r.hashes[no]; again {
		return damaged("event %d shrinks contact %d again", seq, no)
	}
	r.blankOut(no)
	r.hashes[no] = hash
	r.marks[seq] = append(r.marks[seq], mark{no: no, op: opShrunk})
	return nil
}

func (r *Review) applyShrunk(e model.Event) error {
	var b shrunkBody
	if _, err := decode(e, r.body, &b); err != nil {
		return err
	}
	for _, m := range r.marks[e.Seq] {
		s := r.state(m.no)
		if m.op != opShrunk || s.Erased {
			return damaged("it does something else to contact %d than shrinking them", m.no)
		}
		r.explain(m.no, e.Seq)
		r.forget(m.no)
		if p := r.persons[m.no]; p != nil {
			if p.Sensitivity = model.SensitivityNotSaid; p.empty() {
				delete(r.persons, m.no)
			}
		}
		s.Shrunk, s.Gone, s.MaybeObjected, s.marked, s.shrank = true, false, false, 0, e.Seq
		r.set(m.no, s)
		if b.Secret != "" {
			r.secrets[m.no] = b.Secret
		}
	}
	delete(r.marks, e.Seq)
	r.announced = model.Shrinking{}
	r.erasing()
	return nil
}

// shrunk and returned say in plain words what became of a contact when rows
// shrank, and when an import brought them back.
type (
	shrunk   struct{}
	returned struct{}
)

func (shrunk) String() string {
	return "their record was erased but for a hash, for it was no longer needed"
}
func (returned) String() string { return "an import brought their record back" }

// empty reports whether nothing is known of the person.
func (p *Person) empty() bool {
	return p.Objection == nil && len(p.Consents) == 0 && p.Withdrawn == nil && len(p.Written) == 0 &&
		p.SoftOptIn == (model.SoftOptInRecord{}) && p.Sensitivity == model.SensitivityNotSaid
}
