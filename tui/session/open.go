package session

import (
	"cmp"
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"handpick/assess/message"
	"handpick/assess/subscriber"
	"handpick/model"
	"handpick/model/connections"
	"handpick/model/review"
	"handpick/model/suppression"
)

// Extension is the ending of a review file.
const Extension = ".handpick"

// Request says what to open and how.
type Request struct {
	// Path is what the user named: an export or a review file.
	Path string
	// Review is where the review of an export is kept, "" for beside it.
	Review string
	// New asks for a review of its own even where another shares its people.
	New bool
	// Name is the reviewer's, Login that of a review in which nobody is named
	// yet.
	Name, Login string
	// Purpose and Words, where given, set the outreach.
	Purpose string
	Words   []string
	// DateOrder settles dates such as 03/04/2024 when the file cannot.
	DateOrder connections.DateOrder
	// Wishes is the folder of the user's do-not-contact list.
	Wishes string
	// KeepUp does what was announced because the time for keeping it is over, and
	// announces what goes next. It is for sittings, not for a look.
	KeepUp bool
	// Now is the clock for dates and for the record.
	Now func() time.Time
}

// Hooks report while a review is being opened. Either may be nil. They are
// called from the goroutine that opens.
type Hooks struct {
	// First brings a contact to show before everything is read, and says
	// whether the review is a new one.
	First func(c model.Contact, fresh bool)
	// Progress tells what is being done and how much of it is, from 0 to 1.
	Progress func(doing string, share float64)
}

func (h Hooks) first(c model.Contact, fresh bool) {
	if h.First != nil {
		h.First(c, fresh)
	}
}

func (h Hooks) progress(doing string, share float64) {
	if h.Progress != nil {
		h.Progress(doing, share)
	}
}

// Opened says what opening a review did.
type Opened struct {
	// Report is about the export just read, nil when only a review was opened.
	Report *connections.Report
	// Import is what that export changed, nil when it was known already.
	Import *review.ImportSummary
	// Older is set when the export was older than the one reviewed and was
	// therefore not imported.
	Older bool
	// Resumed is set when the review existed before.
	Resumed bool
	// Wishes counts contacts newly marked from the do-not-contact list.
	Wishes int
	// Strangers counts contacts who shrank and whom the import could not
	// recognise: their hashes were made with another secret than the user's.
	Strangers int
	// Waiting counts contacts who shrank where nobody else is left to decide about
	// and the export is the one imported last, which brings nobody back.
	Waiting int
	// Left says what is left to do about bytes that an erasing at an earlier
	// opening may have left, in whole sentences.
	Left []string
	// Upkeep is what was erased because its time was over. What goes next says
	// [Session.Ahead].
	Upkeep Upkeep
}

// AskError is returned when another review in the folder holds many of the same
// people: the user is to say whether to continue that one.
type AskError struct{ Reviews []Sibling }

func (e *AskError) Error() string {
	return fmt.Sprintf("%s holds many of the same people: continue it with --review %s, or start anew with --new",
		filepath.Base(e.Reviews[0].Path), e.Reviews[0].Path)
}

// Open opens a review: the one named, or the one that belongs to the export
// named, which is created where there is none.
func Open(ctx context.Context, journals Journals, req Request, hooks Hooks) (*Session, error) {
	if IsReview(req.Path) {
		if _, err := os.Stat(req.Path); err != nil {
			return nil, fmt.Errorf("open the review: %w", err)
		}
		return open(ctx, journals, req, req.Path, nil, hooks)
	}
	path := req.Review
	if path == "" {
		path = ReviewPath(req.Path)
	}
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		if c, ok := connections.Peek(req.Path); ok {
			hooks.first(c, true)
		}
	}
	return open(ctx, journals, req, path, readExport(ctx, req, hooks), hooks)
}

// IsReview reports whether a path names a review file.
func IsReview(path string) bool { return strings.EqualFold(filepath.Ext(path), Extension) }

// ReviewPath returns the path of the review beside an export.
func ReviewPath(export string) string {
	return strings.TrimSuffix(export, filepath.Ext(export)) + Extension
}

