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

// lookRule decides in place of a rule that would let a message go on legitimate
// interests. Standing behind all others, it hides no stricter answer, and nobody
// is asked to look at somebody who is not written to anyway.
var lookRule = Rule{
	ID: "L-B1b", Part: Last, stop: model.StopSpecial,
	When:     "it may go on legitimate interests, but the assessment says that some data is of a special category or about crime, words of their own record touch on that, and nobody has noted whether they say it of them",
	Cautious: model.CannotDecide, Standard: model.CannotDecide,
	WouldChange: []string{"a person's note: something sensitive, or nothing"},
	NextStep:    "look, and note whether the record says something sensitive about them",
	Notes:       []string{"A word in a position often says something about the work and nothing about the person; that is for a person to judge."},
	Citations:   []string{gdprSpecial, gdprCrime, inference},
	matches: func(f *Facts) bool {
		return f.LooksSpecial && f.Stops&model.StopSpecial != 0 && f.Sensitivity == model.SensitivityNotSaid
	},
}

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
