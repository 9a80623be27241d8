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

// State is what stands now about one contact. Seq, DecidedAt, Reviewer,
// Relevance, Later and LookAgain are for the current outreach, the rest is true
// of the person whatever the outreach.
type State struct {
	// Seq is the event of the decision in force, 0 when there is none. Where words
	// of it were removed it is the event that restates it; so is KindSeq.
	Seq       int64
	DecidedAt int64 // Unix milliseconds of that decision
	// KindSeq is the event of the decision that gave the Kind, of any outreach,
	// 0 when nobody was asked. A later decision without a kind leaves it.
	KindSeq   int64
	KindAt    int64 // Unix milliseconds of that decision
	Reviewer  int32 // who made the decision in force
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
	// Objected is set while the contact must not be contacted: they objected, or
	// their company did, see [Review.Person].
	Objected bool
	// Erased is set once all that was held about the contact was erased: nothing
	// else is true of them, and they pass no filter.
	Erased bool
	// Shrunk is set while a keyed hash and the answers in this state are all that
	// is left of the contact. They pass no filter; an export that holds them
	// brings them back.
	Shrunk bool
	// MaybeObjected is set while a do-not-contact entry matches by name and
	// company only and nobody has said whether it is the same person.
	MaybeObjected bool

	marked int64 // the newest import that changed or removed the contact
	shrank int64 // the newest event that erased the reasons of their decisions
}

// Decided reports whether a decision is in force.
func (s State) Decided() bool { return s.Seq != 0 }

// Held reports whether the fields of the contact are held: they were neither
// erased nor shrunk. Of anybody else [Review.Contact] knows only the number.
func (s State) Held() bool { return !s.Erased && !s.Shrunk }

// KindStale reports whether, since the kind was decided, an import has changed or
// removed the contact, or why it was decided was erased.
func (s State) KindStale() bool { return s.KindSeq != 0 && max(s.marked, s.shrank) > s.KindSeq }

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

	hashes      map[int][32]byte           // of the contacts that are shrunk
	suppressed  map[[32]byte]bool          // of the erased who are not to be taken in again
	secrets     map[int]string             // what names the secret of hashes of the shrunk and of the erased, where it is known
	corrections map[int][]model.Correction // in force, by contact, a field each
	uncorrected map[int]*model.Contact     // those contacts, as exported
	restated    map[int64]restatement      // decisions whose words were removed
	complaints  []model.Complaint          // by number
	retention   model.Retention
	announced   model.Shrinking

	current int            // number of the current outreach, 0 before any was set
	sheet   *sheet         // of the current outreach
	sheets  map[int]*sheet // by outreach number; 0 is the only one before any was set
	given   []given        // decisions that gave a kind
	newest  []int32        // by No-1: 1 + index of the contact's newest in given
	tally   Tally

	persons map[int]*Person // of the few of whom something is known; Through is not set
	reached map[int]int     // contacts whose company objected: at whom that was recorded
	sources sources
	house   model.FormAnswers

	reviewers []string
	standing  [StandingReasons]Standing
	imports   []ImportSummary
	last      int64 // Seq of the newest event applied
	loading   bool  // contacts are of the newest import before its event is folded

	basis int              // changes whenever a planned import would no longer fit
	blank map[int]int64    // contacts with erased rows: the import of the newest of them
	marks map[int64][]mark // what imports leave on known contacts, until their event is folded
	body  bodies
}

// bodies returns the body of an event, nil when it has none.
type bodies func(seq int64) ([]byte, error)

// New returns an empty review without a log: it cannot give the reasons of its
// decisions. [Load] returns one that can, also from an empty log.
func New() *Review {
	first := &sheet{}
	return &Review{
		sheet:     first,
		sheets:    map[int]*sheet{0: first},
		persons:   make(map[int]*Person),
		sources:   sources{back: make(map[int]int)},
		keys:      keys{first: make(map[model.Key]int)},
		dismissed: make(map[int]bool),

		hashes:      make(map[int][32]byte),
		suppressed:  make(map[[32]byte]bool),
		secrets:     make(map[int]string),
		corrections: make(map[int][]model.Correction),
		uncorrected: make(map[int]*model.Contact),
		restated:    make(map[int64]restatement),

		standing: defaultStanding(),
		blank:    make(map[int]int64),
		marks:    make(map[int64][]mark),
		body:     func(int64) ([]byte, error) { return nil, nil },
	}
}

