// Package message is the screen on which the draft of an outreach is written:
// an editor, beside it what reads as promotion and what is missing, and a
// preview for each contact. The scanner proposes the kind of message; the person
// at the keyboard sets it. Nothing here rewrites what was typed: the only words
// the screen puts in are neutral lines for the particulars of the sender, and
// only when asked to by a key.
//
// It knows no other screen and does no input or output: it returns a [Request]
// and hears of the answers to its dialogs through [Screen.Answered].
package message

import (
	tea "charm.land/bubbletea/v2"

	scan "handpick/assess/message"
	"handpick/model"
	"handpick/tui/ui"
)

// Input is what the screen begins with.
type Input struct {
	// Draft, Nature and NatureWhy are as last saved.
	Draft     string
	Nature    model.Nature
	NatureWhy string
	// Outreach is what is known about the sender, the channel and the number of
	// recipients.
	Outreach scan.Outreach
	// Contacts are those to preview the message for, in order.
	Contacts []*model.Contact
	// Why returns the line written for the contact of that number, "" for none.
	// It may be nil.
	Why func(no int) string
}

// Saved is the message as it is to be saved.
type Saved struct {
	Draft string
	// Nature is NoNature when nobody set it, or when the draft reads so
	// differently now that it must be set again.
	Nature model.Nature
	// NatureWhy is the reason for the nature, in the person's words. It is empty
	// where they agreed with the proposal.
	NatureWhy string
}

// Request is what the screen asks of the program. The zero Request asks
// nothing.
type Request struct {
	// Done means that the screen is to be closed.
	Done bool
	// Saved is to be saved; nil when nothing changed.
	Saved *Saved
	// Dialog is to be opened; Answered hears what came of it, with Tag.
	Dialog ui.Dialog
	Tag    any
	// Notice and Fail are to be said.
	Notice, Fail string
	// Cmd is work to do off the event loop.
	Cmd tea.Cmd
}

func notice(s string) Request { return Request{Notice: s} }

// pane is a part of the screen that keys go to.
type pane uint8

const (
	writing  pane = iota // the editor
	findings             // what the scanner found
	preview              // the message for one contact
	panes                // how many there are
)

// Screen is the message screen. Use New.
type Screen struct {
	in      Input
	scanner *scan.Scanner
	theme   *ui.Theme
	layout  ui.Layout

	pane   pane
	editor editor

	found    []scan.Finding
	proposal scan.Proposal
	list     findingList
	sample   sample
	nature   nature
}

// New returns the screen with the cursor at the end of the draft.
func New(in Input) *Screen {
	s := &Screen{in: in, scanner: scan.New(), editor: newEditor(in.Draft)}
	s.in.Draft = s.editor.text
	s.editor.goTo(len(s.editor.text))
	s.scan()
	s.nature = nature{set: in.Nature, why: in.NatureWhy, against: s.proposal.Nature}
	return s
}

// Resize takes the theme and the layout of the window.
func (s *Screen) Resize(theme *ui.Theme, l ui.Layout) {
	s.theme, s.layout = theme, l
	s.editor.resize(s.areas().draft.W - editorLeft)
}

// scan reads the draft again. It takes less than a key press: the scanner reads
// no draft that would take longer.
func (s *Screen) scan() {
	s.found = s.scanner.Scan(s.editor.text, s.in.Outreach)
	s.proposal = scan.Propose(s.found)
	s.list.clamp(len(s.found))
	s.sample.stale = true
}

// Pending returns what leaving the screen now would save, nil when nothing
// changed.
func (s *Screen) Pending() *Saved {
	now := Saved{Draft: s.editor.text}
	if s.stands() {
		now.Nature, now.NatureWhy = s.nature.set, s.nature.why
	}
	if now == (Saved{s.in.Draft, s.in.Nature, s.in.NatureWhy}) {
		return nil
	}
	return &now
}

// Update takes a key press or pasted text.
func (s *Screen) Update(msg tea.Msg) Request {
	switch msg := msg.(type) {
	case tea.PasteMsg:
		s.pane = writing // so that what is pasted is seen
		return s.edit(func() bool { return s.editor.insert(msg.Content, large) })
	case tea.KeyPressMsg:
		return s.press(msg)
	}
	return Request{}
}

func (s *Screen) press(msg tea.KeyPressMsg) Request {
	switch ui.KeyName(msg) {
	case "esc", "ctrl+s":
		return s.leave()
	case "tab":
		s.pane = (s.pane + 1) % panes
	case "shift+tab":
		s.pane = (s.pane + panes - 1) % panes
	case "ctrl+p":
		if s.pane == preview {
			s.pane = writing
		} else {
			s.pane = preview
		}
	case "ctrl+n":
		return s.askNature()
	default:
		return s.pressIn(msg)
	}
	return Request{}
}

func (s *Screen) pressIn(msg tea.KeyPressMsg) Request {
	switch s.pane {
	case findings:
		return s.pressFindings(msg)
	case preview:
		return s.pressPreview(msg)
	}
	return s.edit(func() bool { return s.editor.typed(msg, max(1, s.areas().draft.H-2)) })
}

// elsewhere answers text that is typed where none goes.
func elsewhere(msg tea.KeyPressMsg) Request {
	if msg.Text == "" {
		return Request{}
	}
	return notice("this key does nothing here: tab goes on to the draft, where you can type")
}

// edit runs a change of the text or of the cursor in it.
func (s *Screen) edit(change func() (room bool)) Request {
	before := s.editor.text
	if !change() {
		return notice("that would make the message longer than 65,536 bytes: nothing was put in")
	}
	if s.editor.text != before {
		s.scan()
	}
	s.list.follow(s.found, s.editor.at)
	return Request{}
}

// leave closes the screen. The draft is saved as it is.
func (s *Screen) leave() Request {
	r := Request{Done: true, Saved: s.Pending()}
	if !s.stands() {
		r.Notice = "the draft reads differently now: its kind is to be set again"
	}
	return r
}
