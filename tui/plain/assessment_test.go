package plain_test

import (
	"strings"
	"testing"

	"handpick/model"
)

// five answers the first sitting with nothing but what is needed, and outcome
// the last, up to the question whether to conclude.
var (
	five    = []string{"a", "Find five bakeries for a pilot", "2", "", "2", "", "2", "", "1", ""}
	outcome = []string{"a outcome", "1", "It helps them too", "They hear of it once", "y", "founder", "", "2026-09-01", "1,3", ""}
)

// lines puts conversations behind each other.
func lines(parts ...[]string) []string {
	var all []string
	for _, p := range parts {
		all = append(all, p...)
	}
	return all
}

// wantInOrder checks what was said.
func wantInOrder(t *testing.T, said string, want ...string) {
	t.Helper()
	rest := said
	for _, w := range want {
		_, after, ok := strings.Cut(rest, w)
		if !ok {
			t.Fatalf("does not say %q in its place:\n%s", w, said)
		}
		rest = after
	}
}

func TestTheAssessment(t *testing.T) {
	concluded := lines(five, outcome, []string{"y"})
	tests := []struct {
		name  string
		lines []string
		want  []string // in this order
		not   string
	}{
		{"two lines say where it stands, and the first open question follows", []string{"a"},
			[]string{"Why it is fair to write: 0 of 46 answered, the first five 0 of 5, 0 warnings, 0 stops.\nNothing is concluded yet. This is not legal advice.\n\nP1. What do you want",
				"Why this is asked: ", "For example: ", "Answer in words. An empty line skips, stop ends."}, "P5."},
		{"words are saved at once, dated today, and the next question follows", []string{"a", "sell boats"}, []string{"P1. ", "Saved, dated 2026-03-03.", "P5. ", "1 nothing in any message"}, ""},
		{"an empty line skips", []string{"a", "", ""}, []string{"P1. ", "P5. ", "B1. "}, "Saved"},
		{"stop ends it", []string{"a", "", "stop"}, []string{"P5. ", "Stopped: a goes on.", "Next: r relevant"}, "B1."},
		{"it goes on where it stood", []string{"a", "sell boats", "stop", "a"}, []string{"1 of 46 answered, the first five 1 of 5", "P5. "}, ""},
		{"a choice is a number, and words beside it are welcome", []string{"a B1", "1", "two are chaplains", "a B1"},
			[]string{"1 yes\n2 no\nType a number.", "Saved, dated 2026-03-03: yes.", "Type more in your own words", "Saved, dated 2026-03-03: yes.",
				"Answered: yes: two are chaplains (2026-03-03, Ada); a line with - takes it back."}, ""},
		{"a choice may be named", []string{"a B1", "No", ""}, []string{"Saved, dated 2026-03-03: no."}, ""},
		{"what is not on offer is asked again", []string{"a B1", "3", "2", ""}, []string{"Not saved: there is no \"3\" to choose", "Type a number.", "Saved, dated 2026-03-03: no."}, ""},
		{"several are chosen with commas between, in any order", []string{"a O7b", "3, 1"}, []string{"Saved, dated 2026-03-03: the message goes another way, somebody complains."}, ""},
		{"only one is chosen where only one fits", []string{"a B1", "1,2"}, []string{"Not saved: there is no \"1,2\" to choose"}, "Saved,"},
		{"words that are needed are asked for before anything is saved", []string{"a N1", "1", "", "a N1", "1", "eleven wanted to see it"},
			[]string{"Say why in your own words", "Not saved: question N1: say it in your own words", "N1. ", "Say why in your own words", "Saved, dated 2026-03-03: yes."}, "Answered:"},
		{"the end of the input keeps a choice that needs no words", []string{"a S1", "2"}, []string{"Saved, dated 2026-03-03: no.", "0 decisions saved"}, ""},
		{"and says that one without the words it needs is not saved", []string{"a N1", "1"}, []string{"Say why", "Not saved: question N1", "0 decisions saved"}, "Saved,"},
		{"stop within the words keeps such a choice", []string{"a rest", "", "1", "stop"}, []string{"H2. ", "Saved, dated 2026-03-03: choosing contacts only.", "Stopped"}, "H3."},
		{"a day is a day of the calendar", []string{"a O7", "2026-02-30", "2026-09-01"}, []string{"Type a day as 2026-03-31.", "Not saved: question O7: that is no day", "Saved, dated 2026-03-03."}, ""},
		{"what the program holds is taken over with y, and keeps its origin", []string{"a s3", "y", "a S3"},
			[]string{"The program holds: yes: The do-not-contact list", "(how this program works); y takes it over.", "Saved, dated 2026-03-03: yes.", "(2026-03-03, Ada, how this program works)"}, "Type more"},
		{"y is no answer in words", []string{"a P1", "y"}, []string{"Not saved: the program holds nothing here"}, "Saved,"},
		{"too long an answer is refused", []string{"a P1", strings.Repeat("a", model.MaxAnswer+1)}, []string{"Not saved: question P1: the answer is limited to 2000 characters."}, "Saved,"},
		{"an answer is changed, and taken back", []string{"a B2", "1", "", "a B2", "2", "", "a B2", "-", "a B2", "-"},
			[]string{"Saved, dated 2026-03-03: yes.", "Answered: yes", "Saved, dated 2026-03-03: no.", "Answered: no", "Taken back.", "Not saved: there is no answer to take back."}, ""},
		{"the same answer again saves nothing", []string{"a B2", "1", "a few", "a B2", "1", ""}, []string{"Answered: yes: a few", "That is the answer already."}, ""},
		{"a stop and a warning are told with the answer", []string{"a S1", "2", ""}, []string{"Stop: no marketing goes to anybody", "Warning: a message without a way to refuse"}, ""},
		{"after the first five the outcome is offered, or the rest", five, []string{"That was the first five: 5 of 5 answered. a outcome gives the outcome now, a rest asks the other questions first."}, "O1."},
		{"and a alone goes to the outcome", lines(five, []string{"a"}), []string{"O1. "}, "H1."},
		{"the conditions are asked for where there are some", []string{"a outcome", "2"}, []string{"O1. ", "O2. "}, ""},
		{"and else not", []string{"a outcome", "1"}, []string{"O1. ", "O3. "}, "O2."},
		{"what is missing is asked for before it is concluded", []string{"a outcome", "1", "", "", "", "", "", "", "", "", "sell boats", "stop"},
			[]string{"Not concluded: question P1: answer it first", "P1. ", "Saved", "Not concluded: question P5: answer it first", "P5. ", "Stopped"}, "Conclude version"},
		{"warnings and what is left open are told before it is concluded", lines(five, outcome, []string{"y", "a"}),
			[]string{"Warning, B11: ", "May you rely on legitimate interests: yes. Decided by Ada (founder).", "Conclude version 1, with 34 questions not answered? It is kept as it stands, with today's date. y or n",
				"Saved: version 1, dated 2026-03-03.", "Version 1, concluded on 2026-03-03 by Ada (founder): yes. To be looked at again on 2026-09-01.", "H1. "}, ""},
		{"the warning signs are told before it is asked why it is fair in spite of them", lines(five, []string{"a P7", "1", "", "a o4"}), []string{"O4. ", "Warning, P7: ", "Answer in words."}, ""},
		{"nothing is concluded without a yes", lines(five, outcome, []string{"n", "a"}), []string{"Conclude version 1", "Not concluded.", "Nothing is concluded yet."}, "Saved: version"},
		{"a review day that is over is asked for again before it is concluded", lines(five, outcome, []string{"n", "a O7", "2026-03-01", "a outcome", "", "", "2026-10-01", "y"}),
			[]string{"Warning: the day of the review is not in the future.", "Not concluded: question O7: the day of the review must be still to come", "O7. ", "Saved: version 1, dated 2026-03-03."}, ""},
		{"and left over, it is not concluded", lines(five, outcome, []string{"n", "a O7", "2026-03-01", "a outcome", "", "", ""}),
			[]string{"Not concluded: question O7", "O7. ", "Next: "}, "Saved: version"},
		{"decisions that came before are told", lines([]string{"rb3"}, five, outcome, []string{"y", "a"}),
			[]string{"Triage came first: 1 decision was made before this assessment.", "Saved: version 1", "Version 1, concluded", "Triage came first: 1 decision was made before this assessment."}, ""},
		{"a change begins the next version", lines(concluded, []string{"a P7", "1", "", "a B2", "1", "", "a"}),
			[]string{"This begins version 2; version 1 stays in force until you conclude (a outcome).", "B2. ", "2 answers changed since: this begins version 2"}, ""},
		{"all answers and versions are told with what differs", lines(concluded, []string{"a P7", "1", "", "a outcome", "", "", "y", "a P1", "-", "a OH2", "Ada", "a show"}),
			[]string{"Saved: version 2", "P7. Would a fair stranger find something wrong with it? yes (2026-03-03, Ada)", "Not answered: H1, ", "Warning, P7: ", "OH2. Who may open the review file and the export? Ada (2026-03-03, Ada)",
				"Version 3, not concluded yet.", "P1: in version 2 “Find five bakeries for a pilot”; then taken back.",
				"Version 2, concluded on 2026-03-03", "P7: in version 1 not answered; then “yes”.", "Version 1, concluded on 2026-03-03", "Reasons: It helps them too"}, ""},
		{"the screening is asked where it comes first, and then for another outcome",
			lines(five, []string{"a", "4", "It is large", "Nobody wrote yet", "y", "founder", "", "", "", "", "y", "a", "1", "", "1", "", "1", "", "1", "", "1", "", "1", "", "a"}),
			[]string{"Saved: version 1", "Nobody is ready before the screening is done: a asks it.", "D1. ", "That was screening: 6 of 6 answered. a outcome gives the outcome.", "O1. ", "Answered: screening first"}, ""},
		{"a version may be concluded again with nothing changed", lines(concluded, []string{"a outcome", "", "", "y", "a show"}),
			[]string{"Saved: version 2", "Version 2, concluded on", "Answered as in version 1.", "Version 1, concluded on"}, "not concluded yet"},
		{"conditions are told with their version", lines(five, []string{"a", "2", "Owners only; once", "It helps", "Once", "y", "founder", "", "2026-09-01", "", "", "y", "a show"}),
			[]string{"Saved: version 1", "yes, on conditions.", "On condition: Owners only\nOn condition: once\nReasons: It helps"}, ""},
		{"the screening may be asked at any time", []string{"a screening", "", "stop"}, []string{"D1. ", "D2. "}, ""},
		{"the own house has questions of its own", []string{"a house", "1", "", "", "2,3", "stop"},
			[]string{"Your own house: 0 of 6 answered. This is not legal advice.", "OH1. ", "OH2. ", "OH3. ", "Warning: a copy lies on a disk that is not encrypted", "Stopped"}, "of 46"},
		{"and they end with the last one", []string{"a house", "", "", "", "", "", "", "a OH5", "4", "", "a show"},
			[]string{"OH6. ", "Next: r relevant", "OH5. ", "Warning: nothing is agreed", "0 of 46", "OH5. ", "Warning, your own house: nothing is agreed"}, ""},
		{"what there is no question of is explained", []string{"a zebra"}, []string{"There is no \"zebra\" in the assessment: type a alone or with rest"}, ""},
		{"help tells of it", []string{"?"}, []string{"a: assessment: why it is fair to write", "W: why it matters", "a asks what is open in the assessment"}, ""},
		{"why it matters is read out", []string{"W"}, []string{"Why it matters", "17.5 million", "This page is not legal advice.", "Next: r relevant"}, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			said := newDesk(t, people).talk(tt.lines...)
			wantInOrder(t, said, tt.want...)
			if tt.not != "" && strings.Contains(said, tt.not) {
				t.Errorf("says %q:\n%s", tt.not, said)
			}
		})
	}
}

