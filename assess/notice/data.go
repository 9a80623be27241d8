package notice

import (
	"fmt"
	"strings"

	"handpick/model"
	"handpick/model/document"
)

// data says which data is held and from where (Article 14(1)(d) and (2)(f)).
func (in *Input) data() []document.Block {
	return append(blocks(in.source(), in.fields()),
		document.Paragraph("Beside it stands what we noted ourselves: whether what we do fits your role, whether you are there for a company or "+
			"for yourself and by what we can tell, when we wrote to each other, and what you asked of us."))
}

// source says where the data comes from.
func (in *Input) source() fact {
	switch in.Source {
	case model.OwnExport:
		who := strings.TrimSpace(in.Campaign.Sender)
		if who == "" {
			who = "the person who writes"
		}
		return fact{says: fmt.Sprintf("You are a first-degree connection of %s on LinkedIn. We did not get the data from you directly, "+
			"but from the list of their own connections that LinkedIn lets its members download.", who)}
	case model.GivenByPerson:
		return fact{says: "You gave us the data yourself."}
	}
	return fact{ask: "where the data comes from, by name, and whether it was open to the public there"}
}

// fields names the categories of data.
func (in *Input) fields() fact {
	names := in.fieldNames()
	return known(strings.Join(names, ", "), "We use these details of yours: %s.", "which details you use, as name, company, position")
}

func (in *Input) fieldNames() []string {
	var names []string
	for _, f := range in.Fields {
		if s := f.String(); s != "" {
			names = append(names, s)
		}
	}
	return names
}

// periods says how long what is kept.
func (in *Input) periods() []string {
	months := in.Retention.Keeps()
	rows := fmt.Sprintf("If we do not choose you: your details go %d days after we took them in.", model.RowDays)
	if until := in.Retention.RowsUntil; until != 0 {
		rows = fmt.Sprintf("If we do not choose you: your details go on %s, or %d days after we took them in where that is later.", until, model.RowDays)
	}
	periods := []string{
		rows + " What stays is our answer and a fingerprint (a keyed hash) from which your details cannot be read, " +
			"so that a later list does not bring the question up again.",
		fmt.Sprintf("If we choose you: your details and our reasons go %d months after our last contact with you, "+
			"or after our decision where there was none.", months),
		"If you object: as long as we write to people we keep a fingerprint of your details, by which we recognise you and leave you alone, " +
			"with the day and the way we learned of it.",
	}
	if in.Campaign.Basis == model.BasisConsent {
		periods = append(periods, fmt.Sprintf("Your consent: as long as we rely on it, and %d months after you withdraw it.", months))
	}
	return periods
}
