package campaign_test

import (
	"reflect"
	"strings"
	"testing"

	"handpick/model"
	"handpick/tui/campaign"
)

// typed is a setting that is answered in words.
var typed = []struct {
	label, text string
	want        func(c *model.Campaign) any
	value       any
}{
	{"What it is for", "Sell kettles", func(c *model.Campaign) any { return c.Purpose }, "Sell kettles"},
	{"Words of fitting roles", "head of, buyer", func(c *model.Campaign) any { return c.Words }, []string{"head of", "buyer"}},
	{"Good ones wanted", "25", func(c *model.Campaign) any { return c.Goal }, 25},
	{"Your real name", "Ann Example", func(c *model.Campaign) any { return c.Sender }, "Ann Example"},
	{"Organisation", "Kettles Ltd", func(c *model.Campaign) any { return c.Organisation }, "Kettles Ltd"},
	{"Reply address", "ann@kettle.example", func(c *model.Campaign) any { return c.ReplyAddress }, "ann@kettle.example"},
	{"Privacy notice", "https://kettle.example/p", func(c *model.Campaign) any { return c.PrivacyLink }, "https://kettle.example/p"},
	{"Days between messages", "180", func(c *model.Campaign) any { return c.IntervalDays }, 180},
	{"Most unanswered", "3", func(c *model.Campaign) any { return c.MaxUnanswered }, 3},
	{"Look at it again on", "2026-12-24", func(c *model.Campaign) any { return c.ReviewOn }, model.Date(20261224)},
}

func TestEveryTypedSettingCanBeSetAndCleared(t *testing.T) {
	for _, tt := range typed {
		t.Run(tt.label, func(t *testing.T) {
			d, m := start(t, campaign.Input{}, 80, 24)
			to(t, d, tt.label)
			d.Press("enter")
			d.Type(tt.text)
			d.Press("enter")
			c := m.last(t)
			if got := tt.want(&c); !reflect.DeepEqual(got, tt.value) {
				t.Errorf("typing %q saved %v, want %v", tt.text, got, tt.value)
			}
			d.Want(tt.text)
			d.Press("enter", "ctrl+u", "enter")
			c = m.last(t)
			if got := tt.want(&c); !reflect.ValueOf(got).IsZero() {
				t.Errorf("an empty line saved %v, want nothing", got)
			}
		})
	}
}

func TestEveryChosenSettingCanBeSetAndCleared(t *testing.T) {
	for _, tt := range []struct {
		name, label string
		set, clear  []string
		want        func(c *model.Campaign) any
		value       any
	}{
		{"the channel", "Channel", []string{"3"}, []string{"0"}, func(c *model.Campaign) any { return c.Channel }, model.WorkEmail},
		{"a country with rules", "Usual country", []string{"4"}, []string{"0"}, func(c *model.Campaign) any { return c.Country }, model.Country("DE")},
		{"the tenth country, by arrows", "Usual country", []string{"k", "k", "enter"}, []string{"0"}, func(c *model.Campaign) any { return c.Country }, model.Country("NL")},
		{"a country without rules", "Usual country", []string{"o", "c", "h", "enter", "enter"}, []string{"0"}, func(c *model.Campaign) any { return c.Country }, model.Country("CH")},
		{"a country that is typed as unknown", "Usual country", []string{"1"}, []string{"o", "ctrl+u", "u", "n", "k", "n", "o", "w", "n", "enter"}, func(c *model.Campaign) any { return c.Country }, model.UnitedKingdom},
		{"the policy, with why", "Policy", []string{"2", "w", "h", "y", "enter"}, []string{"1"}, func(c *model.Campaign) any { return c.PolicyChosen }, model.Choice{Why: "why"}},
		{"page invitations", "Page invitations", []string{"2"}, []string{"1"}, func(c *model.Campaign) any { return c.PageInvites }, model.PageInvitesMarketing},
		{"consent", "consent", nil, nil, func(c *model.Campaign) any { return c.Basis }, model.BasisConsent},
		{"contract", "contract", nil, nil, func(c *model.Campaign) any { return c.Basis }, model.BasisContract},
		{"legitimate interests", "legitimate interests", nil, nil, func(c *model.Campaign) any { return c.Basis }, model.BasisLegitimateInterests},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d, m := start(t, campaign.Input{}, 80, 24)
			to(t, d, tt.label)
			d.Press("enter")
			d.Press(tt.set...)
			c := m.last(t)
			if got := tt.want(&c); !reflect.DeepEqual(got, tt.value) {
				t.Errorf("saved %v, want %v", got, tt.value)
			}
			d.Press("enter")
			d.Press(tt.clear...)
			c = m.last(t)
			if got := tt.want(&c); !reflect.ValueOf(got).IsZero() {
				t.Errorf("taking it back saved %v", got)
			}
		})
	}
}

func TestNothingIsSavedWhereNothingChanged(t *testing.T) {
	for _, tt := range []struct {
		label string
		keys  []string
	}{
		{"What it is for", []string{"enter"}},
		{"Words of fitting roles", []string{"enter"}},
		{"Days between messages", []string{"enter"}},
		{"Usual country", []string{"enter"}},
		{"Policy", []string{"enter", "enter"}},
		{"Whose list this is", []string{"enter"}},
		{"Made elsewhere", []string{"enter", "enter", "enter", "enter", "enter", "enter"}},
		{"Channel", []string{"esc"}},
		{"Your real name", []string{"x", "esc"}},
	} {
		t.Run(tt.label, func(t *testing.T) {
			d, m := start(t, full(), 80, 24)
			to(t, d, tt.label)
			d.Press("enter")
			d.Press(tt.keys...)
			if len(m.saved) != 0 || !m.stack.Empty() {
				t.Errorf("saved %+v, dialog open: %t", m.saved, !m.stack.Empty())
			}
		})
	}
}