func TestTheAssessmentOpensTheWayToReady(t *testing.T) {
	d := newDesk(t, people)
	d.talk()
	d.state(model.Campaign{
		Purpose: "advice", Words: []string{"founder"}, Country: model.UnitedKingdom, Channel: model.LinkedInMessage,
		Nature: model.Informational, NatureChosen: model.Choice{Why: "it sells nothing"},
	})
	said := d.talk(lines([]string{"rb3", "f relevant"}, five, []string{""}, outcome, []string{"y", ""})...)
	wantInOrder(t, said, "May you write? Not yet: answer five questions: why it is fair to write",
		"May you write? Not yet: give the outcome of the assessment", "Saved: version 1", "May you write? ")
	if last := said[strings.LastIndex(said, "May you write?"):]; strings.Contains(last, "assessment") {
		t.Errorf("the assessment still stands in the way: %s", last)
	}
}

func TestAnAssessmentMadeElsewhereIsTold(t *testing.T) {
	d := newDesk(t, people)
	d.talk()
	d.state(model.Campaign{Purpose: "advice", LIA: model.LIA{
		Title: "Advice\x1b[2J", By: "Ada", On: 20250101, ReviewOn: 20260101, Outcome: model.LIAPass,
	}})
	said := d.talk("a")
	wantInOrder(t, said, "Look at it again now: the day of its review, 2026-01-01, is over. ", "In force is an assessment made elsewhere: Advice", "pass.", "P1. ")
	if strings.ContainsRune(said, 0x1b) {
		t.Errorf("says an escape: %q", said)
	}
}

