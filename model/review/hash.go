package review

// Hash returns the keyed hash that is all that is left of a contact who shrank,
// false for anybody else.
func (r *Review) Hash(no int) (hash [32]byte, ok bool) {
	hash, ok = r.hashes[no]
	return hash, ok
}
