package message

import "strings"

// site is a kind of link, known by its host, a part of its path or a
// parameter.
type site struct {
	id       string
	strength Strength
	says     string
	source   string
	// hosts are matched with their subdomains; "host/path" asks for the
	// beginning of the path as well.
	hosts []string
	// segments are whole parts of a path.
	segments []string
	// parameters are names in the query; one that ends in "_" is a beginning.
	parameters []string
}

// sites are the links that promote.
var sites = []site{
	{
		id: "scheduling-link", strength: Hard, source: amex + "; ICO on encouraging a purchase",
		says: "Links to a calendar for booking a call: a step towards a sale.",
		hosts: []string{
			"calendly.com", "cal.com", "savvycal.com", "tidycal.com", "youcanbook.me", "acuityscheduling.com", "zcal.co",
			"calendar.app.google", "calendar.google.com/calendar/appointments", "meetings.hubspot.com", "hubspot.com/meetings",
			"meetings-eu1.hubspot.com", "outlook.office.com/book", "outlook.office365.com/book", "chilipiper.com", "koalendar.com",
			"oncehub.com", "appointlet.com", "setmore.com", "simplybook.me",
		},
		segments: []string{"book", "booking", "bookings", "book-a-call", "book-a-demo", "schedule", "meet", "meetings", "discovery-call"},
	}, {
		id: "sales-link", strength: Hard, source: "inferred from " + icoMarketing,
		says: "Links to a page that sells, or counts who comes from this message.",
		segments: []string{
			"pricing", "prices", "price", "plans", "product", "products", "services", "service", "solutions", "features", "shop",
			"store", "buy", "cart", "checkout", "demo", "trial", "free-trial", "signup", "sign-up", "register", "get-started", "landing",
			"lp", "offer", "offers", "deal", "deals", "promo", "discount", "subscribe", "newsletter",
		},
		parameters: []string{"utm_", "ref", "aff", "affiliate", "via", "coupon", "promo", "discount", "referral", "voucher"},
	}, {
		id: RuleEvent, strength: Hard, source: danishSpam,
		says:     "Links to an event that shows the sender's expertise.",
		hosts:    []string{"eventbrite.com", "eventbrite.co.uk", "lu.ma", "luma.com", "zoom.us/webinar", "livestorm.co", "linkedin.com/events"},
		segments: []string{"webinar", "webinars", "event", "events"},
	}, {
		id: RuleSurvey, strength: Soft, source: icoService + " (selling under the guise of research)",
		says:  "Links to a survey: one that collects leads is marketing.",
		hosts: []string{"typeform.com", "surveymonkey.com", "surveymonkey.co.uk", "forms.gle", "docs.google.com/forms", "tally.so", "jotform.com"},
	}, {
		id: RulePage, strength: Soft, source: pageSource,
		says:  "Links to a page to follow: whether that alone is marketing is disputed, so a person decides.",
		hosts: []string{"linkedin.com/company", "linkedin.com/showcase", "facebook.com", "instagram.com", "youtube.com", "tiktok.com"},
	},
}

// links returns the findings for the links of a text. The link to the privacy
// notice and to a person's LinkedIn profile promote nothing.
func (s *Scanner) links(t *text, o Outreach) []Finding {
	var out []Finding
	for i := range t.words {
		w := &t.words[i]
		if w.class != link {
			continue
		}
		raw := t.draft[w.start:w.end]
		if o.PrivacyURL != "" && sameLink(raw, o.PrivacyURL) {
			continue
		}
		u := parseLink(raw)
		known := false
		for k := range sites {
			if row := &sites[k]; row.matches(u) {
				out = append(out, Finding{row.id, w.start, w.end, row.strength, row.says, row.source, ""})
				known = true
			}
		}
		if known || u.profile() || u.privacy() {
			continue
		}
		out = append(out, Finding{
			Rule: RuleLink, Start: w.start, End: w.end, Strength: Info, Source: "inferred from " + icoMarketing,
			Says: "What stands behind this link is not known here: if that page sells, so does the message.",
		})
	}
	return out
}

// webLink is a link taken apart, in lower case.
type webLink struct{ host, path, query string }

func parseLink(raw string) webLink {
	s := strings.ToLower(raw)
	if _, rest, ok := strings.Cut(s, "://"); ok {
		s = rest
	}
	s, _, _ = strings.Cut(s, "#")
	s, query, _ := strings.Cut(s, "?")
	host, path, _ := strings.Cut(s, "/")
	return webLink{strings.TrimPrefix(host, "www."), strings.Trim(path, "/"), query}
}

// sameLink reports whether two links lead to the same page; the scheme, "www."
// and a slash at the end do not matter.
func sameLink(a, b string) bool { return parseLink(a) == parseLink(strings.TrimSpace(b)) }

func (u webLink) at(place string) bool {
	host, path, _ := strings.Cut(place, "/")
	return (u.host == host || strings.HasSuffix(u.host, "."+host)) && strings.HasPrefix(u.path, path)
}

func (u webLink) profile() bool { return u.at("linkedin.com/in/") }

func (u webLink) privacy() bool {
	return strings.Contains(u.path, "privacy") || strings.HasPrefix(u.host, "privacy.")
}

func (row *site) matches(u webLink) bool {
	for _, h := range row.hosts {
		if u.at(h) {
			return true
		}
	}
	for part := range strings.SplitSeq(u.path, "/") {
		for _, want := range row.segments {
			if part == want {
				return true
			}
		}
	}
	for parameter := range strings.SplitSeq(u.query, "&") {
		name, _, _ := strings.Cut(parameter, "=")
		for _, want := range row.parameters {
			if name == want || strings.HasSuffix(want, "_") && strings.HasPrefix(name, want) {
				return true
			}
		}
	}
	return false
}
