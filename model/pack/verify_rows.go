package pack

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"handpick/model"
)

// rows is the walk along the chain, with the members that follow it read beside
// it.
type rows struct {
	*verifier
	chain, decisions, sheet, contacts, bodies *lines // bodies nil without names

	head   Head
	counts Counts
	body   *Body // the next of bodies, nil at the end

	json *encoder
	csv  *sheet
}

// checkRows checks the chain event by event, the rows that belong to its events,
// and the counts.
func (v *verifier) checkRows() (err error) {
	w := &rows{verifier: v, counts: Counts{Verdicts: map[string]int64{}}, json: newEncoder(), csv: newSheet()}
	for _, open := range []struct {
		name string
		to   **lines
	}{{chainFile, &w.chain}, {decisionsFile, &w.decisions}, {decisionsSheet, &w.sheet}, {contactsSheet, &w.contacts}, {bodiesFile, &w.bodies}} {
		if v.files[open.name] == nil {
			continue
		}
		if *open.to, err = v.files.lines(open.name); err != nil {
			return err
		}
		defer (*open.to).file.Close()
	}
	if err := w.headings(); err != nil {
		return err
	}
	for {
		more, err := w.event()
		if err != nil {
			return err
		}
		if !more {
			break
		}
	}
	return w.end()
}

// headings reads what stands above the rows.
func (w *rows) headings() error {
	for _, h := range []struct {
		in      *lines
		columns []string
	}{{w.sheet, decisionColumns[:]}, {w.contacts, contactColumns[:]}} {
		line, err := h.in.next()
		if err != nil {
			return err
		}
		if !isLine(line, w.csv.line(h.columns)) {
			return h.in.fault(0, "the headings are not those of a pack")
		}
	}
	if w.bodies != nil {
		return w.nextBody()
	}
	return nil
}

// event checks one event with its rows; false after the last.
func (w *rows) event() (more bool, err error) {
	line, err := w.chain.next()
	if line == nil || err != nil {
		return false, err
	}
	l, ok := parseLink(line)
	if !ok {
		return false, w.chain.fault(w.head.Seq+1, "it is not written as handpick writes an event")
	}
	seq := l.Event.Seq
	switch {
	case seq != w.head.Seq+1:
		return false, w.chain.fault(w.head.Seq+1, "it is missing")
	case l.Chain(w.head.Hash) != l.Hash:
		return false, w.chain.fault(seq, "its hash does not follow from it and the events before")
	case w.noted != nil && w.noted.Seq == seq && !w.noted.Fits(&l):
		return false, w.chain.fault(seq, "it has another hash than the head that was noted: the review was written anew since then")
	}
	w.head = Head{seq, l.Hash}
	w.counts.Events++
	switch {
	case IsDecision(l.Event.Type):
		err = w.decision(&l)
	case IsContact(l.Event.Type):
		err = w.contact(&l)
	}
	if err == nil && w.body != nil && w.body.Seq == seq {
		err = w.checkBody(&l)
	}
	return true, err
}

// decision checks both rows of an event that carries a decision.
func (w *rows) decision(l *model.Link) error {
	line, err := w.decisions.next()
	if err != nil {
		return err
	}
	var row decisionRow
	if line == nil || json.Unmarshal(line, &row) != nil {
		return w.decisions.fault(l.Event.Seq, "there is no row for this decision of the chain")
	}
	again, err := w.json.line(&row)
	if err != nil || !isLine(line, again) {
		return w.decisions.fault(l.Event.Seq, "it is not written as handpick writes a decision")
	}
	want := numbersOf(&l.Event)
	var outcome model.Outcome
	switch {
	case row.Seq != want.Seq:
		return w.decisions.fault(want.Seq, "there is no row for this decision of the chain, or it stands elsewhere")
	case row.At != want.At:
		return w.decisions.fault(want.Seq, "the time is not the one in the chain")
	case row.Contact != want.Contact:
		return w.decisions.fault(want.Seq, "the contact is not the one in the chain")
	case row.Campaign != want.Campaign || row.Reviewer != want.Reviewer:
		return w.decisions.fault(want.Seq, "the outreach or the reviewer is not the one in the chain")
	case row.Relevance != want.Relevance || row.Kind != want.Kind:
		return w.decisions.fault(want.Seq, "the decision is not the one in the chain")
	case row.SupersededBy != 0 && (row.SupersededBy <= row.Seq || row.SupersededBy > w.Manifest.Head.Seq):
		return w.decisions.fault(want.Seq, "it is superseded by an event that does not come after it")
	case outcome.UnmarshalText([]byte(row.Verdict)) != nil || outcome.Word() != row.Verdict:
		return w.decisions.fault(want.Seq, "the verdict is none that the rules give")
	}
	w.counts.addDecision(&l.Event, &row)
	cells, err := w.sheet.next()
	if err != nil {
		return err
	}
	if cells == nil || !isLine(cells, w.csv.line(row.cells())) {
		return w.sheet.fault(want.Seq, "it is not what "+decisionsFile+" says")
	}
	return nil
}

