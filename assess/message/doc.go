// Package message reads the draft of an outreach and reports, with the place in
// the text, what reads as promotion and what a compliant message still lacks.
// It also fills merge fields for one contact.
//
// The signals are English phrases and forms of links, kept as data in hard.go,
// soft.go, neutral.go and links.go. [Propose] turns the findings into a proposal for the
// nature of the message; a person sets the nature, with a reason, because what
// counts is the purpose and context, and those do not stand in the text. For
// the same reason nothing here rewrites a sentence or offers wording that would
// make a sales message look like another: the only wording offered is for the
// particulars that every message needs.
//
// The package does no input or output and keeps no state. docs/message.md
// describes the signals and what no scanner can know. None of it is legal
// advice.
package message
