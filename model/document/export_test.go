package document

// Line returns s as every text of a document is shown.
func Line(s string) string { return line(s) }
