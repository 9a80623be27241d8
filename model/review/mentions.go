package review

import (
	"context"
	"encoding/json"
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"handpick/model"
)

// Mentions returns the events, in order, whose body still names a person: by
// first and last name, in either order, by e-mail address, or by the link of the
// profile or its slug. Events about the contact whose record this is are passed
// over, for erasing takes those. What is found can be other people's reasons,
// drafts, standing reasons or answers of forms, also superseded ones; a person
// must see what to do about each.
func (r *Review) Mentions(ctx context.Context, log Log, f model.Fields) ([]int64, error) {
	names := namesOf(&f)
	if len(names) == 0 {
		return nil, nil
	}
	var found []int64
	err := log.Replay(ctx, func(e model.Event) error {
		if e.Contact != 0 && (r.Contact(e.Contact).Fields == f || r.Exported(e.Contact).Fields == f) {
			return nil
		}
		body, err := log.Body(e.Seq)
		if err != nil || body == nil {
			return err
		}
		var content any
		if err := json.Unmarshal(body, &content); err != nil {
			return damaged("the body of event %d is unreadable at byte %d", e.Seq, offset(err))
		}
		if anyText(content, func(s string) bool { return holdsAny(s, names) }) {
			found = append(found, e.Seq)
		}
		return nil
	})
	return found, err
}

// namesOf returns, folded, the texts by which a person is recognised.
func namesOf(f *model.Fields) []string {
	var names []string
	add := func(parts ...string) {
		for _, s := range parts {
			if s == "" {
				return
			}
		}
		names = append(names, strings.Join(parts, ""))
	}
	first, last := model.Fold(f.FirstName), model.Fold(f.LastName)
	switch {
	case first != "" && last != "":
		add(first, " ", last)
		add(last, " ", first)
		add(last, ", ", first)
	default:
		add(model.Fold(f.Name()))
	}
	add(model.Fold(f.Email))
	if _, path, ok := strings.Cut(f.URL, "linkedin.com/"); ok {
		path = strings.Trim(path, "/")
		add("linkedin.com/", model.Fold(path))
		if plain, err := url.PathUnescape(path); err == nil {
			add("linkedin.com/", model.Fold(plain))
			path = plain
		}
		// A slug of one word may be any word.
		if slug, ok := strings.CutPrefix(path, "in/"); ok && strings.ContainsAny(slug, "-_0123456789") {
			add(model.Fold(slug))
		}
	}
	return names
}

// anyText reports whether any text in decoded JSON is of a kind.
func anyText(content any, is func(string) bool) bool {
	switch c := content.(type) {
	case string:
		return is(c)
	case []any:
		for _, item := range c {
			if anyText(item, is) {
				return true
			}
		}
	case map[string]any:
		for _, item := range c {
			if anyText(item, is) {
				return true
			}
		}
	}
	return false
}

// holdsAny reports whether a text holds one of some folded names as words of its
// own.
func holdsAny(s string, names []string) bool {
	s = model.Fold(s)
	for _, name := range names {
		for at := 0; ; {
			hit := strings.Index(s[at:], name)
			if hit < 0 {
				break
			}
			at += hit
			before, _ := utf8.DecodeLastRuneInString(s[:at])
			after, _ := utf8.DecodeRuneInString(s[at+len(name):])
			if !partOfWord(before) && !partOfWord(after) {
				return true
			}
			_, size := utf8.DecodeRuneInString(s[at:])
			at += size
		}
	}
	return false
}

func partOfWord(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r))
}
