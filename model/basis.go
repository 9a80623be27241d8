package model

// Basis is the lawful basis of UK GDPR Article 6(1) that an outreach rests on.
type Basis uint8

// The six bases, in the order of the article. Their numbers are stored: append
// only.
const (
	NoBasis Basis = iota // not chosen yet
	BasisConsent
	BasisContract
	BasisLegalObligation
	BasisVitalInterests
	BasisPublicTask
	BasisLegitimateInterests
)

var basisNames = [...]string{
	"",
	"consent",
	"contract",
	"legal obligation",
	"vital interests",
	"public task",
	"legitimate interests",
}

var basisHolds = [...]string{
	"",
	"The person agreed to this beforehand, and you can show who agreed to what, and when.",
	"You need to write in order to keep a contract with this person, or to take steps they asked for before one.",
	"A law makes you write.",
	"Somebody's life depends on it.",
	"You carry out an official task that the law gives you.",
	"You have a good reason to write, need this data for it, and the person's own interests do not weigh more.",
}

// Bases returns the six bases in the order of the article.
func Bases() []Basis {
	return []Basis{
		BasisConsent, BasisContract, BasisLegalObligation, BasisVitalInterests, BasisPublicTask, BasisLegitimateInterests,
	}
}

// String returns the plain words, "" for NoBasis.
func (b Basis) String() string { return nameOf(basisNames[:], b) }

// Holds says in one plain line when the basis holds, "" for NoBasis (UK GDPR
// Art 6(1)(a)-(f)).
func (b Basis) Holds() string { return nameOf(basisHolds[:], b) }

// LeadsOn reports whether an outreach can rest on the basis: consent and
// legitimate interests always, contract for a service message only. The other
// three lead nowhere for an outreach.
func (b Basis) LeadsOn(service bool) bool {
	return b == BasisConsent || b == BasisLegitimateInterests || b == BasisContract && service
}
