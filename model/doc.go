// Package model holds the nouns of handpick: who a contact is, what a person
// says about them, and the record that is kept of it.
//
// A [Contact] is one first-degree connection from the user's own export. For a
// [Campaign] the user makes a [Decision] about it: two claims, its [Relevance]
// and its [Kind], each with a [Justification] that cites [Evidence] from the
// contact's own fields or gives the user's own words. Every decision is an
// [Event] in an append-only journal; what stands now is the fold of the events.
//
// What is true of the person, whatever the outreach, is recorded beside it: an
// [Objection], a [Consent], the [SoftOptIn] answers, and what was [Written].
// From all of this the rules give a [Verdict], whether they may be written to;
// the values they read are enumerations with a word for files and plain words
// for the screen.
//
// The package imports the standard library and golang.org/x/text only and does
// no input or output. Text that came from outside passes [Clean] before anyone
// draws it.
package model
