package connections

import (
	"net/url"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"handpick/model"
)

// Slug reads a profile link as people and programs write it: with or without
// scheme, on any host of LinkedIn, percent-encoded or not, with tracking behind.
// For a public profile the key is [model.SlugKey] of the slug; for LinkedIn's
// other identifiers it begins with "id:" and joins with nothing else. The clean
// URL is https on www.linkedin.com without query. It is not ok when the host is
// not linkedin.com or a subdomain of it, or the path is not one of a person.
func Slug(rawURL string) (key model.Key, cleanURL string, ok bool) {
	key, cleanURL, said := link(rawURL)
	return key, cleanURL, said != badURL
}

const profiles = "https://www.linkedin.com/in/"

// link is [Slug] that says what is wrong: [badURL] for a link that is dropped,
// [badEscape] for a slug kept as written, [opaqueURL] for an identifier that
// joins with nothing.
func link(raw string) (model.Key, string, warning) {
	raw = trim(toUTF8(raw))
	if slug, ok := strings.CutPrefix(raw, profiles); ok && simpleSlug(slug) {
		return model.SlugKey(slug), raw, noWarning
	}
	path, ok := linkedInPath(raw)
	if !ok {
		return "", "", badURL
	}
	parts := strings.Split(path, "/")
	for i := range parts {
		parts[i] = trim(parts[i])
	}
	parts = slices.DeleteFunc(parts, func(s string) bool { return s == "" }) // also what held only white space
	if len(parts) < 2 {
		return "", "", badURL
	}
	switch strings.ToLower(parts[0]) {
	case "in":
		return publicProfile(parts[1])
	case "pub":
		rest := lower(strings.Join(parts[1:], "/"))
		return opaque("pub/"+rest, "pub/"+rest)
	case "sales":
		if len(parts) < 3 {
			return "", "", badURL
		}
		// The identifier is followed by the kind of search it was found in.
		id, _, _ := strings.Cut(parts[2], ",")
		id = trim(id)
		return opaque(id, "sales/"+lower(parts[1])+"/"+id)
	}
	return "", "", badURL
}

// simpleSlug reports whether a slug is its own key and its own clean form.
func simpleSlug(s string) bool {
	for i := range len(s) {
		c := s[i]
		if c != '-' && c != '_' && (c < '0' || c > '9') && (c < 'a' || c > 'z') {
			return false
		}
	}
	return s != ""
}

// linkedInPath returns the path of a link to LinkedIn, as written.
func linkedInPath(raw string) (string, bool) {
	rest := raw
	if scheme, after, ok := strings.Cut(raw, "://"); ok {
		if !strings.EqualFold(scheme, "https") && !strings.EqualFold(scheme, "http") {
			return "", false
		}
		rest = after
	}
	rest, _, _ = strings.Cut(rest, "#")
	rest, _, _ = strings.Cut(rest, "?")
	host, path, _ := strings.Cut(rest, "/")
	host = strings.ToLower(host)
	host = strings.TrimSuffix(strings.TrimSuffix(host, ":443"), ":80")
	if host != "linkedin.com" && !strings.HasSuffix(host, ".linkedin.com") {
		return "", false
	}
	// A subdomain is letters and digits; anything else ("evil.test\.linkedin.com",
	// "user@") is a trick.
	for i := range len(host) {
		if c := host[i]; c != '.' && !simpleSlug(string(c)) {
			return "", false
		}
	}
	return path, true
}

func publicProfile(raw string) (model.Key, string, warning) {
	if memberID(raw) {
		return opaque(raw, "in/"+raw)
	}
	slug, err := url.PathUnescape(raw)
	if err != nil || !utf8.ValidString(slug) || strings.ContainsFunc(slug, unicode.IsControl) {
		// As written, the slug is at least the same in the next export.
		if slug = lower(raw); strings.ContainsFunc(slug, unicode.IsControl) {
			return "", "", badURL
		}
		return model.SlugKey(slug), profiles + slug, badEscape
	}
	slug = lower(trim(slug))
	if slug == "" {
		return "", "", badURL
	}
	return model.SlugKey(slug), profiles + url.PathEscape(slug), noWarning
}

// lower returns s in lower case and normal form C.
func lower(s string) string {
	return norm.NFC.String(strings.ToLower(norm.NFC.String(s)))
}

// memberID reports whether a slug is LinkedIn's own identifier of a member, where
// upper and lower case differ.
func memberID(s string) bool {
	return len(s) >= 12 && (strings.HasPrefix(s, "ACoAA") || strings.HasPrefix(s, "ACwAA"))
}

func opaque(id, path string) (model.Key, string, warning) {
	if id == "" || !utf8.ValidString(path) || strings.ContainsFunc(path, unicode.IsControl) {
		return "", "", badURL
	}
	return model.Key("id:" + id), "https://www.linkedin.com/" + path, opaqueURL
}
