package suppression

// fold is what is in force after the lines so far.
type fold struct {
	entries  map[ids]standing
	objected int             // objections read so far, lifted ones too
	certain  map[string]bool // profiles and e-mail addresses
	possible map[string]bool // names
}

// standing is an objection in force: its line, and which of them it was.
type standing struct {
	no int
	record
}

// newFold applies the lines in order.
func newFold(records []record) fold {
	f := fold{entries: map[ids]standing{}}
	f.add(records)
	return f
}

// add applies more lines.
func (f *fold) add(records []record) {
	for _, r := range records {
		f.apply(r)
	}
	f.index()
}

func (f *fold) apply(r record) {
	if r.Action == actionObject {
		f.objected++
		f.keep(standing{f.objected, r})
		return
	}
	for e, s := range f.entries {
		switch {
		case samePerson(e, r.ids):
			delete(f.entries, e)
		case e.Email != "" && e.Email == r.Email: // a mailbox of two profiles
			delete(f.entries, e)
			s.Email = ""
			f.keep(s)
		}
	}
}

// keep puts an objection in force. Of two by the same details the first stands,
// for it has held since then.
func (f *fold) keep(s standing) {
	if earlier, ok := f.entries[s.ids]; !ok || s.no < earlier.no {
		f.entries[s.ids] = s
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

// holds reports whether the list knows the profile and the e-mail address, as
// far as they are given.
func (f *fold) holds(who ids) bool {
	return (who.Profile == "" || f.certain[who.Profile]) && (who.Email == "" || f.certain[who.Email])
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
