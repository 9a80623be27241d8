package review

import (
	"context"
	"errors"
	"slices"

	"handpick/model"
)

type expiredBody struct {
	V      int     `json:"v"`
	Bodies []int64 `json:"bodies"`
}

// Retention returns how long the review keeps what it holds, as last set.
func (r *Review) Retention() model.Retention { return r.retention }

// SetRetention returns the event that sets how long the review keeps what it
// holds.
func (r *Review) SetRetention(x model.Retention) (model.Event, error) {
	if err := x.Validate(); err != nil {
		return model.Event{}, err
	}
	return r.event(model.RetentionSet, 0, factBody[model.Retention]{bodyVersion, x}), nil
}

// applyTime folds an event about how long things are kept.
func (r *Review) applyTime(e model.Event) error {
	switch e.Type {
	case model.RetentionSet:
		var b factBody[model.Retention]
		_, err := decode(e, r.body, &b)
		r.retention = b.Fact
		return err
	case model.ShrinkAnnounced:
		var b factBody[model.Shrinking]
		_, err := decode(e, r.body, &b)
		r.announced = b.Fact
		return err
	}
	var b expiredBody
	if _, err := decode(e, r.body, &b); err != nil {
		return err
	}
	for _, on := range r.sheets {
		for i, seq := range on.concluded {
			if slices.Contains(b.Bodies, seq) {
				on.forms.versions[i] = model.Assessment{Version: i + 1}
			}
		}
	}
	r.erasing()
	return nil
}

// PlanExpire returns what erases bodies whose time is over, as
// [Review.DueToExpire] lists them. Apply it with [Review.ApplyErased] once it is
// durable.
func (r *Review) PlanExpire(bodies []int64) (model.Erasing, error) {
	if len(bodies) == 0 {
		return model.Erasing{}, errors.New("nothing is due")
	}
	return model.Erasing{Event: r.event(model.Expired, 0, expiredBody{bodyVersion, bodies}), Bodies: bodies}, nil
}

// DueToExpire returns what was kept on a day for longer than [Review.Retention]
// says. The contacts, in ascending order, are those of whom something was
// recorded, but nothing in any outreach since then, and who gave no consent that
// is in force, and those who shrank before then, whose hash is no longer of use;
// only a wish not to be contacted keeps what is left of them. Erase them by
// [model.ErasedByTime]. The bodies are those of consents that were withdrawn
// before then, and of assessments that were superseded before then and in whose
// time nobody was decided about who is still held: erase them with
// [Review.PlanExpire].
func (r *Review) DueToExpire(ctx context.Context, log Log, today model.Date) (contacts []int, bodies []int64, err error) {
	a := age{
		review: r, log: log, before: today.AddMonths(-r.retention.Keeps()),
		newest: make(map[int]model.Date), shrank: make(map[int64]model.Date), consents: make(map[int][]int64), assessed: make(map[int]*version),
	}
	if err := log.Replay(ctx, a.look); err != nil {
		return nil, nil, err
	}
	for i, s := range r.states {
		if s.Shrunk {
			a.newest[i+1] = max(a.newest[i+1], a.shrank[s.shrank])
		}
	}
	for no, day := range a.newest {
		if day < a.before && !r.state(no).Erased && !r.outlives(no) {
			contacts = append(contacts, no)
		}
	}
	slices.Sort(contacts)
	for _, seq := range a.over {
		body, err := log.Body(seq)
		if err != nil {
			return nil, nil, err
		}
		if body != nil {
			bodies = append(bodies, seq)
		}
	}
	slices.Sort(bodies)
	return contacts, bodies, nil
}

// outlives reports whether what is recorded of a contact stays however old it is:
// a consent in force, and, where nothing is left to put on the list of who must not
// be contacted, that wish.
func (r *Review) outlives(no int) bool {
	p := r.persons[no]
	return p != nil && (len(p.Consents) > 0 || p.Objection != nil && r.state(no).Shrunk)
}

// age reads a log for what is older than a day. Days are those of the events, in
// UTC: what they tell of is never later.
type age struct {
	review   *Review
	log      Log
	before   model.Date
	newest   map[int]model.Date // by contact: when anything was last recorded
	shrank   map[int64]model.Date
	consents map[int][]int64  // by contact: consents that were not withdrawn yet
	assessed map[int]*version // by outreach: the newest assessment
	outreach follower
	over     []int64 // bodies that are over
}

// version is a concluded assessment, and whether anybody was decided about in its
// time who is still held.
type version struct {
	seq    int64
	needed bool
}

func (a *age) look(e model.Event) error {
	day := model.DateOf(e.At.UTC())
	switch e.Type {
	case model.CampaignSet, model.CampaignChosen:
		a.outreach.turn(e)
	case model.AssessmentConcluded:
		on := a.outreach.of(e)
		if old := a.assessed[on]; old != nil && !old.needed && day < a.before {
			a.over = append(a.over, old.seq)
		}
		a.assessed[on] = &version{seq: e.Seq}
	case model.Decided:
		if v := a.assessed[a.outreach.of(e)]; v != nil && a.review.state(e.Contact).Held() {
			v.needed = true
		}
	case model.ConsentRecorded:
		a.consents[e.Contact] = append(a.consents[e.Contact], e.Seq)
	case model.ConsentEnded:
		if day < a.before {
			a.over = append(a.over, a.consents[e.Contact]...)
		}
		delete(a.consents, e.Contact)
	case model.Shrunk:
		a.shrank[e.Seq] = day
	case model.ComplaintNoted:
		return a.complained(e, day)
	}
	if isActivity(e.Type) {
		a.newest[e.Contact] = day
	}
	return nil
}

// complained notes a complaint: it can have come before it was known from whom.
func (a *age) complained(e model.Event, day model.Date) error {
	no, err := a.review.concerned(a.log, e)
	if no != 0 {
		a.newest[no] = day
	}
	return err
}

// isActivity reports whether an event of a type is a decision, a consent, a
// message or a note about its contact.
func isActivity(t model.EventType) bool {
	switch t {
	case model.Decided, model.ConsentRecorded, model.ConsentEnded, model.SoftOptInAnswered, model.WrittenTo,
		model.NatureNoted, model.CountryAnswered, model.LineWritten, model.SensitivityNoted:
		return true
	}
	return false
}
