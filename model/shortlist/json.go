package shortlist

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"iter"

	"handpick/model"
)

// object is a row in JSON. Texts that are not known are empty, as in CSV.
type object struct {
	Ready        string  `json:"ready"`
	Missing      string  `json:"missing"`
	FirstName    string  `json:"first_name"`
	LastName     string  `json:"last_name"`
	Name         string  `json:"name,omitempty"` // instead of the two, when the export had one column
	URL          string  `json:"url"`
	EmailAddress *string `json:"email_address,omitempty"` // nil when it was not asked for
	Company      string  `json:"company"`
	Position     string  `json:"position"`
	ConnectedOn  string  `json:"connected_on"` // 2006-01-02
	Relevance    string  `json:"relevance"`
	RelevanceWhy why     `json:"relevance_why"`
	Kind         string  `json:"kind"`
	KindWhy      why     `json:"kind_why"`
	Reviewer     string  `json:"reviewer"`
	DecidedAt    string  `json:"decided_at"` // RFC 3339, UTC

	Verdict     string   `json:"verdict"`
	Rules       []string `json:"rules"`
	LawfulBasis string   `json:"lawful_basis"`
	LIAVersion  string   `json:"lia_version"`
	Notice      string   `json:"notice_version"`
	Conditions  []string `json:"conditions"`
	NoticeDue   string   `json:"notice_due"`  // 2006-01-02
	WriteAfter  string   `json:"write_after"` // 2006-01-02
}

// why is a justification in JSON.
type why struct {
	Words    string  `json:"words"`
	Evidence []cited `json:"evidence"`
}

// cited is a piece of evidence in JSON. The quote of an absence is empty.
type cited struct {
	Rule  string `json:"rule"`
	Field string `json:"field"`
	Quote string `json:"quote"`
	Says  string `json:"says"`
}

func newObject(r *Row, o Options) object {
	c, d, v := r.Contact, &r.Decision, &r.Verdict
	obj := object{
		Ready:        r.ready(),
		Missing:      v.Missing,
		FirstName:    c.FirstName,
		LastName:     c.LastName,
		Name:         c.FullName,
		URL:          r.reach(c.URL),
		Company:      c.Company,
		Position:     c.Position,
		ConnectedOn:  c.ConnectedOn.String(),
		Relevance:    d.Relevance.String(),
		RelevanceWhy: newWhy(d.RelevanceWhy, r, o),
		Kind:         d.Kind.String(),
		KindWhy:      newWhy(d.KindWhy, r, o),
		Reviewer:     r.Reviewer,
		DecidedAt:    r.decidedAt(),
		Verdict:      v.Outcome.Word(),
		Rules:        append([]string{}, v.Rules...), // a list without entries, not null
		LawfulBasis:  v.Basis,
		LIAVersion:   v.LIA,
		Notice:       v.Notice,
		Conditions:   append([]string{}, v.Conditions...),
		NoticeDue:    r.NoticeDue.String(),
		WriteAfter:   r.WriteAfter.String(),
	}
	if o.WithEmail {
		email := r.reach(c.Email)
		obj.EmailAddress = &email
	}
	return obj
}

func newWhy(j model.Justification, r *Row, o Options) why {
	w := why{Words: r.mask(j.Words, o), Evidence: make([]cited, len(j.Cited))}
	for i, e := range j.Cited {
		w.Evidence[i] = cited{
			Rule:  e.Rule,
			Field: e.Field.String(),
			Quote: r.mask(e.Quote, o),
			Says:  r.mask(e.Says, o),
		}
	}
	return w
}

func writeJSON(w io.Writer, rows iter.Seq2[Row, error], o Options) (n int, err error) {
	out := bufio.NewWriter(w)
	var text bytes.Buffer
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	before := "[\n"
	for r, err := range rows {
		if err != nil {
			return n, err
		}
		text.Reset()
		text.WriteString(before)
		if err := encoder.Encode(newObject(&r, o)); err != nil {
			return n, err
		}
		text.Truncate(text.Len() - len("\n")) // which Encode adds
		if _, err := out.Write(text.Bytes()); err != nil {
			return n, err
		}
		before = ",\n"
		n++
	}
	if n == 0 {
		out.WriteString("[") // bufio keeps its first error for Flush
	}
	out.WriteString("\n]\n")
	return n, out.Flush()
}
