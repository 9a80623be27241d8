package tui

import (
	"os"
	"strings"
	"testing"

	"handpick/model"
)

// word is an invented draft that promotes nothing and lacks nothing.
const word = `Hi {first_name},
{why} I am doing research for a dissertation on how a {position} learns, and would like to hear how you did.
Robin Farrow, Bramble Kiln Ltd
robin@bramblekiln.example
I have your details from our LinkedIn connection. How I use them: https://bramblekiln.example/privacy
If you would rather not hear from me about this, reply "no" and I will not write again.
`

// stated is an outreach in which everything was said.
func stated() model.Campaign {
	return model.Campaign{
		No: 1, Purpose: "learn how people learn", Words: []string{"privacy"},
		Sender: "Robin Farrow", Organisation: "Bramble Kiln Ltd", ReplyAddress: "robin@bramblekiln.example",
		PrivacyLink: "https://bramblekiln.example/privacy", Channel: model.LinkedInMessage, Country: model.UnitedKingdom,
		Basis: model.BasisLegitimateInterests, Draft: word, Nature: model.Informational,
		NatureChosen: model.Choice{Why: "research"},
		LIA:          model.LIA{Title: "Learning", By: "Robin", On: 20260201, Outcome: model.LIAPass},
	}
}

// prepared runs the program past the overview, with an outreach stated.
func prepared(t *testing.T, c model.Campaign, w, h int) *bench {
	t.Helper()
	b := begun(t, folder(t), w, h)
	b.state(t, c)
	return b
}

// state states the outreach behind the back of the screens.
func (b *bench) state(t *testing.T, c model.Campaign) {
	t.Helper()
	if err := b.app.session.Do(b.app.session.Review.SetCampaign(c)); err != nil {
		t.Fatal(err)
	}
	b.Resize(b.app.layout.W, b.app.layout.H)
}

// answer types into the lines of a prompt, each after clearing it.
func (b *bench) answer(lines ...string) {
	for _, line := range lines {
		b.Press("ctrl+u")
		b.Type(line)
		b.Press("enter")
	}
}

// marketing is the outreach when its message sells.
func marketing() model.Campaign {
	c := stated()
	c.Nature, c.Draft = model.Marketing, strings.Replace(word, "{why} ", "", 1)
	return c
}

func TestWhatIsTrueOfOnePersonChangesTheAnswerForThemAlone(t *testing.T) {
	tests := []struct {
		name     string
		outreach model.Campaign
		note     func(b *bench)
		before   string
		after    string
		history  string
	}{
		{"they asked for it", marketing(), func(b *bench) {
			b.Press("p", "a")
			b.answer("the kiln tables", "1 March 2026")
		}, "May I write?  not yet", "May I write?  yes", "the kiln"},
		{"a service message", marketing(), func(b *bench) {
			b.Press("p", "s")
			b.answer("the kiln recall", "yesterday")
		}, "May I write?  not yet", "May I write?  yes", "the kiln"},
		{"a consent for this sender and channel", marketing(), func(b *bench) {
			b.Press("r", "1", "s", "2", "f", "3", "p", "c")
			b.answer("Bramble Kiln Ltd", "ticked a box on paper, in the binder", "news of kilns", "2026-02-01")
			b.Press("1")
		}, "", "May I write?  yes, with conditions", "consent of"},
		{"a consent that was withdrawn", marketing(), func(b *bench) {
			b.Press("p", "w")
			b.answer("wrote to say so", "today")
		}, "", "May I write?  no: do not contact", "wrote to"},
		{"a soft opt-in with four times yes", func() model.Campaign {
			c := marketing()
			c.Channel = model.WorkEmail
			return c
		}(), func(b *bench) {
			b.Press("r", "1", "s", "2", "f", "3", "p", "b", "y", "y", "y", "y")
			b.answer("an invoice", "2026-02-01")
		}, "", "May I write?  yes, with conditions", "soft opt-in"},
		{"a soft opt-in with one no", marketing(), func(b *bench) {
			b.Press("r", "1", "s", "2", "f", "3", "p", "b", "y", "y", "n", "y")
			b.answer("an invoice", "2026-02-01")
		}, "", "May I write?  not yet: consent needed", "soft opt-in"},
		{"a country without rules", marketing(), func(b *bench) {
			b.Press("p", "l")
			b.answer("CH", "it is in their profile")
		}, "", "May I write?  not yet", "it is in their profile"},
		{"a line for them alone", stated(), func(b *bench) {
			b.Press("p", "y")
			b.answer("You spoke in May.")
		}, "", "Ada Fernsby", "You spoke in May."},
		{"written to today", stated(), func(b *bench) { b.Press("w", "w") }, "", "May I write?  no: do not contact", "2026-03-02"},
		{"written to on another day", stated(), func(b *bench) {
			b.Press("w", "o")
			b.answer("2026-02-20")
		}, "", "May I write?  no: do not contact", "20"},
		{"they wrote", stated(), func(b *bench) { b.Press("w", "r") }, "", "noted when you wrote to each other", "2026-03-02"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := prepared(t, tt.outreach, 120, 40)
			b.Want(tt.before)
			tt.note(b)
			b.Want("Ada Fernsby", tt.after)
			b.Press("h")
			b.Want(tt.history)
			b.Press("esc", "f", "1", "j")
			b.Want("Photographer") // somebody else: nothing is known of them
			other := b.app.session.Review.Person(b.app.triage.Place().Contact)
			if len(other.Consents)+len(other.Written) > 0 || other.Withdrawn != nil {
				t.Errorf("it was set for somebody else too: %+v", other)
			}
		})
	}
}