// Load replays a log. The log is kept for its bodies, which are read on demand.
func Load(ctx context.Context, log Log) (*Review, error) {
	r := New()
	r.body = log.Body
	r.loading = true
	if err := log.Rows(ctx, r.loadRow); err != nil {
		return nil, fmt.Errorf("read the contacts of the review: %w", err)
	}
	if err := log.Replay(ctx, r.Apply); err != nil {
		return nil, fmt.Errorf("read the decisions of the review: %w", err)
	}
	for seq := range r.marks {
		return nil, damaged("the contacts of import %d came without its event", seq)
	}
	for no := range r.blank {
		return nil, damaged("contact %d is missing, and nothing says that it was erased", no)
	}
	r.loading, r.blank = false, nil
	for no := range r.corrections {
		r.recorrect(no)
	}
	r.reach()
	return r, nil
}

// Len returns the number of contacts, including those gone, erased and shrunk.
func (r *Review) Len() int { return len(r.contacts) }

// Contacts returns all contacts; the contact with number n stands at n-1. The
// slice is not to be changed; an import, a correction or an erasure makes a new
// one and leaves it as it is.
func (r *Review) Contacts() []model.Contact { return r.contacts }

// Contact returns the contact with a number from 1 to Len. Of one who is erased
// or shrunk it has the number only.
func (r *Review) Contact(no int) *model.Contact { return &r.contacts[no-1] }

// Find returns the number of the contact with a key. Several contacts can share
// a weak key; then it is the number of one of them.
func (r *Review) Find(key model.Key) (no int, ok bool) {
	no, ok = r.keys.first[key]
	return no, ok
}

// State returns what stands about the contact with a number from 1 to Len.
func (r *Review) State(no int) State {
	if len(r.restated) == 0 { // nearly always: a look at everybody stays cheap
		return r.states[no-1]
	}
	return r.restate(r.state(no))
}

// state is State as the fold goes by it: decisions have the numbers under which
// they were made.
func (r *Review) state(no int) State { return r.states[no-1] }

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

// Decision returns what is said about a contact, with the reasons, read from
// the log: the relevance of the decision in force, and the kind of the decision
// that gave it, which may be another. It is the zero Decision when there is
// neither.
func (r *Review) Decision(no int) (model.Decision, error) {
	return readDecision(r.body, r.State(no))
}

// ReadDecision returns what a state says, with its reasons, read from the log,
// as [Review.Decision] does. Where the reasons were erased the claims still
// stand. It touches no Review and may run on any goroutine.
func ReadDecision(log Log, s State) (model.Decision, error) { return readDecision(log.Body, s) }

func readDecision(log bodies, s State) (model.Decision, error) {
	var d, kind model.Decision
	if err := readBody(log, s.Seq, &d); err != nil {
		return model.Decision{}, err
	}
	if s.KindSeq != s.Seq {
		if err := readBody(log, s.KindSeq, &kind); err != nil {
			return model.Decision{}, err
		}
		d.KindWhy = kind.KindWhy
	}
	d.Kind, d.Relevance = s.Kind, s.Relevance // the columns are what the fold goes by
	return d, nil
}

func readBody(log bodies, seq int64, d *model.Decision) error {
	if seq == 0 {
		return nil
	}
	if _, err := decode(model.Event{Seq: seq}, log, d); err != nil {
		return fmt.Errorf("read decision %d: %w", seq, err)
	}
	return nil
}

// DecidedTime returns when the decision in force was made, the zero time when
// there is none.
func (s State) DecidedTime() time.Time {
	if !s.Decided() {
		return time.Time{}
	}
	return time.UnixMilli(s.DecidedAt).UTC()
}

// KindTime returns when the kind was decided, the zero time when nobody was
// asked.
func (s State) KindTime() time.Time {
	if s.KindSeq == 0 {
		return time.Time{}
	}
	return time.UnixMilli(s.KindAt).UTC()
}
