package review

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"handpick/model"
)

// sheet is what belongs to one outreach alone. What is true of a person, as
// their kind or an objection, is the same on every sheet.
type sheet struct {
	campaign model.Campaign
	// said holds the answers by No-1 while another outreach is current; the
	// current one's are part of the states. It ends with the last answer.
	said       []said
	undo, redo []step
	notes      map[int]Note // by contact number
	forms      forms
	concluded  []int64 // the events of forms.versions
	assessed   int64   // the event that last stated the assessment the outreach goes by
}

// said is what was said about one contact for one outreach: the part of a State
// that decisions and skips change besides the kind, and that undo restores.
type said struct {
	seq, at   int64
	reviewer  int32
	relevance model.Relevance
	later     bool
}

func (s State) said() said { return said{s.Seq, s.DecidedAt, s.Reviewer, s.Relevance, s.Later} }

func (s State) with(a said) State {
	s.Seq, s.DecidedAt, s.Reviewer = a.seq, a.at, a.reviewer
	s.Relevance, s.Later = a.relevance, a.later
	return s
}

// Campaign returns the current outreach as last set; the zero Campaign before
// that.
func (r *Review) Campaign() model.Campaign { return r.sheet.campaign }

// Campaigns returns every outreach of the review by number; none before the
// first was set.
func (r *Review) Campaigns() []model.Campaign {
	if r.current == 0 {
		return nil
	}
	var all []model.Campaign
	for _, no := range slices.Sorted(maps.Keys(r.sheets)) {
		all = append(all, r.sheets[no].campaign)
	}
	return all
}

// NextCampaign returns the number that starts another outreach.
func (r *Review) NextCampaign() int {
	return slices.Max(slices.Collect(maps.Keys(r.sheets))) + 1
}

// SetCampaign returns the event that states an outreach, which must be valid,
// see [model.Campaign.Validate]. Without a number it is the current one. The
// number [Review.NextCampaign] starts another, which is current from then on: in
// it nobody is decided or put off and nothing can be undone, but kinds,
// objections, consents and what was written to whom stay as they are. It panics
// on a negative number, for the review could not be loaded again.
func (r *Review) SetCampaign(c model.Campaign) model.Event {
	c.No = cmp.Or(c.No, r.current, 1)
	if c.No < 0 {
		panic(fmt.Sprintf("review: outreach %d", c.No))
	}
	var old model.Campaign
	if known := r.sheets[c.No]; known != nil {
		old = known.campaign
	}
	if c.Policy != old.Policy || c.PolicyChosen.Why != old.PolicyChosen.Why {
		c.PolicyChosen.By = r.Current()
	}
	if c.Nature != old.Nature || c.NatureChosen.Why != old.NatureChosen.Why {
		c.NatureChosen.By = r.Current()
	}
	e := r.event(model.CampaignSet, 0, campaignBody{bodyVersion, c})
	e.Campaign = c.No
	return e
}

// ChooseCampaign returns the event that goes on with another outreach. What
// can be undone is then what was last done in that one.
func (r *Review) ChooseCampaign(no int) (model.Event, error) {
	switch {
	case no == r.current:
		return model.Event{}, fmt.Errorf("outreach %d is the current one already", no)
	case r.current == 0 || r.sheets[no] == nil:
		return model.Event{}, fmt.Errorf("there is no outreach %d: choose one that was set before", no)
	}
	e := r.event(model.CampaignChosen, 0, nil)
	e.Campaign = no
	return e, nil
}

// on returns an event for the current outreach.
func (r *Review) on(e model.Event) model.Event {
	e.Campaign = r.current
	return e
}

// within folds an event about the outreach it names. That is another than the
// current one when a change of outreach was saved while the event was made.
func (r *Review) within(e model.Event, fold func(model.Event) error) error {
	back := r.current
	if e.Campaign == 0 || e.Campaign == back {
		return fold(e)
	}
	if back == 0 || r.sheets[e.Campaign] == nil {
		return damaged("it is about outreach %d, which nothing started", e.Campaign)
	}
	r.turn(e.Campaign)
	err := fold(e)
	r.turn(back)
	return err
}

// turn makes another outreach the current one. Its cost is one look at each
// contact.
func (r *Review) turn(no int) {
	from, to := r.sheet, r.sheets[no]
	if from == to {
		return
	}
	last := len(r.states)
	for last > 0 && r.states[last-1].said() == (said{}) {
		last--
	}
	from.said = make([]said, last)
	for i := range from.said {
		from.said[i] = r.states[i].said()
	}
	for i := range r.states {
		var a said
		if i < len(to.said) {
			a = to.said[i]
		}
		r.set(i+1, r.states[i].with(a))
	}
	to.said = nil
	r.sheet, r.current = to, no
}

// trim ends the answers with the last one again.
func (on *sheet) trim() {
	last := len(on.said)
	for last > 0 && on.said[last-1] == (said{}) {
		last--
	}
	on.said = on.said[:last]
}

// applyCampaign states an outreach. What was done before the first was set
// belongs to that one.
func (r *Review) applyCampaign(e model.Event) error {
	var b campaignBody // a fresh one: what a body leaves out is empty now
	if _, err := decode(e, r.body, &b); err != nil {
		return err
	}
	no := cmp.Or(e.Campaign, r.current)
	switch known := r.sheets[no]; {
	case no < 0:
		return damaged("it starts outreach %d", no)
	case known != nil:
	case r.current == 0:
		delete(r.sheets, 0)
		r.current, r.sheets[no] = no, r.sheet
		for _, p := range r.persons {
			p.Written = slices.Clone(p.Written)
			for i := range p.Written {
				p.Written[i].Campaign = no
			}
		}
	default:
		r.sheets[no] = &sheet{}
		r.turn(no)
	}
	on := r.sheets[no]
	was := on.campaign.LIA
	on.campaign = b.Campaign
	on.campaign.No = no
	on.stated(was, e.Seq)
	r.complained()
	return nil
}

func (r *Review) applyChosen(e model.Event) error {
	if e.Campaign == 0 || r.sheets[e.Campaign] == nil {
		return damaged("it goes on with outreach %d, which nothing started", e.Campaign)
	}
	r.turn(e.Campaign)
	return nil
}