func TestUndoTakesBackDecisionsAndNothingElse(t *testing.T) {
	b := prepared(t, stated(), 120, 40)
	b.Press("r", "3", "b", "f", "3", "w", "w", "p", "y")
	b.answer("You spoke in May.")
	b.Press("!")
	b.answer("by phone")
	b.Press("z")
	b.Want("taken back: Ada Fernsby, Relevant, B2B")
	r := b.app.session.Review
	if len(r.Person(1).Written) != 1 || r.Note(1).Line == "" || r.Tally().Objected == 0 {
		t.Error("undo took back what was noted about a person")
	}
	b.Press("z")
	b.Want("nothing to undo")
}

func TestADayThatCannotBeReadLosesNoWords(t *testing.T) {
	tests := []struct {
		name string
		ask  func(b *bench)
		want []string
	}{
		{"consent", func(b *bench) {
			b.Press("p", "c")
			b.answer("Bramble Kiln Ltd", "on paper", "news of kilns", "the 30th of Feb")
		}, []string{"Not saved: write the day", "on paper", "news of kilns", "the 30th of Feb"}},
		{"a consent still to come", func(b *bench) {
			b.Press("p", "c")
			b.answer("Bramble Kiln Ltd", "on paper", "news of kilns", "2026-03-03")
		}, []string{"Not saved: ", "on paper", "2026-03-03"}},
		{"a wish", func(b *bench) {
			b.Press("!", "shift+tab")
			b.answer("soon", "by phone, at the fair")
		}, []string{"Not saved: write the day", "by phone, at the fair"}},
		{"another day of writing", func(b *bench) {
			b.Press("w", "o")
			b.answer("tomorrow")
		}, []string{"Not saved: write the day", "tomorrow"}},
		{"a country", func(b *bench) {
			b.Press("p", "l")
			b.answer("Mars", "they said so")
		}, []string{"Not saved: ", "Mars", "they said so"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := prepared(t, stated(), 120, 40)
			head := b.app.session.Head()
			tt.ask(b)
			b.Want(tt.want...)
			if b.app.session.Head() != head {
				t.Error("something was saved")
			}
		})
	}
}

func TestAWishOfACompanyReachesEveryColleague(t *testing.T) {
	b := prepared(t, stated(), 120, 40)
	b.Press("!", "shift+tab", "shift+tab")
	b.answer("their company", "today", "a letter from their office")
	b.Want("do not contact: everybody at Acme Ltd, here and in every other review")
	b.WantNot("Di Vance") // nobody of the company is left to decide
	b.Press("f", "c")
	b.Want("of 2", "Ada Fernsby", "Di Vance", "their company asked for it")
	b.Press("end", "tab")
	b.Want("Privacy Counsel", "G2")
	b.Press("!")
	b.Want("their company asked: lift that at Ada Fernsby")
}

func TestWhoObjectedShowsTheRule(t *testing.T) {
	b := prepared(t, stated(), 120, 40)
	b.Press("!")
	b.answer("by phone")
	b.Press("f", "c", "tab")
	b.Want("asked not to be written to", "May I write?  no: do not contact", "Rules: G1")
}

