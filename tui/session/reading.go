package session

import (
	"slices"

	"handpick/assess/message"
	"handpick/model"
	"handpick/model/review"
)

// reading is the draft of an outreach as it was read. It is immutable, so that
// it can be filled in for people off the event loop.
type reading struct {
	scanner *message.Scanner
	sender  message.Outreach
	draft   string
	nature  model.Nature
	has     model.MustHaves
	fault   string // what must be mended in the draft itself, "" for nothing
	merges  bool   // something in it is filled in for each person
}

// read reads the draft of the outreach as it stands.
func (s *Session) read() *reading {
	c := s.Review.Campaign()
	r := &reading{scanner: s.scanner, sender: s.Message(), draft: c.Draft, nature: c.Nature}
	if r.draft == "" {
		return r
	}
	findings := r.scanner.Scan(r.draft, r.sender)
	r.has = message.Has(findings)
	r.fault = firstFault(findings)
	r.merges = len(message.Fields(r.draft)) > 0
	return r
}

func firstFault(findings []message.Finding) string {
	for _, f := range findings {
		if f.Strength == message.Fault {
			return f.Says
		}
	}
	return ""
}

// fill returns the draft as it reads for one person, and what keeps it from
// going to them as it reads, "" for nothing.
func (r *reading) fill(f *model.Fields, note review.Note) (text, lacks string) {
	if r.fault != "" || r.draft == "" || !r.merges {
		return r.draft, r.fault
	}
	text, findings := r.scanner.Merge(r.draft, r.sender, f, string(note.Line))
	if note.Line == "" && r.asksWhy() {
		return text, "write the line for them alone, for {" + message.MergeWhy + "}"
	}
	if fault := firstFault(findings); fault != "" {
		return text, fault
	}
	nature := r.nature
	if note.Nature.Nature != model.NoNature {
		nature = note.Nature.Nature
	}
	if (nature == model.Informational || nature == model.Service) && sells(findings) {
		return text, "the line for this person promotes something, and this kind of message must not: write another"
	}
	return text, ""
}

func (r *reading) asksWhy() bool {
	return slices.ContainsFunc(message.Fields(r.draft), func(p message.Placeholder) bool { return p.Name == message.MergeWhy })
}

// sells reports whether what was filled in for one person makes any message a
// sales message, whatever the draft was said to be.
func sells(findings []message.Finding) bool {
	return slices.ContainsFunc(findings, func(f message.Finding) bool { return f.Strength == message.Hard })
}

// MessageFor returns the message of the outreach as it reads for a contact. It
// is to be sent only where [Session.Missing] finds nothing missing.
func (s *Session) MessageFor(no int) string {
	text, _ := s.reading.fill(&s.Review.Contact(no).Fields, s.Review.Note(no))
	return text
}
