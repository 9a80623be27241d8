package session

import (
	"cmp"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"handpick/model"
	"handpick/model/review"
)

// Sibling is another review in the same folder.
type Sibling struct {
	Path string
	// Shared is how many people of the export it holds.
	Shared int
	// Tally is what was decided in it.
	Tally review.Tally
}

// sharedFifth is the share of people, one in so many, from which on a review
// counts as one of the same list.
const sharedFifth = 5

// siblings returns the reviews beside path that hold at least a fifth of the
// contacts of an export, the best match first. A review that cannot be opened,
// as when another window holds it, is passed over: it will say so itself.
func siblings(ctx context.Context, journals Journals, path string, export []model.Contact) []Sibling {
	keys := make(map[model.Key]bool, len(export))
	for i := range export {
		keys[export[i].Key] = true
	}
	paths, _ := filepath.Glob(filepath.Join(filepath.Dir(path), "*"+Extension))
	var out []Sibling
	for _, p := range paths {
		s, err := look(ctx, journals, p, keys)
		if err == nil && s.Shared > 0 && s.Shared*sharedFifth >= min(len(export), s.Tally.Total) {
			out = append(out, s)
		}
	}
	slices.SortStableFunc(out, func(a, b Sibling) int { return cmp.Compare(b.Shared, a.Shared) })
	return out
}

func look(ctx context.Context, journals Journals, path string, keys map[model.Key]bool) (Sibling, error) {
	j, err := journals.Open(path)
	if err != nil {
		return Sibling{}, err
	}
	defer j.Close()
	r, err := review.Load(ctx, j)
	if err != nil {
		return Sibling{}, err
	}
	s := Sibling{Path: path, Tally: r.Tally()}
	contacts := r.Contacts()
	for i := range contacts {
		if keys[contacts[i].Key] {
			s.Shared++
		}
	}
	return s, nil
}

// Found is a file a bare start can offer.
type Found struct {
	Path     string
	Review   bool // a review file, else an export
	Modified time.Time
}

// Discover returns the reviews and exports in some folders: reviews first, each
// sort newest first. Folders that cannot be read are passed over.
func Discover(dirs ...string) []Found {
	var out []Found
	seen := map[string]bool{}
	for _, dir := range dirs {
		entries, err := os.ReadDir(dir)
		if err != nil {
			continue
		}
		for _, e := range entries {
			path := filepath.Join(dir, e.Name())
			info, err := e.Info()
			if err != nil || info.IsDir() || seen[path] || !IsReview(path) && !looksLikeExport(e.Name()) {
				continue
			}
			seen[path] = true
			out = append(out, Found{Path: path, Review: IsReview(path), Modified: info.ModTime()})
		}
	}
	slices.SortStableFunc(out, func(a, b Found) int {
		if a.Review != b.Review {
			if a.Review {
				return -1
			}
			return 1
		}
		return b.Modified.Compare(a.Modified)
	})
	return out
}

// looksLikeExport reports whether a file name is one LinkedIn gives its exports
// or that people keep.
func looksLikeExport(name string) bool {
	n := strings.ToLower(name)
	switch filepath.Ext(n) {
	case ".csv":
		return strings.Contains(n, "connections")
	case ".zip":
		return strings.Contains(n, "linkedindataexport")
	}
	return false
}

// Unprotected returns the names of the export files that still lie beside the
// review: they hold the same people, readable by whoever reads the folder.
func (s *Session) Unprotected() []string {
	var out []string
	for _, f := range Discover(filepath.Dir(s.Path())) {
		if !f.Review {
			out = append(out, filepath.Base(f.Path))
		}
	}
	if s.export != "" && !slices.Contains(out, filepath.Base(s.export)) {
		out = append(out, filepath.Base(s.export))
	}
	return out
}
