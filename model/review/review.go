package review

import (
	"context"
	"fmt"
	"time"

	"handpick/model"
)

// Log is what a review needs of a journal to be loaded and to answer questions
// about the past.
type Log interface {
	// Replay calls fn for every event in order, without bodies.
	Replay(ctx context.Context, fn func(model.Event) error) error
	// Rows calls fn for every row of every import, in order of import.
	Rows(ctx context.Context, fn func(importSeq int64, row model.Row) error) error
	// Body returns the body of one event, nil when it has none.
	Body(seq int64) ([]byte, error)
}

// State is what stands now about one contact.
type State struct {
	// Seq is the event of the decision in force, 0 when there is none.
	Seq       int64
	DecidedAt int64 // Unix milliseconds of that decision
	Reviewer  int32 // who made it
	Kind      model.Kind
	Relevance model.Relevance
	// Later is set by putting the contact off and cleared by deciding.
	Later bool
	// LookAgain is set while an import has changed or removed the contact since
	// the decision in force was made. It is cleared by deciding anew, not by the
	// contact coming back.
	LookAgain bool
	// Gone is set while the newest export lacks the contact: they may have
	// left the user on purpose.
	Gone bool
	// Objected is set while the contact must not be contacted.
	Objected bool
	// MaybeObjected is set while a do-not-contact entry matches by name and
	// company only and nobody has said whether it is the same person.
	MaybeObjected bool

	marked int64 // the newest import that changed or removed the contact
}

// Decided reports whether a decision is in force.
func (s State) Decided() bool { return s.Seq != 0 }

// HeldBack reports whether a relevant contact must stay off the shortlist:
// because of an objection, or because it left the export and nobody has
// decided about it since.
func (s State) HeldBack() bool {
	return s.Objected || s.MaybeObjected || s.Gone && s.LookAgain
}

// Review is the fold of the events of one review file.
type Review struct {
	contacts []model.Contact // by No-1
	states   []State         // by No-1
	keys     keys

	dismissed map[int]bool // contacts whose possible objection is another person's

	undo, redo []step
	tally      Tally

	reviewers []string
	campaign  model.Campaign
	standing  [StandingReasons]Standing
	imports   []ImportSummary
	last      int64 // Seq of the newest event applied

	marks map[int64][]mark // what imports leave on known contacts, until their event is folded
	body  bodies
}

// bodies returns the body of an event, nil when it has none.
type bodies func(seq int64) ([]byte, error)

// New returns an empty review without a log: it cannot give the reasons of its
// decisions. [Load] returns one that can, also from an empty log.
func New() *Review {
	return &Review{
		keys:      keys{first: make(map[model.Key]int)},
		dismissed: make(map[int]bool),
		standing:  defaultStanding(),
		marks:     make(map[int64][]mark),
		body:      func(int64) ([]byte, error) { return nil, nil },
	}
}

// Load replays a log. The log is kept for its bodies, which are read on demand.
func Load(ctx context.Context, log Log) (*Review, error) {
	r := New()
	r.body = log.Body
	if err := log.Rows(ctx, r.loadRow); err != nil {
		return nil, fmt.Errorf("read the contacts of the review: %w", err)
	}
	if err := log.Replay(ctx, r.Apply); err != nil {
		return nil, fmt.Errorf("read the decisions of the review: %w", err)
	}
	for seq := range r.marks {
		return nil, damaged("the contacts of import %d came without its event", seq)
	}
	return r, nil
}

// Len returns the number of contacts, including those gone.
func (r *Review) Len() int { return len(r.contacts) }

// Contacts returns all contacts; the contact with number n stands at n-1. The
// slice is not to be changed; an import makes a new one and leaves it as it is.
func (r *Review) Contacts() []model.Contact { return r.contacts }

// Contact returns the contact with a number from 1 to Len.
func (r *Review) Contact(no int) *model.Contact { return &r.contacts[no-1] }

// Find returns the number of the contact with a key. Several contacts can share
// a weak key; then it is the number of one of them.
func (r *Review) Find(key model.Key) (no int, ok bool) {
	no, ok = r.keys.first[key]
	return no, ok
}

// State returns what stands about the contact with a number from 1 to Len.
func (r *Review) State(no int) State { return r.states[no-1] }

// Campaign returns the outreach as last set; the zero Campaign before that.
func (r *Review) Campaign() model.Campaign { return r.campaign }

// Reviewer returns the name of a reviewer by number, "" when there is none.
func (r *Review) Reviewer(no int) string {
	if no < 1 || no > len(r.reviewers) {
		return ""
	}
	return r.reviewers[no-1]
}

// Current returns the number of the reviewer named last, 0 before any.
func (r *Review) Current() int { return len(r.reviewers) }

// LastEvent returns the sequence number of the newest event applied.
func (r *Review) LastEvent() int64 { return r.last }

// Decision returns the decision in force about a contact, with its reasons,
// read from the log; the zero Decision when there is none.
func (r *Review) Decision(no int) (model.Decision, error) {
	return readDecision(r.body, r.State(no))
}

// ReadDecision returns the decision that a state names, with its reasons, read
// from the log; the zero Decision when it names none. Where the reasons were
// erased the claims still stand. It touches no Review and may run on any
// goroutine.
func ReadDecision(log Log, s State) (model.Decision, error) { return readDecision(log.Body, s) }

func readDecision(log bodies, s State) (model.Decision, error) {
	if !s.Decided() {
		return model.Decision{}, nil
	}
	var d model.Decision
	if _, err := decode(model.Event{Seq: s.Seq}, log, &d); err != nil {
		return model.Decision{}, fmt.Errorf("read decision %d: %w", s.Seq, err)
	}
	d.Kind, d.Relevance = s.Kind, s.Relevance // the columns are what the fold goes by
	return d, nil
}

// DecidedTime returns when the decision in force was made, the zero time when
// there is none.
func (s State) DecidedTime() time.Time {
	if !s.Decided() {
		return time.Time{}
	}
	return time.UnixMilli(s.DecidedAt).UTC()
}
