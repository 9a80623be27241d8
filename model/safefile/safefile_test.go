package safefile_test

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"handpick/model/safefile"
)

func text(s string) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := io.WriteString(w, s)
		return err
	}
}

func put(t *testing.T, path, content string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}

// holds checks what a file says and that the folder holds nothing but names.
func holds(t *testing.T, path, content string, names ...string) {
	t.Helper()
	got, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != content {
		t.Errorf("%s holds %q, want %q", filepath.Base(path), got, content)
	}
	only(t, filepath.Dir(path), names...)
}

func only(t *testing.T, dir string, names ...string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range entries {
		got = append(got, e.Name())
	}
	if strings.Join(got, " ") != strings.Join(names, " ") {
		t.Errorf("the folder holds %q, want %q", got, names)
	}
}

func TestANewFileIsWrittenForItsOwnerOnly(t *testing.T) {
	path := filepath.Join(t.TempDir(), "out.csv")
	if err := safefile.Write(path, false, text("new")); err != nil {
		t.Fatal(err)
	}
	holds(t, path, "new", "out.csv")
	if runtime.GOOS == "windows" {
		return // permissions are the folder's there
	}
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if got := info.Mode().Perm(); got != 0o600 {
		t.Errorf("mode %o, want 600", got)
	}
}

func TestABareNameIsWrittenInTheWorkingDirectory(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := safefile.Write("out.csv", false, text("new")); err != nil {
		t.Fatal(err)
	}
	holds(t, "out.csv", "new", "out.csv")
}

func TestAnExistingFileIsRefusedWithoutOverwrite(t *testing.T) {
	path := filepath.Join(t.TempDir(), "out.csv")
	put(t, path, "old")
	called := false
	err := safefile.Write(path, false, func(io.Writer) error { called = true; return nil })
	if !errors.Is(err, fs.ErrExist) {
		t.Errorf("the error is %v, want one that wraps fs.ErrExist", err)
	}
	if called {
		t.Error("the writer was called although its work could not be kept")
	}
	holds(t, path, "old", "out.csv")
}

func TestAFileThatAppearsMeanwhileIsRefusedWithoutOverwrite(t *testing.T) {
	path := filepath.Join(t.TempDir(), "out.csv")
	err := safefile.Write(path, false, func(io.Writer) error { put(t, path, "theirs"); return nil })
	if !errors.Is(err, fs.ErrExist) {
		t.Errorf("the error is %v, want one that wraps fs.ErrExist", err)
	}
	holds(t, path, "theirs", "out.csv")
}

func TestOverwriteReplacesTheFileAndItsMode(t *testing.T) {
	path := filepath.Join(t.TempDir(), "out.csv")
	put(t, path, "a longer old text")
	if err := safefile.Write(path, true, text("new")); err != nil {
		t.Fatal(err)
	}
	holds(t, path, "new", "out.csv")
	if info, err := os.Stat(path); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v, error %v", info.Mode(), err)
	}
}

func TestAFailureLeavesTheEarlierFileAndNothingBesideIt(t *testing.T) {
	broken := &fs.PathError{Op: "read", Path: "in.csv", Err: errors.New("bad sector")}
	path := filepath.Join(t.TempDir(), "out.csv")
	put(t, path, "old")
	err := safefile.Write(path, true, func(w io.Writer) error {
		if err := text("half of the new")(w); err != nil {
			return err
		}
		return broken
	})
	if !errors.Is(err, broken) || !strings.Contains(err.Error(), path) || !strings.Contains(err.Error(), "in.csv") {
		t.Errorf("the error is %v, want the cause as the writer told it and the path", err)
	}
	holds(t, path, "old", "out.csv")
}

func TestWhatDoesNotPassItsCheckIsNotPutInPlace(t *testing.T) {
	path := filepath.Join(t.TempDir(), "out.zip")
	put(t, path, "old")
	refused := errors.New("it does not verify")
	check := func(r io.ReaderAt, size int64) error {
		got, err := io.ReadAll(io.NewSectionReader(r, 0, size))
		if err != nil || string(got) != "the new one" {
			return refused
		}
		return nil
	}
	if err := safefile.WriteChecked(path, true, text("a torn one"), check); !errors.Is(err, refused) || !strings.Contains(err.Error(), path) {
		t.Errorf("got %v", err)
	}
	holds(t, path, "old", "out.zip")
	if err := safefile.WriteChecked(path, true, text("the new one"), check); err != nil {
		t.Error(err)
	}
	holds(t, path, "the new one", "out.zip")
}

func TestAPanicLeavesTheEarlierFileAndNothingBesideIt(t *testing.T) {
	path := filepath.Join(t.TempDir(), "out.csv")
	put(t, path, "old")
	func() {
		defer func() { recover() }()
		_ = safefile.Write(path, true, func(io.Writer) error { panic("a bug") })
		t.Error("the panic was swallowed")
	}()
	holds(t, path, "old", "out.csv")
}

func TestAPlantedLinkDoesNotLeadElsewhere(t *testing.T) {
	tests := []struct {
		name      string
		overwrite bool
		dangling  bool
	}{
		{"to a file, with overwrite", true, false},
		{"to a file, without", false, false},
		{"to nothing yet, with overwrite", true, true},
		{"to nothing yet, without", false, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			elsewhere, dir := t.TempDir(), t.TempDir()
			victim, path := filepath.Join(elsewhere, "victim"), filepath.Join(dir, "out.csv")
			if !tt.dangling {
				put(t, victim, "precious")
			}
			if err := os.Symlink(victim, path); err != nil {
				t.Skip("no symbolic links here:", err)
			}
			err := safefile.Write(path, tt.overwrite, text("new"))
			if refused := errors.Is(err, fs.ErrExist); refused == tt.overwrite {
				t.Errorf("the error is %v", err)
			}
			if tt.dangling {
				only(t, elsewhere)
			} else {
				holds(t, victim, "precious", "victim")
			}
			if tt.overwrite {
				holds(t, path, "new", "out.csv")
			}
		})
	}
}

func TestPlacesThatCannotBeWrittenSaySo(t *testing.T) {
	tests := []struct {
		name string
		path func(t *testing.T, dir string) string
		want error
	}{
		{"a folder that does not exist", func(_ *testing.T, dir string) string {
			return filepath.Join(dir, "missing", "out.csv")
		}, fs.ErrNotExist},
		{"a folder that may not be written", func(t *testing.T, dir string) string {
			if runtime.GOOS == "windows" || os.Geteuid() == 0 {
				t.Skip("permissions do not bind this user")
			}
			if err := os.Chmod(dir, 0o500); err != nil {
				t.Fatal(err)
			}
			return filepath.Join(dir, "out.csv")
		}, fs.ErrPermission},
		{"a path that is a folder", func(t *testing.T, dir string) string {
			path := filepath.Join(dir, "out.csv")
			if err := os.Mkdir(path, 0o700); err != nil {
				t.Fatal(err)
			}
			return path
		}, nil},
		{"a path that ends in a separator", func(_ *testing.T, dir string) string {
			return dir + string(filepath.Separator)
		}, nil},
		{"no path", func(*testing.T, string) string { return "" }, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			path := tt.path(t, t.TempDir())
			err := safefile.Write(path, true, text("new"))
			if err == nil {
				t.Fatal("it was written")
			}
			if tt.want != nil && !errors.Is(err, tt.want) {
				t.Errorf("the error is %v, want one that wraps %v", err, tt.want)
			}
			if strings.Contains(err.Error(), ".tmp") || !strings.Contains(err.Error(), path) {
				t.Errorf("the error names another path: %v", err)
			}
		})
	}
}