func TestTheMessageIsCopiedOnlyWhereItMayGo(t *testing.T) {
	decided := func(t *testing.T, c model.Campaign) *bench {
		b := prepared(t, c, 120, 40)
		b.Press("r", "3", "b", "f", "3")
		return b
	}
	t.Run("ready", func(t *testing.T) {
		b := decided(t, stated())
		b.Press("p", "y")
		b.answer("You spoke in May.")
		b.Press("Y")
		b.Want("message sent to the clipboard")
		if got := b.Copied(); !strings.HasPrefix(got, "Hi Ada,\nYou spoke in May. I am") || strings.Contains(got, "{") {
			t.Errorf("copied %q", got)
		}
	})
	refused := []struct {
		name   string
		change func(c *model.Campaign)
		note   func(b *bench)
		want   string
	}{
		{"no draft", func(c *model.Campaign) { c.Draft = "" }, nil, "there is no message yet: m writes it"},
		{"no line for them", nil, nil, "not copied: "},
		{"consent needed", func(c *model.Campaign) { c.Nature = model.Marketing }, nil, "not copied: "},
		{"no assessment", func(c *model.Campaign) { c.LIA = model.LIA{} }, nil, "not copied: answer five questions"},
		{"written to already", nil, func(b *bench) { b.Press("w", "w") }, "not copied: "},
		{"a line that sells in a message that does not", nil, func(b *bench) {
			b.Press("p", "y")
			b.answer("We offer 20% off today, book a demo.")
		}, "not copied: the line for this person promotes something"},
		{"they objected", nil, func(b *bench) {
			b.Press("!")
			b.answer("by phone")
			b.Press("f", "c")
		}, "not copied: "},
	}
	for _, tt := range refused {
		t.Run(tt.name, func(t *testing.T) {
			c := stated()
			if tt.change != nil {
				tt.change(&c)
			}
			b := decided(t, c)
			if tt.note != nil {
				tt.note(b)
			}
			b.Press("Y")
			b.Want(tt.want)
			if b.Copied() != "" {
				t.Errorf("copied %q", b.Copied())
			}
		})
	}
}

func TestWhatIsNotSavedAboutAPersonIsNotShown(t *testing.T) {
	for name, note := range map[string]func(b *bench){
		"written to": func(b *bench) { b.Press("w", "w") },
		"consent": func(b *bench) {
			b.Press("p", "c")
			b.answer("Bramble Kiln Ltd", "on paper", "news", "today")
			b.Press("1")
		},
		"a wish": func(b *bench) {
			b.Press("!")
			b.answer("by phone")
		},
	} {
		t.Run(name, func(t *testing.T) {
			b := prepared(t, stated(), 120, 40)
			if err := os.Remove(b.app.session.Path()); err != nil {
				t.Fatal(err)
			}
			note(b)
			b.Want("error: NOT saved: ", "Ada Fernsby")
			p := b.app.session.Review.Person(1)
			if len(p.Written)+len(p.Consents) > 0 || p.Objection != nil {
				t.Errorf("it stands as if it were saved: %+v", p)
			}
			b.app.session = nil // nothing is left to close properly
		})
	}
}

func TestTheRulesShowInFullWhereTheCardIsSmall(t *testing.T) {
	b := prepared(t, marketing(), 50, 20)
	b.Press("r", "3", "b", "f", "3", "tab")
	b.Want("tab again shows the rules")
	b.Press("tab")
	b.Want("May I write to Ada Fernsby?", "cautious policy: informational only", "Rules: ")
	b.Press("end")
	b.Want("This is not legal advice.")
	b.Press("esc")
	b.Want("Ada Fernsby")
	b.WantNot("Suggestion:")
}

func TestAnInvitationThatIsTooLongForThisPersonIsNotCopied(t *testing.T) {
	c := stated()
	c.Channel = model.LinkedInInvite
	b := prepared(t, c, 120, 40)
	b.Press("r", "3", "b", "f", "3", "p", "y")
	b.answer("You spoke in May.")
	b.Press("Y")
	b.Want("not copied: ", "300")
	if b.Copied() != "" {
		t.Errorf("copied %q", b.Copied())
	}
}

func TestWhoseListItIsCountsForEverybodyOnIt(t *testing.T) {
	b := prepared(t, stated(), 120, 40)
	b.Press("r", "3", "b", "c")
	b.setting(t, "Whose list this is")
	b.Press("3")
	b.Want("scraped or bought", "the answer changed for 1")
	b.Press("esc", "f", "3", "tab")
	b.Want("May I write?  no: do not contact", "G3")
}

func TestACountrySignAgainstTheUsualOneWaitsForAnAnswer(t *testing.T) {
	dir := t.TempDir()
	write(t, dir+"/connections.csv", strings.Replace(export, "Globex", "Globex GmbH", 1))
	b := begun(t, dir, 120, 40)
	b.state(t, stated())
	b.Press("j", "j", "r", "1", "b", "2", "f", "3")
	b.Want("Globex GmbH", "May I write?  not yet: confirm the country of this", "points to DE")
	b.Press("p", "l")
	b.answer("UK", "their site gives a British address")
	b.WantNot("confirm the country")
}

func TestTheHistorySaysWhoAskedAndWhen(t *testing.T) {
	b := prepared(t, stated(), 120, 40)
	b.Press("!", "shift+tab", "shift+tab")
	b.answer("their company", "2026-02-20", "a letter")
	b.Press("f", "c", "home", "h")
	b.Want("do not contact, asked by Acme", "February 2026: a letter")
}

func TestAMessageThatAsksForWhatARecordLacksIsNotReady(t *testing.T) {
	b := prepared(t, stated(), 120, 40)
	b.Press("r", "3", "b", "f", "3")
	b.Want("May I write?  not yet: may contact with conditions", "alone, for {why}")
	b.Press("p", "y")
	b.answer("You spoke in May.")
	b.WantNot("alone, for")
}
