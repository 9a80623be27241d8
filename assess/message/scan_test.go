package message

import (
	"os"
	"slices"
	"strings"
	"testing"

	"handpick/model"
)

// rules returns the rules found with a strength, in the order of the findings.
func rules(findings []Finding, strength Strength) []string {
	var out []string
	for _, f := range findings {
		if f.Strength == strength {
			out = append(out, f.Rule)
		}
	}
	return out
}

func TestEveryHardSignIsFoundWhereItStands(t *testing.T) {
	tests := []struct{ rule, draft, span string }{
		{"price", "All boxes are 20% off in May.", "20% off"},
		{"price", "It costs only £9 a month.", "only £9"},
		{"offer", "I would like to offer you a place.", "I would like to offer"},
		{"free", "May we run a FREE audit of the site?", "FREE audit"},
		{"product", "Have you seen our new rota platform?", "our new rota platform"},
		{"benefit", "We help small firms to grow their sales.", "We help small firms"},
		{"call", "Could we hop on a quick call?", "hop on a quick call"},
		{"call", "Is a 15-minute chat possible?", "15-minute chat"},
		{"call", "A 30min call would do.", "30min call"},
		{"updates", "You will get updates on our work.", "updates on our"},
		{RuleConsent, "Would you like to receive our newsletter?", "Would you like to receive our newsletter"},
		{RuleEvent, "I am hosting a free webinar in June.", "hosting a free webinar"},
		{"cause", "Please sign our petition.", "sign our"},
		{"urgency", "There are only 3 places left.", "only 3 places left"},
		{"scheduling-link", "Choose: https://calendly.com/ana/30.", "https://calendly.com/ana/30"},
		{"sales-link", "See brightbox.example/pricing, please.", "brightbox.example/pricing"},
		{"sales-link", "Read www.brightbox.example/a?utm_source=li", "www.brightbox.example/a?utm_source=li"},
		{"price", "Ｆｒｏｍ £9, with a dis\u00adcount.", "Ｆｒｏｍ £9"}, // full-width letters, a soft hyphen
		{"free", "a free\ntrial", "free\ntrial"},
	}
	s := New()
	for _, test := range tests {
		t.Run(test.rule+" in "+test.draft, func(t *testing.T) {
			for _, f := range s.Scan(test.draft, Outreach{}) {
				if f.Rule == test.rule && f.Strength == Hard && strings.HasPrefix(test.draft[f.Start:f.End], test.span) {
					return
				}
			}
			t.Errorf("not found: %v", s.Scan(test.draft, Outreach{}))
		})
	}
}

func TestEverySoftSignIsFound(t *testing.T) {
	tests := []struct{ rule, draft string }{
		{RulePage, "You can follow our page."},
		{RulePage, "https://uk.linkedin.com/company/brightbox-invented/"},
		{"brand", "Brightbox is the leading provider of boxes."},
		{"award", "We are an award-winning studio."},
		{"testimonial", "We are trusted by museums."},
		{"result", "They saw 30% fewer returns."},
		{"trade", "I am a leadership coach."},
		{"next-step", "Shall I send you three of them?"},
		{"probing", "Are you struggling with rotas?"},
		{RuleSurvey, "Would you answer a short survey?"},
		{RuleSurvey, "https://forms.gle/abc"},
		{RuleImpersonal, "Dear Sir or Madam, good day."},
		{RuleImpersonal, "Hi there, good day."},
	}
	s := New()
	for _, test := range tests {
		t.Run(test.rule+" in "+test.draft, func(t *testing.T) {
			findings := s.Scan(test.draft, Outreach{})
			if !slices.Contains(rules(findings, Soft), test.rule) {
				t.Errorf("soft signs %v", rules(findings, Soft))
			}
		})
	}
}