func TestAnswersAreOfTodayAndOfWhoGaveThem(t *testing.T) {
	d := newDesk(t, people)
	d.talk(lines(five, outcome, []string{"y"})...)
	var bodies []string
	for _, e := range d.journal.events {
		if e.Type == model.AssessmentAnswered || e.Type == model.AssessmentConcluded {
			bodies = append(bodies, string(e.Body))
		}
	}
	if len(bodies) != 13 { // 12 answers and the version
		t.Errorf("%d events, want 13: %q", len(bodies), bodies)
	}
	for _, body := range bodies {
		if !strings.Contains(body, `"on":20260303,`) || !strings.Contains(body, `"by":1`) {
			t.Errorf("an answer of another day, or of nobody: %s", body)
		}
	}
}

func TestAnAnswerThatCannotBeSavedIsAskedForAgain(t *testing.T) {
	d := newDesk(t, people)
	d.talk()
	d.journal.full = 1
	said := d.talk("a P1", "sell boats", "sell boats")
	wantInOrder(t, said, "P1. ", "Not saved: the disk is full.", "Answer in words.", "Saved, dated 2026-03-03.")
}

func TestALostConclusionIsNotSaidToBeSaved(t *testing.T) {
	d := newDesk(t, people)
	d.talk(lines(five, outcome, []string{"n"})...)
	d.journal.full = 1
	said := d.talk("a outcome", "", "", "y", "a")
	wantInOrder(t, said, "Conclude version 1", "NOT concluded: the disk is full.", "Nothing is concluded yet.")
}
