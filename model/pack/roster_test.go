package pack

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"handpick/model"
)

func TestRoster(t *testing.T) {
	listed := slices.Concat(people, []model.Fields{
		{FirstName: "Tilda Jo", LastName: "Ormsbeck, PhD", URL: "https://www.linkedin.com/in/tildajoormsbeck/"},
		{FirstName: "Rae", LastName: "Viewer", Email: "rae@viewer.test"},
		{FirstName: "Otto", URL: "https://www.linkedin.com/in/marketing"},
		{FirstName: "Uma", LastName: "Sprell", URL: "https://www.linkedin.com/in/umas77"},
		{},
	})
	r := newRoster(slices.Values(listed), []string{"Rae Viewer", "rae@viewer.test", ""})
	for _, tt := range []struct{ name, text, want string }{
		{"leaves words that name nobody", "sell kettles, with Bo or without", "sell kettles, with Bo or without"},
		{"replaces first and last name", "as Bo Zembrano said", "as [removed] said"},
		{"replaces them in the other order", "Zembrano, Bo", "[removed]"},
		{"does not mind case and accents", "ADELAIDE QUILLON-VASK", "[removed]"},
		{"replaces a name that stands in one field", "Drusilla Фёдорова!", "[removed]!"},
		{"does not mind further first names and titles", "Tilda Ormsbeck and Tilda Jo Ormsbeck", "[removed] and [removed]"},
		{"replaces a name that owns something", "Bo Zembrano's and Bo Zembranos pots", "[removed]'s and [removed] pots"},
		{"replaces the e-mail address", "zembrano@potterycorner.test", "[removed]"},
		{"replaces the link, however it is written", "https://linkedin.com/in/adéla-quillon-77?x=1", "https://[removed]?x=1"},
		{"replaces the last part of a link", "in/ad%c3%a9la-quillon-77, umas77, tildajoormsbeck", "in/[removed], [removed], [removed]"},
		{"leaves a word that is the last part of a link", "marketing", "marketing"},
		{"but not in the link", "linkedin.com/in/marketing", "[removed]"},
		{"leaves a single name", "Otto, Zembrano", "Otto, Zembrano"},
		{"leaves who writes", "Rae Viewer <rae@viewer.test>", "Rae Viewer <rae@viewer.test>"},
		{"keeps the lines between", "Hello,\nBo Zembrano\nis in", "Hello,\n[removed]\nis in"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := r.mask(tt.text); got != tt.want {
				t.Errorf("mask(%q) = %q, want %q", tt.text, got, tt.want)
			}
		})
	}
}

func FuzzRoster(f *testing.F) {
	f.Add("Bo", "Zembrano", "Bo Zembrano & co")
	f.Add("ß x", "Straße (AG)", "STRASSE ß")
	f.Add("İ", "ﬁ", "e\u0301\u0301\u200b \u00a0\xff")
	f.Fuzz(func(t *testing.T, first, last, text string) {
		name := model.Fields{FirstName: first, LastName: last, URL: "https://www.linkedin.com/in/" + last}
		r := newRoster(slices.Values([]model.Fields{name}), nil)
		if got := r.mask(text); !utf8.ValidString(got) {
			t.Errorf("%q is not UTF-8", got)
		}
		// Whatever stands around it, the name goes.
		whole := wordsOf(first + " " + last)
		if strings.TrimSpace(first) != "" && strings.TrimSpace(last) != "" && !strings.ContainsAny(last, ",(") && len(whole.at) > 1 && len(whole.at) <= longestName {
			if got := wordsOf(r.mask(first + " " + last)).text; strings.Contains(got, whole.text) {
				t.Errorf("%q is left of %q %q", got, first, last)
			}
		}
	})
}
