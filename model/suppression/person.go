package suppression

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"handpick/model"
)

// KeyID names the user's secret without giving it away, "" when there is none.
func (l *List) KeyID() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.hasher == nil {
		return ""
	}
	return l.hasher.keyID()
}

// SecretPath returns where the user's secret is kept.
func (l *List) SecretPath() string { return l.secretPath() }

// Fingerprints returns a function that hashes who a contact is, keyed with the
// user's secret, so that a review can recognise somebody of whom it keeps
// nothing else: by the profile, or by name and company where there is none. It
// reports false for a contact without either. The secret is made where there is
// none yet. The function is not safe for concurrent use.
func (l *List) Fingerprints() (func(*model.Contact) ([32]byte, bool), error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if err := l.needSecret(); err != nil {
		return nil, fmt.Errorf("hash who was left out: %w", err)
	}
	secret, err := readSecret(l.secretPath())
	if err != nil {
		return nil, fmt.Errorf("hash who was left out: %w", err)
	}
	h := newHasher(secret)
	return func(c *model.Contact) (sum [32]byte, ok bool) {
		id := h.identify(c)
		known := id.Profile
		if known == "" {
			known = id.Name
		}
		if known == "" {
			return sum, false
		}
		// Hashed once more under another label: what stands in a review cannot be
		// looked up in the list, nor the other way round.
		_, err := hex.Decode(sum[:], []byte(h.digest("review", known)))
		return sum, err == nil
	}, nil
}

// Held returns the objections in force that are about a contact, or may be: all
// that the list holds of them.
func (l *List) Held(c *model.Contact) []Entry {
	l.mu.Lock()
	if l.hasher == nil {
		l.mu.Unlock()
		return nil
	}
	who := l.hasher.identify(c)
	l.mu.Unlock()
	var held []Entry
	for _, e := range l.Entries() {
		// A namesake with another profile is somebody else.
		namesake := e.Profile != "" && who.Profile != "" && e.Profile != who.Profile
		if shared(e.Profile, who.Profile) || shared(e.Email, who.Email) || shared(e.Name, who.Name) && !namesake {
			held = append(held, e)
		}
	}
	return held
}

func shared(a, b string) bool { return a != "" && a == b }

// Forget takes every line about a contact out of the file, also lifted ones, and
// returns when that is on disk. From then on no wish of theirs keeps the person
// from being contacted; that of another profile stays, also where it gives the
// same mailbox. The bytes are overwritten where they stand, so that what another
// process appends meanwhile is not lost.
func (l *List) Forget(c *model.Contact) error {
	if err := l.overwrite(c, func(record) []byte { return nil }); err != nil {
		return fmt.Errorf("take somebody off the do-not-contact list: %w", err)
	}
	return nil
}

// Unword takes what was typed out of every line about a contact, as [List.Forget]
// does with the whole of it: it may name them. Their wish holds as before.
func (l *List) Unword(c *model.Contact) error {
	err := l.overwrite(c, func(r record) []byte {
		r.How, r.Reason = "", ""
		line, _ := json.Marshal(r) // our own type always encodes
		return line
	})
	if err != nil {
		return fmt.Errorf("take words off the do-not-contact list: %w", err)
	}
	return nil
}

// overwrite puts something else, which is no longer, in place of the lines about a
// contact.
func (l *List) overwrite(c *model.Contact, with func(record) []byte) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.hasher == nil {
		return nil
	}
	if err := l.overwriteLines(l.hasher.identify(c), with); err != nil {
		return err
	}
	records, err := readRecords(l.listPath())
	if err == nil {
		l.fold = newFold(records)
	}
	return err
}

// overwriteLines fills what is left of a line with spaces, which are read as
// nothing.
func (l *List) overwriteLines(who ids, with func(record) []byte) (err error) {
	f, err := os.OpenFile(l.listPath(), os.O_RDWR, 0)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	data, err := os.ReadFile(l.listPath())
	if err != nil {
		return err
	}
	at := int64(0)
	for line := range bytes.Lines(data) {
		entries := json.NewDecoder(bytes.NewReader(line))
		for {
			var r record
			begin := entries.InputOffset()
			if entries.Decode(&r) != nil { // its end, or torn
				break
			}
			if !samePerson(r.ids, who) {
				continue
			}
			room := bytes.Repeat([]byte(" "), int(entries.InputOffset()-begin))
			now := with(r)
			if len(now) > len(room) {
				return fmt.Errorf("%s: a line was written by another program, restore the file from a backup", l.listPath())
			}
			copy(room, now)
			if _, err := f.WriteAt(room, at+begin); err != nil {
				return err
			}
		}
		at += int64(len(line))
	}
	return f.Sync()
}
