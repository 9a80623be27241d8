package session

import (
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"handpick/model"
	"handpick/model/access"
	"handpick/model/review"
	"handpick/model/safefile"
)

// Access returns a function that gathers all that is held about a contact, for
// the person who asks for it. What stands in the review is taken now; the function
// reads the log and the do-not-contact list and may run off the event loop.
func (s *Session) Access(no int) func(context.Context) (*access.Copy, error) {
	r, c := s.Review, s.Review.Contact(no)
	g := gathering{
		session: s, no: no, state: r.State(no), contact: c,
		copy: access.Copy{
			Made: s.Today().String(), Number: no,
			Record: access.NewRecord(c), Retention: access.Retention{Months: r.Retention().Keeps()},
		},
		used: map[int]bool{r.Campaign().No: true},
		left: r.ExportsOf(no),
	}
	if sum, shrunk := r.Hash(no); shrunk {
		g.copy.KeyedHash = hex.EncodeToString(sum[:])
	}
	if n := r.ImportOf(no); n > 0 && slices.Contains(r.DueToShrink(lastDay), no) {
		until := model.DateOf(r.ImportedAt(n).UTC()).AddDays(model.RowDays)
		g.copy.Retention.Record = max(until, r.Retention().RowsUntil).String()
	}
	for n := range r.Imports() {
		g.sources = append(g.sources, r.ImportSource(n+1))
		g.exported = append(g.exported, r.Imports()[n].ExportedOn)
	}
	if p := r.Person(no); p.Through != 0 {
		g.copy.AddNote(access.Stamp{}, "do not contact", "Your company asked that nobody there be contacted.")
	}
	for _, e := range s.wishes.Held(c) {
		g.copy.DoNotContact = append(g.copy.DoNotContact, access.Listed{
			Date: e.Date, Scope: e.Scope, How: e.How, Profile: e.Profile, Email: e.Email, Name: e.Name,
		})
	}
	g.outreaches = r.Campaigns()
	past := s.Past(no)
	return func(ctx context.Context) (*access.Copy, error) { return g.gather(ctx, past) }
}

// lastDay is later than any day on which a record shrinks.
const lastDay model.Date = 9999_01_01

// gathering is a copy in the making.
type gathering struct {
	session    *Session
	no         int
	state      review.State
	contact    *model.Contact // as it stands
	copy       access.Copy
	sources    []model.Source // by import
	exported   []model.Date   // by import
	outreaches []model.Campaign
	used       map[int]bool // outreaches that something about the contact belongs to
	left       func(context.Context, review.Log) ([]review.Left, error)
}

func (g *gathering) gather(ctx context.Context, past func(context.Context) ([]review.Past, error)) (*access.Copy, error) {
	if g.state.Erased {
		return nil, review.ErrErased
	}
	events, err := past(ctx)
	if err != nil {
		return nil, err
	}
	for _, p := range events {
		g.add(p)
	}
	if err := g.received(ctx); err != nil {
		return nil, err
	}
	files, err := g.left(ctx, g.session.journal)
	if err != nil {
		return nil, err
	}
	for _, f := range files {
		g.copy.Files = append(g.copy.Files, access.File{At: f.At, Form: f.Format, Path: f.Path, Sure: f.Sure})
	}
	for i := range g.outreaches {
		if c := &g.outreaches[i]; g.used[c.No] {
			g.copy.Outreaches = append(g.copy.Outreaches, access.NewOutreach(c))
		}
	}
	return &g.copy, nil
}

