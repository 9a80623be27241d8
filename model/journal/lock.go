package journal

import (
	"cmp"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"time"

	"handpick/model"
)

// LockedError says that another process has the review file open, and which one
// as far as that is known: the fields are zero when it is not. They come from
// PATH.lock, which informs people; the lock itself is on the review file.
type LockedError struct {
	Path  string    `json:"-"`
	PID   int       `json:"pid"`
	Host  string    `json:"host"`
	User  string    `json:"user"`
	Since time.Time `json:"since"`
}

// Error names the holder and the next step. The time is local.
func (e *LockedError) Error() string {
	var known []string
	if e.PID != 0 {
		who := fmt.Sprintf("pid %d", e.PID)
		if e.Host != "" {
			who += " on " + model.Clean(e.Host)
		}
		known = append(known, who)
	}
	if !e.Since.IsZero() {
		known = append(known, e.Since.Local().Format("since 15:04 on 2 January"))
	}
	holder := ""
	if len(known) > 0 {
		holder = " (" + strings.Join(known, ", ") + ")"
	}
	return e.Path + ": open in another window" + holder + "; quit there first"
}

// lockFile returns the name of the file that says who holds a review.
func lockFile(review string) string { return review + ".lock" }

// maxLockFile is how much of a lock file is read, in bytes.
const maxLockFile = 4096

// lockedBy returns the error for a review that another process holds.
func lockedBy(review string) *LockedError {
	e := &LockedError{}
	if b, err := os.ReadFile(lockFile(review)); err != nil || len(b) > maxLockFile || json.Unmarshal(b, e) != nil {
		e = &LockedError{}
	}
	e.Path = review
	return e
}

// writeLockFile says that this process holds the review since now. It is called
// with the lock held, so an existing file is a leftover. Failing to write it,
// say on a full disk, must not keep the review from opening.
func writeLockFile(review string, now time.Time) {
	host, _ := os.Hostname()
	b, err := json.Marshal(LockedError{
		PID: os.Getpid(), Host: host, Since: now.UTC().Truncate(time.Second),
		User: cmp.Or(os.Getenv("USER"), os.Getenv("USERNAME")),
	})
	if err != nil {
		return
	}
	os.Remove(lockFile(review))
	f, err := os.OpenFile(lockFile(review), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return
	}
	f.Write(b)
	f.Close()
}
