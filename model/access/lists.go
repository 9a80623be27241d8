package access

import (
	"strings"

	"handpick/model/document"
)

// list is one of the lists of a copy as a table.
type list struct {
	heading string
	table   document.Table
}

// lists returns the lists in the order they are read, also the empty ones.
func (c *Copy) lists() []list {
	return []list{
		table("Notes about you", c.Notes, "When, By, Outreach, About, Note", func(n Note) []string {
			return append(n.cells(), n.outreach(), n.About, n.Says)
		}),
		table("Corrections", c.Corrections, "When, By, Detail, Was, Is now, How it came", func(r Correction) []string {
			return append(r.cells(), r.Field, r.Was, r.Now, r.How)
		}),
		table("Your consents", c.Consents, "When recorded, By, Given on, To, For, How, What you agreed to", func(s Consent) []string {
			return append(s.cells(), s.On, s.To, s.Channel, s.How, s.Wording)
		}),
		table("Consents you withdrew", c.Withdrawals, "When recorded, By, Withdrawn on, How", func(w Withdrawal) []string {
			return append(w.cells(), w.On, w.How)
		}),
		table("Whether you are a customer who could say no (soft opt-in)", c.SoftOptIns,
			"When recorded, By, Day, Questions to the sender and answers, Resting on", func(s SoftOptIn) []string {
				return append(s.cells(), s.On, s.answers(), s.How)
			}),
		table("Messages between us (we keep the days only)", c.Messages, "When recorded, By, Outreach, Day, Who wrote", func(m Message) []string {
			return append(m.cells(), m.outreach(), m.On, m.who())
		}),
		table("Your wishes not to be contacted", c.Objections, "When recorded, By, What, Received on, How it came or why it ended", func(o Objection) []string {
			return append(o.cells(), o.what(), o.Received, o.How)
		}),
		table("In the list of those never to contact (hashes stand in place of your details)", c.DoNotContact,
			"Day, Whom it covers, How it came, Profile, E-mail, Name and company", func(l Listed) []string {
				return []string{l.Date, l.Scope, l.How, l.Profile, l.Email, l.Name}
			}),
		table("Your complaints", c.Complaints, "Number, Received, How and what, Acknowledged, Closed, What came of it", func(m Complaint) []string {
			return []string{number(m.No), m.Received, m.How, m.Acknowledged, m.Closed, m.Outcome}
		}),
	}
}

// table returns a list as a table, one entry a row. The names of its columns
// stand between commas.
func table[T any](heading string, entries []T, columns string, cells func(T) []string) list {
	t := document.Table{Columns: document.Columns(strings.Split(columns, ", ")...)}
	for _, e := range entries {
		t.Rows = append(t.Rows, cells(e))
	}
	return list{heading, t}
}

// cells are the first two of a row: when and by whom.
func (s Stamp) cells() []string { return []string{moment(s.At), s.By} }

// outreach is the number of the outreach, "" for none.
func (s Stamp) outreach() string {
	if s.Outreach == 0 {
		return ""
	}
	return number(s.Outreach)
}

func (s SoftOptIn) answers() string {
	var out []string
	for _, a := range s.Answers {
		out = append(out, a.Question+" "+a.Answer)
	}
	return strings.Join(out, "; ")
}

func (m Message) who() string {
	if m.Sent {
		return "we wrote to you"
	}
	return "you wrote to us"
}

func (o Objection) what() string {
	switch {
	case o.Ended:
		return "the wish was ended"
	case o.Company != "":
		return "your company asked: " + o.Company
	case o.FromList:
		return "you asked, as our list of those never to contact says"
	}
	return "you asked"
}
