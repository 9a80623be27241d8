package pack

import (
	"strings"
	"testing"
	"unicode/utf8"

	"handpick/model"
)

func TestMask(t *testing.T) {
	bo, adela, long := people[1:2], people[0:1], []model.Fields{{FirstName: "Ian", LastName: "van der Bo", Company: "Big Data"}}
	tests := []struct {
		name  string
		about []model.Fields
		text  string
		want  string
	}{
		{"leaves words that say nothing about the person", bo, "makes pots", "makes pots"},
		{"replaces the whole name at once", bo, "met Bo Zembrano twice", "met [removed] twice"},
		{"replaces a part of the name", bo, "met Zembrano", "met [removed]"},
		{"does not mind case", bo, "ZEMBRANO", "[removed]"},
		{"does not mind accents", adela, "adelaide", "[removed]"},
		{"does not mind accents that the record lacks", bo, "Zémbráno", "[removed]"},
		{"does not mind accents that stand by themselves", adela, "Ade\u0301lai\u0308de", "[removed]"},
		{"does not mind characters that are not seen", bo, "Zem\u200bbrano", "[removed]"},
		{"replaces a short part only where it is a word", bo, "Bo, boring, hobo", "[removed], boring, hobo"},
		{"leaves the words that a short name is part of", []model.Fields{{FirstName: "Ana", LastName: "Mark"}},
			"Ana, a manager, asks for marketing; Mark's remark on Marks", "[removed], a manager, asks for marketing; [removed]'s remark on [removed]s"},
		{"leaves the words that a position is part of", []model.Fields{{Position: "Partner"}}, "a partner in the partnership", "a [removed] in the partnership"},
		{"replaces a name in writings without spaces", []model.Fields{{FirstName: "伟明", LastName: "欧阳"}}, "我见过欧阳伟明了", "我见过[removed][removed]了"},
		{"replaces a longer part inside a word too", bo, "the Zembranos", "the [removed]s"},
		{"replaces the parts of a double name", adela, "Vask or Quillon", "[removed] or [removed]"},
		{"replaces the e-mail address", adela, "write to adela.q@vaskwerk.test", "write to [removed]"},
		{"replaces mailbox and domain alone", adela, "adela.q at vaskwerk.test", "[removed] at [removed]"},
		{"leaves words that hold the mailbox", []model.Fields{{Email: "info@vaskwerk.test"}}, "information, info", "information, [removed]"},
		{"leaves words that hold the first word of the company", long, "a bigger database, Big Data", "a bigger database, [removed]"},
		{"replaces the profile link", bo, "see https://www.linkedin.com/in/bo-zembrano!", "see [removed]!"},
		{"replaces the slug as written in links", adela, "in/ad%c3%a9la-quillon-77", "in/[removed]"},
		{"replaces the slug as read", adela, "in/adéla-quillon-77", "in/[removed]"},
		{"replaces the company without its legal form", adela, "Vaskwerk Tools makes tools", "[removed] makes tools"},
		{"replaces the first word of the company", adela, "Vaskwerk is a company", "[removed] is a company"},
		{"does not take a short first word for the company", long, "a big fish", "a big fish"},
		{"replaces the position", bo, "a potter  & glazier", "a [removed]"},
		{"replaces other writings", people[2:3], "ФЁДОРОВА, оценщик", "[removed], [removed]"},
		{"replaces what the record said before", append(bo[:1:1], model.Fields{LastName: "Oldname"}), "once Oldname", "once [removed]"},
		{"makes valid UTF-8", bo, "Zembrano \xff", "[removed] \uFFFD"},
		{"knows nobody", nil, "Zembrano", "Zembrano"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := (&roster{}).masker(tt.about).mask(tt.text); got != tt.want {
				t.Errorf("mask(%q) = %q, want %q", tt.text, got, tt.want)
			}
		})
	}
}

func FuzzMask(f *testing.F) {
	f.Add("Bo", "Zembrano", "Bo Zembrano & co")
	f.Add("ß", "Straße", "STRASSE")
	f.Add("İ", "ﬁ", "e\u0301\u0301\u200b \u00a0")
	f.Fuzz(func(t *testing.T, first, last, text string) {
		m := (&roster{}).masker([]model.Fields{{FirstName: first, LastName: last}})
		got := m.mask(text)
		if !utf8.ValidString(got) {
			t.Errorf("%q is not UTF-8", got)
		}
		for _, part := range strings.Split(got, removed) {
			folded := foldText(part).text
			for _, detail := range m.details {
				if !detail.whole && strings.Contains(folded, detail.text) {
					t.Errorf("mask(%q) = %q, which holds %q", text, got, detail.text)
				}
			}
		}
	})
}
