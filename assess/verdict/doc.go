// Package verdict answers "may I write to this person with this message?" from
// one flat, ordered list of rules for the United Kingdom (UK GDPR and PECR) and
// for nine states of the European Union.
//
// [Rules] is the list, as data: each rule has an id, the condition in words, the
// outcome under both policies, what it rests on and what would change it. They
// are read from the first to the last. A few settle what kind of message it is
// and reading goes on; the first other rule that matches decides. The last one,
// G14, lets no incomplete draft count as ready.
//
// [Of] is pure and total: any [Facts], even values outside their lists, reach
// exactly one outcome, and what is not known is read the stricter way. Where the
// law is open, the rule says so in its notes. None of it is legal advice.
package verdict