// add adds what one event recorded.
func (g *gathering) add(p review.Past) {
	stamp := access.Stamp{Event: p.Seq, At: p.At.UTC(), By: p.Reviewer, Outreach: p.Campaign}
	if p.Campaign != 0 {
		g.used[p.Campaign] = true
	}
	switch p.Type {
	case model.Decided, model.Redacted:
		g.copy.AddDecision(stamp, p.Decision)
	case model.PutOff:
		g.copy.AddNote(stamp, "put off", "to be looked at later")
	case model.Undone:
		g.copy.AddNote(stamp, "taken back", "the step before it was taken back")
	case model.Redone:
		g.copy.AddNote(stamp, "brought back", "what was taken back stands again")
	case model.MatchDismissed:
		g.copy.AddNote(stamp, "do-not-contact list", "you are another person than one of your name and company on it")
	case model.Objected:
		g.copy.Add(stamp, *p.Objection)
	case model.ObjectionLifted:
		g.copy.AddLift(stamp, p.Reason)
	case model.AccessGiven: // stands among the files
	default:
		if p.Fact != nil {
			g.copy.Add(stamp, p.Fact)
		}
	}
}

// received adds the imports that brought or changed the record, and what was
// typed about their source.
func (g *gathering) received(ctx context.Context) error {
	log := g.session.journal
	brought := make(map[int64]model.Contact)
	err := log.Rows(ctx, func(seq int64, row model.Row) error {
		if row.Contact == g.no {
			if c, brings := review.DecodeContact(row); brings {
				brought[seq] = c
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	how := make(map[int]string) // by import, from 1
	type at struct {
		n    int
		e    model.Event
		then model.Contact
	}
	var imports []at
	n := 0
	err = log.Replay(ctx, func(e model.Event) error {
		switch e.Type {
		case model.Imported:
			n++
			if then, brings := brought[e.Seq]; brings {
				imports = append(imports, at{n, e, then})
			}
		case model.SourceStated:
			content, err := review.Content(log, e)
			if b, found := content.(review.SourceBody); found {
				how[b.Import] = b.How
			}
			return err
		}
		return nil
	})
	for _, i := range imports {
		r := access.Received{At: i.e.At.UTC(), How: how[i.n], Then: access.NewThen(&i.then, g.contact)}
		if i.n <= len(g.sources) {
			r.Source, r.Exported = g.sources[i.n-1].Word(), g.exported[i.n-1].String()
		}
		g.copy.Received = append(g.copy.Received, r)
	}
	return err
}

// AccessPath returns where a copy for a contact goes unless a user says where: a
// file beside the review that is not there yet. Its name tells a number alone.
func (s *Session) AccessPath(no int) string {
	for n := 1; ; n++ {
		name := fmt.Sprintf("contact-%d.html", no)
		if n > 1 {
			name = fmt.Sprintf("contact-%d-%d.html", no, n)
		}
		path := filepath.Join(filepath.Dir(s.Path()), name)
		if absent(path) && absent(besideJSON(path)) {
			return path
		}
	}
}

func absent(path string) bool {
	_, err := os.Lstat(path)
	return errors.Is(err, fs.ErrNotExist)
}

func besideJSON(path string) string { return strings.TrimSuffix(path, filepath.Ext(path)) + ".json" }

// WriteAccess writes a copy to path, in the form that its ending asks for, and
// beside it as JSON, and returns the paths of both; a path that ends in .json gets
// the JSON alone. The files are of mode 0600. An existing one stays as it is unless
// overwrite is set; the error then wraps [fs.ErrExist], and neither is written.
func WriteAccess(c *access.Copy, path string, overwrite bool) ([]string, error) {
	beside := besideJSON(path)
	full, err := filepath.Abs(beside)
	if err != nil {
		return nil, err
	}
	if err := safefile.Write(beside, overwrite, func(w io.Writer) error { return c.JSON(w) }); err != nil {
		return nil, err
	}
	if path == beside {
		return []string{full}, nil
	}
	d := c.Document()
	if err := PaperFormatOf(path).WriteFile(path, overwrite, &d); err != nil {
		return nil, errors.Join(err, os.Remove(beside))
	}
	readable, err := filepath.Abs(path)
	return []string{readable, full}, err
}

// AccessLeft returns the event that records that a copy for a contact left, to be
// committed once it is written.
func (s *Session) AccessLeft(no int, paths []string) (model.Event, error) {
	if err := s.checkHeld(no); err != nil {
		return model.Event{}, err
	}
	return s.Review.GiveAccess(no, model.Access{Paths: paths}), nil
}
