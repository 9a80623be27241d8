package session

import (
	"cmp"
	"context"
	"fmt"
	"strings"
	"time"

	"handpick/model"
	"handpick/model/review"
)

// LogLine is one event of a review in plain words. They name nobody and repeat
// nothing that was typed: people are numbers.
type LogLine struct {
	Seq      int64     `json:"event"`
	At       time.Time `json:"at"` // UTC
	By       string    `json:"by,omitempty"`
	Contact  int       `json:"contact,omitempty"`  // 0 when it is about no one contact
	Outreach int       `json:"outreach,omitempty"` // 0 when it says none
	Says     string    `json:"says"`
}

// Log returns a function that calls fn for every event, oldest first, until the
// first error. It touches no review and may run off the event loop.
func (s *Session) Log() func(ctx context.Context, fn func(LogLine) error) error {
	by, log := s.reviewers(), s.journal
	return func(ctx context.Context, fn func(LogLine) error) error {
		t := teller{log: log, decided: make(map[[2]int]bool)}
		return log.Replay(ctx, func(e model.Event) error {
			says, err := t.says(e)
			if err != nil {
				return fmt.Errorf("read event %d: %w", e.Seq, err)
			}
			return fn(LogLine{Seq: e.Seq, At: e.At, By: by(e.Reviewer), Contact: e.Contact, Outreach: e.Campaign, Says: says})
		})
	}
}

// reviewers returns a function that names the reviewers there are now.
func (s *Session) reviewers() func(int) string {
	names := make([]string, s.Review.Current()+1)
	for i := range names {
		names[i] = s.Review.Reviewer(i)
	}
	return func(i int) string {
		if i < 0 || i >= len(names) {
			return ""
		}
		return names[i]
	}
}

// teller puts events into words, in their order.
type teller struct {
	log     review.Log
	decided map[[2]int]bool // by outreach and contact
}

// says returns what an event did. Bodies are read only where the columns do not
// say it, and may have been erased.
func (t *teller) says(e model.Event) (string, error) {
	who := fmt.Sprintf("contact %d", e.Contact)
	switch e.Type {
	case model.ReviewerNamed:
		return fmt.Sprintf("reviewer %d began", e.Reviewer), nil
	case model.CampaignSet:
		return fmt.Sprintf("outreach %d stated", max(e.Campaign, 1)), nil
	case model.CampaignChosen:
		return fmt.Sprintf("went on with outreach %d", e.Campaign), nil
	case model.Decided:
		return t.decision(e), nil
	case model.PutOff, model.Undone, model.Redone:
		return t.step(e)
	case model.StandingReasonSet:
		return "a reason kept under a key", nil
	case model.ObjectionLifted:
		return "do not contact lifted: " + who, nil
	case model.MatchDismissed:
		return who + " is another person than the one on the do-not-contact list", nil
	case model.SoftOptInAnswered:
		return "soft opt-in questions answered: " + who, nil
	case model.LineWritten:
		return "a line written for " + who, nil
	case model.SensitivityNoted:
		return "noted whether data is sensitive: " + who, nil
	case model.AccessGiven:
		return "copy of all that is held given: " + who, nil
	case model.Redacted:
		return "amended: words of a reason removed, " + who, nil
	case model.Objected, model.ConsentRecorded, model.ConsentEnded, model.WrittenTo,
		model.NatureNoted, model.CountryAnswered, model.Corrected, model.Erased:
		return t.person(e, who)
	case model.Imported, model.Exported, model.SourceStated, model.AssessmentAnswered, model.AssessmentConcluded,
		model.HouseAnswered, model.NoticeWritten:
		return t.outreach(e)
	case model.ShrinkAnnounced, model.Shrunk, model.RetentionSet, model.ComplaintNoted, model.Expired:
		return t.keeping(e)
	}
	return "", nil
}

// decision says a decision, and whether it replaces one.
func (t *teller) decision(e model.Event) string {
	key := [2]int{e.Campaign, e.Contact}
	did := "decided"
	if t.decided[key] {
		did = "amended"
	}
	t.decided[key] = true
	says := fmt.Sprintf("%s: contact %d, %s", did, e.Contact, lowerFirst(e.Relevance.String()))
	if e.Kind != model.NotAsked {
		says += ", " + e.Kind.String()
	}
	return says
}

// step says what was put off, taken back or brought back.
func (t *teller) step(e model.Event) (string, error) {
	did := map[model.EventType]string{model.PutOff: "put off", model.Undone: "taken back", model.Redone: "brought back"}[e.Type]
	if e.Contact != 0 {
		return fmt.Sprintf("%s: contact %d", did, e.Contact), nil
	}
	contacts, err := contentOf[[]int](t, e)
	if len(contacts) == 0 {
		return did + ": several contacts", err
	}
	return fmt.Sprintf("%s: %s", did, Count(len(contacts), "contact")), err
}

// person says what was recorded about one contact.
func (t *teller) person(e model.Event, who string) (string, error) {
	p, err := review.Read(t.log, e)
	if err != nil {
		return "", err
	}
	if e.Type == model.Objected {
		return objected(p.Objection, who), nil
	}
	says := map[model.EventType]string{
		model.ConsentRecorded: "consent recorded: ", model.ConsentEnded: "consent withdrawn: ", model.WrittenTo: "message noted: ",
		model.NatureNoted: "kind of message noted: ", model.CountryAnswered: "country answered: ", model.Corrected: "corrected: ",
		model.Erased: "erased: ",
	}[e.Type] + who
	switch f := p.Fact.(type) {
	case model.Consent:
		says += ", given on " + f.On.String()
	case model.Withdrawal:
		says += ", on " + f.On.String()
	case model.Written:
		if f.Direction == model.Received {
			return "message noted: from " + who + " on " + f.On.String(), nil
		}
		return "message noted: to " + who + " on " + f.On.String(), nil
	case model.NatureNote:
		says += ", " + cmp.Or(f.Nature.String(), "taken back")
	case model.CountryAnswer:
		says += ", " + f.Country.String()
	case model.Correction:
		says += ", the " + f.Field.String()
	case model.Erasure:
		says += erased(f)
	}
	return says, nil
}

