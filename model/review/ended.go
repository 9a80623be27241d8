package review

import (
	"context"

	"handpick/model"
)

// Read returns what one event recorded, read from the log. The Past names no
// reviewer.
func Read(log Log, e model.Event) (Past, error) { return past(log, e) }

// Ended returns by number of the event which later one ended what it says: of a
// decision the one that superseded it, took it back, restated or erased it; of an
// objection, a consent or soft opt-in answers the one that lifted, withdrew,
// renewed or erased them. What stands has no entry.
func Ended(ctx context.Context, log Log) (map[int64]int64, error) {
	x := ending{
		log: log, ended: make(map[int64]int64), carrier: make(map[int64]int64),
		steps: make(map[int]*endingSteps), standing: make(map[sayer][]int64), said: make(map[int]map[sayer]bool),
	}
	return x.ended, log.Replay(ctx, x.follow)
}

// sayer is what events of a type say about a contact, decisions for an outreach.
type sayer struct {
	of                model.EventType
	contact, outreach int
}

// ending follows a log for what ends what.
type ending struct {
	log      Log
	outreach follower
	ended    map[int64]int64
	// carrier is the event that holds the words of a decision, by the event that
	// made it, where that is another.
	carrier  map[int64]int64
	steps    map[int]*endingSteps   // by outreach
	standing map[sayer][]int64      // the newest last
	said     map[int]map[sayer]bool // keys that standing has or had, by contact
}

// endingSteps are the steps of an outreach that can be taken back or brought
// back; those that decided nothing have no contact.
type endingSteps struct{ undo, redo []endingStep }

type endingStep struct {
	seq     int64
	contact int
}

func (x *ending) follow(e model.Event) error {
	switch e.Type {
	case model.CampaignSet, model.CampaignChosen:
		x.outreach.turn(e)
	case model.Decided, model.PutOff:
		x.decided(e)
	case model.Undone, model.Redone:
		x.moved(e)
	case model.Redacted:
		return x.redacted(e)
	case model.Erased:
		for who := range x.said[e.Contact] {
			x.end(who, e.Seq)
		}
		delete(x.said, e.Contact)
		clear(x.steps)
	case model.Shrunk, model.Expired:
		clear(x.steps)
	case model.ObjectionLifted:
		x.end(sayer{of: model.Objected, contact: e.Contact}, e.Seq)
	case model.ConsentEnded:
		x.end(sayer{of: model.ConsentRecorded, contact: e.Contact}, e.Seq)
	case model.SoftOptInAnswered:
		who := sayer{of: e.Type, contact: e.Contact}
		x.end(who, e.Seq)
		x.stand(who, e.Seq)
	case model.Objected, model.ConsentRecorded, model.WrittenTo:
		x.stand(sayer{of: e.Type, contact: e.Contact}, e.Seq)
	}
	return nil
}

// stand notes that an event stands.
func (x *ending) stand(who sayer, seq int64) {
	x.standing[who] = append(x.standing[who], seq)
	if x.said[who.contact] == nil {
		x.said[who.contact] = make(map[sayer]bool)
	}
	x.said[who.contact][who] = true
}

// end ends all that stands.
func (x *ending) end(who sayer, by int64) {
	for _, seq := range x.standing[who] {
		if _, already := x.ended[x.carried(seq)]; !already {
			x.ended[x.carried(seq)] = by
		}
	}
	delete(x.standing, who)
}

func (x *ending) carried(seq int64) int64 {
	if to, moved := x.carrier[seq]; moved {
		return to
	}
	return seq
}

func (x *ending) stepsOf(e model.Event) *endingSteps {
	on := x.outreach.of(e)
	if x.steps[on] == nil {
		x.steps[on] = &endingSteps{}
	}
	return x.steps[on]
}

func (x *ending) decided(e model.Event) {
	steps, s := x.stepsOf(e), endingStep{seq: e.Seq}
	if e.Type == model.Decided {
		s.contact = e.Contact
		x.push(x.decisions(e, e.Contact), e.Seq)
	}
	steps.undo, steps.redo = append(steps.undo, s), nil
}

func (x *ending) decisions(e model.Event, contact int) sayer {
	return sayer{model.Decided, contact, x.outreach.of(e)}
}

// push puts a decision in force; the one before it is superseded.
func (x *ending) push(who sayer, seq int64) {
	stack := x.standing[who]
	if n := len(stack); n > 0 {
		x.ended[x.carried(stack[n-1])] = seq
	}
	delete(x.ended, x.carried(seq))
	x.stand(who, seq)
}

// moved takes the newest step back, or brings back what was last taken back.
func (x *ending) moved(e model.Event) {
	steps := x.stepsOf(e)
	from, to := &steps.undo, &steps.redo
	if e.Type == model.Redone {
		from, to = to, from
	}
	n := len(*from) - 1
	if n < 0 {
		return
	}
	s := (*from)[n]
	*from, *to = (*from)[:n], append(*to, s)
	if s.contact == 0 {
		return
	}
	who := x.decisions(e, s.contact)
	if e.Type == model.Redone {
		x.push(who, s.seq)
		return
	}
	stack := x.standing[who]
	if n := len(stack) - 1; n >= 0 && stack[n] == s.seq {
		stack = stack[:n]
		x.standing[who] = stack
	}
	x.ended[x.carried(s.seq)] = e.Seq
	if n := len(stack); n > 0 {
		delete(x.ended, x.carried(stack[n-1]))
	}
}

// redacted notes that a decision is restated: what ended it ends the statement
// without the words. Where the body is gone too, it no longer says which decision
// it restates, and the one that stands is taken.
func (x *ending) redacted(e model.Event) error {
	var b redactedBody
	found, err := decode(e, x.log.Body, &b)
	if err != nil {
		return err
	}
	if !found {
		who := x.decisions(e, e.Contact)
		stack := x.standing[who]
		if len(stack) == 0 {
			x.stand(who, e.Seq)
			return nil
		}
		b.Restates = stack[len(stack)-1]
	}
	old := x.carried(b.Restates)
	if by, was := x.ended[old]; was {
		x.ended[e.Seq] = by
	}
	x.ended[old], x.carrier[b.Restates] = e.Seq, e.Seq
	return nil
}
