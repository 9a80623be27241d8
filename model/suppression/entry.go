package suppression

import (
	"cmp"
	"maps"
	"slices"
)

// Entry is an objection in force with all that is kept of it. The hashes are
// hexadecimal and empty where that detail was not known; nobody can turn them
// back into a name.
type Entry struct {
	Date    string // the day it was received, 2006-01-02 in UTC
	Scope   string // whom it covers: "person"
	How     string // how it was received, as typed; may hold anything
	Profile string
	Email   string
	Name    string // name and company together
}

// Entries returns the objections in force in the order they were received.
func (l *List) Entries() []Entry {
	l.mu.Lock()
	defer l.mu.Unlock()
	inOrder := slices.SortedFunc(maps.Values(l.fold.entries), func(a, b standing) int { return cmp.Compare(a.no, b.no) })
	entries := make([]Entry, len(inOrder))
	for i, s := range inOrder {
		entries[i] = Entry{Date: s.Date, Scope: s.Scope, How: s.How, Profile: s.Profile, Email: s.Email, Name: s.Name}
	}
	return entries
}
