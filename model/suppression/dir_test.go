package suppression_test

import (
	"path/filepath"
	"runtime"
	"testing"

	"handpick/model/suppression"
)

func TestDirFollowsTheEnvironment(t *testing.T) {
	tests := []struct {
		name string
		env  map[string]string
		want string // "" for an error
		xdg  bool   // only where the XDG specification rules
	}{
		{"HANDPICK_DATA comes first", map[string]string{"HANDPICK_DATA": "/d", "XDG_DATA_HOME": "/x", "HOME": "/h"}, "/d", false},
		{"then XDG_DATA_HOME", map[string]string{"XDG_DATA_HOME": "/x", "HOME": "/h"}, "/x/handpick", true},
		{"a relative XDG_DATA_HOME is ignored", map[string]string{"XDG_DATA_HOME": "x", "HOME": "/h"}, "/h/.local/share/handpick", true},
		{"then the home directory", map[string]string{"HOME": "/h"}, "/h/.local/share/handpick", true},
		{"nothing names a place", nil, "", true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if tt.xdg && (runtime.GOOS == "windows" || runtime.GOOS == "darwin") {
				t.Skip("another convention rules here")
			}
			got, err := suppression.Dir(func(key string) string { return tt.env[key] })
			if (err != nil) != (tt.want == "") || filepath.ToSlash(got) != tt.want {
				t.Errorf("Dir() = %q, %v, want %q", got, err, tt.want)
			}
		})
	}
}
