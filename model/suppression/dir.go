package suppression

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
)

// Dir returns the directory of the user's list: HANDPICK_DATA when that is set,
// else a directory handpick under XDG_DATA_HOME or ~/.local/share, as the XDG
// base directory specification has it, or under [os.UserConfigDir] on Windows
// and macOS. Nothing is created. The error says when the environment names no
// place.
func Dir(getenv func(string) string) (string, error) {
	if dir := getenv("HANDPICK_DATA"); dir != "" {
		return dir, nil
	}
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		dir, err := os.UserConfigDir()
		if err != nil {
			return "", errNoPlace
		}
		return filepath.Join(dir, "handpick"), nil
	}
	// The specification says to ignore a relative path.
	if dir := getenv("XDG_DATA_HOME"); filepath.IsAbs(dir) {
		return filepath.Join(dir, "handpick"), nil
	}
	if home := getenv("HOME"); home != "" {
		return filepath.Join(home, ".local", "share", "handpick"), nil
	}
	return "", errNoPlace
}

var errNoPlace = errors.New("no place for the do-not-contact list: set HANDPICK_DATA to a directory")
