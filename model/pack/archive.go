package pack

import (
	"archive/zip"
	"bufio"
	"crypto/sha256"
	"fmt"
	"io"
	"time"
)

// The members, in their order in the zip.
const (
	chainFile       = "chain.jsonl"
	decisionsFile   = "decisions.jsonl"
	decisionsSheet  = "decisions.csv"
	contactsSheet   = "contacts.csv"
	complaintsSheet = "complaints.csv"
	logFile         = "log.txt"
	outreachFile    = "outreach.json"
	draftFile       = "draft.txt"
	assessmentFile  = "assessment.md"
	assessmentPage  = "assessment.html"
	noticeFile      = "notice.md"
	recordFile      = "record.md"
	houseFile       = "house.md"
	rulesFile       = "policy/rules.md"
	verifyFile      = "verify.md"
	bodiesFile      = "bodies.jsonl"   // with names only
	peopleFile      = "contacts.jsonl" // with names only
	reportPage      = "report.html"
	manifestFile    = "manifest.json"
	sumsFile        = "SHA256SUMS"
)

// memberNames returns the members that the manifest lists, in order: all but
// itself and the sums.
func memberNames(names bool) []string {
	members := []string{
		chainFile, decisionsFile, decisionsSheet, contactsSheet, complaintsSheet, logFile, outreachFile, draftFile,
		assessmentFile, assessmentPage, noticeFile, recordFile, houseFile, rulesFile, verifyFile,
	}
	if names {
		members = append(members, bodiesFile, peopleFile)
	}
	return append(members, reportPage)
}

// archive is a pack in the making.
type archive struct {
	zip     *zip.Writer
	made    time.Time
	members []Member
}

// add writes one member and notes its size and SHA-256.
func (a *archive) add(name string, write func(io.Writer) error) error {
	header := &zip.FileHeader{Name: name, Method: zip.Deflate, Modified: a.made}
	header.SetMode(0o600)
	w, err := a.zip.CreateHeader(header)
	if err != nil {
		return fmt.Errorf("pack: %s: %w", name, err)
	}
	sum := sha256.New()
	size := &counter{}
	out := bufio.NewWriterSize(io.MultiWriter(w, sum, size), 1<<16)
	if err := write(out); err != nil {
		return fmt.Errorf("pack: %s: %w", name, err)
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("pack: %s: %w", name, err)
	}
	a.members = append(a.members, Member{Name: name, Size: size.n, SHA256: Digest(sum.Sum(nil))})
	return nil
}

// counter counts the bytes written to it.
type counter struct{ n int64 }

func (c *counter) Write(p []byte) (int, error) {
	c.n += int64(len(p))
	return len(p), nil
}
