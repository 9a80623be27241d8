package message

// moment is a text that was changed, with its cursor.
type moment struct {
	text string
	at   int
}

// change is what kind of change was made last. Small ones of the same kind that
// follow each other are undone together.
type change uint8

const (
	large change = iota
	typing
	erasing
)

// maxPast is how many steps can be undone.
const maxPast = 100

// remember keeps the text before a change of it.
func (e *editor) remember(c change) {
	if c == large || c != e.last {
		e.past = append(e.past, moment{e.text, e.at})
		e.past = e.past[max(0, len(e.past)-maxPast):]
	}
	e.last = c
}

// undo takes the last change back. There is no way forward again.
func (e *editor) undo() {
	n := len(e.past) - 1
	if n < 0 {
		return
	}
	e.text = e.past[n].text
	e.goTo(e.past[n].at)
	e.past, e.last = e.past[:n], large
	e.layOut()
}
