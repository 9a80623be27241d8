package subscriber

import (
	"strings"
	"testing"

	"handpick/model"
)

func TestMailboxIsAnsweredApartFromTheEntity(t *testing.T) {
	academic := want{model.B2B, model.Strong, "public body", RuleCorporateDomain}
	rules := New()
	for name, c := range map[string]struct {
		f       model.Fields
		w       want
		mailbox model.Mailbox
	}{
		"a company reached at a personal mailbox":       {model.Fields{Company: "Jane Doe Ltd", Email: "jane@gmail.com"}, company, model.MailboxIndividual},
		"a subdomain of a provider":                     {model.Fields{Company: "Acme Ltd", Email: "jane@jane.demon.co.uk"}, company, model.MailboxIndividual},
		"an address under me.uk":                        {model.Fields{Company: "Acme", Email: "jane@doe.me.uk"}, open, model.MailboxIndividual},
		"a provider says nothing about the entity":      {model.Fields{Company: "Acme", Email: "jane@gmail.com"}, open, model.MailboxIndividual},
		"a council's mailbox with no company named":     {model.Fields{Email: "jane@example.gov.uk"}, want{model.B2B, model.Strong, "public body", RuleCorporateDomain}, model.MailboxCorporate},
		"an NHS mailbox does not make a surgery public": {model.Fields{Company: "The Example Surgery", Email: "jane@nhs.net"}, open, model.MailboxCorporate},
		"a locum's NHS mailbox leaves the locum one":    {model.Fields{Company: "Locum", Email: "jane@nhs.net"}, selfMade, model.MailboxCorporate},
		"a locum with no company named is one too":      {model.Fields{Position: "GP Locum", Email: "jane@nhs.net"}, freely, model.MailboxCorporate},
		"a ministry abroad":                             {model.Fields{Email: "jane@health.gov.au"}, want{model.B2B, model.Strong, "public body", RuleCorporateDomain}, model.MailboxCorporate},
		"an address under ltd.uk of the same name":      {model.Fields{Company: "Acme", Email: "jane@acme.ltd.uk"}, want{model.B2B, model.Strong, "company", RuleCorporateDomain}, model.MailboxCorporate},
		"an address under ltd.uk of another name":       {model.Fields{Company: "Widgets", Email: "jane@acme.ltd.uk"}, open, model.MailboxCorporate},
		"a lecturer with no company named":              {model.Fields{Position: "Lecturer", Email: "jane@example.ac.uk"}, academic, model.MailboxCorporate},
		"a student's academic mailbox":                  {model.Fields{Position: "PhD Student", Email: "jane@example.ac.uk"}, open, model.MailboxUnknown},
		"an alumna with another company":                {model.Fields{Company: "Acme", Email: "jane@example.edu"}, open, model.MailboxUnknown},
		"an own domain and title are evidence only":     {model.Fields{Company: "Acme", Position: "Director", Email: "jane@acme.co.uk"}, open, model.MailboxUnknown},
		"a provider's name in another domain":           {model.Fields{Company: "Acme", Email: "jane@notgmail.com"}, open, model.MailboxUnknown},
	} {
		t.Run(name, func(t *testing.T) {
			s := rules.Suggest(&c.f)
			c.w.check(t, s)
			if s.Mailbox != c.mailbox {
				t.Errorf("mailbox is %v, want %v", s.Mailbox, c.mailbox)
			}
		})
	}
}

func TestOwnDomainIsShownAsEvidence(t *testing.T) {
	s := New().Suggest(&model.Fields{Company: "Acme Widgets", Position: "Managing Director", Email: "jane@mail.acme-widgets.co.uk"})
	quotes := map[string]bool{}
	for _, e := range s.For {
		if e.Rule == RuleOwnDomain && e.Kind == model.B2B && e.Strength == model.Lean {
			quotes[e.Quote] = true
		}
	}
	if !quotes["mail.acme-widgets.co.uk"] || !quotes["Managing Director"] {
		t.Errorf("want the domain and the title as evidence, got %+v", s.For)
	}
}

func TestInvalidAddressesShowNothing(t *testing.T) {
	rules := New()
	for _, email := range []string{"", "@", "jane", "jane@", "@gmail.com", "jane@gmail", "jane@@gmail.com", "a@b@gmail.com", "jane doe@gmail.com",
		"jane@.gmail.com", "jane@gmail..com", "jane@-gmail.com", "jane@gmail.com.", "<jane@gmail.com>", "jane@gmail.com\x00", "jane@1.2",
		"jane@" + strings.Repeat("a", 64) + ".gov.uk", strings.Repeat("a", 300) + "@gmail.com"} {
		t.Run(email, func(t *testing.T) {
			s := rules.Suggest(&model.Fields{Email: email})
			if s.Mailbox != model.MailboxUnknown || s.Country != "" || len(s.For)+len(s.Against) > 0 {
				t.Errorf("got %+v, want nothing", s)
			}
		})
	}
}

func TestCountrySign(t *testing.T) {
	rules := New()
	for name, c := range map[string]struct {
		f    model.Fields
		want model.Country
	}{
		"GmbH alone is German":                      {model.Fields{Company: "Muster GmbH"}, "DE"},
		"GmbH with an Austrian address is Austrian": {model.Fields{Company: "Muster GmbH", Email: "a@muster.at"}, "AT"},
		"a German form with a French address":       {model.Fields{Company: "Muster e.K.", Email: "a@muster.fr"}, "DE"},
		"Ltd is used in too many countries":         {model.Fields{Company: "Acme Ltd"}, ""},
		"the ending of a British address":           {model.Fields{Company: "Acme Ltd", Email: "a@acme.co.uk"}, "GB"},
		".com is no sign":                           {model.Fields{Email: "a@acme.com"}, ""},
		".io is no sign of a country":               {model.Fields{Email: "a@acme.io"}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			if got := rules.Suggest(&c.f).Country; got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