// contact checks the row of an event of the contact log.
func (w *rows) contact(l *model.Link) error {
	line, err := w.contacts.next()
	if err != nil {
		return err
	}
	entry := Contact{Event: l.Event}
	want := entry.cells()
	fits := []string{want[2]}
	if l.Event.Type == model.WrittenTo {
		fits = []string{saysSent, saysReceived, saysForgotten}
	}
	cells := strings.Split(string(line), ",") // no cell of it needs quoting
	if len(cells) != len(want) || cells[0] != want[0] || cells[1] != want[1] || !slices.Contains(fits, cells[2]) {
		return w.contacts.fault(l.Event.Seq, "there is no row for this event of the chain, or it says something else")
	}
	w.counts.addContact(cells[2], cells[4] != "")
	return nil
}

func (w *rows) nextBody() error {
	w.body = nil
	line, err := w.bodies.next()
	if line == nil || err != nil {
		return err
	}
	var b Body
	if json.Unmarshal(line, &b) != nil || b.Seq <= w.head.Seq {
		return w.bodies.fault(b.Seq, "it is no body of an event, or it stands elsewhere")
	}
	again, err := w.json.line(b)
	if err != nil || !isLine(line, again) {
		return w.bodies.fault(b.Seq, "it is not written as handpick writes a body")
	}
	w.body = &b
	w.counts.Bodies++
	return nil
}

// checkBody checks the body of an event against its commitment.
func (w *rows) checkBody(l *model.Link) error {
	if model.Commitment(w.body.Salt, w.body.Body) != l.Commitment {
		return w.bodies.fault(l.Event.Seq, "the body is not the one that the event commits to")
	}
	return w.nextBody()
}

// end checks that nothing is left over, and the counts.
func (w *rows) end() error {
	const over = "it belongs to no event of the chain"
	for _, l := range []*lines{w.decisions, w.sheet, w.contacts} {
		if err := l.end(over); err != nil {
			return err
		}
	}
	if w.body != nil {
		return w.bodies.fault(w.body.Seq, over)
	}
	if w.noted != nil && w.noted.Seq > w.head.Seq {
		return w.chain.fault(w.noted.Seq, "it was noted as head, and the chain ends before it: its end was dropped, or the pack is older than the note")
	}
	if err := w.count(); err != nil {
		return err
	}
	w.holds("The chain holds from event 1 to its head %s: computed anew, event by event.", w.head)
	w.holds("The %d decisions and the log of objections, consents and messages are those of the chain, none left out.", w.counts.Decisions)
	if w.bodies != nil {
		w.holds("The %d bodies of decisions are those that the chain commits to.", w.counts.Bodies)
	}
	w.holds("The counts in the manifest are those of the members.")
	if w.noted != nil {
		w.holds("Event %d has the hash that was noted: nothing up to it was changed since.", w.noted.Seq)
	}
	return nil
}

// count counts the members that do not follow the chain, and checks head and
// counts of the manifest.
func (w *rows) count() error {
	for _, member := range []struct {
		name     string
		headings int64
		n        *int64
	}{{complaintsSheet, 1, &w.counts.Complaints}, {logFile, 0, &w.counts.Log}, {peopleFile, 0, &w.counts.People}} {
		if w.files[member.name] == nil {
			continue
		}
		l, err := w.files.lines(member.name)
		if err != nil {
			return err
		}
		n, err := l.count()
		l.file.Close()
		if err != nil {
			return err
		}
		*member.n = n - member.headings
	}
	m := w.Manifest
	m.Head, m.Counts = w.head, w.counts
	want, err := m.encode()
	if err != nil {
		return fmt.Errorf("verify %s: %w", manifestFile, err)
	}
	if n := differs(w.manifest, want); n > 0 {
		return &Fault{Member: manifestFile, Line: n, What: "it is not what the members say: " + lineOf(want, n)}
	}
	return nil
}

// lineOf returns a line of a text without the space around it.
func lineOf(text []byte, n int) string {
	all := bytes.Split(text, []byte("\n"))
	return string(bytes.TrimSpace(all[min(n, len(all))-1]))
}

// isLine reports whether a line is the one that was to be written, which has its
// line break.
func isLine(line, written []byte) bool {
	return bytes.Equal(line, bytes.TrimSuffix(written, []byte("\n")))
}
