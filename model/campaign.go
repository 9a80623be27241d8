package model

// Campaign is what an outreach is for. On screen it is called "this outreach".
type Campaign struct {
	// No numbers the campaign within one review, from 1.
	No      int    `json:"no"`
	Purpose string `json:"purpose,omitempty"`
	// Words mark a fitting role: each is looked for in the position. Empty
	// means the user gave none, and then none is ever reported missing.
	Words []string `json:"words,omitempty"`
	// Goal is how many relevant contacts the user wants from a sitting, 0 for
	// no goal.
	Goal int `json:"goal,omitempty"`
}

// Objection records that someone asked not to be contacted. It is absolute
// (UK GDPR Art 21(2)-(3)) and outlives the review; only another event with a
// reason lifts it.
type Objection struct {
	// How says how it was received: "told me by phone on 3 March".
	How string `json:"how"`
	// FromList is set when the per-user do-not-contact list brought it into
	// this review rather than the reviewer.
	FromList bool `json:"from_list,omitempty"`
}
