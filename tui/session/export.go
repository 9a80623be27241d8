package session

import (
	"cmp"
	"io"
	"path/filepath"
	"slices"

	"handpick/model"
	"handpick/model/review"
	"handpick/model/safefile"
	"handpick/model/shortlist"
)

// ExportPlan is a shortlist ready to be written: who is on it as things stand.
// It is a snapshot; weighing and writing it may run off the event loop, one at a
// time.
type ExportPlan struct {
	// Rows is how many contacts will be written.
	Rows int
	// Objected, Confirm and Gone count the relevant contacts left out: marked
	// do not contact, perhaps so, and missing from the newest export.
	Objected, Confirm, Gone int
	// Ready and Waiting count the relevant contacts on the list by whether they
	// may be written to. They stay 0 until [ExportPlan.Weigh] has run.
	Ready, Waiting int
	// Best is the single answer about the outreach that releases most, the zero
	// Step when none is missing and before [ExportPlan.Weigh] has run.
	Best Step

	entries []entry
	weigh   func() *Readiness // nil once it ran
	options shortlist.Options
	all     bool
	path    string // absolute, of the file that was written
	session *Session
}

type entry struct {
	contact    *model.Contact
	state      review.State
	by         string
	noticeDue  model.Date
	writeAfter model.Date
	// verdict names in Missing also what no rule knows. It is nil until the
	// entry was weighed, and stays so for those not relevant.
	verdict *model.Verdict
}

// ready reports whether the contact may be written to.
func (e *entry) ready() bool { return e.verdict != nil && e.verdict.Ready() }

// PlanExport returns the shortlist as it stands: the relevant, with all also
// the not relevant after them; without those who must not be contacted, or
// perhaps must not, and those who left and were not looked at since.
//
// It asks no rule yet, so that an event loop can call it.
func (s *Session) PlanExport(o shortlist.Options, all bool) *ExportPlan {
	now, c := s.now(), s.Review.Campaign()
	today := model.DateOf(now)
	p := &ExportPlan{options: o, all: all, session: s, weigh: s.Readiness(today)}
	p.options.Head = s.Head()
	most := s.Review.Tally().Relevant
	if all {
		most = s.Review.Tally().Decided
	}
	p.entries = make([]entry, 0, most)
	for no := 1; no <= s.Review.Len(); no++ {
		st := s.Review.State(no)
		switch {
		case !st.Held() || !st.Decided() || st.Relevance != model.Relevant && !all:
		case st.Objected:
			p.Objected++
		case st.MaybeObjected:
			p.Confirm++
		case st.HeldBack():
			p.Gone++
		default:
			p.options.FullNames = p.options.FullNames || s.Review.Contact(no).FullName != ""
			e := entry{contact: s.Review.Contact(no), state: st, by: s.Review.Reviewer(int(st.Reviewer))}
			if st.Relevance == model.Relevant {
				imported := s.Review.ImportedAt(s.Review.ImportOf(no))
				e.noticeDue = monthAfter(model.DateOf(imported.In(now.Location())))
				e.writeAfter = writeAfter(s.Review.Contacted(no), &c, today)
			}
			p.entries = append(p.entries, e)
		}
	}
	p.Rows = len(p.entries)
	return p
}

// Weigh finds who on the list may be written to, and what is missing for the
// others. It takes longest of all and is needed once, before the counts of the
// ready and the waiting are read; writing does it where it was not done.
func (p *ExportPlan) Weigh() {
	if p.weigh == nil {
		return
	}
	r := p.weigh()
	p.weigh = nil
	p.Best, _ = r.Best()
	verdicts := make(map[int]*model.Verdict, len(r.Candidates))
	for i := range r.Candidates {
		c := &r.Candidates[i]
		c.Verdict.Missing = c.Missing
		verdicts[c.Contact] = &c.Verdict
	}
	for i := range p.entries {
		e := &p.entries[i]
		e.verdict = verdicts[e.contact.No]
		switch {
		case e.ready():
			p.Ready++
			e.writeAfter = 0 // the interval does not hold for what they asked for
		case e.verdict != nil:
			p.Waiting++
		}
	}
	slices.SortFunc(p.entries, func(a, b entry) int {
		return cmp.Or(cmp.Compare(a.rank(), b.rank()), cmp.Compare(a.contact.No, b.contact.No))
	})
}

// rank is where an entry stands: the ready before the waiting, and those not
// relevant last.
func (e *entry) rank() int {
	switch {
	case e.ready():
		return 0
	case e.verdict != nil:
		return 1
	}
	return 2
}

// monthAfter returns the day one month later, the last of its month where that
// month is shorter; 0 when the day is unknown.
func monthAfter(d model.Date) model.Date {
	if d == 0 {
		return 0
	}
	due := d.Time().AddDate(0, 1, 0)
	if over := due.Day(); over < d.Time().Day() {
		due = due.AddDate(0, 0, -over)
	}
	return model.DateOf(due)
}

// writeAfter returns the day on which the interval since the last message is
// over, 0 when none runs or time alone would release nobody.
func writeAfter(contacted review.Contacted, c *model.Campaign, today model.Date) model.Date {
	if contacted.Here || contacted.Unanswered == 0 || contacted.Unanswered >= c.Unanswered() {
		return 0
	}
	over := model.DateOf(contacted.LastOut.Time().AddDate(0, 0, c.Interval()))
	if over <= today {
		return 0
	}
	return over
}

// HeldBack returns how many relevant contacts are left out.
func (p *ExportPlan) HeldBack() int { return p.Objected + p.Confirm + p.Gone }

// Write writes the shortlist to w, for a stream such as standard output.
func (p *ExportPlan) Write(w io.Writer) error {
	p.Weigh()
	_, err := shortlist.Write(w, func(yield func(shortlist.Row, error) bool) {
		for i := range p.entries {
			row, err := p.row(&p.entries[i])
			if !yield(row, err) || err != nil {
				return
			}
		}
	}, p.options)
	return err
}

// row reads what was decided about an entry.
func (p *ExportPlan) row(e *entry) (shortlist.Row, error) {
	d, err := review.ReadDecision(p.session.journal, e.state)
	row := shortlist.Row{
		Contact: e.contact, Decision: d, Reviewer: e.by, DecidedAt: e.state.DecidedTime(),
		NoticeDue: e.noticeDue, WriteAfter: e.writeAfter,
	}
	if e.verdict != nil {
		row.Verdict = *e.verdict
	}
	return row, err
}

// WriteFile writes the shortlist to a file of mode 0600. An existing file stays
// as it is unless overwrite is set; the error then wraps [fs.ErrExist].
func (p *ExportPlan) WriteFile(path string, overwrite bool) (err error) {
	if p.path, err = filepath.Abs(path); err != nil {
		return err
	}
	return safefile.Write(path, overwrite, p.Write)
}

// Event returns the event that records the export, to be committed once the
// file is written: where it went and whom it names.
func (p *ExportPlan) Event() model.Event {
	named := make([]int, len(p.entries))
	for i := range p.entries {
		named[i] = p.entries[i].contact.No
	}
	return p.session.Review.Export(review.ExportBody{
		Format: p.options.Format.String(), Rows: p.Rows, All: p.all,
		Emails: p.options.WithEmail, HeldBack: p.HeldBack(), Path: p.path, Contacts: review.NumbersOf(named),
	})
}
