// Package suppression keeps the per-user do-not-contact list: who asked not to
// be contacted, remembered for longer than any review and recognised in every
// list that is imported later.
//
// Whoever objects to direct marketing must not be written to again (UK GDPR
// Article 21(3)), and deleting all that is known of them would make sure they
// are, as soon as the next export holds them. The ICO's direct marketing
// guidance therefore asks for a suppression list with just enough to recognise
// the person. Here that is keyed hashes (HMAC-SHA-256 under a random secret of
// this user) of the profile, the e-mail address and name with company, beside
// the date, the scope and how the objection was received. No name is stored,
// and without the secret nobody can test names against the list. It is personal
// data all the same: a person who asks what is held about them is told of it.
//
// The list is a file of JSON lines that are appended and never changed, save
// that [List.Forget] blanks those of a person who wants nothing kept, and
// [List.Unword] what was typed in them; what is in force is the fold of the
// lines. Two processes may append at once.
package suppression

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"handpick/model"
)

const (
	listName   = "do-not-contact.jsonl"
	secretName = "do-not-contact.key"
)

// List is the do-not-contact list of one user. It holds what was on disk when it
// was opened and what was added since through it. It is safe for concurrent use:
// an import may check contacts while the reviewer adds one.
type List struct {
	dir string

	mu     sync.Mutex
	hasher *hasher // nil until there is a secret
	fold   fold
}

// Match says how surely a contact is on the list.
type Match uint8

// The matches.
const (
	// None means the list does not know the contact.
	None Match = iota
	// Possible means only name and company agree, which two people can share:
	// a person must be asked.
	Possible
	// Certain means the profile or the e-mail address agrees: do not contact.
	Certain
)

// Open reads the list kept in dir. A directory or list that does not exist is
// an empty list and is created when the first objection is added. A last line
// cut short by a crash was never acknowledged and is passed over. Anything else
// that would make the list match less than was put on it is an error: an
// unreadable line, a line of a newer version, a missing or exchanged secret.
func Open(dir string) (*List, error) {
	l := &List{dir: dir, fold: newFold(nil)}
	records, err := readRecords(l.listPath())
	if err != nil {
		return nil, fmt.Errorf("read the do-not-contact list: %w", err)
	}
	secret, err := readSecret(l.secretPath())
	if errors.Is(err, fs.ErrNotExist) && len(records) == 0 {
		return l, nil
	}
	if err != nil {
		return nil, fmt.Errorf("the do-not-contact list cannot be checked without its secret, restore %s from a backup: %w", l.secretPath(), err)
	}
	l.hasher = newHasher(secret)
	id := l.hasher.keyID()
	for _, r := range records {
		if r.Key != id {
			return nil, fmt.Errorf("the do-not-contact list %s was written with another secret, restore %s from a backup", l.listPath(), l.secretPath())
		}
	}
	l.fold = newFold(records)
	return l, nil
}

// Folder returns the directory of the list.
func (l *List) Folder() string { return l.dir }

// Len returns the number of objections in force, the same person's under other
// details counted again.
func (l *List) Len() int {
	l.mu.Lock()
	defer l.mu.Unlock()
	return len(l.fold.entries)
}

// Match says whether the contact is on the list.
func (l *List) Match(c *model.Contact) Match {
	l.mu.Lock()
	defer l.mu.Unlock()
	if len(l.fold.entries) == 0 {
		return None
	}
	return l.fold.match(l.hasher.identify(c))
}

// Add puts the contact on the list and returns when that is on disk. Only the
// day of at is kept, in UTC. The error says when the contact has neither
// profile, e-mail address nor name to be recognised by.
func (l *List) Add(c *model.Contact, o model.Objection, at time.Time) error {
	if err := l.append(c, record{Action: actionObject, How: o.How}, at); err != nil {
		return fmt.Errorf("add to the do-not-contact list: %w", err)
	}
	return nil
}

// Lift ends the objections of the contact, and only those: entries with the same
// profile; with the same e-mail address unless both have a profile and they
// differ; with the same name and company only where neither has more. A mailbox
// shared with an entry of another profile is released and that profile stays on
// the list. The reason must not be empty. What was said before stays in the
// file.
func (l *List) Lift(c *model.Contact, reason string, at time.Time) error {
	if strings.TrimSpace(reason) == "" {
		return errors.New("an objection is lifted only with a reason: say why the person may be contacted again")
	}
	if err := l.append(c, record{Action: actionLift, Reason: reason}, at); err != nil {
		return fmt.Errorf("lift from the do-not-contact list: %w", err)
	}
	return nil
}

// append completes r, writes it and, once it is on disk, applies it.
func (l *List) append(c *model.Contact, r record, at time.Time) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	if err := l.needSecret(); err != nil {
		return err
	}
	r, err := l.complete(c, r, at)
	if err != nil {
		return err
	}
	return l.write([]record{r})
}

// needSecret makes the directory and the secret where there is none yet.
func (l *List) needSecret() error {
	if l.hasher != nil {
		return nil
	}
	if err := os.MkdirAll(l.dir, 0o700); err != nil {
		return err
	}
	secret, err := ensureSecret(l.secretPath())
	if err != nil {
		return err
	}
	l.hasher = newHasher(secret)
	return nil
}

// complete returns r with who it is about and when it was said.
func (l *List) complete(c *model.Contact, r record, at time.Time) (record, error) {
	r.ids = l.hasher.identify(c)
	if r.ids == (ids{}) {
		return r, errors.New("the contact has no profile link, e-mail address or name to recognise it by")
	}
	r.Version = version
	r.Key = l.hasher.keyID()
	r.Date = model.DateOf(at.UTC()).String()
	r.Scope = scopePerson
	return r, nil
}

// write appends the lines to the file and, once they are on disk, applies them.
func (l *List) write(records []record) error {
	if err := appendRecords(l.listPath(), records); err != nil {
		return err
	}
	l.fold.add(records)
	return nil
}

func (l *List) listPath() string   { return filepath.Join(l.dir, listName) }
func (l *List) secretPath() string { return filepath.Join(l.dir, secretName) }
