package dashboard

import (
	"context"
	"errors"
	"testing"

	"handpick/assess"
	"handpick/assess/subscriber"
	"handpick/model"
)

// contacts are invented: two hold the word "privacy", one is self-employed, two
// name a legal form, one gives nothing, and of one no more than the number is
// left.
func contacts() []model.Contact {
	return []model.Contact{
		model.NewContact(1, "in:a", model.Fields{Company: "Acme Ltd", Position: "Head of Privacy"}),
		model.NewContact(2, "in:b", model.Fields{Company: "Globex GmbH", Position: "Privacy Counsel"}),
		model.NewContact(3, "in:c", model.Fields{Company: "Self-employed", Position: "Photographer"}),
		model.NewContact(4, "in:d", model.Fields{Company: "Acme", Position: "Gardener"}),
		model.NewContact(5, "in:e", model.Fields{FirstName: "Ed"}),
		{No: 6},
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