// readExport returns a function so that an existing review can show its first
// contact before the export is read.
func readExport(ctx context.Context, req Request, hooks Hooks) func() (*connections.Export, error) {
	return func() (*connections.Export, error) {
		return connections.Read(ctx, req.Path, connections.Options{
			Now: req.Now(), DateOrder: req.DateOrder,
			Progress: func(share float64) { hooks.progress("reading "+filepath.Base(req.Path), share) },
		})
	}
}

func open(ctx context.Context, journals Journals, req Request, path string, read func() (*connections.Export, error), hooks Hooks) (_ *Session, err error) {
	wishes, err := suppression.Open(req.Wishes)
	if err != nil {
		return nil, err
	}
	s := &Session{Rules: subscriber.New(), scanner: message.New(), wishes: wishes, now: req.Now}
	if read != nil {
		s.export = req.Path
	}
	exists := true
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		exists = false
	}
	if exists {
		if s.journal, err = journals.Open(path); err != nil {
			return nil, err
		}
		defer s.closeOn(&err)
		if err := s.journal.Remains(); err != nil {
			s.Opened.Left = append(s.Opened.Left, sentence(err))
		}
		s.showPlace(hooks)
		hooks.progress("opening "+filepath.Base(path), 0)
		if s.Review, err = review.Load(ctx, s.journal); err != nil {
			return nil, err
		}
		s.Opened.Resumed = s.Review.Len() > 0
	}
	var export *connections.Export
	known := read != nil && s.knows(ctx, req)
	if read != nil && !known {
		if export, err = read(); err != nil {
			return nil, err
		}
		report := export.Report // a copy, so that the export can be let go
		s.Opened.Report = &report
	}
	if !exists {
		if err = s.create(ctx, journals, req, path, export); err != nil {
			return nil, err
		}
		defer s.closeOn(&err)
	}
	if err = s.settle(ctx, req, export, hooks); err != nil {
		return nil, err
	}
	if t := s.Review.Tally(); known && t.Undecided == 0 {
		s.Opened.Waiting = t.Shrunk
	}
	return s, nil
}

// knows reports whether the export is the very file that was imported last, so
// that it need not be read. Another answer on the order of dates reads it anew.
func (s *Session) knows(ctx context.Context, req Request) bool {
	if s.Review == nil || len(s.Review.Imports()) == 0 || req.DateOrder != connections.DateOrderUnset {
		return false
	}
	past := s.Review.Imports()
	digest, err := connections.Digest(ctx, req.Path)
	return err == nil && past[len(past)-1].Digest == hex.EncodeToString(digest[:])
}

// closeOn releases the review file when opening fails half way.
func (s *Session) closeOn(err *error) {
	if *err != nil && s.journal != nil {
		s.journal.Close()
	}
}

// showPlace shows the contact the reviewer last stood at before the review is
// loaded.
func (s *Session) showPlace(hooks Hooks) {
	row, err := s.journal.LatestRow(max(s.Place().Contact, 1))
	if err != nil {
		return
	}
	if c, ok := review.DecodeContact(row); ok {
		hooks.first(c, false)
	}
}

func (s *Session) create(ctx context.Context, journals Journals, req Request, path string, export *connections.Export) error {
	if req.Review == "" && !req.New {
		if like := siblings(ctx, journals, path, export.Contacts); len(like) > 0 {
			return &AskError{Reviews: like}
		}
	}
	var err error
	s.journal, err = journals.Create(path)
	if err != nil {
		return err
	}
	s.Review, err = review.Load(ctx, s.journal)
	return err
}

// settle brings the review up to date with what the request and the export say.
func (s *Session) settle(ctx context.Context, req Request, export *connections.Export, hooks Hooks) error {
	name := req.Name
	if s.Review.Current() == 0 {
		name = cmp.Or(name, req.Login)
	}
	if name != "" && s.Review.Reviewer(s.Review.Current()) != name {
		if err := s.record(s.Review.NameReviewer(name)); err != nil {
			return err
		}
	}
	if export != nil {
		if err := s.take(export, hooks); err != nil {
			return err
		}
	}
	if c, changed := campaign(s.Review.Campaign(), req); changed {
		if err := s.record(s.Review.SetCampaign(c)); err != nil {
			return err
		}
	}
	s.adopt()
	s.Memory = subscriber.NewMemory(s.Rules)
	s.Memory.Meet(s.Review.Contacts())
	for no := 1; no <= s.Review.Len(); no++ {
		if s.Review.State(no).Kind != model.NotAsked {
			s.remember(no)
		}
	}
	if err := s.matchWishes(hooks); err != nil {
		return err
	}
	if req.KeepUp {
		return s.keepUp(ctx, hooks)
	}
	var err error
	if on := s.Review.Announced().On; on != 0 {
		s.ahead.due, err = s.Due(ctx, on)
	}
	return err
}

