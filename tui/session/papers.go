package session

import (
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"handpick/assess/house"
	"handpick/assess/lia"
	"handpick/assess/notice"
	"handpick/assess/special"
	"handpick/model"
	"handpick/model/document"
	"handpick/model/review"
	"handpick/model/safefile"
)

// AssessmentFacts returns what the review holds that helps to answer the
// assessment of the current outreach. It looks at every contact.
func (s *Session) AssessmentFacts() lia.Facts {
	return s.factsOf(s.countPeople())
}

// FactsAgain returns the facts as they stand after an answer in the assessment:
// nobody is counted anew, unless another outreach was chosen since.
func (s *Session) FactsAgain(f lia.Facts) lia.Facts {
	if f.Campaign == nil || f.Campaign.No != s.Review.Campaign().No {
		return s.AssessmentFacts()
	}
	return s.factsOf(f)
}

// factsOf adds to what was counted of people what is true of the outreach.
func (s *Session) factsOf(f lia.Facts) lia.Facts {
	r, c := s.Review, s.Review.Campaign()
	t := r.Tally()
	f.Campaign, f.Reviewer = &c, r.Reviewer(r.Current())
	f.Contacts, f.Relevant, f.Decided, f.SoleTraders = t.Total, t.Relevant, t.Decided, t.SoleTrader
	f.Source, f.Retention, f.Notice = s.Source(), r.Retention(), r.Notice()
	f.NoticeInDraft = s.reading.has&model.HasPrivacyLink != 0
	if n := len(r.Imports()); n > 0 {
		f.Imported = model.DateOf(r.ImportedAt(n).In(s.now().Location()))
	}
	return f
}

// countPeople returns the facts that take a look at every contact.
func (s *Session) countPeople() lia.Facts {
	var f lia.Facts
	r := s.Review
	for no := 1; no <= r.Len(); no++ {
		if r.Contact(no).Email != "" {
			f.Emails++
		}
		if c, answered := r.CountryOf(no); answered && c != "" && !slices.Contains(f.Countries, c) {
			f.Countries = append(f.Countries, c)
		}
		switch r.Person(no).Sensitivity {
		case model.SpecialCategory:
			f.Special++
		case model.Vulnerable:
			f.Vulnerable++
		case model.SensitivityNotSaid:
			if r.State(no).Relevance == model.Relevant && special.Record(&r.Contact(no).Fields) {
				f.Touching++
			}
		}
	}
	slices.Sort(f.Countries)
	return f
}

// AssessmentPaper returns the assessment of the current outreach as a document.
func (s *Session) AssessmentPaper() document.Document {
	f := s.AssessmentFacts()
	return lia.Document(lia.DocumentInput{
		Campaign: f.Campaign, Answers: s.Review.Answers(), Versions: s.Review.Assessments(), Facts: f,
		Today: s.Today(), Reviewers: s.Review.Reviewer,
	})
}

// HousePaper returns the checklist on the user's own house as a document.
func (s *Session) HousePaper() document.Document {
	return house.Document(s.Review.House(), s.Review.Reviewer)
}

// NoticePaper returns the privacy notice of the current outreach, and which
// version of it that is.
func (s *Session) NoticePaper() (document.Document, model.Notice) {
	in := s.noticeInput()
	n := s.Review.VersionNotice(model.Notice{On: in.Today, Digest: notice.Digest(in)})
	in.Version, in.On = n.Version, n.On
	doc := notice.Notice(in)
	n.Open = doc.Open()
	return doc, n
}

// RecordPaper returns the entry for the record of processing (UK GDPR Art 30).
func (s *Session) RecordPaper() document.Document {
	in := s.noticeInput()
	in.Version = s.Review.Notice().Version
	return notice.Record(in)
}

// noticeInput returns what both papers are written from. The fields are those
// that some record has.
func (s *Session) noticeInput() notice.Input {
	r := s.Review
	answers := r.Answers()
	in := notice.Input{
		Campaign: r.Campaign(), Interests: answers["P2"].Words, Source: s.Source(), Contacts: r.Tally().Total,
		Ordering: true, Retention: r.Retention(), Today: s.Today(),
	}
	for n := range r.Imports() {
		if r.ImportSource(n+1) != in.Source {
			in.Source = model.NoSource // one would be false of some
		}
	}
	for f := model.FieldFirstName; f <= model.FieldConnectedOn; f++ {
		in.Fields = append(in.Fields, f)
	}
	lacking := slices.Clone(in.Fields)
	for no := 1; no <= r.Len() && len(lacking) > 0; no++ {
		lacking = slices.DeleteFunc(lacking, func(f model.Field) bool { return r.Contact(no).Text(f) != "" })
	}
	in.Fields = slices.DeleteFunc(in.Fields, func(f model.Field) bool { return slices.Contains(lacking, f) })
	return in
}

// PaperFormat is a form of file that a document can have.
type PaperFormat string

// The forms.
const (
	Markdown PaperFormat = "md"
	HTML     PaperFormat = "html"
)

// PaperFormatOf returns the form that the ending of a file's name asks for,
// Markdown where it asks for none.
func PaperFormatOf(path string) PaperFormat {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".html", ".htm":
		return HTML
	}
	return Markdown
}

// ParsePaperFormat finds a form by its word.
func ParsePaperFormat(s string) (PaperFormat, error) {
	switch f := PaperFormat(strings.ToLower(s)); f {
	case Markdown, HTML:
		return f, nil
	}
	return "", fmt.Errorf("unknown form: use %s or %s", Markdown, HTML)
}

// Write writes a document to w.
func (f PaperFormat) Write(w io.Writer, d *document.Document) error {
	if f == HTML {
		return d.HTML(w)
	}
	return d.Markdown(w)
}

// WriteFile writes a document to a file of mode 0600. An existing file stays as
// it is unless overwrite is set; the error then wraps [fs.ErrExist].
func (f PaperFormat) WriteFile(path string, overwrite bool, d *document.Document) error {
	return safefile.Write(path, overwrite, func(w io.Writer) error { return f.Write(w, d) })
}

// PaperLeft returns the event that records that a document about no one person
// left, as "assessment", to a path, "" for standard output.
func (s *Session) PaperLeft(what, path string) model.Event {
	return s.Review.Export(review.ExportBody{Format: what, Path: path})
}
