package model

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

func TestFoldBringsTextsAReaderWouldCallTheSameTogether(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"no text", "", ""},
		{"case", "ACME Limited", "acme limited"},
		{"space at the ends and between words", "  Jane \t Example\r\n", "jane example"},
		{"a no-break and an ideographic space", "Jane\u00a0Example\u3000Ltd", "jane example ltd"},
		{"only spaces", " \t ", ""},
		{"accents", "José Ångström", "jose angstrom"},
		{"accents written as marks of their own", "Jose\u0301", "jose"},
		{"sharp s", "STRASSE Straße STRAẞE", "strasse strasse strasse"},
		{"Greek with final sigma, accents and iota subscript", "ΟΔΥΣΣΕΎΣ οδυσσεύς ᾳ", "οδυσσευσ οδυσσευσ α"},
		{"the dotted capital I of Turkish", "İzmir", "izmir"},
		{"full-width letters and ligatures", "ＡＣＭＥ ﬁlm", "acme film"},
		{"half-width kana", "ｶﾞ", "ガ"},
		{"voicing marks of kana make another word", "ガ カ", "ガ カ"},
		{"vowel signs of Devanagari make another word", "कुमार कमार", "कुमार कमार"},
		{"Hangul stays composed", "김철수", "김철수"},
		{"zero-width and bidirectional characters", "Jane\u200b \u202aExample\ufeff", "jane example"},
		{"bytes that are not UTF-8", "a\xffB", "a\uFFFDb"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Fold(tt.in); got != tt.want {
				t.Errorf("Fold(%+q) = %+q, want %+q", tt.in, got, tt.want)
			}
		})
	}
}

func TestFoldAgreesWithFullCaseFoldingOfEveryCharacter(t *testing.T) {
	const iotaSubscript = '\u0345' // an accent here, a letter when case is folded
	full := cases.Fold()
	const lastLetters = 0x1FFFF // the planes above hold no letter case
	for r := rune(utf8.RuneSelf); r <= lastLetters; r++ {
		// Cherokee folds to upper case so that old folded texts stay folded;
		// here it is lower case like all else. Letter shapes of old Cyrillic
		// print (U+1C80 to U+1C88) stay themselves.
		if unicode.Is(unicode.Cherokee, r) || r >= 0x1C80 && r <= 0x1C88 || strings.ContainsRune(norm.NFD.String(string(r)), iotaSubscript) {
			continue
		}
		got, want := Fold(string(r)), Fold(full.String(string(r)))
		if got != want {
			t.Errorf("Fold(%U) = %+q, of its full case folding %+q", r, got, want)
		}
	}
}

func TestFoldAllocatesNothingForAFoldedASCIIText(t *testing.T) {
	if n := testing.AllocsPerRun(10, func() { Fold("jane example, acme ltd") }); n != 0 {
		t.Errorf("%v allocations, want none", n)
	}
}

func FuzzFold(f *testing.F) {
	for _, s := range []string{
		"Jane  EXAMPLE ", "José", "İŉǰꮉ", "ᾳΐ", "ﬃ", "ｶﾞ", "\xff\u0301", "Ω\u0345", strings.Repeat("\u05b0", 40) + "\u0301", "\u00a0a",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := Fold(s)
		if !utf8.ValidString(got) {
			t.Errorf("Fold(%+q) = %+q is not UTF-8", s, got)
		}
		if again := Fold(got); again != got {
			t.Errorf("Fold(%+q) = %+q, again %+q", s, got, again)
		}
		if upper := Fold(strings.ToUpper(s)); isASCII(s) && upper != got {
			t.Errorf("Fold(%q) = %q, in upper case %q", s, got, upper)
		}
	})
}

func isASCII(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r >= utf8.RuneSelf }) < 0
}

func BenchmarkFold(b *testing.B) {
	for _, bm := range []struct{ name, text string }{
		{"ASCII", "Head of Partnerships, Example Holdings Limited"},
		{"accents", "Geschäftsführer bei Müller Löwenbräu Österreich"},
	} {
		b.Run(bm.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Fold(bm.text)
			}
		})
	}
}
