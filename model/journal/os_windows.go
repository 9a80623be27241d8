package journal

import "syscall"

// private does nothing: files inherit the access list of their folder.
func private() (restore func()) { return func() {} }

// syncFolder does nothing: a folder cannot be synced, its journal is.
func syncFolder(string) error { return nil }

// noRoom lists ERROR_HANDLE_DISK_FULL and ERROR_DISK_FULL.
func noRoom() []error { return []error{syscall.Errno(39), syscall.Errno(112)} }
