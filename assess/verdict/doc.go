// Package verdict answers "may I write to this person with this message?" from
// one flat, ordered list of rules for the United Kingdom (UK GDPR and PECR) and
// for nine states of the European Union.
//
// [Rules] is the list, as data: each rule has an id, the condition in words, the
// outcome under both policies, what it rests on and what would change it. They
// are read from the first to the last. A few settle what kind of message it is
// and reading goes on; the first other rule that matches decides. The last
// two are read behind a rule that lets a message go: L-B1b asks a person to look
// first, and G14 lets no incomplete draft count as ready.
//
// The rules whose ids begin with L are the hard stops of the assessment of the
// outreach. They stop the people they are true of, or the message, and nobody
// else.
//
// [Of] is pure and total: any [Facts], even values outside their lists, reach
// exactly one outcome, and what is not known is read the stricter way. Where the
// law is open, the rule says so in its notes. None of it is legal advice.
package verdict
