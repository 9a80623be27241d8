// Package review holds one person's work over one list of contacts, in memory:
// the contacts, what stands decided about each, and what can be undone.
//
// The truth is the sequence of events in a [Log]. A [Review] is their fold:
// [Load] replays the log, and [Review.Apply] takes each new event after it has
// been made durable. Methods that change something do not change the review;
// they return the event that would, so that the caller can commit it first:
//
//	event, err := r.Decide(contact, decision)  // check and describe, no effect
//	event, err = journal.Append(event)         // durable
//	r.Apply(event)                             // now it stands
//
// One review serves several outreaches, one of which is current. Relevance, what
// was put off, the notes on a contact and what can be undone are the outreach's;
// the kind, objections, consents and what was written to whom are the person's
// and the same in all of them. Undo and redo act within the current outreach.
//
// What is held of a person can go: all of it, when they ask or when its time is
// over (erased), or all but a keyed hash and the answers, when nothing came of
// them (shrunk). The bodies and rows are then erased in the log, [Load] takes
// their absence for what a later event says it is, and nothing from before can be
// undone. Such a change is planned as a [model.Erasing] and folded by
// [Review.ApplyErased].
//
// A Review is not safe for concurrent use. Its contacts are immutable, so the
// slice that [Review.Contacts] returns may be read elsewhere while the review
// changes. Contact numbers run from 1 to [Review.Len]; methods that take one
// panic on any other.
package review
