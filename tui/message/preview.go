package message

import (
	"fmt"
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	scan "handpick/assess/message"
	"handpick/model"
	"handpick/tui/ui"
)

// sample is the message for one of the contacts.
type sample struct {
	at     int // index of the contact
	scroll int // lines above the window
	stale  bool

	text     string
	found    []scan.Finding // what concerns this contact alone
	proposal scan.Proposal
}

func (s *Screen) pressPreview(msg tea.KeyPressMsg) Request {
	p := &s.sample
	switch ui.KeyName(msg) {
	case "right", "n", "l":
		return s.turn(1)
	case "left", "p", "h":
		return s.turn(-1)
	case "down", "j":
		p.scroll++
	case "up", "k":
		p.scroll--
	case "pgdown", "space":
		p.scroll += max(1, s.areas().side.H-1)
	case "pgup":
		p.scroll -= max(1, s.areas().side.H-1)
	case "home":
		p.scroll = 0
	default:
		return elsewhere(msg)
	}
	return Request{}
}

// turn goes to the next or the previous contact, round at the ends.
func (s *Screen) turn(by int) Request {
	n := len(s.in.Contacts)
	if n == 0 {
		return notice("there is nobody yet to show the message for")
	}
	s.sample = sample{at: (s.sample.at + by + n) % n, stale: true}
	return Request{}
}

// merge fills in the draft for the contact on show, if that is not done.
func (s *Screen) merge() {
	p := &s.sample
	if !p.stale || len(s.in.Contacts) == 0 {
		return
	}
	c := s.in.Contacts[p.at]
	why := ""
	if s.in.Why != nil {
		why = s.in.Why(c.No)
	}
	p.text, p.found = s.scanner.Merge(s.editor.text, s.in.Outreach, &c.Fields, why)
	p.proposal = scan.Propose(append(append([]scan.Finding(nil), s.found...), p.found...))
	p.stale = false
}

// previewTitle says whose message is on show, and how long it is where that
// counts.
func (s *Screen) previewTitle() string {
	n := len(s.in.Contacts)
	if n == 0 {
		return "Preview"
	}
	title := fmt.Sprintf("Preview %d of %d", s.sample.at+1, n)
	if s.invitation() {
		title += fmt.Sprintf(": note of %d of %d characters", utf8.RuneCountInString(s.sample.text), scan.MaxNote)
	}
	return title
}

// previewView draws the message for one contact in w by h cells: who it is,
// what is missing for them, then the text.
func (s *Screen) previewView(w, h int) []string {
	if len(s.in.Contacts) == 0 {
		return indented("There is nobody yet to show the message for.", w)
	}
	t, p := s.theme, &s.sample
	f := s.in.Contacts[p.at].Shown()
	lines := []string{" " + t.Strong.Render(ui.Truncate(ui.Steady(f.Name()), w-2, t.Ellipsis))}
	if about := strings.Trim(f.Position+", "+f.Company, ", "); about != "" {
		lines = append(lines, " "+t.Dim.Render(ui.Truncate(ui.Steady(about), w-2, t.Ellipsis)))
	}
	for _, finding := range p.found {
		sign, style := strength(t, finding.Strength)
		what := sign + " " + finding.Strength.String() + "  "
		if finding.Start < finding.End {
			what += s.editor.text[finding.Start:finding.End] + ": " // a merge field, which is plain
		}
		for _, line := range ui.Wrap(what+finding.Says, max(1, w-2)) {
			lines = append(lines, " "+style.Render(line))
		}
	}
	if p.proposal.Nature != s.proposal.Nature {
		for _, line := range ui.Wrap("For this contact it "+readsAs(p.proposal.Nature)+".", max(1, w-2)) {
			lines = append(lines, " "+t.Warn.Render(line))
		}
	}
	lines = append(lines, "")
	for _, line := range strings.Split(p.text, "\n") {
		for _, part := range ui.Wrap(ui.Steady(model.Clean(line)), max(1, w-2)) {
			lines = append(lines, " "+part)
		}
	}
	p.scroll = max(0, min(p.scroll, len(lines)-h))
	return lines[p.scroll:]
}
