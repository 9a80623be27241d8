package review

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"time"

	"handpick/model"
)

// sources says how the contacts of each import were come by.
type sources struct {
	imports []imported
	origins []origin
	stated  map[int]model.Source // by import, from 1
	back    map[int]int          // contacts that had shrunk: the import, from 1, that brought them back
}

// imported is the event of an import.
type imported struct {
	seq int64
	at  time.Time
}

// origin is an import that brought contacts, from one number on.
type origin struct {
	seq   int64
	first int
}

// brings notes which import a new contact came with.
func (s *sources) brings(seq int64, no int) {
	if n := len(s.origins); n == 0 || s.origins[n-1].seq != seq {
		s.origins = append(s.origins, origin{seq, no})
	}
}

// broughtBy returns the event of the import that first brought a contact, 0
// when none did.
func (s *sources) broughtBy(no int) int64 {
	at, found := slices.BinarySearchFunc(s.origins, no, func(o origin, no int) int { return cmp.Compare(o.first, no) })
	if !found {
		at--
	}
	if at < 0 {
		return 0
	}
	return s.origins[at].seq
}

// bringsBack notes that the newest import brought back a contact that had
// shrunk.
func (s *sources) bringsBack(no int) {
	s.back[no] = len(s.imports)
}

// SourceBody says in a [model.SourceStated] event how the contacts of an import
// were come by.
type SourceBody struct {
	V      int          `json:"v"`
	Import int          `json:"import"` // from 1
	Source model.Source `json:"source"`
	How    string       `json:"how,omitempty"`
}

// ImportOf returns which import brought what is held of a contact, from 1: it
// stands at one less in [Review.Imports]. That is the first one that had them, or
// the one that brought them back after they had shrunk.
func (r *Review) ImportOf(no int) int {
	if n := r.sources.back[no]; n != 0 {
		return n
	}
	seq := r.sources.broughtBy(no)
	return slices.IndexFunc(r.sources.imports, func(i imported) bool { return i.seq == seq }) + 1
}

// ImportedAt returns when an import, from 1, was made, the zero time when there
// is no such import. Whoever keeps a contact owes them the privacy information
// within one month of that (UK GDPR Art 14(3)(a)).
func (r *Review) ImportedAt(n int) time.Time {
	if n < 1 || n > len(r.sources.imports) {
		return time.Time{}
	}
	return r.sources.imports[n-1].at
}

// SourceOf returns how a contact was come by: what was stated for the import
// that first brought them, else what that import could tell by itself.
// [model.NoSource] asks for an answer.
func (r *Review) SourceOf(no int) model.Source { return r.ImportSource(r.ImportOf(no)) }

// ImportSource returns how the contacts of an import, from 1, were come by.
func (r *Review) ImportSource(n int) model.Source {
	if n < 1 || n > len(r.imports) {
		return model.NoSource
	}
	if s, stated := r.sources.stated[n]; stated {
		return s
	}
	return r.imports[n-1].Whose
}

// StateSource returns the event that says how the contacts were come by that an
// import, from 1, brought first; how may say more in words.
func (r *Review) StateSource(n int, s model.Source, how string) (model.Event, error) {
	switch {
	case n < 1 || n > len(r.imports):
		return model.Event{}, fmt.Errorf("there is no import %d of %d", n, len(r.imports))
	case s == model.NoSource || s > model.ScrapedOrBought:
		return model.Event{}, errors.New("say whose list this is: own_export, given_by_person or scraped_or_bought")
	}
	if how != "" {
		if err := checkWords(how, ""); err != nil {
			return model.Event{}, err
		}
	}
	return r.event(model.SourceStated, 0, SourceBody{bodyVersion, n, s, how}), nil
}

func (r *Review) applySource(e model.Event) error {
	var b SourceBody
	if found, err := decode(e, r.body, &b); !found {
		return err
	}
	if b.Import < 1 || b.Import > len(r.imports) {
		return damaged("it is about import %d of %d", b.Import, len(r.imports))
	}
	if b.Source > model.ScrapedOrBought {
		return newer("source %d", b.Source)
	}
	if r.sources.stated == nil {
		r.sources.stated = make(map[int]model.Source)
	}
	r.sources.stated[b.Import] = b.Source
	return nil
}
