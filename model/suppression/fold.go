package suppression

// fold is what is in force after the lines so far.
type fold struct {
	entries  map[ids]bool
	certain  map[string]bool // profiles and e-mail addresses
	possible map[string]bool // names
}

// newFold applies the lines in order.
func newFold(records []record) fold {
	f := fold{entries: map[ids]bool{}}
	for _, r := range records {
		f.apply(r)
	}
	f.index()
	return f
}

// add applies one more line.
func (f *fold) add(r record) {
	f.apply(r)
	f.index()
}

func (f *fold) apply(r record) {
	if r.Action == actionObject {
		f.entries[r.ids] = true
		return
	}
	for e := range f.entries {
		switch {
		case samePerson(e, r.ids):
			delete(f.entries, e)
		case e.Email != "" && e.Email == r.Email: // a mailbox of two profiles
			delete(f.entries, e)
			e.Email = ""
			f.entries[e] = true
		}
	}
}

// samePerson decides from the strongest detail that both have.
func samePerson(a, b ids) bool {
	switch {
	case a.Profile != "" && b.Profile != "":
		return a.Profile == b.Profile
	case a.Email != "" && b.Email != "":
		return a.Email == b.Email
	}
	return a == b
}

func (f *fold) index() {
	f.certain, f.possible = map[string]bool{}, map[string]bool{}
	for e := range f.entries {
		f.certain[e.Profile] = true
		f.certain[e.Email] = true
		f.possible[e.Name] = true
	}
	delete(f.certain, "")
	delete(f.possible, "")
}

func (f *fold) match(who ids) Match {
	switch {
	case f.certain[who.Profile] || f.certain[who.Email]:
		return Certain
	case f.possible[who.Name]:
		return Possible
	}
	return None
}
