package dashboard

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"handpick/assess"
	"handpick/assess/subscriber"
	"handpick/model"
	"handpick/model/review"
	"handpick/tui/ui"
)

// contacts are invented: two hold the word "privacy", one is self-employed, two
// name a legal form, one gives nothing.
func contacts() []model.Contact {
	return []model.Contact{
		model.NewContact(1, "in:a", model.Fields{Company: "Acme Ltd", Position: "Head of Privacy"}),
		model.NewContact(2, "in:b", model.Fields{Company: "Globex GmbH", Position: "Privacy Counsel"}),
		model.NewContact(3, "in:c", model.Fields{Company: "Self-employed", Position: "Photographer"}),
		model.NewContact(4, "in:d", model.Fields{Company: "Acme", Position: "Gardener"}),
		model.NewContact(5, "in:e", model.Fields{FirstName: "Ed"}),
	}
}

func TestCount(t *testing.T) {
	rules := subscriber.New()
	for _, tt := range []struct {
		name  string
		words []string
		want  Counts
	}{
		{"with words of the outreach", []string{"privacy"}, Counts{HoldWords: 2, SelfEmployed: 1, Companies: 2, Bare: 1}},
		{"words that nobody holds", []string{"beekeeper"}, Counts{HoldWords: 0, SelfEmployed: 1, Companies: 2, Bare: 1}},
		{"without words none are missing", nil, Counts{HoldWords: -1, SelfEmployed: 1, Companies: 2, Bare: 1}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, err := Count(t.Context(), contacts(), rules, assess.New(rules, model.Campaign{Words: tt.words}))
			if err != nil || got != tt.want {
				t.Errorf("Count() = %+v, %v; want %+v", got, err, tt.want)
			}
		})
	}
	t.Run("stops when nobody waits for it any more", func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		if _, err := Count(ctx, contacts(), rules, assess.New(rules, model.Campaign{})); !errors.Is(err, context.Canceled) {
			t.Errorf("err = %v", err)
		}
	})
}

func TestTheOverviewTellsWhatIsKnown(t *testing.T) {
	theme := ui.NewTheme(true, true)
	for _, tt := range []struct {
		name     string
		overview Overview
		h        int
		says     []string
		not      []string
	}{
		{"before the records are read", Overview{Tally: review.Tally{Total: 30_000}}, 24,
			[]string{"30,000  contacts", "counting", "not said yet (c says it)"}, []string{"look self-employed", "decided"}},
		{"without words nothing is said of words", Overview{Counts: &Counts{HoldWords: -1, Companies: 7}}, 24,
			[]string{"7  give the legal form"}, []string{"hold your words", "give no company"}},
		{"what was decided", Overview{Counts: &Counts{}, Tally: review.Tally{Decided: 3, Relevant: 2}}, 24,
			[]string{"3  decided", "2  of them relevant"}, []string{"put off", "do not contact"}},
		{"a low window keeps the counts and loses the gaps", Overview{Counts: &Counts{HoldWords: 4}}, 10,
			[]string{"4  hold your words", "> enter begins"}, nil},
		{"a name that would move the cursor does not", Overview{Reviewer: "Ana\x1b[2J"}, 24,
			[]string{"reviewer: Ana␛[2J"}, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := ansi.Strip(tt.overview.View(theme, 60, tt.h))
			if lines := strings.Split(got, "\n"); len(lines) != tt.h || ui.Width(lines[0]) != 60 {
				t.Errorf("%d lines, the first of %d cells", len(lines), ui.Width(lines[0]))
			}
			for _, want := range tt.says {
				if !strings.Contains(got, want) {
					t.Errorf("does not say %q:\n%s", want, got)
				}
			}
			for _, not := range tt.not {
				if strings.Contains(got, not) {
					t.Errorf("says %q:\n%s", not, got)
				}
			}
		})
	}
}
