// Package journal keeps the events of a review durably in one file. It is a log
// of bytes: it stores, chains and gives back what it is handed and knows nothing
// of decisions, contacts or campaigns.
//
// An event that [Journal.Append] returned survives a killed program, a full disk
// and a lost supply; one that could not be saved leaves everything before it as
// it was. One process holds a file at a time.
//
// # The file
//
// The file is an SQLite 3 database with application_id 0x68706b72 ("hpkr") and
// the version of its schema in user_version; migrations/1.sql creates it. Times
// are milliseconds since 1970-01-01 UTC.
//
//	event    one row an event; never updated, never deleted
//	payload  salt and body of an event that has one
//	row      one row a contact and import: commitment, salt, body
//	place    cursor, filter and order; opaque, updated in place, not chained
//
// Beside PATH there may be PATH-wal or PATH-journal while it is open, which
// belong to it; PATH.lock, which says who has it open; PATH.before-vN, the review
// as it was before its schema was changed to version N; and PATH.rescued, what
// was saved in a file that was then moved or deleted. All are for the owner alone.
//
// # The chain
//
// Every event holds a hash that covers the event and, through the hash before
// it, every earlier one. Integers are signed 64 bit, big-endian; ‖ joins bytes.
//
//	commitment  = SHA-256(salt ‖ body), the salt being 32 random bytes;
//	              32 zero bytes when there is no body
//	rows_digest = SHA-256 over the rows of the import in ascending contact_no,
//	              for each: contact_no ‖ commitment; NULL when the event is no import
//	hash        = SHA-256("handpick.event.v1" ‖ 00 ‖ hash of the event before, 32 zero
//	              bytes for the first ‖ seq ‖ at ‖ type ‖ contact_no ‖ campaign_no ‖
//	              reviewer_no ‖ kind ‖ relevance ‖ commitment ‖ rows_digest unless NULL)
//
// Sequence numbers run from 1 without a gap. Bodies are hashed as they are
// stored. To erase one, delete its payload row, or set salt and body of its row
// to NULL: the commitment stays, so the chain still verifies, and without the
// salt the commitment cannot be guessed back.
//
// The chain shows that nothing was changed since a given head. It cannot stop
// the owner of the file from building another chain, or from dropping its end:
// only a head that left the machine shows that.
package journal
