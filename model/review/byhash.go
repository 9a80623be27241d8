package review

import "handpick/model"

// hashed knows contacts by a hash.
type hashed struct {
	of         func(*model.Contact) ([32]byte, bool)
	shrunk     map[[32]byte][]int // contact numbers
	suppressed map[[32]byte]bool
}

// byHash recognises records of the export by their hash: those with a link, or
// those without.
func (m *matcher) byHash(h hashed, weak bool) {
	rows := make(map[[32]byte][]int) // indexes of the export, of the hashes that are known
	for i := range m.export {
		c := &m.export[i]
		if m.no[i] != unknown || c.Key.Weak() != weak {
			continue
		}
		switch sum, known := h.of(c); {
		case !known:
		case h.suppressed[sum]:
			m.no[i] = suppressed
		case len(h.shrunk[sum]) > 0:
			rows[sum] = append(rows[sum], i)
		}
	}
	if len(rows) == 0 {
		return
	}
	var names map[model.Key]bool
	if weak {
		names = m.freeNames()
	}
	for sum, list := range rows {
		nos := h.shrunk[sum]
		settled := len(list) == 1 && len(nos) == 1 && !names[nameKey(&m.export[list[0]])]
		for _, i := range list {
			m.no[i] = another
			if settled {
				m.no[i] = nos[0]
			}
		}
	}
}

// freeNames returns the names and companies of those held who are not matched.
func (m *matcher) freeNames() map[model.Key]bool {
	names := make(map[model.Key]bool)
	for i := range m.review {
		if m.taken[i] {
			continue
		}
		names[nameKey(&m.review[i])] = true
	}
	return names
}

func nameKey(c *model.Contact) model.Key { return model.NameKey(c.Name(), c.Company) }
