package pack

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"strconv"
	"strings"
	"time"

	"handpick/model"
	"handpick/model/shortlist"
)

// timeFormat is RFC 3339 to the millisecond, as precise as the chain.
const timeFormat = "2006-01-02T15:04:05.000Z07:00"

// stamp returns a time as it stands in members.
func stamp(t time.Time) string { return t.UTC().Format(timeFormat) }

// decisionRow is a line of decisions.jsonl. Strings are valid UTF-8, so that a
// row that is read and written again is the same bytes.
type decisionRow struct {
	Seq            int64    `json:"seq"`
	At             string   `json:"at"`
	Contact        int      `json:"contact"`
	Campaign       int      `json:"campaign"`
	Reviewer       int      `json:"reviewer"`
	ReviewerName   string   `json:"reviewer_name"`
	Relevance      string   `json:"relevance"`
	RelevanceWhy   why      `json:"relevance_why"`
	Kind           string   `json:"kind"`
	KindWhy        why      `json:"kind_why"`
	Suggested      string   `json:"suggested"` // the kind the evidence pointed to
	SuggestionSeen bool     `json:"suggestion_seen"`
	Verdict        string   `json:"verdict"`
	Rules          []string `json:"rules"`
	Basis          string   `json:"basis"`
	Missing        string   `json:"missing"`
	Policy         string   `json:"policy"`
	Assessment     string   `json:"assessment"`
	Notice         string   `json:"notice"`
	SupersededBy   int64    `json:"superseded_by"` // 0 while in force
	Erased         bool     `json:"erased"`        // nothing but its numbers is left
}

// why is a justification in a row.
type why struct {
	Evidence []cited `json:"evidence"`
	Words    string  `json:"words"`
}

// cited is a piece of evidence in a row. What it says is given where the words
// are the reviewer's own, not the record's, or with names.
type cited struct {
	Rule     string `json:"rule"`
	Field    string `json:"field"`
	Negative bool   `json:"negative"`
	Quote    string `json:"quote,omitempty"`
	Says     string `json:"says,omitempty"`
}

func newDecisionRow(d *Decision, others *roster) decisionRow {
	r := numbersOf(&d.Event)
	r.ReviewerName, r.SupersededBy, r.Erased = valid(d.Reviewer), d.SupersededBy, d.Decision == nil
	r.RelevanceWhy.Evidence, r.KindWhy.Evidence, r.Rules = []cited{}, []cited{}, []string{}
	if d.Decision == nil {
		return r
	}
	m, names := others.masker(d.About), others == nil
	v := &d.Decision.Verdict
	r.RelevanceWhy = newWhy(d.Decision.RelevanceWhy, m, names)
	r.KindWhy = newWhy(d.Decision.KindWhy, m, names)
	r.Suggested, r.SuggestionSeen = d.Decision.Suggestion.Kind.String(), d.Decision.SuggestionSeen
	r.Verdict, r.Basis, r.Missing = v.Outcome.Word(), valid(v.Basis), m.mask(v.Missing)
	for _, rule := range v.Rules {
		r.Rules = append(r.Rules, valid(rule))
	}
	// The title of an assessment made elsewhere was typed, and not about the contact.
	r.Policy, r.Assessment, r.Notice = d.Decision.Policy.Word(), others.masker(nil).mask(v.LIA), valid(v.Notice)
	return r
}

// numbersOf returns the row of an event with what its columns say.
func numbersOf(e *model.Event) decisionRow {
	return decisionRow{
		Seq: e.Seq, At: stamp(e.At), Contact: e.Contact, Campaign: e.Campaign, Reviewer: e.Reviewer,
		Relevance: e.Relevance.String(), Kind: e.Kind.String(),
	}
}

func newWhy(j model.Justification, m *masker, names bool) why {
	w := why{Evidence: make([]cited, len(j.Cited)), Words: m.mask(j.Words)}
	for i, e := range j.Cited {
		w.Evidence[i] = cited{Rule: valid(e.Rule), Field: e.Field.String(), Negative: e.Negative}
		if names {
			w.Evidence[i].Quote = valid(e.Quote)
		}
		if names || e.Field == model.FieldNone {
			w.Evidence[i].Says = m.mask(e.Says)
		}
	}
	return w
}

func valid(s string) string { return strings.ToValidUTF8(s, "\uFFFD") }

// String returns the justification as a cell has it.
func (w *why) String() string {
	var parts []string
	for _, e := range w.Evidence {
		s := e.Rule
		if e.Field != "" {
			s += " in " + e.Field
		}
		if e.Negative {
			s += " (an absence)"
		}
		if e.Says != "" {
			s += ": " + e.Says
		}
		parts = append(parts, s)
	}
	if w.Words != "" {
		parts = append(parts, w.Words)
	}
	return strings.Join(parts, "; ")
}

