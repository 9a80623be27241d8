package session

import (
	"cmp"
	"io"
	"slices"

	"handpick/model"
	"handpick/model/review"
	"handpick/model/safefile"
	"handpick/model/shortlist"
)

// ExportPlan is a shortlist ready to be written: who is on it as things stand.
// It is a snapshot; writing it may run off the event loop.
type ExportPlan struct {
	// Rows is how many contacts will be written.
	Rows int
	// Objected, Confirm and Gone count the relevant contacts left out: marked
	// do not contact, perhaps so, and missing from the newest export.
	Objected, Confirm, Gone int

	entries []entry
	options shortlist.Options
	all     bool
	session *Session
}

type entry struct {
	contact *model.Contact
	state   review.State
	by      string
}

// PlanExport returns the shortlist as it stands: the relevant, with all also
// the not relevant after them; without those who must not be
// contacted and those who left and were not looked at since.
func (s *Session) PlanExport(o shortlist.Options, all bool) *ExportPlan {
	p := &ExportPlan{options: o, all: all, session: s}
	p.options.Head = s.Head()
	for no := 1; no <= s.Review.Len(); no++ {
		st := s.Review.State(no)
		switch {
		case !st.Decided() || st.Relevance != model.Relevant && !all:
		case st.Objected:
			p.Objected++
		case st.MaybeObjected:
			p.Confirm++
		case st.HeldBack():
			p.Gone++
		default:
			p.options.FullNames = p.options.FullNames || s.Review.Contact(no).FullName != ""
			p.entries = append(p.entries, entry{s.Review.Contact(no), st, s.Review.Reviewer(int(st.Reviewer))})
		}
	}
	slices.SortStableFunc(p.entries, func(a, b entry) int {
		if a.state.Relevance != b.state.Relevance {
			return cmp.Compare(a.state.Relevance, b.state.Relevance)
		}
		return cmp.Compare(a.contact.No, b.contact.No)
	})
	p.Rows = len(p.entries)
	return p
}

// HeldBack returns how many relevant contacts are left out.
func (p *ExportPlan) HeldBack() int { return p.Objected + p.Confirm + p.Gone }

// Write writes the shortlist to w, for a stream such as standard output.
func (p *ExportPlan) Write(w io.Writer) error {
	_, err := shortlist.Write(w, func(yield func(shortlist.Row, error) bool) {
		for _, e := range p.entries {
			d, err := review.ReadDecision(p.session.journal, e.state)
			row := shortlist.Row{Contact: e.contact, Decision: d, Reviewer: e.by, DecidedAt: e.state.DecidedTime()}
			if !yield(row, err) || err != nil {
				return
			}
		}
	}, p.options)
	return err
}

// WriteFile writes the shortlist to a file of mode 0600. An existing file stays
// as it is unless overwrite is set; the error then wraps [fs.ErrExist].
func (p *ExportPlan) WriteFile(path string, overwrite bool) error {
	return safefile.Write(path, overwrite, p.Write)
}

// Event returns the event that records the export, to be committed once the
// file is written.
func (p *ExportPlan) Event() model.Event {
	return p.session.Review.Export(review.ExportBody{
		Format: p.options.Format.String(), Rows: p.Rows, All: p.all,
		Emails: p.options.WithEmail, HeldBack: p.HeldBack(),
	})
}
