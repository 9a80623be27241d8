package pack

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"handpick/model"
)

// writeChain writes every link and makes sure that the chain holds.
func (p *writer) writeChain(w io.Writer) error {
	var line []byte
	return each(p.Links, func(l model.Link) error {
		if l.Event.Seq != p.head.Seq+1 || l.Chain(p.head.Hash) != l.Hash {
			return fmt.Errorf("the record was changed at event %d; verify the review before you make a pack of it", p.head.Seq+1)
		}
		p.head = Head{l.Event.Seq, l.Hash}
		p.counts.Events++
		if IsDecision(l.Event.Type) {
			p.dueDecisions++
		}
		if IsContact(l.Event.Type) {
			p.dueContacts++
		}
		line = appendLink(line[:0], &l)
		_, err := w.Write(line)
		return err
	})
}

func (p *writer) writeDecisions(w io.Writer) error {
	lines := newEncoder()
	err := each(p.Decisions, func(d Decision) error {
		row := newDecisionRow(&d, p.roster)
		p.tally(&d.Event, &row)
		line, err := lines.line(&row)
		if err != nil {
			return err
		}
		_, err = w.Write(line)
		return err
	})
	if err == nil && p.counts.Decisions != p.dueDecisions {
		return fmt.Errorf("%d decisions were given, the chain has %d", p.counts.Decisions, p.dueDecisions)
	}
	return err
}

// tally counts a decision for the manifest and the report.
func (p *writer) tally(e *model.Event, row *decisionRow) {
	p.counts.addDecision(e, row)
	p.days[model.DateOf(e.At.UTC())]++
	if row.SupersededBy != 0 || row.Erased {
		return
	}
	p.policies[row.Policy]++
	for _, rule := range row.Rules {
		p.rules[rule]++
	}
}

func (p *writer) writeDecisionsSheet(w io.Writer) error {
	lines := newSheet()
	if _, err := w.Write(lines.line(decisionColumns[:])); err != nil {
		return err
	}
	left := p.counts.Decisions
	err := each(p.Decisions, func(d Decision) error {
		left--
		row := newDecisionRow(&d, p.roster)
		_, err := w.Write(lines.line(row.cells()))
		return err
	})
	if err == nil && left != 0 {
		return errors.New("other decisions were given the second time")
	}
	return err
}

func (p *writer) writeContacts(w io.Writer) error {
	lines := newSheet()
	if _, err := w.Write(lines.line(contactColumns[:])); err != nil {
		return err
	}
	rows := int64(0)
	err := each(p.Contacts, func(c Contact) error {
		rows++
		p.counts.addContact(c.what(), c.TakenBackBy != 0)
		_, err := w.Write(lines.line(c.cells()))
		return err
	})
	if err == nil && rows != p.dueContacts {
		return fmt.Errorf("%d entries of the contact log were given, the chain has %d", rows, p.dueContacts)
	}
	return err
}

func (p *writer) writeComplaints(w io.Writer) error {
	lines := newSheet()
	if _, err := w.Write(lines.line(complaintColumns[:])); err != nil {
		return err
	}
	for i := range p.Complaints {
		p.counts.Complaints++
		if _, err := w.Write(lines.line(p.Complaints[i].cells(model.DateOf(p.made), p.roster))); err != nil {
			return err
		}
	}
	return nil
}

func (p *writer) writeLog(w io.Writer) error {
	return each(p.Log, func(l Line) error {
		p.counts.Log++
		_, err := fmt.Fprintf(w, "%d  %s  %s\n", l.Seq, stamp(l.At), model.Clean(valid(l.Words)))
		return err
	})
}

func (p *writer) writeOutreaches(w io.Writer) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(struct {
		Current    int              `json:"current"`
		Outreaches []model.Campaign `json:"outreaches"`
	}{p.Outreach, p.Outreaches})
}

func (p *writer) writeBodies(w io.Writer) error {
	lines := newEncoder()
	return each(p.Bodies, func(b Body) error {
		p.counts.Bodies++
		line, err := lines.line(b)
		if err != nil {
			return err
		}
		_, err = w.Write(line)
		return err
	})
}

// person is a line of contacts.jsonl.
type person struct {
	Contact     int    `json:"contact"`
	FirstName   string `json:"first_name"`
	LastName    string `json:"last_name"`
	FullName    string `json:"full_name,omitempty"` // instead of the two
	URL         string `json:"url"`
	Email       string `json:"email"`
	Company     string `json:"company"`
	Position    string `json:"position"`
	ConnectedOn string `json:"connected_on"`
}

func (p *writer) writePeople(w io.Writer) error {
	lines := newEncoder()
	return each(p.People, func(c *model.Contact) error {
		p.counts.People++
		line, err := lines.line(person{
			c.No, c.FirstName, c.LastName, c.FullName, c.URL, c.Email, c.Company, c.Position, c.ConnectedOn.String(),
		})
		if err != nil {
			return err
		}
		_, err = w.Write(line)
		return err
	})
}
