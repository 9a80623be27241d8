package model

import (
	"strings"
	"testing"
)

func TestFactsAreRefusedWithAReason(t *testing.T) {
	long := strings.Repeat("x", MaxWords+1)
	consent := Consent{Sender: "Kettle Works", Channel: WorkEmail, On: 20260201, How: "on a form", Wording: "Yes, write to me"}
	tests := []struct {
		name string
		give interface{ Validate(Date) error }
		want string
	}{
		{"an objection needs no day", Objection{How: "by phone"}, ""},
		{"an objection says how it was received", Objection{}, "how the wish was received"},
		{"a company's objection names the company", Objection{How: "by phone", Scope: ByCompany, Company: " "}, "names no company"},
		{"a wish received tomorrow is refused", Objection{How: "by phone", Received: aDay + 1}, "still to come"},
		{"a scope that does not exist is refused", Objection{How: "by phone", Scope: 9}, "the person or their company"},
		{"a whole consent is taken", consent, ""},
		{"a vague consent is taken for what it is worth", Consent{On: aDay, How: "said so"}, ""},
		{"a consent has a day", Consent{How: "said so"}, "which day"},
		{"a consent says how it was given", Consent{On: aDay}, "how the consent was given"},
		{"a consent given on no day is refused", Consent{On: 20260230, How: "said so"}, "no day of the calendar"},
		{"a consent of tomorrow is refused", Consent{On: aDay + 1, How: "said so"}, "still to come"},
		{"a consent for no way of writing that exists is refused", Consent{On: aDay, How: "said so", Channel: 9}, "not on offer"},
		{"a consent with an endless sender is refused", Consent{On: aDay, How: "said so", Sender: long}, "limited to"},
		{"a withdrawal says how", Withdrawal{On: aDay}, "how the consent was withdrawn"},
		{"a withdrawal has a day", Withdrawal{How: "by mail"}, "which day"},
		{"four yes need words", SoftOptInRecord{Answers: AllFour(Yes), On: aDay}, "what the answers rest on"},
		{"four yes with words are taken", SoftOptInRecord{Answers: AllFour(Yes), On: aDay, How: "invoice 12"}, ""},
		{"an answer that does not exist is refused", SoftOptInRecord{Answers: SoftOptIn{9}, On: aDay}, "yes, no or unknown"},
		{"answers have a day", SoftOptInRecord{Answers: SoftOptIn{Yes}}, "which day"},
		{"a message has a day", Written{}, "which day"},
		{"a message of today is taken", Written{On: aDay}, ""},
		{"a message of tomorrow is refused", Written{On: aDay + 1}, "still to come"},
		{"a message goes out or comes in", Written{On: aDay, Direction: 2}, "you wrote or they did"},
		{"they asked for it has a day", NatureNote{Nature: Solicited, Words: "the list"}, "which day"},
		{"they asked for it has words", NatureNote{Nature: Solicited, On: aDay}, "what they asked for"},
		{"a dated note is taken", NatureNote{Nature: Service, On: aDay, Words: "the recall of model 4"}, ""},
		{"no note takes one back", NatureNote{}, ""},
		{"marketing is no note on one contact", NatureNote{Nature: Marketing, On: aDay, Words: "offers"}, "solicited or service"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { wantError(t, tt.give.Validate(aDay), tt.want) })
	}
	t.Run("an unknown country says what is allowed", func(t *testing.T) {
		wantError(t, CountryAnswer{Country: "England"}.Validate(), "two letters")
	})
	t.Run("cannot tell is an answer", func(t *testing.T) { wantError(t, CountryAnswer{}.Validate(), "") })
	t.Run("a line is limited", func(t *testing.T) { wantError(t, Line(long).Validate(), "500 characters") })
}

func TestConsentCoversTheSenderAndTheChannelItNames(t *testing.T) {
	campaign := Campaign{Sender: "Rosa Invented", Organisation: "Kettle Works", Channel: WorkEmail}
	whole := Consent{Sender: "KETTLE  works", Channel: WorkEmail, On: aDay, How: "on a form", Wording: "Yes, write to me"}
	tests := []struct {
		name   string
		change func(*Consent)
		want   bool
	}{
		{"whole, whatever the case", func(*Consent) {}, true},
		{"to the person who writes", func(c *Consent) { c.Sender = "Rosa Invented" }, true},
		{"to another sender", func(c *Consent) { c.Sender = "Kettle Works and partners" }, false},
		{"to nobody named", func(c *Consent) { c.Sender = "" }, false},
		{"for another channel", func(c *Consent) { c.Channel = LinkedInMessage }, false},
		{"for no channel", func(c *Consent) { c.Channel = NoChannel }, false},
		{"without its wording", func(c *Consent) { c.Wording = "" }, false},
		{"without its day", func(c *Consent) { c.On = 0 }, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := whole
			tt.change(&c)
			if got := c.Covers(&campaign); got != tt.want {
				t.Errorf("covers %t, want %t", got, tt.want)
			}
		})
	}
	t.Run("not an outreach that names no channel or sender", func(t *testing.T) {
		if whole.Covers(&Campaign{Organisation: "Kettle Works"}) || (Consent{Channel: WorkEmail, On: aDay, How: "x", Wording: "y"}).Covers(&Campaign{Channel: WorkEmail}) {
			t.Error("covers")
		}
	})
}

func TestDaysSince(t *testing.T) {
	for _, tt := range []struct {
		day, earlier Date
		want         int
	}{{20260303, 20260303, 0}, {20260303, 20260301, 2}, {20260301, 20260303, -2}, {20270101, 20260101, 365}, {0, 20260101, 0}, {20260101, 0, 0}} {
		if got := tt.day.DaysSince(tt.earlier); got != tt.want {
			t.Errorf("from %s to %s: %d days, want %d", tt.earlier, tt.day, got, tt.want)
		}
	}
}
