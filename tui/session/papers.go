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
	"handpick/model"
	"handpick/model/document"
	"handpick/model/review"
	"handpick/model/safefile"
)

// AssessmentFacts returns what the review holds that helps to answer the
// assessment of the current outreach.
func (s *Session) AssessmentFacts() lia.Facts {
	r, c := s.Review, s.Review.Campaign()
	t := r.Tally()
	f := lia.Facts{
		Campaign: &c, Reviewer: r.Reviewer(r.Current()),
		Contacts: t.Total, Relevant: t.Relevant, Decided: t.Decided,
		Retention: r.Retention(), Notice: r.Notice(), NoticeInDraft: s.reading.has&model.HasPrivacyLink != 0,
	}
	if n := len(r.Imports()); n > 0 {
		f.Imported = model.DateOf(r.ImportedAt(n).In(s.now().Location()))
	}
	for no := 1; no <= r.Len(); no++ {
		if r.Contact(no).Email != "" {
			f.Emails++
		}
		if n := r.Note(no); n.Answered && n.Country.Country != "" && !slices.Contains(f.Countries, n.Country.Country) {
			f.Countries = append(f.Countries, n.Country.Country)
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
		Today: s.today(), Reviewers: s.Review.Reviewer,
	})
}

// HousePaper returns the checklist on the user's own house as a document.
func (s *Session) HousePaper() document.Document {
	return house.Document(s.Review.House(), s.Review.Reviewer)
}

// NoticePaper returns the privacy notice of the current outreach, and which
// version of it that is: the newest that left where its text is the same, else
// the next.
func (s *Session) NoticePaper() (document.Document, model.Notice) {
	in := s.noticeInput()
	n, newest := model.Notice{On: in.Today, Digest: notice.Digest(in)}, s.Review.Notice()
	n.Version = newest.Version + 1
	if newest.Version > 0 && newest.Digest == n.Digest {
		n = newest
	}
	in.Version = n.Version
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
		Ordering: true, Retention: r.Retention(), Today: s.today(),
	}
	used := make(map[model.Field]bool)
	for no := 1; no <= r.Len(); no++ {
		c := r.Contact(no)
		for f := model.FieldFirstName; f <= model.FieldConnectedOn; f++ {
			used[f] = used[f] || c.Text(f) != ""
		}
	}
	for f := model.FieldFirstName; f <= model.FieldConnectedOn; f++ {
		if used[f] {
			in.Fields = append(in.Fields, f)
		}
	}
	return in
}

func (s *Session) today() model.Date { return model.DateOf(s.now()) }

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
