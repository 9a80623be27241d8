package triage_test

import (
	"fmt"
	"testing"
	"time"

	"handpick/model"
	"handpick/tui/triage"
)

// sizes are one window of each layout.
var sizes = []struct{ w, h int }{{120, 40}, {80, 24}, {50, 20}}

// decided is a screen on which Ada was decided with words, and is on the card.
func decided(t testing.TB, w, h int) *bench {
	b := start(t, w, h)
	b.Press("r", "e")
	b.Type("she asked for an update at the fair")
	b.Press("enter", "u", "e")
	b.Type("their invoice names nobody")
	b.Press("enter", "f", "3")
	b.Want("Ada Fernsby")
	return b
}

func TestRightsAtEverySize(t *testing.T) {
	tests := map[string]func(t *testing.T, w, h int) *bench{
		"rights": func(t *testing.T, w, h int) *bench {
			b := decided(t, w, h)
			b.Press("h")
			return b
		},
		"correct": func(t *testing.T, w, h int) *bench {
			b := decided(t, w, h)
			b.Press("h", "c")
			return b
		},
		"redact": func(t *testing.T, w, h int) *bench {
			b := decided(t, w, h)
			b.Press("h", "r")
			return b
		},
		"erase": func(t *testing.T, w, h int) *bench {
			b := decided(t, w, h)
			b.Press("h", "e")
			return b
		},
		"erase-confirm": func(t *testing.T, w, h int) *bench {
			b := decided(t, w, h)
			b.mentions = triage.Mentions{
				Exports: []string{"shortlist.csv of 1 March 2026"}, Events: []string{"a reason about another contact of 2 March 2026"},
			}
			b.Press("h", "e", "1")
			b.answer("by e-mail")
			return b
		},
		"complaint": func(t *testing.T, w, h int) *bench {
			b := decided(t, w, h)
			b.Press("h", "p")
			b.answer("by e-mail: why do you have this", "2026-02-27")
			b.Press("h", "p")
			return b
		},
		"sensitive": func(t *testing.T, w, h int) *bench {
			b := start(t, w, h)
			b.Press("p", "d")
			return b
		},
	}
	for name, show := range tests {
		for _, size := range sizes {
			name := fmt.Sprintf("%s-%dx%d", name, size.w, size.h)
			t.Run(name, func(t *testing.T) {
				t.Parallel()
				show(t, size.w, size.h).Golden(name)
			})
		}
	}
}

func TestHistoryOffersWhatTheyCanAskFor(t *testing.T) {
	t.Parallel()
	b := start(t, 100, 30)
	b.Press("h")
	b.Want("History of Ada Fernsby", "Nothing was decided about this contact yet.", "remove the words of a reason  no words were typed")
	b.Press("r")
	b.Want("History of Ada Fernsby")
	b.Press("a")
	want := triage.Right{Kind: triage.GiveAccess, Contact: 1}
	if len(b.rights) != 1 || b.rights[0].Kind != want.Kind || b.rights[0].Contact != want.Contact {
		t.Errorf("asked for %+v, want %+v", b.rights, want)
	}
	b.WantNot("History of")
}

func TestAFieldIsCorrected(t *testing.T) {
	t.Parallel()
	b := start(t, 100, 30)
	b.Press("h", "c", "5")
	b.Want("Correct the position")
	b.answer("Head of Ethics", "she wrote to me")
	b.Want("corrected: Ada Fernsby", "1  Head of Ethics")
	b.Press("h")
	b.Want("she wrote to me")
	b.Press("esc", "/")
	b.Type("ethics")
	b.Want("Ada Fernsby", "(1 found)")
}

func TestACorrectionThatCannotBeSavedKeepsWhatWasTyped(t *testing.T) {
	t.Parallel()
	b := start(t, 100, 30)
	b.Press("h", "c", "5")
	b.answer("Head of Privacy", "she wrote to me")
	b.Want("Not saved: that is what the record says already", "Head of Privacy", "she wrote to me")
}

func TestARecordWithOneFieldForTheNameOffersThat(t *testing.T) {
	t.Parallel()
	b := start(t, 100, 30)
	b.Press("h", "c")
	b.Want("first name", "last name", "e-mail", "company", "position")
	b.WantNot("5  connected")
}

