package session

import (
	"handpick/assess"
	"handpick/assess/message"
	"handpick/model"
)

// Message returns what is known of the sender, for reading a draft.
func (s *Session) Message() message.Outreach {
	c := s.Review.Campaign()
	return message.Outreach{
		Sender: c.Sender, Organisation: c.Organisation, ReplyTo: c.ReplyAddress, PrivacyURL: c.PrivacyLink,
		Channel: c.Channel, Recipients: s.Review.Tally().Relevant,
	}
}

// adopt takes the outreach as it stands now: its words, and what its draft
// holds.
func (s *Session) adopt() {
	s.assessor = assess.New(s.Rules, s.Review.Campaign())
	s.reading = s.read()
}

// Propose says how a draft reads; a person decides what it is.
func (s *Session) Propose(draft string) message.Proposal {
	return message.Propose(s.scanner.Scan(draft, s.Message()))
}

// Source returns whose list the newest import is, NoSource where nobody said
// and the file could not tell.
func (s *Session) Source() model.Source { return s.Review.ImportSource(len(s.Review.Imports())) }
