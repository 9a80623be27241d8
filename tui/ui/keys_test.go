package ui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

func TestNoKeyIsBoundTwice(t *testing.T) {
	action := map[string]Action{}
	for _, b := range Table() {
		for _, key := range b.Keys {
			if other, taken := action[key]; taken {
				t.Errorf("key %q is bound to actions %d and %d", key, other, b.Action)
			}
			action[key] = b.Action
		}
	}
}

func TestEveryActionHasOneBindingThatExplainsIt(t *testing.T) {
	bound := map[Action]int{}
	for _, b := range Table() {
		bound[b.Action]++
		if len(b.Keys) == 0 || b.Short == "" || b.Long == "" || b.Group == "" {
			t.Errorf("binding %+v lacks a key or words", b)
		}
		for _, key := range b.Keys {
			if key == " " {
				t.Errorf("action %d: the space key is named %q", b.Action, "space")
			}
		}
	}
	for a := NoAction + 1; a <= Redraw; a++ {
		if bound[a] != 1 {
			t.Errorf("action %d has %d bindings, want 1", a, bound[a])
		}
	}
}

func TestCitesNumbersTheChips(t *testing.T) {
	for a, want := range map[Action]int{Relevant: 0, DoNotContact: 0, Cite1: 1, Cite6: 6, Cite9: 9, TypeReason: 0} {
		if got := a.Cites(); got != want {
			t.Errorf("action %d cites %d, want %d", a, got, want)
		}
	}
}

func TestLookup(t *testing.T) {
	shift, ctrl := tea.ModShift, tea.ModCtrl
	for _, tt := range []struct {
		name string
		key  tea.Key
		want Action
	}{
		{"a letter is matched by its text", tea.Key{Code: 'r', Text: "r"}, Relevant},
		{"a capital is another key than its letter", tea.Key{Code: 'z', Text: "Z", Mod: shift}, Redo},
		{"the space key has a name", tea.Key{Code: tea.KeySpace, Text: " "}, Later},
		{"a sign is matched however it is typed", tea.Key{Code: '/', Text: "?", Mod: shift}, Help},
		{"a digit typed with shift on AZERTY cites", tea.Key{Code: '&', Text: "1", Mod: shift, BaseCode: '1'}, Cite1},
		{"a digit from the keypad cites", tea.Key{Code: tea.KeyKp3, Text: "3"}, Cite3},
		{"a Cyrillic letter counts by its place", tea.Key{Code: 'к', Text: "к", BaseCode: 'r'}, Relevant},
		{"a Cyrillic capital counts by its place", tea.Key{Code: 'я', Text: "Я", Mod: shift, BaseCode: 'z'}, Redo},
		{"a Hebrew letter counts by its place", tea.Key{Code: 'מ', Text: "מ", BaseCode: 'n'}, NotRelevant},
		{"a Cyrillic letter with ctrl counts by its place", tea.Key{Code: 'с', Mod: ctrl, BaseCode: 'c'}, Interrupt},
		{"a Cyrillic letter without its place is no key", tea.Key{Code: 'к', Text: "к"}, NoAction},
		{"a Dvorak letter counts by its text", tea.Key{Code: 'b', Text: "b", BaseCode: 'n'}, B2B},
		{"a Dvorak letter with ctrl counts by its text", tea.Key{Code: 'c', Mod: ctrl, BaseCode: 'i'}, Interrupt},
		{"an accented Latin letter is no key", tea.Key{Code: 'é', Text: "é", BaseCode: '2'}, NoAction},
		{"a key without text has a name", tea.Key{Code: tea.KeyPgDown}, PageDown},
		{"alt makes another key", tea.Key{Code: 'r', Mod: tea.ModAlt}, NoAction},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, ok := Lookup(tea.KeyPressMsg(tt.key))
			if got != tt.want || ok != (tt.want != NoAction) {
				t.Errorf("Lookup = %d, %v, want %d", got, ok, tt.want)
			}
		})
	}
}

func TestMarkdownShowsEveryKeyOnce(t *testing.T) {
	var b strings.Builder
	if err := Markdown(&b); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"| keys | what they do |\n|---|---|\n",
		"| | **Decide** |\n| `r` | relevant for this outreach |\n",
		"| `3-6` | cite the evidence with that number |\n",
		"| `7-9` | cite one of your standing reasons |\n",
		"| `j` `down` | next |\n",
		"| `/` | search as you type |\n",
	} {
		if strings.Count(b.String(), want) != 1 {
			t.Errorf("want %q once in:\n%s", want, b.String())
		}
	}
	if strings.Contains(b.String(), "``") {
		t.Errorf("an empty key in:\n%s", b.String())
	}
}

func BenchmarkLookup(b *testing.B) {
	last := tea.KeyPressMsg{Code: 'l', Mod: tea.ModCtrl}
	b.ReportAllocs()
	for b.Loop() {
		Lookup(last)
	}
}
