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
// was saved in a file that was then moved or deleted. PATH.erasing, empty, and
// PATH.rewriting are there while something is being erased. All are for the owner
// alone.
//
// # The chain
//
// Every event holds a hash that covers the event and, through the hash before
// it, every earlier one: see [model.Link] for the bytes. Sequence numbers run
// from 1 without a gap. An event and a row hold a commitment to their body, as
// [model.Commitment] returns it for the body as it is stored and 32 random bytes
// of salt; the digest of the rows covers theirs.
//
// # Erasing
//
// [Journal.Erase] deletes payload rows, and sets salt and body of rows to NULL.
// The commitments stay, so the chain still verifies, and without the salt a
// commitment cannot be guessed back. SQLite overwrites what is deleted, but not
// what it once moved to another page, so the whole file is then written anew,
// through PATH.rewriting, and the files beside it are emptied. The same is done
// in every copy whose newest event is an event of the review. PATH.erasing says
// that this is not finished; opening the review finishes it.
//
// What left the file before cannot be reached: exports, backups, snapshots, and
// the blocks that a disk or a file system keeps of what was overwritten.
//
// The chain shows that nothing was changed since a given head. It cannot stop
// the owner of the file from building another chain, or from dropping its end:
// only a head that left the machine shows that.
package journal
