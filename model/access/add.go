package access

import (
	"fmt"
	"slices"
	"strings"

	"handpick/model"
)

// AddDecision adds a decision. The zero decision, whose reasons were erased,
// says so.
func (c *Copy) AddDecision(s Stamp, d *model.Decision) {
	c.Decisions = append(c.Decisions, Decision{
		Stamp:     s,
		Relevance: d.Relevance.String(), RelevanceWhy: newWhy(d.RelevanceWhy),
		Kind: d.Kind.String(), KindWhy: newWhy(d.KindWhy),
		Shown:        evidence(d.OnScreen),
		Suggested:    suggested(&d.Suggestion),
		SuggestedFor: evidence(d.Suggestion.For), SuggestedNot: evidence(d.Suggestion.Against),
		SuggestionSeen: d.SuggestionSeen,
		Policy:         d.Policy.String(), Verdict: d.Verdict,
	})
}

// AddLift adds the end of a wish not to be contacted, for a reason.
func (c *Copy) AddLift(s Stamp, reason string) {
	c.Objections = append(c.Objections, Objection{Stamp: s, How: reason, Ended: true})
}

// AddNote adds something that has no list of its own.
func (c *Copy) AddNote(s Stamp, about, says string) {
	c.Notes = append(c.Notes, Note{Stamp: s, About: about, Says: says})
}

// Add adds what was recorded to the list it belongs to. A complaint restates the
// one of the same number; words that it replaces become a note. A kind of fact
// that has no list becomes a note in the words it has for itself.
func (c *Copy) Add(s Stamp, recorded fmt.Stringer) {
	switch f := recorded.(type) {
	case model.Objection:
		c.Objections = append(c.Objections, Objection{
			Stamp: s, Received: f.Received.String(), Scope: scope(f.Scope), Company: f.Company, How: f.How, FromList: f.FromList,
		})
	case model.Consent:
		c.Consents = append(c.Consents, Consent{s, f.On.String(), f.Sender, f.Channel.String(), f.How, f.Wording})
	case model.Withdrawal:
		c.Withdrawals = append(c.Withdrawals, Withdrawal{s, f.On.String(), f.How})
	case model.SoftOptInRecord:
		c.SoftOptIns = append(c.SoftOptIns, SoftOptIn{s, f.On.String(), answers(f.Answers), f.How})
	case model.Written:
		c.Messages = append(c.Messages, Message{s, f.On.String(), f.Direction == model.Sent})
	case model.Correction:
		c.Corrections = append(c.Corrections, Correction{s, f.Field.String(), f.Was, f.Now, f.How})
	case model.Complaint:
		c.complain(s, f)
	case model.Line:
		c.AddNote(s, "a line written for you alone", string(f))
	case model.CountryAnswer:
		c.AddNote(s, "whose law applies to you", f.String())
	case model.NatureNote:
		c.AddNote(s, "what kind of message yours is", f.String())
	case model.SensitivityNote:
		c.AddNote(s, "whether data about you is sensitive", f.String())
	case model.Access:
		c.AddNote(s, "a copy like this one was made", strings.Join(f.Paths, ", "))
	default:
		c.AddNote(s, "recorded", recorded.String())
	}
}

func (c *Copy) complain(s Stamp, m model.Complaint) {
	now := Complaint{m.No, m.Received.String(), m.How, m.Acknowledged.String(), m.Closed.String(), m.Outcome}
	at := slices.IndexFunc(c.Complaints, func(old Complaint) bool { return old.No == m.No })
	if at < 0 {
		c.Complaints = append(c.Complaints, now)
		return
	}
	old := c.Complaints[at]
	c.Complaints[at] = now
	for _, was := range []string{old.How, old.Outcome} { // still held
		if was != "" && was != now.How && was != now.Outcome {
			c.AddNote(s, "your complaint, said otherwise before", was)
		}
	}
}

func scope(s model.ObjectionScope) string {
	if s == model.NoObjection { // records that do not say
		s = model.ByPerson
	}
	return s.Word()
}

func answers(s model.SoftOptIn) []Answer {
	questions := model.SoftOptInQuestions()
	out := make([]Answer, len(s))
	for i, a := range s {
		out[i] = Answer{questions[i], a.String()}
	}
	return out
}

func newWhy(j model.Justification) Why { return Why{Words: j.Words, Cited: evidence(j.Cited)} }

func evidence(in []model.Evidence) []Evidence {
	var out []Evidence
	for _, e := range in {
		out = append(out, Evidence{e.Rule, e.Field.String(), e.Quote, e.Says})
	}
	return out
}

// suggested says what the evidence pointed to, and how strongly.
func suggested(s *model.Suggestion) string {
	if s.Kind == model.NotAsked {
		return ""
	}
	says := s.Kind.String()
	if s.Detail != "" && !strings.EqualFold(s.Detail, says) {
		says += " (" + s.Detail + ")"
	}
	if s.Strength != model.NoStrength {
		says += ", " + s.Strength.String()
	}
	return says
}