func TestOrdinarySentencesAreNotPromotion(t *testing.T) {
	s := New()
	for _, sentence := range []string{
		"Your service to the school will not be forgotten.",
		"I am free on Tuesday.",
		"Feel free to ignore this.",
		"The price of steel is in the news again.",
		"Thank you for your offer of help.",
		"She accepted the job offer.",
		"He paid a high price for it.",
		"The discount rate in your paper puzzles me.",
		"You deserve a great deal of credit.",
		"The car park is free of charge on Sundays.",
		"We met after your webinar.",
		"I enjoyed the conference in Leeds.",
		"Thanks for the call yesterday.",
		"Please call me if the gate is closed.",
		"I shall call you on Friday.",
		"Our meeting is moved to the library.",
		"Our school system is under review.",
		"I use your product every day.",
		"Your product was mentioned in the report.",
		"How is your new platform doing?",
		"We help at the food bank on Fridays.",
		"Time is limited, so I shall be brief.",
		"I work at Acme Limited.",
		"It was the last chance to see him play.",
		"Sorry I missed your party.",
		"Congratulations on your award.",
		"The platform at York was crowded.",
		"He is in training for a marathon.",
		"Your newsletter arrived today.",
		"I read the news about Hull.",
		"They moved the book to another shelf.",
		"My schedule is full this week.",
		"The demonstration in the square was peaceful.",
		"The trial begins in March.",
		"The audit committee meets on Monday.",
		"I registered the birth yesterday.",
		"The subscription to the library is £10.",
		"Benefit of the doubt is given.",
		"She will benefit from the rest.",
		"Save the date: 4 May.",
		"end.Next time, e.g. on Monday",
	} {
		t.Run(sentence, func(t *testing.T) {
			for _, f := range s.Scan(sentence, Outreach{}) {
				if f.Strength == Hard {
					t.Errorf("%s finds %q", f.Rule, sentence[f.Start:f.End])
				}
			}
		})
	}
}

func TestAPhraseEndsWithItsSentence(t *testing.T) {
	s := New()
	for _, draft := range []string{
		"I am free. Trial and error it is.",
		"I am free! Trial it is.",
		"I am free\n\ntrial it is",
		"- I am free\n- trial it is",
	} {
		if got := rules(s.Scan(draft, Outreach{}), Hard); len(got) > 0 {
			t.Errorf("%q: %v", draft, got)
		}
	}
}

func TestFindingsAreSortedWithWhatIsMissingLast(t *testing.T) {
	findings := New().Scan("Hi there, book a call about our platform: calendly.com/x", Outreach{})
	missing := false
	for i, f := range findings {
		if i > 0 && !missing && f.Start < findings[i-1].Start {
			t.Errorf("%s stands before %s", findings[i-1].Rule, f.Rule)
		}
		if missing && f.Start != f.End {
			t.Errorf("%s stands behind what is missing", f.Rule)
		}
		missing = missing || f.Start == f.End
	}
	if !missing {
		t.Error("nothing is missing")
	}
}

func TestInAnInvitation(t *testing.T) {
	s := New()
	invite := Outreach{Channel: model.LinkedInInvite}
	t.Run("a sales sign makes it a pretext", func(t *testing.T) {
		draft := "I'd like to connect. Our platform is new."
		if got := rules(s.Scan(draft, invite), Hard); !slices.Contains(got, RulePretext) {
			t.Errorf("hard signs %v", got)
		}
		if got := rules(s.Scan(draft, Outreach{}), Hard); slices.Contains(got, RulePretext) {
			t.Errorf("in a message too: %v", got)
		}
	})
	t.Run("a promise to tell more once connected is a pretext", func(t *testing.T) {
		draft := "Once we are connected I will tell you what we do."
		if got := Propose(s.Scan(draft, invite)); got.Nature != model.Marketing || got.Shape != model.PitchInvite {
			t.Errorf("got %v, %v", got.Nature, got.Shape)
		}
	})
	t.Run("the note ends after 300 characters, merge fields not counted", func(t *testing.T) {
		draft := strings.Repeat("é", 299) + "{why}"
		if got := s.Scan(draft, invite); slices.Contains(rules(got, Fault), RuleNoteLength) {
			t.Errorf("299 characters are too many: %v", got)
		}
		draft += "ab"
		for _, f := range s.Scan(draft, invite) {
			if f.Rule == RuleNoteLength && draft[f.Start:f.End] == "b" {
				return
			}
		}
		t.Error("301 characters are not too many")
	})
	t.Run("a message may be longer", func(t *testing.T) {
		if got := s.Scan(strings.Repeat("é ", 400), Outreach{Channel: model.LinkedInMessage}); slices.Contains(rules(got, Fault), RuleNoteLength) {
			t.Errorf("got %v", got)
		}
	})
}