func TestBadInputStaysInTheDialogWithTheReason(t *testing.T) {
	for _, tt := range []struct{ name, label, open, text, want string }{
		{"a number in words", "Good ones wanted", "", "many", "write a whole number"},
		{"a negative number", "Days between messages", "", "-5", "write a whole number"},
		{"too many days", "Days between messages", "", "4000", "use 1 to 3650, or 0 for 90"},
		{"too many messages", "Most unanswered", "", "11", "use 1 to 10, or 0 for 2"},
		{"a date in words", "Look at it again on", "", "next spring", "write it as 2026-03-31"},
		{"a day that does not exist", "Look at it again on", "", "2026-02-30", "write it as 2026-03-31"},
		{"a day that is over", "Look at it again on", "", "2026-03-01", "that day is over"},
		{"a country in words", "Usual country", "o", "Kernow", "use a code of two letters"},
		{"a code nobody has", "Usual country", "o", "XX", "or unknown"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d, m := start(t, campaign.Input{}, 80, 24)
			to(t, d, tt.label)
			d.Press("enter")
			d.Type(tt.open + tt.text)
			d.Press("enter")
			d.Want("Not saved: ", tt.want, tt.text)
			if len(m.saved) != 0 || len(m.notices) != 1 {
				t.Errorf("saved %+v, said %q", m.saved, m.notices)
			}
			d.Press("esc")
			d.WantNot("Not saved")
		})
	}
}

func TestAReplyAddressAndALinkAreDoubted(t *testing.T) {
	for _, tt := range []struct{ label, text, doubt string }{
		{"Reply address", "01234 567", "this is no e-mail address"},
		{"Reply address", "@example", "this is no e-mail address"},
		{"Privacy notice", "kettle.example/privacy", "it begins with https://"},
		{"Privacy notice", "javascript:alert(1)", "it begins with https://"},
	} {
		t.Run(tt.text, func(t *testing.T) {
			d, m := start(t, campaign.Input{}, 80, 24)
			to(t, d, tt.label)
			d.Press("enter")
			d.Type(tt.text)
			d.Want(tt.doubt)
			d.Press("enter")
			if len(m.saved) != 0 {
				t.Fatal("it was saved at once")
			}
			d.Press("enter")
			if len(m.saved) != 1 {
				t.Error("it was not saved when confirmed")
			}
		})
	}
}

func TestAStandardPolicyNeedsAReason(t *testing.T) {
	d, m := start(t, campaign.Input{}, 80, 24)
	to(t, d, "Policy")
	d.Press("enter", "2", "enter")
	d.Want("without a reason the policy stays as it is")
	d.Press("esc")
	if len(m.saved) != 0 {
		t.Errorf("saved %+v", m.saved)
	}
	d, _ = start(t, full(), 120, 40)
	d.Want("standard, chosen by Rosa Invented: our counsel follows the regulator")
}

func TestALongTextIsNotCutByOpeningIt(t *testing.T) {
	in := full()
	in.Campaign.Words = []string{strings.Repeat("x", 600), "y"}
	d, m := start(t, in, 80, 24)
	to(t, d, "Words of fitting roles")
	d.Press("enter", "enter")
	if len(m.saved) != 0 {
		t.Errorf("opening it changed the words to %d", len(m.last(t).Words))
	}
}

func TestWhoseListItIs(t *testing.T) {
	for i, want := range []model.Source{model.OwnExport, model.GivenByPerson, model.ScrapedOrBought} {
		t.Run(want.String(), func(t *testing.T) {
			d, m := start(t, campaign.Input{}, 80, 24)
			to(t, d, "Whose list this is")
			d.Press("enter", []string{"1", "2", "3"}[i])
			if m.in.Source != want {
				t.Errorf("stated %v, want %v", m.in.Source, want)
			}
			d.Want(want.String())
		})
	}
}

func TestABasisThatLeadsNowhereIsExplainedAndKeepsTheOld(t *testing.T) {
	for _, label := range []string{"legal obligation", "vital interests", "public task"} {
		t.Run(label, func(t *testing.T) {
			d, m := start(t, full(), 50, 20)
			to(t, d, label)
			d.Press("enter")
			d.Want("No ground for an outreach", "Your choice stays: legitimate interests.")
			d.Press("enter")
			if len(m.saved) != 0 || m.in.Campaign.Basis != model.BasisLegitimateInterests {
				t.Errorf("saved %+v", m.saved)
			}
		})
	}
}

func TestEachBasisSaysWhenItHolds(t *testing.T) {
	d, _ := start(t, campaign.Input{}, 50, 20)
	for _, b := range model.Bases() {
		to(t, d, b.String())
		told := strings.Join(strings.Fields(d.Screen()), " ")
		if !strings.Contains(told, b.Holds()) {
			t.Errorf("%s does not say %q:\n%s", b, b.Holds(), d.Screen())
		}
	}
}
