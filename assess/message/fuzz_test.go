package message

import (
	"strings"
	"testing"
	"unicode/utf8"

	"handpick/model"
)

func FuzzScan(f *testing.F) {
	for _, seed := range []string{
		"", complete, "20% off, from £9/month", "{{a}} {why {", "[First name] <name>", "a\u200Bb fre\u0301e trial", "\xff{\xfe}",
		"https://x.y/?ref=1 ana@b.c (www.a.b)", "reply no\n\n- opt out", strings.Repeat("we help ", 30), "1,2.3 don’t é",
	} {
		f.Add(seed, "Ana Quist", uint8(2))
	}
	s := New()
	f.Fuzz(func(t *testing.T, draft, name string, channel uint8) {
		o := Outreach{Sender: name, Organisation: name, ReplyTo: name, PrivacyURL: name, Channel: model.Channel(channel), Recipients: int(channel)}
		findings := s.Scan(draft, o)
		last := 0
		for _, found := range findings {
			if found.Start < 0 || found.Start > found.End || found.End > len(draft) {
				t.Fatalf("%s stands from %d to %d of %d", found.Rule, found.Start, found.End, len(draft))
			}
			if utf8.ValidString(draft) && !(boundary(draft, found.Start) && boundary(draft, found.End)) {
				t.Fatalf("%s cuts a character", found.Rule)
			}
			if found.Start < last || found.Says == "" || found.Source == "" {
				t.Fatalf("%s is out of order or silent", found.Rule)
			}
			last = found.Start
		}
		if p := Propose(findings); p.Nature == model.NoNature || p.Why == "" {
			t.Fatalf("no proposal: %v", p)
		}
	})
}

func boundary(s string, i int) bool { return i == len(s) || utf8.RuneStart(s[i]) }

func FuzzMerge(f *testing.F) {
	f.Add("Hi {first_name} of {company}, as {position}: {why}", "Mia", "Corn Mill", "Miller", "Bread.")
	f.Add("{{why}} {why} {}", "{why}", "\xff", "\u202E", "{company}")
	f.Add("{first_name", "", "", "", "discount")
	s := New()
	f.Fuzz(func(t *testing.T, draft, first, company, position, why string) {
		fields := model.Fields{FirstName: first, Company: company, Position: position}
		text, findings := s.Merge(draft, Outreach{Channel: model.LinkedInInvite}, &fields, why)
		want := strings.Builder{}
		last := 0
		for _, p := range Fields(draft) {
			if p.Start < last || draft[p.Start:p.End] != "{"+p.Name+"}" {
				t.Fatalf("field %q stands from %d to %d", p.Name, p.Start, p.End)
			}
			value := draft[p.Start:p.End]
			if p.Known() {
				if v := model.Clean(strings.TrimSpace(valueOf(p.Name, &fields, why))); letterIn(v) {
					value = v
				}
			}
			want.WriteString(draft[last:p.Start] + value)
			last = p.End
		}
		want.WriteString(draft[last:])
		if text != want.String() {
			t.Fatalf("%q; want %q", text, want.String())
		}
		for _, found := range findings {
			if found.Start < 0 || found.Start > found.End || found.End > len(draft) {
				t.Fatalf("%s stands from %d to %d of %d", found.Rule, found.Start, found.End, len(draft))
			}
		}
	})
}
