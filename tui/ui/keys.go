package ui

import (
	"strings"
	"unicode"

	tea "charm.land/bubbletea/v2"
)

// Binding ties an action to its keys and says what it does.
type Binding struct {
	Action Action
	// Keys are named as [KeyName] names them. The first is the one shown in the
	// footer.
	Keys []string
	// Short is for the footer, Long for help and documents. Neighbours in the
	// table with the same text are shown as one line.
	Short, Long string
	// Group is the heading under which help shows the binding.
	Group string
}

// Table returns every key of the program, in the order of help. It is the only
// place where keys are named: matching, footer, help and the README follow it.
func Table() []Binding {
	const (
		decide  = "Decide"
		reason  = "Reasons"
		move    = "Move"
		look    = "Look"
		program = "Program"
	)
	return []Binding{
		{Relevant, []string{"r"}, "relevant", "relevant for this outreach", decide},
		{NotRelevant, []string{"n"}, "not relevant", "not relevant for this outreach", decide},
		{B2B, []string{"b"}, "B2B", "here for a company (B2B)", decide},
		{SoleTrader, []string{"s"}, "sole trader", "here for themselves (sole trader)", decide},
		{Unknown, []string{"u"}, "unknown", "looked, and cannot tell (unknown)", decide},
		{Later, []string{"space"}, "later", "put off for later; the filter “later” brings it back", decide},
		{LaterAll, []string{"L"}, "all later", "put off everything left in this filter", decide},
		{DoNotContact, []string{"!"}, "do not contact", "do not contact: they asked not to be written to", decide},
		{WrittenTo, []string{"w"}, "written to", "written to: the day, and who wrote", decide},
		{Ground, []string{"p"}, "permission", "what permits it: they asked, consented, bought; where they are", decide},
		{Undo, []string{"z"}, "undo", "undo", decide},
		{Redo, []string{"Z"}, "redo", "redo", decide},

		{Cite1, []string{"1"}, "cite", "cite the position as written", reason},
		{Cite2, []string{"2"}, "cite", "cite the company as written", reason},
		{Cite3, []string{"3"}, "cite", "cite the evidence with that number", reason},
		{Cite4, []string{"4"}, "cite", "cite the evidence with that number", reason},
		{Cite5, []string{"5"}, "cite", "cite the evidence with that number", reason},
		{Cite6, []string{"6"}, "cite", "cite the evidence with that number", reason},
		{Cite7, []string{"7"}, "cite", "cite one of your standing reasons", reason},
		{Cite8, []string{"8"}, "cite", "cite one of your standing reasons", reason},
		{Cite9, []string{"9"}, "cite", "cite one of your standing reasons", reason},
		{TypeReason, []string{"e"}, "reason", "type a reason", reason},
		{SameReason, []string{"."}, "same reason", "the last reason again, where its evidence holds", reason},
		{HoldSave, []string{"+"}, "hold", "hold the save, to cite more", reason},
		{KeepReason, []string{"K"}, "keep reason", "keep a standing reason under 7, 8 or 9", reason},

		{Down, []string{"j", "down"}, "move", "next", move},
		{Up, []string{"k", "up"}, "move", "previous", move},
		{PageDown, []string{"pgdown"}, "page", "a page down", move},
		{PageUp, []string{"pgup"}, "page", "a page up", move},
		{Home, []string{"home"}, "first", "first", move},
		{End, []string{"end"}, "last", "last", move},
		{Search, []string{"/"}, "search", "search as you type", move},
		{Filter, []string{"f"}, "filter", "choose which contacts to see", move},
		{Order, []string{"o"}, "order", "choose the order of the queue", move},

		{Suggest, []string{"tab"}, "suggestion", "what the evidence suggests, and why this contact is here", look},
		{History, []string{"h"}, "history", "history of this contact", look},
		{CopyLink, []string{"y"}, "copy link", "copy the profile link", look},
		{CopyMessage, []string{"Y"}, "copy message", "copy the message for this contact, where it may go", look},
		{Overview, []string{"d"}, "overview", "the list at a glance", look},
		{Messages, []string{"M"}, "messages", "messages shown so far", look},

		{Outreach, []string{"c"}, "outreach", "this outreach: purpose, sender, channel, rules, assessment", program},
		{Message, []string{"m"}, "message", "the message: the draft, and what it reads as", program},
		{Assessment, []string{"a"}, "assessment", "assessment: why it is fair to write", program},
		{Why, []string{"W"}, "why", "why it matters: fines and duties", program},
		{Export, []string{"x"}, "export", "export the shortlist", program},
		{Enter, []string{"enter"}, "open", "open, begin or confirm", program},
		{Back, []string{"esc"}, "back", "back, or clear what is not saved yet", program},
		{Help, []string{"?"}, "help", "this help", program},
		{Quit, []string{"q"}, "quit", "quit: all is saved", program},
		{Interrupt, []string{"ctrl+c"}, "quit", "quit at once", program},
		{Suspend, []string{"ctrl+z"}, "suspend", "back to the shell until fg", program},
		{Redraw, []string{"ctrl+l"}, "redraw", "draw the screen anew", program},
	}
}

// Lookup returns the action bound to a key press.
func Lookup(msg tea.KeyPressMsg) (Action, bool) {
	name := KeyName(msg)
	for _, b := range Table() {
		for _, key := range b.Keys {
			if key == name {
				return b.Action, true
			}
		}
	}
	return NoAction, false
}

// KeyName names a key press by the text it produces, as "r", "Z" or "?", and
// otherwise by the key, as "space", "enter" or "ctrl+c". Only where the text is
// in another script than Latin does the place of the key on a US keyboard
// count: a Cyrillic user presses the same keys, a Dvorak user the same letters.
// Terminals report that place if the view asks for it, with
// KeyboardEnhancements.ReportAlternateKeys.
func KeyName(msg tea.KeyPressMsg) string {
	key := msg.Key()
	if base := key.BaseCode; base != 0 && otherScript(key) {
		key.Code = base
		if key.Text != "" {
			key.Text = string(base)
			if key.Mod.Contains(tea.ModShift) {
				key.Text = strings.ToUpper(key.Text)
			}
		}
	}
	// Names of keys without text would otherwise follow the US keyboard too.
	key.BaseCode = 0
	return key.String()
}

// otherScript reports whether the key stands for a letter that is not Latin.
func otherScript(key tea.Key) bool {
	r := key.Code
	for _, typed := range key.Text {
		r = typed
		break
	}
	return unicode.IsLetter(r) && r < unicode.MaxRune && !unicode.Is(unicode.Latin, r)
}
