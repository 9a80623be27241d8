package uitest

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
)

// Key returns the key press with the given name: one character, as "r", "Z" or
// "?", or a key as "space", "enter", "shift+tab" or "ctrl+c". An unknown name
// fails the test.
func Key(t testing.TB, name string) tea.KeyPressMsg {
	t.Helper()
	if utf8.RuneCountInString(name) == 1 {
		return character(name)
	}
	var key tea.Key
	rest := name
	for {
		mod, after, ok := strings.Cut(rest, "+")
		if !ok || after == "" {
			break
		}
		bit, known := map[string]tea.KeyMod{"ctrl": tea.ModCtrl, "alt": tea.ModAlt, "shift": tea.ModShift}[mod]
		if !known {
			t.Fatalf("key %q: unknown modifier %q", name, mod)
		}
		key.Mod |= bit
		rest = after
	}
	code, known := map[string]rune{
		"space": tea.KeySpace, "enter": tea.KeyEnter, "tab": tea.KeyTab, "esc": tea.KeyEscape,
		"backspace": tea.KeyBackspace, "delete": tea.KeyDelete,
		"up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight,
		"home": tea.KeyHome, "end": tea.KeyEnd, "pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown,
	}[rest]
	if !known {
		if utf8.RuneCountInString(rest) != 1 {
			t.Fatalf("key %q: unknown key %q", name, rest)
		}
		code, _ = utf8.DecodeRuneInString(rest)
	}
	key.Code = code
	if rest == "space" && key.Mod == 0 {
		key.Text = " "
	}
	return tea.KeyPressMsg(key)
}

// character returns the key press that produces one character.
func character(s string) tea.KeyPressMsg {
	r, _ := utf8.DecodeRuneInString(s)
	key := tea.Key{Code: unicode.ToLower(r), Text: s}
	if unicode.IsUpper(r) {
		key.Mod = tea.ModShift
		key.ShiftedCode = r
	}
	return tea.KeyPressMsg(key)
}
