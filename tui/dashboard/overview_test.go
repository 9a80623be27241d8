package dashboard

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"handpick/model"
	"handpick/model/review"
	"handpick/tui/ui"
	"handpick/tui/ui/uitest"
)

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
		{"a low window keeps what falls due", Overview{
			Counts: &Counts{HoldWords: 4}, Tally: review.Tally{Decided: 3, Relevant: 2}, Today: 20260301,
			Complaints: []model.Complaint{{No: 1, Received: 20260220}},
		}, 8, []string{"1 complaint to acknowledge by 22 March 2026", "> enter begins", "legal advice."}, []string{"reviewer", "hold your words"}},
		{"who was erased and who shrank", Overview{Tally: review.Tally{Erased: 2, Shrunk: 1_204}}, 24,
			[]string{"2  erased", "1,204  shrunk"}, nil},
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

// full is an overview with everything that can be on it.
func full() Overview {
	return Overview{
		Counts: &Counts{HoldWords: 210, SelfEmployed: 96, Companies: 340, Bare: 31},
		Tally: review.Tally{
			Total: 2_410, Decided: 611, Relevant: 88, Later: 14, LookAgain: 3, Gone: 6, Objected: 2, MaybeObjected: 1, Shrunk: 312, Erased: 2,
		},
		Hidden: 12, Rejected: 1, Reviewer: "Robin", News: "4 new, 2 changed, 1 gone since the export before.",
		Campaign: model.Campaign{
			Purpose: "find design partners", Words: []string{"privacy"},
			LIA: model.LIA{Version: 2, Title: "assessment, version 2", By: "Robin", On: 20260201, Outcome: model.LIAPass, ReviewOn: 20260801},
		},
		Ahead: "On 2026-03-08, in 7 days: 1204 contacts, undecided or not relevant, shrink to a hash and your answer. " +
			"Decide or export before then, or put it off with a reason: handpick retention --help.",
		Complaints: []model.Complaint{{No: 1, Received: 20260110, Acknowledged: 20260112}, {No: 2, Received: 20260220}, {No: 3, Received: 20260219}},
		Today:      20260301,
	}
}

func TestTheOverviewAtEverySize(t *testing.T) {
	for _, size := range []struct{ w, h int }{{118, 36}, {78, 20}, {48, 17}} {
		name := fmt.Sprintf("overview-%dx%d", size.w, size.h)
		t.Run(name, func(t *testing.T) {
			uitest.Golden(t, name, full().View(ui.NewTheme(true, false), size.w, size.h))
		})
	}
}

func TestTheOverviewSaysWhatFallsDue(t *testing.T) {
	const today model.Date = 20260301
	complaint := func(received, acknowledged, closed model.Date) model.Complaint {
		return model.Complaint{Received: received, Acknowledged: acknowledged, Closed: closed}
	}
	for _, tt := range []struct {
		name       string
		ahead      string
		complaints []model.Complaint
		want       []string
	}{
		{"nothing when nothing does", "", nil, nil},
		{"what was announced to go, as it is said", "On 2026-03-08: 2 contacts go.", nil, []string{"On 2026-03-08: 2 contacts go."}},
		{"the complaint to acknowledge first", "",
			[]model.Complaint{complaint(20260220, 0, 0), complaint(20260210, 0, 0), complaint(20260301, 0, 0)},
			[]string{"3 complaints to acknowledge by 12 March 2026: h on the contact, or handpick complaint"}},
		{"one that is overdue", "", []model.Complaint{complaint(20260110, 0, 0)},
			[]string{"1 complaint to acknowledge, the first since 9 February 2026: h on the contact, or handpick complaint"}},
		{"one on the last day is not overdue yet", "", []model.Complaint{complaint(20260130, 0, 0)},
			[]string{"1 complaint to acknowledge by 1 March 2026: h on the contact, or handpick complaint"}},
		{"one that waits for an answer", "", []model.Complaint{complaint(20260110, 20260111, 0), complaint(20260110, 20260111, 20260112)},
			[]string{"1 complaint waits for an answer: h on the contact, or handpick complaint"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := Overview{Ahead: tt.ahead, Complaints: tt.complaints, Today: today}.due()
			if strings.Join(got, "\n") != strings.Join(tt.want, "\n") {
				t.Errorf("due() = %q\nwant %q", got, tt.want)
			}
		})
	}
}

func TestTheOverviewSaysWhereTheAssessmentStands(t *testing.T) {
	answers := func(ids ...string) model.FormAnswers {
		out := model.FormAnswers{}
		for _, id := range ids {
			out[id] = model.FormAnswer{Question: id, Words: "said"}
		}
		return out
	}
	for _, tt := range []struct {
		name    string
		lia     model.LIA
		answers model.FormAnswers
		want    string
	}{
		{"not begun", model.LIA{}, nil, "assessment: answer 5 questions, why it is fair to write (a)"},
		{"begun", model.LIA{}, answers("P1", "B2"), "assessment: 3 of its first 5 questions are open (a)"},
		{"without an outcome", model.LIA{}, answers("P1", "P5", "B1", "B2", "S1"), "assessment: give its outcome (a)"},
		{"in force", model.LIA{Title: "Kettles", Outcome: model.LIAPass, ReviewOn: 20260401}, nil, "assessment: in force until 1 April 2026 (Kettles)"},
		{"in force, made here", model.LIA{Version: 2, Title: "assessment, version 2", Outcome: model.LIAPass}, nil, "assessment: in force (version 2)"},
		{"in force without a day", model.LIA{Title: "Ke\x1b[2Jttles", Outcome: model.LIAPass}, nil, "assessment: in force (Ke␛[2Jttles)"},
		{"overdue", model.LIA{Title: "Kettles", Outcome: model.LIAPass, ReviewOn: 20260201}, nil, "assessment: review it (a), for the day of its review, 2026-02-01, is over"},
		{"failed", model.LIA{Title: "Kettles", Outcome: model.LIAFail}, nil, "assessment: you cannot rely on legitimate interests (Kettles)"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			o := Overview{Campaign: model.Campaign{LIA: tt.lia}, Answers: tt.answers, Today: 20260301}
			if got := o.assessment(); got != tt.want {
				t.Errorf("assessment() = %q, want %q", got, tt.want)
			}
		})
	}
}
