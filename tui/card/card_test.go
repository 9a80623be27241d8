package card_test

import (
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"handpick/assess"
	"handpick/assess/subscriber"
	"handpick/model"
	"handpick/model/review"
	"handpick/tui/card"
	"handpick/tui/decide"
	"handpick/tui/ui"
)

var now = time.Date(2026, 3, 14, 12, 0, 0, 0, time.UTC)

// of returns the card of an invented contact, ready to decide.
func of(f model.Fields, words ...string) *card.Card {
	c := model.NewContact(1, model.SlugKey("ada"), f)
	a := assess.New(subscriber.New(), model.Campaign{Words: words}).Of(&c, nil)
	return &card.Card{
		Contact: &c, Assessment: a, Now: now,
		Draft: decide.New(a.Chips, review.New().Standing()),
	}
}

func ada() model.Fields {
	return model.Fields{
		FirstName: "Ada", LastName: "Fernsby", Company: "Acme Ltd", Position: "Head of Privacy",
		URL: "https://www.linkedin.com/in/ada", Email: "ada@example.com", ConnectedOn: 20230302,
	}
}

// draw returns the text of a card and fails the test unless it is exactly as
// large as asked.
func draw(t testing.TB, c *card.Card, w, h int) string {
	t.Helper()
	text := ansi.Strip(c.View(ui.NewTheme(true, false), w, h))
	lines := strings.Split(text, "\n")
	if len(lines) != h {
		t.Fatalf("%d lines at %dx%d:\n%s", len(lines), w, h, text)
	}
	for _, line := range lines {
		if n := ansi.StringWidth(line); n != w {
			t.Fatalf("a line of %d cells at %dx%d: %q", n, w, h, line)
		}
	}
	return text
}

