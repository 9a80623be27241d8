package journal

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// TestAFullFileSystemLosesNothingAcknowledged fills a real file system. It needs
// the right to mount one.
func TestAFullFileSystemLosesNothingAcknowledged(t *testing.T) {
	for name, folder := range map[string]string{"with a write-ahead log": "plain", "with a rollback journal": "Dropbox"} {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), folder)
			if err := os.Mkdir(dir, 0o700); err != nil {
				t.Fatal(err)
			}
			if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=400k"); err != nil {
				t.Skip("NOT TESTED, a file system cannot be mounted here:", err)
			}
			t.Cleanup(func() { syscall.Unmount(dir, syscall.MNT_DETACH) })
			path := newIn(t, dir)
			ballast := filepath.Join(dir, "ballast")
			if err := os.WriteFile(ballast, make([]byte, 150_000), 0o600); err != nil {
				t.Fatal(err)
			}
			fill(t, path, func() { os.Remove(ballast) })
		})
	}
}

func TestAReadOnlyFileSystemNamesTheWayOut(t *testing.T) {
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", syscall.MS_RDONLY, "size=100k"); err != nil {
		t.Skip("NOT TESTED, a file system cannot be mounted here:", err)
	}
	t.Cleanup(func() { syscall.Unmount(dir, syscall.MNT_DETACH) })
	wantWayOut(t, dir)
}
