package message

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"handpick/model"
)

// The merge fields, as they are written between braces.
const (
	MergeFirstName = "first_name"
	MergeCompany   = "company"
	MergePosition  = "position"
	MergeWhy       = "why" // a line written for this person
)

// Placeholder is a merge field in a draft.
type Placeholder struct {
	Start, End int    // byte offsets of the whole, braces included
	Name       string // what stands between the braces
}

// Known reports whether the merge field is one that [Scanner.Merge] fills.
func (p Placeholder) Known() bool { return isField(p.Name) }

func isField(name string) bool {
	switch name {
	case MergeFirstName, MergeCompany, MergePosition, MergeWhy:
		return true
	}
	return false
}

// maxFieldName is the longest text, in bytes, that is read as the name of a
// merge field.
const maxFieldName = 40

// Fields returns the merge fields of a draft, known and unknown, in their order.
// Doubled braces, as other programs use them, make one field that is unknown.
func Fields(draft string) []Placeholder {
	var out []Placeholder
	for at := 0; ; {
		i := strings.IndexByte(draft[at:], '{')
		if i < 0 {
			return out
		}
		start := at + i
		at = start + 1
		opening, closing := "{", "}"
		if strings.HasPrefix(draft[start:], "{{") {
			opening, closing = "{{", "}}"
		}
		inner := draft[start+len(opening):]
		n := strings.IndexAny(inner[:min(len(inner), maxFieldName+1)], "{}\n")
		if n < 0 || !strings.HasPrefix(inner[n:], closing) {
			continue
		}
		p := Placeholder{start, start + len(opening) + n + len(closing), inner[:n]}
		if opening == "{{" {
			p.Name = "{" + p.Name + "}"
		}
		out = append(out, p)
		at = p.End
	}
}

// placeholderFaults returns a fault for every merge field that would reach the
// person as it is written.
func placeholderFaults(t *text) []Finding {
	var out []Finding
	fault := func(start, end int, says string) {
		out = append(out, Finding{RulePlaceholder, start, end, Fault, says, "handpick", ""})
	}
	last := 0
	stray := func(end int) {
		for i, c := range t.draft[last:end] {
			if c == '{' || c == '}' {
				fault(last+i, last+i+1, "A brace without its partner: merge fields are written {first_name}.")
			}
		}
	}
	for _, p := range t.fields {
		stray(p.Start)
		last = p.End
		if p.Known() {
			continue
		}
		says := "Not a merge field: there are {first_name}, {company}, {position} and {why}."
		if name := spelled(p.Name); name != "" {
			says = "Merge fields are written exactly so: {" + name + "}."
		}
		fault(p.Start, p.End, says)
	}
	stray(len(t.draft))
	for i := range t.words {
		if start, end, ok := t.bracketed(i); ok {
			fault(start, end, "A gap to be filled in, or a merge field of another program.")
		}
	}
	return out
}

// spelled returns the merge field that a name is probably meant to be, "" for
// none.
func spelled(name string) string {
	name = strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, name)
	switch name {
	case "firstname", "name", "first", "fname":
		return MergeFirstName
	case "company", "companyname", "organisation", "organization":
		return MergeCompany
	case "position", "title", "jobtitle", "role":
		return MergePosition
	case "why", "reason":
		return MergeWhy
	}
	return ""
}

// bracketed reports whether word i begins a gap such as "[First name]".
func (t *text) bracketed(i int) (start, end int, ok bool) {
	start = t.words[i].start - 1
	if start < 0 || t.draft[start] != '[' && t.draft[start] != '<' {
		return 0, 0, false
	}
	closing := byte(']')
	if t.draft[start] == '<' {
		closing = '>'
	}
	rest := t.draft[start:min(len(t.draft), start+maxFieldName)]
	n := strings.IndexByte(rest, closing)
	if n < 0 {
		return 0, 0, false
	}
	inner := rest[1:n]
	first, _, _ := strings.Cut(strings.ToLower(inner), " ")
	return start, start + n + 1, spelled(inner) != "" || first == "insert" || first == "your"
}

