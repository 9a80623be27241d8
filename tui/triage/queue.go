package triage

import (
	"slices"

	"handpick/model/review"
	"handpick/tui/ui"
)

// queue is the list of contacts that pass the filter, in order, or that the
// search found.
type queue struct {
	sorted []int32 // all contacts in the chosen order; never changed in place
	rows   []int32 // those shown
	list   ui.List
	filter review.Filter
	order  review.Order
	found  bool // rows come from a search
}

// rebuild selects anew what passes the filter.
func (q *queue) rebuild(r *review.Review) {
	q.found = false
	q.set(r.Select(q.sorted, q.filter))
}

// set shows other rows and keeps the cursor on its contact where it is among
// them.
func (q *queue) set(rows []int32) {
	no := q.current()
	q.rows = rows
	q.list.SetLen(len(rows))
	q.find(no)
}

// current returns the contact under the cursor, 0 when there is none.
func (q *queue) current() int {
	if len(q.rows) == 0 {
		return 0
	}
	return int(q.rows[q.list.Cursor()])
}

// find puts the cursor on a contact and reports whether it is in the queue.
func (q *queue) find(no int) bool {
	if i := slices.Index(q.rows, int32(no)); i >= 0 {
		q.list.SetCursor(i)
		return true
	}
	return false
}

// decided takes note that the contact under the cursor has a new state: it
// leaves the queue when it no longer belongs, otherwise the cursor goes to the
// next contact that needs a decision. Rows that a search found all stay.
func (q *queue) decided(r *review.Review) {
	i := q.list.Cursor()
	if i < len(q.rows) && !q.found && !q.filter.Match(r.State(int(q.rows[i]))) {
		q.rows = slices.Delete(q.rows, i, i+1)
		q.list.SetLen(len(q.rows))
		return
	}
	for next := i + 1; next < len(q.rows); next++ {
		if review.FilterUndecided.Match(r.State(int(q.rows[next]))) {
			q.list.SetCursor(next)
			return
		}
	}
	q.list.Move(1)
}
