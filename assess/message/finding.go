package message

import (
	"cmp"
	"slices"

	"handpick/model"
)

// Strength says what a finding does to the message.
type Strength uint8

// The strengths.
const (
	// Info is for the writer to know; it changes nothing by itself.
	Info Strength = iota
	// Neutral is a sign of a purpose other than promotion. It outweighs nothing,
	// but without one no text is proposed to be informational.
	Neutral
	// Missing is something a compliant message needs and this one lacks.
	Missing
	// Fault is something in the text that must be put right before it is sent,
	// such as an unknown merge field.
	Fault
	// Soft is a sign of promotion that decides only beside another.
	Soft
	// Hard is a sign of promotion that decides alone.
	Hard
)

var strengthNames = [...]string{"info", "neutral", "missing", "fault", "soft", "hard"}

// String returns the plain word for the strength, "" for none of them.
func (s Strength) String() string {
	if int(s) < len(strengthNames) {
		return strengthNames[s]
	}
	return ""
}

// Finding is one thing a draft says or lacks.
type Finding struct {
	// Rule is the stable id of what found it, as "price" or "opt-out".
	Rule string `json:"rule"`
	// Start and End are byte offsets into the draft. Start == End, at the end
	// of the draft, for what concerns no place in it.
	Start    int      `json:"start"`
	End      int      `json:"end"`
	Strength Strength `json:"strength"`
	// Says is one plain sentence. It never holds a contact's data.
	Says string `json:"says"`
	// Source names the text the rule rests on.
	Source string `json:"source"`
	// Line is neutral wording that would fill the gap, for some of the missing
	// particulars only; "" for everything else.
	Line string `json:"line,omitempty"`
}

// Outreach is what is known about the sender and the way a draft will take. The
// zero Outreach is valid: the draft is then checked as far as it goes.
type Outreach struct {
	// Sender is the real name of the person who writes.
	Sender string
	// Organisation is whom they write for. People who write for themselves give
	// their own name.
	Organisation string
	// ReplyTo is the e-mail address for answers and objections.
	ReplyTo string
	// PrivacyURL is the link to the privacy notice.
	PrivacyURL string
	// Channel is the way the draft will take. An invitation has rules of its own.
	Channel model.Channel
	// Recipients is how many contacts the draft is for, 0 when not yet known.
	Recipients int
}

// order sorts findings as [Scanner.Scan] returns them and drops those of one
// rule that overlap an earlier one of the same rule.
func order(findings []Finding) []Finding {
	slices.SortStableFunc(findings, func(a, b Finding) int {
		if a, b := a.Start == a.End, b.Start == b.End; a != b {
			if a {
				return 1
			}
			return -1
		}
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	ends := map[string]int{}
	return slices.DeleteFunc(findings, func(f Finding) bool {
		if f.Start == f.End {
			return false
		}
		if f.Start < ends[f.Rule] {
			return true
		}
		ends[f.Rule] = f.End
		return false
	})
}
