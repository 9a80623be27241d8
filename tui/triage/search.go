package triage

import (
	tea "charm.land/bubbletea/v2"

	"handpick/model"
	"handpick/model/review"
	"handpick/tui/ui"
)

// search is the line in which the reviewer types what to look for.
type search struct {
	input    ui.Line
	typing   bool
	index    *review.Index // nil until it is made, when first needed
	indexing bool
	made     int    // which index is the newest; older ones are dropped
	asked    int    // the newest question; older answers are dropped
	query    string // what the rows on show were found by
	before   int    // the contact to return to
}

// indexed is the index of all contacts, made once and anew after their text
// changed.
type indexed struct {
	index *review.Index
	made  int
}

// found is the answer to one question.
type found struct {
	asked int
	query string
	rows  []int32
}

// searchLimit is the longest text to look for, in characters.
const searchLimit = 100

// startSearch opens the line.
func (t *Screen) startSearch() Request {
	if !t.queue.found {
		t.search.before = t.no
	}
	t.search.input, t.search.typing = ui.NewLine(t.search.query, searchLimit), true
	if t.search.index != nil || t.search.indexing {
		return Request{}
	}
	t.search.indexing = true
	contacts, made := t.s.Review.Contacts(), t.search.made
	return Request{Cmd: func() tea.Msg { return indexed{review.NewIndex(contacts), made} }}
}

// unindex drops an index that no longer says what the contacts do; the next
// search makes it anew.
func (t *Screen) unindex() {
	t.search.index, t.search.indexing = nil, false
	t.search.made++
	t.search.asked++
}

// Typing reports whether keys go to the search line.
func (t *Screen) Typing() bool { return t.search.typing }

// Type takes a message for the search line.
func (t *Screen) Type(msg tea.Msg) Request {
	if press, ok := msg.(tea.KeyPressMsg); ok {
		switch ui.KeyName(press) {
		case "esc":
			return t.endSearch()
		case "enter":
			t.search.typing = false
			return Request{}
		case "up", "down", "pgup", "pgdown":
			action, _ := ui.Lookup(press)
			t.queue.list.Handle(action)
			t.moved()
			return Request{}
		}
	}
	before := t.search.input.Value()
	if !t.search.input.Update(msg) || t.search.input.Value() == before {
		return Request{}
	}
	return Request{Cmd: t.ask()}
}

// endSearch goes back to the filtered queue and the contact left behind.
func (t *Screen) endSearch() Request {
	t.search.typing, t.search.query = false, ""
	t.search.asked++
	t.queue.rebuild(t.s.Review)
	t.queue.find(t.search.before)
	t.moved()
	return Request{}
}

// ask returns the command that looks for what was typed. It reads only what
// does not change: the contacts, the order, and the index.
func (t *Screen) ask() tea.Cmd {
	t.search.asked++
	asked, query, index := t.search.asked, t.search.input.Value(), t.search.index
	if index == nil {
		return nil // asked once the index is there
	}
	sorted := t.queue.sorted
	return func() tea.Msg { return found{asked, query, inOrder(index.Find(query), sorted)} }
}

// inOrder puts the numbers found into the order of the queue.
func inOrder(hits, sorted []int32) []int32 {
	hit := make([]bool, len(sorted)+1)
	for _, no := range hits {
		hit[no] = true
	}
	out := make([]int32, 0, len(hits))
	for _, no := range sorted {
		if hit[no] {
			out = append(out, no)
		}
	}
	return out
}

// Receive takes what a command of the screen yielded, and reports whether the
// message was one.
func (t *Screen) Receive(msg tea.Msg) (Request, bool) {
	switch msg := msg.(type) {
	case indexed:
		if msg.made != t.search.made {
			return Request{}, true
		}
		t.search.index = msg.index
		if t.search.typing {
			return Request{Cmd: t.ask()}, true
		}
		return Request{}, true
	case found:
		if msg.asked != t.search.asked {
			return Request{}, true
		}
		t.search.query = msg.query
		if model.Fold(msg.query) == "" {
			t.queue.rebuild(t.s.Review)
		} else {
			t.queue.found = true
			t.queue.set(msg.rows)
		}
		t.moved()
		return Request{}, true
	case sorted:
		return t.sortedBy(msg), true
	case past:
		return t.history(msg), true
	case Mentions:
		return t.confirmErase(msg), true
	}
	return Request{}, false
}
