package model

import (
	"fmt"
	"slices"
	"strings"
)

// Country is an ISO 3166-1 alpha-2 code in upper case, whose law applies to the
// person. It is not in an export: a person says it. The zero Country means
// unknown.
type Country string

// UnitedKingdom is written UK, as people do, and stored as its ISO code.
const UnitedKingdom Country = "GB"

// isoCountries holds the codes of ISO 3166-1, each after a space.
const isoCountries = " AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS" +
	" BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI" +
	" FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR" +
	" IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM" +
	" MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT" +
	" PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM" +
	" TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW "

// ruleCountries is the list of [RuleCountries].
var ruleCountries = [...]Country{UnitedKingdom, "AT", "BE", "DE", "DK", "ES", "FR", "IE", "IT", "NL"}

// RuleCountries returns the countries that have rules, the United Kingdom
// first, then those of the European Union in the order of their codes.
func RuleCountries() []Country {
	return slices.Clone(ruleCountries[:])
}

// HasRules reports whether c is one of [RuleCountries].
func (c Country) HasRules() bool { return slices.Contains(ruleCountries[:], c) }

// String returns the code, "UK" for the United Kingdom and "unknown" for the
// zero Country.
func (c Country) String() string {
	switch c {
	case "":
		return "unknown"
	case UnitedKingdom:
		return "UK"
	}
	return string(c)
}

// ParseCountry reads an ISO 3166-1 alpha-2 code in any case, "UK", or
// "unknown". It accepts countries without rules; [Country.HasRules] tells them
// apart.
func ParseCountry(s string) (Country, error) {
	code := strings.ToUpper(s)
	switch {
	case code == "UNKNOWN":
		return "", nil
	case code == "UK":
		return UnitedKingdom, nil
	case len(code) == 2 && strings.Contains(isoCountries, " "+code+" "):
		return Country(code), nil
	}
	var known []string
	for _, c := range RuleCountries() {
		known = append(known, c.String())
	}
	return "", fmt.Errorf("unknown country code: use a code of two letters (there are rules for %s) or unknown",
		strings.Join(known, ", "))
}
