package campaign

import (
	"handpick/model"
	"handpick/tui/ui"
)

// bases lists the six lawful bases, for which none is a default. Choosing the
// chosen one takes it back.
func (s *Screen) bases() []row {
	rows := []row{heading("Lawful basis")}
	for _, b := range model.Bases() {
		chosen := b == s.in.Campaign.Basis
		r := row{
			label: b.String(), value: b.Holds(), help: leads(b), enter: "choose",
			among: true, chosen: chosen, ask: func() Request { return s.chooseBasis(b) },
		}
		if chosen {
			r.enter = "take back"
		}
		rows = append(rows, r)
	}
	return rows
}

// leads says where a basis leads.
func leads(b model.Basis) string {
	switch b {
	case model.BasisConsent:
		return "Leads on for an outreach. Note on each contact who agreed to what, and when."
	case model.BasisLegitimateInterests:
		return "Leads on for an outreach. It needs an assessment: why it is fair to write."
	case model.BasisContract:
		return "Leads on for a service message only. Note on each contact why they need it."
	}
	return "Leads nowhere for an outreach."
}

func (s *Screen) chooseBasis(b model.Basis) Request {
	if !b.LeadsOn(true) {
		return s.refuse(b)
	}
	if b == s.in.Campaign.Basis {
		b = model.NoBasis
	}
	r := s.change(func(c *model.Campaign) { c.Basis = b })
	if b == model.BasisContract {
		r.Notice = "contract: for a service message only"
	}
	return r
}

// refuse says why an outreach cannot rest on a basis. What was chosen stays.
func (s *Screen) refuse(b model.Basis) Request {
	why := ""
	switch b {
	case model.BasisLegalObligation:
		why = "No law makes anybody offer something to the people they know."
	case model.BasisVitalInterests:
		why = "It is for emergencies. An outreach saves nobody's life."
	case model.BasisPublicTask:
		why = "It is for authorities and those who act for them, not for a business that looks for customers."
	}
	stays := "You chose none so far, and none is chosen now."
	if now := s.in.Campaign.Basis; now != model.NoBasis {
		stays = "Your choice stays: " + now.String() + "."
	}
	return s.open(ui.NewText("No ground for an outreach: "+b.String(), b.Holds(), why, stays), nil)
}
