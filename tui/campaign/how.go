package campaign

import (
	"handpick/model"
	"handpick/tui/ui"
)

// notYet is the option that takes an answer back.
func notYet() ui.Option { return ui.Option{Key: "0", Label: unsaid} }

func (s *Screen) how() []row {
	return []row{heading("How"), s.channel(), s.country()}
}

func (s *Screen) channel() row {
	const label, help = "Channel", "The way the message takes. Other rules hold for each."
	channels := []model.Channel{model.LinkedInMessage, model.LinkedInInvite, model.WorkEmail, model.PersonalEmail, model.NoChannel}
	var options []ui.Option
	at := 0
	for i, c := range channels {
		options = append(options, ui.Option{Label: c.String()})
		if c == s.in.Campaign.Channel {
			at = i
		}
	}
	options[len(options)-1] = notYet()
	return row{label: label, value: s.in.Campaign.Channel.String(), help: help, step: "choose the channel", ask: func() Request {
		return s.choose(label, help, at, options, func(i int) Request {
			return s.change(func(c *model.Campaign) { c.Channel = channels[i] })
		})
	}}
}

const (
	countryLabel = "Usual country"
	countryHelp  = "Whose law holds for most of these people: where they are, not where you are. What you note on one contact goes before it."
)

func (s *Screen) country() row {
	now := s.in.Campaign.Country
	value := ""
	switch {
	case now.HasRules():
		value = countryName(now)
	case now != "":
		value = now.String() + ": there are no rules for it here"
	}
	return row{label: countryLabel, value: value, help: countryHelp, step: "confirm the country", ask: s.askCountry}
}

// askCountry offers the countries that have rules; any other is typed.
func (s *Screen) askCountry() Request {
	ruled, now := model.RuleCountries(), s.in.Campaign.Country
	var options []ui.Option
	at := len(ruled) // any other
	for i, c := range ruled {
		options = append(options, ui.Option{Label: countryName(c), Note: "has rules"})
		if c == now {
			at = i
		}
	}
	options = append(options, ui.Option{Key: "o", Label: "another", Note: "no rules: nobody gets a yes"}, ui.Option{Key: "0", Label: "unknown"})
	if now == "" {
		at = len(options) - 1
	}
	return s.choose(countryLabel, countryHelp, at, options, func(i int) Request {
		switch i {
		case len(ruled):
			return s.typeCountry()
		case len(ruled) + 1:
			return s.change(func(c *model.Campaign) { c.Country = "" })
		}
		return s.change(func(c *model.Campaign) { c.Country = ruled[i] })
	})
}

func (s *Screen) typeCountry() Request {
	typed := ""
	if now := s.in.Campaign.Country; now != "" {
		typed = now.String()
	}
	return s.ask(prompt{
		title: "Which country?", help: "Its two letters (ISO 3166), as CH for Switzerland, or unknown.",
		fields: []ui.PromptField{{Value: typed, Limit: len("unknown"), Required: "type two letters, or unknown", Warn: func(s string) string {
			if c, err := model.ParseCountry(s); err == nil && c != "" && !c.HasRules() {
				return "there are no rules for it here: nobody there gets a yes"
			}
			return ""
		}}},
		put: func(c *model.Campaign, words ui.Words) (err error) {
			c.Country, err = model.ParseCountry(words[0])
			return err
		},
	})
}

// countryName names a country that has rules.
func countryName(c model.Country) string {
	switch c {
	case model.UnitedKingdom:
		return "United Kingdom"
	case "AT":
		return "Austria"
	case "BE":
		return "Belgium"
	case "DE":
		return "Germany"
	case "DK":
		return "Denmark"
	case "ES":
		return "Spain"
	case "FR":
		return "France"
	case "IE":
		return "Ireland"
	case "IT":
		return "Italy"
	case "NL":
		return "Netherlands"
	}
	return c.String()
}
