package review

import "handpick/model"

// Records returns every record that is held of a contact: as it shows, as the
// export had it where it was corrected, and as it was before the last change. It
// returns none for a contact of whom nothing is held.
func (r *Review) Records(no int) []model.Fields {
	if r.held(no) != nil {
		return nil
	}
	c := r.Contact(no)
	records := []model.Fields{c.Fields}
	if was := r.exported(no).Fields; was != c.Fields {
		records = append(records, was)
	}
	if c.Earlier != nil {
		records = append(records, *c.Earlier)
	}
	return records
}
