package review

import (
	"context"
	"time"

	"handpick/model"
)

// ExportBody says what left in an [model.Exported] event.
type ExportBody struct {
	V        int    `json:"v"`
	Format   string `json:"format"`
	Rows     int    `json:"rows"`
	All      bool   `json:"all,omitempty"`
	Emails   bool   `json:"emails,omitempty"`
	HeldBack int    `json:"held_back"`
	// Path is where the file went, "" for one that went to no file, and from
	// versions that did not say.
	Path string `json:"path,omitempty"`
	// Contacts are those the file names. It is empty when it names nobody, and
	// from versions that did not say: Rows then tells which.
	Contacts Numbers `json:"contacts,omitempty"`
}

// Export returns the event that records a file leaving.
func (r *Review) Export(b ExportBody) model.Event {
	b.V = bodyVersion
	return r.event(model.Exported, 0, b)
}

// GiveAccess returns the event that records that a copy of what is held about a
// contact left.
func (r *Review) GiveAccess(no int, a model.Access) model.Event {
	return r.event(model.AccessGiven, r.Contact(no).No, factBody[model.Access]{bodyVersion, a})
}

// Left is one file that left and names a contact.
type Left struct {
	Seq  int64
	At   time.Time
	Type model.EventType // Exported or AccessGiven
	// Path is where it went, "" when that was not said.
	Path   string
	Format string // "" for AccessGiven
	// Sure is false when the record does not say whom the file names: then it may
	// name the contact.
	Sure bool
}

// ExportsOf returns a function that reads from a log which files left and name a
// contact, or may, oldest first. It touches no review and may run on any
// goroutine. Ask before they are erased: what is known of access copies goes with
// them.
func (r *Review) ExportsOf(no int) func(context.Context, Log) ([]Left, error) {
	brought := r.sources.broughtBy(no)
	return func(ctx context.Context, log Log) ([]Left, error) { return exportsOf(ctx, log, no, brought) }
}

// exportsOf reads the files that left since the import that brought a contact.
func exportsOf(ctx context.Context, log Log, no int, brought int64) ([]Left, error) {
	var out []Left
	err := log.Replay(ctx, func(e model.Event) error {
		switch {
		case e.Type == model.AccessGiven && e.Contact == no:
			var b factBody[model.Access]
			if found, err := decode(e, log.Body, &b); !found {
				return err
			}
			for _, path := range b.Fact.Paths {
				out = append(out, Left{Seq: e.Seq, At: e.At, Type: e.Type, Path: path, Sure: true})
			}
		case e.Type == model.Exported && e.Seq > brought:
			var b ExportBody
			if _, err := decode(e, log.Body, &b); err != nil {
				return err
			}
			has, sure := b.Contacts.Has(no)
			if b.Contacts == "" {
				sure = b.Rows == 0 && b.V > 0
			}
			if has || !sure {
				out = append(out, Left{Seq: e.Seq, At: e.At, Type: e.Type, Path: b.Path, Format: b.Format, Sure: has})
			}
		}
		return nil
	})
	return out, err
}
