package connections

import (
	"fmt"
	"slices"
	"strings"
)

// foreignList is an export that is not a list of the user's own connections.
type foreignList struct {
	marks []string // headings, as [plain] writes them, that together give it away
	says  string   // what it is, and what to do
}

const useConnections = "; use Connections.csv, or the archive's zip"

// foreignLists are tried in order against every line down to the header.
var foreignLists = []foreignList{
	{[]string{"conversation id"}, "LinkedIn messages, not connections" + useConnections},
	{[]string{"from", "to", "content"}, "LinkedIn messages, not connections" + useConnections},
	{[]string{"from", "to", "sent at", "direction"}, "LinkedIn invitations, not connections" + useConnections},
	{[]string{"source", "firstname", "emails"}, "the address book you once uploaded to LinkedIn (Contacts.csv): these people never connected with you" + useConnections},
	{[]string{"creation date", "text", "status"}, "LinkedIn recommendations, not connections" + useConnections},
	{[]string{"endorsement date"}, "LinkedIn endorsements, not connections" + useConnections},
	{[]string{"maiden name", "headline"}, "your own LinkedIn profile, not your connections" + useConnections},
	{[]string{"email address", "confirmed", "primary"}, "your own e-mail addresses, not your connections" + useConnections},
	{[]string{"company name", "started on"}, "your own positions, not your connections" + useConnections},
	{[]string{"organization", "followed on"}, "the companies you follow, not your connections" + useConnections},
	{[]string{"date", "status", "fullname"}, "the members you follow, not your connections" + useConnections},
	{[]string{"apollo contact id"}, apollo},
	{[]string{"person linkedin url", "email status"}, apollo},
	{[]string{"person linkedin url", "seniority"}, apollo},
	{[]string{"record id", "contact owner"}, hubSpot},
	{[]string{"record id", "lead status"}, hubSpot},
	{[]string{"e mail 1 value"}, google},
	{[]string{"e mail 1 label"}, google},
	{[]string{"yomi name"}, google},
	{[]string{"phonetic first name"}, google},
	{[]string{"e mail address", "middle name"}, outlook},
	{[]string{"e mail address", "suffix"}, outlook},
	{[]string{"e mail address", "job title"}, outlook},
	{[]string{"e mail adresse", "vorname"}, outlook},
	{[]string{"primary email", "secondary email"}, "a Thunderbird address book, not LinkedIn connections" + useConnections},
}

const (
	apollo    = "a list from Apollo: bought data about people who did not connect with you stands on other ground" + useConnections
	hubSpot   = "HubSpot contacts, not LinkedIn connections" + useConnections
	google    = "Google contacts, not LinkedIn connections" + useConnections
	outlook   = "an Outlook address book (LinkedIn itself wrote its connections so until about 2017); ask LinkedIn for a new export"
	navigator = "a Sales Navigator list: leads taken by a tool, not people who connected with you" + useConnections
)

// refuse returns an error that names the kind when cells are the header of a list
// that is not one of connections.
func refuse(cells []string) error {
	if len(cells) < 2 {
		return nil
	}
	names := make([]string, len(cells))
	for i, cell := range cells {
		names[i] = plain(cell)
		if strings.Contains(strings.ReplaceAll(names[i], " ", ""), "salesnavigator") {
			return fmt.Errorf("this looks like %s", navigator)
		}
	}
	for _, list := range foreignLists {
		all := true
		for _, mark := range list.marks {
			all = all && slices.Contains(names, mark)
		}
		if all {
			return fmt.Errorf("this looks like %s", list.says)
		}
	}
	return nil
}
