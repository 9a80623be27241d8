package campaign

import (
	"fmt"
	"net/url"
	"strconv"
	"strings"
	"unicode/utf8"

	"handpick/model"
	"handpick/tui/session"
	"handpick/tui/ui"
)

// text is a setting of one line of words. An empty line takes it back.
type text struct {
	label, value, help string
	typed              string // what stands in the line at first
	warn               func(string) string
	put                func(c *model.Campaign, s string) error
}

func (s *Screen) text(t text) row {
	field := ui.PromptField{Value: t.typed, Warn: t.warn, Limit: limit(t.typed)}
	p := prompt{title: t.label, help: t.help, fields: []ui.PromptField{field},
		put: func(c *model.Campaign, words ui.Words) error { return t.put(c, words[0]) }}
	return row{label: t.label, value: t.value, help: t.help, ask: func() Request { return s.ask(p) }}
}

// limit is the longest text of a field: never less than what stands in it, or
// opening the dialog would cut it.
func limit(value string) int { return max(model.MaxWords, utf8.RuneCountInString(value)) }

// plain is a setting that holds what was typed.
func (s *Screen) plain(label, help string, at func(c *model.Campaign) *string, warn func(string) string) row {
	value := *at(&s.in.Campaign)
	return s.text(text{label, value, help, value, warn, func(c *model.Campaign, typed string) error {
		*at(c) = typed
		return nil
	}})
}

// number is a setting of a whole number; 0 stands for an empty line.
func (s *Screen) number(label, value, help string, at func(c *model.Campaign) *int) row {
	typed := ""
	if n := *at(&s.in.Campaign); n != 0 {
		typed = strconv.Itoa(n)
	}
	return s.text(text{label, value, help, typed, nil, func(c *model.Campaign, typed string) error {
		n, err := wholeNumber(typed)
		*at(c) = n
		return err
	}})
}

func wholeNumber(s string) (int, error) {
	if s == "" {
		return 0, nil
	}
	if n, err := strconv.Atoi(s); err == nil && n >= 0 && n <= maxNumber {
		return n, nil
	}
	return 0, fmt.Errorf("write a whole number up to %d, or nothing", maxNumber)
}

// maxNumber is above the most contacts a review can hold.
const maxNumber = 9_999_999

// day reads a day of the calendar, 0 for an empty text.
func day(s string) (model.Date, error) {
	if s == "" {
		return 0, nil
	}
	return model.ParseDate(s)
}

func (s *Screen) whatAndWho() []row {
	c := &s.in.Campaign
	goal := ""
	if c.Goal > 0 {
		goal = fmt.Sprintf("%d in a sitting", c.Goal)
	}
	words := strings.Join(c.Words, ", ")
	return []row{
		heading("What and who"),
		s.plain("What it is for", "What you want from these people, in one sentence.",
			func(c *model.Campaign) *string { return &c.Purpose }, nil),
		s.text(text{"Words of fitting roles", words, "Words to look for in a position, commas between. They mark a fitting role and decide nothing.", words, nil,
			func(c *model.Campaign, typed string) error { c.Words = session.Words(typed); return nil }}),
		s.number("Good ones wanted", goal, "How many relevant contacts you want from a sitting.",
			func(c *model.Campaign) *int { return &c.Goal }),
		s.plain("Your real name", "Who writes. A message must not hide it.",
			func(c *model.Campaign) *string { return &c.Sender }, nil),
		s.plain("Organisation", "For whom you write.",
			func(c *model.Campaign) *string { return &c.Organisation }, nil),
		s.plain("Reply address", "Where a refusal reaches you: an e-mail address you read.",
			func(c *model.Campaign) *string { return &c.ReplyAddress }, warnAddress),
		s.plain("Privacy notice", "The link to the page that says what you do with people's details.",
			func(c *model.Campaign) *string { return &c.PrivacyLink }, warnLink),
		s.source(),
	}
}

func warnAddress(s string) string {
	if name, host, ok := strings.Cut(strings.TrimSpace(s), "@"); strings.TrimSpace(s) == "" || ok && name != "" && strings.Contains(host, ".") {
		return ""
	}
	return "this is no e-mail address: can everybody you write to refuse there, at no cost?"
}

func warnLink(s string) string {
	s = strings.TrimSpace(s)
	if u, err := url.Parse(s); s == "" || err == nil && (u.Scheme == "https" || u.Scheme == "http") && u.Host != "" {
		return ""
	}
	return "this is no link: it begins with https://"
}

// source asks whose list this is. What was said can be said anew, not taken
// back.
func (s *Screen) source() row {
	const label = "Whose list this is"
	const help = "How you came by these contacts. Nobody on a scraped or bought list may be written to."
	options := []ui.Option{
		{Label: "my own export", Note: "downloaded from my account"},
		{Label: "given to me", Note: "by each person on it"},
		{Label: "scraped or bought", Note: "nobody may be written to"},
	}
	return row{label: label, value: s.in.Source.String(), help: help, step: "say whose list this is", ask: func() Request {
		return s.choose(label, help, int(s.in.Source)-1, options, func(i int) Request {
			chosen := model.OwnExport + model.Source(i)
			if chosen == s.in.Source {
				return Request{}
			}
			return Request{Source: &chosen}
		})
	}}
}
