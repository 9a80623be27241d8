package review

// Hash returns the keyed hash that is all that is left of a contact who shrank,
// false for anybody else.
func (r *Review) Hash(no int) (hash [32]byte, ok bool) {
	hash, ok = r.hashes[no]
	return hash, ok
}

// KeptOut reports whether a hash is one of somebody who was erased and is not to be
// taken in again.
func (r *Review) KeptOut(hash [32]byte) bool { return r.suppressed[hash] }

// HashedElsewhere counts who cannot be recognised by hashes under the secret that
// is named, for theirs were made with another: contacts who shrank, and those who
// were erased and are not to be taken in again.
func (r *Review) HashedElsewhere(secret string) (shrunk, erased int) {
	for no, made := range r.secrets {
		switch {
		case made == secret:
		case r.state(no).Erased:
			erased++
		default:
			shrunk++
		}
	}
	return shrunk, erased
}
