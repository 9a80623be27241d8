package verdict

import (
	"cmp"
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

// Assumptions returns the value of every input that was not given, by its name.
// Eleven are flags of a what-if. "draft", "message" and "page-invites", and
// where something was sent before "answered" and "interval-days", only say what
// the answer takes for granted.
func Assumptions(f Facts, given func(flag string) bool) map[string]string {
	all := map[string]string{
		"consent":           f.Consent.Word(),
		"soft-opt-in":       f.SoftOptIn.Word(),
		"objection":         f.Objection.Word(),
		"source":            f.Source.Word(),
		"relevance":         f.Relevance.Word(),
		"lia":               f.LIA.Word(),
		"notice":            f.Notice.Word(),
		"stops":             f.Stops.Word(),
		"sensitivity":       cmp.Or(f.Sensitivity.Word(), "not said"),
		"looks-special":     strconv.FormatBool(f.LooksSpecial),
		"last-contact-days": model.DaysSinceWord(f.LastContactDays),
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