func TestWordsOfAReasonAreRemoved(t *testing.T) {
	t.Parallel()
	b := decided(t, 100, 30)
	b.Press("h", "r")
	b.Want("relevant: she asked for an update at the fair", "Unknown: their invoice names nobody")
	b.Press("1")
	b.Want("Remove these words?", "she asked for an update at the fair")
	b.Press("y") // too early to have been read
	b.Want("Remove these words?")
	b.yes()
	b.Want("words removed: Ada Fernsby")
	b.WantNot("at the fair")
	if r := b.rights[len(b.rights)-1]; r.Kind != triage.RedactReason || r.Claim != model.RelevanceClaim || r.Seq == 0 {
		t.Errorf("asked for %+v", r)
	}
	b.Press("h")
	b.WantNot("at the fair")
	b.Press("r")
	b.Want("Unknown: their invoice names nobody")
	b.WantNot("relevant: (words removed)")
	b.Press("1")
	b.yes()
	b.Press("h")
	b.Want("no words were typed", "the reasons were erased")
}

func TestRemovedWordsAreNotRepeated(t *testing.T) {
	t.Parallel()
	b := decided(t, 100, 30)
	b.Press("h", "r", "1")
	b.yes()
	b.Press("f", "1", "r", ".")
	b.WantNot("at the fair")
}

func TestAComplaintIsRecordedAcknowledgedAndAnswered(t *testing.T) {
	t.Parallel()
	b := start(t, 100, 30)
	b.Press("h", "p")
	b.answer("by e-mail: why do you have this", "tomorrow")
	b.Want("Not saved: write the day as", "by e-mail: why do you have this")
	b.answer("by e-mail: why do you have this", "2026-02-20")
	b.Want("noted for Ada Fernsby")
	b.Press("h")
	b.Want("to be acknowledged by 2026-03-22", "a complaint  open: acknowledge it by 2026-03-22")
	b.Press("p")
	b.Want("I acknowledged the one of 2026-02-20 (due by 2026-03-22)", "I answered the one of 2026-02-20", "within 30 days")
	b.Press("1")
	b.answer("2026-02-19")
	b.Want("Not saved: the complaint was received later than that")
	b.answer("today")
	b.Press("h", "p")
	b.WantNot("I acknowledged the one")
	b.Press("1")
	b.answer("told her where it came from", "today")
	b.Press("h")
	b.Want("closed on 2026-03-02: told her where it came from")
	b.WantNot("open: ")
}

func TestAnAnswerAcknowledgesAComplaint(t *testing.T) {
	t.Parallel()
	b := start(t, 100, 30)
	b.Press("h", "p")
	b.answer("by phone: take me off", "2026-02-20")
	b.Press("h", "p", "2")
	b.answer("took her off", "today")
	c := b.session.Review.Complaints()
	if len(c) != 1 || c[0].Closed != 20260302 || c[0].Acknowledged != 20260302 {
		t.Errorf("complaints %+v", c)
	}
	b.Press("h", "p")
	b.Want("How did it come, and what is it about?")
}

func TestSensitiveDataIsNoted(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name string
		keys []string
		want model.Sensitivity
		says string
	}{
		{"nothing of the kind", []string{"1"}, model.NotSensitive, "nothing sensitive about them"},
		{"of a special category", []string{"2"}, model.SpecialCategory, "special-category or crime data about them"},
		{"a child or vulnerable", []string{"3"}, model.Vulnerable, "a child, or known to be vulnerable"},
		{"taken back", []string{"2", "p", "d", "t"}, model.SensitivityNotSaid, "is taken back"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			b := start(t, 100, 30)
			b.Press("p", "d")
			b.Press(tt.keys...)
			b.Want("noted for Ada Fernsby")
			if got := b.session.Review.Person(1).Sensitivity; got != tt.want {
				t.Errorf("sensitivity %v, want %v", got, tt.want)
			}
			b.Press("h")
			b.Want(tt.says)
			b.Press("esc", "p")
			if tt.want != model.SensitivityNotSaid {
				b.Want("sensitive data about them  " + tt.want.String()[:20])
			}
		})
	}
	t.Run("there is nothing to take back at first", func(t *testing.T) {
		t.Parallel()
		b := start(t, 100, 30)
		b.Press("p", "d", "t")
		b.Want("nothing was said yet")
	})
}

// FuzzRights presses any keys in the dialogs about a person's rights.
func FuzzRights(f *testing.F) {
	for _, seed := range []string{"h", "hc5x\nx\n", "hr1y", "he1x\ny", "he2\n", "hpx\n\n", "hpx\n\nhp1\n", "pd2", "/a\nhe1x\nyh"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, keys string) {
		b := start(t, 80, 24)
		for _, r := range keys[:min(len(keys), 40)] {
			switch {
			case r == '\n':
				b.Press("enter")
			case r == '\x1b':
				b.Press("esc")
			case r > ' ' && r <= '~':
				b.Advance(b.clock, time.Second)
				b.Press(string(r))
			}
			if b.session.Review.State(1).Erased {
				b.WantNot("Fernsby")
			}
		}
	})
}
