package message

import (
	"slices"
	"unicode/utf8"

	"handpick/model"
)

// MaxNote is the longest note, in characters, of a LinkedIn invitation.
const MaxNote = 300

// maxText is the longest text, in bytes, that is read.
const maxText = 20_000

// Scanner reads drafts. It is safe for concurrent use.
type Scanner struct {
	phrases *phrases
	pretext int // the number of the signal that holds for invitations only
}

// New returns a scanner with the tables of this package.
func New() *Scanner {
	signals := slices.Concat(hardSigns, softSigns, neutralSigns, cues, []signal{pretextSign})
	return &Scanner{newPhrases(signals, functionWords), len(signals) - 1}
}

// Scan returns what the draft says and lacks, sorted by Start, findings that
// concern no place in the text last. A draft over 20,000 bytes is not read: the
// one finding says so. Merge fields are read as words that say nothing; what
// they bring in is read by [Scanner.Merge].
func (s *Scanner) Scan(draft string, o Outreach) []Finding {
	end := len(draft)
	if end > maxText {
		return []Finding{{
			Rule: RuleTooLong, Start: end, End: end, Strength: Fault,
			Says: "The draft is longer than 20,000 bytes and was not read: shorten it.", Source: "handpick",
		}}
	}
	t := s.phrases.vocabulary.read(draft)
	if len(t.words) == 0 {
		return []Finding{{
			Rule: RuleEmpty, Start: end, End: end, Strength: Missing,
			Says: "There is no text yet.", Source: "handpick",
		}}
	}
	hits := s.phrases.find(&t)
	out := s.promotion(&t, hits, o)
	out = append(out, placeholderFaults(&t)...)
	if o.Recipients > 1 && !t.hasField(MergeWhy) {
		out = append(out, Finding{
			Rule: RuleImpersonal, Start: end, End: end, Strength: Soft,
			Says:   "Goes to several people and has no line for each of them: use {why}.",
			Source: massSource,
		})
	}
	if !s.english(&t) {
		out = append(out, Finding{
			Rule: RuleLanguage, Start: end, End: end, Strength: Info,
			Says:   "Hardly any English words: the signals are English, so judge this text yourself.",
			Source: "handpick",
		})
	}
	out = append(out, s.needs(&t, hits, o)...)
	out = append(out, forms(&t, out, o)...)
	return order(out)
}

// promotion returns the findings of the tables in t: phrases, links, and what
// they mean in an invitation.
func (s *Scanner) promotion(t *text, hits []hit, o Outreach) []Finding {
	var out []Finding
	for _, h := range hits {
		row := &s.phrases.signals[h.signal]
		if row.cue || h.signal == s.pretext && o.Channel != model.LinkedInInvite {
			continue
		}
		out = append(out, Finding{
			Rule: row.id, Start: t.words[h.i].start, End: t.words[h.j-1].end,
			Strength: row.strength, Says: row.says, Source: row.source,
		})
	}
	out = append(out, s.links(t, o)...)
	out = order(out)
	if o.Channel == model.LinkedInInvite {
		out = append(out, invitation(t, out)...)
	}
	return out
}

// invitation returns what holds for the note of an invitation beside the rest:
// its length, and that one which sells is a pretext (rule U17).
func invitation(t *text, promotion []Finding) []Finding {
	var out []Finding
	for _, f := range promotion {
		if f.Strength == Hard {
			f.Rule, f.Source = pretextSign.id, pretextSign.source
			f.Says = "Sells in an invitation: asking to connect is then a pretext, and the invitation is marketing."
			out = append(out, f)
			break
		}
	}
	if at := noteEnd(t); at < len(t.draft) {
		out = append(out, noteTooLong(at, len(t.draft)))
	}
	return out
}

// noteEnd returns where the note of an invitation exceeds its length, not
// counting merge fields, or the length of the draft.
func noteEnd(t *text) int {
	n, next := 0, 0
	for i := 0; i < len(t.draft); {
		if next < len(t.fields) && i == t.fields[next].Start {
			i = t.fields[next].End
			next++
			continue
		}
		if n == MaxNote {
			return i
		}
		_, size := utf8.DecodeRuneInString(t.draft[i:])
		i += size
		n++
	}
	return len(t.draft)
}

func noteTooLong(start, end int) Finding {
	return Finding{
		Rule: RuleNoteLength, Start: start, End: end, Strength: Fault,
		Says:   "The note of an invitation has 300 characters at most, merge fields filled in; some accounts have fewer.",
		Source: "LinkedIn's limit",
	}
}

// The minimum of words, and the share of function words in percent, for a text to
// be judged by its language.
const (
	languageWords = 8
	languageShare = 15
)

// english reports whether the text is too short to tell or has the function
// words of English.
func (s *Scanner) english(t *text) bool {
	words, function := 0, 0
	for i := range t.words {
		w := &t.words[i]
		if w.class != plain {
			continue
		}
		words++
		if int(w.id) < len(s.phrases.function) && s.phrases.function[w.id] {
			function++
		}
	}
	return words < languageWords || function*100 >= languageShare*words
}
