package pack

// Shows returns what a pack that verifies shows, one sentence each.
func Shows() []string {
	return []string{
		"The members are those the manifest lists, byte for byte.",
		"The events are all there, in their order: each holds a hash of itself and of all before it. " +
			"To change, add or leave out one, every hash after it has to be made anew.",
		"What was decided about which number, when and by which reviewer is what the chain holds, and no decision is left out.",
		"Where a head of the chain was noted before, on paper, in a message or on an earlier export: " +
			"nothing up to that event was changed since.",
	}
}

// ShowsNot returns what no such pack can show, one sentence each.
func ShowsNot() []string {
	return []string{
		"Whoever holds the review could have written all of it anew, with other times, and made a pack of that. " +
			"Only a head noted elsewhere beforehand would show it.",
		"Whoever holds the pack could have changed a document in it and the manifest with it. " +
			"Only the SHA-256 of the zip itself, noted elsewhere, would show it.",
		"Times are those of the clock of the computer on which it was decided.",
		"Reasons, verdicts, dates of contact and the documents are as the program wrote them into the pack. The chain holds only a commitment " +
			"to them, which can be checked for the decisions, and only when the pack was made with names.",
		"Whether a reason is true, or a decision lawful, is for people to judge.",
	}
}
