package model

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

func TestCleanShowsWhatATerminalWouldObeyOrHide(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"an escape sequence is spelled out", "Ann\x1b[31mRed", "Ann␛[31mRed"},
		{"an unfinished title sequence does not eat the rest of the name", "Ann\x1b]0;Lee", "Ann␛]0;Lee"},
		{"a bell, a backspace and DEL show as pictures", "a\ab\bc\x7f", "a␇b␈c␡"},
		{"NUL shows as a picture", "a\x00b", "a␀b"},
		{"tabs and line breaks are spaces", "a\tb\nc\r\nd", "a b c  d"},
		{"Unicode line and paragraph separators are spaces", "a\u2028b\u2029c", "a b c"},
		{"a C1 control sequence introducer is replaced", "a\u009b31mb", "a\uFFFD31mb"},
		{"bytes that are not UTF-8 are replaced", "caf\xe9 bar", "caf\uFFFD bar"},
		{"bidirectional overrides are replaced", "a\u202eb\u2066c\u200fd", "a\uFFFDb\uFFFDc\uFFFDd"},
		{"zero-width spaces and byte order marks are replaced", "a\u200bb\ufeffc\u2060d", "a\uFFFDb\uFFFDc\uFFFDd"},
		{"a soft hyphen is replaced", "a\u00adb", "a\uFFFDb"},
		{"tags outside a flag are replaced", "a\U000E0068\U000E0069", "a\uFFFD\uFFFD"},
		{"tags that spell no country on a flag are replaced", "🏴\U000E0068\U000E007F", "🏴\uFFFD\uFFFD"},
		{"blank letters are replaced", "\u3164\u115f\uffa0\u2800", "\uFFFD\uFFFD\uFFFD\uFFFD"},
		{"private use and noncharacters are replaced", "\ue000\U000F0000\ufffe\ufdd0", "\uFFFD\uFFFD\uFFFD\uFFFD"},
		{"a selector after a letter is replaced", "a\ufe0fb\ufe00c\U000E0100", "a\uFFFDb\uFFFDc\uFFFD"},
		{"a second selector after an emoji is replaced", "❤\ufe0f\ufe0f", "❤\ufe0f\uFFFD"},
		{"a selector after a digit that makes no keycap is replaced", "1\ufe0f2", "1\uFFFD2"},
		{"a joiner between Latin letters is replaced", "a\u200db\u200cc", "a\uFFFDb\uFFFDc"},
		{"a joiner at the end of a Persian word is replaced", "علی\u200c", "علی\uFFFD"},
		{"a joiner after an emoji that joins nothing is replaced", "👩\u200dx", "👩\uFFFDx"},
		{"marks beyond four become one replacement", "q" + strings.Repeat("\u0330", 50) + "r", "q\u0330\u0330\u0330\u0330\uFFFDr"},
		{"a mark with nothing to stand on is replaced", "\u0327\u0301a", "\uFFFDa"},
		{"decomposed letters are composed", "Jose\u0301", "Jos\u00e9"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Clean(tt.in); got != tt.want {
				t.Errorf("Clean(%+q) = %+q, want %+q", tt.in, got, tt.want)
			}
		})
	}
}

func TestCleanReturnsTheSameTextWhenNothingNeedsChanging(t *testing.T) {
	tests := []struct{ name, text string }{
		{"no text", ""},
		{"plain English", "Jane Example-Smith, MBA (she/her) & co."},
		{"accents", "Zoë Ångström-Müller"},
		{"Vietnamese, two marks in one letter", "Nguyễn Thị Ngọc"},
		{"Chinese, Japanese and Korean", "山田 太郎 ガギ 김철수 王小明"},
		{"Arabic and Hebrew", "محمد العربي, דוד"},
		{"Persian with a non-joiner between letters", "می\u200cخواهم"},
		{"Malayalam ending in a joiner after a virama", "രാജന്\u200d"},
		{"Sinhala with a joiner after a virama", "ශ්\u200dරී"},
		{"Bengali with a joiner before a virama", "র\u200d্যাচেল"},
		{"Thai with stacked marks", "ที่ปรึกษา"},
		{"a no-break space", "10\u00a0000"},
		{"an emoji with its selector", "❤\ufe0f ✈\ufe0f ☎\ufe0e"},
		{"a skin tone", "👍🏽"},
		{"a family joined from four", "👨\u200d👩\u200d👧\u200d👦"},
		{"a profession joined with a sign", "👩🏽\u200d⚕\ufe0f"},
		{"a rainbow flag", "🏳\ufe0f\u200d🌈"},
		{"a flag of two letters", "🇬🇧"},
		{"the flags of England, Scotland and Wales", "🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F" +
			"🏴\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F🏴\U000E0067\U000E0062\U000E0077\U000E006C\U000E0073\U000E007F"},
		{"a keycap", "1\ufe0f\u20e3"},
		{"a replacement character that was there before", "Jos\uFFFD"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Clean(tt.text); got != tt.text {
				t.Fatalf("Clean(%+q) = %+q", tt.text, got)
			}
		})
	}
}

func TestCleanAllocatesNothingForTextThatStays(t *testing.T) {
	for _, text := range []string{"Jane Example", "Zoë Nguyễn", "山田 김철수", "می\u200cخواهم", "👩🏽\u200d⚕\ufe0f ❤\ufe0f"} {
		if n := testing.AllocsPerRun(10, func() { Clean(text) }); n != 0 {
			t.Errorf("%q: %v allocations, want none", text, n)
		}
	}
}

func TestEveryEmojiIsDrawn(t *testing.T) {
	for _, r16 := range emoji.R16 {
		for r := rune(r16.Lo); r <= rune(r16.Hi); r += rune(r16.Stride) {
			if Clean(string(r)) != string(r) && norm.NFC.IsNormalString(string(r)) {
				t.Errorf("%U counts as an emoji but is not drawn", r)
			}
		}
	}
}

func FuzzClean(f *testing.F) {
	for _, s := range []string{
		"Jane Example", "Jose\u0301", "\x1b]0;x", "a\u202eb", "e" + strings.Repeat("\u0301", 40), "\xff\u0301",
		"می\u200cخواهم", "ශ්\u200dරී", "👩🏽\u200d⚕\ufe0f", "1\ufe0f\u20e3", "🏴\U000E0067\U000E0062", "ᄀ\u1160\u11a8", "\u0327\u200d\u094d",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := Clean(s)
		if !utf8.ValidString(got) || !norm.NFC.IsNormalString(got) {
			t.Errorf("Clean(%+q) = %+q is not normalized UTF-8", s, got)
		}
		if again := Clean(got); again != got {
			t.Errorf("Clean(%+q) = %+q, again %+q", s, got, again)
		}
		for _, r := range got {
			if unicode.IsControl(r) || r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069' {
				t.Errorf("Clean(%+q) = %+q holds %U", s, got, r)
			}
		}
		if s != "" && got == "" {
			t.Errorf("Clean(%+q) hides everything", s)
		}
	})
}

func BenchmarkClean(b *testing.B) {
	for _, bm := range []struct{ name, text string }{
		{"ASCII", "Head of Partnerships, Example Holdings Limited"},
		{"accents", "Geschäftsführer bei Müller Löwenbräu Österreich"},
		{"hostile", "Head\u200b of\x1b[31m Partnerships\u202e"},
	} {
		b.Run(bm.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Clean(bm.text)
			}
		})
	}
}
