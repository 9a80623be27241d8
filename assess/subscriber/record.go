package subscriber

import "handpick/model"

// record is one contact while it is weighed. It is scratch space, used again for
// the next contact; a suggestion shares nothing with it.
type record struct {
	r     *Rules
	f     *model.Fields
	found []finding
	mail  address

	company, position, first, last text

	// nameless is set when the company field names no business.
	nameless bool
	// formed is set when the company shows a legal form or a body's words.
	formed bool
	// asked is the question for a style, as "Chambers", that settles nothing.
	asked string
	// country is the sign of a country that a legal form gives.
	country string
}

// finding is one piece of evidence and what follows from it.
type finding struct {
	model.Evidence
	detail string
	// aside is set when the evidence is shown but does not move the kind.
	aside bool
	// final is set when nothing else in the record outranks it.
	final bool
}

func (c *record) read(r *Rules, f *model.Fields) {
	c.r, c.f, c.found = r, f, c.found[:0]
	c.nameless, c.formed, c.asked, c.country = false, false, "", ""
	c.company.read(f.Company)
	c.position.read(f.Position)
	if f.FullName != "" {
		c.first.read(f.FullName)
		c.last.read("")
	} else {
		c.first.read(f.FirstName)
		c.last.read(f.LastName)
	}
	c.mail = r.readAddress(f.Email)
}

// add keeps evidence that moves the kind.
func (c *record) add(e model.Evidence, kind model.Kind, s model.Strength, detail, says string) {
	e.Kind, e.Strength, e.Says = kind, s, says
	c.found = append(c.found, finding{Evidence: e, detail: detail})
}

// note keeps evidence that is shown and does not move the kind.
func (c *record) note(e model.Evidence, kind model.Kind, s model.Strength, says string) {
	e.Kind, e.Strength, e.Says = kind, s, says
	c.found = append(c.found, finding{Evidence: e, aside: true})
}

// strong reports whether strong evidence for the kind was found.
func (c *record) strong(kind model.Kind) bool {
	for i := range c.found {
		if f := &c.found[i]; !f.aside && f.Kind == kind && f.Strength == model.Strong {
			return true
		}
	}
	return false
}
