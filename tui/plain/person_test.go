package plain_test

import (
	"testing"
)

func TestWhatIsTrueOfOnePerson(t *testing.T) {
	hold(t, []conversation{
		{"the key alone tells what was noted and what can be", []string{"p", "p country de because the profile says Bonn", "p"},
			[]string{"Nothing was noted about Cleo Marsh yet.", "p asked: ", "p country: ", "Saved: Cleo Marsh, country: DE, the profile says Bonn.", "\nCountry: DE, the profile says Bonn.\nTo be noted"}, ""},
		{"you wrote today, or on a day, or they did", []string{"w", "w 2026-03-02", "w they 1 March 2026", "w they", "p"},
			[]string{"Saved: Cleo Marsh, written to on 2026-03-03.", "Saved: Cleo Marsh, written to on 2026-03-02.", "Saved: Cleo Marsh, they wrote on 2026-03-01.", "they wrote on 2026-03-03.", "They wrote on 2026-03-01.\nWritten to on 2026-03-02.\n"}, ""},
		{"a day that is none, or still to come, is refused", []string{"w soon", "w 2026-03-04"}, []string{"Write the day as 2026-03-01", "Not saved: the message cannot be of 2026-03-04"}, "Saved:"},
		{"what they asked for is kept with its day", []string{"p asked a quote for two ovens", "tomorrow", "2026-03-09", "2026-03-01"},
			[]string{"The person may ask to read this.", "On which day did they ask? An empty line means today.", "Write the day as", "That day is still to come.", "Saved: Cleo Marsh, they asked for it, 2026-03-01: a quote for two ovens."}, ""},
		{"and is asked for where nothing follows", []string{"p service", "the recall of their oven", ""}, []string{"What is the service message about? The person may ask to read this.", "Saved: Cleo Marsh, service, 2026-03-03: the recall of their oven."}, ""},
		{"a line for them alone is kept and taken back", []string{"p line We met in Bonn.", "p line -", "p"}, []string{"Saved: Cleo Marsh, line: We met in Bonn.\n", "Saved: Cleo Marsh, line:", "Nothing was noted"}, ""},
		{"words that say too much are kept only when that is confirmed", []string{"p line You were ill last spring", "n"}, []string{"health", "Keep it all the same?"}, "Saved"},
		{"sensitive data is noted by its word alone", []string{"p sensitive special", "p sensitive", "no", "p sensitive -", "p sensitive cancer"},
			[]string{"Saved: Cleo Marsh, special-category or crime data", "what it is, is not noted", "nothing sensitive about them", "taken back", "Not saved: unknown sensitivity: use no, special, vulnerable"}, ""},
		{"a consent is asked for part by part", []string{"c organisation Kettle Works", "p consent ticked the box at the fair", "", "news about kettles", "pigeon", "work_email", "2026-02-01", "p"},
			[]string{"To whom was it given? An empty line means Kettle Works.", "What exactly did they agree to?", "For which way of writing?", "Unknown channel", "On which day was it given?",
				"Saved: Cleo Marsh, consent of 2026-02-01 to Kettle Works by work e-mail: ticked the box at the fair."}, ""},
		{"and withdrawn", []string{"p consent by phone", "Ada", "news", "", "2026-02-01", "p withdrew by phone", "2026-01-01", "p withdrew by phone", ""},
			[]string{"Saved: Cleo Marsh, consent", "Not saved: they gave a consent on 2026-02-01", "Saved: Cleo Marsh, consent withdrawn on 2026-03-03: by phone."}, ""},
		{"the four questions of the soft opt-in are asked", []string{"p bought invoice 12", "y", "maybe", "y", "n", "u", ""},
			[]string{"Did you get the address yourself", "Type y, n or u.", "Saved: Cleo Marsh, soft opt-in 1: yes 2: yes 3: no 4: unknown."}, ""},
		{"and cancelled with an empty line", []string{"p bought", "y", ""}, []string{"y yes, n no, u unknown; an empty line cancels."}, "Saved"},
		{"a country that does not exist is refused", []string{"p country", "Atlantis", "p country unknown"}, []string{"Where are they?", "Not saved: unknown country code", "Saved: Cleo Marsh, country: unknown."}, ""},
		{"what there is no word for is explained", []string{"p zebra"}, []string{"There is no \"zebra\" to note: p alone reads out what there is."}, ""},
		{"nothing is noted of a contact that was not read out before", []string{"rb3w"}, []string{"Saved: Cleo Marsh, Relevant", "That was typed before this contact was read out."}, "written to on"},
		{"nor by the other key", []string{"rb3p line Hello"}, []string{"That was typed before this contact was read out."}, "line: Hello"},
		{"the history tells what was noted", []string{"w", "h"}, []string{"Ada: written to on 2026-03-03"}, "changed"},
	})
}

func TestWhatCannotBeNotedIsNotSaidToBeSaved(t *testing.T) {
	d := newDesk(t, people)
	d.talk()
	d.journal.full = 1
	wantInOrder(t, d.talk("w", "p"), "NOT saved: the disk is full.", "Nothing was noted about Cleo Marsh yet.")
}
