package subscriber

// unaccented spells letters that normalisation leaves whole, "" for all others.
func unaccented(r rune) string {
	switch r {
	case 'ß', 'ẞ':
		return "ss"
	case 'æ', 'Æ':
		return "ae"
	case 'œ', 'Œ':
		return "oe"
	case 'ø', 'Ø':
		return "o"
	case 'ł', 'Ł':
		return "l"
	case 'đ', 'Đ', 'ð', 'Ð':
		return "d"
	case 'þ', 'Þ':
		return "th"
	case 'ı':
		return "i"
	case 'ħ', 'Ħ':
		return "h"
	case 'ς':
		return "σ"
	}
	return ""
}

// stripped reports whether r is an accent that comparison ignores: combining
// accents, Hebrew points and Arabic vowel signs, but not the vowel signs that
// make other words in Indic scripts and Thai.
func stripped(r rune) bool {
	return r >= 0x0300 && r <= 0x036F || r >= 0x0591 && r <= 0x05C7 || r >= 0x064B && r <= 0x0655
}

// alphabet is a set of scripts.
type alphabet uint8

const (
	latin alphabet = 1 << iota
	greek
	cyrillic
	hebrew
	arabic
	otherScript
)

// count returns how many scripts are in the set.
func (a alphabet) count() int {
	n := 0
	for ; a != 0; a &= a - 1 {
		n++
	}
	return n
}

// alphabetOf returns the script of a letter; none for East Asian ones, which
// ordinary names mix with Latin letters.
func alphabetOf(r rune) alphabet {
	switch {
	case r < 0x0370 || r >= 0x1E00 && r < 0x1F00:
		if r < 'A' {
			return 0
		}
		return latin
	case r < 0x0400 || r >= 0x1F00 && r < 0x2000:
		return greek
	case r < 0x0530:
		return cyrillic
	case r >= 0x0590 && r < 0x0600:
		return hebrew
	case r >= 0x0600 && r < 0x0780:
		return arabic
	case r >= 0x2E80:
		return 0
	}
	return otherScript
}
