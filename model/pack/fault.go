package pack

import (
	"fmt"
	"strings"
)

// Fault is the first place at which a pack is not what it should be.
type Fault struct {
	Member string // "" when it is the zip as a whole
	Line   int    // of the member, from 1; 0 when no line can be named
	Event  int64  // number of the event, 0 when it is about none
	What   string // in plain words without content
}

// Error names the place and what is wrong there.
func (f *Fault) Error() string {
	var place []string
	if f.Member != "" {
		place = append(place, f.Member)
	}
	if f.Line > 0 {
		place = append(place, fmt.Sprintf("line %d", f.Line))
	}
	if f.Event > 0 {
		place = append(place, fmt.Sprintf("event %d", f.Event))
	}
	if len(place) == 0 {
		return f.What
	}
	return strings.Join(place, ", ") + ": " + f.What
}
