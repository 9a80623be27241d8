// Package pack writes and verifies the evidence pack: one zip that shows what was
// decided about whom, when, by whom, why and under which rules, and that can be
// checked later without handpick (docs/verify.md, which is in every pack too).
//
// People are numbered, not named, unless [Contents.Names] says otherwise: no
// name, address, link, company or position of a contact stands in a member, the
// evidence is given as rule and field without its characters, and what somebody
// typed about a contact has that contact's own details replaced. Everywhere the
// full name, the address and the link of anybody on the list are. Who is not on it
// cannot be known; the report says so. Words of the program itself name nobody.
//
// # The members
//
//	chain.jsonl      every event: its numbers, commitment, rows digest and hash
//	decisions.jsonl  every decision of the chain, in its order
//	decisions.csv    the same for a spreadsheet
//	contacts.csv     objections, consents and messages: number, day, what
//	complaints.csv   complaints and where they stand
//	log.txt          every step of processing in plain words
//	outreach.json    the outreaches as set; draft.txt, the message of the current one
//	assessment.md    and .html, the legitimate interests assessment
//	notice.md        the privacy notice; record.md, the record of processing
//	house.md         how the user handles the file
//	policy/rules.md  the rules the verdicts were read from
//	verify.md        how to check all of this with standard tools
//	bodies.jsonl     with names only: salt and body of the decisions
//	contacts.jsonl   with names only: who the numbers are
//	report.html      all of it to read and print
//	manifest.json    format, head of the chain, counts, size and SHA-256 of the members
//	SHA256SUMS       the same sums as sha256sum writes and checks them
//
// The same [Contents] make the same bytes.
package pack