func TestOneTextForManyIsImpersonalUntilItHasALineForEach(t *testing.T) {
	s := New()
	many := Outreach{Recipients: 2}
	if got := rules(s.Scan("Hi {first_name}, good day.", many), Soft); !slices.Equal(got, []string{RuleImpersonal}) {
		t.Errorf("without a line: %v", got)
	}
	if got := rules(s.Scan("Hi {first_name}, {why}", many), Soft); len(got) > 0 {
		t.Errorf("with a line: %v", got)
	}
	if got := rules(s.Scan("Hi {first_name}, good day.", Outreach{Recipients: 1}), Soft); len(got) > 0 {
		t.Errorf("to one person: %v", got)
	}
}

func TestLinks(t *testing.T) {
	s := New()
	tests := []struct {
		name, draft string
		want        []string
	}{
		{"an unknown page is not known here", "See www.brightbox.example for it.", []string{RuleLink}},
		{"the privacy notice promotes nothing", "See https://brightbox.example/privacy", nil},
		{"nor does the link given as the notice", "See HTTPS://Data.example/notice/", nil},
		{"nor a person's profile", "I am linkedin.com/in/ana-quist", nil},
		{"a host that only ends like a calendar is none", "See https://notcal.com/a", []string{RuleLink}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			findings := s.Scan(test.draft, Outreach{PrivacyURL: "https://data.example/notice"})
			if got := rules(findings, Info); !slices.Equal(got, test.want) || len(rules(findings, Hard)) > 0 {
				t.Errorf("got %v", findings)
			}
		})
	}
}

func TestWhatCannotBeRead(t *testing.T) {
	s := New()
	t.Run("an empty draft has one finding", func(t *testing.T) {
		for _, draft := range []string{"", " \n\t", "...", "\xff"} {
			got := s.Scan(draft, Outreach{})
			if len(got) != 1 || got[0].Rule != RuleEmpty || Propose(got).Nature != model.Unclear {
				t.Errorf("%q: %v", draft, got)
			}
		}
	})
	t.Run("a draft that is too long has one finding", func(t *testing.T) {
		got := s.Scan(strings.Repeat("é", maxText), Outreach{})
		if len(got) != 1 || got[0].Rule != RuleTooLong || Propose(got).Nature != model.Unclear {
			t.Errorf("got %v", got)
		}
	})
	t.Run("a text in another language is not judged", func(t *testing.T) {
		got := s.Scan("Wir entwickeln Dienstpläne für Pflegeheime und zeigen Ihnen gern, wie das geht.", Outreach{})
		if Propose(got).Nature != model.Unclear || !slices.Contains(rules(got, Info), RuleLanguage) {
			t.Errorf("got %v", got)
		}
	})
}

// Phrases are compiled without errors, so their spelling is checked here: every
// word must be read as one word, and the first must be one to file them under.
func TestTheTablesAreWrittenInTheirLanguage(t *testing.T) {
	p := New().phrases
	for w := range p.vocabulary {
		if got := p.vocabulary.read(w); len(got.words) != 1 || got.words[0].id != p.vocabulary[w] {
			t.Errorf("%q is not one word", w)
		}
	}
	for _, row := range p.signals {
		if !row.cue && (row.says == "" || row.source == "") {
			t.Errorf("%s: no sentence or source", row.id)
		}
		for line := range strings.Lines(row.phrases + row.unless) {
			words := strings.Fields(line)
			if len(words) == 0 {
				continue
			}
			if first := words[0]; first == "_" || first == "..." || first == "." || strings.HasSuffix(first, "?") {
				t.Errorf("%s: %q begins with a word that may be missing", row.id, strings.TrimSpace(line))
			}
		}
	}
}

func TestEveryRuleIsDocumented(t *testing.T) {
	page, err := os.ReadFile("../../docs/message.md")
	if err != nil {
		t.Fatal(err)
	}
	ids := []string{
		RuleEmpty, RuleTooLong, RuleLanguage, RuleNoteLength, RuleRecognisable, RuleRegistered, RuleLink,
		RuleName, RuleOrganisation, RuleReply, RulePrivacy, RuleReason, RulePlaceholder, RuleMergeEmpty, RuleMergeVague,
	}
	s := New()
	for _, row := range s.phrases.signals {
		ids = append(ids, row.id)
	}
	for _, row := range sites {
		ids = append(ids, row.id)
	}
	for _, id := range ids {
		if !strings.Contains(string(page), "`"+id+"`") {
			t.Errorf("docs/message.md does not name %s", id)
		}
	}
}
