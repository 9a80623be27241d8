// Package subscriber says what a contact's own fields show about who would be
// written to: a company or another legal person (B2B), a sole trader or
// partnership, or that it cannot tell. It answers with evidence in the record's
// own characters, never with a decision.
//
// Two questions are kept apart: what the entity behind the contact is, and whose
// mailbox the e-mail address is. "Jane Doe Ltd" at a personal mailbox is a
// company reached at an individual's address.
//
// The costly error is a sole trader called a company, because that loosens the
// rules for writing to them. So strong evidence on both sides is a conflict and
// suggests nothing, names without a legal form suggest nothing, and no rule
// counts words and votes.
//
// [New] reads the embedded tables once; [Rules.Suggest] is pure and safe for
// concurrent use. [Memory] adds what the reviewer decided about a company's
// other contacts.
package subscriber
