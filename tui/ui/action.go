package ui

// Action is what a key asks for, whatever key that is.
type Action uint8

// The actions. NoAction is none. Cite1 to Cite9 follow each other, see
// [Action.Cites].
const (
	NoAction Action = iota

	Relevant
	NotRelevant
	B2B
	SoleTrader
	Unknown
	Later
	LaterAll
	DoNotContact
	WrittenTo
	Ground

	Cite1
	Cite2
	Cite3
	Cite4
	Cite5
	Cite6
	Cite7
	Cite8
	Cite9
	TypeReason
	SameReason
	HoldSave
	KeepReason
	Undo
	Redo

	Down
	Up
	PageDown
	PageUp
	Home
	End

	Search
	Filter
	Order
	History
	Suggest
	CopyLink
	CopyMessage

	Outreach
	Message
	Assessment
	Why
	Overview
	Export
	Messages

	Enter
	Back
	Help
	Quit
	Interrupt
	Suspend
	Redraw
)

// Cites returns the number of the chip that the action cites, 0 when it is no
// citing action.
func (a Action) Cites() int {
	if a < Cite1 || a > Cite9 {
		return 0
	}
	return int(a-Cite1) + 1
}