func objected(o *model.Objection, who string) string {
	says := "marked do not contact: " + who
	if o.Scope == model.ByCompany {
		says += ", and everybody of their company"
	}
	if o.FromList {
		says += ", from the do-not-contact list"
	}
	return says
}

func erased(e model.Erasure) string {
	says := ", because they asked"
	if e.Cause == model.ErasedByTime {
		says = ", because the time was over"
	}
	if e.Suppressed {
		says += "; hashes kept so that they stay out"
	}
	return says
}

// outreach says what came in, what left, and what was answered.
func (t *teller) outreach(e model.Event) (string, error) {
	switch e.Type {
	case model.Imported:
		b, err := contentOf[review.ImportSummary](t, e)
		return imported(&b), err
	case model.Exported:
		b, err := contentOf[review.ExportBody](t, e)
		return exported(&b), err
	case model.SourceStated:
		b, err := contentOf[review.SourceBody](t, e)
		return fmt.Sprintf("source of import %d stated: %s", b.Import, b.Source), err
	case model.NoticeWritten:
		n, err := contentOf[model.Notice](t, e)
		return "privacy notice written: " + cmp.Or(n.String(), "erased since"), err
	case model.AssessmentConcluded:
		a, err := contentOf[model.Assessment](t, e)
		if a.Version == 0 {
			return "assessment concluded: a version erased since", err
		}
		return fmt.Sprintf("assessment concluded: version %d, %s", a.Version, a.Outcome), err
	}
	form := "assessment"
	if e.Type == model.HouseAnswered {
		form = "checklist on our own house"
	}
	a, err := contentOf[model.FormAnswer](t, e)
	did := "answered"
	if a.Empty() {
		did = "answer taken back"
	}
	return fmt.Sprintf("%s: question %s %s", form, a.Question, did), err
}

// imported says what an import brought.
func imported(b *review.ImportSummary) string {
	says := "received: imported " + Count(b.Added, "contact")
	if b.ExportedOn != 0 {
		says += " from an export of " + b.ExportedOn.String()
	}
	for _, more := range []struct {
		n    int
		what string
	}{
		{b.Changed, "changed"}, {b.Gone, "gone"}, {b.Back, "back"}, {b.Returned, "back whose record had shrunk"},
		{b.Suppressed, "left out who had asked to be erased"}, {b.Rejected, "not readable"},
	} {
		if more.n > 0 {
			says += fmt.Sprintf(", %d %s", more.n, more.what)
		}
	}
	return says
}

// exported says what left.
func exported(b *review.ExportBody) string {
	says := "exported: " + cmp.Or(b.Format, "a file")
	if b.Rows > 0 {
		says += ", naming " + Count(b.Rows, "contact")
	}
	if b.Emails {
		says += " with e-mail addresses"
	}
	if b.HeldBack > 0 {
		says += fmt.Sprintf(", %d held back", b.HeldBack)
	}
	return says
}

// keeping says what time did, and what was recorded about complaints.
func (t *teller) keeping(e model.Event) (string, error) {
	switch e.Type {
	case model.ShrinkAnnounced:
		a, err := contentOf[model.Shrinking](t, e)
		if a.On == 0 {
			return "announcement ended: nothing goes for now", err
		}
		if a.Contacts == 0 {
			return fmt.Sprintf("announced: on %s the words of old consents and assessments go", a.On), err
		}
		return fmt.Sprintf("announced: on %s what is held of %s goes", a.On, Count(a.Contacts, "contact")), err
	case model.Shrunk:
		contacts, err := contentOf[review.Numbers](t, e)
		return "shrunk: of " + Count(contacts.Len(), "contact") + " only a hash is left", err
	case model.RetentionSet:
		r, err := contentOf[model.Retention](t, e)
		says := fmt.Sprintf("retention set: %d months", r.Keeps())
		if r.RowsUntil != 0 {
			says += ", no record shrinks before " + r.RowsUntil.String()
		}
		return says, err
	case model.ComplaintNoted:
		c, err := contentOf[model.Complaint](t, e)
		return complained(c, e.Contact), err
	}
	bodies, err := contentOf[[]int64](t, e)
	return "expired: " + Count(len(bodies), "old consent or assessment") + " erased, because the time was over", err
}

func complained(c model.Complaint, from int) string {
	says := fmt.Sprintf("complaint %d", c.No)
	if from != 0 {
		says += fmt.Sprintf(" of contact %d", from)
	}
	switch {
	case c.Closed != 0:
		return says + " closed on " + c.Closed.String()
	case c.Acknowledged != 0:
		return says + " acknowledged on " + c.Acknowledged.String()
	case c.Received != 0:
		return says + " received on " + c.Received.String()
	}
	return "a complaint, erased since"
}

// contentOf returns what an event says, see [review.Content]; the zero value where
// it was erased.
func contentOf[T any](t *teller, e model.Event) (T, error) {
	content, err := review.Content(t.log, e)
	says, _ := content.(T)
	return says, err
}

func lowerFirst(s string) string {
	if s == "" {
		return s
	}
	return strings.ToLower(s[:1]) + s[1:]
}