// decisionColumns are the headings of decisions.csv.
var decisionColumns = [...]string{
	"Event", "At", "Contact", "Outreach", "Reviewer", "Reviewer Name", "Relevance", "Relevance Why", "Kind", "Kind Why",
	"Suggested", "Suggestion Seen", "Verdict", "Rules", "Basis", "Missing", "Policy", "Assessment", "Notice", "Superseded By", "Erased",
}

// cells returns the row as decisions.csv has it.
func (r *decisionRow) cells() []string {
	return []string{
		strconv.FormatInt(r.Seq, 10), r.At, strconv.Itoa(r.Contact), strconv.Itoa(r.Campaign), strconv.Itoa(r.Reviewer), r.ReviewerName,
		r.Relevance, r.RelevanceWhy.String(), r.Kind, r.KindWhy.String(),
		r.Suggested, yes(r.SuggestionSeen), r.Verdict, strings.Join(r.Rules, " "), r.Basis, r.Missing,
		r.Policy, r.Assessment, r.Notice, number(r.SupersededBy), yes(r.Erased),
	}
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return ""
}

// number returns n, "" for 0.
func number(n int64) string {
	if n == 0 {
		return ""
	}
	return strconv.FormatInt(n, 10)
}

// contactColumns are the headings of contacts.csv.
var contactColumns = [...]string{"Event", "Contact", "What", "On", "Taken Back By"}

// cells returns the row as contacts.csv has it. Which event it is, whom it is
// about and what it is are the columns of the event; no cell holds free text.
func (c *Contact) cells() []string {
	return []string{
		strconv.FormatInt(c.Event.Seq, 10), strconv.Itoa(c.Event.Contact), c.what(), c.On.String(), number(c.TakenBackBy),
	}
}

// What an entry of contacts.csv is, as its cell says and counts go by.
const (
	saysObjection = "do not contact"
	saysConsent   = "consent"
	saysSent      = "written to"
	saysReceived  = "they wrote"
	saysForgotten = "message erased since"
)

func (c *Contact) what() string {
	switch c.Event.Type {
	case model.Objected:
		return saysObjection
	case model.ObjectionLifted:
		return "do not contact lifted"
	case model.ConsentRecorded:
		return saysConsent
	case model.ConsentEnded:
		return "consent withdrawn"
	case model.SoftOptInAnswered:
		return "soft opt-in answered"
	case model.WrittenTo:
		switch {
		case c.On == 0: // nobody knows any more who wrote
			return saysForgotten
		case c.Direction == model.Received:
			return saysReceived
		}
		return saysSent
	}
	return ""
}

// complaintColumns are the headings of complaints.csv.
var complaintColumns = [...]string{"Complaint", "Contact", "Received", "How", "Acknowledge By", "Acknowledged", "Closed", "Outcome", "State"}

func (c *Complaint) cells(made model.Date, others *roster) []string {
	m := others.masker(c.About)
	return []string{
		strconv.Itoa(c.No), number(int64(c.Contact)), c.Received.String(), m.mask(c.How), c.Due().String(),
		c.Acknowledged.String(), c.Closed.String(), m.mask(c.Outcome), c.state(made),
	}
}

// state says where the complaint stood on a day.
func (c *Complaint) state(day model.Date) string {
	switch {
	case c.Closed != 0:
		return "closed"
	case c.Acknowledged != 0:
		return "acknowledged"
	case c.Overdue(day):
		return "acknowledgement overdue"
	}
	return "to be acknowledged"
}

// sheet writes lines of CSV: one record a line, whatever the cells hold, and
// none that a spreadsheet would run.
type sheet struct {
	buf   bytes.Buffer
	csv   *csv.Writer
	cells []string
}

func newSheet() *sheet {
	s := &sheet{}
	s.csv = csv.NewWriter(&s.buf)
	return s
}

// line returns the record with its line break; it holds until the next call.
func (s *sheet) line(cells []string) []byte {
	s.buf.Reset()
	s.cells = s.cells[:0]
	for _, cell := range cells {
		s.cells = append(s.cells, shortlist.Escape(model.Clean(cell)))
	}
	s.csv.Write(s.cells) // to memory: never fails
	s.csv.Flush()
	return s.buf.Bytes()
}

// encoder makes the lines of JSON Lines.
type encoder struct {
	buf  bytes.Buffer
	json *json.Encoder
}

func newEncoder() *encoder {
	e := &encoder{}
	e.json = json.NewEncoder(&e.buf)
	e.json.SetEscapeHTML(false)
	return e
}

// line returns v with its line break; it holds until the next call.
func (e *encoder) line(v any) ([]byte, error) {
	e.buf.Reset()
	err := e.json.Encode(v)
	return e.buf.Bytes(), err
}