func TestACardShows(t *testing.T) {
	tests := map[string]struct {
		change func(*card.Card)
		want   []string
		not    []string
	}{
		"who it is and how long they are connected": {
			want: []string{"Ada Fernsby", "connected 2 March 2023 (3 years)", "ada@example.com", "linkedin.com/in/ada"},
		},
		"position and company as the first two chips": {
			want: []string{"1  Head of Privacy", "2  Acme Ltd"},
		},
		"where a piece of evidence points": {
			want: []string{"3  the position holds your word “privacy”  relevant", "B2B"},
		},
		"what to press first": {
			want: []string{"> r relevant, or n not relevant"},
		},
		"what is cited, and for what": {
			change: func(c *card.Card) {
				c.Draft.SetRelevance(model.Relevant)
				c.Draft.SetKind(model.B2B)
				if c.Draft.Cite(1) != nil {
					panic("1 cannot be cited")
				}
			},
			want: []string{"1✓ Head of Privacy  why relevant", "why B2B (by itself)", "Fits?  ✓ Relevant", "Kind?  B2B"},
		},
		"that a decision is held although it is not complete": {
			change: func(c *card.Card) { c.Draft.SetRelevance(model.Relevant); c.Draft.Hold() },
			want:   []string{"why relevant?", "(held)"},
		},
		"the suggestion only when it was asked for": {
			not: []string{"Suggestion"},
		},
		"the suggestion with what speaks for it": {
			change: func(c *card.Card) { c.Suggestion = true },
			want:   []string{"Suggestion: looks like B2B", "for:", "early in the queue because the position holds your words"},
		},
		"that somebody must not be contacted": {
			change: func(c *card.Card) { c.State.Objected = true },
			want:   []string{"! do not contact: asked not to be written to", "no decision is needed"},
			not:    []string{"> r relevant"},
		},
		"that somebody may be on the do-not-contact list": {
			change: func(c *card.Card) { c.State.MaybeObjected = true },
			want:   []string{"perhaps on your do-not-contact list", "press !"},
		},
		"that somebody left": {
			change: func(c *card.Card) { c.State.Gone = true },
			want:   []string{"gone from the newest export", "on purpose"},
		},
		"what changed since it was decided": {
			change: func(c *card.Card) {
				c.State.LookAgain = true
				c.Contact.Earlier = &model.Fields{Position: "Clerk", Company: "Acme Ltd"}
			},
			want: []string{"changed since you decided", "position was “Clerk”"},
			not:  []string{"company was"},
		},
		"the earlier decision beside a blank one": {
			change: func(c *card.Card) {
				c.Earlier = &model.Decision{
					Relevance: model.Relevant, RelevanceWhy: model.Justification{Words: "met at a fair"},
					Kind: model.B2B, KindWhy: model.Justification{Words: "their invoice"},
				}
			},
			want: []string{"earlier: Relevant, B2B: met at a fair", "B2B: their invoice", "> r relevant"},
		},
		"that the reason of an earlier answer was erased": {
			change: func(c *card.Card) { c.Earlier = &model.Decision{Relevance: model.NotRelevant} },
			want:   []string{"earlier: Not relevant: the reason was erased"},
		},
		"under which assessment and notice the answer was given": {
			change: func(c *card.Card) {
				c.Suggestion, c.May = true, under("assessment, version 2 of 2026-02-01", "notice 1 of 2026-02-03")
			},
			want: []string{"given under: assessment, version 2 of 2026-02-01; notice 1 of 2026-02-03"},
		},
		"only the notice where there is no assessment": {
			change: func(c *card.Card) { c.Suggestion, c.May = true, under("", "notice 1 of 2026-02-03") },
			want:   []string{"given under: notice 1 of 2026-02-03"},
		},
		"neither before there was one": {
			change: func(c *card.Card) { c.Suggestion, c.May = true, under("", "") },
			want:   []string{"Rules: U6"},
			not:    []string{"under:"},
		},
		"that a decision is on its way to disk": {
			change: func(c *card.Card) { c.Saving = true },
			want:   []string{"saving"},
		},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			c := of(ada(), "privacy")
			if tt.change != nil {
				tt.change(c)
			}
			text := draw(t, c, 100, 40)
			for _, want := range tt.want {
				if !strings.Contains(text, want) {
					t.Errorf("%q is not on the card:\n%s", want, text)
				}
			}
			for _, not := range tt.not {
				if strings.Contains(text, not) {
					t.Errorf("%q is on the card:\n%s", not, text)
				}
			}
		})
	}
}

// under returns an answer given under versions of the assessment and the notice.
func under(lia, notice string) *card.May {
	v := model.Verdict{Outcome: model.MayContact, Rules: []string{"U6"}, LIA: lia, Notice: notice}
	return &card.May{Cautious: v, Standard: v}
}

func TestTheRulesInFullNameTheVersions(t *testing.T) {
	lines := strings.Join(under("assessment, version 2 of 2026-02-01", "").Lines(), "\n")
	if want := "given under: assessment, version 2 of 2026-02-01\n"; !strings.Contains(lines, want) {
		t.Errorf("%q is not in:\n%s", want, lines)
	}
	if lines := strings.Join(under("", "").Lines(), "\n"); strings.Contains(lines, "under:") {
		t.Errorf("versions that there are not:\n%s", lines)
	}
}

func TestAnEmptyRecordSaysSo(t *testing.T) {
	text := draw(t, of(model.Fields{}), 60, 20)
	for _, want := range []string{"(no name given)", "1  no position given", "2  no company given"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not on the card:\n%s", want, text)
		}
	}
}

func TestHiddenCharactersAreNamedAndNotDrawn(t *testing.T) {
	f := ada()
	f.LastName = "\u202eFernsby\x1b[2J"
	text := draw(t, of(f), 60, 20)
	if !strings.Contains(text, "[hidden characters]") || strings.ContainsAny(text, "\x1b\u202e") {
		t.Errorf("the card is\n%q", text)
	}
}

