package campaign_test

import (
	"strings"
	"testing"

	"handpick/tui/campaign"
	"handpick/tui/ui"
)

// Whatever is answered to whatever setting, only a valid outreach is asked to be
// saved, and the screen keeps its size.
func FuzzAnswer(f *testing.F) {
	f.Add(uint8(0), uint8(0), "Sell kettles")
	f.Add(uint8(2), uint8(0), "12")
	f.Add(uint8(9), uint8(10), "ch")
	f.Add(uint8(10), uint8(1), "because")
	f.Add(uint8(14), uint8(0), "2026-02-30")
	f.Add(uint8(21), uint8(2), "2026-02-01")
	f.Add(uint8(23), uint8(0), "\x1b[2J")
	theme, layout := ui.NewTheme(true, false), ui.LayoutFor(80, 24)
	f.Fuzz(func(t *testing.T, down, choice uint8, text string) {
		in := full()
		in.Today = today
		s := campaign.New(in)
		s.Resize(theme, layout)
		for range down % 32 {
			s.Press(ui.Down)
		}
		r := s.Press(ui.Enter)
		for range 3 { // no setting asks more often, but for what it refuses
			if r.Dialog == nil {
				break
			}
			closed := ui.Closed{Tag: r.Tag, Result: ui.Result{Outcome: ui.Answered, Answer: ui.Words{text, text, text, text, text}}}
			switch r.Dialog.(type) {
			case *ui.Choose:
				closed.Answer = ui.Choice(choice % 2) // every choice has two options
			case *ui.Text:
				closed.Result = ui.Result{Outcome: ui.Cancelled}
			}
			r, _ = s.Answered(closed)
		}
		if r.Campaign != nil {
			if err := r.Campaign.Validate(today); err != nil {
				t.Errorf("asked to save what is not valid: %v", err)
			}
			in.Campaign = *r.Campaign
			s.Set(in)
		}
		lines := strings.Split(s.View(), "\n")
		if len(lines) != layout.Toast.Y-layout.Header.H {
			t.Fatalf("%d lines", len(lines))
		}
		for _, line := range lines {
			if ui.Width(line) != layout.W {
				t.Fatalf("a line of %d cells: %q", ui.Width(line), line)
			}
		}
	})
}