// Merge returns the draft with its merge fields filled in for one contact and
// the findings that concern this contact alone, with the places of the merge
// fields in the draft. Values are cleaned, and read as they are: a brace in one
// is no merge field. A field that cannot be filled stays as it is written. The
// line for this person is read for promotion like the draft, since a neutral
// draft with a line that sells is a sales message: propose from the findings of
// [Scanner.Scan] and these together. The findings never repeat a value.
func (s *Scanner) Merge(draft string, o Outreach, f *model.Fields, why string) (string, []Finding) {
	var out []Finding
	var b strings.Builder
	b.Grow(len(draft) + 64)
	last, scanned := 0, false
	for _, p := range Fields(draft) {
		if !p.Known() {
			continue
		}
		value := model.Clean(strings.TrimSpace(valueOf(p.Name, f, why)))
		if rule, says := unfit(p.Name, value); rule != "" {
			out = append(out, Finding{rule, p.Start, p.End, Fault, says, "Net-Defence, prospecting through LinkedIn", ""})
			if rule == RuleMergeEmpty {
				continue
			}
		}
		if p.Name == MergeWhy && !scanned {
			out = append(out, s.inLine(value, p, o)...)
			scanned = true
		}
		b.WriteString(draft[last:p.Start])
		b.WriteString(value)
		last = p.End
	}
	b.WriteString(draft[last:])
	merged := b.String()
	if o.Channel == model.LinkedInInvite && utf8.RuneCountInString(merged) > MaxNote {
		out = append(out, noteTooLong(len(draft), len(draft)))
	}
	return merged, order(out)
}

// inLine returns the signs of promotion in the line for one person, at the
// place of its merge field.
func (s *Scanner) inLine(line string, p Placeholder, o Outreach) []Finding {
	if len(line) > maxText {
		return []Finding{{RuleTooLong, p.Start, p.End, Fault, "The line for this person is too long and was not read.", "handpick", ""}}
	}
	t := s.phrases.vocabulary.read(line)
	var out []Finding
	for _, f := range s.promotion(&t, s.phrases.find(&t), o) {
		if f.Rule == RuleNoteLength { // the whole text is measured
			continue
		}
		f.Start, f.End = p.Start, p.End
		f.Says = "In the line for this person: " + f.Says
		out = append(out, f)
	}
	return out
}

func valueOf(name string, f *model.Fields, why string) string {
	switch name {
	case MergeFirstName:
		return f.FirstName
	case MergeCompany:
		return f.Company
	case MergePosition:
		return f.Position
	}
	return why
}

// unfit returns the rule and sentence for a cleaned value that should not stand
// in a message; the rule is "" when it may.
func unfit(name, value string) (rule, says string) {
	what := name
	switch name {
	case MergeFirstName:
		what = "first name"
	case MergeWhy:
		what = "line for this person"
	}
	switch {
	case !letterIn(value):
		return RuleMergeEmpty, "There is no " + what + " to fill in for this contact."
	case strings.ContainsFunc(value, stoodIn):
		return RuleMergeVague, "The " + what + " of this contact holds signs that cannot be shown: correct the text for this contact."
	case vague(name, value):
		return RuleMergeVague, "The " + what + " of this contact is not one to put into a sentence: correct the text for this contact."
	}
	return "", ""
}

// stoodIn reports whether r is what [model.Clean] puts in the place of a sign
// that cannot be shown.
func stoodIn(r rune) bool { return r == unicode.ReplacementChar || '\u2400' <= r && r <= '\u2421' }

// vague reports whether a value says nothing about the person.
func vague(name, value string) bool {
	switch value = model.Fold(value); name {
	case MergeFirstName:
		if utf8.RuneCountInString(strings.TrimRight(value, ".")) == 1 {
			return unicode.In([]rune(value)[0], unicode.Latin, unicode.Greek, unicode.Cyrillic) // an initial
		}
		switch value {
		case "n/a", "na", "none", "unknown", "there", "sir", "madam", "mr", "mrs", "ms", "mr.", "mrs.", "ms.", "dr", "dr.", "prof", "prof.",
			"info", "sales", "admin", "office", "team", "hello", "linkedin", "member", "linkedin member":
			return true
		}
	case MergeCompany, MergePosition:
		switch value {
		case "n/a", "na", "none", "unknown", "confidential", "stealth", "stealth startup", "stealth mode", "various", "private", "retired",
			"student", "unemployed", "self-employed", "self employed", "freelance", "freelancer", "independent", "me", "myself",
			"open to work", "opentowork", "#opentowork", "looking for work", "looking for opportunities", "seeking opportunities",
			"seeking new opportunities", "available", "career break", "sabbatical":
			return true
		}
	}
	return false
}

func letterIn(s string) bool { return strings.IndexFunc(s, unicode.IsLetter) >= 0 }
