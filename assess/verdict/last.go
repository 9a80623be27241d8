package verdict

import "handpick/model"

// lastRules end the list, so that nothing falls through.
var lastRules = []Rule{{
	ID: "P3", Part: Last,
	When:     "no rule above answers",
	Cautious: model.CannotDecide, Standard: model.CannotDecide,
	WouldChange: []string{"an answer that one of the rules covers"},
	NextStep:    "leave them out: no rule covers this",
	Citations:   []string{ownRule},
	matches:     func(*Facts) bool { return true },
}}

// draftRule holds a verdict back instead of deciding one: the outcome stays,
// the message is not ready.
var draftRule = Rule{
	ID: "G14", Part: Last,
	When:        "the message may go, but the draft does not say who writes, where to reply or how to refuse, or does not link to privacy information that was not given before",
	Settles:     "not ready",
	WouldChange: []string{"a draft that holds all of it"},
	NextStep:    "add to the draft what it lacks",
	Notes:       []string{"Whether Art 13 or Art 14 applies to an export of your own connections is open; Art 14 is the one planned for."},
	Citations:   []string{pecrIdentity, gdprRemind, gdprNotice},
	matches:     func(f *Facts) bool { return f.lacks() != 0 },
	next:        func(f *Facts) string { return "add to the draft: " + f.lacks().String() },
}