func TestALowWindowKeepsNameEvidenceAndNextStep(t *testing.T) {
	c := of(ada(), "privacy")
	c.Suggestion = true
	text := draw(t, c, 40, 5)
	for _, want := range []string{"Ada Fernsby", "1  Head of Privacy", "2  Acme Ltd", "> r relevant"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not on the card:\n%s", want, text)
		}
	}
}

func TestTextThatDoesNotFitIsCutWithAnEllipsis(t *testing.T) {
	f := ada()
	f.Company = strings.Repeat("Very ", 60) + "Long Ltd"
	for _, h := range []int{4, 6, 8, 12, 20, 40} {
		text := draw(t, of(f), 50, h)
		_, rest, _ := strings.Cut(text, "2  Very")
		if end, _, _ := strings.Cut(rest, "\n3"); !strings.Contains(end, "..") {
			t.Errorf("at %d lines the company ends without an ellipsis:\n%s", h, text)
		}
	}
}

func TestAge(t *testing.T) {
	day := func(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC) }
	tests := map[string]struct {
		on   time.Time
		want string
	}{
		"today is this month":                     {day(2026, 3, 14), " (this month)"},
		"a month less a day is still this month":  {day(2026, 2, 15), " (this month)"},
		"a month to the day":                      {day(2026, 2, 14), " (1 month)"},
		"eleven months":                           {day(2025, 4, 14), " (11 months)"},
		"a year to the day":                       {day(2025, 3, 14), " (1 year)"},
		"years and months":                        {day(2019, 12, 1), " (6 years 3 months)"},
		"a day to come has no age":                {day(2026, 4, 15), ""},
		"the end of a month before a shorter one": {day(2026, 1, 31), " (1 month)"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if got := card.Age(tt.on, now); got != tt.want {
				t.Errorf("Age = %q, want %q", got, tt.want)
			}
		})
	}
}

func FuzzCard(f *testing.F) {
	f.Add("Ada", "Acme Ltd", "Head of Privacy", "privacy", 80, 24, uint16(0))
	f.Add("美咲 霧ヶ原", "株式会社", "部長", "部", 37, 9, uint16(0xffff))
	f.Add("👩‍👩‍👧‍👦 e\u0301 ﷽", "\x1b[2J", "ליאור שדה", " ", 1, 1, uint16(0x5a5a))
	f.Add("", strings.Repeat("x", 400), strings.Repeat("y ", 400), "", 3, 200, uint16(7))
	f.Fuzz(func(t *testing.T, name, company, position, words string, w, h int, bits uint16) {
		w, h = 1+abs(w)%200, 1+abs(h)%80
		c := of(model.Fields{
			FullName: name, Company: company, Position: position, Email: words,
			URL: "https://www.linkedin.com/in/" + name, ConnectedOn: 20200101,
		}, words)
		bit := func(n int) bool { return bits>>n&1 == 1 }
		c.State = review.State{Objected: bit(0), MaybeObjected: bit(1), Gone: bit(2), LookAgain: bit(3)}
		c.Suggestion, c.Saving = bit(4), bit(5)
		if bit(6) {
			c.Contact.Earlier = &model.Fields{Position: company, Company: position}
		}
		if bit(7) {
			c.Earlier = &model.Decision{Relevance: model.Relevant, RelevanceWhy: model.Justification{Words: words}, Kind: model.Unknown, KindWhy: model.Justification{Words: name}}
		}
		c.Draft.SetRelevance(model.Relevance(bits >> 8 % 3))
		c.Draft.SetKind(model.Kind(bits >> 10 % 4))
		c.Draft.Say(model.RelevanceClaim, words)
		for digit := 1; digit <= 9; digit++ {
			if bit(digit + 3) {
				_ = c.Draft.Cite(digit) // that it may not be cited is fine here
			}
		}
		draw(t, c, w, h)
		if bit(12) {
			c.Draft = nil
			draw(t, c, w, h)
		}
	})
}

func abs(n int) int { return max(n, -(n + 1)) }
