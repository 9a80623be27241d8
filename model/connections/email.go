package connections

import (
	"strings"
	"unicode"
)

// address returns the first e-mail address of a cell, its domain in lower case,
// and what is to be said about the cell: [noWarning], [badEmail] when it holds
// none, [twoEmails] when it holds several.
func address(cell string) (string, warning) {
	if cell == "" {
		return "", noWarning
	}
	parts := strings.FieldsFunc(cell, func(r rune) bool {
		return r == ';' || r == ',' || unicode.IsSpace(r)
	})
	for i, part := range parts {
		if len(part) > 7 && strings.EqualFold(part[:7], "mailto:") {
			part = part[7:]
		}
		local, domain, ok := strings.Cut(part, "@")
		if !ok || local == "" || !isDomain(domain) || strings.ContainsFunc(part, notInAddress) {
			return "", badEmail
		}
		parts[i] = local + "@" + strings.ToLower(domain)
	}
	switch len(parts) {
	case 0:
		return "", badEmail
	case 1:
		return parts[0], noWarning
	}
	return parts[0], twoEmails
}

func isDomain(s string) bool {
	return strings.Contains(s, ".") && !strings.Contains(s, "@") && !strings.Contains(s, "..") &&
		!strings.HasPrefix(s, ".") && !strings.HasSuffix(s, ".")
}

func notInAddress(r rune) bool {
	return unicode.IsControl(r) || !unicode.IsPrint(r) || strings.ContainsRune(`<>()[]"\:`, r)
}
