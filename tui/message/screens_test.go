package message

import (
	"fmt"
	"strings"
	"testing"

	"handpick/model"
)

func TestScreens(t *testing.T) {
	invitation := input("Hi {first_name}, shall we connect? " + strings.Repeat("I keep a kiln. ", 20))
	invitation.Outreach.Channel = model.LinkedInInvite
	alone := input(pitch)
	alone.Contacts = nil
	set := input(plainWord)
	set.Nature, set.NatureWhy = model.Marketing, "it prepares a sale"
	tests := []struct {
		name string
		in   Input
		keys []string
	}{
		{"empty", input(""), nil},
		{"pitch", input(pitch), nil},
		{"findings", input(pitch), []string{"tab", "down", "s"}},
		{"findings-missing", input(pitch), []string{"tab", "end"}},
		{"plain", set, nil},
		{"preview", input(pitch), []string{"ctrl+p"}},
		{"preview-selling-line", input(plainWord), []string{"ctrl+p", "right"}},
		{"preview-missing-fields", input(pitch), []string{"ctrl+p", "left"}},
		{"preview-nobody", alone, []string{"ctrl+p"}},
		{"invitation", invitation, nil},
		{"wide", input("你好 {first_name}，\n日本陶器の窯についてお話ししたい。 Our product 👩‍🚀 saves you time.\ne\u0301\tz"), nil},
		{"kind", input(pitch), []string{"ctrl+n"}},
		{"kind-confirm", input(pitch), []string{"ctrl+n", "i"}},
		{"kind-reason", input(pitch), []string{"ctrl+n", "i", "y"}},
	}
	for _, tt := range tests {
		for _, size := range []struct{ w, h int }{{120, 40}, {80, 24}, {50, 20}} {
			t.Run(fmt.Sprintf("%s at %dx%d", tt.name, size.w, size.h), func(t *testing.T) {
				b := start(t, tt.in, size.w, size.h)
				b.Press(tt.keys...)
				b.Golden(fmt.Sprintf("%s-%dx%d", tt.name, size.w, size.h))
			})
		}
	}
}
