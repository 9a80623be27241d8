package plain

import (
	"slices"

	"handpick/assess/relevance"
	"handpick/model/review"
)

// queue is the list of contacts the conversation walks through, and where it
// stands in it.
type queue struct {
	review *review.Review
	filter review.Filter
	order  review.Order
	query  string

	index  *review.Index // built by the first search
	sorted []int32       // every contact, in order
	list   []int32       // those that pass the filter or the search
	at     int           // index into list
}

// newQueue returns the queue at the place where the reviewer last stood.
func newQueue(r *review.Review, p review.Place, words *relevance.Words) *queue {
	q := &queue{review: r, filter: p.Filter, order: p.Order}
	q.sort(words)
	q.stand(p.Contact)
	return q
}

// sort puts the contacts in order anew.
func (q *queue) sort(words *relevance.Words) {
	q.sorted = relevance.Sort(q.review.Contacts(), q.order, words)
	q.refresh()
}

// refresh selects anew who is listed. The queue stays with its contact; when
// that one is no longer listed, with the one that took its place.
func (q *queue) refresh() {
	current := q.current()
	if q.query == "" {
		q.list = q.review.Select(q.sorted, q.filter)
	} else {
		found := q.index.Find(q.query)
		q.list = make([]int32, 0, len(found))
		for _, no := range q.sorted {
			if _, ok := slices.BinarySearch(found, no); ok {
				q.list = append(q.list, no)
			}
		}
	}
	if !q.stand(current) && q.at >= len(q.list) {
		q.at = 0
	}
}

// current returns the number of the contact the queue stands at, 0 for none.
func (q *queue) current() int {
	if q.at >= len(q.list) {
		return 0
	}
	return int(q.list[q.at])
}

// stand goes to a contact and reports whether it is listed.
func (q *queue) stand(no int) bool {
	at := slices.Index(q.list, int32(no))
	if at >= 0 {
		q.at = at
	}
	return at >= 0
}

// show goes to a contact, ending the search and the filter if they hide it.
func (q *queue) show(no int) {
	if q.stand(no) {
		return
	}
	q.query = ""
	q.refresh()
	if !q.stand(no) {
		q.filter = review.FilterAll
		q.refresh()
		q.stand(no)
	}
}

// move goes some contacts on or back and reports whether there was one there.
func (q *queue) move(by int) bool {
	to := q.at + by
	if to < 0 || to >= len(q.list) {
		return false
	}
	q.at = to
	return true
}

// advance goes to the next contact that needs a decision, after the current one
// was decided or put off; to the next of all when none does.
func (q *queue) advance() {
	before := q.current()
	q.refresh()
	if q.current() != before || len(q.list) == 0 {
		return // it left the list, and the next one took its place
	}
	for i := 1; i < len(q.list); i++ {
		at := (q.at + i) % len(q.list)
		if review.FilterUndecided.Match(q.review.State(int(q.list[at]))) {
			q.at = at
			return
		}
	}
	q.at = (q.at + 1) % len(q.list)
}

// search lists who holds all words of a query; an empty one ends the search.
func (q *queue) search(query string) {
	if q.index == nil && query != "" {
		q.index = review.NewIndex(q.review.Contacts())
	}
	q.query = query
	q.refresh()
}

// place returns where the queue stands, to come back to.
func (q *queue) place() review.Place {
	return review.Place{Contact: q.current(), Filter: q.filter, Order: q.order, Begun: true}
}
