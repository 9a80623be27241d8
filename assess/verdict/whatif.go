package verdict

import (
	"strconv"

	"handpick/model"
)

// WhatIf returns the facts that a question about nobody in particular starts
// from: what stands in the way is then only what the asker names. The channel,
// the nature, the kind and the country are left open.
func WhatIf() Facts {
	return Facts{
		Draft:           model.HasAll,
		Source:          model.OwnExport,
		Relevance:       model.RelevanceClear,
		Notice:          model.NoticeInMessage,
		LastContactDays: model.Never,
		LIA:             model.LIAPass,
	}
}

// Assumptions returns the value of every input that was not given, by the name
// of the flag that would say otherwise: the eight of a what-if, and "draft",
// "message", "page-invites", and where something was sent before "answered" and
// "interval-days".
func Assumptions(f Facts, given func(flag string) bool) map[string]string {
	all := map[string]string{
		"consent":           f.Consent.Word(),
		"soft-opt-in":       softOptInWord(f.SoftOptIn),
		"objection":         f.Objection.Word(),
		"source":            f.Source.Word(),
		"relevance":         f.Relevance.Word(),
		"lia":               f.LIA.Word(),
		"notice":            f.Notice.Word(),
		"last-contact-days": daysWord(f.LastContactDays),
		"draft":             "holds " + f.Draft.String(),
		"message":           f.Shape.Word(),
		"page-invites":      f.PageInvites.Word(),
	}
	if f.LastContactDays != model.Never {
		all["answered"] = strconv.FormatBool(f.Answered)
		all["interval-days"] = strconv.Itoa(f.interval())
	}
	for flag := range all {
		if given(flag) {
			delete(all, flag)
		}
	}
	return all
}

// softOptInWord returns the one word for four answers, "unknown" when they
// differ.
func softOptInWord(s model.SoftOptIn) string {
	if s != model.AllFour(s[0]) {
		return model.DoNotKnow.Word()
	}
	return s[0].Word()
}

func daysWord(days int) string {
	if days == model.Never {
		return "never"
	}
	return strconv.Itoa(days)
}