func (s *Session) record(e model.Event) error {
	stored, err := s.journal.Append(s.stamped(e))
	if err != nil {
		return err
	}
	return s.Review.Apply(stored)
}

// campaign returns the outreach with what the request says about it.
func campaign(c model.Campaign, req Request) (model.Campaign, bool) {
	changed := false
	if req.Purpose != "" && req.Purpose != c.Purpose {
		c.Purpose, changed = req.Purpose, true
	}
	if len(req.Words) > 0 && strings.Join(req.Words, ",") != strings.Join(c.Words, ",") {
		c.Words, changed = req.Words, true
	}
	return c, changed || c.No == 0
}

// take imports an export unless the review has seen a newer one.
func (s *Session) take(export *connections.Export, hooks Hooks) error {
	rep := export.Report
	src := review.Source{
		Digest: rep.Digest, ExportedOn: rep.ExportedOn,
		Records: rep.Records, Hidden: rep.Hidden, Rejected: rep.Rejected, Whose: whose(rep),
	}
	if t := s.Review.Tally(); t.Shrunk+t.Erased > 0 {
		var erased int
		if s.Opened.Strangers, erased = s.Review.HashedElsewhere(s.wishes.KeyID()); erased > 0 {
			return fmt.Errorf("nothing was imported: whether %s who asked to be erased would come back could not be seen, for this "+
				"review knows them by another secret than %s: bring that file from the computer, or the backup, of when they were erased",
				Count(erased, "contact"), s.wishes.SecretPath())
		}
		var err error
		if src.Hash, err = s.wishes.Fingerprints(); err != nil {
			return err
		}
	}
	im := s.Review.Plan(export.Contacts, src)
	if past := s.Review.Imports(); len(past) > 0 {
		last := past[len(past)-1]
		if im.ExportedOn != 0 && im.ExportedOn < last.ExportedOn {
			s.Opened.Older = true
			return nil
		}
	}
	hooks.progress(fmt.Sprintf("keeping %d contacts", len(export.Contacts)), 0)
	e, err := s.journal.AppendRows(s.stamped(s.Review.ImportEvent(im)), im.Rows())
	if err != nil {
		return err
	}
	summary := im.ImportSummary
	s.Opened.Import = &summary
	return s.Review.ApplyImport(e, im)
}

// whose returns what the columns of an export tell of how its contacts were
// come by: LinkedIn gives its own form of list only to the member it is of. Of
// any other, somebody must say.
func whose(rep connections.Report) model.Source {
	if strings.HasPrefix(rep.Shape, "LinkedIn Connections") {
		return model.OwnExport
	}
	return model.NoSource
}

// matchWishes marks every contact who is on the user's do-not-contact list, and
// notes those who may be. It runs at every opening, for the list may have grown
// through another review.
func (s *Session) matchWishes(hooks Hooks) error {
	if s.wishes.Len() == 0 {
		return nil
	}
	hooks.progress("checking the do-not-contact list", 0)
	for no := 1; no <= s.Review.Len(); no++ {
		if st := s.Review.State(no); st.Objected || !st.Held() {
			continue
		}
		switch s.wishes.Match(s.Review.Contact(no)) {
		case suppression.Certain:
			e, err := s.Review.Object(no, model.Objection{How: "on your do-not-contact list", FromList: true})
			if err != nil {
				return err
			}
			if err := s.record(e); err != nil {
				return err
			}
			s.Opened.Wishes++
		case suppression.Possible:
			s.Review.MarkPossible(no)
		}
	}
	return nil
}
